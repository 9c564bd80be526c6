//! A person's account is closed: nobody keeps their listings any more.

use base::PersonId;
use evidence::Action;

use super::{Listings, evidence_files};
use crate::directory::DirectoryError;
use crate::store::listings as tables;

impl Listings {
    /// Forgets a person whose account ends: what they asked and was never listed is deleted; what is listed stays until its
    /// end, as the public body vouched for it. Files go at once. Twice does it once.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), DirectoryError> {
        if self.of_person(person).await?.is_empty() {
            return Ok(());
        }
        let access = Self::access(person, person, Action::ChangeProfile, "listings");
        let forget = move |tx: &mut store::Tx<'_>| {
            for listing in tables::listings_of(tx, person)? {
                evidence_files::forget(tx, listing.id)?;
            }
            tables::forget_person(tx, person).map(|()| true)
        };
        self.evidence.record_with(access, forget).await?;
        Ok(())
    }
}
