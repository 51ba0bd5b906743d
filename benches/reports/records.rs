//! Records of a large organisation, made up: everything in them follows from the seed.

use std::path::Path;

use encounter::content::built_in;
use encounter::phase::Phase;
use encounter::store::Store;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// How much there is.
pub(crate) struct Size {
    pub(crate) profiles: u32,
    pub(crate) walks: u32,
    /// Of each walk; the phases get them in turn.
    pub(crate) answers: u32,
}

/// The tag of every profile.
pub(crate) const TAG: &str = "everybody";

/// The scenarios that the walks are of.
const SCENARIOS: u32 = 16;

/// Writes the records into this folder.
pub(crate) fn write(folder: &Path, size: &Size, seed: u64) {
    drop(Store::open(folder).unwrap());
    let mut db = Connection::open(folder.join("records.sqlite")).unwrap();
    let all = db.transaction().unwrap();
    let points: Vec<String> =
        built_in::catalogue().points().iter().map(|point| point.id.clone()).collect();
    let mut random = fastrand::Rng::with_seed(seed);
    for profile in 1..=size.profiles {
        let sql = "INSERT INTO profile (id, name, created_at, uid) VALUES (?1, ?2, ?3, ?4)";
        let uid = format!("{:08x}-0000-4000-8000-{profile:012}", random.u32(..));
        let name = format!("Trainee {profile:02}");
        all.execute(sql, params![profile, name, "2026-01-01T08:00:00.000Z", uid]).unwrap();
        all.execute("INSERT INTO tag VALUES (?1, ?2)", params![profile, TAG]).unwrap();
    }
    for walk in 0..size.walks {
        walk_of(&all, walk, size, &points, &mut random);
    }
    all.commit().unwrap();
}

fn walk_of(db: &Connection, walk: u32, size: &Size, points: &[String], random: &mut fastrand::Rng) {
    let profile = walk % size.profiles + 1;
    let scenario = walk / size.profiles % SCENARIOS;
    let (month, day) = (walk * 10 / size.walks + 1, walk % 28 + 1);
    let at = |minute: u32| format!("2026-{month:02}-{day:02}T09:{minute:02}:00.000Z");
    let (mut earned, mut best) = ([0_u32; Phase::COUNT], [0_u32; Phase::COUNT]);
    let skill = random.u32(35..95);
    let answers: Vec<(Value, Value)> = (0..size.answers)
        .map(|place| {
            let phase = Phase::ALL[(place as usize * Phase::COUNT / size.answers as usize).min(6)];
            let answer = answer_of(scenario, place, phase, points, skill, random);
            let of = |name: &str| u32::try_from(answer.1[name].as_i64().unwrap().max(0)).unwrap();
            earned[phase.index()] += of("earned");
            best[phase.index()] += of("best");
            answer
        })
        .collect();
    let score = earned.iter().sum::<u32>() * 100 / best.iter().sum::<u32>();
    let trust: Vec<u32> = (0..7).map(|phase| (50 + phase * (skill / 12)).min(100)).collect();
    let sql = "INSERT INTO encounter (id, uid, profile, scenario, title, revision, structure, mode,
            chosen_mode, lang, seed, version, started_at, finished_at, closed_at, earned, maxima,
            trust, score, pass_mark, result, walked_out, grave, skipped, ending)
        VALUES (?1, ?2, ?3, ?4, ?5, 1, 'abc', 'solo', 'solo', 'en', 7, '0', ?6, ?7, ?7, ?8, ?9, ?10,
            ?11, 70, ?12, 0, 0, 0, 'end')";
    let result = if score >= 70 { "passed" } else { "failed" };
    let row = params![
        walk + 1,
        format!("{walk:08x}-0000-4000-8000-000000000000"),
        profile,
        format!("scenario-{scenario:02}"),
        format!("Scenario number {scenario}"),
        at(0),
        at(20),
        json!(earned).to_string(),
        json!(best).to_string(),
        json!(trust).to_string(),
        score,
        result,
    ];
    db.prepare_cached(sql).unwrap().execute(row).unwrap();
    let sql = "INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped,
            asked_at, answered_at, mark)
        VALUES (?1, ?2, 1, '[\"a\",\"b\",\"c\",\"d\"]', ?3, 0, 0, ?4, ?5, ?6)";
    let mut insert = db.prepare_cached(sql).unwrap();
    for (place, (answer, mark)) in answers.iter().enumerate() {
        let moment = format!("moment-{place}");
        let row = params![walk + 1, moment, answer.to_string(), at(1), at(2), mark.to_string()];
        insert.execute(row).unwrap();
    }
}

/// An answer and its mark: three points at stake, met the more often the more skill there is; every
/// fifth is in own words.
fn answer_of(
    scenario: u32,
    place: u32,
    phase: Phase,
    points: &[String],
    skill: u32,
    random: &mut fastrand::Rng,
) -> (Value, Value) {
    let (mut met, mut violated, mut missed) = (Vec::new(), Vec::new(), Vec::new());
    for nth in 0..3 {
        let point = &points[((scenario * 13 + place) * 3 + nth) as usize % points.len()];
        match random.u32(..100) {
            drawn if drawn < skill => met.push(point),
            drawn if drawn > 90 => violated.push(point),
            _ => missed.push(point),
        }
    }
    missed.splice(..0, violated.iter().copied());
    let earned = i64::try_from(met.len()).unwrap() - i64::try_from(violated.len()).unwrap();
    let mut mark = json!({ "phase": phase.id(), "earned": earned, "best": 3 });
    for (name, points) in [("met", &met), ("violated", &violated), ("missed", &missed)] {
        if !points.is_empty() {
            mark[name] = json!(points);
        }
    }
    if !place.is_multiple_of(5) {
        let option = ["a", "b", "c", "d"][random.usize(..4)];
        return (json!({ "choose": option }), mark);
    }
    let words = "Good afternoon, I shall be with you in two minutes. What are you looking for?";
    if let Some(point) = met.first() {
        mark["judges"] = json!({ point.as_str(): "rater" });
        mark["evidence"] = json!({ point.as_str(): "I shall be with you in two minutes" });
    }
    (json!({ "say": words }), mark)
}
