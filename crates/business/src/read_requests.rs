//! A person reads their own requests.

use std::collections::BTreeSet;

use base::PersonId;
use evidence::{Action, Subject};

use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

impl Business {
    /// The requests of a person, the newest first; the reading is recorded.
    pub async fn read_own_requests(&self, person: PersonId) -> Result<Vec<AdviceRequest>, BusinessError> {
        let requests = self.db.read(move |tx| Ok::<_, BusinessError>(store::requests_of(tx, person)?)).await?;
        if !requests.is_empty() {
            self.record(person, Subject::Person(person), Action::ReadRequest, "adviser, subject, date").await?;
        }
        Ok(requests)
    }

    /// One request of this person; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_own_request(
        &self,
        person: PersonId,
        id: AdviceRequestId,
    ) -> Result<AdviceRequest, BusinessError> {
        let request = self.db.read(move |tx| Ok::<_, BusinessError>(store::request(tx, id)?)).await?;
        let request = request.filter(|request| request.owner == person).ok_or(BusinessError::NotFound)?;
        self.record(person, Subject::Firm(request.firm, person), Action::ReadRequest, "message, answer").await?;
        Ok(request)
    }

    /// The firms of a person, each with its newest complete diagnosis by each instrument, to choose from; the reading is
    /// recorded.
    pub async fn firms_with_diagnoses(&self, person: PersonId) -> Result<Vec<(Firm, Vec<Diagnosis>)>, BusinessError> {
        let found = self
            .db
            .read(move |tx| {
                let firms = store::firms_of(tx, person)?;
                let with_diagnoses = firms
                    .into_iter()
                    .filter(|(_, role)| role.may(Right::AskAdvice))
                    .map(|(firm, _)| Ok((store::diagnoses_of(tx, firm.id)?, firm)));
                with_diagnoses.collect::<Result<Vec<_>, BusinessError>>()
            })
            .await?;
        let newest = found.into_iter().map(|(diagnoses, firm)| {
            let mut seen = BTreeSet::new();
            let complete = diagnoses.into_iter().filter(|stored| {
                let known = &stored.diagnosis;
                let is_offered = self.content.instruments.get(&known.instrument).is_some();
                known.completed_at.is_some() && is_offered && seen.insert(known.instrument.clone())
            });
            Ok((firm, complete.map(store::StoredDiagnosis::open).collect::<Result<Vec<_>, _>>()?))
        });
        let newest: Vec<(Firm, Vec<Diagnosis>)> = newest.collect::<Result<_, BusinessError>>()?;
        if !newest.is_empty() {
            self.record(person, Subject::Person(person), Action::ReadFirm, "name").await?;
        }
        if newest.iter().any(|(_, complete)| !complete.is_empty()) {
            self.record(person, Subject::Person(person), Action::ReadDiagnosis, "score").await?;
        }
        Ok(newest)
    }
}
