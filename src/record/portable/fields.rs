//! The fields of an object, read one by one. What does not fit is gathered with its place, stands in
//! as something empty, and reading goes on: whoever reads takes the whole only if nothing was found.

mod within;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::words::nearest;

use super::fault::{Field, Form, Kind, Wrong, quoted};
use super::plain::{is_moderate, is_time, is_uid};

/// An object whose fields are being read.
pub(super) struct Fields<'v> {
    place: String,
    object: &'v Map<String, Value>,
    read: Vec<&'static str>,
    /// Its fields have whatever names they like.
    open: bool,
    found: Vec<Field>,
}

impl<'v> Fields<'v> {
    pub(super) fn of(object: &'v Map<String, Value>) -> Self {
        Self { place: String::new(), object, read: Vec::new(), open: false, found: Vec::new() }
    }

    /// What was found, with every field that nothing has read.
    pub(super) fn done(mut self) -> Vec<Field> {
        let object = self.object;
        let stray = |name: &&String| !self.open && !self.read.contains(&name.as_str());
        for name in object.keys().filter(stray).collect::<Vec<_>>() {
            let missing = self.read.iter().copied().filter(|known| !object.contains_key(*known));
            let near = nearest(name, missing).map(str::to_owned);
            let place = self.at(name);
            self.found.push(Field { place, wrong: Wrong::Unknown(near) });
        }
        self.found
    }

    fn at(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }

    pub(super) fn wrong(&mut self, name: &str, wrong: Wrong) {
        let place = self.at(name);
        self.found.push(Field { place, wrong });
    }

    /// A field that may be left out or null.
    fn known(&mut self, name: &'static str) -> Option<&'v Value> {
        self.read.push(name);
        self.object.get(name).filter(|value| !value.is_null())
    }

    fn needed(&mut self, name: &'static str, kind: Kind) -> Option<&'v Value> {
        let value = self.known(name);
        if value.is_none() {
            self.wrong(name, Wrong::Missing(kind));
        }
        value
    }

    fn as_text(&mut self, name: &str, value: &'v Value) -> Option<&'v str> {
        if !value.is_string() {
            self.wrong(name, Wrong::Kind(Kind::of(value), Kind::Text));
        }
        value.as_str()
    }

    /// A text, which may be empty.
    pub(super) fn text(&mut self, name: &'static str) -> String {
        let value = self.needed(name, Kind::Text);
        value.and_then(|value| self.as_text(name, value)).unwrap_or_default().to_owned()
    }

    pub(super) fn text_or_none(&mut self, name: &'static str) -> Option<String> {
        let value = self.known(name)?;
        self.as_text(name, value).map(str::to_owned)
    }

    /// A name or an id: a text that is not blank.
    pub(super) fn name(&mut self, name: &'static str) -> String {
        let Some(value) = self.needed(name, Kind::Text) else { return String::new() };
        let text = self.as_text(name, value);
        if text.is_some_and(|text| text.trim().is_empty()) {
            self.wrong(name, Wrong::NoText);
        }
        text.unwrap_or_default().to_owned()
    }

    pub(super) fn uid(&mut self, name: &'static str) -> String {
        if self.needed(name, Kind::Text).is_none() {
            return String::new();
        }
        self.uid_or_none(name).unwrap_or_default()
    }

    pub(super) fn uid_or_none(&mut self, name: &'static str) -> Option<String> {
        let text = self.text_or_none(name)?;
        if !is_uid(&text) {
            self.wrong(name, Wrong::NotUid(quoted(&text.as_str().into())));
        }
        Some(text)
    }

    /// A time: UTC, RFC 3339.
    pub(super) fn time(&mut self, name: &'static str) -> String {
        if self.needed(name, Kind::Text).is_none() {
            return String::new();
        }
        self.time_or_none(name).unwrap_or_default()
    }

    pub(super) fn time_or_none(&mut self, name: &'static str) -> Option<String> {
        let text = self.text_or_none(name)?;
        if !is_time(&text) {
            self.wrong(name, Wrong::NotTime(quoted(&text.as_str().into())));
        }
        Some(text)
    }

    fn as_number(&mut self, name: &str, value: &Value, least: u64, most: u64) -> Option<u64> {
        if !value.is_number() {
            self.wrong(name, Wrong::Kind(Kind::of(value), Kind::Number));
            return None;
        }
        let number = value.as_u64().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.wrong(name, Wrong::Range(quoted(value), least, most));
        }
        number
    }

    /// A whole number, whatever its size.
    pub(super) fn seed(&mut self, name: &'static str) -> u64 {
        let value = self.needed(name, Kind::Number);
        value.and_then(|value| self.as_number(name, value, 0, u64::MAX)).unwrap_or_default()
    }

    /// A whole number of at least `least` and at most `most`.
    pub(super) fn count(&mut self, name: &'static str, least: u32, most: u32) -> u32 {
        if self.needed(name, Kind::Number).is_none() {
            return 0;
        }
        self.count_or_none(name, least, most).unwrap_or_default()
    }

    pub(super) fn count_or_none(
        &mut self,
        name: &'static str,
        least: u32,
        most: u32,
    ) -> Option<u32> {
        let value = self.known(name)?;
        let number = self.as_number(name, value, least.into(), most.into())?;
        u32::try_from(number).ok()
    }

    pub(super) fn flag(&mut self, name: &'static str) -> bool {
        let Some(value) = self.needed(name, Kind::Flag) else { return false };
        if !value.is_boolean() {
            self.wrong(name, Wrong::Kind(Kind::of(value), Kind::Flag));
        }
        value.as_bool().unwrap_or_default()
    }

    /// One of these ids.
    pub(super) fn one_of(&mut self, name: &'static str, all: &[&'static str]) -> String {
        let Some(value) = self.needed(name, Kind::Text) else { return String::new() };
        let text = self.as_text(name, value);
        if text.is_some_and(|text| !all.contains(&text)) {
            self.wrong(name, Wrong::NotOneOf(quoted(value), all.to_vec()));
        }
        text.unwrap_or_default().to_owned()
    }

    /// A form with a type of its own. What it would not give back as it was is not understood.
    pub(super) fn form<T>(&mut self, name: &'static str, form: Form) -> Option<T>
    where
        T: Serialize + DeserializeOwned,
    {
        self.needed(name, Kind::Object)?;
        self.form_or_none(name, form)
    }

    pub(super) fn form_or_none<T>(&mut self, name: &'static str, form: Form) -> Option<T>
    where
        T: Serialize + DeserializeOwned,
    {
        let value = self.known(name)?;
        let read = serde_json::from_value::<T>(value.clone()).ok().filter(|read| {
            is_moderate(value) && serde_json::to_value(read).is_ok_and(|again| again == *value)
        });
        if read.is_none() {
            self.wrong(name, Wrong::Form(form, quoted(value)));
        }
        read
    }
}
