//! A person answers a firm's diagnosis: begins, answers one question after the other, completes.

use std::sync::Arc;

use base::{FirmId, Id, Lang, PersonId};
use evidence::{Action, Subject};
use forms::{Answers, Circumstances, Filling, Origin as AnswerOrigin, Plan, Proposal, Refusal};
use ui::Fields;

use crate::assess::{Measured, measure};
use crate::instrument::Instrument;
use crate::model::{Diagnosis, DiagnosisId, Firm, Origin, Outcome};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// How often an answer is tried when another one comes in between.
const MAX_TRIES: u8 = 5;

/// Concepts that the firm's facts answer.
pub mod concept {
    pub const NAME: &str = "firm.name";
    pub const ACTIVITY: &str = "firm.activity";
    pub const COMMUNE: &str = "firm.commune";
    pub const HEADCOUNT: &str = "firm.headcount_band";
}

/// What became of the answers of a page.
#[derive(Debug)]
pub enum Taken {
    /// They are kept; the next page to answer, or none when all is answered.
    Kept(Option<String>),
    /// They were not taken: what is to be mended, with what was typed. Nothing changed.
    Refused(Vec<Refusal>),
    /// The diagnosis is complete: its answers stay as they are.
    Complete,
}

impl Business {
    /// Begins a diagnosis of a firm of this person by an instrument, with what is known of the firm and what was
    /// answered last time filled in, to be kept or changed. One that was begun and not completed is taken up again
    /// instead. `lang` is the language in which the source of an earlier answer is named.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when there is no such instrument.
    pub async fn begin_diagnosis(
        &self,
        person: PersonId,
        firm: FirmId,
        instrument: &str,
        lang: Lang,
    ) -> Result<DiagnosisId, BusinessError> {
        let instrument = self.content.instruments.get(instrument).ok_or(BusinessError::NotFound)?;
        self.firm_with(person, firm, Right::Diagnose).await?;
        let (firm, earlier) = self.read_firm(person, firm).await?;
        let mut same = earlier.iter().filter(|diagnosis| diagnosis.instrument == instrument.name);
        if let Some(open) = same.clone().find(|diagnosis| diagnosis.completed_at.is_none()) {
            return Ok(open.id);
        }
        let plan = &instrument.plan;
        let mut filling = Filling::open(Arc::clone(plan), Answers::new(), self.circumstances());
        if let Some((last, at)) = same.find_map(|diagnosis| Some((diagnosis, diagnosis.completed_at?))) {
            let source = AnswerOrigin::Earlier(instrument.label.get(lang).to_owned());
            filling.prefill_from(&last.answers, &source, at);
        }
        let prefilled = filling.prefill(&self.proposals(&firm));
        if !prefilled.refused.is_empty() {
            tracing::warn!(questions = ?prefilled.refused, "what is known of a firm does not fit the form");
        }
        let now = self.clock.now();
        let diagnosis = Diagnosis {
            id: Id::new(&*self.clock, &*self.random),
            firm: firm.id,
            instrument: instrument.name.clone(),
            version: instrument.version.clone(),
            form_version: plan.form().version().to_owned(),
            answers: filling.into_answers(),
            revision: 0,
            started_at: now,
            changed_at: now,
            completed_at: None,
            outcome: None,
        };
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::AnswerDiagnosis, "begun").await?;
        let (id, form_id) = (diagnosis.id, plan.form().id().to_owned());
        let answers = serde_json::to_string(&diagnosis.answers)?;
        self.db
            .write(move |tx| {
                // Two clicks at once begin one diagnosis.
                let open = store::diagnoses_of(tx, diagnosis.firm)?
                    .into_iter()
                    .map(|stored| stored.diagnosis)
                    .find(|known| known.completed_at.is_none() && known.instrument == diagnosis.instrument);
                if let Some(open) = open {
                    return Ok(open.id);
                }
                store::insert_diagnosis(tx, &diagnosis, &form_id, &answers)?;
                Ok::<_, BusinessError>(id)
            })
            .await
    }

    /// What is known of a firm, as answers to questions of its concepts.
    fn proposals(&self, firm: &Firm) -> Vec<Proposal> {
        let source = match &firm.origin {
            Origin::Register(label) => AnswerOrigin::Register(label.clone()),
            Origin::Person => AnswerOrigin::Person,
        };
        let headcount = firm.facts.headcount.and_then(|band| self.content.headcounts.answer(band));
        let known = [
            (concept::NAME, Some(firm.facts.name.as_str())),
            (concept::ACTIVITY, firm.facts.activity.as_deref()),
            (concept::COMMUNE, firm.facts.commune.as_deref()),
            (concept::HEADCOUNT, headcount),
        ];
        let proposal = |(concept, value): (&str, Option<&str>)| {
            Some(Proposal {
                concept: concept.to_owned(),
                rows: Vec::new(),
                value: value?.to_owned(),
                source: source.clone(),
                at: firm.known_at,
                basis: Some("business-basis-own-request".to_owned()),
            })
        };
        known.into_iter().filter_map(proposal).collect()
    }

    /// A diagnosis of this person's firm; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_diagnosis(&self, person: PersonId, id: DiagnosisId) -> Result<(Firm, Diagnosis), BusinessError> {
        let (firm, diagnosis) = self.load_diagnosis(person, id, Right::Read).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadDiagnosis, "answers, score").await?;
        Ok((firm, diagnosis))
    }

    /// A diagnosis of this person's firm, with which they may do that; nothing of it is shown.
    pub(crate) async fn load_diagnosis(
        &self,
        person: PersonId,
        id: DiagnosisId,
        right: Right,
    ) -> Result<(Firm, Diagnosis), BusinessError> {
        let (firm, stored) = self
            .db
            .read(move |tx| {
                let stored = store::diagnosis(tx, id)?.ok_or(BusinessError::NotFound)?;
                let (firm, role) = store::firm_of(tx, person, stored.diagnosis.firm)?.ok_or(BusinessError::NotFound)?;
                if role.may(right) { Ok((firm, stored)) } else { Err(BusinessError::NotAllowed) }
            })
            .await?;
        Ok((firm, self.open_diagnosis(stored)?))
    }

    /// A stored diagnosis with its answers.
    ///
    /// # Errors
    /// [`BusinessError::InstrumentGone`] when the pack has its instrument no longer.
    pub(crate) fn open_diagnosis(&self, stored: store::StoredDiagnosis) -> Result<Diagnosis, BusinessError> {
        if self.content.instruments.get(&stored.diagnosis.instrument).is_none() {
            return Err(BusinessError::InstrumentGone);
        }
        Ok(stored.open()?)
    }

    /// The instrument of a diagnosis.
    pub(crate) fn instrument_of(&self, diagnosis: &Diagnosis) -> &Instrument {
        let instruments = &self.content.instruments;
        instruments.get(&diagnosis.instrument).unwrap_or_else(|| instruments.main())
    }

    /// What a diagnosis measures today.
    pub(crate) fn measure(&self, diagnosis: &Diagnosis) -> Measured<'_> {
        measure(self.instrument_of(diagnosis), &self.filling(diagnosis))
    }

    /// The answers of a diagnosis in the form that is asked today: answers to questions that are
    /// gone, or that do not fit any more, do not count.
    pub fn filling(&self, diagnosis: &Diagnosis) -> Filling {
        let plan: &Arc<Plan> = &self.instrument_of(diagnosis).plan;
        Filling::open(Arc::clone(plan), diagnosis.answers.clone(), self.circumstances())
    }

    fn circumstances(&self) -> Circumstances {
        let (territories, activities) = (Arc::clone(&self.territories), Arc::clone(&self.activities));
        // Nobody knows the codes of communes by heart.
        let meaning = move |concept: &str, code: &str| match concept {
            concept::COMMUNE => territories.commune(code).map(|commune| commune.name.to_string()),
            concept::ACTIVITY => activities.get(code).map(|activity| activity.label.clone()),
            _ => None,
        };
        Circumstances::at(self.clock.now(), self.zone.clone()).knowing(Arc::new(meaning))
    }

    /// Takes the answers to the questions of one page, all or none. Answers to other questions that
    /// came from another device meanwhile stay.
    pub async fn answer_diagnosis(
        &self,
        person: PersonId,
        id: DiagnosisId,
        step: &str,
        fields: &Fields,
    ) -> Result<Taken, BusinessError> {
        for _ in 0..MAX_TRIES {
            let (firm, mut diagnosis) = self.load_diagnosis(person, id, Right::Diagnose).await?;
            if diagnosis.completed_at.is_some() {
                return Ok(Taken::Complete);
            }
            let mut filling = self.filling(&diagnosis);
            let step = filling.steps().into_iter().find(|known| known.name == step).ok_or(BusinessError::NotFound)?;
            let taken = forms::pages::take(&mut filling, &step, fields);
            if !taken.refusals.is_empty() {
                return Ok(Taken::Refused(taken.refusals));
            }
            let next = taken.go_to.or_else(|| filling.next_step().map(|step| step.name));
            diagnosis.answers = filling.into_answers();
            let questions = step.questions.join(", ");
            self.record(person, Subject::Firm(firm.id, firm.owner), Action::AnswerDiagnosis, &questions).await?;
            if self.keep(diagnosis).await? {
                return Ok(Taken::Kept(next));
            }
        }
        Err(BusinessError::ChangedElsewhere)
    }

    /// Completes a diagnosis whose questions are all answered; the answers can no longer be changed.
    /// The answer is the first page that still has something to answer, if there is one.
    pub async fn complete_diagnosis(&self, person: PersonId, id: DiagnosisId) -> Result<Option<String>, BusinessError> {
        let (firm, mut diagnosis) = self.load_diagnosis(person, id, Right::Diagnose).await?;
        if diagnosis.completed_at.is_some() {
            return Ok(None);
        }
        if let Some(open) = self.filling(&diagnosis).next_step() {
            return Ok(Some(open.name));
        }
        diagnosis.completed_at = Some(self.clock.now());
        diagnosis.outcome = Some(Outcome::of(&self.measure(&diagnosis)));
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::AnswerDiagnosis, "completed").await?;
        if self.keep(diagnosis).await? { Ok(None) } else { Err(BusinessError::ChangedElsewhere) }
    }

    /// Keeps the answers, unless they changed since they were read.
    async fn keep(&self, mut diagnosis: Diagnosis) -> Result<bool, BusinessError> {
        diagnosis.changed_at = self.clock.now();
        // What is kept are answers to the form that is asked today.
        let instrument = self.instrument_of(&diagnosis);
        instrument.form().version().clone_into(&mut diagnosis.form_version);
        instrument.version.clone_into(&mut diagnosis.version);
        let answers = serde_json::to_string(&diagnosis.answers)?;
        self.db.write(move |tx| Ok(store::update_diagnosis(tx, &diagnosis, &answers)?)).await
    }
}
