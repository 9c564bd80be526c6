//! The result page of complete diagnoses of the France pack, beside the limit. `cargo bench -p business`
//!
//! Prints a line for opening the stored answers, one for the assessment and two for the whole page, from the stored
//! answers to its HTML, in four languages in turn: for the first time, and with the result of last time beside it. Ends
//! with 1 when a page's 99th percentile is over the limit. Time is the thread's own on the processor: another program
//! that takes its turn in between does not count. The last column is the clock on the wall.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a bench without its data has nothing to measure")]
#![expect(dead_code, reason = "the stories know more verbs than the bench needs")]

#[path = "../tests/stories/answers.rs"]
mod answers;
#[path = "../tests/stories/france.rs"]
mod france;
#[path = "../tests/stories/house.rs"]
mod house;
#[path = "../tests/stories/person.rs"]
mod person;
#[path = "../tests/stories/register.rs"]
mod register;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use base::Lang;
use business::assess::assess;
use business::result_page;
use rustix::time::{ClockId, clock_gettime};

use crate::answers::Sheet;
use crate::house::{House, TEXTS};

const LIMIT: Duration = Duration::from_millis(1);
const RUNS: usize = 2_000;

/// The time that this thread has spent on the processor.
fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

/// Runs something often, prints how long it took, and gives its 99th percentile on the processor.
fn measure<T>(name: &str, mut run: impl FnMut() -> T) -> Duration {
    for _ in 0..RUNS / 10 {
        black_box(run());
    }
    let (mut on_processor, mut on_wall) = (Vec::with_capacity(RUNS), Vec::with_capacity(RUNS));
    for _ in 0..RUNS {
        let (began, before) = (Instant::now(), spent());
        black_box(run());
        on_processor.push(spent().saturating_sub(before));
        on_wall.push(began.elapsed());
    }
    on_processor.sort_unstable();
    on_wall.sort_unstable();
    let micros = |duration: Duration| duration.as_secs_f64() * 1e6;
    let p99 = percentile(&on_processor, 99);
    println!(
        "{name:<52} p50 {:>7.1} µs   p99 {:>7.1} µs   limit {:>5.0} µs   (wall p99 {:>8.1} µs)",
        micros(percentile(&on_processor, 50)),
        micros(p99),
        micros(LIMIT),
        micros(percentile(&on_wall, 99)),
    );
    p99
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = runtime.block_on(House::one());
    let leo = house.leo();
    let mut slowest = Duration::ZERO;
    for (name, sheet) in [
        ("a bakery", Sheet::of_a_bakery()),
        ("much to advise", Sheet::of_a_beginner()),
        ("12 points", Sheet::of_the_most_digital()),
    ] {
        let (firm, diagnosis) = runtime.block_on(async {
            let firm = leo.adds_the_bakery().await;
            let id = leo.completes_a_diagnosis(firm, &sheet).await;
            house.business.read_diagnosis(leo.who.person, id).await.unwrap()
        });
        let filling = house.business.filling(&diagnosis);
        let visits =
            Lang::ALL.map(|lang| ui::testing::visit_with(lang, &TEXTS, |seen| seen.signed_in = Some(leo.who.clone())));
        let advised = assess(&house.business.content, &filling).advice.len();
        let bytes = result_page(&house.business, &visits[0], &firm, &diagnosis, &filling, None).into_string().len();
        println!("{name}: {advised} pieces of advice, {bytes} bytes of HTML");
        measure("  open the stored answers", || house.business.filling(&diagnosis));
        measure("  assess", || assess(&house.business.content, &filling).measured.score);
        // The first time, and with the result of last time beside it.
        for (name, earlier) in [("for the first time", None), ("with last time's", Some(&diagnosis))] {
            let mut turn = 0;
            let page = measure(&format!("  stored answers to the page, {name}"), || {
                turn += 1;
                let filling = house.business.filling(&diagnosis);
                let visit = &visits[turn % visits.len()];
                result_page(&house.business, visit, &firm, &diagnosis, &filling, earlier).into_string()
            });
            slowest = slowest.max(page);
        }
    }
    if slowest <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
