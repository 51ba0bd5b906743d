//! How fast reports are on large records, on two processor cores: `cargo bench --bench reports`.
//!
//! Each report in each form, the whole program from start to end. It fails where one takes longer
//! than its limit.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
#![allow(clippy::disallowed_methods, reason = "it measures time, and writes files of its own")]

#[path = "reports/records.rs"]
mod records;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use records::{Size, TAG};

/// Everything generated follows from it.
const SEED: u64 = 1;
/// 60 people, 7,700 walks, 100,100 answers.
const SIZE: Size = Size { profiles: 60, walks: 7_700, answers: 13 };
/// Every figure is taken so many times.
const RUNS: usize = 7;
/// Processor cores that are used.
const CORES: usize = 2;
/// Seconds that a report may take, in the median.
const LIMIT: f64 = 2.0;
/// Seconds that all walks as statements for a learning record store may take: 138 MiB of them.
const STATEMENTS: f64 = 4.0;

/// The reports, by the arguments that ask for them.
const REPORTS: [&[&str]; 5] = [
    &["--profile", "Trainee 01"],
    &["--profile", "Trainee 01", "--words"],
    &["--group", TAG],
    &["--group", TAG, "--names", "--words", "--since", "2026-01-05"],
    &["--scenario", "scenario-03"],
];
const FORMS: [&str; 4] = ["html", "markdown", "csv", "json"];

fn main() -> ExitCode {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let used = keep_to(CORES);
    println!("a machine of {cores} cores, of which {used} are used; {RUNS} runs, seed {SEED}\n");
    println!("{:<70} {:>8} {:>8} {:>8} {:>8}", "seconds", "limit", "median", "best", "KiB");
    let folder = tempfile::tempdir().unwrap();
    records::write(folder.path(), &SIZE, SEED);
    let mut kept = true;
    for report in REPORTS {
        for form in FORMS {
            kept &= measured(folder.path(), report, form, LIMIT);
        }
    }
    kept &= measured(folder.path(), &["--group", TAG], "xapi", STATEMENTS);
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the figures of one report; gives whether its median keeps the limit.
fn measured(folder: &Path, report: &[&str], form: &str, limit: f64) -> bool {
    let mut length = 0;
    let run = |_| {
        let start = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_encounter"));
        command.arg("report").args(report).args(["--format", form, "--output", "-"]);
        command.arg("--data-dir").arg(folder).env("ENCOUNTER_LANG", "en");
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        length = output.stdout.len();
        start.elapsed().as_secs_f64()
    };
    let mut times: Vec<f64> = (0..RUNS).map(run).collect();
    times.sort_by(f64::total_cmp);
    let (median, best) = (times[RUNS / 2], times[0]);
    let word = if median <= limit { "" } else { "  over the limit" };
    let what = format!("{} {form}", report.join(" "));
    println!("{what:<70} {limit:>8.2} {median:>8.2} {best:>8.2} {:>8}{word}", length / 1024);
    median <= limit
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
