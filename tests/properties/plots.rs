//! Random sessions: a scenario, a plan, and numbers that decide what is replied to each screen.

use std::sync::LazyLock;

use encounter::console::Reply;
use encounter::content::built_in;
use encounter::group::Plan;
use encounter::guidance::Catalogue;
use encounter::scenario::Scenario;
use encounter::view::{Command, Prompt, Screen};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::leading::Leader;

/// The guidance of the built-in pack.
pub(super) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(built_in::catalogue);
    &CATALOGUE
}

/// Every scenario of the built-in pack.
fn scenarios() -> &'static [Scenario] {
    static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        let heads = built_in::headers().into_iter();
        heads.map(|head| built_in::scenario(&head.id, catalogue()).unwrap()).collect()
    });
    &SCENARIOS
}

/// What decides a session: the scenario, how many take part, the time if it is planned, and numbers
/// that decide each reply.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    scenario: Index,
    pub(super) present: u32,
    pub(super) minutes: Option<u32>,
    pub(super) replies: Vec<u64>,
}

pub(super) fn plots(most: usize) -> impl Strategy<Value = Plot> {
    let minutes = prop_oneof![Just(None), (1..90_u32).prop_map(Some)];
    let replies = prop::collection::vec(any::<u64>(), 1..most);
    (any::<Index>(), 1..40_u32, minutes, replies).prop_map(
        |(scenario, present, minutes, replies)| Plot { scenario, present, minutes, replies },
    )
}

impl Plot {
    pub(super) fn scenario(&self) -> &'static Scenario {
        self.scenario.get(scenarios())
    }

    pub(super) fn plan(&self) -> Plan {
        let fitting = |minutes| Plan::fitting(self.scenario(), minutes);
        self.minutes.map_or_else(|| Plan::whole(None), fitting)
    }

    pub(super) fn leader(&self) -> Leader<'static> {
        Leader::new(self.scenario(), catalogue(), self.plan(), self.present)
    }
}

/// Numbers out of one number.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }

    pub(super) fn count(&mut self, most: u32) -> u32 {
        u32::try_from(self.below(most as usize + 1)).unwrap()
    }
}

/// A valid reply to what a screen asks.
fn answer(screen: &Screen, dice: &mut Dice) -> Reply {
    match &screen.prompt {
        Prompt::Pause | Prompt::Shown(_) => Reply::Went,
        Prompt::Pick(choices) | Prompt::Offer { choices, .. } => {
            Reply::Picked(dice.below(choices.len()))
        }
        Prompt::Counts { choices, present, each, .. } => Reply::Counted(if choices.is_empty() {
            vec![dice.count(39) + 1]
        } else {
            let mut left = *present * u32::try_from(*each).unwrap();
            let count = |_| {
                let count = dice.count(left.min(*present));
                left -= count;
                count
            };
            (0..choices.len()).map(count).collect()
        }),
        Prompt::Many { choices, max } => {
            let first = dice.below(choices.len());
            let many = 1 + dice.below(*max);
            let mut ticked: Vec<_> = (first..choices.len()).take(many).collect();
            ticked.sort_unstable();
            Reply::Ticked(ticked)
        }
        Prompt::Order(choices) => {
            let mut order: Vec<_> = (0..choices.len()).collect();
            order.rotate_left(dice.below(choices.len()));
            Reply::Ordered(order)
        }
        Prompt::Match { items, places } => {
            Reply::Matched(items.iter().map(|_| dice.below(places.len())).collect())
        }
        Prompt::Words | Prompt::Line(_) => Reply::Said("Some words.".to_owned()),
    }
}

/// Mostly an answer or a step on, else any command of the screen.
fn replied(screen: &Screen, dice: &mut Dice) -> Reply {
    let commands: Vec<Command> =
        screen.commands.iter().copied().filter(|command| *command != Command::Jump).collect();
    match dice.below(10) {
        0..=6 => answer(screen, dice),
        7 => Reply::Command(Command::Forward),
        _ if dice.below(12) == 0 => Reply::Command(Command::Jump),
        _ => Reply::Command(commands[dice.below(commands.len())]),
    }
}

/// Replies to the screen at hand, and to what a command asks beside it.
pub(super) fn turn(leader: &mut Leader<'_>, number: u64) {
    leader.choose(vec![
        Box::new(move |screen| replied(screen, &mut Dice(number))),
        Box::new(move |screen| {
            let beside = screen.commands == [Command::Back, Command::Blank]
                || matches!(screen.prompt, Prompt::Line(_));
            if beside { answer(screen, &mut Dice(!number)) } else { Reply::Command(Command::Timer) }
        }),
    ]);
}
