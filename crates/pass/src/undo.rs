//! A redemption is undone by the place and the person together: within a short time, with one of its codes.

use voucher::Code;

use crate::model::{OperationId, PlaceId};
use crate::room::{PassError, Passes};
use crate::store;

impl Passes {
    /// Undoes a redemption whole: its passes can be used again. The person shows one of them again. The same again changes
    /// nothing.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for an operation of another place, or a code that is not of it; [`PassError::NotUndone`]
    /// when the time is over ([`Rules::undo_within`](crate::Rules::undo_within)), it was claimed, or its lot has expired.
    pub async fn undo(&self, place: PlaceId, operation: OperationId, code: &Code) -> Result<(), PassError> {
        let (mac, now, within) = (code.mac(&self.code_key), self.clock.now(), self.rules.undo_within);
        self.db
            .write(move |tx| {
                let rows = store::operation(tx, operation)?;
                let first = rows.first().ok_or(PassError::NotFound)?;
                let (pass, _) = store::pass_of_mac(tx, &mac)?.ok_or(PassError::NotFound)?;
                let is_of_it = rows.iter().any(|row| row.pass == pass);
                if store::place_number(tx, place)? != Some(first.place) || !is_of_it {
                    return Err(PassError::NotFound);
                }
                if first.undone_at.is_some() {
                    return Ok(());
                }
                for row in &rows {
                    let booklet = store::booklet(tx, row.pass.booklet())?.ok_or(PassError::NotFound)?;
                    let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
                    // Its money would belong to nobody.
                    let is_gone = booklet.state == crate::BookletState::Replaced || lot.expired_at.is_some();
                    if is_gone || row.claim.is_some() || now.since(row.at) >= within {
                        return Err(PassError::NotUndone);
                    }
                }
                for row in &rows {
                    store::undo_entry(tx, row.id, now)?;
                }
                store::forget_learnt(tx, operation)?;
                Ok(())
            })
            .await
    }
}
