//! The catalogue of what a service can be told about a person.

/// Whose words a service speaks: they differ in what some scopes open and in how names are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Conventions {
    /// OpenID Connect Core: names as the person writes them.
    #[default]
    OpenId,
    /// FranceConnect: names of civil status.
    FranceConnect,
}

macro_rules! claims {
    ($($(#[doc = $doc:literal])+ $claim:ident $name:literal $text:literal $sentence:literal;)+) => {
        /// A claim (OpenID Connect Core §5.1, FranceConnect's pivot identity, or one that is derived from
        /// these so that a service need not see them) that Passerelle releases.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Claim {
            $($(#[doc = $doc])+ $claim,)+
        }

        impl Claim {
            /// Every claim, in the order in which they are shown.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$claim),+];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$claim => $name,)+ }
            }

            /// The key of its name in plain words.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$claim => $text,)+ }
            }

            /// The key of the sentence that says what is sent.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$claim => $sentence,)+ }
            }
        }
    };
}

claims! {
    /// The whole name, as the person writes it.
    Name "name" "identity-claim-name" "identity-sends-name";
    /// The given names: as the person writes them, or all those of civil status.
    GivenName "given_name" "identity-claim-given-name" "identity-sends-given-name";
    /// The given names of civil status, one by one.
    GivenNameArray "given_name_array" "identity-claim-given-name-array" "identity-sends-given-name-array";
    /// The family name: as the person writes it, or the birth name.
    FamilyName "family_name" "identity-claim-family-name" "identity-sends-family-name";
    /// The user name of the account; at FranceConnect, the name that the person uses in daily life.
    PreferredUsername "preferred_username" "identity-claim-username" "identity-sends-username";
    /// The gender of civil status.
    Gender "gender" "identity-claim-gender" "identity-sends-gender";
    /// The birth date; what of it is not known is the first.
    Birthdate "birthdate" "identity-claim-birthdate" "identity-sends-birthdate";
    /// The birth date as the person or their identity provider gave it.
    IdpBirthdate "idp_birthdate" "identity-claim-idp-birthdate" "identity-sends-idp-birthdate";
    /// The commune of birth (official geographic code); empty for who is born abroad.
    Birthplace "birthplace" "identity-claim-birthplace" "identity-sends-birthplace";
    /// The country of birth (official geographic code).
    Birthcountry "birthcountry" "identity-claim-birthcountry" "identity-sends-birthcountry";
    /// The e-mail address. Not an identifier: two people may share one.
    Email "email" "identity-claim-email" "identity-sends-email";
    /// Whether the address was proved to be the person's.
    EmailVerified "email_verified" "identity-claim-email-verified" "identity-sends-email-verified";
    /// The telephone number.
    PhoneNumber "phone_number" "identity-claim-phone" "identity-sends-phone";
    /// Whether the number was proved to be the person's.
    PhoneNumberVerified "phone_number_verified" "identity-claim-phone-verified" "identity-sends-phone-verified";
    /// The postal address (OpenID Connect Core §5.1.1).
    Address "address" "identity-claim-address" "identity-sends-address";
    /// Whether the person is certainly 15 or older.
    AgeOver15 "age_over_15" "identity-claim-age-over-15" "identity-sends-age-over-15";
    /// Whether the person is certainly 18 or older.
    AgeOver18 "age_over_18" "identity-claim-age-over-18" "identity-sends-age-over-18";
    /// The year of birth.
    BirthYear "birth_year" "identity-claim-birth-year" "identity-sends-birth-year";
    /// The department of birth, such as `DEP-87`, or the country, such as `COUNTRY-99132`.
    BirthTerritory "birth_territory" "identity-claim-birth-territory" "identity-sends-birth-territory";
    /// The department where the person lives, such as `DEP-87`.
    ResidenceTerritory "residence_territory" "identity-claim-residence-territory" "identity-sends-residence-territory";
    /// The commune where the person lives, such as `COM-87085`.
    ResidenceCommune "residence_commune" "identity-claim-residence-commune" "identity-sends-residence-commune";
    /// The region where the person lives, such as `REG-75`.
    ResidenceRegion "residence_region" "identity-claim-residence-region" "identity-sends-residence-region";
    /// The language that the person prefers.
    Locale "locale" "identity-claim-locale" "identity-sends-locale";
    /// When the profile last changed, in seconds since 1970.
    UpdatedAt "updated_at" "identity-claim-updated-at" "identity-sends-updated-at";
    /// By what the person proved who they are (RFC 8176).
    Amr "amr" "identity-claim-amr" "identity-sends-amr";
    /// The identity provider that the person signed in with.
    IdpId "idp_id" "identity-claim-idp-id" "identity-sends-idp-id";
    /// The given names that the national register confirmed.
    RnippGivenName "rnipp_given_name" "identity-claim-rnipp-given-name" "identity-sends-rnipp-given-name";
    /// The birth name that the national register confirmed.
    RnippFamilyName "rnipp_family_name" "identity-claim-rnipp-family-name" "identity-sends-rnipp-family-name";
    /// The gender that the national register confirmed.
    RnippGender "rnipp_gender" "identity-claim-rnipp-gender" "identity-sends-rnipp-gender";
    /// The birth date that the national register confirmed.
    RnippBirthdate "rnipp_birthdate" "identity-claim-rnipp-birthdate" "identity-sends-rnipp-birthdate";
    /// The commune of birth that the national register confirmed.
    RnippBirthplace "rnipp_birthplace" "identity-claim-rnipp-birthplace" "identity-sends-rnipp-birthplace";
    /// The country of birth that the national register confirmed.
    RnippBirthcountry "rnipp_birthcountry" "identity-claim-rnipp-birthcountry" "identity-sends-rnipp-birthcountry";
}

impl Claim {
    /// The claim of a name on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.name() == name)
    }

    /// The key of its name in plain words, for a service of these conventions.
    pub const fn text_under(self, conventions: Conventions) -> &'static str {
        match (self, conventions) {
            (Self::PreferredUsername, Conventions::FranceConnect) => "identity-claim-usual-name",
            (Self::FamilyName, Conventions::FranceConnect) => "identity-claim-birth-name",
            _ => self.text(),
        }
    }

    /// The key of the sentence that says what is sent, for a service of these conventions.
    pub const fn sentence_under(self, conventions: Conventions) -> &'static str {
        match (self, conventions) {
            (Self::PreferredUsername, Conventions::FranceConnect) => "identity-sends-usual-name",
            (Self::FamilyName, Conventions::FranceConnect) => "identity-sends-birth-name",
            _ => self.sentence(),
        }
    }

    /// Whether it would help someone to pass for the person, or to find them.
    pub const fn is_sensitive(self) -> bool {
        matches!(
            self,
            Self::Gender
                | Self::Birthdate
                | Self::IdpBirthdate
                | Self::Birthplace
                | Self::Birthcountry
                | Self::PhoneNumber
                | Self::Address
                | Self::ResidenceCommune
                | Self::RnippGender
                | Self::RnippBirthdate
                | Self::RnippBirthplace
                | Self::RnippBirthcountry
        )
    }

    /// The claim that it only says again, in another form or with a remark: a person who reads that one
    /// needs no line for this one.
    pub const fn repeats(self) -> Option<Self> {
        match self {
            Self::GivenNameArray | Self::RnippGivenName => Some(Self::GivenName),
            Self::RnippFamilyName => Some(Self::FamilyName),
            Self::RnippGender => Some(Self::Gender),
            Self::IdpBirthdate | Self::RnippBirthdate => Some(Self::Birthdate),
            Self::RnippBirthplace => Some(Self::Birthplace),
            Self::RnippBirthcountry => Some(Self::Birthcountry),
            _ => None,
        }
    }

    /// Whether civil status has to be read to tell it to a service of these conventions.
    pub(crate) const fn rests_on_civil_status(self, conventions: Conventions) -> bool {
        let named = matches!(self, Self::GivenName | Self::FamilyName | Self::PreferredUsername);
        self.needs_civil_status() || (named && matches!(conventions, Conventions::FranceConnect))
    }

    /// Whether what a person told besides has to be read to tell it.
    pub(crate) const fn rests_on_details(self, _: Conventions) -> bool {
        matches!(
            self,
            Self::PhoneNumber
                | Self::PhoneNumberVerified
                | Self::Address
                | Self::ResidenceTerritory
                | Self::ResidenceCommune
                | Self::ResidenceRegion
        )
    }

    /// Whether it comes from civil status, so that an account needs one to tell it.
    pub const fn needs_civil_status(self) -> bool {
        matches!(
            self,
            Self::GivenNameArray
                | Self::Gender
                | Self::Birthdate
                | Self::IdpBirthdate
                | Self::Birthplace
                | Self::Birthcountry
                | Self::AgeOver15
                | Self::AgeOver18
                | Self::BirthYear
                | Self::BirthTerritory
                | Self::RnippGivenName
                | Self::RnippFamilyName
                | Self::RnippGender
                | Self::RnippBirthdate
                | Self::RnippBirthplace
                | Self::RnippBirthcountry
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_has_a_name_a_word_and_a_sentence_of_its_own() {
        for one in Claim::ALL {
            assert_eq!(Claim::from_name(one.name()), Some(one));
            for other in Claim::ALL.into_iter().filter(|other| *other != one) {
                assert_ne!(one.text(), other.text());
                assert_ne!(one.sentence(), other.sentence());
            }
        }
    }

    #[test]
    fn what_is_derived_is_less_sensitive_than_what_it_comes_from() {
        assert!(
            Claim::Birthdate.is_sensitive() && !Claim::AgeOver18.is_sensitive() && !Claim::BirthYear.is_sensitive()
        );
    }
}
