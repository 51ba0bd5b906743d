//! Every command and every exit code, as a person or a script meets them.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Stdio;

use encounter::content::built_in;
use encounter::encounter::Encounter;
use encounter::encounter::answer::Answer;
use encounter::scenario::{Scenario, Task};

use crate::test::{Done, Room, Run, fixtures};

/// Replies that walk `sound.yaml` alone from end to end; `Enter` is an empty line.
const ALONE: [&str; 24] = [
    "",
    "welcome",
    "",
    "Two minutes.",
    "",
    "",
    "use values",
    "",
    "2 1",
    "",
    "1 1",
    "",
    "wish",
    "",
    "ring",
    "",
    "",
    "Well enough.",
    "",
    "Less talk.",
    "1",
    "",
    "",
    "",
];

/// The same for an answers file: no Enter where nothing is asked, `-` for an empty line.
const ANSWERS: &str = "# The whole walk.
welcome
Two minutes.

use values
2 1
1 1
wish
ring
-
-
Less talk.
1
";

fn sound() -> String {
    fixtures().join("sound.yaml").display().to_string()
}

fn play_sound(room: &Room, mode: &str) -> Run {
    room.encounter(["play", &sound(), "--mode", mode, "--seed", "1"])
}

/// The first lines of the last screen of a plain console.
fn last_screen(done: &Done) -> &str {
    done.stdout.rsplit("\n== ").next().unwrap()
}

// Help

#[test]
fn help_tells_every_use() {
    let room = Room::new();
    for (name, args) in [
        ("help", ["--help"].as_slice()),
        ("help-short", &["-h"]),
        ("help-play", &["play", "--help"]),
        ("help-review", &["review", "--help"]),
        ("help-list", &["list", "--help"]),
        ("help-guidance", &["guidance", "--help"]),
        ("help-progress", &["progress", "--help"]),
        ("help-score", &["score", "--help"]),
        ("help-report", &["report", "--help"]),
        ("help-records", &["records", "--help"]),
        ("help-records-export", &["records", "export", "--help"]),
        ("help-records-import", &["records", "import", "--help"]),
        ("help-records-erase", &["records", "erase", "--help"]),
        ("help-new", &["new", "--help"]),
        ("help-schema", &["schema", "--help"]),
        ("help-simulate", &["simulate", "--help"]),
        ("help-check", &["check", "--help"]),
        ("help-graph", &["graph", "--help"]),
        ("help-completions", &["completions", "--help"]),
    ] {
        let run = room.encounter(args).env_remove("ENCOUNTER_LANG");
        let done = run.env_remove("ENCOUNTER_DATA_DIR").run().code(0).quiet();
        insta::assert_snapshot!(name, done.stdout);
    }
    room.encounter(["--version"]).run().code(0).stdout_is("encounter 0.1.0\n");
}

#[test]
fn wrong_use_is_told_with_exit_code_2() {
    let room = Room::new();
    for (args, told) in [
        (["sing"].as_slice(), "unrecognized subcommand 'sing'"),
        (&["list", "--loud"], "unexpected argument '--loud'"),
        (&["play"], "<SCENARIO>"),
        (&["play", "photos-novice", "--json"], "--answers <FILE>"),
        (&["play", "photos-novice", "--seed", "one"], "invalid value 'one' for '--seed <SEED>'"),
        (&["play", "photos-novice", "--mode", "group"], "invalid value 'group'"),
        (&["guidance", "--phase", "lunch"], "invalid value 'lunch'"),
        (&["guidance", "ask-need", "--phase", "needs"], "cannot be used with"),
        (&["list", "--lang", "sv"], "possible values: fi, en"),
        (&["list", "--color", "red"], "possible values: auto, always, never"),
        (&["list", "--profile", " "], "the profile's name is empty"),
        (&["completions", "cmd"], "possible values: bash, elvish, fish, powershell, zsh"),
    ] {
        room.encounter(args).run().code(2).stdout_is("").stderr_has(told);
    }
}

#[test]
fn an_unknown_name_is_told_with_the_nearest_one() {
    let room = Room::new();
    for (args, told) in [
        (
            ["play", "photos-novise"],
            "error: there is no scenario `photos-novise`\nhint: did you mean `photos-novice`?\n",
        ),
        (
            ["play", "zebra"],
            "error: there is no scenario `zebra`\nhint: `encounter list` shows them; a file is \
             named with its ending, like `walk.yaml`\n",
        ),
        (
            ["guidance", "ask-ened"],
            "error: the guidance has no point `ask-ened`\nhint: did you mean `ask-need`?\n",
        ),
        (
            ["guidance", "zebra"],
            "error: the guidance has no point `zebra`\nhint: `encounter guidance` shows them\n",
        ),
    ] {
        room.encounter(args).run().code(2).stdout_is("").stderr_is(told);
    }
    let done = room.encounter(["play", "zebra", "--lang", "fi"]).run().code(2);
    done.stderr_has("virhe: tehtävää `zebra` ei ole\nvihje: ");
    assert!(!room.data().exists());
}

#[test]
fn completions_are_printed_for_every_shell() {
    let room = Room::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let done = room.encounter(["completions", shell]).run().code(0).quiet();
        done.stdout_has("progress").stdout_has("data-dir");
    }
}

// Lists

#[test]
fn the_scenarios_are_listed_in_both_languages() {
    let room = Room::new();
    for lang in ["en", "fi"] {
        let done = room.encounter(["list", "--lang", lang]).run().code(0).quiet();
        insta::assert_snapshot!(format!("list-{lang}"), done.stdout);
    }
    assert!(!room.data().exists(), "a list makes no records");
}

#[test]
fn the_scenarios_are_listed_as_json() {
    let room = Room::new();
    let done = room.encounter(["list", "--json"]).run().code(0).quiet();
    let list = done.json("scenarios");
    let ids: Vec<_> =
        list["scenarios"].as_array().unwrap().iter().map(|one| one["id"].as_str()).collect();
    let shelf = built_in::shelf();
    let known: Vec<_> = shelf.scenarios.iter().map(|listed| Some(listed.id())).collect();
    assert_eq!(ids, known);
    assert_eq!(list["scenarios"][0]["course"], 1);
}

#[test]
fn the_list_tells_what_is_under_way_and_what_has_been_walked() {
    let room = Room::new();
    let begin = |id: &str| room.encounter(["play", id, "--mode", "solo"]).stdin(&["", "1", "q"]);
    begin("photos-novice").run().code(0);
    let done = room.encounter(["list"]).run().code(0).quiet();
    done.stdout_has("12 min\n  … under way\n\n2. ");
    room.database()
        .execute(
            "UPDATE encounter SET finished_at = '2026-11-21T10:00:00.000Z', score = 80,
                 earned = '[8,0,0,0,0,0,0]', maxima = '[10,0,0,0,0,0,0]', trust = '[53,53,56,56,56,56,56]',
                 pass_mark = 70, result = 'passed', walked_out = 0, ending = 'good',
                 closed_at = '2026-11-21T10:00:00.000Z'",
            [],
        )
        .unwrap();
    let done = room.encounter(["list"]).run().code(0).quiet();
    done.stdout_has("12 min\n  ✔ walked once, 80 of 100\n\n2. ");
}

/// A walk through the first scenario with one slip, which is grave.
const NOT_SAID: &str = "welcome-and-ask\nnumber-and-chair\nuse matters familiar\nthe-laugh\ntry-both\n\
    It keeps another copy somewhere else.\nweigh-it\nfree-months\nwhat-is-it\nswap-and-ring\n\
    helvi-in-the-boat\n-\n-\n-\nmet\nmet\n";

#[test]
fn the_answer_that_decides_against_passing_is_shown() {
    let room = Room::new();
    room.write("answers", NOT_SAID);
    let args = ["play", "photos-novice", "--mode", "solo", "--answers", "answers"];
    let done = room.encounter(args).env("COLUMNS", "200").run();
    let done = done.stdout_has("✘ somewhere the customer was left without what honesty asks for");
    assert_eq!(done.stdout.matches("(this decides it)").count(), 1, "{done}");
    done.stdout_has("committing to. (this decides it)");
}

#[test]
fn guidance_is_told_whole_by_phase_and_by_point() {
    let room = Room::new();
    let catalogue = built_in::catalogue();
    let all = room.encounter(["guidance"]).run().code(0).quiet();
    let json = room.encounter(["guidance", "--json"]).run().code(0).quiet().json("guidance");
    assert_eq!(json["points"].as_array().unwrap().len(), catalogue.points().len());
    for point in catalogue.points() {
        assert!(all.stdout.contains(&point.id), "{}", point.id);
    }
    let waiting = room.encounter(["guidance", "--phase", "waiting"]).run().code(0).quiet();
    waiting.stdout_has("show-the-turn").stdout_lacks("agree-terms");
    let phase = room.encounter(["guidance", "--phase", "waiting", "--json"]).run().code(0);
    let phase = phase.json("guidance");
    for point in phase["points"].as_array().unwrap() {
        let phases = point["phases"].as_array().unwrap();
        assert!(phases.contains(&"waiting".into()), "{point}");
    }
    let one = room.encounter(["guidance", "ask-need", "--json"]).run().code(0).json("guidance");
    assert_eq!(one["points"].as_array().unwrap().len(), 1);
    assert_eq!(one["points"][0]["id"], "ask-need");
    for lang in ["en", "fi"] {
        let done = room.encounter(["guidance", "sell-openly", "--lang", lang]).run().code(0);
        insta::assert_snapshot!(format!("guidance-point-{lang}"), done.quiet().stdout);
    }
}

#[test]
fn progress_is_told_before_and_after_a_walk() {
    let room = Room::new();
    let none = "No finished encounter yet.\n\nNext\n→ Serve a new customer, ";
    room.encounter(["progress"]).run().code(0).quiet().stdout_has(none);
    let json = room.encounter(["progress", "--json"]).run().code(0).quiet().json("progress");
    assert_eq!(json["walks"], serde_json::json!([]));
    assert!(!room.data().exists(), "progress makes no records");

    for _ in 0..2 {
        play_sound(&room, "solo").stdin(&ALONE).run().code(0).quiet();
    }
    let done = room.encounter(["progress"]).run().code(0).quiet();
    insta::assert_snapshot!("progress", done.stdout);
    let json = room.encounter(["progress", "--json"]).run().code(0).quiet().json("progress");
    assert_eq!(json["profile"], "me");
    let walks = json["walks"].as_array().unwrap();
    assert_eq!(walks.len(), 2);
    assert_eq!((&walks[0]["first"], &walks[1]["first"]), (&true.into(), &false.into()));
    assert_eq!(walks[0]["score"], 100);
    assert_eq!(walks[0]["trust"], 68);
    // Somebody else on the same machine has not walked.
    let other = room.encounter(["progress", "--profile", "Maija"]).run().code(0).quiet();
    other.stdout_has(none);
}

#[test]
fn check_prints_json_too() {
    let room = Room::new();
    let done = room.encounter(["check", "--json", &sound()]).run().code(0).quiet();
    let told = done.json("findings");
    let warnings = told["findings"].as_array().unwrap();
    assert!(warnings.iter().all(|finding| finding["severity"] == "warning"), "{told}");
    let done = room.encounter(["check", "--json", "missing.yaml"]).run().code(1).quiet();
    assert_eq!(done.json("findings")["findings"][0]["code"], "E001");
    let done = room.encounter(["check", "--lang", "fi", &sound()]).run().code(0).quiet();
    done.stdout_has("1 tiedosto, ");
}

#[test]
fn texts_are_to_fit_the_screen_that_is_asked_for() {
    let room = Room::new();
    let check = |screen: &str| room.encounter(["check", "--quick", "--screen", screen]).run();
    check("80x24").code(0).stdout_lacks("W501");
    check("40x12").code(0).stdout_has("warning[W501]").stdout_has("fit a screen of 40x12");
    for wrong in ["80", "x24", "80x", "20x24", "80x24x2", "9999x24"] {
        check(wrong).code(2).stderr_has("like 80x24");
    }
}

#[test]
fn warnings_can_be_denied() {
    let room = Room::new();
    let check = |args: &[&str]| room.encounter(["check", &sound(), "--quick"]).args(args).run();
    check(&[]).code(0);
    check(&["--deny", "warnings"]).code(1).stdout_has("warning[W603]");
    check(&["--deny", "warnings", "--json"]).code(1);
    let github = check(&["--format", "github"]).code(0).quiet();
    github.stdout_has("::warning file=").stdout_has(",title=W603::1 endings");
}

#[test]
fn coverage_is_a_table_of_points_by_scenarios() {
    let room = Room::new();
    let table = room.encounter(["check", "--coverage", "--quick"]).run().code(0).quiet();
    table.stdout_has("1  photos-novice").stdout_has("61 of 61 points are practised\nEach of them is at stake in at least 3 moments, in at least 2 trades\n");
    let json = room.encounter(["check", "--coverage", "--json", "--quick"]).run().code(0).quiet();
    let points = json.json("coverage")["points"].as_array().unwrap().clone();
    assert_eq!(points.len(), 61);
    let greet = points.iter().find(|point| point["point"] == "greet-at-once").unwrap();
    assert_eq!(greet["scenarios"][0]["scenario"], "photos-novice");
    assert_eq!(greet["scenarios"][0]["phases"]["arrival"], 1);
    assert!(points.iter().all(|point| point["moments"].as_u64() >= Some(3)));
    assert!(points.iter().any(|point| point["trades"] == 2));
}

#[test]
fn the_trust_at_conditions_is_shown() {
    let room = Room::new();
    let one = room.encounter(["check", &sound(), "--quick"]).run().code(0).quiet();
    one.stdout_lacks("Trust where conditions");
    let own = fixtures().join("../../scenarios/photos-novice.yaml");
    // However long the path is, the line is not wrapped.
    let check = room.encounter(["check", "--quick"]).arg(&own).env("COLUMNS", "500");
    check.run().code(0).quiet().stdout_has("below 40: 6–68");
    let json = room.encounter(["check", "--quick", "--json"]).arg(&own).run().code(0).quiet();
    let trust = json.json("findings")["trust"].as_array().unwrap().clone();
    assert_eq!(trust.len(), 4);
    assert_eq!((&trust[0]["least"], &trust[0]["greatest"]), (&6.into(), &68.into()));
    assert!(!trust[0]["witness"].as_array().unwrap().is_empty());
}

#[test]
fn a_table_of_coverage_lets_no_finding_through() {
    let room = Room::new();
    let table = |args: &[&str]| room.encounter(["check", "--coverage", "--quick"]).args(args).run();
    // Nothing is counted where a file has errors: they are told instead.
    let broken = room.write("broken.yaml", fs::read(sound()).unwrap());
    let text = fs::read_to_string(&broken).unwrap().replace("greet-at-once", "greet-at-one");
    room.write("broken.yaml", text);
    table(&["broken.yaml"]).code(1).stdout_has("error[E205]").stdout_lacks("practised");
    table(&["broken.yaml", "--json"]).code(1).stdout_has("E205");
    // Denied warnings are told under the table.
    let denied = table(&[&sound(), "--deny", "warnings"]).code(1);
    denied.stdout_has("points are practised").stdout_has("warning[W603]");
    let github = table(&[&sound(), "--deny", "warnings", "--format", "github"]).code(1);
    github.stdout_has("::warning file=").stdout_lacks("practised");
}

#[test]
fn two_scenarios_of_a_pack_have_two_ids() {
    let room = Room::new();
    room.write("own/one.yaml", fs::read(sound()).unwrap());
    room.write("own/two.yaml", fs::read(sound()).unwrap());
    let done = room.encounter(["check", "--quick", "own"]).run().code(1);
    done.stdout_has("error[E204]: another scenario of the pack has the id `lamp`")
        .stdout_has("own/two.yaml:3:5")
        .stdout_lacks("own/one.yaml:3:5");
}

#[test]
fn entries_that_let_warnings_stand_are_checked() {
    let room = Room::new();
    let sound = fs::read_to_string(sound()).unwrap();
    for (entry, told, hint) in [
        ("{rule: W603, why: small}", None, ""),
        ("{rule: w603, why: small}", Some("there is no rule `w603`"), "did you mean `W603`?"),
        ("{rule: W604, at: dor, why: x}", Some("no moment, ending or point `dor`"), "`door`?"),
        ("{rule: W604, at: xyzzy, why: x}", Some("`xyzzy`"), "leave `at` out"),
    ] {
        let file = room.write("own.yaml", format!("{sound}\nallow: [{entry}]\n"));
        let done = room.encounter(["check", "--quick"]).arg(file).run();
        match told {
            None => drop(done.code(0).stdout_lacks("W603")),
            Some(told) => {
                drop(done.code(1).stdout_has("E230").stdout_has(told).stdout_has(hint));
            }
        }
    }
}

// Scripts

#[test]
fn a_script_walks_from_arrival_to_debrief() {
    let room = Room::new();
    room.write("answers", ANSWERS);
    let play = |more: &[&str]| {
        let args = ["play", &sound(), "--answers", "answers"];
        room.encounter(args).args(more).run().code(0).quiet()
    };
    insta::assert_snapshot!("transcript", play(&[]).stdout);
    let walk = play(&["--json"]).json("walk");
    assert_eq!(walk["outcome"], "passed");
    assert_eq!(
        (&walk["score"], &walk["trust"], &walk["seed"]),
        (&100.into(), &68.into(), &1.into())
    );
    assert_eq!(walk["answers"].as_array().unwrap().len(), 7);
    // The seed changes what is shown first, and ids mean the same under every seed.
    for seed in ["0", "2", "18446744073709551615"] {
        let walk = play(&["--json", "--seed", seed]).json("walk");
        assert_eq!(walk["score"], 100, "{seed}");
    }
    assert!(!room.data().exists(), "a script leaves no records");
}

/// Ids of what the reference path answers, one reply a line.
fn replies(scenario: &Scenario) -> String {
    let encounter = Encounter::new(scenario);
    let mut lines = Vec::new();
    let mut ticks = 0;
    for (moment, outcome) in &encounter.reference().unwrap().steps {
        let moment = &scenario.moments[*moment];
        let numbers = |places: &[usize]| {
            places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ")
        };
        lines.push(match (&outcome.answer, &moment.task) {
            (Answer::Picked(place), Task::Choose { options, .. }) => options[*place].id.clone(),
            (Answer::Ticked(places), Task::ChooseMany { options, .. }) => {
                places.iter().map(|&place| options[place].id.as_str()).collect::<Vec<_>>().join(" ")
            }
            (Answer::Ordered(places), Task::Order { .. })
            | (Answer::Matched(places), Task::Match { .. }) => numbers(places),
            _ => {
                ticks += moment.stake.len();
                "Something of my own.".to_owned()
            }
        });
    }
    lines.extend(["-"; 3].map(str::to_owned));
    lines.extend(std::iter::repeat_n("1".to_owned(), ticks));
    lines.join("\n")
}

#[test]
fn every_built_in_scenario_can_be_walked_on_its_best_path() {
    let room = Room::new();
    let catalogue = built_in::catalogue();
    for header in built_in::headers() {
        let scenario = built_in::scenario(&header.id, &catalogue).unwrap();
        room.write("answers", replies(&scenario));
        for lang in ["fi", "en"] {
            let args = ["play", &header.id, "--answers", "answers", "--lang", lang];
            room.encounter(args).run().code(0).quiet().harmless();
            let walk = room.encounter(args).arg("--json").run().code(0).quiet().json("walk");
            assert_eq!(walk["score"], 100, "{}", header.id);
            assert_ne!(walk["outcome"], "failed", "{}", header.id);
        }
    }
}

#[test]
fn an_answers_file_that_does_not_fit_is_told_with_its_line() {
    let room = Room::new();
    let hint = "hint: an answers file holds one reply a line, by id or number\n";
    let play = |answers: &str| {
        room.write("answers", answers);
        room.encounter(["play", &sound(), "--answers", "answers"]).run().code(1)
    };
    for (answers, told) in [
        (
            "# hello\n\nwelcme\n",
            "line 3 of the answers: `welcme` does not fit “Phase 1 of 7 · Arrival”: \
             There is no such number: 1–2.",
        ),
        (
            "welcome\nTwo.\nuse values push\n",
            "line 3 of the answers: `use values push` does not fit “Phase 3 of 7 · Needs”: \
             2 at most; untick one first.",
        ),
        (
            "1\nTwo.\n1\n1 1\n",
            "line 4 of the answers: `1 1` does not fit “Phase 4 of 7 · Sales talk”: \
             Something has no place yet.",
        ),
        (
            "welcome\nTwo.\nuse\n\n# the rest is missing\n",
            "line 3 of the answers: the answers end before “Phase 4 of 7 · Sales talk”",
        ),
        ("", "line 1 of the answers: the answers end before “Phase 1 of 7 · Arrival”"),
    ] {
        play(answers).stderr_is(&format!("error: {told}\n{hint}"));
    }
    let missing = room.encounter(["play", &sound(), "--answers", "nowhere"]).run().code(1);
    missing.stdout_is("").stderr_is(
        "error: cannot read the answers `nowhere`: No such file or directory (os error 2)\n",
    );
    room.write("latin", b"\xe4\xe4\n");
    let latin = room.encounter(["play", &sound(), "--answers", "latin"]).run().code(1);
    latin.stderr_has("cannot read the answers `latin`");
    assert!(!room.data().exists());
}

// Language and colour

#[test]
fn the_language_is_the_one_asked_for_most_nearly() {
    let room = Room::new();
    let (fi, en) = ("Yhtään asiakasta ei ole vielä", "No finished encounter yet");
    for (args, own, locale, told) in [
        (["progress"].as_slice(), None, [None, None, None], en),
        (&["progress"], None, [None, None, Some("fi_FI.UTF-8")], fi),
        (&["progress"], None, [None, Some("fi_FI.UTF-8"), Some("en_US.UTF-8")], fi),
        (&["progress"], None, [Some("fi"), Some("en_US"), Some("en_US.UTF-8")], fi),
        (&["progress"], None, [Some("en_GB.UTF-8"), None, Some("fi_FI.UTF-8")], en),
        (&["progress"], None, [Some(""), None, Some("fi_FI.UTF-8")], fi),
        (&["progress"], None, [Some("sv_SE.UTF-8"), None, Some("fi_FI.UTF-8")], en),
        (&["progress"], None, [Some("C"), None, None], en),
        (&["progress"], Some("fi"), [Some("en_US.UTF-8"), None, None], fi),
        (&["progress"], Some("en"), [None, None, Some("fi_FI.UTF-8")], en),
        (&["progress"], Some("fi_FI.UTF-8"), [None, None, Some("en_US.UTF-8")], fi),
        (&["progress"], Some(""), [None, None, Some("fi_FI.UTF-8")], fi),
        (&["progress"], Some("sv"), [None, None, Some("fi_FI.UTF-8")], fi),
        (&["progress", "--lang", "en"], Some("fi"), [Some("fi_FI"), None, Some("fi_FI")], en),
        (&["--lang", "fi", "progress"], Some("en"), [None, None, None], fi),
    ] {
        let mut run = room.encounter(args).env_remove("ENCOUNTER_LANG");
        if let Some(own) = own {
            run = run.env("ENCOUNTER_LANG", own);
        }
        for (name, value) in ["LC_ALL", "LC_MESSAGES", "LANG"].iter().zip(locale) {
            if let Some(value) = value {
                run = run.env(name, value);
            }
        }
        run.run().code(0).quiet().stdout_has(told);
    }
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let room = Room::new();
    for (args, no_color, coloured) in [
        (["list"].as_slice(), None, false),
        (&["list", "--color", "auto"], Some("1"), false),
        (&["list", "--color", "never"], None, false),
        (&["list", "--color", "always"], None, true),
        (&["list", "--color", "always"], Some("1"), true),
        (&["list", "--json", "--color", "always"], None, false),
        (&["check", "missing.yaml", "--color", "always"], None, true),
    ] {
        let mut run = room.encounter(args);
        if let Some(value) = no_color {
            run = run.env("NO_COLOR", value);
        }
        let done = run.run().quiet();
        assert_eq!(done.stdout.contains('\u{1b}'), coloured, "{args:?} {done}");
    }
    // Plain lines never carry an escape sequence.
    let done = room.encounter(["--plain", "--color", "always"]).stdin(&["guidance", "", "leave"]);
    done.run().code(0).quiet().harmless();
}

// Nobody there

#[test]
fn without_a_terminal_and_without_input_nothing_begins() {
    let room = Room::new();
    let told = "error: a terminal is needed here and there is none\n\
                hint: run it in a terminal, pipe replies into `--plain`, or give `--answers FILE`\n";
    for args in [[].as_slice(), &["--plain"], &["play", "photos-novice"], &["play", &sound()]] {
        let done = room.encounter(args).run().code(3).stderr_is(told);
        done.stdout_lacks("Saved");
    }
    let count: u32 =
        room.database().query_row("SELECT count(*) FROM encounter", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 0);
}

#[test]
fn input_that_ends_later_is_leaving() {
    let room = Room::new();
    // At the menu, after something has been read there.
    for replies in [["guidance", ""].as_slice(), &["practise"], &["practise", "photos-novice"]] {
        let done = room.encounter(["--plain"]).stdin(replies).run().code(0).quiet();
        done.stdout_lacks("Saved");
    }
    // Before a walk has begun nothing is saved, and nothing is said to be.
    let done = room.encounter(["play", "photos-novice"]).stdin(&["q"]).run().code(0).quiet();
    done.stdout_lacks("Saved");
    room.encounter(["--plain"]).stdin(&["q"]).run().code(0).quiet().stdout_lacks("Go on with");
    // In a walk everything so far is kept.
    let done = play_sound(&room, "solo").stdin(&["", "welcome"]).run().code(0).quiet();
    done.stdout_has("✔ Saved.\nStart the program again to go on from here.\n");
    let done = room.encounter(["--plain"]).stdin(&["continue"]).run().code(0).quiet();
    assert!(last_screen(&done).contains("A smile."), "{done}");
}

// Records

#[test]
fn a_walk_that_was_left_goes_on_at_the_exact_step() {
    let room = Room::new();
    let saved = "✔ Saved.\nStart the program again to go on from here.\n";
    let go_on = |replies: &[&str]| {
        let lines: Vec<_> = ["continue"].iter().chain(replies).copied().collect();
        let done = room.encounter(["--plain"]).stdin(&lines).run().code(0).quiet();
        done.stdout_has("1  Go on with “A lamp”")
    };
    // Left at the first moment: nothing is answered, nothing kept, nothing offered.
    let done = play_sound(&room, "guided").stdin(&["", "q"]).run().code(0).quiet();
    done.stdout_lacks("Saved");
    room.encounter(["--plain"]).stdin(&["leave"]).run().code(0).stdout_lacks("Go on with");
    // Left at the coach's question after an answer: the answer is kept.
    let done = play_sound(&room, "guided").stdin(&["", "shelf", "q"]).run().code(0).quiet();
    done.stdout_has(saved);
    let done = go_on(&["q"]);
    assert!(last_screen(&done).contains("A look."), "{done}");
    assert!(last_screen(&done).contains("1  Try again"), "{done}");
    // A second try is kept too, and is not offered again.
    go_on(&["again", "welcome", "q"]).stdout_has("With this answer:");
    let done = go_on(&["q"]).stdout_lacks("Try again");
    assert!(last_screen(&done).contains("See the rule"), "{done}");
    // Left while own words are ticked: the words are kept.
    go_on(&["on", "Two minutes.", "", "q"]);
    let done = go_on(&["q"]);
    assert!(last_screen(&done).contains("› Two minutes."), "{done}");
    let done = go_on(&["1", "q"]);
    assert!(last_screen(&done).contains("A nod."), "{done}");
    // To the end: the debrief asks each of its questions once.
    let end =
        ["", "use values", "", "2 1", "", "1 1", "", "wish", "", "ring", "", "", "Fine.", "q"];
    let done = go_on(&end);
    assert!(last_screen(&done).contains("What would you do the same way again?"), "{done}");
    let done = go_on(&["", "The nod.", "The door.", "", "", "", "leave"]);
    let done = done.stdout_lacks("How did it go?").stdout_lacks("Saved").stdout_has("Score ");
    assert!(last_screen(&done).starts_with("encounter =="), "{done}");
    let done = room.encounter(["progress", "--json"]).run().code(0).json("progress");
    assert_eq!(done["walks"].as_array().unwrap().len(), 1);
    assert_eq!(done["walks"][0]["mode"], "guided");
    let done = room.encounter(["--plain"]).stdin(&["leave"]).run().code(0).quiet();
    done.stdout_lacks("Go on with");
}

#[test]
fn a_scenario_that_was_edited_under_way_stops_with_a_word() {
    let room = Room::new();
    let text = fs::read_to_string(sound()).unwrap();
    let path = room.write("lamp.yaml", &text);
    let play = ["play", "lamp.yaml", "--mode", "solo"];
    room.encounter(play).stdin(&["", "shelf", "", "q"]).run().code(0).quiet();
    let go_on = || room.encounter(["--plain"]).stdin(&["continue", "q"]).run();
    // A better wording stops nobody.
    room.write("lamp.yaml", text.replace("You fill the shelf.", "You go on with the shelf."));
    assert!(last_screen(&go_on().code(0).quiet()).starts_with("Phase 2 of 7"));
    // An answer that is gone does; the menu is there again afterwards.
    room.write("lamp.yaml", text.replace("id: shelf", "id: boxes"));
    let back = || room.encounter(["--plain"]).stdin(&["continue", "1", "q"]).run().code(0);
    let done = back().stdout_has("Your answer at “door” no longer");
    assert!(last_screen(&done).starts_with("encounter =="), "{done}");
    room.encounter(play).stdin(&["continue", ""]).run().code(1).quiet();
    // A file that is broken, or gone.
    room.write("lamp.yaml", text.replace("level: basic", "level: easy"));
    back().stdout_has("error[E104]").stdout_has("This one cannot go on now.");
    room.encounter(play).stdin(&[""]).run().code(1).stdout_has("error[E104]");
    fs::remove_file(path).unwrap();
    back().stdout_has("error[E001]: there is no such file");
    // What was kept is still there.
    room.write("lamp.yaml", &text);
    assert!(last_screen(&go_on().code(0).quiet()).starts_with("Phase 2 of 7"));
}

#[test]
fn the_records_are_their_owners_alone() {
    let room = Room::new();
    play_sound(&room, "solo").stdin(&["", "q"]).run().code(0).quiet();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(room.data()), 0o700);
    for entry in fs::read_dir(room.data()).unwrap() {
        assert_eq!(mode(entry.unwrap().path()), 0o600);
    }
    // The folder of the platform, where none is given.
    let run = room.encounter(["--plain"]).env_remove("ENCOUNTER_DATA_DIR");
    run.stdin(&["leave"]).run().code(0).quiet();
    let folder = room.path("home/.local/share/encounter");
    assert_eq!((mode(folder.clone()), mode(folder.join("records.sqlite"))), (0o700, 0o600));
    let folder = room.path("elsewhere");
    let run = room.encounter(["--plain", "--data-dir", "elsewhere"]).stdin(&["leave"]);
    run.run().code(0).quiet();
    assert_eq!(mode(folder), 0o700);
}

/// The commands that need records, and what they would do with them.
fn with_records(room: &Room) -> [Run; 2] {
    [play_sound(room, "solo").stdin(&["", "q"]), room.encounter(["--plain"]).stdin(&["leave"])]
}

/// Those that only look into records where there are any.
fn that_look(room: &Room) -> [Run; 4] {
    [["list"].as_slice(), &["list", "--json"], &["progress"], &["progress", "--json"]]
        .map(|args| room.encounter(args))
}

const LOOK: &str = "hint: look at the folder's rights and the space left, or choose another with \
                    `--data-dir`\n";
const CHECK: &str = "hint: `encounter records check` shows what it is and what can be saved\n";

#[test]
fn a_data_folder_that_cannot_be_made_stops_a_walk_before_it_begins() {
    let room = Room::new();
    let file = room.write("a-file", "precious");
    for folder in [file.clone(), file.join("inside"), "/proc/encounter".into()] {
        for run in with_records(&room) {
            let done = run.env("ENCOUNTER_DATA_DIR", &folder).run().code(1).stdout_is("");
            let told = format!("error: the folder `{}` cannot be made: ", folder.display());
            done.stderr_has(&told).stderr_has(LOOK);
        }
        // There are no records there, and nothing needs them.
        for run in that_look(&room) {
            run.env("ENCOUNTER_DATA_DIR", &folder).run().code(0).quiet();
        }
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "precious");
}

#[test]
fn records_that_are_a_folder_are_told() {
    let room = Room::new();
    fs::create_dir_all(room.records()).unwrap();
    for run in with_records(&room).into_iter().chain(that_look(&room)) {
        let done = run.run().code(1).stdout_is("");
        done.stderr_has("records.sqlite` cannot be opened: ").stderr_has(LOOK);
    }
}

#[test]
fn records_of_a_newer_version_are_left_alone() {
    for journal in ["delete", "wal"] {
        let room = Room::new();
        let database = room.database();
        database.pragma_update(None, "journal_mode", journal).unwrap();
        database.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99;").unwrap();
        drop(database);
        let before = fs::read(room.records()).unwrap();
        for run in with_records(&room).into_iter().chain(that_look(&room)) {
            run.run().code(1).stdout_is("").stderr_is(&format!(
                "error: the records `{}` were written by a newer version of the program\n\
                 hint: use the newer version, or another folder with `--data-dir`\n",
                room.records().display()
            ));
        }
        assert_eq!(fs::read(room.records()).unwrap(), before);
    }
}

#[test]
fn damaged_records_are_told_and_left_alone() {
    let room = Room::new();
    let garbage =
        [b"no database, but long enough to look at. ".repeat(300), vec![0xff; 8192]].concat();
    for bytes in [garbage.as_slice(), b"short"] {
        let file = room.write("data/records.sqlite", bytes);
        for run in with_records(&room).into_iter().chain(that_look(&room)) {
            let done = run.run().code(1).stdout_is("");
            let told = format!("error: the records `{}` cannot be opened: ", file.display());
            done.stderr_has(&told).stderr_has("not a database").stderr_has(CHECK);
        }
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
    // Records whose pages are overwritten further on still open, and then fail with a word.
    fs::remove_dir_all(room.data()).unwrap();
    play_sound(&room, "solo").stdin(&ALONE).run().code(0).quiet();
    let mut bytes = fs::read(room.records()).unwrap();
    bytes[4096..].fill(0xff);
    room.write("data/records.sqlite", &bytes);
    for run in with_records(&room).into_iter().chain(that_look(&room)) {
        run.run().code(1).stderr_has("error: the records ").stderr_has("malformed");
    }
}

/// The program where no file may grow over `blocks` of 512 bytes: a full disk, for root too.
fn on_a_full_disk(room: &Room, blocks: u32, args: &[&str]) -> Run {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let program = env!("CARGO_BIN_EXE_encounter");
    room.command("/bin/sh").args(["-c", &script, program]).args(args)
}

#[test]
fn a_full_disk_stops_a_walk_before_it_begins() {
    for blocks in [0, 8, 64] {
        let room = Room::new();
        let args = ["play", &sound(), "--mode", "solo"];
        let done = on_a_full_disk(&room, blocks, &args).stdin(&["", "q"]).run();
        let done = done.code(1).stdout_is("");
        done.stderr_has("error: the records ").stderr_has(LOOK);
        // With space again, all is well.
        play_sound(&room, "solo").stdin(&["", "q"]).run().code(0).quiet();
    }
}

#[test]
fn a_disk_that_fills_up_under_way_loses_nothing_that_was_kept() {
    let room = Room::new();
    play_sound(&room, "solo").stdin(&["", "welcome", "", "q"]).run().code(0).quiet();
    let replies = ["continue", "Two minutes.", "", "", "use", "", "2 1", "", "1 1", "", "wish", ""];
    let done = on_a_full_disk(&room, 64, &["--plain"]).stdin(&replies).run().code(1);
    done.stderr_has("error: the records cannot be written: ").stderr_has(LOOK);
    let done = room.encounter(["--plain"]).stdin(&["continue", "q"]).run().code(0).quiet();
    let last = last_screen(&done);
    assert!(last.starts_with("Phase ") && !last.starts_with("Phase 1"), "{done}");
}

// Pipes

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let room = Room::new();
    room.write("answers", ANSWERS);
    for (args, code) in [
        (["guidance"].as_slice(), 0),
        (&["guidance", "--json"], 0),
        (&["list"], 0),
        (&["progress"], 0),
        (&["completions", "bash"], 0),
        (&["--help"], 0),
        (&["check", "missing.yaml"], 1),
        (&["play", &sound(), "--answers", "answers"], 0),
        (&["play", &sound(), "--answers", "answers", "--json"], 0),
        (&["play", &sound(), "--mode", "solo"], 0),
        (&["--plain"], 0),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut run = room.encounter(args);
        let command = run.command.stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), told.as_str()), (Some(code), ""), "{args:?}");
    }
}

#[test]
fn an_output_that_fails_is_told() {
    let room = Room::new();
    room.write("answers", ANSWERS);
    for args in [
        ["guidance"].as_slice(),
        &["list", "--json"],
        &["check"],
        &["play", &sound(), "--answers", "answers"],
        &["--plain"],
    ] {
        let mut run = room.encounter(args);
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let command = run.command.stdin(Stdio::null()).stdout(full).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?} {told}");
        assert!(told.starts_with("error: ") && told.contains("No space left"), "{told}");
    }
}

// The manual

/// Every file that the manual shows is one that `check` finds no error in.
#[test]
fn the_files_of_the_manual_are_sound() {
    let room = Room::new();
    let manual = fixtures().join("../../docs/scenario-format.md");
    let manual = fs::read_to_string(manual).unwrap();
    let mut kinds = Vec::new();
    for block in manual.split("```yaml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let Some(kind) = block.lines().next().and_then(|line| line.strip_prefix("# kind: ")) else {
            continue;
        };
        // Each in a folder of its own: a guidance counts for what stands beside it.
        let file = room.write(format!("{}/{kind}.yaml", kinds.len()), block);
        let done = room.encounter(["check"]).arg(file).run().code(0).quiet();
        done.stdout_lacks("error[");
        kinds.push(kind);
    }
    assert_eq!(kinds, ["guidance", "sayings", "guidance", "scenario"]);
    let first = room.encounter(["play", "3/scenario.yaml", "--mode", "solo"]).stdin(&["", "q"]);
    first.run().code(0).quiet().stdout_has("Aune steps in and stops on the mat.");
}
