//! Booklets are lost or stolen: blocked at once, and replaced.

use voucher::Code;

use crate::decide::Refusal;
use crate::model::{BOOKLET_PASSES_MAX, BOOKLETS_MAX, Booklet, BookletId, BookletState};
use crate::room::{PassError, Passes, within};
use crate::store;

/// What replaces a booklet, with its codes; they are kept nowhere else.
#[derive(Debug)]
pub struct Replacement {
    /// Its serial number.
    pub booklet: BookletId,
    /// The codes of its passes.
    pub codes: Vec<Code>,
}

impl Passes {
    /// Blocks a range of serial numbers, both ends with it: from now on none of their passes is redeemed. Those that were
    /// blocked or replaced before stay so. Says how many were blocked.
    pub async fn block(&self, first: BookletId, last: BookletId) -> Result<u64, PassError> {
        let asked = last.0.saturating_sub(first.0).saturating_add(1);
        within("booklets", asked, 1..=BOOKLETS_MAX)?;
        self.db.write(move |tx| Ok(store::block_booklets(tx, (first, last))?)).await
    }

    /// Voids a booklet and issues another one with as many passes as were left, of the same lot and in the same hands, in
    /// one transaction: no money moves; appointments, and how the person is reached, go along. Who had it may use the new one at once, if the old one was handed over.
    ///
    /// # Errors
    /// [`Refusal::Replaced`] when it was replaced before, [`Refusal::Spent`] when nothing is left, [`Refusal::Ended`].
    pub async fn replace(&self, old: BookletId) -> Result<Replacement, PassError> {
        // As many as a booklet can have: how many are left is known in the transaction only.
        let (codes, now) = (self.new_codes(BOOKLET_PASSES_MAX), self.clock.now());
        let macs = self.macs(&codes);
        let (booklet, left) = self
            .db
            .write(move |tx| {
                let booklet = store::booklet(tx, old)?.ok_or(PassError::NotFound)?;
                if booklet.state == BookletState::Replaced {
                    return Err(Refusal::Replaced.into());
                }
                let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
                if lot.expired_at.is_some() || now >= lot.ends_at {
                    return Err(Refusal::Ended { until: lot.valid_until }.into());
                }
                let left = usize::try_from(store::left_of(tx, old)?).unwrap_or(0).min(macs.len());
                if left == 0 {
                    return Err(Refusal::Spent.into());
                }
                let id = store::next_booklet(tx)?;
                store::mark_replaced(tx, old)?;
                store::insert_booklet(tx, &in_place_of(&booklet, id, left))?;
                store::insert_passes(tx, id, &macs[..left])?;
                store::move_contact(tx, old, id)?;
                store::move_visits(tx, old, id)?;
                Ok::<_, PassError>((id, left))
            })
            .await?;
        Ok(Replacement { booklet, codes: codes.into_iter().take(left).collect() })
    }
}

fn in_place_of(old: &Booklet, id: BookletId, passes: usize) -> Booklet {
    // A booklet that nobody had is printed anew; one that was handed over is in those hands again.
    let state = match (old.handed_at, old.prescriber) {
        (Some(_), _) => BookletState::Handed,
        (None, Some(_)) => BookletState::Stock,
        (None, None) => BookletState::Printed,
    };
    Booklet { id, passes: i64::try_from(passes).unwrap_or(0), state, replaces: Some(old.id), ..old.clone() }
}
