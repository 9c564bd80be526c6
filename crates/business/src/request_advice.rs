//! A firm asks an adviser for help, and shares what it chooses to share.

use base::{FirmId, Id, PersonId};
use directory::AdviserId;
use evidence::{Action, Subject};

use crate::messages;
use crate::model::{AdviceRequest, AdviceRequestId, DiagnosisId, Firm, MAX_MESSAGE_CHARS};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// What a person asks of an adviser.
#[derive(Debug, Clone)]
pub struct Question {
    /// The adviser.
    pub adviser: AdviserId,
    /// The firm; none when what was chosen is none.
    pub firm: Option<FirmId>,
    /// A speciality of the pack.
    pub subject: String,
    /// In the person's words: 1 to [`MAX_MESSAGE_CHARS`] characters.
    pub message: String,
    /// The diagnosis of that firm that the adviser may read.
    pub diagnosis: Option<DiagnosisId>,
    /// The firm whose plan the adviser may look at for a while.
    pub plan: Option<FirmId>,
    /// The same key again asks once.
    pub creation_key: String,
}

/// What is wrong with a question to an adviser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No firm of this person is named.
    Firm,
    /// The subject is none of the pack's.
    Subject,
    /// There is no text.
    NoMessage,
    /// The text is longer than [`MAX_MESSAGE_CHARS`].
    LongMessage,
    /// The diagnosis is not one of the firm's that is complete.
    Diagnosis,
    /// The plan is another firm's.
    Plan,
}

/// Why a request was not sent.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// The person can mend it.
    #[error("the request has faults: {0:?}")]
    Faults(Vec<Fault>),
    /// Something failed.
    #[error(transparent)]
    Failed(#[from] BusinessError),
}

impl Business {
    /// Sends a request: it is written down, and both get a message, or nothing happens.
    ///
    /// # Errors
    /// [`NotSent::Faults`] names everything that is to be mended.
    pub async fn request_advice(&self, person: PersonId, question: Question) -> Result<AdviceRequestId, NotSent> {
        let adviser = self.directory.adviser(question.adviser).ok_or(BusinessError::NotFound)?;
        let firm = self.check_question(person, &question).await?;
        let asker = self.person(person).await?;
        let to_adviser = self.adviser_contact(&adviser).await?;
        let firm_subject = Subject::Firm(firm.id, firm.owner);
        self.record(person, firm_subject, Action::SendRequest, "name, e-mail, firm, commune, message").await?;
        if question.diagnosis.is_some() {
            self.record(person, firm_subject, Action::ShareDiagnosis, "answers, score").await?;
        }
        if question.plan.is_some() {
            self.record(person, firm_subject, Action::SharePlan, "steps, notes").await?;
        }
        let request = AdviceRequest {
            id: Id::new(&*self.clock, &*self.random),
            owner: person,
            firm: firm.id,
            adviser: question.adviser,
            diagnosis: question.diagnosis,
            subject: question.subject,
            message: question.message.trim().to_owned(),
            asked_at: self.clock.now(),
            answer: None,
        };
        let letters = messages::on_request(self, &request, &firm, &asker, &to_adviser)?;
        let share = question.plan.map(|_| self.share_with_request(person, &firm, question.adviser, request.id));
        let business = self.clone();
        let sent = self
            .db
            .write(move |tx| {
                let (id, is_new) = store::insert_request(tx, &request, &question.creation_key)?;
                if is_new {
                    business.post(tx, &letters)?;
                    if let Some(share) = &share {
                        business.put_share(tx, share, &format!("request {id}"))?;
                    }
                }
                Ok::<_, BusinessError>(id)
            })
            .await?;
        Ok(sent)
    }

    /// The firm that is meant, when nothing is to be mended.
    async fn check_question(&self, person: PersonId, question: &Question) -> Result<Firm, NotSent> {
        let mut faults = Vec::new();
        let firms = self.firms_with(person, Right::AskAdvice).await?;
        let firm = firms.into_iter().find(|firm| Some(firm.id) == question.firm);
        if firm.is_none() {
            faults.push(Fault::Firm);
        }
        if !self.content.specialities.has(&question.subject) {
            faults.push(Fault::Subject);
        }
        match question.message.trim().chars().count() {
            0 => faults.push(Fault::NoMessage),
            length if length > MAX_MESSAGE_CHARS => faults.push(Fault::LongMessage),
            _ => {}
        }
        if let (Some(firm), Some(diagnosis)) = (&firm, question.diagnosis)
            && !self.is_complete_diagnosis_of(firm.id, diagnosis).await?
        {
            faults.push(Fault::Diagnosis);
        }
        if let (Some(firm), Some(plan)) = (&firm, question.plan)
            && firm.id != plan
        {
            faults.push(Fault::Plan);
        }
        firm.filter(|_| faults.is_empty()).ok_or(NotSent::Faults(faults))
    }

    async fn is_complete_diagnosis_of(&self, firm: FirmId, id: DiagnosisId) -> Result<bool, BusinessError> {
        let stored = self.db.read(move |tx| Ok::<_, BusinessError>(store::diagnosis(tx, id)?)).await?;
        Ok(stored.is_some_and(|stored| stored.diagnosis.firm == firm && stored.diagnosis.completed_at.is_some()))
    }
}
