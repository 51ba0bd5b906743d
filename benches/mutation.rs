//! How many of an author's mistakes `check` finds: `cargo bench --bench mutation -- --seed 1`.
//!
//! Every shipped scenario is changed by one mistake at a time. A mistake is caught where the changed
//! file has a finding that the file as shipped has not: one of `check`, or one of the test that holds
//! verdicts against the words of their options (`tests/library/words.rs`). `--survivors` lists what was not caught.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

#[path = "mutation/mutant.rs"]
mod mutant;
#[path = "mutation/operators.rs"]
mod operators;
#[path = "../tests/library/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::thread;

use encounter::content::{self, built_in};
use encounter::finding::Finding;
use encounter::guidance::Catalogue;
use encounter::lint::ScreenSize;
use encounter::review::{self, Ask};
use fastrand::Rng;
use mutant::Mutant;
use operators::{File, OPERATORS};
use serde_yaml::Value;

/// The most mutants of an operator that are tried; of more, a sample is drawn.
const MOST: usize = 400;
/// What the mean of the operators' rates is to be at least, in per cent.
const WANTED: f64 = 90.0;

/// A shipped scenario, and what is found in it as it is.
struct Shipped {
    name: &'static str,
    yaml: Value,
    findings: BTreeSet<String>,
}

const ASK: Ask = Ask { play: true, screen: ScreenSize { columns: 80, rows: 24 } };

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let seed = arguments.iter().skip_while(|word| *word != "--seed").nth(1);
    let seed = seed.map_or(1, |seed| seed.parse().expect("`--seed` takes a whole number"));
    let with_survivors = arguments.iter().any(|word| word == "--survivors");
    let catalogue = built_in::catalogue();
    let points: Vec<String> = catalogue.points().iter().map(|point| point.id.clone()).collect();
    let shipped = built_in::SCENARIOS.map(|(name, text)| shipped(name, text, &catalogue));
    let mut rng = Rng::with_seed(seed);
    let mut rates = Vec::new();
    println!("seed {seed}; {} scenarios\n", shipped.len());
    println!("{:<40} {:>8} {:>8} {:>8}", "", "mutants", "caught", "");
    for (name, operator) in OPERATORS {
        let mut mutants: Vec<(&Shipped, Mutant)> = Vec::new();
        for one in &shipped {
            let file = File { yaml: &one.yaml, points: &points };
            mutants.extend(operator(&file, &mut rng).into_iter().map(|mutant| (one, mutant)));
        }
        rng.shuffle(&mut mutants);
        mutants.truncate(MOST);
        let survivors = survivors(&mutants, &catalogue);
        let caught = mutants.len() - survivors.len();
        let rate = percent(caught, mutants.len());
        println!("{name:<40} {:>8} {caught:>8} {rate:>6.1} %", mutants.len());
        if with_survivors {
            println!("    {}", survivors.join("\n    "));
        }
        rates.push(rate);
    }
    let mean = rates.iter().sum::<f64>() / f64::from(u32::try_from(rates.len()).unwrap());
    println!("{:<40} {:>8} {:>8} {mean:>6.1} %", "mean; at least 90 % is wanted", "", "");
    if mean >= WANTED { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn percent(part: usize, whole: usize) -> f64 {
    let [part, whole] = [part, whole].map(|count| f64::from(u32::try_from(count).unwrap()));
    part * 100.0 / whole.max(1.0)
}

/// The scenario in the form in which mutants are written, so that only the mistake differs.
fn shipped(name: &'static str, text: &str, catalogue: &Catalogue) -> Shipped {
    let yaml: Value = serde_yaml::from_str(text).unwrap();
    let findings = found(&serde_yaml::to_string(&yaml).unwrap(), catalogue);
    Shipped { name, yaml, findings }
}

/// The mutants that are not caught, in words. They are tried side by side.
fn survivors(mutants: &[(&Shipped, Mutant)], catalogue: &Catalogue) -> Vec<String> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let survives = |(shipped, mutant): &&(&Shipped, Mutant)| {
        found(&mutant.text(&shipped.yaml), catalogue).is_subset(&shipped.findings)
    };
    let share = |part: &[(&Shipped, Mutant)]| -> Vec<String> {
        let told = |(shipped, mutant): &(&Shipped, Mutant)| {
            format!("{} {}: {}", shipped.name.trim_end_matches(".yaml"), mutant.at, mutant.what)
        };
        part.iter().filter(survives).map(told).collect()
    };
    let parts = mutants.chunks(mutants.len().div_ceil(threads).max(1));
    let mut all: Vec<String> = thread::scope(|scope| {
        let handles: Vec<_> = parts.map(|part| scope.spawn(move || share(part))).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap()).collect()
    });
    all.sort();
    all
}

/// Rule and place of each finding, and what the test of the words has to say.
fn found(text: &str, catalogue: &Catalogue) -> BTreeSet<String> {
    let told = |finding: &Finding| format!("{} {:?}", finding.rule.code(), finding.place);
    let mut found: BTreeSet<String> =
        review::scenario(text, catalogue, ASK).findings.iter().map(told).collect();
    let scenario = content::scenario(text, catalogue);
    found.extend(scenario.iter().flat_map(words::disagreements));
    found
}
