//! What a service may ask for.

use std::collections::BTreeSet;
use std::fmt;

use super::set::{Member, Set};
use super::{Claim, Claims, Conventions, DataScope};

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

/// A set of scopes: those of identity, and those of data that other administrations keep. On the wire and in the
/// database: names with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes {
    known: Set<Scope>,
    data: BTreeSet<DataScope>,
}

impl Member for Scope {
    const WORDS: &'static [Self] = &Self::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl Scopes {
    /// The scopes of identity of a list on the wire; a value that is not known is left out, as
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

    /// The scopes of a list that was written here, or by an operator: those of data too.
    ///
    /// ```
    /// use identity::Scopes;
    /// let scopes = Scopes::read("cnaf_quotient_familial openid");
    /// assert_eq!(scopes.to_string(), "openid cnaf_quotient_familial");
    /// ```
    pub fn read(list: &str) -> Self {
        Self { data: list.split(' ').filter_map(|word| word.parse().ok()).collect(), ..Self::known(list) }
    }

    /// The scopes of a list on the wire: of those of data, the ones that a registration has. Any other value is
    /// none that is known.
    pub fn asked(list: &str, registered: &Self) -> Self {
        Self { data: Self::read(list).common(registered).data, ..Self::known(list) }
    }

    /// Whether the scope is among them.
    pub fn has(&self, scope: Scope) -> bool {
        self.known.has(scope)
    }

    /// Whether none is there that `other` lacks.
    pub fn within(&self, other: &Self) -> bool {
        self.known.within(&other.known) && self.data.is_subset(&other.data)
    }

    /// These and the others.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self { known: self.known.and(&other.known), data: self.data.union(&other.data).cloned().collect() }
    }

    /// Those that are also among the others.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        Self { known: self.known.common(&other.known), data: self.data.intersection(&other.data).cloned().collect() }
    }

    /// These, and the scopes of data of others.
    #[must_use]
    pub fn with_data_of(&self, other: &Self) -> Self {
        Self { known: self.known.clone(), data: self.data.union(&other.data).cloned().collect() }
    }

    /// Each scope of identity, in order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + use<> {
        self.known.iter()
    }

    /// Each scope of data that another administration keeps, by its name.
    pub fn data(&self) -> impl Iterator<Item = &DataScope> {
        self.data.iter()
    }

    /// Whether a scope of data is among them.
    pub fn opens_data(&self) -> bool {
        !self.data.is_empty()
    }

    /// Without those scopes of data that are not to be kept.
    pub(crate) fn keep_data(&mut self, keep: impl FnMut(&DataScope) -> bool) {
        self.data.retain(keep);
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
        Ok(Self::read(list))
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self { known: scopes.into_iter().collect(), data: BTreeSet::new() }
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name_of = |scope: Scope| -> &str { scope.name() };
        let names = self.known.iter().map(name_of).chain(self.data.iter().map(DataScope::as_str));
        for (place, name) in names.enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(f, "{space}{name}")?;
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

        #[test]
        fn a_set_with_data_reads_as_itself_and_is_asked_for_as_far_as_it_is_registered(
            one in "(openid|email|cnaf_a|cnaf_b|dgfip_c|shoe size| ){0,8}", other in "(openid |cnaf_a |dgfip_c ){0,4}",
        ) {
            let (asked, registered) = (Scopes::read(&one), Scopes::read(&other));
            prop_assert_eq!(&Scopes::read(&asked.to_string()), &asked);
            prop_assert!(asked.common(&registered).within(&registered) && asked.within(&asked.and(&registered)));
            let told = Scopes::asked(&one, &registered);
            prop_assert!(told.data().all(|scope| registered.data().any(|other| other == scope)));
            prop_assert_eq!(told.iter().collect::<Vec<_>>(), Scopes::known(&one).iter().collect::<Vec<_>>());
        }
    }
}
