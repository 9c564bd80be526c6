//! The nouns of the room: firms, their diagnoses, the advice they ask for.

use base::headcount::HeadcountBand;
use base::{FirmId, FirmNumber, Id, PersonId, Timestamp};
use forms::Answers;
use rust_decimal::Decimal;

use crate::assess::Measured;

use crate::roles::FirmRole;

/// A diagnosis of a firm.
pub enum DiagnosisKind {}
/// The identifier of a [`Diagnosis`].
pub type DiagnosisId = Id<DiagnosisKind>;

/// A request for advice.
pub enum AdviceRequestKind {}
/// The identifier of an [`AdviceRequest`].
pub type AdviceRequestId = Id<AdviceRequestKind>;

/// The most firms that a person looks after here.
pub const MAX_FIRMS: usize = 50;
/// The longest name of a firm, in characters.
pub const MAX_NAME_CHARS: usize = 200;
/// The longest message to an adviser and the longest answer, in characters.
pub const MAX_MESSAGE_CHARS: usize = 4_000;

/// An invitation to look after a firm.
pub enum InvitationKind {}
/// The identifier of an [`Invitation`].
pub type InvitationId = Id<InvitationKind>;

/// A change among the people of a firm.
pub enum FirmChangeIdKind {}
/// The identifier of a [`FirmChange`].
pub type FirmChangeId = Id<FirmChangeIdKind>;

/// The most people who look after one firm.
pub const MAX_FIRM_PEOPLE: usize = 20;
/// The most invitations to one firm that wait for an answer.
pub const MAX_INVITATIONS: usize = 10;
/// How long an invitation holds, hours: seven days.
pub const INVITATION_HOURS: i64 = 7 * 24;
/// The most changes that a page lists.
pub const MAX_FIRM_CHANGES: i64 = 50;

/// Somebody who looks after a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirmMember {
    /// Who.
    pub person: PersonId,
    /// What they are there.
    pub role: FirmRole,
    /// Since when.
    pub since: Timestamp,
}

/// Somebody is asked to look after a firm too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// To which firm.
    pub firm: FirmId,
    /// The mailbox that the link was sent to.
    pub email: String,
    /// As what.
    pub role: FirmRole,
    /// Who invites.
    pub invited_by: PersonId,
    /// When.
    pub invited_at: Timestamp,
    /// Until when the link holds.
    pub expires_at: Timestamp,
}

/// What changed among the people of a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirmChange {
    /// Which one.
    pub id: FirmChangeId,
    /// Who changed it.
    pub actor: PersonId,
    /// What was done.
    pub what: FirmChangeKind,
    /// To whom.
    pub person: Option<PersonId>,
    /// Their role since then, or the one that they are invited for.
    pub role: Option<FirmRole>,
    /// When.
    pub at: Timestamp,
}

/// A kind of change among the people of a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirmChangeKind {
    /// Somebody was invited.
    Invited,
    /// An invitation was taken back.
    Uninvited,
    /// Somebody came.
    Joined,
    /// Somebody has another role.
    RoleChanged,
    /// Somebody was taken out.
    Removed,
    /// Somebody left.
    Left,
}

impl FirmChangeKind {
    const ALL: [Self; 6] = [Self::Invited, Self::Uninvited, Self::Joined, Self::RoleChanged, Self::Removed, Self::Left];

    /// The key of the sentence that tells it.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Invited => "business-firm-change-invited",
            Self::Uninvited => "business-firm-change-uninvited",
            Self::Joined => "business-firm-change-joined",
            Self::RoleChanged => "business-firm-change-role-changed",
            Self::Removed => "business-firm-change-removed",
            Self::Left => "business-firm-change-left",
        }
    }

    /// How it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Uninvited => "uninvited",
            Self::Joined => "joined",
            Self::RoleChanged => "role-changed",
            Self::Removed => "removed",
            Self::Left => "left",
        }
    }

    /// From how it is stored.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A firm that people look after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// Which one.
    pub id: FirmId,
    /// The one of its owners under whom it stands.
    pub owner: PersonId,
    /// Its number; none before it is founded.
    pub number: Option<FirmNumber>,
    /// What is known of it.
    pub facts: FirmFacts,
    /// Who said so.
    pub origin: Origin,
    /// When that was said.
    pub known_at: Timestamp,
}

/// What is known of a firm. Codes are those of the pack, as they were known when written down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FirmFacts {
    /// Its name, or what the founder calls the project.
    pub name: String,
    /// Its activity's code.
    pub activity: Option<String>,
    /// Its commune's code.
    pub commune: Option<String>,
    /// How many people it employs.
    pub headcount: Option<HeadcountBand>,
}

/// Where the facts of a firm come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A register, by its name for people.
    Register(String),
    /// The person.
    Person,
}

/// A self-diagnosis, begun or complete.
#[derive(Debug, Clone)]
pub struct Diagnosis {
    /// Which one.
    pub id: DiagnosisId,
    /// Of which firm.
    pub firm: FirmId,
    /// By which instrument of the pack.
    pub instrument: String,
    /// The instrument's version: results of two versions do not compare.
    pub version: String,
    /// The form's version: answers belong to the questions that were asked.
    pub form_version: String,
    /// The answers so far.
    pub answers: Answers,
    /// Counts the changes, so that two devices do not overwrite each other.
    pub revision: i64,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// When the answers were confirmed.
    pub completed_at: Option<Timestamp>,
    /// What it said when it was completed.
    pub outcome: Option<Outcome>,
}

/// What a complete diagnosis said, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The score; none when nothing was known.
    pub score: Option<Decimal>,
    /// The name of the band; empty when nothing was known.
    pub band: String,
}

/// A firm's question to an adviser, and the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceRequest {
    /// Which one.
    pub id: AdviceRequestId,
    /// Who asks.
    pub owner: PersonId,
    /// For which firm.
    pub firm: FirmId,
    /// Which adviser of the directory.
    pub adviser: directory::AdviserId,
    /// The diagnosis that the person chose to share.
    pub diagnosis: Option<DiagnosisId>,
    /// The speciality it is about.
    pub subject: String,
    /// In the person's words.
    pub message: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// The adviser's answer.
    pub answer: Option<Answer>,
}

/// An adviser's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In the adviser's words.
    pub text: String,
    /// When it was given.
    pub at: Timestamp,
}

impl Outcome {
    /// What was measured, as it is kept.
    pub fn of(measured: &Measured<'_>) -> Self {
        let band = measured.band.map_or_else(String::new, |band| band.name.clone());
        Self { score: measured.score, band }
    }
}

impl Origin {
    /// How it is stored.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Register(label) => ("register", label),
            Self::Person => ("person", ""),
        }
    }

    /// From how it is stored.
    pub fn from_parts(source: &str, label: String) -> Self {
        if source == "register" { Self::Register(label) } else { Self::Person }
    }
}
