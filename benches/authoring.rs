//! How fast the author's tools are, on two processor cores: `cargo bench --bench authoring`.
//!
//! Random encounters a second, and the check of a pack of a thousand scenarios with its memory. It
//! fails where a figure is over its limit.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
#![allow(clippy::disallowed_methods, reason = "it measures time, and writes files of its own")]

#[path = "authoring/pack.rs"]
mod pack;
#[path = "authoring/words.rs"]
mod words;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use encounter::content::{self, built_in};
use encounter::encounter::reference;
use encounter::scenario::Scenario;
use encounter::simulate::board::Board;
use encounter::simulate::random::{self, BLOCK, Table};
use encounter::simulate::shares::Shares;

/// Everything generated follows from it.
const SEED: u64 = 1;
/// The scenarios of the pack.
const FILES: u32 = 1_000;
/// Every figure is taken so many times.
const RUNS: usize = 7;
/// Processor cores that are used.
const CORES: usize = 2;
/// Blocks of random walks that each thread draws for one figure.
const BLOCKS: u32 = 400;
/// Bytes.
const MIB: f64 = 1024.0 * 1024.0;

fn main() -> ExitCode {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let used = keep_to(CORES);
    println!("a machine of {cores} cores, of which {used} are used; {RUNS} runs, seed {SEED}\n");
    println!("{:<52} {:>12} {:>12} {:>12}", "", "limit", "median", "best");
    let folder = tempfile::tempdir().unwrap();
    let bytes = write_pack(folder.path());
    let whole = random_encounters();
    let fast = tell("random encounters a second, in thousands", Some(Limit::Least(200.0)), &whole);
    let (quick, work) = times(folder.path(), &["--quick"]);
    let what = format!("check --quick of {FILES} scenarios ({:.0} MiB), seconds", bytes / MIB);
    let soon = tell(&what, Some(Limit::Most(2.0)), &quick);
    tell("  its work on both cores together, seconds", None, &work);
    let memory: Vec<f64> = (0..3).map(|_| memory(folder.path(), &["--quick"])).collect();
    let small = tell("  its memory at the most, MiB", Some(Limit::Most(200.0)), &memory);
    let (all, _) = times(folder.path(), &[]);
    let usual = median(&quick);
    let played: Vec<f64> = all.iter().map(|seconds| seconds - usual).collect();
    tell("random play and test-wise players besides, seconds", None, &played);
    if fast && soon && small { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What a figure is promised to be.
#[derive(Clone, Copy)]
enum Limit {
    Least(f64),
    Most(f64),
}

/// Prints a figure; gives whether its median keeps the limit.
fn tell(what: &str, limit: Option<Limit>, runs: &[f64]) -> bool {
    let median = median(runs);
    let least = runs.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = runs.iter().copied().fold(0.0, f64::max);
    let (sign, best, kept) = match limit {
        Some(Limit::Least(limit)) => (format!(">= {limit}"), greatest, median >= limit),
        Some(Limit::Most(limit)) => (format!("<= {limit}"), least, median <= limit),
        None => (String::new(), least, true),
    };
    let word = if kept { "" } else { "  over the limit" };
    println!("{what:<52} {sign:>12} {median:>12.2} {best:>12.2}{word}");
    kept
}

fn median(runs: &[f64]) -> f64 {
    let mut sorted = runs.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Keeps this process, and those that it starts, to the first cores that it may use.
fn keep_to(count: usize) -> usize {
    let Ok(allowed) = rustix::thread::sched_getaffinity(None) else { return 0 };
    let mut few = rustix::thread::CpuSet::new();
    let first = (0..rustix::thread::CpuSet::MAX_CPU).filter(|&core| allowed.is_set(core));
    first.take(count).for_each(|core| few.set(core));
    rustix::thread::sched_setaffinity(None, &few).unwrap();
    thread::available_parallelism().map_or(1, usize::from)
}

/// Writes the pack; gives its size in bytes. Every scenario is sound.
fn write_pack(folder: &Path) -> f64 {
    let catalogue = built_in::catalogue();
    let mut bytes = 0;
    for number in 0..FILES {
        let text = pack::scenario(SEED, number, &catalogue);
        bytes += text.len();
        std::fs::write(folder.join(format!("generated-{number:04}.yaml")), text).unwrap();
    }
    let kib = u32::try_from(bytes / 1024).unwrap();
    f64::from(kib) * 1024.0
}

/// Thousands of whole random encounters a second, from the first answer to score and ending.
fn random_encounters() -> Vec<f64> {
    let catalogue = built_in::catalogue();
    let text = pack::scenario(SEED, 0, &catalogue);
    let scenario: Scenario = content::scenario(&text, &catalogue).unwrap();
    let board = Board::new(&scenario, reference::find(&scenario).as_ref()).unwrap();
    let table = Table::new(&Shares::random(&board));
    let draw = |thread: u32| {
        for number in 0..BLOCKS {
            std::hint::black_box(random::block(&board, &table, SEED, thread * BLOCKS + number));
        }
    };
    let run = |_| {
        let start = Instant::now();
        thread::scope(|scope| {
            for thread in 0..2 {
                scope.spawn(move || draw(thread));
            }
        });
        f64::from(2 * BLOCKS * BLOCK) / 1_000.0 / start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(run).collect()
}

fn check(folder: &Path, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_encounter"));
    command.arg("check").args(options).arg(folder).env("ENCOUNTER_LANG", "en");
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// Seconds that the program itself needs for a check of the folder: by the clock, and of its cores.
fn times(folder: &Path, options: &[&str]) -> (Vec<f64>, Vec<f64>) {
    let run = |_| {
        let (start, before) = (Instant::now(), children());
        assert!(check(folder, options).status().unwrap().success(), "the pack is sound");
        (start.elapsed().as_secs_f64(), children() - before)
    };
    (0..RUNS).map(run).unzip()
}

/// Seconds of core time that all ended children have used.
fn children() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // After the name in brackets, the 14th and 15th field are those of the children.
    let fields = stat.rsplit(')').next().unwrap().split_whitespace().skip(13).take(2);
    let ticks: f64 = fields.map(|field| field.parse::<f64>().unwrap()).sum();
    let second = f64::from(u32::try_from(rustix::param::clock_ticks_per_second()).unwrap());
    ticks / second
}

/// The most memory that a check was seen to hold at once, in MiB.
fn memory(folder: &Path, options: &[&str]) -> f64 {
    let mut child = check(folder, options).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait().unwrap().is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        most = kib.unwrap_or(most);
        thread::sleep(std::time::Duration::from_millis(2));
    }
    most / 1024.0
}
