//! The nouns: what a contract asks of a person's permission, and the consent that a person gave.

use std::collections::BTreeMap;

use base::{Id, Lang, Localized, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use xroad::{ServiceId, SubsystemId};

use super::question::{Question, QuestionTemplate};

/// Purposes and labels that terms have, at most each.
const MAX_WORDS: usize = 100;
/// The longest time for which a consent may be asked, days: ten years.
const MAX_DAYS: u32 = 3660;
/// Letters of a purpose's code, at most.
const MAX_CODE_CHARS: usize = 64;

/// What a service asks of the permission of the person whose data it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Permission {
    /// A consent that the person gave here, for the very question of the message (`X-Consent`).
    Consent(Box<Terms>),
    /// An access token that opens a scope of data (`Authorization: Bearer`).
    Token(TokenTerms),
}

/// What a token must open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenTerms {
    /// The scope of data, such as `cnaf_quotient_familial`.
    pub scope: String,
}

/// On what terms people's consents are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// By which question the data of a person are asked for.
    pub question: QuestionTemplate,
    /// What the data are, in a few words.
    pub data: Localized,
    /// What they may be asked for: codes, which messages name in `X-Purpose`, with their words.
    pub purposes: BTreeMap<String, Localized>,
    /// What values are called, by their place in the answer (RFC 6901, with `*` for any place of a list).
    #[serde(default)]
    pub labels: BTreeMap<String, Localized>,
    /// How long a consent may hold, days.
    pub days: u32,
    /// Under whose law, by its code in ISO 3166: `FR`.
    pub jurisdiction: String,
}

/// What is wrong with terms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum TermsMistake {
    #[error("a consent holds for 1 to {MAX_DAYS} days")]
    Days,
    #[error("terms name between 1 and {MAX_WORDS} purposes and at most {MAX_WORDS} labels")]
    Many,
    #[error("{0}: people read words in each of fr, de, lb and en")]
    Words(String),
    #[error("{0:?} is no code of a purpose: 1 to {MAX_CODE_CHARS} letters, digits, hyphens or underscores")]
    Code(String),
    #[error("a jurisdiction is a code of two capital letters, such as FR")]
    Jurisdiction,
    #[error("a token opens a scope of data: letters a-z, digits and underscores")]
    Scope,
}

impl Permission {
    /// The terms of consents, where consents are asked for.
    pub(crate) fn terms(&self) -> Option<&Terms> {
        match self {
            Self::Consent(terms) => Some(terms),
            Self::Token(_) => None,
        }
    }

    /// Checks what it says.
    pub(crate) fn check(&self) -> Result<(), TermsMistake> {
        match self {
            Self::Consent(terms) => terms.check(),
            Self::Token(TokenTerms { scope }) => {
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
                let good = (1..=MAX_CODE_CHARS).contains(&scope.len()) && scope.bytes().all(plain);
                if good { Ok(()) } else { Err(TermsMistake::Scope) }
            }
        }
    }
}

impl Terms {
    fn check(&self) -> Result<(), TermsMistake> {
        if !(1..=MAX_DAYS).contains(&self.days) {
            return Err(TermsMistake::Days);
        }
        if self.purposes.is_empty() || self.purposes.len() > MAX_WORDS || self.labels.len() > MAX_WORDS {
            return Err(TermsMistake::Many);
        }
        if self.jurisdiction.len() != 2 || !self.jurisdiction.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(TermsMistake::Jurisdiction);
        }
        if let Some(code) = self.purposes.keys().find(|code| !is_code(code)) {
            return Err(TermsMistake::Code(code.clone()));
        }
        let named = self.purposes.iter().chain(&self.labels).map(|(code, words)| (code.as_str(), words));
        match named.chain([("data", &self.data)]).find(|(_, words)| !says_all(words)) {
            Some((name, _)) => Err(TermsMistake::Words(name.to_owned())),
            None => Ok(()),
        }
    }
}

fn is_code(code: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    (1..=MAX_CODE_CHARS).contains(&code.len()) && code.bytes().all(plain)
}

fn says_all(words: &Localized) -> bool {
    Lang::ALL.into_iter().all(|lang| words.exact(lang.tag()).is_some_and(|text| text.chars().count() <= 300))
}

/// Names a consent.
#[derive(Debug)]
pub enum ConsentTag {}
/// Names a consent.
pub type ConsentId = Id<ConsentTag>;

/// A consent as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct KeptConsent {
    pub(crate) id: ConsentId,
    pub(crate) person: PersonId,
    /// Who may ask.
    pub(crate) client: SubsystemId,
    pub(crate) service: ServiceId,
    /// The code of what for.
    pub(crate) purpose: String,
    /// The [`Question`], sealed.
    pub(crate) question: String,
    /// What the receipt says, a JSON document.
    pub(crate) document: String,
    pub(crate) given_at: Timestamp,
    /// The place of its entry in the evidence log.
    pub(crate) position: u64,
    pub(crate) valid_until: Timestamp,
    pub(crate) last_used_at: Option<Timestamp>,
    pub(crate) withdrawn_at: Option<Timestamp>,
}

impl KeptConsent {
    /// Whether messages may rest on it now.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_none() && now < self.valid_until
    }
}

/// What a client's system wants a person to be asked. It travels sealed in the address, so that nothing is kept for who
/// never comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wish {
    /// The name that the consent will have: however often it is agreed to, it is one.
    pub(crate) id: ConsentId,
    pub(crate) client: String,
    pub(crate) service: String,
    pub(crate) purpose: String,
    /// How long the consent shall hold, days from the asking.
    pub(crate) days: u32,
    /// For how many days the client keeps what it is told; it did not say where there is none.
    pub(crate) keeps_days: Option<u32>,
    /// Where the person goes on to.
    pub(crate) back: Option<String>,
    /// What the client's system finds again there.
    pub(crate) state: Option<String>,
    pub(crate) asked_at: Timestamp,
}

/// A wish that was shown to a person, with the question that was asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ShownWish {
    pub(crate) wish: Wish,
    pub(crate) person: PersonId,
    pub(crate) question: Question,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Localized {
        let mut words = Localized::new();
        for lang in Lang::ALL {
            words.insert(lang.tag(), text);
        }
        words
    }

    fn terms() -> Terms {
        Terms {
            question: "GET /quotient?name={family_name}".parse().unwrap(),
            data: words("Quotient"),
            purposes: BTreeMap::from([("canteen".to_owned(), words("The rate of the canteen"))]),
            labels: BTreeMap::new(),
            days: 365,
            jurisdiction: "FR".to_owned(),
        }
    }

    #[test]
    fn terms_say_everything_in_each_language() {
        let check = |change: fn(&mut Terms)| {
            let mut terms = terms();
            change(&mut terms);
            Permission::Consent(Box::new(terms)).check()
        };
        assert_eq!(check(|_| {}), Ok(()));
        assert_eq!(check(|terms| terms.days = 0), Err(TermsMistake::Days));
        assert_eq!(check(|terms| terms.days = 100_000), Err(TermsMistake::Days));
        assert_eq!(check(|terms| terms.purposes.clear()), Err(TermsMistake::Many));
        assert_eq!(check(|terms| terms.jurisdiction = "France".to_owned()), Err(TermsMistake::Jurisdiction));
        assert_eq!(check(|terms| terms.data = Localized::of("fr", "x")), Err(TermsMistake::Words("data".to_owned())));
        let labelled = check(|terms| drop(terms.labels.insert("/a".to_owned(), Localized::of("fr", "x"))));
        assert_eq!(labelled, Err(TermsMistake::Words("/a".to_owned())));
        let coded = check(|terms| drop(terms.purposes.insert("a b".to_owned(), words("x"))));
        assert_eq!(coded, Err(TermsMistake::Code("a b".to_owned())));
        let token = |scope: &str| Permission::Token(TokenTerms { scope: scope.to_owned() }).check();
        assert_eq!((token("cnaf_qf"), token("A b")), (Ok(()), Err(TermsMistake::Scope)));
    }

    #[test]
    fn a_contract_is_written_as_people_read_it() {
        let permission = Permission::Consent(Box::new(terms()));
        let written = serde_json::to_value(&permission).unwrap();
        assert_eq!(written["consent"]["question"], "GET /quotient?name={family_name}");
        assert_eq!(serde_json::from_value::<Permission>(written).unwrap(), permission);
        let token: Permission = serde_json::from_str(r#"{"token":{"scope":"cnaf_qf"}}"#).unwrap();
        assert_eq!(token, Permission::Token(TokenTerms { scope: "cnaf_qf".to_owned() }));
    }
}
