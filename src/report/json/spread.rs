//! Long documents: spread over lines down to a depth, and below it each value on a line of its own.
//! A walk that takes a line can be read; one that takes a hundred makes a file of tens of megabytes.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// The value as text; what stands `lines` levels down, or deeper, is on one line.
pub(super) fn spread(value: &Value, lines: usize) -> String {
    let mut out = String::new();
    write_value(value, 0, lines, &mut out);
    out
}

fn write_value(value: &Value, depth: usize, lines: usize, out: &mut String) {
    match value {
        Value::Object(fields) if depth < lines && !fields.is_empty() => {
            out.push('{');
            for (place, (name, inner)) in fields.iter().enumerate() {
                next(place, depth + 1, out);
                // Text takes whatever is written to it.
                let _ = write!(out, "{}: ", json!(name));
                write_value(inner, depth + 1, lines, out);
            }
            close(depth, '}', out);
        }
        Value::Array(all) if depth < lines && !all.is_empty() => {
            out.push('[');
            for (place, inner) in all.iter().enumerate() {
                next(place, depth + 1, out);
                write_value(inner, depth + 1, lines, out);
            }
            close(depth, ']', out);
        }
        value => {
            let _ = write!(out, "{value}");
        }
    }
}

fn next(place: usize, depth: usize, out: &mut String) {
    out.push_str(if place == 0 { "\n" } else { ",\n" });
    out.extend(std::iter::repeat_n("  ", depth));
}

fn close(depth: usize, bracket: char, out: &mut String) {
    next(0, depth, out);
    out.push(bracket);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_deep_is_on_one_line_and_nothing_is_lost() {
        let value = json!({ "a": [{ "b": [1, "x\n"] }, {}], "c": [], "d\"": null });
        let text = spread(&value, 2);
        let wanted = "{\n  \"a\": [\n    {\"b\":[1,\"x\\n\"]},\n    {}\n  ],\n  \"c\": [],\n  \"d\\\"\": null\n}";
        assert_eq!(text, wanted);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        assert_eq!(spread(&value, 9), format!("{value:#}"));
        assert_eq!(spread(&value, 0), value.to_string());
    }
}
