//! The nouns of the room: firms, their diagnoses, the advice they ask for.

use base::headcount::HeadcountBand;
use base::{FirmId, FirmNumber, Id, PersonId, Timestamp};
use directory::AdviserId;
use forms::Answers;
use rust_decimal::Decimal;

use crate::assess::Measured;

use crate::roles::FirmRole;

use crate::request_state::{Event, RequestState};
use crate::route::Reason;

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
/// Questions that a person asks in a day: enough for every firm, too few to write to the whole directory.
pub const MAX_REQUESTS_A_DAY: usize = 20;

/// How often a person has letters sent to advisers in a day: questions, what is written after them, plans that are shared.
pub const LETTERS_TO_ADVISERS: mail::Allowance = mail::Allowance { kind: "letters-to-advisers", times_a_day: 60 };
/// How often a person has invitations sent in a day: enough for the people of every firm of an accountant, too few to
/// write to strangers in the platform's name.
pub const INVITATIONS: mail::Allowance = mail::Allowance { kind: "invitations-to-firms", times_a_day: 20 };

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

/// A firm's question, and who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceRequest {
    /// Which one.
    pub id: AdviceRequestId,
    /// Who asks.
    pub owner: PersonId,
    /// For which firm.
    pub firm: FirmId,
    /// The diagnosis that the person chose to share.
    pub diagnosis: Option<DiagnosisId>,
    /// The speciality it is about.
    pub subject: String,
    /// In the person's words.
    pub message: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Where it stands.
    pub state: RequestState,
    /// Who has it.
    pub holder: Holder,
    /// Counts who had it, from 1.
    pub turn: i64,
    /// Since when the holder has it.
    pub turn_since: Timestamp,
    /// Since when the firm waits for an answer, when it does.
    pub waiting_since: Option<Timestamp>,
    /// Reminders that were sent since then.
    pub reminders: usize,
    /// When officers were alarmed that nobody answered, until somebody does.
    pub alarm_at: Option<Timestamp>,
}

/// Who has a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// An adviser of the directory.
    Adviser(AdviserId),
    /// The public contact point of this region (its code, or [`WHOLE_TERRITORY`](crate::contact_points::WHOLE_TERRITORY)),
    /// and with it the officers.
    ContactPoint(String),
}

/// Who chose the holder of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChosenBy {
    /// The firm.
    Firm,
    /// The rules of the platform.
    Platform,
    /// An officer.
    Officer,
}

/// Why a question went on to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnEnd {
    /// The adviser said that it is not for them.
    NotForMe,
    /// The adviser is not in the directory any more.
    NoLongerListed,
    /// An officer gave it to somebody else.
    Officer,
}

/// Somebody's turn with a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Which one, from 1.
    pub number: i64,
    /// Who had it.
    pub holder: Holder,
    /// Since when.
    pub since: Timestamp,
    /// Who chose.
    pub chosen: ChosenBy,
    /// Why the platform proposed this one; empty where it did not.
    pub reasons: Vec<Reason>,
    /// When and why it went on.
    pub ended: Option<(Timestamp, TurnEnd)>,
}

/// A message in a request.
pub enum MessageKind {}

/// What was said after a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which message.
    pub id: Id<MessageKind>,
    /// Whether the firm said it, or who helps.
    pub by_firm: bool,
    /// Under which name.
    pub name: String,
    /// In whose words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

impl Outcome {
    /// What was measured, as it is kept.
    pub fn of(measured: &Measured<'_>) -> Self {
        let band = measured.band.map_or_else(String::new, |band| band.name.clone());
        Self { score: measured.score, band }
    }
}

impl AdviceRequest {
    /// The question after something happened at a time: whoever has to answer next, the clock of reminders runs anew
    /// when the firm speaks, and stops when it is answered. `None` when that cannot happen now.
    pub fn after(&self, event: Event, now: Timestamp) -> Option<Self> {
        let state = self.state.after(event)?;
        let waits_on = event == Event::TakeUp || (event == Event::FirmWrites && self.waiting_since.is_some());
        let (waiting_since, reminders, alarm_at) = match (state.is_waiting(), waits_on) {
            (true, true) => (self.waiting_since, self.reminders, self.alarm_at),
            (true, false) => (Some(now), 0, None),
            (false, _) => (None, 0, None),
        };
        Some(Self { state, waiting_since, reminders, alarm_at, ..self.clone() })
    }

    /// The question with somebody else.
    pub fn handed_to(&self, holder: Holder, now: Timestamp) -> Option<Self> {
        let after = self.after(Event::HandOver, now)?;
        Some(Self { holder, turn: self.turn + 1, turn_since: now, ..after })
    }
}

impl Holder {
    /// The adviser, when it is one.
    pub const fn adviser(&self) -> Option<AdviserId> {
        match self {
            Self::Adviser(adviser) => Some(*adviser),
            Self::ContactPoint(_) => None,
        }
    }
}

impl ChosenBy {
    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Platform => "platform",
            Self::Officer => "officer",
        }
    }

    /// Who is meant by a name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "firm" => Self::Firm,
            "officer" => Self::Officer,
            _ => Self::Platform,
        }
    }
}

impl TurnEnd {
    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotForMe => "not_for_me",
            Self::NoLongerListed => "no_longer_listed",
            Self::Officer => "officer",
        }
    }

    /// What is meant by a name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "not_for_me" => Self::NotForMe,
            "no_longer_listed" => Self::NoLongerListed,
            _ => Self::Officer,
        }
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
