//! The schemas for editors: kept, described throughout, and of one mind with the program.
//! `UPDATE_SCHEMA=1 cargo test schema` writes them anew, to be read.

use std::fs;
use std::path::{Path, PathBuf};

use encounter::content::built_in;
use encounter::guidance::raw::{RawGuidance, RawSayings};
use encounter::scenario::raw::RawScenario;
use encounter::schema::Kind;
use encounter::yaml;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::test::{Room, fixtures};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn schema(kind: Kind) -> Value {
    serde_json::from_str(&kind.text()).unwrap()
}

fn validator(kind: Kind) -> Validator {
    jsonschema::draft7::new(&schema(kind)).unwrap()
}

fn value(text: &str) -> Value {
    yaml::read_plainly(text).unwrap()
}

#[track_caller]
fn accepted(kind: Kind, name: &str, text: &str) {
    let errors: Vec<_> = validator(kind)
        .iter_errors(&value(text))
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0], "{name}");
}

#[test]
fn the_kept_schemas_are_current() {
    for kind in Kind::ALL {
        let path = root().join("schema").join(kind.file());
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            fs::write(&path, kind.text()).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, kind.text(), "{} has changed; write it anew and read it", kind.file());
    }
}

/// Every schema in `value` that an author can point at, with the place where it stands.
fn described(value: &Value, path: &str, bare: &mut Vec<String>) {
    let own = |schema: &Value| schema["description"].as_str().is_some_and(|text| text.len() > 5);
    for (name, field) in value["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{name}");
        if !own(field) {
            bare.push(path.clone());
        }
        described(field, &path, bare);
    }
    for (name, definition) in value["definitions"].as_object().into_iter().flatten() {
        if !own(definition) {
            bare.push(name.clone());
        }
        for choice in definition["oneOf"].as_array().into_iter().flatten() {
            if choice.get("const").is_some() && !own(choice) {
                bare.push(format!("{name}: {choice}"));
            }
        }
        if definition.get("enum").is_some() {
            bare.push(format!("{name} has words without a description"));
        }
        let closed = definition["properties"].is_null()
            || definition["additionalProperties"] == json!(false);
        assert!(closed, "{name} lets unknown fields in");
        described(definition, name, bare);
    }
}

#[test]
fn every_field_and_type_is_described() {
    for kind in Kind::ALL {
        let schema = schema(kind);
        let mut bare = Vec::new();
        described(&schema, kind.id(), &mut bare);
        assert_eq!(bare, [""; 0], "{}", kind.id());
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        assert!(schema.get("$id").is_none() && schema["title"].is_string());
        assert!(schema["description"].is_string());
        assert_eq!(schema["additionalProperties"], json!(false));
        let text = kind.text();
        assert!(!text.contains("Raw") && !text.contains("uint"), "a word of the program");
    }
}

#[test]
fn limits_of_the_manual_stand_in_the_schema() {
    let scenario = schema(Kind::Scenario);
    for (pointer, wanted) in [
        ("/properties/format/const", json!(1)),
        ("/properties/pass/maximum", json!(100)),
        ("/properties/trust/minimum", json!(0)),
        ("/properties/moments/maxItems", json!(60)),
        ("/definitions/Choose/properties/options/minItems", json!(2)),
        ("/definitions/Choose/properties/options/maxItems", json!(9)),
        ("/definitions/ChooseMany/properties/options/minItems", json!(3)),
        ("/definitions/Order/properties/items/maxItems", json!(7)),
        ("/definitions/Match/properties/items/maxItems", json!(6)),
        ("/definitions/Match/properties/places/maxItems", json!(5)),
        ("/definitions/Say/properties/stake/maxItems", json!(6)),
        ("/definitions/Trust/properties/below/maximum", json!(100)),
        ("/definitions/Id/pattern", json!("^[a-z0-9]+(-[a-z0-9]+)*$")),
    ] {
        assert_eq!(scenario.pointer(pointer), Some(&wanted), "{pointer}");
    }
}

#[test]
fn every_sound_file_is_accepted() {
    accepted(Kind::Guidance, "guidance.yaml", built_in::GUIDANCE);
    accepted(Kind::Sayings, "sayings.yaml", built_in::SAYINGS);
    for (name, text) in built_in::SCENARIOS {
        accepted(Kind::Scenario, name, text);
    }
    for (kind, name) in [
        (Kind::Scenario, "sound.yaml"),
        (Kind::Guidance, "sound-guidance.yaml"),
        (Kind::Scenario, "short-walk.yaml"),
    ] {
        accepted(kind, name, &fs::read_to_string(fixtures().join(name)).unwrap());
    }
    let manual = fs::read_to_string(root().join("docs/scenario-format.md")).unwrap();
    let mut seen = 0;
    for kind in Kind::ALL {
        let head = format!("```yaml\n# kind: {}\n", kind.id());
        for block in manual.split(&head).skip(1) {
            accepted(kind, "the manual", block.split("```").next().unwrap());
            seen += 1;
        }
    }
    assert_eq!(seen, manual.matches("```yaml\n# kind:").count());
}

/// What the program refuses for its shape, the schema refuses too.
#[test]
fn every_file_of_a_wrong_shape_is_refused() {
    let shape = ["E101", "E102", "E103", "E104"];
    let mut seen = Vec::new();
    for entry in fs::read_dir(fixtures().join("bad")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let (kind, findings) = match name.split('-').next().unwrap() {
            "guidance" => (Kind::Guidance, yaml::read::<RawGuidance>(&text).err()),
            "sayings" => (Kind::Sayings, yaml::read::<RawSayings>(&text).err()),
            _ => (Kind::Scenario, yaml::read::<RawScenario>(&text).err()),
        };
        let findings = findings.unwrap_or_default();
        let wrong = findings.iter().any(|finding| shape.contains(&finding.rule.code()));
        let Some(value) = yaml::read_plainly::<Value>(&text).ok().filter(|_| wrong) else {
            continue;
        };
        assert!(!validator(kind).is_valid(&value), "{name} is accepted");
        seen.push(name);
    }
    assert!(seen.len() >= 6, "{seen:?}");
}

#[test]
fn single_slips_are_refused() {
    let sound = value(&fs::read_to_string(fixtures().join("sound.yaml")).unwrap());
    let validator = validator(Kind::Scenario);
    for (pointer, slip) in [
        ("/format", json!(2)),
        ("/id", json!("A Lamp")),
        ("/title", json!({})),
        ("/title", json!({"sv": "En lampa"})),
        ("/level", json!("hrad")),
        ("/minutes", json!(0)),
        ("/revision", json!(-1)),
        ("/customer/knowledge", json!("layman")),
        ("/moments", json!([])),
        ("/moments/0/phase", json!("lunch")),
        ("/moments/0/choose/options", json!([])),
        ("/moments/0/choose/options/0/met/0", json!("Greet At Once")),
        ("/moments/1/say/stake", json!([])),
        ("/moments/1/reactions", json!([])),
        ("/moments/2/choose_many/max", json!(0)),
        ("/endings", json!([])),
        ("/endings/0/when", json!({})),
        ("/endings/0/when", json!({"trust": {"below": 101}})),
        ("/endings/0/text", json!("just words")),
    ] {
        let mut broken = sound.clone();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        match broken.pointer_mut(parent).unwrap() {
            Value::Object(fields) => {
                fields.insert(field.to_owned(), slip.clone());
            }
            Value::Array(items) => items[field.parse::<usize>().unwrap()] = slip.clone(),
            other => panic!("{pointer}: {other}"),
        }
        assert!(!validator.is_valid(&broken), "{pointer} = {slip} is accepted");
    }
    // One task, and reactions where its options have none.
    let say = sound.pointer("/moments/1/say").unwrap();
    for (moment, take, put) in [
        (0, "choose", None),
        (0, "when", Some(("say", say))),
        (0, "when", Some(("coaching", &sound["title"]))),
        (1, "reactions", None),
        (1, "when", Some(("choose", &sound["moments"][0]["choose"]))),
    ] {
        let mut broken = sound.clone();
        let fields = broken["moments"][moment].as_object_mut().unwrap();
        fields.remove(take);
        fields.extend(put.map(|(name, value)| (name.to_owned(), value.clone())));
        assert!(!validator.is_valid(&broken), "moment {moment} without {take}, with {put:?}");
    }
}

#[test]
fn the_command_prints_each_schema() {
    let room = Room::new();
    for kind in Kind::ALL {
        let done = room.encounter(["schema", kind.id()]).run().code(0).quiet();
        done.stdout_is(&kind.text());
    }
    room.encounter(["schema"]).run().code(0).quiet().stdout_is(&Kind::Scenario.text());
    let write = ["schema", "sayings", "--output", "s.json"];
    room.encounter(write).run().code(0).quiet().stdout_is("✔ Written: s.json\n");
    assert_eq!(fs::read_to_string(room.path("s.json")).unwrap(), Kind::Sayings.text());
    room.encounter(write).run().code(1).stderr_has("the file `s.json` is there already");
    let done = room.encounter(["schema", "walk"]).run().code(2);
    done.stderr_has("possible values: scenario, guidance, sayings");
}
