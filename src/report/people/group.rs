//! What the practice of a group came to. Each person counts once in a mean, however much one of
//! them practised.

use std::collections::{BTreeMap, HashMap};

use crate::phase::Phase;
use crate::record::history::{PastWalk, Person};
use crate::text::clean_line;

use super::{Kind, Results, Tally, Trainee, mean, results};

/// A group's practice.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The tag.
    pub name: &'a str,
    /// By name where people are named, else by their pseudonyms: never by score.
    pub trainees: Vec<Trainee<'a>>,
}

/// A phase's figures over the people of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhaseMeans {
    /// The mean of everybody's first figure, 0–100.
    pub first: Option<u32>,
    /// The mean of the same people's latest figure, which is the first one of those who have one
    /// alone; none where nobody has two.
    pub latest: Option<u32>,
    /// People with a figure.
    pub people: usize,
    /// Those of them with two or more.
    pub twice: usize,
}

/// How a scenario went in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioRow<'a> {
    pub id: &'a str,
    /// As the latest walk has it.
    pub title: &'a str,
    pub people: usize,
    pub results: Results,
    /// How many forms of the scenario were walked; more than one where it was edited.
    pub versions: usize,
}

/// A guidance point that people of a group missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed<'a> {
    pub id: &'a str,
    /// People of whom it was asked.
    pub people: usize,
    /// Those of them who missed it in at least half of the answers that asked for it.
    pub missed_by: usize,
    /// All answers together.
    pub asked: u32,
    pub met: u32,
    /// The latest own words of each that missed it.
    pub said: Vec<&'a str>,
}

impl<'a> Group<'a> {
    /// The people with a tag and their walks, the earliest first. `named` calls them by their names.
    #[must_use]
    pub fn of(name: &'a str, people: &'a [Person], walks: &'a [PastWalk], named: bool) -> Self {
        let mut of: HashMap<i64, Vec<&PastWalk>> = HashMap::new();
        for walk in walks {
            of.entry(walk.profile).or_default().push(walk);
        }
        let mut members: Vec<&Person> =
            people.iter().filter(|one| one.tags.iter().any(|tag| tag == name)).collect();
        members.sort_by(|one, other| one.uid.cmp(&other.uid));
        if named {
            members.sort_by_key(|one| one.name.to_lowercase());
        }
        let trainee = |(number, person): (usize, &&'a Person)| {
            let label = if named { clean_line(&person.name) } else { format!("T{number}") };
            let walks = of.remove(&person.id).unwrap_or_default();
            Trainee::of(label, person, &walks)
        };
        Self { name, trainees: (1..).zip(&members).map(trainee).collect() }
    }

    /// The people who finished a walk of this kind.
    pub fn who(&self, kind: Kind) -> impl Iterator<Item = &Trainee<'a>> {
        self.trainees.iter().filter(move |one| !one.practice(kind).walks.is_empty())
    }

    /// How many people finished any walk.
    #[must_use]
    pub fn practised(&self) -> usize {
        let any = |one: &&Trainee<'_>| one.of.iter().any(|of| !of.walks.is_empty());
        self.trainees.iter().filter(any).count()
    }

    fn walks(&self, kind: Kind) -> impl Iterator<Item = &'a PastWalk> {
        self.trainees.iter().flat_map(move |one| one.practice(kind).walks.iter().copied())
    }

    /// How all walks of a kind came out; the mean is that of everybody's own mean.
    #[must_use]
    pub fn results(&self, kind: Kind) -> Results {
        let means: Vec<u32> =
            self.trainees.iter().filter_map(|one| one.practice(kind).results().mean).collect();
        Results { mean: mean(&means), ..results(self.walks(kind)) }
    }

    /// A phase over all people.
    #[must_use]
    pub fn phase(&self, kind: Kind, phase: Phase) -> PhaseMeans {
        let of = |one: &Trainee<'_>| one.practice(kind).phases[phase.index()];
        let changes = self.trainees.iter().map(of);
        let pairs: Vec<(u32, Option<u32>)> =
            changes.filter_map(|change| Some((change.first?, change.latest))).collect();
        let first: Vec<u32> = pairs.iter().map(|(first, _)| *first).collect();
        let latest: Vec<u32> = pairs.iter().map(|(first, last)| last.unwrap_or(*first)).collect();
        let twice = pairs.iter().filter(|(_, latest)| latest.is_some()).count();
        PhaseMeans {
            first: mean(&first),
            latest: mean(&latest).filter(|_| twice > 0),
            people: pairs.len(),
            twice,
        }
    }

    /// The scenarios that were walked to the end, by title.
    #[must_use]
    pub fn scenarios(&self, kind: Kind) -> Vec<ScenarioRow<'a>> {
        let mut all: BTreeMap<&str, Vec<&PastWalk>> = BTreeMap::new();
        for walk in self.walks(kind) {
            all.entry(&walk.scenario).or_default().push(walk);
        }
        let mut rows: Vec<_> = all.into_iter().filter_map(|(id, walks)| row(id, &walks)).collect();
        rows.sort_by_key(|row| row.title.to_lowercase());
        rows
    }

    /// The points that were asked for, those first that the greatest share of people missed; of
    /// equals that which more people missed, then by id.
    #[must_use]
    pub fn points(&self, kind: Kind) -> Vec<Missed<'a>> {
        let mut all: BTreeMap<&str, Missed<'a>> = BTreeMap::new();
        for tally in self.trainees.iter().flat_map(|one| &one.practice(kind).points) {
            let missed = all.entry(tally.id).or_insert(Missed {
                id: tally.id,
                people: 0,
                missed_by: 0,
                asked: 0,
                met: 0,
                said: Vec::new(),
            });
            missed.take(tally);
        }
        let mut all: Vec<_> = all.into_values().collect();
        all.sort_by(|one, other| {
            let share = (other.missed_by * one.people).cmp(&(one.missed_by * other.people));
            share.then(other.missed_by.cmp(&one.missed_by))
        });
        all
    }
}

impl<'a> Missed<'a> {
    fn take(&mut self, tally: &Tally<'a>) {
        self.people += 1;
        self.asked += tally.asked;
        self.met += tally.met;
        if tally.missed() * 2 >= tally.asked {
            self.missed_by += 1;
            self.said.extend(tally.said_missed);
        }
    }
}

fn row<'a>(id: &'a str, walks: &[&'a PastWalk]) -> Option<ScenarioRow<'a>> {
    let latest = walks.iter().max_by_key(|walk| walk.end.as_ref().map(|end| &end.at))?;
    let each = |of: fn(&PastWalk) -> &str| {
        let mut all: Vec<&str> = walks.iter().map(|walk| of(walk)).collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    let mut people: Vec<i64> = walks.iter().map(|walk| walk.profile).collect();
    people.sort_unstable();
    people.dedup();
    Some(ScenarioRow {
        id,
        title: &latest.title,
        people: people.len(),
        results: results(walks.iter().copied()),
        versions: each(|walk| &walk.structure),
    })
}
