//! What a service may ask for.

use std::collections::BTreeSet;
use std::fmt;

use super::Claim;

/// A scope value (OpenID Connect Core §5.4 and §11) that Passerelle knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Signs the person in; gives the service its own identifier of the person.
    Openid,
    /// The person's names and language.
    Profile,
    /// The person's e-mail address.
    Email,
    /// The service may act later, when the person is away.
    OfflineAccess,
}

impl Scope {
    /// Every scope, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Openid, Self::Profile, Self::Email, Self::OfflineAccess];

    /// The value on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Openid => "openid",
            Self::Profile => "profile",
            Self::Email => "email",
            Self::OfflineAccess => "offline_access",
        }
    }

    /// The scope of a value on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// The claims that it opens at the userinfo endpoint.
    pub const fn claims(self) -> &'static [Claim] {
        match self {
            Self::Openid | Self::OfflineAccess => &[],
            Self::Profile => &[
                Claim::Name,
                Claim::GivenName,
                Claim::FamilyName,
                Claim::PreferredUsername,
                Claim::Locale,
                Claim::UpdatedAt,
            ],
            Self::Email => &[Claim::Email, Claim::EmailVerified],
        }
    }
}

/// A set of scopes. On the wire and in the database: names with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// The known scopes of a list on the wire; a value that is not known is left out, as
    /// OpenID Connect Core §3.1.2.1 asks.
    ///
    /// ```
    /// use identity::{Scope, Scopes};
    /// let scopes = Scopes::known("email openid phone");
    /// assert!(scopes.has(Scope::Email));
    /// assert_eq!(scopes.to_string(), "openid email");
    /// ```
    pub fn known(list: &str) -> Self {
        list.split(' ').filter_map(Scope::from_name).collect()
    }

    /// Whether the scope is among them.
    pub fn has(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// Whether none is there that `other` lacks.
    pub fn within(&self, other: &Self) -> bool {
        self.0.is_subset(&other.0)
    }

    /// These and the others.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).copied().collect())
    }

    /// Each scope, in order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }

    /// The claims that they open, in the order in which they are shown.
    pub fn claims(&self) -> impl Iterator<Item = Claim> {
        self.iter().flat_map(|scope| scope.claims().iter().copied())
    }
}

impl std::str::FromStr for Scopes {
    type Err = std::convert::Infallible;

    fn from_str(list: &str) -> Result<Self, Self::Err> {
        Ok(Self::known(list))
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, scope) in self.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            f.write_str(scope.name())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_written_set_reads_as_itself(picks in proptest::collection::vec(0_usize..4, 0..8)) {
            let scopes: Scopes = picks.into_iter().map(|pick| Scope::ALL[pick]).collect();
            prop_assert_eq!(Scopes::known(&scopes.to_string()), scopes);
        }

        #[test]
        fn any_text_gives_only_known_scopes(text in ".{0,200}") {
            let scopes = Scopes::known(&text);
            prop_assert_eq!(Scopes::known(&scopes.to_string()), scopes);
        }
    }
}
