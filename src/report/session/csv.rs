//! The votes of a session as a table. The columns are a promise: one is added freely at the end,
//! changed never.
//!
//! Each voting has a row an option, in the order shown, each agreed answer one row, and each moment
//! that was told without a vote one row with the answer that it took.
//!
//! | column | what it holds |
//! |---|---|
//! | `session`, `started_at` | the number and the beginning, the same in every row |
//! | `branch` | on a way that was tried out beside: `moment/option` at which it left; else empty |
//! | `moment`, `phase` | ids |
//! | `round` | `first` (before the discussion) or `second` |
//! | `repeat` | 1, or more where the round was voted again |
//! | `counts_this_round` | `yes` for the one that counts, which is the last |
//! | `at` | when it was kept, RFC 3339 |
//! | `option`, `text` | id and text of the option |
//! | `count`, `present`, `share` | votes, people, and the share in percent: of those who voted, or of the people where each may pick several |
//! | `agreed` | the text of the agreed answer; parts with ` \| ` between |
//! | `figure` | what the whole vote was worth, 0–100; empty where it has none |
//! | `followed` | `yes` where the encounter followed this option or answer |
//! | `told` | `yes` where the moment took its best answer |
//! | `on_the_way` | `no` on a branch and where another way has left the moment aside |
//! | `judge` | who judged an agreed answer: `scenario`, or of own words `rater` (the program), `trainer` and `nobody`, with ` \| ` between; empty for counts |

use crate::encounter::Judge;
use crate::encounter::answer::Answer;
use crate::group::{Cast, vote::share};
use crate::locale::Words;
use crate::record::session::SpotForm;
use crate::report::csv::table;
use crate::scenario::Moment;
use crate::view::response::answer_lines;

use super::{Seen, Summary, Voting};

/// The columns.
pub const COLUMNS: [&str; 20] = [
    "session",
    "started_at",
    "branch",
    "moment",
    "phase",
    "round",
    "repeat",
    "counts_this_round",
    "at",
    "option",
    "text",
    "count",
    "present",
    "share",
    "agreed",
    "figure",
    "followed",
    "told",
    "on_the_way",
    "judge",
];

/// All votes.
#[must_use]
pub fn votes(words: &Words, summary: &Summary<'_, '_>) -> String {
    let table_of = Table { words, summary };
    let mut rows = Vec::new();
    for seen in &summary.way {
        rows.extend(table_of.moment(seen, true));
    }
    let inner = summary.branches.iter().flat_map(|tried| &tried.inner);
    for seen in inner.chain(&summary.aside) {
        rows.extend(table_of.moment(seen, false));
    }
    table(&COLUMNS, &rows)
}

struct Table<'a> {
    words: &'a Words,
    summary: &'a Summary<'a, 'a>,
}

/// What the rows of one voting differ in.
#[derive(Default)]
struct Row<'s> {
    option: &'s str,
    text: String,
    count: Option<u32>,
    share: Option<u32>,
    agreed: String,
    followed: bool,
}

impl Table<'_> {
    fn moment(&self, seen: &Seen<'_>, on_the_way: bool) -> Vec<Vec<String>> {
        let of_voting = |voting| {
            let rows = self.rows(seen, voting).into_iter();
            rows.map(|row| self.cells(seen, on_the_way, Some(voting), &row)).collect::<Vec<_>>()
        };
        let mut rows: Vec<_> = seen.votings.iter().flat_map(of_voting).collect();
        if let (Some(followed), true) = (&seen.followed, rows.is_empty()) {
            let text = self.answer(seen, &followed.answer);
            let row = Row { text, followed: true, ..Row::default() };
            rows.push(self.cells(seen, on_the_way, None, &row));
        }
        rows
    }

    fn answer(&self, seen: &Seen<'_>, answer: &Answer) -> String {
        answer_lines(self.words, seen.moment, answer).join(" | ")
    }

    fn rows<'s>(&self, seen: &'s Seen<'s>, voting: &Voting) -> Vec<Row<'s>> {
        let base = voting.vote.base(&seen.moment.task);
        match &voting.vote.cast {
            Cast::Counts(counts) => seen
                .choices
                .iter()
                .map(|choice| Row {
                    option: choice.id,
                    text: choice.text.get(self.words.lang()).to_owned(),
                    count: counts.get(choice.place).copied(),
                    share: counts.get(choice.place).and_then(|&count| share(count, base)),
                    followed: seen.follows_choice(choice.place),
                    agreed: String::new(),
                })
                .collect(),
            Cast::Agreed(answer) => vec![Row {
                agreed: self.answer(seen, answer),
                followed: seen.follows(answer),
                ..Row::default()
            }],
        }
    }

    fn cells(
        &self,
        seen: &Seen<'_>,
        on_the_way: bool,
        voting: Option<&Voting>,
        row: &Row<'_>,
    ) -> Vec<String> {
        let Summary { id, head, group, .. } = self.summary;
        let branch = SpotForm::of(group.scenario(), seen.spot).branch;
        let branch =
            branch.map_or_else(String::new, |(moment, option)| format!("{moment}/{option}"));
        let number = |number: Option<u32>| number.map_or_else(String::new, |one| one.to_string());
        let vote = voting.map(|voting| &voting.vote);
        vec![
            id.to_string(),
            head.started_at.clone(),
            branch,
            seen.moment.id.clone(),
            seen.moment.phase.id().to_owned(),
            vote.map_or("", |vote| vote.round.id()).to_owned(),
            number(voting.map(|voting| voting.repeat)),
            voting.map_or("", |voting| yes(voting.counts)).to_owned(),
            voting.map_or("", |voting| &voting.at).to_owned(),
            row.option.to_owned(),
            row.text.clone(),
            number(row.count),
            number(vote.map(|vote| vote.present)),
            number(row.share),
            row.agreed.clone(),
            number(voting.and_then(|voting| voting.figure)),
            yes(row.followed).to_owned(),
            yes(seen.told()).to_owned(),
            yes(on_the_way).to_owned(),
            voting.map(|voting| judges(voting, seen.moment)).unwrap_or_default(),
        ]
    }
}

fn judges(voting: &Voting, moment: &Moment) -> String {
    voting.judges(moment).into_iter().map(Judge::id).collect::<Vec<_>>().join(" | ")
}

const fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}
