//! Files for the bank as they were given, what it answered, and the balance that it tells.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};
use jiff::civil::Date;

use super::broken;
use crate::make_payment_file::PaymentFile;
use crate::model::RunId;
use crate::note_balance::Balance;

pub(crate) fn insert_run(tx: &mut Tx<'_>, file: &PaymentFile, by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_runs (id, file, sha256, payments, cents, execution, made_at, made_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            file.run,
            file.xml,
            file.sha256.as_slice(),
            file.payments,
            file.cents,
            file.execution,
            file.made_at,
            by
        ],
    )?;
    Ok(())
}

pub(crate) fn run(tx: &mut Tx<'_>, id: RunId) -> Result<Option<PaymentFile>, StoreError> {
    tx.first(
        sql!("SELECT id, file, sha256, payments, cents, execution, made_at, position FROM pass_runs WHERE id = $1"),
        params![id],
        read_run,
    )
}

/// The newest files.
pub(crate) fn runs(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<PaymentFile>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, '', sha256, payments, cents, execution, made_at, position FROM pass_runs \
             ORDER BY made_at DESC, id LIMIT $1"
        ),
        params![limit],
        read_run,
    )
}

/// Looks at each file that was made, with the hash that it had.
pub(crate) fn each_file(tx: &mut Tx<'_>, mut look: impl FnMut(RunId, &str, &[u8])) -> Result<(), StoreError> {
    tx.each(sql!("SELECT id, file, sha256 FROM pass_runs ORDER BY made_at, id"), params![], |row| {
        let (file, hash): (String, Vec<u8>) = (row.get(1)?, row.get(2)?);
        look(row.get(0)?, &file, &hash);
        Ok(true)
    })
}

fn read_run(row: &Row<'_>) -> Result<PaymentFile, StoreError> {
    let (execution, position): (String, Option<i64>) = (row.get(5)?, row.get(7)?);
    Ok(PaymentFile {
        run: row.get(0)?,
        xml: row.get(1)?,
        sha256: row.get(2)?,
        payments: row.get(3)?,
        cents: row.get(4)?,
        execution: execution.parse().map_err(|_| broken("a date"))?,
        made_at: row.get(6)?,
        is_recorded: position.is_some(),
    })
}

/// Notes where a file is recorded; `false` when it was before.
pub(crate) fn place_run(tx: &mut Tx<'_>, id: RunId, position: u64) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_runs SET position = $1 WHERE id = $2 AND position IS NULL"),
        params![i64::try_from(position).unwrap_or(i64::MAX), id],
    )?;
    Ok(done == 1)
}

/// What the bank said, and when it was brought.
pub(crate) struct Brought {
    pub(crate) content: Vec<u8>,
    pub(crate) at: Timestamp,
}

pub(crate) fn insert_answer(
    tx: &mut Tx<'_>,
    (sha256, run, position): (&[u8], RunId, u64),
    content: &[u8],
    (by, at): (PersonId, Timestamp),
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_bank_answers (sha256, run, content, brought_at, brought_by, position) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO NOTHING"
        ),
        params![sha256, run, content, at, by, i64::try_from(position).unwrap_or(i64::MAX)],
    )?;
    Ok(added == 1)
}

/// The answers about a file, the newest first.
pub(crate) fn answers_of(tx: &mut Tx<'_>, run: RunId, limit: i64) -> Result<Vec<Brought>, StoreError> {
    tx.all(
        sql!(
            "SELECT content, brought_at FROM pass_bank_answers WHERE run = $1 ORDER BY brought_at DESC, sha256 LIMIT $2"
        ),
        params![run, limit],
        |row| Ok(Brought { content: row.get(0)?, at: row.get(1)? }),
    )
}

/// Writes the balance of a day down, or writes it anew.
pub(crate) fn keep_balance(tx: &mut Tx<'_>, balance: &Balance, by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_bank_balances (day, cents, missing, at, noted_by) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (day) DO UPDATE SET cents = excluded.cents, missing = excluded.missing, at = excluded.at, \
             noted_by = excluded.noted_by, alarmed_at = NULL, age_told_at = NULL"
        ),
        params![balance.day, balance.cents, balance.missing, balance.noted_at, by],
    )?;
    Ok(())
}

/// What had left in files before a moment and was not answered then, and what was noted later as paid in another way: the bank
/// may have paid it before.
pub(crate) fn under_way_at(tx: &mut Tx<'_>, moment: Timestamp) -> Result<i64, StoreError> {
    let payments: i64 = tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(cents), 0) AS BIGINT) FROM pass_payments \
             WHERE made_at < $1 AND (answered_at IS NULL OR answered_at >= $1)"
        ),
        params![moment],
        |row| row.get(0),
    )?;
    let refunds: i64 = tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(r.cents), 0) AS BIGINT) FROM pass_refunds r LEFT JOIN pass_runs u ON u.id = r.run \
             WHERE (u.made_at < $1 AND (r.answered_at IS NULL OR r.answered_at >= $1)) \
             OR (r.run IS NULL AND r.state = 'paid' AND r.settled_at >= $1)"
        ),
        params![moment],
        |row| row.get(0),
    )?;
    Ok(payments + refunds)
}

/// Notes that officers were written to about the age of a balance; `false` when they were before.
pub(crate) fn told_of_age(tx: &mut Tx<'_>, day: Date, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!("UPDATE pass_bank_balances SET age_told_at = $1 WHERE day = $2 AND age_told_at IS NULL"),
        params![at, day],
    )?;
    Ok(done == 1)
}

/// When money first came in.
pub(crate) fn first_receipt(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.one(sql!("SELECT MIN(at) FROM pass_receipts"), params![], |row| row.get(0))
}

/// The balance of the newest day that is known.
pub(crate) fn newest_balance(tx: &mut Tx<'_>) -> Result<Option<Balance>, StoreError> {
    tx.first(
        sql!("SELECT day, cents, missing, at FROM pass_bank_balances ORDER BY day DESC LIMIT 1"),
        params![],
        |row| {
            let day: String = row.get(0)?;
            Ok(Balance {
                day: day.parse().map_err(|_| broken("a date"))?,
                cents: row.get(1)?,
                missing: row.get(2)?,
                noted_at: row.get(3)?,
            })
        },
    )
}

/// Notes that officers were written to about the balance of a day, or the statement of one; `false` when they were before.
pub(crate) fn alarmed(
    tx: &mut Tx<'_>,
    (balance, statement): (Option<Date>, Option<Date>),
    at: Timestamp,
) -> Result<bool, StoreError> {
    let mut is_new = false;
    if let Some(day) = balance {
        is_new |= tx.execute(
            sql!("UPDATE pass_bank_balances SET alarmed_at = $1 WHERE day = $2 AND alarmed_at IS NULL"),
            params![at, day],
        )? == 1;
    }
    if let Some(day) = statement {
        is_new |= tx.execute(
            sql!("UPDATE pass_statements SET alarmed_at = $1 WHERE day = $2 AND alarmed_at IS NULL"),
            params![at, day],
        )? == 1;
    }
    Ok(is_new)
}
