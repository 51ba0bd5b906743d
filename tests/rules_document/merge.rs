//! Putting an excerpt into a file, as the introduction of `docs/rules.md` says.

use encounter::yaml::{self, Tree};
use serde_json::{Map, Value};

/// The file with the excerpt in it. What is no YAML, or not the kind that content may be, cannot be
/// merged: then the excerpt stands as it is in place of the file's own fields of the same names.
pub(super) fn merged(file: &str, excerpt: &str) -> String {
    if Tree::parse(excerpt).is_err() {
        return spliced(file, excerpt);
    }
    let read = |text: &str| -> Value { yaml::read_plainly(text).unwrap() };
    let mut whole = read(file);
    put(&mut whole, read(excerpt));
    // JSON is YAML.
    whole.to_string()
}

fn put(old: &mut Value, new: Value) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => put_fields(old, new),
        (Value::Array(old), Value::Array(new)) if !new.is_empty() && new.iter().all(is_named) => {
            put_elements(old, new);
        }
        (old, new) => *old = new,
    }
}

/// Field by field; one that is null is taken out.
fn put_fields(old: &mut Map<String, Value>, new: Map<String, Value>) {
    for (name, value) in new {
        match old.get_mut(&name) {
            _ if value.is_null() => drop(old.remove(&name)),
            Some(there) => put(there, value),
            None => drop(old.insert(name, without_nulls(value))),
        }
    }
}

/// Fields that are not there need not be taken out.
fn without_nulls(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let kept = fields.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(kept.map(|(name, value)| (name, without_nulls(value))).collect())
}

/// What tells an element of a list from the others.
fn name(element: &Value) -> Option<&str> {
    ["id", "point"].iter().find_map(|key| element[key].as_str())
}

fn is_named(element: &Value) -> bool {
    name(element).is_some()
}

/// Element by element; `remove: true` takes one out, `after: ID` says where it stands. A name that
/// the excerpt has twice is there twice.
fn put_elements(old: &mut Vec<Value>, new: Vec<Value>) {
    let mut seen: Vec<String> = Vec::new();
    for mut element in new {
        let own = name(&element).unwrap_or_default().to_owned();
        let fields = element.as_object_mut().unwrap();
        let (remove, after) = (fields.remove("remove"), fields.remove("after"));
        let again = seen.contains(&own);
        let there = old.iter().position(|one| name(one) == Some(&own)).filter(|_| !again);
        seen.push(own);
        let mut whole = match there {
            Some(place) if remove == Some(Value::Bool(true)) => {
                old.remove(place);
                continue;
            }
            Some(place) if after.is_none() => {
                put(&mut old[place], element);
                continue;
            }
            Some(place) => old.remove(place),
            None => Value::Object(Map::new()),
        };
        put(&mut whole, element);
        let place = after.as_ref().map(|after| {
            let found = old.iter().position(|one| name(one) == after.as_str());
            found.unwrap_or_else(|| panic!("there is no {after} to stand after")) + 1
        });
        old.insert(place.unwrap_or(old.len()), whole);
    }
}

/// The excerpt in place of the fields of the file that it names.
fn spliced(file: &str, excerpt: &str) -> String {
    let field = |line: &str| -> Option<String> {
        let name = line.split_once(':')?.0;
        name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_').then(|| name.to_owned())
    };
    let named: Vec<_> = excerpt.lines().filter_map(field).collect();
    let mut out = String::new();
    let mut skip = false;
    for line in file.lines() {
        if !line.starts_with(' ') && !line.starts_with('#') {
            skip = field(line).is_some_and(|name| named.contains(&name));
        }
        if !skip {
            out.push_str(line);
            out.push('\n');
        }
    }
    out + excerpt
}

#[test]
fn excerpts_are_merged_as_the_document_says() {
    let file = "a: 1\nb: {c: 1, d: 2}\nl: [{id: x, n: 1}, {id: y}, {id: z}]\nm: [1, 2]\n";
    for (excerpt, wanted) in [
        (
            "a: 2\n",
            r#"{"a":2,"b":{"c":1,"d":2},"l":[{"id":"x","n":1},{"id":"y"},{"id":"z"}],"m":[1,2]}"#,
        ),
        (
            "b: {c: null, e: 3}\nl: [{id: y, remove: true}]\nm: [3]\n",
            r#"{"a":1,"b":{"d":2,"e":3},"l":[{"id":"x","n":1},{"id":"z"}],"m":[3]}"#,
        ),
        (
            "l: [{id: z, after: x}, {id: x, n: 2}]\nm: null\n",
            r#"{"a":1,"b":{"c":1,"d":2},"l":[{"id":"x","n":2},{"id":"z"},{"id":"y"}]}"#,
        ),
        (
            "l: [{id: w, after: x}, {id: x, n: 5}, {id: x}]\nb: [1]\nm: []\n",
            r#"{"a":1,"b":[1],"l":[{"id":"x","n":5},{"id":"w"},{"id":"y"},{"id":"z"},{"id":"x"}],"m":[]}"#,
        ),
    ] {
        assert_eq!(merged(file, excerpt), wanted, "{excerpt}");
    }
    assert_eq!(merged("a: 1\nb:\n  c: 1\nd: 1\n", "b: x: y\n"), "a: 1\nd: 1\nb: x: y\n");
}
