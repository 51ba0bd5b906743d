//! Bringing in records that were kept elsewhere: all of a file or nothing, and nothing twice.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use crate::clock;
use crate::record::portable::brought::{Brought, Differing, Newcomer};
use crate::record::portable::merge::{self, Merged};
use crate::record::portable::read::Exported;
use crate::record::portable::{Profile, Record, Review, Session, Walk};

use super::cells::{
    ANSWER, ENCOUNTER, NOTE, REVIEW, SESSION, SESSION_ENTRY, SESSION_NOTE, Table, VERDICT,
};
use super::{Store, StoreError, insert, portable};

/// How records are brought in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bringing<'a> {
    /// The name of the person with whose records they become one; else everybody keeps their own.
    pub into: Option<&'a str>,
    /// The group that everybody is put into.
    pub tag: Option<&'a str>,
}

impl Store {
    /// Brings in what was exported elsewhere, all or nothing. A second time changes nothing.
    ///
    /// # Errors
    /// Where the records cannot be read or written.
    pub fn import(&mut self, from: &Exported, how: &Bringing<'_>) -> Result<Brought, StoreError> {
        let step = self.db.transaction_with_behavior(TransactionBehavior::Immediate);
        let step = step.map_err(StoreError::Write)?;
        let (people, reviews) = (HashMap::new(), HashMap::new());
        let import = Import { db: &step, how, people, reviews, brought: Brought::default() };
        let brought = import.all(from)?;
        step.commit().map_err(StoreError::Write)?;
        Ok(brought)
    }
}

/// An import under way.
struct Import<'a> {
    db: &'a Connection,
    how: &'a Bringing<'a>,
    /// The numbers here of the people in the file, by their uid there.
    people: HashMap<String, i64>,
    /// The numbers here of the reviews in the file, by uid.
    reviews: HashMap<String, i64>,
    brought: Brought,
}

impl Import<'_> {
    fn all(mut self, from: &Exported) -> Result<Brought, StoreError> {
        for profile in &from.people {
            self.person(profile, from)?;
        }
        for review in &from.reviews {
            self.review(review)?;
        }
        for walk in &from.walks {
            self.walk(walk)?;
        }
        for session in &from.sessions {
            self.session(session)?;
        }
        Ok(self.brought)
    }

    fn person(&mut self, profile: &Profile, from: &Exported) -> Result<(), StoreError> {
        let known = match self.how.into {
            Some(name) => self.number("SELECT id FROM profile WHERE name = ?1", name)?,
            None => self.here(profile, from)?,
        };
        let wanted = self.how.into.unwrap_or(&profile.name);
        let (id, name) = if let Some(id) = known {
            (id, self.name(id)?)
        } else {
            let name = self.free_name(wanted)?;
            (self.newcomer(profile, &name)?, name)
        };
        insert::belongings(self.db, id, profile).map_err(StoreError::Write)?;
        if let Some(tag) = self.how.tag {
            insert::tag(self.db, id, tag).map_err(StoreError::Write)?;
        }
        self.people.insert(profile.uid.clone(), id);
        let (named, new) = (profile.name.clone(), known.is_none());
        self.brought.people.push(Newcomer { name, named, new });
        Ok(())
    }

    /// A person is known by the pseudonym, or by a walk, review or session that is here already.
    fn here(&self, profile: &Profile, from: &Exported) -> Result<Option<i64>, StoreError> {
        let known = self.number("SELECT id FROM profile WHERE uid = ?1", &profile.uid)?;
        if known.is_some() {
            return Ok(known);
        }
        let is_theirs = |owner: &String| *owner == profile.uid;
        let walks = from.walks.iter().filter(|one| is_theirs(&one.profile)).map(|one| &one.uid);
        let others = from.sessions.iter().filter(|one| is_theirs(&one.profile)).map(|one| &one.uid);
        let sql = "SELECT profile FROM encounter WHERE uid = ?1
                   UNION SELECT profile FROM session WHERE uid = ?1";
        for uid in walks.chain(others) {
            if let Some(owner) = self.number(sql, uid)? {
                return Ok(Some(owner));
            }
        }
        Ok(None)
    }

    fn newcomer(&self, profile: &Profile, name: &str) -> Result<i64, StoreError> {
        let taken = self.number("SELECT id FROM profile WHERE uid = ?1", &profile.uid)?;
        let uid = if taken.is_some() { clock::new_uid() } else { profile.uid.clone() };
        let new = Profile { uid, ..profile.clone() };
        insert::profile(self.db, &new, name).map_err(StoreError::Write)
    }

    /// The name, or the first like `me (2)` that nobody has.
    fn free_name(&self, wanted: &str) -> Result<String, StoreError> {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while self.number("SELECT id FROM profile WHERE name = ?1", &name)?.is_some() {
            name = format!("{wanted} ({number})");
            number += 1;
        }
        Ok(name)
    }

    fn number(&self, sql: &str, of: &str) -> Result<Option<i64>, StoreError> {
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        query.query_row([of], |row| row.get(0)).optional().map_err(StoreError::Read)
    }

    fn name(&self, id: i64) -> Result<String, StoreError> {
        let sql = "SELECT name FROM profile WHERE id = ?1";
        self.db.query_row(sql, [id], |row| row.get(0)).map_err(StoreError::Read)
    }

    fn owner(&self, uid: &str) -> Result<i64, StoreError> {
        self.people.get(uid).copied().ok_or(StoreError::Damaged)
    }

    /// The number of what is here already with this uid.
    fn known(&mut self, table: Table, uid: &str, owner: i64) -> Result<Option<i64>, StoreError> {
        let sql = format!("SELECT id, profile FROM {} WHERE uid = ?1", table.name);
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let found = query.query_row([uid], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)));
        let found = found.optional().map_err(StoreError::Read)?;
        let elsewhere = found.is_some_and(|(_, profile)| profile != owner);
        self.brought.elsewhere += usize::from(elsewhere);
        Ok(found.map(|(id, _)| id))
    }

    fn review(&mut self, theirs: &Review) -> Result<(), StoreError> {
        let owner = self.owner(&theirs.profile)?;
        let id = if let Some(id) = self.known(REVIEW, &theirs.uid, owner)? {
            let Record::Review(mut ours) = self.ours(&[REVIEW], id, &theirs.profile, None)? else {
                return Err(StoreError::Damaged);
            };
            let merged = merge::review(&mut ours, theirs);
            if merged == Merged::Grown {
                insert::end_review(self.db, id, &ours).map_err(StoreError::Write)?;
            }
            self.brought.reviews.count(Some(merged));
            id
        } else {
            self.brought.reviews.count(None);
            insert::review(self.db, owner, theirs).map_err(StoreError::Write)?
        };
        self.reviews.insert(theirs.uid.clone(), id);
        Ok(())
    }

    fn walk(&mut self, theirs: &Walk) -> Result<(), StoreError> {
        let owner = self.owner(&theirs.profile)?;
        let review = theirs.review.as_ref().and_then(|uid| self.reviews.get(uid)).copied();
        let known = self.known(ENCOUNTER, &theirs.uid, owner)?;
        let merged = if let Some(id) = known {
            let tables = [ENCOUNTER, ANSWER, VERDICT, NOTE];
            let ours = self.ours(&tables, id, &theirs.profile, theirs.review.as_deref())?;
            let Record::Encounter(mut ours) = ours else { return Err(StoreError::Damaged) };
            let merged = merge::walk(&mut ours, theirs);
            if merged == Merged::Grown {
                insert::grown_walk(self.db, id, &ours).map_err(StoreError::Write)?;
            }
            Some(merged)
        } else {
            insert::walk(self.db, (owner, review), theirs).map_err(StoreError::Write)?;
            None
        };
        let drill = theirs.review.is_some();
        let tally = if drill { &mut self.brought.drills } else { &mut self.brought.walks };
        tally.count(merged);
        self.differs(merged, &theirs.title, &theirs.started_at);
        Ok(())
    }

    fn session(&mut self, theirs: &Session) -> Result<(), StoreError> {
        let owner = self.owner(&theirs.profile)?;
        let merged = if let Some(id) = self.known(SESSION, &theirs.uid, owner)? {
            let tables = [SESSION, SESSION_ENTRY, SESSION_NOTE];
            let Record::Session(mut ours) = self.ours(&tables, id, &theirs.profile, None)? else {
                return Err(StoreError::Damaged);
            };
            let merged = merge::session(&mut ours, theirs);
            if merged == Merged::Grown {
                insert::grown_session(self.db, id, &ours).map_err(StoreError::Write)?;
            }
            Some(merged)
        } else {
            insert::session(self.db, owner, theirs).map_err(StoreError::Write)?;
            None
        };
        self.brought.sessions.count(merged);
        self.differs(merged, &theirs.title, &theirs.started_at);
        Ok(())
    }

    fn differs(&mut self, merged: Option<Merged>, title: &str, started_at: &str) {
        if merged == Some(Merged::Differs) {
            let (title, started_at) = (title.to_owned(), started_at.to_owned());
            self.brought.differing.push(Differing { title, started_at });
        }
    }

    /// What is here already, as if it were of the person and the review that the file names.
    fn ours(
        &self,
        tables: &[Table],
        id: i64,
        profile: &str,
        review: Option<&str>,
    ) -> Result<Record, StoreError> {
        portable::one(self.db, tables, id, (profile, review))
    }
}
