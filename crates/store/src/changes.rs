//! Whether what was read may have changed since, so that it can be remembered.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::Sql;

/// Tells when rows of some tables are changed or taken away. A row that is added changes nothing that was
/// read before.
///
/// Read [`Changes::version`], then the row; as long as the version stays, so does the row. A transaction is
/// counted after it is committed and before whoever asked for it is answered.
#[derive(Debug, Clone)]
pub struct Changes(Option<Arc<Watch>>);

impl Changes {
    /// On PostgreSQL other nodes change rows unseen.
    pub(crate) fn unknown() -> Self {
        Self(None)
    }

    /// The number of changes so far; `None` when nobody here can know, and nothing may be remembered.
    pub fn version(&self) -> Option<u64> {
        self.0.as_ref().map(|watch| watch.version.load(Ordering::Acquire))
    }
}

#[derive(Debug)]
struct Watch {
    tables: &'static [&'static str],
    version: AtomicU64,
}

/// Who wants to know of changes.
#[derive(Debug, Default)]
pub(crate) struct Watches(RwLock<Vec<Arc<Watch>>>);

impl Watches {
    pub(crate) fn add(&self, tables: &'static [&'static str]) -> Changes {
        let watch = Arc::new(Watch { tables, version: AtomicU64::new(0) });
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&watch));
        Changes(Some(watch))
    }

    /// Counts a committed transaction that changed rows of these tables.
    pub(crate) fn tell(&self, changed: &[&'static str]) {
        if changed.is_empty() {
            return;
        }
        for watch in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            if changed.iter().any(|table| watch.tables.contains(table)) {
                watch.version.fetch_add(1, Ordering::Release);
            }
        }
    }
}

/// The table of which a statement changes or takes away rows that may be there.
pub(crate) fn changed_table(sql: Sql) -> Option<&'static str> {
    let mut words = sql.text().split_whitespace();
    match (words.next()?, words.next()?) {
        ("UPDATE", table) => Some(table),
        ("SELECT", _) => None,
        ("INSERT", _) if !sql.text().contains("DO UPDATE") => None,
        // DELETE FROM, INSERT INTO; what is not understood is taken for a change of its third word.
        _ => words.next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql;

    #[test]
    fn a_statement_tells_which_table_it_changes() {
        assert_eq!(changed_table(sql!("UPDATE evidence_entries SET content = $1")), Some("evidence_entries"));
        assert_eq!(changed_table(sql!("DELETE FROM evidence_entries WHERE position = $1")), Some("evidence_entries"));
        assert_eq!(changed_table(sql!("SELECT content FROM evidence_entries")), None);
        let plain =
            sql!("INSERT INTO evidence_tiles (level, place, hashes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
        assert_eq!(changed_table(plain), None);
        let over = sql!(
            "INSERT INTO evidence_tiles (level, place, hashes) VALUES ($1, $2, $3)
             ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes"
        );
        assert_eq!(changed_table(over), Some("evidence_tiles"));
    }

    #[test]
    fn only_changes_of_its_own_tables_count() {
        let watches = Watches::default();
        let changes = watches.add(&["a", "b"]);
        watches.tell(&["c"]);
        watches.tell(&[]);
        assert_eq!(changes.version(), Some(0));
        watches.tell(&["c", "b"]);
        assert_eq!((changes.version(), Changes::unknown().version()), (Some(1), None));
    }
}
