//! What may be written in two ways: one condition or a list of them, one text or a list of lines.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::text::RawText;

use super::{RawCondition, RawLine};

/// A condition, or a list of which any is to hold.
#[derive(Clone, Debug)]
pub struct RawWhen {
    pub any: Vec<RawCondition>,
    /// Whether it was written as a list (for places in findings).
    pub listed: bool,
}

/// One text, or a list of lines with conditions of their own.
#[derive(Clone, Debug)]
pub struct RawLines {
    pub lines: Vec<RawLine>,
    /// Whether it was written as a list (for places in findings).
    pub listed: bool,
}

struct WhenVisitor;

impl<'de> Visitor<'de> for WhenVisitor {
    type Value = RawWhen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a condition or a list of conditions")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawWhen, A::Error> {
        let one = RawCondition::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawWhen { any: vec![one], listed: false })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<RawWhen, A::Error> {
        let any = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(RawWhen { any, listed: true })
    }
}

impl<'de> Deserialize<'de> for RawWhen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WhenVisitor)
    }
}

impl JsonSchema for RawWhen {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<RawCondition>();
        json_schema!({
            "description": "A condition, or a list of which any is to hold.",
            "anyOf": [one, {"type": "array", "items": one}]
        })
    }
}

struct LinesVisitor;

impl<'de> Visitor<'de> for LinesVisitor {
    type Value = RawLines;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text with `fi` and `en`, or a list of lines")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawLines, A::Error> {
        let text = RawText::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawLines { lines: vec![RawLine { when: None, text }], listed: false })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<RawLines, A::Error> {
        let lines = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(RawLines { lines, listed: true })
    }
}

impl<'de> Deserialize<'de> for RawLines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LinesVisitor)
    }
}

impl JsonSchema for RawLines {
    fn schema_name() -> Cow<'static, str> {
        "Lines".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<RawText>();
        let line = generator.subschema_for::<RawLine>();
        json_schema!({
            "description": "One text, or a list of lines of which all that hold are shown.",
            "anyOf": [one, {"type": "array", "items": line}]
        })
    }
}
