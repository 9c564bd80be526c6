//! A consultation is the office's, not one person's: an officer hands it over to another one, and where an officer is gone,
//! another one takes it over.

use base::PersonId;

use crate::make_consultation::LISTED_MAX;
use crate::model::{Consultation, ConsultationId};
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;

/// Why a consultation was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum NotHandedOver {
    /// No account has this name or proved address, or it is no officer's.
    #[error("no such officer")]
    NoOfficer,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ConsultationsError),
}

impl Consultations {
    /// Hands an own consultation over to another officer, by user name or proved address. The second of two clicks finds it
    /// theirs.
    ///
    /// # Errors
    /// [`NotHandedOver::NoOfficer`]; [`ConsultationsError::NotFound`] for what is another officer's.
    pub async fn hand_over(&self, officer: PersonId, id: ConsultationId, login: &str) -> Result<(), NotHandedOver> {
        let found = self.people.find(login.trim()).await.map_err(ConsultationsError::from)?;
        let consultation = self.any(id).await?.ok_or(ConsultationsError::NotFound)?;
        if consultation.officer != officer {
            let is_theirs = found == Some(consultation.officer) && consultation.published_at.is_some();
            return if is_theirs { Ok(()) } else { Err(ConsultationsError::NotFound.into()) };
        }
        let to = found.ok_or(NotHandedOver::NoOfficer)?;
        if !self.is_officer(to).await? {
            return Err(NotHandedOver::NoOfficer);
        }
        self.give(officer, &consultation, to).await
    }

    /// Takes over a published consultation whose officer is gone.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when there is none, or when it has its officer.
    pub async fn take_over(&self, officer: PersonId, id: ConsultationId) -> Result<(), NotHandedOver> {
        let consultation = self.any(id).await?.ok_or(ConsultationsError::NotFound)?;
        if consultation.officer == officer {
            return Ok(());
        }
        if consultation.published_at.is_none() || self.is_officer(consultation.officer).await? {
            return Err(ConsultationsError::NotFound.into());
        }
        if !self.is_officer(officer).await? {
            return Err(NotHandedOver::NoOfficer);
        }
        self.give(officer, &consultation, officer).await
    }

    /// The published consultations whose officer has no account any more, or is no officer.
    pub async fn without_officer(&self) -> Result<Vec<Consultation>, ConsultationsError> {
        let officers = self.db.read(|tx| Ok::<_, ConsultationsError>(tables::officers_of_published(tx)?)).await?;
        let mut all = Vec::new();
        for officer in officers {
            if !self.is_officer(officer).await? {
                let theirs = self.of_officer(officer).await?;
                all.extend(theirs.into_iter().filter(|one| one.published_at.is_some()));
            }
        }
        all.truncate(usize::try_from(LISTED_MAX).unwrap_or(usize::MAX));
        Ok(all)
    }

    /// Whether a published consultation of somebody is not over: statements wait for them.
    pub async fn has_under_way(&self, officer: PersonId) -> Result<bool, ConsultationsError> {
        let now = self.clock.now();
        Ok(self.of_officer(officer).await?.iter().any(|one| one.published_at.is_some() && !one.is_over(now)))
    }

    async fn is_officer(&self, person: PersonId) -> Result<bool, ConsultationsError> {
        Ok(self.people.is_officer(person).await?)
    }

    async fn any(&self, id: ConsultationId) -> Result<Option<Consultation>, ConsultationsError> {
        let found = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::by_id(tx, id)?)).await?;
        Ok(found.transpose()?)
    }

    async fn give(&self, by: PersonId, consultation: &Consultation, to: PersonId) -> Result<(), NotHandedOver> {
        let (id, from) = (consultation.id, consultation.officer);
        if from == to {
            return Ok(());
        }
        let fact = self.fact(by, "consultation-handed-over", consultation, "");
        let write = move |tx: &mut ::store::Tx<'_>, _| tables::hand_over(tx, id, from, to);
        let given = self.evidence.record_fact_with(fact, write).await.map_err(ConsultationsError::from)?;
        given.map(drop).ok_or_else(|| ConsultationsError::ChangedElsewhere.into())
    }
}
