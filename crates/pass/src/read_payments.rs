//! The officer's desk of payments: what waits, what was made, and what became of it.

use base::Timestamp;

use crate::claim::Claim;
use crate::make_payment_file::PaymentFile;
use crate::model::{ClaimId, PlaceId};
use crate::note_balance::Balance;
use crate::read_redemption::{Receipt, receipt};
use crate::reconcile::Reconciliation;
use crate::refund::Refund;
use crate::room::{PassError, Passes};
use crate::statement::Stated;
use crate::store;

/// Places with claims that wait, and are listed.
const PLACES_SHOWN: i64 = 500;
/// Files that are listed.
const FILES_SHOWN: i64 = 100;
/// Refunds that wait, and are listed.
const REFUNDS_SHOWN: i64 = 100;
/// Operations of a claim that are listed.
const OPERATIONS_SHOWN: i64 = 500;

/// A place with claims that are in no payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingPlace {
    /// Which one.
    pub place: PlaceId,
    /// Its name, as the bank knows it.
    pub name: String,
    /// Where it is paid; without one, its claims wait.
    pub iban: Option<String>,
    /// What its claims come to.
    pub cents: i64,
    /// How many they are.
    pub claims: i64,
    /// When the first of them was closed.
    pub since: Timestamp,
    /// Why the bank refused its last payment, when it did.
    pub refused: Option<String>,
    /// Why it is held, while it is: until then, its claims wait.
    pub held: Option<String>,
}

/// The officer's desk of payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentsDesk {
    /// Places with claims that wait, the longest first.
    pub waiting: Vec<WaitingPlace>,
    /// Refunds that were asked for, with the name of the funder.
    pub refunds: Vec<(Refund, String)>,
    /// The newest files.
    pub files: Vec<PaymentFile>,
    /// That it is the same to the cent from whatever side it is counted.
    pub reconciliation: Reconciliation,
    /// The balance of the newest day that is known.
    pub balance: Option<Balance>,
    /// The newest statement.
    pub stated: Option<Stated>,
}

impl PaymentsDesk {
    /// What the next file would pay: the claims of places that have an account and are not held, and refunds.
    pub fn payable(&self) -> i64 {
        let places =
            self.waiting.iter().filter(|place| place.iban.is_some() && place.held.is_none()).map(|place| place.cents);
        places.sum::<i64>() + self.refunds.iter().map(|(refund, _)| refund.cents).sum::<i64>()
    }
}

impl Passes {
    /// The officer's desk of payments, of this moment.
    pub async fn payments_desk(&self) -> Result<PaymentsDesk, PassError> {
        let (reconciliation, stated) = (self.reconcile().await?, self.newest_statement().await?);
        self.db
            .read(move |tx| {
                let mut refunds = Vec::new();
                for refund in store::refunds_asked(tx, REFUNDS_SHOWN)? {
                    let funder = store::party(tx, crate::party::PartyId::Funder(refund.funder))?;
                    refunds.push((refund, funder.map(|party| party.name).unwrap_or_default()));
                }
                Ok(PaymentsDesk {
                    waiting: store::waiting_places(tx, PLACES_SHOWN)?,
                    refunds,
                    files: store::runs(tx, FILES_SHOWN)?,
                    reconciliation,
                    balance: store::newest_balance(tx)?,
                    stated: stated.clone(),
                })
            })
            .await
    }

    /// A claim of a place, with its operations, the oldest first: what an officer may take out of it.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a claim of another place.
    pub async fn claim_of(&self, place: PlaceId, claim: ClaimId) -> Result<(Claim, Vec<Receipt>), PassError> {
        self.db
            .read(move |tx| {
                let kept = store::claim(tx, claim)?.filter(|kept| kept.place == place).ok_or(PassError::NotFound)?;
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                let mut receipts = Vec::new();
                for operation in store::operations_of_claim(tx, number, claim, OPERATIONS_SHOWN)? {
                    receipts.push(receipt(tx, place, operation)?);
                }
                Ok((kept, receipts))
            })
            .await
    }
}
