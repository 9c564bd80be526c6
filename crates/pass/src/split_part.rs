//! What one file has no room for is printed in more parts: lots and parts of them that were made when it was not counted how many
//! pages many passes take. Nobody has a print of them that could be given up: a booklet that is out keeps its part together.

use base::PersonId;

use crate::deeds::DeedKind;
use crate::model::{BookletId, LotId};
use crate::print_part::{booklets_of, booklets_of_file, may_print, parts_of};
use crate::room::{PassError, Passes};
use crate::store::{self, PartRow};

impl Passes {
    /// Splits a part that is larger than a file; `false` when it is not. What it becomes is to be printed, also where it was
    /// noted as printed: its codes are made anew then. Who did it is kept, and the evidence log has the range.
    ///
    /// # Errors
    /// [`PassError::NotFound`]; [`PassError::NotThere`] when a prescriber has some of it; [`Refusal::Ended`](crate::Refusal) after
    /// the last day.
    pub async fn split_part(&self, by: PersonId, part: (LotId, i64)) -> Result<bool, PassError> {
        self.split(by, part, |_| true).await
    }

    /// As [`Passes::split_part`], but one that was printed stays as it is: what lies on paper is not made waste by a click on
    /// a page of before.
    ///
    /// # Errors
    /// As [`Passes::split_part`].
    pub async fn split_unprinted_part(&self, by: PersonId, part: (LotId, i64)) -> Result<bool, PassError> {
        self.split(by, part, |row| row.printed_at.is_none()).await
    }

    async fn split(
        &self,
        by: PersonId,
        (lot, number): (LotId, i64),
        may: fn(&PartRow) -> bool,
    ) -> Result<bool, PassError> {
        let (row, passes) = self.part(lot, number).await?;
        let range = (row.first, row.last);
        let asked = booklets_of(range);
        if asked <= booklets_of_file(passes) || !may(&row) {
            return Ok(false);
        }
        let deed = self.of_range(DeedKind::Reissue, by, range, "");
        self.do_deed_for(deed.clone(), move |tx| {
            may_print(tx, lot, deed.at)?;
            let row = store::part(tx, lot, number)?.ok_or(PassError::NotFound)?;
            // Somebody split it meanwhile, or printed it.
            if (row.first, row.last) != range || !may(&row) {
                return Ok((None, true));
            }
            let out = store::count_out(tx, range)?;
            if out > 0 {
                return Err(PassError::NotThere { asked, fit: asked - out });
            }
            // The first keeps the number, the others come after the last.
            let numbers = std::iter::once(number).chain(store::last_part(tx, lot)? + 1..);
            store::delete_part(tx, lot, number)?;
            for (number, range) in numbers.zip(parts_of(range.0, asked, passes)) {
                store::insert_part(tx, lot, number, range)?;
            }
            Ok((Some(u64::try_from(asked).unwrap_or(u64::MAX)), true))
        })
        .await
    }

    /// Makes parts, which are to be printed, of a lot that was issued whole and is larger than a file; nothing when it has parts.
    /// Who did it is kept, and the evidence log has the range.
    ///
    /// # Errors
    /// [`PassError::NotFound`]; [`PassError::NotThere`] when a booklet was delivered, blocked or replaced;
    /// [`Refusal::Ended`](crate::Refusal) after the last day.
    pub async fn split_lot(&self, by: PersonId, lot: LotId) -> Result<(), PassError> {
        let read = move |tx: &mut ::store::Tx<'_>| store::range_of(tx, lot)?.ok_or(PassError::NotFound);
        let range: (BookletId, BookletId) = self.db.read(read).await?;
        let deed = self.of_range(DeedKind::Reissue, by, range, "");
        self.do_deed_for(deed.clone(), move |tx| {
            if store::last_part(tx, lot)? > 0 {
                return Ok((None, ()));
            }
            may_print(tx, lot, deed.at)?;
            let printed = store::lot(tx, lot)?.ok_or(PassError::NotFound)?;
            let (asked, fit) = (printed.booklets, store::printed_of(tx, lot)?);
            if fit != asked {
                return Err(PassError::NotThere { asked, fit });
            }
            for (number, range) in (1..).zip(parts_of(range.0, asked, printed.passes)) {
                store::insert_part(tx, lot, number, range)?;
            }
            Ok((Some(u64::try_from(asked).unwrap_or(u64::MAX)), ()))
        })
        .await
    }
}
