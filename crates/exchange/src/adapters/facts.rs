//! What a register may be asked by: a closed set of facts that the platform knows of whom it asks about. What somebody
//! typed into a form is none of them.

use std::collections::BTreeMap;

/// A fact by which a register finds somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Fact {
    BirthName,
    UsualName,
    GivenNames,
    BirthYear,
    BirthMonth,
    BirthDay,
    /// `F` or `M`.
    Gender,
    BirthCommune,
    BirthCountry,
    /// The number that the employment office gave. The platform holds none.
    JobSeekerNumber,
    /// The number that schools gave. The platform holds none.
    StudentNumber,
    /// A token of the State's identity provider for its data. The platform holds none.
    IdentityToken,
    /// The number of a firm on the person's list: for what everyone may know of it.
    FirmSiret,
    /// The number of its legal unit.
    FirmSiren,
    /// The same of a firm that the person is proven to represent: for what is its own affair. Nothing proves it here yet.
    RepresentedSiret,
    RepresentedSiren,
    /// The year before this one.
    LastYear,
}

impl Fact {
    const NAMES: [(&'static str, Self); 17] = [
        ("person.birth_name", Self::BirthName),
        ("person.usual_name", Self::UsualName),
        ("person.given_names", Self::GivenNames),
        ("person.birth_year", Self::BirthYear),
        ("person.birth_month", Self::BirthMonth),
        ("person.birth_day", Self::BirthDay),
        ("person.gender", Self::Gender),
        ("person.birth_commune", Self::BirthCommune),
        ("person.birth_country", Self::BirthCountry),
        ("person.job_seeker_number", Self::JobSeekerNumber),
        ("person.student_number", Self::StudentNumber),
        ("person.identity_token", Self::IdentityToken),
        ("firm.siret", Self::FirmSiret),
        ("firm.siren", Self::FirmSiren),
        ("represented_firm.siret", Self::RepresentedSiret),
        ("represented_firm.siren", Self::RepresentedSiren),
        ("time.last_year", Self::LastYear),
    ];

    /// The fact of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, fact)| *fact)
    }

    /// Every name, as a mistake lists them.
    pub(crate) fn names() -> String {
        Self::NAMES.map(|(name, _)| name).join(", ")
    }

    /// Whether it tells one person or firm from others.
    pub(crate) fn is_of_somebody(self) -> bool {
        self != Self::LastYear
    }
}

/// What is known of whom is asked about; given names are several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<Fact, Vec<String>>);

impl Facts {
    /// With another fact; an empty one is none.
    pub fn with(mut self, fact: Fact, values: impl IntoIterator<Item = String>) -> Self {
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            self.0.insert(fact, values);
        }
        self
    }

    /// What is known of it; nothing where it is not.
    pub(crate) fn of(&self, fact: Fact) -> &[String] {
        self.0.get(&fact).map(Vec::as_slice).unwrap_or_default()
    }
}
