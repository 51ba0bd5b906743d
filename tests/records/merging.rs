//! The same walk from two sides.

use encounter::record::portable::merge::{self, Merged};
use encounter::record::portable::{Record, Walk, record};
use serde_json::{Value, json};

use super::{answer, time, walk};

fn of(value: &Value) -> Walk {
    match record(value.as_object().unwrap()) {
        Ok(Record::Encounter(walk)) => *walk,
        other => panic!("{other:?}"),
    }
}

/// A walk with these moments, answered in their order.
fn with(moments: &[&str]) -> Walk {
    let mut value = walk(1, 2, "Hei.");
    let order = ["a", "b", "c", "d", "e", "f"];
    let answers = moments.iter().map(|moment| {
        let place = order.iter().position(|known| known == moment).unwrap();
        answer(moment, 2, 10 * u32::try_from(place).unwrap(), moment)
    });
    value["answers"] = answers.collect();
    value["end"] = Value::Null;
    value["notes"] = json!([]);
    of(&value)
}

fn moments(walk: &Walk) -> Vec<&str> {
    walk.answers.iter().map(|answer| answer.moment.as_str()).collect()
}

#[test]
fn interleaved_halves_make_the_whole_in_its_order() {
    for (ours, theirs) in [
        (["a", "c", "e"].as_slice(), ["b", "d", "f"].as_slice()),
        (&["a", "b", "c"], &["a", "b", "c", "d", "e", "f"]),
        (&["a", "f"], &["a", "b", "c", "d", "e", "f"]),
        (&["d", "e", "f"], &["a", "b", "c"]),
        (&[], &["a", "b", "c", "d", "e", "f"]),
        (&["a", "b", "e"], &["b", "c", "d", "e", "f"]),
    ] {
        for (ours, theirs) in [(ours, theirs), (theirs, ours)] {
            let (mut one, other) = (with(ours), with(theirs));
            let grown = theirs.iter().any(|moment| !ours.contains(moment));
            let merged = if grown { Merged::Grown } else { Merged::Same };
            assert_eq!(merge::walk(&mut one, &other), merged, "{ours:?} {theirs:?}");
            assert_eq!(moments(&one), ["a", "b", "c", "d", "e", "f"]);
            assert_eq!(merge::walk(&mut one, &other), Merged::Same);
        }
    }
}

#[test]
fn where_the_clock_stood_still_the_order_of_the_longer_side_counts() {
    let mut whole = walk(1, 2, "Hei.");
    whole["answers"] = ["c", "a", "b"].iter().map(|id| answer(id, 2, 1, id)).collect();
    let mut half = whole.clone();
    half["answers"] = json!([whole["answers"][0], whole["answers"][2]]);
    for (mut ours, theirs) in [(of(&half), of(&whole)), (of(&whole), of(&half))] {
        merge::walk(&mut ours, &theirs);
        assert_eq!(moments(&ours), ["c", "a", "b"]);
    }
}

#[test]
fn one_side_under_way_the_other_finished() {
    let finished = walk(1, 2, "Hei.");
    let mut under_way = finished.clone();
    under_way["end"] = Value::Null;
    under_way["closed_at"] = Value::Null;
    under_way["answers"].as_array_mut().unwrap().pop();
    under_way["answers"][0]["mark"] = Value::Null;
    under_way["answers"][0]["settled_at"] = Value::Null;
    under_way["notes"] = json!([]);
    let (mut ours, theirs) = (of(&under_way), of(&finished));
    assert_eq!(merge::walk(&mut ours, &theirs), Merged::Grown);
    assert_eq!(ours, theirs);
    let (mut ours, theirs) = (of(&finished), of(&under_way));
    assert_eq!(merge::walk(&mut ours, &theirs), Merged::Same);
    assert_eq!(ours, of(&finished));
}

#[test]
fn what_both_sides_have_is_there_once_and_what_one_has_twice_stays_twice() {
    let base = walk(1, 2, "Hei.");
    let tick = |second, verdict: &str| {
        json!({ "point": "greet-at-once", "verdict": verdict, "judge": "trainee", "late": true,
            "evidence": "", "given_at": time(2, second) })
    };
    let (mut one, mut other) = (base.clone(), base.clone());
    for (value, ticks) in [(&mut one, [tick(60, "met")]), (&mut other, [tick(50, "absent")])] {
        value["answers"][0]["verdicts"].as_array_mut().unwrap().extend(ticks);
        let note =
            json!({ "moment": "at-the-door", "kind": "hint", "text": "", "noted_at": time(2, 3) });
        value["notes"].as_array_mut().unwrap().extend([note.clone(), note]);
    }
    let mut merged = of(&one);
    assert_eq!(merge::walk(&mut merged, &of(&other)), Merged::Grown);
    let given: Vec<_> = merged.answers[0].verdicts.iter().map(|one| one.verdict.id()).collect();
    assert_eq!(given, ["met", "absent", "met"], "in the order in which they were given");
    assert_eq!(merged.notes.len(), 3);
}

#[test]
fn what_was_answered_differently_stays_as_it_is_here() {
    let base = walk(1, 2, "Hei.");
    for change in [
        |value: &mut Value| value["answers"][1]["answer"] = json!({ "say": "Muuta." }),
        |value: &mut Value| value["answers"][1]["answered_at"] = json!(time(9, 0)),
        |value: &mut Value| value["scenario"] = json!("another"),
    ] {
        let mut other = base.clone();
        change(&mut other);
        other["notes"].as_array_mut().unwrap().clear();
        other["answers"].as_array_mut().unwrap().push(answer("later", 2, 60, "Lisää."));
        let mut ours = of(&base);
        assert_eq!(merge::walk(&mut ours, &of(&other)), Merged::Differs);
        assert_eq!(ours, of(&base));
    }
}
