//! Asking an author what no flag has said, a screen a question.

use std::path::Path;
use std::rc::Rc;

use anyhow::Context as _;

use crate::commands::app::App;
use crate::console::{Console, Reply, Stop, script};
use crate::files;
use crate::play::PlayError;
use crate::template::draft::{Draft, Question};
use crate::view::{Line, Tone, writing};

/// Asks every open question; the replies come from a person or, where one is given, from a file.
pub(super) fn ask(app: &App, draft: &mut Draft, answers: Option<&Path>) -> anyhow::Result<()> {
    let open: Vec<_> =
        Question::ALL.into_iter().filter(|question| draft.is_open(*question)).collect();
    let Some(answers) = answers else {
        if open.is_empty() {
            return Ok(());
        }
        let mut console = app.console();
        return ask_all(app, console.as_mut(), draft, &open)
            .map_err(|stop| left(app, console.as_mut(), stop));
    };
    let text = files::read_text(answers)
        .with_context(|| format!("cannot read the answers `{}`", answers.display()))?;
    let output = Box::new(std::io::stdout());
    let mut console = script::Script::new(&text, output, Rc::clone(&app.words), app.width);
    ask_all(app, &mut console, draft, &open).map_err(PlayError::from)?;
    if let Some(line) = console.left_over() {
        let message = "the questions have ended before this reply".to_owned();
        return Err(PlayError::Stop(Stop::Script { line, message }).into());
    }
    Ok(())
}

/// Tells somebody who leaves that there is no file.
fn left(app: &App, console: &mut dyn Console, stop: Stop) -> anyhow::Error {
    if matches!(stop, Stop::Quit | Stop::Closed | Stop::Interrupted) {
        // A terminal that is gone cannot be told.
        let _ = console.tell(&[vec![Line::of(Tone::Quiet, &app.words.get("new-left"))]]);
    }
    PlayError::from(stop).into()
}

fn ask_all(
    app: &App,
    console: &mut dyn Console,
    draft: &mut Draft,
    open: &[Question],
) -> Result<(), Stop> {
    for (place, &question) in open.iter().enumerate() {
        let mut refused = false;
        loop {
            let at = (place + 1, open.len());
            let screen = writing::question(&app.words, draft, question, at, refused);
            match console.ask(&screen)? {
                Reply::Said(words) => {
                    if draft.say(question, &words, app.lang()) {
                        break;
                    }
                    refused = true;
                }
                Reply::Picked(place) => {
                    draft.pick(question, place);
                    break;
                }
                _ => {}
            }
        }
    }
    Ok(())
}
