//! A person reads their own requests.

use base::PersonId;
use evidence::{Action, Subject};

use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm};
use crate::room::{Business, BusinessError};
use crate::store;

impl Business {
    /// The requests of a person, the newest first.
    pub async fn requests_of(&self, person: PersonId) -> Result<Vec<AdviceRequest>, BusinessError> {
        self.db.read(move |tx| Ok(store::requests_of(tx, person)?)).await
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

    /// The firms of a person, each with its newest complete diagnosis, to choose from.
    pub async fn firms_with_diagnoses(
        &self,
        person: PersonId,
    ) -> Result<Vec<(Firm, Option<Diagnosis>)>, BusinessError> {
        let found = self
            .db
            .read(move |tx| {
                let firms = store::firms_of(tx, person)?;
                let with_diagnoses = firms.into_iter().map(|firm| Ok((store::diagnoses_of(tx, firm.id)?, firm)));
                with_diagnoses.collect::<Result<Vec<_>, BusinessError>>()
            })
            .await?;
        let newest = found.into_iter().map(|(diagnoses, firm)| {
            let complete = diagnoses.into_iter().find(|stored| stored.diagnosis.completed_at.is_some());
            Ok((firm, complete.map(store::StoredDiagnosis::open).transpose()?))
        });
        newest.collect()
    }
}
