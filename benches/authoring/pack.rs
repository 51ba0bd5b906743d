//! A pack of any size, made by chance from a seed: sound scenarios as large as real ones.

use std::fmt::Write as _;

use encounter::guidance::Catalogue;
use encounter::phase::Phase;
use encounter::text::Lang;
use fastrand::Rng;

use super::words::{sentence, sentences};

/// The phases of the twelve moments; a walk-out and a treatment that shows are among them.
const PHASES: [Phase; 12] = [
    Phase::Arrival,
    Phase::Arrival,
    Phase::Waiting,
    Phase::Needs,
    Phase::Needs,
    Phase::SalesTalk,
    Phase::SalesTalk,
    Phase::Closing,
    Phase::Closing,
    Phase::Departure,
    Phase::Aftercare,
    Phase::Aftercare,
];
/// The moment of several ticks.
const MANY: usize = 4;
/// The moment with an answer at which the customer walks out.
const LEAVING: usize = 8;
/// The moment whose words show how the customer was treated.
const TREATED: usize = 6;

/// Scenario `number` of the pack with this seed: 12 moments of 4 options in both languages, three
/// endings and an ending for those who left, conditions on points, trust and leaving.
pub(crate) fn scenario(seed: u64, number: u32, catalogue: &Catalogue) -> String {
    let mut rng = Rng::with_seed(seed ^ u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let stakes = PHASES.map(|phase| two_points(&mut rng, phase, catalogue));
    let mut file = File { rng, out: String::new() };
    let _ = write!(file.out, "format: 1\nid: generated-{number:04}\n");
    file.text("", "title", 20);
    file.text("", "trade", 14);
    file.out
        .push_str("channel: shop\nlevel: tricky\nminutes: 14\nrevision: 1\npass: 70\ntrust: 50\n");
    file.out.push_str("customer:\n");
    file.text("  ", "name", 6);
    file.out.push_str("  knowledge: informed\n  buys_for: self\n");
    file.text("  ", "brief", 180);
    file.out.push_str("moments:\n");
    for (place, phase) in PHASES.into_iter().enumerate() {
        file.moment(place, phase, &stakes);
    }
    file.endings(stakes[9][0]);
    file.out
}

/// Two points that can be judged in a phase with every customer.
fn two_points<'c>(rng: &mut Rng, phase: Phase, catalogue: &'c Catalogue) -> [&'c str; 2] {
    let fits = |point: &&encounter::guidance::Point| {
        point.only.is_none() && !point.grave && point.phases.contains(&phase)
    };
    let mut ids: Vec<&str> =
        catalogue.points().iter().filter(fits).map(|p| p.id.as_str()).collect();
    rng.shuffle(&mut ids);
    [ids[0], ids[1]]
}

struct File {
    rng: Rng,
    out: String,
}

impl File {
    /// A text in both languages under `field`.
    fn text(&mut self, indent: &str, field: &str, letters: usize) {
        let _ = writeln!(self.out, "{indent}{field}:");
        let indent = format!("{}  ", indent.replace('-', " "));
        for lang in Lang::ALL {
            let words = sentences(&mut self.rng, lang, letters);
            let quote = if self.rng.bool() { "\"" } else { "" };
            let _ = writeln!(self.out, "{indent}{}: {quote}{words}{quote}", lang.code());
        }
    }

    /// The text of an option.
    fn option(&mut self) {
        self.out.push_str("          text:\n");
        for lang in Lang::ALL {
            let words = sentence(&mut self.rng, lang, 66);
            let _ = writeln!(self.out, "            {}: {words}", lang.code());
        }
    }

    /// One line of a list, with its condition.
    fn line(&mut self, indent: &str, when: &str, letters: usize) {
        if when.is_empty() {
            self.text(&format!("{indent}- "), "text", letters);
        } else {
            let _ = writeln!(self.out, "{indent}- when: {{{when}}}");
            self.text(&format!("{indent}  "), "text", letters);
        }
    }

    fn moment(&mut self, place: usize, phase: Phase, stakes: &[[&str; 2]; 12]) {
        let _ = writeln!(self.out, "  - id: moment-{}\n    phase: {}", place + 1, phase.id());
        if place == 11 {
            self.out.push_str("    when: {trust: {below: 40}}\n");
        }
        self.text("    ", "scene", 170);
        if place == TREATED {
            let [first, _] = stakes[3];
            self.out.push_str("    says:\n");
            self.line("      ", &format!("violated: [{first}]"), 55);
            self.line("      ", &format!("lacks: [{first}]"), 55);
            self.line("      ", "trust: {at_least: 60}", 55);
        } else if place.is_multiple_of(2) {
            self.text("    ", "says", 90);
        }
        self.text("    ", "task", 30);
        match place {
            MANY => self.choose_many(stakes[place]),
            _ => self.choose(stakes[place], place == LEAVING),
        }
    }

    /// A best answer, a weaker one, and two that each break a point.
    fn choose(&mut self, [one, other]: [&str; 2], leaving: bool) {
        let mut options = [
            ("best", format!("met: [{one}, {other}]"), false),
            ("half", format!("met: [{one}]"), true),
            ("hasty", format!("violated: [{other}]"), true),
            ("wrong", format!("violated: [{one}]"), true),
        ];
        self.rng.shuffle(&mut options);
        self.out.push_str("    choose:\n      options:\n");
        for (id, verdicts, coached) in options {
            let _ = writeln!(self.out, "        - id: {id}");
            self.option();
            let _ = writeln!(self.out, "          {verdicts}");
            self.text("          ", "reaction", 100);
            if coached {
                self.text("          ", "coaching", 90);
            }
            if leaving && id == "wrong" {
                self.out.push_str("          leaves: true\n");
            }
        }
    }

    fn choose_many(&mut self, [one, other]: [&str; 2]) {
        let mut ticks = [
            ("one", format!("met: [{one}]")),
            ("other", format!("met: [{other}]")),
            ("not-this", format!("violated: [{one}]")),
            ("nor-this", format!("violated: [{other}]")),
        ];
        self.rng.shuffle(&mut ticks);
        self.out.push_str("    choose_many:\n      max: 2\n      options:\n");
        for (id, verdicts) in ticks {
            let _ = writeln!(self.out, "        - id: {id}");
            self.option();
            let _ = writeln!(self.out, "          {verdicts}");
        }
        self.out.push_str("    reactions:\n");
        self.line("      ", &format!("violated: [{one}]"), 110);
        self.line("      ", &format!("violated: [{other}]"), 110);
        self.line("      ", &format!("met: [{one}]"), 110);
        self.line("      ", "", 110);
        self.out.push_str("    coaching:\n");
        self.line("      ", &format!("violated: [{other}]"), 100);
    }

    fn endings(&mut self, last: &str) {
        self.out.push_str("endings:\n");
        let treated = format!("trust: {{at_least: 60}}, met: [{last}]");
        let whens = ["left: true", treated.as_str(), "trust: {below: 35}", ""];
        for (id, when) in ["gone", "glad", "sour", "plain"].into_iter().zip(whens) {
            let _ = writeln!(self.out, "  - id: {id}");
            if !when.is_empty() {
                let _ = writeln!(self.out, "    when: {{{when}}}");
            }
            self.text("    ", "text", 240);
        }
        self.out.push_str("notes:\n");
        self.text("  ", "aim", 120);
    }
}
