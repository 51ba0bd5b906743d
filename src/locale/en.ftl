app-name = encounter
quoted = “{ $text }”

# The heading of a phase
heading-phase = Phase { $number } of 7 · { $name }
heading-ending = How it ended
heading-own-view = Your own view first
heading-ticks = Your own words
heading-mystery = The mystery shopper's form
heading-score = Score and trust
heading-answers = What you did, phase by phase
heading-next = What next

# Home
home-title = Serve one customer, from arrival to aftercare.
home-intro = You answer, the customer reacts, and the coach explains why. Everything stays on this machine.
home-continue = Go on with “{ $title }”
home-next = Next in the course ({ $number } of { $of }): { $title }
home-practise = Practise
home-guidance = Read the guidance
home-progress = See how practice has gone
home-leave = Leave
home-which = Which customer will you serve?
choose-course = A course for beginners ({ $count })
choose-rest = More to practise ({ $count })
choose-whole = { $name } ({ $count })
home-scenario = { $title } – { $trade }, { $level }, { $minutes } min
menu-back = Back
again-about = You have this encounter under way.
again-continue = Go on where you left it
again-anew = Start anew (your answers are kept, but the old one is no longer offered)
edited-about = This scenario has been edited since you left it. Your answer at “{ $moment }” no longer fits, so it cannot go on from there. All your answers are kept. Start it anew.

# The choice of parts
parts-question = How would you like to do this one?
parts-free = You can leave at any point and come back to it later.
parts-guided = With the coach: hints, reasons and a second try whenever you want them
parts-solo = Alone: only the customer reacts; score and verdicts come at the end
parts-mystery = Alone, and I agree that a customer may now and then be a mystery shopper
mode-guided = with the coach
mode-solo = alone
mode-mystery = mystery shopper

# The first page
brief-about = { $trade } · { $channel } · about { $minutes } min
brief-how = You meet the customer in seven phases. Answer as you would at work: your first answer counts.
brief-seed = { $mode } · the same order of options again: --seed { $seed }
watch-begin = { $file } is being watched: whenever you save it, the same moment comes up again. Nothing is recorded.
watch-findings = ✘ The saved file has findings.
watch-last-good = The last good version stays until the next save; Enter goes on with it.
watch-none-good = It begins as soon as you have fixed these and saved the file.
watch-misfit = The file has changed, and your answer at “{ $moment }” no longer fits. Answer again from here on.
channel-shop = in person
channel-desk = at the desk
channel-phone = on the phone
channel-chat = in a chat
channel-email = by email
channel-visit = on a visit
level-basic = basic
level-tricky = tricky
level-hard = hard

# Keys, in the footer
key-go-on = Enter goes on
key-next-page = Enter next page
key-pick = 1–{ $count } and Enter
key-many = 1–{ $count } tick, Enter
key-order = order 1–{ $count }, Enter
key-match = 1–{ $count } place, Enter
key-words = empty line ends it
key-line = Enter goes on
key-hint = hint
key-why = why
key-skip = skip
key-otherwise = disagree
key-keys = help
key-quit = leave
key-back = any key goes back
keys-help-typing = Write and press Enter. A command is its letter alone on a line, then Enter.
keys-help-pause = Enter goes on. n and p turn the page.
page = Page { $page } of { $count }

# Keys, explained
keys-help =
    Digits and arrows mark, Enter answers.
    n is the next page, p the one before; Backspace undoes the last mark.
key-hint-help = a hint: first what the phase is for, then the rule
key-why-help = the reason, and where it comes from
key-skip-help = leave this moment out
key-otherwise-help = I see it differently: a comment for the trainer and the author
key-keys-help = this page
key-quit-help = leave; everything is kept, and you can go on from here later

# Notices
notice-mark = Mark an answer first: 1–{ $count }.
notice-at-most = { $max } at most; untick one first.
notice-unfinished = Something has no place yet.
notice-no-such = There is no such number: 1–{ $count }.
notice-empty = Write a word or two first.

# Plain lines
plain-pick = Your answer (1–{ $count }, ? for keys):
plain-many = Your answers, { $max } at most (for example 1 3; ? for keys):
plain-order = All { $count } numbers in your order (for example 2 1 3; ? for keys):
plain-match = A place for each of the { $items }, in their order (1–{ $places }, for example 1 2 2; ? for keys):
plain-words = In your own words; an empty line ends it (? for keys):

# The coach
coach-name = Coach:
coach-why-did-it-work = Why did that work?
coach-again = Try again
coach-rule = See the rule
coach-strong = See a strong answer
coach-on = Go on
hint-goal = What this phase is for: { $goal }
strong-answer = A strong answer
second-try = A second try. Your first answer still counts; this one is for learning.
second-would = With this answer:
otherwise-about = Say in a line how you see it. It is kept for the trainer and the author of the scenario. An empty line keeps nothing.
otherwise-label = I see it differently
skip-about = Leave this moment out? You get no points for it, and an encounter with a moment left out cannot be passed.
skip-no = No, I will answer
skip-yes = Yes, leave it out
answer-skipped = (left out)

# Verdicts
verdict-met = met
verdict-violated = broken
verdict-absent = not shown
verdict-unsure = undecided
source-from = From { $sources }
source-ours = Our own conclusion from { $sources }

# Own words
tick-question = Which fits what you said? ({ $number } of { $count })
tick-absent = neither of these
tick-open = I cannot say
tick-doubtful = The program is not sure about this one, so you decide.
tick-doubtful-late = The program was not sure about this one, so you decide. What stays open counts as not shown.
rated = The program judged your own words. If you see it otherwise, o keeps a line about it.

# Debrief
ending-tells = { $count ->
    [0] { $name } tells nobody about this.
    [one] { $name } will tell one person about this.
    [3] { $name } will tell three people about this.
    [11] { $name } will tell eleven people about this.
   *[other] { $name } will tell { $count } people about this.
}
own-view-how = How did it go?
own-view-keep = What would you do the same way again?
own-view-change = What would you do differently?
own-view-label = You
score = Score { $percent } of 100
result-passed = passed (the mark is { $mark })
result-own-judgement = passed, but only with the points that you ticked yourself (the mark is { $mark })
result-failed = not passed (the mark is { $mark })
result-grave = somewhere the customer was left without what honesty asks for, and that decides it, whatever the score
result-grave-here = this decides it
result-left = the customer walked out
result-skipped = a moment was left out
table-score-trust = score                       trust (0–100)
next-practise = Practise this next
next-read-more = More about this: { $command }
next-nothing = ✔ You missed nothing. Try the next customer, or serve this one in a different way.
next-fact = Worth knowing
mystery-reveal = { $name } was a mystery shopper. This is the form that was filled in afterwards.

# Lists
list-about = { $trade }, { $channel } · { $level } · { $minutes } min
list-course = A course for beginners, in this order
list-after-course = More to practise, in any order
list-open = under way
list-walked = { $times ->
    [one] walked once, { $percent } of 100
   *[other] walked { $times } times, latest { $percent } of 100
}
list-more = Start one: encounter play ID
list-pack = Pack “{ $pack }”
list-built-in = Built-in
list-in-pack = { $pack }: { $text }
list-broken = ✘ { $file } cannot be read. See what is wrong: encounter check { $path }
list-broken-choice = ✘ { $file } cannot be read; pick it to see why
guidance-any = In every phase
guidance-more = One point in full: encounter guidance POINT
guidance-about = { $id } · { $phases } · weight { $weight } of 3
guidance-only-phone = Judged only on the phone.
guidance-only-firm = Judged only where the customer buys for a firm.
guidance-grave = ✘ If this is broken, the encounter is not passed.
guidance-ask = The coach asks:
progress-none = No finished encounter yet.
progress-broken = ✘ The guidance of the latest encounter has findings: encounter check { $path }
progress-walk = { $date }  { $title }: { $percent } of 100, trust { $trust } ({ $mode })
progress-first = First time with this customer
progress-again = With a customer met before
check-summary = { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $findings ->
    [0] no findings
    [one] 1 finding
   *[other] { $findings } findings
}
check-learn = What a rule asks and why: `encounter check --explain { $code }`
coverage-sum = { $practised } of { $all } points are practised
coverage-least = Each of them is at stake in at least { $moments ->
    [one] one moment
   *[other] { $moments } moments
}, in at least { $trades ->
    [one] one trade
   *[other] { $trades } trades
}
coverage-missing = Not practised yet:

# A simulation
simulate-counted = { $walks } different walks, all gone through. Playing: { $player }.
simulate-drawn = { $walks } walks drawn, with the seed { $seed }. Playing: { $player }.
simulate-endings = Endings
simulate-never = no walk ends like this
simulate-walks = { $walks } walks
simulate-range = score { $score }, trust { $trust }: least–greatest (mean)
simulate-way = For example:
simulate-scores = Scores
simulate-passed = Passed: { $passed } (pass mark { $mark }). Walked out: { $left }.
simulate-mark = With a pass mark of { $mark } or more, at most 1 % of random walks pass.
simulate-no-mark = Whatever the pass mark, more than 1 % of random walks pass.
simulate-answers = Answers
simulate-reached = reached by { $share }
simulate-worth = best answers { $best }, violating something { $violating }
simulate-players = Players: mean score where the customer stayed
simulate-figures = { $mean }   passed { $passed }   walked out { $left }
player-random = chance
player-best = best answers
player-longest = longest
player-shortest = shortest
player-questions = most questions
player-polite = most polite
player-echo = echoes the task

# Written answers
grade-undecided = { $count ->
    [one] No score yet: one point is undecided
   *[other] No score yet: { $count } points are undecided
}
grade-likely = met { $met }, broken { $violated }, not shown { $absent }
grade-sum = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}, { $scored } with a score.
grade-open-how = What is undecided is yours to judge; with `--forced` the likeliest verdict is taken.
agreement-about = These figures show how well the verdicts agree with the labels in this file, not how valid they are in the field.
agreement-counts = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}, { $verdicts ->
    [one] 1 verdict
   *[other] { $verdicts } verdicts
}
agreement-forced = Every verdict forced
agreement-rater = rater
agreement-always = always “{ $verdict }”
agreement-right = right
agreement-kappa = Cohen’s κ
agreement-f1 = F1, { $verdict }
agreement-macro = F1, mean
agreement-calibration = calibration error (ECE, 10 bins)
agreement-coverage = The surest verdicts
agreement-decided = decided
agreement-wrong = wrong
agreement-least = probability
agreement-thresholds = With the program’s thresholds: decided { $decided }, of these wrong { $wrong }.
agreement-traps = Traps: { $answers }. Of their { $verdicts } verdicts labelled broken or not shown, { $fell } decided as met: { $share }.
agreement-no-traps = No answer is marked as a trap.
agreement-languages = By language
agreement-points = By point, the least agreement first
agreement-verdicts = verdicts

# Leaving
left-saved = Saved.
left-how = Start the program again to go on from here.

# Dates
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

# What else the screens say
parts-solo-agreed = Alone (you have agreed that the customer may be a mystery shopper)
key-own-words = my words
key-own-words-help = answer in your own words instead
key-options = options
key-options-help = back to the options
plain-pause = (Enter){" "}
reaction-leaves = { $name } has had enough and leaves it there.
rule-first-answer = Your first answer:
tick-you = You said:
tick-about = Nobody has judged what you said in your own words. Do it yourself, point by point; what stays open counts as not shown.
score-open = { $count ->
    [one] One point was left open. It counts as not shown.
   *[other] { $count } points were left open. They count as not shown.
}
score-how = By phase: what you met less what you broke, out of the best possible.
guidance-which = Which phase?
guidance-whose = Whose guidance?
home-cannot-go-on = This one cannot go on now. Your answers are kept.
home-give-up = No longer offer it (your answers are kept)

# Keys of a session
key-many-long = 1–9 or arrows and space tick, Enter
key-offer = Enter goes on with the marked one, 1–{ $count }
key-counts = { $count } numbers, Enter
key-number = a number, Enter
key-agreed = agreed answer
key-agreed-help = one answer that everybody stands behind, instead of counts
key-ask = ask it
key-ask-help = ask the group after all
key-what-if = what if
key-what-if-help = try out another answer, and come back
key-return = back
key-return-help = back to the encounter itself
key-timer = timer
key-timer-help = a timer: 1, 2, 3, 5 minutes, off
key-tell = tell it
key-tell-help = tell this moment instead of asking it
key-jump = go to
key-jump-help = go to a moment that was reached
key-present = people
key-present-help = how many take part
key-note = note
key-note-help = keep a line for later
key-blank = blank
key-blank-help = blank the screen until a key is pressed
key-step-back = back
key-step-back-help = a page or a step back
key-step-on = on
key-step-on-help = a page or a step on; skips what the step asks
keys-help-counts =
    Type how many chose each, in the order shown: 4 7 1. Then Enter.
    Backspace deletes. If there are fewer votes than people, the rest abstained.
notice-numbers = { $count ->
    [one] Type one number.
   *[other] Type { $count } numbers with spaces between, one for each answer.
}
notice-too-many = { $given } votes, but at most { $most } are possible. Correct the numbers, or press g to change the people.
notice-people = Type a number of people, from 1 to { $most }.
plain-offer = Your answer (1–{ $count }; Enter alone is { $offered }; ? shows the keys):
plain-counts = The counts in this order: { $count } numbers, { $present } people (? shows the keys):
plain-number = A number up to { $most }:
plain-number-now = A number up to { $most } (Enter alone is { $now }):

# A session on the shared screen
stage-branch = What if …
stage-how = You will see what happens. Everybody chooses in silence, then you talk, then everybody chooses again.
stage-silent = Choose one, in silence. Keep it to yourself.
stage-silent-many = Choose at most { $max }, in silence. Keep them to yourself.
stage-silent-order = In which order? Decide in silence, each for yourself.
stage-silent-match = Which goes where? Decide in silence, each for yourself.
stage-silent-say = What exactly would you say? Put it into words in silence, each for yourself.
stage-first = Hands up: how many chose each?
stage-second = Again: how many choose each now?
stage-discuss = Talk about it with the people next to you.
stage-agree = Which answer do you agree on?
stage-agree-many = Which ones do you agree on?
stage-agree-order = Which order do you agree on?
stage-agree-match = Which goes where, as you all see it?
stage-agree-say = Agree on the words: what do you say?
stage-tick = Which fits what was said? ({ $number } of { $count })
stage-tick-open = we cannot agree
stage-tick-rated = The program says:
stage-tick-doubtful = The program is not sure about this one.
stage-round-first = before
stage-round-second = after
stage-once = single
stage-agreed = agreed by all
stage-voters = { $round } { $voted } of { $present }
stage-people = { $present ->
    [one] { $round } 1 person
   *[other] { $round } { $present } people
}
stage-neither = – nothing that counts here, for or against
stage-group-answer = Your answer
stage-follow = Which answer do we go on with?
stage-best-taken = The best answer here:
stage-what-if = Which answer do we try out?
stage-jump = Which moment?
stage-told = We skip the vote on this one.
stage-heading-ending = How it ended
stage-heading-figures = Your answers, phase by phase
stage-heading-moves = Where you changed your minds
stage-heading-trust = Trust
stage-heading-questions = To talk about
stage-figures-how = What your answers earned on average, as a share of the best possible. Before and after: the same moments, before and after the discussion. Single: moments with one result only. –: no such moments.
stage-all = All
stage-nobody-moved = Nobody changed their mind: each second vote was like the first.
stage-no-moves = No moment was voted on twice.
stage-move-best = The best answer went from { $first } % to { $second } %: “{ $option }”
stage-move-stayed = The best answer stayed at { $first } %: “{ $option }”
stage-move-part = Belongs to the best answer, { $first } % to { $second } %: “{ $option }”
stage-move-other = { $first } % to { $second } %: “{ $option }”
stage-trust = How much { $name } trusted the one who served (0–100)
stage-trust-start = At the start
stage-trust-how = An answer against the guidance costs 11, a dishonest one 22; a good answer earns 3. Told moments count too.
stage-question-1 = Which moment was hardest to agree on, and why?
stage-question-2 = Where does the same happen in your own work?
stage-question-3 = What will each of you do differently next week?
stage-note-about = One line to keep; it will be in the report. An empty line is not kept.
stage-note-label = Note
timer-over = Time is up.

# Setting up a session
setup-present = How many people take part?
setup-present-how = It can be changed at any time with g.
setup-length = How much time is there?
setup-length-how = A moment takes about six minutes. Moments that do not fit are told, not asked.
setup-whole = The whole encounter: { $moments } moments, about { $minutes } minutes
setup-minutes = { $minutes } minutes: { $moments ->
    [one] one moment
   *[other] { $moments } moments
}
setup-pick = Let me pick the moments
setup-which = Which moments do you want to ask?
session-title = A session with a group
session-which = Which customer does the group serve?
session-scenario = { $title } – { $trade }, { $level }
session-continue = Go on with “{ $title }” ({ $date }, number { $number })
session-again = A session with this encounter is under way.
session-anew = Begin a new one (the other stays in the list)
session-left-how = Go on from here at any time: encounter session
session-thanks = Thank you.
session-over = The report: { $command }
session-none = No session has been led yet.
session-line = { $date }  { $title }
session-list-more = For a report: encounter session report NUMBER

# The report of a session
report-title = { $title } – report of a session
report-eyebrow = Report of a group session
report-open = This session is still under way. The report covers what has happened so far.
report-date = Date
report-dates = { $from } – { $to }
report-customer = Customer
report-people = People
report-people-from = then { $count } from minute { $minute }
report-time = Time
report-time-used = { $used } min
report-time-planned = { $used } min of { $planned } planned
report-moments = Moments
report-moments-count = { $asked } asked, { $told } told
report-language = Language
report-language-name = English
report-short = In short
report-before = Before the discussion
report-after = After the discussion
report-once = Single result
report-figures-how = What the group’s answers earned on average, as a share of the best possible. Before and after stand for the same moments, before and after the discussion. Single result: voted on once, or agreed on together.
report-phases = Phase by phase
report-phase = Phase
report-moves = Where the group changed its mind
report-way = Moment by moment
report-way-how = The moments in the order in which the encounter went. Times are minutes and seconds from the beginning; breaks are left out.
report-told = told, not asked
report-followed = went on with this
report-group-answer = The group’s agreed answer
report-judged = The group’s own words; the group judged them itself, point by point.
report-rated = The group’s own words; the program judged them, and the trainer what it was not sure of or saw otherwise.
report-open-points = Undecided points count as not shown.
report-votes = The votes
report-round = Round
report-when = Time
report-abstained = No vote
report-figure = Figure
report-present = { $count ->
    [one] one person
   *[other] { $count } people
}
report-replaced = given again later; does not count
report-follow = The encounter went on with this:
report-then = What the customer did
report-trust = Trust after it: { $trust } of 100
report-spent = Time spent: { $time }
report-branches = What if
report-branches-how = Other answers that were tried out on the side. They change neither the figures nor the trust.
report-aside = Left aside
report-aside-how = The group voted on these as well; then the trainer went back and went on with another answer. They are not in the figures.
report-notes = Notes
report-footer = Session { $id } · written by encounter. Votes are numbers of hands; nobody is named.

# The trainer’s notes
notes-title = Trainer’s notes
notes-none = No session yet. Begin one in the other window: encounter session
notes-none-how = These notes follow it as soon as it is there (with --plain: Enter looks again).
notes-moment = moment { $number } of { $count }
notes-finished = finished
notes-step-scene = the scene
notes-step-silent = silent choice
notes-step-first = first vote
notes-step-discuss = discussion
notes-step-second = second vote
notes-step-agree = one answer
notes-step-tick = own words, point { $number }
notes-step-shares = both votes
notes-step-verdicts = verdicts
notes-step-why = why
notes-step-follow = which answer to go on with
notes-step-reaction = the customer reacts
notes-step-told = told
notes-now-opening = The group sees who comes, and how the session goes.
notes-now-scene = The group sees the scene alone. Let everybody read it to the end.
notes-now-silent = The group sees the question. Keep it quiet until everybody has an answer.
notes-now-first = The group sees the answers. Count hands, and type the counts in the other window: no bars are shown yet.
notes-now-discuss = The group talks in twos and threes. The counts are not on the screen: keep them to yourself.
notes-now-second = The group sees the answers again. After these counts, both rounds are shown.
notes-now-agree = The group is to agree on an answer. Enter it in the other window.
notes-now-tick = The group’s own words are judged point by point. The program’s verdict is marked where it is sure; change it if the group sees it otherwise.
notes-now-shares = The group sees both counts. Ask somebody who changed: what did it?
notes-now-verdicts = The group sees what each answer meets and breaks.
notes-now-why = The group sees the reasons, and where these come from.
notes-now-follow = The group sees what most chose. Pick the answer to go on with; the customer reacts to that.
notes-now-reaction = The group sees what the customer does. Let it sink in before you go on.
notes-now-told = The group sees this moment told with its best answer. Read it out, and go on.
notes-now-ending = The group sees how it ended.
notes-now-figures = The group sees what its answers were worth, phase by phase.
notes-now-moves = The group sees where it changed its mind.
notes-now-trust = The group sees the customer’s trust along the way.
notes-now-questions = The group sees three questions to close with. Give each of them a minute of silence first.
notes-now-finished = The session is finished.
notes-left = Nobody is leading this session now. It can be continued in the other window.
notes-time = { $used } min used · { $left } left of { $planned }.
notes-time-over = { $used } min used · { $over } over the { $planned } planned.
notes-still = { $count ->
    [0] Nothing more is asked after this.
    [one] One more is asked after this one, about { $minutes } min.
   *[other] { $count } more are asked after this one, about { $minutes } min.
}
notes-all = { $count ->
    [one] One moment is asked, about { $minutes } min.
   *[other] { $count } moments are asked, about { $minutes } min.
}
notes-keys = In the other window: { $keys }
notes-keys-here = Here: o note
notes-best = best
notes-leaves = ✘ The customer walks out.
notes-good = A good answer might be
notes-poor = A poor answer might be
notes-question = The question:
notes-use-before = When they talk: let them answer it to each other before anybody answers it aloud.
notes-use-many = Most have it already. Keep the talk short: let one of them say why, then ask what speaks for the others.
notes-use-split = They differ, which is when talk helps most. Let everybody find somebody with another answer and convince them.
notes-use-few = Few have it. Ask this aloud first, send them back to the customer’s own words, and then let them talk.
notes-next = Next:
notes-next-end = how it ended
notes-asked = asked
notes-told = told
notes-kept = Kept for the report
notes-aim = Aim:
notes-look-for = What to look for
notes-overview = The moments
notes-figures = What the answers were worth
notes-no-figures = Nothing was counted.
notes-questions = To talk about
notes-facts = Background for you

# Conditions in words
when-only = only if { $condition }
when-if = If { $condition }
when-otherwise = Otherwise
when-and = and
when-or = or if
when-below = trust is under { $limit }
when-at-least = trust is { $limit } or more
when-met = met: { $rules }
when-broken = broken: { $rules }
when-lacks = not met: { $rules }
when-left = the customer has walked out
when-stayed = the customer has not walked out
when-chosen = “{ $option }” was chosen at moment { $moment }

# The handout
handout-title = “{ $title }”: the trainer’s notes
handout-aim = Aim
handout-alone = walked alone about { $minutes } min
handout-length = An encounter that goes well takes in { $moments } of these: about { $minutes } minutes if all of them are asked. What does not fit can be told.
handout-phase = Phase
handout-begins = Begins
handout-minutes = Minutes
handout-endings = How it can end
handout-stake = What counts in their own words:
handout-reactions = How the customer reacts (the first that fits)

# The graph of a scenario
graph-about = { $id } · { $moments ->
    [one] 1 moment
   *[other] { $moments } moments
}, { $endings ->
    [one] 1 ending
   *[other] { $endings } endings
}
graph-start = Begins with trust at { $trust }
graph-task-choose = choose one
graph-task-choose_many = choose several
graph-task-order = put in order
graph-task-match = match
graph-task-say = own words
graph-leaves = → walks out: { $options }
graph-trust-zero = trust at 0
graph-trust-zero-at = Trust at 0 (moments { $moments }): walks out
graph-met-again = met again
graph-first = The end: the first that fits
graph-tells = { $count ->
    [0] tells nobody
    [one] tells one person
   *[other] tells { $count } people
}
graph-legend-when = Dashed frame: the moment comes only where its condition holds; otherwise the walk goes on past it. Of the endings, the first that fits is taken.
graph-legend-leaves = Broken line at the right: the customer can walk out, after the answer named (dashes) or with trust at 0 (dots), and is met again where the arrow ends.
graph-legend-texts = ◇: how many texts of the moment depend on a condition.

# Sheets for a pair
pairs-title = “{ $title }” in pairs
pairs-how = How it goes
pairs-hand-out = Each pair needs one set. Print on one side only. Give A “Round 1, the customer” and B “Round 1, the one who serves”; keep round 2 until the swap, since it holds the answers to what comes.
pairs-first = Round 1, about { $first } minutes: A plays the customer, B serves. They play moment after moment and do not stop to discuss.
pairs-feedback = Then five minutes: B first says how it went, and only then A goes through the boxes.
pairs-swap = They swap and get the sheets of round 2, about { $second } minutes: the story goes on from where it is, so both serve and nobody has seen the answers. Five minutes for feedback again.
pairs-end = To close, all together: ask each pair for one sentence that worked, word for word.
pairs-customer = Round { $round }, the customer (for { $who })
pairs-serves = Round { $round }, the one who serves (for { $who })
pairs-you-are = You are { $name }, and afterwards the coach. Do not show this sheet.
pairs-known = The other one has read this:
pairs-customer-play = Read the scene aloud, say your lines in your own way, and let the other one answer freely: there are no options to pick from.
pairs-customer-react = Find what comes nearest to the answer, and react as it says. Where it speaks of trust (0–100), go by how you feel; it begins at { $trust }.
pairs-customer-tick = Tick what you heard, while you play or right after. Do not help or teach until the round is over.
pairs-go-on = The story goes on from where you are. Leave out what does not fit what the two of you did.
pairs-read = Read aloud:
pairs-say = You say:
pairs-asked = The other one is asked:
pairs-does = If the answer is like this
pairs-you-do = you react like this
pairs-leave = You walk out.
pairs-strong = Good, and poor:
pairs-poor = poor
pairs-middling = neither
pairs-listen = Listen for
pairs-not = not
pairs-ask = Ask afterwards:
pairs-afterwards = When the round is over, in this order:
pairs-own = The one who served speaks first: how did it go?
pairs-well = Then say what went well: read out what you ticked, with the words that you remember.
pairs-one-thing = One thing to try differently: pick one moment, ask its question, and let the other one find the answer. Play it once more.
pairs-swap-now = Now swap: hand in both sheets and get those of round 2.
pairs-done = Done. Put both sheets together and look at them side by side.
pairs-serves-how = Answer as you would at work: say it aloud, word for word, and do what can be done. There are no options. Read only the moment that you are at; your partner reads out what else happens.
pairs-maybe = Only if your partner says so.
pairs-places = Places:

# A new scenario
new-heading = A new scenario
new-ask-title = What is it called?
new-how-title = A few words that do not give the ending away.
new-ask-id = What is its id?
new-how-id = Lower-case letters, digits and hyphens. Results are recorded under it, so it is best left alone later.
new-ask-trade = Which trade is it set in?
new-how-trade = A word or two, such as bicycle shop or travel agency.
new-ask-customer = What is the customer called?
new-how-customer = A made-up name. It can still be changed in the file.
new-ask-channel = How does the customer reach you?
new-how-channel = The sample story is set in a shop; you will write your own over it.
new-ask-level = How hard is it to serve this customer well?
new-how-level = Lists show it, so that a beginner can start with an easy one.
new-ask-knowledge = How much does the customer know about the field?
new-how-knowledge = You speak to an expert differently than to a beginner.
new-ask-buys-for = Whom does the customer buy for?
new-how-buys-for = Some points of the guidance hold only where a firm buys.
new-ask-language = Which languages will you write?
new-how-language = If you write only one, everybody is shown that one.
new-line = Enter alone is “{ $usual }”
new-no-id = That cannot be an id. Use a–z, digits and hyphens, such as a-bike-by-saturday.
new-too-long = Too long: { $most } letters at most.
new-left = Nothing was written.
new-next = Next:
knowledge-novice = hardly anything
knowledge-informed = has read up on it
knowledge-expert = as much as we do, or more
buys-for-self = for themselves, or for home
buys-for-firm = for a firm or another organisation
languages-both = Finnish and English
languages-fi = Finnish only
languages-en = English only

# Files
file-written = ✔ Written: { $path }

# Failures
failure-label = error:
failure-hint-label = hint:
failure-near = did you mean `{ $near }`?
warning-label = warning:
warning-double = two scenarios have the id `{ $id }`; it means { $first }, not { $second }
warning-guidance = the guidance has errors, so its scenarios cannot be played yet: encounter check { $path }
warning-built-in = the built-in one
failure-profile = the profile's name is empty
failure-profile-hint = give a name: `--profile NAME`
failure-scenario = there is no scenario `{ $name }`
failure-scenario-hint = `encounter list` shows them; a file is named with its ending, like `walk.yaml`
failure-drawing = a file that ends in `.{ $ending }` cannot be drawn
failure-drawing-hint = end it in .svg, .mmd or .json, or say `--format`
failure-facts = the conditions ask for over { $most } different things
failure-facts-hint = use fewer points and choices in `when`
failure-rule = there is no rule `{ $code }`
failure-rule-hint = `encounter check --explain all` lists them
failure-no-file = `{ $name }` is a built-in scenario; only a file can be watched
failure-no-file-hint = name a file of your own, like `walk.yaml`, or a scenario of a pack
failure-point = the guidance has no point `{ $name }`
failure-point-hint = `encounter guidance` shows them
failure-file = the file `{ $path }` is there already
failure-file-hint = choose another name, or replace it with `--force`
failure-answers = { $count ->
    [one] { $name }: one thing is wrong, so nothing was rated
   *[other] { $name }: { $count } things are wrong, so nothing was rated
}
failure-answers-hint = every line is one answer, a JSON object; `docs/grading-answers.md` tells what it holds
failure-input = the answers are expected on standard input, but that is a terminal
failure-input-hint = name a file: `encounter score answers.jsonl`; or pipe the answers in
failure-unread = `{ $path }` cannot be read: { $cause }
failure-unread-hint = look at the name and the rights of the file
input-name = standard input
fault-line = line { $line }: { $text }
fault-empty = there is no answer; expected one JSON object a line
fault-empty-next = write an answer a line
fault-too-large = larger than { $most } MiB, the most that is read at once
fault-too-large-next = divide it into several files
fault-too-long = longer than { $most } KiB, the most that a line may hold
fault-too-long-next = shorten its texts, or begin a new line for each answer
fault-not-utf8 = byte { $byte } is not UTF-8
fault-not-utf8-next = save the file as UTF-8
fault-not-json = not JSON from column { $column } on; expected one whole object
fault-not-json-next = look for a comma, a quotation mark or a brace that is missing there, and keep each object on one line
fault-not-object = this is { $found }; expected an object
fault-not-object-next = put the fields of one answer between braces
fault-missing = the field `{ $field }` is missing; expected { $expected }
fault-missing-next = add it
fault-missing-near = `{ $near }` is not read; if that is what it is, rename it
fault-wrong-kind = `{ $field }` is { $found }; expected { $expected }
fault-wrong-kind-next = change the value
fault-one-of = `{ $field }` is { $found }; expected one of { $known }
fault-one-of-next = choose one of these
fault-no-id = `id` is empty; expected a name for the answer
fault-no-id-next = give every answer a name of its own
fault-double-id = the id `{ $id }` stands on line { $first } already; expected each once
fault-double-id-next = give one of the two another id
fault-no-points = `consider` is empty; expected at least one guidance point
fault-no-points-next = name the points at stake; `encounter guidance` shows them
fault-unknown-point = the guidance has no point `{ $id }`
fault-unknown-point-next = `encounter guidance` shows the points; `--pack` brings your own
fault-unknown-point-near = did you mean `{ $near }`?
fault-double-point = `consider` names `{ $id }` twice; expected each once
fault-double-point-next = leave one of them out
fault-unlabelled = the point `{ $id }` has no label; `--eval` expects one for every point
fault-unlabelled-next = add it to `labels`, or leave `--eval` out
fault-stray-label = `labels` has `{ $id }`, which `consider` does not name
fault-stray-label-next = add the point to `consider`, or take the label away
json-null = `null`
json-flag = `true` or `false`
json-number = a number
json-text = a text
json-list = a list
json-object = an object
failure-session = there is no session { $id }
failure-session-hint = `encounter session list` shows them
failure-no-sessions = no session has been led yet
failure-no-sessions-hint = begin one: `encounter session`
failure-stale-session = the session { $id } cannot be read: it was led with another version of the guidance
failure-stale-session-hint = use the version of the program that led it
failure-stale-session-file-hint = its scenario came from `{ $path }`: put the guidance beside it back as it was, or name its pack with `--pack`
failure-pack-missing = there is no folder `{ $path }` to take a pack from
failure-pack-empty = the folder `{ $path }` is not a pack: it holds no YAML file
failure-pack-unreadable = the pack `{ $path }` cannot be read: { $cause }
failure-pack-hint = a pack is a folder with scenario files and, if you like, a guidance.yaml; `--pack` or ENCOUNTER_PACK names it
failure-moment = the scenario has no moment `{ $name }`
failure-moment-hint = its moments are { $all }
failure-no-terminal = a terminal is needed here and there is none
failure-no-terminal-hint = run it in a terminal, pipe replies into `--plain`, or give `--answers FILE`
failure-script = line { $line } of the answers: { $message }
failure-script-hint = an answers file holds one reply a line, by id or number
store-folder = the folder `{ $path }` cannot be made: { $cause }
store-open = the records `{ $path }` cannot be opened: { $cause }
store-newer = the records `{ $path }` were written by a newer version of the program
store-write = the records cannot be written: { $cause }
store-read = the records cannot be read: { $cause }
store-elsewhere = this has gone on in another window meanwhile
store-hint = look at the folder's rights and the space left, or choose another with `--data-dir`
store-newer-hint = use the newer version, or another folder with `--data-dir`
store-elsewhere-hint = go on in that window, or start again here to take up from there
