//! How many redemptions a second: sixty-four clients, each redemption in a transaction of its own that is durable before
//! its answer, of passes at random among all that there are.
//!
//! ```text
//! cargo bench -p pass -- 1000000              # passes; one million when not said
//! tests/with-postgres --durable cargo bench -p pass -- 1000000 10      # and PostgreSQL beside pgbench; seconds
//! ```
//!
//! SQLite is on the disk of the temporary folder (`TMPDIR`) with `synchronous=FULL`. On PostgreSQL, `pgbench` (TPC-B-like,
//! as many clients) runs on the same server just before.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a measurement without its database is none"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use base::{Clock, Id, Random, SeededRandom, SystemClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use jiff::tz::TimeZone;
use pass::{
    BOOKLETS_MAX, BookletId, Order, Parts, PassError, Passes, Place, PlaceId, Redemption, Rules, Service, Territory,
};
use store::{DatabaseUrl, Db, Sql, StoreError, params, sql};
use tempfile::TempDir;
use voucher::{Code, CodeKey};

const CLIENTS: usize = 64;
const PASSES: i64 = 10;
const FACE_CENTS: i64 = 10_00;

fn main() {
    // `cargo bench` adds `--bench`.
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let passes = i64::try_from(numbers.first().copied().unwrap_or(1_000_000)).unwrap();
    let lasts = Duration::from_secs(numbers.get(1).copied().unwrap_or(10));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        on_sqlite(passes, lasts).await;
        #[expect(clippy::disallowed_methods, reason = "as the tests find their cluster")]
        if std::env::var("PASSERELLE_TEST_POSTGRES").is_ok() {
            on_postgres(passes, lasts).await;
        } else {
            println!("PostgreSQL is measured by: tests/with-postgres --durable cargo bench -p pass");
        }
    });
}

async fn on_sqlite(passes: i64, lasts: Duration) {
    let folder = TempDir::new().unwrap();
    let url = DatabaseUrl::sqlite(folder.path().join("bench.sqlite"));
    let db = open(&url).await;
    let empty = size(&db, PAGES).await;
    let codes = fill(&db, passes, "SQLite").await;
    let filled = size(&db, PAGES).await;
    let redeemed = measure(db.clone(), &codes, lasts, "SQLite, durable").await;
    tell_bytes(passes, redeemed, (empty, filled, size(&db, PAGES).await));
}

async fn on_postgres(passes: i64, lasts: Duration) {
    let test = store::testing::postgres(store::Migrations::embedded()).await;
    match store::testing::pgbench(CLIENTS, lasts.as_secs()).await {
        Some(rate) => println!("PostgreSQL, pgbench TPC-B-like, scale 64, {CLIENTS} clients: {rate:.0} a second"),
        None => println!("pgbench is not here"),
    }
    let db = open(test.url()).await;
    let empty = size(&db, DATABASE).await;
    let codes = fill(&db, passes, "PostgreSQL").await;
    let filled = size(&db, DATABASE).await;
    let redeemed = measure(db.clone(), &codes, lasts, "PostgreSQL").await;
    tell_bytes(passes, redeemed, (empty, filled, size(&db, DATABASE).await));
}

/// The bytes of a database: of SQLite its pages, wherever they are by now.
const PAGES: Sql = sql!("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
const DATABASE: Sql = sql!("SELECT pg_database_size(current_database())");

async fn size(db: &Db, sql: Sql) -> u64 {
    let bytes: Result<i64, StoreError> = db.read(move |tx| tx.one(sql, params![], |row| row.get(0))).await;
    u64::try_from(bytes.unwrap()).unwrap()
}

async fn open(url: &DatabaseUrl) -> Db {
    Db::open(url, Arc::new(SystemClock)).await.unwrap()
}

async fn room(db: Db) -> Passes {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    // Codes need not be secret here, and are made faster.
    let random: Arc<dyn Random> = Arc::new(SeededRandom::new(7));
    let key = SigningKey::from_seed(&[7; 32]);
    let evidence = Evidence::open(db.clone(), key, "passes.example", Arc::clone(&clock), Arc::clone(&random));
    let (evidence, code_key) = (evidence.await.unwrap(), CodeKey::new([7; 32].into()));
    let parts = Parts { db, evidence, clock, random, code_key, rules: Rules::default(), zone: TimeZone::UTC };
    Passes::new(parts)
}

fn place_of(client: usize) -> PlaceId {
    Id::from_uuid(uuid::Uuid::from_u128(0x1000 + client as u128))
}

/// Issues passes, and hands all of their booklets over.
async fn fill(db: &Db, passes: i64, engine: &str) -> Vec<Code> {
    let begun = Instant::now();
    let room = room(db.clone()).await;
    for client in 0..CLIENTS {
        let place = Place {
            id: place_of(client),
            name: format!("Place {client}"),
            department: "59".to_owned(),
            region: "32".to_owned(),
            point: None,
            is_approximate: false,
            iban: None,
            listed_from: base::Timestamp::from_seconds(0),
            listed_until: None,
            held: None,
        };
        room.keep_place(place).await.unwrap();
    }
    let booklets = (passes / PASSES).max(1);
    let order = Order {
        id: Id::new(&SystemClock, &SystemRandom),
        funder: Id::new(&SystemClock, &SystemRandom),
        face_cents: FACE_CENTS,
        booklets,
        passes: PASSES,
        valid_until: jiff::civil::date(2099, 12, 31),
        territory: Territory::default(),
        audience: "everybody".to_owned(),
    };
    room.order(order.clone()).await.unwrap();
    let clerk = Id::new(&SystemClock, &SystemRandom);
    room.receive_money(clerk, "bench", Some(order.funder), booklets * PASSES * FACE_CENTS).await.unwrap();
    let mut codes = Vec::with_capacity(usize::try_from(passes).unwrap());
    let mut left = booklets;
    while left > 0 {
        let some = left.min(BOOKLETS_MAX);
        let issued = room.issue(Id::new(&SystemClock, &SystemRandom), order.id, some).await.unwrap();
        hand_over(db, issued.booklets[0].0, some).await;
        codes.extend(issued.booklets.into_iter().flat_map(|(_, codes)| codes));
        left -= some;
    }
    let took = begun.elapsed().as_secs_f64();
    println!("{engine}: {} passes issued in {took:.1} s, {:.0} a second", codes.len(), codes.len() as f64 / took);
    codes
}

/// Hands booklets over all at once, which prescribers do one by one.
async fn hand_over(db: &Db, first: BookletId, count: i64) {
    let (at, last) = (SystemClock.now(), BookletId(first.0 + count - 1));
    db.write(move |tx| {
        tx.execute(
            sql!("UPDATE pass_booklets SET state = 2, handed_at = $1 WHERE id BETWEEN $2 AND $3"),
            params![at, first, last],
        )
    })
    .await
    .map(drop)
    .unwrap();
}

/// Redeems passes at random for a time; gives how many.
async fn measure(db: Db, codes: &[Code], lasts: Duration, engine: &str) -> u64 {
    let room = room(db.clone()).await;
    let order = Arc::new(shuffled(codes.len()));
    let codes: Arc<Vec<Code>> = Arc::new(codes.to_vec());
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (room, order) = (room.clone(), Arc::clone(&order));
            let (codes, next) = (Arc::clone(&codes), Arc::clone(&next));
            tokio::spawn(async move {
                let mut times_us = Vec::new();
                while begun.elapsed() < lasts {
                    let Some(nth) = order.get(next.fetch_add(1, Ordering::Relaxed)) else { break };
                    let redemption = Redemption {
                        operation: Id::new(&SystemClock, &SystemRandom),
                        codes: vec![codes[*nth as usize].clone()],
                        service: Service(1),
                    };
                    let asked = Instant::now();
                    redeem(&room, place_of(client), &redemption).await;
                    times_us.push(u32::try_from(asked.elapsed().as_micros()).unwrap());
                }
                times_us
            })
        })
        .collect();
    let mut times_us = Vec::new();
    for client in clients {
        times_us.extend(client.await.unwrap());
    }
    let took = begun.elapsed().as_secs_f64();
    times_us.sort_unstable();
    let at = |part: usize| f64::from(times_us[(times_us.len() * part / 1000).min(times_us.len() - 1)]) / 1000.0;
    println!(
        "{engine}: {:.0} redemptions a second of {CLIENTS} clients among {} passes, p50 {:.2} ms, p99 {:.2} ms, p99.9 {:.2} ms",
        times_us.len() as f64 / took,
        codes.len(),
        at(500),
        at(990),
        at(999)
    );
    times_us.len() as u64
}

async fn redeem(room: &Passes, place: PlaceId, redemption: &Redemption) {
    loop {
        match room.redeem(place, redemption).await {
            Ok(_) => return,
            Err(PassError::Store(StoreError::Busy)) => tokio::task::yield_now().await,
            Err(other) => panic!("{other}"),
        }
    }
}

/// The numbers below a count in an order by chance.
fn shuffled(count: usize) -> Vec<u32> {
    let random: &dyn Random = &SeededRandom::new(11);
    let mut order: Vec<u32> = (0..u32::try_from(count).unwrap()).collect();
    for last in (1..count).rev() {
        order.swap(last, random.below(u32::try_from(last + 1).unwrap()) as usize);
    }
    order
}

fn tell_bytes(passes: i64, redeemed: u64, (empty, filled, after): (u64, u64, u64)) {
    let pass = filled.saturating_sub(empty) as f64 / passes as f64;
    let redemption = after.saturating_sub(filled) as f64 / redeemed.max(1) as f64;
    println!("  {pass:.0} bytes a pass with its booklet and indexes, {redemption:.0} more once it is redeemed");
}
