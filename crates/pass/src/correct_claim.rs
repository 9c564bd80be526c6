//! An officer takes an operation out of a claim before it is paid: its passes can be used again.

use std::collections::BTreeMap;

use base::{PersonId, Timestamp};
use evidence::Fact;

use crate::books::{Purse, moved, post};
use crate::model::{BookletState, ClaimId, LotId, OperationId};
use crate::room::{PassError, Passes, text};
use crate::store;

/// The kind of the facts that say which operations were taken out of claims: their fields are `claim`, `operation`,
/// `cents` and `why`.
pub const CORRECTION_KIND: &str = "pass-claim-corrected";

/// An operation that was taken out of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which one.
    pub operation: OperationId,
    /// Out of which claim.
    pub claim: ClaimId,
    /// How many passes.
    pub passes: i64,
    /// What they are worth.
    pub cents: i64,
    /// Why, as the place reads it.
    pub why: String,
    /// When.
    pub at: Timestamp,
}

impl Passes {
    /// Takes an operation out of a claim that is in no payment: its passes can be used again, and the claim is worth so much
    /// less. The same again changes nothing. Recorded in the evidence log.
    ///
    /// # Errors
    /// [`PassError::NotFound`] when it is not in this claim; [`PassError::NotUndone`] when the claim is in a payment, or the
    /// passes' booklet was replaced or their lot has expired: then their money would belong to nobody.
    pub async fn correct_claim(
        &self,
        officer: PersonId,
        claim: ClaimId,
        operation: OperationId,
        why: &str,
    ) -> Result<(), PassError> {
        let (why, now) = (text("why", why)?, self.clock.now());
        let rows = self.db.read(move |tx| Ok::<_, PassError>(store::operation(tx, operation)?)).await?;
        let correction = Correction {
            operation,
            claim,
            passes: i64::try_from(rows.len()).unwrap_or(i64::MAX),
            cents: rows.iter().map(|row| row.cents).sum(),
            why,
            at: now,
        };
        // Not why: an entry is kept for ever, and a reason may be personal.
        let fields = BTreeMap::from([
            ("claim", claim.to_string()),
            ("operation", operation.to_string()),
            ("cents", correction.cents.to_string()),
        ]);
        self.record_change(Fact { kind: CORRECTION_KIND, fields }, move |tx, _| take_out(tx, &correction, officer))
            .await
    }
}

fn take_out(tx: &mut ::store::Tx<'_>, correction: &Correction, officer: PersonId) -> Result<bool, PassError> {
    let Correction { operation, claim, at, .. } = *correction;
    if store::correction(tx, operation)?.is_some_and(|known| known.claim == claim) {
        return Ok(false);
    }
    let kept = store::claim(tx, claim)?.ok_or(PassError::NotFound)?;
    let rows = store::operation(tx, operation)?;
    let first = rows.first().ok_or(PassError::NotFound)?;
    if rows.iter().any(|row| row.claim != Some(claim) || row.undone_at.is_some()) {
        return Err(PassError::NotFound);
    }
    let mut of_lots: BTreeMap<LotId, (i64, i64)> = BTreeMap::new();
    for row in &rows {
        let booklet = store::booklet(tx, row.pass.booklet())?.ok_or(PassError::NotFound)?;
        let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
        if booklet.state == BookletState::Replaced || lot.expired_at.is_some() || kept.payment.is_some() {
            return Err(PassError::NotUndone);
        }
        let (cents, count) = of_lots.entry(lot.id).or_default();
        *cents += row.cents;
        *count += 1;
    }
    let transfers: Vec<_> = of_lots
        .iter()
        .map(|(lot, (cents, _))| {
            let key = format!("correction/{operation}/{lot}");
            moved(&key, Purse::Payable(kept.place), Purse::Lot(*lot), *cents, "correction")
        })
        .collect();
    post(tx, &transfers, at)?;
    for row in &rows {
        store::take_out(tx, row.id, claim, at)?;
    }
    store::forget_learnt(tx, operation)?;
    for (lot, (cents, count)) in of_lots {
        store::lessen_claim(tx, claim, (lot, cents, count))?;
    }
    store::insert_correction(tx, correction, (first.place, officer))?;
    Ok(true)
}
