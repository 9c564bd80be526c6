//! A lot of an order is issued: the only moment at which money can lack.

use std::sync::Arc;

use base::PersonId;
use voucher::{Code, CodeMac};

use crate::books::{Purse, moved, post};
use crate::decide::Refusal;
use crate::deeds::DeedKind;
use crate::model::{BOOKLETS_MAX, Booklet, BookletId, BookletState, IssueId, Lot, LotId, Order, OrderId};
use crate::print_part::parts_of;
use crate::room::{PassError, Passes, within};
use crate::store;

/// How a lot is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Print {
    /// At once.
    Whole,
    /// Part by part, later.
    InParts,
}

/// A lot with its codes, for printing. The codes are kept nowhere else.
#[derive(Debug)]
pub struct Issued {
    /// Which lot it is.
    pub lot: LotId,
    /// Its booklets, in their order, each with the codes of its passes.
    pub booklets: Vec<(BookletId, Vec<Code>)>,
}

impl Passes {
    /// Issues so many booklets of an order, at most [`BOOKLETS_MAX`], in one transaction that moves what they are worth
    /// from what the funder has available to the lot. The codes are given this once.
    ///
    /// # Errors
    /// [`PassError::Lacking`], [`PassError::OverOrder`], [`Refusal::Ended`] after the last day, [`PassError::Field`] when that is too
    /// far away; [`PassError::IssuedBefore`] when the same command issued a lot
    /// before: what it gave is kept nowhere, so a lot whose answer was lost is printed anew ([`Passes::reissue`]).
    pub async fn issue(&self, issue: IssueId, order: OrderId, booklets: i64) -> Result<Issued, PassError> {
        let (lot, first, codes) = self.make_lot(issue, order, booklets, Print::Whole, None).await?;
        Ok(Issued { lot, booklets: (first.0..).map(BookletId).zip(codes).collect() })
    }

    /// As [`Passes::issue`], and writes down who did it; the evidence log has the range.
    ///
    /// # Errors
    /// Those of [`Passes::issue`].
    pub async fn issue_by(
        &self,
        officer: PersonId,
        issue: IssueId,
        order: OrderId,
        booklets: i64,
    ) -> Result<Issued, PassError> {
        let (lot, first, codes) = self.make_lot(issue, order, booklets, Print::Whole, Some(officer)).await?;
        Ok(Issued { lot, booklets: (first.0..).map(BookletId).zip(codes).collect() })
    }

    /// Issues a lot, as it is to be printed: whole, with its codes, or in parts, of which nobody has the codes yet.
    pub(crate) async fn make_lot(
        &self,
        issue: IssueId,
        order: OrderId,
        booklets: i64,
        print: Print,
        by: Option<PersonId>,
    ) -> Result<(LotId, BookletId, Vec<Vec<Code>>), PassError> {
        within("booklets", booklets, 1..=BOOKLETS_MAX)?;
        let ordered = self.db.read(move |tx| store::order(tx, order)?.ok_or(PassError::NotFound)).await?;
        self.may_last_until(ordered.valid_until)?;
        let codes: Vec<Vec<Code>> = (0..booklets).map(|_| self.new_codes(ordered.passes)).collect();
        let macs: Arc<Vec<Vec<CodeMac>>> = Arc::new(codes.iter().map(|of| self.macs(of)).collect());
        let draft = self.draft_lot(&ordered, booklets);
        let (lot, first) = self
            .db
            .write(move |tx| {
                if store::lot_issued(tx, issue)?.is_some() {
                    return Err(PassError::IssuedBefore);
                }
                if draft.issued_at >= draft.valid_until {
                    return Err(Refusal::Ended { until: draft.valid_until }.into());
                }
                let left = ordered.booklets - store::issued_of(tx, order)?;
                if booklets > left {
                    return Err(PassError::OverOrder { left });
                }
                let (id, first) = (store::next_lot(tx)?, store::next_booklet(tx)?);
                let lot = Lot { id, ..draft.clone() };
                // Looked at first: a refusal after a write would undo what others do in the same commit.
                if Purse::Available(lot.funder).cents(tx)? < lot.issued_cents() {
                    return Err(PassError::Lacking);
                }
                Purse::Lot(id).open(tx, lot.issued_at)?;
                let (from, to) = (Purse::Available(lot.funder), Purse::Lot(id));
                let paid = moved(&format!("issue/{issue}"), from, to, lot.issued_cents(), "issue");
                post(tx, &[paid], lot.issued_at)?;
                store::insert_lot(tx, &lot, issue, by)?;
                for (number, macs) in (first.0..).zip(macs.iter()) {
                    store::insert_booklet(tx, &printed(BookletId(number), &lot))?;
                    store::insert_passes(tx, BookletId(number), macs)?;
                }
                if print == Print::InParts {
                    for (number, range) in (1..).zip(parts_of(first, booklets, lot.passes)) {
                        store::insert_part(tx, id, number, range)?;
                    }
                }
                Ok::<_, PassError>((id, first))
            })
            .await?;
        if let Some(officer) = by {
            self.record_issue(officer, (first, BookletId(first.0 + booklets - 1))).await;
        }
        Ok((lot, first, codes))
    }

    /// Writes down that a lot was issued: after it, since what is recorded in the transaction of thousands of booklets would
    /// keep all others from the log. Who did it is in the lot already, and its codes are given whatever becomes of this.
    async fn record_issue(&self, officer: PersonId, range: (BookletId, BookletId)) {
        let deed = self.of_range(DeedKind::Issue, officer, range, "");
        let booklets = u64::try_from(range.1.0 - range.0.0 + 1).unwrap_or(0);
        if let Err(error) = self.do_deed(deed, move |_| Ok(Some(booklets))).await {
            tracing::error!(%error, first = range.0.0, "that a lot was issued could not be recorded");
        }
    }

    fn draft_lot(&self, order: &Order, booklets: i64) -> Lot {
        Lot {
            id: LotId(0),
            order: order.id,
            funder: order.funder,
            face_cents: order.face_cents,
            booklets,
            passes: order.passes,
            territory: order.territory.clone(),
            issued_at: self.clock.now(),
            valid_until: self.after(order.valid_until, 0),
            ends_at: self.after(order.valid_until, self.rules.tolerance_days),
            expired_at: None,
            expired_cents: 0,
        }
    }

    pub(crate) fn new_codes(&self, count: i64) -> Vec<Code> {
        (0..count).map(|_| Code::random(&*self.random)).collect()
    }

    pub(crate) fn macs(&self, codes: &[Code]) -> Vec<CodeMac> {
        codes.iter().map(|code| code.mac(&self.code_key)).collect()
    }
}

fn printed(id: BookletId, lot: &Lot) -> Booklet {
    Booklet {
        id,
        lot: lot.id,
        passes: lot.passes,
        state: BookletState::Printed,
        prescriber: None,
        holder: None,
        attached_at: None,
        handed_at: None,
        replaces: None,
    }
}
