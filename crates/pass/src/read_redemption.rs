//! A place reads again what it redeemed, claims and was paid.

use ::store::Tx;
use base::Timestamp;

use crate::claim::Claim;
use crate::correct_claim::Correction;
use crate::model::{BookletId, ClaimId, OperationId, PassId, PlaceId, Service};
use crate::pay::{Payment, PaymentState};
use crate::room::{PassError, Passes};
use crate::store;

/// Redemptions that are not claimed yet, and are shown.
const UNCLAIMED_SHOWN: i64 = 200;
/// Payments of a place that are shown.
const PAYMENTS_SHOWN: i64 = 100;
/// Corrections of a place's claims that are shown.
const CORRECTIONS_SHOWN: i64 = 100;

/// A redemption, as its receipt says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The operation.
    pub operation: OperationId,
    /// When.
    pub at: Timestamp,
    /// For what.
    pub service: Service,
    /// The passes, in the order in which they were shown, and what each was worth, in cents.
    pub passes: Vec<(PassId, i64)>,
    /// Each booklet of them, with how many of its passes are left and the first moment after its last day.
    pub left: Vec<(BookletId, i64, Timestamp)>,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
    /// What it was claimed in.
    pub claim: Option<ClaimId>,
}

impl Receipt {
    /// What was redeemed, in cents.
    pub fn cents(&self) -> i64 {
        self.passes.iter().map(|(_, cents)| cents).sum()
    }
}

/// What a place is owed and was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceAccount {
    /// What it redeemed and did not claim yet, the newest first.
    pub unclaimed: Vec<Receipt>,
    /// Its claims, the newest first, each with its payment.
    pub claims: Vec<(Claim, Option<Payment>)>,
    /// Its payments, the newest first.
    pub payments: Vec<Payment>,
    /// What an officer took out of its claims, the newest first.
    pub corrections: Vec<Correction>,
    /// The account on which it is paid.
    pub iban: Option<String>,
}

impl PlaceAccount {
    /// The last payment, when it was not paid and none was made since: where the bank said so, the account is to be corrected.
    pub fn refused(&self) -> Option<&Payment> {
        self.payments.first().filter(|payment| payment.state == PaymentState::Refused)
    }
}

impl Passes {
    /// A redemption of a place.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for one of another place.
    pub async fn receipt(&self, place: PlaceId, operation: OperationId) -> Result<Receipt, PassError> {
        self.db.read(move |tx| receipt(tx, place, operation)).await
    }

    /// What a place redeemed, claims and was paid. Claims close by themselves, once a day.
    pub async fn account_of(&self, place: PlaceId) -> Result<PlaceAccount, PassError> {
        let claims = self.claims_of(place).await?;
        self.db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                let mut unclaimed = Vec::new();
                for operation in store::unclaimed_operations(tx, number, UNCLAIMED_SHOWN)? {
                    unclaimed.push(receipt(tx, place, operation)?);
                }
                let mut with_payments = Vec::with_capacity(claims.len());
                for claim in &claims {
                    let payment = match claim.payment {
                        Some(payment) => store::payment(tx, payment)?,
                        None => None,
                    };
                    with_payments.push((claim.clone(), payment));
                }
                Ok(PlaceAccount {
                    unclaimed,
                    claims: with_payments,
                    payments: store::payments_of_place(tx, number, PAYMENTS_SHOWN)?,
                    corrections: store::corrections_of(tx, number, CORRECTIONS_SHOWN)?,
                    iban: store::place(tx, number)?.and_then(|place| place.iban),
                })
            })
            .await
    }
}

pub(crate) fn receipt(tx: &mut Tx<'_>, place: PlaceId, operation: OperationId) -> Result<Receipt, PassError> {
    let rows = store::operation(tx, operation)?;
    let first = rows.first().ok_or(PassError::NotFound)?;
    if store::place_number(tx, place)? != Some(first.place) {
        return Err(PassError::NotFound);
    }
    let mut booklets: Vec<BookletId> = rows.iter().map(|row| row.pass.booklet()).collect();
    booklets.dedup();
    let mut left: Vec<(BookletId, i64, Timestamp)> = Vec::new();
    for id in booklets {
        if left.iter().any(|(known, ..)| *known == id) {
            continue;
        }
        let booklet = store::booklet(tx, id)?.ok_or(PassError::NotFound)?;
        let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
        left.push((id, store::left_of(tx, id)?, lot.valid_until));
    }
    Ok(Receipt {
        operation,
        at: first.at,
        service: first.service,
        passes: rows.iter().map(|row| (row.pass, row.cents)).collect(),
        left,
        undone_at: first.undone_at,
        claim: first.claim,
    })
}
