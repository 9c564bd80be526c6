//! The same form in ODK's own engine and here: `make install-bench-peer && cargo bench -p forms --bench beside_getodk`.
//!
//! A form of 1,000 questions, of which 100 are worked out from one. Both load it from the text or file that its author
//! publishes, and take an answer that all 100 read; both sum what comes of it, and the sums must be the same. The
//! engine is npm `@getodk/xforms-engine` in Node, with jsdom as in its own tests; its form is our export. Both are warm
//! when they are measured. It fails when a limit is missed.

#![expect(clippy::unwrap_used, reason = "a benchmark stops where it fails")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use forms::expression::Value;
use forms::{Answers, Circumstances, Filling, Form, Plan, xform, xlsform};
use serde_json::Value as Json;

/// Questions that somebody answers.
const ASKED: usize = 900;
/// Questions that are worked out from the last of them.
const DEPENDENTS: usize = 100;
/// The last of those that are asked, on which the others depend.
const CHANGES: &str = "q899";

const LOAD_LIMIT_MS: f64 = 50.0;
const ANSWER_LIMIT_MS: f64 = 1.0;
/// How many times faster than the engine.
const RATIO_LIMIT: f64 = 10.0;

/// Runs that are measured; half as many come before.
const LOADS: usize = 5;
const ANSWERS: usize = 101;

/// What a work took, milliseconds.
#[derive(Clone, Copy)]
struct Taken {
    fastest: f64,
    median: f64,
}

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let read = xlsform::read("form.md", sheet().as_bytes()).unwrap();
    // Authors publish workbooks.
    let (workbook, exported) = (xlsform::write(&read).unwrap(), xform::write(&read));
    let (load, answer, sum) = measure_ours(&workbook);
    let (their_load, their_answer, their_sum) = measure_theirs(&exported);
    assert_eq!(sum, their_sum, "the sum of the {DEPENDENTS} dependents");

    println!("a form of {} questions, fastest and middle run", ASKED + DEPENDENTS);
    println!("{:<38} {:>22} {:>24} {:>16}", "", "Passerelle", "@getodk/xforms-engine", "ratio");
    let loads = line("load it, ready to be filled in", load, their_load, LOAD_LIMIT_MS);
    let answers = line("an answer that 100 others depend on", answer, their_answer, ANSWER_LIMIT_MS);
    assert!(loads && answers, "a limit is missed");
}

/// Prints a line with its limits; whether they hold.
fn line(what: &str, ours: Taken, theirs: Taken, limit_ms: f64) -> bool {
    let in_ms = |taken: Taken| format!("{:.3} / {:.3} ms", taken.fastest, taken.median);
    // Other programs disturb the fastest run the least.
    let ratios = (theirs.fastest / ours.fastest, theirs.median / ours.median);
    let ratio = format!("{:.0} / {:.0}", ratios.0, ratios.1);
    println!("{what:<38} {:>22} {:>24} {ratio:>16}", in_ms(ours), in_ms(theirs));
    println!(
        "{:<38} {:>22} {:>24} {:>16}",
        "  limit",
        format!("< {limit_ms:.0} ms"),
        "",
        format!("≥ {RATIO_LIMIT:.0}")
    );
    ours.median < limit_ms && ratios.0.min(ratios.1) >= RATIO_LIMIT
}

/// Each question is shown when an earlier one allows it; the calculations read the last.
fn sheet() -> String {
    let mut text = String::from("| survey |\n| | type | name | label | relevant | calculation |\n");
    for number in 0..ASKED {
        let relevant = if number == 0 { String::new() } else { format!("coalesce(${{q{}}}, 1) > 0", number / 10) };
        writeln!(text, "| | integer | q{number} | Question {number} | {relevant} | |").unwrap();
    }
    for number in 0..DEPENDENTS {
        writeln!(text, "| | calculate | c{number} | | | coalesce(${{{CHANGES}}}, 0) * {number} + 1 |").unwrap();
    }
    text
}

fn measured(runs: usize, mut work: impl FnMut()) -> Taken {
    let mut times: Vec<Duration> = (0..runs + runs.div_ceil(2))
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .skip(runs.div_ceil(2))
        .collect();
    times.sort_unstable();
    let in_ms = |time: Duration| time.as_secs_f64() * 1000.0;
    Taken { fastest: in_ms(times[0]), median: in_ms(times[runs / 2]) }
}

/// From the bytes of the workbook to a form that can be filled in; then answers, and the sum of the last's dependents.
fn measure_ours(workbook: &[u8]) -> (Taken, Taken, i64) {
    let open = || {
        let form: Form = xlsform::read("form.xlsx", black_box(workbook)).unwrap();
        let today = jiff::civil::date(2026, 11, 24);
        Filling::open(Plan::new(form.into()).unwrap(), Answers::new(), Circumstances::on(today))
    };
    let load = measured(LOADS, || drop(black_box(open())));
    let dependents: Vec<String> = (0..DEPENDENTS).map(|number| format!("c{number}")).collect();
    let (mut filling, mut value, mut sum) = (open(), 0, 0);
    let answer = measured(ANSWERS, || {
        value += 1;
        filling.answer(CHANGES, &[value.to_string()]).unwrap();
        sum = dependents.iter().map(|name| as_number(&filling.value(name))).sum();
    });
    (load, answer, sum)
}

fn as_number(value: &Value) -> i64 {
    value.to_text().parse().unwrap()
}

fn measure_theirs(form: &str) -> (Taken, Taken, i64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peer");
    assert!(folder.join("node_modules").exists(), "first: make install-bench-peer");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside_getodk.xml");
    std::fs::write(&file, form).unwrap();
    let output = Command::new("node")
        .arg("engine.js")
        .arg(&file)
        .args([CHANGES, "c", &LOADS.to_string(), &ANSWERS.to_string()])
        .current_dir(folder)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "the engine failed");
    let told: Json = serde_json::from_slice(&output.stdout).unwrap();
    let taken = |what: &str| Taken {
        fastest: told[what]["fastest"].as_f64().unwrap(),
        median: told[what]["median"].as_f64().unwrap(),
    };
    (taken("load"), taken("answer"), told["sum"].as_i64().unwrap())
}
