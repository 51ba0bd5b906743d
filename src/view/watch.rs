//! What is shown beside a walk through a file under work.

use crate::locale::Words;
use crate::scenario::model::Header;

use super::home::opening;
use super::{Block, Choice, Heading, Line, Prompt, Screen, Tone};

/// The choice of parts; nobody is tested here.
#[must_use]
pub fn parts(words: &Words, header: &Header) -> Screen {
    let choice = |id: &str, text: &str| Choice::new(id, &words.get(text));
    Screen {
        heading: opening(words, header),
        blocks: vec![vec![Line::of(Tone::Strong, &words.get("parts-question"))]],
        prompt: Prompt::Pick(vec![
            choice("guided", "parts-guided"),
            choice("solo", "parts-solo"),
            choice("back", "menu-back"),
        ]),
        commands: Vec::new(),
    }
}

/// The first page, with a word that the file is watched.
#[must_use]
pub fn begin(words: &Words, brief: Screen, file: &str) -> Screen {
    let told = words.with("watch-begin", &[("file", file.into())]);
    let mut blocks = vec![vec![Line::of(Tone::Strong, &told)]];
    blocks.extend(brief.blocks);
    Screen { blocks, ..brief }
}

/// What is wrong with the file or its guidance as it was saved, and what stays meanwhile.
#[must_use]
pub fn findings(words: &Words, file: &str, findings: Vec<Block>, is_good_before: bool) -> Screen {
    let how = words.get(if is_good_before { "watch-last-good" } else { "watch-none-good" });
    let mut blocks =
        vec![vec![Line::of(Tone::Bad, &words.get("watch-findings")), Line::plain(&how)]];
    blocks.extend(findings);
    Screen {
        heading: Heading { left: file.to_owned(), right: words.get("app-name"), progress: None },
        blocks,
        prompt: Prompt::Pause,
        commands: Vec::new(),
    }
}

/// An answer no longer fits.
#[must_use]
pub fn misfit(words: &Words, header: &Header, moment: &str) -> Screen {
    let text = words.with("watch-misfit", &[("moment", moment.into())]);
    Screen {
        heading: opening(words, header),
        blocks: vec![vec![Line::plain(&text)]],
        prompt: Prompt::Pause,
        commands: Vec::new(),
    }
}
