//! The graph as a Mermaid flowchart. Nodes are named by place (`m3`, `e1`), so that no id of an
//! author can be taken for a word of Mermaid's.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::phase::Phase;
use crate::scenario::Moment;
use crate::text::clean_line;

use super::walk::{Edge, Kind};
use super::{Graph, conditional};

/// How many display columns of a text or a condition are shown.
const COLUMNS: usize = 48;

impl Graph<'_> {
    /// The graph as a Mermaid flowchart, with a line break at its end.
    #[must_use]
    pub fn mermaid(&self) -> String {
        let mut out = format!("---\ntitle: {}\n---\nflowchart TD\n", yaml(&self.title()));
        let _ = writeln!(out, "  start([\"{}\"])", escaped(&self.start()));
        for phase in Phase::ALL {
            let _ = writeln!(
                out,
                "  subgraph phase{}[\"{}\"]",
                phase.number(),
                escaped(&self.phase(phase))
            );
            let moments = self.scenario.moments.iter().enumerate();
            for (at, moment) in moments.filter(|(_, moment)| moment.phase == phase) {
                let _ = writeln!(out, "    m{}[\"{}\"]", at + 1, self.mermaid_moment(at, moment));
            }
            out.push_str("  end\n");
        }
        self.mermaid_endings(&mut out);
        for edge in &self.walk.edges {
            self.mermaid_edge(&mut out, *edge);
        }
        self.mermaid_trust_zero(&mut out);
        out.push_str("  classDef leaves stroke-dasharray: 5 4\n");
        out
    }

    fn mermaid_moment(&self, at: usize, moment: &Moment) -> String {
        let texts = match conditional(moment) {
            0 => String::new(),
            texts => format!(" · ◇ {texts}"),
        };
        let lines = [
            format!("{} {}", at + 1, moment.id),
            format!("{}{texts}", self.task(moment)),
            cut(&self.opening(moment)),
        ];
        lines.map(|line| escaped(&line)).join("<br/>")
    }

    /// The endings below the end of the walk, each with what leads there.
    fn mermaid_endings(&self, out: &mut String) {
        let name = escaped(&self.words.get("handout-endings"));
        let _ = writeln!(out, "  subgraph endings[\"{name}\"]");
        let first = escaped(&self.words.get("graph-first"));
        let _ = writeln!(out, "    over{{{{\"{first}\"}}}}");
        for (at, ending) in self.scenario.endings.iter().enumerate() {
            let text = clean_line(ending.text.get(self.words.lang()));
            let label = format!("{}<br/>{}", escaped(&ending.id), escaped(&cut(&text)));
            let _ = writeln!(out, "    e{}([\"{label}\"])", at + 1);
        }
        out.push_str("  end\n");
        for (at, ending) in self.scenario.endings.iter().enumerate() {
            let when = self.when(&ending.when).map(|told| told.short);
            let otherwise = || (at > 0).then(|| self.words.get("when-otherwise"));
            let _ = writeln!(
                out,
                "  over -->{} e{}",
                label(when.or_else(otherwise).as_deref()),
                at + 1
            );
        }
    }

    fn mermaid_edge(&self, out: &mut String, edge: Edge) {
        let from = edge.from.map_or_else(|| "start".to_owned(), |from| format!("m{}", from + 1));
        let to = self.mermaid_target(edge);
        if edge.kind == Kind::On {
            let label = label(self.condition(edge).as_deref());
            let _ = writeln!(out, "  {from} -->{label} {to}");
        } else if let Some(leaving) = edge.from.and_then(|from| self.leaving(from)) {
            let told: Vec<String> =
                [Some(leaving), self.met_again(edge)].into_iter().flatten().collect();
            let _ = writeln!(out, "  {from} -.->{} {to}", label(Some(&told.join(" · "))));
        }
    }

    fn mermaid_target(&self, edge: Edge) -> String {
        let there = self.scenario.moments.get(edge.to);
        there.map_or_else(|| "over".to_owned(), |_| format!("m{}", edge.to + 1))
    }

    /// On what condition a way is taken.
    fn condition(&self, edge: Edge) -> Option<String> {
        let when = self.scenario.moments.get(edge.to).and_then(|moment| self.when(&moment.when));
        let otherwise = || edge.around.then(|| self.words.get("when-otherwise"));
        when.map(|told| told.short).or_else(otherwise)
    }

    /// The same of a way out, where there is more than one from its moment.
    fn met_again(&self, edge: Edge) -> Option<String> {
        let same = |other: &&Edge| (other.from, other.kind) == (edge.from, edge.kind);
        let several = self.walk.edges.iter().filter(same).count() > 1;
        if several { self.condition(edge) } else { None }
    }

    /// One node for each place where those are met again whose trust ran out: an arrow from every
    /// moment would hide the rest.
    fn mermaid_trust_zero(&self, out: &mut String) {
        let mut by_way: BTreeMap<(String, Option<String>), Vec<usize>> = BTreeMap::new();
        for edge in self.walk.edges.iter().filter(|edge| edge.kind == Kind::Leaves) {
            if let Some(from) = edge.from.filter(|from| self.walk.stops[*from].trust_zero) {
                let way = (self.mermaid_target(*edge), self.met_again(*edge));
                by_way.entry(way).or_default().push(from);
            }
        }
        for (number, ((to, when), sources)) in by_way.iter().enumerate() {
            let of = [("moments", ranges(sources).into())];
            let text = escaped(&self.words.with("graph-trust-zero-at", &of));
            let label = label(when.as_deref());
            let _ = writeln!(out, "  zero{}[/\"{text}\"/]:::leaves -.->{label} {to}", number + 1);
        }
    }
}

/// Numbers that people see, those in a row together: `3–6, 9`.
fn ranges(places: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for &place in places {
        match ranges.last_mut() {
            Some((_, last)) if *last == place => *last += 1,
            _ => ranges.push((place + 1, place + 1)),
        }
    }
    let told = ranges.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    told.collect::<Vec<_>>().join(", ")
}

fn label(text: Option<&str>) -> String {
    text.map(|text| format!("|\"{}\"|", escaped(text))).unwrap_or_default()
}

/// A text of [`COLUMNS`] display columns at most, cut between words where it can be.
fn cut(text: &str) -> String {
    let mut rows = textwrap::wrap(text, COLUMNS).into_iter();
    let first = rows.next().unwrap_or_default();
    match rows.next() {
        Some(_) => format!("{}…", first.trim_end_matches([',', '.'])),
        None => first.into_owned(),
    }
}

/// A text in which nothing means anything to Mermaid.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '#' | '%' | '&' | '*' | '<' | '>' | '[' | '\\' | ']' | '_' | '`' | '{' | '|'
            | '}' | '~' => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A text in quotes as YAML has it.
fn yaml(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
