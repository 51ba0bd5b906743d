# Reports of a trainee and of a group.

report-no-day = `{ $option }` asks for a day such as 2026-11-01, and `{ $given }` is none
report-no-day-hint = write year, month and day, with hyphens between
report-backwards = the period ends before it begins: from { $from } to { $to }
report-backwards-hint = exchange the days of `--since` and `--until`
report-no-form = no report ends in `.{ $ending }`
report-no-form-hint = name the form with `--format`, or end the file in `.html`, `.md`, `.csv` or `.json`
report-no-profile = there are no records of `{ $name }`
report-no-profile-hint = practise first with `encounter play`, or name a profile with `--profile`
report-no-group = nobody is in the group `{ $name }`
report-no-group-hint = a group is a tag on profiles; nobody has one yet
report-no-group-all = these groups have people: { $all }

people-kind-first = New customers
people-kind-repeated = Customers met before
people-count-first = First encounters
people-count-repeated = Repeated encounters
people-customers = Customers
people-period = Period
people-all-time = everything so far
people-since = from { $from } on
people-until = until { $to }
people-people = Trainees
people-practised = { $all }, of whom { $practised } finished an encounter
people-open = Under way
people-left = Left for good
people-drills = Drills in review
people-none = No encounter was finished in this period, so there is nothing to report yet.

people-trainee-eyebrow = Report on practice
people-trainee-title = Practice
people-group-eyebrow = Report on a group’s practice
people-short-how = A new customer is one met for the first time; repeated encounters are counted apart, for memory is not skill. The mean score is out of 100. By own judgement only: the mark was reached with points that the trainee ticked, so it does not count as passed.
people-group-short-how = A new customer is one that the trainee met for the first time; repeated encounters are counted apart, for memory is not skill. The mean score is out of 100, and each trainee counts once in it, however much they practised. By own judgement only: the mark was reached with points that trainees ticked themselves, so it does not count as passed.
people-walks = Encounters
people-passed = Passed
people-own = By own judgement only
people-failed = Not passed
people-mean = Mean score
people-phases-how = What was earned in a phase as a share of the best possible, in the first encounter of the period and in the latest one. A dash where there is nothing to compare.
people-group-phases-how = What was earned in a phase as a share of the best possible: the mean of everybody’s first and of their latest encounter in the period. Both means are of the same people. Somebody with one encounter has the same figure in both; the last column tells how many have at least two.
people-first = first
people-latest = latest
people-first-head = First
people-latest-head = Latest
people-mean-first = First, mean
people-mean-latest = Latest, mean
people-twice = With 2 or more
people-trust = Trust
people-trust-heading = The customer’s trust
people-trust-how = Trust falls by 11 when an answer breaks the guidance, by 22 when it is dishonest, and rises by 3 when it is good. Shown at the end of each phase.
people-points = Guidance points
people-points-how = How many of the answers that asked for a point met it. A point counts as strong or weak once it was asked for twice. Only the first answer to a moment counts; second tries and drills are left out.
people-strong = { $kind }: strongest
people-weak = { $kind }: weakest
people-all-points = All points
people-point = Point
people-met = Met / asked
people-met-first = New: met / asked
people-broken-first = New: broken
people-met-repeated = Repeated: met / asked
people-broken-repeated = Repeated: broken
people-said-met = In own words:
people-quoted = “{ $words }”
people-said = Said instead:
people-all-walks = All encounters
people-title = Encounter
people-way = Way
people-result = Result
people-score = Score
people-outcome-passed = passed
people-outcome-own = by own judgement only
people-outcome-failed = not passed
people-grave = honesty was broken
people-walked-out = the customer left
people-skipped = a moment was left out

people-scenarios = Encounter by encounter
people-scenarios-how = How many trainees met each customer, and how it went.
people-versions = { $count ->
    [one] ({ $count } version)
   *[other] ({ $count } versions, whose scores compare only roughly)
}
people-missed = Points missed most
people-missed-how = How many of the trainees of whom a point was asked missed it in at least half of those answers. With fewer than five trainees the counts stand alone.
people-missed-by = Missed by
people-of = { $part } of { $whole }
people-no-points = These encounters are older than the figures point by point.
people-nothing-missed = Nobody missed a point that often.
people-words = In their own words
people-trainees = Trainee by trainee
people-trainees-how = In the order of names or numbers, never of scores.
people-who = Trainee
people-latest-day = Latest

people-measured = Measured: how answers in written encounters compare with the best possible ones, by the program’s guidance. Not measured: how anybody serves real customers. The figures are for learning, not for ranking people.
people-apart = New customers and customers met before are told apart everywhere. All days are in UTC.
people-unmarked = { $count ->
    [one] One encounter is older than the figures point by point; it counts in scores and phases only.
   *[other] { $count } encounters are older than the figures point by point; they count in scores and phases only.
}
people-written = Written by encounter.
