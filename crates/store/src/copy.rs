//! Copies of a SQLite database: made while it is used, and looked at before one is put in its place.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use crate::sqlite::{create_private, failure};
use crate::{Migrations, StoreError};

/// Copies the SQLite database of a file, as it is now, to a new file, while others go on. Its tables stay as they are,
/// whichever program made them, and nothing is made where there is none.
///
/// # Errors
/// [`StoreError::Unavailable`] when there is no database of this platform in `from`, or a file at `to`.
pub fn copy_sqlite(from: &Path, to: &Path) -> Result<(), StoreError> {
    let source = open_what_is_there(from)?;
    need_tables(&source, from)?;
    if to.exists() {
        return Err(StoreError::Unavailable(format!("{} exists already", to.display())));
    }
    create_private(to)?;
    let copy = || {
        let mut target = Connection::open(to)?;
        // In one step: the copy is of one state, and readers and the writer go on (WAL).
        Backup::new(&source, &mut target)?.step(-1)
    };
    match copy() {
        Ok(StepResult::Done) => Ok(()),
        unfinished => {
            // Half a copy is worse than none.
            let _ = std::fs::remove_file(to);
            Err(unfinished.map_or_else(|error| failure(&error, ""), |_| StoreError::Busy))
        }
    }
}

/// Looks at a copy before it is put in place of a database: it is whole, and its tables are those of this program or of
/// one before it. What its log holds is in the one file afterwards.
///
/// # Errors
/// [`StoreError::Unavailable`] when it is no database of this platform, or damaged; [`StoreError::Migration`] when a
/// newer program made it.
pub fn check_copy(file: &Path) -> Result<(), StoreError> {
    let copy = open_what_is_there(file)?;
    need_tables(&copy, file)?;
    Migrations::embedded().pending_in_sqlite(&copy)?;
    let found: String =
        copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(|error| failure(&error, ""))?;
    if found != "ok" {
        return Err(StoreError::Unavailable(format!("{} is damaged: {found}", file.display())));
    }
    let left: i64 =
        copy.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(|error| failure(&error, ""))?;
    if left == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

/// A connection to what is there; no file is made.
fn open_what_is_there(file: &Path) -> Result<Connection, StoreError> {
    if !file.exists() {
        return Err(StoreError::Unavailable(format!("there is no database at {}", file.display())));
    }
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(file, access).map_err(|error| failure(&error, ""))
}

/// Any file that SQLite opens is a database to it, an empty one too.
fn need_tables(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let applied = connection
        .query_row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'", [], |_| Ok(()))
        .optional()
        .map_err(|error| failure(&error, ""))?;
    applied.ok_or_else(|| StoreError::Unavailable(format!("{} is no database of this platform", file.display())))
}
