//! Facts of the log, read back by who recorded them.

use ::store::StoreError;

use crate::Evidence;
use crate::error::EvidenceError;
use crate::fact::{self, RecordedFact};
use crate::store as tables;

/// Facts that are read at once, at most.
pub const FACTS_MAX: usize = 1000;

impl Evidence {
    /// The facts at these places, in their order; the first [`FACTS_MAX`]. Entries that are no facts are left out.
    pub async fn facts_at(&self, places: Vec<u64>) -> Result<Vec<RecordedFact>, EvidenceError> {
        let contents = self.db.read(move |tx| {
            let mut found = Vec::with_capacity(places.len().min(FACTS_MAX));
            for place in places.iter().take(FACTS_MAX) {
                found.extend(tables::content(tx, *place)?.map(|content| (*place, content)));
            }
            Ok::<_, StoreError>(found)
        });
        let contents = contents.await?;
        Ok(contents.iter().filter_map(|(place, content)| fact::read_content(*place, content)).collect())
    }

    /// All facts of a kind, in their order. Every entry of the log is read, some at a time.
    pub async fn facts_of(&self, kind: &str) -> Result<Vec<RecordedFact>, EvidenceError> {
        let (size, mut found, mut from) = (self.size().await?, Vec::new(), 0);
        while from < size {
            let until = size.min(from + FACTS_MAX as u64);
            let facts = self.facts_at((from..until).collect()).await?;
            found.extend(facts.into_iter().filter(|fact| fact.kind == kind));
            from = until;
        }
        Ok(found)
    }
}
