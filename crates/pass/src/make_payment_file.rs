//! An officer makes a file for the bank of the claims that wait and of what funders asked back: made once, given as often as
//! it is asked for, the same to the byte.

use std::collections::BTreeMap;

use ::store::Tx;
use aws_lc_rs::digest::{SHA256, digest};
use base::{Money, PersonId, Timestamp};
use evidence::Fact;
use jiff::civil::{Date, Weekday};
use remittance::{Account, CreditTransfers, Version};

use crate::model::{PaymentId, RunId};
use crate::pay::{Payment, pay_within};
use crate::refund::{Refund, RefundState, reference};
use crate::room::{PassError, Passes};
use crate::store;
use crate::treasury::Treasury;

/// The kind of the facts that say which files were made: their fields are `run`, `sha256`, `payments` and `cents`.
pub const FILE_KIND: &str = "pass-payment-file";
/// Refunds of one file, at most.
const REFUNDS_MAX: i64 = 100;

/// A file for the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentFile {
    /// Which run it is of.
    pub run: RunId,
    /// The file (pain.001); empty where files are only listed.
    pub xml: String,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// How many payments are in it.
    pub payments: i64,
    /// What they come to.
    pub cents: i64,
    /// The day on which the bank is to pay.
    pub execution: Date,
    /// When it was made.
    pub made_at: Timestamp,
    /// Whether the evidence log has it: before, it is given to nobody.
    pub is_recorded: bool,
}

impl Passes {
    /// Makes the file of a run: the claims that are in no payment, of places that have an account and are not held, and
    /// the refunds that were asked for. The same run again is the same file. None when there is nothing to pay. It is
    /// recorded in the evidence log before it is given.
    ///
    /// # Errors
    /// [`PassError::Field`] when the bank would not take a name or an account.
    pub async fn make_payment_file(
        &self,
        officer: PersonId,
        run: RunId,
        treasury: &Treasury,
    ) -> Result<Option<PaymentFile>, PassError> {
        let now = self.clock.now();
        let ids = self.payment_ids();
        let (payer, version, execution) = (treasury.payer.clone(), treasury.format, working_day_after(self.day(now)));
        let made = self.db.write(move |tx| {
            if let Some(known) = store::run(tx, run)? {
                return Ok::<_, PassError>(Some(known));
            }
            let payments = pay_within(tx, run, &ids, now)?;
            let refunds = send_refunds(tx, run)?;
            if payments.is_empty() && refunds.is_empty() {
                return Ok(None);
            }
            let transfers = transfers(tx, run, (&payer, execution, now), &payments, &refunds)?;
            let file = file_of(run, &transfers, version, execution, now);
            store::insert_run(tx, &file, officer)?;
            Ok(Some(file))
        });
        match made.await? {
            None => Ok(None),
            Some(file) => self.recorded(file).await.map(Some),
        }
    }

    /// The file of a run, as it was made.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a run that has none.
    pub async fn payment_file(&self, run: RunId) -> Result<PaymentFile, PassError> {
        let file = self.db.read(move |tx| store::run(tx, run)?.ok_or(PassError::NotFound)).await?;
        self.recorded(file).await
    }

    /// Records a file, unless it was before: a crash may have come between.
    async fn recorded(&self, file: PaymentFile) -> Result<PaymentFile, PassError> {
        if file.is_recorded {
            return Ok(file);
        }
        let run = file.run;
        let fields = BTreeMap::from([
            ("run", run.to_string()),
            ("sha256", hex(&file.sha256)),
            ("payments", file.payments.to_string()),
            ("cents", file.cents.to_string()),
        ]);
        let change = move |tx: &mut Tx<'_>, position: u64| store::place_run(tx, run, position);
        self.evidence.record_fact_with(Fact { kind: FILE_KIND, fields }, change).await?;
        Ok(PaymentFile { is_recorded: true, ..file })
    }

    pub(crate) fn payment_ids(&self) -> Vec<PaymentId> {
        (0..crate::pay::RUN_MAX).map(|_| PaymentId::new(&*self.clock, &*self.random)).collect()
    }
}

/// Puts refunds that were asked for into a run.
fn send_refunds(tx: &mut Tx<'_>, run: RunId) -> Result<Vec<Refund>, PassError> {
    let mut sent = Vec::new();
    for refund in store::refunds_asked(tx, REFUNDS_MAX)? {
        let refund = Refund { state: RefundState::Sent, run: Some(run), ..refund };
        store::change_refund(tx, &refund)?;
        sent.push(refund);
    }
    Ok(sent)
}

fn transfers(
    tx: &mut Tx<'_>,
    run: RunId,
    (payer, execution, now): (&Account, Date, Timestamp),
    payments: &[Payment],
    refunds: &[Refund],
) -> Result<CreditTransfers, PassError> {
    let mut all = Vec::with_capacity(payments.len() + refunds.len());
    for payment in payments {
        let named = match store::claims_of_payment(tx, payment.id)?.as_slice() {
            [] => String::new(),
            [one] => format!("relevé {one}"),
            [first, .., last] => format!("relevés {first} à {last}"),
        };
        let creditor = account(&payment.name, &payment.iban)?;
        all.push(transfer(reference(payment.id)?, payment.cents, creditor, &format!("Pass numérique, {named}"))?);
    }
    for refund in refunds {
        let creditor = account(&refund.name, &refund.iban)?;
        all.push(transfer(reference(refund.id)?, refund.cents, creditor, "Pass numérique, remboursement")?);
    }
    CreditTransfers::new(reference(run)?, now, payer.clone(), execution, all).map_err(|_| PassError::Field("payments"))
}

fn account(name: &str, iban: &str) -> Result<Account, PassError> {
    let name = name.parse().map_err(|_| PassError::Field("name"))?;
    Ok(Account::new(name, iban.parse().map_err(|_| PassError::Field("iban"))?))
}

fn transfer(
    end_to_end: remittance::Reference,
    cents: i64,
    creditor: Account,
    text: &str,
) -> Result<remittance::Payment, PassError> {
    let text = text.parse().map_err(|_| PassError::Field("text"))?;
    Ok(remittance::Payment { end_to_end, amount: Money::euro_cents(cents), creditor, text })
}

fn file_of(run: RunId, transfers: &CreditTransfers, version: Version, execution: Date, now: Timestamp) -> PaymentFile {
    let xml = transfers.to_xml(version);
    PaymentFile {
        run,
        sha256: sha256(xml.as_bytes()),
        xml,
        payments: i64::try_from(transfers.payments().len()).unwrap_or(i64::MAX),
        cents: transfers.sum().cents(),
        execution,
        made_at: now,
        is_recorded: false,
    }
}

/// The first day after one that is no Saturday and no Sunday: a bank that is closed on it pays on the next.
fn working_day_after(day: Date) -> Date {
    let after = |day: Date| day.tomorrow().unwrap_or(day);
    let mut next = after(day);
    while matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) && next != Date::MAX {
        next = after(next);
    }
    next
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_bank_is_asked_to_pay_on_the_next_working_day() {
        assert_eq!(working_day_after(date(2026, 11, 26)), date(2026, 11, 27));
        assert_eq!(working_day_after(date(2026, 11, 27)), date(2026, 11, 30));
        assert_eq!(working_day_after(date(2026, 11, 28)), date(2026, 11, 30));
        assert_eq!(working_day_after(Date::MAX), Date::MAX);
    }
}
