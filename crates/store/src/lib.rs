//! The database: SQLite by default, PostgreSQL at scale, behind one synchronous closure a transaction.
//!
//! ```
//! use base::{Id, SystemClock, SystemRandom, Timestamp};
//! use store::{Db, Row, StoreError, Tx, params, sql};
//!
//! enum Letter {}
//!
//! /// One SQL text serves both engines.
//! fn keep(tx: &mut Tx, id: Id<Letter>, subject: &str, at: Timestamp) -> Result<(), StoreError> {
//!     tx.execute(
//!         sql!("INSERT INTO letters (id, subject, kept_at) VALUES ($1, $2, $3)"),
//!         params![id, subject, at],
//!     )?;
//!     Ok(())
//! }
//!
//! fn letter(row: &Row) -> Result<(Id<Letter>, String), StoreError> {
//!     Ok((row.get(0)?, row.get(1)?))
//! }
//!
//! # static TABLES: [store::Migration; 1] = [store::Migration {
//! #     version: 1,
//! #     name: "letters",
//! #     text: "CREATE TABLE letters (id UUID PRIMARY KEY, subject TEXT NOT NULL, kept_at BIGINT NOT NULL);",
//! # }];
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), StoreError> {
//! # let test = store::testing::sqlite(store::Migrations::of(&TABLES)).await;
//! # let db: Db = test.db();
//! let id = Id::new(&SystemClock, &SystemRandom);
//! db.write(move |tx| keep(tx, id, "Welcome", Timestamp::from_seconds(0))).await?;
//! // When `write` gives `Ok`, the letter is on the disk.
//!
//! let found = db
//!     .read(|tx| {
//!         tx.all(sql!("SELECT id, subject FROM letters ORDER BY kept_at LIMIT $1"), params![20], letter)
//!     })
//!     .await?;
//! assert_eq!(found, [(id, "Welcome".to_owned())]);
//! # Ok::<(), StoreError>(())
//! # }
//! ```
//!
//! # Why a closure
//!
//! - It **cannot wait**: no network call can hide inside a transaction and hold its locks.
//! - It **can run again**: after a conflict, or when a server hands over to its standby. So it is `Fn`, and it
//!   changes nothing but the transaction. Take ids, times and tokens before, and move them in.
//! - It travels **once a transaction**, not once a statement, and many share one wait for the disk.
//!
//! An `Err` undoes what this closure did, and nothing that another did. So does a panic
//! ([`StoreError::Panicked`]). After a statement fails, the transaction is over, on both engines alike
//! ([`Tx`]); what may well happen is asked for by `ON CONFLICT … DO NOTHING`, not by an error.
//!
//! The error of a closure is the room's own, made from a [`StoreError`] by `From`, so that `?` works:
//!
//! ```
//! # use store::StoreError;
//! #[derive(Debug, thiserror::Error)]
//! enum RedeemError {
//!     #[error("this code was used before")]
//!     UsedBefore,
//!     #[error(transparent)]
//!     Store(#[from] StoreError),
//! }
//! ```
//!
//! # What holds
//!
//! | | SQLite | PostgreSQL |
//! |---|---|---|
//! | a write is durable before its answer | WAL, `synchronous=FULL`, one fsync for up to [`BATCH_MAX`] commands | `COMMIT` |
//! | a write sees | all that was committed before: there is one writer | the same, by `SERIALIZABLE` |
//! | a conflict | cannot happen | runs the closure again, 24 times at most, then [`StoreError::Busy`] |
//! | a write runs | on the writer's thread; what [`Db::write_briefly`] is given, in place while nobody else writes | on a worker |
//! | a read sees one committed state | a snapshot of the log | `REPEATABLE READ READ ONLY`: waits for nobody, never conflicts |
//! | a read runs | in place, on one of [`READERS`] connections; [`Db::read_long`] on a thread of its own | on a worker |
//! | too many wait | more than [`QUEUE_MAX`]: [`StoreError::Busy`] at once | the same |
//! | a lock, a statement | [`LOCK_TIMEOUT`], [`STATEMENT_TIMEOUT`] | the same |
//! | the server goes away | – | before COMMIT: the closure runs again, for [`PATIENCE`]; during COMMIT: [`StoreError::OutcomeUnknown`] |
//!
//! `SERIALIZABLE` is chosen for writes because a closure is written and first tested on SQLite, where it is
//! alone. With less, two closures that each look before they write could both have looked first, and
//! only a production server would show it. The price, measured with every core busy: nothing for
//! transactions of one insert, and half of the throughput (5,000 a second on two cores instead of 10,000) for
//! those that read what others insert beside it, as foreign keys do, because PostgreSQL watches pages of an
//! index and not single keys. The closures that lose run again, one at a time.
//!
//! # One SQL for both
//!
//! - `$1`, `$2`, … first appear in this order; an optional filter is `(column = $1 OR $1 IS NULL)`, in this
//!   order. [`sql!`] checks the form when it is compiled; [`Db::prepare_all`], in a test, checks the rest.
//! - Shared: `INSERT … ON CONFLICT (columns) DO UPDATE SET … / DO NOTHING`, `RETURNING`, common table
//!   expressions, window functions, `CASE`, `COALESCE`, `LIMIT … OFFSET …`, `(a, b) < ($1, $2)`, `LIKE … ESCAPE …`.
//! - Not shared: `NOW()`, arrays, JSON operators, `ILIKE`, `::`, sequences, full text. To find a text whatever
//!   its capitals and accents, keep it folded by [`base::fold`] in a column of its own, and `LIKE` that.
//! - Texts sort by their bytes. Make the PostgreSQL database with `LOCALE 'C' ENCODING 'UTF8'`, and sort for
//!   people by a folded column.
//!
//! # Tables
//!
//! A room drops `migrations/NNNN_name.sql` in this crate, in PostgreSQL's spelling; nothing else lists it.
//! For SQLite, types are mapped word by word and tables become `STRICT`:
//!
//! | what | write | SQLite |
//! |---|---|---|
//! | ids | `UUID` | `BLOB` |
//! | time (µs, UTC), money (cents), counts | `BIGINT` | `INTEGER` |
//! | yes and no | `BOOLEAN` | `INTEGER` |
//! | texts, enums (with a `CHECK`), dates (ISO 8601), documents (JSON) | `TEXT` | `TEXT` |
//! | bytes | `BYTEA` | `BLOB` |
//! | measures | `DOUBLE PRECISION` | `REAL` |
//!
//! An applied file is never altered: the next change is the next file. SQLite is brought up to date when it is
//! opened; PostgreSQL by [`Db::migrate`], because the old program may still be running beside the new one.

use std::time::Duration;

mod address;
mod changes;
mod checkpoints;
mod column;
mod command;
mod copy;
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
pub use changes::Changes;
pub use column::{Column, FromColumn, Mismatch};
pub use copy::{check_copy, copy_sqlite};
pub use db::{Db, Opening, Survives, Tables};
pub use error::{MigrationError, Rule, StoreError};
#[doc(hidden)]
pub use inventory;
pub use migrations::{Migration, Migrations};
pub use param::{Param, ToParam};
pub use sql::{RefusedSql, Sql, registered_sql};
#[doc(hidden)]
pub use sql::{Registered, repeated, repeated_length, utf8};
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
