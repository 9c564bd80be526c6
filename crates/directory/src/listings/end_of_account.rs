//! A person's account is closed: nobody keeps their listings any more.

use base::PersonId;
use evidence::Action;

use super::Listings;
use crate::directory::DirectoryError;
use crate::store::listings as tables;

impl Listings {
    /// Forgets a person whose account ends: what they asked and was never listed is deleted; what is listed stays until its
    /// end, as the public body vouched for it. Twice does it once.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), DirectoryError> {
        if self.of_person(person).await?.is_empty() {
            return Ok(());
        }
        let access = Self::access(person, person, Action::ChangeProfile, "listings");
        self.evidence.record_with(access, move |tx| tables::forget_person(tx, person).map(|()| true)).await?;
        Ok(())
    }
}
