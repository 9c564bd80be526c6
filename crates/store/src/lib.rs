//! The database: SQLite by default, PostgreSQL at scale, behind one synchronous closure a transaction.

use std::time::Duration;

mod address;
mod column;
mod command;
mod db;
mod dialect;
mod error;
mod migrations;
mod param;
mod postgres;
mod sql;
mod sqlite;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;

pub use address::DatabaseUrl;
pub use column::{Column, FromColumn, Mismatch};
pub use db::{Db, Opening};
pub use error::{MigrationError, Rule, StoreError};
#[doc(hidden)]
pub use inventory;
pub use migrations::{Migration, Migrations};
pub use param::{Param, ToParam};
#[doc(hidden)]
pub use sql::Registered;
pub use sql::{RefusedSql, Sql, registered_sql};
pub use tx::{Row, Tx};

/// Commands that may wait for their turn; the next is told [`StoreError::Busy`].
pub const QUEUE_MAX: usize = 1024;
/// Commands that SQLite's writer makes durable with one commit.
pub const BATCH_MAX: usize = 256;
/// SQLite's connections that read.
pub const READERS: usize = 4;
/// Threads that speak to PostgreSQL, each over a connection of its own.
pub const POSTGRES_WORKERS: usize = 16;
/// Rows that [`Tx::all`] gives.
pub const ROWS_MAX: usize = 1_000_000;
/// How long a transaction waits for what another one holds.
pub const LOCK_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a statement may run.
pub const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a transaction waits for a server that went away, so that a standby may take over.
pub const PATIENCE: Duration = Duration::from_secs(10);
