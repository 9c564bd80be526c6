//! Orders, money received and given back, and lots.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};
use jiff::civil::Date;

use super::broken;
use crate::model::{FunderId, IssueId, Lot, LotId, Order, OrderId};
use crate::receive_money::NotedLine;

/// Orders or lots of a funder that are read at once.
pub(crate) const LOTS_MAX: i64 = 10_000;

pub(crate) fn insert_order(tx: &mut Tx<'_>, order: &Order, at: Timestamp) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_orders \
             (id, funder, face_cents, booklets, passes, valid_until, territory, audience, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING"
        ),
        params![
            order.id,
            order.funder,
            order.face_cents,
            order.booklets,
            order.passes,
            order.valid_until,
            order.territory,
            order.audience,
            at
        ],
    )?;
    Ok(added == 1)
}

pub(crate) fn order(tx: &mut Tx<'_>, id: OrderId) -> Result<Option<Order>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, funder, face_cents, booklets, passes, valid_until, territory, audience \
             FROM pass_orders WHERE id = $1"
        ),
        params![id],
        read_order,
    )
}

pub(crate) fn orders_of(tx: &mut Tx<'_>, funder: FunderId) -> Result<Vec<Order>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, funder, face_cents, booklets, passes, valid_until, territory, audience \
             FROM pass_orders WHERE funder = $1 ORDER BY made_at DESC, id DESC LIMIT $2"
        ),
        params![funder, LOTS_MAX],
        read_order,
    )
}

fn read_order(row: &Row<'_>) -> Result<Order, StoreError> {
    let valid_until: String = row.get(5)?;
    Ok(Order {
        id: row.get(0)?,
        funder: row.get(1)?,
        face_cents: row.get(2)?,
        booklets: row.get(3)?,
        passes: row.get(4)?,
        valid_until: valid_until.parse().map_err(|_| broken("a date"))?,
        territory: row.get(6)?,
        audience: row.get(7)?,
    })
}

/// Booklets of an order that were issued.
pub(crate) fn issued_of(tx: &mut Tx<'_>, order: OrderId) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT CAST(COALESCE(SUM(booklets), 0) AS BIGINT) FROM pass_lots WHERE order_id = $1"),
        params![order],
        |row| row.get(0),
    )
}

/// The most that a pass of a lot that has not expired is worth, in cents; nothing when there is none.
pub(crate) fn highest_face(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COALESCE(MAX(face_cents), 0) FROM pass_lots WHERE expired_at IS NULL"), params![], |row| {
        row.get(0)
    })
}

/// Money that a line of the bank's statement brought; whose it is: of nobody for the risk account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Receipt {
    pub(crate) line: String,
    pub(crate) funder: Option<FunderId>,
    pub(crate) cents: i64,
}

pub(crate) fn insert_receipt(
    tx: &mut Tx<'_>,
    receipt: &Receipt,
    bank_day: Option<Date>,
    (by, at): (PersonId, Timestamp),
    position: u64,
) -> Result<(), StoreError> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    tx.execute(
        sql!(
            "INSERT INTO pass_receipts (line, funder, cents, bank_day, at, noted_by, position) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![receipt.line, receipt.funder, receipt.cents, bank_day, at, by, position],
    )?;
    Ok(())
}

/// What was at the bank at the end of a day, in cents, beyond what the books said at that moment: lines that were noted
/// later, less those that had been mistyped.
pub(crate) fn received_unnoted(tx: &mut Tx<'_>, day: Date, end: Timestamp) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT (SELECT CAST(COALESCE(SUM(r.cents), 0) AS BIGINT) FROM pass_receipts r \
             WHERE r.bank_day <= $1 AND r.at >= $2 \
             AND NOT EXISTS (SELECT 1 FROM pass_receipt_reversals b WHERE b.line = r.line)) \
             - (SELECT CAST(COALESCE(SUM(b.cents), 0) AS BIGINT) FROM pass_receipt_reversals b \
             JOIN pass_receipts r ON r.line = b.line WHERE r.at < $2 AND b.at >= $2)"
        ),
        params![day, end],
        |row| row.get(0),
    )
}

/// Writes down that a line was taken back.
pub(crate) fn insert_reversal(
    tx: &mut Tx<'_>,
    receipt: &Receipt,
    (by, at): (PersonId, Timestamp),
    why: &str,
    position: u64,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_receipt_reversals (line, funder, cents, at, person, why, position) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![receipt.line, receipt.funder, receipt.cents, at, by, why, i64::try_from(position).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}

/// Whether a line was taken back.
pub(crate) fn is_reversed(tx: &mut Tx<'_>, line: &str) -> Result<bool, StoreError> {
    let found =
        tx.first(sql!("SELECT 1 FROM pass_receipt_reversals WHERE line = $1"), params![line], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}

/// The lines that were noted last, the newest first.
pub(crate) fn noted_lines(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<NotedLine>, StoreError> {
    tx.all(
        sql!(
            "SELECT r.line, r.funder, r.cents, r.at, r.noted_by, b.at, b.person, b.why FROM pass_receipts r \
             LEFT JOIN pass_receipt_reversals b ON b.line = r.line ORDER BY r.at DESC, r.line LIMIT $1"
        ),
        params![limit],
        |row| {
            let (at, person): (Option<Timestamp>, Option<PersonId>) = (row.get(5)?, row.get(6)?);
            let why: Option<String> = row.get(7)?;
            Ok(NotedLine {
                line: row.get(0)?,
                funder: row.get(1)?,
                cents: row.get(2)?,
                at: row.get(3)?,
                by: row.get(4)?,
                reversed: at.zip(person).map(|(at, person)| (at, person, why.unwrap_or_default())),
            })
        },
    )
}

pub(crate) fn receipt(tx: &mut Tx<'_>, line: &str) -> Result<Option<Receipt>, StoreError> {
    tx.first(sql!("SELECT line, funder, cents FROM pass_receipts WHERE line = $1"), params![line], |row| {
        Ok(Receipt { line: row.get(0)?, funder: row.get(1)?, cents: row.get(2)? })
    })
}

/// What came in of a funder and was not taken back, in cents.
pub(crate) fn received_of(tx: &mut Tx<'_>, funder: FunderId) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT (SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_receipts WHERE funder = $1) \
             - (SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_receipt_reversals WHERE funder = $1)"
        ),
        params![funder],
        |row| row.get(0),
    )
}

/// What came in of a funder between two moments, less what was taken back between them, in cents.
pub(crate) fn received_between(
    tx: &mut Tx<'_>,
    funder: FunderId,
    (from, until): (Timestamp, Timestamp),
) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT (SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_receipts \
             WHERE funder = $1 AND at >= $2 AND at < $3) \
             - (SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_receipt_reversals \
             WHERE funder = $1 AND at >= $2 AND at < $3)"
        ),
        params![funder, from, until],
        |row| row.get(0),
    )
}

pub(crate) fn next_lot(tx: &mut Tx<'_>) -> Result<LotId, StoreError> {
    tx.one(sql!("SELECT COALESCE(MAX(id), 0) + 1 FROM pass_lots"), params![], |row| row.get(0))
}

/// The lot that a command issued.
pub(crate) fn lot_issued(tx: &mut Tx<'_>, issue: IssueId) -> Result<Option<LotId>, StoreError> {
    tx.first(sql!("SELECT id FROM pass_lots WHERE issue = $1"), params![issue], |row| row.get(0))
}

pub(crate) fn insert_lot(tx: &mut Tx<'_>, lot: &Lot, issue: IssueId, by: Option<PersonId>) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_lots \
             (id, issue, order_id, funder, face_cents, booklets, passes, territory, issued_at, valid_until, ends_at, \
             issued_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            lot.id,
            issue,
            lot.order,
            lot.funder,
            lot.face_cents,
            lot.booklets,
            lot.passes,
            lot.territory,
            lot.issued_at,
            lot.valid_until,
            lot.ends_at,
            by
        ],
    )?;
    Ok(())
}

/// Writes down that a lot was printed anew; `false` when the command is known.
pub(crate) fn insert_reissue(
    tx: &mut Tx<'_>,
    command: IssueId,
    lot: LotId,
    (by, at): (PersonId, Timestamp),
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_reissues (id, lot, made_by, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING"
        ),
        params![command, lot, by, at],
    )?;
    Ok(added == 1)
}

pub(crate) fn lot(tx: &mut Tx<'_>, id: LotId) -> Result<Option<Lot>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, order_id, funder, face_cents, booklets, passes, territory, issued_at, valid_until, ends_at, \
             expired_at, expired_cents FROM pass_lots WHERE id = $1"
        ),
        params![id],
        read_lot,
    )
}

/// The lots after one, in their order.
pub(crate) fn lots_after(tx: &mut Tx<'_>, after: LotId, limit: i64) -> Result<Vec<Lot>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, order_id, funder, face_cents, booklets, passes, territory, issued_at, valid_until, ends_at, \
             expired_at, expired_cents FROM pass_lots WHERE id > $1 ORDER BY id LIMIT $2"
        ),
        params![after, limit],
        read_lot,
    )
}

pub(crate) fn lots_of(tx: &mut Tx<'_>, funder: FunderId) -> Result<Vec<Lot>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, order_id, funder, face_cents, booklets, passes, territory, issued_at, valid_until, ends_at, \
             expired_at, expired_cents FROM pass_lots WHERE funder = $1 ORDER BY id LIMIT $2"
        ),
        params![funder, LOTS_MAX],
        read_lot,
    )
}

/// Lots that end before a moment and are not expired yet, the first to end first.
pub(crate) fn lots_that_end(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<Vec<Lot>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, order_id, funder, face_cents, booklets, passes, territory, issued_at, valid_until, ends_at, \
             expired_at, expired_cents FROM pass_lots \
             WHERE expired_at IS NULL AND ends_at <= $1 ORDER BY ends_at, id LIMIT $2"
        ),
        params![before, limit],
        read_lot,
    )
}

fn read_lot(row: &Row<'_>) -> Result<Lot, StoreError> {
    Ok(Lot {
        id: row.get(0)?,
        order: row.get(1)?,
        funder: row.get(2)?,
        face_cents: row.get(3)?,
        booklets: row.get(4)?,
        passes: row.get(5)?,
        territory: row.get(6)?,
        issued_at: row.get(7)?,
        valid_until: row.get(8)?,
        ends_at: row.get(9)?,
        expired_at: row.get(10)?,
        expired_cents: row.get::<Option<i64>>(11)?.unwrap_or(0),
    })
}

pub(crate) fn expire_lot(tx: &mut Tx<'_>, id: LotId, cents: i64, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_lots SET expired_at = $1, expired_cents = $2 WHERE id = $3 AND expired_at IS NULL"),
        params![at, cents, id],
    )?;
    Ok(done == 1)
}
