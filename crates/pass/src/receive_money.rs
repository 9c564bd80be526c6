//! Money comes in on the account of the public body.

use crate::books::{Purse, moved, post};
use crate::model::FunderId;
use crate::room::{PassError, Passes, within};
use crate::store::{self, Receipt};

/// Most bytes of the identifier of a line of a bank's statement (ISO 20022, `Max35Text`, with its account and day).
const LINE_MAX_BYTES: usize = 140;
/// Most cents of one line: ten billion euro.
const CENTS_MAX: i64 = 1_000_000_000_000;

impl Passes {
    /// Takes note of a line of the bank's statement: what a funder paid in, or what the public body gives for the risk of
    /// double use offline (`funder` is `None`). The same line again counts once.
    ///
    /// # Errors
    /// [`PassError::Reused`] when the line was noted otherwise before.
    pub async fn receive_money(&self, line: &str, funder: Option<FunderId>, cents: i64) -> Result<(), PassError> {
        within("cents", cents, 1..=CENTS_MAX)?;
        if line.is_empty() || line.len() > LINE_MAX_BYTES {
            return Err(PassError::Field("line"));
        }
        let (receipt, now) = (Receipt { line: line.to_owned(), funder, cents }, self.clock.now());
        self.db
            .write(move |tx| {
                if !store::insert_receipt(tx, &receipt, now)? {
                    let known = store::receipt(tx, &receipt.line)?;
                    return if known.as_ref() == Some(&receipt) { Ok(()) } else { Err(PassError::Reused) };
                }
                let to = receipt.funder.map_or(Purse::Risk, Purse::Available);
                for purse in [Purse::Escrow, Purse::Risk, Purse::RiskOwed, to] {
                    purse.open(tx, now)?;
                }
                post(tx, &[moved(&format!("receipt/{}", receipt.line), Purse::Escrow, to, cents, "receipt")], now)
            })
            .await
    }
}
