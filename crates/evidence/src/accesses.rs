//! The accesses to a person's data, as their account page lists them.

use base::PersonId;

use crate::Evidence;
use crate::error::EvidenceError;
use crate::model::{self, RecordedAccess};
use crate::store as tables;

/// Entries of one page.
pub const ACCESSES_PER_PAGE: u32 = 50;

impl Evidence {
    /// The accesses to a person's data and to that of their firms, the newest first;
    /// [`ACCESSES_PER_PAGE`] on each page, the first page is 1.
    pub async fn accesses_to(&self, person: PersonId, page: u32) -> Result<Vec<RecordedAccess>, EvidenceError> {
        let offset = u64::from(page.saturating_sub(1)) * u64::from(ACCESSES_PER_PAGE);
        let contents = self.db.read(move |tx| tables::contents_about(tx, person, ACCESSES_PER_PAGE, offset)).await?;
        contents
            .into_iter()
            .map(|(index, content)| model::read_content(index, &content).ok_or(EvidenceError::Unreadable(index)))
            .collect()
    }

    /// How many accesses to a person's data there are.
    pub async fn count_accesses_to(&self, person: PersonId) -> Result<u64, EvidenceError> {
        Ok(self.db.read(move |tx| tables::count_about(tx, person)).await?)
    }
}
