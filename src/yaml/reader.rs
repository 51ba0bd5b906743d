//! A tree to raw types, without reading the text once more.
//!
//! It takes only what is beyond doubt: fields, lists, texts, words, plain whole numbers, true and
//! false. Whatever else there is (`0x10`, an empty list, a wrong type) it leaves to `serde_yaml`, so
//! that every file is taken or refused as `serde_yaml` has it.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::tree::{Key, Kind, Node};

/// Something is not plain, and left to `serde_yaml`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doubt;

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("in doubt")
    }
}

impl std::error::Error for Doubt {}

impl Error for Doubt {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Doubt;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        match &self.kind {
            Kind::Map(pairs) => map(pairs, visitor),
            Kind::List(items) => list(items, visitor),
            Kind::Scalar { .. } => Err(Doubt),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        match self.plain() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            _ => Err(Doubt),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        let digits = self.plain().filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
        let digits = digits.filter(|text| *text == "0" || !text.starts_with('0'));
        let number = digits.and_then(|text| text.parse().ok());
        visitor.visit_u64(number.ok_or(Doubt)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        match &self.kind {
            Kind::Scalar { text, plain } if !(*plain && is_odd(text)) => {
                visitor.visit_borrowed_str(text)
            }
            _ => Err(Doubt),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Doubt> {
        match self.plain() {
            Some("" | "~" | "null" | "Null" | "NULL") => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Doubt> {
        match &self.kind {
            Kind::Scalar { text, .. } => visitor.visit_enum(StrDeserializer::new(text)),
            Kind::Map(_) | Kind::List(_) => Err(Doubt),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl Node {
    /// The text of a scalar without quotes.
    fn plain(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, plain: true } => Some(text),
            _ => None,
        }
    }
}

impl<'de> IntoDeserializer<'de, Doubt> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> IntoDeserializer<'de, Doubt> for &'de Key {
    type Deserializer = StrDeserializer<'de, Doubt>;

    fn into_deserializer(self) -> Self::Deserializer {
        StrDeserializer::new(&self.name)
    }
}

/// Whether a text without quotes has a sign where the two parsers do not agree on what it means: at
/// the beginning, or after a colon.
fn is_odd(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_punctuation() && !matches!(c, '(' | '.' | '/' | '+');
    text.starts_with(':') || text.split(':').any(|part| part.starts_with(is_sign))
}

fn map<'de, V: Visitor<'de>>(pairs: &'de [(Key, Node)], visitor: V) -> Result<V::Value, Doubt> {
    // A key that is itself a list or a set of fields has no name.
    if pairs.iter().any(|(key, _)| key.name.is_empty() || is_odd(&key.name)) {
        return Err(Doubt);
    }
    let mut fields = MapDeserializer::new(pairs.iter().map(|(key, value)| (key, value)));
    let read = visitor.visit_map(&mut fields)?;
    fields.end().map(|()| read)
}

fn list<'de, V: Visitor<'de>>(items: &'de [Node], visitor: V) -> Result<V::Value, Doubt> {
    let mut elements = SeqDeserializer::new(items.iter());
    let read = visitor.visit_seq(&mut elements)?;
    elements.end().map(|()| read)
}
