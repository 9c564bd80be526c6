//! What a service may ask for.

use std::fmt;

use super::set::{Member, Set};
use super::{Claim, Claims, Conventions};

macro_rules! scopes {
    ($($(#[doc = $doc:literal])+ $scope:ident $name:literal [$($claim:ident)*];)+) => {
        /// A scope value (OpenID Connect Core §5.4 and §11, FranceConnect's list of claims) that Passerelle
        /// knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Scope {
            $($(#[doc = $doc])+ $scope,)+
        }

        impl Scope {
            /// Every scope, in the order in which they are shown.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$scope),+];

            /// The value on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$scope => $name,)+ }
            }

            /// The claims that it opens at the userinfo endpoint, for a service that keeps to OpenID Connect.
            pub const fn claims(self) -> &'static [Claim] {
                match self { $(Self::$scope => &[$(Claim::$claim),*],)+ }
            }
        }
    };
}

scopes! {
    /// Signs the person in; gives the service its own identifier of the person.
    Openid "openid" [];
    /// The person's names and language.
    Profile "profile" [Name GivenName FamilyName PreferredUsername Locale UpdatedAt];
    /// The person's e-mail address.
    Email "email" [Email EmailVerified];
    /// The person's telephone number.
    Phone "phone" [PhoneNumber PhoneNumberVerified];
    /// The person's postal address.
    Address "address" [Address];
    /// FranceConnect's pivot identity: what tells one person from all others.
    IdentitePivot "identite_pivot" [GivenName FamilyName Gender Birthdate Birthplace Birthcountry];
    /// Where the person was born.
    Birth "birth" [Birthplace Birthcountry];
    /// One claim.
    GivenName "given_name" [GivenName];
    /// One claim.
    FamilyName "family_name" [FamilyName];
    /// One claim.
    PreferredUsername "preferred_username" [PreferredUsername];
    /// One claim.
    Gender "gender" [Gender];
    /// One claim.
    Birthdate "birthdate" [Birthdate];
    /// One claim.
    IdpBirthdate "idp_birthdate" [IdpBirthdate];
    /// One claim.
    Birthplace "birthplace" [Birthplace];
    /// One claim.
    Birthcountry "birthcountry" [Birthcountry];
    /// One claim.
    AgeOver15 "age_over_15" [AgeOver15];
    /// One claim.
    AgeOver18 "age_over_18" [AgeOver18];
    /// One claim.
    BirthYear "birth_year" [BirthYear];
    /// One claim.
    BirthTerritory "birth_territory" [BirthTerritory];
    /// One claim.
    ResidenceTerritory "residence_territory" [ResidenceTerritory];
    /// One claim.
    ResidenceCommune "residence_commune" [ResidenceCommune];
    /// One claim.
    ResidenceRegion "residence_region" [ResidenceRegion];
    /// One claim.
    Amr "amr" [Amr];
    /// One claim.
    IdpId "idp_id" [IdpId];
    /// The pivot identity that the national register confirmed.
    RnippIdentitePivot "rnipp_identite_pivot" [RnippGivenName RnippFamilyName RnippGender RnippBirthdate RnippBirthplace RnippBirthcountry];
    /// The names, the gender and the birth date that the national register confirmed.
    RnippProfile "rnipp_profile" [RnippGivenName RnippFamilyName RnippGender RnippBirthdate];
    /// The place of birth that the national register confirmed.
    RnippBirth "rnipp_birth" [RnippBirthplace RnippBirthcountry];
    /// One claim.
    RnippGivenName "rnipp_given_name" [RnippGivenName];
    /// One claim.
    RnippFamilyName "rnipp_family_name" [RnippFamilyName];
    /// One claim.
    RnippGender "rnipp_gender" [RnippGender];
    /// One claim.
    RnippBirthdate "rnipp_birthdate" [RnippBirthdate];
    /// One claim.
    RnippBirthplace "rnipp_birthplace" [RnippBirthplace];
    /// One claim.
    RnippBirthcountry "rnipp_birthcountry" [RnippBirthcountry];
    /// The service may act later, when the person is away.
    OfflineAccess "offline_access" [];
}

impl Scope {
    /// The scope of a value on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// The claims that it opens, for a service of these conventions.
    pub const fn claims_under(self, conventions: Conventions) -> &'static [Claim] {
        match (conventions, self) {
            (Conventions::FranceConnect, Self::Profile) => &[
                Claim::GivenName,
                Claim::GivenNameArray,
                Claim::FamilyName,
                Claim::PreferredUsername,
                Claim::Gender,
                Claim::Birthdate,
            ],
            (Conventions::FranceConnect, Self::IdentitePivot) => &[
                Claim::GivenName,
                Claim::GivenNameArray,
                Claim::FamilyName,
                Claim::Gender,
                Claim::Birthdate,
                Claim::Birthplace,
                Claim::Birthcountry,
            ],
            (Conventions::FranceConnect, Self::GivenName) => &[Claim::GivenName, Claim::GivenNameArray],
            (Conventions::FranceConnect, Self::Email) => &[Claim::Email],
            _ => self.claims(),
        }
    }
}

/// A set of scopes. On the wire and in the database: names with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes(Set<Scope>);

impl Member for Scope {
    const WORDS: &'static [Self] = &Self::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl Scopes {
    /// The known scopes of a list on the wire; a value that is not known is left out, as
    /// OpenID Connect Core §3.1.2.1 asks.
    ///
    /// ```
    /// use identity::{Scope, Scopes};
    /// let scopes = Scopes::known("email openid shoe_size");
    /// assert!(scopes.has(Scope::Email));
    /// assert_eq!(scopes.to_string(), "openid email");
    /// ```
    pub fn known(list: &str) -> Self {
        list.split(' ').filter_map(Scope::from_name).collect()
    }

    /// Whether the scope is among them.
    pub fn has(&self, scope: Scope) -> bool {
        self.0.has(scope)
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

    /// Each scope, in order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + use<> {
        self.0.iter()
    }

    /// The claims that they open for a service that keeps to OpenID Connect, in the order in which they
    /// are shown.
    pub fn claims(&self) -> impl Iterator<Item = Claim> {
        let claims: Claims = self.iter().flat_map(|scope| scope.claims().iter().copied()).collect();
        claims.iter()
    }

    /// The claims that they open for a service of these conventions.
    pub fn claims_under(&self, conventions: Conventions) -> Claims {
        self.iter().flat_map(|scope| scope.claims_under(conventions).iter().copied()).collect()
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

    #[test]
    fn every_claim_is_opened_by_some_scope() {
        let all = Scope::ALL.into_iter().collect::<Scopes>();
        let opened = all.claims_under(Conventions::FranceConnect).and(&all.claims().collect());
        assert_eq!(opened.iter().count(), Claim::ALL.len());
    }

    #[test]
    fn the_scope_profile_opens_what_the_service_expects_of_it() {
        let opened = |conventions| Scopes::known("openid profile").claims_under(conventions);
        assert!(opened(Conventions::OpenId).has(Claim::Name));
        assert!(!opened(Conventions::OpenId).has(Claim::Birthdate));
        assert!(opened(Conventions::FranceConnect).has(Claim::Birthdate));
    }

    proptest! {
        #[test]
        fn a_written_set_reads_as_itself(picks in proptest::collection::vec(0_usize..Scope::ALL.len(), 0..8)) {
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
