//! How well own words are rated by those who have not read the answers:
//! `cargo bench --bench agreement`.
//!
//! Each file of `rater/answers` is rated by members of the classifier that have not read it, made like
//! those that the program listens to, beside simpler ways of rating. The labels are those of the
//! people and language models who wrote and read the answers: the figures tell agreement with them,
//! not how well service staff serve. `--worst N` lists the surest mistakes; `--every N` takes only one answer in
//! N. Fails where the figures on all answers are worse than they were; on a part they are a report.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

#[path = "agreement/ngrams.rs"]
mod ngrams;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use encounter::content::{self, built_in};
use encounter::grading::agreement::{Class, Pair, Table};
use encounter::grading::compare::{Agreement, Figures};
use encounter::grading::{Graded, Points, Written, grade, lines};
use encounter::guidance::Catalogue;
use encounter::rater::{Manner, Rater, Said, Target};
use encounter::text::Lang;
use ngrams::Ngrams;

/// A little less than what was reached, by language: κ, every verdict forced. Less is a step back.
const KAPPA: [(Lang, f64); 2] = [(Lang::Fi, 0.69), (Lang::En, 0.72)];
/// An answer of forty words, and five points to rate it on.
const FORTY: &str = "Good morning, come in! What can I find for you? I will look into it myself and \
    ring you before twelve tomorrow. The coffee over there is free. Have a lovely day, and thank you \
    for waiting so patiently.";
const FIVE: [&str; 5] =
    ["greet-at-once", "ask-need", "own-the-matter", "answer-in-time", "warm-farewell"];
/// A point that it does not show.
const NOT_SHOWN: &str = "invoice-as-agreed";
/// So many ratings are timed; the middle one counts.
const TIMED: usize = 21;
/// The greatest share of the decided verdicts that may be wrong.
const WRONG: f64 = 0.05;
/// The greatest share of the verdicts in traps that are decided as met and are not.
const FELL_FOR: f64 = 0.02;

/// The answers of one hand.
struct Hand {
    name: String,
    answers: Vec<Written>,
}

fn main() -> ExitCode {
    let catalogue = built_in::catalogue();
    let mut points = Points::default();
    points.add_built_in(&catalogue);
    let every = asked("--every").unwrap_or(1).max(1);
    let hands = hands(&points, every);
    let by_hand = held_out(&points, &hands);
    let of_hands: Vec<Figures> = by_hand.iter().map(|graded| Agreement::of(graded).all).collect();
    let graded: Vec<Graded<'_>> = by_hand.into_iter().flatten().collect();
    let agreement = Agreement::of(&graded);
    print(&agreement);
    println!("\nby file");
    for (hand, figures) in hands.iter().zip(&of_hands) {
        row(&hand.name, figures);
    }
    baselines(&catalogue, &hands);
    speed();
    mistakes(&graded, asked("--worst").unwrap_or(0));
    let verdict = verdict(&agreement);
    if every == 1 { verdict } else { ExitCode::SUCCESS }
}

/// The number after a flag of the command line.
fn asked(flag: &str) -> Option<usize> {
    let number = std::env::args().skip_while(|word| word != flag).nth(1)?;
    Some(number.parse().unwrap_or_else(|_| panic!("`{flag}` takes a whole number")))
}

fn folder(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rater").join(name)
}

fn files(name: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end != "md"));
    files.sort();
    let name = |path: &std::path::Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

/// Every so many answers of every hand.
fn hands(points: &Points<'_>, every: usize) -> Vec<Hand> {
    let read = |(name, bytes): (String, Vec<u8>)| Hand {
        answers: lines::read(&bytes, points, true).unwrap().into_iter().step_by(every).collect(),
        name,
    };
    files("answers").into_iter().map(read).collect()
}

/// The answers of each hand, rated by the members of the classifier that have not read them.
fn held_out<'h>(points: &Points<'_>, hands: &'h [Hand]) -> Vec<Vec<Graded<'h>>> {
    let measuring = std::fs::read(folder("measuring.safetensors")).unwrap();
    in_two(hands, |hand| {
        let rater = Rater::that_has_not_read(&hand.name, &measuring).unwrap();
        let grade = |written| grade(&rater, points, written, Manner::Careful);
        hand.answers.iter().map(grade).collect()
    })
}

/// Works on a list with two threads; the order stays.
fn in_two<'t, T: Sync, R: Send>(list: &'t [T], work: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    let (first, second) = list.split_at(list.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(&work).collect::<Vec<_>>());
        let mut done: Vec<R> = first.iter().map(&work).collect();
        done.extend(other.join().unwrap());
        done
    })
}

fn print(agreement: &Agreement) {
    println!(
        "{} answers, each rated by the members that have not read its file\n",
        agreement.answers
    );
    println!(
        "{:<26} {:>6} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6} {:>6} {:>6}",
        "", "n", "κ", "acc", "F1 met", "F1 vio", "F1 abs", "ECE", "dec", "wrong"
    );
    row("all", &agreement.all);
    for (lang, figures) in &agreement.languages {
        row(lang.code(), figures);
    }
    println!("\nrisk and coverage");
    for line in &agreement.coverage {
        let wrong = line.decided.wrong.unwrap_or(0.0);
        println!(
            "  decided {:>5.3}  wrong {wrong:>5.3}  from probability {:.3}",
            line.decided.share, line.least
        );
    }
    if let Some(traps) = agreement.traps {
        println!(
            "\ntraps: {} answers; of {} verdicts that are not met {} were decided as met ({:.3})",
            traps.answers,
            traps.verdicts,
            traps.fell_for,
            traps.share().unwrap_or(0.0)
        );
    }
    println!("\nby point, the least agreement first");
    for (point, figures) in &agreement.points {
        row(point, figures);
    }
}

fn row(name: &str, of: &Figures) {
    let f1 = |class| of.table.f1(class).unwrap_or(0.0);
    println!(
        "{name:<26} {:>6} {:>6.3} {:>6.3} {:>6.3} {:>6.3} {:>7.3} {:>6.3} {:>6.3} {:>6.3}",
        of.table.count(),
        of.table.kappa().unwrap_or(0.0),
        of.table.accuracy().unwrap_or(0.0),
        f1(Class::Met),
        f1(Class::Violated),
        f1(Class::Absent),
        of.calibration_error.unwrap_or(0.0),
        of.decided.share,
        of.decided.wrong.unwrap_or(0.0),
    );
}

/// The simpler ways, each on the same held-out files.
fn baselines(catalogue: &Catalogue, hands: &[Hand]) {
    println!("\nsimpler ways: κ in Finnish and in English");
    let told = |name: &str, pairs: &BTreeMap<&str, Vec<(Class, Class)>>| {
        let kappa = |lang: &str| Table::of(pairs[lang].iter().copied()).kappa().unwrap_or(0.0);
        println!("  {name:<44} {:.3}  {:.3}", kappa("fi"), kappa("en"));
    };
    let labelled = |written: &Written| -> Vec<(String, Class)> {
        written.asked.iter().filter_map(|asked| Some((asked.point.clone(), asked.label?))).collect()
    };
    let mut always = BTreeMap::<&str, Vec<(Class, Class)>>::new();
    let mut grams = BTreeMap::<&str, Vec<(Class, Class)>>::new();
    for out in hands {
        let others = hands.iter().filter(|hand| hand.name != out.name);
        let others: Vec<&Written> = others
            .flat_map(|hand| &hand.answers)
            .filter(|written| written.lang == out.answers[0].lang)
            .collect();
        let learned = Ngrams::learn(others.iter().flat_map(|written| {
            labelled(written)
                .into_iter()
                .map(|(point, label)| (point, written.words.as_str(), label))
        }));
        for written in &out.answers {
            let lang = written.lang.code();
            for (point, label) in labelled(written) {
                always.entry(lang).or_default().push((label, Class::Absent));
                grams.entry(lang).or_default().push((label, learned.rate(&point, &written.words)));
            }
        }
    }
    told("always the commonest label (absent)", &always);
    told("the nearest answers by 3- to 5-grams", &grams);
    told("the sayings alone, by the encoder", &by_sayings(catalogue, hands));
}

/// Each point rated as if it were a pack's own: from its sayings alone.
fn by_sayings<'h>(
    catalogue: &Catalogue,
    hands: &'h [Hand],
) -> BTreeMap<&'h str, Vec<(Class, Class)>> {
    let sayings = content::sayings(built_in::SAYINGS, catalogue).unwrap();
    let rater = Rater::built_in().unwrap();
    let answers: Vec<&Written> = hands.iter().flat_map(|hand| &hand.answers).collect();
    let verdicts = in_two(&answers, |written| {
        let of = |id: &str| sayings.iter().find(|one| one.point == id);
        let targets: Vec<Target<'_>> = written
            .asked
            .iter()
            .map(|asked| Target { point: &asked.point, sayings: of(&asked.point) })
            .collect();
        let found =
            rater.rate(Said { words: &written.words, shown: &[] }, &targets, Manner::Forced);
        let likeliest = found.iter().map(|rated| Class::likeliest(rated.likely).0);
        let labels = written.asked.iter().filter_map(|asked| asked.label);
        (written.lang.code(), labels.zip(likeliest).collect::<Vec<_>>())
    });
    let mut pairs = BTreeMap::<&str, Vec<(Class, Class)>>::new();
    for (lang, own) in verdicts {
        pairs.entry(lang).or_default().extend(own);
    }
    pairs
}

/// How long one answer takes with the model warm.
#[allow(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]
fn speed() {
    let rater = Rater::built_in().unwrap();
    let timed = |points: &[&str]| {
        let targets: Vec<Target<'_>> =
            points.iter().map(|point| Target { point, sayings: None }).collect();
        let mut times: Vec<f64> = (0..TIMED)
            .map(|_| {
                let start = Instant::now();
                let said = Said { words: FORTY, shown: &[] };
                black_box(rater.rate(said, &targets, Manner::Careful));
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[TIMED / 2]
    };
    println!("\none answer of {} words, the model warm", FORTY.split_whitespace().count());
    println!("  a verdict that quotes nothing: one pass     {:>6.1} ms", timed(&[NOT_SHOWN]));
    println!("  verdicts on five points with their quotes   {:>6.1} ms", timed(&FIVE));
}

/// The verdicts that were surest and wrong.
fn mistakes(graded: &[Graded<'_>], count: usize) {
    let mut all: Vec<(f64, Pair, &str, &Written)> = Vec::new();
    for one in graded {
        for (asked, rated) in one.verdicts() {
            let (verdict, sure) = Class::likeliest(rated.likely);
            if let Some(label) = asked.label.filter(|label| *label != verdict) {
                let pair = Pair { label, verdict, sure, decided: true };
                all.push((sure, pair, &asked.point, one.written));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (sure, pair, point, written) in all.into_iter().take(count) {
        println!(
            "\n{} {point}: labelled {:?}, rated {:?} at {sure:.3}",
            written.id, pair.label, pair.verdict
        );
        println!("  {}", written.words);
    }
}

/// Whether what must hold holds.
fn verdict(agreement: &Agreement) -> ExitCode {
    let mut failed = false;
    let mut hold = |what: &str, value: f64, good: bool| {
        println!("{} {what}: {value:.3}", if good { "ok  " } else { "FAIL" });
        failed |= !good;
    };
    println!();
    for (lang, least) in KAPPA {
        let figures = agreement.languages.iter().find(|(of, _)| *of == lang);
        let kappa = figures.and_then(|(_, figures)| figures.table.kappa()).unwrap_or(0.0);
        hold(&format!("κ in {} is at least {least}", lang.code()), kappa, kappa >= least);
    }
    let wrong = agreement.all.decided.wrong.unwrap_or(0.0);
    hold(&format!("decided and wrong is at most {WRONG}"), wrong, wrong <= WRONG);
    let fell = agreement.traps.and_then(|traps| traps.share()).unwrap_or(0.0);
    hold(&format!("traps decided as met are at most {FELL_FOR}"), fell, fell <= FELL_FOR);
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
