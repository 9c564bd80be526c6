//! The tables of this room, and every statement that touches them.

use base::{PersonId, Timestamp};
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};

use crate::model::{Mandate, MandateId, Organisation, OrganisationId, OrganisationName};

/// Rows of a list, at most.
const ROWS_MAX: i64 = 500;
/// Mandates in force that are read at once.
const READ_AT_ONCE: u32 = 500;
/// Rows that [`sweep`] takes away at once.
const SWEPT_AT_ONCE: i64 = 1000;

impl ToParam for OrganisationName {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.as_str().into())
    }
}

impl FromColumn for OrganisationName {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "the name of an organisation";
        column.text(EXPECTED)?.parse().map_err(|_| Mismatch { expected: EXPECTED })
    }
}

impl ToParam for Mandate {
    fn to_param(&self) -> Param<'_> {
        Param::Text(serde_json::json!(self).to_string().into())
    }
}

impl FromColumn for Mandate {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "a mandate";
        serde_json::from_str(column.text(EXPECTED)?).map_err(|_| Mismatch { expected: EXPECTED })
    }
}

// Organisations and their helpers.

pub(crate) fn add_organisation(
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    by: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mandates_organisations (id, name, accredited_at, accredited_until, accredited_by)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![organisation.id, organisation.name, organisation.accredited_at, organisation.accredited_until, by],
    )?;
    Ok(())
}

fn read_organisation(row: &Row<'_>) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: row.get(0)?,
        name: row.get(1)?,
        accredited_at: row.get(2)?,
        accredited_until: row.get(3)?,
        ended_at: row.get(4)?,
    })
}

pub(crate) fn organisations(tx: &mut Tx<'_>) -> Result<Vec<Organisation>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, accredited_at, accredited_until, ended_at FROM mandates_organisations
             ORDER BY name, id LIMIT $1"
        ),
        params![ROWS_MAX],
        read_organisation,
    )
}

pub(crate) fn organisation(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    tx.first(
        sql!("SELECT id, name, accredited_at, accredited_until, ended_at FROM mandates_organisations WHERE id = $1"),
        params![id],
        read_organisation,
    )
}

/// The organisation that a person helps for.
pub(crate) fn organisation_of(tx: &mut Tx<'_>, helper: PersonId) -> Result<Option<Organisation>, StoreError> {
    tx.first(
        sql!(
            "SELECT o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_helpers h JOIN mandates_organisations o ON o.id = h.organisation_id WHERE h.person_id = $1"
        ),
        params![helper],
        read_organisation,
    )
}

/// Accredits it until another time.
pub(crate) fn extend(tx: &mut Tx<'_>, id: OrganisationId, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE mandates_organisations SET accredited_until = $1 WHERE id = $2"), params![until, id])?;
    Ok(())
}

/// Takes the accreditation back.
pub(crate) fn end_organisation(tx: &mut Tx<'_>, id: OrganisationId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE mandates_organisations SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL"),
        params![now, id],
    )?;
    Ok(())
}

pub(crate) fn put_helper(
    tx: &mut Tx<'_>,
    helper: PersonId,
    organisation: OrganisationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mandates_helpers (person_id, organisation_id, since) VALUES ($1, $2, $3)
             ON CONFLICT (person_id) DO UPDATE SET organisation_id = excluded.organisation_id, since = excluded.since"
        ),
        params![helper, organisation, now],
    )?;
    Ok(())
}

/// Takes a helper from an organisation; whether they helped for it.
pub(crate) fn remove_helper(
    tx: &mut Tx<'_>,
    helper: PersonId,
    organisation: OrganisationId,
) -> Result<bool, StoreError> {
    let removed = tx.execute(
        sql!("DELETE FROM mandates_helpers WHERE person_id = $1 AND organisation_id = $2"),
        params![helper, organisation],
    )?;
    Ok(removed > 0)
}

pub(crate) fn helpers_of(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT person_id FROM mandates_helpers WHERE organisation_id = $1 ORDER BY since, person_id LIMIT $2"),
        params![organisation, ROWS_MAX],
        |row| row.get(0),
    )
}

// Mandates.

pub(crate) fn add_mandate(
    tx: &mut Tx<'_>,
    mandate: &Mandate,
    revocation: &[u8; 32],
    forgotten_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mandates_mandates (id, person_id, organisation_id, helper_id, state, content, revocation,
                 drafted_at, forgotten_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            mandate.id,
            mandate.person,
            mandate.organisation,
            mandate.helper,
            mandate.state.name(),
            mandate,
            revocation,
            mandate.drafted_at,
            forgotten_at
        ],
    )?;
    Ok(())
}

/// Keeps what became of a mandate; `good_until` of one that is signed.
pub(crate) fn update_mandate(
    tx: &mut Tx<'_>,
    mandate: &Mandate,
    good_until: Option<Timestamp>,
    forgotten_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE mandates_mandates SET state = $1, content = $2, good_until = $3, forgotten_at = $4 WHERE id = $5"),
        params![mandate.state.name(), mandate, good_until, forgotten_at, mandate.id],
    )?;
    Ok(())
}

/// A mandate with its organisation.
pub(crate) type Kept = (Mandate, Organisation);

fn read_kept(row: &Row<'_>) -> Result<Kept, StoreError> {
    let organisation = Organisation {
        id: row.get(1)?,
        name: row.get(2)?,
        accredited_at: row.get(3)?,
        accredited_until: row.get(4)?,
        ended_at: row.get(5)?,
    };
    Ok((row.get(0)?, organisation))
}

pub(crate) fn mandate(tx: &mut Tx<'_>, id: MandateId) -> Result<Option<Kept>, StoreError> {
    tx.first(
        sql!(
            "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id WHERE m.id = $1"
        ),
        params![id],
        read_kept,
    )
}

pub(crate) fn mandate_of_code(tx: &mut Tx<'_>, revocation: &[u8; 32]) -> Result<Option<Kept>, StoreError> {
    tx.first(
        sql!(
            "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id
             WHERE m.revocation = $1"
        ),
        params![revocation],
        read_kept,
    )
}

/// A person's mandates, the newest first.
pub(crate) fn mandates_of_person(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    tx.all(
        sql!(
            "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id
             WHERE m.person_id = $1 ORDER BY m.drafted_at DESC, m.id DESC LIMIT $2"
        ),
        params![person, ROWS_MAX],
        read_kept,
    )
}

/// The mandates of an organisation, the newest first.
pub(crate) fn mandates_of_organisation(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<Kept>, StoreError> {
    tx.all(
        sql!(
            "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id
             WHERE m.organisation_id = $1 ORDER BY m.drafted_at DESC, m.id DESC LIMIT $2"
        ),
        params![organisation, ROWS_MAX],
        read_kept,
    )
}

/// Of the mandates of an organisation whose time is not over those that are wanted, so many at most: those of one helper
/// first, then the newest first.
pub(crate) fn mandates_in_force(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    helper: Option<PersonId>,
    now: Timestamp,
    most: usize,
    is_wanted: impl Fn(&Kept) -> bool,
) -> Result<Vec<Kept>, StoreError> {
    let (mut wanted, mut read) = (Vec::new(), 0);
    loop {
        let some: Vec<Kept> = tx.all(
            sql!(
                "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
                 FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id
                 WHERE m.organisation_id = $1 AND m.good_until > $2
                 ORDER BY CASE WHEN m.helper_id = $3 THEN 0 ELSE 1 END, m.drafted_at DESC, m.id DESC
                 LIMIT $4 OFFSET $5"
            ),
            params![organisation, now, helper, READ_AT_ONCE, read],
            read_kept,
        )?;
        read += READ_AT_ONCE;
        let is_last = some.len() < READ_AT_ONCE as usize;
        wanted.extend(some.into_iter().filter(&is_wanted).take(most - wanted.len()));
        if is_last || wanted.len() == most {
            return Ok(wanted);
        }
    }
}

/// The mandates of a person at an organisation whose time is not over.
pub(crate) fn mandates_in_force_of_person(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    person: PersonId,
    now: Timestamp,
) -> Result<Vec<Kept>, StoreError> {
    tx.all(
        sql!(
            "SELECT m.content, o.id, o.name, o.accredited_at, o.accredited_until, o.ended_at
             FROM mandates_mandates m JOIN mandates_organisations o ON o.id = m.organisation_id
             WHERE m.person_id = $1 AND m.organisation_id = $2 AND m.good_until > $3
             ORDER BY m.drafted_at DESC, m.id DESC LIMIT $4"
        ),
        params![person, organisation, now, ROWS_MAX],
        read_kept,
    )
}

/// Those of an organisation that are signed or may still be.
pub(crate) fn open_mandates_of(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<Mandate>, StoreError> {
    tx.all(
        sql!("SELECT content FROM mandates_mandates WHERE organisation_id = $1 AND state <> 'ended' ORDER BY id"),
        params![organisation],
        |row| row.get(0),
    )
}

/// Those that a helper made for an organisation and that are signed or may still be.
pub(crate) fn open_mandates_of_helper(
    tx: &mut Tx<'_>,
    helper: PersonId,
    organisation: OrganisationId,
) -> Result<Vec<Mandate>, StoreError> {
    tx.all(
        sql!(
            "SELECT content FROM mandates_mandates
             WHERE helper_id = $1 AND organisation_id = $2 AND state <> 'ended' ORDER BY id"
        ),
        params![helper, organisation],
        |row| row.get(0),
    )
}

/// Drafts of a helper since a time, whatever became of them.
pub(crate) fn count_drafts(tx: &mut Tx<'_>, helper: PersonId, since: Timestamp) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM mandates_mandates WHERE helper_id = $1 AND drafted_at >= $2"),
        params![helper, since],
        |row| row.get(0),
    )
}

// Codes that sign.

/// Codes with which a person was to sign, since a time, in all mandates of all helpers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CodesOfPerson {
    /// Those that were sent to them.
    pub(crate) sent: i64,
    /// Wrong ones that were typed.
    pub(crate) wrong: i64,
    /// Since when.
    pub(crate) since: Timestamp,
}

pub(crate) fn codes_of_person(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<CodesOfPerson>, StoreError> {
    tx.first(
        sql!("SELECT sent, wrong, since FROM mandates_codes_of_people WHERE person_id = $1"),
        params![person],
        |row| Ok(CodesOfPerson { sent: row.get(0)?, wrong: row.get(1)?, since: row.get(2)? }),
    )
}

pub(crate) fn put_codes_of_person(tx: &mut Tx<'_>, person: PersonId, codes: CodesOfPerson) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mandates_codes_of_people (person_id, sent, wrong, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (person_id) DO UPDATE SET sent = excluded.sent, wrong = excluded.wrong, since = excluded.since"
        ),
        params![person, codes.sent, codes.wrong, codes.since],
    )?;
    Ok(())
}

// Wrong codes.

/// How many wrong codes came from a place, and since when.
pub(crate) fn wrong_codes(tx: &mut Tx<'_>, place: &[u8; 32]) -> Result<Option<(i64, Timestamp)>, StoreError> {
    tx.first(sql!("SELECT count, since FROM mandates_wrong_codes WHERE place = $1"), params![place], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn put_wrong_codes(
    tx: &mut Tx<'_>,
    place: &[u8; 32],
    count: i64,
    since: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO mandates_wrong_codes (place, count, since) VALUES ($1, $2, $3)
             ON CONFLICT (place) DO UPDATE SET count = excluded.count, since = excluded.since"
        ),
        params![place, count, since],
    )?;
    Ok(())
}

/// Takes away what nobody needs any more; how many rows.
pub(crate) fn sweep(
    tx: &mut Tx<'_>,
    now: Timestamp,
    wrong_codes_since: Timestamp,
    codes_of_people_since: Timestamp,
) -> Result<u64, StoreError> {
    let mandates = tx.execute(
        sql!(
            "DELETE FROM mandates_mandates WHERE id IN
                 (SELECT id FROM mandates_mandates WHERE forgotten_at <= $1 LIMIT $2)"
        ),
        params![now, SWEPT_AT_ONCE],
    )?;
    let codes = tx.execute(
        sql!(
            "DELETE FROM mandates_wrong_codes WHERE place IN
                 (SELECT place FROM mandates_wrong_codes WHERE since < $1 LIMIT $2)"
        ),
        params![wrong_codes_since, SWEPT_AT_ONCE],
    )?;
    let of_people = tx.execute(
        sql!(
            "DELETE FROM mandates_codes_of_people WHERE person_id IN
                 (SELECT person_id FROM mandates_codes_of_people WHERE since < $1 LIMIT $2)"
        ),
        params![codes_of_people_since, SWEPT_AT_ONCE],
    )?;
    Ok(mandates + codes + of_people)
}
