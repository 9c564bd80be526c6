//! Claims are paid by a file for the bank, and what the bank says of each payment is booked.

use ::store::Tx;
use base::{PersonId, Timestamp};

use crate::books::{Purse, moved, post};
use crate::model::{PaymentId, PlaceId, RunId};
use crate::room::{PassError, Passes};
use crate::store::{self, ToPay};

/// Payments of one run, at most: what is left is paid by the next.
pub const RUN_MAX: i64 = 200;
/// Payments of a place that are shown.
const SHOWN_MAX: i64 = 400;

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentState {
    /// It is in a file for the bank.
    Sent,
    /// The bank paid it.
    Paid,
    /// The bank refused it, it was not carried out, or it came back; its claims are to be paid again.
    Refused,
}

impl PaymentState {
    const ALL: [(&'static str, Self); 3] = [("sent", Self::Sent), ("paid", Self::Paid), ("refused", Self::Refused)];

    /// A word for it, as it is stored and in keys of texts.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, state)| *state == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, state)| *state)
    }
}

/// What the bank is asked to pay to a place: all its claims that are in no payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Which one.
    pub id: PaymentId,
    /// The run whose file it is in.
    pub run: RunId,
    /// Who is paid.
    pub place: PlaceId,
    /// How much.
    pub cents: i64,
    /// The name of the account, as it was then.
    pub name: String,
    /// The account, as it was then.
    pub iban: String,
    /// Where it stands.
    pub state: PaymentState,
    /// Why it was not paid.
    pub reason: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When the bank said what became of it, or an officer noted it.
    pub settled_at: Option<Timestamp>,
    /// Who noted it by hand; nobody when the bank said so.
    pub settled_by: Option<PersonId>,
}

impl Passes {
    /// Puts the claims of places that have an account and are not held into payments, and moves what they are owed into
    /// payment. The same run again gives the same payments. Empty when there is nothing to pay. With its file:
    /// [`Passes::make_payment_file`].
    pub async fn pay(&self, run: RunId) -> Result<Vec<Payment>, PassError> {
        let (now, ids) = (self.clock.now(), self.payment_ids());
        self.db.write(move |tx| pay_within(tx, run, &ids, now)).await
    }

    /// The payments of a place, the newest first.
    pub async fn payments_of(&self, place: PlaceId) -> Result<Vec<Payment>, PassError> {
        self.db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                Ok(store::payments_of_place(tx, number, SHOWN_MAX)?)
            })
            .await
    }
}

/// The payments of a run, made when they are not there yet.
pub(crate) fn pay_within(
    tx: &mut Tx<'_>,
    run: RunId,
    ids: &[PaymentId],
    now: Timestamp,
) -> Result<Vec<Payment>, PassError> {
    let known = store::payments_of_run(tx, run)?;
    if !known.is_empty() {
        return Ok(known);
    }
    let mut transfers = Vec::new();
    for (id, to_pay) in ids.iter().zip(store::places_to_pay(tx, RUN_MAX)?) {
        let ToPay { number, place, name, iban, cents } = to_pay;
        let (state, reason) = (PaymentState::Sent, String::new());
        let (made_at, settled_at, settled_by) = (now, None, None);
        let payment =
            Payment { id: *id, run, place, cents, name, iban, state, reason, made_at, settled_at, settled_by };
        let (from, to) = (Purse::Payable(place), Purse::InPayment(place));
        transfers.push(moved(&format!("payment/{id}"), from, to, cents, "payment"));
        store::insert_payment(tx, &payment, number)?;
    }
    post(tx, &transfers, now)?;
    Ok(store::payments_of_run(tx, run)?)
}

/// Books what became of a payment: of one that was sent, or of one that was paid and came back.
pub(crate) fn settle(
    tx: &mut Tx<'_>,
    payment: &Payment,
    (state, reason): (PaymentState, &str),
    (by, now): (Option<PersonId>, Timestamp),
) -> Result<(), PassError> {
    let (id, place) = (payment.id, payment.place);
    let (key, from, to) = match (payment.state, state) {
        (PaymentState::Paid, _) => ("returned", Purse::Escrow, Purse::Payable(place)),
        (_, PaymentState::Paid) => ("settled", Purse::InPayment(place), Purse::Escrow),
        _ => ("settled", Purse::InPayment(place), Purse::Payable(place)),
    };
    post(tx, &[moved(&format!("payment/{id}/{key}"), from, to, payment.cents, state.name())], now)?;
    store::settle(tx, id, (state, reason), (by, now))?;
    Ok(())
}
