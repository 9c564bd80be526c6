//! A person reads about their firms.

use base::{FirmId, FirmNumber, PersonId};
use evidence::{Action, Subject};

use crate::model::{Diagnosis, Firm};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

impl Business {
    /// The firms that a person looks after, to be shown; the reading is recorded.
    pub async fn read_firms(&self, person: PersonId) -> Result<Vec<Firm>, BusinessError> {
        let firms = self.firms_of(person).await?;
        if !firms.is_empty() {
            self.record(person, Subject::Person(person), Action::ReadFirm, "name, activity, commune").await?;
        }
        Ok(firms)
    }

    /// The firms that a person looks after, to decide by or to be chosen among by themselves; what else is shown
    /// of them is recorded first.
    pub async fn firms_of(&self, person: PersonId) -> Result<Vec<Firm>, BusinessError> {
        self.firms_with(person, Right::Read).await
    }

    /// A firm of this person with its diagnoses, the newest first; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_firm(&self, person: PersonId, id: FirmId) -> Result<(Firm, Vec<Diagnosis>), BusinessError> {
        let (firm, diagnoses) = self
            .db
            .read(move |tx| {
                let firm = store::firm_of(tx, person, id)?.map(|(firm, _)| firm);
                let diagnoses = if firm.is_some() { store::diagnoses_of(tx, id)? } else { Vec::new() };
                Ok::<_, BusinessError>((firm, diagnoses))
            })
            .await?;
        let firm = firm.ok_or(BusinessError::NotFound)?;
        let kind = firm.number.as_ref().map_or(self.number_kind, FirmNumber::kind).name().to_uppercase();
        let detail = format!("name, {kind}, activity, commune, headcount, score");
        self.record(person, Subject::Firm(id, firm.owner), Action::ReadFirm, &detail).await?;
        let diagnoses = diagnoses.into_iter().map(store::StoredDiagnosis::open).collect::<Result<_, _>>()?;
        Ok((firm, diagnoses))
    }
}
