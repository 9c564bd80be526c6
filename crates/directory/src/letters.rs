//! What events and offers write to people: in each one's language, in the transaction of what it tells.

use base::{Id, Timestamp};
use mail::{Message, MessageId};
use store::{StoreError, Tx};

use crate::directory::DirectoryError;
use crate::surroundings::{Contact, Surroundings};

/// The most characters of a value that stands in a subject.
const MAX_IN_SUBJECT: usize = 80;

/// A letter with the identifier that keeps it from being sent twice.
#[derive(Debug)]
pub struct Letter {
    id: MessageId,
    message: Message,
}

impl Letter {
    /// Puts it into the outbox, in the caller's transaction.
    pub fn enqueue(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
        mail::enqueue(tx, self.id, &self.message, now)
    }
}

/// A letter in the making.
pub struct Writing<'a> {
    with: &'a Surroundings,
    to: &'a Contact,
    values: Vec<(&'static str, String)>,
}

impl<'a> Writing<'a> {
    /// To somebody.
    pub fn to(with: &'a Surroundings, to: &'a Contact) -> Self {
        Self { with, to, values: vec![("name", to.name.clone())] }
    }

    /// With something that its text speaks of.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The letter of the texts `KEY-subject` and `KEY-text`.
    pub fn letter(self, key: &str) -> Result<Letter, DirectoryError> {
        let short = |value: &str| {
            value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MAX_IN_SUBJECT).collect::<String>()
        };
        let in_subject: Vec<_> = self.values.iter().map(|(name, value)| (*name, short(value).into())).collect();
        let in_text: Vec<_> = self.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let Surroundings { texts, clock, random, .. } = self.with;
        let subject = texts.say(self.to.lang, &format!("{key}-subject"), &in_subject);
        let text = texts.say(self.to.lang, &format!("{key}-text"), &in_text);
        let failed = |error: &dyn std::fmt::Display| DirectoryError::Mail(error.to_string());
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let message =
            Message::new(self.to.email.clone(), subject, text, self.to.lang).map_err(|error| failed(&error))?;
        Ok(Letter { id: Id::new(&**clock, &**random), message })
    }
}

impl Surroundings {
    /// Puts letters into the outbox, in the caller's transaction.
    pub(crate) fn post(&self, tx: &mut Tx<'_>, letters: &[Letter]) -> Result<(), DirectoryError> {
        for letter in letters {
            letter.enqueue(tx, self.clock.now())?;
        }
        Ok(())
    }
}
