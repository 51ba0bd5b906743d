//! One moment on the page: what went on, what was voted, what that meets, what came of it.

use maud::{Markup, html};

use crate::encounter::answer::{Answer, Judged, Verdict};
use crate::encounter::{Grounds, Judge};
use crate::group::vote::share as percent;
use crate::group::{Cast, Round};
use crate::scenario::PointIx;
use crate::text::Text;
use crate::view::Tone;
use crate::view::response::{answer_lines, evidence, verdict};

use super::closing::share;
use super::page::{Page, clock};
use super::{Choice, Look, Seen, Voting};
use crate::report::plot::{Bar, Row, bars};

impl<'a> Page<'a> {
    pub(super) fn moment(&self, id: &str, seen: &'a Seen<'a>) -> Markup {
        html! {
            article class="moment" {
                p class="eyebrow" {
                    (self.phase_of(seen.spot.moment))
                    @if seen.told() { " · " (self.get("report-told")) }
                }
                h3 { (self.text(&seen.moment.ask)) }
                (self.scene(&seen.look))
                @if !seen.votings.is_empty() {
                    @if !seen.choices.is_empty() { (self.choices(id, seen)) }
                    (self.group_answers(seen))
                    @if !seen.choices.is_empty() { (self.votes(seen)) }
                }
                (self.followed(seen))
                (self.outcome(&seen.look, Some(seen.seconds)))
            }
        }
    }

    pub(super) fn joined(&self, texts: &[&'a Text]) -> String {
        texts.iter().map(|text| self.text(text)).collect::<Vec<_>>().join(" ")
    }

    fn scene(&self, look: &Look<'a>) -> Markup {
        let customer = &self.summary.group.scenario().head.customer.name;
        html! {
            @if !look.scene.is_empty() { p { (self.joined(&look.scene)) } }
            @if !look.says.is_empty() {
                p { strong { (self.text(customer)) ": " } span class="speech" { (self.joined(&look.says)) } }
            }
        }
    }

    /// The options in the order shown, each with its votes and with what it meets and breaks.
    fn choices(&self, id: &str, seen: &'a Seen<'a>) -> Markup {
        html! {
            ol class="options" {
                @for choice in &seen.choices {
                    li {
                        p class="option" {
                            (self.text(choice.text))
                            @if seen.follows_choice(choice.place) {
                                " " span class="badge" { "→ " (self.get("report-followed")) }
                            }
                        }
                        (self.choice_bars(id, seen, choice))
                        (self.points(choice.judged, None, &Grounds::NONE))
                    }
                }
            }
        }
    }

    fn choice_bars(&self, id: &str, seen: &'a Seen<'a>, choice: &Choice<'a>) -> Markup {
        let bar = |round: Round| {
            let voting = seen.counted(round)?;
            let (share, told) = match &voting.vote.cast {
                Cast::Counts(counts) => {
                    let count = counts.get(choice.place).copied().unwrap_or_default();
                    let share = percent(count, voting.vote.base(&seen.moment.task));
                    let share = share.unwrap_or_default();
                    (share, format!("{count} · {share} %"))
                }
                Cast::Agreed(Answer::Picked(place)) if *place == choice.place => {
                    (100, self.get("stage-agreed"))
                }
                Cast::Agreed(_) => (0, "–".to_owned()),
            };
            let name = self.get(&format!("stage-round-{}", round.id()));
            Some(Bar { class: round.id(), share, label: format!("{name} {told}") })
        };
        let row =
            Row { head: String::new(), bars: Round::ALL.into_iter().filter_map(bar).collect() };
        let title = self.text(choice.text);
        html! {
            @if !row.bars.is_empty() {
                figure { (bars(&format!("{id}-{}", choice.place), title, &[row])) }
            }
        }
    }

    /// Points with their verdicts: those that are decided, or all of a stake; with the words that a
    /// verdict rests on.
    fn points(&self, judged: Judged, stake: Option<&[PointIx]>, grounds: &Grounds) -> Markup {
        let scenario = self.summary.group.scenario();
        let decided = || judged.met.or(judged.violated).iter().collect();
        let points: Vec<PointIx> = stake.map_or_else(decided, <[PointIx]>::to_vec);
        let known = points.iter().filter_map(|&point| {
            let known = self.catalogue.point(&scenario.point(point).id)?;
            let said = evidence(self.words, grounds, point).map(|line| line.text());
            Some((verdict(self.words, judged.verdict(point)), self.text(&known.rule), said))
        });
        html! {
            ul class="points" {
                @for ((tone, label), rule, said) in known {
                    li {
                        span class=(class(tone)) { (label) } ": " (rule)
                        @if let Some(said) = said { " " span class="speech" { (said) } }
                    }
                }
                @if points.is_empty() { li class="quiet" { (self.get("stage-neither")) } }
            }
        }
    }

    /// What the group agreed on, where that is more than one option; what was agreed on again too.
    fn group_answers(&self, seen: &'a Seen<'a>) -> Markup {
        let agreed: Vec<_> = seen.agreed().collect();
        let weak = |(voting, _): &(&Voting, &Answer)| voting.counts && voting.figure != Some(100);
        let best = seen.best.as_ref().filter(|_| agreed.iter().any(weak));
        html! {
            @if !agreed.is_empty() { h4 { (self.get("report-group-answer")) } }
            @for (voting, answer) in &agreed { (self.group_answer(seen, voting, answer)) }
            @if let Some(best) = best {
                h4 { (self.get("strong-answer")) }
                (self.answer(seen, best))
            }
        }
    }

    fn group_answer(&self, seen: &Seen<'_>, voting: &Voting, answer: &Answer) -> Markup {
        let judged = voting.judged(self.summary.group.scenario(), seen.spot.moment);
        let judged = judged.unwrap_or_default();
        let said = matches!(answer, Answer::Said { .. });
        let rated = voting.judges(seen.moment).contains(&Judge::Rater);
        let open = seen.moment.stake.iter().any(|&one| judged.verdict(one) == Verdict::Unsure);
        html! {
            (self.answer(seen, answer))
            (self.points(judged, Some(&seen.moment.stake), &voting.grounds))
            @if said {
                p class="quiet" {
                    (self.get(if rated { "report-rated" } else { "report-judged" }))
                    @if open { " " (self.get("report-open-points")) }
                }
            }
            p class="quiet" {
                (self.get("report-figure")) " " (share(voting.figure))
                " · " (self.get("report-when")) " " (clock(voting.elapsed))
                @if !voting.counts { " · " (self.get("report-replaced")) }
            }
        }
    }

    fn answer(&self, seen: &Seen<'_>, answer: &Answer) -> Markup {
        let lines = answer_lines(self.words, seen.moment, answer);
        html! { ul class="answer" { @for line in lines { li class="said" { (line) } } } }
    }

    /// What was followed, where that does not stand above already.
    fn followed(&self, seen: &'a Seen<'a>) -> Markup {
        let Some(followed) = &seen.followed else { return html! {} };
        let by_option = !seen.votings.is_empty() && !seen.choices.is_empty();
        let agreed = seen.agreed().any(|(voting, answer)| voting.counts && seen.follows(answer));
        let id = if followed.told { "stage-best-taken" } else { "report-follow" };
        html! {
            @if followed.told || !(by_option || agreed) {
                p { strong { (self.get(id)) } }
                (self.answer(seen, &followed.answer))
            }
        }
    }

    /// What the customer did then, and how it left them.
    pub(super) fn outcome(&self, look: &Look<'a>, seconds: Option<u64>) -> Markup {
        let name = self.text(&self.summary.group.scenario().head.customer.name);
        let trust = look
            .trust
            .map(|trust| self.words.with("report-trust", &[("trust", u32::from(trust).into())]));
        let spent = seconds
            .map(|seconds| self.words.with("report-spent", &[("time", clock(seconds).into())]));
        html! {
            @if let Some(reaction) = look.reaction {
                div class="card" {
                    p { strong { (self.get("report-then")) } }
                    p { (self.text(reaction)) }
                    @if look.walks_out {
                        p { strong { (self.words.with("reaction-leaves", &[("name", name.into())])) } }
                    }
                }
            }
            p class="quiet" { (trust.into_iter().chain(spent).collect::<Vec<_>>().join(" · ")) }
        }
    }
}

/// The class of a tone; a sign and a word always stand with it.
const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        _ => "quiet",
    }
}
