//! The frame of every page that the program writes: one file, no script, nothing from outside,
//! readable in light, in dark and on paper.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::text::Lang;

/// The look of all pages. Colours have a contrast of at least 4.5:1 on their ground, in both looks.
const STYLE: &str = include_str!("page.css");

/// A whole page.
#[must_use]
pub fn page(lang: Lang, title: &str, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (body) } }
        }
    }
    .into_string()
}
