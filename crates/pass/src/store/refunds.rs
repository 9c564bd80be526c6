//! What funders are given back.

use ::store::{Row, StoreError, Tx, params, sql};
use base::Timestamp;

use super::broken;
use crate::model::{FunderId, RefundId, RunId};
use crate::refund::{Refund, RefundState};

/// Writes a refund down; `false` when its identifier is known.
pub(crate) fn insert_refund(tx: &mut Tx<'_>, refund: &Refund) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_refunds (id, funder, cents, at, state, name, iban, reason, run, settled_at, asked_by, settled_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING"
        ),
        params![
            refund.id,
            refund.funder,
            refund.cents,
            refund.asked_at,
            refund.state.name(),
            refund.name,
            refund.iban,
            refund.reason,
            refund.run,
            refund.settled_at,
            refund.asked_by,
            refund.settled_by
        ],
    )?;
    Ok(added == 1)
}

pub(crate) fn refund(tx: &mut Tx<'_>, id: RefundId) -> Result<Option<Refund>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, funder, cents, at, state, name, iban, reason, run, settled_at, asked_by, settled_by \
             FROM pass_refunds WHERE id = $1"
        ),
        params![id],
        read_refund,
    )
}

/// The refunds of a funder, the newest first.
pub(crate) fn refunds_of(tx: &mut Tx<'_>, funder: FunderId, limit: i64) -> Result<Vec<Refund>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, funder, cents, at, state, name, iban, reason, run, settled_at, asked_by, settled_by FROM pass_refunds \
             WHERE funder = $1 ORDER BY at DESC, id LIMIT $2"
        ),
        params![funder, limit],
        read_refund,
    )
}

/// Refunds that wait to be paid, the oldest first.
pub(crate) fn refunds_asked(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Refund>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, funder, cents, at, state, name, iban, reason, run, settled_at, asked_by, settled_by FROM pass_refunds \
             WHERE state = 'asked' ORDER BY at, id LIMIT $1"
        ),
        params![limit],
        read_refund,
    )
}

/// The refunds that are in the file of a run.
pub(crate) fn refunds_of_run(tx: &mut Tx<'_>, run: RunId) -> Result<Vec<Refund>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, funder, cents, at, state, name, iban, reason, run, settled_at, asked_by, settled_by FROM pass_refunds \
             WHERE run = $1 ORDER BY at, id"
        ),
        params![run],
        read_refund,
    )
}

pub(crate) fn change_refund(tx: &mut Tx<'_>, refund: &Refund) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE pass_refunds SET state = $1, reason = $2, run = $3, settled_at = $4, \
             answered_at = COALESCE(answered_at, $4), settled_by = $5 WHERE id = $6"
        ),
        params![refund.state.name(), refund.reason, refund.run, refund.settled_at, refund.settled_by, refund.id],
    )?;
    Ok(())
}

fn read_refund(row: &Row<'_>) -> Result<Refund, StoreError> {
    let state: String = row.get(4)?;
    Ok(Refund {
        id: row.get(0)?,
        funder: row.get(1)?,
        cents: row.get(2)?,
        asked_at: row.get(3)?,
        state: RefundState::from_name(&state).ok_or_else(|| broken("where a refund stands"))?,
        name: row.get(5)?,
        iban: row.get(6)?,
        reason: row.get(7)?,
        run: row.get(8)?,
        settled_at: row.get(9)?,
        asked_by: row.get(10)?,
        settled_by: row.get(11)?,
    })
}

/// Of a funder: what was given back, and what is asked back and not given yet, in cents.
pub(crate) fn refunded_of(tx: &mut Tx<'_>, funder: FunderId) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'paid' THEN cents ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN state IN ('asked', 'sent') THEN cents ELSE 0 END), 0) AS BIGINT) \
             FROM pass_refunds WHERE funder = $1"
        ),
        params![funder],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Of each funder: what was given back, and what is asked back, in cents.
pub(crate) fn refunds_by_funder(tx: &mut Tx<'_>) -> Result<Vec<(FunderId, i64, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT funder, CAST(SUM(CASE WHEN state = 'paid' THEN cents ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN state IN ('asked', 'sent') THEN cents ELSE 0 END) AS BIGINT) \
             FROM pass_refunds GROUP BY funder"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// What was given back to a funder between two moments, in cents.
pub(crate) fn refunded_between(
    tx: &mut Tx<'_>,
    funder: FunderId,
    (from, until): (Timestamp, Timestamp),
) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_refunds \
             WHERE funder = $1 AND state = 'paid' AND settled_at >= $2 AND settled_at < $3"
        ),
        params![funder, from, until],
        |row| row.get(0),
    )
}
