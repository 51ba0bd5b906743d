//! Whether a scenario is fair: the best answers lead to the top, chance and habits do not.

use crate::finding::{Finding, Path, Place, Rule};
use crate::guidance::Catalogue;
use crate::scenario::Scenario;
use crate::scenario::when::When;
use crate::simulate::board::Board;
use crate::simulate::ends::{Ends, ends};
use crate::simulate::habit::{self, Habit};
use crate::simulate::shares::Shares;
use crate::text::Lang;

/// What a path of best answers must score at least, 0–100.
const BEST: u32 = 95;
/// The share of random walks that may pass.
pub const CHANCE: f64 = 0.01;
/// The fewest endings.
const ENDINGS: usize = 3;
/// A habit must not score more than this share of random walks.
const PERCENTILE: f64 = 0.95;
/// A gain over chance up to this comes from rounding.
const ROUNDING: f64 = 1e-9;
/// How many of the moments that gave a habit away are named.
const NAMED: usize = 3;

/// What players made of a scenario.
#[derive(Debug)]
pub struct Played {
    pub random: Ends,
    pub habits: Vec<Walked>,
}

/// A test-wise player's walks.
#[derive(Debug)]
pub struct Walked {
    pub habit: Habit,
    pub lang: Lang,
    /// The mean score where the customer stayed, 0–100; `None` where everybody walked out.
    pub mean: Option<f64>,
    /// The moments that give the habit away, and how much it earned there over chance, the greatest
    /// first; empty only where the habit has nothing to go by, and so is chance.
    pub gains: Vec<(usize, f64)>,
}

/// What can be told without playing: endings, and whether anything shows how the customer was
/// treated.
pub(super) fn shape(scenario: &Scenario) -> Vec<Finding> {
    let mut findings = Vec::new();
    let count = scenario.endings.len();
    if count < ENDINGS {
        let path = Path::root().field("endings");
        let message = format!("{count} endings; a walk worth repeating has {ENDINGS} or more");
        let finding = Finding::new(Rule::FewEndings, &path, message);
        findings
            .push(finding.hint("add one for a customer treated well and one for one treated ill"));
    }
    // Endings and reactions follow an answer anyway; a line shows that the customer remembers.
    let lines = scenario.moments.iter().flat_map(|moment| moment.scene.iter().chain(&moment.says));
    let mut whens =
        scenario.moments.iter().map(|moment| &moment.when).chain(lines.map(|l| &l.when));
    if !whens.any(of_treatment) {
        let path = Path::root().field("moments");
        let message = "no line or moment depends on how the customer was treated";
        let finding = Finding::new(Rule::NothingChanges, &path, message);
        findings
            .push(finding.hint("give a line of `scene` or `says` a `when` on trust or on a point"));
    }
    findings
}

fn of_treatment(when: &When) -> bool {
    when.0.iter().any(|one| {
        let points = one.met.or(one.violated).or(one.lacks);
        one.below.is_some() || one.at_least.is_some() || !points.is_empty() || !one.chose.is_empty()
    })
}

/// A path that takes a best answer at every moment and still does not reach the top.
pub(super) fn best_answers(board: &Board<'_>) -> Option<Finding> {
    let best = ends(board, &Shares::best(board));
    let least = best.all.least().filter(|&least| least < BEST)?;
    let message = format!("whoever takes a best answer at every moment can end at {least}");
    let finding = Finding::new(Rule::BestIsLow, &Path::root().field("moments"), message);
    Some(finding.hint("a best answer must not close the way to a moment that earns more"))
}

/// Lets chance and every habit walk the scenario, in each language that it is written in.
#[must_use]
pub fn play(board: &Board<'_>, catalogue: &Catalogue) -> Played {
    let chance = Shares::random(board);
    let random = ends(board, &chance);
    let languages = board.scenario.languages().into_iter();
    let habits = languages.flat_map(|lang| Habit::ALL.map(|habit| (habit, lang)));
    let walk = |(habit, lang)| {
        let shares = habit::shares(board, catalogue, habit, lang);
        // A habit with nothing to go by is chance.
        let own = (shares != chance).then(|| ends(board, &shares));
        let mean = own.as_ref().unwrap_or(&random).stayed.mean();
        Walked { habit, lang, mean, gains: gains(board, &shares, &chance) }
    };
    let habits = habits.map(walk).collect();
    Played { random, habits }
}

/// Every moment at which the habit earns more than chance. Where it does so at none, and only keeps
/// customers or comes to better moments, all at which it has something to go by.
fn gains(board: &Board<'_>, shares: &Shares, chance: &Shares) -> Vec<(usize, f64)> {
    let gain = |at| shares.expected(board, at) - chance.expected(board, at);
    let told = (0..board.stops.len()).filter(|&at| shares.0[at] != chance.0[at]);
    let mut gains: Vec<_> = told.map(|at| (at, gain(at))).collect();
    gains.sort_by(|one, other| other.1.total_cmp(&one.1));
    if gains.first().is_some_and(|(_, gain)| *gain > ROUNDING) {
        gains.retain(|(_, gain)| *gain > ROUNDING);
    }
    gains
}

/// What the players tell of a scenario.
pub(super) fn findings(board: &Board<'_>, played: &Played) -> Vec<Finding> {
    let scenario = board.scenario;
    let mut findings = Vec::new();
    if !played.random.whole {
        findings.push(not_counted(played.random.share));
    }
    let passed = played.random.passed(scenario.pass);
    if passed > CHANCE {
        let path = Path::root().field("pass");
        let message = format!("{:.1} % of random walks pass; expected 1 % at most", passed * 100.0);
        let hint = match played.random.mark(CHANCE) {
            Some(mark) => {
                format!("with a pass mark of {mark} they would not; better are slips that cost")
            }
            None => "let slips cost: give the weaker options a `violated`".to_owned(),
        };
        findings.push(Finding::new(Rule::ChancePasses, &path, message).hint(hint));
    }
    let Some(limit) = played.random.stayed.percentile(PERCENTILE) else { return findings };
    for walked in &played.habits {
        // Chance is no habit, however few of its own walks come to its mean.
        if !walked.gains.is_empty() && walked.mean.is_some_and(|mean| mean > f64::from(limit)) {
            findings.push(habit_pays(scenario, walked, limit));
        }
    }
    findings
}

/// The warning that the figures of chance and habits are not exact.
fn not_counted(share: f64) -> Finding {
    let message = format!(
        "too many different scores: chance and habits were followed through the likeliest {} of \
         their walks only",
        super::reach::rounded_down(share)
    );
    Finding::placed(Rule::NotProven, Place::File, message)
        .hint("`encounter simulate` draws walks instead")
}

fn habit_pays(scenario: &Scenario, walked: &Walked, limit: u32) -> Finding {
    let message = format!(
        "in `{}`, whoever {} scores {:.0}; 95 % of random walks score {limit} at most",
        walked.lang.code(),
        told(walked.habit),
        walked.mean.unwrap_or_default()
    );
    let named = named(scenario, &walked.gains);
    let place = walked
        .gains
        .first()
        .map_or(Place::File, |&(at, _)| Place::Path(Path::root().field("moments").at(at)));
    Finding::placed(Rule::HabitPays, place, message)
        .hint(format!("given away most by {named}: reword the options there"))
}

/// The moments that gave a habit away, in words.
pub(super) fn named(scenario: &Scenario, gains: &[(usize, f64)]) -> String {
    let ids = gains.iter().take(NAMED).map(|&(at, _)| format!("`{}`", scenario.moments[at].id));
    ids.collect::<Vec<_>>().join(", ")
}

/// What a habit does, as a message says it.
pub(super) const fn told(habit: Habit) -> &'static str {
    match habit {
        Habit::Longest => "always picks the longest answer",
        Habit::Shortest => "always picks the shortest answer",
        Habit::Questions => "always picks the answer with most questions",
        Habit::Polite => "always picks the answer with most polite words",
        Habit::Echo => "always picks the answer that shares most words with task and rules",
    }
}
