//! A helper acts for a person at a service: what the room that signs people in asks of this one.

use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use store::{StoreError, Tx};

use crate::model::{Mandate, MandateId, Standing};
use crate::people::{Pending, Service};
use crate::room::{Mandates, MandatesError};
use crate::store::{self as tables, Kept};

/// Mandates that are shown to a helper to choose among, at most.
pub const FITTING_MAX: usize = 100;

/// The mandates under which a helper may act at a service.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FittingList {
    /// Of the newest, the helper's own first, [`FITTING_MAX`] at most; by name.
    pub shown: Vec<Fitting>,
    /// Whether there are more, which a name finds.
    pub has_more: bool,
}

/// A mandate under which a helper may act at a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting {
    /// Which.
    pub mandate: MandateId,
    /// For whom.
    pub person: PersonId,
    /// Their name.
    pub person_name: String,
    /// Until when, at the latest.
    pub until: Timestamp,
    /// The name of the helper's organisation.
    pub organisation: String,
    /// What of the mandate the service may rely on: families of procedures, or itself.
    pub covers: String,
}

/// The book of mandates, as the room that signs people in reads it.
pub trait MandateBook: Send + Sync {
    /// The mandates under which a helper may act at a service now, of people whose name has `sought` in it.
    fn fitting<'a>(&'a self, helper: PersonId, service: &'a Service, sought: &'a str) -> Pending<'a, FittingList>;

    /// One of them.
    fn fits<'a>(&'a self, helper: PersonId, mandate: MandateId, service: &'a Service) -> Pending<'a, Option<Fitting>>;

    /// The newest under which a helper may act for this person at a service now.
    fn fitting_for<'a>(
        &'a self,
        helper: PersonId,
        person: PersonId,
        service: &'a Service,
    ) -> Pending<'a, Option<Fitting>>;

    /// Whether somebody belongs to an organisation whose people act for others.
    fn is_helper(&self, person: PersonId) -> Pending<'_, bool>;

    /// Uses one: it is in the person's log, and a letter tells them, before anything is given to the
    /// service. `None` when the helper may not act under it there, or no longer.
    fn use_one<'a>(
        &'a self,
        helper: PersonId,
        mandate: MandateId,
        service: &'a Service,
    ) -> Pending<'a, Option<Fitting>>;

    /// Whether a helper may still act under a mandate.
    fn is_live(
        &self,
        tx: &mut Tx<'_>,
        helper: PersonId,
        mandate: MandateId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
}

impl Mandates {
    async fn fitting_now(
        &self,
        helper: PersonId,
        service: &Service,
        sought: &str,
    ) -> Result<FittingList, MandatesError> {
        let (now, wanted, sought) = (self.clock.now(), service.clone(), base::fold(sought.trim()));
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(Vec::new()) };
            tables::mandates_in_force(tx, own.id, Some(helper), now, FITTING_MAX + 1, |kept| {
                kept.0.may_be_used_by(helper, own.id)
                    && base::fold(&kept.0.person_name).contains(&sought)
                    && fitting_of(kept, &wanted, now).is_some()
            })
        });
        let found: Vec<Kept> = found.await.map_err(|error: StoreError| MandatesError::from(error))?;
        let mut shown: Vec<_> = found.iter().filter_map(|kept| fitting_of(kept, service, now)).collect();
        let has_more = shown.len() > FITTING_MAX;
        shown.truncate(FITTING_MAX);
        shown.sort_by_cached_key(|fitting| (base::fold(&fitting.person_name), fitting.until));
        Ok(FittingList { shown, has_more })
    }

    async fn fits_now(
        &self,
        helper: PersonId,
        id: MandateId,
        service: &Service,
    ) -> Result<Option<Fitting>, MandatesError> {
        let now = self.clock.now();
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(None) };
            let kept = tables::mandate(tx, id)?;
            Ok::<_, StoreError>(kept.filter(|(mandate, _)| mandate.may_be_used_by(helper, own.id)))
        });
        Ok(found.await?.and_then(|kept| fitting_of(&kept, service, now)))
    }

    /// Whether a helper may act for a person at a service now.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn may_act_for(
        &self,
        helper: PersonId,
        person: PersonId,
        service: &Service,
    ) -> Result<bool, MandatesError> {
        Ok(self.fitting_for_now(helper, person, service).await?.is_some())
    }

    async fn fitting_for_now(
        &self,
        helper: PersonId,
        person: PersonId,
        service: &Service,
    ) -> Result<Option<Fitting>, MandatesError> {
        let now = self.clock.now();
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(Vec::new()) };
            let mut kept = tables::mandates_in_force_of_person(tx, own.id, person, now)?;
            kept.retain(|(mandate, _)| mandate.may_be_used_by(helper, own.id));
            Ok::<_, StoreError>(kept)
        });
        Ok(found.await?.iter().find_map(|kept| fitting_of(kept, service, now)))
    }

    async fn use_now(
        &self,
        helper: PersonId,
        id: MandateId,
        service: &Service,
    ) -> Result<Option<Fitting>, MandatesError> {
        let Some(fitting) = self.fits_now(helper, id, service).await? else { return Ok(None) };
        let kept = self.db.read(move |tx| tables::mandate(tx, id)).await?;
        let Some((mandate, organisation)) = kept else { return Ok(None) };
        let letter = self.letter_on_use(&mandate, &organisation, helper, service).await?;
        let access = Access {
            actor: Actor::Person(helper),
            subject: Subject::Person(mandate.person),
            action: Action::UseMandate,
            detail: format!("{}, {}", service.id, fitting.covers),
            basis: "mandates-basis-mandate".to_owned(),
        };
        let (mandates, now) = (self.clone(), self.clock.now());
        let change = move |tx: &mut Tx<'_>| {
            let is_live = mandates.is_live(tx, helper, id, now)?;
            if let Some(letter) = letter.as_ref().filter(|_| is_live) {
                letter.post(tx, now)?;
            }
            Ok(is_live)
        };
        let recorded = self.evidence.record_with(access, change).await?;
        Ok(recorded.map(|_| fitting))
    }
}

/// What a mandate lets its helper do at a service now.
fn fitting_of((mandate, organisation): &Kept, service: &Service, now: Timestamp) -> Option<Fitting> {
    let Standing::Live { until } = mandate.standing(organisation, now) else { return None };
    mandate.scope().covers(&service.id, &service.families).then(|| Fitting {
        mandate: mandate.id,
        person: mandate.person,
        covers: mandate.scope().at(&service.id, &service.families),
        person_name: mandate.person_name.clone(),
        until,
        organisation: organisation.name.to_string(),
    })
}

impl MandateBook for Mandates {
    fn fitting<'a>(&'a self, helper: PersonId, service: &'a Service, sought: &'a str) -> Pending<'a, FittingList> {
        Box::pin(async move { Ok(self.fitting_now(helper, service, sought).await?) })
    }

    fn fits<'a>(&'a self, helper: PersonId, mandate: MandateId, service: &'a Service) -> Pending<'a, Option<Fitting>> {
        Box::pin(async move { Ok(self.fits_now(helper, mandate, service).await?) })
    }

    fn fitting_for<'a>(
        &'a self,
        helper: PersonId,
        person: PersonId,
        service: &'a Service,
    ) -> Pending<'a, Option<Fitting>> {
        Box::pin(async move { Ok(self.fitting_for_now(helper, person, service).await?) })
    }

    fn is_helper(&self, person: PersonId) -> Pending<'_, bool> {
        Box::pin(async move { Ok(self.organisation_of(person).await?.is_some()) })
    }

    fn use_one<'a>(
        &'a self,
        helper: PersonId,
        mandate: MandateId,
        service: &'a Service,
    ) -> Pending<'a, Option<Fitting>> {
        Box::pin(async move { Ok(self.use_now(helper, mandate, service).await?) })
    }

    fn is_live(
        &self,
        tx: &mut Tx<'_>,
        helper: PersonId,
        mandate: MandateId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(false) };
        let kept: Option<(Mandate, _)> = tables::mandate(tx, mandate)?;
        Ok(kept.is_some_and(|(mandate, organisation)| {
            mandate.may_be_used_by(helper, own.id)
                && matches!(mandate.standing(&organisation, now), Standing::Live { .. })
        }))
    }
}
