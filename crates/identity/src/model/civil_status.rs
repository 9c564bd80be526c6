//! A person's civil status, how it came here, and who confirmed it; and what else a person may tell.

use base::{PersonId, Timestamp};
use civil::{CommuneCode, PivotIdentity};
use serde::{Deserialize, Serialize};

use super::Level;

/// Who stated a civil status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatedBy {
    /// The person.
    Person,
    /// This identity provider, when the person signed in with it.
    Provider(String),
    /// An officer, who read it on a document.
    Officer,
}

/// What the register of civil status last answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegisterAnswer {
    /// The person is there, as stated.
    Found,
    /// The person is there, and the register corrected what was stated.
    Rectified,
    /// The person is there under the name of a marriage only: the birth name is another.
    MaritalNameOnly,
    /// One or more people come near.
    Ambiguous,
    /// Nobody is there with these data.
    NotFound,
    /// The person is there, and died.
    Deceased,
    /// The register did not accept the question.
    Rejected,
}

impl RegisterAnswer {
    /// Whether it speaks against what was stated.
    pub const fn is_doubt(self) -> bool {
        !matches!(self, Self::Found | Self::Rectified)
    }

    /// Every answer.
    pub(crate) const ALL: [Self; 7] = [
        Self::Found,
        Self::Rectified,
        Self::MaritalNameOnly,
        Self::Ambiguous,
        Self::NotFound,
        Self::Deceased,
        Self::Rejected,
    ];

    /// The key of the sentence that says it.
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Found => "identity-register-said-found",
            Self::Rectified => "identity-register-said-rectified",
            Self::MaritalNameOnly => "identity-register-said-marital-name",
            Self::Ambiguous => "identity-register-said-ambiguous",
            Self::NotFound => "identity-register-said-not-found",
            Self::Deceased => "identity-register-said-deceased",
            Self::Rejected => "identity-register-said-rejected",
        }
    }

    /// The name in the log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Rectified => "rectified",
            Self::MaritalNameOnly => "marital-name",
            Self::Ambiguous => "ambiguous",
            Self::NotFound => "not-found",
            Self::Deceased => "deceased",
            Self::Rejected => "rejected",
        }
    }
}

/// A check of the register: what it answered, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterCheck {
    /// What it answered.
    pub answer: RegisterAnswer,
    /// When.
    pub at: Timestamp,
}

/// An officer saw the person and a document with their photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenByOfficer {
    /// Which officer.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// A person's civil status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CivilStatus {
    /// What counts: what was stated, or what the register made of it.
    pub identity: PivotIdentity,
    /// What was stated.
    pub stated: PivotIdentity,
    /// By whom.
    pub stated_by: StatedBy,
    /// When.
    pub stated_at: Timestamp,
    /// What the register last answered to it.
    pub register: Option<RegisterCheck>,
    /// Who saw the person.
    pub seen: Option<SeenByOfficer>,
}

impl CivilStatus {
    /// A civil status that nobody checked.
    pub fn stated(identity: PivotIdentity, by: StatedBy, at: Timestamp) -> Self {
        Self { stated: identity.clone(), identity, stated_by: by, stated_at: at, register: None, seen: None }
    }

    /// Whether this is the identity that was stated, or what the register made of it.
    pub fn is_about(&self, identity: &PivotIdentity) -> bool {
        self.stated == *identity || self.identity == *identity
    }

    /// Whether the register knows the person by it, alive.
    pub fn is_in_register(&self) -> bool {
        let answer = self.register.map(|check| check.answer);
        matches!(answer, Some(RegisterAnswer::Found | RegisterAnswer::Rectified))
    }

    /// Whether an officer saw the person, and the register says nothing against it: what the level
    /// `eidas3` needs.
    pub fn is_checked_face_to_face(&self) -> bool {
        self.seen.is_some() && !self.is_of_the_dead()
    }

    /// Whether somebody besides the person stands for it: the register, an officer, or an identity
    /// provider, and the register says nothing against it.
    pub fn is_confirmed(&self) -> bool {
        self.is_in_register() || self.is_theirs()
    }

    /// Whether it may be told in an answer of this level. At the lowest, it is enough that the register knows the
    /// person: that it is the one who claims it may be assumed; above, somebody has to stand for that (Implementing
    /// Regulation (EU) 2015/1502, annex, 2.1.2).
    pub fn counts_at(&self, level: Level) -> bool {
        match level {
            Level::Eidas1 => self.is_confirmed(),
            Level::Eidas2 | Level::Eidas3 => self.is_theirs(),
        }
    }

    /// Whether an officer or an identity provider said that it is this person's. What the person types does not replace it.
    pub fn is_vouched_for(&self) -> bool {
        self.seen.is_some() || matches!(self.stated_by, StatedBy::Provider(_))
    }

    /// Whether somebody besides the person stands for it that it is *this* person's, which a register cannot tell: an
    /// officer who saw them, or an identity provider; and the register says nothing against it. Whoever reads in
    /// registers by a civil status needs that: else anybody could read what is said of somebody else, by stating theirs.
    pub fn is_theirs(&self) -> bool {
        self.is_vouched_for() && self.register.is_none_or(|check| !check.answer.is_doubt())
    }

    /// Whether the register says that the person died.
    pub fn is_of_the_dead(&self) -> bool {
        self.register.is_some_and(|check| check.answer == RegisterAnswer::Deceased)
    }
}

/// A postal address (OpenID Connect Core §5.1.1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostalAddress {
    /// Number and street, on one or more lines.
    pub street_address: String,
    /// The postcode.
    pub postal_code: String,
    /// The town.
    pub locality: String,
    /// The country's name.
    pub country: String,
}

impl PostalAddress {
    /// As it stands on an envelope.
    pub fn formatted(&self) -> String {
        let town = format!("{} {}", self.postal_code, self.locality);
        let lines = [self.street_address.trim(), town.trim(), self.country.trim()];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Where someone lives: the commune, and what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Residence {
    /// The commune's code.
    pub commune: String,
    /// The commune's name.
    pub name: String,
    /// The department's code.
    pub department: String,
    /// The region's code.
    pub region: String,
}

/// What a person may tell besides, and need not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// A telephone number, as `+33123456789` (ITU-T E.164).
    pub phone: Option<String>,
    /// The postal address.
    pub address: Option<PostalAddress>,
    /// Where the person lives.
    pub residence: Option<Residence>,
}

/// Where someone was born, as far as a department or a country tells it.
pub(crate) fn territory_of_birth(commune: Option<&CommuneCode>, country: &str) -> String {
    commune.map_or_else(|| format!("COUNTRY-{country}"), |commune| format!("DEP-{}", commune.department()))
}
