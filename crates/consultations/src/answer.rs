//! Answering: page by page, kept after each, sent once.

use std::collections::BTreeMap;

use base::{Lang, Random};
use forms::pages::Taken;
use forms::{Answers, Filling, Refusal};
use jiff::SignedDuration;
use jiff::civil::date;
use serde_json::Value;
use ui::{Fields, Words};

use crate::drawn_order::in_drawn_order;
use crate::model::{AnswerId, BATCH_LEAST, BOX_HOLDS, Channel, Consultation, ConsultationId, Content, LAST_ARRIVALS};
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;
use crate::ticket::{Ticket, receipt_number};

/// How often an answer is tried when another one comes in between.
const TRIES_MAX: u8 = 5;
/// Answers of one consultation that are begun and not sent.
const DRAFTS_MAX: u64 = 100_000;
/// Where there are as many, when to come back.
const DRAFTS_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// For how long a draft is kept that nobody touches, days: as long as a browser keeps its ticket.
pub(crate) const DRAFT_DAYS: i64 = 60;

/// A draft: the form with what is answered so far.
pub struct Draft {
    /// The form and its answers.
    pub filling: Filling,
    /// How often it was kept.
    pub(crate) revision: i64,
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
    /// Another page changed answers since they were checked: nothing is sent.
    Changed,
}

/// What became of an answer that was to be counted.
enum PutIn {
    /// It counts, or waits in the box.
    Taken,
    /// The ticket was spent before: nothing changed.
    SpentBefore,
    /// The draft is no longer the one of this revision: nothing changed.
    Changed,
}

/// An answer that came through the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its number.
    pub number: String,
    /// Whether the ticket was used before: then nothing was taken now.
    pub was_sent_before: bool,
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
            let today = self.today();
            let keep = move |tx: &mut ::store::Tx<'_>| {
                if revision == 0 && tables::count_drafts(tx, id)? >= DRAFTS_MAX {
                    return Err(ConsultationsError::TooMany(DRAFTS_WAIT));
                }
                Ok::<_, ConsultationsError>(tables::put_draft(tx, id, &key, &json, revision, today)?)
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
        self.send_checked(consultation, ticket, lang, channel, None).await
    }

    /// The same, when nothing changed since the answers were shown to be checked, at the revision `checked`.
    pub(crate) async fn send_checked(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        lang: Lang,
        channel: Channel,
        checked: Option<i64>,
    ) -> Result<Sent, ConsultationsError> {
        let receipt = receipt_number(&ticket.key());
        let Some(Draft { filling, revision }) = self.draft(consultation, ticket, lang).await? else {
            return Ok(Sent::Yes(receipt));
        };
        if checked.is_some_and(|checked| checked != revision) {
            return Ok(Sent::Changed);
        }
        if let Some(open) = filling.next_step() {
            return Ok(Sent::Open(open.name));
        }
        let content = content_of(&filling, lang, channel);
        Ok(match self.put_in(consultation, &ticket.key(), Some(revision), &content).await? {
            PutIn::Taken | PutIn::SpentBefore => Sent::Yes(receipt),
            PutIn::Changed => Sent::Changed,
        })
    }

    /// Takes a whole answer as JSON, in the language of `words`: by a ticket, or in an open consultation by a key of the
    /// sender's that makes the same answer count once.
    pub async fn take_json(
        &self,
        consultation: &Consultation,
        by: Result<&str, &str>,
        words: &Words,
        answers: &Value,
    ) -> Result<Receipt, NotTaken> {
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
        let put_in = self.put_in(consultation, &key, None, &content_of(&filling, words.lang, Channel::Api)).await?;
        // A key of the sender's is spent by the same answers alone.
        let was_sent_before = by.is_ok() && matches!(put_in, PutIn::SpentBefore);
        Ok(Receipt { number: receipt_number(&key), was_sent_before })
    }

    /// Spends the ticket and counts the answer, or puts it into the box; the one that fills the box lets half of it out. All
    /// in one transaction, and nothing when the ticket was spent, or when the draft is no longer the one of this revision:
    /// what another page kept would be lost.
    async fn put_in(
        &self,
        consultation: &Consultation,
        key: &[u8],
        revision: Option<i64>,
        content: &Content,
    ) -> Result<PutIn, ConsultationsError> {
        let (id, has_box) = (consultation.id, consultation.about.audience.has_box());
        let (key, json) = (key.to_vec(), serde_json::to_string(content)?);
        let answer: AnswerId = self.random.bytes();
        let (today, random) = (self.today(), self.random.clone());
        self.db
            .write(move |tx| {
                if tables::is_spent(tx, id, &key)? {
                    return Ok::<_, ConsultationsError>(PutIn::SpentBefore);
                }
                match revision {
                    Some(known) if !tables::drop_draft_at(tx, &key, known)? => return Ok(PutIn::Changed),
                    Some(_) => {}
                    None => tables::drop_draft(tx, &key)?,
                }
                if tables::spend(tx, id, &key)? {
                    if has_box {
                        tables::put_into_box(tx, id, &answer, &json)?;
                        tables::mix_box(tx, id)?;
                        if tables::count_in_box(tx, id)? >= BOX_HOLDS as u64 {
                            let_half_out(tx, id, &*random)?;
                        }
                    } else {
                        let batch = tables::next_batch(tx, id)?;
                        tables::put_answer(tx, id, &answer, batch, Some(today), &json)?;
                    }
                }
                Ok(PutIn::Taken)
            })
            .await
    }

    /// Today in the territory, days from 1970-01-01.
    pub(crate) fn today(&self) -> i64 {
        i64::from((self.day(self.clock.now()) - date(1970, 1, 1)).get_days())
    }

    /// What time asks for: boxes of consultations that are over are emptied; drafts go with their consultation, or when
    /// nobody touched them for long; and addresses of those who were told go; votes that were left count.
    pub async fn sweep(&self) -> Result<(), ConsultationsError> {
        let (now, untouched) = (self.clock.now(), self.today() - DRAFT_DAYS);
        self.db
            .write(move |tx| {
                for id in tables::late_boxes(tx, now.minus(LAST_ARRIVALS), BATCH_LEAST)? {
                    empty_box(tx, id)?;
                }
                tables::drop_late_drafts(tx, now)?;
                tables::drop_untouched_drafts(tx, untouched)?;
                crate::contacts::forget_told(tx, now)?;
                Ok::<_, ConsultationsError>(())
            })
            .await?;
        self.count_late_ballots().await
    }
}

fn fault(words: &Words, filling: &Filling, at: Option<String>, refusal: &Refusal) -> Fault {
    Fault { at, question: refusal.question.clone(), expected: forms::pages::message(words, filling, refusal) }
}

/// Lets half of a full box out, drawn at random: whoever knows the answers before and after one cannot tell when it will be
/// counted, and never less than [`BATCH_LEAST`] stay to be counted with the last ones.
fn let_half_out(tx: &mut ::store::Tx<'_>, id: ConsultationId, random: &dyn Random) -> Result<(), ::store::StoreError> {
    let batch = tables::next_batch(tx, id)?;
    let waiting = tables::in_box(tx, id)?;
    // Somebody else let some out meanwhile.
    if waiting.len() < BOX_HOLDS {
        return Ok(());
    }
    count_together(tx, id, batch, draw_batch(waiting, random))
}

/// [`BATCH_LEAST`] of what waits, drawn at random, in the order of what they are known by.
pub(crate) fn draw_batch<T: Ord>(waiting: Vec<T>, random: &dyn Random) -> Vec<T> {
    let mut waiting = in_drawn_order(waiting, random);
    waiting.truncate(BATCH_LEAST);
    waiting.sort_unstable();
    waiting
}

/// Counts all that is in the box.
fn empty_box(tx: &mut ::store::Tx<'_>, id: ConsultationId) -> Result<(), ::store::StoreError> {
    let batch = tables::next_batch(tx, id)?;
    let waiting = tables::in_box(tx, id)?;
    count_together(tx, id, batch, waiting)
}

/// Counts answers of the box in the order of their identifiers, which were drawn at random.
fn count_together(
    tx: &mut ::store::Tx<'_>,
    id: ConsultationId,
    batch: i64,
    mut answers: Vec<(AnswerId, String)>,
) -> Result<(), ::store::StoreError> {
    answers.sort_unstable();
    for (answer, content) in answers {
        tables::put_answer(tx, id, &answer, batch, None, &content)?;
        tables::take_out_of_box(tx, &answer)?;
    }
    Ok(())
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
