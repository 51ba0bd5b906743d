//! What a trainer is asked before and beside the steps.

use crate::group::plan::MINUTES_A_MOMENT;
use crate::group::{Group, Plan, Spot};
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::record::session::SessionHead;
use crate::scenario::model::Header;
use crate::scenario::{Moment, Scenario};
use crate::view::choosing::Menu;
use crate::view::{Block, Choice, Command, Heading, Line, Prompt, Screen, Tone, dates, moment};

/// The most people that a session takes.
pub const MOST_PEOPLE: u32 = 999;
/// The lengths that are offered, in minutes.
const LENGTHS: [u32; 4] = [30, 45, 60, 90];

/// A question beside the steps; `p` goes back to them.
fn beside(heading: &Heading, blocks: Vec<Block>, prompt: Prompt) -> Screen {
    let commands = vec![Command::Back, Command::Blank];
    Screen { heading: heading.clone(), blocks, prompt, commands }
}

fn strong(words: &Words, id: &str) -> Block {
    vec![Line::of(Tone::Strong, &words.get(id))]
}

/// How many people take part.
#[must_use]
pub fn present(words: &Words, heading: &Heading, now: Option<u32>) -> Screen {
    let prompt = Prompt::Counts {
        choices: Vec::new(),
        present: MOST_PEOPLE,
        each: 1,
        before: now.into_iter().collect(),
    };
    let quiet = || vec![Line::of(Tone::Quiet, &words.get("setup-present-how"))];
    let how = now.is_none().then(quiet);
    beside(heading, [strong(words, "setup-present")].into_iter().chain(how).collect(), prompt)
}

/// One of the options, under the numbers that the group knows.
#[must_use]
pub fn options(
    words: &Words,
    question: &str,
    group: &Group<'_>,
    spot: Spot,
    heading: &Heading,
) -> Screen {
    let prompt = moment::prompt(words, group.moment(spot), &group.shown(spot));
    beside(heading, vec![strong(words, question)], prompt)
}

/// One of the moments that were reached.
#[must_use]
pub fn moments(
    words: &Words,
    catalogue: &Catalogue,
    group: &Group<'_>,
    spots: &[Spot],
    heading: &Heading,
) -> Screen {
    let moments: Vec<usize> = spots.iter().map(|spot| spot.moment).collect();
    let begins = |at: &Moment| moment::first_words(words, at);
    let choices = named(words, catalogue, group.scenario(), &moments, begins);
    beside(heading, vec![strong(words, "stage-jump")], Prompt::Pick(choices))
}

/// Moments by phase and what there is to say about each.
fn named(
    words: &Words,
    catalogue: &Catalogue,
    scenario: &Scenario,
    moments: &[usize],
    about: impl Fn(&Moment) -> String,
) -> Vec<Choice> {
    let lang = words.lang();
    let choice = |&moment: &usize| {
        let at = &scenario.moments[moment];
        let name = catalogue.phase(at.phase).name.get(lang);
        Choice::new(&at.id, &format!("{name}: {}", about(at)))
    };
    moments.iter().map(choice).collect()
}

/// A line for later.
#[must_use]
pub fn note(words: &Words, heading: &Heading) -> Screen {
    let about = vec![Line::plain(&words.get("stage-note-about"))];
    Screen {
        heading: heading.clone(),
        blocks: vec![about],
        prompt: Prompt::Line(words.get("stage-note-label")),
        commands: Vec::new(),
    }
}

/// The last page: it stays on the shared screen while people talk and leave.
#[must_use]
pub fn over(words: &Words, header: &Header, command: &str) -> Screen {
    let report = words.with("session-over", &[("command", command.into())]);
    let blocks = vec![strong(words, "session-thanks"), vec![Line::of(Tone::Quiet, &report)]];
    let commands = vec![Command::Forward, Command::Blank];
    Screen { heading: opening(words, header), blocks, prompt: Prompt::Pause, commands }
}

/// What can be chosen about the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Whole,
    Minutes(u32),
    /// The trainer picks the moments.
    Pick,
}

/// How long the session may take, and what each choice means.
#[must_use]
pub fn length(words: &Words, scenario: &Scenario) -> (Screen, Vec<Length>) {
    let whole = Plan::whole(None).expected(scenario);
    let minutes = u32::try_from(whole).unwrap_or(u32::MAX).saturating_mul(MINUTES_A_MOMENT);
    let about = |id: &str, minutes: u32, moments: usize| {
        words.with(id, &[("minutes", minutes.into()), ("moments", moments.into())])
    };
    let mut choices = vec![Choice::new("whole", &about("setup-whole", minutes, whole))];
    let mut meanings = vec![Length::Whole];
    for length in LENGTHS.into_iter().filter(|&length| length < minutes) {
        let moments = Plan::fitting(scenario, length).expected(scenario);
        let text = about("setup-minutes", length, moments);
        choices.push(Choice::new(&length.to_string(), &text));
        meanings.push(Length::Minutes(length));
    }
    choices.push(Choice::new("pick", &words.get("setup-pick")));
    meanings.push(Length::Pick);
    let quiet = vec![Line::of(Tone::Quiet, &words.get("setup-length-how"))];
    let blocks = vec![strong(words, "setup-length"), quiet];
    let screen = Screen {
        heading: opening(words, &scenario.head),
        blocks,
        prompt: Prompt::Pick(choices),
        commands: Vec::new(),
    };
    (screen, meanings)
}

/// The moments to ask.
#[must_use]
pub fn pick(words: &Words, catalogue: &Catalogue, scenario: &Scenario) -> Screen {
    let all: Vec<usize> = (0..scenario.moments.len()).collect();
    // The group may look on: the question and the id tell nothing of how the story goes.
    let lang = words.lang();
    let asks = |at: &Moment| format!("{} ({})", at.ask.get(lang), at.id);
    let choices = named(words, catalogue, scenario, &all, asks);
    let max = choices.len();
    Screen {
        heading: opening(words, &scenario.head),
        blocks: vec![strong(words, "setup-which")],
        prompt: Prompt::Many { choices, max },
        commands: Vec::new(),
    }
}

/// The heading of a session that has not begun.
#[must_use]
pub fn opening(words: &Words, header: &Header) -> Heading {
    let left = header.title.get(words.lang()).to_owned();
    Heading { left, right: words.get("app-name"), progress: None }
}

/// Sessions to go on with, and scenarios to begin.
#[must_use]
pub fn menu(words: &Words, open: &[(i64, SessionHead)]) -> Menu {
    let go_on = |(id, head): &(i64, SessionHead)| {
        let of = [
            ("title", head.title.as_str().into()),
            ("date", dates::date(words, head.date()).into()),
            ("number", id.to_string().into()),
        ];
        Choice::new(&format!("continue-{id}"), &words.with("session-continue", &of))
    };
    Menu {
        title: words.get("session-title"),
        question: words.get("session-which"),
        before: open.iter().map(go_on).collect(),
        back: false,
    }
}

/// The choice where a session over this very scenario is under way.
#[must_use]
pub fn again(words: &Words, header: &Header) -> Screen {
    Screen {
        heading: opening(words, header),
        blocks: vec![strong(words, "session-again")],
        prompt: Prompt::Pick(vec![
            Choice::new("continue", &words.get("again-continue")),
            Choice::new("anew", &words.get("session-anew")),
            Choice::new("back", &words.get("menu-back")),
        ]),
        commands: Vec::new(),
    }
}
