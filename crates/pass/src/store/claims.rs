//! What places claim.

use std::collections::BTreeMap;

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};
use jiff::civil::Date;
use uuid::Uuid;

use crate::claim::Claim;
use crate::correct_claim::Correction;
use crate::model::{ClaimId, LotId, OperationId, PlaceNumber};

/// Places with something to claim that happened until a moment, after one, in their order.
pub(crate) fn places_to_claim(
    tx: &mut Tx<'_>,
    until: Timestamp,
    after: PlaceNumber,
    limit: i64,
) -> Result<Vec<PlaceNumber>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.id FROM pass_places s WHERE (EXISTS \
             (SELECT 1 FROM pass_redemptions r WHERE r.place = s.id AND r.claim IS NULL AND r.undone_at IS NULL \
             AND r.at <= $1) OR EXISTS (SELECT 1 FROM pass_conflicts c WHERE c.place = s.id AND c.outcome = 'paid' \
             AND c.claim IS NULL)) AND s.id > $2 ORDER BY s.id LIMIT $3"
        ),
        params![until, after, limit],
        |row| row.get(0),
    )
}

/// The moment of the unclaimed redemption of a place after which so many came before; none when there are fewer.
pub(crate) fn nth_unclaimed(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    until: Timestamp,
    nth: i64,
) -> Result<Option<Timestamp>, StoreError> {
    tx.first(
        sql!(
            "SELECT at FROM pass_redemptions WHERE place = $1 AND claim IS NULL AND undone_at IS NULL AND at <= $2 \
             ORDER BY at LIMIT 1 OFFSET $3"
        ),
        params![place, until, nth],
        |row| row.get(0),
    )
}

/// When the first and the last redemption happened that a place has not claimed until a moment.
pub(crate) fn unclaimed_span(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    until: Timestamp,
) -> Result<Option<(Timestamp, Timestamp)>, StoreError> {
    let (first, last): (Option<Timestamp>, Option<Timestamp>) = tx.one(
        sql!(
            "SELECT MIN(at), MAX(at) FROM pass_redemptions \
             WHERE place = $1 AND claim IS NULL AND undone_at IS NULL AND at <= $2"
        ),
        params![place, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(first.zip(last))
}

/// How many redemptions between two moments a place has not claimed until another.
pub(crate) fn count_unclaimed(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    until: Timestamp,
    (from, to): (Timestamp, Timestamp),
) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FROM pass_redemptions \
             WHERE place = $1 AND claim IS NULL AND undone_at IS NULL AND at <= $2 AND at >= $3 AND at < $4"
        ),
        params![place, until, from, to],
        |row| row.get(0),
    )
}

/// Takes note that so many redemptions of a place on a day are claimed, besides those before.
pub(crate) fn add_claimed(tx: &mut Tx<'_>, place: PlaceNumber, day: Date, count: i64) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_place_days (place, day, claimed) VALUES ($1, $2, $3) \
             ON CONFLICT (place, day) DO UPDATE SET claimed = pass_place_days.claimed + excluded.claimed"
        ),
        params![place, day, count],
    )?;
    Ok(())
}

/// How many redemptions of a place on a day were claimed, from a day on.
pub(crate) fn claimed_by_day(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    from: Date,
) -> Result<BTreeMap<Date, i64>, StoreError> {
    let rows = tx.all(
        sql!("SELECT day, claimed FROM pass_place_days WHERE place = $1 AND day >= $2"),
        params![place, from],
        |row| {
            let day: String = row.get(0)?;
            Ok((day.parse::<Date>().map_err(|_| super::broken("a date"))?, row.get(1)?))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// What a place has not claimed of each lot until a moment, in cents, and how many redemptions that is.
pub(crate) fn unclaimed_by_lot(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    until: Timestamp,
) -> Result<Vec<(LotId, i64, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT b.lot, CAST(SUM(r.cents) AS BIGINT), COUNT(*) FROM pass_redemptions r \
             JOIN pass_booklets b ON b.id = r.pass / 32 \
             WHERE r.place = $1 AND r.claim IS NULL AND r.undone_at IS NULL AND r.at <= $2 \
             GROUP BY b.lot ORDER BY b.lot"
        ),
        params![place, until],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// What the risk account owes a place and it did not claim, in cents.
pub(crate) fn unclaimed_risk(tx: &mut Tx<'_>, place: PlaceNumber) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_conflicts \
             WHERE place = $1 AND outcome = 'paid' AND claim IS NULL"
        ),
        params![place],
        |row| row.get(0),
    )
}

pub(crate) fn next_claim(tx: &mut Tx<'_>) -> Result<ClaimId, StoreError> {
    tx.one(sql!("SELECT COALESCE(MAX(id), 0) + 1 FROM pass_claims"), params![], |row| row.get(0))
}

pub(crate) fn insert_claim(
    tx: &mut Tx<'_>,
    claim: &Claim,
    number: PlaceNumber,
    lots: &[(LotId, i64, i64)],
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO pass_claims (id, place, at, redemptions, cents, risk_cents) VALUES ($1, $2, $3, $4, $5, $6)"),
        params![claim.id, number, claim.at, claim.redemptions, claim.cents, claim.risk_cents],
    )?;
    for (lot, cents, _) in lots {
        tx.execute(
            sql!("INSERT INTO pass_claim_lots (claim, lot, cents) VALUES ($1, $2, $3)"),
            params![claim.id, lot, cents],
        )?;
    }
    Ok(())
}

/// Marks what a place claims; says how many redemptions that is.
pub(crate) fn mark_claimed(
    tx: &mut Tx<'_>,
    claim: ClaimId,
    place: PlaceNumber,
    until: Timestamp,
) -> Result<u64, StoreError> {
    tx.execute(
        sql!("UPDATE pass_conflicts SET claim = $1 WHERE place = $2 AND outcome = 'paid' AND claim IS NULL"),
        params![claim, place],
    )?;
    tx.execute(
        sql!(
            "UPDATE pass_redemptions SET claim = $1 \
             WHERE place = $2 AND claim IS NULL AND undone_at IS NULL AND at <= $3"
        ),
        params![claim, place, until],
    )
}

/// Claims of a place, the newest first.
pub(crate) fn claims_of(tx: &mut Tx<'_>, place: PlaceNumber, limit: i64) -> Result<Vec<Claim>, StoreError> {
    tx.all(
        sql!(
            "SELECT c.id, s.place, c.at, c.redemptions, c.cents, c.risk_cents, c.payment FROM pass_claims c \
             JOIN pass_places s ON s.id = c.place WHERE c.place = $1 ORDER BY c.id DESC LIMIT $2"
        ),
        params![place, limit],
        read_claim,
    )
}

pub(crate) fn read_claim(row: &Row<'_>) -> Result<Claim, StoreError> {
    Ok(Claim {
        id: row.get(0)?,
        place: row.get(1)?,
        at: row.get(2)?,
        redemptions: row.get(3)?,
        cents: row.get(4)?,
        risk_cents: row.get(5)?,
        payment: row.get(6)?,
    })
}

/// A claim.
pub(crate) fn claim(tx: &mut Tx<'_>, id: ClaimId) -> Result<Option<Claim>, StoreError> {
    tx.first(
        sql!(
            "SELECT c.id, s.place, c.at, c.redemptions, c.cents, c.risk_cents, c.payment FROM pass_claims c \
             JOIN pass_places s ON s.id = c.place WHERE c.id = $1"
        ),
        params![id],
        read_claim,
    )
}

/// The operations in a claim, the oldest first.
pub(crate) fn operations_of_claim(
    tx: &mut Tx<'_>,
    place: PlaceNumber,
    claim: ClaimId,
    limit: i64,
) -> Result<Vec<OperationId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM pass_redemptions WHERE place = $1 AND claim = $2 AND nth = 0 ORDER BY at, id LIMIT $3"),
        params![place, claim, limit],
        |row| row.get(0),
    )
}

/// Takes a row of the journal out of its claim: it is undone.
pub(crate) fn take_out(tx: &mut Tx<'_>, row: Uuid, claim: ClaimId, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_redemptions SET claim = NULL, undone_at = $1 \
             WHERE id = $2 AND claim = $3 AND undone_at IS NULL"
        ),
        params![at, row, claim],
    )?;
    Ok(done == 1)
}

/// Lessens what a claim has of a lot; a lot of which nothing is left is no longer in it.
pub(crate) fn lessen_claim(
    tx: &mut Tx<'_>,
    claim: ClaimId,
    (lot, cents, count): (LotId, i64, i64),
) -> Result<(), StoreError> {
    let gone = tx.execute(
        sql!("DELETE FROM pass_claim_lots WHERE claim = $1 AND lot = $2 AND cents = $3"),
        params![claim, lot, cents],
    )?;
    if gone == 0 {
        tx.execute(
            sql!("UPDATE pass_claim_lots SET cents = cents - $1 WHERE claim = $2 AND lot = $3"),
            params![cents, claim, lot],
        )?;
    }
    tx.execute(
        sql!("UPDATE pass_claims SET cents = cents - $1, redemptions = redemptions - $2 WHERE id = $3"),
        params![cents, count, claim],
    )?;
    Ok(())
}

pub(crate) fn insert_correction(
    tx: &mut Tx<'_>,
    correction: &Correction,
    (place, by): (PlaceNumber, PersonId),
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_corrections (operation, claim, place, passes, cents, why, at, made_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            correction.operation,
            correction.claim,
            place,
            correction.passes,
            correction.cents,
            correction.why,
            correction.at,
            by
        ],
    )?;
    Ok(())
}

pub(crate) fn correction(tx: &mut Tx<'_>, operation: OperationId) -> Result<Option<Correction>, StoreError> {
    tx.first(
        sql!("SELECT operation, claim, passes, cents, why, at FROM pass_corrections WHERE operation = $1"),
        params![operation],
        read_correction,
    )
}

/// The corrections of a place's claims, the newest first.
pub(crate) fn corrections_of(tx: &mut Tx<'_>, place: PlaceNumber, limit: i64) -> Result<Vec<Correction>, StoreError> {
    tx.all(
        sql!(
            "SELECT operation, claim, passes, cents, why, at FROM pass_corrections \
             WHERE place = $1 ORDER BY at DESC, operation LIMIT $2"
        ),
        params![place, limit],
        read_correction,
    )
}

fn read_correction(row: &Row<'_>) -> Result<Correction, StoreError> {
    Ok(Correction {
        operation: row.get(0)?,
        claim: row.get(1)?,
        passes: row.get(2)?,
        cents: row.get(3)?,
        why: row.get(4)?,
        at: row.get(5)?,
    })
}
