//! Durable inserts and reads by key, beside the figures that a prototype of this design had on two cores.
//!
//!     cargo bench -p store
//!     tests/with-postgres --durable cargo bench -p store

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use base::{Clock, Id, Random, SeededRandom, SystemClock, SystemRandom};
use store::{DatabaseUrl, Db, Migration, Migrations, Opening, StoreError, params, sql};

/// As many requests are served at once.
const CALLERS: u64 = 64;
/// The time of each measure.
const TIME: Duration = Duration::from_secs(3);

static MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    name: "bench",
    text: "CREATE TABLE bench_owners (id UUID PRIMARY KEY, name TEXT NOT NULL);
           CREATE TABLE bench_notes (
               id UUID PRIMARY KEY, owner UUID NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL);
           CREATE INDEX bench_notes_by_owner ON bench_notes (owner);
           CREATE TABLE bench_lines (
               id UUID PRIMARY KEY, note UUID NOT NULL REFERENCES bench_notes (id), body TEXT NOT NULL);",
}];

enum Note {}
type NoteId = Id<Note>;

#[derive(Clone)]
struct Bench {
    db: Db,
    body: Arc<str>,
    known: Arc<Vec<NoteId>>,
}

fn new_id() -> NoteId {
    Id::new(&SystemClock, &SystemRandom)
}

impl Bench {
    async fn insert(self, _: u64) {
        let id = new_id();
        let body = self.body;
        let at = SystemClock.now();
        let wrote = self.db.write(move |tx| {
            tx.execute(
                sql!("INSERT INTO bench_notes (id, owner, at, body) VALUES ($1, $2, $3, $4)"),
                params![id, id, at, &*body],
            )
        });
        let wrote: Result<u64, StoreError> = wrote.await;
        assert!(wrote.is_ok_and(|rows| rows == 1));
    }

    async fn insert_two(self, _: u64) {
        let (note, line) = (new_id(), new_id());
        let body = self.body;
        let at = SystemClock.now();
        let wrote = self.db.write(move |tx| {
            tx.execute(
                sql!("INSERT INTO bench_notes (id, owner, at, body) VALUES ($1, $2, $3, $4)"),
                params![note, note, at, &*body],
            )?;
            tx.execute(
                sql!("INSERT INTO bench_lines (id, note, body) VALUES ($1, $2, $3)"),
                params![line, note, "a line"],
            )
        });
        let wrote: Result<u64, StoreError> = wrote.await;
        assert!(wrote.is_ok_and(|rows| rows == 1));
    }

    async fn read(self, number: u64) {
        let place = usize::try_from(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20).unwrap_or(0) % self.known.len();
        let id = self.known.get(place).copied();
        let body = self.db.read(move |tx| {
            tx.one(sql!("SELECT body FROM bench_notes WHERE id = $1"), params![id], |row| row.get::<String>(0))
        });
        let body: Result<String, StoreError> = body.await;
        assert!(body.is_ok_and(|body| !body.is_empty()));
    }
}

/// Runs the work of all callers for [`TIME`]; gives the count a second, and p50 and p99 in milliseconds.
async fn measure<W, F>(bench: &Bench, callers: u64, work: W) -> (f64, f64, f64)
where
    W: Fn(Bench, u64) -> F + Copy + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let count = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let callers: Vec<_> = (0..callers)
        .map(|_| {
            let (bench, count) = (bench.clone(), Arc::clone(&count));
            tokio::spawn(async move {
                let mut times = Vec::new();
                while started.elapsed() < TIME {
                    let begun = Instant::now();
                    work(bench.clone(), count.fetch_add(1, Ordering::Relaxed)).await;
                    times.push(begun.elapsed());
                    tokio::task::consume_budget().await;
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for caller in callers {
        times.extend(caller.await.unwrap_or_default());
    }
    let seconds = started.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    #[expect(clippy::cast_precision_loss, reason = "a figure to print")]
    let rate = times.len() as f64 / seconds;
    (rate, at(50), at(99))
}

fn line(name: &str, (rate, p50, p99): (f64, f64, f64), reference: &str) {
    println!("{name:<44} {rate:>10.0} {p50:>9.3} {p99:>9.3} {reference:>12}");
}

async fn run(engine: &str, url: &DatabaseUrl, references: [&str; 4]) -> Result<(), StoreError> {
    let migrations = Migrations::of(&MIGRATIONS);
    Db::migrate_with(url, Arc::new(SystemClock), migrations).await?;
    let opening = Opening { migrations, ..Opening::default() };
    let db = Db::open_with(url, Arc::new(SystemClock), opening).await?;
    let seeded: &dyn Random = &SeededRandom::new(1);
    let body: Arc<str> = seeded.token::<150>().into();
    let mut bench = Bench { db, body, known: Arc::new(Vec::new()) };

    line(&format!("{engine}, 1 insert, alone"), measure(&bench, 1, Bench::insert).await, references[0]);
    line(
        &format!("{engine}, 1 insert, {CALLERS} callers"),
        measure(&bench, CALLERS, Bench::insert).await,
        references[1],
    );
    line(
        &format!("{engine}, 2 inserts, {CALLERS} callers"),
        measure(&bench, CALLERS, Bench::insert_two).await,
        references[2],
    );
    let known = bench.db.read_long(|tx| {
        tx.all(sql!("SELECT id FROM bench_notes ORDER BY id LIMIT 100000"), params![], |row| row.get::<NoteId>(0))
    });
    bench.known = Arc::new(known.await?);
    line(
        &format!("{engine}, read by key, {CALLERS} callers"),
        measure(&bench, CALLERS, Bench::read).await,
        references[3],
    );
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:<44} {:>10} {:>9} {:>9} {:>12}", "", "a second", "p50 ms", "p99 ms", "reference");
    let folder = tempfile::TempDir::new()?;
    let url = DatabaseUrl::sqlite(folder.path().join("bench.sqlite"));
    run("SQLite, durable", &url, ["4016", "95215", "77489", "268517"]).await?;

    #[expect(clippy::disallowed_methods, reason = "as the tests find their cluster")]
    if let Ok(url) = std::env::var("PASSERELLE_TEST_POSTGRES") {
        run("PostgreSQL", &url.parse()?, ["", "17140", "7336", "45989"]).await?;
    } else {
        println!("PostgreSQL is measured by: tests/with-postgres --durable cargo bench -p store");
    }
    Ok(())
}
