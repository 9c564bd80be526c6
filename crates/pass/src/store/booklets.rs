//! Booklets and their passes.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};
use uuid::Uuid;
use voucher::CodeMac;

use crate::model::{Booklet, BookletId, BookletState, LotId, PassId, PassState, PlaceNumber, PrescriberId};

/// A MAC in the type of the table.
pub(crate) fn mac_param(mac: &CodeMac) -> Uuid {
    Uuid::from_bytes(*mac.as_bytes())
}

pub(crate) fn next_booklet(tx: &mut Tx<'_>) -> Result<BookletId, StoreError> {
    tx.one(sql!("SELECT COALESCE(MAX(id), 0) + 1 FROM pass_booklets"), params![], |row| row.get(0))
}

pub(crate) fn insert_booklet(tx: &mut Tx<'_>, booklet: &Booklet) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_booklets (id, lot, handed_at, replaces, prescriber, holder, attached_at, passes, state) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            booklet.id,
            booklet.lot,
            booklet.handed_at,
            booklet.replaces,
            booklet.prescriber,
            booklet.holder,
            booklet.attached_at,
            booklet.passes,
            booklet.state
        ],
    )?;
    Ok(())
}

/// Writes the passes of a booklet down; the usual ten at once.
pub(crate) fn insert_passes(tx: &mut Tx<'_>, booklet: BookletId, macs: &[CodeMac]) -> Result<(), StoreError> {
    if let [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9] = macs {
        let id = |nth| booklet.pass(nth);
        tx.execute(
            sql!(
                "INSERT INTO pass_passes (id, mac, state) VALUES \
                 ($1, $2, 0), ($3, $4, 0), ($5, $6, 0), ($7, $8, 0), ($9, $10, 0), \
                 ($11, $12, 0), ($13, $14, 0), ($15, $16, 0), ($17, $18, 0), ($19, $20, 0)"
            ),
            params![
                id(0),
                mac_param(m0),
                id(1),
                mac_param(m1),
                id(2),
                mac_param(m2),
                id(3),
                mac_param(m3),
                id(4),
                mac_param(m4),
                id(5),
                mac_param(m5),
                id(6),
                mac_param(m6),
                id(7),
                mac_param(m7),
                id(8),
                mac_param(m8),
                id(9),
                mac_param(m9)
            ],
        )?;
        return Ok(());
    }
    for (nth, mac) in (0..).zip(macs) {
        tx.execute(
            sql!("INSERT INTO pass_passes (id, mac, state) VALUES ($1, $2, 0)"),
            params![booklet.pass(nth), mac_param(mac)],
        )?;
    }
    Ok(())
}

/// Takes the passes of a range of booklets away, both ends with it.
pub(crate) fn delete_passes(tx: &mut Tx<'_>, (first, last): (BookletId, BookletId)) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM pass_passes WHERE id >= $1 AND id < $2"),
        params![first.pass(0), BookletId(last.0 + 1).pass(0)],
    )?;
    Ok(())
}

/// Booklets of a lot that nobody has yet.
pub(crate) fn printed_of(tx: &mut Tx<'_>, lot: LotId) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM pass_booklets WHERE lot = $1 AND state = $2 AND replaces IS NULL"),
        params![lot, BookletState::Printed],
        |row| row.get(0),
    )
}

pub(crate) fn booklet(tx: &mut Tx<'_>, id: BookletId) -> Result<Option<Booklet>, StoreError> {
    tx.first(
        sql!("SELECT id, lot, handed_at, replaces, prescriber, holder, attached_at, passes, state FROM pass_booklets WHERE id = $1"),
        params![id],
        read_booklet,
    )
}

pub(crate) fn booklets_held_by(tx: &mut Tx<'_>, holder: PersonId, limit: i64) -> Result<Vec<Booklet>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, lot, handed_at, replaces, prescriber, holder, attached_at, passes, state FROM pass_booklets \
             WHERE holder = $1 ORDER BY id LIMIT $2"
        ),
        params![holder, limit],
        read_booklet,
    )
}

pub(crate) fn read_booklet(row: &Row<'_>) -> Result<Booklet, StoreError> {
    Ok(Booklet {
        id: row.get(0)?,
        lot: row.get(1)?,
        handed_at: row.get(2)?,
        replaces: row.get(3)?,
        prescriber: row.get(4)?,
        holder: row.get(5)?,
        attached_at: row.get(6)?,
        passes: row.get(7)?,
        state: row.get(8)?,
    })
}

/// Gives booklets that are printed or in stock to a prescriber; says how many.
pub(crate) fn deliver_booklets(
    tx: &mut Tx<'_>,
    (first, last): (BookletId, BookletId),
    to: PrescriberId,
) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "UPDATE pass_booklets SET state = 1, prescriber = $1 \
             WHERE id BETWEEN $2 AND $3 AND state IN (0, 1)"
        ),
        params![to, first, last],
    )
}

/// How many booklets of a range can be given to a prescriber, or blocked.
pub(crate) fn count_below(
    tx: &mut Tx<'_>,
    (first, last): (BookletId, BookletId),
    state: BookletState,
) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM pass_booklets WHERE id BETWEEN $1 AND $2 AND state < $3"),
        params![first, last, state],
        |row| row.get(0),
    )
}

/// How many booklets of a range are of a prescriber, in stock or handed over.
pub(crate) fn count_own(
    tx: &mut Tx<'_>,
    (first, last): (BookletId, BookletId),
    of: PrescriberId,
) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM pass_booklets WHERE id BETWEEN $1 AND $2 AND prescriber = $3 AND state IN (1, 2)"),
        params![first, last, of],
        |row| row.get(0),
    )
}

pub(crate) fn hand_over_booklet(
    tx: &mut Tx<'_>,
    id: BookletId,
    by: PrescriberId,
    holder: Option<PersonId>,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_booklets SET state = 2, handed_at = $1, holder = $2 \
             WHERE id = $3 AND prescriber = $4 AND state = 1"
        ),
        params![at, holder, id, by],
    )?;
    Ok(done == 1)
}

/// Attaches a booklet of nobody's account, by a code of it.
pub(crate) fn attach_booklet(
    tx: &mut Tx<'_>,
    id: BookletId,
    holder: PersonId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_booklets SET holder = $1, attached_at = $2 WHERE id = $3 AND holder IS NULL"),
        params![holder, at, id],
    )?;
    Ok(done == 1)
}

/// Detaches a booklet of a prescriber from an account.
pub(crate) fn detach_booklet(
    tx: &mut Tx<'_>,
    id: BookletId,
    by: PrescriberId,
    holder: PersonId,
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_booklets SET holder = NULL, attached_at = NULL \
             WHERE id = $1 AND prescriber = $2 AND holder = $3"
        ),
        params![id, by, holder],
    )?;
    Ok(done == 1)
}

/// Blocks booklets that are printed, in stock or handed over; says how many.
pub(crate) fn block_booklets(tx: &mut Tx<'_>, (first, last): (BookletId, BookletId)) -> Result<u64, StoreError> {
    tx.execute(
        sql!("UPDATE pass_booklets SET state = 3 WHERE id BETWEEN $1 AND $2 AND state IN (0, 1, 2)"),
        params![first, last],
    )
}

pub(crate) fn mark_replaced(tx: &mut Tx<'_>, id: BookletId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_booklets SET state = 4 WHERE id = $1"), params![id])?;
    Ok(())
}

/// Passes of a booklet that are not spent.
pub(crate) fn left_of(tx: &mut Tx<'_>, booklet: BookletId) -> Result<i64, StoreError> {
    let (first, beyond) = (booklet.pass(0), BookletId(booklet.0 + 1).pass(0));
    tx.one(
        sql!(
            "SELECT COALESCE(MAX(passes), 0) - (SELECT COUNT(*) FROM pass_redemptions \
             WHERE pass >= $1 AND pass < $2 AND undone_at IS NULL) FROM pass_booklets WHERE id = $3"
        ),
        params![first, beyond, booklet],
        |row| row.get(0),
    )
}

/// Passes of a lot that are not spent, of booklets that were not replaced.
pub(crate) fn alive_of(tx: &mut Tx<'_>, lot: LotId) -> Result<i64, StoreError> {
    let passes: i64 = tx.one(
        sql!("SELECT CAST(COALESCE(SUM(passes), 0) AS BIGINT) FROM pass_booklets WHERE lot = $1 AND state <> 4"),
        params![lot],
        |row| row.get(0),
    )?;
    let spent: i64 = tx.one(
        sql!(
            "SELECT COUNT(*) FROM pass_booklets b \
             JOIN pass_redemptions r ON r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 \
             WHERE b.lot = $1 AND b.state <> 4 AND r.undone_at IS NULL"
        ),
        params![lot],
        |row| row.get(0),
    )?;
    Ok(passes - spent)
}

pub(crate) fn pass_of_mac(tx: &mut Tx<'_>, mac: &CodeMac) -> Result<Option<(PassId, PassState)>, StoreError> {
    tx.first(
        sql!(
            "SELECT p.id, p.state, r.place FROM pass_passes p \
             LEFT JOIN pass_redemptions r ON r.pass = p.id AND r.undone_at IS NULL WHERE p.mac = $1"
        ),
        params![mac_param(mac)],
        |row| {
            let is_spent = row.get::<Option<PlaceNumber>>(2)?.is_some();
            Ok((row.get(0)?, if is_spent { PassState::Spent } else { row.get(1)? }))
        },
    )
}
