//! What is followed: booklets that wait for their first use, reminders, what an officer is to look at.

use ::store::{StoreError, Tx, params, sql};
use base::Timestamp;

use super::booklets::read_booklet;
use super::journal::{Entry, read_entry};
use crate::model::{Booklet, BookletId, LotId, PlaceId, PlaceNumber, PrescriberId};
use crate::remind::Due;
use crate::watch::Signal;

/// Booklets with passes left whose last day comes before a moment, and that were not reminded of yet in this way.
pub(crate) fn due(
    tx: &mut Tx<'_>,
    kind: i64,
    (now, before): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<Due>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.id, b.holder, b.prescriber, l.valid_until, \
             b.passes - (SELECT COUNT(*) FROM pass_redemptions r \
             WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 AND r.undone_at IS NULL) \
             FROM pass_lots l JOIN pass_booklets b ON b.lot = l.id \
             WHERE l.expired_at IS NULL AND l.valid_until > $1 AND l.valid_until <= $2 AND b.state = 2 AND b.passes > \
             (SELECT COUNT(*) FROM pass_redemptions r \
             WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 AND r.undone_at IS NULL) \
             AND NOT EXISTS (SELECT 1 FROM pass_reminders r WHERE r.booklet = b.id AND r.kind = $3) \
             ORDER BY l.valid_until, b.id LIMIT $4"
        ),
        params![now, before, kind, limit],
        |row| {
            Ok(Due {
                booklet: row.get(0)?,
                holder: row.get(1)?,
                prescriber: row.get(2)?,
                valid_until: row.get(3)?,
                left: row.get(4)?,
                days: kind,
            })
        },
    )
}

pub(crate) fn insert_reminder(
    tx: &mut Tx<'_>,
    booklet: BookletId,
    kind: i64,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_reminders (booklet, kind, at) VALUES ($1, $2, $3) ON CONFLICT (booklet, kind) DO NOTHING"
        ),
        params![booklet, kind, at],
    )?;
    Ok(added == 1)
}

/// Booklets of a prescriber that were reminded of, have passes left that can be used, and whose holder has no account; the first to end
/// first.
pub(crate) fn reminded(
    tx: &mut Tx<'_>,
    by: PrescriberId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Booklet>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.id, b.lot, b.handed_at, b.replaces, b.prescriber, b.holder, b.attached_at, b.passes, b.state \
             FROM pass_booklets b JOIN pass_lots l ON l.id = b.lot \
             WHERE b.prescriber = $1 AND b.holder IS NULL AND b.state = 2 AND l.valid_until > $2 AND b.passes > \
             (SELECT COUNT(*) FROM pass_redemptions r \
             WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 AND r.undone_at IS NULL) \
             AND EXISTS (SELECT 1 FROM pass_reminders r WHERE r.booklet = b.id) ORDER BY l.valid_until, b.id LIMIT $3"
        ),
        params![by, now, limit],
        read_booklet,
    )
}

/// What a place redeemed and has not claimed, the newest first.
pub(crate) fn unclaimed_of(tx: &mut Tx<'_>, place: PlaceNumber, limit: i64) -> Result<Vec<Entry>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, pass, place, at, cents, service, nth, many, is_offline, undone_at, claim FROM pass_redemptions \
             WHERE place = $1 AND claim IS NULL AND undone_at IS NULL ORDER BY at DESC LIMIT $2"
        ),
        params![place, limit],
        read_entry,
    )
}

/// What was redeemed of a booklet and not undone.
pub(crate) fn entries_of_booklet(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Vec<Entry>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, pass, place, at, cents, service, nth, many, is_offline, undone_at, claim FROM pass_redemptions \
             WHERE pass >= $1 AND pass < $2 AND undone_at IS NULL ORDER BY at, pass"
        ),
        params![booklet.pass(0), BookletId(booklet.0 + 1).pass(0)],
        read_entry,
    )
}

/// Writes a signal down; `false` when it was told before.
pub(crate) fn insert_signal(tx: &mut Tx<'_>, signal: &Signal, number: PlaceNumber) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_signals (key, kind, place, booklet, at, measure, found_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING"
        ),
        params![signal.key, signal.kind.name(), number, signal.booklet, signal.at, signal.measure, signal.found_at],
    )?;
    Ok(added == 1)
}

/// The signals, the newest first, with their places.
pub(crate) fn signals(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(PlaceId, Signal)>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.place, g.key, g.kind, g.booklet, g.at, g.measure, g.found_at FROM pass_signals g \
             JOIN pass_places s ON s.id = g.place ORDER BY g.found_at DESC, g.key LIMIT $1"
        ),
        params![limit],
        |row| {
            let kind: String = row.get(2)?;
            let signal = Signal {
                key: row.get(1)?,
                kind: crate::watch::SignalKind::from_name(&kind).ok_or_else(|| super::broken("a kind of signal"))?,
                booklet: row.get(3)?,
                at: row.get(4)?,
                measure: row.get(5)?,
                found_at: row.get(6)?,
            };
            Ok((row.get(0)?, signal))
        },
    )
}

/// Booklets of a lot by where they are: printed, stock, handed over, blocked, replaced.
pub(crate) fn booklets_by_state(tx: &mut Tx<'_>, lot: LotId) -> Result<[i64; 5], StoreError> {
    let mut counts = [0; 5];
    tx.each(sql!("SELECT state, COUNT(*) FROM pass_booklets WHERE lot = $1 GROUP BY state"), params![lot], |row| {
        let state: i64 = row.get(0)?;
        if let Some(count) = usize::try_from(state).ok().and_then(|state| counts.get_mut(state)) {
            *count = row.get(1)?;
        }
        Ok(true)
    })?;
    Ok(counts)
}

/// Of a lot: booklets of which a pass was redeemed, and what was redeemed, in cents.
pub(crate) fn used_of_lot(tx: &mut Tx<'_>, lot: LotId) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!(
            "SELECT COUNT(DISTINCT b.id), CAST(COALESCE(SUM(r.cents), 0) AS BIGINT) \
             FROM pass_booklets b JOIN pass_redemptions r ON r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 \
             WHERE b.lot = $1 AND r.undone_at IS NULL"
        ),
        params![lot],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Of a lot: what was claimed, and what of it the bank paid, in cents.
pub(crate) fn claimed_of_lot(tx: &mut Tx<'_>, lot: LotId) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(l.cents), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN p.state = 'paid' THEN l.cents ELSE 0 END), 0) AS BIGINT) \
             FROM pass_claim_lots l JOIN pass_claims c ON c.id = l.claim LEFT JOIN pass_payments p ON p.id = c.payment \
             WHERE l.lot = $1"
        ),
        params![lot],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
