//! Tables, written once in PostgreSQL's spelling, made on both engines.

use aws_lc_rs::digest::{SHA256, digest};
use base::Clock;
use rusqlite::Connection;
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

use crate::{MigrationError, StoreError, dialect, postgres, sqlite};

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
    version: i64,
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
            let Some(known) = self.0.iter().find(|known| i64::from(known.version) == old.version) else {
                return Err(MigrationError::Unknown(format!("{:04}_{}", old.version, old.name)));
            };
            if known.checksum() != old.checksum {
                return Err(MigrationError::Altered(known.title()));
            }
        }
        Ok(self.0.iter().filter(|known| applied.iter().all(|old| old.version != i64::from(known.version))).collect())
    }

    /// Applies what is pending, all or nothing.
    pub(crate) fn apply_to_sqlite(self, connection: &mut Connection, clock: &dyn Clock) -> Result<(), StoreError> {
        let transaction = connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .map_err(|error| sqlite::failure(&error, "BEGIN"))?;
        let run = || {
            transaction.execute_batch(&dialect::for_sqlite(TABLE))?;
            applied_to_sqlite(&transaction)
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

    /// Those that a SQLite database lacks; an error when what it has is not what is known.
    pub(crate) fn pending_in_sqlite(self, connection: &Connection) -> Result<Vec<&'static Migration>, StoreError> {
        let applied = applied_to_sqlite(connection).map_err(|error| sqlite::failure(&error, APPLIED))?;
        Ok(self.pending(&applied)?)
    }

    /// Refuses a database whose tables are not those of this program.
    pub(crate) fn check_sqlite(self, connection: &Connection) -> Result<(), StoreError> {
        let pending = self.pending_in_sqlite(connection)?;
        refuse_behind(&pending)
    }

    /// Applies what is pending, all or nothing; of several programs that come at once, one after the other.
    pub(crate) async fn apply_to_postgres(self, client: &mut Client, clock: &dyn Clock) -> Result<(), StoreError> {
        /// The row that only one holds at a time.
        const LEASE: i64 = -1;
        let failed = |error: &tokio_postgres::Error| postgres::failure(error, TABLE);
        if let Err(error) = client.batch_execute(TABLE).await
            // Another has made the table meanwhile.
            && error.code() != Some(&SqlState::UNIQUE_VIOLATION)
            && error.code() != Some(&SqlState::DUPLICATE_TABLE)
        {
            return Err(failed(&error));
        }
        let transaction = client.transaction().await.map_err(|error| failed(&error))?;
        let ready = async {
            transaction.batch_execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'").await?;
            transaction
                .execute(
                    "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, 'lease', '', 0)",
                    &[&LEASE],
                )
                .await?;
            transaction.query(APPLIED, &[]).await
        };
        let applied = applied(&ready.await.map_err(|error| failed(&error))?)?;
        for migration in self.pending(&applied)? {
            let failed = |error: tokio_postgres::Error| MigrationError::Failed {
                name: migration.title(),
                message: postgres::failure(&error, "").to_string(),
            };
            for statement in dialect::statements(migration)? {
                transaction.batch_execute(&statement).await.map_err(failed)?;
            }
            transaction
                .execute(
                    "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
                    &[&i64::from(migration.version), &migration.name, &migration.checksum(), &clock.now().as_micros()],
                )
                .await
                .map_err(failed)?;
        }
        let done = async {
            transaction.execute("DELETE FROM schema_migrations WHERE version = $1", &[&LEASE]).await?;
            transaction.commit().await
        };
        done.await.map_err(|error| failed(&error))
    }

    /// Refuses a database whose tables are not those of this program.
    pub(crate) async fn check_postgres(self, client: &Client) -> Result<(), StoreError> {
        let applied = match client.query(APPLIED, &[]).await {
            Ok(rows) => applied(&rows)?,
            Err(error) if error.code() == Some(&SqlState::UNDEFINED_TABLE) => Vec::new(),
            Err(error) => return Err(postgres::failure(&error, APPLIED)),
        };
        let pending = self.pending(&applied)?;
        refuse_behind(&pending)
    }
}

fn refuse_behind(pending: &[&'static Migration]) -> Result<(), StoreError> {
    match pending.first() {
        None => Ok(()),
        Some(first) => Err(MigrationError::Behind { count: pending.len(), first: first.title() }.into()),
    }
}

const APPLIED: &str = "SELECT version, name, checksum FROM schema_migrations WHERE version >= 0 ORDER BY version";

fn applied_to_sqlite(connection: &Connection) -> rusqlite::Result<Vec<Applied>> {
    let mut statement = connection.prepare(APPLIED)?;
    let rows = statement
        .query_map((), |row| Ok(Applied { version: row.get(0)?, name: row.get(1)?, checksum: row.get(2)? }))?;
    rows.collect()
}

fn applied(rows: &[tokio_postgres::Row]) -> Result<Vec<Applied>, StoreError> {
    rows.iter()
        .map(|row| {
            let version: i64 = row.try_get(0)?;
            Ok(Applied { version, name: row.try_get(1)?, checksum: row.try_get(2)? })
        })
        .collect::<Result<_, _>>()
        .map_err(|error| postgres::failure(&error, APPLIED))
}
