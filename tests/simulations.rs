//! `encounter simulate`, as an author and as a program reads it.

use crate::test::Room;

fn simulate(args: &[&str]) -> serde_json::Value {
    let room = Room::new();
    let done = room.encounter(["simulate", "photos-novice", "--json"]).args(args).run();
    done.code(0).quiet().json("simulation")
}

#[test]
fn a_simulation_is_told_in_both_languages() {
    let room = Room::new();
    for lang in ["fi", "en"] {
        let done = room.encounter(["simulate", "photos-novice", "--lang", lang]).run();
        insta::assert_snapshot!(format!("simulate-{lang}"), done.code(0).quiet().stdout);
    }
}

#[test]
fn shares_add_up_and_every_ending_has_a_way() {
    let told = simulate(&[]);
    let sum = |list: &serde_json::Value, field: Option<&str>| -> f64 {
        let all = list.as_array().unwrap().iter();
        all.map(|one| field.map_or(one, |field| &one[field]).as_f64().unwrap()).sum()
    };
    assert!((sum(&told["scores"], None) - 1.0).abs() < 1e-9);
    assert!((sum(&told["endings"], Some("share")) - 1.0).abs() < 1e-9);
    assert_eq!((&told["drawn"], &told["explored"]), (&false.into(), &1.0.into()));
    assert!(told["passed"].as_f64().unwrap() <= 0.01);
    let mark = told["suggested_pass_mark"].as_u64().unwrap();
    assert!(mark <= told["pass_mark"].as_u64().unwrap());
    for ending in told["endings"].as_array().unwrap() {
        assert!(!ending["witness"].as_array().unwrap().is_empty());
        let of = |field: &str| ending["score"][field].as_f64().unwrap();
        assert!(of("least") <= of("mean") && of("mean") <= of("greatest"));
    }
    for moment in told["moments"].as_array().unwrap() {
        let options = moment["options"].as_object().unwrap().values();
        let picked: f64 = options.map(|share| share.as_f64().unwrap()).sum();
        let one = moment["reached"].as_f64().unwrap();
        assert!(picked == 0.0 || picked >= one - 1e-9, "{moment}");
    }
}

#[test]
fn best_answers_come_to_the_top() {
    let told = simulate(&["--player", "best"]);
    assert_eq!((&told["passed"], &told["left"]), (&1.0.into(), &0.0.into()));
    assert_eq!(told["scores"][100], 1.0);
    let best = told["players"].as_array().unwrap().iter().find(|one| one["player"] == "best");
    assert_eq!(best.unwrap()["mean"], 100.0);
}

#[test]
fn drawn_walks_follow_from_the_seed() {
    let drawn = |seed: &str| simulate(&["--runs", "3000", "--seed", seed]);
    let one = drawn("7");
    assert_eq!((&one["drawn"], &one["walks"]), (&true.into(), &3000.into()));
    assert_eq!(one, drawn("7"));
    assert_ne!(one["scores"], drawn("8")["scores"]);
}

#[test]
fn what_cannot_be_simulated_is_told() {
    let room = Room::new();
    room.encounter(["simulate", "photos-novise"]).run().code(2).stderr_has("photos-novice");
    room.encounter(["simulate", "missing.yaml"]).run().code(1).stdout_has("error[E001]");
    for args in [["--runs", "0"], ["--player", "lucky"], ["--seed", "-1"]] {
        room.encounter(["simulate", "photos-novice"]).args(args).run().code(2);
    }
}
