//! The tables of the books.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{Currency, Timestamp};

use crate::model::{Account, AccountId, Balance, Bound, Kind, Line, NAME_MAX_CHARS, NewAccount, Seal, TransferId};

/// Seals that are read at once, at most: one a day for a hundred years.
const SEALS_MAX: i64 = 36_525;

fn broken(expected: &'static str) -> StoreError {
    StoreError::Column { index: 0, expected, found: "another word".to_owned() }
}

fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Free => "none",
        Bound::DebitsWithinCredits => "debits",
        Bound::CreditsWithinDebits => "credits",
    }
}

pub(crate) fn insert_account(tx: &mut Tx<'_>, account: &NewAccount, at: Timestamp) -> Result<bool, StoreError> {
    let name: String = account.name.chars().take(NAME_MAX_CHARS).collect();
    let added = tx.execute(
        sql!(
            "INSERT INTO ledger_accounts \
             (id, name, currency, bound, opened_at, debits_pending, debits_posted, credits_pending, credits_posted) \
             VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0) ON CONFLICT (id) DO NOTHING"
        ),
        params![account.id, name, account.currency.code(), bound_name(account.bound), at],
    )?;
    Ok(added == 1)
}

pub(crate) fn account(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, name, currency, bound, debits_pending, debits_posted, credits_pending, credits_posted \
             FROM ledger_accounts WHERE id = $1"
        ),
        params![id],
        read_account,
    )
}

/// The accounts after one, in the order of their identifiers.
pub(crate) fn accounts_after(tx: &mut Tx<'_>, after: AccountId, limit: i64) -> Result<Vec<Account>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, currency, bound, debits_pending, debits_posted, credits_pending, credits_posted \
             FROM ledger_accounts WHERE id > $1 ORDER BY id LIMIT $2"
        ),
        params![after, limit],
        read_account,
    )
}

fn read_account(row: &Row<'_>) -> Result<Account, StoreError> {
    let currency: String = row.get(2)?;
    if currency != Currency::Euro.code() {
        return Err(broken("a currency"));
    }
    let bound: String = row.get(3)?;
    let bound = match bound.as_str() {
        "none" => Bound::Free,
        "debits" => Bound::DebitsWithinCredits,
        "credits" => Bound::CreditsWithinDebits,
        _ => return Err(broken("a bound")),
    };
    let balance = Balance {
        debits_pending: row.get(4)?,
        debits_posted: row.get(5)?,
        credits_pending: row.get(6)?,
        credits_posted: row.get(7)?,
    };
    Ok(Account { id: row.get(0)?, name: row.get(1)?, currency: Currency::Euro, bound, balance })
}

pub(crate) fn update_balance(tx: &mut Tx<'_>, id: AccountId, balance: &Balance) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE ledger_accounts SET debits_pending = $1, debits_posted = $2, credits_pending = $3, \
             credits_posted = $4 WHERE id = $5"
        ),
        params![balance.debits_pending, balance.debits_posted, balance.credits_pending, balance.credits_posted, id],
    )?;
    Ok(())
}

pub(crate) fn insert_transfer(tx: &mut Tx<'_>, line: &Line) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO ledger_transfers \
             (id, at, kind, debit, credit, cents, pending, expires_at, linked, links, purpose) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            line.id,
            line.at,
            line.kind.name(),
            line.debit,
            line.credit,
            line.cents,
            line.pending,
            line.expires_at,
            line.linked,
            line.links,
            line.purpose
        ],
    )?;
    Ok(())
}

pub(crate) fn transfer(tx: &mut Tx<'_>, id: TransferId) -> Result<Option<Line>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, at, kind, debit, credit, cents, pending, expires_at, linked, links, purpose \
             FROM ledger_transfers WHERE id = $1"
        ),
        params![id],
        read_line,
    )
}

fn read_line(row: &Row<'_>) -> Result<Line, StoreError> {
    let kind: String = row.get(2)?;
    Ok(Line {
        id: row.get(0)?,
        at: row.get(1)?,
        kind: Kind::from_name(&kind).ok_or_else(|| broken("a kind of transfer"))?,
        debit: row.get(3)?,
        credit: row.get(4)?,
        cents: row.get(5)?,
        pending: row.get(6)?,
        expires_at: row.get(7)?,
        linked: row.get(8)?,
        links: row.get(9)?,
        purpose: row.get(10)?,
    })
}

/// Hands over the lines after one moment until another, in the order of time and identifiers, `chunk` by `chunk`: no
/// statement runs long, however many they are.
pub(crate) fn each_line(
    tx: &mut Tx<'_>,
    after: Timestamp,
    until: Timestamp,
    chunk: i64,
    mut visit: impl FnMut(Line),
) -> Result<(), StoreError> {
    // Of the moment itself nothing is taken: the identifier that is passed first is the greatest.
    let (mut at, mut id) = (after, TransferId::from_uuid(uuid::Uuid::max()));
    loop {
        let lines = tx.all(
            sql!(
                "SELECT id, at, kind, debit, credit, cents, pending, expires_at, linked, links, purpose \
                 FROM ledger_transfers WHERE (at, id) > ($1, $2) AND at <= $3 ORDER BY at, id LIMIT $4"
            ),
            params![at, id, until, chunk],
            read_line,
        )?;
        let Some(last) = lines.last() else { return Ok(()) };
        (at, id) = (last.at, last.id);
        lines.into_iter().for_each(&mut visit);
    }
}

pub(crate) fn count_between(tx: &mut Tx<'_>, after: Timestamp, until: Timestamp) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM ledger_transfers WHERE at > $1 AND at <= $2"), params![after, until], |row| {
        row.get(0)
    })
}

/// What was posted on an account from a moment on: what it was credited, less what it was debited.
pub(crate) fn posted_since(tx: &mut Tx<'_>, account: AccountId, from: Timestamp) -> Result<i64, StoreError> {
    tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(CASE WHEN credit = $1 THEN cents ELSE -cents END), 0) AS BIGINT) \
             FROM ledger_transfers WHERE at >= $2 AND (debit = $1 OR credit = $1) AND kind IN ('post', 'settle')"
        ),
        params![account, from],
        |row| row.get(0),
    )
}

pub(crate) fn insert_open(tx: &mut Tx<'_>, id: TransferId, expires_at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.execute(sql!("INSERT INTO ledger_open (transfer, expires_at) VALUES ($1, $2)"), params![id, expires_at])?;
    Ok(())
}

pub(crate) fn remove_open(tx: &mut Tx<'_>, id: TransferId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM ledger_open WHERE transfer = $1"), params![id])?;
    Ok(())
}

pub(crate) fn is_open(tx: &mut Tx<'_>, id: TransferId) -> Result<bool, StoreError> {
    let found = tx.first(sql!("SELECT transfer FROM ledger_open WHERE transfer = $1"), params![id], |row| {
        row.get::<TransferId>(0)
    })?;
    Ok(found.is_some())
}

pub(crate) fn all_open(tx: &mut Tx<'_>) -> Result<Vec<(TransferId, Option<Timestamp>)>, StoreError> {
    tx.all(sql!("SELECT transfer, expires_at FROM ledger_open"), params![], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn expired(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<Vec<TransferId>, StoreError> {
    tx.all(
        sql!("SELECT transfer FROM ledger_open WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2"),
        params![now, limit],
        |row| row.get(0),
    )
}

pub(crate) fn sealed_until(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.first(sql!("SELECT until_at FROM ledger_seals ORDER BY number DESC LIMIT 1"), params![], |row| row.get(0))
}

pub(crate) fn last_seal(tx: &mut Tx<'_>) -> Result<Option<Seal>, StoreError> {
    tx.first(
        sql!(
            "SELECT number, until_at, transfers, root, previous, position FROM ledger_seals \
             ORDER BY number DESC LIMIT 1"
        ),
        params![],
        read_seal,
    )
}

pub(crate) fn seals(tx: &mut Tx<'_>) -> Result<Vec<Seal>, StoreError> {
    tx.all(
        sql!("SELECT number, until_at, transfers, root, previous, position FROM ledger_seals ORDER BY number LIMIT $1"),
        params![SEALS_MAX],
        read_seal,
    )
}

fn read_seal(row: &Row<'_>) -> Result<Seal, StoreError> {
    Ok(Seal {
        number: row.get(0)?,
        until: row.get(1)?,
        transfers: row.get(2)?,
        root: row.get(3)?,
        previous: row.get(4)?,
        position: row.get(5)?,
    })
}

/// `false` when that number is taken.
pub(crate) fn insert_seal(tx: &mut Tx<'_>, seal: &Seal) -> Result<bool, StoreError> {
    let position = i64::try_from(seal.position).unwrap_or(i64::MAX);
    let added = tx.execute(
        sql!(
            "INSERT INTO ledger_seals (number, until_at, transfers, root, previous, position) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (number) DO NOTHING"
        ),
        params![seal.number, seal.until, seal.transfers, seal.root, seal.previous, position],
    )?;
    Ok(added == 1)
}
