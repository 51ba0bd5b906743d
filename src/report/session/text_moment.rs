//! One moment of a session as Markdown.

use crate::encounter::Grounds;
use crate::encounter::answer::{Answer, Judged};
use crate::group::Cast;
use crate::group::vote::share as percent;
use crate::report::markdown::{line, quoted, table};
use crate::scenario::PointIx;
use crate::view::response::{answer_lines, evidence, verdict};

use super::closing::share;
use super::page::{Page, clock};
use super::{Choice, Look, Seen, Voting};

impl<'a> Page<'a> {
    pub(super) fn moment_text(&self, seen: &'a Seen<'a>) -> Vec<String> {
        let told = seen.told().then(|| format!(" · {}", line(&self.get("report-told"))));
        let mut blocks = vec![
            format!("### {}", line(self.text(&seen.moment.ask))),
            format!("{}{}", line(&self.phase_of(seen.spot.moment)), told.unwrap_or_default()),
            line(&self.joined(&seen.look.scene)),
        ];
        if !seen.look.says.is_empty() {
            let name = self.text(&self.summary.group.scenario().head.customer.name);
            let says = line(&self.joined(&seen.look.says));
            blocks.push(format!("**{}:** {says}", line(name)));
        }
        if !seen.votings.is_empty() {
            let choices = seen.choices.iter().map(|choice| self.choice_text(seen, choice));
            blocks.push(choices.collect::<Vec<_>>().join("\n"));
            for (voting, answer) in seen.agreed() {
                blocks.push(line(&self.get("report-group-answer")));
                blocks.push(self.answer_text(seen, answer));
                let judged = voting.judged(self.summary.group.scenario(), seen.spot.moment);
                let judged = judged.unwrap_or_default();
                blocks.push(self.points_text(judged, Some(&seen.moment.stake), &voting.grounds));
            }
            blocks.push(self.votes_text(seen));
        }
        blocks.extend(self.followed_text(seen));
        blocks.extend(self.outcome_text(&seen.look));
        blocks
    }

    fn answer_text(&self, seen: &Seen<'_>, answer: &Answer) -> String {
        quoted(&answer_lines(self.words, seen.moment, answer).join("\n"))
    }

    /// An option under its number, with what it meets and breaks.
    fn choice_text(&self, seen: &Seen<'_>, choice: &Choice<'a>) -> String {
        let number = seen.number(choice.place).unwrap_or_default();
        let followed = seen.follows_choice(choice.place);
        let followed = followed.then(|| format!(" **→ {}**", line(&self.get("report-followed"))));
        let points = self.points_text(choice.judged, None, &Grounds::NONE);
        let points = points.replace("- ", "   - ");
        let text = line(self.text(choice.text));
        format!("{number}. {text}{}\n{points}", followed.unwrap_or_default())
    }

    /// Points with their verdicts: those that are decided, or all of a stake.
    fn points_text(&self, judged: Judged, stake: Option<&[PointIx]>, grounds: &Grounds) -> String {
        let scenario = self.summary.group.scenario();
        let decided = || judged.met.or(judged.violated).iter().collect();
        let points: Vec<PointIx> = stake.map_or_else(decided, <[PointIx]>::to_vec);
        let told = points.iter().filter_map(|&point| {
            let known = self.catalogue.point(&scenario.point(point).id)?;
            let (_, label) = verdict(self.words, judged.verdict(point));
            let said = evidence(self.words, grounds, point);
            let said = said.map(|words| format!(" {}", line(&words.text()))).unwrap_or_default();
            Some(format!("- {}: {}{said}", line(&label), line(self.text(&known.rule))))
        });
        let mut told: Vec<_> = told.collect();
        if told.is_empty() {
            told.push(format!("- {}", line(&self.get("stage-neither"))));
        }
        told.join("\n")
    }

    /// Every voting as a row, an option a column.
    fn votes_text(&self, seen: &'a Seen<'a>) -> String {
        let mut head = vec![(self.get("report-round"), false), (self.get("report-when"), true)];
        head.extend((1..=seen.choices.len()).map(|number| (number.to_string(), true)));
        head.push((self.get("report-abstained"), true));
        head.push((self.get("report-figure"), true));
        let rows: Vec<_> = seen.votings.iter().map(|one| self.voting_text(seen, one)).collect();
        table(&head, &rows).trim_end().to_owned()
    }

    fn voting_text(&self, seen: &'a Seen<'a>, voting: &Voting) -> Vec<String> {
        let vote = &voting.vote;
        let base = vote.base(&seen.moment.task);
        let round = self.get(&format!("stage-round-{}", vote.round.id()));
        let replaced = (!voting.counts).then(|| format!("; {}", self.get("report-replaced")));
        let voters = format!("{round}, {}{}", self.voters(voting), replaced.unwrap_or_default());
        let mut row = vec![voters, clock(voting.elapsed)];
        match &vote.cast {
            Cast::Counts(counts) => row.extend(seen.choices.iter().map(|choice| {
                let count = counts.get(choice.place).copied().unwrap_or_default();
                format!("{count} ({})", share(percent(count, base)))
            })),
            // What was agreed on stands above; the options it took have a sign here.
            Cast::Agreed(answer) => row.extend(seen.choices.iter().map(|choice| {
                let taken = match answer {
                    Answer::Picked(place) => *place == choice.place,
                    Answer::Ticked(places) => places.contains(&choice.place),
                    _ => false,
                };
                if taken { "✔" } else { "–" }.to_owned()
            })),
        }
        let abstained = vote.abstained(&seen.moment.task);
        row.push(abstained.map_or_else(|| "–".to_owned(), |count| count.to_string()));
        row.push(share(voting.figure));
        row
    }

    /// What was followed, where no option above has its sign.
    fn followed_text(&self, seen: &'a Seen<'a>) -> Vec<String> {
        let Some(followed) = &seen.followed else { return Vec::new() };
        let by_option = !seen.votings.is_empty() && !seen.choices.is_empty();
        let agreed = seen.agreed().any(|(voting, answer)| voting.counts && seen.follows(answer));
        if !followed.told && (by_option || agreed) {
            return Vec::new();
        }
        let id = if followed.told { "stage-best-taken" } else { "report-follow" };
        vec![line(&self.get(id)), self.answer_text(seen, &followed.answer)]
    }

    /// What the customer did then, and how it left them.
    pub(super) fn outcome_text(&self, look: &Look<'a>) -> Vec<String> {
        let mut blocks = Vec::new();
        if let Some(reaction) = look.reaction {
            let then = line(&self.get("report-then"));
            blocks.push(format!("**{then}:** {}", line(self.text(reaction))));
        }
        if look.walks_out {
            let name = self.text(&self.summary.group.scenario().head.customer.name);
            blocks.push(line(&self.words.with("reaction-leaves", &[("name", name.into())])));
        }
        blocks.extend(look.trust.map(|trust| {
            line(&self.words.with("report-trust", &[("trust", u32::from(trust).into())]))
        }));
        blocks
    }
}
