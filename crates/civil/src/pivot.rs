//! The pivot identity: what tells one person from all others.

use serde::{Deserialize, Serialize};

use crate::birth::{BirthDate, BirthDateMistake, Birthplace, Gender, PlaceMistake};
use crate::name::{FamilyName, GivenNames, NameMistake};

/// The civil status of a person, in the terms of FranceConnect's *identité pivot*.
///
/// Its serialised form has the names and formats of the claims, but keeps what of the birth date is
/// not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct PivotIdentity {
    /// All given names (`given_name`).
    pub given_names: GivenNames,
    /// The birth name (`family_name`).
    pub birth_name: FamilyName,
    /// When the person was born (`birthdate`).
    pub birth_date: BirthDate,
    /// `gender`.
    pub gender: Gender,
    /// Where the person was born (`birthplace`, `birthcountry`).
    pub birthplace: Birthplace,
    /// The name that the person uses, when it is another (`preferred_username`); it does not tell
    /// people apart.
    pub usual_name: Option<FamilyName>,
}

/// What of a written identity cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PivotMistake {
    /// The given names.
    #[error("given_name: {0}")]
    GivenNames(NameMistake),
    /// The birth name.
    #[error("family_name: {0}")]
    BirthName(NameMistake),
    /// The name in use.
    #[error("preferred_username: {0}")]
    UsualName(NameMistake),
    /// The birth date.
    #[error("birthdate: {0}")]
    BirthDate(#[from] BirthDateMistake),
    /// The gender.
    #[error("gender: female or male is expected")]
    Gender,
    /// The place of birth.
    #[error("birthplace, birthcountry: {0}")]
    Birthplace(#[from] PlaceMistake),
}

/// An identity as texts, by the names of the claims.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Written {
    given_name: String,
    family_name: String,
    birthdate: String,
    gender: String,
    birthplace: String,
    birthcountry: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    preferred_username: Option<String>,
}

impl PivotIdentity {
    /// Reads an identity from the values of the claims; an empty `usual_name` is none.
    ///
    /// # Errors
    /// The first value that cannot be.
    pub fn read(
        given_names: &str,
        birth_name: &str,
        birth_date: &str,
        gender: &str,
        (commune, country): (&str, &str),
        usual_name: &str,
    ) -> Result<Self, PivotMistake> {
        Ok(Self {
            given_names: given_names.parse().map_err(PivotMistake::GivenNames)?,
            birth_name: birth_name.parse().map_err(PivotMistake::BirthName)?,
            birth_date: birth_date.parse()?,
            gender: Gender::from_name(gender).ok_or(PivotMistake::Gender)?,
            birthplace: Birthplace::of(commune, country)?,
            usual_name: match usual_name.trim() {
                "" => None,
                name => Some(name.parse().map_err(PivotMistake::UsualName)?),
            },
        })
    }
}

impl TryFrom<Written> for PivotIdentity {
    type Error = PivotMistake;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        Self::read(
            &written.given_name,
            &written.family_name,
            &written.birthdate,
            &written.gender,
            (&written.birthplace, &written.birthcountry),
            written.preferred_username.as_deref().unwrap_or_default(),
        )
    }
}

impl From<PivotIdentity> for Written {
    fn from(identity: PivotIdentity) -> Self {
        Self {
            given_name: identity.given_names.to_string(),
            family_name: identity.birth_name.to_string(),
            birthdate: identity.birth_date.to_string(),
            gender: identity.gender.name().to_owned(),
            birthplace: identity.birthplace.commune().map(ToString::to_string).unwrap_or_default(),
            birthcountry: identity.birthplace.country().to_string(),
            preferred_username: identity.usual_name.map(|name| name.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_identity_is_kept_under_the_names_of_its_claims() {
        let written = json!({
            "given_name": "Ana Lucie", "family_name": "FICTIVE", "birthdate": "1962-00-00", "gender": "female",
            "birthplace": "", "birthcountry": "99139", "preferred_username": "INVENTÉE",
        });
        let identity: PivotIdentity = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(identity.birthplace.commune(), None);
        assert_eq!(serde_json::to_value(identity).unwrap(), written);
    }

    #[test]
    fn what_cannot_be_is_named() {
        let read = |given, family, date, gender, place| PivotIdentity::read(given, family, date, gender, place, "");
        let born = ("87085", "99100");
        assert!(read("Ana", "Fictive", "1990-05-04", "female", born).is_ok());
        assert!(matches!(read("", "Fictive", "1990-05-04", "female", born), Err(PivotMistake::GivenNames(_))));
        assert!(matches!(read("Ana", "F1", "1990-05-04", "female", born), Err(PivotMistake::BirthName(_))));
        assert!(matches!(read("Ana", "Fictive", "1990", "female", born), Err(PivotMistake::BirthDate(_))));
        assert!(matches!(read("Ana", "Fictive", "1990-05-04", "f", born), Err(PivotMistake::Gender)));
        assert!(matches!(
            read("Ana", "Fictive", "1990-05-04", "female", ("", "99100")),
            Err(PivotMistake::Birthplace(_))
        ));
    }
}
