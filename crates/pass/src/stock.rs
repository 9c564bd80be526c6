//! Booklets by ranges of serial numbers: delivered, blocked, and where they are.

use base::PersonId;

use crate::deeds::{Deed, DeedKind, DoneDeed};
use crate::model::{BOOKLETS_MAX, BookletId, BookletState, Lot, PrescriberId};
use crate::room::{PassError, Passes, text, within};
use crate::store;

/// Lots that are shown.
const LOTS_SHOWN: i64 = 40;
/// Ranges of a lot that are shown.
const RANGES_SHOWN: i64 = 100;
/// Deliveries and blocks that are shown, of each.
const DEEDS_SHOWN: i64 = 100;

/// Booklets that follow one another, in one state and with one prescriber.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockRange {
    /// The first of them.
    pub first: BookletId,
    /// The last of them.
    pub last: BookletId,
    /// Where they are.
    pub state: BookletState,
    /// The name of the prescriber who has them, or handed them over.
    pub prescriber: Option<String>,
}

/// Where booklets are, and how they came there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    /// The newest lots that can be used, each with its ranges.
    pub lots: Vec<(Lot, Vec<StockRange>)>,
    /// Ranges that were blocked, the newest first.
    pub blocked: Vec<DoneDeed>,
    /// Ranges that were delivered, the newest first.
    pub delivered: Vec<DoneDeed>,
    /// Lots that were printed anew, the newest first.
    pub reissued: Vec<DoneDeed>,
    /// Booklets that were replaced, the newest first.
    pub replaced: Vec<DoneDeed>,
    /// Lots that were issued, the newest first.
    pub issued: Vec<DoneDeed>,
}

impl Passes {
    /// As [`Passes::deliver`], and writes down who did it.
    ///
    /// # Errors
    /// Those of [`Passes::deliver`].
    pub async fn deliver_by(
        &self,
        officer: PersonId,
        (first, last): (BookletId, BookletId),
        to: PrescriberId,
    ) -> Result<(), PassError> {
        let asked = asked(first, last)?;
        let deed = Deed { prescriber: Some(to), ..self.of_range(DeedKind::Deliver, officer, (first, last), "") };
        let is_done = self
            .do_deed(deed, move |tx| {
                if store::count_deliverable(tx, (first, last))? != asked {
                    return Ok(None);
                }
                store::deliver_booklets(tx, (first, last), to).map(Some)
            })
            .await?;
        if is_done {
            return Ok(());
        }
        let fit = self.db.read(move |tx| store::count_deliverable(tx, (first, last))).await?;
        Err(PassError::NotThere { asked, fit })
    }

    /// Blocks a range of serial numbers, as [`Passes::block`], and writes down who did it and why.
    ///
    /// # Errors
    /// [`PassError::Field`] without a reason or for too many; [`PassError::NotThere`] when there is nothing to block.
    pub async fn block_by(
        &self,
        officer: PersonId,
        (first, last): (BookletId, BookletId),
        why: &str,
    ) -> Result<(), PassError> {
        let asked = asked(first, last)?;
        let deed = self.of_range(DeedKind::Block, officer, (first, last), &text("why", why)?);
        let is_done = self
            .do_deed(deed, move |tx| {
                let blocked = store::block_booklets(tx, (first, last))?;
                Ok((blocked > 0).then_some(blocked))
            })
            .await?;
        if is_done { Ok(()) } else { Err(PassError::NotThere { asked, fit: 0 }) }
    }

    /// A prescriber blocks a range of its own, in stock or handed over: all of it or nothing.
    ///
    /// # Errors
    /// [`PassError::NotThere`] when one of them is another's, or cannot be blocked.
    pub async fn block_own(
        &self,
        person: PersonId,
        of: PrescriberId,
        (first, last): (BookletId, BookletId),
        why: &str,
    ) -> Result<(), PassError> {
        let asked = asked(first, last)?;
        let deed =
            Deed { prescriber: Some(of), ..self.of_range(DeedKind::Block, person, (first, last), &text("why", why)?) };
        let is_done = self
            .do_deed(deed, move |tx| {
                if store::count_own(tx, (first, last), of)? != asked {
                    return Ok(None);
                }
                store::block_booklets(tx, (first, last)).map(Some)
            })
            .await?;
        if is_done {
            return Ok(());
        }
        let fit = self.db.read(move |tx| store::count_own(tx, (first, last), of)).await?;
        Err(PassError::NotThere { asked, fit })
    }

    /// Where booklets are, and how they came there.
    pub async fn stock(&self) -> Result<Stock, PassError> {
        self.db
            .read(|tx| {
                let mut lots = Vec::new();
                for id in store::newest_lots(tx, LOTS_SHOWN)? {
                    let lot = store::lot(tx, id)?.ok_or(PassError::NotFound)?;
                    lots.push((lot, store::stock_ranges(tx, id, RANGES_SHOWN)?));
                }
                Ok(Stock {
                    lots,
                    blocked: store::deeds_of(tx, DeedKind::Block, DEEDS_SHOWN)?,
                    delivered: store::deeds_of(tx, DeedKind::Deliver, DEEDS_SHOWN)?,
                    reissued: store::deeds_of(tx, DeedKind::Reissue, DEEDS_SHOWN)?,
                    replaced: store::deeds_of(tx, DeedKind::Replace, DEEDS_SHOWN)?,
                    issued: store::deeds_of(tx, DeedKind::Issue, DEEDS_SHOWN)?,
                })
            })
            .await
    }

    pub(crate) fn of_range(&self, kind: DeedKind, person: PersonId, range: (BookletId, BookletId), why: &str) -> Deed {
        let (at, why) = (self.clock.now(), why.to_owned());
        Deed { kind, person, at, range: Some(range), prescriber: None, place: None, why }
    }
}

/// How many serial numbers a range has.
fn asked(first: BookletId, last: BookletId) -> Result<i64, PassError> {
    let asked = last.0.saturating_sub(first.0).saturating_add(1);
    within("booklets", asked, 1..=BOOKLETS_MAX)?;
    Ok(asked)
}
