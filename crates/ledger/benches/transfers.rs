//! How many transfers a second the books take: sixty-four clients, each transfer in a transaction of its own that is
//! durable before its answer, between two of many accounts at random. Beside it, in the same run: what the disk makes
//! durable, what the store takes of one row a transaction without any books, and on PostgreSQL `pgbench`, whose TPC-B-like
//! transaction changes three balances and adds a row where ours changes two and adds one.
//!
//! ```text
//! cargo bench --workspace --bench transfers                                   # seconds of each measure: 5, or `-- 20`
//! tests/with-postgres --durable cargo bench --workspace --bench transfers     # and PostgreSQL beside pgbench
//! ```
//!
//! SQLite is on the disk of the temporary folder (`TMPDIR`), with `synchronous=FULL`. A limit that is missed is marked, not
//! fatal; what is booked is proved after each measure, and a fault is.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a measurement without its database is none"
)]

use std::fs::File;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use base::{Clock, Id, Random, SeededRandom, SystemClock};
use ledger::{AccountId, Bound, Deed, Ledger, LedgerError, NewAccount, Transfer};
use store::{DatabaseUrl, Db, StoreError, params, sql};
use tempfile::TempDir;
use uuid::Uuid;

const CLIENTS: usize = 64;
const ACCOUNTS: u32 = 10_000;
/// Seconds of each measure, when none are said.
const LASTS_S: u64 = 5;
/// Of what the store takes without any books, the books take at least this share.
const SHARE_LIMIT: f64 = 0.33;
/// 99 of 100 transfers are answered within this.
const P99_LIMIT_MS: f64 = 20.0;
/// On PostgreSQL, of the rate of `pgbench`.
const PEER_LIMIT: f64 = 1.0;
/// What is written to find out how fast the disk is.
const PAGE_BYTES: usize = 4096;

fn main() {
    // `cargo bench` adds `--bench`.
    let seconds = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(LASTS_S);
    let lasts = Duration::from_secs(seconds);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        // Not a database of the tests: they do not wait for the disk.
        let folder = TempDir::new().unwrap();
        let disk = durable_writes(&folder, lasts.min(Duration::from_secs(2)));
        println!("disk of TMPDIR: {disk:.0} pages a second made durable one after another");
        let url = DatabaseUrl::sqlite(folder.path().join("bench.sqlite"));
        measure("SQLite", open(&url).await, lasts, None).await;
        #[expect(clippy::disallowed_methods, reason = "as the tests find their cluster")]
        if std::env::var("PASSERELLE_TEST_POSTGRES").is_ok() {
            let peer = store::testing::pgbench(CLIENTS, seconds).await;
            let test = store::testing::postgres(store::Migrations::embedded()).await;
            measure("PostgreSQL", open(test.url()).await, lasts, peer).await;
        } else {
            println!(
                "PostgreSQL is measured by: tests/with-postgres --durable cargo bench --workspace --bench transfers"
            );
        }
    });
}

async fn open(url: &DatabaseUrl) -> Db {
    Db::open(url, Arc::new(SystemClock)).await.unwrap()
}

/// Pages that the disk makes durable in a second, one after another: a commit waits for one at least.
fn durable_writes(folder: &TempDir, lasts: Duration) -> f64 {
    let mut file = File::create(folder.path().join("pages")).unwrap();
    let (begun, mut pages) = (Instant::now(), 0_u64);
    while begun.elapsed() < lasts {
        file.write_all(&[7; PAGE_BYTES]).unwrap();
        file.sync_data().unwrap();
        pages += 1;
    }
    pages as f64 / begun.elapsed().as_secs_f64()
}

async fn measure(engine: &str, db: Db, lasts: Duration, peer: Option<f64>) {
    db.write(|tx| tx.execute(sql!("CREATE TABLE bench_rows (id UUID PRIMARY KEY, at BIGINT NOT NULL)"), params![]))
        .await
        .map_or_else(|error: StoreError| panic!("{error}"), drop);
    let plain = rate_of(&times_of(&db, lasts, plain_row).await, lasts);
    let accounts = open_accounts(&db).await;
    let random: Arc<dyn Random> = Arc::new(SeededRandom::new(7));
    let times_us = times_of(&db, lasts, move |tx, at| {
        let one = transfer(&accounts, &*random);
        Ledger::post(tx, std::slice::from_ref(&one), at).map(drop)
    })
    .await;
    let rate = rate_of(&times_us, lasts);
    let checked = Instant::now();
    let report = ledger::check(&db).await.unwrap();
    assert!(report.faults.is_empty() && report.transfers == times_us.len() as u64, "{:?}", report.faults);
    let part = |part: usize| f64::from(times_us[(times_us.len() * part / 1000).min(times_us.len() - 1)]) / 1000.0;
    println!(
        "{engine}, durable: {rate:.0} transfers a second of {CLIENTS} clients, p50 {:.1} ms, p99 {:.1} ms, slowest {:.0} ms; \
         {} proved in {} ms",
        part(500),
        part(990),
        part(1000),
        times_us.len(),
        checked.elapsed().as_millis()
    );
    verdict(&format!("p99 {:.1} ms, under {P99_LIMIT_MS}", part(990)), part(990) < P99_LIMIT_MS);
    let share = rate / plain;
    verdict(
        &format!(
            "{:.0} % of the {plain:.0} rows a second without books, at least {:.0} %",
            share * 100.0,
            SHARE_LIMIT * 100.0
        ),
        share >= SHARE_LIMIT,
    );
    match peer {
        Some(peer) => verdict(
            &format!("{:.2} times the {peer:.0} a second of pgbench, TPC-B-like, at least {PEER_LIMIT}", rate / peer),
            rate / peer >= PEER_LIMIT,
        ),
        None if engine == "PostgreSQL" => println!("  pgbench is not here"),
        None => {}
    }
}

fn verdict(what: &str, holds: bool) {
    println!("  {} {what}", if holds { "holds " } else { "MISSED" });
}

/// How long each of the transactions took that clients made one after another, in microseconds, the shortest first.
async fn times_of<E: From<StoreError> + std::fmt::Display + IsBusy + Send + 'static>(
    db: &Db,
    lasts: Duration,
    act: impl Fn(&mut store::Tx<'_>, base::Timestamp) -> Result<(), E> + Send + Sync + 'static,
) -> Vec<u32> {
    let (act, begun) = (Arc::new(act), Instant::now());
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (db, act) = (db.clone(), Arc::clone(&act));
            tokio::spawn(async move {
                let mut times_us = Vec::new();
                while begun.elapsed() < lasts {
                    let (at, asked, act) = (SystemClock.now(), Instant::now(), Arc::clone(&act));
                    match db.write(move |tx| act(tx, at)).await {
                        Ok(()) => times_us.push(u32::try_from(asked.elapsed().as_micros()).unwrap()),
                        Err(error) if error.is_busy() => tokio::task::yield_now().await,
                        Err(error) => panic!("{error}"),
                    }
                }
                times_us
            })
        })
        .collect();
    let mut all = Vec::new();
    for client in clients {
        all.extend(client.await.unwrap());
    }
    all.sort_unstable();
    all
}

trait IsBusy {
    fn is_busy(&self) -> bool;
}

impl IsBusy for StoreError {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Busy)
    }
}

impl IsBusy for LedgerError {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Store(StoreError::Busy))
    }
}

fn rate_of(times_us: &[u32], lasts: Duration) -> f64 {
    times_us.len() as f64 / lasts.as_secs_f64()
}

/// One row under a random identifier, in a table that has two columns.
fn plain_row(tx: &mut store::Tx<'_>, at: base::Timestamp) -> Result<(), StoreError> {
    let id: Id<()> = Id::new(&SystemClock, &base::SystemRandom);
    tx.execute(
        sql!("INSERT INTO bench_rows (id, at) VALUES ($1, $2)"),
        params![Uuid::from_u128(id.uuid().as_u128().rotate_left(64)), at],
    )
    .map(drop)
}

async fn open_accounts(db: &Db) -> Arc<Vec<AccountId>> {
    let clock = SystemClock;
    let random = SeededRandom::new(7);
    let accounts: Arc<Vec<AccountId>> = Arc::new((0..ACCOUNTS).map(|_| Id::new(&clock, &random)).collect());
    let (opened, at) = (Arc::clone(&accounts), clock.now());
    db.write(move |tx| {
        for (place, id) in opened.iter().enumerate() {
            let account = NewAccount { id: *id, ..NewAccount::named(&place.to_string(), Bound::Free) };
            Ledger::open_account(tx, &account, at)?;
        }
        Ok::<_, StoreError>(())
    })
    .await
    .unwrap();
    accounts
}

fn transfer(accounts: &[AccountId], random: &dyn Random) -> Transfer {
    let debit = random.below(ACCOUNTS);
    let credit = (debit + 1 + random.below(ACCOUNTS - 1)) % ACCOUNTS;
    let account = |place: u32| accounts[place as usize];
    let deed = Deed::Post { debit: account(debit), credit: account(credit), cents: 10_00 };
    Transfer { id: Id::new(&SystemClock, random), deed, purpose: "bench" }
}
