# The report of a scenario, and what its moments tell
items-eyebrow = Report of a scenario
items-period = Period
items-group = Group
items-kind = First or repeated
items-customer = Customer
items-first = First encounters
items-again = Repeated encounters
items-passed = Passed
items-own-judgement = By own judgement only
items-walked-out = Walked out
items-median = Middle score
items-none = Nobody has finished this yet.
items-unfinished = { $count ->
    [one] One walk is unfinished or was given up. It is not counted.
   *[other] { $count } walks are unfinished or were given up. They are not counted.
}
items-others = { $walks ->
    [one] One walk
   *[other] { $walks } walks
} through { $structures ->
    [one] another version
   *[other] { $structures } other versions
} of this scenario { $walks ->
    [one] is
   *[other] are
} not counted: versions with other moments, options or verdicts cannot be added up. The commonest one is reported.
items-unmarked = { $count ->
    [one] One walk was
   *[other] { $count } walks were
} finished with an earlier version of the program, which did not keep what each answer was worth: scores and endings count, single answers do not.
items-texts-missing = The scenario itself is not at hand, so each moment and option is shown by its id. Name its folder with `--pack`, or the file itself with `--scenario`.
items-texts-broken = The scenario at hand cannot be read, so each moment and option is shown by its id. `encounter check` tells why.
items-texts-edited = The scenario at hand has been edited since: it has other moments, options or verdicts than the one that was walked. So each moment and option is shown by its id.
items-kept-apart = First encounters show what people could do; repeated ones also what they remembered. They are never added together.
items-scores = Scores
items-score = Score
items-walks = Encounters
items-endings = Endings
items-ending = Ending
items-moments = Moment by moment
items-moments-how = First encounters only. Of people who had drilled a moment in a review before, that answer counts as repeated.
items-moment = Moment
items-phase = Phase
items-reached-head = Reached
items-skipped-head = Skipped
items-answered-head = Answered
items-full-head = Got all of it
items-facility = Facility
items-discrimination = Discrimination
items-few = { $have ->
    [0] no answers
    [one] one answer
   *[other] { $have } answers
}; it takes { $need }
items-same-here = everybody earned the same here
items-same-elsewhere = everybody earned the same elsewhere
items-few-others = too few walks with three or more other moments
items-unreached = Nobody reached this.
items-reached = { $reached ->
    [one] One person reached this
   *[other] { $reached } reached this
}{ $skipped ->
    [0] .
    [one] , one of them skipped it.
   *[other] , { $skipped } of them skipped it.
}
items-full = { $full ->
    [0] Nobody got all of it.
    [one] One got all of it.
   *[other] { $full } got all of it.
}
items-drew = { $short ->
    [one] The one who did not get all of it chose { $option }.
   *[other] { $count } of the { $short } who did not get all of it chose { $option }.
}
items-picked = { $short ->
    [one] The one who did not get all of it picked { $option }.
   *[other] { $count } of the { $short } who did not get all of it picked { $option }.
}
items-left-out = { $short ->
    [one] The one who did not get all of it left out { $option }.
   *[other] { $count } of the { $short } who did not get all of it left out { $option }.
}
items-whole = { $count } of the { $short } who did not get all of it gave this: { $answer }
items-said = { $count ->
    [one] One answered in own words
   *[other] { $count } answered in own words
}; { $full ->
    [0] nobody got all of it.
    [one] one of them got all of it.
   *[other] { $full } of them got all of it.
}
items-nobody = Nobody chose { $option }: it may be too plainly wrong to teach anything.
items-nobody-best = Nobody chose the best answer, { $option }: is it what one would really say?
items-better = Those who chose { $option } did better elsewhere ({ $theirs }) than those who chose the best answer ({ $best }): look at the verdict again.
items-easy = Nearly everybody gets this right; that is no fault.
items-hard = Most of what could be earned here is missed: something to practise, or a task to put more plainly.
items-turned = It works the other way round: those who do well elsewhere do worse here. Look at the verdicts and at the wording.
items-hardly = It hardly tells strong from weak.
items-somewhat = It tells strong from weak somewhat.
items-well = It tells strong from weak well.
items-options = Options
items-option = Option
items-best = best answer
items-count = Picked
items-short = Fell short
items-elsewhere = Elsewhere
items-answer = Answer
items-given = Given
items-own-words = In own words
items-point = Guidance point
items-verdict-met = Met
items-verdict-violated = Broken
items-verdict-absent = Not shown
items-verdict-unsure = Undecided
items-judged = Verdicts given by: { $judges }
items-judge = { $name } { $count }
items-judge-rater = the program
items-judge-trainee = the person
items-judge-trainer = the trainer
items-judge-nobody = nobody
items-judge-scenario = the scenario
items-words = What was said
items-otherwise = Seen otherwise
items-otherwise-rest = Seen otherwise in general
items-repeated = Moment by moment, repeated encounters
items-repeated-how = Answers of people who had walked this before, or drilled the moment in a review. There is no discrimination here: answers of one person are not independent.
items-what = Facility: the mean share of what could be earned. Discrimination: the correlation, from −1 to 1, between what people earned here and their share of what they could earn at the other moments of their walk. Elsewhere: that share, on average, of those who chose the option. Figures that too few answers cannot carry are withheld.
items-footer = Scenario { $id } · written by encounter. Nobody is named.
