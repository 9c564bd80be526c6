//! A person says that what a source knows is wrong.

use base::{Id, PersonId, Timestamp};
use jiff::SignedDuration;

use super::CaseId;

/// What a [`CorrectionId`] identifies.
pub enum CorrectionKind {}
/// A correction's identifier.
pub type CorrectionId = Id<CorrectionKind>;

/// What is wrong at a source, in a person's words, and what its owner answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its identifier.
    pub id: CorrectionId,
    /// Who says so.
    pub person: PersonId,
    /// The case in which it was noticed.
    pub case: Option<CaseId>,
    /// The source.
    pub source: String,
    /// What the value means.
    pub concept: String,
    /// The value that was shown.
    pub shown: String,
    /// What is right, and why.
    pub said: String,
    /// What came of it.
    pub state: CorrectionState,
    /// The owner's words.
    pub answer: Option<String>,
    /// When it was said.
    pub created_at: Timestamp,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
}

impl Correction {
    /// One that was answered is kept for this long at least, so that the person reads the answer, and as long as its case.
    pub const ANSWER_LASTS: SignedDuration = SignedDuration::from_hours(90 * 24);
}

/// What came of a [`Correction`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionState {
    /// Nobody answered yet.
    Open,
    /// The source was corrected.
    Corrected,
    /// The source stays as it is.
    Kept,
}

impl CorrectionState {
    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Corrected => "corrected",
            Self::Kept => "kept",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::Corrected, Self::Kept].into_iter().find(|state| state.name() == name)
    }

    /// The key of its name for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "procedures-correction-open",
            Self::Corrected => "procedures-correction-corrected",
            Self::Kept => "procedures-correction-kept",
        }
    }
}
