//! What the answers are worth: earnings by phase against the reference path.

use crate::phase::Phase;
use crate::scenario::Scenario;

use super::Taken;
use super::answer::{Answer, Judged, Verdict};
use super::reference::Reference;

/// What was earned, phase by phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earnings {
    /// Per phase what was earned, between 0 and that phase's maximum.
    pub earned: [u32; Phase::COUNT],
    /// Per phase what the reference path earns.
    pub maxima: [u32; Phase::COUNT],
}

/// The earnings, and what else decides whether the encounter is passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub earnings: Earnings,
    /// The pass mark, 0–100.
    pub pass_mark: u8,
    /// A grave point was violated.
    pub grave: bool,
    /// The customer walked out.
    pub left: bool,
    /// A moment was skipped.
    pub skipped: bool,
}

/// The score of the answers. Without a reference path every maximum, and so the score, is 0.
#[must_use]
pub fn score(
    scenario: &Scenario,
    taken: &[Taken],
    left: bool,
    reference: Option<&Reference>,
) -> Score {
    let maxima = reference.map_or([0; Phase::COUNT], |reference| reference.maxima);
    let mut net = [0_i64; Phase::COUNT];
    for taken in taken {
        let phase = scenario.moments[taken.moment].phase.index();
        net[phase] += earnings(scenario, taken);
    }
    let mut earned = [0; Phase::COUNT];
    for (phase, net) in net.into_iter().enumerate() {
        earned[phase] = u32::try_from(net.max(0)).unwrap_or(u32::MAX).min(maxima[phase]);
    }
    Score {
        earnings: Earnings { earned, maxima },
        pass_mark: scenario.pass,
        grave: taken.iter().any(|taken| scenario.any_grave(taken.scored.violated)),
        left,
        skipped: taken.iter().any(|taken| taken.answer == Answer::Skipped),
    }
}

/// What one answer earns. Own words at a `choose` earn at most what its best option does.
fn earnings(scenario: &Scenario, taken: &Taken) -> i64 {
    let net = taken.scored.net(scenario);
    match taken.answer {
        Answer::Said { .. } => net.min(i64::from(best(scenario, taken.moment))),
        _ => net,
    }
}

/// The most that an answer to a moment can earn: at a `choose` that of its best option, in own
/// words the weight of the stake.
#[must_use]
pub fn best(scenario: &Scenario, moment: usize) -> u32 {
    let moment = &scenario.moments[moment];
    let most = super::outcome::outcomes(moment)
        .into_iter()
        .map(|outcome| outcome.judged.net(scenario))
        .max()
        .unwrap_or_default();
    u32::try_from(most.max(0)).unwrap_or(u32::MAX)
}

/// The score of one answer, 0–100: met minus violated over what its moment can earn at most.
#[must_use]
pub fn of_answer(scenario: &Scenario, moment: usize, judged: Judged) -> u32 {
    percent(u32::try_from(judged.net(scenario).max(0)).unwrap_or(0), best(scenario, moment))
}

/// The score of an answer that stands alone, 0–100, from the weights of the points at stake and the
/// verdicts on them: met minus violated over all. `None` where a verdict is still open.
#[must_use]
pub fn of_verdicts(verdicts: impl Iterator<Item = (u32, Verdict)>) -> Option<u32> {
    let (mut whole, mut met, mut violated) = (0, 0, 0);
    for (weight, verdict) in verdicts {
        whole += weight;
        match verdict {
            Verdict::Met => met += weight,
            Verdict::Violated => violated += weight,
            Verdict::Absent => {}
            Verdict::Unsure => return None,
        }
    }
    Some(percent(met.saturating_sub(violated), whole))
}

impl Earnings {
    /// 0–100, rounded down, so that the shown figure reaches the pass mark only where the score does.
    #[must_use]
    pub fn percent(&self) -> u32 {
        percent(self.earned.iter().sum(), self.maxima.iter().sum())
    }

    /// The same for one phase; `None` where nothing could be earned there.
    #[must_use]
    pub fn phase_percent(&self, phase: Phase) -> Option<u32> {
        let maximum = self.maxima[phase.index()];
        (maximum > 0).then(|| percent(self.earned[phase.index()], maximum))
    }
}

impl Score {
    /// See [`Earnings::percent`].
    #[must_use]
    pub fn percent(&self) -> u32 {
        self.earnings.percent()
    }

    /// Whether the pass mark is reached and neither a grave violation, a skip nor a walk-out stands
    /// against it.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.percent() >= u32::from(self.pass_mark) && !self.grave && !self.left && !self.skipped
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    (part.min(whole) * 100).checked_div(whole).unwrap_or(0)
}
