//! Answers as lines of JSON, one object a line. Everything that is wrong is told at once; fields
//! that nobody asks for are left alone, since such files carry more than is rated.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value};

use crate::text::{Lang, clean_line, composed};
use crate::words::nearest;

use super::agreement::Class;
use super::fault::{Fault, Kind, What, quoted};
use super::{Asked, Points, Written};

/// The longest line that is read, in bytes.
pub const LONGEST: usize = 64 * 1024;
/// The largest file that is read, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// The labels of a line by point.
type Labels = BTreeMap<String, Option<Class>>;

/// The fields that every line has.
const NEEDED: [&str; 7] = ["id", "lang", "situation", "customer", "task", "consider", "answer"];
const LANGS: &[&str] = &["fi", "en"];
const LABELS: &[&str] = &["met", "violated", "absent"];

/// The answers of a file, in its order. Empty lines do not count. `labelled` asks for a label on
/// every point at stake.
///
/// # Errors
/// Everything that is wrong, line by line.
pub fn read(bytes: &[u8], points: &Points<'_>, labelled: bool) -> Result<Vec<Written>, Vec<Fault>> {
    let whole = |what| Err(vec![Fault { line: None, what }]);
    if bytes.len() > LARGEST {
        return whole(What::TooLarge(LARGEST));
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    let mut ids = HashMap::new();
    let mut seen = false;
    for (line, number) in bytes.split(|&byte| byte == b'\n').zip(1..) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        seen = true;
        let mut reader = Reader { points, labelled, found: Vec::new() };
        let written = reader.line(line);
        if let Some(id) = written.as_ref().and_then(|draft| draft.id.clone()) {
            let first = *ids.entry(id.clone()).or_insert(number);
            reader.found.extend((first != number).then_some(What::DoubleId(id, first)));
        }
        let line = Some(number);
        faults.extend(reader.found.into_iter().map(|what| Fault { line, what }));
        all.extend(written.and_then(Draft::whole));
    }
    match (seen, faults.is_empty()) {
        (false, _) => whole(What::Empty),
        (_, true) => Ok(all),
        (_, false) => Err(faults),
    }
}

/// A line as far as it could be read.
struct Draft {
    id: Option<String>,
    lang: Option<Lang>,
    shown: [Option<String>; 3],
    asked: Option<Vec<Asked>>,
    words: Option<String>,
    trap: bool,
}

impl Draft {
    /// `None` where anything is missing; that has been told.
    fn whole(self) -> Option<Written> {
        let [situation, customer, task] = self.shown;
        Some(Written {
            id: self.id?,
            lang: self.lang?,
            shown: [situation?, customer?, task?],
            asked: self.asked?,
            words: self.words?,
            trap: self.trap,
        })
    }
}

/// Reads one line and gathers what is wrong with it.
struct Reader<'p, 'c> {
    points: &'p Points<'c>,
    labelled: bool,
    found: Vec<What>,
}

impl Reader<'_, '_> {
    fn line(&mut self, line: &[u8]) -> Option<Draft> {
        let object = match object(line) {
            Ok(object) => object,
            Err(what) => {
                self.found.push(what);
                return None;
            }
        };
        self.missing(&object);
        let id = self.text(&object, "id").map(|id| clean_line(&id));
        if id.as_deref() == Some("") {
            self.found.push(What::NoId);
        }
        let lang = self.one_of(object.get("lang"), "lang", LANGS);
        let mut text = |name| self.text(&object, name).map(|text| composed(&text));
        let shown = ["situation", "customer", "task"].map(&mut text);
        let words = text("answer");
        let labels = self.labels(&object);
        let asked = self.consider(&object).map(|ids| self.asked(ids, labels.as_ref()));
        let trap = match object.get("trap") {
            None => false,
            Some(Value::Bool(trap)) => *trap,
            Some(other) => {
                self.wrong("trap", other, Kind::Flag);
                false
            }
        };
        Some(Draft {
            id: id.filter(|id| !id.is_empty()),
            lang: lang.and_then(Lang::from_locale),
            shown,
            asked,
            words,
            trap,
        })
    }

    fn missing(&mut self, object: &Map<String, Value>) {
        let labels = self.labelled.then_some("labels");
        for name in NEEDED.into_iter().chain(labels) {
            if object.contains_key(name) {
                continue;
            }
            let others = object.keys().map(String::as_str).filter(|key| !NEEDED.contains(key));
            let near = nearest(name, others).map(str::to_owned);
            self.found.push(What::Missing(name, near));
        }
    }

    fn wrong(&mut self, field: &str, found: &Value, expected: Kind) {
        self.found.push(What::WrongKind(field.to_owned(), Kind::of(found), expected));
    }

    fn text(&mut self, object: &Map<String, Value>, name: &str) -> Option<String> {
        match object.get(name)? {
            Value::String(text) => Some(text.clone()),
            other => {
                self.wrong(name, other, Kind::Text);
                None
            }
        }
    }

    fn one_of(
        &mut self,
        value: Option<&Value>,
        field: &str,
        known: &'static [&'static str],
    ) -> Option<&'static str> {
        let value = value?;
        let found = known.iter().copied().find(|one| value.as_str() == Some(one));
        if found.is_none() {
            self.found.push(What::NotOneOf(field.to_owned(), quoted(value), known));
        }
        found
    }

    /// The points at stake that are known.
    fn consider(&mut self, object: &Map<String, Value>) -> Option<Vec<String>> {
        let list = match object.get("consider")? {
            Value::Array(list) => list,
            other => {
                self.wrong("consider", other, Kind::List);
                return None;
            }
        };
        if list.is_empty() {
            self.found.push(What::NoPoints);
        }
        let mut ids: Vec<String> = Vec::new();
        for (place, value) in list.iter().enumerate() {
            match value {
                Value::String(id) if ids.contains(id) => {
                    self.found.push(What::DoublePoint(id.clone()));
                }
                Value::String(id) => {
                    if self.points.get(id).is_none() {
                        let near = self.points.nearest(id).map(str::to_owned);
                        self.found.push(What::UnknownPoint(id.clone(), near));
                    }
                    ids.push(id.clone());
                }
                other => self.wrong(&format!("consider[{place}]"), other, Kind::Text),
            }
        }
        Some(ids)
    }

    /// The labels by point; `None` where there are none. A label that cannot be read is `None` as
    /// well; that has been told.
    fn labels(&mut self, object: &Map<String, Value>) -> Option<Labels> {
        match object.get("labels")? {
            Value::Object(labels) => {
                let mut label = |(point, value): (&String, &Value)| {
                    let found = self.one_of(Some(value), &format!("labels.{point}"), LABELS);
                    (point.clone(), found.and_then(Class::from_id))
                };
                Some(labels.iter().map(&mut label).collect())
            }
            other => {
                self.wrong("labels", other, Kind::Object);
                None
            }
        }
    }

    /// The points at stake with their labels. Where there are no labels at all, that has been told.
    fn asked(&mut self, ids: Vec<String>, labels: Option<&Labels>) -> Vec<Asked> {
        let strays =
            labels.into_iter().flat_map(BTreeMap::keys).filter(|point| !ids.contains(point));
        self.found.extend(strays.cloned().map(What::StrayLabel));
        if let Some(labels) = labels.filter(|_| self.labelled) {
            let bare = ids.iter().filter(|id| !labels.contains_key(*id)).cloned();
            self.found.extend(bare.map(What::Unlabelled));
        }
        let label = |id: &String| labels?.get(id).copied().flatten();
        ids.into_iter().map(|point| Asked { label: label(&point), point }).collect()
    }
}

fn object(line: &[u8]) -> Result<Map<String, Value>, What> {
    if line.len() > LONGEST {
        return Err(What::TooLong(LONGEST));
    }
    let text = str::from_utf8(line).map_err(|error| What::NotUtf8(error.valid_up_to() + 1))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(What::NotObject(Kind::of(&other))),
        Err(error) => Err(What::NotJson(error.column().max(1))),
    }
}
