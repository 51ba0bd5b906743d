//! The pages for printing: the trainer's notes, and the sheets for pairs.

use std::fs;

use encounter::content::built_in;
use encounter::guidance::Catalogue;
use encounter::locale::Words;
use encounter::report::handout::Handout;
use encounter::scenario::model::example_slot;
use encounter::scenario::{Scenario, Task};
use encounter::text::Lang;

use crate::test::{Room, fixtures};

/// Every built-in scenario in every language.
fn each(test: impl Fn(&Handout<'_>)) {
    let catalogue = built_in::catalogue();
    let headers = built_in::headers();
    assert!(headers.len() > 4);
    for header in headers {
        let scenario = built_in::scenario(&header.id, &catalogue).unwrap();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            test(&Handout { words: &words, catalogue: &catalogue, scenario: &scenario, seed: 1 });
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Every tag is closed by its own, in order; nothing is fetched, nothing runs.
fn assert_sound(page: &str) {
    for banned in ["<script", "http", " src=", " href=", "@import", "url("] {
        assert!(!page.contains(banned), "{banned}");
    }
    let page = page.strip_prefix("<!DOCTYPE html>").unwrap();
    let mut open: Vec<&str> = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        let name = tag.split(' ').next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !["meta", "br"].contains(&name) {
            open.push(name);
        }
    }
    assert_eq!(open, [""; 0]);
    let headings = page.matches("<h1").count();
    assert_eq!(headings, 1);
}

/// What can be picked at a moment, in one language.
fn options(scenario: &Scenario, moment: usize, lang: Lang) -> Vec<&str> {
    match &scenario.moments[moment].task {
        Task::Choose { options, .. } => {
            options.iter().map(|option| option.text.get(lang)).collect()
        }
        Task::ChooseMany { options, .. } => {
            options.iter().map(|option| option.text.get(lang)).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn the_handout_holds_every_task_every_answer_and_every_remark() {
    each(|handout| {
        let page = handout.notes();
        assert_sound(&page);
        let (scenario, lang) = (handout.scenario, handout.words.lang());
        let has = |text: &str| assert!(page.contains(&escaped(text)), "{text}");
        for (place, moment) in scenario.moments.iter().enumerate() {
            has(moment.ask.get(lang));
            options(scenario, place, lang).into_iter().for_each(has);
            let lines = moment.scene.iter().chain(&moment.says).chain(&moment.reactions);
            lines.chain(&moment.coaching).for_each(|line| has(line.text.get(lang)));
            match &moment.task {
                Task::Choose { options, .. } => {
                    for option in options {
                        has(option.reaction.get(lang));
                        option.coaching.iter().for_each(|line| has(line.text.get(lang)));
                    }
                }
                Task::Order { items, .. } => {
                    for item in items {
                        has(item.text.get(lang));
                    }
                }
                Task::Match { items, places, .. } => {
                    for item in items {
                        has(item.text.get(lang));
                    }
                    assert!(places.iter().any(|place| page.contains(place.text.get(lang))));
                }
                Task::Say { examples } => {
                    let examples = &examples[example_slot(lang)];
                    examples.good.iter().chain(&examples.poor).for_each(|text| has(text));
                }
                Task::ChooseMany { .. } => {}
            }
        }
        let notes = scenario.notes.as_ref().unwrap();
        has(notes.aim.get(lang));
        notes.look_for.iter().chain(&notes.questions).for_each(|text| has(text.get(lang)));
        let best = page.matches('★').count();
        assert!(best >= scenario.moments.len() - 1, "{best} best answers");
    });
}

/// The sheets of a kind, each from its beginning to its end.
fn sheets<'p>(page: &'p str, class: &str) -> Vec<&'p str> {
    let begin = format!("<section class=\"sheet {class}\">");
    page.split(begin.as_str())
        .skip(1)
        .map(|rest| rest.split("</section>").next().unwrap())
        .collect()
}

#[test]
fn the_one_who_serves_reads_no_answer() {
    each(|handout| {
        let page = handout.pairs();
        assert_sound(&page);
        let Handout { scenario, catalogue, words, .. } = handout;
        let lang = words.lang();
        let serves = sheets(&page, "serves");
        assert_eq!((serves.len(), sheets(&page, "customer").len()), (2, 2));
        let all = serves.concat();
        for sign in ['✔', '✘', '★', '☐'] {
            assert!(!all.contains(sign), "{sign}");
        }
        for (place, moment) in scenario.moments.iter().enumerate() {
            assert_eq!(all.matches(&escaped(moment.ask.get(lang))).count().min(1), 1);
            for option in options(scenario, place, lang) {
                assert!(!all.contains(&escaped(option)), "{option}");
            }
        }
        for point in known(catalogue, scenario) {
            for text in [&point.rule, &point.met, &point.violated, &point.ask, &point.why] {
                assert!(!all.contains(&escaped(text.get(lang))), "{}", text.get(lang));
            }
        }
    });
}

fn known<'c>(catalogue: &'c Catalogue, scenario: &Scenario) -> Vec<&'c encounter::guidance::Point> {
    scenario.points.iter().map(|point| catalogue.point(&point.id).unwrap()).collect()
}

#[test]
fn the_one_who_plays_the_customer_reads_what_to_say_and_what_to_tick() {
    each(|handout| {
        let page = handout.pairs();
        let lang = handout.words.lang();
        let sheets = sheets(&page, "customer");
        let all = sheets.concat();
        let has = |text: &str| assert!(all.contains(&escaped(text)), "{text}");
        for moment in &handout.scenario.moments {
            moment.says.iter().chain(&moment.reactions).for_each(|line| has(line.text.get(lang)));
            for &point in &moment.stake {
                let id = &handout.scenario.point(point).id;
                let point = handout.catalogue.point(id).unwrap();
                has(point.met.get(lang));
                has(point.violated.get(lang));
            }
        }
        let stakes: usize = handout.scenario.moments.iter().map(|moment| moment.stake.len()).sum();
        assert_eq!(all.matches('☐').count(), stakes);
        // Both rounds have something to play.
        assert!(sheets.iter().all(|sheet| sheet.contains('☐')));
    });
}

#[test]
fn conditions_are_told_in_words() {
    let room = Room::new();
    room.encounter(["session", "handout", "photos-novice", "-o", "-"])
        .run()
        .code(0)
        .quiet()
        .stdout_has("only if trust is under 40")
        .stdout_has("was chosen at moment 2")
        .stdout_has("only if the customer has walked out")
        .stdout_has("Otherwise")
        .stdout_has("Trust is 60 or more".replacen('T', "If t", 1).as_str())
        .harmless();
}

#[test]
fn a_file_is_written_and_never_overwritten_unasked() {
    let room = Room::new();
    for (arguments, file) in [
        (&["session", "handout", "photos-novice"][..], "photos-novice-handout.html"),
        (&["session", "handout", "photos-novice", "--pairs"], "photos-novice-pairs.html"),
    ] {
        room.encounter(arguments).run().code(0).quiet().stdout_has(file);
        let page = fs::read_to_string(room.path(file)).unwrap();
        assert_sound(&page);
        room.write(file, "mine");
        room.encounter(arguments).run().code(1).stderr_has("is there already");
        assert_eq!(fs::read_to_string(room.path(file)).unwrap(), "mine");
        room.encounter(arguments).arg("--force").run().code(0).quiet();
        assert_eq!(fs::read_to_string(room.path(file)).unwrap(), page);
        room.encounter(arguments).args(["-o", "other.html", "--force"]).run().code(0).quiet();
        assert_eq!(fs::read_to_string(room.path("other.html")).unwrap(), page);
    }
    // Nothing of it is recorded.
    assert!(!room.records().exists());
}

#[test]
fn markup_in_a_scenario_is_only_text() {
    let room = Room::new();
    let text = fs::read_to_string(fixtures().join("short-walk.yaml")).unwrap();
    let text = text.replace("Väinö", "<b>Väinö</b> & \\\"co\\\"");
    let text = text.replace("How do you receive him?", "How do <i>you</i> receive him?");
    let path = room.write("marked.yaml", text);
    for pairs in [None, Some("--pairs")] {
        let run = room.encounter(["session", "handout", "-o", "-"]).arg(&path).args(pairs).run();
        let page = run.code(0).quiet().stdout;
        assert_sound(&page);
        assert!(page.contains("&lt;b&gt;Väinö&lt;/b&gt; &amp; &quot;co&quot;"), "{page}");
        assert!(!page.contains("<b>") && !page.contains("<i>"));
    }
}

#[test]
fn what_cannot_be_printed_is_told() {
    let room = Room::new();
    room.encounter(["session", "handout", "photos-novise"])
        .run()
        .code(2)
        .stderr_has("photos-novice");
    room.encounter(["session", "handout"]).run().code(2);
    room.encounter(["session", "notes", "7"]).run().code(2).stderr_has("there is no session 7");
    room.encounter(["session", "notes"]).run().code(3).stdout_has("No session yet");
}
