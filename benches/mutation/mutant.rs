//! A change of a scenario file, made on its YAML.

use serde_yaml::Value;

/// A step from a value to one in it.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Field(String),
    Index(usize),
}

/// Where something stands in the file.
pub(crate) type Path = Vec<Step>;

/// One change that an author might make by mistake.
#[derive(Clone, Debug)]
pub(crate) struct Mutant {
    /// The moment or ending in which it is.
    pub(crate) at: String,
    pub(crate) what: String,
    /// What comes where; nothing where it is taken out.
    pub(crate) edits: Vec<(Path, Option<Value>)>,
}

impl Mutant {
    /// The file with the change in it.
    pub(crate) fn text(&self, file: &Value) -> String {
        let mut changed = file.clone();
        for (path, value) in &self.edits {
            edit(&mut changed, path, value.as_ref());
        }
        serde_yaml::to_string(&changed).unwrap()
    }
}

fn edit(value: &mut Value, path: &[Step], new: Option<&Value>) {
    let [step, rest @ ..] = path else { return };
    let last = rest.is_empty();
    match (step, value) {
        (Step::Field(name), Value::Mapping(fields)) => match new {
            Some(new) if last => _ = fields.insert(Value::from(name.as_str()), new.clone()),
            None if last => _ = fields.remove(name.as_str()),
            _ => edit(fields.get_mut(name.as_str()).unwrap(), rest, new),
        },
        (&Step::Index(place), Value::Sequence(items)) => match new {
            Some(new) if last => items[place] = new.clone(),
            None if last => _ = items.remove(place),
            _ => edit(&mut items[place], rest, new),
        },
        _ => unreachable!("a path leads through what is there"),
    }
}

/// A path with one more step.
pub(crate) fn field(path: &Path, name: &str) -> Path {
    let step = Step::Field(name.to_owned());
    path.iter().cloned().chain([step]).collect()
}

/// A path with one more step.
pub(crate) fn index(path: &Path, place: usize) -> Path {
    path.iter().cloned().chain([Step::Index(place)]).collect()
}

/// The elements of a list, with their paths; none where it is no list.
pub(crate) fn items<'v>(value: &'v Value, path: &Path) -> Vec<(Path, &'v Value)> {
    let items = value.as_sequence().into_iter().flatten().enumerate();
    items.map(|(place, item)| (index(path, place), item)).collect()
}

/// Everything in a value that stands under one of these names, however deep, with its path.
pub(crate) fn named<'v>(value: &'v Value, path: &Path, names: &[&str]) -> Vec<(Path, &'v Value)> {
    let mut found = Vec::new();
    for (path, item) in items(value, path) {
        found.extend(named(item, &path, names));
    }
    for (name, inner) in value.as_mapping().into_iter().flatten() {
        let Some(name) = name.as_str() else { continue };
        let path = field(path, name);
        found.extend(named(inner, &path, names));
        if names.contains(&name) {
            found.push((path, inner));
        }
    }
    found
}
