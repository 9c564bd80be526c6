//! Accrediting organisations, and naming their helpers: an officer's work.

use base::{PersonId, Timestamp};
use evidence::Actor;

use crate::model::{Ending, Mandate, MayUse, Organisation, OrganisationId, OrganisationName, Standing};
use crate::room::{Mandates, MandatesError};
use crate::store::{self as tables, Kept};

/// Mandates in force that an officer sees at once, and as many of the others.
pub(crate) const LISTED_MAX: usize = 100;

impl Mandates {
    /// Accredits an organisation until a time; `by` is the officer, none when the program itself does.
    pub async fn accredit(
        &self,
        name: OrganisationName,
        until: Timestamp,
        by: Option<PersonId>,
    ) -> Result<OrganisationId, MandatesError> {
        let organisation = Organisation {
            id: OrganisationId::new(&*self.clock, &*self.random),
            name,
            accredited_at: self.clock.now(),
            accredited_until: until,
            ended_at: None,
        };
        let id = organisation.id;
        self.db.write(move |tx| tables::add_organisation(tx, &organisation, by)).await?;
        Ok(id)
    }

    /// Accredits an organisation for longer, or less long, than before. One whose accreditation is over stays
    /// over, for its mandates ended with it: it is accredited anew, under a new identifier.
    ///
    /// # Errors
    /// [`MandatesError::NotAccredited`]
    pub async fn extend(&self, id: OrganisationId, until: Timestamp) -> Result<(), MandatesError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let organisation = tables::organisation(tx, id)?.ok_or(MandatesError::NotFound)?;
                if !organisation.is_accredited(now) {
                    return Err(MandatesError::NotAccredited);
                }
                Ok(tables::extend(tx, id, until)?)
            })
            .await
    }

    /// Takes an accreditation back: every mandate of the organisation ends at once, with what was given
    /// under it, each person's log says so, and a letter. What was over before stays as it was. To be asked again
    /// when it was cut off: it goes on.
    pub async fn end_accreditation(&self, id: OrganisationId, by: PersonId) -> Result<(), MandatesError> {
        let now = self.clock.now();
        let ended = self.db.write(move |tx| {
            let organisation = tables::organisation(tx, id)?.ok_or(MandatesError::NotFound)?;
            let ended_at = organisation.ended_at.unwrap_or(now);
            if organisation.accredited_until <= ended_at {
                return Ok(None);
            }
            tables::end_organisation(tx, id, now)?;
            Ok::<_, MandatesError>(Some((organisation, ended_at, tables::open_mandates_of(tx, id)?)))
        });
        let Some((organisation, ended_at, open)) = ended.await? else { return Ok(()) };
        // By the organisation as it stands now nothing is in force any more: what was, it says without its end.
        let before = Organisation { ended_at: None, ..organisation };
        for mandate in open {
            self.end_as_of(mandate, &before, ended_at, Ending::Organisation, Actor::Person(by)).await?;
        }
        Ok(())
    }

    /// Names a helper of an organisation. Nobody helps for two.
    ///
    /// # Errors
    /// [`MandatesError::HelpsElsewhere`] while the other organisation is accredited.
    pub async fn add_helper(&self, helper: PersonId, id: OrganisationId) -> Result<(), MandatesError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let organisation = tables::organisation(tx, id)?.ok_or(MandatesError::NotFound)?;
                if !organisation.is_accredited(now) {
                    return Err(MandatesError::NotAccredited);
                }
                match tables::organisation_of(tx, helper)? {
                    Some(other) if other.id != id && other.is_accredited(now) => Err(MandatesError::HelpsElsewhere),
                    _ => Ok(tables::put_helper(tx, helper, id, now)?),
                }
            })
            .await
    }

    /// Takes a helper from an organisation: they act for nobody any more. Mandates that only they may use
    /// end; what they were given under the others is taken back. Nothing happens when they help for another by now.
    pub async fn remove_helper(&self, helper: PersonId, id: OrganisationId, by: PersonId) -> Result<(), MandatesError> {
        let (now, mandates) = (self.clock.now(), self.clone());
        let of_helper = self
            .db
            .write(move |tx| {
                if !tables::remove_helper(tx, helper, id)? {
                    return Ok(Vec::new());
                }
                mandates.people.take_back_from(tx, helper, now)?;
                Ok::<_, MandatesError>(tables::open_mandates_of_helper(tx, helper, id)?)
            })
            .await?;
        for mandate in of_helper.iter().filter(|mandate| mandate.terms.may_use == MayUse::Helper) {
            self.end(mandate.id, Ending::Officer, Actor::Person(by)).await?;
        }
        Ok(())
    }

    /// Every organisation, by name.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, MandatesError> {
        Ok(self.db.read(tables::organisations).await?)
    }

    /// An organisation, its helpers and its mandates: of those in force the newest, then the newest of the others.
    pub async fn organisation(
        &self,
        id: OrganisationId,
    ) -> Result<(Organisation, Vec<PersonId>, Vec<Mandate>), MandatesError> {
        let now = self.clock.now();
        self.db
            .read(move |tx| {
                let organisation = tables::organisation(tx, id)?.ok_or(MandatesError::NotFound)?;
                let helpers = tables::helpers_of(tx, id)?;
                let in_force = tables::mandates_in_force(tx, id, None, now, LISTED_MAX, |_| true)?;
                let newest = tables::mandates_of_organisation(tx, id)?;
                let is_over = |(one, of): &Kept| !matches!(one.standing(of, now), Standing::Live { .. });
                let over = newest.into_iter().filter(is_over).take(LISTED_MAX);
                let mandates = in_force.into_iter().chain(over).map(|(mandate, _)| mandate);
                Ok((organisation, helpers, mandates.collect()))
            })
            .await
    }
}
