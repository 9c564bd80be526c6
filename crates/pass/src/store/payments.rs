//! What the bank is asked to pay, and what it says.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::broken;
use crate::model::{ClaimId, LotId, PaymentId, PlaceId, PlaceNumber, RunId};
use crate::pay::{Payment, PaymentState};
use crate::read_payments::WaitingPlace;

/// A place that is to be paid, on which account, and how much.
pub(crate) struct ToPay {
    pub(crate) number: PlaceNumber,
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) iban: String,
    pub(crate) cents: i64,
}

/// Places with claims that are in no payment, with an account, and not held: what an officer or the program looks into is not
/// paid meanwhile.
pub(crate) fn places_to_pay(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<ToPay>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.id, s.place, s.name, s.iban, CAST(SUM(c.cents) AS BIGINT) FROM pass_claims c \
             JOIN pass_places s ON s.id = c.place \
             WHERE c.payment IS NULL AND s.iban IS NOT NULL AND s.held IS NULL \
             GROUP BY s.id, s.place, s.name, s.iban HAVING SUM(c.cents) > 0 ORDER BY s.id LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(ToPay {
                number: row.get(0)?,
                place: row.get(1)?,
                name: row.get(2)?,
                iban: row.get(3)?,
                cents: row.get(4)?,
            })
        },
    )
}

pub(crate) fn insert_payment(tx: &mut Tx<'_>, payment: &Payment, number: PlaceNumber) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_payments (id, run, place, cents, name, iban, state, reason, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 'sent', '', $7)"
        ),
        params![payment.id, payment.run, number, payment.cents, payment.name, payment.iban, payment.made_at],
    )?;
    tx.execute(
        sql!("UPDATE pass_claims SET payment = $1 WHERE place = $2 AND payment IS NULL"),
        params![payment.id, number],
    )?;
    Ok(())
}

pub(crate) fn payments_of_run(tx: &mut Tx<'_>, run: RunId) -> Result<Vec<Payment>, StoreError> {
    tx.all(
        sql!(
            "SELECT p.id, p.run, s.place, p.cents, p.name, p.iban, p.state, p.reason, p.made_at, p.settled_at, p.settled_by \
             FROM pass_payments p JOIN pass_places s ON s.id = p.place WHERE p.run = $1 ORDER BY p.place"
        ),
        params![run],
        read_payment,
    )
}

pub(crate) fn payments_of_place(tx: &mut Tx<'_>, number: PlaceNumber, limit: i64) -> Result<Vec<Payment>, StoreError> {
    tx.all(
        sql!(
            "SELECT p.id, p.run, s.place, p.cents, p.name, p.iban, p.state, p.reason, p.made_at, p.settled_at, p.settled_by \
             FROM pass_payments p JOIN pass_places s ON s.id = p.place WHERE p.place = $1 \
             ORDER BY p.made_at DESC, p.id LIMIT $2"
        ),
        params![number, limit],
        read_payment,
    )
}

pub(crate) fn payment(tx: &mut Tx<'_>, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    tx.first(
        sql!(
            "SELECT p.id, p.run, s.place, p.cents, p.name, p.iban, p.state, p.reason, p.made_at, p.settled_at, p.settled_by \
             FROM pass_payments p JOIN pass_places s ON s.id = p.place WHERE p.id = $1"
        ),
        params![id],
        read_payment,
    )
}

fn read_payment(row: &Row<'_>) -> Result<Payment, StoreError> {
    let state: String = row.get(6)?;
    Ok(Payment {
        id: row.get(0)?,
        run: row.get(1)?,
        place: row.get(2)?,
        cents: row.get(3)?,
        name: row.get(4)?,
        iban: row.get(5)?,
        state: PaymentState::from_name(&state).ok_or_else(|| broken("where a payment stands"))?,
        reason: row.get(7)?,
        made_at: row.get(8)?,
        settled_at: row.get(9)?,
        settled_by: row.get(10)?,
    })
}

/// The claims of a payment.
pub(crate) fn claims_of_payment(tx: &mut Tx<'_>, id: PaymentId) -> Result<Vec<ClaimId>, StoreError> {
    tx.all(sql!("SELECT id FROM pass_claims WHERE payment = $1 ORDER BY id"), params![id], |row| row.get(0))
}

pub(crate) fn settle(
    tx: &mut Tx<'_>,
    id: PaymentId,
    (state, reason): (PaymentState, &str),
    (by, at): (Option<PersonId>, Timestamp),
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE pass_payments SET state = $1, reason = $2, settled_at = $3, \
             answered_at = COALESCE(answered_at, $3), settled_by = $4 WHERE id = $5"
        ),
        params![state.name(), reason, at, by, id],
    )?;
    if state == PaymentState::Refused {
        tx.execute(sql!("UPDATE pass_claims SET payment = NULL WHERE payment = $1"), params![id])?;
    }
    Ok(())
}

/// Places with claims that are in no payment: with or without an account, held or not, the oldest claim first.
pub(crate) fn waiting_places(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<WaitingPlace>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.place, s.name, s.iban, CAST(SUM(c.cents) AS BIGINT), COUNT(*), MIN(c.at), \
             (SELECT p.reason FROM pass_payments p WHERE p.place = s.id AND p.state = 'refused' \
             AND p.settled_by IS NULL AND NOT EXISTS (SELECT 1 FROM pass_payments n WHERE n.place = p.place AND n.made_at > p.made_at) \
             ORDER BY p.made_at DESC LIMIT 1), s.held \
             FROM pass_claims c JOIN pass_places s ON s.id = c.place WHERE c.payment IS NULL \
             GROUP BY s.id, s.place, s.name, s.iban, s.held HAVING SUM(c.cents) > 0 ORDER BY 6, s.id LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(WaitingPlace {
                place: row.get(0)?,
                name: row.get(1)?,
                iban: row.get(2)?,
                cents: row.get(3)?,
                claims: row.get(4)?,
                since: row.get(5)?,
                refused: row.get(6)?,
                held: row.get(7)?,
            })
        },
    )
}

/// What all claims come to, and what of it is in payments that were paid, that are sent, and in none, in cents.
pub(crate) fn claims_by_state(tx: &mut Tx<'_>) -> Result<[i64; 4], StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(c.cents), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN p.state = 'paid' THEN c.cents ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN p.state = 'sent' THEN c.cents ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN c.payment IS NULL THEN c.cents ELSE 0 END), 0) AS BIGINT) \
             FROM pass_claims c LEFT JOIN pass_payments p ON p.id = c.payment"
        ),
        params![],
        |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]),
    )
}

/// What payments come to that were paid, and that the bank has not answered, in cents.
pub(crate) fn payments_by_state(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'paid' THEN cents ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN state = 'sent' THEN cents ELSE 0 END), 0) AS BIGINT) FROM pass_payments"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What was paid of each lot of claims by payments that the bank settled between two moments, in cents.
pub(crate) fn paid_by_lot(
    tx: &mut Tx<'_>,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(LotId, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT l.lot, CAST(SUM(l.cents) AS BIGINT) FROM pass_payments p JOIN pass_claims c ON c.payment = p.id \
             JOIN pass_claim_lots l ON l.claim = c.id \
             WHERE p.state = 'paid' AND p.settled_at >= $1 AND p.settled_at < $2 GROUP BY l.lot ORDER BY l.lot"
        ),
        params![from, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
