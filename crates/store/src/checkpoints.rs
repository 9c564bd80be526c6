//! Copying SQLite's log into the database beside the writer, so that nobody who writes waits for it.
//!
//! A copy (a checkpoint, as SQLite calls it) of some thousand pages takes as long as ten commits. Done by the writer, one
//! message in a hundred waits for it. A thread of its own copies while the writer goes on; what the writer added
//! meanwhile is little, and the writer copies that itself, so that the log begins anew and does not grow for ever.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::Connection;

/// Pages (of 4 KiB) in the log before they are copied to the database: under load the same pages change again and
/// again.
const PAGES: u32 = 2000;
/// From so many on, the writer tries at each commit to begin the log anew: those who read keep it from doing so.
const LONG_PAGES: u32 = 8 * PAGES;
/// So few pages are left to the writer.
const REST_PAGES: u32 = 64;
/// Copies in a row to get there; a busy writer is not raced for ever.
const PASSES_MAX: u32 = 3;

/// When the log is copied, and by whom.
#[derive(Debug, Default)]
pub(crate) struct Checkpoints {
    asked: Mutex<Asked>,
    wake: Condvar,
    /// Pages of the log when it was copied last; none since it began anew.
    copied_at: AtomicU32,
    /// The rest is the writer's.
    is_rest_due: AtomicBool,
}

#[derive(Debug, Default)]
struct Asked {
    is_due: bool,
    is_closed: bool,
}

impl Checkpoints {
    /// Takes note of how many pages the log has after a commit.
    pub(crate) fn note(&self, pages: u32) {
        let copied_at = self.copied_at.load(Ordering::Relaxed);
        if pages >= LONG_PAGES {
            self.is_rest_due.store(true, Ordering::Release);
        }
        if pages < copied_at {
            self.copied_at.store(0, Ordering::Relaxed);
        } else if pages >= copied_at.saturating_add(PAGES) {
            self.copied_at.store(pages, Ordering::Relaxed);
            self.lock().is_due = true;
            self.wake.notify_one();
        }
    }

    /// Copies when there is enough to copy, until it is closed. Only then is a connection needed.
    pub(crate) fn run<E: std::fmt::Display>(&self, connect: impl FnOnce() -> Result<Connection, E>) {
        if !self.wait() {
            return;
        }
        let connection = connect();
        if let Err(error) = &connection {
            tracing::error!(%error, "the log of the database cannot be copied beside the writer, who does it alone");
        }
        loop {
            if let Ok(connection) = &connection {
                for _ in 0..PASSES_MAX {
                    if copy(connection) <= REST_PAGES {
                        break;
                    }
                }
            }
            self.is_rest_due.store(true, Ordering::Release);
            if !self.wait() {
                return;
            }
        }
    }

    /// Whether the rest waits for the writer.
    pub(crate) fn is_rest_due(&self) -> bool {
        self.is_rest_due.load(Ordering::Acquire)
    }

    /// Lets the writer copy the rest, where there is one.
    pub(crate) fn copy_rest(&self, writer: &Connection) {
        if self.is_rest_due.swap(false, Ordering::AcqRel) {
            copy(writer);
        }
    }

    /// Ends [`Self::run`].
    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.wake.notify_one();
    }

    /// Waits until there is something to copy; false when it is closed.
    fn wait(&self) -> bool {
        let mut asked = self.lock();
        while !asked.is_due && !asked.is_closed {
            asked = self.wake.wait(asked).unwrap_or_else(PoisonError::into_inner);
        }
        asked.is_due = false;
        !asked.is_closed
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Asked> {
        // Nothing is left half done under it.
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Copies what nobody reads from the log any more; how many of its pages are left. It waits for no writer or reader.
fn copy(connection: &Connection) -> u32 {
    let copied = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
        let (in_log, copied): (i64, i64) = (row.get(1)?, row.get(2)?);
        Ok(u32::try_from(in_log - copied).unwrap_or_default())
    });
    copied.unwrap_or_else(|error| {
        tracing::warn!(%error, "the log of the database could not be copied; that is tried again");
        0
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use super::*;

    fn is_due(checkpoints: &Checkpoints) -> bool {
        std::mem::take(&mut checkpoints.lock().is_due)
    }

    #[test]
    fn it_is_due_when_so_many_pages_were_added_since_it_was_done_or_the_log_began_anew() {
        let checkpoints = Checkpoints::default();
        for (pages, due) in [
            (PAGES - 1, false),
            (PAGES, true),
            (PAGES + 1, false),
            (2 * PAGES - 1, false),
            (2 * PAGES, true),
            (3, false),
            (PAGES - 1, false),
            (PAGES + 2, true),
        ] {
            checkpoints.note(pages);
            assert_eq!(is_due(&checkpoints), due, "{pages}");
        }
    }

    #[test]
    fn the_log_begins_anew_though_the_writer_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.sqlite");
        let mut writer = Connection::open(&file).unwrap();
        writer.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE t (a BLOB)").unwrap();
        let checkpoints = Arc::new(Checkpoints::default());
        let told = Arc::clone(&checkpoints);
        let (pages, in_log) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
        let (most, now) = (Arc::clone(&pages), Arc::clone(&in_log));
        let hook = move |_: &mut rusqlite::hooks::Wal, pages: std::ffi::c_int| {
            let pages = u32::try_from(pages).unwrap();
            most.fetch_max(pages, Ordering::Relaxed);
            now.store(pages, Ordering::Relaxed);
            told.note(pages);
            Ok(())
        };
        writer.wal_hook(Some(hook)).unwrap();
        let (copying, file) = (Arc::clone(&checkpoints), file.clone());
        let copier = std::thread::spawn(move || copying.run(|| Connection::open(file)));
        let began = Instant::now();
        let mut before = 0;
        let mut times = 0;
        while times < 3 && began.elapsed() < Duration::from_secs(30) {
            writer.execute("INSERT INTO t (a) VALUES (?1)", [vec![1_u8; 20_000]]).unwrap();
            checkpoints.copy_rest(&writer);
            let now = in_log.load(Ordering::Relaxed);
            times += u32::from(now < before);
            before = now;
        }
        checkpoints.close();
        copier.join().unwrap();
        assert_eq!(times, 3, "the log grew to {} pages", pages.load(Ordering::Relaxed));
    }
}
