//! The home menu, the choice of parts, and the first page of an encounter.

use crate::content::course::Step;
use crate::content::pack::Listed;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::model::Header;

use super::choosing::Menu;
use super::{Block, Choice, Heading, Line, Prompt, Screen, Tone, lists};

/// What can be chosen at home.
#[derive(Clone, Copy, Debug)]
pub enum Home<'a> {
    /// Going on with one of the walks under way.
    GoOn(usize),
    /// What comes next in the course.
    Next(&'a Listed),
    /// A review of the points that are due.
    Review,
    Practise,
    Guidance,
    Progress,
    Leave,
}

/// How many walks under way the menu offers, the latest first.
const OFFERED: usize = 4;

/// The home menu, and what each of its choices means; `open` are the titles of what was left under
/// way, `next` is what comes next in the course, `due` is how many points are due for review.
#[must_use]
pub fn home<'a>(
    words: &Words,
    open: &[String],
    next: Option<Step<'a>>,
    due: usize,
) -> (Screen, Vec<Home<'a>>) {
    let mut choices = Vec::new();
    let mut meanings = Vec::new();
    for (place, title) in open.iter().enumerate().take(OFFERED) {
        let text = words.with("home-continue", &[("title", title.as_str().into())]);
        let id = if place == 0 { "continue".to_owned() } else { format!("continue-{}", place + 1) };
        choices.push(Choice::new(&id, &text));
        meanings.push(Home::GoOn(place));
    }
    if let Some(step) = next {
        choices.push(next_in_course(words, step));
        meanings.push(Home::Next(step.listed));
    }
    if due > 0 {
        choices.push(Choice::new("review", &words.with("home-review", &[("count", due.into())])));
        meanings.push(Home::Review);
    }
    for (id, meaning) in [
        ("practise", Home::Practise),
        ("guidance", Home::Guidance),
        ("progress", Home::Progress),
        ("leave", Home::Leave),
    ] {
        choices.push(Choice::new(id, &words.get(&format!("home-{id}"))));
        meanings.push(meaning);
    }
    let screen = Screen {
        heading: Heading { left: words.get("app-name"), right: String::new(), progress: None },
        blocks: vec![vec![
            Line::of(Tone::Strong, &words.get("home-title")),
            Line::plain(&words.get("home-intro")),
        ]],
        prompt: Prompt::Pick(choices),
        commands: Vec::new(),
    };
    (screen, meanings)
}

/// The menu of scenarios to practise.
#[must_use]
pub fn practise(words: &Words) -> Menu {
    Menu {
        title: words.get("home-practise"),
        question: words.get("home-which"),
        before: Vec::new(),
        back: true,
    }
}

fn next_in_course(words: &Words, step: Step<'_>) -> Choice {
    let title = step.head.title.get(words.lang());
    let (number, of) = (step.number.into(), step.of.into());
    let of = [("title", title.into()), ("number", number), ("of", of)];
    Choice::new("next", &words.with("home-next", &of))
}

/// Whose guidance is read, where there is more than one, and back.
#[must_use]
pub fn whose_guidance(words: &Words, packs: &[Option<&str>]) -> Screen {
    let choice = |pack: Option<&str>| {
        Choice::new(pack.unwrap_or("built-in"), &lists::shelf_name(words, pack))
    };
    let back = Choice::new("back", &words.get("menu-back"));
    Screen {
        heading: Heading {
            left: words.get("home-guidance"),
            right: words.get("app-name"),
            progress: None,
        },
        blocks: vec![vec![Line::of(Tone::Strong, &words.get("guidance-whose"))]],
        prompt: Prompt::Pick(packs.iter().copied().map(choice).chain([back]).collect()),
        commands: Vec::new(),
    }
}

/// The menu of the guidance: the seven phases, what holds in all of them, and back.
#[must_use]
pub fn guidance(words: &Words, catalogue: &Catalogue) -> Screen {
    let phases = Phase::ALL.into_iter().map(|phase| {
        let name = catalogue.phase(phase).name.get(words.lang());
        Choice::new(phase.id(), name)
    });
    let rest = [
        Choice::new("any", &words.get("guidance-any")),
        Choice::new("back", &words.get("menu-back")),
    ];
    Screen {
        heading: Heading {
            left: words.get("home-guidance"),
            right: words.get("app-name"),
            progress: None,
        },
        blocks: vec![vec![Line::of(Tone::Strong, &words.get("guidance-which"))]],
        prompt: Prompt::Pick(phases.chain(rest).collect()),
        commands: Vec::new(),
    }
}

/// The choice of parts that opens an encounter.
#[must_use]
pub fn parts(words: &Words, header: &Header, agreed: bool) -> Screen {
    let mut choices = vec![
        Choice::new("guided", &words.get("parts-guided")),
        Choice::new("solo", &words.get(if agreed { "parts-solo-agreed" } else { "parts-solo" })),
    ];
    if !agreed {
        choices.push(Choice::new("mystery", &words.get("parts-mystery")));
    }
    choices.push(Choice::new("back", &words.get("menu-back")));
    Screen {
        heading: opening(words, header),
        blocks: vec![vec![
            Line::of(Tone::Strong, &words.get("parts-question")),
            Line::plain(&words.get("parts-free")),
        ]],
        prompt: Prompt::Pick(choices),
        commands: Vec::new(),
    }
}

/// The choice where this very scenario is under way.
#[must_use]
pub fn again(words: &Words, header: &Header) -> Screen {
    let choice = |id: &str| Choice::new(id, &words.get(&format!("again-{id}")));
    Screen {
        heading: opening(words, header),
        blocks: vec![vec![Line::of(Tone::Strong, &words.get("again-about"))]],
        prompt: Prompt::Pick(vec![
            choice("continue"),
            choice("anew"),
            Choice::new("back", &words.get("menu-back")),
        ]),
        commands: Vec::new(),
    }
}

/// An edit of the scenario has made an answer unfit.
#[must_use]
pub fn edited(words: &Words, header: &Header, moment: &str) -> Screen {
    let text = words.with("edited-about", &[("moment", moment.into())]);
    Screen {
        heading: opening(words, header),
        blocks: vec![vec![Line::plain(&text)]],
        prompt: Prompt::Pause,
        commands: Vec::new(),
    }
}

/// What is wrong with the scenario of a walk under way, and whether it is to be offered again.
#[must_use]
pub fn cannot_go_on(words: &Words, findings: Vec<Block>) -> Screen {
    let mut blocks = vec![vec![Line::of(Tone::Strong, &words.get("home-cannot-go-on"))]];
    blocks.extend(findings);
    Screen {
        heading: Heading { left: words.get("app-name"), right: String::new(), progress: None },
        blocks,
        prompt: Prompt::Pick(vec![
            Choice::new("back", &words.get("menu-back")),
            Choice::new("give-up", &words.get("home-give-up")),
        ]),
        commands: Vec::new(),
    }
}

/// Who comes, and what is known beforehand.
#[must_use]
pub fn brief(words: &Words, header: &Header, mode: &str, seed: u64) -> Screen {
    let lang = words.lang();
    let about: Block = vec![Line::of(
        Tone::Quiet,
        &words.with(
            "brief-about",
            &[
                ("trade", header.trade.get(lang).into()),
                ("channel", words.get(&format!("channel-{}", header.channel.id())).into()),
                ("minutes", header.minutes.into()),
            ],
        ),
    )];
    let seed = words.with(
        "brief-seed",
        &[("seed", seed.to_string().into()), ("mode", words.get(&format!("mode-{mode}")).into())],
    );
    Screen {
        heading: opening(words, header),
        blocks: vec![
            about,
            vec![Line::plain(header.customer.brief.get(lang))],
            vec![Line::plain(&words.get("brief-how"))],
            vec![Line::of(Tone::Quiet, &seed)],
        ],
        prompt: Prompt::Pause,
        commands: Vec::new(),
    }
}

pub(super) fn opening(words: &Words, header: &Header) -> Heading {
    Heading {
        left: header.title.get(words.lang()).to_owned(),
        right: words.get("app-name"),
        progress: None,
    }
}
