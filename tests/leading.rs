//! Leading a session in a test: what is typed is understood by the screen that is shown, and the
//! group can be looked at after each reply.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::rc::Rc;

use encounter::clock::Clock;
use encounter::console::lines::{self, Typed};
use encounter::console::{Console, Reply, Stop};
use encounter::group::{Branch, Group, Place, Plan, Spot, Step};
use encounter::guidance::Catalogue;
use encounter::locale::Words;
use encounter::rater::hear::nobody;
use encounter::scenario::{Scenario, Task};
use encounter::session::journal::Journal;
use encounter::session::{Parts, Session};
use encounter::text::Lang;
use encounter::view::{Block, Command, Screen};

/// Fixes the order in which options are shown.
pub(crate) const SEED: u64 = 1;

/// More steps than any session of a test has.
const BOUND: usize = 1000;

/// What lies between the test and the session: replies in, the last screen out.
#[derive(Default)]
struct Desk {
    replies: VecDeque<Given>,
    screen: Option<Screen>,
}

/// A reply that follows from the screen.
pub(crate) type Chosen = Box<dyn FnOnce(&Screen) -> Reply>;

enum Given {
    Line(String),
    Chosen(Chosen),
}

struct Seat(Rc<RefCell<Desk>>);

impl Console for Seat {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let mut desk = self.0.borrow_mut();
        match desk.replies.pop_front() {
            Some(Given::Chosen(choose)) => Ok(choose(screen)),
            Some(Given::Line(line)) => match lines::understand(screen, &line) {
                Typed::Reply(reply) => Ok(reply),
                Typed::Command(Command::Keys | Command::Quit) => panic!("`{line}` leads nowhere"),
                Typed::Command(command) => Ok(Reply::Command(command)),
                Typed::Refused(notice) => panic!("`{line}` is refused: {notice:?}"),
            },
            None => {
                desk.screen = Some(screen.clone());
                Err(Stop::Quit)
            }
        }
    }

    fn tell(&mut self, _: &[Block]) -> Result<(), Stop> {
        Ok(())
    }
}

/// A session that is led from a test.
pub(crate) struct Leader<'s> {
    session: Session<'s>,
    desk: Rc<RefCell<Desk>>,
}

impl<'s> Leader<'s> {
    /// A session at its opening, kept nowhere.
    pub(crate) fn new(
        scenario: &'s Scenario,
        catalogue: &'s Catalogue,
        plan: Plan,
        present: u32,
    ) -> Self {
        let journal = Journal::none(Clock::from_environment());
        let words = Words::new(Lang::En);
        let group = Group::new(scenario, plan, SEED);
        Self::with(
            Parts { catalogue, words: Rc::new(words), group, ear: &nobody },
            present,
            journal,
        )
    }

    /// A session at its opening, of these parts, kept in the journal.
    pub(crate) fn with(parts: Parts<'s>, present: u32, journal: Journal) -> Self {
        let desk = Rc::new(RefCell::new(Desk::default()));
        // A session borrows its console; here that lives as long as the test.
        let seat = Box::leak(Box::new(Seat(Rc::clone(&desk))));
        let mut session = Session::new(parts, seat, journal);
        session.begin(present).unwrap();
        let mut leader = Self { session, desk };
        leader.run();
        leader
    }

    fn run(&mut self) {
        // It stops where the replies end, or has ended itself.
        let _ = self.session.run();
    }

    pub(crate) fn group(&self) -> &Group<'s> {
        self.session.group()
    }

    /// The screen that waits for a reply.
    pub(crate) fn screen(&self) -> Screen {
        self.desk.borrow().screen.clone().unwrap()
    }

    /// Gives replies that follow from the screens.
    pub(crate) fn choose(&mut self, replies: Vec<Chosen>) {
        self.desk.borrow_mut().replies.extend(replies.into_iter().map(Given::Chosen));
        self.run();
        self.desk.borrow_mut().replies.clear();
    }

    /// Types lines as in a file of answers; `>one.first` goes on until that step is at hand.
    pub(crate) fn lines(mut self, lines: &[&str]) -> Self {
        for line in lines {
            match line.strip_prefix('>') {
                Some(target) => {
                    self.run();
                    self.go_to(target);
                }
                None => self.desk.borrow_mut().replies.push_back(Given::Line((*line).to_owned())),
            }
        }
        self.run();
        self
    }

    fn go_to(&mut self, target: &str) {
        for _ in 0..BOUND {
            if self.at() == target {
                return;
            }
            self.press("n");
        }
        panic!("never came to {target}");
    }

    pub(crate) fn press(&mut self, line: &str) {
        self.desk.borrow_mut().replies.push_back(Given::Line(line.to_owned()));
        self.run();
    }

    /// The step at hand, as in `one.first`; on a branch `two~one:bad.scene`.
    pub(crate) fn at(&self) -> String {
        named(self.group(), self.group().place())
    }

    /// Goes on until the moment is behind; gives the steps on the way.
    pub(crate) fn steps_through(&mut self, moment: &str) -> String {
        let own = |at: &String| at.split(['.', '~']).next() == Some(moment);
        let mut steps = Vec::new();
        while own(&self.at()) && steps.len() < BOUND {
            steps.push(self.at().rsplit('.').next().unwrap_or_default().to_owned());
            self.press("n");
        }
        steps.join(" ")
    }
}

/// A place by ids.
pub(crate) fn named(group: &Group<'_>, place: Place) -> String {
    let Place { spot, step } = place;
    let mut name = spot.map(|spot| spot_name(group, spot) + ".").unwrap_or_default();
    name.push_str(step.id());
    if let Step::Tick(number) = step {
        let _ = write!(name, "{number}");
    }
    name
}

fn spot_name(group: &Group<'_>, spot: Spot) -> String {
    let id = &group.moment(spot).id;
    let Some(Branch { moment, option }) = spot.branch else { return id.clone() };
    let at = &group.scenario().moments[moment];
    let Task::Choose { options, .. } = &at.task else { panic!("a branch at {}", at.id) };
    format!("{id}~{}:{}", at.id, options[option].id)
}

/// The spot of a moment on the way.
pub(crate) fn spot(scenario: &Scenario, id: &str) -> Spot {
    Spot::on_the_way(scenario.moment_index(id).unwrap_or_else(|| panic!("no moment {id}")))
}
