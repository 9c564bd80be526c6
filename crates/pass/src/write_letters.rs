//! Letters to people with an account: before an appointment, when a place cancels one, and after passes were used.

use base::{Id, PersonId};
use jiff::SignedDuration;
use jiff::civil::Date;
use mail::{Message, MessageId};
use ui::Words;

use crate::appointment::Appointment;
use crate::desks::Desks;
use crate::model::{BookletId, OperationId, PlaceId};
use crate::reach::Contacted;
use crate::room::PassError;
use crate::store;

/// Appointments of which people are reminded in one round.
const DUE_MAX: i64 = 500;
/// Most letters of a value that stands in a subject.
const IN_SUBJECT_MAX_CHARS: usize = 80;

/// A letter with the identifier that keeps it from being sent twice.
type Letter = (MessageId, Message);

impl Desks {
    /// Reminds people of their appointments of tomorrow, each once; says how many letters were written. Who has no account
    /// has it on paper, and is on the prescriber's list.
    ///
    /// # Errors
    /// When the database or the accounts fail; who was not reminded is at the next round.
    pub async fn remind_of_appointments(&self) -> Result<usize, PassError> {
        let now = self.passes.clock.now();
        let tomorrow = self.passes.day(now).tomorrow().unwrap_or(Date::MAX);
        let until = self.passes.after(tomorrow, 0);
        let due = self.passes.db.read(move |tx| store::appointments_due(tx, (now, until), DUE_MAX)).await?;
        let mut letters = 0;
        for one in due {
            let letter = self.about(&one, "pass-mail-appointment").await?;
            letters += usize::from(letter.is_some());
            self.passes
                .db
                .write(move |tx| {
                    if store::mark_reminded(tx, one.id, now)?
                        && let Some((id, message)) = &letter
                    {
                        mail::enqueue(tx, *id, message, now)?;
                    }
                    Ok::<_, PassError>(())
                })
                .await?;
        }
        Ok(letters)
    }

    /// Tells people that a place cancelled their appointments; says whom it could not write to: they are to be called.
    ///
    /// # Errors
    /// When the database or the accounts fail.
    pub async fn tell_cancelled(&self, cancelled: &[Appointment]) -> Result<Vec<BookletId>, PassError> {
        let mut unreached = Vec::new();
        for one in cancelled {
            match self.about(one, "pass-mail-cancelled").await? {
                Some(letter) => self.send(letter).await?,
                None => unreached.push(one.booklet),
            }
        }
        Ok(unreached)
    }

    /// Tells who has the booklets of a redemption what was used and what remains; once, however often it is asked. Who has
    /// no account gets it on paper.
    ///
    /// # Errors
    /// When the database or the accounts fail; the passes are used all the same.
    pub async fn tell_used(&self, place: PlaceId, operation: OperationId) -> Result<usize, PassError> {
        let receipt = self.passes.receipt(place, operation).await?;
        let name = self.passes.place(place).await?.name;
        let mut letters = 0;
        for (nth, (booklet, left, until)) in receipt.left.iter().enumerate() {
            let Some(contact) = self.holder_of(*booklet).await? else { continue };
            let words = Words::new(self.neighbours.texts.clone(), contact.lang);
            let used = receipt.passes.iter().filter(|(pass, _)| pass.booklet() == *booklet).count();
            let last_day = self.passes.day(until.minus(SignedDuration::from_secs(1)));
            let values = [
                ("person", contact.name.clone()),
                ("place", name.clone()),
                ("when", words.date_time(receipt.at, &self.passes.zone)),
                ("used", used.to_string()),
                ("left", left.to_string()),
                ("booklet", booklet.to_string()),
                ("until", words.date(last_day)),
            ];
            let id = Id::from_uuid(crate::model::row_of(operation, USED_LETTERS + nth));
            self.send(letter(&words, &contact, id, "pass-mail-used", &values)?).await?;
            letters += 1;
        }
        Ok(letters)
    }

    async fn about(&self, one: &Appointment, key: &str) -> Result<Option<Letter>, PassError> {
        let Some(contact) = self.holder_of(one.booklet).await? else { return Ok(None) };
        let words = Words::new(self.neighbours.texts.clone(), contact.lang);
        let near = self.neighbours.places.place(one.place, self.passes.clock.now()).await?;
        let name = self.passes.place(one.place).await?.name;
        let telephone = near.as_ref().and_then(|near| near.telephone.clone()).unwrap_or_else(|| "–".to_owned());
        let values = [
            ("person", contact.name.clone()),
            ("place", near.as_ref().map_or(name, |near| near.name.clone())),
            ("address", near.map_or_else(|| "–".to_owned(), |near| near.address)),
            ("when", words.date_time(one.starts_at, &self.passes.zone)),
            ("telephone", telephone),
        ];
        let id = MessageId::new(&*self.passes.clock, &*self.passes.random);
        letter(&words, &contact, id, key, &values).map(Some)
    }

    async fn holder_of(&self, booklet: BookletId) -> Result<Option<Contacted>, PassError> {
        let booklet = self.passes.db.read(move |tx| store::booklet(tx, booklet)).await?;
        let holder: Option<PersonId> = booklet.and_then(|booklet| booklet.holder);
        let Some(holder) = holder else { return Ok(None) };
        Ok(self.neighbours.reach.contact(holder).await?)
    }

    async fn send(&self, (id, message): Letter) -> Result<(), PassError> {
        let now = self.passes.clock.now();
        self.passes.db.write(move |tx| Ok(mail::enqueue(tx, id, &message, now)?)).await
    }
}

/// The letters of an operation are numbered far behind its rows.
const USED_LETTERS: usize = 1_000;

/// The letter of the texts `KEY-subject` and `KEY-text`.
fn letter(
    words: &Words,
    contact: &Contacted,
    id: MessageId,
    key: &str,
    values: &[(&str, String)],
) -> Result<Letter, PassError> {
    let short = |value: &str| value.chars().take(IN_SUBJECT_MAX_CHARS).collect::<String>();
    let in_subject: Vec<_> = values.iter().map(|(name, value)| (*name, short(value).into())).collect();
    let in_text: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let subject = words.t_with(&format!("{key}-subject"), &in_subject);
    let subject = subject.parse().map_err(|_| PassError::Field("subject"))?;
    let text = words.t_with(&format!("{key}-text"), &in_text);
    let message = Message::new(contact.email.clone(), subject, text, contact.lang);
    Ok((id, message.map_err(|_| PassError::Field("text"))?))
}
