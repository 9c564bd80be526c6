//! Parts of lots that are printed one after the other.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use crate::model::{BookletId, BookletState, IssueId, LotId};

/// A part of a lot, as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PartRow {
    pub(crate) number: i64,
    pub(crate) first: BookletId,
    pub(crate) last: BookletId,
    pub(crate) printed_at: Option<Timestamp>,
}

pub(crate) fn insert_part(
    tx: &mut Tx<'_>,
    lot: LotId,
    number: i64,
    (first, last): (BookletId, BookletId),
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO pass_parts (lot, part, first_booklet, last_booklet) VALUES ($1, $2, $3, $4)"),
        params![lot, number, first, last],
    )?;
    Ok(())
}

/// Takes a part away, for those that it is split into.
pub(crate) fn delete_part(tx: &mut Tx<'_>, lot: LotId, number: i64) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM pass_parts WHERE lot = $1 AND part = $2"), params![lot, number])?;
    Ok(())
}

/// The highest number of a part of a lot; 0 of one without.
pub(crate) fn last_part(tx: &mut Tx<'_>, lot: LotId) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COALESCE(MAX(part), 0) FROM pass_parts WHERE lot = $1"), params![lot], |row| row.get(0))
}

/// The parts of a lot, by their booklets; none of a lot that was printed whole.
pub(crate) fn parts_of(tx: &mut Tx<'_>, lot: LotId, limit: i64) -> Result<Vec<PartRow>, StoreError> {
    tx.all(
        sql!(
            "SELECT part, first_booklet, last_booklet, printed_at FROM pass_parts WHERE lot = $1 \
             ORDER BY first_booklet LIMIT $2"
        ),
        params![lot, limit],
        read_part,
    )
}

pub(crate) fn part(tx: &mut Tx<'_>, lot: LotId, number: i64) -> Result<Option<PartRow>, StoreError> {
    tx.first(
        sql!("SELECT part, first_booklet, last_booklet, printed_at FROM pass_parts WHERE lot = $1 AND part = $2"),
        params![lot, number],
        read_part,
    )
}

fn read_part(row: &Row<'_>) -> Result<PartRow, StoreError> {
    Ok(PartRow { number: row.get(0)?, first: row.get(1)?, last: row.get(2)?, printed_at: row.get(3)? })
}

/// Writes down that a part was printed; `false` when it was before.
pub(crate) fn mark_printed(
    tx: &mut Tx<'_>,
    (lot, number): (LotId, i64),
    command: IssueId,
    (by, at): (PersonId, Timestamp),
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_parts SET command = $1, printed_by = $2, printed_at = $3 \
             WHERE lot = $4 AND part = $5 AND printed_at IS NULL"
        ),
        params![command, by, at, lot, number],
    )?;
    Ok(done == 1)
}

/// Parts that reach into a range of booklets and are not printed yet.
pub(crate) fn unprinted_in(tx: &mut Tx<'_>, (first, last): (BookletId, BookletId)) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM pass_parts WHERE printed_at IS NULL AND first_booklet <= $1 AND last_booklet >= $2"),
        params![last, first],
        |row| row.get(0),
    )
}

/// The booklets of a range that are at the printer's.
pub(crate) fn at_printers(
    tx: &mut Tx<'_>,
    (first, last): (BookletId, BookletId),
) -> Result<Vec<BookletId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM pass_booklets WHERE id BETWEEN $1 AND $2 AND state = 0 ORDER BY id"),
        params![first, last],
        |row| row.get(0),
    )
}

/// The booklets of a range that a prescriber has, or handed over.
pub(crate) fn count_out(tx: &mut Tx<'_>, (first, last): (BookletId, BookletId)) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM pass_booklets WHERE id BETWEEN $1 AND $2 AND state IN (1, 2)"),
        params![first, last],
        |row| row.get(0),
    )
}

/// How many booklets of a range can be given to a prescriber: none where a part of it is not printed yet.
pub(crate) fn count_deliverable(tx: &mut Tx<'_>, range: (BookletId, BookletId)) -> Result<i64, StoreError> {
    if unprinted_in(tx, range)? > 0 {
        return Ok(0);
    }
    super::count_below(tx, range, BookletState::Handed)
}

/// Lots of which a prescriber has booklets that nobody printed.
pub(crate) fn out_unprinted(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<LotId>, StoreError> {
    tx.all(
        sql!(
            "SELECT DISTINCT p.lot FROM pass_parts p \
             JOIN pass_booklets b ON b.id >= p.first_booklet AND b.id <= p.last_booklet \
             WHERE p.printed_at IS NULL AND b.state IN (1, 2) ORDER BY p.lot LIMIT $1"
        ),
        params![limit],
        |row| row.get(0),
    )
}
