//! Who answers a firm for which no adviser matches: the public contact point of its region.

use std::collections::BTreeMap;

use base::{Lang, Localized};

use crate::labels::{LabelsError, read_rows};

/// The contact point of the whole territory, for firms whose region is not known.
pub const WHOLE_TERRITORY: &str = "";

/// A public contact point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPoint {
    /// What it is called.
    pub name: Localized,
    /// Its mailbox.
    pub email: mail::Address,
    /// The language in which it is written to.
    pub lang: Lang,
}

/// The contact points of a territory: one at least, so that nobody is left without an answer.
#[derive(Debug, Clone)]
pub struct ContactPoints {
    whole: ContactPoint,
    regions: BTreeMap<String, ContactPoint>,
}

impl ContactPoints {
    /// Reads the table `contact_points.csv`: columns `region` (its code; empty in one row, which is the whole
    /// territory's), `name_fr`, `name_de`, …, `email`, `lang`.
    ///
    /// # Errors
    /// The first line that cannot be used, or that the row of the whole territory is missing.
    pub fn read(table: &str) -> Result<Self, LabelsError> {
        let mut whole = None;
        let mut regions = BTreeMap::new();
        for row in read_rows(table)? {
            let email = row.required("email")?.parse().map_err(|_| row.mistake("the column email is no address"))?;
            let lang = match row.get("lang") {
                "" => Lang::Fr,
                tag => tag.parse().map_err(|_| row.mistake("the column lang is one of fr, de, lb, en"))?,
            };
            let name = row.localized("name");
            if name.is_empty() {
                return Err(row.mistake("a name in one language at least is expected"));
            }
            let point = ContactPoint { name, email, lang };
            let is_second = match row.get("region") {
                WHOLE_TERRITORY => whole.replace(point).is_some(),
                region => regions.insert(region.to_owned(), point).is_some(),
            };
            if is_second {
                return Err(row.mistake("the region is there twice"));
            }
        }
        let missing =
            || LabelsError { line: 1, message: "a row without a region is needed: the whole territory's".into() };
        Ok(Self { whole: whole.ok_or_else(missing)?, regions })
    }

    /// The contact point of a region, or the whole territory's where the region has none.
    pub fn of(&self, region: &str) -> &ContactPoint {
        self.regions.get(region).unwrap_or(&self.whole)
    }

    /// Whether the region has one of its own.
    pub fn has(&self, region: &str) -> bool {
        self.regions.contains_key(region)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_without_a_contact_point_has_the_whole_territorys() {
        let points = ContactPoints::read(
            "region,name_fr,email,lang\n,Partout,partout@example.org,\n53,Bretagne,bzh@example.org,en\n",
        )
        .unwrap();
        assert_eq!(points.of("53").email.to_string(), "bzh@example.org");
        assert_eq!(points.of("53").lang, Lang::En);
        assert_eq!(points.of("11").name.get(Lang::En), "Partout");
        assert!(points.has("53") && !points.has("11"));
    }

    #[test]
    fn nobody_is_left_without_one() {
        for (table, line) in [
            ("region,name_fr,email\n53,Bretagne,bzh@example.org\n", 1),
            ("region,name_fr,email\n,Partout,nonsense\n", 2),
            ("region,name_fr,email\n,Partout,a@example.org\n,Encore,b@example.org\n", 3),
            ("region,name_fr,email\n,,a@example.org\n", 2),
        ] {
            assert_eq!(ContactPoints::read(table).unwrap_err().line, line, "{table}");
        }
    }
}
