//! The families of procedures of a territory.

use base::{Lang, Localized};

/// A family of procedures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name in mandates and in registrations of services: `papers`.
    pub code: String,
    /// Its name for people.
    pub label: Localized,
    /// What belongs to it.
    pub about: Localized,
}

/// Every family of the pack, in its order.
#[derive(Debug, Clone, Default)]
pub struct Families(Vec<Family>);

/// A table of families that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FamiliesError {
    /// A line is no CSV.
    #[error("mandate_families.csv: {0}")]
    Csv(#[from] csv::Error),
    /// A cell is missing or wrong.
    #[error("mandate_families.csv, line {line}, column {column}: {expected}")]
    Cell {
        /// The line, from 1.
        line: usize,
        /// The head of the column.
        column: String,
        /// What was expected.
        expected: &'static str,
    },
}

impl Families {
    /// Reads a pack's `mandate_families.csv`: `code`, and `label_…` and `about_…` in each language.
    ///
    /// # Errors
    /// The first cell that is missing or wrong.
    pub fn parse(table: &str) -> Result<Self, FamiliesError> {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let heads = reader.headers()?.clone();
        let mut families: Vec<Family> = Vec::new();
        for (place, record) in reader.records().enumerate() {
            let record = record?;
            let wrong =
                |column: &str, expected| FamiliesError::Cell { line: place + 2, column: column.to_owned(), expected };
            let cell = |column: &str| -> Result<String, FamiliesError> {
                let at = heads.iter().position(|head| head == column);
                let text = at.and_then(|at| record.get(at)).unwrap_or_default().trim();
                if text.is_empty() { Err(wrong(column, "a text is missing")) } else { Ok(text.to_owned()) }
            };
            let told = |what: &str| -> Result<Localized, FamiliesError> {
                let mut told = Localized::new();
                for lang in Lang::ALL {
                    told.insert(lang.tag(), cell(&format!("{what}_{}", lang.tag()))?);
                }
                Ok(told)
            };
            let code = cell("code")?;
            if !code.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_') || code.len() > 32 {
                return Err(wrong("code", "a code has 1 to 32 letters a–z or underscores"));
            }
            if families.iter().any(|family| family.code == code) {
                return Err(wrong("code", "this code stands here twice"));
            }
            families.push(Family { code, label: told("label")?, about: told("about")? });
        }
        Ok(Self(families))
    }

    /// The family of a code.
    pub fn get(&self, code: &str) -> Option<&Family> {
        self.0.iter().find(|family| family.code == code)
    }

    /// Every family, in the pack's order.
    pub fn iter(&self) -> impl Iterator<Item = &Family> {
        self.0.iter()
    }

    /// The name of a family for people; a code that is no longer in the pack is said as it is.
    pub fn name<'a>(&'a self, code: &'a str, lang: Lang) -> &'a str {
        self.get(code).map_or(code, |family| family.label.get(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRANCE: &str = include_str!("../../../../packs/france/mandate_families.csv");

    #[test]
    fn the_families_of_france_are_named_in_every_language() {
        let families = Families::parse(FRANCE).unwrap();
        assert_eq!(families.iter().count(), 10);
        assert_eq!(families.name("money", Lang::De), "Geld und Steuern");
        assert_eq!(families.name("gone", Lang::De), "gone");
    }

    #[test]
    fn a_mistake_is_named_with_its_place() {
        let without = FRANCE.replace(",Logement,", ",,");
        let told = Families::parse(&without).unwrap_err().to_string();
        assert_eq!(told, "mandate_families.csv, line 6, column label_fr: a text is missing");
        let twice = FRANCE.replace("leisure,", "papers,");
        assert!(Families::parse(&twice).unwrap_err().to_string().contains("line 11, column code"));
    }
}
