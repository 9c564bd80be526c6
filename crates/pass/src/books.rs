//! The passes' money in the books: which accounts there are, and which transfers each event makes.
//!
//! ```text
//! escrow ─money received→ available/FUNDER ─lot issued→ lot/LOT ─claim→ payable/PLACE ─pay run→ in-payment/PLACE ─paid→ escrow
//!                         available/FUNDER ←expiry───── lot/LOT         payable/PLACE ←refused── in-payment/PLACE
//! escrow ←refund paid──── refunding/FUNDER ←refund asked─ available/FUNDER
//! escrow ─money received→ risk ─double use offline→ risk-owed ─claim→ payable/PLACE
//! ```
//!
//! An arrow goes from the account that is debited to the one that is credited. `escrow` is the bank account of the public
//! body: its credits never exceed its debits, so nothing is paid that is not there. None of the others can be overdrawn.
//! A redemption moves nothing: what its pass holds was moved when the lot was issued.

use base::Timestamp;
use ledger::{AccountId, Bound, Deed, Ledger, LedgerError, NewAccount, Refusal, Transfer, Why, account_named};
use ledger::{LINKED_MAX, transfer_of_key};
use store::{StoreError, Tx};

use crate::model::{FunderId, LotId, PlaceId};
use crate::room::PassError;

/// An account of the passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purse {
    Escrow,
    Available(FunderId),
    Refunding(FunderId),
    Lot(LotId),
    Payable(PlaceId),
    InPayment(PlaceId),
    Risk,
    RiskOwed,
}

impl Purse {
    fn name(self) -> String {
        match self {
            Self::Escrow => "pass/escrow".to_owned(),
            Self::Available(funder) => format!("pass/available/{funder}"),
            Self::Refunding(funder) => format!("pass/refunding/{funder}"),
            Self::Lot(lot) => format!("pass/lot/{lot}"),
            Self::Payable(place) => format!("pass/payable/{place}"),
            Self::InPayment(place) => format!("pass/in-payment/{place}"),
            Self::Risk => "pass/risk".to_owned(),
            Self::RiskOwed => "pass/risk-owed".to_owned(),
        }
    }

    pub(crate) fn id(self) -> AccountId {
        account_named(&self.name())
    }

    /// Opens the account, if it is not there.
    pub(crate) fn open(self, tx: &mut Tx<'_>, at: Timestamp) -> Result<(), StoreError> {
        let bound = if self == Self::Escrow { Bound::CreditsWithinDebits } else { Bound::DebitsWithinCredits };
        Ledger::open_account(tx, &NewAccount::named(&self.name(), bound), at).map(drop)
    }

    /// What is in it, in cents: of the escrow account what is held, of the others what is owed from it.
    pub(crate) fn cents(self, tx: &mut Tx<'_>) -> Result<i64, StoreError> {
        let credit = Ledger::account(tx, self.id())?.map_or(0, |account| account.balance.credit());
        Ok(if self == Self::Escrow { -credit } else { credit })
    }

    /// What was in it before a moment: what is in it now, less what was booked since.
    pub(crate) fn cents_before(self, tx: &mut Tx<'_>, moment: Timestamp) -> Result<i64, StoreError> {
        let since = Ledger::posted_since(tx, self.id(), moment)?;
        Ok(self.cents(tx)? - if self == Self::Escrow { -since } else { since })
    }
}

/// A move of money: from the account that is debited to the one that is credited. `key` makes it count once.
pub(crate) fn moved(key: &str, from: Purse, to: Purse, cents: i64, purpose: &'static str) -> Transfer {
    let deed = Deed::Post { debit: from.id(), credit: to.id(), cents };
    Transfer { id: transfer_of_key(&format!("pass/{key}")), deed, purpose }
}

/// Posts transfers in the caller's transaction: as many as there are, linked by the greatest number that can be.
pub(crate) fn post(tx: &mut Tx<'_>, transfers: &[Transfer], at: Timestamp) -> Result<(), PassError> {
    for some in transfers.chunks(LINKED_MAX) {
        Ledger::post(tx, some, at).map_err(|error| match error {
            LedgerError::Refused(Refusal { why: Why::OverLimit(_), .. }) => PassError::Lacking,
            other => other.into(),
        })?;
    }
    Ok(())
}
