//! The officer reads what the fund stands for; the figures are the balances of the books.

use credit::Cents;
use ledger::{AccountId, Balance, Ledger};
use store::{StoreError, Tx};

use crate::books::Books;
use crate::content::Product;
use crate::model::{Event, Guarantee};
use crate::room::{Loans, LoansError};
use crate::store as tables;

/// A portfolio in figures, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundView {
    /// The product's code.
    pub product: String,
    /// What can still be taken in, as guaranteed amounts.
    pub room: Cents,
    /// The cap: what the loans that were taken in allow to be paid, in all.
    pub cap: Cents,
    /// Reserved for calls that wait.
    pub waiting: Cents,
    /// What can still be paid under the cap.
    pub cap_left: Cents,
    /// At each bank.
    pub banks: Vec<BankView>,
}

/// A bank's part of a portfolio, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankView {
    /// A bank of the pack.
    pub bank: String,
    /// What the fund stands for.
    pub committed: Cents,
    /// Reserved for its calls that wait.
    pub waiting: Cents,
    /// What was paid.
    pub paid: Cents,
    /// What came back.
    pub recovered: Cents,
}

impl Loans {
    /// Every portfolio that is kept here, and the calls that wait.
    pub async fn funds(&self) -> Result<(Vec<FundView>, Vec<(Event, Guarantee)>), LoansError> {
        let kept: Vec<Product> =
            self.content.products.iter().filter(|product| product.fund.is_some()).cloned().collect();
        let banks: Vec<String> = self.content.banks.iter().map(|bank| bank.code.clone()).collect();
        self.db
            .read(move |tx| {
                let mut funds = Vec::new();
                for product in &kept {
                    funds.push(fund(tx, &product.code, &banks)?);
                }
                let mut calls = Vec::new();
                for call in tables::open_calls(tx)? {
                    if let Some(guarantee) = tables::guarantee(tx, call.guarantee)? {
                        calls.push((call, guarantee));
                    }
                }
                Ok::<_, LoansError>((funds, calls))
            })
            .await
    }
}

fn fund(tx: &mut Tx<'_>, product: &str, banks: &[String]) -> Result<FundView, StoreError> {
    let books = Books::of(product);
    let cap = balance(tx, books.cap())?;
    let mut at_banks = Vec::new();
    let mut recovered = 0;
    for bank in banks {
        let (committed, paid) = (balance(tx, books.committed(bank))?, balance(tx, books.paid(bank))?);
        recovered += paid.debits_posted;
        at_banks.push(BankView {
            bank: bank.clone(),
            committed: committed.credit(),
            waiting: paid.credits_pending,
            paid: paid.credits_posted,
            recovered: paid.debits_posted,
        });
    }
    Ok(FundView {
        product: product.to_owned(),
        room: balance(tx, books.room())?.left(),
        cap: cap.credits_posted - recovered,
        waiting: cap.debits_pending,
        cap_left: cap.left(),
        banks: at_banks,
    })
}

fn balance(tx: &mut Tx<'_>, id: AccountId) -> Result<Balance, StoreError> {
    Ok(Ledger::account(tx, id)?.map(|account| account.balance).unwrap_or_default())
}
