//! Sheets for practice in pairs: in each round one plays the customer and coaches from a sheet, and
//! the other serves. The encounter goes on over both rounds, so that both serve, and nobody has read
//! the answers beforehand.

use std::ops::Range;

use maud::{Markup, html};

use crate::coach::{aim, best_options};
use crate::report::page::page;
use crate::scenario::model::Item;
use crate::scenario::when::When;
use crate::scenario::{Moment, Task};
use crate::text::Text;

use super::Handout;

/// Minutes that a moment takes with two: playing it, ticking, a word about it.
const MINUTES: usize = 3;

impl Handout<'_> {
    /// The sheets for a pair as a page.
    #[must_use]
    pub fn pairs(&self) -> String {
        let title = self.title("pairs-title");
        let rounds = self.rounds();
        let body = html! { div.paper {
            h1 { (title) }
            (self.for_trainer(&rounds))
            @for (number, round) in rounds.iter().enumerate() {
                (self.customer(number + 1, round.clone()))
                (self.serves(number + 1, round.clone()))
            }
        } };
        page(self.words.lang(), &title, &body)
    }

    /// The moments of each round: the encounter is divided where a phase begins, as near to the
    /// middle as can be. One moment alone makes both rounds.
    fn rounds(&self) -> [Range<usize>; 2] {
        let moments = &self.scenario.moments;
        let count = moments.len();
        if count < 2 {
            return [0..count, 0..count];
        }
        let begins = |&place: &usize| moments[place].phase != moments[place - 1].phase;
        let from_middle = |&place: &usize| (2 * place).abs_diff(count);
        let middle = (1..count).filter(begins).min_by_key(from_middle).unwrap_or(count / 2);
        [0..middle, middle..count]
    }

    fn for_trainer(&self, rounds: &[Range<usize>; 2]) -> Markup {
        let minutes = rounds.each_ref().map(|round| round.len() * MINUTES);
        let of = [("first", minutes[0].into()), ("second", minutes[1].into())];
        let steps = ["pairs-hand-out", "pairs-first", "pairs-feedback", "pairs-swap", "pairs-end"];
        html! {
            (self.about())
            h2 { (self.words.get("pairs-how")) }
            ol { @for id in steps { li { (self.words.with(id, &of)) } } }
            @if let Some(notes) = &self.scenario.notes {
                h2 { (self.words.get("handout-aim")) }
                p { (self.get(&notes.aim)) }
            }
        }
    }

    fn sheet(&self, id: &str, round: usize) -> String {
        let who = if round == 1 { ("A", "B") } else { ("B", "A") };
        let who = if id == "pairs-customer" { who.0 } else { who.1 };
        self.words.with(id, &[("round", round.into()), ("who", who.into())])
    }

    /// The sheet of the one who plays the customer, and coaches.
    fn customer(&self, number: usize, round: Range<usize>) -> Markup {
        let customer = &self.scenario.head.customer;
        let name = [("name", self.get(&customer.name).into())];
        let trust = [("trust", u32::from(self.scenario.trust).into())];
        html! {
            section.sheet.customer {
                h2 { (self.sheet("pairs-customer", number)) }
                p { strong { (self.words.with("pairs-you-are", &name)) } }
                p { (self.words.get("pairs-known")) " " (self.get(&customer.brief)) }
                ul {
                    li { (self.words.get("pairs-customer-play")) }
                    li { (self.words.with("pairs-customer-react", &trust)) }
                    li { (self.words.get("pairs-customer-tick")) }
                }
                (self.closing_talk(number))
                @if number == 2 { p { (self.words.get("pairs-go-on")) } }
                @for place in round { (self.played(place, &self.scenario.moments[place])) }
            }
        }
    }

    /// A moment for the one who plays the customer.
    fn played(&self, place: usize, moment: &Moment) -> Markup {
        html! {
            h3 { (self.heading(place, moment)) }
            @if let Some(only) = self.only(&moment.when) { p.quiet { (only) } }
            @if !moment.scene.is_empty() {
                p { strong { (self.words.get("pairs-read")) } " " (self.lines(&moment.scene)) }
            }
            @if !moment.says.is_empty() {
                p.speech { strong { (self.words.get("pairs-say")) } " " (self.lines(&moment.says)) }
            }
            p { strong { (self.words.get("pairs-asked")) } " " (self.get(&moment.ask)) }
            (self.reacting(moment))
            (self.listening(moment))
            (self.asked_afterwards(moment))
        }
    }

    /// How to react: to each option as it says, else by conditions.
    fn reacting(&self, moment: &Moment) -> Markup {
        let best = best_options(self.scenario, moment);
        match &moment.task {
            Task::Choose { options, .. } => {
                let mut order: Vec<usize> = (0..options.len()).collect();
                order.sort_by_key(|place| {
                    (!best.contains(place), !options[*place].violated.is_empty())
                });
                html! { table {
                    thead { tr {
                        th scope="col" { (self.words.get("pairs-does")) }
                        th scope="col" { (self.words.get("pairs-you-do")) }
                    } }
                    tbody { @for option in order.iter().map(|&place| (&options[place], best.contains(&place))) {
                        tr {
                            td { (self.worth(option.1, !option.0.violated.is_empty())) (self.get(&option.0.text)) }
                            td {
                                (self.get(&option.0.reaction))
                                @if option.0.leaves { " " strong { (self.words.get("pairs-leave")) } }
                            }
                        }
                    } }
                } }
            }
            Task::ChooseMany { options, .. } => html! {
                p { strong { (self.words.get("pairs-strong")) } }
                ul.plain { @for &place in &best { li { (self.worth(true, false)) (self.get(&options[place].text)) } } }
                @let poor = options.iter().filter(|option| !option.violated.is_empty());
                ul.plain { @for option in poor { li { (self.worth(false, true)) (self.get(&option.text)) } } }
                (self.reactions(&moment.reactions))
            },
            Task::Order { .. } | Task::Match { .. } => html! {
                (self.best_answer(moment))
                (self.reactions(&moment.reactions))
            },
            Task::Say { .. } => html! {
                (self.examples(moment))
                (self.reactions(&moment.reactions))
            },
        }
    }

    /// A sign and a word for what an answer is worth.
    fn worth(&self, best: bool, breaks: bool) -> Markup {
        let (class, sign, id) = match (best, breaks) {
            (true, _) => ("good", '★', "notes-best"),
            (_, true) => ("bad", '✘', "pairs-poor"),
            _ => ("quiet", '–', "pairs-middling"),
        };
        html! { span class=(class) { (sign) " " (self.words.get(id)) ": " } }
    }

    /// The points to listen for, each with a box.
    fn listening(&self, moment: &Moment) -> Markup {
        html! {
            p { strong { (self.words.get("pairs-listen")) } }
            ul.plain { @for &point in &moment.stake {
                @if let Some(known) = self.catalogue.point(&self.scenario.point(point).id) {
                    li.keep {
                        span.box { "☐" } " " (self.get(&known.met)) br;
                        span.bad { "✘ " (self.words.get("pairs-not")) ": " } (self.get(&known.violated))
                    }
                }
            } }
        }
    }

    /// The coach's question to the moment.
    fn asked_afterwards(&self, moment: &Moment) -> Markup {
        let point = aim(self.scenario, moment).map(|point| &self.scenario.point(point).id);
        let point = point.and_then(|id| self.catalogue.point(id));
        html! { @if let Some(point) = point {
            p.coach { strong { (self.words.get("pairs-ask")) } " " (self.get(&point.ask)) }
        } }
    }

    /// How the two talk about it afterwards.
    fn closing_talk(&self, number: usize) -> Markup {
        let id = if number == 1 { "pairs-swap-now" } else { "pairs-done" };
        html! {
            div.card {
                p { strong { (self.words.get("pairs-afterwards")) } }
                ol {
                    li { (self.words.get("pairs-own")) }
                    li { (self.words.get("pairs-well")) }
                    li { (self.words.get("pairs-one-thing")) }
                }
                p { strong { (self.words.get(id)) } }
            }
        }
    }

    /// The sheet of the one who serves: what is known, and what is to be done. No answers.
    fn serves(&self, number: usize, round: Range<usize>) -> Markup {
        html! {
            section.sheet.serves {
                h2 { (self.sheet("pairs-serves", number)) }
                (self.about())
                p { (self.words.get("pairs-serves-how")) }
                @if number == 2 { p { (self.words.get("pairs-go-on")) } }
                @for place in round {
                    @let moment = &self.scenario.moments[place];
                    h3 { (self.heading(place, moment)) }
                    @if moment.when != When::default() { p.quiet { (self.words.get("pairs-maybe")) } }
                    @let scene = moment.scene.iter().filter(|line| line.when == When::default());
                    p { @for line in scene { (self.get(&line.text)) " " } }
                    p { strong { (self.get(&moment.ask)) } }
                    (self.pieces(moment))
                }
                p { strong { (self.words.get(if number == 1 { "pairs-swap-now" } else { "pairs-done" })) } }
            }
        }
    }

    /// What is to be ordered or matched; the order tells nothing.
    fn pieces(&self, moment: &Moment) -> Markup {
        let listed = |items: &[Item]| {
            let texts = items.iter().map(|item| self.get(&item.text));
            let mut texts: Vec<&str> = texts.collect();
            texts.sort_unstable();
            texts.join(" · ")
        };
        match &moment.task {
            Task::Order { items, .. } => html! { p { (listed(items)) } },
            Task::Match { items, places, .. } => {
                let text = |item: &Item| -> Text { item.text.clone() };
                html! {
                    ul { @for item in items.iter().map(text) { li { (self.get(&item)) " → ____" } } }
                    p { (self.words.get("pairs-places")) " " (listed(places)) }
                }
            }
            _ => html! {},
        }
    }
}
