//! What the room writes about the jury: to its members, and to candidates of what the list decides.

use base::{Id, Lang, PersonId};
use mail::{Message, MessageId};
use ui::{Value, Words};

use crate::people::Contact;
use crate::room::{Programmes, ProgrammesError};

/// A letter with the identifier that keeps it from being sent twice.
#[derive(Clone)]
pub(crate) struct JuryLetter {
    pub(crate) id: MessageId,
    pub(crate) message: Message,
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
    ) -> Result<Option<JuryLetter>, ProgrammesError> {
        let Some(to) = contact.email.as_ref().and_then(|email| email.parse().ok()) else { return Ok(None) };
        let failed = |error: &dyn std::fmt::Display| ProgrammesError::Letter(format!("{key}: {error}"));
        let subject = self.texts.say(contact.lang, &format!("{key}-subject"), values);
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let body = self.texts.say(contact.lang, key, values);
        let message = Message::new(to, subject, body, contact.lang).map_err(|error| failed(&error))?;
        Ok(Some(JuryLetter { id: Id::new(&*self.clock, &*self.random), message }))
    }
}
