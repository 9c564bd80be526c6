//! A person reads their own requests, and writes more.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use base::{Id, PersonId};
use evidence::{Action, Subject};

use crate::messages::{self, Contact};
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
    /// The requests of the firms in whose name a person may ask, whoever asked, the newest first; the reading is
    /// recorded.
    pub async fn read_own_requests(&self, person: PersonId) -> Result<Vec<AdviceRequest>, BusinessError> {
        let mut requests = self
            .db
            .read(move |tx| {
                let mut requests = Vec::new();
                for (firm, role) in store::firms_of(tx, person)? {
                    if role.may(Right::AskAdvice) {
                        requests.extend(tables::of_firm(tx, firm.id)?);
                    }
                }
                Ok::<_, BusinessError>(requests)
            })
            .await?;
        requests.sort_by_key(|request| Reverse((request.asked_at, request.id)));
        if !requests.is_empty() {
            self.record(person, Subject::Person(person), Action::ReadRequest, "adviser, subject, date").await?;
        }
        Ok(requests)
    }

    /// One request of a firm in whose name this person may ask, whoever asked; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is another firm's, or when the person asked and has left since.
    pub async fn read_own_request(&self, person: PersonId, id: AdviceRequestId) -> Result<Conversation, BusinessError> {
        let conversation = self.conversation(id).await?.ok_or(BusinessError::NotFound)?;
        let firm = match self.firm_with(person, conversation.request.firm, Right::AskAdvice).await {
            Err(BusinessError::NotAllowed) => return Err(BusinessError::NotFound),
            found => found?,
        };
        let subject = Subject::Firm(firm.id, firm.owner);
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
    ///
    /// # Errors
    /// [`BusinessError::TooManyLetters`] when the person wrote as often as one may.
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
        self.say(request, said, Event::FirmWrites, letters, (person, key)).await
    }

    /// Who is written to for the firm of a request: who asked, while they may, and else an owner.
    pub(crate) async fn asker(&self, request: &AdviceRequest) -> Result<Contact, BusinessError> {
        self.person(self.spokesperson(request).await?).await
    }

    /// Whose data a request holds: of the firm, and of who speaks for it.
    pub(crate) async fn subject_of(&self, request: &AdviceRequest) -> Result<Subject, BusinessError> {
        Ok(Subject::Firm(request.firm, self.spokesperson(request).await?))
    }

    async fn spokesperson(&self, request: &AdviceRequest) -> Result<PersonId, BusinessError> {
        let (firm, asker) = (request.firm, request.owner);
        self.db
            .read(move |tx| match store::firm_of(tx, asker, firm)? {
                Some((_, role)) if role.may(Right::AskAdvice) => Ok(asker),
                _ => Ok(store::firm(tx, firm)?.ok_or(BusinessError::NotFound)?.owner),
            })
            .await
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
