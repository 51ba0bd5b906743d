//! `encounter new` as an author meets it: asked, told by flags, from a file; and what it writes.

use std::fs;

use encounter::schema::Kind;

use crate::test::{Done, Room, Run};

/// What nobody answers: flags and usual answers.
fn quick(room: &Room, args: &[&str]) -> Run {
    room.encounter(["new", "--defaults"]).args(args)
}

fn read(room: &Room, name: &str) -> String {
    fs::read_to_string(room.path(name)).unwrap()
}

#[track_caller]
fn checked(room: &Room, file: &str) -> Done {
    room.encounter(["check", file]).run().code(0).quiet().stdout_has("1 file, no findings\n")
}

#[test]
fn an_author_is_asked_a_screen_a_question() {
    let room = Room::new();
    let replies = [
        "Kuka vei lampun?",
        "Lamppu!",
        "",
        "valaisinliike",
        "Aune",
        "2",
        "tricky",
        "",
        "7",
        "1",
        "both",
    ];
    for lang in ["en", "fi"] {
        let run = room.encounter(["new", "--plain", "--force", "--lang", lang]).stdin(&replies);
        let done = run.run().code(0).quiet().harmless();
        insta::assert_snapshot!(format!("asking-{lang}"), done.stdout);
        let text = read(&room, "kuka-vei-lampun.yaml");
        for line in [
            "id: kuka-vei-lampun\n",
            "  fi: \"Kuka vei lampun?\"\n  en: \"Kuka vei lampun?\"\n",
            "  en: \"valaisinliike\"\n",
            "channel: desk\n",
            "level: tricky\n",
            "    en: \"Aune\"\n",
            "  knowledge: novice\n",
            "  buys_for: self\n",
        ] {
            assert!(text.contains(line), "no {line:?} in {text}");
        }
        checked(&room, "kuka-vei-lampun.yaml");
    }
    assert!(!room.data().exists(), "an author leaves no records");
}

#[test]
fn only_what_no_flag_says_is_asked() {
    let room = Room::new();
    let flags = [
        "new",
        "walk",
        "--title",
        "A walk",
        "--trade",
        "t",
        "--customer",
        "Q",
        "--channel",
        "phone",
        "--level",
        "hard",
        "--knowledge",
        "expert",
        "--buys-for",
        "firm",
    ];
    let done = room.encounter(flags).stdin(&["fi"]).run().code(0).quiet();
    assert_eq!(done.stdout.matches("\n== ").count(), 1, "{done}");
    done.stdout_has("Which languages will you write?");
    let text = read(&room, "walk.yaml");
    assert!(text.contains("\nid: walk\n") && !text.contains(" en: "), "{text}");
    checked(&room, "walk.yaml");
    // With all of them there is nobody to ask, and no terminal is needed.
    let done = room.encounter(flags).args(["--language", "en", "--force"]).run().code(0).quiet();
    done.stdout_is(
        "✔ Written: walk.yaml\n✔ Written: scenario.schema.json\n\
         Next:\n  encounter check walk.yaml\n  encounter play walk.yaml\n",
    );
    assert!(!read(&room, "walk.yaml").contains(" fi: "));
}

#[test]
fn without_a_terminal_and_without_the_flags_nothing_is_written() {
    let room = Room::new();
    for args in [["new"].as_slice(), &["new", "--title", "T"], &["new", "--pack", "house"]] {
        let done = room.encounter(args).run().code(3);
        done.stderr_has("error: a terminal is needed here and there is none\n");
    }
    // Leaving in the middle writes nothing either, and says so.
    for replies in [["q"].as_slice(), &["A title", "", "q"], &["A title"]] {
        let done = room.encounter(["new"]).stdin(replies).run().code(0).quiet();
        done.stdout_has("Nothing was written.\n");
    }
    assert_eq!(fs::read_dir(room.path("")).unwrap().count(), 0);
}

#[test]
fn replies_come_from_a_file_too() {
    let room = Room::new();
    room.write("answers", "My lamp\n-\n-\nAune\n-\nhrad\n-\nself\nen\n");
    let done = room.encounter(["new", "--answers", "answers"]).run();
    let done = done.code(1);
    done.stderr_has("line 6 of the answers: `hrad` does not fit “A new scenario”");
    room.write("answers", "My lamp\n-\nlamp shop\nAune\nchat\nhard\nexpert\nself\nen\n");
    room.encounter(["new", "--answers", "answers"]).run().code(0).quiet();
    checked(&room, "my-lamp.yaml");
    room.write("answers", "My lamp\n-\nlamp shop\nAune\nchat\nhard\nexpert\nself\nen\nmore\n");
    let done = room.encounter(["new", "--answers", "answers", "--force"]).run().code(1);
    done.stderr_has("line 10 of the answers: the questions have ended before this reply");
}

#[test]
fn a_file_that_is_there_stays() {
    let room = Room::new();
    for (args, file) in [
        (["mine.yaml"].as_slice(), "mine.yaml"),
        (&["mine"], "mine.yaml"),
        (&["--id", "other"], "other.yaml"),
        (&["--pack", "house"], "house/guidance.yaml"),
        (&["--pack", "house", "--id", "walk"], "house/walk.yaml"),
    ] {
        room.write(file, "precious");
        let told = format!(
            "error: the file `{file}` is there already\n\
             hint: choose another name, or replace it with `--force`\n"
        );
        quick(&room, args).run().code(1).stdout_is("").stderr_is(&told);
        // It is told before anything is asked, where the name is known.
        let known = !args.contains(&"--id") || args.contains(&"--pack");
        if known && !args.contains(&"walk") {
            room.encounter(["new"]).args(args).run().code(1).stdout_is("").stderr_is(&told);
        }
        assert_eq!(read(&room, file), "precious");
        assert!(!room.path("house/sayings.yaml").exists());
        quick(&room, args).arg("--force").run().code(0).quiet();
        assert_ne!(read(&room, file), "precious");
        let _ = fs::remove_dir_all(room.path("house"));
    }
    // The schema beside it serves as it is.
    room.write("scenario.schema.json", "mine");
    quick(&room, &["third.yaml"]).run().code(0).quiet().stdout_lacks("schema");
    assert_eq!(read(&room, "scenario.schema.json"), "mine");
    quick(&room, &["."]).run().code(1).stderr_has("cannot write `.`");
    quick(&room, &["no/such/folder.yaml"]).run().code(1).stderr_has("cannot write `no/such");
}

#[test]
fn the_schema_stands_where_the_first_line_says() {
    let room = Room::new();
    let first = |name: &str| read(&room, name).lines().next().unwrap().to_owned();
    quick(&room, &["sub.yaml"]).run().code(0).quiet();
    assert_eq!(first("sub.yaml"), "# yaml-language-server: $schema=scenario.schema.json");
    assert_eq!(read(&room, "scenario.schema.json"), Kind::Scenario.text());
    fs::remove_file(room.path("scenario.schema.json")).unwrap();
    let own = ["own.yaml", "--schema", "../schemas/s.json"];
    quick(&room, &own).run().code(0).quiet();
    assert_eq!(first("own.yaml"), "# yaml-language-server: $schema=../schemas/s.json");
    assert!(!room.path("scenario.schema.json").exists());
    // On standard output there is no place beside.
    let done = quick(&room, &["-", "--lang", "fi"]).run().code(0).quiet();
    assert!(done.stdout.starts_with("# Pieni valmis tehtävä"), "{done}");
}

#[test]
fn any_words_become_a_file_that_holds_them() {
    let room = Room::new();
    for (place, nasty) in [
        "Who’s \"there\"?",
        "a: b",
        "# no comment",
        "- 'x' {y} [z]",
        "🚲 & *co* !",
        "C:\\new\\t",
        "{{id}} %",
        "null",
        "\u{1b}[31mred\u{202E}",
        "two\nlines",
        "~",
        "\u{FFFE}",
    ]
    .iter()
    .enumerate()
    {
        let file = format!("walk-{place}.yaml");
        let given = ["title", "trade", "customer"].map(|flag| format!("--{flag}={nasty}"));
        quick(&room, &[&file]).args(given).run().code(0).quiet().harmless();
        let done = room.encounter(["check", &file]).run().code(0).quiet().harmless();
        done.stdout_has("1 file, no findings\n");
    }
}

#[test]
fn a_new_scenario_is_walked_at_once() {
    let room = Room::new();
    for lang in ["fi", "en"] {
        let file = format!("mine-{lang}.yaml");
        quick(&room, &[&file, "--language", lang]).run().code(0).quiet();
        checked(&room, &file);
        room.write(
            "answers",
            "come-in\nrack-and-bench\nwhen-it-slips saturday\nUusi ketju vie perille.\n4 3 1 2\n\
             chain-will-do\n1 2 3\nwhat-worries-you\nring-up\n-\n-\n-\n1\n1\n",
        );
        let play = ["play", &file, "--answers", "answers", "--seed", "1", "--lang", lang];
        let done = room.encounter(play).run().code(0).quiet().harmless();
        let inherited = if lang == "fi" { "isän vanha" } else { "my father’s" };
        done.stdout_has(inherited);
        let walk = room.encounter(play).arg("--json").run().code(0).quiet().json("walk");
        assert_eq!((&walk["score"], &walk["ending"]), (&100.into(), &"postcard".into()), "{walk}");
    }
}

#[test]
fn a_pack_is_a_folder_of_files_that_belong_together() {
    let room = Room::new();
    for language in ["fi", "en", "both"] {
        let args = ["--pack", "our/house", "--language", language, "--id", "guidance", "--force"];
        let done = quick(&room, &args).run().code(0).quiet();
        done.stdout_has("✔ Written: our/house/guidance.yaml\n")
            .stdout_has("✔ Written: our/house/sayings.yaml\n")
            .stdout_has("✔ Written: our/house/scenario-guidance.yaml\n")
            .stdout_has("✔ Written: our/house/sayings.schema.json\n")
            .stdout_has("Next:\n  encounter check our/house/scenario-guidance.yaml\n");
        checked(&room, "our/house/guidance.yaml");
        let first = read(&room, "our/house/sayings.yaml");
        assert!(first.starts_with("# yaml-language-server: $schema=sayings.schema.json\n"));
    }
}

#[test]
fn wrong_flags_are_told_with_exit_code_2() {
    let room = Room::new();
    for (args, told) in [
        (["--id", "My Id"].as_slice(), "expected lower-case words joined by hyphens"),
        (&["--title", " "], "it has no words"),
        (&["--title", &"x".repeat(101)], "over 100 letters"),
        (&["--channel", "pigeon"], "possible values: shop, desk, phone, chat, email, visit"),
        (&["--buys-for", "me"], "possible values: self, firm"),
        (&["--language", "sv"], "possible values: both, fi, en"),
        (&["a.yaml", "--pack", "p"], "cannot be used with"),
        (&["--schema", "s", "--pack", "p"], "cannot be used with"),
    ] {
        quick(&room, args).run().code(2).stdout_is("").stderr_has(told);
    }
    assert_eq!(fs::read_dir(room.path("")).unwrap().count(), 0);
}
