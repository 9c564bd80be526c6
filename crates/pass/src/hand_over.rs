//! Booklets on their way: from the printer to a prescriber, to a person, to an account.

use ::store::Tx;
use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use voucher::Code;

use crate::decide::Refusal;
use crate::deeds::{Deed, DeedKind};
use crate::follow_booklets::Kept;
use crate::model::{BOOKLETS_MAX, Booklet, BookletId, BookletState, PassState, PrescriberId};
use crate::room::{PassError, Passes, within};
use crate::store;

/// Booklets of an account that are shown.
const OWN_MAX: i64 = 100;

/// A booklet that is handed over again within this is a second click.
const AGAIN_WITHIN: SignedDuration = SignedDuration::from_mins(1);

impl Passes {
    /// Gives a range of serial numbers, both ends with it, to a prescriber: from the printer, or from another prescriber's
    /// stock. All or none; the same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::NotThere`] when some were handed over, blocked or replaced, do not exist, or are not printed yet.
    pub async fn deliver(&self, first: BookletId, last: BookletId, to: PrescriberId) -> Result<(), PassError> {
        let asked = last.0.saturating_sub(first.0).saturating_add(1);
        within("booklets", asked, 1..=BOOKLETS_MAX)?;
        self.db
            .write(move |tx| {
                let fit = store::count_deliverable(tx, (first, last))?;
                if fit != asked {
                    return Err(PassError::NotThere { asked, fit });
                }
                store::deliver_booklets(tx, (first, last), to)?;
                Ok(())
            })
            .await
    }

    /// A prescriber hands a booklet of its stock over; from then on its passes can be redeemed. The person needs no
    /// account; with one, the booklet is attached to it. The same again within [`AGAIN_WITHIN`] changes nothing; later, or for
    /// somebody else, it is a number that was read wrongly.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber, [`PassError::NotThere`] when it was blocked or
    /// replaced, [`PassError::Attached`] when it was handed over before, [`Refusal::Ended`] after its last day.
    pub async fn hand_over(&self, by: PrescriberId, id: BookletId, holder: Option<PersonId>) -> Result<(), PassError> {
        self.hand_over_and_keep((None, by), id, holder, Kept::default()).await
    }

    /// The same, and keeps what the person agrees to; and who did it, when somebody did. A change refuses before it writes.
    pub(crate) async fn hand_over_and_keep(
        &self,
        (person, by): (Option<PersonId>, PrescriberId),
        id: BookletId,
        holder: Option<PersonId>,
        kept: Kept,
    ) -> Result<(), PassError> {
        let now = self.clock.now();
        let give = move |tx: &mut Tx<'_>| {
            let booklet = store::booklet(tx, id)?.filter(|booklet| booklet.prescriber == Some(by));
            let booklet = booklet.ok_or(PassError::NotFound)?;
            match booklet.state {
                BookletState::Handed
                    if booklet.holder == holder && is_again(&booklet, now) && kept.has_contact_of(tx, id)? =>
                {
                    return Ok(false);
                }
                BookletState::Handed => return Err(PassError::Attached),
                BookletState::Stock => {}
                _ => return Err(PassError::NotThere { asked: 1, fit: 0 }),
            }
            let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
            if lot.expired_at.is_some() || now >= lot.valid_until {
                return Err(Refusal::Ended { until: lot.valid_until }.into());
            }
            store::hand_over_booklet(tx, id, by, holder, now)?;
            kept.keep(tx, id, now)?;
            Ok(true)
        };
        let Some(person) = person else { return self.db.write(give).await.map(drop) };
        let deed = Deed { prescriber: Some(by), ..self.of_range(DeedKind::HandOver, person, (id, id), "") };
        self.do_deed_for(deed, move |tx| Ok((give(tx)?.then_some(1), ()))).await
    }

    /// Attaches a booklet that was handed over to the account of who has it, by the code of a pass that is not used: a
    /// used one was shown at a place, which must not follow the person with it.
    ///
    /// # Errors
    /// [`Refusal::UnknownCode`], [`Refusal::NotHandedOver`], [`Refusal::Spent`], [`PassError::Attached`] to another account.
    pub async fn attach(&self, person: PersonId, code: &Code) -> Result<BookletId, PassError> {
        let (mac, now) = (code.mac(&self.code_key), self.clock.now());
        self.db
            .write(move |tx| {
                let (pass, state) = store::pass_of_mac(tx, &mac)?.ok_or(Refusal::UnknownCode)?;
                let id = pass.booklet();
                let booklet = store::booklet(tx, id)?.ok_or(PassError::NotFound)?;
                match (booklet.state, booklet.holder) {
                    (BookletState::Printed | BookletState::Stock, _) => Err(Refusal::NotHandedOver.into()),
                    (BookletState::Blocked, _) => Err(Refusal::Blocked.into()),
                    (BookletState::Replaced, _) => Err(Refusal::Replaced.into()),
                    (_, Some(holder)) if holder != person => Err(PassError::Attached),
                    _ if state == PassState::Spent => Err(Refusal::Spent.into()),
                    _ => {
                        store::attach_booklet(tx, id, person, now)?;
                        Ok(id)
                    }
                }
            })
            .await
    }

    /// The booklets of an account, with how many passes are left of each.
    pub async fn booklets_of(&self, person: PersonId) -> Result<Vec<(Booklet, i64)>, PassError> {
        self.db
            .read(move |tx| {
                let mut all = Vec::new();
                for booklet in store::booklets_held_by(tx, person, OWN_MAX)? {
                    let left = store::left_of(tx, booklet.id)?;
                    all.push((booklet, left));
                }
                Ok(all)
            })
            .await
    }
}

pub(crate) fn is_again(booklet: &Booklet, now: Timestamp) -> bool {
    booklet.handed_at.is_some_and(|at| now.since(at) < AGAIN_WITHIN)
}
