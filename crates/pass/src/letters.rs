//! What this room writes to people, in their language; of the money: a payment that the bank refused, and funds that do not
//! cover what is owed.

use std::sync::Arc;

use base::{Id, Lang, Money};
use mail::{Message, MessageId};
use ui::Texts;

use crate::bring_answer::RefusalLetter;
use crate::desks::Desks;
use crate::make_payment_file::sha256;
use crate::model::PaymentId;
use crate::party::PartyId;
use crate::pay::Payment;
use crate::people::{PeopleAway, Reached};
use crate::room::PassError;

/// The most characters of a name that stands in a letter.
const NAME_MAX_CHARS: usize = 80;

/// The letter of the texts `KEY-subject` and `KEY-text`; none where the address is none that mail goes to.
pub fn letter(texts: &Arc<Texts>, to: &Reached, key: &str, values: &[(&str, &str)]) -> Option<Message> {
    let mut all: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    all.push(("name", to.name.as_str().into()));
    let subject = texts.say(to.lang, &format!("{key}-subject"), &all).parse().ok()?;
    let text = texts.say(to.lang, &format!("{key}-text"), &all);
    Message::new(to.email.parse().ok()?, subject, text, to.lang).ok()
}

/// Writes letters in the words of this room.
pub(crate) struct Letters(Arc<Texts>);

impl Letters {
    pub(crate) fn new() -> Result<Self, PassError> {
        Texts::with(&[ui::TEXTS, crate::TEXTS]).map(Self).map_err(|error| PassError::Letter(error.to_string()))
    }

    /// That so much lacks.
    pub(crate) fn lacking(
        &self,
        to: &mail::Address,
        lang: Lang,
        cents: i64,
        key: &[u8; 32],
    ) -> Result<(MessageId, Message), PassError> {
        let amount = ui::Words::new(Arc::clone(&self.0), lang).money(Money::euro_cents(cents));
        Ok((id_of(key), self.letter(to, lang, "pass-letter-lacking", &[("amount", &amount)])?))
    }

    /// That the bank refused a payment.
    fn refused(
        &self,
        to: &mail::Address,
        lang: Lang,
        payment: &Payment,
        reason: &str,
        key: &[u8; 32],
    ) -> Result<(MessageId, Message), PassError> {
        let words = ui::Words::new(Arc::clone(&self.0), lang);
        let amount = words.money(Money::euro_cents(payment.cents));
        let why = crate::pages::bank_reason(&words, reason);
        let place: String = payment.name.chars().take(NAME_MAX_CHARS).collect();
        let values = [("amount", amount.as_str()), ("why", why.as_str()), ("place", place.as_str())];
        Ok((id_of(key), self.letter(to, lang, "pass-letter-refused", &values)?))
    }

    fn letter(&self, to: &mail::Address, lang: Lang, key: &str, values: &[(&str, &str)]) -> Result<Message, PassError> {
        let failed = |error: &dyn std::fmt::Display| PassError::Letter(error.to_string());
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        let subject = self.0.say(lang, &format!("{key}-subject"), &values);
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let text = self.0.say(lang, &format!("{key}-text"), &values);
        Message::new(to.clone(), subject, text, lang).map_err(|error| failed(&error))
    }
}

/// The identifier of the letter about something: the same each time, so that it is sent once.
fn id_of(key: &[u8; 32]) -> MessageId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(key.get(..16).unwrap_or(&[0; 16]));
    Id::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Why letters could not be written.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Unwritten {
    #[error(transparent)]
    Pass(#[from] PassError),
    #[error(transparent)]
    People(#[from] PeopleAway),
}

impl Desks {
    /// The letters about payments that the bank refused, to those who act for their places and have a mailbox.
    pub(crate) async fn refusal_letters(&self, refused: &[(Payment, String)]) -> Result<Vec<RefusalLetter>, Unwritten> {
        let letters = Letters::new()?;
        let mut all = Vec::new();
        for (payment, reason) in refused {
            for person in self.passes.members_of(PartyId::Place(payment.place)).await? {
                let Some(reached) = self.people.reach(person).await? else { continue };
                let Ok(address) = reached.email.parse() else { continue };
                let about: (PaymentId, _) = (payment.id, person);
                let key = sha256(format!("pass/refused/{}/{}", about.0, about.1).as_bytes());
                let (id, message) = letters.refused(&address, reached.lang, payment, reason, &key)?;
                all.push(RefusalLetter { payment: payment.id, id, message });
            }
        }
        Ok(all)
    }
}
