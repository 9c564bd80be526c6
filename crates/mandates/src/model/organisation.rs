//! An organisation whose helpers act for people.

use std::fmt;
use std::str::FromStr;

use base::{Id, Timestamp};
use serde::{Deserialize, Serialize};

/// An organisation's identifier.
pub type OrganisationId = Id<Organisation>;

/// An organisation that an officer accredited, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its name, as it stands on every mandate.
    pub name: OrganisationName,
    /// Since when it is accredited.
    pub accredited_at: Timestamp,
    /// Until when, unless it is accredited anew.
    pub accredited_until: Timestamp,
    /// When the accreditation was taken back.
    pub ended_at: Option<Timestamp>,
}

impl Organisation {
    /// From here on its helpers act for nobody.
    pub fn ends_at(&self) -> Timestamp {
        self.ended_at.map_or(self.accredited_until, |ended| ended.min(self.accredited_until))
    }

    /// Whether its helpers may act.
    pub fn is_accredited(&self, now: Timestamp) -> bool {
        self.accredited_at <= now && now < self.ends_at()
    }
}

/// A name of an organisation: 1 to 120 characters on one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrganisationName(String);

/// A text that cannot be the name of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of an organisation has 1 to 120 characters, on one line")]
pub struct OrganisationNameMistake;

impl OrganisationName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrganisationName {
    type Err = OrganisationNameMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim();
        let fits = (1..=120).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        if fits { Ok(Self(name.to_owned())) } else { Err(OrganisationNameMistake) }
    }
}

impl TryFrom<String> for OrganisationName {
    type Error = OrganisationNameMistake;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<OrganisationName> for String {
    fn from(name: OrganisationName) -> Self {
        name.0
    }
}

impl fmt::Display for OrganisationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
