//! What can be shown, against walking a scenario whole: small scenarios made by chance, of all kinds
//! of tasks and conditions.

use std::fmt::Write as _;

use encounter::encounter::answer::Answer;
use encounter::encounter::outcome::{Outcome, outcomes};
use encounter::encounter::{Encounter, reference};
use encounter::phase::Phase;
use encounter::scenario::Scenario;
use encounter::scenario::when::{Condition, Facts, When};
use encounter::simulate::board::Board;
use encounter::simulate::reach::reach;
use encounter::simulate::sites::{Kind, sites};
use fastrand::Rng;

use super::mini::{M, Mini, catalogue, choose, lines, many, mini, order, say};

const POINTS: [&str; 8] = ["a1", "b1", "c1", "d1", "a2", "b2", "a3", "g3"];
/// A moment and its options, as later conditions can name them.
type Chosen = (String, Vec<String>);

fn pick<'a>(rng: &mut Rng, list: &[&'a str]) -> &'a str {
    list[rng.usize(..list.len())]
}

fn one_in(rng: &mut Rng, count: u8) -> bool {
    rng.u8(..count) == 0
}

fn condition(rng: &mut Rng, chosen: &[Chosen]) -> String {
    let mut parts = Vec::new();
    while parts.is_empty() {
        if one_in(rng, 4) {
            let side = if rng.bool() { "below" } else { "at_least" };
            parts.push(format!("trust: {{{side}: {}}}", rng.u8(1..=100)));
        }
        for key in ["met", "violated", "lacks"] {
            if one_in(rng, 4) {
                parts.push(format!("{key}: [{}]", pick(rng, &POINTS)));
            }
        }
        if one_in(rng, 5) {
            parts.push(format!("left: {}", rng.bool()));
        }
        if one_in(rng, 5) && !chosen.is_empty() {
            let (moment, options) = &chosen[rng.usize(..chosen.len())];
            parts.push(format!("chose: {{{moment}: {}}}", options[rng.usize(..options.len())]));
        }
    }
    format!("{{{}}}", parts.join(", "))
}

fn when(rng: &mut Rng, chosen: &[Chosen]) -> String {
    if one_in(rng, 4) {
        return format!("[{}, {}]", condition(rng, chosen), condition(rng, chosen));
    }
    condition(rng, chosen)
}

fn options(rng: &mut Rng, chosen: &[Chosen]) -> Vec<String> {
    let option = |rng: &mut Rng, place: usize| {
        let mut option = format!("o{place}");
        let (met, violated) = (pick(rng, &POINTS), pick(rng, &POINTS));
        if !one_in(rng, 4) {
            let _ = write!(option, " +{met}");
        }
        if one_in(rng, 3) && met != violated {
            let _ = write!(option, " -{violated}");
        }
        if one_in(rng, 8) {
            option += " leaves";
        }
        if rng.bool() {
            let said = [when(rng, chosen), when(rng, chosen)];
            let _ =
                write!(option, " | coaching: {}", lines(&[(&said[0], "one"), (&said[1], "two")]));
        }
        option
    };
    (0..rng.usize(2..4)).map(|place| option(rng, place)).collect()
}

/// A moment; a `choose` is added to what later ones can name.
fn moment(rng: &mut Rng, id: &str, phase: &'static str, chosen: &mut Vec<Chosen>) -> M {
    let kind = rng.u8(..8);
    let mut moment = if kind < 5 {
        let options = options(rng, chosen);
        let all: Vec<&str> = options.iter().map(String::as_str).collect();
        let moment = choose(id, phase, &all);
        let ids = options.iter().map(|option| option[..2].to_owned()).collect();
        chosen.push((id.to_owned(), ids));
        moment
    } else if kind == 5 {
        let met = format!("a +{}", pick(rng, &POINTS));
        let both = format!("b +{} -{}", pick(rng, &POINTS[..4]), pick(rng, &POINTS[4..]));
        let violated = format!("c -{}", pick(rng, &POINTS));
        many(id, phase, rng.usize(1..=3), &[&met, &both, &violated])
    } else if kind == 6 {
        say(id, phase, pick(rng, &["a1, b2", "g3, c1", "a2"]))
    } else {
        let stake = ["point: a1, before: [[b, a], [c, b]], breaks: [[a, c]]"];
        order(id, phase, "a b c", &stake)
    };
    let before = &chosen[..chosen.len() - usize::from(kind < 5)];
    if kind >= 5 && rng.bool() {
        let (one, two) = (when(rng, before), when(rng, before));
        moment = moment.reactions(&[(&one, "one"), (&two, "two"), ("", "else")]);
    }
    if kind >= 5 && rng.bool() {
        moment = moment.with("coaching", &lines(&[(&when(rng, before), "coach")]));
    }
    if rng.bool() {
        moment = moment.with("scene", &lines(&[("", "always"), (&when(rng, before), "now")]));
    }
    if one_in(rng, 3) { moment.when(&when(rng, before)) } else { moment }
}

fn scenario(seed: u64) -> Mini {
    let mut rng = Rng::with_seed(seed);
    let mut phases: Vec<usize> = (0..rng.usize(2..6))
        .map(|_| if one_in(&mut rng, 3) { 6 } else { rng.usize(..7) })
        .collect();
    phases.sort_unstable();
    let mut chosen = Vec::new();
    let mut moments = Vec::new();
    for (place, phase) in phases.into_iter().enumerate() {
        let phase = Phase::ALL[phase].id();
        moments.push(moment(&mut rng, &format!("m{place}"), phase, &mut chosen));
    }
    let (one, two) = (when(&mut rng, &chosen), when(&mut rng, &chosen));
    let trust = pick(&mut rng, &["0", "3", "11", "22", "30", "50", "97", "100"]);
    mini(moments).head(&format!("trust: {trust}")).endings(&[
        ("one", &one, ""),
        ("two", &two, ""),
        ("else", "", ""),
    ])
}

/// What walking everything shows of a site.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    held: Vec<bool>,
    shown: bool,
    trust: Option<(u8, u8)>,
}

struct Brute<'s> {
    sites: Vec<(Kind, &'s When)>,
    found: Vec<Found>,
}

impl<'s> Brute<'s> {
    fn of(scenario: &'s Scenario, sites: Vec<(Kind, &'s When)>) -> Self {
        let fresh = |(_, when): &(Kind, &When)| Found {
            held: vec![false; when.0.len()],
            ..Found::default()
        };
        let found = sites.iter().map(fresh).collect();
        let mut brute = Self { sites, found };
        let start = Encounter::new(scenario);
        let state = start.state();
        brute.pass(0, state.at, &state.facts(), |_| true);
        brute.descend(&start);
        brute
    }

    /// Reads the conditions of a site that are asked; gives whether any holds.
    fn look(
        &mut self,
        place: usize,
        facts: &Facts<'_>,
        asked: impl Fn(&Condition) -> bool,
    ) -> bool {
        let (when, found) = (self.sites[place].1, &mut self.found[place]);
        if !when.0.is_empty() && !when.0.iter().any(&asked) {
            return false;
        }
        let (least, greatest) = found.trust.unwrap_or((facts.trust, facts.trust));
        found.trust = Some((least.min(facts.trust), greatest.max(facts.trust)));
        let mut holds = when.0.is_empty();
        for (condition, held) in when.0.iter().zip(&mut found.held) {
            let now = asked(condition) && condition.holds(facts);
            *held |= now;
            holds |= now;
        }
        holds
    }

    fn places(&self, kind: Kind) -> Vec<usize> {
        (0..self.sites.len()).filter(|&place| self.sites[place].0 == kind).collect()
    }

    fn all(&mut self, kind: Kind, facts: &Facts<'_>) {
        for place in self.places(kind) {
            let holds = self.look(place, facts, |_| true);
            self.found[place].shown |= holds;
        }
    }

    fn first(&mut self, kind: Kind, facts: &Facts<'_>) {
        let mut done = false;
        for place in self.places(kind) {
            let holds = self.look(place, facts, |_| true);
            self.found[place].shown |= holds && !done;
            done |= holds;
        }
    }

    /// The conditions of the moments that a walk passes over.
    fn pass(
        &mut self,
        from: usize,
        to: usize,
        facts: &Facts<'_>,
        asked: impl Fn(&Condition) -> bool,
    ) {
        for at in from..to {
            for place in self.places(Kind::Moment(at)) {
                if !self.sites[place].1.0.is_empty() {
                    self.look(place, facts, &asked);
                }
            }
        }
    }

    fn descend(&mut self, encounter: &Encounter<'s>) {
        let state = encounter.state();
        let Some(moment) = encounter.moment() else {
            return self.first(Kind::Ending, &state.facts());
        };
        let (at, facts) = (state.at, state.facts());
        for place in self.places(Kind::Moment(at)) {
            self.found[place].shown = true;
        }
        self.all(Kind::Line(at), &facts);
        for Outcome { answer, judged, .. } in outcomes(moment) {
            let after = state.taking(encounter.scenario(), &answer, judged);
            let at_stake = moment.stake_set();
            let own = Facts {
                met: state.met.minus(at_stake).or(judged.met),
                violated: state.violated.minus(at_stake).or(judged.violated),
                ..after.facts()
            };
            self.first(Kind::Reaction(at), &own);
            self.all(Kind::Coaching(at), &own);
            if let Answer::Picked(option) = answer {
                self.all(Kind::OptionCoaching(at, option), &own);
            }
            let mut next = encounter.clone();
            next.answer(answer).unwrap();
            self.go_on(encounter, &next, &after.facts());
            self.descend(&next);
        }
    }

    fn go_on(&mut self, before: &Encounter<'s>, next: &Encounter<'s>, facts: &Facts<'_>) {
        let (at, to) = (before.state().at, next.state().at);
        let scenario = before.scenario();
        let walked_out =
            facts.left && !before.state().left && scenario.moments[at].phase != Phase::Aftercare;
        if !walked_out {
            self.pass(at + 1, to, facts, |_| true);
            return self.arrive(to, facts, |_| true);
        }
        let left = |condition: &Condition| condition.left == Some(true);
        let met_again = scenario.moments.get(to).is_some_and(|m| m.when.holds_for_leaver(facts));
        if met_again {
            self.pass(at + 1, to, facts, left);
            return self.arrive(to, facts, left);
        }
        self.pass(at + 1, scenario.moments.len(), facts, left);
        let aftercare = scenario.moments.partition_point(|m| m.phase < Phase::Aftercare);
        self.pass(aftercare.max(at + 1), to, facts, |_| true);
        self.arrive(to, facts, |_| true);
    }

    fn arrive(&mut self, at: usize, facts: &Facts<'_>, asked: impl Fn(&Condition) -> bool) {
        for place in self.places(Kind::Moment(at)) {
            self.look(place, facts, &asked);
        }
    }
}

#[test]
fn what_is_shown_and_what_holds_is_what_walking_everything_shows() {
    let mut looked_at = 0;
    for seed in 0..300 {
        let mini = scenario(seed);
        let Ok(scenario) = encounter::content::scenario(&mini.yaml(), catalogue()) else {
            continue;
        };
        let board = Board::new(&scenario, reference::find(&scenario).as_ref()).unwrap();
        let all = sites(&board);
        let whens = all.iter().map(|site| (site.kind, site.when)).collect();
        let brute = Brute::of(&scenario, whens);
        let reach = reach(&board, 1_000_000);
        assert!(reach.walks.whole);
        for ((site, seen), wanted) in all.iter().zip(&reach.seen).zip(&brute.found) {
            let moment = matches!(site.kind, Kind::Moment(_));
            let found = Found {
                held: seen.held.iter().map(Option::is_some).collect(),
                // Whether a moment is reached is told by its states.
                shown: if moment { wanted.shown } else { seen.shown.is_some() },
                trust: seen.read.map(|read| read.trust).filter(|_| !site.when.0.is_empty()),
            };
            let wanted =
                Found { trust: wanted.trust.filter(|_| !site.when.0.is_empty()), ..wanted.clone() };
            assert_eq!(found, wanted, "seed {seed}: {}\n{}", site.path, mini.yaml());
            if let Kind::Moment(at) = site.kind {
                assert_eq!(reach.walks.at(at).next().is_some(), wanted.shown, "seed {seed}: {at}");
            }
        }
        looked_at += 1;
    }
    assert!(looked_at > 100, "{looked_at} scenarios could be walked");
}
