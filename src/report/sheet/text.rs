//! A report as Markdown: the same words and tables, without the drawings.

use std::fmt::Write as _;

use crate::report::markdown::{line, quoted, table};

use super::{Part, Piece, Rule, Sheet};

impl Sheet {
    /// The report as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut blocks = vec![format!("# {}", line(&self.title)), line(&self.eyebrow)];
        blocks.push(of_facts(&self.facts));
        blocks.extend(self.empty.as_deref().map(line));
        for part in &self.parts {
            blocks.extend(of_part(part));
        }
        blocks.push("---".to_owned());
        blocks.extend(self.footer.iter().map(|text| line(text)));
        blocks.retain(|block| !block.is_empty());
        blocks.join("\n\n") + "\n"
    }
}

fn of_part(part: &Part) -> Vec<String> {
    let mut blocks = vec![format!("## {}", line(&part.heading))];
    blocks.extend(part.how.as_deref().map(line));
    blocks.extend(part.pieces.iter().flat_map(of_piece));
    blocks
}

fn of_piece(piece: &Piece) -> Vec<String> {
    match piece {
        Piece::Heading(text) => vec![format!("### {}", line(text))],
        Piece::Quiet(text) => vec![line(text)],
        Piece::Table(of) | Piece::Drawn(_, of) | Piece::DrawnAbove(_, of) => {
            let caption = of.caption.as_deref().map(|text| format!("**{}**", line(text)));
            let rows = table(&of.head, &of.rows).trim_end().to_owned();
            caption.into_iter().chain([rows]).collect()
        }
        Piece::Rules(rules) => vec![rules.iter().map(of_rule).collect::<Vec<_>>().join("\n")],
        Piece::Facts(facts) => vec![of_facts(facts)],
        Piece::List(lines) => {
            let lines = lines.iter().map(|one| format!("- {}", line(one)));
            vec![lines.collect::<Vec<_>>().join("\n")]
        }
        Piece::Quotes(name, lines) => {
            // A comment between two quotations keeps them apart.
            let quotes = lines.iter().map(|one| quoted(one)).filter(|one| !one.is_empty());
            let quotes = quotes.collect::<Vec<_>>().join("\n\n<!-- -->\n\n");
            vec![format!("**{}**", line(name)), quotes]
        }
        Piece::Article { eyebrow, heading, pieces } => {
            let head = [format!("### {}", line(heading)), line(eyebrow)];
            head.into_iter().chain(pieces.iter().flat_map(of_piece)).collect()
        }
    }
}

fn of_facts(facts: &[(String, String)]) -> String {
    let fact = |(name, value): &(String, String)| format!("- {}: {}", line(name), line(value));
    facts.iter().map(fact).collect::<Vec<_>>().join("\n")
}

/// A rule as an item, with what was said below it.
fn of_rule(rule: &Rule) -> String {
    let mut item = format!("- {} **{}**", line(&rule.text), line(&rule.figure));
    if !rule.said.is_empty() {
        let said = rule.said.iter().map(|words| quoted(words));
        let said = said.collect::<Vec<_>>().join("\n>\n").replace('\n', "\n  ");
        let _ = write!(item, "  \n  {}\n\n  {said}", line(&rule.label));
    }
    item
}
