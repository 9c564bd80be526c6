//! The guarantee fund in the books: which accounts it has, and which transfers each event makes.
//!
//! For each product's portfolio, in cents:
//!
//! ```text
//! endowment ─opening→ reserve ─grant→ cap ─call→ paid/BANK ─recovery→ cap     what the fund may pay, pays, gets back
//! volume    ─opening→ room    ─grant→ committed/BANK ─repayment→ amortised    what the fund stands for
//!                                     committed/BANK ─default→ called
//! aid       ─grant→ undertaking/NUMBER                                        small aid, by gross grant equivalent
//! ```
//!
//! `reserve`, `room`, `cap`, `committed` and `paid` cannot be overdrawn: that the fund never pays above its cap, nor
//! takes more in than its portfolio has room for, is a limit of the books, not of this room.

use base::Timestamp;
use credit::Cents;
use ledger::{AccountId, Bound, Deed, Ledger, NewAccount, Transfer, TransferId, account_named, transfer_of_key};
use store::{StoreError, Tx};

use crate::content::{Portfolio, Product};
use crate::fund::share_down;
use crate::model::{EventId, Guarantee};
use crate::room::LoansError;

/// The accounts of one product's portfolio.
#[derive(Debug, Clone)]
pub(crate) struct Books {
    product: String,
}

impl Books {
    pub(crate) fn of(product: &str) -> Self {
        Self { product: product.to_owned() }
    }

    fn name(&self, account: &str) -> String {
        format!("loans/{}/{account}", self.product)
    }

    fn id(&self, account: &str) -> AccountId {
        account_named(&self.name(account))
    }

    pub(crate) fn room(&self) -> AccountId {
        self.id("room")
    }

    pub(crate) fn reserve(&self) -> AccountId {
        self.id("reserve")
    }

    pub(crate) fn cap(&self) -> AccountId {
        self.id("cap")
    }

    pub(crate) fn amortised(&self) -> AccountId {
        self.id("amortised")
    }

    pub(crate) fn called(&self) -> AccountId {
        self.id("called")
    }

    pub(crate) fn committed(&self, bank: &str) -> AccountId {
        self.id(&format!("committed/{bank}"))
    }

    pub(crate) fn paid(&self, bank: &str) -> AccountId {
        self.id(&format!("paid/{bank}"))
    }

    /// Opens the accounts that a grant needs; the first grant of a portfolio gives it what it is endowed with.
    pub(crate) fn open(
        &self,
        tx: &mut Tx<'_>,
        product: &Product,
        portfolio: Portfolio,
        (bank, undertaking): (&str, &str),
        at: Timestamp,
    ) -> Result<(), LoansError> {
        let mut open = |name: String, bound| Ledger::open_account(tx, &NewAccount::named(&name, bound), at);
        let is_first = open(self.name("room"), Bound::DebitsWithinCredits)?;
        for account in ["reserve", "cap"] {
            open(self.name(account), Bound::DebitsWithinCredits)?;
        }
        for account in ["endowment", "volume", "amortised", "called"] {
            open(self.name(account), Bound::Free)?;
        }
        for account in [format!("committed/{bank}"), format!("paid/{bank}")] {
            open(self.name(&account), Bound::DebitsWithinCredits)?;
        }
        open("loans/aid".to_owned(), Bound::Free)?;
        open(undertaking_name(undertaking), Bound::Free)?;
        if is_first {
            let guaranteed = share_down(product.guarantee, portfolio.loans);
            let most = share_down(portfolio.cap_rate, guaranteed);
            let transfers = [
                self.post("opening/room", self.id("volume"), self.room(), guaranteed, "opening"),
                self.post("opening/reserve", self.id("endowment"), self.reserve(), most, "opening"),
            ];
            Ledger::post(tx, &some(&transfers), at)?;
        }
        Ok(())
    }

    /// A loan is taken in: the commitment, its part of the cap, and the aid that it is.
    pub(crate) fn grant(&self, new: &Guarantee, portfolio: Portfolio) -> Vec<Transfer> {
        let (key, committed) = (format!("{}/grant", new.id), new.figures.covered());
        let cap = share_down(portfolio.cap_rate, committed);
        let undertaking = account_named(&undertaking_name(&new.undertaking));
        some(&[
            self.post(&format!("{key}/commitment"), self.room(), self.committed(&new.bank), committed, "commitment"),
            self.post(&format!("{key}/cap"), self.reserve(), self.cap(), cap, "cap"),
            self.post(&format!("{key}/aid"), account_named("loans/aid"), undertaking, new.aid, "aid"),
        ])
    }

    /// Principal was paid back: so much is no longer guaranteed.
    pub(crate) fn repay(&self, event: EventId, bank: &str, released: Cents) -> Vec<Transfer> {
        let key = format!("{event}/repayment");
        some(&[self.post(&key, self.committed(bank), self.amortised(), released, "repayment")])
    }

    /// A loan fell due: nothing is committed of it any more.
    pub(crate) fn fall_due(&self, event: EventId, bank: &str, covered: Cents) -> Vec<Transfer> {
        some(&[self.post(&format!("{event}/default"), self.committed(bank), self.called(), covered, "default")])
    }

    /// A call: what is to be paid is reserved of the cap.
    pub(crate) fn call(&self, event: EventId, bank: &str, cents: Cents) -> Option<Transfer> {
        let deed = Deed::Reserve { debit: self.cap(), credit: self.paid(bank), cents, expires_at: None };
        (cents > 0).then(|| Transfer { id: self.key(&format!("{event}/call")), deed, purpose: "call" })
    }

    /// A call is paid.
    pub(crate) fn pay(&self, pending: TransferId, cents: Cents) -> Transfer {
        let id = self.key(&format!("{pending}/payout"));
        Transfer { id, deed: Deed::Settle { pending, cents }, purpose: "payout" }
    }

    /// A call is refused.
    pub(crate) fn refuse_call(&self, pending: TransferId) -> Transfer {
        Transfer { id: self.key(&format!("{pending}/refusal")), deed: Deed::Void { pending }, purpose: "call-refused" }
    }

    /// What the fund gets of a recovery restores the cap.
    pub(crate) fn recover(&self, event: EventId, bank: &str, of_fund: Cents) -> Vec<Transfer> {
        some(&[self.post(&format!("{event}/recovery"), self.paid(bank), self.cap(), of_fund, "recovery")])
    }

    fn key(&self, key: &str) -> TransferId {
        transfer_of_key(&self.name(key))
    }

    fn post(&self, key: &str, debit: AccountId, credit: AccountId, cents: Cents, purpose: &'static str) -> Transfer {
        Transfer { id: self.key(key), deed: Deed::Post { debit, credit, cents }, purpose }
    }
}

fn undertaking_name(undertaking: &str) -> String {
    format!("loans/undertaking/{undertaking}")
}

/// Those that move something.
fn some(transfers: &[Transfer]) -> Vec<Transfer> {
    let moves = |transfer: &&Transfer| match transfer.deed {
        Deed::Post { cents, .. } | Deed::Reserve { cents, .. } | Deed::Settle { cents, .. } => cents > 0,
        Deed::Void { .. } => true,
    };
    transfers.iter().filter(moves).copied().collect()
}

/// Posts transfers, if there are any.
pub(crate) fn post(tx: &mut Tx<'_>, transfers: &[Transfer], at: Timestamp) -> Result<(), LoansError> {
    if transfers.is_empty() {
        return Ok(());
    }
    Ledger::post(tx, transfers, at)?;
    Ok(())
}

/// What can still be paid under the cap.
pub(crate) fn cap_left(tx: &mut Tx<'_>, books: &Books) -> Result<Cents, StoreError> {
    Ok(Ledger::account(tx, books.cap())?.map_or(0, |account| account.balance.left()))
}
