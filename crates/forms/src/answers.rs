//! What was answered to a form, and where each answer comes from.

use std::collections::BTreeMap;

use base::Timestamp;
use serde::{Deserialize, Serialize};

/// The answers to one form, by the name of the question. As JSON it is an object.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered, as ODK writes it: `12.5`, `2026-11-24`, the name of a choice, several names
    /// with spaces between. Empty when the person left the question blank.
    pub value: String,
    /// Where it comes from.
    pub provenance: Provenance,
    /// Whether the person has seen the answer and kept it. What a person types is.
    pub confirmed: bool,
}

/// Where an answer comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Who gave it.
    pub source: Origin,
    /// When it was given, read or computed.
    pub at: Timestamp,
    /// The legal basis on which it was fetched, when it was: the key of a text, or a citation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// Who gave an answer, from the one that counts least to the one that counts most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The form's own default.
    Default,
    /// Worked out when the form was opened, or when another answer changed.
    Calculation,
    /// An earlier answer of the same person or firm; the title of that form.
    Earlier(String),
    /// The account that the person signed in with; the name of the identity provider.
    Identity(String),
    /// A register; its name, as a person knows it.
    Register(String),
    /// The person who fills in the form.
    Person,
}

impl Origin {
    /// What people call it, when it is somebody else than the person: the register, the account, the earlier form.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Earlier(name) | Self::Identity(name) | Self::Register(name) => Some(name),
            Self::Default | Self::Calculation | Self::Person => None,
        }
    }

    /// How much it counts: a proposal replaces what counts less.
    pub(crate) const fn weight(&self) -> u8 {
        match self {
            Self::Default => 0,
            Self::Calculation => 1,
            Self::Earlier(_) => 2,
            Self::Identity(_) => 3,
            Self::Register(_) => 4,
            Self::Person => 5,
        }
    }
}

impl Answer {
    /// What a person typed.
    pub fn by_person(value: impl Into<String>, at: Timestamp) -> Self {
        let provenance = Provenance { source: Origin::Person, at, basis: None };
        Self { value: value.into(), provenance, confirmed: true }
    }

    /// What was filled in for a person, who has not seen it yet.
    pub fn proposed(value: impl Into<String>, provenance: Provenance) -> Self {
        Self { value: value.into(), provenance, confirmed: false }
    }
}

impl Answers {
    /// Nothing answered.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to a question, also a blank one.
    pub fn get(&self, name: &str) -> Option<&Answer> {
        self.0.get(name)
    }

    /// Keeps an answer, instead of an earlier one.
    pub fn set(&mut self, name: impl Into<String>, answer: Answer) {
        self.0.insert(name.into(), answer);
    }

    /// Forgets an answer, so that the question is as if it had never been asked.
    pub fn forget(&mut self, name: &str) -> Option<Answer> {
        self.0.remove(name)
    }

    /// How many there are, blank ones included.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every answer, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Answer> {
        self.0.get_mut(name)
    }
}

impl<N: Into<String>> FromIterator<(N, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (N, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().map(|(name, answer)| (name.into(), answer)).collect())
    }
}
