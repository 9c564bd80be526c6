//! What was read a moment ago and did not change since.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

use ::store::Changes;
use base::Timestamp;
use jiff::SignedDuration;

/// Another program may change the database beside this one, so nothing is remembered for longer.
const FRESH_FOR: SignedDuration = SignedDuration::from_secs(1);
/// Entries that are remembered at once.
const MAX_REMEMBERED: usize = 1024;

/// Rows by key, each as long as none of its tables changes.
pub(crate) struct Recent<K, V> {
    entries: RwLock<HashMap<K, Entry<V>>>,
    changes: Changes,
}

struct Entry<V> {
    value: V,
    version: u64,
    read_at: Timestamp,
}

/// The state in which a row is about to be read; none when it must not be remembered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading(Option<u64>);

impl<K: Hash + Eq, V: Clone> Recent<K, V> {
    pub(crate) fn new(changes: Changes) -> Self {
        Self { entries: RwLock::default(), changes }
    }

    /// The row of a key, when it was read a moment ago.
    pub(crate) fn get(&self, key: &K, now: Timestamp) -> Option<V> {
        let version = self.changes.version()?;
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(key)?;
        let age = now.since(entry.read_at);
        (entry.version == version && !age.is_negative() && age < FRESH_FOR).then(|| entry.value.clone())
    }

    /// To be called before a row is read.
    pub(crate) fn reading(&self) -> Reading {
        Reading(self.changes.version())
    }

    /// Remembers what was read.
    pub(crate) fn put(&self, reading: Reading, key: K, value: V, now: Timestamp) {
        let Some(version) = reading.0 else { return };
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= MAX_REMEMBERED {
            entries.clear();
        }
        entries.insert(key, Entry { value, version, read_at: now });
    }
}
