//! The jury of a call: who reads what, what they declare, and what they give.

use std::collections::BTreeMap;

use base::{FirmId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{ApplicationId, Call, CallId, Outcome, State};
use crate::score::{Weighing, highest, total};

/// The most characters of a comment on a criterion.
pub const COMMENT_MAX: usize = 2_000;
/// The most characters of a reason.
pub const REASON_MAX: usize = 1_000;
/// The most characters of the minutes of a discussion.
pub const MINUTES_MAX: usize = 10_000;

/// How a call is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jury {
    /// The call.
    pub call: CallId,
    /// Readers of each application: 2 or 3.
    pub readers: usize,
    /// How much one member reads, at most.
    pub most: usize,
    /// By how many weighted points two readers may differ before a third reads.
    pub distance: u64,
    /// The SHA-256 of the lottery's seed, in hexadecimal.
    pub commitment: String,
    /// Since when it is published.
    pub committed_at: Timestamp,
}

/// Why somebody must not judge an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// The candidate is of their family, or lives with them.
    Family,
    /// They would gain or lose money.
    Money,
    /// They do the same business.
    Competitor,
    /// They know the candidate.
    Acquaintance,
    /// Something else, in their own words.
    Other,
}

impl Conflict {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Family, Self::Money, Self::Competitor, Self::Acquaintance, Self::Other];

    /// Its name in the database and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Money => "money",
            Self::Competitor => "competitor",
            Self::Acquaintance => "acquaintance",
            Self::Other => "other",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Family => "programmes-conflict-family",
            Self::Money => "programmes-conflict-money",
            Self::Competitor => "programmes-conflict-competitor",
            Self::Acquaintance => "programmes-conflict-acquaintance",
            Self::Other => "programmes-conflict-other",
        }
    }
}

/// What somebody declared before they read an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    /// Nothing yet.
    NotYet,
    /// No conflict.
    Free,
    /// A conflict.
    In(Conflict),
}

/// An application without what was answered, and without what the candidate said of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Which.
    pub id: ApplicationId,
    /// The candidate.
    pub person: PersonId,
    /// The firm for which they apply.
    pub firm: Option<FirmId>,
    /// Where it stands.
    pub state: State,
    /// What people call it.
    pub number: String,
    /// What was decided.
    pub outcome: Option<Outcome>,
}

/// What a criterion was given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    /// Points; none yet.
    pub points: Option<u32>,
    /// Why.
    pub comment: String,
}

/// A sheet: marks by the name of the criterion.
pub type Marks = BTreeMap<String, Mark>;

/// Somebody reads an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Which application.
    pub application: ApplicationId,
    /// Who.
    pub reviewer: PersonId,
    /// Of which call.
    pub call: CallId,
    /// Whether they were asked because two others differ.
    pub is_third: bool,
    /// What they declared.
    pub declared: Declared,
    /// When it was taken away from them.
    pub taken_at: Option<Timestamp>,
    /// What they give.
    pub marks: Marks,
    /// Counts changes of the sheet.
    pub revision: i64,
    /// When they sent it.
    pub submitted_at: Option<Timestamp>,
}

impl Reading {
    /// Whether it is theirs to read.
    pub fn is_theirs(&self) -> bool {
        self.taken_at.is_none() && !matches!(self.declared, Declared::In(_))
    }

    /// The total of the sheet, once it is sent.
    pub fn total(&self, call: &Call) -> Option<u64> {
        self.submitted_at?;
        total_of(call, &self.marks)
    }
}

/// The total of a sheet; none when something is missing.
pub fn total_of(call: &Call, marks: &Marks) -> Option<u64> {
    let points = |criterion: &super::Criterion| marks.get(&criterion.name).and_then(|mark| mark.points);
    total(&weighings(call), &call.criteria.iter().map(points).collect::<Vec<_>>())
}

/// The highest total that a sheet of a call can have.
pub fn highest_of(call: &Call) -> u64 {
    highest(&weighings(call))
}

fn weighings(call: &Call) -> Vec<Weighing> {
    call.criteria.iter().map(|one| Weighing { weight: one.weight, most: one.maximum }).collect()
}

/// What was said of an application on which readers differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussion {
    /// Which.
    pub application: ApplicationId,
    /// Who was there.
    pub present: Vec<PersonId>,
    /// What was said.
    pub minutes: String,
    /// What was agreed, in ten-thousandths of a weighted point; none as long as nothing is.
    pub agreed: Option<i64>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_conflict_is_read_back_by_its_name() {
        assert!(Conflict::ALL.into_iter().all(|one| Conflict::from_name(one.name()) == Some(one)));
        assert_eq!(Conflict::from_name(""), None);
    }
}
