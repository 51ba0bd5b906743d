//! A corpus of broken files, each named for its fault: what `check` says of it, where it points, and
//! that nothing of a file reaches the terminal live.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use encounter::content::built_in;

use crate::test::{Done, Room, fixtures};

/// Code, line, column, a part of the message, a part of the hint. 0 is the file as a whole.
type Expected = (&'static str, u64, u64, &'static str, &'static str);

/// Every file of `fixtures/bad` with every one of its findings, in the order told.
#[rustfmt::skip]
const BAD: &[(&str, &[Expected])] = &[
    ("alias", &[
        ("E005", 21, 11, "an anchor; content has no anchors, aliases or tags", ""),
        ("E005", 51, 11, "an alias; content has no anchors, aliases or tags", ""),
    ]),
    ("anchor", &[
        ("E005", 21, 11, "an anchor; content has no anchors, aliases or tags", ""),
    ]),
    ("bad-ids", &[
        ("E203", 2, 5, "`Lamp One` is not an id", ""),
        ("E203", 19, 9, "`jonottaa-nyt-ä` is not an id", ""),
        ("E203", 61, 16, "`ring--back` is not an id", ""),
        ("E203", 64, 10, "`` is not an id", ""),
    ]),
    ("broken-syntax", &[
        ("E004", 15, 11, "broken YAML: while parsing a flow mapping, did not find expected ',' or '}'", ""),
    ]),
    ("byte-order-mark", &[
        ("E205", 54, 48, "the guidance has no point `own-farewel`", "did you mean `own-farewell`?"),
    ]),
    ("colon-in-text", &[
        ("E004", 13, 16, "broken YAML: mapping values are not allowed in this context", ""),
    ]),
    ("deep-nesting", &[
        ("E004", 2, 36, "nested over 32 levels deep", ""),
    ]),
    ("duplicate-ids", &[
        ("E204", 49, 9, "the id `door` is used twice", ""),
        ("E204", 55, 16, "the id `wish` is used twice", ""),
        ("E204", 65, 10, "the id `content` is used twice", ""),
    ]),
    ("duplicate-key", &[
        ("E006", 7, 1, "the field `level` is written twice", ""),
        ("E006", 55, 22, "the field `id` is written twice", ""),
    ]),
    ("empty-conditions", &[
        ("E220", 64, 13, "a condition that asks nothing", ""),
        ("E220", 65, 13, "an empty list of conditions", ""),
        ("E220", 66, 20, "no `below` and no `at_least`; expected one of them", ""),
        ("E220", 67, 34, "a condition that asks nothing", ""),
    ]),
    ("empty-text", &[
        ("E202", 3, 1, "no words in either language", ""),
        ("E202", 14, 5, "no words in either language", ""),
    ]),
    ("empty", &[
        ("E103", 1, 1, "the file is empty; expected fields (`name: value`)", ""),
    ]),
    ("first-order-meets", &[
        ("E215", 39, 16, "the order first shown already meets `benefits-not-features`", ""),
    ]),
    ("guidance-bad-ids", &[
        ("E203", 11, 9, "`house[31m` is not an id", ""),
        ("E203", 14, 9, "`Greet Me` is not an id", ""),
    ]),
    ("guidance-duplicate-point", &[
        ("E204", 23, 9, "the id `greet` is used twice", ""),
    ]),
    ("guidance-phases-out-of-order", &[
        ("E209", 2, 1, "expected the seven phases, each once and in their order", ""),
    ]),
    ("guidance-unknown-point-in-fact", &[
        ("E205", 26, 21, "the guidance has no point `gret`", "did you mean `greet`?"),
    ]),
    ("guidance-unknown-sources", &[
        ("E224", 16, 21, "there is no source `hose`", ""),
        ("E224", 25, 13, "there is no source `home`", ""),
    ]),
    ("guidance-weight-7", &[
        ("E105", 17, 13, "weight 7; expected 1, 2 or 3", ""),
    ]),
    ("hostile-comment", &[
        ("E104", 6, 8, "`level` is `hrad`; expected one of basic, tricky, hard", "did you mean `hard`?"),
    ]),
    ("hostile-fields", &[
        ("E104", 6, 8, "`level` is `ba[31msic`; expected one of basic, tricky, hard", ""),
        ("E101", 7, 1, "the file has no field `le]0;pwned`; it has allow, channel, course,", ""),
        ("E103", 8, 10, "`minutes` is `[2J8…`; expected a whole number", ""),
    ]),
    ("hostile-keys", &[
        ("E006", 8, 1, "the field `minu[31mtes` is written twice", ""),
    ]),
    ("hostile-raw", &[
        ("E004", 6, 16, "a control character (U+001B), and 2 more like it", ""),
    ]),
    ("hostile-text", &[
        ("E203", 2, 5, "`la[31mmp id` is not an id", ""),
        ("E203", 19, 9, "`qu[5m eue` is not an id", ""),
        ("E214", 39, 56, "there is no `li[31mght` here; there are price, light", ""),
        ("E214", 39, 71, "there is no `price` here; there are price, light", ""),
        ("E203", 54, 16, "`w]0;x` is not an id", ""),
        ("E203", 55, 16, "`w]0;x` is not an id", ""),
        ("E204", 55, 16, "the id `w]0;x` is used twice", ""),
        ("E205", 61, 51, "the guidance has no point `keep[31m-in`", ""),
        ("E211", 64, 20, "there is no moment `do[31mor`", ""),
    ]),
    ("last-with-condition", &[
        ("E212", 23, 18, "the last reaction has a condition", ""),
        ("E212", 64, 19, "the last ending, `content`, has a condition", ""),
    ]),
    ("line-separator", &[
        ("E103", 6, 27, "unknown field `ääni`, expected one of `format`, `id`, `title`, `trade`, `channel`, `level`, `minutes`, `revision`, `course`, `pass`, `trust`, `customer`, `moments`, `endings`, `notes`, `allow` at line 7 column 1", ""),
    ]),
    ("max-too-big", &[
        ("E213", 28, 12, "`max: 4` of 3 options; expected 1 to 3", ""),
    ]),
    ("max-zero", &[
        ("E213", 28, 12, "`max: 0` of 3 options; expected 1 to 3", ""),
    ]),
    ("merge-key", &[
        ("E005", 9, 11, "an anchor; content has no anchors, aliases or tags", ""),
        ("E005", 64, 10, "an alias; content has no anchors, aliases or tags", ""),
    ]),
    ("met-and-violated", &[
        ("E221", 18, 12, "the same point is both met and violated", ""),
    ]),
    ("missing-fields", &[
        ("E102", 1, 1, "the file has no `level`", ""),
        ("E102", 18, 5, "an element of `moments` has no `task`", ""),
        ("E102", 46, 17, "an element of `reactions` has no `text`", ""),
        ("E102", 60, 12, "an element of `options` has no `reaction`", ""),
    ]),
    ("missing-reactions", &[
        ("E223", 19, 5, "no `reactions`; expected what the customer does next", ""),
        ("E223", 33, 5, "no `reactions`; expected what the customer does next", ""),
    ]),
    ("negative-numbers", &[
        ("E105", 7, 10, "`minutes` is -8; expected 0 or more, up to 4294967295", ""),
        ("E105", 8, 11, "`revision` is 99999999999; expected 0 or more, up to 4294967295", ""),
        ("E105", 28, 12, "`max` is -2; expected 0 or more, up to 9223372036854775807", ""),
    ]),
    ("no-endings", &[
        ("E218", 63, 1, "no ending; expected at least one", ""),
    ]),
    ("no-reference-path", &[
        ("E216", 11, 5, "no reference path: every answer at `door` breaks something or loses the customer", ""),
    ]),
    ("no-task", &[
        ("E210", 49, 5, "0 tasks in `goodbye`; expected one", ""),
    ]),
    ("not-in-list", &[
        ("E104", 5, 10, "`channel` is `shpo`; expected one of shop, desk, phone, chat, email, visit", "did you mean `shop`?"),
        ("E104", 9, 41, "`knowledge` is `novise`; expected one of novice, informed, expert", "did you mean `novice`?"),
        ("E104", 25, 12, "`phase` is `selling`; expected one of arrival, waiting, needs, sales-talk, closing, departure, aftercare", ""),
    ]),
    ("not-utf8", &[
        ("E003", 0, 0, "byte 31 is not UTF-8", ""),
    ]),
    ("nothing-at-stake", &[
        ("E222", 49, 5, "nothing is at stake in `goodbye`", ""),
    ]),
    ("only-comments", &[
        ("E103", 1, 1, "the file is empty; expected fields (`name: value`)", ""),
    ]),
    ("out-of-range", &[
        ("E105", 7, 10, "0 is out of range; expected 1 to 240", ""),
        ("E105", 8, 7, "101 is out of range; expected 0 to 100", ""),
        ("E105", 9, 8, "900 is out of range; expected 0 to 100", ""),
        ("E105", 66, 37, "120 is out of range; expected 0 to 100", ""),
    ]),
    ("phase-missing", &[
        ("E208", 10, 1, "no moment in the phase departure", ""),
    ]),
    ("phase-only-conditional", &[
        ("E208", 10, 1, "every moment in the phase aftercare has a condition", ""),
    ]),
    ("phases-out-of-order", &[
        ("E209", 43, 12, "the phase sales-talk after closing; phases come in their order", ""),
    ]),
    ("phone-and-firm-points", &[
        ("E207", 17, 68, "`smile-on-phone` is judged only in phone calls", ""),
        ("E207", 31, 69, "`find-decider` is judged only where the customer buys for a firm", ""),
    ]),
    ("point-in-wrong-phase", &[
        ("E206", 22, 35, "`agree-terms` is not judged in the phase waiting; it belongs to closing", ""),
        ("E206", 61, 66, "`greet-at-once` is not judged in the phase aftercare; it belongs to arrival", ""),
    ]),
    ("coaching-at-choose", &[
        ("E223", 51, 5, "a `choose` moment has no `coaching` of its own", "at the options"),
    ]),
    ("never-shown", &[
        ("E225", 23, 40, "this reaction can never be shown", ""),
        ("E225", 65, 6, "this ending can never be shown", ""),
        ("E225", 66, 6, "this ending can never be shown: one before it has no `when`", ""),
    ]),
    ("reactions-at-choose", &[
        ("E223", 51, 5, "a `choose` moment has no `reactions` of its own", ""),
    ]),
    ("sayings-unknown-point", &[
        ("E205", 3, 12, "the guidance has no point `greet-at-one`", "did you mean `greet-at-once`?"),
        ("E204", 7, 12, "the id `greet-at-once` is used twice", ""),
    ]),
    ("tab-in-flow", &[
        ("E004", 55, 4, "broken YAML: tabs disallowed within this context (block indentation)", ""),
    ]),
    ("tab-indentation", &[
        ("E004", 19, 9, "broken YAML: while scanning a plain scalar, found a tab", ""),
    ]),
    ("tag", &[
        ("E005", 4, 8, "a tag; content has no anchors, aliases or tags", ""),
        ("E005", 7, 10, "a tag; content has no anchors, aliases or tags", ""),
    ]),
    ("too-few-and-too-many", &[
        ("E218", 22, 36, "no good example in any language; the coach has nothing to show", ""),
        ("E218", 39, 46, "no pairs under `before`; expected what meets the point", ""),
        ("E218", 47, 36, "no `pairs`; expected what meets the point", ""),
        ("E218", 53, 7, "1 options; expected 2 to 9", ""),
        ("E219", 59, 7, "11 options; expected 2 to 9", ""),
    ]),
    ("two-documents", &[
        ("E004", 63, 1, "a second document; expected one to a file", ""),
    ]),
    ("two-tasks", &[
        ("E210", 19, 5, "2 tasks in `queue`; expected one", ""),
    ]),
    ("unknown-choices", &[
        ("E211", 13, 36, "the moment `later` comes only later, so this cannot hold", ""),
        ("W301", 13, 44, "no text in `en`", "write `en:` under it"),
        ("E211", 64, 35, "there is no moment `doors`", ""),
        ("E211", 65, 34, "the moment `door` has no option `welcom`; it has welcome, shelf", ""),
        ("E211", 66, 35, "the moment `queue` is not a `choose`", ""),
    ]),
    ("unknown-fields", &[
        ("E102", 1, 1, "the file has no `level`", ""),
        ("E101", 6, 1, "the file has no field `levle`", "did you mean `level`?"),
        ("E101", 9, 1, "the file has no field `colour`; it has allow, channel, course,", ""),
        ("E101", 24, 5, "an element of `moments` has no field `reaction`; it has choose, choose_many, coaching, id, match, order, phase, reactions, say, says, scene, task, when", "did you mean `reactions`?"),
        ("E101", 62, 44, "`text` has no field `sv`; it has en, fi", ""),
    ]),
    ("unknown-items", &[
        ("E214", 39, 56, "there is no `lihgt` here; there are price, light", ""),
        ("E214", 39, 79, "there is no `prices` here; there are price, light", ""),
        ("E214", 47, 45, "there is no `payments` here; there are payment, bulb", ""),
        ("E214", 47, 82, "there is no `him` here; there are you, her", ""),
    ]),
    ("unknown-points", &[
        ("E205", 17, 53, "the guidance has no point `greet-at-one`", "did you mean `greet-at-once`?"),
        ("E205", 31, 57, "the guidance has no point `ask-value`", "did you mean `ask-values`?"),
        ("E205", 31, 68, "the guidance has no point `be-nice`", ""),
        ("E205", 47, 23, "the guidance has no point `agree-term`", "did you mean `agree-terms`?"),
        ("E205", 64, 28, "the guidance has no point `keep-in-tuch`", "did you mean `keep-in-touch`?"),
        ("E205", 64, 51, "the guidance has no point `x`", ""),
    ]),
    ("violation-pays", &[
        ("E217", 49, 5, "in `goodbye` an answer that violates something earns 2; the best path's answer earns 1", ""),
    ]),
    ("wrong-format", &[
        ("E201", 1, 9, "format 2; this program reads format 1", ""),
    ]),
    ("wrong-types-in-lists", &[
        ("E103", 7, 10, "`minutes` is `8 min`; expected a whole number", ""),
        ("E103", 13, 27, "`left` is `maybe`; expected true or false", ""),
        ("E103", 13, 69, "`text` is `nyt`; expected fields (`name: value`)", ""),
        ("E103", 64, 20, "an element of `when` is `left`; expected fields (`name: value`)", ""),
    ]),
    ("wrong-types", &[
        ("E103", 3, 8, "`title` is `A lamp`; expected fields (`name: value`)", ""),
        ("E103", 7, 10, "`minutes` is `eight`; expected a whole number", ""),
        ("E103", 13, 12, "`scene` is `A sound at the door.`; expected fields (`name: value`) or a list", ""),
        ("E103", 28, 12, "`max` is `2.5`; expected a whole number", ""),
        ("E105", 39, 56, "an element of `before` has 1 elements; expected 2", ""),
        ("E103", 61, 50, "`met` is `keep-in-touch`; expected a list", ""),
        ("E103", 64, 6, "`endings` is a set of fields; expected a list", ""),
    ]),
];

fn bad() -> PathBuf {
    fixtures().join("bad")
}

/// The names of the files, as they stand in the table.
fn names() -> impl Iterator<Item = String> {
    BAD.iter().map(|(name, _)| format!("{name}.yaml"))
}

fn check(room: &Room, file: &str) -> Done {
    room.encounter(["check", file]).dir(bad()).run()
}

#[test]
fn the_table_holds_every_broken_file() {
    let there: BTreeSet<_> = fs::read_dir(bad())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names().collect::<BTreeSet<_>>(), there);
}

#[test]
fn each_broken_file_is_told_whole_and_at_its_place() {
    let room = Room::new();
    let files: Vec<_> = names().collect();
    let done = room.encounter(["check", "--json"]).dir(bad()).args(&files).run();
    let told = done.code(1).quiet().harmless().json("findings");
    let told = told["findings"].as_array().unwrap();
    for (name, expected) in BAD {
        let own: Vec<_> = told.iter().filter(|f| f["file"] == format!("{name}.yaml")).collect();
        let places: Vec<_> = own
            .iter()
            .map(|f| (f["code"].as_str().unwrap(), f["line"].as_u64(), f["column"].as_u64()))
            .collect();
        let wanted: Vec<_> =
            expected.iter().map(|&(code, line, col, ..)| (code, Some(line), Some(col))).collect();
        assert_eq!(places, wanted, "{name}");
        for (finding, (.., message, hint)) in own.iter().zip(*expected) {
            let severity = if finding["code"].as_str().unwrap().starts_with('W') {
                "warning"
            } else {
                "error"
            };
            assert_eq!(finding["severity"], severity);
            let said = finding["message"].as_str().unwrap();
            assert!(said.contains(message), "{name}: no `{message}` in `{said}`");
            let said = finding["hint"].as_str().unwrap_or_default();
            assert!(said.contains(hint), "{name}: no `{hint}` in `{said}`");
        }
    }
}

#[test]
fn each_broken_file_fails_both_check_and_play() {
    let room = Room::new();
    for file in names() {
        let checked = check(&room, &file).code(1).quiet().harmless();
        let played = room.encounter(["play"]).arg(bad().join(&file)).run();
        let played = played.code(1).quiet().harmless();
        if !file.starts_with("guidance-") && !file.starts_with("sayings-") {
            // `play` names the file as it was given and has no summary; the findings are the same.
            let codes = |done: &Done| -> Vec<String> {
                let heads = done.stdout.lines().filter(|line| line.starts_with("error["));
                heads.map(|line| line[..11].to_owned()).collect()
            };
            assert_eq!(codes(&played), codes(&checked), "{file}");
        }
    }
    assert!(!room.data().exists(), "a walk that cannot begin leaves no records");
}

#[test]
fn no_line_of_a_drawing_is_wider_than_the_screen() {
    let room = Room::new();
    for columns in ["40", "80", "100"] {
        let run = room.encounter(["check"]).args(names()).dir(bad()).env("COLUMNS", columns);
        for line in run.run().code(1).stdout.lines() {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= columns.parse().unwrap(), "{columns}: {width}: {line}");
        }
    }
}

/// The caret line under a source line stands where the source line has the place.
#[test]
fn carets_stand_under_what_they_point_at() {
    let room = Room::new();
    for (file, pointed) in [
        ("unknown-points.yaml", ["greet-at-one", "ask-value", "be-nice"].as_slice()),
        ("phone-and-firm-points.yaml", &["smile-on-phone", "find-decider"]),
        ("point-in-wrong-phase.yaml", &["agree-terms", "greet-at-once"]),
        ("wrong-types.yaml", &["A lamp", "eight", "A sound at the door.", "2.5", "light"]),
        ("bad-ids.yaml", &["Lamp One", "jonottaa-nyt-ä", "ring--back", "\"\""]),
    ] {
        let drawn = check(&room, file).stdout;
        let lines: Vec<_> = drawn.lines().collect();
        let found: Vec<String> = lines
            .windows(2)
            .filter_map(|pair| {
                let start = pair[1].find('^')?;
                let marks = pair[1].matches('^').count();
                let before = pair[1][..start].chars().count();
                Some(pair[0].chars().skip(before).take(marks).collect())
            })
            .collect();
        assert_eq!(found[..pointed.len()], *pointed, "{drawn}");
    }
}

/// How findings look, whole: a few of each kind.
#[test]
fn findings_are_drawn_under_the_line_that_they_are_about() {
    let room = Room::new();
    for name in [
        "alias",
        "broken-syntax",
        "empty",
        "hostile-text",
        "line-separator",
        "not-utf8",
        "unknown-fields",
        "unknown-points",
        "wrong-types",
    ] {
        let done = check(&room, &format!("{name}.yaml"));
        insta::assert_snapshot!(format!("bad-{name}"), done.stdout);
    }
}

#[test]
fn the_sound_files_are_sound() {
    let room = Room::new();
    let files = ["check", "well-written.yaml", "sound-guidance.yaml"];
    let done = room.encounter(files).dir(fixtures()).run();
    done.code(0).quiet().stdout_lacks("error[").stdout_has("2 files");
    let done = room.encounter(["check"]).run();
    let files = built_in::SCENARIOS.len() + 2;
    done.code(0).quiet().stdout_has(&format!("{files} files, no findings"));
}

#[test]
fn what_is_no_readable_file_is_told() {
    let room = Room::new();
    let big = format!("# {}\n", "a".repeat(1024 * 1024));
    room.write("big.yaml", big);
    fs::create_dir(room.path("folder")).unwrap();
    for (file, code, message) in [
        ("missing.yaml", "E001", "there is no such file"),
        ("sound.yaml/inside", "E001", "cannot be read"),
        ("big.yaml", "E002", "1025 KiB; expected 1024 KiB at most"),
        ("/dev/zero", "E002", "expected 1024 KiB at most"),
        ("/dev/null", "E103", "the file is empty"),
    ] {
        room.write("sound.yaml", "");
        for command in ["check", "play"] {
            let done = room.encounter([command, file]).run();
            let head = format!("error[{code}]: ");
            done.code(1).quiet().stdout_has(&head).stdout_has(message).stdout_has(file);
        }
    }
    for (command, message) in
        [("check", "no file of content here"), ("play", "this is a folder; expected a file")]
    {
        let done = room.encounter([command, "folder"]).run();
        done.code(1).quiet().stdout_has("error[E001]: ").stdout_has(message);
    }
    // A file that is no scenario, guidance or sayings does not keep the others from being checked.
    let sound = fixtures().join("well-written.yaml");
    let done = room.encounter(["check", "missing.yaml"]).arg(sound).arg("folder").run();
    done.code(1).stdout_has("3 files").stdout_has("missing.yaml").stdout_has("--> folder");
}

#[test]
fn a_file_name_is_shown_without_its_commands() {
    let room = Room::new();
    for (name, shown) in [
        ("na\u{1b}[31mme\u{202e}.yaml", "na[31mme.yaml"),
        ("two\nlines\u{9b}2J.yaml", "two lines2J.yaml"),
        ("bell\u{7}\u{1b}]0;title\u{7}.yaml", "bell]0;title.yaml"),
    ] {
        let path = room.write(name, "format: one\n");
        for args in [["check"].as_slice(), &["check", "--json"], &["play"]] {
            // As found in the folder, by its whole path, and where there is no such file.
            for given in [PathBuf::from(name), path.clone(), PathBuf::from(format!("no-{name}"))] {
                let done = room.encounter(args).arg(given).run();
                done.code(1).harmless().stdout_has(shown);
            }
        }
        let done = room.encounter(["play", "photos-novice", "--answers"]).arg(format!("x{name}"));
        done.run().code(1).harmless().stderr_has("cannot read the answers");
    }
    let done = room.encounter(["play", "na\u{1b}[31mme\u{202e}"]).run();
    done.code(2).harmless().stderr_has("there is no scenario `na[31mme`");
    let done = room.encounter(["guidance", "na\u{1b}[31mme\u{202e}"]).run();
    done.code(2).harmless().stderr_has("no point `na[31mme`");
}

/// A file can be sound and still hold commands in its texts: none of them gets through a walk.
#[test]
fn texts_are_shown_without_their_commands() {
    let room = Room::new();
    let hostile = |text: &str| format!("{{en: \"{text}\\e[31m\\x9b1m\\u202E\\a\\x7f!\"}}");
    let sound = fs::read_to_string(fixtures().join("sound.yaml")).unwrap();
    let mut text = sound.replace("title: {fi: Lamppu, en: A lamp}", "title: {en: A lamp}");
    for plain in ["A lamp", "Aune", "Aune reads at night.", "What do you do?", "A smile.", "A nod."]
    {
        text = text.replace(&format!("{{en: {plain}}}"), &hostile(plain));
    }
    room.write("hostile.yaml", text);
    room.encounter(["check", "hostile.yaml"]).run().code(0);
    room.write("answers", "welcome\nTwo minutes.\nuse values\n2 1\n1 1\nwish\nring\n-\n-\n-\n1\n");
    let walk = ["play", "hostile.yaml", "--seed", "1", "--answers", "answers"];
    let done = room.encounter(walk).run().harmless();
    done.code(0).quiet().stdout_has("A smile.[31m1m!");
    let done = room
        .encounter(["play", "hostile.yaml", "--color", "never"])
        .stdin(&["1", "", "welcome", "q"]);
    done.run().code(0).harmless();
    let done = room.encounter(["--plain"]).stdin(&["q"]).run();
    done.code(0).harmless().stdout_has("A lamp[31m1m!");
    for args in [["list", "--json"], ["progress", "--json"]] {
        room.encounter(args).run().code(0).harmless();
    }
}
