//! `encounter graph`: the walk of a scenario as a flowchart, a picture, and nodes and edges.

use std::fs;

use encounter::content::{self, built_in};
use encounter::guidance::Catalogue;
use encounter::locale::Words;
use encounter::phase::Phase;
use encounter::report::graph::Graph;
use encounter::scenario::Scenario;
use encounter::text::Lang;
use serde_json::json;

use crate::test::{Room, fixtures};

/// Every built-in scenario in every language.
fn each(test: impl Fn(&Graph<'_>, &Scenario, &Words)) {
    let catalogue = built_in::catalogue();
    for header in built_in::headers() {
        let scenario = built_in::scenario(&header.id, &catalogue).unwrap();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            test(&Graph::new(&words, &catalogue, &scenario), &scenario, &words);
        }
    }
}

/// Every element is closed by its own, every attribute quoted, every sign an entity; nothing is
/// fetched, nothing runs.
#[track_caller]
fn assert_sound(svg: &str) {
    let body = svg.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap();
    let foreign = body.replacen("xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
    for banned in ["<script", "http", "href", "@import", "url(", " on", "<foreign"] {
        let tags = foreign.split('<').filter_map(|part| part.split('>').next());
        let outside = tags.chain(foreign.split("</style>").take(1));
        assert!(outside.into_iter().all(|tag| !tag.contains(banned)), "{banned}");
    }
    let mut open: Vec<&str> = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        assert!(open.last() == Some(&"style") || !text.contains('>'), "{part}");
        for entity in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;"];
            assert!(known.iter().any(|known| entity.starts_with(known)), "{text}");
        }
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{part}"),
            None => open.push(name),
        }
    }
    assert_eq!(open, [""; 0]);
    let fits = |c: char| c == '\n' || !(c.is_control() || c == '\u{FFFE}' || c == '\u{FFFF}');
    assert!(svg.chars().all(fits));
}

/// Every line is one of the few forms that a flowchart is written in here, and every node that an
/// arrow names is there.
#[track_caller]
fn assert_flowchart(chart: &str) {
    let mut lines = chart.lines();
    assert_eq!(lines.next(), Some("---"));
    assert!(lines.next().unwrap().starts_with("title: \""));
    assert_eq!((lines.next(), lines.next()), (Some("---"), Some("flowchart TD")));
    let mut nodes = Vec::new();
    let mut named = Vec::new();
    for line in lines.map(str::trim).filter(|line| *line != "end" && !line.starts_with("classDef"))
    {
        assert_eq!(line.matches('"').count() % 2, 0, "{line}");
        let bare: Vec<&str> = line.split('"').step_by(2).collect();
        for text in line.split('"').skip(1).step_by(2) {
            let text = text.replace("<br/>", "");
            assert!(!text.contains(['[', ']', '{', '}', '|', '<', '>', '`', '%']), "{line}");
        }
        let bare = bare.concat();
        match bare.split_once("->") {
            None => {
                let name = bare.trim_start_matches("subgraph ");
                nodes.push(name.split(['[', '(', '{']).next().unwrap().to_owned());
            }
            Some((from, to)) => {
                let from = from.split([' ', '[', ':']).next().unwrap();
                let to = to.trim_start_matches('|').trim();
                named.extend([from.to_owned(), to.to_owned()]);
                if from.starts_with("zero") {
                    nodes.push(from.to_owned());
                }
            }
        }
    }
    for name in named {
        assert!(nodes.contains(&name), "{name} in {nodes:?}");
    }
}

#[test]
fn every_built_in_scenario_can_be_drawn() {
    each(|graph, scenario, words| {
        let (svg, chart) = (graph.svg(), graph.mermaid());
        assert_sound(&svg);
        assert_flowchart(&chart);
        let ids = scenario.moments.iter().map(|moment| &moment.id);
        let ids: Vec<_> = ids.chain(scenario.endings.iter().map(|ending| &ending.id)).collect();
        for id in &ids {
            assert!(chart.contains(id.as_str()) && svg.contains(id.as_str()), "{id}");
        }
        for told in [words.get("graph-met-again"), words.get("graph-trust-zero")] {
            assert!(svg.contains(&told), "{told}");
        }
        // In aftercare nobody is there to leave: the walk goes on.
        let here = scenario.moments.iter().filter(|moment| moment.phase != Phase::Aftercare);
        let leaves = here.flat_map(|moment| moment.task.choices()).any(|choice| choice.leaves);
        assert_eq!(chart.contains(" -.->|"), leaves, "somebody can leave by an answer");
        for text in [&svg, &chart] {
            let text = ids.iter().fold(text.clone(), |text, id| text.replace(id.as_str(), ""));
            assert!(!text.contains("graph-") && !text.contains("when-"), "a word is missing");
        }
    });
}

#[test]
fn a_walk_as_a_flowchart() {
    let room = Room::new();
    let done = room.encounter(["graph", "photos-novice"]).run().code(0).quiet().harmless();
    insta::assert_snapshot!("graph-mermaid", done.stdout);
}

#[test]
fn conditions_ways_out_and_endings_stand_in_the_picture() {
    let room = Room::new();
    let done = room.encounter(["graph", "photos-novice", "--format", "svg"]).run().code(0).quiet();
    let done = done
        .stdout_has("prefers-color-scheme: dark")
        .stdout_has("A shoebox of photographs")
        .stdout_has(">If trust is under 40<")
        .stdout_has(">→ walks out: bring-your-son<")
        .stdout_has(">met again<")
        .stdout_has(">trust at 0<")
        .stdout_has(">If the customer has walked out<")
        .stdout_has(">Otherwise<")
        .stdout_has(">◇ 5 · own words<")
        .harmless();
    assert_sound(&done.stdout);
    room.encounter(["graph", "photos-novice", "--format", "svg", "--lang", "fi"])
        .run()
        .code(0)
        .stdout_has("lang=\"fi\"")
        .stdout_has(">Jos luottamus on alle 40<")
        .stdout_has(">→ lähtee kesken kaiken: bring-your-son<");
}

#[test]
fn nodes_and_edges_for_other_programs() {
    let room = Room::new();
    let all = room.encounter(["graph", "photos-novice", "--json"]).run().code(0).quiet().harmless();
    let all = all.json("graph");
    assert_eq!((&all["version"], &all["scenario"]), (&json!(1), &json!("photos-novice")));
    let find = |list: &str, wanted: &dyn Fn(&serde_json::Value) -> bool| {
        let mut all = all[list].as_array().unwrap().iter();
        all.find(|one| wanted(one)).unwrap_or_else(|| panic!("in {list}")).clone()
    };
    assert_eq!(all["nodes"][0], json!({ "id": "start", "kind": "start", "trust": 50 }));
    assert_eq!(
        find("nodes", &|node| node["moment"] == "in-the-way"),
        json!({
            "id": "moment/in-the-way",
            "kind": "moment",
            "moment": "in-the-way",
            "phase": "sales-talk",
            "task": "choose",
            "when": [{ "trust": { "below": 40 } }],
            "leaving": [],
            "trust_zero": true,
        })
    );
    assert_eq!(
        find("edges", &|edge| edge["from"] == "moment/which-one" && edge["kind"] == "leaves"),
        json!({
            "from": "moment/which-one",
            "to": "moment/the-matchbox",
            "kind": "leaves",
            "around": false,
            "options": ["bring-your-son"],
            "trust_zero": true,
        })
    );
    let past = |edge: &serde_json::Value| {
        edge["from"] == "moment/what-is-a-cloud" && edge["to"] == "moment/which-one"
    };
    assert_eq!(find("edges", &past)["around"], true);
    let end = find("edges", &|edge| edge["to"] == "ending/bought-elsewhere");
    assert_eq!((&end["from"], &end["kind"]), (&json!("end"), &json!("ends")));
    let bought = find("nodes", &|node| node["id"] == "ending/bought-elsewhere");
    assert_eq!(bought["when"], json!([{ "left": true }]));
}

#[test]
fn the_form_follows_the_file_unless_it_is_named() {
    let room = Room::new();
    for (args, file, start) in [
        (&["-o", "a.svg"][..], "a.svg", "<?xml"),
        (&["-o", "a.SVG"], "a.SVG", "<?xml"),
        (&["-o", "a.json"], "a.json", "{"),
        (&["-o", "a.mmd"], "a.mmd", "---\ntitle: \"A shoebox"),
        (&["-o", "b.svg", "--format", "mermaid"], "b.svg", "---"),
        (&["-o", "b.txt", "--format", "svg"], "b.txt", "<?xml"),
        (&["-o", "c.svg", "--json"], "c.svg", "{"),
    ] {
        let run = room.encounter(["graph", "photos-novice"]).args(args);
        run.run().code(0).quiet().stdout_is(&format!("✔ Written: {file}\n"));
        let text = fs::read_to_string(room.path(file)).unwrap();
        assert!(text.starts_with(start), "{args:?}");
    }
    room.write("a.svg", "mine");
    let again = ["graph", "photos-novice", "-o", "a.svg"];
    room.encounter(again).run().code(1).stdout_is("").stderr_has("is there already");
    assert_eq!(fs::read_to_string(room.path("a.svg")).unwrap(), "mine");
    room.encounter(again).arg("--force").run().code(0).quiet();
    let both = ["graph", "photos-novice", "--json", "--format", "svg"];
    room.encounter(both).run().code(2).stdout_is("").stderr_has("cannot be used with");
    assert!(!room.records().exists(), "nothing of it is recorded");
}

#[test]
fn what_cannot_be_drawn_is_told() {
    let room = Room::new();
    room.encounter(["graph"]).run().code(2).stderr_has("<SCENARIO>");
    let near = "did you mean `photos-novice`?";
    room.encounter(["graph", "photos-novise"]).run().code(2).stdout_is("").stderr_has(near);
    room.encounter(["graph", "none.yaml"]).run().code(1).stdout_has("there is no such file");
}

/// Signs that mean something to XML, to YAML, to Mermaid or to a terminal.
const HOSTILE: &str = r#"</text><script>alert(1)</script> \"]; end %%{init: {}}%% `x` #quot; & [a](b) {c} |d| --> e \\ \u001b[31m \u202e \n --- *f* _g_"#;

fn hostile(catalogue: &Catalogue) -> Scenario {
    let text = fs::read_to_string(fixtures().join("short-walk.yaml")).unwrap();
    let text = text.replace("A day – ", HOSTILE).replace("Väinö stops", HOSTILE);
    content::scenario(&text.replace("Väinö listens", HOSTILE), catalogue).unwrap()
}

#[test]
fn several_places_to_be_met_again_are_told_apart() {
    let room = Room::new();
    let text = built_in::text("photos-novice").unwrap();
    let left = "    when: {left: true}\n    scene";
    let more = left.replace("true}", "true, met: [ask-need]}");
    let path = room.write("met.yaml", text.replacen(left, &more, 1));
    let done = room.encounter(["graph"]).arg(&path).run().code(0).quiet();
    assert_flowchart(&done.stdout);
    let out = "m8 -.->|\"→ walks out: bring-your-son · ";
    done.stdout_has(&format!("{out}If met: ask-need and the customer has walked out\"| m11"))
        .stdout_has(&format!("{out}Otherwise\"| m13"))
        .stdout_has("walks out\"/]:::leaves -.->|\"Otherwise\"| m13");
    let svg = room.encounter(["graph", "--format", "svg"]).arg(&path).run().code(0).quiet();
    assert_sound(&svg.stdout);
    assert_eq!(svg.stdout.matches(">met again<").count(), 2);
}

#[test]
fn what_stands_in_a_scenario_is_only_text() {
    let catalogue = built_in::catalogue();
    let scenario = hostile(&catalogue);
    let words = Words::new(Lang::En);
    let graph = Graph::new(&words, &catalogue, &scenario);
    let (svg, chart) = (graph.svg(), graph.mermaid());
    assert_sound(&svg);
    assert!(svg.contains("&lt;/text&gt;&lt;script&gt;"));
    assert_flowchart(&chart);
    assert!(chart.contains(r"#60;/text#62;#60;script#62;"), "{chart}");
    let title = chart.lines().nth(1).unwrap();
    assert!(title.contains(r#"\"]; end"#) && title.contains(r"\\ [31m"), "{title}");
}

#[test]
fn a_file_that_is_no_drawing_is_refused() {
    let room = Room::new();
    for name in ["walk.png", "walk.PDF"] {
        let done = room.encounter(["graph", "photos-novice", "-o", name]).run().code(2);
        done.stderr_has("cannot be drawn").stderr_has("--format");
        assert!(!room.path(name).exists());
    }
    let done = room.encounter(["graph", "photos-novice", "-o", "walk.png", "--format", "svg"]);
    done.run().code(0);
}
