//! Searching 20,000 places, beside the limit. `cargo bench -p directory --bench places`
//!
//! The places are those of the real list of digital advisers, again and again with other identifiers. Time is the
//! thread's own on the processor. Ends with 1 when the 99th percentile of all questions is over the limit.

#![expect(clippy::unwrap_used, reason = "a bench without its data has nothing to measure")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use base::territory::Territories;
use base::{FixedClock, Random, SeededRandom, Timestamp};
use directory::places::{Fee, Formats, Help, OpenWish, PlaceQuery, Places, PlacesParts};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use rustix::time::{ClockId, clock_gettime};

const ENTRIES: usize = 20_000;
const LIMIT: Duration = Duration::from_millis(1);
const ROUNDS: usize = 400;
const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

fn pack(file: &str) -> String {
    std::fs::read_to_string(format!("{}/../../packs/france/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The real list, as often as it takes.
fn list() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/places/conseiller-numerique.json");
    let real: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let many = (0..ENTRIES).map(|number| {
        let mut place = real[number % real.len()].clone();
        place["id"] = format!("{}-{number}", place["id"].as_str().unwrap()).into();
        place["nom"] = format!("{} n{number}", place["nom"].as_str().unwrap()).into();
        place
    });
    serde_json::Value::Array(many.collect()).to_string()
}

async fn places(territories: &Arc<Territories>) -> (store::testing::TestDb, Places) {
    let sheet = |name: &str| pack(&format!("places/{name}.csv"));
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    let parts = PlacesParts {
        db: db.db(),
        territories: Arc::clone(territories),
        formats: Formats::parse(&sheet("formats"), &sheet("columns"), &sheet("values"), &sheet("zones")).unwrap(),
        zone: TimeZone::get("Europe/Paris").unwrap(),
        clock: Arc::new(FixedClock::at(NOW)),
        random: Arc::new(SeededRandom::new(7)),
    };
    let places = Places::open(parts).await.unwrap();
    let began = Instant::now();
    places.import("places", &list()).await.unwrap();
    println!("directory: {} places imported in {:.1} s", places.count(), began.elapsed().as_secs_f64());
    (db, places)
}

/// The time that this thread has spent on the processor.
fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

fn main() -> ExitCode {
    let read = |file: &str| pack(file);
    let communes = Territories::parse(&read("communes.csv"), &read("departments.csv"), &read("regions.csv")).unwrap();
    let territories = Arc::new(communes);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (_db, places) = runtime.block_on(places(&territories));
    let seeded = SeededRandom::new(7);
    let random: &dyn Random = &seeded;
    let near = || {
        let all = territories.communes();
        territories.point_of(&all[random.below(u32::try_from(all.len()).unwrap()) as usize])
    };
    let kinds: [(&str, &dyn Fn() -> PlaceQuery); 6] = [
        ("everything", &PlaceQuery::default),
        ("around a commune", &|| PlaceQuery { near: near(), ..PlaceQuery::default() }),
        ("around, page 50", &|| PlaceQuery { near: near(), page: 50, ..PlaceQuery::default() }),
        ("around, open now", &|| PlaceQuery { near: near(), open: Some(OpenWish::At(NOW)), ..PlaceQuery::default() }),
        ("a word's first letter", &|| PlaceQuery { near: near(), text: "m".into(), ..PlaceQuery::default() }),
        ("all at once", &|| PlaceQuery {
            near: near(),
            within_km: Some(50),
            text: "mairie".into(),
            helps: vec![Help::EverydayTools],
            fee: Some(Fee::Free),
            open: Some(OpenWish::On(Weekday::Tuesday)),
            ..PlaceQuery::default()
        }),
    ];
    let mut all = Vec::new();
    for (name, question) in kinds {
        let mut times: Vec<Duration> = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            let query = question();
            let before = spent();
            black_box(places.find(black_box(&query)));
            times.push(spent().saturating_sub(before));
        }
        all.extend_from_slice(&times);
        report(name, times);
    }
    if report("all of these", all) <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn report(name: &str, mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    let micros = |duration: Duration| duration.as_secs_f64() * 1e6;
    println!(
        "{name:<24} p50 {:>7.1} µs   p99 {:>7.1} µs   limit {:>5.0} µs",
        micros(at(50)),
        micros(at(99)),
        micros(LIMIT)
    );
    at(99)
}
