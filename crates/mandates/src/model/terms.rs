//! What a person agrees to: for what, for how long, and who may act.

use std::collections::BTreeSet;
use std::fmt;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// Families or services of one mandate, at most.
pub const SCOPE_MAX: usize = 20;

/// How long a mandate lasts from its signature: never more than a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lasts {
    /// One day.
    #[default]
    Day,
    /// 31 days.
    Month,
    /// 182 days.
    HalfYear,
    /// 365 days.
    Year,
}

impl Lasts {
    /// Every length, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::HalfYear, Self::Year];

    /// In days of 24 hours.
    pub const fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Month => 31,
            Self::HalfYear => 182,
            Self::Year => 365,
        }
    }

    /// As a length of time.
    pub const fn duration(self) -> SignedDuration {
        SignedDuration::from_hours(24 * self.days())
    }

    /// Its name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::HalfYear => "half_year",
            Self::Year => "year",
        }
    }

    /// The length of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lasts| lasts.name() == name)
    }
}

/// Who of the organisation may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MayUse {
    /// The helper who made the mandate.
    #[default]
    Helper,
    /// Every helper of the organisation.
    Organisation,
}

/// What a mandate is for: never nothing, never everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Scope(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Families(BTreeSet<String>),
    Services(BTreeSet<String>),
}

/// A scope that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScopeMistake {
    /// Nothing is named.
    #[error("a mandate names at least one family of procedures, or one service")]
    Nothing,
    /// Too much is named.
    #[error("a mandate names {SCOPE_MAX} families or services at most")]
    TooMuch,
}

impl Scope {
    /// Families of procedures, by their codes.
    pub fn families(codes: impl IntoIterator<Item = String>) -> Result<Self, ScopeMistake> {
        Ok(Self(Kind::Families(fitting(codes)?)))
    }

    /// Named services, by their client identifiers.
    pub fn services(ids: impl IntoIterator<Item = String>) -> Result<Self, ScopeMistake> {
        Ok(Self(Kind::Services(fitting(ids)?)))
    }

    /// Whether a helper may act at a service: it is named, or every family that it belongs to is. A
    /// service that belongs to a family outside the mandate is outside it, for it could do more there
    /// than the person agreed to.
    pub fn covers(&self, service: &str, families: &[String]) -> bool {
        match &self.0 {
            Kind::Services(services) => services.contains(service),
            Kind::Families(named) => !families.is_empty() && families.iter().all(|family| named.contains(family)),
        }
    }

    /// What of it a service that is covered may rely on: its own families, or its own name. Of the rest of
    /// the mandate it learns nothing.
    pub fn at(&self, service: &str, families: &[String]) -> String {
        match &self.0 {
            Kind::Services(_) => service.to_owned(),
            Kind::Families(named) => {
                let common: Vec<&str> =
                    named.iter().filter(|family| families.contains(family)).map(String::as_str).collect();
                common.join(" ")
            }
        }
    }

    /// The families that it names, when it names families.
    pub const fn named_families(&self) -> Option<&BTreeSet<String>> {
        match &self.0 {
            Kind::Families(codes) => Some(codes),
            Kind::Services(_) => None,
        }
    }

    /// The services that it names, when it names services.
    pub const fn named_services(&self) -> Option<&BTreeSet<String>> {
        match &self.0 {
            Kind::Services(ids) => Some(ids),
            Kind::Families(_) => None,
        }
    }
}

fn fitting(names: impl IntoIterator<Item = String>) -> Result<BTreeSet<String>, ScopeMistake> {
    let names: BTreeSet<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    match names.len() {
        0 => Err(ScopeMistake::Nothing),
        count if count > SCOPE_MAX => Err(ScopeMistake::TooMuch),
        _ => Ok(names),
    }
}

/// Codes or identifiers, with commas between: for the log.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Kind::Families(names) | Kind::Services(names)) = &self.0;
        f.write_str(&names.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
    }
}

/// A scope as JSON.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Families(Vec<String>),
    Services(Vec<String>),
}

impl TryFrom<Written> for Scope {
    type Error = ScopeMistake;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match written {
            Written::Families(codes) => Self::families(codes),
            Written::Services(ids) => Self::services(ids),
        }
    }
}

impl From<Scope> for Written {
    fn from(scope: Scope) -> Self {
        match scope.0 {
            Kind::Families(codes) => Self::Families(codes.into_iter().collect()),
            Kind::Services(ids) => Self::Services(ids.into_iter().collect()),
        }
    }
}

/// What the person agrees to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// For what.
    pub scope: Scope,
    /// For how long.
    pub lasts: Lasts,
    /// Who may act.
    pub may_use: MayUse,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn families(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn a_family_covers_services_that_belong_to_nothing_else() {
        let scope = Scope::families(families(&["papers", "money"])).unwrap();
        assert!(scope.covers("town", &families(&["papers"])));
        assert!(scope.covers("town", &families(&["money", "papers"])));
        assert!(!scope.covers("town", &families(&["papers", "justice"])));
        assert!(!scope.covers("town", &[]), "a service without a family is only reached by its name");
        assert_eq!(scope.at("town", &families(&["papers"])), "papers");
    }

    #[test]
    fn a_named_service_is_covered_alone() {
        let scope = Scope::services(families(&["town"])).unwrap();
        assert!(scope.covers("town", &families(&["justice"])));
        assert!(!scope.covers("tax", &families(&["town"])));
        assert_eq!(scope.at("town", &[]), "town");
    }

    #[test]
    fn a_scope_is_never_nothing_nor_everything() {
        assert_eq!(Scope::families([]), Err(ScopeMistake::Nothing));
        assert_eq!(Scope::families(families(&[""])), Err(ScopeMistake::Nothing));
        assert_eq!(Scope::services((0..21).map(|n| n.to_string())), Err(ScopeMistake::TooMuch));
        assert!(serde_json::from_str::<Scope>(r#"{"families":[]}"#).is_err());
    }

    proptest! {
        #[test]
        fn no_service_gets_more_than_the_mandate_names(
            named in prop::collection::btree_set("[a-d]", 1..4),
            of_service in prop::collection::vec("[a-d]", 0..4),
        ) {
            let scope = Scope::families(named.clone()).unwrap();
            if scope.covers("service", &of_service) {
                prop_assert!(of_service.iter().all(|family| named.contains(family)));
                for told in scope.at("service", &of_service).split(' ') {
                    prop_assert!(named.contains(told) && of_service.iter().any(|family| family == told));
                }
            }
        }
    }
}
