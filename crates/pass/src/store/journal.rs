//! The journal: what was redeemed.

use std::collections::{HashMap, HashSet};

use ::store::{Param, Row, StoreError, ToParam, Tx, params, sql, sql_repeated};
use base::Timestamp;
use uuid::Uuid;
use voucher::CodeMac;

use super::mac_param;
use crate::decide::{Counter, Found};
use crate::model::{BookletState, ClaimId, OperationId, PassId, PassState, PlaceId, PlaceNumber, Service, row_of};

/// Passes that one statement reads, or rows that it writes.
const TOGETHER: usize = 64;

/// The place, and the pass that a code shows, when there is one: one question, with all that decides.
pub(crate) fn shown(
    tx: &mut Tx<'_>,
    mac: &CodeMac,
    place: PlaceId,
) -> Result<Option<(Counter, Option<Found>)>, StoreError> {
    tx.first(
        sql!(
            "SELECT s.id, s.department, s.region, s.listed_from, s.listed_until, s.held, s.held_at, \
             p.id, p.state, b.state, l.face_cents, l.territory, l.valid_until, l.ends_at, l.expired_at, r.place, \
             EXISTS (SELECT 1 FROM pass_conflicts c WHERE c.pass = p.id AND c.mac = p.mac AND c.place = s.id AND c.outcome = 'paid'), \
             b.handed_at FROM pass_places s LEFT JOIN pass_passes p ON p.mac = $1 \
             LEFT JOIN pass_booklets b ON b.id = p.id / 32 LEFT JOIN pass_lots l ON l.id = b.lot \
             LEFT JOIN pass_redemptions r ON r.pass = p.id AND r.undone_at IS NULL \
             WHERE s.place = $2"
        ),
        params![mac_param(mac), place],
        |row| {
            let pass: Option<PassId> = row.get(7)?;
            let found = pass.map(|pass| {
                let spent_at: Option<PlaceNumber> = row.get(15)?;
                let found = read_found(row, pass, 8)?;
                let state = if spent_at.is_some() { PassState::Spent } else { found.state };
                Ok::<_, StoreError>(Found {
                    state,
                    spent_at,
                    is_paid_before: row.get(16)?,
                    handed_at: row.get(17)?,
                    ..found
                })
            });
            Ok((read_counter(row, 0)?, found.transpose()?))
        },
    )
}

/// The pass of a signed square whose code no pass has any more, because its print was lost and made again with other codes:
/// as one of a blocked booklet. None when there is no such booklet.
pub(crate) fn lost_print(
    tx: &mut Tx<'_>,
    pass: PassId,
    mac: &CodeMac,
    place: PlaceId,
) -> Result<Option<Found>, StoreError> {
    tx.first(
        sql!(
            "SELECT l.face_cents, l.territory, l.valid_until, l.ends_at, l.expired_at, \
             EXISTS (SELECT 1 FROM pass_conflicts c JOIN pass_places s ON s.id = c.place \
             WHERE c.pass = $1 AND c.mac = $2 AND s.place = $3 AND c.outcome = 'paid') \
             FROM pass_booklets b JOIN pass_lots l ON l.id = b.lot WHERE b.id = $4"
        ),
        params![pass, mac_param(mac), place, pass.booklet()],
        |row| {
            Ok(Found {
                pass,
                state: PassState::Unspent,
                booklet: BookletState::Blocked,
                handed_at: None,
                face_cents: row.get(0)?,
                territory: row.get(1)?,
                valid_until: row.get(2)?,
                ends_at: row.get(3)?,
                is_expired: row.get::<Option<Timestamp>>(4)?.is_some(),
                spent_at: None,
                is_paid_before: row.get(5)?,
            })
        },
    )
}

/// The places of redemptions that are decided together.
pub(crate) fn counters(tx: &mut Tx<'_>, places: &[PlaceId]) -> Result<HashMap<PlaceId, Counter>, StoreError> {
    let mut counters = HashMap::with_capacity(places.len());
    for some in places.chunks(TOGETHER) {
        let rows = tx.all(
            sql_repeated!(
                "SELECT place, id, department, region, listed_from, listed_until, held, held_at FROM pass_places \
                 WHERE place IN (",
                "$" * TOGETHER,
                ")"
            ),
            &filled(some).map(ToParam::to_param).collect::<Vec<_>>(),
            |row| Ok((row.get(0)?, read_counter(row, 1)?)),
        )?;
        counters.extend(rows);
    }
    Ok(counters)
}

/// The passes of redemptions that are decided together, as far as they are known without the journal: none is told to be
/// spent. What the risk account paid to any place counts as paid before.
pub(crate) fn found(tx: &mut Tx<'_>, macs: &[CodeMac]) -> Result<HashMap<CodeMac, Found>, StoreError> {
    let mut found = HashMap::with_capacity(macs.len());
    for some in macs.chunks(TOGETHER) {
        let rows = tx.all(
            sql_repeated!(
                "SELECT p.mac, p.id, p.state, b.state, l.face_cents, l.territory, l.valid_until, l.ends_at, \
                 l.expired_at, EXISTS (SELECT 1 FROM pass_conflicts c WHERE c.pass = p.id AND c.mac = p.mac AND c.outcome = 'paid'), \
                 b.handed_at FROM pass_passes p JOIN pass_booklets b ON b.id = p.id / 32 JOIN pass_lots l ON l.id = b.lot \
                 WHERE p.mac IN (",
                "$" * TOGETHER,
                ")"
            ),
            &filled(some).map(|mac| Param::Uuid(mac_param(mac))).collect::<Vec<_>>(),
            |row| {
                let (handed_at, is_paid_before) = (row.get(10)?, row.get(9)?);
                let found = Found { handed_at, is_paid_before, ..read_found(row, row.get(1)?, 2)? };
                Ok((CodeMac::from(row.get::<Uuid>(0)?.into_bytes()), found))
            },
        )?;
        found.extend(rows);
    }
    Ok(found)
}

/// As many as a statement takes: the last one is repeated, which finds, or writes, nothing more.
fn filled<T>(some: &[T]) -> impl Iterator<Item = &T> {
    (0..TOGETHER).filter_map(|nth| some.get(nth).or(some.last()))
}

/// A place, from a column on.
fn read_counter(row: &Row<'_>, from: usize) -> Result<Counter, StoreError> {
    Ok(Counter {
        number: row.get(from)?,
        department: row.get(from + 1)?,
        region: row.get(from + 2)?,
        listed_from: row.get(from + 3)?,
        listed_until: row.get(from + 4)?,
        held: row.get(from + 5)?,
        held_at: row.get(from + 6)?,
    })
}

/// A pass with its booklet and its lot, from a column on; not what the journal says.
fn read_found(row: &Row<'_>, pass: PassId, from: usize) -> Result<Found, StoreError> {
    Ok(Found {
        pass,
        state: row.get(from)?,
        booklet: row.get(from + 1)?,
        handed_at: None,
        face_cents: row.get(from + 2)?,
        territory: row.get(from + 3)?,
        valid_until: row.get(from + 4)?,
        ends_at: row.get(from + 5)?,
        is_expired: row.get::<Option<Timestamp>>(from + 6)?.is_some(),
        spent_at: None,
        is_paid_before: false,
    })
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

/// Writes a row; `false` when its identifier is known, or its pass is spent.
pub(crate) fn insert_entry(tx: &mut Tx<'_>, entry: &Entry) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_redemptions (pass, at, id, place, cents, service, nth, many, is_offline) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
        ),
        &entry.values(),
    )?;
    Ok(added == 1)
}

/// Writes rows; gives the identifiers of those that were written: not of those whose identifier is known, or whose pass is
/// spent.
pub(crate) fn insert_entries(tx: &mut Tx<'_>, entries: &[&Entry]) -> Result<HashSet<Uuid>, StoreError> {
    let mut written = HashSet::with_capacity(entries.len());
    for some in entries.chunks(TOGETHER) {
        let ids: Vec<Uuid> = tx.all(
            sql_repeated!(
                "INSERT INTO pass_redemptions (pass, at, id, place, cents, service, nth, many, is_offline) VALUES ",
                "($, $, $, $, $, $, $, $, $)" * TOGETHER,
                " ON CONFLICT DO NOTHING RETURNING id"
            ),
            &filled(some).flat_map(|entry| entry.values()).collect::<Vec<_>>(),
            |row| row.get(0),
        )?;
        written.extend(ids);
    }
    Ok(written)
}

impl Entry {
    /// Of its columns, in the order of the two statements above.
    fn values(&self) -> [Param<'_>; 9] {
        [
            self.pass.to_param(),
            self.at.to_param(),
            self.id.to_param(),
            self.place.to_param(),
            self.cents.to_param(),
            Param::Integer(self.service.0.into()),
            self.nth.to_param(),
            self.many.to_param(),
            self.is_offline.to_param(),
        ]
    }
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

pub(crate) fn undo_entry(tx: &mut Tx<'_>, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_redemptions SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL AND claim IS NULL"),
        params![at, id],
    )?;
    Ok(done == 1)
}
