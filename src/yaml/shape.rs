//! Compares a tree with the schema of the type that it is to become: every wrong field and type.
//!
//! The schema is made from the raw types themselves, so what is told here can never differ from
//! what serde accepts. Limits that serde does not know (how long a list, how large a number) are in
//! the schema for editors; here they are passed over, since the check of the meaning tells them.

use serde_json::Value;

use crate::finding::{Finding, Place, Rule};
use crate::text::clean_line;

use super::tree::{Key, Kind, Node};

/// All findings on the shape of `root`, in the order of the file.
pub(super) fn findings(schema: &Value, root: &Node) -> Vec<Finding> {
    let mut walker = Walker { defs: &schema["$defs"], findings: Vec::new() };
    walker.walk(schema, root, "the file");
    walker.findings
}

struct Walker<'s> {
    defs: &'s Value,
    findings: Vec<Finding>,
}

impl<'s> Walker<'s> {
    fn push(&mut self, rule: Rule, span: std::ops::Range<usize>, message: String) -> &mut Finding {
        self.findings.push(Finding::placed(rule, Place::Span(span), message));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn resolve(&self, schema: &'s Value) -> &'s Value {
        schema["$ref"]
            .as_str()
            .and_then(|name| name.rsplit('/').next())
            .map_or(schema, |name| &self.defs[name])
    }

    fn walk(&mut self, schema: &'s Value, node: &Node, name: &str) {
        let schema = self.resolve(schema);
        if alternatives(schema).is_some() {
            let mut choices = Vec::new();
            self.flatten(schema, &mut choices);
            return self.walk_any(&choices, node, name);
        }
        if let Some(words) = words(schema) {
            return self.walk_word(&words, node, name);
        }
        match (type_name(schema), &node.kind) {
            (Some("object"), Kind::Map(pairs)) => self.walk_map(schema, pairs, node, name),
            (Some("array"), Kind::List(items)) => self.walk_list(schema, items, node, name),
            (Some(wanted @ ("string" | "integer" | "boolean")), Kind::Scalar { text, plain }) => {
                self.walk_scalar(wanted, schema, text, *plain, node, name);
            }
            (wanted, _) => self.wrong(wanted.unwrap_or("something else"), node, name),
        }
    }

    /// What a schema lets a value be, alternatives within alternatives included.
    fn flatten(&self, schema: &'s Value, choices: &mut Vec<&'s Value>) {
        let schema = self.resolve(schema);
        match alternatives(schema) {
            Some(inner) => inner.iter().for_each(|choice| self.flatten(choice, choices)),
            None => choices.push(schema),
        }
    }

    fn walk_any(&mut self, choices: &[&'s Value], node: &Node, name: &str) {
        if is_null(node) && choices.iter().any(|choice| type_name(choice) == Some("null")) {
            return;
        }
        let all_words: Option<Vec<_>> = choices
            .iter()
            .filter(|choice| type_name(choice) != Some("null"))
            .map(|choice| words(choice))
            .collect();
        if let Some(all_words) = all_words {
            return self.walk_word(&all_words.concat(), node, name);
        }
        let fits = |choice: &&&Value| match node.kind {
            Kind::Map(_) => type_name(choice) == Some("object"),
            Kind::List(_) => type_name(choice) == Some("array"),
            Kind::Scalar { .. } => false,
        };
        if let Some(choice) = choices.iter().find(fits) {
            return self.walk(choice, node, name);
        }
        let wanted: Vec<_> = choices
            .iter()
            .filter_map(|choice| type_name(choice))
            .filter(|name| *name != "null")
            .map(human)
            .collect();
        let message = format!("{name} is {}; expected {}", found(node), wanted.join(" or "));
        self.push(Rule::WrongType, node.mark(), message);
    }

    fn walk_word(&mut self, words: &[&str], node: &Node, name: &str) {
        let Kind::Scalar { text, .. } = &node.kind else {
            return self.wrong("string", node, name);
        };
        if words.contains(&text.as_str()) {
            return;
        }
        let found = clean_line(text);
        let message = format!("{name} is `{found}`; expected one of {}", words.join(", "));
        let near = crate::words::nearest(&found, words.iter().copied()).map(str::to_owned);
        let finding = self.push(Rule::NotInList, node.span.clone(), message);
        finding.hint = near.map(|near| format!("did you mean `{near}`?"));
    }

    fn walk_map(&mut self, schema: &'s Value, pairs: &[(Key, Node)], node: &Node, name: &str) {
        let properties = schema["properties"].as_object();
        let rest = &schema["additionalProperties"];
        for (key, value) in pairs {
            let shown = clean_line(&key.name);
            match properties.and_then(|properties| properties.get(&key.name)) {
                Some(property) => self.walk(property, value, &format!("`{shown}`")),
                None if rest.is_object() => self.walk(rest, value, &format!("`{shown}`")),
                None => self.unknown_field(&shown, key, properties, name),
            }
        }
        for wanted in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str)
        {
            if !pairs.iter().any(|(key, _)| key.name == wanted) {
                let message = format!("{name} has no `{wanted}`");
                self.push(Rule::MissingField, node.mark(), message);
            }
        }
    }

    fn unknown_field(
        &mut self,
        shown: &str,
        key: &Key,
        properties: Option<&serde_json::Map<String, Value>>,
        name: &str,
    ) {
        let known: Vec<_> =
            properties.into_iter().flat_map(|known| known.keys().map(String::as_str)).collect();
        let message = format!("{name} has no field `{shown}`; it has {}", known.join(", "));
        let near = crate::words::nearest(shown, known.iter().copied()).map(str::to_owned);
        let finding = self.push(Rule::UnknownField, key.span.clone(), message);
        finding.hint = near.map(|near| format!("did you mean `{near}`?"));
    }

    fn walk_list(&mut self, schema: &'s Value, items: &[Node], node: &Node, name: &str) {
        let count = items.len() as u64;
        if let Some(wanted) = exact_length(schema).filter(|wanted| *wanted != count) {
            let message = format!("{name} has {count} elements; expected {wanted}");
            self.push(Rule::OutOfRange, node.mark(), message);
        }
        for item in items {
            self.walk(&schema["items"], item, &format!("an element of {name}"));
        }
    }

    fn walk_scalar(
        &mut self,
        wanted: &str,
        schema: &Value,
        text: &str,
        plain: bool,
        node: &Node,
        name: &str,
    ) {
        let null_allowed =
            schema["type"].as_array().is_some_and(|types| types.iter().any(|kind| kind == "null"));
        if plain && is_null(node) {
            if !null_allowed {
                let message = format!("{name} is empty; expected {}", human(wanted));
                self.push(Rule::WrongType, node.span.clone(), message);
            }
            return;
        }
        match wanted {
            "boolean" if !(plain && matches!(text, "true" | "false")) => {
                self.wrong(wanted, node, name);
            }
            "integer" => self.walk_number(schema, text, plain, node, name),
            _ => {}
        }
    }

    fn walk_number(&mut self, schema: &Value, text: &str, plain: bool, node: &Node, name: &str) {
        let Some(number) = text.parse::<i128>().ok().filter(|_| plain) else {
            return self.wrong("integer", node, name);
        };
        let (low, high) = match schema["format"].as_str() {
            Some("uint32") => (0, i128::from(u32::MAX)),
            Some("uint") => (0, i128::from(i64::MAX)),
            _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
        };
        if number < low || number > high {
            let message = format!("{name} is {number}; expected {low} or more, up to {high}");
            self.push(Rule::OutOfRange, node.span.clone(), message);
        }
    }

    fn wrong(&mut self, wanted: &str, node: &Node, name: &str) {
        let message = format!("{name} is {}; expected {}", found(node), human(wanted));
        self.push(Rule::WrongType, node.mark(), message);
    }
}

/// The number of elements of a fixed-length list.
fn exact_length(schema: &Value) -> Option<u64> {
    let (low, high) = (schema["minItems"].as_u64()?, schema["maxItems"].as_u64()?);
    (low == high).then_some(low)
}

/// What a value may be one of. Alternatives beside fields only say which fields go together.
fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    if schema["properties"].is_object() {
        return None;
    }
    schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array())
}

/// The words of a closed list, where the schema is one.
fn words(schema: &Value) -> Option<Vec<&str>> {
    if let Some(word) = schema["const"].as_str() {
        return Some(vec![word]);
    }
    schema["enum"].as_array().map(|words| words.iter().filter_map(Value::as_str).collect())
}

/// The type that a value is to have, apart from null.
fn type_name(schema: &Value) -> Option<&str> {
    match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        one => one.as_str(),
    }
}

fn is_null(node: &Node) -> bool {
    matches!(&node.kind, Kind::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null"))
}

fn human(wanted: &str) -> &str {
    match wanted {
        "object" => "fields (`name: value`)",
        "array" => "a list",
        "string" => "a text",
        "integer" => "a whole number",
        "boolean" => "true or false",
        other => other,
    }
}

fn found(node: &Node) -> String {
    match &node.kind {
        Kind::Map(_) => "a set of fields".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Scalar { .. } if is_null(node) => "empty".to_owned(),
        Kind::Scalar { text, .. } => {
            let mut shown: String = clean_line(text).chars().take(30).collect();
            if shown.len() < text.len() {
                shown.push('…');
            }
            format!("`{shown}`")
        }
    }
}
