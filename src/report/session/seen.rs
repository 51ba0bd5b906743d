//! One moment as a report tells it.

use crate::encounter::answer::{Answer, Judged, judge};
use crate::encounter::react::{response, walks_out_silently};
use crate::group::{Cast, Followed, Group, Round, Spot};
use crate::scenario::{Moment, Task};
use crate::text::{Text, clean};

use super::voting::Voting;

/// A moment with all that was voted there.
#[derive(Clone, Debug)]
pub struct Seen<'s> {
    pub spot: Spot,
    pub moment: &'s Moment,
    /// What could be counted, in the order in which it was shown.
    pub choices: Vec<Choice<'s>>,
    /// Every voting and agreement, in the order in which they came.
    pub votings: Vec<Voting>,
    /// What the encounter follows; own words are cleaned.
    pub followed: Option<Followed>,
    /// Without a violation where there is one.
    pub best: Option<Answer>,
    pub look: Look<'s>,
    /// How long the moment took, all visits together.
    pub seconds: u64,
}

/// An option, with what it meets and breaks by itself.
#[derive(Clone, Debug)]
pub struct Choice<'s> {
    /// Its place in the file.
    pub place: usize,
    pub id: &'s str,
    pub text: &'s Text,
    pub judged: Judged,
}

/// What stood at a moment, and what came of the answer.
#[derive(Clone, Debug, Default)]
pub struct Look<'s> {
    pub scene: Vec<&'s Text>,
    pub says: Vec<&'s Text>,
    pub reaction: Option<&'s Text>,
    /// The customer walked out, and no reaction tells it.
    pub walks_out: bool,
    /// The customer's trust after the answer.
    pub trust: Option<u8>,
}

impl<'s> Look<'s> {
    /// What stands at a spot now; `None` where the walk does not pass it.
    pub(super) fn at(group: &Group<'s>, spot: Spot) -> Option<Self> {
        let before = group.before(spot);
        before.moment().filter(|_| before.state().at == spot.moment)?;
        let moment = group.moment(spot);
        let mut look = Self {
            scene: before.scene(moment, before.state()),
            says: before.says(moment, before.state()),
            ..Self::default()
        };
        if let Ok(after) = group.after(spot)
            && let Some(taken) = after.taken().last()
        {
            let scenario = group.scenario();
            let response = response(scenario, &taken.before, &taken.answer, taken.judged);
            look.reaction = response.reaction;
            look.walks_out = walks_out_silently(scenario, taken, after.state().left);
            look.trust = Some(taken.trust);
        }
        Some(look)
    }
}

impl<'s> Seen<'s> {
    pub(super) fn new(
        group: &Group<'s>,
        spot: Spot,
        votings: Vec<Voting>,
        look: Look<'s>,
        seconds: u64,
    ) -> Self {
        let moment = group.moment(spot);
        let followed = group.followed(spot).map(|followed| Followed {
            answer: cleaned(followed.answer.clone()),
            ..followed.clone()
        });
        let best = group.best(moment);
        let choices = choices(moment, &group.shown(spot));
        Self { spot, moment, choices, votings, followed, best, look, seconds }
    }

    /// Whether nobody was asked, or nobody answered.
    #[must_use]
    pub fn told(&self) -> bool {
        self.followed.as_ref().is_some_and(|followed| followed.told)
    }

    /// Whether the encounter follows this answer.
    #[must_use]
    pub fn follows(&self, answer: &Answer) -> bool {
        match (self.followed.as_ref().map(|followed| &followed.answer), answer) {
            (Some(Answer::Said { words, .. }), Answer::Said { words: said, .. }) => words == said,
            (followed, answer) => followed == Some(answer),
        }
    }

    /// Whether the encounter follows this option, or one answer with it.
    #[must_use]
    pub fn follows_choice(&self, place: usize) -> bool {
        match self.followed.as_ref().map(|followed| &followed.answer) {
            Some(Answer::Picked(picked)) => *picked == place,
            Some(Answer::Ticked(ticked)) => ticked.contains(&place),
            _ => false,
        }
    }

    /// What counts of a round for the options: counts, or one option that was agreed on.
    #[must_use]
    pub fn counted(&self, round: Round) -> Option<&Voting> {
        let of_options =
            |cast: &Cast| matches!(cast, Cast::Counts(_) | Cast::Agreed(Answer::Picked(_)));
        let mut of_round = self.votings.iter().filter(|voting| voting.vote.round == round);
        of_round.find(|voting| voting.counts && of_options(&voting.vote.cast))
    }

    /// The answers of more than one option that the group agreed on.
    pub fn agreed(&self) -> impl Iterator<Item = (&Voting, &Answer)> {
        self.votings.iter().filter_map(|voting| match &voting.vote.cast {
            Cast::Agreed(Answer::Picked(_)) | Cast::Counts(_) => None,
            Cast::Agreed(answer) => Some((voting, answer)),
        })
    }

    /// The number under which an option stood on the screen.
    #[must_use]
    pub fn number(&self, place: usize) -> Option<usize> {
        self.choices.iter().position(|choice| choice.place == place).map(|at| at + 1)
    }
}

/// The answer with own words that are safe to show.
pub(super) fn cleaned(answer: Answer) -> Answer {
    match answer {
        Answer::Said { words, judged } => Answer::Said { words: clean(&words), judged },
        answer => answer,
    }
}

fn choices<'s>(moment: &'s Moment, shown: &[usize]) -> Vec<Choice<'s>> {
    let choice = |&place: &usize| {
        let (id, text, answer) = match &moment.task {
            Task::Choose { options, .. } => {
                let option = options.get(place)?;
                (&option.id, &option.text, Answer::Picked(place))
            }
            Task::ChooseMany { options, .. } => {
                let option = options.get(place)?;
                (&option.id, &option.text, Answer::Ticked(vec![place]))
            }
            _ => return None,
        };
        let judged = judge(moment, &answer).unwrap_or_default();
        Some(Choice { place, id, text, judged })
    };
    shown.iter().filter_map(choice).collect()
}
