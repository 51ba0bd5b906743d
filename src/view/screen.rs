//! One screen: a heading, what is told, and what is asked.

use super::Block;

/// What a console shows at once (or page by page) and then asks.
#[derive(Clone, Debug)]
pub struct Screen {
    pub heading: Heading,
    pub blocks: Vec<Block>,
    pub prompt: Prompt,
    /// The commands that are at hand here, beside `?` and `q`.
    pub commands: Vec<Command>,
}

/// The top of a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub left: String,
    pub right: String,
    /// How many of how many steps are reached; none where there are no steps.
    pub progress: Option<(usize, usize)>,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Nothing: going on.
    Pause,
    /// Nothing: these are shown under their numbers, to be thought about.
    Shown(Vec<Choice>),
    /// One of these.
    Pick(Vec<Choice>),
    /// One of these; the offered one is marked already.
    Offer { choices: Vec<Choice>, offered: Option<usize> },
    /// How many people are for each of these, where everybody may be for `each` of them; a single
    /// number of at most `present` where there are none.
    Counts { choices: Vec<Choice>, present: u32, each: usize, before: Vec<u32> },
    /// Up to `max` of these.
    Many { choices: Vec<Choice>, max: usize },
    /// These in order.
    Order(Vec<Choice>),
    /// Each of these with one of the places.
    Match { items: Vec<Choice>, places: Vec<Choice> },
    /// Own words, possibly several lines.
    Words,
    /// One line, which may stay empty; the label stands before it.
    Line(String),
}

impl Prompt {
    /// Whether marks made for one are marks for the other: a count of people may have changed.
    #[must_use]
    pub fn asks_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Counts { choices, .. }, Self::Counts { choices: others, .. }) => {
                choices == others
            }
            _ => self == other,
        }
    }
}

/// Something to pick. A script names it by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub text: String,
}

impl Choice {
    /// A choice with its id and what is shown of it.
    #[must_use]
    pub fn new(id: &str, text: &str) -> Self {
        Self { id: id.to_owned(), text: text.to_owned() }
    }
}

/// What has been marked so far. All numbers are places on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The row on which arrows and digits work.
    pub cursor: Option<usize>,
    /// `Many`: what is ticked. `Order`: what was put in order so far.
    pub chosen: Vec<usize>,
    /// `Match`: the place of each item.
    pub places: Vec<Option<usize>>,
    /// `Counts`: what has been typed.
    pub typed: String,
}

/// A letter that does something, the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Keys,
    Quit,
    Hint,
    Why,
    OwnWords,
    /// Back from own words to the options.
    Options,
    Otherwise,
    Skip,
    /// One answer stands for the counts.
    Agreed,
    /// A moment that was to be told is asked.
    AskAfterAll,
    /// Tries out another option.
    WhatIf,
    /// Back from there.
    Return,
    Timer,
    /// The moment is told and not asked.
    Tell,
    Jump,
    /// How many people take part.
    Present,
    /// A line for later.
    Note,
    Blank,
    /// A step back.
    Back,
    /// A step on; what it asks is left out.
    Forward,
}

impl Command {
    /// Every command, in the order in which a footer shows them.
    pub const ALL: [Self; 20] = [
        Self::Hint,
        Self::Why,
        Self::OwnWords,
        Self::Options,
        Self::Otherwise,
        Self::Skip,
        Self::Agreed,
        Self::AskAfterAll,
        Self::WhatIf,
        Self::Return,
        Self::Timer,
        Self::Tell,
        Self::Forward,
        Self::Back,
        Self::Jump,
        Self::Blank,
        Self::Present,
        Self::Note,
        Self::Keys,
        Self::Quit,
    ];

    /// Whether a footer names it. What is at hand at every step of a session stands in the help
    /// only, so that the shared screen stays calm.
    #[must_use]
    pub const fn in_footer(self) -> bool {
        !matches!(
            self,
            Self::Tell
                | Self::Forward
                | Self::Back
                | Self::Jump
                | Self::Blank
                | Self::Present
                | Self::Note
        )
    }

    /// The key.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Hint => 'h',
            Self::Why => 'w',
            Self::OwnWords | Self::Options => 'm',
            Self::Skip | Self::Tell => 's',
            Self::Otherwise | Self::Note => 'o',
            Self::Agreed | Self::AskAfterAll => 'a',
            Self::WhatIf => 'v',
            Self::Return => 'r',
            Self::Timer => 't',
            Self::Jump => 'j',
            Self::Present => 'g',
            Self::Blank => 'b',
            Self::Back => 'p',
            Self::Forward => 'n',
            Self::Keys => '?',
            Self::Quit => 'q',
        }
    }

    /// The kind of note that its use leaves in the records: its label without the `key-`.
    #[must_use]
    pub fn note(self) -> &'static str {
        self.label().trim_start_matches("key-")
    }

    /// The message that names it in the footer.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Hint => "key-hint",
            Self::Why => "key-why",
            Self::OwnWords => "key-own-words",
            Self::Options => "key-options",
            Self::Skip => "key-skip",
            Self::Otherwise => "key-otherwise",
            Self::Agreed => "key-agreed",
            Self::AskAfterAll => "key-ask",
            Self::WhatIf => "key-what-if",
            Self::Return => "key-return",
            Self::Timer => "key-timer",
            Self::Tell => "key-tell",
            Self::Jump => "key-jump",
            Self::Present => "key-present",
            Self::Note => "key-note",
            Self::Blank => "key-blank",
            Self::Back => "key-step-back",
            Self::Forward => "key-step-on",
            Self::Keys => "key-keys",
            Self::Quit => "key-quit",
        }
    }
}

impl Screen {
    /// Whether the command is at hand on this screen.
    #[must_use]
    pub fn offers(&self, command: Command) -> bool {
        matches!(command, Command::Keys | Command::Quit) || self.commands.contains(&command)
    }

    /// Whether this is only asked beside something else, which comes again afterwards.
    #[must_use]
    pub fn is_beside(&self) -> bool {
        self.commands.iter().all(|command| matches!(command, Command::Back | Command::Blank))
    }

    /// The command that a letter means here.
    #[must_use]
    pub fn command(&self, letter: char) -> Option<Command> {
        Command::ALL.into_iter().find(|command| command.letter() == letter && self.offers(*command))
    }
}
