//! The report of a session as Markdown: what the page tells, without its drawings.

use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::report::markdown::{line, quoted, table};
use crate::scenario::Task;
use crate::view::{debrief, stage};

use super::closing::share;
use super::page::{Page, clock};
use super::{Seen, Summary, Tried};

/// The whole report.
#[must_use]
pub fn text(words: &Words, catalogue: &Catalogue, summary: &Summary<'_, '_>) -> String {
    let page = Page { words, catalogue, summary };
    let mut blocks = head(&page);
    blocks.extend(in_short(&page));
    blocks.extend(moments(&page, "way", &summary.way));
    if !summary.branches.is_empty() {
        blocks.extend(heading(&page, "report-branches", "report-branches-how"));
        blocks.extend(summary.branches.iter().flat_map(|tried| branch(&page, tried)));
    }
    if !summary.aside.is_empty() {
        blocks.extend(moments(&page, "aside", &summary.aside));
    }
    if !summary.notes.is_empty() {
        blocks.push(format!("## {}", line(&page.get("report-notes"))));
        for note in &summary.notes {
            let place = note.moment.map(|moment| format!(" · {}", line(&page.phase_of(moment))));
            blocks.push(format!("{}{}", clock(note.elapsed), place.unwrap_or_default()));
            blocks.push(quoted(&note.text));
        }
    }
    let footer = words.with("report-footer", &[("id", summary.id.to_string().into())]);
    blocks.extend(["---".to_owned(), line(&footer)]);
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn heading(page: &Page<'_>, name: &str, how: &str) -> [String; 2] {
    [format!("## {}", line(&page.get(name))), line(&page.get(how))]
}

fn head(page: &Page<'_>) -> Vec<String> {
    let head = &page.summary.group.scenario().head;
    let facts = page.facts();
    let facts = facts.iter().map(|(id, value)| format!("- {}: {}", page.get(id), line(value)));
    let mut blocks = vec![
        format!("# {}", line(page.text(&head.title))),
        line(&page.get("report-eyebrow")),
        line(page.text(&head.customer.brief)),
        facts.collect::<Vec<_>>().join("\n"),
    ];
    if page.summary.head.finished_at.is_none() {
        blocks.push(line(&page.get("report-open")));
    }
    blocks
}

fn in_short(page: &Page<'_>) -> Vec<String> {
    let mut blocks = heading(page, "report-short", "report-figures-how").to_vec();
    let encounter = &page.summary.encounter;
    if encounter.ending().is_some() {
        blocks.push(format!("### {}", line(&page.get("stage-heading-ending"))));
        let lines = debrief::ending(page.words, encounter).into_iter().flatten();
        blocks.extend(lines.map(|one| line(&one.text())));
    }
    blocks.push(format!("### {}", line(&page.get("report-phases"))));
    blocks.push(phases(page));
    blocks.push(format!("### {}", line(&page.get("report-moves"))));
    blocks.extend(moves(page));
    blocks.push(format!("### {}", line(&page.get("stage-heading-trust"))));
    blocks.push(trust(page));
    blocks.push(line(&page.get("stage-trust-how")));
    blocks.push(format!("### {}", line(&page.get("stage-heading-questions"))));
    let questions = (1..).zip(page.questions());
    let questions = questions.map(|(number, text)| format!("{number}. {}", line(&text)));
    blocks.push(questions.collect::<Vec<_>>().join("\n"));
    blocks
}

/// Both rounds by phase, and the whole at the end.
fn phases(page: &Page<'_>) -> String {
    let named = Phase::ALL.map(|phase| page.phase(phase)).into_iter();
    let rows = named.zip(page.summary.phases);
    let whole = (page.get("stage-all"), page.summary.whole);
    let rows = rows.chain([whole]).map(|(name, figures)| {
        vec![name, share(figures.first), share(figures.second), share(figures.once)]
    });
    let head = [
        (page.get("report-phase"), false),
        (page.get("stage-round-first"), true),
        (page.get("stage-round-second"), true),
        (page.get("stage-once"), true),
    ];
    table(&head, &rows.collect::<Vec<_>>()).trim_end().to_owned()
}

fn moves(page: &Page<'_>) -> Vec<String> {
    let group = page.summary.group;
    if page.summary.moves.is_empty() {
        return vec![line(&page.get(stage::no_moves_message(group)))];
    }
    let told = page.summary.moves.iter().map(|one| {
        let phase = line(&page.phase_of(one.spot.moment));
        let ask = line(page.text(&group.moment(one.spot).ask));
        format!("- **{phase}** – {ask}: {}", line(&page.moved(one)))
    });
    vec![told.collect::<Vec<_>>().join("\n")]
}

fn trust(page: &Page<'_>) -> String {
    let head = [(page.get("report-phase"), false), (page.get("stage-heading-trust"), true)];
    let points = page.trust_points().into_iter();
    let row = |(number, name, trust)| vec![format!("{number}\u{a0} {name}"), format!("{trust}")];
    let rows: Vec<_> = points
        .map(|(number, name, trust): (String, String, u32)| row((number, name, trust)))
        .collect();
    table(&head, &rows).trim_end().to_owned()
}

fn moments<'a>(page: &Page<'a>, name: &str, all: &'a [Seen<'a>]) -> Vec<String> {
    let mut blocks = vec![format!("## {}", line(&page.get(&format!("report-{name}"))))];
    blocks.push(line(&page.get(&format!("report-{name}-how"))));
    blocks.extend(all.iter().flat_map(|seen| page.moment_text(seen)));
    blocks
}

/// An option that was tried out, and what was voted further along.
fn branch<'a>(page: &Page<'a>, tried: &'a Tried<'a>) -> Vec<String> {
    let moment = &page.summary.group.scenario().moments[tried.branch.moment];
    let option = match &moment.task {
        Task::Choose { options, .. } => page.text(&options[tried.branch.option].text),
        _ => "",
    };
    let mut blocks = vec![
        format!("### {} {}", line(&page.get("stage-branch")), line(option)),
        format!("{} · {}", line(&page.phase_of(tried.branch.moment)), line(page.text(&moment.ask))),
    ];
    blocks.extend(page.outcome_text(&tried.look));
    blocks.extend(tried.inner.iter().flat_map(|seen| page.moment_text(seen)));
    blocks
}
