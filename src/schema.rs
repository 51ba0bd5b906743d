//! The JSON Schema of each kind of content file, for an author's editor.
//!
//! It is made from the raw types, so that it cannot differ from what the program reads. It is in
//! draft 7, which editors know best.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::guidance::raw::{RawGuidance, RawSayings};
use crate::scenario::raw::RawScenario;

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scenario,
    Guidance,
    Sayings,
}

impl Kind {
    /// Every kind of file.
    pub const ALL: [Self; 3] = [Self::Scenario, Self::Guidance, Self::Sayings];

    /// The name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Guidance => "guidance",
            Self::Sayings => "sayings",
        }
    }

    /// The name of the schema's file.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Scenario => "scenario.schema.json",
            Self::Guidance => "guidance.schema.json",
            Self::Sayings => "sayings.schema.json",
        }
    }

    /// The schema as JSON text, which ends with a line break.
    #[must_use]
    pub fn text(self) -> String {
        let schema = match self {
            Self::Scenario => of::<RawScenario>(),
            Self::Guidance => of::<RawGuidance>(),
            Self::Sayings => of::<RawSayings>(),
        };
        format!("{schema:#}\n")
    }
}

fn of<R: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<R>().to_value();
    tidy(&mut schema);
    schema
}

/// Puts every description on one line, and takes out `format: uint32` and the like, which no
/// validator knows.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let sized = |value: &Value| value.as_str().is_some_and(|name| name.starts_with("uint"));
            if fields.get("format").is_some_and(sized) {
                fields.remove("format");
            }
            if let Some(Value::String(text)) = fields.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            fields.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}
