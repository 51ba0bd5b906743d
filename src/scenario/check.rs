//! Raw scenario in, trusted scenario out, or everything that is wrong with it at once.

mod arrange;
mod collect;
mod condition;
mod moment;
mod task;
mod whole;

use crate::finding::{Finding, Path, Rule};
use crate::guidance::Catalogue;
use crate::text::RawText;

use super::model::{Checked, Customer, Ending, Header, Notes, Scenario};
use super::raw::{RawCustomer, RawEnding, RawHeader, RawNotes, RawScenario};
use collect::Collect;

/// The pass mark where a scenario gives none.
pub const PASS_MARK: u8 = 70;
/// The customer's trust at the start where a scenario gives none.
pub const START_TRUST: u8 = 50;
/// The one version of the content format that this program reads.
pub const FORMAT: u32 = 1;

/// Checks the meaning of a scenario against the guidance. The scenario is there if and only if no
/// finding is an error. Whether a reference path exists is not looked at here.
#[must_use]
pub fn check(raw: &RawScenario, catalogue: &Catalogue) -> (Option<Scenario>, Vec<Finding>) {
    let mut collect = Collect::new(raw, catalogue);
    let scenario = build(raw, &mut collect);
    let findings = collect.into_findings();
    let broken = findings.iter().any(Finding::is_error);
    ((!broken).then_some(scenario), findings)
}

/// The head of a scenario that is known to be sound (a built-in one).
#[must_use]
pub fn header(raw: &RawHeader) -> Header {
    let text = |raw: &RawText| crate::text::Text::new(raw).unwrap_or_default();
    Header {
        id: raw.id.clone(),
        title: text(&raw.title),
        trade: text(&raw.trade),
        channel: raw.channel,
        level: raw.level,
        minutes: raw.minutes,
        revision: raw.revision,
        course: raw.course,
        customer: Customer {
            name: text(&raw.customer.name),
            knowledge: raw.customer.knowledge,
            buys_for: raw.customer.buys_for,
            brief: text(&raw.customer.brief),
        },
    }
}

fn build(raw: &RawScenario, collect: &mut Collect<'_>) -> Scenario {
    let RawScenario {
        format,
        id,
        title,
        trade,
        channel,
        level,
        minutes,
        revision,
        course,
        pass,
        trust,
        customer,
        moments,
        endings,
        notes,
        allow: _,
    } = raw;
    let root = Path::root();
    collect.format(*format);
    collect.id(id, &root.field("id"));
    let head = Header {
        id: id.clone(),
        title: collect.text(title, &root.field("title")),
        trade: collect.text(trade, &root.field("trade")),
        channel: *channel,
        level: *level,
        minutes: collect.range(*minutes, 1..=240, &root.field("minutes")),
        revision: *revision,
        course: course.map(|place| collect.range(place, 1..=99, &root.field("course"))),
        customer: build_customer(customer, collect),
    };
    let trust = trust.map_or(START_TRUST, |trust| collect.percent(trust, &root.field("trust")));
    whole::phases(moments, collect);
    let moments = moment::moments(moments, collect);
    let endings = build_endings(endings, collect);
    let mut scenario = Scenario {
        head,
        pass: pass.map_or(PASS_MARK, |pass| collect.percent(pass, &root.field("pass"))),
        trust,
        points: collect.take_points(),
        moments,
        endings,
        notes: notes.as_ref().map(|notes| build_notes(notes, collect)),
        hash: String::new(),
        checked: Checked(()),
    };
    scenario.hash = whole::structure_hash(&scenario);
    scenario
}

fn build_customer(raw: &RawCustomer, collect: &mut Collect<'_>) -> Customer {
    let RawCustomer { name, knowledge, buys_for, brief } = raw;
    let path = Path::root().field("customer");
    Customer {
        name: collect.text(name, &path.field("name")),
        knowledge: *knowledge,
        buys_for: *buys_for,
        brief: collect.text(brief, &path.field("brief")),
    }
}

fn build_endings(raw: &[RawEnding], collect: &mut Collect<'_>) -> Vec<Ending> {
    let path = Path::root().field("endings");
    collect.ids(raw.iter().map(|ending| ending.id.as_str()), &path);
    if raw.is_empty() {
        collect.error(Rule::TooFew, &path, "no ending; expected at least one");
    }
    if let Some(last) = raw.last().filter(|last| last.when.is_some()) {
        collect.error(
            Rule::LastNeedsNoWhen,
            &path.at(raw.len() - 1).field("when"),
            format!("the last ending, `{}`, has a condition", last.id),
        );
    }
    collect.hidden("ending", raw.iter().map(|ending| ending.when.is_none()), &path);
    raw.iter()
        .enumerate()
        .map(|(index, ending)| {
            let RawEnding { id, when, text, tells } = ending;
            let path = path.at(index);
            Ending {
                id: id.clone(),
                when: condition::when(when.as_ref(), collect.moment_count(), &path, collect),
                text: collect.text(text, &path.field("text")),
                tells: *tells,
            }
        })
        .collect()
}

fn build_notes(raw: &RawNotes, collect: &mut Collect<'_>) -> Notes {
    let RawNotes { aim, look_for, questions } = raw;
    let path = Path::root().field("notes");
    Notes {
        aim: collect.text(aim, &path.field("aim")),
        look_for: collect.texts(look_for, &path.field("look_for")),
        questions: collect.texts(questions, &path.field("questions")),
    }
}
