//! The print of a lot was lost before anybody had a booklet: the same booklets get other codes.

use std::sync::Arc;

use ::store::Tx;
use base::PersonId;
use voucher::{Code, CodeMac};

use crate::decide::Refusal;
use crate::deeds::{Deed, DeedKind};
use crate::issue::Issued;
use crate::model::{BookletId, IssueId, LotId};
use crate::room::{PassError, Passes};
use crate::store;

impl Passes {
    /// Gives all booklets of a lot other codes, as long as every one of them is still at the printer's; the old codes are
    /// unknown from then on. No money moves. Who did it is kept, and the evidence log has it. The codes are given this once.
    ///
    /// # Errors
    /// [`PassError::NotFound`]; [`PassError::NotThere`] when a booklet was delivered, blocked or replaced; [`Refusal::Ended`]
    /// after the last day; [`PassError::IssuedBefore`] when the same command was given before.
    pub async fn reissue(&self, command: IssueId, lot: LotId, by: PersonId) -> Result<Issued, PassError> {
        let read = move |tx: &mut Tx<'_>| {
            let printed = store::lot(tx, lot)?.ok_or(PassError::NotFound)?;
            Ok::<_, PassError>((printed, store::range_of(tx, lot)?.ok_or(PassError::NotFound)?))
        };
        let (printed, (first, last)) = self.db.read(read).await?;
        let codes: Vec<Vec<Code>> = (0..printed.booklets).map(|_| self.new_codes(printed.passes)).collect();
        let macs: Arc<Vec<Vec<CodeMac>>> = Arc::new(codes.iter().map(|of| self.macs(of)).collect());
        let deed = self.of_range(DeedKind::Reissue, by, (first, last), "");
        self.record_change(deed.fact(), move |tx, position| {
            change_codes(tx, command, lot, &deed, &macs)?;
            store::insert_deed(tx, &deed, position, u64::try_from(macs.len()).unwrap_or(u64::MAX))?;
            Ok(true)
        })
        .await?;
        Ok(Issued { lot, booklets: (first.0..).map(BookletId).zip(codes).collect() })
    }
}

/// Puts other codes in the place of a lot's, if every booklet is still at the printer's. Refuses before it writes.
fn change_codes(
    tx: &mut Tx<'_>,
    command: IssueId,
    lot: LotId,
    deed: &Deed,
    macs: &[Vec<CodeMac>],
) -> Result<(), PassError> {
    let printed = store::lot(tx, lot)?.ok_or(PassError::NotFound)?;
    if printed.expired_at.is_some() || deed.at >= printed.valid_until {
        return Err(Refusal::Ended { until: printed.valid_until }.into());
    }
    let (first, last) = store::range_of(tx, lot)?.ok_or(PassError::NotFound)?;
    let fit = store::printed_of(tx, lot)?;
    if fit != printed.booklets {
        return Err(PassError::NotThere { asked: printed.booklets, fit });
    }
    if !store::insert_reissue(tx, command, lot, (deed.person, deed.at))? {
        return Err(PassError::IssuedBefore);
    }
    store::delete_passes(tx, (first, last))?;
    for (number, macs) in (first.0..).zip(macs) {
        store::insert_passes(tx, BookletId(number), macs)?;
    }
    Ok(())
}
