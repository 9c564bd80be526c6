//! How many transfers a second the books take: sixty-four clients, each transfer in a transaction of its own that is
//! durable before its answer, between two of many accounts at random.
//!
//! `cargo bench -p ledger`, on SQLite on the disk of the temporary folder (`TMPDIR`), with `synchronous=FULL`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a measurement without its database is none"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use base::{Clock, Id, Random, SeededRandom, SystemClock};
use ledger::{AccountId, Bound, Deed, Ledger, LedgerError, NewAccount, Transfer};
use store::{DatabaseUrl, Db, StoreError};
use tempfile::TempDir;

const CLIENTS: usize = 64;
const ACCOUNTS: u32 = 10_000;
const LASTS: Duration = Duration::from_secs(5);

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        // Not a database of the tests: they do not wait for the disk.
        let folder = TempDir::new().unwrap();
        let url = DatabaseUrl::sqlite(folder.path().join("bench.sqlite"));
        measure("SQLite, durable", Db::open(&url, Arc::new(SystemClock)).await.unwrap()).await;
    });
}

async fn measure(engine: &str, db: Db) {
    let clock = SystemClock;
    let random = Arc::new(SeededRandom::new(7));
    let accounts: Arc<Vec<AccountId>> = Arc::new((0..ACCOUNTS).map(|_| Id::new(&clock, &*random)).collect());
    let opened = Arc::clone(&accounts);
    let at = clock.now();
    db.write(move |tx| {
        for (place, id) in opened.iter().enumerate() {
            let account = NewAccount { id: *id, ..NewAccount::named(&place.to_string(), Bound::Free) };
            Ledger::open_account(tx, &account, at)?;
        }
        Ok::<_, StoreError>(())
    })
    .await
    .unwrap();
    let (posted, slowest_us) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (db, accounts, random) = (db.clone(), Arc::clone(&accounts), Arc::clone(&random));
            let (posted, slowest_us) = (Arc::clone(&posted), Arc::clone(&slowest_us));
            tokio::spawn(async move {
                while begun.elapsed() < LASTS {
                    let one = transfer(&accounts, &*random);
                    let (at, asked) = (SystemClock.now(), Instant::now());
                    let done = db.write(move |tx| Ledger::post(tx, std::slice::from_ref(&one), at)).await;
                    match done {
                        Ok(_) => drop(posted.fetch_add(1, Ordering::Relaxed)),
                        Err(LedgerError::Store(StoreError::Busy)) => tokio::task::yield_now().await,
                        Err(other) => panic!("{other}"),
                    }
                    let took = u64::try_from(asked.elapsed().as_micros()).unwrap();
                    slowest_us.fetch_max(took, Ordering::Relaxed);
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    let (took, posted) = (begun.elapsed(), posted.load(Ordering::Relaxed));
    let checked = Instant::now();
    let report = ledger::check(&db).await.unwrap();
    assert!(report.faults.is_empty() && report.transfers == posted, "{:?}", report.faults);
    println!(
        "{engine}: {:.0} transfers a second of {CLIENTS} clients, the slowest {} ms; {posted} proved in {} ms",
        posted as f64 / took.as_secs_f64(),
        slowest_us.load(Ordering::Relaxed) / 1000,
        checked.elapsed().as_millis()
    );
}

fn transfer(accounts: &[AccountId], random: &dyn Random) -> Transfer {
    let debit = random.below(ACCOUNTS);
    let credit = (debit + 1 + random.below(ACCOUNTS - 1)) % ACCOUNTS;
    let account = |place: u32| accounts[place as usize];
    let deed = Deed::Post { debit: account(debit), credit: account(credit), cents: 10_00 };
    Transfer { id: Id::new(&SystemClock, random), deed, purpose: "bench" }
}
