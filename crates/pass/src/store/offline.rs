//! What devices accepted without a network, and was not to be had any more.

use ::store::{Row, StoreError, Tx, params, sql};
use base::Timestamp;
use uuid::Uuid;
use voucher::CodeMac;

use super::mac_param;
use crate::model::{OperationId, PassId, PlaceNumber};

/// A pass that was accepted offline and could not be redeemed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConflictRow {
    pub(crate) id: OperationId,
    pub(crate) mac: CodeMac,
    pub(crate) pass: Option<PassId>,
    pub(crate) place: PlaceNumber,
    pub(crate) at: Timestamp,
    pub(crate) received_at: Timestamp,
    pub(crate) cents: i64,
    pub(crate) is_paid: bool,
    pub(crate) reason: String,
}

pub(crate) fn insert_conflict(tx: &mut Tx<'_>, row: &ConflictRow) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_conflicts (id, mac, pass, place, at, received_at, cents, outcome, reason) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            row.id,
            mac_param(&row.mac),
            row.pass,
            row.place,
            row.at,
            row.received_at,
            row.cents,
            if row.is_paid { "paid" } else { "refused" },
            row.reason
        ],
    )?;
    Ok(())
}

pub(crate) fn conflict(tx: &mut Tx<'_>, id: OperationId) -> Result<Option<ConflictRow>, StoreError> {
    tx.first(
        sql!("SELECT id, mac, pass, place, at, received_at, cents, outcome, reason FROM pass_conflicts WHERE id = $1"),
        params![id],
        read_conflict,
    )
}

/// Conflicts that the risk account would have paid had it not been empty, the first that came first; of those whose pass
/// their place is not paid for otherwise.
pub(crate) fn conflicts_unpaid(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<ConflictRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, mac, pass, place, at, received_at, cents, outcome, reason FROM pass_conflicts c \
             WHERE outcome = 'refused' AND reason = 'risk-empty' AND NOT EXISTS (SELECT 1 FROM pass_conflicts p \
             WHERE p.pass = c.pass AND p.place = c.place AND p.outcome = 'paid') \
             AND NOT EXISTS (SELECT 1 FROM pass_redemptions r \
             WHERE r.pass = c.pass AND r.place = c.place AND r.undone_at IS NULL) \
             ORDER BY received_at, id LIMIT $1"
        ),
        params![limit],
        read_conflict,
    )
}

/// Marks a conflict as paid after all.
pub(crate) fn pay_conflict(tx: &mut Tx<'_>, id: OperationId, reason: &str) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_conflicts SET outcome = 'paid', reason = $1 WHERE id = $2"), params![reason, id])?;
    Ok(())
}

/// The conflicts of a place, the newest first.
pub(crate) fn conflicts_of(tx: &mut Tx<'_>, place: PlaceNumber, limit: i64) -> Result<Vec<ConflictRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, mac, pass, place, at, received_at, cents, outcome, reason FROM pass_conflicts \
             WHERE place = $1 ORDER BY received_at DESC, id LIMIT $2"
        ),
        params![place, limit],
        read_conflict,
    )
}

/// The conflicts of all places, the newest first.
pub(crate) fn conflicts(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<ConflictRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, mac, pass, place, at, received_at, cents, outcome, reason FROM pass_conflicts \
             ORDER BY received_at DESC, id LIMIT $1"
        ),
        params![limit],
        read_conflict,
    )
}

fn read_conflict(row: &Row<'_>) -> Result<ConflictRow, StoreError> {
    let outcome: String = row.get(7)?;
    Ok(ConflictRow {
        id: row.get(0)?,
        mac: CodeMac::from(row.get::<Uuid>(1)?.into_bytes()),
        pass: row.get(2)?,
        place: row.get(3)?,
        at: row.get(4)?,
        received_at: row.get(5)?,
        cents: row.get(6)?,
        is_paid: outcome == "paid",
        reason: row.get(8)?,
    })
}

/// What the risk account paid to a place for what was received between two moments, in cents.
pub(crate) fn risk_paid(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    (from, until): (Timestamp, Timestamp),
) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_conflicts \
             WHERE place = $1 AND received_at >= $2 AND received_at < $3 AND outcome = 'paid'"
        ),
        params![place, from, until],
        |row| row.get(0),
    )
}
