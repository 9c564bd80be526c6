//! A helper acts for a person at a service: what the room that signs people in asks of this one.

use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use store::{StoreError, Tx};

use crate::model::{Mandate, MandateId, Standing};
use crate::people::{Pending, Service};
use crate::room::{Mandates, MandatesError};
use crate::store as tables;

/// Mandates among which a helper chooses, at most.
pub const FITTING_MAX: usize = 100;

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
    /// The mandates under which a helper may act at a service now, by name.
    fn fitting<'a>(&'a self, helper: PersonId, service: &'a Service) -> Pending<'a, Vec<Fitting>>;

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
    async fn fitting_now(&self, helper: PersonId, service: &Service) -> Result<Vec<Fitting>, MandatesError> {
        let (now, wanted) = (self.clock.now(), service.clone());
        let found = self.db.read(move |tx| {
            let Some(own) = tables::organisation_of(tx, helper)? else { return Ok(Vec::new()) };
            let all = tables::mandates_of_organisation(tx, own.id)?;
            Ok::<_, StoreError>(
                all.into_iter()
                    .filter(|(mandate, _)| mandate.may_be_used_by(helper, own.id))
                    .filter_map(|(mandate, organisation)| match mandate.standing(&organisation, now) {
                        Standing::Live { until } => Some((mandate, organisation, until)),
                        _ => None,
                    })
                    .collect(),
            )
        });
        let mut fitting: Vec<Fitting> = found
            .await?
            .into_iter()
            .filter(|(mandate, ..)| mandate.scope().covers(&wanted.id, &wanted.families))
            .map(|(mandate, organisation, until)| Fitting {
                mandate: mandate.id,
                person: mandate.person,
                covers: mandate.scope().at(&wanted.id, &wanted.families),
                person_name: mandate.person_name,
                until,
                organisation: organisation.name.to_string(),
            })
            .collect();
        fitting.sort_by(|one, other| {
            (base::fold(&one.person_name), one.until).cmp(&(base::fold(&other.person_name), other.until))
        });
        fitting.truncate(FITTING_MAX);
        Ok(fitting)
    }

    async fn use_now(
        &self,
        helper: PersonId,
        id: MandateId,
        service: &Service,
    ) -> Result<Option<Fitting>, MandatesError> {
        let fitting = self.fitting_now(helper, service).await?;
        let Some(fitting) = fitting.into_iter().find(|fitting| fitting.mandate == id) else { return Ok(None) };
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

impl MandateBook for Mandates {
    fn fitting<'a>(&'a self, helper: PersonId, service: &'a Service) -> Pending<'a, Vec<Fitting>> {
        Box::pin(async move { Ok(self.fitting_now(helper, service).await?) })
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
