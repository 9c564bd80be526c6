//! What the room writes: in each one's language, in the transaction of what it tells. A letter names no firm's figures:
//! it says that there is something to read, and where.

use base::{Id, Lang, PersonId};
use mail::{Message, MessageId};
use store::{StoreError, Tx};

use crate::content::Bank;
use crate::model::{Application, Line};
use crate::room::{Loans, LoansError};

/// The most characters of a name that stands in a subject.
const NAME_MAX_CHARS: usize = 80;

/// Who asks, as banks and letters name them.
#[derive(Debug, Clone)]
pub(crate) struct Contact {
    pub(crate) name: String,
    pub(crate) email: mail::Address,
    pub(crate) lang: Lang,
}

/// A letter with the identifier that keeps it from being sent twice.
pub(crate) struct Letter {
    id: MessageId,
    message: Message,
}

impl Loans {
    /// The name, mailbox and language of a person.
    pub(crate) async fn contact(&self, person: PersonId) -> Result<Contact, LoansError> {
        let account = self.identity.person(person).await?.ok_or(LoansError::NotFound)?;
        let email = account.email.as_str().parse();
        let email = email.map_err(|error: mail::AddressError| LoansError::Mail(error.to_string()))?;
        Ok(Contact { name: account.name.as_str().to_owned(), email, lang: account.lang })
    }

    /// Puts letters into the outbox, in the caller's transaction.
    pub(crate) fn post(&self, tx: &mut Tx<'_>, letters: &[Letter]) -> Result<(), StoreError> {
        letters.iter().try_for_each(|letter| mail::enqueue(tx, letter.id, &letter.message, self.clock.now()))
    }

    /// To the firm: what a bank, or the fund, did. Who asked for the loan reads it, or the firm's owners where that one
    /// left.
    pub(crate) async fn to_firm(
        &self,
        key: &str,
        application: &Application,
        bank: &str,
        words: &str,
    ) -> Result<Vec<Letter>, LoansError> {
        let link = format!("{}/firms/{}/loans/{}", self.public_url, application.firm, application.id);
        let mut letters = Vec::new();
        for person in self.firms.written_to(application.owner, application.firm).await? {
            let contact = self.contact(person).await?;
            let values =
                [("person", contact.name.as_str()), ("bank", self.bank_name(bank)), ("text", words), ("link", &link)];
            letters.push(self.letter(&contact.email, contact.lang, key, &values)?);
        }
        Ok(letters)
    }

    /// To a bank's desk: what the firm did.
    pub(crate) fn to_bank(&self, key: &str, bank: &Bank, line: &Line) -> Result<Letter, LoansError> {
        let link = format!("{}/bank/applications/{}", self.public_url, line.id);
        self.letter(&bank.email, Lang::Fr, key, &[("bank", &bank.name), ("link", &link)])
    }

    /// To a bank's desk: what the fund did.
    pub(crate) fn to_bank_of_guarantee(&self, key: &str, bank: &str, path: &str) -> Result<Option<Letter>, LoansError> {
        let Some(bank) = self.content.bank(bank) else { return Ok(None) };
        let link = format!("{}{path}", self.public_url);
        self.letter(&bank.email, Lang::Fr, key, &[("bank", &bank.name), ("link", &link)]).map(Some)
    }

    /// What a bank is called.
    pub(crate) fn bank_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.content.bank(code).map_or(code, |bank| &bank.name)
    }

    /// The letter of the texts `KEY-subject` and `KEY-text`.
    fn letter(&self, to: &mail::Address, lang: Lang, key: &str, values: &[(&str, &str)]) -> Result<Letter, LoansError> {
        let short = |value: &str| {
            value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME_MAX_CHARS).collect::<String>()
        };
        let in_subject: Vec<_> = values.iter().map(|(name, value)| (*name, short(value).into())).collect();
        let in_text: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        let subject = self.texts.say(lang, &format!("{key}-subject"), &in_subject);
        let text = self.texts.say(lang, &format!("{key}-text"), &in_text);
        let failed = |error: &dyn std::fmt::Display| LoansError::Mail(error.to_string());
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let message = Message::new(to.clone(), subject, text, lang).map_err(|error| failed(&error))?;
        Ok(Letter { id: Id::new(&*self.clock, &*self.random), message })
    }
}
