//! A process that is killed under load: every write that it acknowledged is there afterwards.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test tells what is wrong by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use base::{Random, SeededRandom, SystemClock};
use store::testing::TestDb;
use store::{DatabaseUrl, Db, Migration, Migrations, Opening, StoreError, params, sql};

static MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    name: "crash",
    text: "CREATE TABLE test_entries (caller BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (caller, number));
           CREATE TABLE test_totals (caller BIGINT PRIMARY KEY, entries BIGINT NOT NULL);",
}];

const CALLERS: i64 = 32;
/// Writes that were acknowledged when a child is killed, at least.
const ACKNOWLEDGED_LEAST: u32 = 40;

async fn open(url: &DatabaseUrl) -> Db {
    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), postgres_workers: 4, ..Opening::default() };
    Db::open_with(url, Arc::new(SystemClock), opening).await.unwrap()
}

/// Not a test: what the tests below run in another process and kill. It writes as fast as it can and
/// prints each acknowledged entry.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run and killed by the tests of this file"]
async fn child() {
    #[expect(clippy::disallowed_methods, reason = "how the parent tells the child its database")]
    let Ok(url) = std::env::var("STORE_CRASH_URL") else { return };
    let db = open(&DatabaseUrl::from_str(&url).unwrap()).await;
    for caller in 0..CALLERS {
        let db = db.clone();
        tokio::spawn(async move {
            loop {
                let number = db
                    .write(move |tx| {
                        let count = sql!(
                            "INSERT INTO test_totals (caller, entries) VALUES ($1, 1)
                             ON CONFLICT (caller) DO UPDATE SET entries = test_totals.entries + 1 RETURNING entries"
                        );
                        let number: i64 = tx.one(count, params![caller], |row| row.get(0))?;
                        tx.execute(
                            sql!("INSERT INTO test_entries (caller, number) VALUES ($1, $2)"),
                            params![caller, number],
                        )?;
                        Ok::<_, StoreError>(number)
                    })
                    .await
                    .unwrap();
                let mut out = std::io::stdout().lock();
                writeln!(out, "acknowledged {caller} {number}").and_then(|()| out.flush()).unwrap();
            }
        });
    }
    tokio::time::sleep(Duration::from_mins(1)).await;
}

/// Runs the child, kills it at a random moment after some writes, and gives what it acknowledged.
fn run_and_kill(url: &str, random: &dyn Random) -> Vec<(i64, i64)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env("STORE_CRASH_URL", url)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let reader = BufReader::new(child.stdout.take().unwrap());
    let (acknowledged, is_acknowledged) = std::sync::mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut all = Vec::new();
        for line in reader.lines().map_while(Result::ok) {
            // A line that the end cut off says nothing: its last number may be short.
            let words: Vec<&str> = line.split(' ').collect();
            if let ["acknowledged", caller, number] = words[..] {
                all.push((caller.parse().unwrap(), number.parse().unwrap()));
                let _ = acknowledged.send(());
            }
        }
        all
    });
    // Counted, and not timed alone: on a busy machine little is written in any time.
    for _ in 0..ACKNOWLEDGED_LEAST + random.below(300) {
        is_acknowledged.recv_timeout(Duration::from_secs(30)).expect("the child writes");
    }
    std::thread::sleep(Duration::from_micros(u64::from(random.below(40_000))));
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
    let mut acknowledged = reading.join().unwrap();
    // The pipe may end within a line: the last one may be cut short.
    acknowledged.pop();
    acknowledged
}

async fn survives(test: &TestDb, url: &str, rounds: u32) {
    let random: &dyn Random = &SeededRandom::new(2026);
    let mut all = 0;
    for round in 0..rounds {
        let acknowledged = run_and_kill(url, random);
        all += acknowledged.len();
        // A fresh opening, so that SQLite recovers its log.
        let db = open(test.url()).await;
        let stored: Result<std::collections::BTreeSet<(i64, i64)>, StoreError> = db
            .read_long(|tx| {
                let entries = tx.all(sql!("SELECT caller, number FROM test_entries"), params![], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
                Ok(entries.into_iter().collect())
            })
            .await;
        let stored = stored.unwrap();
        let lost: Vec<_> = acknowledged.iter().filter(|entry| !stored.contains(entry)).collect();
        assert!(lost.is_empty(), "{}, round {round}: lost {lost:?}", test.engine());
        // Both statements of each transaction, or none.
        let halves: Result<i64, StoreError> = db
            .read(|tx| {
                tx.one(
                    sql!(
                        "SELECT COUNT(*) FROM test_totals WHERE entries <>
                         (SELECT COUNT(*) FROM test_entries WHERE test_entries.caller = test_totals.caller)"
                    ),
                    params![],
                    |row| row.get(0),
                )
            })
            .await;
        assert_eq!(halves.unwrap(), 0, "{}, round {round}", test.engine());
    }
    assert!(all > 100, "only {all} writes were acknowledged: the test proves little");
}

#[tokio::test]
async fn sqlite_keeps_what_it_acknowledged_when_the_process_is_killed() {
    let test = store::testing::sqlite(Migrations::of(&MIGRATIONS)).await;
    let url = test.url().to_string();
    survives(&test, &url, 12).await;
}

#[tokio::test]
async fn postgresql_keeps_what_it_acknowledged_when_the_process_is_killed() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    let url = test.url().to_string();
    survives(&test, &url, 3).await;
}
