//! A person reads their own requests, and writes more.

use std::collections::BTreeSet;

use base::{Id, PersonId};
use evidence::{Action, Subject};

use crate::messages;
use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm, Holder, MAX_MESSAGE_CHARS, Said, Turn};
use crate::request_state::Event;
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;
use crate::store::requests as tables;

/// A request with all that was said, and who had it.
pub struct Conversation {
    /// The request.
    pub request: AdviceRequest,
    /// What was said after the question, the oldest first.
    pub said: Vec<Said>,
    /// Who had it, the first one first.
    pub turns: Vec<Turn>,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is written down and on its way, now or when the same form was sent before.
    Sent,
    /// There was no text, or more than [`MAX_MESSAGE_CHARS`] characters.
    Refused,
}

impl Business {
    /// The requests of a person, the newest first; the reading is recorded.
    pub async fn read_own_requests(&self, person: PersonId) -> Result<Vec<AdviceRequest>, BusinessError> {
        let requests = self.db.read(move |tx| Ok::<_, BusinessError>(tables::of_person(tx, person)?)).await?;
        if !requests.is_empty() {
            self.record(person, Subject::Person(person), Action::ReadRequest, "adviser, subject, date").await?;
        }
        Ok(requests)
    }

    /// One request of this person, or of a colleague for a firm of both; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_own_request(&self, person: PersonId, id: AdviceRequestId) -> Result<Conversation, BusinessError> {
        let conversation = self.conversation(id).await?.ok_or(BusinessError::NotFound)?;
        let firm = conversation.request.firm;
        if conversation.request.owner != person {
            self.firm_with(person, firm, Right::AskAdvice).await.map_err(|_| BusinessError::NotFound)?;
        }
        let subject = Subject::Firm(firm, self.firm_of(&conversation.request).await?.owner);
        self.record(person, subject, Action::ReadRequest, "message, answer").await?;
        Ok(conversation)
    }

    /// A request with all that was said, whoever's it is.
    pub(crate) async fn conversation(&self, id: AdviceRequestId) -> Result<Option<Conversation>, BusinessError> {
        self.db
            .read(move |tx| {
                let Some(request) = tables::request(tx, id)? else { return Ok(None) };
                Ok(Some(Conversation { request, said: tables::messages(tx, id)?, turns: tables::turns(tx, id)? }))
            })
            .await
    }

    /// The firm writes again: it is written down, and who has the question gets a message, or nothing happens.
    pub async fn write_again(
        &self,
        person: PersonId,
        id: AdviceRequestId,
        text: &str,
        key: &str,
    ) -> Result<Written, BusinessError> {
        let Some(text) = writable(text) else { return Ok(Written::Refused) };
        let request = self.read_own_request(person, id).await?.request;
        let (firm, asker) = (self.firm_of(&request).await?, self.person(person).await?);
        let subject = Subject::Firm(request.firm, firm.owner);
        self.record(person, subject, Action::SendRequest, "message").await?;
        let now = self.clock.now();
        let said =
            Said { id: Id::new(&*self.clock, &*self.random), by_firm: true, name: asker.name.clone(), text, at: now };
        // Where an adviser's account is gone, the contact point reads it.
        let holder = match self.holder_contact(&request.holder).await {
            Err(BusinessError::NotFound) => self.contact_of_point(&Holder::ContactPoint(self.contact_region(&firm))),
            found => found?,
        };
        let letters = messages::on_more(self, &request, &firm, &asker, &holder, &said.text)?;
        self.say(request, said, Event::FirmWrites, letters, key.to_owned()).await
    }

    /// The firm of a request.
    pub(crate) async fn firm_of(&self, request: &AdviceRequest) -> Result<Firm, BusinessError> {
        let id = request.firm;
        let firm = self.db.read(move |tx| Ok::<_, BusinessError>(store::firm(tx, id)?)).await?;
        firm.ok_or(BusinessError::NotFound)
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

/// A text that can be sent.
pub(crate) fn writable(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| (1..=MAX_MESSAGE_CHARS).contains(&text.chars().count())).map(str::to_owned)
}
