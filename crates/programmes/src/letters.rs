//! What the room writes to candidates, members of juries and officers: in each one's language, in the transaction of what
//! it tells. A letter holds no answer: it says what there is to do, and where.

use ::store::{StoreError, Tx};
use base::{Id, Lang, PersonId, Timestamp};
use jiff::civil::Date;
use mail::{Message, MessageId};
use ui::{Value, Words};

use crate::model::{Application, Call};
use crate::people::Contact;
use crate::room::{Programmes, ProgrammesError};

/// A letter with the identifier that keeps it from being sent twice.
#[derive(Clone)]
pub(crate) struct Letter {
    id: MessageId,
    message: Message,
}

pub(crate) fn post(tx: &mut Tx<'_>, letter: Option<&Letter>, now: Timestamp) -> Result<(), StoreError> {
    letter.map_or(Ok(()), |letter| mail::enqueue(tx, letter.id, &letter.message, now))
}

impl Programmes {
    /// The words of somebody's language.
    pub(crate) fn words(&self, lang: Lang) -> Words {
        Words::new(self.texts.clone(), lang)
    }

    /// How somebody is written to; nobody without an account or a mailbox.
    pub(crate) async fn reached(&self, person: PersonId) -> Result<Option<Contact>, ProgrammesError> {
        Ok(self.people.contact(person).await?.filter(|contact| contact.email.is_some()))
    }

    /// A letter from the texts `KEY-subject` and `KEY`; none when the mailbox is none.
    pub(crate) fn write_to(
        &self,
        contact: &Contact,
        key: &str,
        values: &[(&str, Value<'_>)],
    ) -> Result<Option<Letter>, ProgrammesError> {
        let Some(to) = contact.email.as_ref().and_then(|email| email.parse().ok()) else { return Ok(None) };
        let failed = |error: &dyn std::fmt::Display| ProgrammesError::Letter(format!("{key}: {error}"));
        let subject = self.texts.say(contact.lang, &format!("{key}-subject"), values);
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let body = self.texts.say(contact.lang, key, values);
        let message = Message::new(to, subject, body, contact.lang).map_err(|error| failed(&error))?;
        Ok(Some(Letter { id: Id::new(&*self.clock, &*self.random), message }))
    }
}

/// It was sent: a receipt.
pub(crate) async fn on_sending(
    room: &Programmes,
    call: &Call,
    one: &Application,
) -> Result<Option<Letter>, ProgrammesError> {
    about(room, call, one, "programmes-mail-sent", "", None).await
}

/// Everything is there.
pub(crate) async fn on_complete(
    room: &Programmes,
    call: &Call,
    one: &Application,
) -> Result<Option<Letter>, ProgrammesError> {
    about(room, call, one, "programmes-mail-complete", "", call.about.decided_on).await
}

/// Something lacks.
pub(crate) async fn on_return(
    room: &Programmes,
    call: &Call,
    one: &Application,
) -> Result<Option<Letter>, ProgrammesError> {
    let until = one.complete_by.map(|by| room.last_day(by));
    about(room, call, one, "programmes-mail-returned", one.lacks.as_deref().unwrap_or_default(), until).await
}

/// It was decided.
pub(crate) async fn on_decision(
    room: &Programmes,
    call: &Call,
    one: &Application,
) -> Result<Option<Letter>, ProgrammesError> {
    about(room, call, one, "programmes-mail-decided", "", None).await
}

/// The call closes soon, and the draft is not sent.
pub(crate) async fn on_closing(
    room: &Programmes,
    call: &Call,
    one: &Application,
) -> Result<Option<Letter>, ProgrammesError> {
    about(room, call, one, "programmes-mail-closing", "", Some(room.last_day(call.closes_at))).await
}

/// A letter from the texts `KEY-subject` and `KEY`, to the candidate; none when they have no mailbox.
async fn about(
    room: &Programmes,
    call: &Call,
    one: &Application,
    key: &'static str,
    text: &str,
    day: Option<Date>,
) -> Result<Option<Letter>, ProgrammesError> {
    let Some(contact) = room.reached(one.person).await? else { return Ok(None) };
    let title = call.short_title(contact.lang);
    let link = format!("{}/programmes/applications/{}", room.public_url, one.id);
    let day = day.map(|day| room.words(contact.lang).date(day)).unwrap_or_default();
    let number = one.number.clone().unwrap_or_default();
    let values: [(&str, Value<'_>); 6] = [
        ("name", contact.name.as_str().into()),
        ("title", title.as_str().into()),
        ("number", number.as_str().into()),
        ("text", text.into()),
        ("date", day.as_str().into()),
        ("link", link.as_str().into()),
    ];
    room.write_to(&contact, key, &values)
}
