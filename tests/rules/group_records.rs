//! The stored forms of a session: what is written, and what no longer fits is said.

use encounter::encounter::Judge;
use encounter::encounter::answer::{Answer, Misfit, Verdict};
use encounter::group::{Branch, Cast, Entry, Place, Round, Spot, Step};
use encounter::record::session::EntryForm;
use encounter::scenario::Scenario;

use super::mini::{choose_as_is, many, matching, mini, order, say};
use super::walk::{judged, point};
use crate::leading::spot;

fn scenario() -> Scenario {
    mini([
        choose_as_is("pick", "arrival", &["good +a2", "fair +a1", "bad -b1"]),
        many("tick", "waiting", 2, &["one +a2", "other +a1", "slip -b1"]),
        order("sort", "needs", "xx yy", &["point: a2, before: [[yy, xx]]"]),
        matching(
            "pair",
            "sales-talk",
            ["xx yy", "left right"],
            &["point: a2, pairs: [[xx, right]]"],
        ),
        say("speak", "closing", "a2, b1"),
    ])
    .build()
}

fn all(scenario: &Scenario) -> Vec<(Entry, &'static str)> {
    let [pick, tick, sort, pair, speak] =
        ["pick", "tick", "sort", "pair", "speak"].map(|id| spot(scenario, id));
    let branch = Some(Branch { moment: pick.moment, option: 2 });
    let beside = Spot { branch, moment: tick.moment };
    let agreed =
        |spot, answer| Entry::Cast { spot, round: Round::Second, cast: Cast::Agreed(answer) };
    let judged = judged(scenario, "?a2 ?b1");
    let said = Answer::Said { words: "“Näin” on.".into(), judged };
    vec![
        (Entry::Present(12), r#"{"present":12}"#),
        (Entry::Opened, r#""opened""#),
        (Entry::Left, r#""left""#),
        (Entry::Finished, r#""finished""#),
        (Entry::At(Place::OPENING), r#"{"at":{"step":"opening"}}"#),
        (Entry::At(Place::at(pick, Step::First)), r#"{"at":{"moment":"pick","step":"first"}}"#),
        (
            Entry::At(Place::at(speak, Step::Tick(1))),
            r#"{"at":{"moment":"speak","step":"tick","number":1}}"#,
        ),
        (
            Entry::At(Place::at(beside, Step::Scene)),
            r#"{"at":{"moment":"tick","branch":["pick","bad"],"step":"scene"}}"#,
        ),
        (
            Entry::Cast { spot: pick, round: Round::First, cast: Cast::Counts(vec![4, 7, 1]) },
            r#"{"counts":{"moment":"pick","round":"first","counts":[["good",4],["fair",7],["bad",1]]}}"#,
        ),
        (
            agreed(pick, Answer::Picked(1)),
            r#"{"agreed":{"moment":"pick","round":"second","answer":{"choose":"fair"}}}"#,
        ),
        (
            agreed(tick, Answer::Ticked(vec![0, 2])),
            r#"{"agreed":{"moment":"tick","round":"second","answer":{"choose_many":["one","slip"]}}}"#,
        ),
        (
            agreed(sort, Answer::Ordered(vec![1, 0])),
            r#"{"agreed":{"moment":"sort","round":"second","answer":{"order":["yy","xx"]}}}"#,
        ),
        (
            agreed(pair, Answer::Matched(vec![1, 1])),
            r#"{"agreed":{"moment":"pair","round":"second","answer":{"match":[["xx","right"],["yy","right"]]}}}"#,
        ),
        (
            agreed(speak, said.clone()),
            r#"{"agreed":{"moment":"speak","round":"second","answer":{"say":"“Näin” on."}}}"#,
        ),
        (
            Entry::Ticked {
                spot: speak,
                point: point(scenario, "a2"),
                verdict: Verdict::Met,
                judge: Judge::Rater,
                evidence: "“Näin” on.".into(),
            },
            r#"{"ticked":{"moment":"speak","point":"a2","verdict":"met","judge":"rater","evidence":"“Näin” on."}}"#,
        ),
        (
            Entry::Ticked {
                spot: speak,
                point: point(scenario, "b1"),
                verdict: Verdict::Violated,
                judge: Judge::Trainer,
                evidence: String::new(),
            },
            r#"{"ticked":{"moment":"speak","point":"b1","verdict":"violated"}}"#,
        ),
        (
            Entry::Followed { spot: pick, answer: Answer::Picked(0) },
            r#"{"followed":{"moment":"pick","answer":{"choose":"good"}}}"#,
        ),
        (
            Entry::Followed { spot: speak, answer: said },
            r#"{"followed":{"moment":"speak","answer":{"say":"“Näin” on."}}}"#,
        ),
        (Entry::Told(sort), r#"{"told":{"moment":"sort"}}"#),
        (Entry::Asks { spot: pair, asked: false }, r#"{"asks":{"moment":"pair","asked":false}}"#),
    ]
}

#[test]
fn every_entry_has_a_form_by_ids_that_gives_it_back() {
    let scenario = scenario();
    for (entry, json) in all(&scenario) {
        let form = EntryForm::of(&scenario, &entry);
        assert_eq!(serde_json::to_string(&form).unwrap(), json);
        let read: EntryForm = serde_json::from_str(json).unwrap();
        assert_eq!(read.entry(&scenario), Ok(entry), "{json}");
    }
}

#[test]
fn counts_go_by_id_whatever_their_order() {
    let scenario = scenario();
    let json = r#"{"counts":{"moment":"pick","round":"first","counts":[["bad",1],["good",4],["fair",7]]}}"#;
    let form: EntryForm = serde_json::from_str(json).unwrap();
    let cast = Cast::Counts(vec![4, 7, 1]);
    let expected = Entry::Cast { spot: spot(&scenario, "pick"), round: Round::First, cast };
    assert_eq!(form.entry(&scenario), Ok(expected));
}

#[test]
fn what_the_scenario_does_not_have_is_said() {
    let scenario = scenario();
    for (json, misfit) in [
        (r#"{"at":{"moment":"other","step":"first"}}"#, Misfit::Unknown),
        (r#"{"at":{"moment":"pick","step":"other"}}"#, Misfit::Unknown),
        (r#"{"told":{"moment":"other"}}"#, Misfit::Unknown),
        (r#"{"told":{"moment":"tick","branch":["pick","other"]}}"#, Misfit::Unknown),
        (r#"{"told":{"moment":"tick","branch":["sort","xx"]}}"#, Misfit::OtherTask),
        (
            r#"{"counts":{"moment":"pick","round":"third","counts":[["good",4],["fair",7],["bad",1]]}}"#,
            Misfit::Unknown,
        ),
        (r#"{"counts":{"moment":"pick","round":"first","counts":[["good",4]]}}"#, Misfit::Count),
        (
            r#"{"counts":{"moment":"pick","round":"first","counts":[["good",4],["fair",7],["other",1]]}}"#,
            Misfit::Unknown,
        ),
        (r#"{"followed":{"moment":"pick","answer":{"choose":"other"}}}"#, Misfit::Unknown),
        (r#"{"followed":{"moment":"pick","answer":{"order":["xx","yy"]}}}"#, Misfit::OtherTask),
        (r#"{"ticked":{"moment":"speak","point":"a1","verdict":"met"}}"#, Misfit::Unknown),
        (r#"{"ticked":{"moment":"speak","point":"a2","verdict":"other"}}"#, Misfit::Unknown),
    ] {
        let form: EntryForm = serde_json::from_str(json).unwrap();
        assert_eq!(form.entry(&scenario), Err(misfit), "{json}");
    }
}
