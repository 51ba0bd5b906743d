//! What is told of progress on the terminal and as JSON.

use encounter::locale::Words;
use encounter::record::history::PastWalk;
use encounter::report::json;
use encounter::text::Lang;
use encounter::view::layout::{row_text, row_width, rows};
use encounter::view::progress::told::due;
use encounter::view::progress::{Room, blocks};

use super::{chose, resting, said, walk, with_guidance, with_progress};

/// Two walks with new customers, a repeated one, and one from before answers kept their worth.
pub(super) fn practice() -> Vec<PastWalk> {
    let asked = "Good morning! What brings you in? Take a look around first, there is no hurry.";
    let first = resting(said(asked, "+ask-need +greet-at-once"), "ask-need", "What brings you in?");
    let later = said("We have this one on offer, it is what everybody buys.", "-ask-need !listen");
    let mut early = walk("2026-11-01", "The rumbling heat pump", vec![chose("o", "+ask-need")]);
    early.answers[0].mark = None;
    let photos = walk(
        "2026-11-05",
        "A shoebox of photographs",
        vec![first.clone(), later.clone(), chose("nod", "+greet-at-once -use-name")],
    );
    let mut again = walk(
        "2026-11-19",
        "A shoebox of photographs",
        vec![later, chose("nod", "+greet-at-once -use-name")],
    );
    again.first = false;
    let end = again.end.as_mut().unwrap();
    end.earnings.earned = [4, 2, 4, 2, 4, 0, 3];
    end.trust = [Some(53), Some(31), Some(20), Some(45), Some(72), Some(95), Some(98)];
    vec![early, photos, again]
}

fn screen(history: &[PastWalk], lang: Lang, room: Room) -> String {
    let words = Words::new(lang);
    let blocks = with_progress(history, "2026-11-21", |progress| blocks(&words, progress, room));
    let rows = rows(&blocks, room.width);
    for row in &rows {
        assert!(row_width(row) <= room.width, "{}", row_text(row));
    }
    rows.iter().map(|row| row_text(row) + "\n").collect()
}

#[test]
fn the_screen_in_both_languages_wide_narrow_and_without_drawings() {
    let practice = practice();
    for lang in [Lang::En, Lang::Fi] {
        for width in [80, 40] {
            let told = screen(&practice, lang, Room { width, drawn: true });
            insta::assert_snapshot!(format!("progress-{width}-{}", lang.code()), told);
        }
        let told = screen(&practice, lang, Room { width: 80, drawn: false });
        insta::assert_snapshot!(format!("progress-plain-{}", lang.code()), told);
        for drawing in ["█", "░", "●", "─", "│", "┤"] {
            assert!(!told.contains(drawing), "{drawing}");
        }
    }
}

#[test]
fn every_width_holds_every_line() {
    for width in [34, 41, 47, 55, 64, 79, 100] {
        screen(&practice(), Lang::Fi, Room { width, drawn: true });
    }
}

#[test]
fn records_without_a_finished_walk() {
    let mut open = walk("2026-11-20", "A shoebox of photographs", vec![chose("o", "+ask-need")]);
    open.end = None;
    open.answers[0].mark = None;
    for history in [vec![], vec![open]] {
        let told = screen(&history, Lang::En, Room { width: 80, drawn: true });
        assert!(told.starts_with("No finished encounter yet.\n\nNext\n→ Serve a new"), "{told}");
        let json = with_progress(&history, "2026-11-21", json::progress);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["walks"], serde_json::json!([]));
        assert!(json["latest_trust"].is_null());
    }
}

#[test]
fn the_document_has_all_of_it() {
    let json = with_progress(&practice(), "2026-11-21", json::progress);
    insta::assert_snapshot!("progress-json", json);
}

#[test]
fn what_waits_is_told_by_the_day() {
    let missed = [walk("2026-11-01", "A", vec![chose("o", "-ask-need")])];
    for (today, lang, wanted) in [
        ("2026-11-01", Lang::En, "Nothing is waiting; the next point comes up on 2 November 2026."),
        ("2026-11-01", Lang::Fi, "Mikään ohje ei odota; seuraava tulee kerrattavaksi 2.11.2026."),
        ("2026-11-02", Lang::En, "before you suggest anything.” (since today)"),
        ("2026-11-02", Lang::Fi, "ennen kuin ehdotat mitään.” (tästä päivästä)"),
        ("2026-11-03", Lang::En, "(1 day)"),
        ("2026-11-08", Lang::En, "(6 days)"),
        ("2026-11-08", Lang::Fi, "(6 päivää)"),
    ] {
        let words = Words::new(lang);
        let told = with_progress(&missed, today, |progress| due(&words, progress).unwrap());
        assert!(told.ends_with(wanted), "{today}: {told}");
    }
    assert!(with_progress(&[], "2026-11-02", |it| due(&Words::new(Lang::En), it)).is_none());
}

#[test]
fn points_that_no_review_knows_are_told_and_do_not_wait() {
    let missed = "-ask-need -no-such-point";
    let history = [walk("2026-11-01", "A", vec![chose("o", missed), chose("o", missed)])];
    let latest = encounter::content::built_in::catalogue();
    with_guidance(&history, "2026-11-08", &[], &latest, |progress| {
        assert_eq!(progress.standings.weakest.len(), 1);
        assert!(progress.due.is_empty() && progress.coming.is_empty());
        assert!(!json::progress(progress).contains("no-such-point"));
    });
    with_progress(&history, "2026-11-08", |progress| assert_eq!(progress.due.len(), 1));
}
