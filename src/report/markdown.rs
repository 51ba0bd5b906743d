//! Markdown as most readers of it have it (`CommonMark` with tables). Whatever comes from people or
//! content is text there, never markup.

use crate::text::clean;

/// What begins or ends markup in the middle of a line.
const INLINE: [char; 9] = ['\\', '`', '*', '_', '[', ']', '|', '~', '$'];

/// What makes a heading, a list, a quotation or a rule of a line that begins with it.
const MARKERS: [char; 5] = ['#', '>', '-', '+', '='];

/// A text on one line, in which nothing is markup: for a cell, a heading, an item of a list.
#[must_use]
pub fn line(text: &str) -> String {
    let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    let numbered = numbered(&text);
    for (place, c) in text.chars().enumerate() {
        match c {
            // Readers differ on whether a backslash saves these two; all of them know the names.
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            _ if INLINE.contains(&c)
                || (place == 0 && MARKERS.contains(&c))
                || numbered == Some(place) =>
            {
                out.extend(['\\', c]);
            }
            // An address would become a link.
            ':' if out.ends_with("http") || out.ends_with("https") => out.push_str("\\:"),
            c => out.push(c),
        }
    }
    out
}

/// The place of the sign that makes an item of a list of a line that begins with a number.
fn numbered(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let ends = [". ", ") "].iter().any(|end| rest.starts_with(end)) || rest == "." || rest == ")";
    (digits > 0 && ends).then_some(digits)
}

/// A text as a quotation, its own lines kept.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = clean(text);
    let lines = text.lines().map(line).filter(|line| !line.is_empty());
    // Two blanks at the end keep a line's break.
    lines.map(|line| format!("> {line}")).collect::<Vec<_>>().join("  \n")
}

/// A table; numbers stand at the right. `head` has each column's name and whether it holds numbers.
#[must_use]
pub fn table(head: &[(String, bool)], rows: &[Vec<String>]) -> String {
    let row = |cells: &[String]| {
        let cells = cells.iter().map(|cell| line(cell)).collect::<Vec<_>>();
        format!("| {} |\n", cells.join(" | "))
    };
    let names: Vec<String> = head.iter().map(|(name, _)| name.clone()).collect();
    let rule = head.iter().map(|(_, number)| if *number { "---:" } else { "---" });
    let rule = rule.collect::<Vec<_>>().join(" | ");
    let rows: String = rows.iter().map(|cells| row(cells)).collect();
    format!("{}| {rule} |\n{rows}", row(&names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_people_write_is_markup() {
        for (given, wanted) in [
            ("<b>bold</b> & co", "&lt;b>bold&lt;/b> &amp; co"),
            ("a | b", "a \\| b"),
            ("`code` *bold* _slanted_ ~gone~", "\\`code\\` \\*bold\\* \\_slanted\\_ \\~gone\\~"),
            ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
            ("# no heading", "\\# no heading"),
            ("> no quotation", "\\> no quotation"),
            ("- no item", "\\- no item"),
            ("12. no item", "12\\. no item"),
            ("3) no item", "3\\) no item"),
            ("7.", "7\\."),
            ("12.5 of 20", "12.5 of 20"),
            ("2.11.2026", "2.11.2026"),
            ("v. 12", "v. 12"),
            ("=== no rule", "\\=== no rule"),
            ("two\nlines\tand  more", "two lines and more"),
            ("a\u{1b}[31mb\u{202e}c", "a\\[31mbc"),
            ("see https://x.example", "see https\\://x.example"),
            ("\\|", "\\\\\\|"),
            ("Hyvää päivää – ”moi”!", "Hyvää päivää – ”moi”!"),
        ] {
            assert_eq!(line(given), wanted);
        }
    }

    #[test]
    fn a_quotation_keeps_its_lines() {
        assert_eq!(quoted("One.\n\n# two"), "> One.  \n> \\# two");
        assert_eq!(quoted(""), "");
    }

    #[test]
    fn a_table_has_as_many_cells_in_every_line() {
        let head = [("Who".to_owned(), false), ("Score".to_owned(), true)];
        let rows = [vec!["a|b".to_owned(), "-5".to_owned()]];
        let wanted = "| Who | Score |\n| --- | ---: |\n| a\\|b | \\-5 |\n";
        assert_eq!(table(&head, &rows), wanted);
    }
}
