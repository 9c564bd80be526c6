//! A person says that what a source knows is wrong; its owner answers.

use base::{Id, PersonId};
use evidence::{Access, Action, Actor, Subject};

use crate::hand::Hand;
use crate::letters;
use crate::model::{CaseId, Correction, CorrectionId, CorrectionState, Duty};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;
use crate::write_message::{NotWritten, checked};

impl Procedures {
    /// Tells the owner of a source that an answer which it gave is wrong. The person's own answer counts in the
    /// case meanwhile: they give it on the question's page.
    pub async fn report_wrong(
        &self,
        hand: &Hand,
        id: CaseId,
        key: &str,
        said: &str,
    ) -> Result<CorrectionId, NotWritten> {
        let said = checked(said)?;
        let case = self.hold_to_change(hand, id).await?;
        let filling = self.filling(&case, case.lang)?;
        let correction = filling.question(key).and_then(|question| {
            let answer = case.answers.get(key)?;
            let source = self.source_named(answer.provenance.source.name()?)?.to_owned();
            Some(Correction {
                id: Id::new(&*self.clock, &*self.random),
                person: case.person,
                case: Some(case.id),
                source,
                concept: question.concept.clone()?,
                shown: filling.label_of_answer(key, case.lang),
                said,
                state: CorrectionState::Open,
                answer: None,
                created_at: self.clock.now(),
                answered_at: None,
            })
        });
        let correction = correction.ok_or(ProceduresError::NotFound)?;
        let is_same = {
            let (source, concept) = (correction.source.clone(), correction.concept.clone());
            move |one: &Correction| one.state == CorrectionState::Open && one.source == source && one.concept == concept
        };
        let (id, now, person) = (correction.id, self.clock.now(), correction.person);
        let letters = letters::on_correction(self, &correction)?;
        let detail = format!("{}, {}", correction.source, correction.concept);
        let entry = access(hand, &case, Action::ReportWrongData, &detail);
        let is_known = is_same.clone();
        let change = move |tx: &mut ::store::Tx<'_>| {
            // The owner is told once, until they answered.
            if tables::corrections_of(tx, correction.person)?.iter().any(&is_known) {
                return Ok(false);
            }
            tables::add_correction(tx, &correction)?;
            letters::post_all(tx, &letters, now)?;
            Ok(true)
        };
        match self.evidence.record_with(entry, change).await.map_err(ProceduresError::from)? {
            Some(_) => Ok(id),
            None => {
                let open = self.corrections_of(person).await?.into_iter().find(is_same);
                Ok(open.ok_or(ProceduresError::ChangedElsewhere)?.id)
            }
        }
    }

    /// What is said to be wrong at the sources of the authorities that an officer instructs for.
    pub async fn corrections_for(&self, officer: PersonId) -> Result<Vec<Correction>, ProceduresError> {
        let duties = self.duties_of(officer).await?;
        let works_for =
            |authority: &str| duties.iter().any(|(known, duty)| known == authority && *duty >= Duty::Instructor);
        let owned = self.content.registers.iter().filter(|register| works_for(&register.owner));
        let sources: Vec<String> = owned.map(|register| register.id.clone()).collect();
        let found = self.db.read(move |tx| {
            let mut open = Vec::new();
            for source in &sources {
                open.extend(tables::corrections_at(tx, source)?);
            }
            Ok::<_, ProceduresError>(open)
        });
        let mut found = found.await?;
        found.sort_by_key(|correction| correction.created_at);
        for correction in &found {
            self.record_correction(officer, correction, Action::ReadCase).await?;
        }
        Ok(found)
    }

    /// The owner answers; the person is told.
    pub async fn answer_correction(
        &self,
        officer: PersonId,
        id: CorrectionId,
        is_corrected: bool,
        answer: &str,
    ) -> Result<(), NotWritten> {
        let answer = checked(answer)?;
        let found = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::correction(tx, id)?)).await?;
        let correction = found.ok_or(ProceduresError::NotFound)?;
        let owner = self.content.register(&correction.source).map(|register| register.owner.clone());
        let owner = owner.ok_or(ProceduresError::NotFound)?;
        self.need_duty(officer, &owner, Duty::Instructor).await?;
        let state = if is_corrected { CorrectionState::Corrected } else { CorrectionState::Kept };
        let letters = letters::on_correction_answered(self, &correction, state, &answer).await?;
        let now = self.clock.now();
        let entry = correction_access(officer, &correction, Action::AnswerCorrection);
        let change = move |tx: &mut ::store::Tx<'_>| {
            let answered = tables::answer_correction(tx, id, state, &answer, officer, now)?;
            if answered {
                letters::post_all(tx, &letters, now)?;
            }
            Ok(answered)
        };
        let kept = self.evidence.record_with(entry, change).await.map_err(ProceduresError::from)?;
        kept.map(|_| ()).ok_or(NotWritten::Failed(ProceduresError::GoneOn))
    }

    async fn record_correction(
        &self,
        officer: PersonId,
        correction: &Correction,
        action: Action,
    ) -> Result<(), ProceduresError> {
        self.evidence.record(correction_access(officer, correction, action)).await?;
        Ok(())
    }
}

fn correction_access(officer: PersonId, correction: &Correction, action: Action) -> Access {
    Access {
        actor: Actor::Person(officer),
        subject: Subject::Person(correction.person),
        action,
        detail: format!("{}, {}", correction.source, correction.concept),
        basis: "procedures-basis-instruction".to_owned(),
    }
}
