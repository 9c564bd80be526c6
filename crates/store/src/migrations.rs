//! Tables, written once in PostgreSQL's spelling, made on both engines.

use aws_lc_rs::digest::{SHA256, digest};
use base::Clock;
use rusqlite::Connection;

use crate::{MigrationError, StoreError, dialect, sqlite};

/// A change of the tables.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The number of its file; they are applied in this order.
    pub version: u32,
    /// The rest of the name of its file.
    pub name: &'static str,
    /// Statements, each ended by `;`.
    pub text: &'static str,
}

/// Every migration of a program, in order.
#[derive(Debug, Clone, Copy)]
pub struct Migrations(&'static [Migration]);

/// The files of `crates/store/migrations/`, listed by `build.rs`.
static EMBEDDED: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    version BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum BYTEA NOT NULL, applied_at BIGINT NOT NULL)";

/// What `schema_migrations` says.
struct Applied {
    version: u32,
    name: String,
    checksum: Vec<u8>,
}

impl Migration {
    /// `NNNN_name`.
    pub fn title(&self) -> String {
        format!("{:04}_{}", self.version, self.name)
    }

    fn checksum(&self) -> Vec<u8> {
        // A checkout on Windows may have other line ends.
        digest(&SHA256, self.text.replace("\r\n", "\n").as_bytes()).as_ref().to_vec()
    }
}

impl Migrations {
    /// Those of this program.
    pub fn embedded() -> Self {
        Self(EMBEDDED)
    }

    /// Others, for tests; in the order of their versions.
    pub const fn of(list: &'static [Migration]) -> Self {
        Self(list)
    }

    /// In order.
    pub fn list(&self) -> &'static [Migration] {
        self.0
    }

    /// Those that are not applied yet; an error when what is applied is not what is known.
    fn pending(&self, applied: &[Applied]) -> Result<Vec<&'static Migration>, MigrationError> {
        for old in applied {
            let Some(known) = self.0.iter().find(|known| known.version == old.version) else {
                return Err(MigrationError::Unknown(format!("{:04}_{}", old.version, old.name)));
            };
            if known.checksum() != old.checksum {
                return Err(MigrationError::Altered(known.title()));
            }
        }
        Ok(self.0.iter().filter(|known| applied.iter().all(|old| old.version != known.version)).collect())
    }

    /// Applies what is pending, all or nothing.
    pub(crate) fn apply_to_sqlite(self, connection: &mut Connection, clock: &dyn Clock) -> Result<(), StoreError> {
        let transaction = connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .map_err(|error| sqlite::failure(&error, "BEGIN"))?;
        let run = || {
            transaction.execute_batch(&dialect::for_sqlite(TABLE))?;
            transaction
                .prepare("SELECT version, name, checksum FROM schema_migrations ORDER BY version")?
                .query_map((), |row| Ok(Applied { version: row.get(0)?, name: row.get(1)?, checksum: row.get(2)? }))?
                .collect::<Result<Vec<_>, _>>()
        };
        let applied = run().map_err(|error| sqlite::failure(&error, TABLE))?;
        for migration in self.pending(&applied)? {
            let failed =
                |error: rusqlite::Error| MigrationError::Failed { name: migration.title(), message: error.to_string() };
            for statement in dialect::statements(migration)? {
                transaction.execute_batch(&dialect::for_sqlite(&statement)).map_err(failed)?;
            }
            transaction
                .execute(
                    "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                    (migration.version, migration.name, migration.checksum(), clock.now().as_micros()),
                )
                .map_err(failed)?;
        }
        transaction.commit().map_err(|error| sqlite::failure(&error, "COMMIT"))
    }
}
