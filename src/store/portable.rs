//! Records on their way out: rows put together to what one line of an export holds.

use std::collections::HashMap;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::record::portable::{Record, record};

use super::cells::{
    ANSWER, Cells, ENCOUNTER, NOTE, PROFILE, REVIEW, SESSION, SESSION_ENTRY, SESSION_NOTE, SETTING,
    TAG, Table, VERDICT, Which, rows,
};
use super::{Store, StoreError};

/// What only this machine needs to know.
const LOCAL: [&str; 4] = ["id", "encounter", "answer", "session"];
/// What of a walk is known only when it is finished.
const END: [&str; 11] = [
    "finished_at",
    "earned",
    "maxima",
    "trust",
    "score",
    "pass_mark",
    "result",
    "walked_out",
    "grave",
    "skipped",
    "ending",
];

/// Rows by the number of what they belong to.
type Parts = HashMap<i64, Vec<Cells>>;

/// Everything that was kept, as rows.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) profiles: Vec<Cells>,
    pub(super) reviews: Vec<Cells>,
    pub(super) walks: Vec<Cells>,
    pub(super) sessions: Vec<Cells>,
    pub(super) settings: Parts,
    pub(super) tags: Parts,
    pub(super) answers: Parts,
    pub(super) verdicts: Parts,
    pub(super) notes: Parts,
    pub(super) entries: Parts,
    pub(super) lines: Parts,
}

impl Kept {
    /// Everything that `read` gives of each table.
    ///
    /// # Errors
    /// The first of `read`.
    pub(super) fn read<E>(mut read: impl FnMut(Table) -> Result<Vec<Cells>, E>) -> Result<Self, E> {
        Ok(Self {
            profiles: read(PROFILE)?,
            reviews: read(REVIEW)?,
            walks: read(ENCOUNTER)?,
            sessions: read(SESSION)?,
            settings: parts(read(SETTING)?, "profile"),
            tags: parts(read(TAG)?, "profile"),
            answers: parts(read(ANSWER)?, "encounter"),
            verdicts: parts(read(VERDICT)?, "answer"),
            notes: parts(read(NOTE)?, "encounter"),
            entries: parts(read(SESSION_ENTRY)?, "session"),
            lines: parts(read(SESSION_NOTE)?, "session"),
        })
    }

    /// What the lines of an export are made of, people first: objects, which may hold anything.
    pub(super) fn objects(mut self) -> Vec<Map<String, Value>> {
        let people = uids(&self.profiles);
        let reviews = uids(&self.reviews);
        let mut all = Vec::new();
        for profile in std::mem::take(&mut self.profiles) {
            all.push(self.profile(profile));
        }
        for mut review in std::mem::take(&mut self.reviews) {
            name(&mut review, "profile", &people);
            seed(&mut review);
            all.push(of_kind("review", review));
        }
        for mut walk in std::mem::take(&mut self.walks) {
            name(&mut walk, "profile", &people);
            name(&mut walk, "review", &reviews);
            all.push(self.walk(walk));
        }
        for mut session in std::mem::take(&mut self.sessions) {
            name(&mut session, "profile", &people);
            all.push(self.session(session));
        }
        all
    }

    fn profile(&mut self, mut profile: Cells) -> Map<String, Value> {
        let number = number(&profile, "id");
        let tags = take(&mut self.tags, number).into_iter();
        let tags: Vec<_> = tags.map(|mut tag| tag.remove("name").unwrap_or_default()).collect();
        let mut settings = Map::new();
        for mut setting in take(&mut self.settings, number) {
            let name = setting.remove("name").unwrap_or_default();
            let name = name.as_str().map_or_else(|| name.to_string(), str::to_owned);
            settings.insert(name, setting.remove("value").unwrap_or_default());
        }
        profile.insert("tags".to_owned(), tags.into());
        profile.insert("settings".to_owned(), settings.into());
        of_kind("profile", profile)
    }

    fn walk(&mut self, mut walk: Cells) -> Map<String, Value> {
        let number = number(&walk, "id");
        for name in ["earned", "maxima", "trust"] {
            parse(&mut walk, name);
        }
        for name in ["walked_out", "grave", "skipped"] {
            flag(&mut walk, name);
        }
        seed(&mut walk);
        let end: Cells = END.into_iter().filter_map(|name| walk.remove_entry(name)).collect();
        let finished = end.values().any(|value| !value.is_null());
        walk.insert("end".to_owned(), if finished { end.into() } else { Value::Null });
        let answers = take(&mut self.answers, number).into_iter();
        let answers: Vec<_> = answers.map(|answer| Value::from(self.answer(answer))).collect();
        walk.insert("answers".to_owned(), answers.into());
        walk.insert("notes".to_owned(), listed(take(&mut self.notes, number)));
        of_kind("encounter", walk)
    }

    fn answer(&mut self, mut answer: Cells) -> Cells {
        let mut verdicts = take(&mut self.verdicts, number(&answer, "id"));
        for verdict in &mut verdicts {
            flag(verdict, "late");
        }
        let given = answer.remove("answer").unwrap_or_default();
        answer.remove("skipped");
        bare(&mut answer);
        answer.insert("answer".to_owned(), given);
        for name in ["shown", "answer", "mark"] {
            parse(&mut answer, name);
        }
        answer.insert("verdicts".to_owned(), listed(verdicts));
        answer
    }

    fn session(&mut self, mut session: Cells) -> Map<String, Value> {
        let number = number(&session, "id");
        parse(&mut session, "asked");
        seed(&mut session);
        let mut entries = take(&mut self.entries, number);
        for entry in &mut entries {
            parse(entry, "entry");
        }
        session.insert("entries".to_owned(), listed(entries));
        session.insert("notes".to_owned(), listed(take(&mut self.lines, number)));
        of_kind("session", session)
    }
}

impl Store {
    /// The records of a person, or of everybody: people first, then in the order in which they began
    /// to be kept.
    ///
    /// # Errors
    /// Where the records cannot be read, or are damaged.
    pub fn export(&self, profile: Option<i64>) -> Result<Vec<Record>, StoreError> {
        // All of it as it was at one moment, whatever another program goes on to keep.
        let still = self.db.unchecked_transaction().map_err(StoreError::Read)?;
        exported(&still, profile.map_or(Which::All, Which::Person))
    }
}

pub(super) fn exported(db: &Connection, which: Which) -> Result<Vec<Record>, StoreError> {
    let kept = Kept::read(|table| rows(db, table, which)).map_err(StoreError::Read)?;
    let records = kept.objects();
    records.iter().map(|object| record(object).map_err(|_| StoreError::Damaged)).collect()
}

/// The walk, review or session with this number, whose rows lie in these tables, under the uids that
/// are given: the person's and, of a drill, the review's.
pub(super) fn one(
    db: &Connection,
    tables: &[Table],
    id: i64,
    (profile, review): (&str, Option<&str>),
) -> Result<Record, StoreError> {
    let wanted = |table: Table| tables.iter().any(|one| one.name == table.name);
    let kept =
        Kept::read(
            |table| {
                if wanted(table) { rows(db, table, Which::One(id)) } else { Ok(Vec::new()) }
            },
        );
    let mut object = kept.map_err(StoreError::Read)?.objects().pop().ok_or(StoreError::Damaged)?;
    for (name, uid) in [("profile", Some(profile)), ("review", review)] {
        if let Some(value) = object.get_mut(name) {
            *value = uid.into();
        }
    }
    record(&object).map_err(|_| StoreError::Damaged)
}

fn number(cells: &Cells, name: &str) -> i64 {
    cells.get(name).and_then(Value::as_i64).unwrap_or_default()
}

fn parts(rows: Vec<Cells>, owner: &str) -> Parts {
    let mut parts = Parts::new();
    for row in rows {
        parts.entry(number(&row, owner)).or_default().push(row);
    }
    parts
}

fn take(parts: &mut Parts, owner: i64) -> Vec<Cells> {
    parts.remove(&owner).unwrap_or_default()
}

/// The uids by number.
fn uids(rows: &[Cells]) -> HashMap<i64, Value> {
    rows.iter()
        .map(|row| (number(row, "id"), row.get("uid").cloned().unwrap_or_default()))
        .collect()
}

/// Puts a uid where there was a number.
fn name(cells: &mut Cells, column: &str, uids: &HashMap<i64, Value>) {
    if let Some(value) = cells.get_mut(column)
        && let Some(uid) = value.as_i64().and_then(|number| uids.get(&number))
    {
        *value = uid.clone();
    }
}

/// Puts a number of 64 bits where its sign stood for one of them.
fn seed(cells: &mut Cells) {
    if let Some(value) = cells.get_mut("seed")
        && let Some(number) = value.as_i64()
    {
        *value = u64::from_ne_bytes(number.to_ne_bytes()).into();
    }
}

/// Puts `true` or `false` where there was a number.
fn flag(cells: &mut Cells, column: &str) {
    if let Some(value) = cells.get_mut(column)
        && let Some(number @ 0..=1) = value.as_i64()
    {
        *value = (number == 1).into();
    }
}

/// Puts what a text of JSON says in its place; what says nothing stays a text.
fn parse(cells: &mut Cells, column: &str) {
    if let Some(value) = cells.get_mut(column)
        && let Some(said) = value.as_str().and_then(|text| serde_json::from_str(text).ok())
    {
        *value = said;
    }
}

fn bare(cells: &mut Cells) {
    for name in LOCAL {
        cells.remove(name);
    }
}

fn listed(rows: Vec<Cells>) -> Value {
    let bared = rows.into_iter().map(|mut row| {
        bare(&mut row);
        Value::from(row)
    });
    bared.collect()
}

fn of_kind(kind: &str, mut cells: Cells) -> Map<String, Value> {
    bare(&mut cells);
    cells.insert("kind".to_owned(), kind.into());
    cells
}
