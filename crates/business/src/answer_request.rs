//! An adviser reads the requests received and answers them.

use base::PersonId;
use evidence::{Action, Subject};

use crate::messages;
use crate::model::{AdviceRequest, AdviceRequestId, Answer, Diagnosis, Firm, MAX_MESSAGE_CHARS};
use crate::plan::ShareId;
use crate::room::{Business, BusinessError};
use crate::store;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It is written down and on its way.
    Sent,
    /// There was an answer already; this one was not sent.
    Already,
    /// There was no text, or more than [`MAX_MESSAGE_CHARS`] characters.
    Refused,
}

/// A request with what its adviser may see of the firm.
pub struct ReceivedRequest {
    /// The request.
    pub request: AdviceRequest,
    /// Whose it is.
    pub firm: Firm,
    /// The name of the person who asks.
    pub asker: String,
    /// The plan of the firm that this adviser may look at now.
    pub plan: Option<ShareId>,
}

impl Business {
    /// The requests to an adviser with an account: those without an answer first.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the account is no adviser's of the directory.
    pub async fn requests_received(&self, person: PersonId) -> Result<Vec<ReceivedRequest>, BusinessError> {
        let adviser = self.directory.adviser_of(person).ok_or(BusinessError::NotFound)?.id;
        let received = self
            .db
            .read(move |tx| {
                let requests = store::requests_to(tx, adviser)?;
                let with_firms = requests.into_iter().map(|request| Ok((store::firm(tx, request.firm)?, request)));
                with_firms.collect::<Result<Vec<_>, BusinessError>>()
            })
            .await?;
        let mut requests = Vec::new();
        for (firm, request) in received {
            let subject = Subject::Firm(request.firm, request.owner);
            self.record(person, subject, Action::ReadRequest, "name, firm, subject").await?;
            let asker = self.person(request.owner).await?.name;
            requests.push(ReceivedRequest { request, firm: firm.ok_or(BusinessError::NotFound)?, asker, plan: None });
        }
        Ok(requests)
    }

    /// One request to this adviser; the reading is recorded.
    pub async fn read_received(&self, person: PersonId, id: AdviceRequestId) -> Result<ReceivedRequest, BusinessError> {
        let adviser = self.directory.adviser_of(person).ok_or(BusinessError::NotFound)?.id;
        let (request, firm) = self
            .db
            .read(move |tx| {
                let request = store::request(tx, id)?.filter(|request| request.adviser == adviser);
                let request = request.ok_or(BusinessError::NotFound)?;
                let firm = store::firm(tx, request.firm)?.ok_or(BusinessError::NotFound)?;
                Ok::<_, BusinessError>((request, firm))
            })
            .await?;
        let subject = Subject::Firm(firm.id, request.owner);
        self.record(person, subject, Action::ReadRequest, "name, firm, commune, message").await?;
        let asker = self.person(request.owner).await?.name;
        let plan = self.share_that_holds(firm.id, adviser).await?;
        Ok(ReceivedRequest { request, firm, asker, plan })
    }

    /// The diagnosis that was shared with a request to this adviser; the reading is recorded.
    pub async fn read_shared_diagnosis(
        &self,
        person: PersonId,
        id: AdviceRequestId,
    ) -> Result<(ReceivedRequest, Diagnosis), BusinessError> {
        let received = self.read_received(person, id).await?;
        let shared = received.request.diagnosis.ok_or(BusinessError::NotFound)?;
        let stored = self.db.read(move |tx| Ok::<_, BusinessError>(store::diagnosis(tx, shared)?)).await?;
        let diagnosis = self.open_diagnosis(stored.ok_or(BusinessError::NotFound)?)?;
        let subject = Subject::Firm(received.firm.id, received.request.owner);
        self.record(person, subject, Action::ReadDiagnosis, "answers, score").await?;
        Ok((received, diagnosis))
    }

    /// Answers a request, once: the answer is written down, and both get a message, or nothing happens.
    pub async fn answer_request(
        &self,
        person: PersonId,
        id: AdviceRequestId,
        text: &str,
    ) -> Result<Answered, BusinessError> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > MAX_MESSAGE_CHARS {
            return Ok(Answered::Refused);
        }
        let received = self.read_received(person, id).await?;
        let subject = Subject::Firm(received.firm.id, received.request.owner);
        self.record(person, subject, Action::AnswerRequest, "answer").await?;
        let answer = Answer { text: text.to_owned(), at: self.clock.now() };
        let asker = self.person(received.request.owner).await?;
        let adviser = self.directory.adviser(received.request.adviser).ok_or(BusinessError::NotFound)?;
        let contact = self.adviser_contact(&adviser).await?;
        let letters = messages::on_answer(self, &received.request, &received.firm, &asker, &contact, &answer.text)?;
        let business = self.clone();
        self.db
            .write(move |tx| {
                if !store::answer_request(tx, id, &answer)? {
                    return Ok(Answered::Already);
                }
                business.post(tx, &letters)?;
                Ok(Answered::Sent)
            })
            .await
    }
}
