//! From an object to a record: every field that it must and may have.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value};

use crate::encounter::answer::Verdict;
use crate::phase::Phase;
use crate::record::mark::Mark;
use crate::record::session::EntryForm;
use crate::record::summary::Outcome;
use crate::record::{AnswerForm, Judge, Mode};
use crate::text::{Lang, clean_line};

use super::fault::{Field, Form, Wrong};
use super::fields::Fields;
use super::{Answer, End, Entry, Given, Line, Note, Profile, Record, Review, Session, Walk};

/// The kinds of records.
const KINDS: [&str; 4] = ["profile", "review", "encounter", "session"];
/// The most that a moment or a phase can be worth, a revision be, or a hint be asked for: far more
/// than there ever is, and sums of them fit.
const MOST: u32 = 100_000;
/// The most minutes that a session is planned for.
const MOST_MINUTES: u32 = 600;

/// The record that an object is.
///
/// # Errors
/// Everything that is wrong with it.
pub fn record(object: &Map<String, Value>) -> Result<Record, Vec<Field>> {
    let mut fields = Fields::of(object);
    let record = match fields.one_of("kind", &KINDS).as_str() {
        "profile" => Some(Record::Profile(profile(&mut fields))),
        "review" => Some(Record::Review(review(&mut fields))),
        "encounter" => Some(Record::Encounter(Box::new(walk(&mut fields)))),
        "session" => Some(Record::Session(Box::new(session(&mut fields)))),
        _ => None,
    };
    // Of what is no record no field is known.
    let Some(record) = record else {
        let found = fields.done().into_iter();
        return Err(found.filter(|field| !matches!(field.wrong, Wrong::Unknown(_))).collect());
    };
    let found = fields.done();
    if found.is_empty() { Ok(record) } else { Err(found) }
}

fn profile(fields: &mut Fields<'_>) -> Profile {
    let uid = fields.uid("uid");
    let given = fields.name("name");
    let name = clean_line(&given);
    let created_at = fields.time("created_at");
    let tags = fields.texts("tags");
    let mut tags: Vec<String> = tags.iter().map(|tag| clean_line(tag)).collect();
    tags.retain(|tag| !tag.is_empty());
    tags.sort_unstable();
    tags.dedup();
    let settings = fields.object_or_none("settings", settings).unwrap_or_default();
    if name.is_empty() && !given.trim().is_empty() {
        fields.wrong("name", Wrong::NoText);
    }
    Profile { uid, name, created_at, tags, settings }
}

fn settings(fields: &mut Fields<'_>) -> BTreeMap<String, String> {
    fields.all_texts()
}

fn lang(fields: &mut Fields<'_>) -> String {
    fields.one_of("lang", &Lang::ALL.map(Lang::code))
}

fn mode(fields: &mut Fields<'_>, name: &'static str) -> Mode {
    let all = [Mode::Guided, Mode::Solo, Mode::Mystery].map(Mode::id);
    Mode::from_id(&fields.one_of(name, &all)).unwrap_or(Mode::Guided)
}

fn review(fields: &mut Fields<'_>) -> Review {
    Review {
        uid: fields.uid("uid"),
        profile: fields.uid("profile"),
        seed: fields.seed("seed"),
        lang: lang(fields),
        version: fields.text("version"),
        started_at: fields.time("started_at"),
        ended_at: fields.time_or_none("ended_at"),
    }
}

fn walk(fields: &mut Fields<'_>) -> Walk {
    let walk = Walk {
        uid: fields.uid("uid"),
        profile: fields.uid("profile"),
        review: fields.uid_or_none("review"),
        point: fields.text_or_none("point"),
        scenario: fields.name("scenario"),
        path: fields.text_or_none("path"),
        title: fields.text("title"),
        revision: fields.count("revision", 0, MOST),
        structure: fields.text("structure"),
        mode: mode(fields, "mode"),
        chosen_mode: mode(fields, "chosen_mode"),
        lang: lang(fields),
        seed: fields.seed("seed"),
        version: fields.text("version"),
        started_at: fields.time("started_at"),
        abandoned_at: fields.time_or_none("abandoned_at"),
        closed_at: fields.time_or_none("closed_at"),
        end: fields.object_or_none("end", end),
        answers: fields.objects("answers", answer),
        notes: fields.objects("notes", note),
    };
    let mut known = HashSet::new();
    for (number, answer) in walk.answers.iter().enumerate() {
        if !known.insert(answer.key()) {
            fields.wrong(&format!("answers[{number}]"), Wrong::Twice);
        }
    }
    walk
}

fn end(fields: &mut Fields<'_>) -> End {
    let outcomes = [Outcome::Passed, Outcome::ByOwnJudgement, Outcome::Failed].map(Outcome::id);
    let worth = |number: Option<u32>| number.unwrap_or_default();
    let earned = fields.numbers("earned", MOST.into(), false);
    let maxima = fields.numbers("maxima", MOST.into(), false);
    // What could not be read has been told.
    let mut both = earned.iter().zip(maxima).filter_map(|(one, most)| Some(((*one)?, most?)));
    if both.any(|(earned, most)| earned > most) {
        fields.wrong("earned", Wrong::TooMuch);
    }
    End {
        finished_at: fields.time("finished_at"),
        earned: earned.map(worth),
        maxima: maxima.map(worth),
        trust: trust(fields),
        score: fields.count("score", 0, 100),
        pass_mark: fields.count("pass_mark", 0, 100),
        result: fields.one_of("result", &outcomes),
        walked_out: fields.flag("walked_out"),
        grave: fields.flag("grave"),
        skipped: fields.flag("skipped"),
        ending: fields.text("ending"),
    }
}

fn trust(fields: &mut Fields<'_>) -> [Option<u8>; Phase::COUNT] {
    let trust = fields.numbers("trust", 100, true);
    trust.map(|number| number.and_then(|number| u8::try_from(number).ok()))
}

fn answer(fields: &mut Fields<'_>) -> Answer {
    let answer = Answer {
        moment: fields.name("moment"),
        attempt: fields.count("attempt", 1, MOST),
        shown: fields.texts("shown"),
        answer: fields.form("answer", Form::Answer).unwrap_or(AnswerForm::Skip),
        hints: fields.count("hints", 0, MOST),
        asked_at: fields.time("asked_at"),
        answered_at: fields.time("answered_at"),
        settled_at: fields.time_or_none("settled_at"),
        mark: fields.form_or_none("mark", Form::Mark),
        verdicts: fields.objects("verdicts", verdict),
    };
    let phase = |mark: &Mark| Phase::ALL.iter().any(|phase| phase.id() == mark.phase);
    if let Some(mark) = answer.mark.as_ref().filter(|mark| !phase(mark)) {
        let found = format!("\"{}\"", clean_line(&mark.phase));
        fields.wrong("mark.phase", Wrong::NotOneOf(found, Phase::ALL.map(Phase::id).to_vec()));
    }
    answer
}

fn verdict(fields: &mut Fields<'_>) -> Given {
    let verdicts = [Verdict::Met, Verdict::Violated, Verdict::Absent, Verdict::Unsure];
    let judges = [Judge::Scenario, Judge::Nobody, Judge::Trainee, Judge::Rater, Judge::Trainer];
    let verdict = fields.one_of("verdict", &verdicts.map(Verdict::id));
    let judge = fields.one_of("judge", &judges.map(Judge::id));
    Given {
        point: fields.name("point"),
        verdict: Verdict::from_id(&verdict).unwrap_or(Verdict::Unsure),
        judge: Judge::from_id(&judge).unwrap_or(Judge::Nobody),
        late: fields.flag("late"),
        evidence: fields.text("evidence"),
        given_at: fields.time("given_at"),
    }
}

fn note(fields: &mut Fields<'_>) -> Note {
    Note {
        moment: fields.text_or_none("moment"),
        kind: fields.name("kind"),
        text: fields.text("text"),
        noted_at: fields.time("noted_at"),
    }
}

fn session(fields: &mut Fields<'_>) -> Session {
    let session = Session {
        uid: fields.uid("uid"),
        profile: fields.uid("profile"),
        scenario: fields.name("scenario"),
        path: fields.text_or_none("path"),
        title: fields.text("title"),
        source: fields.name("source"),
        revision: fields.count("revision", 0, MOST),
        structure: fields.text("structure"),
        lang: lang(fields),
        seed: fields.seed("seed"),
        version: fields.text("version"),
        minutes: fields.count_or_none("minutes", 1, MOST_MINUTES),
        asked: fields.texts_or_none("asked"),
        started_at: fields.time("started_at"),
        finished_at: fields.time_or_none("finished_at"),
        entries: fields.objects("entries", entry),
        notes: fields.objects("notes", line),
    };
    for (number, (entry, next)) in session.entries.iter().zip(1..).enumerate() {
        if entry.number != next {
            fields.wrong(&format!("entries[{number}]"), Wrong::Number(entry.number, next));
        }
    }
    session
}

fn entry(fields: &mut Fields<'_>) -> Entry {
    Entry {
        number: fields.count("number", 1, MOST),
        entry: fields.form("entry", Form::Entry).unwrap_or(EntryForm::Opened),
        kept_at: fields.time("kept_at"),
    }
}

fn line(fields: &mut Fields<'_>) -> Line {
    Line {
        moment: fields.text_or_none("moment"),
        text: fields.text("text"),
        noted_at: fields.time("noted_at"),
    }
}
