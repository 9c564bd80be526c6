//! What the proof reads: everything, in chunks and in order.

use ::store::{StoreError, Tx, params, sql};

use super::journal::{Entry, read_entry};
use super::read_booklet;
use crate::model::{Booklet, BookletId, ClaimId, FunderId, PassId, PassState, PaymentId, PlaceId, PlaceNumber};

pub(crate) fn booklets_after(tx: &mut Tx<'_>, after: BookletId, limit: i64) -> Result<Vec<Booklet>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, lot, handed_at, replaces, prescriber, holder, attached_at, passes, state FROM pass_booklets \
             WHERE id > $1 ORDER BY id LIMIT $2"
        ),
        params![after, limit],
        read_booklet,
    )
}

/// The passes of the booklets after one until another.
pub(crate) fn passes_between(
    tx: &mut Tx<'_>,
    (after, until): (BookletId, BookletId),
) -> Result<Vec<(PassId, PassState)>, StoreError> {
    tx.all(
        sql!("SELECT id, state FROM pass_passes WHERE id >= $1 AND id < $2 ORDER BY id"),
        params![BookletId(after.0 + 1).pass(0), BookletId(until.0 + 1).pass(0)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The journal of the booklets after one until another: each half by its own index.
pub(crate) fn entries_between(
    tx: &mut Tx<'_>,
    (after, until): (BookletId, BookletId),
) -> Result<Vec<Entry>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, pass, place, at, cents, service, nth, many, is_offline, undone_at, claim FROM pass_redemptions \
             WHERE pass >= $1 AND pass < $2 AND undone_at IS NULL UNION ALL \
             SELECT id, pass, place, at, cents, service, nth, many, is_offline, undone_at, claim FROM pass_redemptions \
             WHERE pass >= $1 AND pass < $2 AND undone_at IS NOT NULL ORDER BY 2"
        ),
        params![BookletId(after.0 + 1).pass(0), BookletId(until.0 + 1).pass(0)],
        read_entry,
    )
}

/// How many passes, and rows of the journal, there are.
pub(crate) fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!("SELECT (SELECT COUNT(*) FROM pass_passes), (SELECT COUNT(*) FROM pass_redemptions)"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A claim as it stands.
pub(crate) struct ClaimRow {
    pub(crate) id: ClaimId,
    pub(crate) place: PlaceNumber,
    pub(crate) redemptions: i64,
    pub(crate) cents: i64,
    pub(crate) risk_cents: i64,
    pub(crate) of_lots: i64,
    pub(crate) payment: Option<PaymentId>,
}

pub(crate) fn claims_after(tx: &mut Tx<'_>, after: ClaimId, limit: i64) -> Result<Vec<ClaimRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, place, redemptions, cents, risk_cents, \
             (SELECT CAST(COALESCE(SUM(l.cents), 0) AS BIGINT) FROM pass_claim_lots l WHERE l.claim = c.id), payment \
             FROM pass_claims c WHERE id > $1 ORDER BY id LIMIT $2"
        ),
        params![after, limit],
        |row| {
            Ok(ClaimRow {
                id: row.get(0)?,
                place: row.get(1)?,
                redemptions: row.get(2)?,
                cents: row.get(3)?,
                risk_cents: row.get(4)?,
                of_lots: row.get(5)?,
                payment: row.get(6)?,
            })
        },
    )
}

/// What the risk account paid: for each claim, or for none yet.
pub(crate) fn risk_by_claim(tx: &mut Tx<'_>) -> Result<Vec<(Option<ClaimId>, i64)>, StoreError> {
    tx.all(
        sql!("SELECT claim, CAST(SUM(cents) AS BIGINT) FROM pass_conflicts WHERE outcome = 'paid' GROUP BY claim"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A payment as it stands; `of_claims` is what its claims add up to.
pub(crate) struct PaymentRow {
    pub(crate) id: PaymentId,
    pub(crate) place: PlaceNumber,
    pub(crate) cents: i64,
    pub(crate) state: String,
    pub(crate) of_claims: i64,
}

pub(crate) fn payments(tx: &mut Tx<'_>) -> Result<Vec<PaymentRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, place, cents, state, \
             (SELECT CAST(COALESCE(SUM(c.cents), 0) AS BIGINT) FROM pass_claims c WHERE c.payment = p.id) \
             FROM pass_payments p ORDER BY id"
        ),
        params![],
        |row| {
            Ok(PaymentRow {
                id: row.get(0)?,
                place: row.get(1)?,
                cents: row.get(2)?,
                state: row.get(3)?,
                of_claims: row.get(4)?,
            })
        },
    )
}

pub(crate) fn place_ids(tx: &mut Tx<'_>) -> Result<Vec<(PlaceNumber, PlaceId)>, StoreError> {
    tx.all(sql!("SELECT id, place FROM pass_places ORDER BY id"), params![], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What came in and was not taken back, by funder; of none for the risk account.
pub(crate) fn receipts_by_funder(tx: &mut Tx<'_>) -> Result<Vec<(Option<FunderId>, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT r.funder, CAST(SUM(r.cents) AS BIGINT) FROM (SELECT funder, cents FROM pass_receipts \
             UNION ALL SELECT funder, -cents AS cents FROM pass_receipt_reversals) r GROUP BY r.funder"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Funders that ordered something, or paid in.
pub(crate) fn funders(tx: &mut Tx<'_>) -> Result<Vec<FunderId>, StoreError> {
    tx.all(
        sql!(
            "SELECT funder FROM pass_orders UNION SELECT funder FROM pass_receipts WHERE funder IS NOT NULL ORDER BY 1"
        ),
        params![],
        |row| row.get(0),
    )
}

/// A statement as it stands.
pub(crate) struct StatementRow {
    pub(crate) day: String,
    pub(crate) text: String,
    pub(crate) hash: Vec<u8>,
    pub(crate) position: u64,
    pub(crate) lines: String,
}

pub(crate) fn statements(tx: &mut Tx<'_>) -> Result<Vec<StatementRow>, StoreError> {
    tx.all(sql!("SELECT day, text, hash, position, lines FROM pass_statements ORDER BY day"), params![], |row| {
        Ok(StatementRow {
            day: row.get(0)?,
            text: row.get(1)?,
            hash: row.get(2)?,
            position: row.get(3)?,
            lines: row.get(4)?,
        })
    })
}
