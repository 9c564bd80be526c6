//! The power goes out at any moment: what was acknowledged is in the log, and the log is whole.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use base::{Random, SeededRandom, SystemClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use store::{DatabaseUrl, Db};

use crate::story::{ORIGIN, ana, reading_the_profile_of};

/// How often the child is killed.
const ROUNDS: usize = 10;
/// Callers of the child at once.
const CALLERS: usize = 32;
/// What the child writes before each acknowledged place.
const ACKNOWLEDGED: &str = "acknowledged ";

async fn open_address(address: &str) -> Evidence {
    let clock = Arc::new(SystemClock);
    let url: DatabaseUrl = address.parse().unwrap();
    let db = Db::open(&url, clock.clone()).await.unwrap();
    Evidence::open(db, SigningKey::from_seed(&[7; 32]), ORIGIN, clock, Arc::new(SystemRandom)).await.unwrap()
}

/// Not a test by itself: the child of the test below. It reads the database's address from its input and
/// records until it is killed.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "the child of the crash test"]
async fn child_that_records_until_it_is_killed() {
    let mut address = String::new();
    std::io::stdin().read_line(&mut address).unwrap();
    if address.trim().is_empty() {
        return;
    }
    let evidence = open_address(address.trim()).await;
    let callers: Vec<_> = (0..CALLERS)
        .map(|_| {
            let evidence = evidence.clone();
            tokio::spawn(async move {
                while let Ok(recorded) = evidence.record(reading_the_profile_of(ana())).await {
                    // One write, so that a kill leaves no half a line that looks whole.
                    let line = format!("{ACKNOWLEDGED}{}\n", recorded.index);
                    std::io::stdout().write_all(line.as_bytes()).unwrap();
                }
            })
        })
        .collect();
    for caller in callers {
        caller.await.unwrap();
    }
}

fn start_child(address: &str) -> (Child, Receiver<u64>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "crash::child_that_records_until_it_is_killed", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{address}").unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, acknowledged) = mpsc::channel();
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(index) = line.strip_prefix(ACKNOWLEDGED).and_then(|index| index.parse().ok()) {
                let _ = sender.send(index);
            }
        }
    });
    (child, acknowledged)
}

#[tokio::test]
async fn every_acknowledged_entry_survives_a_kill_at_any_moment() {
    let random: &dyn Random = &SeededRandom::new(5);
    for database in store::testing::databases().await {
        let (address, engine) = (database.url().to_string(), database.engine());
        let mut published: Option<String> = None;
        let mut acknowledged_in_all = 0;
        for round in 0..ROUNDS {
            let (mut child, acknowledged) = start_child(&address);
            // From the first entry on, so that the kill falls into the work and not into the start.
            let first = acknowledged.recv_timeout(Duration::from_secs(20)).unwrap();
            thread::sleep(Duration::from_millis(u64::from(random.below(150))));
            child.kill().unwrap();
            child.wait().unwrap();
            let places: Vec<u64> = std::iter::once(first).chain(acknowledged.iter()).collect();
            acknowledged_in_all += places.len();

            let evidence = open_address(&address).await;
            let verified = evidence.verify().await.unwrap_or_else(|fault| panic!("{engine}, round {round}: {fault}"));
            let last = places.iter().copied().max().unwrap();
            assert!(last < verified.size, "{engine}, round {round}: entry {last} was acknowledged");
            if let Some(published) = &published {
                evidence.verify_against(published).await.unwrap();
            }
            published = Some(verified.checkpoint);
        }
        assert!(acknowledged_in_all > ROUNDS * CALLERS, "the child worked on {engine}: {acknowledged_in_all}");
    }
}
