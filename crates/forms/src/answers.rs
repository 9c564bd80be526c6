//! What was answered to a form, and where each answer comes from.

use std::collections::BTreeMap;

use base::Timestamp;
use serde::{Deserialize, Serialize};

/// The answers to one form, by the key of the question: its name (`income`), and inside a repeat also the
/// numbers of its rows, outermost first (`first_name@3`, `toy@3.1`). As JSON it is an object, with the
/// rows of each repeat under `/rows`, which is no question's key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers {
    #[serde(rename = "/rows", default, skip_serializing_if = "BTreeMap::is_empty")]
    rows: BTreeMap<String, Listed>,
    #[serde(flatten)]
    given: BTreeMap<String, Answer>,
}

/// The rows of one repeat.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Listed {
    /// Their numbers, in order.
    pub(crate) order: Vec<u32>,
    /// The last number that a row got: it is never used again.
    pub(crate) last: u32,
    /// Whether the person said that there are no more.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) is_complete: bool,
    /// Whether a person added or removed one: then rows are the person's own.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) by_person: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Listed {
    /// A number for one more row.
    pub(crate) fn push(&mut self) -> u32 {
        self.last = self.last.saturating_add(1);
        self.order.push(self.last);
        self.last
    }
}

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
    /// A table, by another answer; its name, as a person knows it.
    Table(String),
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
            Self::Earlier(name) | Self::Table(name) | Self::Identity(name) | Self::Register(name) => Some(name),
            Self::Default | Self::Calculation | Self::Person => None,
        }
    }

    /// How much it counts: a proposal replaces what counts less.
    pub(crate) const fn weight(&self) -> u8 {
        match self {
            Self::Default => 0,
            Self::Calculation => 1,
            Self::Earlier(_) => 2,
            Self::Table(_) => 3,
            Self::Identity(_) => 4,
            Self::Register(_) => 5,
            Self::Person => 6,
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
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.given.get(key)
    }

    /// Keeps an answer, instead of an earlier one.
    pub fn set(&mut self, key: impl Into<String>, answer: Answer) {
        self.given.insert(key.into(), answer);
    }

    /// Forgets an answer, so that the question is as if it had never been asked.
    pub fn forget(&mut self, key: &str) -> Option<Answer> {
        self.given.remove(key)
    }

    /// How many there are, blank ones included.
    pub fn len(&self) -> usize {
        self.given.len()
    }

    /// Whether there is none, nor any row.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.rows.is_empty()
    }

    /// Every answer, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.given.iter().map(|(key, answer)| (key.as_str(), answer))
    }

    /// The numbers of the rows of a repeat, in order; also of those that its count leaves out.
    pub fn rows(&self, repeat: &str) -> &[u32] {
        self.rows.get(repeat).map_or(&[], |listed| &listed.order)
    }

    /// Tells in other words who gave answers and on which basis, where there are others for what stands there: answers
    /// keep the words of the language in which they were fetched.
    pub fn retell(&mut self, retold: impl Fn(&str) -> Option<String>) {
        for Provenance { source, basis, .. } in self.given.values_mut().map(|answer| &mut answer.provenance) {
            let name = match source {
                Origin::Earlier(name) | Origin::Table(name) | Origin::Identity(name) | Origin::Register(name) => {
                    Some(name)
                }
                Origin::Default | Origin::Calculation | Origin::Person => None,
            };
            for words in name.into_iter().chain(basis.as_mut()) {
                if let Some(other) = retold(words) {
                    *words = other;
                }
            }
        }
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Answer> {
        self.given.get_mut(key)
    }

    pub(crate) fn listed(&self, repeat: &str) -> Option<&Listed> {
        self.rows.get(repeat)
    }

    pub(crate) fn listed_mut(&mut self, repeat: &str) -> &mut Listed {
        self.rows.entry(repeat.to_owned()).or_default()
    }

    /// Keeps only what has such a key.
    pub(crate) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.given.retain(|key, _| keep(key));
        self.rows.retain(|key, _| keep(key));
    }
}

impl<N: Into<String>> FromIterator<(N, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (N, Answer)>>(answers: I) -> Self {
        let given = answers.into_iter().map(|(key, answer)| (key.into(), answer)).collect();
        Self { rows: BTreeMap::new(), given }
    }
}
