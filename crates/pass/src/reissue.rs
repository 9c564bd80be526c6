//! The print of a lot was lost before anybody had a booklet: the same booklets get other codes.

use std::sync::Arc;

use base::PersonId;
use voucher::{Code, CodeMac};

use crate::decide::Refusal;
use crate::issue::Issued;
use crate::model::{BookletId, IssueId, LotId};
use crate::room::{PassError, Passes};
use crate::store;

impl Passes {
    /// Gives all booklets of a lot other codes, as long as every one of them is still at the printer's; the old codes are
    /// unknown from then on. No money moves. Who did it is kept. The codes are given this once.
    ///
    /// # Errors
    /// [`PassError::NotFound`]; [`PassError::NotThere`] when a booklet was delivered, blocked or replaced; [`Refusal::Ended`]
    /// after the last day; [`PassError::IssuedBefore`] when the same command was given before.
    pub async fn reissue(&self, command: IssueId, lot: LotId, by: PersonId) -> Result<Issued, PassError> {
        let printed = self.db.read(move |tx| store::lot(tx, lot)?.ok_or(PassError::NotFound)).await?;
        let codes: Vec<Vec<Code>> = (0..printed.booklets).map(|_| self.new_codes(printed.passes)).collect();
        let macs: Arc<Vec<Vec<CodeMac>>> = Arc::new(codes.iter().map(|of| self.macs(of)).collect());
        let now = self.clock.now();
        let first = self
            .db
            .write(move |tx| {
                if !store::insert_reissue(tx, command, lot, (by, now))? {
                    return Err(PassError::IssuedBefore);
                }
                let lot_now = store::lot(tx, lot)?.ok_or(PassError::NotFound)?;
                if lot_now.expired_at.is_some() || now >= lot_now.valid_until {
                    return Err(Refusal::Ended { until: lot_now.valid_until }.into());
                }
                let (first, last) = store::range_of(tx, lot)?.ok_or(PassError::NotFound)?;
                let fit = store::printed_of(tx, lot)?;
                if fit != printed.booklets {
                    return Err(PassError::NotThere { asked: printed.booklets, fit });
                }
                store::delete_passes(tx, (first, last))?;
                for (number, macs) in (first.0..).zip(macs.iter()) {
                    store::insert_passes(tx, BookletId(number), macs)?;
                }
                Ok(first)
            })
            .await?;
        Ok(Issued { lot, booklets: (first.0..).map(BookletId).zip(codes).collect() })
    }
}
