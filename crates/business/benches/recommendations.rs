//! The whole sheet of recommendations for one firm, beside the limit. `cargo bench -p business --bench recommendations`
//!
//! The sheet is what the France pack has for one diagnosis, repeated to 500 rows. Prints a line for the verdicts of all rows with the parts that
//! decide those of a page, one for their reasons in words in four languages in turn, one for what would change the refusals of a page;
//! ends with 1 when the 99th percentile of the first is over the limit. Time is the thread's own on the processor.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a bench without its data has nothing to measure")]
#![expect(dead_code, reason = "the stories know more verbs than the bench needs")]

#[path = "../tests/stories/answers.rs"]
mod answers;
#[path = "../tests/stories/france.rs"]
mod france;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use base::Lang;
use business::catalogue::Recommendation;
use business::reasons::Speaker;
use business::verdicts::{Fit, Knowledge, judge_all};
use business::what_changes::Changes;
use forms::Filling;
use rustix::time::{ClockId, clock_gettime};
use ui::{Texts, Words};

use crate::answers::{Sheet, blank};

const ROWS: usize = 500;
/// The diagnosis that the rows speak of.
const INSTRUMENT: &str = "dii-4";
const LIMIT: Duration = Duration::from_millis(2);
const RUNS: usize = 1_000;
/// Refusals on a page.
const PAGE: usize = 12;

/// The time that this thread has spent on the processor.
fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

/// Runs something often, prints how long it took, and gives its 99th percentile.
fn measure<T>(name: &str, runs: usize, limit: Option<Duration>, mut run: impl FnMut() -> T) -> Duration {
    for _ in 0..runs.div_ceil(10) {
        black_box(run());
    }
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let before = spent();
            black_box(run());
            spent().saturating_sub(before)
        })
        .collect();
    times.sort_unstable();
    let micros = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1e6;
    let limit = limit.map_or_else(String::new, |limit| format!("limit {:>6.0} µs", limit.as_secs_f64() * 1e6));
    println!("  {name:<58} p50 {:>8.1} µs   p99 {:>8.1} µs   {limit}", micros(50), micros(99));
    Duration::from_secs_f64(micros(99) / 1e6)
}

/// The sheet, repeated to so many rows.
fn rows(some: &[Recommendation]) -> Vec<Recommendation> {
    let all = some.iter().cycle().take(ROWS).enumerate();
    all.map(|(at, one)| Recommendation { name: format!("{}_{at}", one.name), ..one.clone() }).collect()
}

fn main() -> ExitCode {
    let content = france::content();
    let about: Vec<Recommendation> =
        content.recommendations.iter().filter(|one| one.instrument == INSTRUMENT).cloned().collect();
    let sheet = rows(&about);
    let texts = Texts::with(&[ui::TEXTS, forms::TEXTS, business::TEXTS]).unwrap();
    let words = Lang::ALL.map(|lang| Words::new(texts.clone(), lang));
    let mut slowest = Duration::ZERO;
    let firms: [(&str, Filling); 4] = [
        ("a bakery", Sheet::of_a_bakery().fill_in(&content)),
        ("12 points", Sheet::of_the_most_digital().fill_in(&content)),
        ("does not know", Sheet::of_somebody_who_does_not_know().fill_in(&content)),
        ("nothing answered", blank(&content)),
    ];
    for (name, filling) in firms {
        let knowledge = Knowledge::of(filling.clone());
        let judged = judge_all(&sheet, INSTRUMENT, &knowledge);
        assert_eq!(judged.len(), ROWS);
        let count = |fit| judged.iter().filter(|one| one.fit == fit).count();
        println!("{name}: {} yes, {} depend, {} no", count(Fit::Yes), count(Fit::Depends), count(Fit::No));
        let all = measure("answers to the verdicts of 500 rows, parts of a page", RUNS, Some(LIMIT), || {
            let knowledge = Knowledge::of(filling.clone());
            let judged = judge_all(&sheet, INSTRUMENT, &knowledge);
            judged.iter().take(PAGE).map(|one| one.because().reasons.len()).sum::<usize>()
        });
        slowest = slowest.max(all);
        let mut turn = 0;
        measure("the reasons of 500 rows in words", RUNS / 10, None, || {
            turn += 1;
            let meaning = |_: &str, _: Option<&forms::Question>, _: &str| None;
            let words = &words[turn % words.len()];
            let speaker = Speaker { words, knowledge: &knowledge, criteria: &content.criteria, meaning: &meaning };
            judged.iter().map(|one| speaker.reasons(one).len()).sum::<usize>()
        });
        measure("what would change the refusals of a page", RUNS / 50, None, || {
            let mut changes = Changes::of(knowledge.told());
            let refused = judged.iter().filter(|one| one.fit == Fit::No).take(PAGE);
            refused.filter(|one| changes.fewest(&one.recommendation.relevant).is_some()).count()
        });
    }
    if slowest <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
