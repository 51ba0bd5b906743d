progress-so-far = Practice so far: { $all ->
    [one] 1 encounter
   *[other] { $all } encounters
}, { $first ->
    [0] none of them
   *[other] { $first } of them
} with a new customer
progress-unmarked = { $count ->
    [one] 1 earlier encounter was kept without the worth of each answer. It counts in phases and trust, but not in points and reviews.
   *[other] { $count } earlier encounters were kept without the worth of each answer. They count in phases and trust, but not in points and reviews.
}
progress-phases-first = New customers, phase by phase ({ $count ->
    [one] 1 encounter
   *[other] { $count } encounters
})
progress-phases-again = Customers met before, phase by phase ({ $count ->
    [one] 1 encounter
   *[other] { $count } encounters
})
progress-in-first = first
progress-in-latest = latest
progress-trust = Trust in the latest encounter: { $title }
progress-strongest = Strongest points
progress-weakest = Weakest points
progress-met = { $met } of { $asked }
progress-said = you said:
progress-chose = you chose:
progress-review = Review
progress-due = { $count ->
    [one] 1 point is waiting: “{ $rule }”
   *[other] { $count } points are waiting, longest of all “{ $rule }”
}{ $days ->
    [0] {" "}(since today)
    [one] {" "}(1 day)
   *[other] {" "}({ $days } days)
}
progress-not-due = Nothing is waiting; the next point comes up on { $date }.
progress-next = Next
progress-next-review = { $count ->
    [one] Review the point that is waiting, a minute or two
   *[other] Review the points that are waiting, about { $minutes } minutes
}
progress-next-go-on = Go on with “{ $title }”
progress-next-read = Read what matters in “{ $phase }”, the weakest phase of late ({ $percent } %)
progress-next-course = Serve a new customer, “{ $title }” ({ $number } of { $of } in the course)
progress-next-begin = Serve a new customer, “{ $title }”
progress-next-again = Serve a customer again, “{ $title }” ({ $percent } of 100 last time)
progress-page-title = Progress
progress-page-profile = Profile
progress-page-period = Period
progress-page-count = Encounters
progress-page-new = With a new customer
progress-page-waiting = Points waiting
progress-page-phases = Phase by phase
progress-page-phases-how = What was earned, as a share of the most that the encounter allows in that phase: in the first and in the latest encounter that came to it. Customers differ, so look at the direction rather than at a single figure. New customers stand apart from those met before, because memory is not skill.
progress-page-phase = Phase
progress-page-earned = Earned, in percent
progress-page-trust = Trust
progress-page-trust-caption = Trust at the end of each phase
progress-page-trust-how = From 0 to 100. A good answer raises trust a little; whatever breaks a point lowers it several times as much.
progress-page-points = Guidance points
progress-page-points-how = How often a point was met, of the latest ten times at most that a moment called for it. Only first answers count.
progress-page-review-how = A point that was met comes back after a longer time each time; one that was missed comes back the next day.
progress-page-due = Waiting now
progress-page-coming = Coming up
progress-page-point = Point
progress-page-day = Day
progress-page-walks = All encounters
progress-page-when = Date
progress-page-scenario = Encounter
progress-page-mode = How
progress-page-score = Of 100
progress-page-result = Result
progress-page-passed = passed
progress-page-own = passed by own judgement
progress-page-failed = not passed
progress-page-footer = Written by encounter from the records on this machine. Measured is what the answers met of the guidance; how they sounded is not. Days are those of UTC.
