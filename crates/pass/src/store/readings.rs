//! What the pages of people, prescribers, places, funders and officers read.

use ::store::{StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};
use jiff::civil::Date;

use crate::model::{Booklet, BookletId, LotId, OperationId, OrderId, PassId, PlaceNumber, PrescriberId, Service};
use crate::store::{left_of, read_booklet};

/// When a booklet was begun: its first pass that was used, and not undone.
pub(crate) fn begun_at(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Option<Timestamp>, StoreError> {
    tx.one(
        sql!("SELECT MIN(at) FROM pass_redemptions WHERE pass >= $1 AND pass < $2 AND undone_at IS NULL"),
        params![booklet.pass(0), BookletId(booklet.0 + 1).pass(0)],
        |row| row.get(0),
    )
}

/// When a pass was used.
pub(crate) fn used_at(tx: &mut Tx<'_>, pass: PassId) -> Result<Option<Timestamp>, StoreError> {
    tx.first(
        sql!("SELECT at FROM pass_redemptions WHERE pass = $1 AND undone_at IS NULL ORDER BY at DESC, id LIMIT 1"),
        params![pass],
        |row| row.get(0),
    )
}

/// A use of a pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Which pass.
    pub pass: PassId,
    /// When.
    pub at: Timestamp,
    /// The name of the place.
    pub place: String,
    /// For what.
    pub service: Service,
    /// What it was worth, in cents.
    pub cents: i64,
}

/// What was used of a booklet, the newest first.
pub(crate) fn uses_of(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Vec<Use>, StoreError> {
    tx.all(
        sql!(
            "SELECT r.pass, r.at, s.name, r.service, r.cents FROM pass_redemptions r \
             JOIN pass_places s ON s.id = r.place \
             WHERE r.pass >= $1 AND r.pass < $2 AND r.undone_at IS NULL ORDER BY r.at DESC, r.pass LIMIT 100"
        ),
        params![booklet.pass(0), BookletId(booklet.0 + 1).pass(0)],
        |row| {
            Ok(Use {
                pass: row.get(0)?,
                at: row.get(1)?,
                place: row.get(2)?,
                service: Service(row.get(3)?),
                cents: row.get(4)?,
            })
        },
    )
}

/// The operations of a place that it did not claim yet, and that were not undone, the newest first.
pub(crate) fn unclaimed_operations(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    limit: i64,
) -> Result<Vec<OperationId>, StoreError> {
    tx.all(
        sql!(
            "SELECT id FROM pass_redemptions \
             WHERE place = $1 AND claim IS NULL AND undone_at IS NULL AND nth = 0 ORDER BY at DESC LIMIT $2"
        ),
        params![place, limit],
        |row| row.get(0),
    )
}

/// Serial numbers in stock at a prescriber, in their order.
pub(crate) fn stock_of(tx: &mut Tx<'_>, of: PrescriberId, limit: i64) -> Result<Vec<BookletId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM pass_booklets WHERE prescriber = $1 AND state = 1 ORDER BY id LIMIT $2"),
        params![of, limit],
        |row| row.get(0),
    )
}

/// Booklets that a prescriber handed over, the newest first.
pub(crate) fn handed_by(tx: &mut Tx<'_>, by: PrescriberId, limit: i64) -> Result<Vec<Booklet>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, lot, handed_at, replaces, prescriber, holder, attached_at, passes, state FROM pass_booklets \
             WHERE prescriber = $1 AND handed_at IS NOT NULL ORDER BY handed_at DESC, id DESC LIMIT $2"
        ),
        params![by, limit],
        read_booklet,
    )
}

/// Booklets that a prescriber handed over before a moment, and nobody used a pass of: first those whose person can be called
/// and was not, then those who were, then those whom nobody can call; of each, the oldest first. After so many.
pub(crate) fn not_begun(
    tx: &mut Tx<'_>,
    by: PrescriberId,
    before: Timestamp,
    (limit, after): (i64, i64),
) -> Result<Vec<Booklet>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.id, b.lot, b.handed_at, b.replaces, b.prescriber, b.holder, b.attached_at, b.passes, b.state FROM pass_booklets b \
             LEFT JOIN pass_contacts c ON c.booklet = b.id WHERE b.prescriber = $1 AND b.state = 2 AND b.handed_at <= $2 AND NOT EXISTS \
             (SELECT 1 FROM pass_redemptions r WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 \
             AND r.undone_at IS NULL) AND EXISTS \
             (SELECT 1 FROM pass_lots l WHERE l.id = b.lot AND l.expired_at IS NULL) \
             ORDER BY CASE WHEN c.booklet IS NULL THEN 2 \
             WHEN c.called_at IS NOT NULL OR EXISTS (SELECT 1 FROM pass_calls k WHERE k.booklet = b.id) THEN 1 \
             ELSE 0 END, b.handed_at, b.id LIMIT $3 OFFSET $4"
        ),
        params![by, before, limit, after],
        read_booklet,
    )
}

/// How many booklets a prescriber handed over before a moment, and nobody used a pass of.
pub(crate) fn count_not_begun(tx: &mut Tx<'_>, by: PrescriberId, before: Timestamp) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FROM pass_booklets b WHERE b.prescriber = $1 AND b.state = 2 AND b.handed_at <= $2 \
             AND NOT EXISTS (SELECT 1 FROM pass_redemptions r WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 \
             AND r.undone_at IS NULL) AND EXISTS (SELECT 1 FROM pass_lots l WHERE l.id = b.lot AND l.expired_at IS NULL)"
        ),
        params![by, before],
        |row| row.get(0),
    )
}

/// The first and the last booklet that were issued with a lot; those that replace others come later.
pub(crate) fn range_of(tx: &mut Tx<'_>, lot: LotId) -> Result<Option<(BookletId, BookletId)>, StoreError> {
    let (first, last) = tx.one(
        sql!("SELECT MIN(id), MAX(id) FROM pass_booklets WHERE lot = $1 AND replaces IS NULL"),
        params![lot],
        |row| Ok((row.get::<Option<BookletId>>(0)?, row.get::<Option<BookletId>>(1)?)),
    )?;
    Ok(first.zip(last))
}

/// The booklet that replaces one.
pub(crate) fn replacement_of(tx: &mut Tx<'_>, lot: LotId, id: BookletId) -> Result<Option<BookletId>, StoreError> {
    tx.first(sql!("SELECT id FROM pass_booklets WHERE lot = $1 AND replaces = $2"), params![lot, id], |row| row.get(0))
}

/// Orders with booklets that were not issued yet, and whose last day is not over, the oldest first.
pub(crate) fn open_orders(tx: &mut Tx<'_>, today: Date, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    tx.all(
        sql!(
            "SELECT o.id FROM pass_orders o WHERE o.booklets > \
             (SELECT COALESCE(SUM(l.booklets), 0) FROM pass_lots l WHERE l.order_id = o.id) \
             AND o.valid_until >= $1 ORDER BY o.made_at, o.id LIMIT $2"
        ),
        params![today.to_string(), limit],
        |row| row.get(0),
    )
}

/// Nobody's any more: the booklets can be used on paper.
pub(crate) fn forget_holder(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_booklets SET holder = NULL, attached_at = NULL WHERE holder = $1"), params![person])?;
    Ok(())
}

/// What is left of a booklet, and when it was begun.
pub(crate) fn use_of(tx: &mut Tx<'_>, booklet: BookletId) -> Result<(i64, Option<Timestamp>), StoreError> {
    Ok((left_of(tx, booklet)?, begun_at(tx, booklet)?))
}
