# A review: drills of the guidance points that are due
home-review = { $count ->
    [one] Review what is due (one point)
   *[other] Review what is due ({ $count } points)
}
review-title = Review
review-number = Review · { $number }
review-end = What you have reviewed
review-due = { $count ->
    [one] One guidance point is due for review.
   *[other] { $count } guidance points are due for review.
}
review-how = { $minutes ->
    [one] It takes about a minute.
   *[other] It takes about { $minutes } minutes.
} Each time you meet a customer in the middle of an encounter: answer as you would at work. Leave whenever you like; what you have done is kept.
review-begin = Begin
review-not-now = Not now
review-nothing-due = Nothing is due for review today.
review-weakest-about = You can drill what has gone worst all the same.
review-weakest = Drill my weakest points
review-nothing-yet = There is nothing to review yet.
review-nothing-yet-how = Finish an encounter first: encounter play photos-novice. What it asked for comes up here from the next day on.
review-who = { $trade } · { $channel }
review-before = Just before:
review-skip-about = Leave this moment out? What it would have asked for comes up again as before.
review-second-try = A second try. It still counts, though for less.
review-second-try-after = A second try. You have seen a strong answer, so this one is for learning only.
review-good = Met at the first try.
review-hard = Met at the second try.
review-again = Not yet.
review-undecided = Not judged this time, so it comes up again as before.
review-back = { $days ->
    [0] Back today.
    [1] Back tomorrow.
   *[other] Back in { $days } days.
}
review-back-on = Back on { $date }.
review-next = { $days ->
    [0] Next, today:
    [1] Next, tomorrow:
   *[other] Next, in { $days } days:
}
review-next-on = Next, on { $date }:
review-points = { $count ->
    [one] one point
   *[other] { $count } points
}
review-more = { $count ->
    [one] One more point is waiting: encounter review
   *[other] { $count } more points are waiting: encounter review
}
review-left-how = Go on with the rest at any time: encounter review
failure-drill = no moment drills the point `{ $name }`
failure-drill-hint = a moment drills a point that its best answer meets; name a point of the scenarios at hand, or their pack with `--pack`
