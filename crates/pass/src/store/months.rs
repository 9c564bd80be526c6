//! What happened to a funder's money between two moments.

use ::store::{StoreError, Tx, params, sql};
use base::Timestamp;

use crate::model::{FunderId, LotId};

/// When a funder first ordered or paid in.
pub(crate) fn first_of_funder(tx: &mut Tx<'_>, funder: FunderId) -> Result<Option<Timestamp>, StoreError> {
    let ordered: Option<Timestamp> =
        tx.one(sql!("SELECT MIN(made_at) FROM pass_orders WHERE funder = $1"), params![funder], |row| row.get(0))?;
    let paid: Option<Timestamp> =
        tx.one(sql!("SELECT MIN(at) FROM pass_receipts WHERE funder = $1"), params![funder], |row| row.get(0))?;
    Ok(ordered.into_iter().chain(paid).min())
}

/// Booklets that were handed over, by lot. What replaces one that somebody had is that one, and what replaces one that nobody had,
/// such as a booklet without paper, is counted itself.
pub(crate) fn handed_by_lot(
    tx: &mut Tx<'_>,
    funder: FunderId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(LotId, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.lot, COUNT(*) FROM pass_lots l JOIN pass_booklets b ON b.lot = l.id \
             WHERE l.funder = $1 AND b.handed_at >= $2 AND b.handed_at < $3 AND NOT EXISTS \
             (SELECT 1 FROM pass_booklets o WHERE o.id = b.replaces AND o.handed_at IS NOT NULL) GROUP BY b.lot"
        ),
        params![funder, from, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What was used, by lot, in cents.
pub(crate) fn used_by_lot(
    tx: &mut Tx<'_>,
    funder: FunderId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(LotId, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.lot, CAST(SUM(r.cents) AS BIGINT) FROM pass_lots l JOIN pass_booklets b ON b.lot = l.id \
             JOIN pass_redemptions r ON r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 \
             WHERE l.funder = $1 AND r.at >= $2 AND r.at < $3 AND r.undone_at IS NULL GROUP BY b.lot"
        ),
        params![funder, from, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What was claimed, by lot of any funder, in cents.
pub(crate) fn claimed_by_lot(
    tx: &mut Tx<'_>,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(LotId, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT l.lot, CAST(SUM(l.cents) AS BIGINT) FROM pass_claims c JOIN pass_claim_lots l ON l.claim = c.id \
             WHERE c.at >= $1 AND c.at < $2 GROUP BY l.lot"
        ),
        params![from, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What claims have of lots, and of the risk account, in cents.
pub(crate) fn claimed_in_all(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!(
            "SELECT (SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_claim_lots), \
             (SELECT CAST(COALESCE(SUM(risk_cents), 0) AS BIGINT) FROM pass_claims)"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
