//! A case: one person's filled-in procedure, and what becomes of it.

use std::ops::RangeInclusive;

use base::{FirmId, Id, Lang, PersonId, Timestamp};
use forms::Answers;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{Reference, State};

/// What a [`CaseId`] identifies.
pub enum CaseKind {}
/// A case's identifier.
pub type CaseId = Id<CaseKind>;

/// A person's procedure, from the first answer to the decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its identifier.
    pub id: CaseId,
    /// The procedure.
    pub procedure: String,
    /// The published version that it is filled in by.
    pub version: String,
    /// Whose it is.
    pub person: PersonId,
    /// The firm, when it is a firm's.
    pub firm: Option<FirmId>,
    /// The helper who fills it in, by which mandate.
    pub acting: Option<Acting>,
    /// The language of its letters.
    pub lang: Lang,
    /// Where it stands.
    pub state: State,
    /// What people call it on the telephone; from when it is sent.
    pub reference: Option<Reference>,
    /// What was answered, and where each answer comes from.
    pub answers: Answers,
    /// Which sources were asked.
    pub known: Asked,
    /// Grows with each change.
    pub revision: i64,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When anything of it changed last.
    pub changed_at: Timestamp,
    /// When it was sent.
    pub submitted_at: Option<Timestamp>,
    /// When the person is owed a decision.
    pub due_at: Option<Timestamp>,
    /// Until when the person has to answer what the office asked last; counts while the case waits for them.
    pub reply_by: Option<Timestamp>,
    /// The officer who has it in hand.
    pub officer: Option<PersonId>,
    /// What was decided.
    pub decision: Option<Decision>,
}

impl Case {
    /// A draft that nobody touched is kept for this long.
    pub const DRAFT_LASTS: SignedDuration = SignedDuration::from_hours(90 * 24);
    /// So long before it is deleted, the person is told.
    pub const DRAFT_TOLD_BEFORE: SignedDuration = SignedDuration::from_hours(14 * 24);
    /// A draft is never deleted earlier than this after its person was told.
    pub const DRAFT_NOTICE: SignedDuration = SignedDuration::from_hours(7 * 24);
    /// So long before a deadline, whoever has to keep it is reminded.
    pub const REMINDED_BEFORE: SignedDuration = SignedDuration::from_hours(3 * 24);
    /// Days that a person has to answer, unless the office says otherwise.
    pub const REPLY_DAYS: u16 = 15;
    /// Days that the office may give.
    pub const REPLY_DAYS_RANGE: RangeInclusive<u16> = 5..=180;
    /// A code on paper opens a draft for this long.
    pub const CODE_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
}

/// The helper who acts for the person, and by which mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acting {
    /// Who.
    pub helper: PersonId,
    /// Their name.
    pub name: String,
    /// The mandate.
    pub mandate: mandates::MandateId,
    /// Their organisation.
    pub organisation: String,
}

/// Which sources were asked for a case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// When.
    pub at: Option<Timestamp>,
    /// Those that said nothing.
    #[serde(default)]
    pub silent: Vec<SilentSource>,
}

/// A source that said nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilentSource {
    /// Its name in the pack.
    pub id: String,
    /// Whether it did not answer; otherwise it does not know the person.
    pub is_down: bool,
    /// The concepts that it was asked for.
    pub concepts: Vec<String>,
    /// When it said what is filled in from it all the same, being away now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Timestamp>,
}

impl SilentSource {
    /// A source that kept silent.
    pub fn new(id: &str, is_down: bool, concepts: Vec<String>) -> Self {
        Self { id: id.to_owned(), is_down, concepts, as_of: None }
    }

    /// With what it said before.
    pub fn remembered(self, as_of: Option<Timestamp>) -> Self {
        Self { as_of, ..self }
    }
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Whether it is granted.
    pub is_granted: bool,
    /// Why, in the officer's words.
    pub reason: String,
    /// The officer; none when the administration's own tool told it.
    pub by: Option<PersonId>,
    /// Their name, as the letter says it.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
}
