//! Tiny scenarios: a few moments in a shorthand, written out as YAML of all seven phases.
//!
//! Points are named by weight: `a1 b1 c1 d1` weigh 1, `a2 b2` 2, `a3` 3, `g3` 3 and is grave. A phase
//! without an unconditional moment gets a filler, which the walk passes by itself and unmoved.

use std::fmt::Write as _;
use std::sync::LazyLock;

use encounter::content;
use encounter::finding::Rule;
use encounter::guidance::Catalogue;
use encounter::phase::Phase;
use encounter::scenario::Scenario;

const POINTS: [&str; 8] = ["a1", "b1", "c1", "d1", "a2", "b2", "a3", "g3"];

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = text("x");
    let mut yaml = String::from("format: 1\nsources: []\nphases:\n");
    for phase in Phase::ALL {
        let _ = writeln!(yaml, "- {{id: {}, name: {text}, goal: {text}}}", phase.id());
    }
    yaml.push_str("points:\n");
    for point in POINTS {
        let (weight, grave) = (&point[1..], point.starts_with('g'));
        let _ = writeln!(
            yaml,
            "- {{id: {point}, phases: [any], source: [], weight: {weight}, grave: {grave}, \
             rule: {text}, met: {text}, violated: {text}, why: {text}, ask: {text}}}"
        );
    }
    content::catalogue(&yaml).unwrap()
});

/// The guidance of all tiny scenarios.
pub(super) fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// A text in both languages.
pub(super) fn text(words: &str) -> String {
    format!("{{en: '{words}', fi: '{words}'}}")
}

/// A list of lines: condition (in YAML, or nothing) and text.
pub(super) fn lines(lines: &[(&str, &str)]) -> String {
    let line = |(when, words): &(&str, &str)| match *when {
        "" => format!("{{text: {}}}", text(words)),
        when => format!("{{when: {when}, text: {}}}", text(words)),
    };
    format!("[{}]", lines.iter().map(line).collect::<Vec<_>>().join(", "))
}

/// A moment in shorthand.
#[derive(Clone)]
pub(super) struct M {
    phase: &'static str,
    always: bool,
    fields: String,
}

fn moment(id: &str, phase: &'static str, task: &str) -> M {
    let fields = format!("id: {id}, phase: {phase}, task: {}, {task}", text("task"));
    M { phase, always: true, fields }
}

/// Options like `good +a1 -b1 leaves | coaching: {en: x}`: id, verdicts, and more fields as YAML.
pub(super) fn choose(id: &str, phase: &'static str, options: &[&str]) -> M {
    let options: Vec<_> = options.iter().map(|spec| option(spec, true)).collect();
    moment(id, phase, &format!("choose: {{options: [{}]}}", options.join(", ")))
}

/// The same with `shuffle: false`.
pub(super) fn choose_as_is(id: &str, phase: &'static str, options: &[&str]) -> M {
    let mut moment = choose(id, phase, options);
    moment.fields = moment.fields.replace("choose: {", "choose: {shuffle: false, ");
    moment
}

pub(super) fn many(id: &str, phase: &'static str, max: usize, options: &[&str]) -> M {
    let options: Vec<_> = options.iter().map(|spec| option(spec, false)).collect();
    moment(id, phase, &format!("choose_many: {{max: {max}, options: [{}]}}", options.join(", ")))
        .reactions(&[("", "so")])
}

/// Items and, per point, the pairs, as in `before: [[a, b]]`.
pub(super) fn order(id: &str, phase: &'static str, item_ids: &str, stake: &[&str]) -> M {
    let task = format!("order: {{items: {}, stake: {}}}", items(item_ids), entries(stake));
    moment(id, phase, &task).reactions(&[("", "so")])
}

pub(super) fn matching(id: &str, phase: &'static str, lists: [&str; 2], stake: &[&str]) -> M {
    let [left, right] = lists.map(items);
    let task = format!("match: {{items: {left}, places: {right}, stake: {}}}", entries(stake));
    moment(id, phase, &task).reactions(&[("", "so")])
}

pub(super) fn say(id: &str, phase: &'static str, stake: &str) -> M {
    let examples = "{en: {good: [yes], poor: [no]}}";
    moment(id, phase, &format!("say: {{stake: [{stake}], examples: {examples}}}"))
        .reactions(&[("", "so")])
}

fn items(ids: &str) -> String {
    let item = |id: &str| format!("{{id: {id}, text: {}}}", text(id));
    format!("[{}]", ids.split(' ').map(item).collect::<Vec<_>>().join(", "))
}

fn entries(stake: &[&str]) -> String {
    format!("[{}]", stake.iter().map(|e| format!("{{{e}}}")).collect::<Vec<_>>().join(", "))
}

fn option(spec: &str, reacts: bool) -> String {
    let (head, more) = spec.split_once(" | ").unwrap_or((spec, ""));
    let mut words = head.split(' ');
    let id = words.next().unwrap();
    let (mut met, mut violated, mut leaves) = (Vec::new(), Vec::new(), false);
    for word in words {
        match word.split_at(1) {
            ("+", point) => met.push(point),
            ("-", point) => violated.push(point),
            _ => leaves = word == "leaves",
        }
    }
    let (met, violated) = (met.join(", "), violated.join(", "));
    let mut out = format!("{{id: {id}, text: {}, met: [{met}], violated: [{violated}]", text(id));
    if reacts {
        let _ = write!(out, ", reaction: {}, leaves: {leaves}", text(&format!("to {id}")));
    }
    if !more.is_empty() {
        let _ = write!(out, ", {more}");
    }
    out + "}"
}

impl M {
    pub(super) fn when(mut self, condition: &str) -> Self {
        self.always = false;
        self.with("when", condition)
    }

    /// One more field, as YAML.
    pub(super) fn with(mut self, field: &str, yaml: &str) -> Self {
        let _ = write!(self.fields, ", {field}: {yaml}");
        self
    }

    /// Replaces the reactions that the shorthand gave.
    pub(super) fn reactions(mut self, list: &[(&str, &str)]) -> Self {
        if let Some(at) = self.fields.find(", reactions: ") {
            self.fields.truncate(at);
        }
        self.with("reactions", &lines(list))
    }
}

/// A scenario in the making.
#[derive(Clone)]
pub(super) struct Mini {
    moments: Vec<M>,
    head: String,
    endings: String,
}

pub(super) fn mini(moments: impl IntoIterator<Item = M>) -> Mini {
    Mini {
        moments: moments.into_iter().collect(),
        head: String::new(),
        endings: format!("[{{id: end, text: {}}}]", text("end")),
    }
}

impl Mini {
    /// One more line of the head, like `trust: 40`.
    pub(super) fn head(mut self, line: &str) -> Self {
        self.head = format!("{}{line}\n", self.head);
        self
    }

    /// Endings: id, condition or nothing, more fields or nothing.
    pub(super) fn endings(mut self, endings: &[(&str, &str, &str)]) -> Self {
        let one = |(id, when, more): &(&str, &str, &str)| {
            let when = if when.is_empty() { String::new() } else { format!("when: {when}, ") };
            let more = if more.is_empty() { String::new() } else { format!(", {more}") };
            format!("{{id: {id}, {when}text: {}{more}}}", text(id))
        };
        self.endings = format!("[{}]", endings.iter().map(one).collect::<Vec<_>>().join(", "));
        self
    }

    pub(super) fn yaml(&self) -> String {
        let x = text("x");
        let mut yaml = format!(
            "format: 1\nid: mini\ntitle: {x}\ntrade: {x}\nchannel: shop\nlevel: basic\nminutes: 1\n\
             revision: 1\ncustomer: {{name: {x}, knowledge: novice, buys_for: self, brief: {x}}}\n\
             {}moments:\n",
            self.head
        );
        for phase in Phase::ALL.map(Phase::id) {
            let own: Vec<_> = self.moments.iter().filter(|moment| moment.phase == phase).collect();
            if !own.iter().any(|moment| moment.always) {
                let filler =
                    format!("id: filler-{phase}, phase: {phase}, task: {x}, choose: {{options: [");
                let options = [option("pass", true), option("slip -d1", true)].join(", ");
                let _ = writeln!(yaml, "- {{{filler}{options}]}}}}");
            }
            for moment in own {
                let _ = writeln!(yaml, "- {{{}}}", moment.fields);
            }
        }
        let _ = writeln!(yaml, "endings: {}", self.endings);
        yaml
    }

    pub(super) fn build(&self) -> Scenario {
        content::scenario(&self.yaml(), &CATALOGUE).unwrap_or_else(|findings| {
            panic!("{findings:#?}\n{}", self.yaml());
        })
    }

    /// The rules for which the file is refused.
    pub(super) fn refusal(&self) -> Vec<Rule> {
        refusal(&self.yaml())
    }
}

/// The rules for which a file is refused.
pub(super) fn refusal(yaml: &str) -> Vec<Rule> {
    match content::scenario(yaml, &CATALOGUE) {
        Ok(_) => Vec::new(),
        Err(findings) => findings.into_iter().map(|finding| finding.rule).collect(),
    }
}

/// The same scenario under another id.
pub(super) fn renamed(mini: &Mini, id: &str) -> Scenario {
    let yaml = mini.yaml().replace("\nid: mini\n", &format!("\nid: {id}\n"));
    content::scenario(&yaml, &CATALOGUE).unwrap()
}
