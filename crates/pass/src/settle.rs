//! An officer notes by hand what became of a payment that is in a file, where no answer of the bank says so: the file was refused
//! on screen or never given, no answer came, or only that the bank had it before.

use std::collections::BTreeMap;

use base::PersonId;
use evidence::Fact;

use crate::bring_answer::RefusalLetter;
use crate::model::{PaymentId, RefundId};
use crate::pay::{Payment, PaymentState, settle};
use crate::refund::{RefundState, settle_refund};
use crate::room::{PassError, Passes, text};
use crate::store;

/// The kind of the facts that say what was noted by hand of a payment to a place: their fields are `payment`, `run`, `cents` and
/// `state`. Of a refund it is [`REFUND_KIND`](crate::REFUND_KIND).
pub const SETTLED_KIND: &str = "pass-payment-settled";

/// What became of a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// It was paid.
    Paid,
    /// It was not paid, for a reason: most often an account that is closed or mistyped.
    Refused(String),
}

impl Settlement {
    /// Why it was not paid, as it is kept; nothing when it was.
    fn reason(&self) -> Result<String, PassError> {
        match self {
            Self::Paid => Ok(String::new()),
            Self::Refused(reason) => text("reason", reason),
        }
    }
}

/// What stands in the evidence log. Neither who did it nor why: an entry is kept for ever, and both may be personal.
fn fact(payment: &Payment, state: PaymentState) -> Fact {
    let fields = BTreeMap::from([
        ("payment", payment.id.to_string()),
        ("run", payment.run.to_string()),
        ("cents", payment.cents.to_string()),
        ("state", state.name().to_owned()),
    ]);
    Fact { kind: SETTLED_KIND, fields }
}

impl Passes {
    /// Notes by hand what became of a payment to a place that is in a file: it was paid, as the statement of account shows, or it
    /// was not, and then it is owed again and paid by the next file, on the account that the place has by then. The same again
    /// changes nothing. Who did it is kept, and the evidence log has it; the letters leave with it.
    ///
    /// # Errors
    /// [`PassError::Settled`] when it was settled otherwise before: see [`Passes::return_payment`]. [`PassError::Field`] without a
    /// reason.
    pub async fn settle_payment(
        &self,
        by: PersonId,
        id: PaymentId,
        settlement: Settlement,
        letters: Vec<RefusalLetter>,
    ) -> Result<(), PassError> {
        let reason = settlement.reason()?;
        let state = match settlement {
            Settlement::Paid => PaymentState::Paid,
            Settlement::Refused(_) => PaymentState::Refused,
        };
        let known = move |tx: &mut ::store::Tx<'_>| store::payment(tx, id)?.ok_or(PassError::NotFound);
        let now = self.clock.now();
        let fact = fact(&self.db.read(known).await?, state);
        self.record_change(fact, move |tx, _| {
            let payment = known(tx)?;
            match payment.state {
                PaymentState::Sent => settle(tx, &payment, (state, &reason), (Some(by), now))?,
                same if same == state => return Ok(false),
                _ => return Err(PassError::Settled),
            }
            for letter in &letters {
                mail::enqueue(tx, letter.id, &letter.message, now)?;
            }
            Ok(true)
        })
        .await
    }

    /// The same of a refund: when it was not paid, it is available to its funder again.
    ///
    /// # Errors
    /// [`PassError::Settled`] when it is in no file, or was settled otherwise before. [`PassError::Field`] without a reason.
    pub async fn settle_refund(&self, by: PersonId, id: RefundId, settlement: Settlement) -> Result<(), PassError> {
        let reason = settlement.reason()?;
        let state = match settlement {
            Settlement::Paid => RefundState::Paid,
            Settlement::Refused(_) => RefundState::Refused,
        };
        let known = move |tx: &mut ::store::Tx<'_>| store::refund(tx, id)?.ok_or(PassError::NotFound);
        let now = self.clock.now();
        let fact = self.db.read(known).await?.fact(state);
        self.record_change(fact, move |tx, _| {
            let refund = known(tx)?;
            match refund.state {
                RefundState::Sent => settle_refund(tx, refund, (state, &reason), (Some(by), now)).map(|()| true),
                same if same == state => Ok(false),
                _ => Err(PassError::Settled),
            }
        })
        .await
    }
}
