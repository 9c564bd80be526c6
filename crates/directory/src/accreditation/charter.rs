//! The charter that an adviser signs: the pack's text, with its version.

use base::Localized;

use crate::sheet::{Mistake, Sheet};

/// The charter of a territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// Its version, such as `2026-1`: what was signed is kept with it.
    pub version: String,
    /// Its clauses, in order.
    pub clauses: Vec<Localized>,
}

/// A charter that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct CharterMistake(#[from] pub Mistake);

impl Charter {
    /// Reads the table `adviser_charter.csv`: a row for each clause, columns `version` (the same in every row) and
    /// `clause_fr`, `clause_de`, ….
    ///
    /// # Errors
    /// The first mistake, with its row and column.
    pub fn parse(table: &str) -> Result<Self, CharterMistake> {
        Self::read("adviser_charter.csv", table)
    }

    /// The same from another file of the pack, which is named in mistakes.
    ///
    /// # Errors
    /// The first mistake, with its row and column.
    pub fn read(file: &str, table: &str) -> Result<Self, CharterMistake> {
        let sheet = Sheet::read(file, table)?;
        let mut charter = Self { version: String::new(), clauses: Vec::new() };
        for row in sheet.rows() {
            let version = row.required("version")?;
            if charter.version.is_empty() {
                version.clone_into(&mut charter.version);
            } else if charter.version != version {
                return Err(row.mistake("version", "every row has the same version").into());
            }
            let clause = row.localized("clause");
            if clause.is_empty() {
                return Err(row.mistake("clause_fr", "a clause in one language at least is expected").into());
            }
            charter.clauses.push(clause);
        }
        if charter.clauses.is_empty() {
            return Err(sheet.mistake("clause_fr", "a charter has a clause at least").into());
        }
        Ok(charter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_charter_has_one_version_and_its_clauses_in_order() {
        let charter = Charter::parse("version,clause_fr\n2026-1,Un\n2026-1,Deux\n").unwrap();
        assert_eq!((charter.version.as_str(), charter.clauses.len()), ("2026-1", 2));
        assert_eq!(Charter::parse("version,clause_fr\n2026-1,Un\n2026-2,Deux\n").unwrap_err().0.row, 3);
        assert_eq!(Charter::parse("version,clause_fr\n2026-1,\n").unwrap_err().0.row, 2);
        assert!(Charter::parse("version,clause_fr\n").is_err());
    }
}
