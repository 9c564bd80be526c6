//! Searching 100,000 advisers, beside the limit. `cargo bench -p directory`
//!
//! Prints a line for each kind of question and one for all of them mixed; ends with 1 when the mix's 99th
//! percentile is over the limit. Time is the thread's own on the processor: another program that takes its turn
//! in between does not count. The last column is the clock on the wall.

#![expect(clippy::unwrap_used, reason = "a bench without its data has nothing to measure")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use base::activity::Activities;
use base::territory::Territories;
use base::{FixedClock, Random, SeededRandom, Timestamp};
use directory::{Adviser, AdviserQuery, Catalogue, Index, Mode, Near, Sector, Vocabulary, demo};

const ENTRIES: usize = 100_000;
const LIMIT: Duration = Duration::from_millis(1);
const ROUNDS: usize = 400;
const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

fn pack(file: &str) -> String {
    std::fs::read_to_string(format!("{}/../../packs/france/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn vocabulary() -> Vocabulary {
    let catalogue = Catalogue::parse(&pack("specialities.csv"), &pack("event_themes.csv"), &pack("adviser_types.csv"));
    Vocabulary {
        territories: Arc::new(
            Territories::parse(&pack("communes.csv"), &pack("departments.csv"), &pack("regions.csv")).unwrap(),
        ),
        activities: Arc::new(Activities::parse(&pack("naf.csv")).unwrap()),
        catalogue: Arc::new(catalogue.unwrap()),
    }
}

/// Fictional advisers, drawn again and again with other numbers; some words are borne by one of them only.
fn advisers(vocabulary: &Vocabulary) -> Vec<Adviser> {
    let words = demo::Words::read(|file| Ok::<_, String>(pack(&format!("demo/{file}")))).unwrap();
    let mut advisers = Vec::with_capacity(ENTRIES);
    for seed in 0.. {
        let drawn =
            demo::generate(&words, vocabulary, &SeededRandom::new(seed), &FixedClock::at(NOW), "Europe/Paris", None);
        advisers.extend(drawn.advisers);
        if advisers.len() >= ENTRIES {
            break;
        }
    }
    advisers.truncate(ENTRIES);
    for (number, adviser) in advisers.iter_mut().enumerate() {
        adviser.organisation = format!("{} n{number}", adviser.organisation);
    }
    advisers
}

type Question = fn(&Ask<'_>) -> AdviserQuery;

/// Kinds of questions; each draws its details.
const KINDS: [(&str, Question); 11] = [
    ("everything, no place", |_| AdviserQuery::default()),
    ("everything around a commune, no limit", |ask| AdviserQuery { near: ask.near(), ..AdviserQuery::default() }),
    ("everything around a commune, page 50", |ask| AdviserQuery {
        near: ask.near(),
        page: 50,
        ..AdviserQuery::default()
    }),
    ("within 50 km", |ask| AdviserQuery { near: ask.near(), within_km: Some(50), ..AdviserQuery::default() }),
    ("a word that all have", |ask| AdviserQuery { text: "fictif".into(), near: ask.near(), ..AdviserQuery::default() }),
    ("a word's first letter", |ask| AdviserQuery { text: "e".into(), near: ask.near(), ..AdviserQuery::default() }),
    ("six common words", |ask| AdviserQuery {
        text: "conseil pour la vente en ligne".into(),
        near: ask.near(),
        ..AdviserQuery::default()
    }),
    ("a word that one has", |ask| AdviserQuery { text: format!("n{}", ask.below(ENTRIES)), ..AdviserQuery::default() }),
    ("a word that none has", |_| AdviserQuery { text: "zyx".into(), ..AdviserQuery::default() }),
    ("speciality, sector, mode, 30 km", |ask| AdviserQuery {
        near: ask.near(),
        within_km: Some(30),
        specialities: vec![ask.speciality(), ask.speciality()],
        sector: Some(Sector::Private),
        mode: Some(Mode::OnSite),
        ..AdviserQuery::default()
    }),
    ("all at once, no limit", |ask| AdviserQuery {
        text: "site internet".into(),
        near: ask.near(),
        specialities: (0..8).map(|_| ask.speciality()).collect(),
        activity: ask.vocabulary.activities.get("10.71C").map(|known| known.code.clone()),
        mode: Some(Mode::Remote),
        ..AdviserQuery::default()
    }),
];

struct Ask<'a> {
    vocabulary: &'a Vocabulary,
    random: &'a dyn Random,
}

impl Ask<'_> {
    fn below(&self, limit: usize) -> usize {
        self.random.below(u32::try_from(limit).unwrap()) as usize
    }

    fn near(&self) -> Option<Near> {
        let communes = self.vocabulary.territories.communes();
        Near::commune(&communes[self.below(communes.len())], &self.vocabulary.territories)
    }

    fn speciality(&self) -> directory::SpecialityCode {
        let all = self.vocabulary.catalogue.specialities();
        all[self.below(all.len())].code.clone()
    }
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

/// The time that this thread has spent on the processor.
fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

/// How long each question took: on the processor, and by the clock on the wall.
#[derive(Default)]
struct Times {
    spent: Vec<Duration>,
    waited: Vec<Duration>,
}

fn report(name: &str, times: &mut Times) -> Duration {
    times.spent.sort_unstable();
    times.waited.sort_unstable();
    let micros = |duration: Duration| duration.as_secs_f64() * 1e6;
    let p99 = percentile(&times.spent, 99);
    println!(
        "{name:<42} p50 {:>7.1} µs   p99 {:>7.1} µs   limit {:>5.0} µs   (wall p99 {:>8.1} µs)",
        micros(percentile(&times.spent, 50)),
        micros(p99),
        micros(LIMIT),
        micros(percentile(&times.waited, 99)),
    );
    p99
}

fn main() -> ExitCode {
    let vocabulary = vocabulary();
    let advisers = advisers(&vocabulary);
    let began = Instant::now();
    let index = Index::new(advisers, &vocabulary, jiff::civil::date(2026, 11, 24));
    println!("directory: {ENTRIES} advisers arranged in {:.0} ms", began.elapsed().as_secs_f64() * 1e3);
    let random = SeededRandom::new(7);
    let ask = Ask { vocabulary: &vocabulary, random: &random };
    let mut mixed = Times::default();
    for (name, question) in KINDS {
        let mut times = Times::default();
        for _ in 0..ROUNDS {
            let query = question(&ask);
            let (began, before) = (Instant::now(), spent());
            black_box(index.find(black_box(&query), &vocabulary.catalogue));
            times.spent.push(spent().saturating_sub(before));
            times.waited.push(began.elapsed());
        }
        mixed.spent.extend_from_slice(&times.spent);
        mixed.waited.extend_from_slice(&times.waited);
        report(name, &mut times);
    }
    if report("all of these, mixed", &mut mixed) <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
