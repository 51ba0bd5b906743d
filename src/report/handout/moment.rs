//! One moment of the trainer's notes.

use maud::{Markup, html};

use crate::coach::{aim, best_options, strongest};
use crate::encounter::answer::{Answer, Judged, Verdict, judge};
use crate::encounter::shown::shown;
use crate::guidance::Point;
use crate::scenario::model::{Line, Tick, example_slot};
use crate::scenario::{Moment, PointIx, PointSet, Task};
use crate::text::Text;
use crate::view::response::{answer_lines, sources, verdict};

use super::Handout;

impl Handout<'_> {
    /// A moment with its answers, what they are worth, and why.
    pub(super) fn moment(&self, place: usize, moment: &Moment) -> Markup {
        html! {
            section {
                h2 { (self.heading(place, moment)) " " span.quiet { (moment.id) } }
                @if let Some(only) = self.only(&moment.when) { p.quiet { (only) } }
                @if !moment.scene.is_empty() { p { (self.lines(&moment.scene)) } }
                @if !moment.says.is_empty() {
                    p.speech {
                        strong { (self.get(&self.scenario.head.customer.name)) ": " }
                        (self.lines(&moment.says))
                    }
                }
                p { strong { (self.get(&moment.ask)) } }
                (self.task(moment))
                (self.coaching(&moment.coaching))
                (self.reactions(&moment.reactions))
                (self.question(moment))
                (self.why(moment))
            }
        }
    }

    fn task(&self, moment: &Moment) -> Markup {
        match &moment.task {
            Task::Choose { options, .. } => {
                let shown = self.shown(moment);
                let best = best_options(self.scenario, moment);
                html! { ol.options { @for place in shown { @let option = &options[place];
                    li {
                        (self.option(&option.text, best.contains(&place), option.met, option.violated))
                        p { "→ " (self.get(&option.reaction)) }
                        (self.coaching(&option.coaching))
                    }
                } } }
            }
            Task::ChooseMany { options, .. } => self.ticks(moment, options),
            Task::Order { .. } | Task::Match { .. } => self.best_answer(moment),
            Task::Say { .. } => self.own_words(moment),
        }
    }

    /// The places of the options in the order of the shared screen.
    fn shown(&self, moment: &Moment) -> Vec<usize> {
        shown(self.seed, &self.scenario.head.id, moment)
    }

    /// An option with what it meets and breaks.
    fn option(&self, text: &Text, best: bool, met: PointSet, violated: PointSet) -> Markup {
        html! {
            p { (self.mark(best)) (self.get(text)) }
            (self.verdicts(Judged { met, violated, ..Judged::default() }))
        }
    }

    fn ticks(&self, moment: &Moment, options: &[Tick]) -> Markup {
        let best = best_options(self.scenario, moment);
        html! { ol.options { @for place in self.shown(moment) { @let option = &options[place];
            li {
                (self.option(&option.text, best.contains(&place), option.met, option.violated))
            }
        } } }
    }

    /// Stands before a best answer.
    fn mark(&self, best: bool) -> Markup {
        html! { @if best { strong.good { "★ " (self.words.get("notes-best")) ": " } } }
    }

    /// What is met and what is broken.
    fn verdicts(&self, judged: Judged) -> Markup {
        let points = judged.met.or(judged.violated);
        html! {
            @if points.is_empty() { p.quiet { (self.words.get("stage-neither")) } }
            @else { ul.points {
                @for point in self.known(points) { (self.verdict(point.1, judged.verdict(point.0))) }
            } }
        }
    }

    fn verdict(&self, point: &Point, of: Verdict) -> Markup {
        let (_, label) = verdict(self.words, of);
        let class = if of == Verdict::Met { "good" } else { "bad" };
        html! { li { span class=(class) { (label) ": " } (self.get(&point.rule)) } }
    }

    /// The points of a set, with what the guidance says of them.
    fn known(&self, points: PointSet) -> Vec<(PointIx, &Point)> {
        let known = points.iter().filter_map(|point| {
            let known = self.catalogue.point(&self.scenario.point(point).id)?;
            Some((point, known))
        });
        known.collect()
    }

    /// The right order or pairs.
    pub(super) fn best_answer(&self, moment: &Moment) -> Markup {
        let best = strongest(self.scenario, moment).map(|best| best.answer);
        let lines = best.as_ref().map(|best| answer_lines(self.words, moment, best));
        let judged = best.and_then(|best: Answer| judge(moment, &best).ok());
        html! {
            p { strong.good { "★ " (self.words.get("notes-best")) } }
            ul.plain { @for line in lines.iter().flatten() { li { (line) } } }
            @if let Some(judged) = judged { (self.verdicts(judged)) }
        }
    }

    /// The points at stake, and what somebody might say.
    fn own_words(&self, moment: &Moment) -> Markup {
        html! {
            p { (self.words.get("handout-stake")) }
            (self.at_stake(moment))
            (self.examples(moment))
        }
    }

    /// What meets and what breaks each point of a moment.
    fn at_stake(&self, moment: &Moment) -> Markup {
        html! { ul.points { @for &point in &moment.stake {
            @if let Some(known) = self.catalogue.point(&self.scenario.point(point).id) {
                li {
                    strong { (self.get(&known.rule)) } br;
                    span.good { "✔ " } (self.get(&known.met)) br;
                    span.bad { "✘ " } (self.get(&known.violated))
                }
            }
        } } }
    }

    pub(super) fn examples(&self, moment: &Moment) -> Markup {
        let Task::Say { examples } = &moment.task else { return html! {} };
        let examples = &examples[example_slot(self.words.lang())];
        html! {
            @for (id, texts) in [("notes-good", &examples.good), ("notes-poor", &examples.poor)] {
                @if !texts.is_empty() {
                    p { strong { (self.words.get(id)) } }
                    ul { @for text in texts { li { (text) } } }
                }
            }
        }
    }

    /// What the author lets the coach say.
    fn coaching(&self, lines: &[Line]) -> Markup {
        html! { @for line in lines {
            p.coach {
                strong { (self.words.get("coach-name")) " " }
                (self.get(&line.text))
                @if let Some(only) = self.only(&line.when) { span.quiet { " (" (only) ")" } }
            }
        } }
    }

    /// What the customer does; the first that fits happens.
    pub(super) fn reactions(&self, lines: &[Line]) -> Markup {
        html! { @if !lines.is_empty() {
            p { strong { (self.words.get("handout-reactions")) } }
            ul.plain { @for line in lines {
                li { span.quiet { (self.condition(&line.when)) " → " } (self.get(&line.text)) }
            } }
        } }
    }

    /// The question that starts the discussion.
    fn question(&self, moment: &Moment) -> Markup {
        let point = aim(self.scenario, moment).map(|point| &self.scenario.point(point).id);
        let point = point.and_then(|id| self.catalogue.point(id));
        html! { @if let Some(point) = point {
            p.card { strong { (self.words.get("notes-question")) " " } (self.get(&point.ask)) }
        } }
    }

    /// Why the best answer is best, and where that comes from.
    fn why(&self, moment: &Moment) -> Markup {
        let met = strongest(self.scenario, moment).map(|best| best.judged.met).unwrap_or_default();
        html! { @for (_, point) in self.known(met) {
            p.keep {
                strong { (self.get(&point.rule)) } " " (self.get(&point.why)) " "
                span.quiet { (sources(self.words, self.catalogue, point).text()) }
            }
        } }
    }
}
