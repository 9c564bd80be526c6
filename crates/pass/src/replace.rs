//! Booklets are lost or stolen: blocked at once, and replaced.

use ::store::Tx;
use base::{PersonId, Timestamp};
use voucher::{Code, CodeMac};

use crate::decide::Refusal;
use crate::deeds::{Deed, DeedKind};
use crate::model::{BOOKLET_PASSES_MAX, BOOKLETS_MAX, Booklet, BookletId, BookletState, PrescriberId};
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

    /// Voids a booklet that was blocked, and issues another one with as many passes as were left, of the same lot and
    /// in the same hands, in one transaction: no money moves; appointments, and how the person is reached, go along. The
    /// account of who attached the old one by a code of it does not: who found or saw it may be somebody else.
    /// Who had it may use the new one at once, if the old one was handed over.
    ///
    /// # Errors
    /// [`Refusal::Replaced`] when it was replaced before, [`PassError::NotBlocked`] when it was not blocked: what somebody may
    /// still have in their hands is not replaced. [`Refusal::Spent`] when nothing is left, [`Refusal::Ended`].
    pub async fn replace(&self, old: BookletId) -> Result<Replacement, PassError> {
        // As many as a booklet can have: how many are left is known in the transaction only.
        let (codes, now) = (self.new_codes(BOOKLET_PASSES_MAX), self.clock.now());
        let macs = self.macs(&codes);
        let (booklet, left) = self.db.write(move |tx| put_in_place(tx, old, &macs, now)).await?;
        Ok(Replacement { booklet, codes: codes.into_iter().take(left).collect() })
    }

    /// The same, by somebody of the prescriber: it is written down, and the evidence log has it.
    pub(crate) async fn replace_by(
        &self,
        person: PersonId,
        by: PrescriberId,
        old: BookletId,
    ) -> Result<Replacement, PassError> {
        let codes = self.new_codes(BOOKLET_PASSES_MAX);
        let macs = self.macs(&codes);
        let deed = Deed { prescriber: Some(by), ..self.of_range(DeedKind::Replace, person, (old, old), "") };
        let now = deed.at;
        let replaced =
            self.do_deed_for(deed, move |tx| put_in_place(tx, old, &macs, now).map(|replaced| (Some(1), replaced)));
        let (booklet, left) = replaced.await?;
        Ok(Replacement { booklet, codes: codes.into_iter().take(left).collect() })
    }
}

/// Voids a booklet and puts another in its place; gives its number, and how many passes it has. Refuses before it writes.
fn put_in_place(
    tx: &mut Tx<'_>,
    old: BookletId,
    macs: &[CodeMac],
    now: Timestamp,
) -> Result<(BookletId, usize), PassError> {
    let booklet = store::booklet(tx, old)?.ok_or(PassError::NotFound)?;
    match booklet.state {
        BookletState::Blocked => {}
        BookletState::Replaced => return Err(Refusal::Replaced.into()),
        _ => return Err(PassError::NotBlocked),
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
    store::insert_passes(tx, id, macs.get(..left).unwrap_or(macs))?;
    store::move_contact(tx, old, id)?;
    store::move_visits(tx, old, id)?;
    Ok((id, left))
}

fn in_place_of(old: &Booklet, id: BookletId, passes: usize) -> Booklet {
    // A booklet that nobody had is printed anew; one that was handed over is in those hands again.
    let state = match (old.handed_at, old.prescriber) {
        (Some(_), _) => BookletState::Handed,
        (None, Some(_)) => BookletState::Stock,
        (None, None) => BookletState::Printed,
    };
    let holder = if old.attached_at.is_some() { None } else { old.holder };
    let passes = i64::try_from(passes).unwrap_or(0);
    Booklet { id, passes, state, holder, attached_at: None, replaces: Some(old.id), ..old.clone() }
}
