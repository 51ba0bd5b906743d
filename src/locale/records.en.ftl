# Who is kept
records-none = Nothing is kept yet.
records-empty = nothing yet
records-encounters = { $count ->
    [one] 1 encounter
   *[other] { $count } encounters
}
records-unfinished = {" "}({ $count } unfinished)
records-reviews = { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
records-sessions = { $count ->
    [one] 1 session led
   *[other] { $count } sessions led
}
records-latest = latest on { $date }
records-groups = { $count ->
    [one] group: { $groups }
   *[other] groups: { $groups }
}
records-more = To take someone’s records along: encounter records export --profile NAME -o FILE
records-unknown = Unknown

# Groups
records-tagged = { $name } is now in the group { $group }.
records-tagged-already = { $name } was in the group { $group } already.
records-untagged = { $name } is no longer in the group { $group }.
records-not-tagged = { $name } was not in the group { $group }.

# Import
records-brought = ✔ { $name } has been brought in.
records-brought-nothing = { $name }: everything in it was here already.
records-new-person = { $name } is new here.
records-new-name = { $named } is here as “{ $name }”: the name was taken. For one and the same person, use `--as`.
records-known-person = { $name } was here already.
records-known-name = { $named } is one with “{ $name }” here.
records-kind-encounter = encounters
records-kind-review = reviews
records-kind-drill = drills
records-kind-session = sessions
records-tally = { $kind }: { $new } new, { $grown } with something added, { $same } unchanged
records-differs = “{ $title }”, { $date }: went on differently here and in the file, so it stays as it is here.
records-elsewhere = { $count ->
    [one] 1 of these was here already under another name, and stays there.
   *[other] { $count } of these were here already under another name, and stay there.
}
records-many-people = { $name }: holds { $count } people, but `--as` takes files of one person

# Erasing
records-erase-title = Erase for good
records-goes = This will be gone, and nothing can bring it back:
records-goes-damaged = everything in the file, which cannot be read
records-goes-sessions = The sessions led under this name go too, with their reports.
records-goes-copies = Backups and exports made earlier still hold it. Delete them yourself.
records-erase-no = Keep everything
records-erase-yes = Erase for good
records-erased = Everything of { $name } is erased.
records-erased-all = All records are erased.
records-nothing-erased = Nothing was erased.

# Damage
records-sound = ✔ The records are sound.
records-damaged = ✘ The records are damaged.
records-unread = Not read to the end: { $tables } ({ $why })
records-orphans = { $count ->
    [one] 1 row of the table `{ $table }` belongs to something that is gone
   *[other] { $count } rows of the table `{ $table }` belong to something that is gone
}
records-one-profile = person
records-one-encounter = encounter
records-one-review = review
records-one-session = session
records-odd = ✘ { $kind }: { $name } (the rest of it can be saved)
records-odd-lost = ✘ { $kind }: { $name } (cannot be saved)
records-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
records-can-save = { $lost ->
    [0] Can be saved: { $what }.
   *[other] Can be saved: { $what }. Lost as a whole: { $lost }.
}
records-save-how = To save it: encounter records export --salvage FILE, then encounter records erase --all and encounter records import FILE

# What is wrong with a file
records-faulty = { $count ->
    [one] { $name }: 1 fault, so nothing of it was brought in
   *[other] { $name }: { $count } faults, so nothing of it was brought in
}
records-fault-empty = the file is empty; expected what `encounter records export` wrote
records-fault-too-large = larger than { $most } MiB, the most that is read at once; export the people one by one
records-fault-too-long = longer than { $most } MiB, the most that a line may hold
records-fault-not-utf8 = byte { $byte } is not UTF-8
records-fault-not-json = not JSON from column { $column } on; expected one whole object
records-fault-not-object = this is { $found }; expected an object
records-fault-no-head = this is no export; expected a first line with `"kind":"records"`
records-fault-no-version = the version is missing; expected `"version":1`
records-fault-version = this export has version { $found }; expected 1, the only one that this program reads
records-fault-more = over { $most } faults; the rest of the file was not read
records-fault-double = the id `{ $uid }` stands on line { $first } already; expected each once
records-fault-no-person = it belongs to the person `{ $uid }`, of whom there is no line `"kind":"profile"`
records-fault-no-review = it belongs to the review `{ $uid }`, of which this person has no line `"kind":"review"`
records-wrong-missing = `{ $place }` is missing; expected { $expected }
records-wrong-unknown = `{ $place }` is not known to this program
records-wrong-unknown-near = `{ $place }` is not known to this program; expected `{ $near }`
records-wrong-kind = `{ $place }` is { $found }; expected { $expected }
records-wrong-one-of = `{ $place }` is { $found }; expected one of { $known }
records-wrong-uid = `{ $place }` is { $found }; expected an id such as "b3e1c0de-0000-4000-8000-000000000001"
records-wrong-time = `{ $place }` is { $found }; expected a time such as "2026-11-21T10:00:00.000Z"
records-wrong-blank = `{ $place }` is blank; expected a text
records-wrong-range = `{ $place }` is { $found }; expected a whole number from { $least } to { $most }
records-wrong-count = `{ $place }` has { $found } members; expected { $expected }
records-wrong-form = `{ $place }` is { $found }; expected { $expected }
records-wrong-twice = `{ $place }` is another answer to the same moment and try; expected each once
records-wrong-too-much = `{ $place }` has more than could be earned; expected at most what `maxima` says
records-wrong-number = `{ $place }` has the number { $found }; expected { $expected }
records-form-answer = an answer that this program knows
records-form-mark = what an answer was worth, as this program knows it
records-form-entry = a step of a session that this program knows
records-faulty-hint = have it exported again and pass it on unedited; see `docs/your-data.md`

# Why it cannot be done
records-nothing-kept = nothing is kept yet
records-nothing-kept-hint = `encounter records path` shows where it would be; another folder is chosen with `--data-dir`
records-no-person = nothing is kept of `{ $name }`
records-no-person-hint = `encounter records` shows who is kept; choose one with `--profile NAME`
records-no-group = the group’s name is empty
records-no-group-hint = give it a name, such as `spring`
records-nobody = erasing asks first, and there is no terminal to ask at
records-nobody-hint = run it in a terminal, or say `--yes`
records-nothing-saved = nothing can be saved from these records
records-nothing-saved-hint = nothing can be read; put a backup in its place, or begin anew with `encounter records erase --all`
records-odd-name = `{ $name }` cannot be written: the name is not UTF-8
records-odd-name-hint = choose another name
store-damaged = the records hold something that this program has not written
store-damaged-hint = `encounter records check` shows what it is and what can be saved
store-in-use = the records are in use, so nothing was erased
store-in-use-hint = leave the program in all other windows, then do it again
