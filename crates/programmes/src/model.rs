//! What a programme and its calls are; applications are in [`application`].

pub mod application;
pub mod jury;
mod state;

use std::collections::BTreeSet;

use base::{Id, Lang, Localized, PersonId, Timestamp};
use jiff::SignedDuration;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use application::{Application, ApplicationId, Decision, Outcome};
pub use jury::Brief;
pub use state::{Deed, State};

/// The identifier of a programme.
pub type ProgrammeId = Id<Programme>;
/// The identifier of a call.
pub type CallId = Id<Call>;

/// For how long after the closing whoever had begun before it can still finish and send.
pub const GRACE: SignedDuration = SignedDuration::from_mins(30);

/// For how many months a season is followed: until the last question, its reminder, and time to answer.
pub const FOLLOWED_MONTHS: u16 = 28;

/// Letters of a title in a letter's subject and in the log.
const SHORT_TITLE_MAX: usize = 80;

/// A programme: what a public body does, season after season.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Which.
    pub id: ProgrammeId,
    /// Its short name: letters, digits and dashes.
    pub code: String,
    /// Who made it.
    pub officer: PersonId,
    /// What it is.
    pub about: ProgrammeAbout,
}

/// What is said of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeAbout {
    /// Its name.
    pub name: Localized,
    /// The public body.
    pub body: String,
    /// What whoever is chosen gets.
    pub what: Localized,
}

/// Who may apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Applicant {
    /// A person, for themselves.
    Person,
    /// Somebody with a role in a firm, for it.
    Firm,
    /// The one or the other.
    Either,
}

impl Applicant {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Person, Self::Firm, Self::Either];

    /// Its name in sheets and in the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Firm => "firm",
            Self::Either => "either",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "programmes-applicant-person",
            Self::Firm => "programmes-applicant-firm",
            Self::Either => "programmes-applicant-either",
        }
    }
}

/// What is said of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The programme, as it was when the call was made.
    pub programme: ProgrammeAbout,
    /// Which season: `2026`, `2026-2`.
    pub season: String,
    /// Its title.
    pub title: Localized,
    /// What is asked, and what happens with the applications.
    pub introduction: Localized,
    /// Who may apply.
    pub applicant: Applicant,
    /// The day on which everybody is told; none when it is not said.
    pub decided_on: Option<Date>,
    /// For how many months an application that was not chosen, or was withdrawn, is kept.
    pub keeps_months: u16,
    /// Which files may be attached; none where none are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<FilesAsked>,
}

/// Which files candidates may attach to an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesAsked {
    /// How many, at most.
    pub most: u32,
    /// What they are to be.
    pub what: Localized,
}

impl About {
    /// The languages that it speaks: those of its title.
    pub fn langs(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.title.exact(lang.tag()).is_some()).collect()
    }
}

/// What must hold for somebody to be eligible: any one of these conditions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// The conditions, of which one is enough; never none.
    pub any: Vec<Condition>,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// What it says to people.
    pub text: Localized,
    /// When it holds: an expression over the form's questions.
    pub holds: String,
}

/// A line of the score sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name in tables.
    pub name: String,
    /// What is judged.
    pub label: Localized,
    /// What gets few points and what many; empty where it goes without saying.
    pub hint: Localized,
    /// How much it counts, 1 to 100.
    pub weight: u32,
    /// The most points, 1 to 100; the least are 0.
    pub maximum: u32,
}

/// Something that a candidate may say of themselves, and of which bounds are set: gender, territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its name in tables: `gender`.
    pub name: String,
    /// The question.
    pub label: Localized,
    /// What may be answered.
    pub groups: Vec<Group>,
}

/// One answer of a [`Dimension`], and how many of those who give it are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its name in tables: `woman`.
    pub value: String,
    /// What it says.
    pub label: Localized,
    /// At least so many are chosen, as far as there are candidates above the pass mark.
    pub least: u32,
    /// At most so many; none is any number.
    pub most: Option<u32>,
}

/// A call without its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Which.
    pub id: CallId,
    /// The programme.
    pub programme: ProgrammeId,
    /// Its name in addresses.
    pub code: String,
    /// Who made it.
    pub officer: PersonId,
    /// What is said of it.
    pub about: About,
    /// The hash of the sheet, in which everything stands.
    pub hash: String,
    /// From when on people apply.
    pub opens_at: Timestamp,
    /// The first moment at which nobody begins any more.
    pub closes_at: Timestamp,
    /// How many are chosen, at most.
    pub places: u32,
    /// In weighted points (see [`Call::best_score`]): nobody under it is chosen.
    pub pass_mark: Option<u32>,
    /// What candidates may say of themselves, with the bounds of the selection.
    pub bounds: Vec<Dimension>,
    /// Who may apply: all of these; none where everybody may.
    pub eligibility: Vec<Demand>,
    /// The score sheet.
    pub criteria: Vec<Criterion>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
}

/// Where a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Only its officer sees it.
    Draft,
    /// It is published and opens later.
    ToCome,
    /// People apply.
    Open,
    /// They do not any more.
    Closed,
}

impl Phase {
    /// Its name in the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::ToCome => "to-come",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "programmes-phase-draft",
            Self::ToCome => "programmes-phase-to-come",
            Self::Open => "programmes-phase-open",
            Self::Closed => "programmes-phase-closed",
        }
    }
}

impl Call {
    /// Where it stands now.
    pub fn phase(&self, now: Timestamp) -> Phase {
        match self.published_at {
            None => Phase::Draft,
            Some(_) if now < self.opens_at => Phase::ToCome,
            Some(_) if now < self.closes_at => Phase::Open,
            Some(_) => Phase::Closed,
        }
    }

    /// Until when an application is kept that is over now, and was not chosen; a month has 31 days here, never too few.
    pub fn keeps_until(&self, now: Timestamp) -> Timestamp {
        now.plus(SignedDuration::from_hours(24 * 31 * i64::from(self.about.keeps_months)))
    }

    /// Until when an application is kept that is chosen now: as long as its season is followed.
    pub fn follows_until(&self, now: Timestamp) -> Timestamp {
        now.plus(SignedDuration::from_hours(24 * 31 * i64::from(self.followed_months())))
    }

    /// For how many months an application that was chosen is kept.
    pub fn followed_months(&self) -> u16 {
        FOLLOWED_MONTHS.max(self.about.keeps_months)
    }

    /// Its title for letters and for the log: one line of eighty letters at most.
    pub(crate) fn short_title(&self, lang: Lang) -> String {
        let title = self.about.title.get(lang);
        title.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(SHORT_TITLE_MAX).collect()
    }

    /// The most that an application can get: over all criteria, weight times points.
    pub fn best_score(&self) -> u32 {
        best_score(&self.criteria)
    }

    /// The bounds as the selection takes them.
    pub fn selection_bounds(&self) -> Vec<selection::Bound> {
        let of = |dimension: &Dimension| {
            let attribute = dimension.name.clone();
            dimension.groups.clone().into_iter().map(move |group| (attribute.clone(), group))
        };
        self.bounds
            .iter()
            .flat_map(of)
            .filter(|(_, group)| group.least > 0 || group.most.is_some())
            .map(|(attribute, group)| selection::Bound {
                attribute,
                value: group.value,
                least: group.least as usize,
                most: group.most.map(|most| most as usize),
            })
            .collect()
    }
}

/// Over all criteria, weight times points, at most.
pub(crate) fn best_score(criteria: &[Criterion]) -> u32 {
    criteria.iter().map(|criterion| criterion.weight.saturating_mul(criterion.maximum)).sum()
}

impl Dimension {
    /// The group of a value.
    pub fn group(&self, value: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.value == value)
    }
}

/// Names that stand twice in a list, each once.
pub(crate) fn twice<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| !seen.insert(*name)).collect()
}
