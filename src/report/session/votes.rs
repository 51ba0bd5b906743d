//! All votes at a moment as a table on the page.

use maud::{Markup, html};

use crate::encounter::answer::Answer;
use crate::group::Cast;
use crate::group::vote::share as percent;
use crate::view::response::answer_lines;

use super::closing::share;
use super::page::{Page, clock};
use super::{Seen, Voting};

impl<'a> Page<'a> {
    /// Every voting and agreement, those that were done again as well. It may be wider than a narrow
    /// screen, and can then be moved sideways, with keys too.
    pub(super) fn votes(&self, seen: &'a Seen<'a>) -> Markup {
        html! {
            div class="scroll" role="group" tabindex="0" aria-label=(self.get("report-votes")) {
                table class="votes" {
                    caption { (self.get("report-votes")) }
                    thead { (self.votes_head(seen)) }
                    tbody { @for voting in &seen.votings { (self.voting(seen, voting)) } }
                }
            }
        }
    }

    fn votes_head(&self, seen: &Seen<'_>) -> Markup {
        html! {
            tr {
                th scope="col" { (self.get("report-round")) }
                th scope="col" class="number" { (self.get("report-when")) }
                @for number in 1..=seen.choices.len() {
                    th scope="col" class="number" { (number) }
                }
                th scope="col" class="number" { (self.get("report-abstained")) }
                th scope="col" class="number" { (self.get("report-figure")) }
            }
        }
    }

    fn voting(&self, seen: &'a Seen<'a>, voting: &Voting) -> Markup {
        let vote = &voting.vote;
        let base = vote.base(&seen.moment.task);
        let round = self.get(&format!("stage-round-{}", vote.round.id()));
        html! {
            tr {
                th scope="row" {
                    (round) ", " (self.voters(voting))
                    @if !voting.counts { br; span class="quiet" { (self.get("report-replaced")) } }
                }
                td class="number" { (clock(voting.elapsed)) }
                @match &vote.cast {
                    Cast::Counts(counts) => {
                        @for choice in &seen.choices {
                            @let count = counts.get(choice.place).copied().unwrap_or_default();
                            td class="number" { (count) br; span class="quiet" { (share(percent(count, base))) } }
                        }
                    }
                    Cast::Agreed(answer) => {
                        td colspan=(seen.choices.len()) { (self.agreed(seen, answer)) }
                    }
                }
                td class="number" { (number(vote.abstained(&seen.moment.task))) }
                td class="number" { (share(voting.figure)) }
            }
        }
    }

    /// Who voted: how many people there were, or all as one.
    pub(super) fn voters(&self, voting: &Voting) -> String {
        match voting.vote.cast {
            Cast::Counts(_) => {
                let of = [("count", voting.vote.present.into())];
                self.words.with("report-present", &of)
            }
            Cast::Agreed(_) => self.get("stage-agreed"),
        }
    }

    /// An agreed answer in a cell: the numbers of its options, or its words.
    fn agreed(&self, seen: &Seen<'_>, answer: &Answer) -> String {
        let numbers = |places: &[usize]| {
            let numbers = places.iter().filter_map(|&place| seen.number(place));
            let mut numbers: Vec<_> = numbers.collect();
            numbers.sort_unstable();
            numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
        };
        match answer {
            Answer::Picked(place) => numbers(&[*place]),
            Answer::Ticked(places) => numbers(places),
            answer => answer_lines(self.words, seen.moment, answer).join(" · "),
        }
    }
}

fn number(number: Option<u32>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| number.to_string())
}
