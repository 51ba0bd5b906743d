//! What stands within a field: objects, lists of objects, texts and numbers.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::fault::{Kind, Wrong};
use super::Fields;

impl<'v> Fields<'v> {
    fn values(&mut self, name: &str, value: &'v Value) -> &'v [Value] {
        if let Value::Array(values) = value {
            return values;
        }
        self.wrong(name, Wrong::Kind(Kind::of(value), Kind::List));
        &[]
    }

    /// The objects of a list, each read by `object`.
    pub(in super::super) fn objects<T>(
        &mut self,
        name: &'static str,
        object: fn(&mut Fields<'v>) -> T,
    ) -> Vec<T> {
        let Some(value) = self.needed(name, Kind::List) else { return Vec::new() };
        let values = self.values(name, value);
        let mut all = Vec::new();
        for (number, value) in values.iter().enumerate() {
            all.extend(self.within(&format!("{name}[{number}]"), value, object));
        }
        all
    }

    /// An object that may be left out.
    pub(in super::super) fn object_or_none<T>(
        &mut self,
        name: &'static str,
        object: fn(&mut Fields<'v>) -> T,
    ) -> Option<T> {
        let value = self.known(name)?;
        self.within(name, value, object)
    }

    fn within<T>(
        &mut self,
        name: &str,
        value: &'v Value,
        read: fn(&mut Fields<'v>) -> T,
    ) -> Option<T> {
        let Value::Object(object) = value else {
            self.wrong(name, Wrong::Kind(Kind::of(value), Kind::Object));
            return None;
        };
        let mut fields = Fields { place: self.at(name), ..Fields::of(object) };
        let read = read(&mut fields);
        self.found.append(&mut fields.done());
        Some(read)
    }

    pub(in super::super) fn texts(&mut self, name: &'static str) -> Vec<String> {
        if self.needed(name, Kind::List).is_none() {
            return Vec::new();
        }
        self.texts_or_none(name).unwrap_or_default()
    }

    pub(in super::super) fn texts_or_none(&mut self, name: &'static str) -> Option<Vec<String>> {
        let value = self.known(name)?;
        let values = self.values(name, value);
        let mut texts = Vec::new();
        for (number, value) in values.iter().enumerate() {
            texts.extend(self.as_text(&format!("{name}[{number}]"), value).map(str::to_owned));
        }
        Some(texts)
    }

    /// Every field of the object, each a text.
    pub(in super::super) fn all_texts(&mut self) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        for (name, value) in self.object {
            if let Some(text) = self.as_text(name, value) {
                texts.insert(name.clone(), text.to_owned());
            }
        }
        self.open = true;
        texts
    }

    /// Numbers of at most `most`, as many as `N`; null is none where that may be.
    pub(in super::super) fn numbers<const N: usize>(
        &mut self,
        name: &'static str,
        most: u64,
        may_be_null: bool,
    ) -> [Option<u32>; N] {
        let mut all = [None; N];
        let Some(value) = self.needed(name, Kind::List) else { return all };
        let values = self.values(name, value);
        if value.is_array() && values.len() != N {
            self.wrong(name, Wrong::Count(values.len(), N));
        }
        for (number, (value, slot)) in values.iter().zip(&mut all).enumerate() {
            if may_be_null && value.is_null() {
                continue;
            }
            let read = self.as_number(&format!("{name}[{number}]"), value, 0, most);
            *slot = read.and_then(|read| u32::try_from(read).ok());
        }
        all
    }
}
