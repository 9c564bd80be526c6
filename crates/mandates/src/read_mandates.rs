//! Reading mandates: each by those whom they concern.

use base::PersonId;

use crate::model::{Mandate, MandateId, Organisation};
use crate::room::{Mandates, MandatesError};
use crate::store as tables;

impl Mandates {
    /// A mandate that a helper made or may use. Of any other there is nothing to know.
    pub async fn mandate_for(&self, helper: PersonId, id: MandateId) -> Result<(Mandate, Organisation), MandatesError> {
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(None) };
            Ok::<_, store::StoreError>(tables::mandate(tx, id)?.map(|kept| (kept, own)))
        });
        let ((mandate, organisation), own) = found.await?.ok_or(MandatesError::NotFound)?;
        let concerns = mandate.helper == helper || mandate.may_be_used_by(helper, own.id);
        if concerns { Ok((mandate, organisation)) } else { Err(MandatesError::NotFound) }
    }

    /// What lies on a helper's desk: mandates that they made or may use, the newest first.
    pub async fn desk_of(&self, helper: PersonId) -> Result<Vec<(Mandate, Organisation)>, MandatesError> {
        let found = self.db.read(move |tx| match tables::organisation_of(tx, helper)? {
            Some(own) => tables::mandates_of_organisation(tx, own.id),
            None => Ok(Vec::new()),
        });
        let concerns =
            |mandate: &Mandate| mandate.helper == helper || mandate.may_be_used_by(helper, mandate.organisation);
        Ok(found.await?.into_iter().filter(|(mandate, _)| concerns(mandate)).collect())
    }

    /// A person's own mandates, the newest first.
    pub async fn mandates_of(&self, person: PersonId) -> Result<Vec<(Mandate, Organisation)>, MandatesError> {
        Ok(self.db.read(move |tx| tables::mandates_of_person(tx, person)).await?)
    }
}
