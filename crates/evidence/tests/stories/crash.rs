//! The power goes out at any moment: what was acknowledged is in the log, and the log is whole.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
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
const ROUNDS: usize = 12;
/// Callers of the child at once.
const CALLERS: usize = 32;
/// What the child writes before each acknowledged place.
const ACKNOWLEDGED: &str = "acknowledged ";

async fn open_file(file: &Path) -> Evidence {
    let clock = Arc::new(SystemClock);
    let db = Db::open(&DatabaseUrl::sqlite(file), clock.clone()).await.unwrap();
    Evidence::open(db, SigningKey::from_seed(&[7; 32]), ORIGIN, clock, Arc::new(SystemRandom)).await.unwrap()
}

/// Not a test by itself: the child of the test below. It reads the file's path from its input and records
/// until it is killed.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "the child of the crash test"]
async fn child_that_records_until_it_is_killed() {
    let mut file = String::new();
    std::io::stdin().read_line(&mut file).unwrap();
    if file.trim().is_empty() {
        return;
    }
    let evidence = open_file(Path::new(file.trim())).await;
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

fn start_child(file: &Path) -> (Child, Receiver<u64>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "crash::child_that_records_until_it_is_killed", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{}", file.display()).unwrap();
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
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.sqlite");
    let random: &dyn Random = &SeededRandom::new(5);
    let mut published: Option<String> = None;
    let mut acknowledged_in_all = 0;
    for round in 0..ROUNDS {
        let (mut child, acknowledged) = start_child(&file);
        // From the first entry on, so that the kill falls into the work and not into the start.
        let first = acknowledged.recv_timeout(Duration::from_secs(20)).unwrap();
        thread::sleep(Duration::from_millis(u64::from(random.below(150))));
        child.kill().unwrap();
        child.wait().unwrap();
        let places: Vec<u64> = std::iter::once(first).chain(acknowledged.iter()).collect();
        acknowledged_in_all += places.len();

        let evidence = open_file(&file).await;
        let verified = evidence.verify().await.unwrap_or_else(|fault| panic!("round {round}: {fault}"));
        let last = places.iter().copied().max().unwrap();
        assert!(last < verified.size, "round {round}: entry {last} was acknowledged, the log has {}", verified.size);
        if let Some(published) = &published {
            evidence.verify_against(published).await.unwrap();
        }
        published = Some(verified.checkpoint);
    }
    assert!(acknowledged_in_all > ROUNDS * CALLERS, "the child worked: {acknowledged_in_all}");
}
