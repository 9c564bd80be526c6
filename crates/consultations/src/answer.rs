//! Answering: page by page, kept after each, sent once.

use std::collections::BTreeMap;

use base::Lang;
use forms::pages::Taken;
use forms::{Answers, Filling, Refusal};
use jiff::civil::date;
use serde_json::Value;
use ui::{Fields, Words};

use crate::model::{AnswerId, BOX_HOLDS, Channel, Consultation, ConsultationId, Content};
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;
use crate::ticket::{Ticket, receipt_number};

/// How often an answer is tried when another one comes in between.
const TRIES_MAX: u8 = 5;

/// A draft: the form with what is answered so far.
pub struct Draft {
    /// The form and its answers.
    pub filling: Filling,
    revision: i64,
}

/// What became of the answers of a page.
pub enum Answered {
    /// They are kept; the page to show next, or none when all is answered.
    Kept(Option<String>),
    /// They were not taken; nothing changed.
    Refused(Box<Filling>, Vec<Refusal>),
    /// This ticket was used meanwhile.
    Sent,
}

/// What became of sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It is in: the number of the receipt.
    Yes(String),
    /// This page is not answered yet.
    Open(String),
}

/// What is wrong with one answer that came through the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands in the answers (JSON Pointer, RFC 6901); none when it is missing.
    pub at: Option<String>,
    /// The question.
    pub question: String,
    /// What was expected, in words.
    pub expected: String,
}

/// Why answers that came through the API were not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// Answers that do not fit, or are missing.
    Faults(Vec<Fault>),
    /// The ticket is none of this consultation's.
    NoTicket,
    /// The room failed.
    Failed(ConsultationsError),
}

impl From<ConsultationsError> for NotTaken {
    fn from(error: ConsultationsError) -> Self {
        Self::Failed(error)
    }
}

impl Consultations {
    /// What was answered with a ticket so far; none when it was used.
    pub async fn draft(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        lang: Lang,
    ) -> Result<Option<Draft>, ConsultationsError> {
        self.need_open(consultation)?;
        let plan = self.plan(consultation).await?;
        let (id, key) = (consultation.id, ticket.key());
        let (is_spent, kept) = self
            .db
            .read(move |tx| Ok::<_, ConsultationsError>((tables::is_spent(tx, id, &key)?, tables::draft(tx, &key)?)))
            .await?;
        if is_spent {
            return Ok(None);
        }
        let (answers, revision) = match kept {
            Some((json, revision)) => (serde_json::from_str::<Answers>(&json)?, revision),
            None => (Answers::new(), 0),
        };
        Ok(Some(Draft { filling: Filling::open(plan, answers, self.circumstances(lang)), revision }))
    }

    /// Takes the answers to one page, all or none.
    pub async fn answer(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        lang: Lang,
        step: &str,
        fields: &Fields,
    ) -> Result<Answered, ConsultationsError> {
        for _ in 0..TRIES_MAX {
            let Some(Draft { mut filling, revision }) = self.draft(consultation, ticket, lang).await? else {
                return Ok(Answered::Sent);
            };
            let step =
                filling.steps().into_iter().find(|known| known.name == step).ok_or(ConsultationsError::NotFound)?;
            let Taken { refusals, go_to } = forms::pages::take(&mut filling, &step, fields);
            if !refusals.is_empty() {
                return Ok(Answered::Refused(Box::new(filling), refusals));
            }
            let next = go_to.or_else(|| forms::pages::next_after(&filling, &step.name));
            let (id, key, json) = (consultation.id, ticket.key(), serde_json::to_string(filling.answers())?);
            let keep = move |tx: &mut ::store::Tx<'_>| {
                Ok::<_, ConsultationsError>(tables::put_draft(tx, id, &key, &json, revision)?)
            };
            if self.db.write(keep).await? {
                return Ok(Answered::Kept(next));
            }
        }
        Err(ConsultationsError::ChangedElsewhere)
    }

    /// Sends what was answered. The same ticket again is answered as the first time.
    pub async fn send(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        lang: Lang,
        channel: Channel,
    ) -> Result<Sent, ConsultationsError> {
        let receipt = receipt_number(&ticket.key());
        let Some(Draft { filling, .. }) = self.draft(consultation, ticket, lang).await? else {
            return Ok(Sent::Yes(receipt));
        };
        if let Some(open) = filling.next_step() {
            return Ok(Sent::Open(open.name));
        }
        self.put_in(consultation, &ticket.key(), &content_of(&filling, lang, channel)).await?;
        Ok(Sent::Yes(receipt))
    }

    /// Takes a whole answer as JSON, in the language of `words`: by a ticket, or in an open consultation by a key of the
    /// sender's that makes the same answer count once.
    pub async fn take_json(
        &self,
        consultation: &Consultation,
        by: Result<&str, &str>,
        words: &Words,
        answers: &Value,
    ) -> Result<String, NotTaken> {
        self.need_open(consultation)?;
        let key = match by {
            Ok(code) => self.tickets.read(consultation.id, code).ok_or(NotTaken::NoTicket)?.key(),
            Err(_) if consultation.about.audience.has_box() => return Err(NotTaken::NoTicket),
            // With what is said: the key that another sender chose too drops no other answer.
            Err(once) => self.tickets.mark(consultation.id, &format!("once {once} {answers}")),
        };
        let plan = self.plan(consultation).await?;
        let mut filling = Filling::open(plan, Answers::new(), self.circumstances(words.lang));
        if let Err(misfits) = filling.take_json(answers) {
            let told = misfits.into_iter().map(|misfit| fault(words, &filling, Some(misfit.at), &misfit.refusal));
            return Err(NotTaken::Faults(told.collect()));
        }
        if let Err(missing) = filling.complete() {
            let told = missing.iter().map(|refusal| fault(words, &filling, None, refusal));
            return Err(NotTaken::Faults(told.collect()));
        }
        self.put_in(consultation, &key, &content_of(&filling, words.lang, Channel::Api)).await?;
        Ok(receipt_number(&key))
    }

    /// Spends the ticket and counts the answer, or puts it into the box; the one that fills the box empties it. All in one
    /// transaction, and nothing when the ticket was spent.
    async fn put_in(
        &self,
        consultation: &Consultation,
        key: &[u8],
        content: &Content,
    ) -> Result<(), ConsultationsError> {
        let (id, has_box) = (consultation.id, consultation.about.audience.has_box());
        let (key, json) = (key.to_vec(), serde_json::to_string(content)?);
        let answer: AnswerId = self.random.bytes();
        let today = (self.day(self.clock.now()) - date(1970, 1, 1)).get_days();
        self.db
            .write(move |tx| {
                if tables::spend(tx, id, &key)? {
                    tables::drop_draft(tx, &key)?;
                    if has_box {
                        tables::put_into_box(tx, id, &answer, &json)?;
                        if tables::count_in_box(tx, id)? >= BOX_HOLDS as u64 {
                            empty_box(tx, id)?;
                        }
                    } else {
                        let batch = tables::next_batch(tx, id)?;
                        tables::put_answer(tx, id, &answer, batch, Some(i64::from(today)), &json)?;
                    }
                }
                Ok::<_, ConsultationsError>(())
            })
            .await
    }

    /// What time asks for: the boxes of closed consultations are emptied, their drafts go, and votes that were left count.
    pub async fn sweep(&self) -> Result<(), ConsultationsError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                for id in tables::late_boxes(tx, now)? {
                    empty_box(tx, id)?;
                }
                tables::drop_late_drafts(tx, now)?;
                Ok::<_, ConsultationsError>(())
            })
            .await?;
        self.count_late_ballots().await
    }
}

fn fault(words: &Words, filling: &Filling, at: Option<String>, refusal: &Refusal) -> Fault {
    Fault { at, question: refusal.question.clone(), expected: forms::pages::message(words, filling, refusal) }
}

/// Counts what is in the box, in the order of identifiers that were drawn at random.
fn empty_box(tx: &mut ::store::Tx<'_>, id: ConsultationId) -> Result<(), ::store::StoreError> {
    let batch = tables::next_batch(tx, id)?;
    for (answer, content) in tables::in_box(tx, id)? {
        tables::put_answer(tx, id, &answer, batch, None, &content)?;
    }
    tables::clear_box(tx, id)
}

/// What counts of a filling: the answers to questions that are asked, and nothing about when or how.
fn content_of(filling: &Filling, lang: Lang, channel: Channel) -> Content {
    let asked = filling.form().questions().filter(|question| question.kind.is_visible());
    let answers: BTreeMap<String, String> = asked
        .filter(|question| filling.is_asked(&question.name))
        .filter_map(|question| {
            let answer = filling.answers().get(&question.name)?;
            let value = answer.value.trim();
            (!value.is_empty()).then(|| (question.name.clone(), value.to_owned()))
        })
        .collect();
    Content { channel, lang, answers }
}
