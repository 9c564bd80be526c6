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
        read_all(self.db.read(move |tx| tables::contents_about(tx, person, ACCESSES_PER_PAGE, offset)).await?)
    }

    /// As [`Evidence::accesses_to`], without what the person did with their own data.
    pub async fn accesses_by_others(&self, person: PersonId, page: u32) -> Result<Vec<RecordedAccess>, EvidenceError> {
        let offset = u64::from(page.saturating_sub(1)) * u64::from(ACCESSES_PER_PAGE);
        read_all(self.db.read(move |tx| tables::contents_by_others(tx, person, ACCESSES_PER_PAGE, offset)).await?)
    }

    /// How many accesses to a person's data there are by others.
    pub async fn count_accesses_by_others(&self, person: PersonId) -> Result<u64, EvidenceError> {
        Ok(self.db.read(move |tx| tables::count_by_others(tx, person)).await?)
    }

    /// How many accesses to a person's data there are.
    pub async fn count_accesses_to(&self, person: PersonId) -> Result<u64, EvidenceError> {
        Ok(self.db.read(move |tx| tables::count_about(tx, person)).await?)
    }
}

fn read_all(contents: Vec<(u64, String)>) -> Result<Vec<RecordedAccess>, EvidenceError> {
    let read =
        |(index, content): (u64, String)| model::read_content(index, &content).ok_or(EvidenceError::Unreadable(index));
    contents.into_iter().map(read).collect()
}
