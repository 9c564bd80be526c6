//! A person's account is closed: nobody answers for their entry any more, and nothing of theirs waits to be decided.

use base::PersonId;
use evidence::Action;

use super::{AccreditationError, Accreditations};
use crate::model::Adviser;
use crate::store as entries;
use crate::store::accreditation as tables;

impl Accreditations {
    /// Forgets a person whose account ends. The organisation's entry stays, without the account and the person's name, so
    /// that nobody asks it here; what was applied for and never granted is deleted; what was granted stays, as the public
    /// body vouched for it. Twice does it once.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), AccreditationError> {
        // Another node may have given the entry to the person a moment ago.
        self.directory.refresh().await?;
        let entry = self.directory.adviser_of(person);
        if entry.is_none() && self.applications_of(person).await?.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let left =
            entry.map(|entry| Adviser { account: None, person_name: None, changed_at: now, ..Adviser::clone(&entry) });
        let access = Self::access(person, person, Action::ChangeProfile, "account, name, applications");
        self.evidence
            .record_with(access, move |tx| {
                tables::forget_not_granted(tx, person)?;
                let Some(left) = &left else { return Ok(true) };
                // What an officer decided meanwhile stays decided.
                if let Some(accreditation) = entries::accreditation(tx, left.id)? {
                    entries::put_adviser(tx, &Adviser { accreditation, ..left.clone() })?;
                    entries::raise_version(tx)?;
                }
                Ok(true)
            })
            .await?;
        self.directory.refresh().await?;
        Ok(())
    }
}
