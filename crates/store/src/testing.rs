//! Fresh databases for tests.

use std::sync::Arc;

use base::SystemClock;
use tempfile::TempDir;

use crate::{DatabaseUrl, Db};

/// A fresh, migrated database that is gone when this is dropped.
pub struct TestDb {
    db: Db,
    engine: &'static str,
    _folder: TempDir,
}

impl TestDb {
    /// The database.
    pub fn db(&self) -> Db {
        self.db.clone()
    }

    /// `SQLite` or `PostgreSQL`, for the message of an assertion.
    pub fn engine(&self) -> &'static str {
        self.engine
    }
}

/// One fresh database of each engine.
pub async fn databases() -> Vec<TestDb> {
    vec![sqlite().await]
}

#[expect(clippy::expect_used, reason = "a test cannot go on without its database")]
async fn sqlite() -> TestDb {
    let folder = TempDir::new().expect("a temporary folder");
    let url = DatabaseUrl::sqlite(folder.path().join("test.sqlite"));
    let db = Db::open(&url, Arc::new(SystemClock)).await.expect("a fresh SQLite database");
    TestDb { db, engine: "SQLite", _folder: folder }
}
