//! Failed sign-ins.

use super::{Failures, Hash, StoreError, Tx, params, sql};

pub(crate) fn failures(tx: &mut Tx<'_>, who: &Hash) -> Result<Option<Failures>, StoreError> {
    tx.first(sql!("SELECT count, last_at FROM identity_failures WHERE who = $1"), params![who], |row| {
        Ok(Failures { count: row.get(0)?, last_at: row.get(1)? })
    })
}

pub(crate) fn put_failures(tx: &mut Tx<'_>, who: &Hash, failures: Failures) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_failures (who, count, last_at) VALUES ($1, $2, $3)
             ON CONFLICT (who) DO UPDATE SET count = excluded.count, last_at = excluded.last_at"
        ),
        params![who, failures.count, failures.last_at],
    )?;
    Ok(())
}

pub(crate) fn forget_failures(tx: &mut Tx<'_>, who: &Hash) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_failures WHERE who = $1"), params![who])?;
    Ok(())
}
