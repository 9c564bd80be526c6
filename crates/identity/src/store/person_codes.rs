//! The codes under which registers know people.

use super::{Hash, PersonId, StoreError, Timestamp, Tx, params, sql};

/// A code as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct KeptPersonCode {
    /// The keyed hash of the code.
    pub(crate) lookup: Hash,
    pub(crate) person: PersonId,
    /// The code, encrypted.
    pub(crate) sealed: String,
    pub(crate) stated_by: String,
    pub(crate) stated_at: Timestamp,
}

/// Keeps a code, unless somebody has it; whether it was kept.
pub(crate) fn add_person_code(tx: &mut Tx<'_>, kept: &KeptPersonCode) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_person_codes (lookup, account_id, sealed, stated_by, stated_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (lookup) DO NOTHING"
        ),
        params![kept.lookup, kept.person, kept.sealed, kept.stated_by, kept.stated_at],
    )?;
    Ok(added > 0)
}

/// The sealed codes of a person, the oldest first.
pub(crate) fn person_codes(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<String>, StoreError> {
    tx.all(
        sql!("SELECT sealed FROM identity_person_codes WHERE account_id = $1 ORDER BY stated_at, lookup"),
        params![person],
        |row| row.get(0),
    )
}

/// Whose code has this keyed hash.
pub(crate) fn person_of_code(tx: &mut Tx<'_>, lookup: &Hash) -> Result<Option<PersonId>, StoreError> {
    tx.first(sql!("SELECT account_id FROM identity_person_codes WHERE lookup = $1"), params![*lookup], |row| row.get(0))
}
