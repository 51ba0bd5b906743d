# Statements for a learning record store
xapi-none = Nothing to send: no encounter that was asked for has been finished or abandoned.
xapi-sent = ✔ Sent to { $address }: { $walks ->
    [one] 1 encounter
   *[other] { $walks } encounters
}, { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}
xapi-there = { $count ->
    [one] One statement was there already with other contents; it stays there as it was.
   *[other] { $count } statements were there already with other contents; they stay there as they were.
}
xapi-before = { $count ->
    [one] One encounter had been sent to { $address } before.
   *[other] { $count } encounters had been sent to { $address } before.
}
xapi-rest = { $count ->
    [one] One encounter is still to be sent; the same command goes on from here.
   *[other] { $count } encounters are still to be sent; the same command goes on from here.
}
xapi-again = { $told }; trying again { $seconds ->
    [0] at once
    [one] in 1 second
   *[other] in { $seconds } seconds
}
xapi-answered = { $address } answered { $status }: { $told }
xapi-answered-only = { $address } answered { $status }
xapi-silent = { $address } did not answer: { $told }
xapi-next-address = give the address of the store itself, which `/statements` follows, such as `https://lrs.example.org/xAPI`
xapi-next-redirect = the store is at another address; ask for it and give that one with `--send`
xapi-next-login = look at `--user` and `--password-file`, or at ENCOUNTER_LRS_USER and ENCOUNTER_LRS_PASSWORD; the user must be allowed to write statements
xapi-next-large = the store takes not even one statement of this size; its limit must be raised
xapi-next-refused = nothing of this request was taken; show the answer to whoever runs the store
xapi-next-later = try the same command again later; it goes on from what was taken
xapi-base = `{ $given }` is no base for the addresses in statements; expected a web address such as `https://records.example.org`
xapi-base-hint = give one without user, `?` and `#`, with `--base` or in ENCOUNTER_LRS_BASE
xapi-no-address = `{ $given }` is no address of a learning record store
xapi-query = the address `{ $given }` has a part after `?` or `#`, which the address of a store does not have
xapi-no-address-hint = give a whole one, such as `https://lrs.example.org/xAPI`
xapi-plain = `{ $given }` is not encrypted, so nothing was sent
xapi-plain-hint = give an address that begins with `https`; `http` serves on this machine only
xapi-login = the address holds a user or a password
xapi-login-hint = leave them out of it, where others can read them; give `--user` and `--password-file`, or ENCOUNTER_LRS_USER and ENCOUNTER_LRS_PASSWORD
xapi-no-user = there is a password, and nobody whose it is
xapi-no-user-hint = give `--user` or ENCOUNTER_LRS_USER
xapi-no-password = the user has no password
xapi-no-password-hint = give a file that holds it with `--password-file`, or set ENCOUNTER_LRS_PASSWORD
xapi-bad-user = the name of the user has a colon or a control character
xapi-bad-user-hint = give the name alone; the password comes from `--password-file` or ENCOUNTER_LRS_PASSWORD
xapi-password-file = the password in `{ $path }` cannot be read: { $cause }
xapi-password-file-hint = put it alone on the first line of a file
xapi-only = `{ $option }` is for statements
xapi-only-hint = add `--format xapi`, or leave it out
xapi-session = a session cannot be told in statements: they are about one person, and in a session a group answers together
xapi-session-hint = leave `--session` out, or ask for another form, such as `--format json`
