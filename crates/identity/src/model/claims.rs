//! A set of claims.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Claim;
use super::set::{Member, Set};

/// Some claims. In the database and in tickets: their names with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims(Set<Claim>);

impl Member for Claim {
    const WORDS: &'static [Self] = &Self::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl Claims {
    /// The known claims of a list of names.
    pub fn known(list: &str) -> Self {
        list.split(' ').filter_map(Claim::from_name).collect()
    }

    /// Whether the claim is among them.
    pub fn has(&self, claim: Claim) -> bool {
        self.0.has(claim)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether none is there that `other` lacks.
    pub fn within(&self, other: &Self) -> bool {
        self.0.within(&other.0)
    }

    /// These and the others.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.and(&other.0))
    }

    /// Those that are also among the others.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        Self(self.0.common(&other.0))
    }

    /// Those that are not among the others.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self(self.0.without(&other.0))
    }

    /// Each claim, in the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = Claim> + use<> {
        self.0.iter()
    }
}

impl FromIterator<Claim> for Claims {
    fn from_iter<I: IntoIterator<Item = Claim>>(claims: I) -> Self {
        Self(claims.into_iter().collect())
    }
}

impl fmt::Display for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, claim) in self.iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(f, "{space}{}", claim.name())?;
        }
        Ok(())
    }
}

impl Serialize for Claims {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Claims {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Ok(Self::known(&list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_reads_as_itself(names in proptest::collection::vec(prop::sample::select(Claim::ALL.to_vec()), 0..8)) {
            let claims: Claims = names.into_iter().collect();
            prop_assert_eq!(Claims::known(&claims.to_string()), claims.clone());
            let json = serde_json::to_string(&claims).unwrap();
            prop_assert_eq!(serde_json::from_str::<Claims>(&json).unwrap(), claims);
        }
    }
}
