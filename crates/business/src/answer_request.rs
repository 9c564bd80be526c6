//! Who has a question reads it, takes it up, answers, ends it, or says that it is for somebody else.

use base::{Id, PersonId};
use directory::AdviserId;
use evidence::Action;

use crate::messages::{self, Letter};
use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm, Holder, LETTERS_TO_ADVISERS, Said, TurnEnd};
use crate::plan::ShareId;
use crate::read_requests::{Conversation, Written, writable};
use crate::request_state::{Event, Outcome, next_step};
use crate::room::{Business, BusinessError};
use crate::store;
use crate::store::requests as tables;

/// Who looks after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helper {
    /// An adviser, by the account that answers: of their own questions only.
    Adviser(PersonId),
    /// An officer: of every question; they answer those that a contact point has.
    Officer(PersonId),
}

/// A request with what its adviser may see of the firm.
pub struct ReceivedRequest {
    /// The request, and all that was said.
    pub conversation: Conversation,
    /// Whose it is.
    pub firm: Firm,
    /// The name of the person who asks.
    pub asker: String,
    /// The firm's plan, where it is shared with this adviser.
    pub plan: Option<ShareId>,
}

impl Helper {
    /// The person.
    pub const fn person(self) -> PersonId {
        match self {
            Self::Adviser(person) | Self::Officer(person) => person,
        }
    }
}

impl ReceivedRequest {
    /// The request itself.
    pub fn request(&self) -> &AdviceRequest {
        &self.conversation.request
    }
}

impl Business {
    /// The requests that an adviser with an account has: those without an answer first.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the account is no adviser's of the directory.
    pub async fn requests_received(
        &self,
        person: PersonId,
    ) -> Result<Vec<(AdviceRequest, Firm, String)>, BusinessError> {
        let adviser = self.own_entry(person)?;
        let requests = self.db.read(move |tx| Ok::<_, BusinessError>(tables::with_adviser(tx, adviser)?)).await?;
        self.with_names(person, requests).await
    }

    /// Requests with the names of who asks; each reading is recorded.
    pub(crate) async fn with_names(
        &self,
        reader: PersonId,
        requests: Vec<AdviceRequest>,
    ) -> Result<Vec<(AdviceRequest, Firm, String)>, BusinessError> {
        let mut named = Vec::with_capacity(requests.len());
        for request in requests {
            let subject = self.subject_of(&request).await?;
            self.record(reader, subject, Action::ReadRequest, "name, firm, subject").await?;
            let asker = self.asker(&request).await?.name;
            let firm = self.firm_of(&request).await?;
            named.push((request, firm, asker));
        }
        Ok(named)
    }

    /// One request, for who may look after it; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when another adviser has it.
    pub async fn read_received(&self, helper: Helper, id: AdviceRequestId) -> Result<ReceivedRequest, BusinessError> {
        let own = match helper {
            Helper::Adviser(person) => Some(Holder::Adviser(self.own_entry(person)?)),
            Helper::Officer(_) => None,
        };
        let conversation = self.conversation(id).await?;
        let conversation = conversation.filter(|found| own.is_none() || own.as_ref() == Some(&found.request.holder));
        let conversation = conversation.ok_or(BusinessError::NotFound)?;
        let request = &conversation.request;
        let firm = self.firm_of(request).await?;
        let subject = self.subject_of(request).await?;
        self.record(helper.person(), subject, Action::ReadRequest, "name, firm, commune, message").await?;
        let asker = self.asker(request).await?.name;
        let plan = match own.as_ref().and_then(Holder::adviser) {
            Some(adviser) => self.share_that_holds(firm.id, adviser).await?,
            None => None,
        };
        Ok(ReceivedRequest { conversation, firm, asker, plan })
    }

    /// The diagnosis that was shared with a request; the reading is recorded.
    pub async fn read_shared_diagnosis(
        &self,
        helper: Helper,
        id: AdviceRequestId,
    ) -> Result<(ReceivedRequest, Diagnosis), BusinessError> {
        let received = self.read_received(helper, id).await?;
        let shared = received.request().diagnosis.ok_or(BusinessError::NotFound)?;
        let stored = self.db.read(move |tx| Ok::<_, BusinessError>(store::diagnosis(tx, shared)?)).await?;
        let diagnosis = self.open_diagnosis(stored.ok_or(BusinessError::NotFound)?)?;
        let subject = self.subject_of(received.request()).await?;
        self.record(helper.person(), subject, Action::ReadDiagnosis, "answers, score").await?;
        Ok((received, diagnosis))
    }

    /// Answers a request: the answer is written down, and both get a message, or nothing happens. The same form twice
    /// answers once.
    pub async fn answer_request(
        &self,
        helper: Helper,
        id: AdviceRequestId,
        text: &str,
        key: &str,
    ) -> Result<Written, BusinessError> {
        let Some(text) = writable(text) else { return Ok(Written::Refused) };
        let received = self.read_received(helper, id).await?;
        let request = received.request().clone();
        may_act(helper, &request)?;
        let subject = self.subject_of(&request).await?;
        self.record(helper.person(), subject, Action::AnswerRequest, "answer").await?;
        let asker = self.asker(&request).await?;
        let contact = self.holder_contact(&request.holder).await?;
        let letters = messages::on_answer(self, &request, &received.firm, &asker, &contact, &text)?;
        let said = Said {
            id: Id::new(&*self.clock, &*self.random),
            by_firm: false,
            name: contact.name,
            text,
            at: self.clock.now(),
        };
        self.say(request, said, Event::HelperWrites, letters, (helper.person(), key)).await
    }

    /// Keeps what one side says, once, with its letters; the other side has it then. A firm writes as often as it may;
    /// who helps is known to the office, and answers whoever asks.
    pub(crate) async fn say(
        &self,
        request: AdviceRequest,
        said: Said,
        event: Event,
        letters: Vec<Letter>,
        (writer, key): (PersonId, &str),
    ) -> Result<Written, BusinessError> {
        let (business, key) = (self.clone(), key.to_owned());
        self.db
            .write(move |tx| {
                if !tables::add_message(tx, request.id, &said, &key)? {
                    return Ok(Written::Sent);
                }
                // What happened meanwhile stands: the message goes to whoever has the question now.
                let current = tables::request(tx, request.id)?.ok_or(BusinessError::NotFound)?;
                if let Some(after) = current.after(event, said.at) {
                    tables::change(tx, &current, &after, business.next_step_of(&after))?;
                }
                if said.by_firm {
                    business.post_for(tx, writer, LETTERS_TO_ADVISERS, &letters)?;
                } else {
                    business.post(tx, &letters)?;
                }
                Ok(Written::Sent)
            })
            .await
    }

    /// Takes a request up: the firm sees that somebody looks after it.
    pub async fn take_up(&self, helper: Helper, id: AdviceRequestId) -> Result<(), BusinessError> {
        self.move_on(helper, id, Event::TakeUp).await
    }

    /// Ends a request.
    pub async fn close(&self, helper: Helper, id: AdviceRequestId, outcome: Outcome) -> Result<(), BusinessError> {
        self.move_on(helper, id, Event::Close(outcome)).await
    }

    async fn move_on(&self, helper: Helper, id: AdviceRequestId, event: Event) -> Result<(), BusinessError> {
        let request = self.read_received(helper, id).await?.request().clone();
        may_act(helper, &request)?;
        let after = request.after(event, self.clock.now()).ok_or(BusinessError::RequestElsewhere)?;
        let subject = self.subject_of(&request).await?;
        self.record(helper.person(), subject, Action::AnswerRequest, after.state.name()).await?;
        let next = self.next_step_of(&after);
        let changed =
            self.db.write(move |tx| Ok::<_, BusinessError>(tables::change(tx, &request, &after, next)?)).await?;
        if changed { Ok(()) } else { Err(BusinessError::RequestElsewhere) }
    }

    /// Says that a request is for somebody else: it is routed again, to nobody who had it already.
    pub async fn not_for_me(&self, helper: Helper, id: AdviceRequestId) -> Result<(), BusinessError> {
        let received = self.read_received(helper, id).await?;
        may_act(helper, received.request())?;
        self.hand_over(helper.person(), &received.conversation, &received.firm, TurnEnd::NotForMe).await
    }

    /// The entry of the directory for which a person answers.
    fn own_entry(&self, person: PersonId) -> Result<AdviserId, BusinessError> {
        Ok(self.directory.adviser_of(person).ok_or(BusinessError::NotFound)?.id)
    }

    /// When the next reminder of a request is due.
    pub(crate) fn next_step_of(&self, request: &AdviceRequest) -> Option<base::Timestamp> {
        if request.alarm_at.is_some() {
            return None;
        }
        next_step(request.waiting_since?, request.reminders, &self.zone)
    }
}

/// Officers look after what a contact point has: for the rest they take it over first.
fn may_act(helper: Helper, request: &AdviceRequest) -> Result<(), BusinessError> {
    match (helper, &request.holder) {
        (Helper::Officer(_), Holder::Adviser(_)) => Err(BusinessError::RequestElsewhere),
        _ => Ok(()),
    }
}
