//! Matching one request among 5,000 advisers, beside the limit. `cargo bench -p business --bench matching`
//!
//! Ends with 1 when the 99th percentile is over the limit. Time is the thread's own on the processor.

#![expect(clippy::unwrap_used, reason = "a bench without its data has nothing to measure")]

#[path = "../tests/stories/world.rs"]
mod world;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use base::headcount::HeadcountBand;
use base::{Lang, Random, SeededRandom, Timestamp};
use business::model::FirmFacts;
use business::route::{Load, Loads, Need, route};
use jiff::civil::date;
use rustix::time::{ClockId, clock_gettime};

use world::{FRANCE, NAF, WORDS, World};

const ADVISERS: u64 = 5_000;
const LIMIT: Duration = Duration::from_millis(2);
const ROUNDS: usize = 2_000;
const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

fn main() -> ExitCode {
    let random: &dyn Random = &SeededRandom::new(5);
    let world = World::new(random);
    let draw = |number: u64| match number % 2 {
        0 => world.generalist(number, world.commune(), NOW),
        _ => world.particular(number, world.commune(), NOW),
    };
    let advisers = World::shared((0..ADVISERS).map(draw).collect());
    let mut loads = Loads::new();
    for adviser in advisers.iter().step_by(2) {
        let month = random.below(12);
        loads.insert(adviser.id, Load { open: month / 3, month, year: month * 3 });
    }
    let (mut on_processor, mut on_wall) = (Vec::new(), Vec::new());
    let mut found = 0;
    for _ in 0..ROUNDS {
        let facts = FirmFacts {
            name: String::new(),
            activity: Some("10.71C".to_owned()),
            commune: Some(world.commune().code.to_string()),
            headcount: Some(HeadcountBand::of(random.below(40))),
        };
        let subjects = WORDS.specialities();
        let subject = subjects[world.below(subjects.len())].code.to_string();
        let need = Need::of(&facts, &subject, Lang::Fr, date(2026, 11, 24), &FRANCE, &NAF);
        let (began, before) = (Instant::now(), spent());
        found += black_box(route(black_box(&need), &advisers, &loads, 5)).total;
        on_processor.push(spent().saturating_sub(before));
        on_wall.push(began.elapsed());
    }
    on_processor.sort_unstable();
    on_wall.sort_unstable();
    let micros = |times: &[Duration], percent: usize| times[times.len() * percent / 100].as_secs_f64() * 1e6;
    println!(
        "matching one request among {ADVISERS} advisers   p50 {:.0} µs   p99 {:.0} µs   limit {:.0} µs   (wall p99 {:.0} µs; {} match on average)",
        micros(&on_processor, 50),
        micros(&on_processor, 99),
        LIMIT.as_secs_f64() * 1e6,
        micros(&on_wall, 99),
        found / ROUNDS,
    );
    if on_processor[on_processor.len() * 99 / 100] <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
