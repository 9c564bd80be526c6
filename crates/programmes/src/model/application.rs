//! An application to a call.

use base::{FirmId, Id, Lang, PersonId, Random, Timestamp};
use forms::Answers;
use serde::{Deserialize, Serialize};

use super::{Call, CallId, GRACE, State};

/// The identifier of an application.
pub type ApplicationId = Id<Application>;

/// Letters of the number of an application.
const NUMBER_LETTERS: usize = 8;
/// Letters that are not taken for one another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// An application.
#[derive(Debug, Clone, PartialEq)]
pub struct Application {
    /// Which.
    pub id: ApplicationId,
    /// The call.
    pub call: CallId,
    /// The candidate.
    pub person: PersonId,
    /// The firm for which they apply, when they do.
    pub firm: Option<FirmId>,
    /// In which language it is filled in.
    pub lang: Lang,
    /// Where it stands.
    pub state: State,
    /// What the candidate is filling in.
    pub answers: Answers,
    /// The answers as they were sent last: what everybody else reads.
    pub sent: Option<Answers>,
    /// Whether the candidate was asked what they may say of themselves.
    pub groups_asked: bool,
    /// Counts changes, so that none is lost between two pages.
    pub revision: i64,
    /// What people call it, from the first sending on.
    pub number: Option<String>,
    /// What the office still needs, in its words.
    pub lacks: Option<String>,
    /// The first moment at which that is too late.
    pub complete_by: Option<Timestamp>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When it changed last.
    pub changed_at: Timestamp,
    /// When it was sent last.
    pub sent_at: Option<Timestamp>,
    /// When it was decided or withdrawn.
    pub over_at: Option<Timestamp>,
    /// When it goes; none while it is needed.
    pub kept_until: Option<Timestamp>,
}

/// What was decided of an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What.
    pub outcome: Outcome,
    /// Why, in the words that the candidate reads.
    pub reason: String,
    /// Who says so.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
}

/// What may be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Chosen.
    Chosen,
    /// Judged, and not chosen.
    NotChosen,
    /// Not judged: not eligible, or never complete.
    NotAdmitted,
}

impl Outcome {
    /// Its name in the database and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::NotChosen => "not_chosen",
            Self::NotAdmitted => "not_admitted",
        }
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chosen => "programmes-outcome-chosen",
            Self::NotChosen => "programmes-outcome-not-chosen",
            Self::NotAdmitted => "programmes-outcome-not-admitted",
        }
    }
}

impl Application {
    /// Until when the candidate can change and send it: a draft until the call closes, and half an hour longer since it
    /// was begun before; one that was returned until the day that the office named. None when there is nothing to fill in.
    pub fn filling_until(&self, call: &Call) -> Option<Timestamp> {
        match self.state {
            State::Draft => Some(call.closes_at.plus(GRACE)),
            State::Returned => self.complete_by,
            State::Sent | State::Complete | State::Decided | State::Withdrawn => None,
        }
    }

    /// Whether the candidate can change and send it now.
    pub fn is_filled_in(&self, call: &Call, now: Timestamp) -> bool {
        self.filling_until(call).is_some_and(|until| now < until)
    }

    /// Whether the day that the office named is over.
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.state == State::Returned && self.complete_by.is_some_and(|by| now >= by)
    }
}

/// A number for an application: `K7QF-20MX`. It tells neither how many there are nor which came first.
pub(crate) fn draw_number(random: &dyn Random) -> String {
    let letters: String =
        random.bytes::<NUMBER_LETTERS>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    let (first, second) = letters.split_at(NUMBER_LETTERS / 2);
    format!("{first}-{second}")
}
