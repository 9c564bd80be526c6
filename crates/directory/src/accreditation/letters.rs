//! What is written to applicants and advisers: in each one's language, in the transaction of what it tells.

use base::{PersonId, Timestamp};
use mail::{Message, MessageId};
use store::{StoreError, Tx};
use ui::Words;

use super::{AccreditationError, Accreditations};
use crate::model::Adviser;

/// A letter that waits for its transaction; none to somebody without a mailbox.
pub struct Letter(Option<(MessageId, Message)>);

impl Letter {
    /// To nobody.
    pub const fn none() -> Self {
        Self(None)
    }

    /// Puts it into the outbox, in the caller's transaction.
    pub fn post(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
        match &self.0 {
            Some((id, message)) => mail::enqueue(tx, *id, message, now),
            None => Ok(()),
        }
    }
}

impl Accreditations {
    /// The letter of the texts `directory-mail-WHICH-subject` and `…-text` to a person.
    pub(super) async fn letter(
        &self,
        to: PersonId,
        which: &str,
        values: &[(&str, &str)],
    ) -> Result<Letter, AccreditationError> {
        let Some(known) = self.people.known(to).await.map_err(AccreditationError::People)? else {
            return Ok(Letter(None));
        };
        let link = format!("{}/adviser", self.public_url);
        let values: Vec<_> = [("person", known.name.as_str()), ("link", link.as_str())]
            .iter()
            .chain(values)
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        let message = known.email.parse().ok().and_then(|address| {
            let subject = self.texts.say(known.lang, &format!("directory-mail-{which}-subject"), &values);
            let text = self.texts.say(known.lang, &format!("directory-mail-{which}-text"), &values);
            Message::new(address, subject.parse().ok()?, text, known.lang).ok()
        });
        Ok(Letter(message.map(|message| (MessageId::new(&*self.clock, &*self.random), message))))
    }

    /// The same about an entry of the directory, with its last day and its badge.
    pub(super) async fn letter_about(
        &self,
        to: PersonId,
        which: &str,
        adviser: &Adviser,
        reason: &str,
    ) -> Result<Letter, AccreditationError> {
        let lang = self.people.known(to).await.map_err(AccreditationError::People)?.map(|known| known.lang);
        let words = Words::new(self.texts.clone(), lang.unwrap_or(base::Lang::Fr));
        let until = adviser.accreditation.until.map_or_else(|| "–".to_owned(), |until| words.date(until));
        let badge = format!("{}/advisers/{}/badge", self.public_url, adviser.id);
        let values =
            [("organisation", adviser.organisation.as_str()), ("until", &until), ("badge", &badge), ("reason", reason)];
        self.letter(to, which, &values).await
    }
}
