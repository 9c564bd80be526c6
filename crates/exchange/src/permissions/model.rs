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
    /// The question that a token covers, filled in from what is certain of the person whose token it is. One that names
    /// nobody is for a service that reads in the token whom it is asked about. Without a question, nothing is covered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionTemplate>,
    /// Whose tokens each subsystem may bring, where that is said: the `client_id` to which they were given, by the
    /// subsystem. One that is not named may bring none then.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clients: BTreeMap<String, String>,
}

impl TokenTerms {
    /// Whether a subsystem may bring a token that was given to this client.
    pub(crate) fn may_bring(&self, subsystem: &SubsystemId, client: &str) -> bool {
        self.clients.is_empty() || self.clients.get(&subsystem.to_string()).is_some_and(|named| named == client)
    }
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
    #[error("a contract that asks for tokens says which question they cover, such as GET /quotient")]
    NoQuestion,
    #[error("a contract names at most {MAX_WORDS} clients, each by its subsystem, with a client_id that is not empty")]
    Clients,
    #[error("a question that names nothing of a person, such as {{family_name}}, asks for nobody's data in particular")]
    Nobody,
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
            Self::Token(TokenTerms { scope, question, clients }) => {
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
                if !(1..=MAX_CODE_CHARS).contains(&scope.len()) || !scope.bytes().all(plain) {
                    return Err(TermsMistake::Scope);
                }
                if question.is_none() {
                    return Err(TermsMistake::NoQuestion);
                }
                let is_named = |(subsystem, client): (&String, &String)| {
                    subsystem.parse::<SubsystemId>().is_ok_and(|id| id.to_string() == *subsystem) && !client.is_empty()
                };
                if clients.len() > MAX_WORDS || !clients.iter().all(is_named) {
                    return Err(TermsMistake::Clients);
                }
                Ok(())
            }
        }
    }
}

impl Terms {
    fn check(&self) -> Result<(), TermsMistake> {
        if !self.question.names_somebody() {
            return Err(TermsMistake::Nobody);
        }
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
        assert_eq!(check(|terms| terms.question = "GET /people".parse().unwrap()), Err(TermsMistake::Nobody));
    }

    #[test]
    fn a_token_is_for_a_scope_and_a_question_and_brought_by_whom_it_was_given_to() {
        let token = |scope: &str, question: Option<&str>, clients: &[(&str, &str)]| TokenTerms {
            scope: scope.to_owned(),
            question: question.map(|question| question.parse().unwrap()),
            clients: clients.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect(),
        };
        let check = |terms: TokenTerms| Permission::Token(terms).check();
        let asked = Some("GET /quotient");
        assert_eq!(check(token("cnaf_qf", asked, &[])), Ok(()));
        assert_eq!(check(token("A b", asked, &[])), Err(TermsMistake::Scope));
        assert_eq!(check(token("cnaf_qf", None, &[])), Err(TermsMistake::NoQuestion));
        assert_eq!(check(token("cnaf_qf", asked, &[("shop", "x")])), Err(TermsMistake::Clients));
        assert_eq!(check(token("cnaf_qf", asked, &[("T/COM/1/shop", "")])), Err(TermsMistake::Clients));
        let bound = token("cnaf_qf", asked, &[("T/COM/1/shop", "shop-app")]);
        assert_eq!(check(bound.clone()), Ok(()));
        let may = |subsystem: &str, client| bound.may_bring(&subsystem.parse().unwrap(), client);
        assert!(may("T/COM/1/shop", "shop-app"));
        assert!(!may("T/COM/1/shop", "other-app") && !may("T/COM/1/bank", "shop-app"));
        assert!(token("cnaf_qf", asked, &[]).may_bring(&"T/COM/1/bank".parse().unwrap(), "any"));
    }

    #[test]
    fn a_contract_is_written_as_people_read_it() {
        let permission = Permission::Consent(Box::new(terms()));
        let written = serde_json::to_value(&permission).unwrap();
        assert_eq!(written["consent"]["question"], "GET /quotient?name={family_name}");
        assert_eq!(serde_json::from_value::<Permission>(written).unwrap(), permission);
        let token: Permission = serde_json::from_str(r#"{"token":{"scope":"cnaf_qf"}}"#).unwrap();
        // As contracts were written before they named a question.
        let (scope, clients) = ("cnaf_qf".to_owned(), BTreeMap::new());
        assert_eq!(token, Permission::Token(TokenTerms { scope, question: None, clients }));
    }
}
