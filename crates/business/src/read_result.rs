//! A person reads the result of a diagnosis, and the one before it.

use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use crate::model::{Diagnosis, DiagnosisId, Firm};
use crate::room::{Business, BusinessError};
use crate::store::{self, StoredDiagnosis};

impl Business {
    /// A diagnosis of this person's firm, and the one before it that it is read beside: the last by the same instrument in
    /// the same version, or else the last by another version of it. The reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_result(
        &self,
        person: PersonId,
        id: DiagnosisId,
    ) -> Result<(Firm, Diagnosis, Option<Diagnosis>), BusinessError> {
        let (firm, diagnosis) = self.read_diagnosis(person, id).await?;
        let earlier = match diagnosis.completed_at {
            None => None,
            Some(_) => self.result_before(firm.id, &diagnosis).await?,
        };
        Ok((firm, diagnosis, earlier))
    }

    async fn result_before(&self, firm: FirmId, now: &Diagnosis) -> Result<Option<Diagnosis>, BusinessError> {
        let all = self.db.read(move |tx| Ok::<_, BusinessError>(store::diagnoses_of(tx, firm)?)).await?;
        let family = &self.instrument_of(now).family;
        let is_before = |stored: &StoredDiagnosis| {
            let known = &stored.diagnosis;
            let instrument = self.content.instruments.get(&known.instrument);
            known.completed_at.is_some_and(|at| Some(at) < now.completed_at)
                && instrument.is_some_and(|instrument| instrument.family == *family)
        };
        let mut before: Vec<StoredDiagnosis> = all.into_iter().filter(is_before).collect();
        let is_alike = |known: &StoredDiagnosis| {
            known.diagnosis.instrument == now.instrument && known.diagnosis.version == now.version
        };
        before.sort_by_key(|known| std::cmp::Reverse((is_alike(known), known.diagnosis.completed_at)));
        before.into_iter().next().map(|stored| self.open_diagnosis(stored)).transpose()
    }

    /// Every complete diagnosis of a firm of this person by an instrument that the pack still has, the newest first; the
    /// reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when the firm is somebody else's.
    pub async fn read_results(&self, person: PersonId, firm: FirmId) -> Result<(Firm, Vec<Diagnosis>), BusinessError> {
        let (firm, all) = self.read_firm(person, firm).await?;
        let is_known = |known: &Diagnosis| self.content.instruments.get(&known.instrument).is_some();
        let mut complete: Vec<Diagnosis> =
            all.into_iter().filter(|known| known.completed_at.is_some() && is_known(known)).collect();
        complete.sort_by_key(|known| std::cmp::Reverse((known.completed_at, known.id)));
        if !complete.is_empty() {
            self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadDiagnosis, "answers, score").await?;
        }
        Ok((firm, complete))
    }
}
