//! A booklet without paper, for who has an account and wants it so: its codes are sealed for the person, who sees them
//! after proving again who they are.

use base::{PersonId, Sealer};
use evidence::Action;
use voucher::Code;

use crate::decide::Refusal;
use crate::deeds::{Deed, DeedKind};
use crate::desks::Desks;
use crate::follow_booklets::{BASIS, Kept, Receiver};
use crate::model::{Booklet, BookletId, BookletState, PassId, PrescriberId};
use crate::room::{PassError, Passes};
use crate::store;

/// What sealed codes are for.
const PURPOSE: &str = "pass/digital-codes";

/// A pass of a booklet without paper.
#[derive(Debug, Clone)]
pub struct DigitalPass {
    /// Which one.
    pub pass: PassId,
    /// Its code.
    pub code: Code,
    /// Whether it was used.
    pub is_used: bool,
}

impl Passes {
    /// Hands a booklet of the stock over without paper: in one transaction its printed codes are void, and another booklet
    /// with new codes, sealed for the person, takes its place. Gives the number of that one. The same again within a minute
    /// gives it again.
    ///
    /// # Errors
    /// Those of [`Passes::hand_over`].
    pub(crate) async fn hand_over_digitally(
        &self,
        sealer: &Sealer,
        (person, by): (PersonId, PrescriberId),
        (id, holder): (BookletId, PersonId),
        kept: Kept,
    ) -> Result<BookletId, PassError> {
        let booklet = self.own_booklet(by, id).await?;
        self.record(person, holder, Action::ChangePasses, BASIS).await?;
        let codes = self.new_codes(booklet.passes);
        let macs = self.macs(&codes);
        let written: Vec<String> = codes.iter().map(|code| code.written().to_string()).collect();
        let sealed = sealer.seal(PURPOSE, written.join(" ").as_bytes(), &*self.random);
        let deed = Deed { prescriber: Some(by), ..self.of_range(DeedKind::HandOver, person, (id, id), "") };
        let now = deed.at;
        self.do_deed_for(deed, move |tx| {
            let booklet = store::booklet(tx, id)?.filter(|booklet| booklet.prescriber == Some(by));
            let booklet = booklet.ok_or(PassError::NotFound)?;
            let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
            if booklet.state == BookletState::Replaced
                && let Some(new) = store::replacement_of(tx, lot.id, id)?
            {
                let new = store::booklet(tx, new)?.ok_or(PassError::NotFound)?;
                let is_again = new.holder == Some(holder) && crate::hand_over::is_again(&new, now);
                return if is_again { Ok((None, new.id)) } else { Err(Refusal::Replaced.into()) };
            }
            match booklet.state {
                BookletState::Stock => {}
                BookletState::Handed => return Err(PassError::Attached),
                _ => return Err(PassError::NotThere { asked: 1, fit: 0 }),
            }
            if lot.expired_at.is_some() || now >= lot.valid_until {
                return Err(Refusal::Ended { until: lot.valid_until }.into());
            }
            let new = Booklet {
                id: store::next_booklet(tx)?,
                handed_at: Some(now),
                replaces: Some(id),
                holder: Some(holder),
                state: BookletState::Handed,
                ..booklet
            };
            store::mark_replaced(tx, id)?;
            store::insert_booklet(tx, &new)?;
            store::insert_passes(tx, new.id, &macs)?;
            store::seal_codes(tx, new.id, &sealed)?;
            kept.keep(tx, new.id, now)?;
            Ok((Some(1), new.id))
        })
        .await
    }

    /// Whether a booklet has no paper.
    pub async fn is_digital(&self, booklet: BookletId) -> Result<bool, PassError> {
        Ok(self.db.read(move |tx| store::sealed_codes(tx, booklet)).await?.is_some())
    }

    /// The codes of a booklet without paper, for the person whose account it is attached to. Ask for a fresh proof of who
    /// they are before.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's, a booklet on paper, or one that was replaced or blocked.
    pub(crate) async fn digital_passes(
        &self,
        sealer: &Sealer,
        person: PersonId,
        id: BookletId,
    ) -> Result<(Booklet, Vec<DigitalPass>), PassError> {
        let (booklet, sealed, used) = self
            .db
            .read(move |tx| {
                let booklet = store::booklet(tx, id)?.filter(|booklet| booklet.holder == Some(person));
                let booklet = booklet.filter(|booklet| booklet.state == BookletState::Handed);
                let booklet = booklet.ok_or(PassError::NotFound)?;
                let sealed = store::sealed_codes(tx, id)?.ok_or(PassError::NotFound)?;
                let used: Vec<PassId> = store::uses_of(tx, id)?.iter().map(|one| one.pass).collect();
                Ok::<_, PassError>((booklet, sealed, used))
            })
            .await?;
        let opened = sealer.open(PURPOSE, &sealed).and_then(|bytes| String::from_utf8(bytes).ok());
        let opened = opened.ok_or(PassError::NotFound)?;
        let codes = opened.split_whitespace().filter_map(|written| written.parse::<Code>().ok());
        let pass = |(nth, code)| {
            let pass = id.pass(nth);
            DigitalPass { pass, code, is_used: used.contains(&pass) }
        };
        let passes = (0..).zip(codes).map(pass).collect();
        Ok((booklet, passes))
    }
}

impl Desks {
    /// Hands a booklet of the stock over to an account, without paper; gives the number of the booklet that takes its place.
    ///
    /// # Errors
    /// Those of [`Passes::hand_over_to`]; [`PassError::Field`] for `account` without one.
    pub async fn hand_over_without_paper(
        &self,
        person: PersonId,
        by: PrescriberId,
        id: BookletId,
        receiver: Receiver,
    ) -> Result<BookletId, PassError> {
        let holder = receiver.account.ok_or(PassError::Field("account"))?;
        let kept = Kept::of(&receiver)?;
        self.passes.hand_over_digitally(&self.neighbours.sealer, (person, by), (id, holder), kept).await
    }

    /// The codes of a booklet without paper, for the person whose account it is attached to. Ask for a fresh proof of who
    /// they are before.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's, a booklet on paper, or one that was replaced or blocked.
    pub async fn codes_without_paper(
        &self,
        person: PersonId,
        id: BookletId,
    ) -> Result<(Booklet, Vec<DigitalPass>), PassError> {
        self.passes.digital_passes(&self.neighbours.sealer, person, id).await
    }
}
