//! What is said about a case, between the person and the office.

use base::{Id, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{CaseId, State};

/// What a [`MessageId`] identifies.
pub enum MessageMark {}
/// A message's identifier.
pub type MessageId = Id<MessageMark>;

/// A line of a case's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its identifier.
    pub id: MessageId,
    /// The case.
    pub case: CaseId,
    /// What sort of line.
    pub kind: MessageKind,
    /// Whether the office says it; otherwise the person, or their helper.
    pub from_office: bool,
    /// Who.
    pub author: Option<PersonId>,
    /// Their name.
    pub author_name: String,
    /// The case's state from then on, when it changed.
    pub state: Option<State>,
    /// The words; empty when only the state changed.
    pub text: String,
    /// What came with it.
    pub files: Vec<Named>,
    /// When.
    pub at: Timestamp,
}

/// What sort of line a [`Message`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    /// Words.
    Message,
    /// The office needs something.
    Request,
    /// The case went on.
    State,
}

impl MessageKind {
    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Request => "request",
            Self::State => "state",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Message, Self::Request, Self::State].into_iter().find(|kind| kind.name() == name)
    }
}

/// A file by its identifier and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The file's identifier.
    pub id: String,
    /// Its name, as the person knows it.
    pub name: String,
}
