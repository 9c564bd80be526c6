//! Statements of solvency, and what they add up.

use ::store::{StoreError, Tx, params, sql};
use jiff::civil::Date;

use crate::books::Purse;
use crate::model::{LotId, PlaceNumber};
use crate::statement::{Figures, Statement};

/// Lots that one query gives.
const CHUNK: i64 = 5_000;

/// What is held and what is owed now. What the lots hold is read from the books, lot by lot: the check proves that it is
/// what their passes are worth.
pub(crate) fn figures(tx: &mut Tx<'_>) -> Result<Figures, StoreError> {
    let mut in_lots = 0;
    let mut after = LotId(0);
    loop {
        let lots: Vec<LotId> = tx.all(
            sql!("SELECT id FROM pass_lots WHERE id > $1 ORDER BY id LIMIT $2"),
            params![after, CHUNK],
            |row| row.get(0),
        )?;
        let Some(last) = lots.last() else { break };
        after = *last;
        for lot in lots {
            in_lots += Purse::Lot(lot).cents(tx)?;
        }
    }
    let mut available = 0;
    for funder in super::funders(tx)? {
        available += Purse::Available(funder).cents(tx)?;
    }
    let unclaimed = tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_redemptions \
             WHERE claim IS NULL AND undone_at IS NULL"
        ),
        params![],
        |row| row.get::<i64>(0),
    )?;
    let claims = tx.one(
        sql!("SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_claims WHERE payment IS NULL"),
        params![],
        |row| row.get(0),
    )?;
    let in_payment = tx.one(
        sql!("SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_payments WHERE state = 'sent'"),
        params![],
        |row| row.get(0),
    )?;
    Ok(Figures {
        held: Purse::Escrow.cents(tx)?,
        alive: in_lots - unclaimed,
        unclaimed,
        claims,
        in_payment,
        available,
        risk: Purse::Risk.cents(tx)? + Purse::RiskOwed.cents(tx)?,
    })
}

pub(crate) fn insert_statement(
    tx: &mut Tx<'_>,
    day: Date,
    (text, hash): (&str, &[u8]),
    position: u64,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_statements (day, text, hash, position) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (day) DO NOTHING"
        ),
        params![day, text, hash, i64::try_from(position).unwrap_or(i64::MAX)],
    )?;
    Ok(added == 1)
}

pub(crate) fn statement(tx: &mut Tx<'_>, day: Date) -> Result<Option<Statement>, StoreError> {
    tx.first(sql!("SELECT text, hash, position FROM pass_statements WHERE day = $1"), params![day], |row| {
        Ok(Statement { text: row.get(0)?, hash: row.get(1)?, position: row.get(2)? })
    })
}

/// The short numbers of all places with something that is not claimed.
pub(crate) fn places_with_unclaimed(tx: &mut Tx<'_>) -> Result<Vec<PlaceNumber>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.id FROM pass_places s WHERE EXISTS (SELECT 1 FROM pass_redemptions r \
             WHERE r.place = s.id AND r.claim IS NULL AND r.undone_at IS NULL) ORDER BY s.id"
        ),
        params![],
        |row| row.get(0),
    )
}
