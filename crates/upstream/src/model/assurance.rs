//! How sure a provider is of a person.

use serde::{Deserialize, Serialize};

/// A level of assurance of the European regulation 910/2014, by FranceConnect's names.
///
/// ```
/// use upstream::Assurance;
/// assert!(Assurance::High > Assurance::Low);
/// assert_eq!(Assurance::from_name("eidas2"), Some(Assurance::Substantial));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Assurance {
    /// Low.
    #[serde(rename = "eidas1")]
    Low,
    /// Substantial.
    #[serde(rename = "eidas2")]
    Substantial,
    /// High.
    #[serde(rename = "eidas3")]
    High,
}

impl Assurance {
    /// Every level, the lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Substantial, Self::High];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "eidas1",
            Self::Substantial => "eidas2",
            Self::High => "eidas3",
        }
    }

    /// The level of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}
