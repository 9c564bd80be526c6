//! How fast the evidence log records and verifies: `cargo bench -p evidence`.
//!
//! Durable records by 64 callers at once on SQLite (and by one alone), then a log of 100,000 entries
//! verified whole, and a proof from it. Single runs: read the orders of magnitude.

#![expect(clippy::unwrap_used, reason = "a measurement ends where something fails")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use base::{PersonId, Random, SystemClock, SystemRandom};
use evidence::{Access, Action, Actor, Evidence, SigningKey, Subject, verify_proof};
use store::{DatabaseUrl, Db};

/// Callers at once.
const CALLERS: usize = 64;
/// Entries of the log that is verified.
const ENTRIES: usize = 100_000;
/// Entries that a lone caller records.
const LONE_ENTRIES: usize = 2_000;
/// Proofs that are made and checked.
const PROOFS: u64 = 1_000;

fn access(person: PersonId) -> Access {
    Access {
        actor: Actor::RelyingParty("demo-rp".to_owned()),
        subject: Subject::Person(person),
        action: Action::ReadFirmFromRegister,
        detail: "name, activity, headcount, commune".to_owned(),
        basis: "business-basis-request".to_owned(),
    }
}

/// Records by so many callers; gives the time in all and each caller's waits.
async fn record(evidence: &Evidence, callers: usize, entries: usize) -> (Duration, Vec<Duration>) {
    let random: &dyn Random = &SystemRandom;
    let started = Instant::now();
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (evidence, person) = (evidence.clone(), PersonId::new(&SystemClock, random));
            tokio::spawn(async move {
                let mut waits = Vec::with_capacity(entries / callers);
                for _ in 0..entries / callers {
                    let asked = Instant::now();
                    evidence.record(access(person)).await.unwrap();
                    waits.push(asked.elapsed());
                }
                waits
            })
        })
        .collect();
    let mut waits = Vec::with_capacity(entries);
    for task in tasks {
        waits.extend(task.await.unwrap());
    }
    waits.sort_unstable();
    (started.elapsed(), waits)
}

fn print_row(what: &str, count: usize, took: Duration, waits: Option<&[Duration]>) {
    let per_second = f64::from(u32::try_from(count).unwrap()) / took.as_secs_f64();
    let waits = waits.map_or_else(String::new, |waits| {
        format!("{:?} / {:?}", waits[waits.len() / 2], waits[waits.len() * 99 / 100])
    });
    println!("| {what:<44} | {count:>7} | {took:>10.2?} | {per_second:>10.0}/s | {waits:<25} |");
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let url = DatabaseUrl::sqlite(folder.path().join("log.sqlite"));
    let clock = Arc::new(SystemClock);
    let db = Db::open(&url, clock.clone()).await.unwrap();
    let key = SigningKey::from_seed(&[7; 32]);
    let evidence = Evidence::open(db, key, "bench.example/evidence", clock, Arc::new(SystemRandom)).await.unwrap();

    println!("| {:<44} | {:>7} | {:>10} | {:>12} | {:<25} |", "what", "count", "in all", "speed", "p50 / p99");
    let (took, waits) = record(&evidence, 1, LONE_ENTRIES).await;
    print_row("records, durable, one caller, SQLite", LONE_ENTRIES, took, Some(&waits));

    let entries = (ENTRIES - LONE_ENTRIES).next_multiple_of(CALLERS);
    let (took, waits) = record(&evidence, CALLERS, entries).await;
    print_row("records, durable, 64 callers, SQLite", entries, took, Some(&waits));

    let started = Instant::now();
    let verified = evidence.verify().await.unwrap();
    print_row("entries verified", usize::try_from(verified.size).unwrap(), started.elapsed(), None);

    let vkey = evidence.vkey();
    let started = Instant::now();
    for number in 0..PROOFS {
        let index = number * verified.size / PROOFS;
        verify_proof(&evidence.prove(index).await.unwrap(), &vkey).unwrap();
    }
    print_row("proofs made and checked", 1_000, started.elapsed(), None);
}
