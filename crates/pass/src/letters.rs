//! What this room writes to people, in their language; of the money: a payment that the bank refused, and funds that do not
//! cover what is owed.

use base::{Id, Lang, Money};
use jiff::civil::Date;
use mail::{Message, MessageId};
use ui::{Texts, Words};

use crate::bring_answer::RefusalLetter;
use crate::desks::Desks;
use crate::make_payment_file::sha256;
use crate::party::PartyId;
use crate::pay::Payment;
use crate::room::PassError;

/// The most characters of a name that stands in a letter.
const NAME_MAX_CHARS: usize = 80;
/// Most characters of a value that stands in a subject.
const IN_SUBJECT_MAX_CHARS: usize = 80;

/// A letter with the identifier that keeps it from being sent twice.
pub(crate) type Letter = (MessageId, Message);

/// The letter of the texts `KEY-subject` and `KEY-text`, in the language of the words.
pub(crate) fn letter(
    words: &Words,
    to: &mail::Address,
    key: &str,
    values: &[(&str, &str)],
) -> Result<Message, PassError> {
    let failed = |error: &dyn std::fmt::Display| PassError::Letter(error.to_string());
    let short = |value: &str| value.chars().take(IN_SUBJECT_MAX_CHARS).collect::<String>();
    let in_subject: Vec<_> = values.iter().map(|(name, value)| (*name, short(value).into())).collect();
    let in_text: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    let subject = words.t_with(&format!("{key}-subject"), &in_subject);
    let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
    let text = words.t_with(&format!("{key}-text"), &in_text);
    Message::new(to.clone(), subject, text, words.lang).map_err(|error| failed(&error))
}

/// The identifier of the letter about something: the same each time, so that it is sent once.
pub(crate) fn letter_about(what: &str) -> MessageId {
    id_of(&sha256(format!("pass/{what}").as_bytes()))
}

fn id_of(key: &[u8; 32]) -> MessageId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(key.get(..16).unwrap_or(&[0; 16]));
    Id::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// That so much lacks: to who keeps the accounts, of whom no desk knows.
pub(crate) fn lacking(to: &mail::Address, lang: Lang, cents: i64, about: &str) -> Result<Letter, PassError> {
    let texts = Texts::with(&[ui::TEXTS, crate::TEXTS]).map_err(|error| PassError::Letter(error.to_string()))?;
    let words = Words::new(texts, lang);
    let amount = words.money(Money::euro_cents(cents));
    Ok((letter_about(about), letter(&words, to, "pass-letter-lacking", &[("amount", &amount)])?))
}

/// That no balance of the bank was noted for so many days: to who keeps the accounts.
pub(crate) fn old_balance(to: &mail::Address, lang: Lang, day: Date, days: i64) -> Result<Letter, PassError> {
    let texts = Texts::with(&[ui::TEXTS, crate::TEXTS]).map_err(|error| PassError::Letter(error.to_string()))?;
    let words = Words::new(texts, lang);
    let (date, days) = (words.date(day), days.to_string());
    let values = [("date", date.as_str()), ("days", days.as_str())];
    Ok((letter_about(&format!("balance-age/{day}")), letter(&words, to, "pass-letter-balance", &values)?))
}

/// That no balance of the bank was ever noted, though money came in so many days ago: to who keeps the accounts.
pub(crate) fn no_balance(to: &mail::Address, lang: Lang, first: Date, days: i64) -> Result<Letter, PassError> {
    let texts = Texts::with(&[ui::TEXTS, crate::TEXTS]).map_err(|error| PassError::Letter(error.to_string()))?;
    let words = Words::new(texts, lang);
    let (date, days) = (words.date(first), days.to_string());
    let values = [("date", date.as_str()), ("days", days.as_str())];
    Ok((letter_about(&format!("no-balance/{first}")), letter(&words, to, "pass-letter-no-balance", &values)?))
}

impl Desks {
    /// The letters about payments that the bank refused, to those who act for their places and have a mailbox.
    pub(crate) async fn refusal_letters(&self, refused: &[(Payment, String)]) -> Result<Vec<RefusalLetter>, PassError> {
        let mut all = Vec::new();
        for (payment, reason) in refused {
            let why = |words: &Words| crate::pages::bank_reason(words, reason);
            all.extend(self.letters_about(payment, "refused", why).await?);
        }
        Ok(all)
    }

    /// The letters about a payment of which an officer notes that it was not carried out: not all of them are about the account.
    pub(crate) async fn unpaid_letters(
        &self,
        payment: &Payment,
        reason: &str,
    ) -> Result<Vec<RefusalLetter>, PassError> {
        self.letters_about(payment, "not-paid", |words| crate::pages::unpaid_reason(words, reason, true)).await
    }

    async fn letters_about(
        &self,
        payment: &Payment,
        what: &str,
        why: impl Fn(&Words) -> String,
    ) -> Result<Vec<RefusalLetter>, PassError> {
        let mut all = Vec::new();
        for person in self.passes.members_of(PartyId::Place(payment.place)).await? {
            let Some(contact) = self.neighbours.reach.contact(person).await? else { continue };
            let words = Words::new(self.texts.clone(), contact.lang);
            let (amount, why) = (words.money(Money::euro_cents(payment.cents)), why(&words));
            let place: String = payment.name.chars().take(NAME_MAX_CHARS).collect();
            let values = [("amount", amount.as_str()), ("why", why.as_str()), ("place", place.as_str())];
            let message = letter(&words, &contact.email, &format!("pass-letter-{what}"), &values)?;
            let id = letter_about(&format!("{what}/{}/{person}", payment.id));
            all.push(RefusalLetter { payment: payment.id, id, message });
        }
        Ok(all)
    }
}
