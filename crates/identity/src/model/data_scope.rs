//! Scopes of data that other administrations keep (`cnaf_quotient_familial`): the territory's pack lists them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use base::{Lang, Localized};

use super::Scope;

/// The most letters of a scope's name.
const NAME_CHARS_MAX: usize = 40;

/// A scope of data that another administration keeps, by its name on the wire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DataScope(String);

/// A text that cannot name a scope of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a scope of data has 3 to {NAME_CHARS_MAX} letters a-z, digits or underscores, and is no scope of identity")]
pub struct DataScopeMistake;

impl DataScope {
    /// The name, as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DataScope {
    type Err = DataScopeMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let good = (3..=NAME_CHARS_MAX).contains(&text.len()) && text.bytes().all(plain);
        if good && Scope::from_name(text).is_none() { Ok(Self(text.to_owned())) } else { Err(DataScopeMistake) }
    }
}

impl fmt::Display for DataScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What people are told of a scope of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DescribedScope {
    /// Who keeps the data.
    pub owner: Localized,
    /// What it is, in a few words.
    pub label: Localized,
    /// What exactly is told, in one sentence.
    pub sentence: Localized,
}

/// The scopes of data of a territory. What stands here in no words is asked of nobody.
#[derive(Debug, Clone, Default)]
pub struct DataCatalogue(BTreeMap<DataScope, DescribedScope>);

/// What is wrong with a pack's table of scopes of data.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum DataCatalogueError {
    #[error("data_scopes.csv: {0}")]
    Csv(#[from] csv::Error),
    #[error("data_scopes.csv, line {line}, column {column}: {why}")]
    Cell { line: usize, column: String, why: String },
}

impl DataCatalogue {
    /// Reads a pack's `data_scopes.csv`: `scope`, and `owner_…`, `label_…` and `sentence_…` in each language.
    ///
    /// # Errors
    /// The first cell that is missing or wrong.
    pub fn parse(table: &str) -> Result<Self, DataCatalogueError> {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let heads = reader.headers()?.clone();
        let mut described = BTreeMap::new();
        for (place, record) in reader.records().enumerate() {
            let record = record?;
            let wrong = |column: &str, why: String| DataCatalogueError::Cell {
                line: place + 2,
                column: column.to_owned(),
                why,
            };
            let cell = |column: &str| -> Result<&str, DataCatalogueError> {
                let at = heads.iter().position(|head| head == column);
                let text = at.and_then(|at| record.get(at)).unwrap_or_default().trim();
                if text.is_empty() { Err(wrong(column, "a text is missing".to_owned())) } else { Ok(text) }
            };
            let told = |what: &str| -> Result<Localized, DataCatalogueError> {
                let mut told = Localized::new();
                for lang in Lang::ALL {
                    told.insert(lang.tag(), cell(&format!("{what}_{}", lang.tag()))?);
                }
                Ok(told)
            };
            let scope: DataScope =
                cell("scope")?.parse().map_err(|error: DataScopeMistake| wrong("scope", error.to_string()))?;
            let words = DescribedScope { owner: told("owner")?, label: told("label")?, sentence: told("sentence")? };
            if described.insert(scope, words).is_some() {
                return Err(wrong("scope", "this scope stands here twice".to_owned()));
            }
        }
        Ok(Self(described))
    }

    /// What people are told of a scope.
    pub fn get(&self, scope: &DataScope) -> Option<&DescribedScope> {
        self.0.get(scope)
    }

    /// Every scope, by its name.
    pub fn names(&self) -> impl Iterator<Item = &DataScope> {
        self.0.keys()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRANCE: &str = include_str!("../../../../packs/france/data_scopes.csv");
    const LUXEMBOURG: &str = include_str!("../../../../packs/luxembourg/data_scopes.csv");

    #[test]
    fn the_scopes_of_the_packs_are_described_in_every_language() {
        for pack in [FRANCE, LUXEMBOURG] {
            let catalogue = DataCatalogue::parse(pack).unwrap();
            assert!(catalogue.names().count() > 1);
            for name in catalogue.names() {
                let words = catalogue.get(name).unwrap();
                for lang in Lang::ALL {
                    let sentence = words.sentence.get(lang);
                    assert!(sentence.ends_with('.'), "{name}: {sentence}");
                }
            }
        }
    }

    #[test]
    fn what_is_wrong_with_a_table_is_told_with_its_place() {
        let (heads, _) = FRANCE.split_once('\n').unwrap();
        let told = |row: &str| DataCatalogue::parse(&format!("{heads}\n{row}\n")).unwrap_err().to_string();
        let good = FRANCE.lines().nth(1).unwrap();
        assert!(told(&format!("{good}\n{good}")).contains("line 3, column scope: this scope stands here twice"));
        let name = good.split(',').next().unwrap();
        assert!(told(&good.replacen(name, "email", 1)).contains("line 2, column scope: a scope of data"));
        let commas = heads.matches(',').count();
        assert!(told(&format!("{name}{}", ",".repeat(commas))).contains("a text is missing"));
    }

    #[test]
    fn a_scope_of_data_has_a_name_of_its_own() {
        assert!("cnaf_quotient_familial".parse::<DataScope>().is_ok());
        for bad in ["", "ab", "email", "offline_access", "Cnaf", "cnaf quotient", "cnaf-q", &"a".repeat(41)] {
            assert!(bad.parse::<DataScope>().is_err(), "{bad}");
        }
    }
}
