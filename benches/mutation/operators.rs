//! The mistakes that are made: each operator gives every mutant of a scenario.

use encounter::phase::Phase;
use fastrand::Rng;
use serde_yaml::{Mapping, Value};

use super::mutant::{Mutant, Path, field, items, named};

/// A kind of mistake.
pub(crate) type Operator = fn(&File<'_>, &mut Rng) -> Vec<Mutant>;

/// All kinds, with their names.
pub(crate) const OPERATORS: [(&str, Operator); 5] = [
    ("misspelt id", misspelt),
    ("met turned into violated and back", turned),
    ("impossible condition", impossible),
    ("wrong phase", wrong_phase),
    ("deleted reaction", deleted),
];

/// A scenario file.
pub(crate) struct File<'v> {
    pub(crate) yaml: &'v Value,
    /// The ids of all points of the guidance.
    pub(crate) points: &'v [String],
}

impl<'v> File<'v> {
    /// The moments and the endings, with their paths and ids.
    fn parts(&self) -> Vec<(Path, &'v Value, String)> {
        let mut parts = Vec::new();
        for list in ["moments", "endings"] {
            let path = field(&Path::new(), list);
            for (path, part) in items(&self.yaml[list], &path) {
                parts.push((path, part, part["id"].as_str().unwrap().to_owned()));
            }
        }
        parts
    }

    /// The places among the moments at which a point can be met.
    fn meets(&self, point: &str) -> Vec<usize> {
        let moments = self.yaml["moments"].as_sequence().unwrap();
        let can = |moment: &Value| {
            let ticks = ["choose", "choose_many"].into_iter().filter_map(|task| moment.get(task));
            let met = ticks.flat_map(|task| named(task, &Path::new(), &["met"]));
            let stakes = ["order", "match"].into_iter().filter_map(|task| moment.get(task));
            let wins = stakes.flat_map(|task| named(task, &Path::new(), &["point"]));
            let said = moment.get("say").map(|say| (Path::new(), &say["stake"]));
            let mut all = met.chain(wins).chain(said);
            all.any(|(_, ids)| ids == point || contains(ids, point))
        };
        moments.iter().enumerate().filter(|(_, moment)| can(moment)).map(|(at, _)| at).collect()
    }
}

fn contains(list: &Value, id: &str) -> bool {
    list.as_sequence().is_some_and(|ids| ids.iter().any(|known| known == id))
}

fn one(at: &str, what: String, path: Path, value: Option<Value>) -> Mutant {
    Mutant { at: at.to_owned(), what, edits: vec![(path, value)] }
}

/// Each use of an id with one letter dropped, doubled or swapped with the next.
fn misspelt(file: &File<'_>, rng: &mut Rng) -> Vec<Mutant> {
    let uses =
        ["met", "violated", "lacks", "stake", "point", "before", "breaks", "pairs", "harmful"];
    let mut mutants = Vec::new();
    for (path, part, at) in file.parts() {
        for (path, used) in named(part, &path, &uses).into_iter().flat_map(|(p, v)| strings(&p, v))
        {
            let wrong = misspell(used, rng);
            mutants.push(one(&at, format!("{used} -> {wrong}"), path, Some(wrong.into())));
        }
        for (path, chose) in named(part, &path, &["chose"]) {
            for (moment, option) in chose.as_mapping().unwrap() {
                let (moment, option) = (moment.as_str().unwrap(), option.as_str().unwrap());
                for (one_of, id) in [(0, moment), (1, option)] {
                    let wrong = misspell(id, rng);
                    let mut ids = [moment, option];
                    ids[one_of] = &wrong;
                    let mut changed = chose.as_mapping().unwrap().clone();
                    changed.remove(moment);
                    changed.insert(ids[0].into(), ids[1].into());
                    let what = format!("chose {id} -> {wrong}");
                    mutants.push(one(&at, what, path.clone(), Some(Value::Mapping(changed))));
                }
            }
        }
    }
    mutants
}

/// The texts in a value, however deep in lists, with their paths.
fn strings<'v>(path: &Path, value: &'v Value) -> Vec<(Path, &'v str)> {
    match value {
        Value::String(text) => vec![(path.clone(), text)],
        _ => items(value, path).into_iter().flat_map(|(p, item)| strings(&p, item)).collect(),
    }
}

fn misspell(id: &str, rng: &mut Rng) -> String {
    let letters: Vec<char> = id.chars().collect();
    loop {
        let mut wrong = letters.clone();
        let place = rng.usize(..wrong.len() - 1);
        match rng.usize(..3) {
            0 => _ = wrong.remove(place),
            1 => wrong.insert(place, letters[place]),
            _ => wrong.swap(place, place + 1),
        }
        if wrong != letters {
            return wrong.into_iter().collect();
        }
    }
}

/// Each verdict of an option or a tick turned round.
fn turned(file: &File<'_>, _: &mut Rng) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (path, part, at) in file.parts() {
        for (path, options) in named(part, &path, &["options"]) {
            for (path, option) in items(options, &path) {
                for [from, to] in [["met", "violated"], ["violated", "met"]] {
                    for id in option[from].as_sequence().into_iter().flatten() {
                        let shown = (option["id"].as_str().unwrap(), id.as_str().unwrap());
                        let what = format!("{}: {from} {} -> {to}", shown.0, shown.1);
                        let rest: Vec<_> = option[from].as_sequence().unwrap().clone();
                        let rest: Vec<_> = rest.into_iter().filter(|known| known != id).collect();
                        let rest = (!rest.is_empty()).then_some(Value::Sequence(rest));
                        let mut more = option[to].as_sequence().cloned().unwrap_or_default();
                        more.push(id.clone());
                        let edits =
                            vec![(field(&path, from), rest), (field(&path, to), Some(more.into()))];
                        mutants.push(Mutant { at: at.clone(), what, edits });
                    }
                }
            }
        }
    }
    mutants
}

/// Each condition made to ask more trust than anybody has, and a point that nobody can have met.
fn impossible(file: &File<'_>, _: &mut Rng) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let count = file.yaml["moments"].as_sequence().unwrap().len();
    for (part, (path, value, at)) in file.parts().into_iter().enumerate() {
        let later = |id: &&String| file.meets(id).iter().all(|&at| at > part.min(count));
        let unmet = file.points.iter().filter(|id| !file.meets(id).is_empty()).find(later);
        let unmet = unmet.or_else(|| file.points.iter().find(later)).unwrap();
        for (path, when) in named(value, &path, &["when"]) {
            let listed = items(when, &path);
            let all = if listed.is_empty() { vec![(path, when)] } else { listed };
            for (path, _) in all {
                let most = Mapping::from_iter([("at_least".into(), 100.into())]);
                let trust = field(&path, "trust");
                mutants.push(one(
                    &at,
                    format!("{}: trust 100", shown(&path)),
                    trust,
                    Some(most.into()),
                ));
                let met = Value::Sequence(vec![unmet.as_str().into()]);
                let what = format!("{}: met {unmet}", shown(&path));
                mutants.push(one(&at, what, field(&path, "met"), Some(met)));
            }
        }
    }
    mutants
}

fn shown(path: &Path) -> String {
    format!("{path:?}").replace("Field", "").replace("Index", "")
}

/// Each moment put into each other phase.
fn wrong_phase(file: &File<'_>, _: &mut Rng) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (path, moment, at) in file.parts() {
        let Some(own) = moment.get("phase") else { continue };
        for phase in Phase::ALL.map(Phase::id).into_iter().filter(|phase| own != phase) {
            let what = format!("{} -> {phase}", own.as_str().unwrap());
            mutants.push(one(&at, what, field(&path, "phase"), Some(phase.into())));
        }
    }
    mutants
}

/// Each reaction taken out: that of an option, or one of a list.
fn deleted(file: &File<'_>, _: &mut Rng) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (path, part, at) in file.parts() {
        for (path, _) in named(part, &path, &["reaction"]) {
            mutants.push(one(&at, "an option's".to_owned(), path, None));
        }
        for (path, list) in named(part, &path, &["reactions"]) {
            for (path, line) in items(list, &path) {
                let when = line.get("when").map_or_else(
                    || "the last".to_owned(),
                    |when| serde_yaml::to_string(when).unwrap().trim().replace('\n', " "),
                );
                mutants.push(one(&at, when, path, None));
            }
        }
    }
    mutants
}
