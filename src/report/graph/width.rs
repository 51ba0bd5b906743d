//! How wide a text is in a font that is not known: an estimate that common sans-serif fonts stay
//! within, and the cutting and wrapping that follow from it.

use unicode_width::UnicodeWidthChar;

/// A font's size in pixels, and whether it is bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Font {
    pub(super) size: u32,
    pub(super) bold: bool,
}

impl Font {
    /// The most that a text takes, in pixels.
    pub(super) fn width(self, text: &str) -> u32 {
        let hundredths: u32 = text.chars().map(advance).sum();
        let bold = if self.bold { 112 } else { 100 };
        (hundredths * self.size * bold).div_ceil(10_000)
    }

    /// A text on one line of `width` pixels, cut where it is longer.
    pub(super) fn cut(self, text: &str, width: u32) -> String {
        self.wrap(text, width, 1).pop().unwrap_or_default()
    }

    /// A text on `most` lines at most, each of `width` pixels at most; what does not fit is cut.
    pub(super) fn wrap(self, text: &str, width: u32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            if lines.len() + 1 == most && self.width(rest) > width {
                let end = self.end(rest, width.saturating_sub(self.width("…")));
                lines.push(format!("{}…", rest[..end].trim_end_matches([' ', ',', '.'])));
                break;
            }
            let end = self.end(rest, width);
            lines.push(rest[..end].trim_end().to_owned());
            rest = rest[end..].trim_start();
        }
        lines
    }

    /// Where a line of `width` pixels ends: between words where it can be, and never before the
    /// first sign.
    fn end(self, text: &str, width: u32) -> usize {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let fits = |end: &usize| self.width(&text[..*end]) <= width;
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        let most = ends.take_while(fits).last().unwrap_or(first);
        if most == text.len() || text[most..].starts_with(' ') {
            return most;
        }
        text[..most].rfind(' ').map_or(most, |space| space.max(first))
    }
}

/// Hundredths of the font's size.
fn advance(c: char) -> u32 {
    match c {
        ' ' | '\'' | ',' | '.' | 'I' | 'i' | 'j' | 'l' | '’' | '·' => 34,
        '!' | '(' | ')' | '-' | '/' | ':' | ';' | 'J' | '[' | ']' | 'f' | 'r' | 't' | '|' => 43,
        '"' | '?' | 'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | '“' | '”' | '–' => 60,
        '%' | '@' | 'M' | 'W' | 'm' | '—' | '…' => 101,
        '#' | '+' | '<' | '=' | '>' | 'w' | '~' | '→' | '◇' => 85,
        _ if c.width() == Some(0) => 0,
        _ if c.width() == Some(2) => 105,
        _ if c.is_uppercase() => 80,
        _ => 65,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font { size: 10, bold: false };

    #[test]
    fn lines_keep_within_their_width() {
        let long = "x".repeat(400);
        for text in [
            "",
            "a",
            "one two three four five",
            "日本語のテキスト、長い",
            "e\u{301}e\u{301}",
            &long,
        ] {
            for width in [1, 12, 40, 90, 1000] {
                for most in 1..4 {
                    let lines = FONT.wrap(text, width, most);
                    assert!(lines.len() <= most, "{text} {width} {most}");
                    let fits = |line: &String| {
                        FONT.width(line) <= width || line.trim_end_matches('…').chars().count() < 2
                    };
                    assert!(lines.iter().all(fits), "{lines:?} {width}");
                }
            }
        }
        assert_eq!(FONT.wrap("one two three", 60, 3), ["one two", "three"]);
        assert_eq!(FONT.cut("one two, three", 60), "one two…");
        assert_eq!(FONT.cut("one", 60), "one");
    }
}
