//! The checked scenario. Only `check` makes one, so whoever holds it can rely on every rule of
//! the content format: ids are known, phases in order, lists end without a condition.

use crate::phase::Phase;
use crate::text::{Lang, Text};

use super::kind::{BuysFor, Channel, Knowledge, Level};
use super::points::{PointIx, PointSet};
use super::when::{Facts, When};

/// Proof that a value went through `check`: it cannot be made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked(pub(in crate::scenario) ());

/// One whole encounter to walk.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub head: Header,
    /// The pass mark, 0–100.
    pub pass: u8,
    /// The customer's trust at the start, 0–100.
    pub trust: u8,
    /// The guidance points that its verdicts and conditions name.
    pub points: Vec<UsedPoint>,
    pub moments: Vec<Moment>,
    pub endings: Vec<Ending>,
    pub notes: Option<Notes>,
    /// Changes with the structure (ids, verdicts, conditions), not with the texts.
    pub hash: String,
    pub checked: Checked,
}

/// What a list shows of a scenario.
#[derive(Clone, Debug)]
pub struct Header {
    pub id: String,
    pub title: Text,
    pub trade: Text,
    pub channel: Channel,
    pub level: Level,
    /// How many minutes a walk takes.
    pub minutes: u32,
    pub revision: u32,
    /// Its place in the course for beginners, 1–99; `None` where it is not part of it.
    pub course: Option<u32>,
    pub customer: Customer,
}

/// Who is served.
#[derive(Clone, Debug)]
pub struct Customer {
    pub name: Text,
    pub knowledge: Knowledge,
    pub buys_for: BuysFor,
    pub brief: Text,
}

/// What scoring needs to know of a guidance point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedPoint {
    pub id: String,
    /// 1–3.
    pub weight: u32,
    /// An encounter that breaks it is not passed.
    pub grave: bool,
}

/// One point in the walk where the trainee answers.
#[derive(Clone, Debug)]
pub struct Moment {
    pub id: String,
    pub phase: Phase,
    pub when: When,
    pub scene: Vec<Line>,
    pub says: Vec<Line>,
    pub ask: Text,
    pub task: Task,
    /// Empty for `choose`, whose options react.
    pub reactions: Vec<Line>,
    /// Empty for `choose`, whose options have coaching of their own.
    pub coaching: Vec<Line>,
    /// What the moment can win or lose, in the order of the file.
    pub stake: Vec<PointIx>,
}

/// A text and the condition under which it is shown.
#[derive(Clone, Debug)]
pub struct Line {
    pub when: When,
    pub text: Text,
}

/// What the trainee does at a moment.
#[derive(Clone, Debug)]
pub enum Task {
    Choose { shuffle: bool, options: Vec<Choice> },
    ChooseMany { max: usize, options: Vec<Tick> },
    Order { items: Vec<Item>, stake: Vec<OrderStake> },
    Match { items: Vec<Item>, places: Vec<Item>, stake: Vec<MatchStake> },
    Say { examples: [Examples; 2] },
}

/// An option of `choose`.
#[derive(Clone, Debug)]
pub struct Choice {
    pub id: String,
    pub text: Text,
    pub met: PointSet,
    pub violated: PointSet,
    pub reaction: Text,
    pub coaching: Vec<Line>,
    pub leaves: bool,
}

/// An option of `choose_many`.
#[derive(Clone, Debug)]
pub struct Tick {
    pub id: String,
    pub text: Text,
    pub met: PointSet,
    pub violated: PointSet,
}

/// A thing to order or match.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub text: Text,
}

/// When an order meets or breaks a point; pairs are places in `items`.
#[derive(Clone, Debug)]
pub struct OrderStake {
    pub point: PointIx,
    pub before: Vec<(usize, usize)>,
    pub breaks: Vec<(usize, usize)>,
}

/// When a matching meets or breaks a point; pairs are places in `items` and in `places`.
#[derive(Clone, Debug)]
pub struct MatchStake {
    pub point: PointIx,
    pub pairs: Vec<(usize, usize)>,
    pub harmful: Vec<(usize, usize)>,
}

/// Examples of own words in one language.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    pub good: Vec<Box<str>>,
    pub poor: Vec<Box<str>>,
}

/// How an encounter ends.
#[derive(Clone, Debug)]
pub struct Ending {
    pub id: String,
    pub when: When,
    pub text: Text,
    /// How many this customer will tell, where the author says so.
    pub tells: Option<u32>,
}

/// For the trainer's discussion.
#[derive(Clone, Debug)]
pub struct Notes {
    pub aim: Text,
    pub look_for: Vec<Text>,
    pub questions: Vec<Text>,
}

impl Scenario {
    /// What scoring needs to know of a point of this scenario.
    #[must_use]
    pub fn point(&self, point: PointIx) -> &UsedPoint {
        &self.points[point.index()]
    }

    /// The sum of the points' weights.
    #[must_use]
    pub fn weight(&self, points: PointSet) -> u32 {
        points.iter().map(|point| self.point(point).weight).sum()
    }

    /// Whether an encounter that breaks these is not passed.
    #[must_use]
    pub fn any_grave(&self, points: PointSet) -> bool {
        points.iter().any(|point| self.point(point).grave)
    }

    /// The languages in which it is written, by its title.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|&lang| self.head.title.has(lang)).collect()
    }

    /// Every `when` of the scenario, empty ones too.
    pub fn whens(&self) -> impl Iterator<Item = &When> {
        let endings = self.endings.iter().map(|ending| &ending.when);
        self.moments.iter().flat_map(Moment::whens).chain(endings)
    }

    /// The place of the moment with this id.
    #[must_use]
    pub fn moment_index(&self, id: &str) -> Option<usize> {
        self.moments.iter().position(|moment| moment.id == id)
    }
}

impl Moment {
    /// Its own `when`, then those of its lines, empty ones too.
    fn whens(&self) -> impl Iterator<Item = &When> {
        let options = self.task.choices().iter().flat_map(|option| &option.coaching);
        let lines = self.scene.iter().chain(&self.says).chain(options);
        let lines = lines.chain(&self.reactions).chain(&self.coaching);
        std::iter::once(&self.when).chain(lines.map(|line| &line.when))
    }

    /// The stake as a set.
    #[must_use]
    pub fn stake_set(&self) -> PointSet {
        self.stake.iter().copied().collect()
    }
}

impl Task {
    /// The options of a `choose`; empty elsewhere.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Choose { options, .. } => options,
            _ => &[],
        }
    }

    /// The task's name in content and records.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Choose { .. } => "choose",
            Self::ChooseMany { .. } => "choose_many",
            Self::Order { .. } => "order",
            Self::Match { .. } => "match",
            Self::Say { .. } => "say",
        }
    }
}

/// The lines that hold.
pub fn holding<'a>(lines: &'a [Line], facts: &Facts<'_>) -> Vec<&'a Text> {
    lines.iter().filter(|line| line.when.holds(facts)).map(|line| &line.text).collect()
}

/// Where a language's examples stand in [`Task::Say`].
#[must_use]
pub const fn example_slot(lang: Lang) -> usize {
    match lang {
        Lang::Fi => 0,
        Lang::En => 1,
    }
}
