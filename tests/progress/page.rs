//! Progress as a page, and the file that it becomes.

use std::fs;

use encounter::locale::Words;
use encounter::record::history::PastWalk;
use encounter::report::progress::page;
use encounter::text::Lang;

use super::shown::practice;
use super::{chose, said, walk, with_progress};
use crate::reports::{assert_tells, assert_well_formed};
use crate::test::Room;

fn page_of(history: &[PastWalk], lang: Lang) -> String {
    let words = Words::new(lang);
    let page = with_progress(history, "2026-11-21", |progress| page::page(&words, progress));
    assert_well_formed(&page);
    page
}

#[test]
fn the_page_tells_what_the_drawings_show() {
    let page = page_of(&practice(), Lang::En);
    assert_eq!(page.matches("<svg").count(), 3);
    assert_tells(
        &page,
        &[
            "Progress",
            "New customers, phase by phase (2 encounters)",
            "Earned, in percent",
            "Customers met before, phase by phase (1 encounter)",
            "Trust in the latest encounter: A shoebox of photographs",
            "Strongest points",
            "Greet the customer at once and make them welcome.",
            "Weakest points",
            "“We have this one on offer, it is what everybody buys.”",
            "Waiting now",
            "Next",
            "encounter review",
            "All encounters",
        ],
    );
    // Every figure of a drawing stands in a table too.
    let tables: String =
        page.split("<table>").skip(1).map(|part| part.split("</table>").next().unwrap()).collect();
    for figure in ["75\u{a0}%", "100\u{a0}%", "25\u{a0}%", "80\u{a0}%", "50\u{a0}%"] {
        assert!(tables.contains(figure), "{figure}");
    }
    for trust in [53, 31, 20, 45, 72, 95, 98] {
        assert!(tables.contains(&format!("<td class=\"number\">{trust}</td>")), "{trust}");
    }
    assert_tells(
        &page_of(&practice(), Lang::Fi),
        &["Harjoittelun eteneminen", "Kaikki kohtaamiset"],
    );
}

#[test]
fn hostile_names_titles_and_words_stay_text() {
    let evil =
        "<script>alert(1)</script> </svg> \"x\" & ]]> {{ = \u{1b}[31m \u{202e} `code`\nnew line";
    let mark = "+ask-need -use-name";
    let mut history = vec![walk("2026-11-05", evil, vec![said(evil, mark), said(evil, mark)])];
    history[0].scenario = evil.into();
    history[0].lang = evil.into();
    history[0].started_at = evil.into();
    history[0].answers[0].moment = evil.into();
    for lang in [Lang::En, Lang::Fi] {
        let page = page_of(&history, lang);
        assert!(page.contains("&lt;script&gt;"), "{page}");
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "control characters stay out");
    }
    // Dates and phases that are none, figures without a phase.
    let end = history[0].end.as_mut().unwrap();
    end.at = "\u{1b}".into();
    end.trust = [None; 7];
    page_of(&history, Lang::En);
}

#[test]
fn empty_and_early_records_have_a_page() {
    assert_tells(&page_of(&[], Lang::En), &["No finished encounter yet.", "Next"]);
    let mut early = walk("2026-11-05", "A", vec![chose("o", "+ask-need")]);
    early.answers[0].mark = None;
    let early = page_of(&[early], Lang::En);
    assert!(early.contains("1 earlier encounter was kept without"), "{early}");
}

#[test]
fn the_page_is_a_file_that_is_never_overwritten_unasked() {
    let room = Room::new();
    let write = ["progress", "--html", "mine.html"];
    room.encounter(write).run().code(0).quiet().stdout_is("✔ Written: mine.html\n");
    let page = fs::read_to_string(room.path("mine.html")).unwrap();
    assert_well_formed(&page);
    assert!(!room.data().exists(), "progress makes no records");
    room.encounter(write).run().code(1).stdout_is("").stderr_has("is there already");
    room.encounter(write).arg("--force").run().code(0).quiet();
    let out = room.encounter(["progress", "--html", "-"]).run().code(0).quiet();
    assert_eq!(out.stdout, page);
    room.encounter(["progress", "--force"]).run().code(2);
    room.encounter(["progress", "--html", "-", "--json"]).run().code(2);
}
