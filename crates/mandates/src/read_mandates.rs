//! Reading mandates: each by those whom they concern.

use base::PersonId;

use crate::model::{Mandate, MandateId, Organisation, Standing};
use crate::room::{Mandates, MandatesError};
use crate::store::{self as tables, Kept};

/// Mandates in force that a desk shows at once.
const DESK_MAX: usize = 100;

/// What lies on a helper's desk.
#[derive(Debug)]
pub struct Desk {
    /// In force: of the newest, the helper's own before others; the newest first.
    pub live: Vec<(Mandate, Organisation)>,
    /// Whether there are more, which a name finds.
    pub has_more: bool,
    /// Of the newest, those to be signed and those that are over, the newest first.
    pub others: Vec<(Mandate, Organisation)>,
}

impl Mandates {
    /// A mandate that a helper made or may use, for the organisation that they help for. Of any other there is nothing to
    /// know, also of one that they made for an organisation that they left.
    pub async fn mandate_for(&self, helper: PersonId, id: MandateId) -> Result<(Mandate, Organisation), MandatesError> {
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(None) };
            Ok::<_, store::StoreError>(tables::mandate(tx, id)?.map(|kept| (kept, own)))
        });
        let ((mandate, organisation), own) = found.await?.ok_or(MandatesError::NotFound)?;
        if mandate.may_be_used_by(helper, own.id) { Ok((mandate, organisation)) } else { Err(MandatesError::NotFound) }
    }

    /// What lies on a helper's desk: mandates that they made or may use.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn desk_of(&self, helper: PersonId, sought: &str) -> Result<Desk, MandatesError> {
        let (now, sought) = (self.clock.now(), base::fold(sought.trim()));
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok((Vec::new(), Vec::new())) };
            let concerns = |(mandate, _): &Kept| mandate.may_be_used_by(helper, own.id);
            let is_live =
                |(mandate, organisation): &Kept| matches!(mandate.standing(organisation, now), Standing::Live { .. });
            let live = tables::mandates_in_force(tx, own.id, Some(helper), now, DESK_MAX + 1, |kept| {
                concerns(kept) && is_live(kept) && base::fold(&kept.0.person_name).contains(&sought)
            })?;
            let mut others = tables::mandates_of_organisation(tx, own.id)?;
            others.retain(|kept| concerns(kept) && !is_live(kept));
            Ok::<_, store::StoreError>((live, others))
        });
        let (mut live, others) = found.await?;
        let has_more = live.len() > DESK_MAX;
        live.truncate(DESK_MAX);
        live.sort_by_key(|(mandate, _)| std::cmp::Reverse(mandate.drafted_at));
        Ok(Desk { live, has_more, others })
    }

    /// A person's own mandates, the newest first.
    pub async fn mandates_of(&self, person: PersonId) -> Result<Vec<(Mandate, Organisation)>, MandatesError> {
        Ok(self.db.read(move |tx| tables::mandates_of_person(tx, person)).await?)
    }
}
