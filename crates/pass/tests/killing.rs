//! A process with sixty-four that redeem is killed, again and again: every redemption that it acknowledged is there, and
//! every retry is answered as the first time.
//!
//! `PASS_KILLS=100` kills a hundred times.

#![expect(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test tells what is wrong by panicking")]

#[path = "stories/desk.rs"]
#[expect(dead_code, reason = "the stories use the rest")]
mod desk;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use base::{FixedClock, Random, SeededRandom};
use pass::{PassError, Passes, Rules};
use store::testing::TestDb;
use store::{DatabaseUrl, Db, Opening};
use voucher::Code;

use crate::desk::{Desk, LILLE, LYON, NOW, PRESCRIBER, id, passes_of, redemption};

const CLIENTS: u128 = 64;
const KILLS_OF_SQLITE: u32 = 5;
const KILLS_OF_POSTGRES: u32 = 2;
/// Redemptions that were acknowledged when a child is killed, at least.
const REDEEMED_LEAST: u32 = 6;
/// Booklets of one round: more passes than are redeemed before the end.
const BOOKLETS: i64 = 60;

#[expect(clippy::disallowed_methods, reason = "how the parent tells its child what to do, and is told how often")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

async fn open(url: &DatabaseUrl) -> Db {
    let opening = Opening { postgres_workers: 8, ..Opening::default() };
    Db::open_with(url, Arc::new(base::SystemClock), opening).await.unwrap()
}

async fn passes_on(db: Db) -> Passes {
    passes_of(db, Arc::new(FixedClock::at(NOW)), Rules::default(), 5).await.0
}

/// The operation of a client in its turn of a round; two clients are after each pass.
fn operation_of(round: u32, turn: u128, client: u128) -> u128 {
    u128::from(round + 1) << 64 | turn << 16 | client
}

/// Not a test: what the tests below run in another process and kill. It redeems as fast as it can and prints what was
/// acknowledged.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run and killed by the tests of this file"]
async fn child() {
    let Some(url) = variable("PASS_KILLING_URL") else { return };
    let round: u32 = variable("PASS_KILLING_ROUND").unwrap().parse().unwrap();
    let codes: Vec<Code> =
        variable("PASS_KILLING_CODES").unwrap().split(',').map(|code| code.parse().unwrap()).collect();
    let passes = passes_on(open(&DatabaseUrl::from_str(&url).unwrap()).await).await;
    let codes = Arc::new(codes);
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (passes, codes) = (passes.clone(), Arc::clone(&codes));
            tokio::spawn(async move {
                for turn in 0.. {
                    let nth = usize::try_from(turn * (CLIENTS / 2) + client / 2).unwrap();
                    let Some(code) = codes.get(nth) else { return };
                    let operation = operation_of(round, turn, client);
                    let place = if client % 2 == 0 { LILLE } else { LYON };
                    let word = loop {
                        match passes.redeem(place, &redemption(operation, &[code])).await {
                            Ok(_) => break "redeemed",
                            Err(PassError::Refused(_)) => break "refused",
                            Err(error) if error.is_passing() => tokio::task::yield_now().await,
                            Err(other) => panic!("{other}"),
                        }
                    };
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "{word} {operation} {nth} end").and_then(|()| out.flush()).unwrap();
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    tokio::time::sleep(Duration::from_mins(1)).await;
}

/// Runs the child, kills it at a random moment after some redemptions, and gives what it said: word, operation, pass.
fn run_and_kill(url: &str, round: u32, codes: &[Code], random: &dyn Random) -> Vec<(String, u128, usize)> {
    let written: Vec<String> = codes.iter().map(|code| code.written().to_string()).collect();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env("PASS_KILLING_URL", url)
        .env("PASS_KILLING_ROUND", round.to_string())
        .env("PASS_KILLING_CODES", written.join(","))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let reader = BufReader::new(child.stdout.take().unwrap());
    let (redeemed, is_redeemed) = std::sync::mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut said = Vec::new();
        for line in reader.lines().map_while(Result::ok) {
            let words: Vec<&str> = line.split(' ').collect();
            // The end may cut a line off: it says nothing then.
            if let [word @ ("redeemed" | "refused"), operation, nth, "end"] = words[..] {
                said.push((word.to_owned(), operation.parse().unwrap(), nth.parse().unwrap()));
                if word == "redeemed" {
                    let _ = redeemed.send(());
                }
            }
        }
        said
    });
    // Counted, and not timed alone: on a busy machine little is redeemed in any time.
    for _ in 0..REDEEMED_LEAST + random.below(100) {
        is_redeemed.recv_timeout(Duration::from_mins(1)).expect("the child redeems");
    }
    std::thread::sleep(Duration::from_micros(u64::from(random.below(20_000))));
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
    reading.join().unwrap()
}

async fn survives(db: TestDb, kills: u32) {
    let kills = variable("PASS_KILLS").map_or(kills, |kills| kills.parse().unwrap());
    let url = db.url().clone();
    let desk = Desk::on(db).await;
    let random: &dyn Random = &SeededRandom::new(2026);
    let mut redeemed = 0;
    for round in 0..kills {
        let line = format!("statement of round {round}");
        desk.passes.receive_money(desk::CLERK, &line, Some(desk::FUNDER), BOOKLETS * 100_00).await.unwrap();
        if round % 15 == 14 {
            let another = pass::Order { id: id(0xd0 + u128::from(round)), ..desk::order(1_000) };
            desk.passes.order(another).await.unwrap();
        }
        let order = if round < 14 { desk::ORDER } else { id(0xd0 + u128::from(round - (round + 1) % 15)) };
        let issued = desk.passes.issue(id(1_000 + u128::from(round)), order, BOOKLETS).await.unwrap();
        let (first, last) = (issued.booklets[0].0, issued.booklets[issued.booklets.len() - 1].0);
        desk.passes.deliver(first, last, PRESCRIBER).await.unwrap();
        for (booklet, _) in &issued.booklets {
            desk.passes.hand_over(PRESCRIBER, *booklet, None).await.unwrap();
        }
        let codes: Vec<Code> = issued.booklets.into_iter().flat_map(|(_, codes)| codes).collect();
        let said = run_and_kill(&url.to_string(), round, &codes, random);
        // A fresh opening, so that SQLite recovers its log.
        let passes = passes_on(open(&url).await).await;
        let mut winners = BTreeMap::new();
        for (word, operation, nth) in said {
            let place = if operation % 2 == 0 { LILLE } else { LYON };
            let again = passes.redeem(place, &redemption(operation, &[&codes[nth]])).await;
            let engine = desk.db.engine();
            if word == "redeemed" {
                redeemed += 1;
                let again = again.unwrap_or_else(|error| panic!("{engine}, round {round}: it is lost: {error}"));
                assert_eq!((again.cents, again.at), (10_00, NOW), "{engine}");
                assert_eq!(winners.insert(nth, operation), None, "{engine}: two were told that they redeemed it");
            } else {
                assert_eq!(desk::reason(again), "spent", "{engine}");
            }
        }
        desk.is_sound().await;
    }
    assert!(redeemed >= REDEEMED_LEAST * kills, "only {redeemed} were acknowledged: the test proves little");
}

#[tokio::test]
async fn sqlite_keeps_every_redemption_that_was_acknowledged() {
    let db = store::testing::sqlite(store::Migrations::embedded()).await;
    survives(db, KILLS_OF_SQLITE).await;
}

#[tokio::test]
async fn postgresql_keeps_every_redemption_that_was_acknowledged() {
    let db = store::testing::postgres(store::Migrations::embedded()).await;
    survives(db, KILLS_OF_POSTGRES).await;
}
