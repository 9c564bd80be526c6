//! Claims are paid by a file for the bank, and what the bank says of each payment is booked.

use base::{Id, Money, Timestamp};
use jiff::civil::Date;
use remittance::{Account, CreditTransfers, Iban};

use crate::books::{Purse, moved, post};
use crate::model::{PaymentId, PlaceId, RunId};
use crate::room::{PassError, Passes, text};
use crate::store;

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
    /// The bank refused it; its claims are to be paid again.
    Refused,
}

impl PaymentState {
    const ALL: [(&'static str, Self); 3] = [("sent", Self::Sent), ("paid", Self::Paid), ("refused", Self::Refused)];

    pub(crate) fn name(self) -> &'static str {
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
    /// Why the bank refused it.
    pub reason: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When the bank said what became of it.
    pub settled_at: Option<Timestamp>,
}

/// What the bank says of a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// It was paid.
    Paid,
    /// It was refused, for a reason: most often an account that is closed or mistyped.
    Refused(String),
}

impl Passes {
    /// Puts the claims of places that have an account into payments, and moves what they are owed into payment. The same
    /// run again gives the same payments. Empty when there is nothing to pay.
    pub async fn pay(&self, run: RunId) -> Result<Vec<Payment>, PassError> {
        let now = self.clock.now();
        let ids: Vec<PaymentId> = (0..RUN_MAX).map(|_| Id::new(&*self.clock, &*self.random)).collect();
        self.db
            .write(move |tx| {
                let known = store::payments_of_run(tx, run)?;
                if !known.is_empty() {
                    return Ok(known);
                }
                let mut transfers = Vec::new();
                for (id, (number, place, name, iban, cents)) in ids.iter().zip(store::places_to_pay(tx, RUN_MAX)?) {
                    let (state, reason, settled_at) = (PaymentState::Sent, String::new(), None);
                    let payment =
                        Payment { id: *id, run, place, cents, name, iban, state, reason, made_at: now, settled_at };
                    let (from, to) = (Purse::Payable(place), Purse::InPayment(place));
                    transfers.push(moved(&format!("payment/{id}"), from, to, cents, "payment"));
                    store::insert_payment(tx, &payment, number)?;
                }
                post(tx, &transfers, now)?;
                Ok(store::payments_of_run(tx, run)?)
            })
            .await
    }

    /// The file of a run for the bank (pain.001), made of its payments alone: the same each time.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a run without payments; [`PassError::Field`] when the bank would not take a name or an
    /// account.
    pub async fn pay_file(&self, run: RunId, debtor: Account, on: Date) -> Result<CreditTransfers, PassError> {
        let found = self.db.read(move |tx| {
            let mut all = Vec::new();
            for payment in store::payments_of_run(tx, run)? {
                let claims = store::claims_of_payment(tx, payment.id)?;
                all.push((payment, claims));
            }
            Ok::<_, PassError>(all)
        });
        let found = found.await?;
        let made_at = found.first().ok_or(PassError::NotFound)?.0.made_at;
        let mut payments = Vec::with_capacity(found.len());
        for (payment, claims) in &found {
            let named = match claims.as_slice() {
                [] => String::new(),
                [one] => format!("relevé {one}"),
                [first, .., last] => format!("relevés {first} à {last}"),
            };
            let name = payment.name.parse().map_err(|_| PassError::Field("name"))?;
            let iban: Iban = payment.iban.parse().map_err(|_| PassError::Field("iban"))?;
            payments.push(remittance::Payment {
                end_to_end: reference(payment.id)?,
                amount: Money::euro_cents(payment.cents),
                creditor: Account::new(name, iban),
                text: format!("Pass numérique, {named}").parse().map_err(|_| PassError::Field("text"))?,
            });
        }
        CreditTransfers::new(reference(run)?, made_at, debtor, on, payments).map_err(|_| PassError::Field("payments"))
    }

    /// Books what the bank says of a payment: paid, or refused, and then it is owed again and paid by the next run, on the
    /// account that the place has by then. The same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::Settled`] when the bank said otherwise before.
    pub async fn settle_payment(&self, id: PaymentId, settlement: Settlement) -> Result<(), PassError> {
        let (state, reason) = match settlement {
            Settlement::Paid => (PaymentState::Paid, String::new()),
            Settlement::Refused(reason) => (PaymentState::Refused, text("reason", &reason)?),
        };
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let payment = store::payment(tx, id)?.ok_or(PassError::NotFound)?;
                match payment.state {
                    PaymentState::Sent => {}
                    known if known == state => return Ok(()),
                    _ => return Err(PassError::Settled),
                }
                let to = if state == PaymentState::Paid { Purse::Escrow } else { Purse::Payable(payment.place) };
                let from = Purse::InPayment(payment.place);
                post(tx, &[moved(&format!("payment/{id}/settled"), from, to, payment.cents, state.name())], now)?;
                store::settle(tx, id, state, &reason, now)?;
                Ok(())
            })
            .await
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

/// The identifier as a bank takes it: 32 digits.
fn reference<T>(id: Id<T>) -> Result<remittance::Reference, PassError> {
    id.uuid().simple().to_string().parse().map_err(|_| PassError::Field("reference"))
}
