//! The journal: what was redeemed.

use ::store::{Row, StoreError, Tx, params, sql};
use base::Timestamp;
use uuid::Uuid;
use voucher::CodeMac;

use super::mac_param;
use crate::decide::{Counter, Found};
use crate::model::{ClaimId, OperationId, PassId, PlaceId, PlaceNumber, Service, row_of};

/// The place, and the pass that a code shows, when there is one: one question, with all that decides.
pub(crate) fn shown(
    tx: &mut Tx<'_>,
    mac: &CodeMac,
    place: PlaceId,
) -> Result<Option<(Counter, Option<Found>)>, StoreError> {
    tx.first(
        sql!(
            "SELECT s.id, s.department, s.region, s.listed_from, s.listed_until, s.held, \
             p.id, p.state, b.state, b.lot, l.face_cents, l.territory, l.valid_until, l.ends_at, l.expired_at \
             FROM pass_places s LEFT JOIN pass_passes p ON p.mac = $1 \
             LEFT JOIN pass_booklets b ON b.id = p.id / 32 LEFT JOIN pass_lots l ON l.id = b.lot \
             WHERE s.place = $2"
        ),
        params![mac_param(mac), place],
        |row| {
            let counter = Counter {
                number: row.get(0)?,
                department: row.get(1)?,
                region: row.get(2)?,
                listed_from: row.get(3)?,
                listed_until: row.get(4)?,
                held: row.get(5)?,
            };
            let pass: Option<PassId> = row.get(6)?;
            let found = pass.map(|pass| {
                Ok::<_, StoreError>(Found {
                    pass,
                    state: row.get(7)?,
                    booklet: row.get(8)?,
                    lot: row.get(9)?,
                    face_cents: row.get(10)?,
                    territory: row.get(11)?,
                    valid_until: row.get(12)?,
                    ends_at: row.get(13)?,
                    is_expired: row.get::<Option<Timestamp>>(14)?.is_some(),
                })
            });
            Ok((counter, found.transpose()?))
        },
    )
}

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: Uuid,
    pub(crate) pass: PassId,
    pub(crate) place: PlaceNumber,
    pub(crate) at: Timestamp,
    pub(crate) cents: i64,
    pub(crate) service: Service,
    pub(crate) nth: i64,
    pub(crate) many: i64,
    pub(crate) is_offline: bool,
    pub(crate) undone_at: Option<Timestamp>,
    pub(crate) claim: Option<ClaimId>,
}

/// Writes a row; `false` when its identifier is known.
pub(crate) fn insert_entry(tx: &mut Tx<'_>, entry: &Entry) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_redemptions (pass, at, id, place, cents, service, nth, many, is_offline) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING"
        ),
        params![
            entry.pass,
            entry.at,
            entry.id,
            entry.place,
            entry.cents,
            i64::from(entry.service.0),
            entry.nth,
            entry.many,
            entry.is_offline
        ],
    )?;
    Ok(added == 1)
}

/// The rows of an operation, in its order; none when it is not known.
pub(crate) fn operation(tx: &mut Tx<'_>, operation: OperationId) -> Result<Vec<Entry>, StoreError> {
    let Some(first) = entry(tx, row_of(operation, 0))?.filter(|first| first.nth == 0) else { return Ok(vec![]) };
    let many = usize::try_from(first.many).unwrap_or(1);
    let mut rows = vec![first];
    for nth in 1..many {
        rows.extend(entry(tx, row_of(operation, nth))?);
    }
    Ok(rows)
}

pub(crate) fn entry(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Entry>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, pass, place, at, cents, service, nth, many, is_offline, undone_at, claim \
             FROM pass_redemptions WHERE id = $1"
        ),
        params![id],
        read_entry,
    )
}

pub(crate) fn read_entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: row.get(0)?,
        pass: row.get(1)?,
        place: row.get(2)?,
        at: row.get(3)?,
        cents: row.get(4)?,
        service: Service(row.get(5)?),
        nth: row.get(6)?,
        many: row.get(7)?,
        is_offline: row.get(8)?,
        undone_at: row.get(9)?,
        claim: row.get(10)?,
    })
}

/// The MAC of a pass.
pub(crate) fn mac_of(tx: &mut Tx<'_>, pass: PassId) -> Result<Option<CodeMac>, StoreError> {
    tx.first(sql!("SELECT mac FROM pass_passes WHERE id = $1"), params![pass], |row| {
        Ok(CodeMac::from(row.get::<Uuid>(0)?.into_bytes()))
    })
}

pub(crate) fn undo_entry(tx: &mut Tx<'_>, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_redemptions SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL AND claim IS NULL"),
        params![at, id],
    )?;
    Ok(done == 1)
}
