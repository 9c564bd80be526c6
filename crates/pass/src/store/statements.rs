//! Statements of solvency, and what they add up.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx, params, sql};
use jiff::civil::Date;

use crate::books::Purse;
use crate::model::{FunderId, LotId, PlaceId, PlaceNumber};
use crate::party::PartyId;
use crate::statement::{Figures, Statement};

/// Lots that one query gives.
const CHUNK: i64 = 5_000;

/// What is owed to each party, in cents: three sums that depend on its kind.
pub(crate) type OwedLines = Vec<(PartyId, [i64; 3])>;

/// What is held and owed now, and to whom: of a funder its passes that can be used, what it has available and what it asked
/// back; of a place what it has not claimed, its claims, and its payments that the bank has not settled. What the lots hold
/// is read from the books, lot by lot: the check proves that it is what their passes are worth.
pub(crate) fn owed(tx: &mut Tx<'_>) -> Result<(Figures, OwedLines), StoreError> {
    let mut lines = owed_to_funders(tx)?;
    let [alive, available, refunds] = sums(&lines);
    let places = owed_to_places(tx)?;
    let [unclaimed, claims, in_payment] = sums(&places);
    lines.extend(places);
    let missing = super::newest_balance(tx)?.map_or(0, |balance| balance.missing);
    let figures = Figures {
        held: Purse::Escrow.cents(tx)? - missing,
        missing,
        alive,
        unclaimed,
        claims,
        in_payment,
        available,
        refunds,
        risk: Purse::Risk.cents(tx)? + Purse::RiskOwed.cents(tx)?,
    };
    Ok((figures, lines))
}

fn sums(lines: &[(PartyId, [i64; 3])]) -> [i64; 3] {
    [0, 1, 2].map(|nth: usize| lines.iter().filter_map(|(_, cents)| cents.get(nth)).sum())
}

fn owed_to_funders(tx: &mut Tx<'_>) -> Result<Vec<(PartyId, [i64; 3])>, StoreError> {
    let mut alive: BTreeMap<FunderId, i64> = super::funders(tx)?.into_iter().map(|funder| (funder, 0)).collect();
    let mut after = LotId(0);
    loop {
        let lots = super::lots_after(tx, after, CHUNK)?;
        let Some(last) = lots.last() else { break };
        after = last.id;
        for lot in lots {
            *alive.entry(lot.funder).or_default() += Purse::Lot(lot.id).cents(tx)?;
        }
    }
    // A redemption that is not claimed is still in its lot's account: it is owed to a place.
    for (funder, cents) in unclaimed_of_funders(tx)? {
        *alive.entry(funder).or_default() -= cents;
    }
    let mut lines = Vec::with_capacity(alive.len());
    for (funder, alive) in alive {
        let cents = [alive, Purse::Available(funder).cents(tx)?, Purse::Refunding(funder).cents(tx)?];
        if cents != [0; 3] {
            lines.push((PartyId::Funder(funder), cents));
        }
    }
    Ok(lines)
}

fn unclaimed_of_funders(tx: &mut Tx<'_>) -> Result<Vec<(FunderId, i64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT l.funder, CAST(SUM(r.cents) AS BIGINT) FROM pass_redemptions r \
             JOIN pass_booklets b ON b.id = r.pass / 32 JOIN pass_lots l ON l.id = b.lot \
             WHERE r.claim IS NULL AND r.undone_at IS NULL GROUP BY l.funder ORDER BY l.funder"
        ),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

fn owed_to_places(tx: &mut Tx<'_>) -> Result<Vec<(PartyId, [i64; 3])>, StoreError> {
    let sums = [
        sql!(
            "SELECT s.place, CAST(SUM(r.cents) AS BIGINT) FROM pass_redemptions r JOIN pass_places s ON s.id = r.place \
             WHERE r.claim IS NULL AND r.undone_at IS NULL GROUP BY s.place"
        ),
        sql!(
            "SELECT s.place, CAST(SUM(c.cents) AS BIGINT) FROM pass_claims c JOIN pass_places s ON s.id = c.place \
             WHERE c.payment IS NULL GROUP BY s.place"
        ),
        sql!(
            "SELECT s.place, CAST(SUM(p.cents) AS BIGINT) FROM pass_payments p JOIN pass_places s ON s.id = p.place \
             WHERE p.state = 'sent' GROUP BY s.place"
        ),
    ];
    let mut owed: BTreeMap<PlaceId, [i64; 3]> = BTreeMap::new();
    for (nth, text) in sums.into_iter().enumerate() {
        for (place, cents) in tx.all(text, params![], |row| Ok((row.get::<PlaceId>(0)?, row.get::<i64>(1)?)))? {
            if let Some(kept) = owed.entry(place).or_default().get_mut(nth) {
                *kept = cents;
            }
        }
    }
    let owed = owed.into_iter().filter(|(_, cents)| *cents != [0; 3]);
    Ok(owed.map(|(place, cents)| (PartyId::Place(place), cents)).collect())
}

pub(crate) fn insert_statement(
    tx: &mut Tx<'_>,
    day: Date,
    (text, hash, lines): (&str, &[u8], &str),
    position: u64,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_statements (day, text, hash, position, lines) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (day) DO NOTHING"
        ),
        params![day, text, hash, i64::try_from(position).unwrap_or(i64::MAX), lines],
    )?;
    Ok(added == 1)
}

pub(crate) fn statement(tx: &mut Tx<'_>, day: Date) -> Result<Option<Statement>, StoreError> {
    tx.first(sql!("SELECT text, hash, position FROM pass_statements WHERE day = $1"), params![day], |row| {
        Ok(Statement { text: row.get(0)?, hash: row.get(1)?, position: row.get(2)? })
    })
}

/// The texts of the newest statements.
pub(crate) fn statement_texts(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<String>, StoreError> {
    tx.all(sql!("SELECT text FROM pass_statements ORDER BY day DESC LIMIT $1"), params![limit], |row| row.get(0))
}

/// The lines of the statement of a day, as they are kept.
pub(crate) fn statement_lines(tx: &mut Tx<'_>, day: Date) -> Result<Option<String>, StoreError> {
    tx.first(sql!("SELECT lines FROM pass_statements WHERE day = $1"), params![day], |row| row.get(0))
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
