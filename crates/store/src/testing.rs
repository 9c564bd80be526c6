//! Fresh databases for tests (feature `testing`).
//!
//! ```no_run
//! # async fn a_code_is_redeemed_once() {
//! for db in store::testing::databases().await {
//!     let db = db.db();
//!     // the same story on SQLite and on PostgreSQL
//! }
//! # }
//! ```
//!
//! PostgreSQL is the cluster whose maintenance database is in `PASSERELLE_TEST_POSTGRES`
//! (`tests/with-postgres` sets it), or else one that the first test starts for all and that stops some
//! seconds after the last. Tables are made once, in a template of each engine; each test gets a copy.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use aws_lc_rs::digest::{Context, SHA256};
use base::SystemClock;
use tempfile::TempDir;

use crate::{DatabaseUrl, Db, Migrations, Opening, Survives, address};

mod cluster;
mod file;
mod pgbench;
mod schema;

pub use pgbench::pgbench;
pub use schema::schema;

/// Connections to PostgreSQL of one test.
const WORKERS: usize = 4;

/// A fresh, migrated database that is gone when this is dropped.
pub struct TestDb {
    db: Db,
    url: DatabaseUrl,
    place: Place,
}

enum Place {
    /// Removed with its folder.
    Folder(#[expect(dead_code, reason = "held, so that it lives as long as the database")] TempDir),
    /// Dropped.
    Database { maintenance: String, name: String },
}

impl TestDb {
    /// The database.
    pub fn db(&self) -> Db {
        self.db.clone()
    }

    /// Its address, to open it again or from another process.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// `SQLite` or `PostgreSQL`, for the message of an assertion.
    pub fn engine(&self) -> &'static str {
        match self.place {
            Place::Folder(_) => "SQLite",
            Place::Database { .. } => "PostgreSQL",
        }
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        if let Place::Database { maintenance, name } = &self.place {
            cluster::drop_database(maintenance.clone(), name.clone());
        }
    }
}

/// One fresh database of each engine, with the tables of this program.
pub async fn databases() -> Vec<TestDb> {
    databases_with(Migrations::embedded()).await
}

/// As [`databases`], with other tables.
pub async fn databases_with(migrations: Migrations) -> Vec<TestDb> {
    vec![sqlite(migrations).await, postgres(migrations).await]
}

/// A fresh SQLite database.
pub async fn sqlite(migrations: Migrations) -> TestDb {
    #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test cannot go on without its database")]
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    file::copy(&file::template(migrations).await, &file);
    let url = DatabaseUrl::sqlite(file);
    let db = open(&url, migrations).await;
    TestDb { db, url, place: Place::Folder(folder) }
}

/// A fresh PostgreSQL database.
pub async fn postgres(migrations: Migrations) -> TestDb {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let maintenance = cluster::maintenance().await;
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    cluster::copy(&maintenance, migrations, &name).await;
    let url = DatabaseUrl(address::Engine::Postgres(cluster::in_database(&maintenance, &name)));
    let db = open(&url, migrations).await;
    TestDb { db, url, place: Place::Database { maintenance, name } }
}

/// What tells these tables from others: letters and digits.
fn fingerprint(migrations: Migrations) -> String {
    let mut digest = Context::new(&SHA256);
    for migration in migrations.list() {
        digest.update(migration.title().as_bytes());
        digest.update(migration.text.as_bytes());
    }
    #[expect(clippy::expect_used, reason = "a digest has 32 bytes")]
    let id = uuid::Builder::from_slice(&digest.finish().as_ref()[..16]).expect("16 bytes");
    id.into_uuid().simple().to_string()
}

async fn open(url: &DatabaseUrl, migrations: Migrations) -> Db {
    let opening = Opening { migrations, postgres_workers: WORKERS, survives: Survives::Kill, ..Opening::default() };
    match Db::open_with(url, Arc::new(SystemClock), opening).await {
        Ok(db) => db,
        #[expect(clippy::panic, reason = "a test cannot go on without its database")]
        Err(error) => panic!("{url:?} was not opened: {error}"),
    }
}
