//! Letters to people about their own account.

use ::store::{StoreError, Tx};
use base::Lang;
use mail::{Message, MessageId};
use ui::Value;

use crate::Identity;
use crate::model::{Account, EmailAddress};

/// The keys of what a letter says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written {
    pub(crate) subject: &'static str,
    pub(crate) text: &'static str,
}

/// A letter that waits for the transaction of the change that it tells of. Nothing, when the address is
/// one that no mail server takes.
#[derive(Debug, Clone)]
pub(crate) struct Letter(Option<(MessageId, Message)>);

impl Letter {
    /// Puts it into the outbox: it leaves if the transaction is committed, and only then.
    pub(crate) fn post(&self, tx: &mut Tx<'_>, now: base::Timestamp) -> Result<(), StoreError> {
        match &self.0 {
            Some((id, message)) => mail::enqueue(tx, *id, message, now),
            None => Ok(()),
        }
    }
}

impl Identity {
    /// A letter to the address of an account, in its language, about that account: `$name` is who it is for.
    pub(crate) fn letter_to(&self, account: &Account, written: Written, values: &[(&str, &str)]) -> Letter {
        let name = [("name", account.name.as_str())];
        let values: Vec<_> = name.iter().chain(values).copied().collect();
        self.letter_to_address(&account.email, account.lang, written, &values)
    }

    /// A letter to an address; `$site` is where the platform is reached.
    pub(crate) fn letter_to_address(
        &self,
        to: &EmailAddress,
        lang: Lang,
        written: Written,
        values: &[(&str, &str)],
    ) -> Letter {
        let site = [("site", self.issuer())];
        let values: Vec<(&str, Value<'_>)> =
            site.iter().chain(values).map(|(name, value)| (*name, (*value).into())).collect();
        let texts = &self.0.settings.texts;
        let message = to.as_str().parse().ok().and_then(|to| {
            let subject = texts.say(lang, written.subject, &values).parse().ok()?;
            Message::new(to, subject, texts.say(lang, written.text, &values), lang).ok()
        });
        if message.is_none() {
            tracing::warn!(letter = written.subject, "a letter cannot be written: its address or its text is refused");
        }
        Letter(message.map(|message| (MessageId::new(&*self.0.clock, &*self.0.random), message)))
    }
}
