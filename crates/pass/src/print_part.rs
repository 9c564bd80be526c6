//! A lot with more booklets than one file holds is printed in parts, each once. Nobody has the codes of a part before it is
//! printed: they are made then, in the place of those that the lot was issued with and that were thrown away. What a printing
//! takes of memory is one part, however large the lot is.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::Fact;
use voucher::{Code, CodeMac};

use crate::decide::Refusal;
use crate::deeds::DeedKind;
use crate::issue::{Issued, Print};
use crate::model::{BOOKLETS_MAX, BookletId, IssueId, LotId, OrderId};
use crate::room::{PassError, Passes};
use crate::store::{self, PartRow};

/// Booklets of a file, at most, however few passes they have.
const FILE_BOOKLETS_MAX: usize = 80;
/// Pages of a booklet's letter, at most: with the longest names and audience.
const LETTER_PAGES: usize = 3;
/// Passes that a page has room for.
const PAGE_PASSES: usize = 2;
/// Parts of a lot that are listed: more than any has.
const PARTS_MAX: i64 = BOOKLETS_MAX;
/// The kind of facts in the evidence log: a part was printed.
pub const PRINT_KIND: &str = "pass-print";

/// Where a part of a lot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// Nobody has its codes.
    ToPrint,
    /// Printed, and nobody has a booklet of it yet: if the print is lost, it can be made again.
    Printed,
    /// A prescriber has some of it.
    Delivered,
}

/// A part of a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotPart {
    /// Its number, from 1.
    pub number: i64,
    /// The first booklet.
    pub first: BookletId,
    /// The last booklet.
    pub last: BookletId,
    /// Where it is.
    pub state: PartState,
    /// When it was printed.
    pub printed_at: Option<Timestamp>,
}

/// How many booklets of so many passes a file holds: a document has at most [`paper::PAGES_MAX`] pages. What is more is printed
/// in parts.
pub fn booklets_of_file(passes: i64) -> i64 {
    let passes = usize::try_from(passes).unwrap_or_default();
    let pages = LETTER_PAGES + passes.div_ceil(PAGE_PASSES);
    i64::try_from((paper::PAGES_MAX / pages).clamp(1, FILE_BOOKLETS_MAX)).unwrap_or(1)
}

/// The ranges of so many booklets from a first one, of which each has a file.
pub(crate) fn parts_of(first: BookletId, booklets: i64, passes: i64) -> impl Iterator<Item = (BookletId, BookletId)> {
    let (last, most) = (first.0 + booklets - 1, booklets_of_file(passes));
    let starts = std::iter::successors(Some(first.0), move |start| Some(start + most));
    starts
        .take_while(move |start| *start <= last)
        .map(move |start| (BookletId(start), BookletId((start + most - 1).min(last))))
}

impl Passes {
    /// Issues a lot that is printed in parts, as [`Passes::issue`] otherwise. The same command again gives the same lot.
    ///
    /// # Errors
    /// Those of [`Passes::issue`], but [`PassError::IssuedBefore`].
    pub async fn issue_in_parts(&self, issue: IssueId, order: OrderId, booklets: i64) -> Result<LotId, PassError> {
        self.make_lot_in_parts(issue, order, booklets, None).await
    }

    /// The same, and writes down who did it; the evidence log has the range.
    ///
    /// # Errors
    /// Those of [`Passes::issue_in_parts`].
    pub async fn issue_in_parts_by(
        &self,
        officer: PersonId,
        issue: IssueId,
        order: OrderId,
        booklets: i64,
    ) -> Result<LotId, PassError> {
        self.make_lot_in_parts(issue, order, booklets, Some(officer)).await
    }

    async fn make_lot_in_parts(
        &self,
        issue: IssueId,
        order: OrderId,
        booklets: i64,
        by: Option<PersonId>,
    ) -> Result<LotId, PassError> {
        match self.make_lot(issue, order, booklets, Print::InParts, by).await {
            Ok((lot, ..)) => Ok(lot),
            Err(PassError::IssuedBefore) => {
                self.db.read(move |tx| store::lot_issued(tx, issue)?.ok_or(PassError::NotFound)).await
            }
            Err(error) => Err(error),
        }
    }

    /// The parts of a lot, in their order; none of a lot that was printed whole.
    pub async fn parts_of_lot(&self, lot: LotId) -> Result<Vec<LotPart>, PassError> {
        self.db
            .read(move |tx| {
                let mut all = Vec::new();
                for row in store::parts_of(tx, lot, PARTS_MAX)? {
                    all.push(LotPart {
                        state: state_of(tx, &row)?,
                        number: row.number,
                        first: row.first,
                        last: row.last,
                        printed_at: row.printed_at,
                    });
                }
                Ok(all)
            })
            .await
    }

    /// Makes the codes of a part and gives them, this once. Booklets that were blocked meanwhile are left out. The evidence log
    /// has the range.
    ///
    /// # Errors
    /// [`PassError::NotFound`]; [`PassError::IssuedBefore`] when the part was printed before, [`Refusal::Ended`] after the
    /// last day, [`PassError::NotThere`] when all of it was blocked.
    pub async fn print_part(
        &self,
        command: IssueId,
        (lot, number): (LotId, i64),
        by: PersonId,
    ) -> Result<Issued, PassError> {
        let (row, passes) = self.part(lot, number).await?;
        let (codes, macs) = self.codes_of(&row, passes);
        let fields = BTreeMap::from([
            ("lot", lot.to_string()),
            ("first", row.first.to_string()),
            ("last", row.last.to_string()),
        ]);
        let (at, range) = (self.clock.now(), (row.first, row.last));
        let told = Given::default();
        let given = told.clone();
        self.record_change(Fact { kind: PRINT_KIND, fields }, move |tx, _| {
            may_print(tx, lot, at)?;
            let fit = store::at_printers(tx, range)?;
            if fit.is_empty() {
                return Err(PassError::NotThere { asked: booklets_of(range), fit: 0 });
            }
            if !store::mark_printed(tx, (lot, number), command, (by, at))? {
                return Err(PassError::IssuedBefore);
            }
            give_codes(tx, range.0, &fit, &macs)?;
            given.note(fit);
            Ok(true)
        })
        .await?;
        Ok(told.issued(lot, range.0, codes))
    }

    /// Prints a part again with other codes: its print was lost before anybody had a booklet of it. No money moves. Who did it
    /// is kept, and the evidence log has it.
    ///
    /// # Errors
    /// [`PassError::NotFound`], also for a part that was not printed; [`PassError::NotThere`] when a prescriber has some of it;
    /// [`Refusal::Ended`] after the last day; [`PassError::IssuedBefore`] when the same command was given before.
    pub async fn reissue_part(
        &self,
        command: IssueId,
        (lot, number): (LotId, i64),
        by: PersonId,
    ) -> Result<Issued, PassError> {
        let (row, passes) = self.part(lot, number).await?;
        if row.printed_at.is_none() {
            return Err(PassError::NotFound);
        }
        let (codes, macs) = self.codes_of(&row, passes);
        let range = (row.first, row.last);
        let deed = self.of_range(DeedKind::Reissue, by, range, "");
        let told = Given::default();
        let given = told.clone();
        self.record_change(deed.fact(), move |tx, position| {
            may_print(tx, lot, deed.at)?;
            let (fit, out) = (store::at_printers(tx, range)?, store::count_out(tx, range)?);
            if out > 0 || fit.is_empty() {
                let asked = booklets_of(range);
                return Err(PassError::NotThere { asked, fit: asked - out });
            }
            if !store::insert_reissue(tx, command, lot, (deed.person, deed.at))? {
                return Err(PassError::IssuedBefore);
            }
            give_codes(tx, range.0, &fit, &macs)?;
            store::insert_deed(tx, &deed, position, u64::try_from(fit.len()).unwrap_or(u64::MAX))?;
            given.note(fit);
            Ok(true)
        })
        .await?;
        Ok(told.issued(lot, range.0, codes))
    }

    /// A part, and how many passes its booklets have.
    pub(crate) async fn part(&self, lot: LotId, number: i64) -> Result<(PartRow, i64), PassError> {
        self.db
            .read(move |tx| {
                let row = store::part(tx, lot, number)?.ok_or(PassError::NotFound)?;
                Ok((row, store::lot(tx, lot)?.ok_or(PassError::NotFound)?.passes))
            })
            .await
    }

    fn codes_of(&self, row: &PartRow, passes: i64) -> (Vec<Vec<Code>>, Arc<Vec<Vec<CodeMac>>>) {
        let codes: Vec<Vec<Code>> = (row.first.0..=row.last.0).map(|_| self.new_codes(passes)).collect();
        let macs = codes.iter().map(|of| self.macs(of)).collect();
        (codes, Arc::new(macs))
    }
}

/// The booklets that were given codes, told out of the transaction: others may have been blocked before.
#[derive(Clone, Default)]
struct Given(Arc<Mutex<Vec<BookletId>>>);

impl Given {
    fn note(&self, booklets: Vec<BookletId>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = booklets;
    }

    /// What is printed of a range that begins with `first`.
    fn issued(&self, lot: LotId, first: BookletId, codes: Vec<Vec<Code>>) -> Issued {
        let given = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all = (first.0..).map(BookletId).zip(codes);
        Issued { lot, booklets: all.filter(|(id, _)| given.contains(id)).collect() }
    }
}

pub(crate) fn booklets_of((first, last): (BookletId, BookletId)) -> i64 {
    last.0 - first.0 + 1
}

fn state_of(tx: &mut Tx<'_>, row: &PartRow) -> Result<PartState, ::store::StoreError> {
    Ok(match row.printed_at {
        None => PartState::ToPrint,
        Some(_) if store::count_out(tx, (row.first, row.last))? > 0 => PartState::Delivered,
        Some(_) => PartState::Printed,
    })
}

/// A lot that has ended is printed no more.
pub(crate) fn may_print(tx: &mut Tx<'_>, lot: LotId, at: Timestamp) -> Result<(), PassError> {
    let lot = store::lot(tx, lot)?.ok_or(PassError::NotFound)?;
    if lot.expired_at.is_some() || at >= lot.valid_until {
        return Err(Refusal::Ended { until: lot.valid_until }.into());
    }
    Ok(())
}

/// Puts other codes in the place of those of some booklets; the codes are those of the range from its first one on.
fn give_codes(
    tx: &mut Tx<'_>,
    first: BookletId,
    booklets: &[BookletId],
    macs: &[Vec<CodeMac>],
) -> Result<(), PassError> {
    for id in booklets {
        let own = usize::try_from(id.0 - first.0).ok().and_then(|nth| macs.get(nth)).ok_or(PassError::NotFound)?;
        store::delete_passes(tx, (*id, *id))?;
        store::insert_passes(tx, *id, own)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BOOKLET_PASSES_MAX;

    #[test]
    fn a_lot_has_parts_that_fit_a_file_and_a_rest() {
        let parts = |first, booklets, passes| -> Vec<(i64, i64)> {
            parts_of(BookletId(first), booklets, passes).map(|(first, last)| (first.0, last.0)).collect()
        };
        assert_eq!(parts(1, 130, 10), [(1, 62), (63, 124), (125, 130)]);
        assert_eq!(parts(5, 80, 1), [(5, 84)]);
        assert_eq!(parts(5, 81, 1), [(5, 84), (85, 85)]);
        for passes in 1..=BOOKLET_PASSES_MAX {
            let all = parts(1, BOOKLETS_MAX, passes);
            assert!(all.iter().all(|(first, last)| last - first < booklets_of_file(passes)));
            assert_eq!(all.iter().map(|(first, last)| last - first + 1).sum::<i64>(), BOOKLETS_MAX);
        }
    }
}
