//! A firm asks for help, and shares what it chooses to share: of an adviser whom it chooses, of the one whom the
//! platform finds, or of the public contact point.

use base::{FirmId, Id, PersonId};
use directory::AdviserId;
use evidence::{Action, Subject};
use jiff::SignedDuration;

use crate::messages::{self, Contact};
use crate::model::{
    AdviceRequest, AdviceRequestId, ChosenBy, DiagnosisId, Firm, Holder, LETTERS_TO_ADVISERS, MAX_MESSAGE_CHARS,
    MAX_REQUESTS_A_DAY, Turn,
};
use crate::request_state::{RequestState, next_step};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::route::Reason;
use crate::store;
use crate::store::requests::{self as tables, Times};

/// So many days after a question, its firm is asked what came of it.
pub const FOLLOW_UP_AFTER_DAYS: i64 = 30;
/// Hours of a day.
const DAY_H: i64 = 24;

/// What a person asks.
#[derive(Debug, Clone)]
pub struct Question {
    /// Of whom.
    pub to: To,
    /// The firm; none when what was chosen is none.
    pub firm: Option<FirmId>,
    /// A speciality of the pack.
    pub subject: String,
    /// In the person's words: 1 to [`MAX_MESSAGE_CHARS`] characters.
    pub message: String,
    /// The diagnosis of that firm that whoever answers may read.
    pub diagnosis: Option<DiagnosisId>,
    /// The firm whose plan whoever answers may look at for a while.
    pub plan: Option<FirmId>,
    /// The same key again asks once.
    pub creation_key: String,
}

/// Of whom something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// This adviser, whom the firm chose.
    Adviser(AdviserId),
    /// Whoever the rules of the platform find.
    Platform,
    /// The public contact point of the firm's region.
    ContactPoint,
}

/// What is wrong with a question.
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
    /// The adviser cannot be asked any more.
    Adviser,
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

/// Who gets a question, and why.
pub(crate) struct Placed {
    /// Who.
    pub holder: Holder,
    /// Who chose.
    pub chosen: ChosenBy,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How the holder is reached.
    pub contact: Contact,
}

impl Business {
    /// Sends a question: it is written down, and both get a message, or nothing happens. Whatever happens, somebody has
    /// it: an adviser, or the public contact point.
    ///
    /// # Errors
    /// [`NotSent::Faults`] names everything that is to be mended.
    pub async fn request_advice(&self, person: PersonId, question: Question) -> Result<AdviceRequestId, NotSent> {
        let firm = self.check_question(person, &question).await?;
        let asker = self.person(person).await?;
        let placed = self.place(&firm, &question, &asker).await?;
        self.check_not_too_many(person).await?;
        let firm_subject = Subject::Firm(firm.id, firm.owner);
        self.record(person, firm_subject, Action::SendRequest, "name, e-mail, firm, commune, message").await?;
        if question.diagnosis.is_some() {
            self.record(person, firm_subject, Action::ShareDiagnosis, "answers, score").await?;
        }
        // A contact point looks at no plan: it hands the question on.
        let planned = question.plan.and(placed.holder.adviser());
        if planned.is_some() {
            self.record(person, firm_subject, Action::SharePlan, "steps, notes").await?;
        }
        let now = self.clock.now();
        let request = AdviceRequest {
            id: Id::new(&*self.clock, &*self.random),
            owner: person,
            firm: firm.id,
            diagnosis: question.diagnosis,
            subject: question.subject,
            message: question.message.trim().to_owned(),
            asked_at: now,
            state: RequestState::Sent,
            holder: placed.holder.clone(),
            turn: 1,
            turn_since: now,
            waiting_since: Some(now),
            reminders: 0,
            alarm_at: None,
        };
        let turn = Turn {
            number: 1,
            holder: placed.holder,
            since: now,
            chosen: placed.chosen,
            reasons: placed.reasons,
            ended: None,
        };
        let times = Times {
            next_step_at: next_step(now, 0, &self.zone),
            follow_up_at: now.plus(SignedDuration::from_hours(DAY_H * FOLLOW_UP_AFTER_DAYS)),
        };
        let letters = messages::on_request(self, &request, &firm, &asker, &placed.contact)?;
        let share = planned.map(|adviser| self.share_with_request(person, &firm, adviser, request.id));
        let (business, key) = (self.clone(), question.creation_key.clone());
        let sent = self
            .db
            .write(move |tx| {
                let (id, is_new) = tables::insert(tx, &request, &turn, times, &question.creation_key)?;
                if is_new {
                    business.post_for(tx, person, LETTERS_TO_ADVISERS, &letters)?;
                    if let Some(share) = &share {
                        business.put_share(tx, share, &format!("request {id}"))?;
                    }
                }
                Ok::<_, BusinessError>(id)
            })
            .await;
        match sent {
            // The same command came twice at once, and the other one was first.
            Err(BusinessError::Store(error)) if error.is_unique_violation() => {
                let known =
                    self.db.read(move |tx| Ok::<_, BusinessError>(tables::sent_with(tx, person, &key)?)).await?;
                Ok(known.ok_or(BusinessError::Store(error))?)
            }
            sent => Ok(sent?),
        }
    }

    /// Who gets the question.
    async fn place(&self, firm: &Firm, question: &Question, asker: &Contact) -> Result<Placed, NotSent> {
        match question.to {
            To::Adviser(id) => {
                let adviser = self.directory.adviser(id).filter(|adviser| adviser.account.is_some());
                let adviser = adviser.ok_or(BusinessError::NotFound)?;
                if !adviser.accreditation.holds_on(self.directory.today()) {
                    return Err(NotSent::Faults(vec![Fault::Adviser]));
                }
                let contact = self.adviser_contact(&adviser).await?;
                Ok(Placed { holder: Holder::Adviser(id), chosen: ChosenBy::Firm, reasons: Vec::new(), contact })
            }
            To::Platform => {
                let need = self.need(firm, &question.subject, asker.lang);
                let first = self.routing(&need, 1).await?.matches.into_iter().next();
                match first {
                    Some(found) => Ok(Placed {
                        contact: self.adviser_contact(&found.adviser).await?,
                        holder: Holder::Adviser(found.adviser.id),
                        chosen: ChosenBy::Platform,
                        reasons: found.reasons,
                    }),
                    None => Ok(self.contact_point(firm, ChosenBy::Platform)),
                }
            }
            To::ContactPoint => Ok(self.contact_point(firm, ChosenBy::Firm)),
        }
    }

    /// The public contact point of a firm.
    pub(crate) fn contact_point(&self, firm: &Firm, chosen: ChosenBy) -> Placed {
        let holder = Holder::ContactPoint(self.contact_region(firm));
        let contact = self.contact_of_point(&holder);
        Placed { holder, chosen, reasons: Vec::new(), contact }
    }

    async fn check_not_too_many(&self, person: PersonId) -> Result<(), BusinessError> {
        let since = self.clock.now().minus(SignedDuration::from_hours(DAY_H));
        let asked = self.db.read(move |tx| Ok::<_, BusinessError>(tables::asked_since(tx, person, since)?)).await?;
        if usize::try_from(asked).is_ok_and(|asked| asked < MAX_REQUESTS_A_DAY) {
            Ok(())
        } else {
            Err(BusinessError::TooManyRequests)
        }
    }

    /// The firm that is meant, when nothing is to be mended.
    pub(crate) async fn check_question(&self, person: PersonId, question: &Question) -> Result<Firm, NotSent> {
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
