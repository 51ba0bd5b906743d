//! How practice has gone: put together once, told on the terminal, as JSON and as a page.

pub mod page;

use std::rc::Rc;

use crate::coach::next::{self, Situation, Step};
use crate::coach::schedule::{Due, schedule};
use crate::coach::standing::{self, Known, Standings};
use crate::content::pack::{Listed, Shelf};
use crate::guidance::{Catalogue, Point};
use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::record::history::{Answered, End, PastWalk};
use crate::record::summary::Walked;

/// What progress is made of.
#[derive(Clone, Copy)]
pub struct Source<'a, 'f> {
    /// The profile's name.
    pub profile: &'a str,
    /// All walks and drills of the profile, the earliest first.
    pub history: &'a [PastWalk],
    /// The UTC day, `2026-11-21`.
    pub today: &'f str,
    pub guide: Guide<'a>,
    /// The title of the latest walk under way.
    pub open: Option<&'a str>,
    /// All scenarios at hand.
    pub shelves: &'a [Shelf],
    /// What is known of the walks through one of them.
    pub walked: &'f dyn Fn(&Listed) -> Walked,
    /// The text of what was picked.
    pub picked: &'f dyn Fn(&PastWalk, &Answered) -> Option<String>,
}

/// The guidance that names phases and points.
#[derive(Clone, Copy)]
pub struct Guide<'a> {
    /// What the latest walk was scored against: it names the phases.
    pub latest: &'a Catalogue,
    /// Every guidance at hand, for points that the latest walk's does not have. A review knows no
    /// others.
    pub at_hand: &'a [Rc<Catalogue>],
}

impl<'a> Guide<'a> {
    /// The point with this id.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<&'a Point> {
        let at_hand = self.at_hand.iter().map(Rc::as_ref);
        std::iter::once(self.latest).chain(at_hand).find_map(|catalogue| catalogue.point(id))
    }

    /// Whether a review can take it up: the latest walk may have been of a pack that is not at hand.
    fn reviews(&self, due: &Due) -> bool {
        self.at_hand.iter().any(|catalogue| catalogue.point(&due.point).is_some())
    }
}

/// How practice has gone.
pub struct Progress<'a> {
    pub profile: &'a str,
    pub guide: Guide<'a>,
    /// The walks that were finished, the earliest first.
    pub walks: Vec<(&'a PastWalk, &'a End)>,
    /// Walks of scenarios met for the first time.
    pub first: Group,
    /// Walks of scenarios that had been walked before.
    pub again: Group,
    /// Points that some guidance at hand has.
    pub standings: Standings,
    /// Points that wait for a review, the longest waiting first.
    pub due: Vec<Due>,
    /// Points whose day is still to come, the soonest first.
    pub coming: Vec<Due>,
    pub next: Vec<Step<'a>>,
    /// How many walks were finished before each answer kept what it was worth: they tell nothing of
    /// points.
    pub unmarked: usize,
}

/// The walks of one kind, phase by phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many there are.
    pub walks: usize,
    /// None where no such walk came to the phase, or none could earn anything there.
    pub phases: [Option<Change>; Phase::COUNT],
}

/// A phase in the earliest and in the latest walk that came to it; one and the same where there is
/// only one. In percent of what could be earned there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub first: u32,
    pub latest: u32,
}

impl<'a> Progress<'a> {
    /// Puts everything together.
    #[must_use]
    pub fn of(source: &Source<'a, '_>) -> Self {
        let walks: Vec<_> =
            source.history.iter().filter_map(|walk| Some((walk, walk.end.as_ref()?))).collect();
        let group = |first| Group::of(walks.iter().filter(|(walk, _)| walk.first == first));
        let (first, again) = (group(true), group(false));
        let schedule = schedule(source.history, source.today).into_iter();
        let (due, coming): (Vec<_>, Vec<_>) =
            schedule.filter(|due| source.guide.reviews(due)).partition(Due::is_due);
        let situation = Situation {
            due: due.len(),
            open: source.open,
            weakest: first.weakest().or(again.weakest()),
            shelves: source.shelves,
        };
        let weight = |point: &str| source.guide.point(point).map(|point| point.weight);
        let known = Known { weight: &weight, picked: source.picked };
        Self {
            profile: source.profile,
            guide: source.guide,
            first,
            again,
            standings: standing::standings(source.history, known),
            due,
            coming,
            next: next::steps(situation, source.walked),
            unmarked: walks.iter().filter(|(walk, _)| unmarked(walk)).count(),
            walks,
        }
    }

    /// The walk that was finished last.
    #[must_use]
    pub fn latest(&self) -> Option<(&'a PastWalk, &'a End)> {
        self.walks.last().copied()
    }

    /// The groups that have walks, new customers first.
    pub fn groups(&self) -> impl Iterator<Item = (bool, &Group)> {
        let all = [(true, &self.first), (false, &self.again)];
        all.into_iter().filter(|(_, group)| group.walks > 0)
    }
}

impl Group {
    fn of<'w>(walks: impl Iterator<Item = &'w (&'w PastWalk, &'w End)>) -> Self {
        let mut group = Self { walks: 0, phases: [None; Phase::COUNT] };
        for (_, end) in walks {
            group.walks += 1;
            for (place, phase) in Phase::ALL.into_iter().enumerate() {
                let walked = end.trust[place].and(end.earnings.phase_percent(phase));
                let Some(latest) = walked else { continue };
                let first = group.phases[place].map_or(latest, |change| change.first);
                group.phases[place] = Some(Change { first, latest });
            }
        }
        group
    }

    /// The phase that went worst in the latest walk that came to it, the earlier one of equals.
    fn weakest(&self) -> Option<(Phase, u32)> {
        let phases = Phase::ALL.into_iter().zip(self.phases);
        let latest = phases.filter_map(|(phase, change)| Some((phase, change?.latest)));
        latest.min_by_key(|&(_, percent)| percent)
    }
}

/// The trust at the end of each phase that a walk came to.
pub fn trust(end: &End) -> impl Iterator<Item = (Phase, u8)> + '_ {
    let phases = Phase::ALL.into_iter().zip(end.trust);
    phases.filter_map(|(phase, trust)| Some((phase, trust?)))
}

/// A walk with answers, none of which kept what it was worth, though not all were skipped.
fn unmarked(walk: &PastWalk) -> bool {
    walk.answers.iter().all(|answer| answer.mark.is_none())
        && walk.answers.iter().any(|answer| answer.answer != AnswerForm::Skip)
}
