//! Money comes in on the account of the public body; a line that was mistyped is taken back.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::Fact;
use jiff::civil::Date;

use crate::books::{Purse, moved, post};
use crate::make_payment_file::{hex, sha256};
use crate::model::FunderId;
use crate::note_balance::days_since;
use crate::room::{PassError, Passes, text, within};
use crate::store::{self, Receipt};

/// The kind of the facts that say what came in: their fields are `funder` (nothing for the risk account), `cents` and
/// `line_sha256`, the hash of the line of the bank's statement.
pub const RECEIPT_KIND: &str = "pass-money-received";
/// The kind of the facts that say which line was taken back: their fields are those of [`RECEIPT_KIND`].
pub const REVERSAL_KIND: &str = "pass-money-reversed";

/// Most bytes of the identifier of a line of a bank's statement (ISO 20022, `Max35Text`, with its account and day).
const LINE_MAX_BYTES: usize = 140;
/// Most cents of one line: ten billion euro.
const CENTS_MAX: i64 = 1_000_000_000_000;
/// How long ago a line may be of that is noted now, in days.
const BANK_DAYS_MAX: i64 = 366;
/// Lines that are shown.
const SHOWN_MAX: i64 = 40;

/// A line of the bank's statement that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedLine {
    /// The line, as it is kept: noted anew after it was taken back, it has a number behind it.
    pub line: String,
    /// Whose money it is; of nobody for the risk account.
    pub funder: Option<FunderId>,
    /// How much.
    pub cents: i64,
    /// When it was noted.
    pub at: Timestamp,
    /// Who noted it; not known of those from before it was kept.
    pub by: Option<PersonId>,
    /// When it was taken back, by whom and why.
    pub reversed: Option<(Timestamp, PersonId, String)>,
}

impl Receipt {
    /// What stands in the evidence log. Neither who noted it nor the line itself: an entry is kept for ever, and both may be
    /// personal.
    fn fact(&self, kind: &'static str) -> Fact {
        let fields = BTreeMap::from([
            ("funder", self.funder.map_or_else(String::new, |funder| funder.to_string())),
            ("cents", self.cents.to_string()),
            ("line_sha256", hex(&sha256(self.line.as_bytes()))),
        ]);
        Fact { kind, fields }
    }

    /// Where its money is.
    fn purse(&self) -> Purse {
        self.funder.map_or(Purse::Risk, Purse::Available)
    }
}

impl Passes {
    /// Takes note of a line of the bank's statement: what a funder paid in, or what the public body gives for the risk of
    /// double use offline (`funder` is `None`). The same line again counts once; after it was taken back
    /// ([`Passes::reverse_money`]), it can be noted anew. Who noted it is kept, and the evidence log has it. What places
    /// brought in while the risk account was empty is paid from it at once.
    ///
    /// # Errors
    /// [`PassError::Reused`] when the line was noted otherwise before.
    pub async fn receive_money(
        &self,
        by: PersonId,
        line: &str,
        funder: Option<FunderId>,
        cents: i64,
    ) -> Result<(), PassError> {
        self.receive_money_of_day(by, line, funder, cents, None).await
    }

    /// The same, of a line that the bank had on an earlier day: a balance of that day has it
    /// ([`Passes::note_balance`]).
    ///
    /// # Errors
    /// Those of [`Passes::receive_money`]; [`PassError::Field`] (`bank-day`) for a day to come, or a year ago.
    pub async fn receive_money_of_day(
        &self,
        by: PersonId,
        line: &str,
        funder: Option<FunderId>,
        cents: i64,
        bank_day: Option<Date>,
    ) -> Result<(), PassError> {
        within("cents", cents, 1..=CENTS_MAX)?;
        if line.is_empty() || line.len() > LINE_MAX_BYTES {
            return Err(PassError::Field("line"));
        }
        let today = self.day(self.clock.now());
        if bank_day.is_some_and(|day| day > today || days_since(day, today) > BANK_DAYS_MAX) {
            return Err(PassError::Field("bank-day"));
        }
        let (typed, now, room) = (Receipt { line: line.to_owned(), funder, cents }, self.clock.now(), self.clone());
        self.record_change(typed.fact(RECEIPT_KIND), move |tx, position| {
            let receipt = Receipt { line: free_line(tx, &typed.line)?, ..typed.clone() };
            if let Some(known) = store::receipt(tx, &receipt.line)? {
                return if known == receipt { Ok(false) } else { Err(PassError::Reused) };
            }
            let to = receipt.purse();
            for purse in [Purse::Escrow, Purse::Risk, Purse::RiskOwed, to] {
                purse.open(tx, now)?;
            }
            post(tx, &[moved(&format!("receipt/{}", receipt.line), Purse::Escrow, to, cents, "receipt")], now)?;
            store::insert_receipt(tx, &receipt, bank_day, (by, now), position)?;
            if receipt.funder.is_none() {
                room.pay_what_waited(tx, now)?;
            }
            Ok(true)
        })
        .await
    }

    /// Takes a line of the bank's statement back that was mistyped, as far as its money is still available: what was noted
    /// stays, and is undone by a transfer of its own. The same again changes nothing. Who did it and why is kept, and the
    /// evidence log has it.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a line that was never noted, [`PassError::Lacking`] when its money was issued or given back,
    /// [`PassError::Field`] without a reason.
    pub async fn reverse_money(&self, by: PersonId, line: &str, why: &str) -> Result<(), PassError> {
        let (line, why, now) = (line.to_owned(), text("why", why)?, self.clock.now());
        let known = move |tx: &mut Tx<'_>| {
            // The one that counts: the last that was noted under this line.
            let free = free_line(tx, &line)?;
            if let Some(receipt) = store::receipt(tx, &free)? {
                return Ok((receipt, true));
            }
            store::receipt(tx, &line)?.map(|receipt| (receipt, false)).ok_or(PassError::NotFound)
        };
        let (receipt, counts) = self.db.read(known.clone()).await?;
        if !counts {
            return Ok(());
        }
        self.record_change(receipt.fact(REVERSAL_KIND), move |tx, position| {
            let (found, counts) = known(tx)?;
            if !counts || found != receipt {
                return Ok(false);
            }
            if receipt.purse().cents(tx)? < receipt.cents {
                return Err(PassError::Lacking);
            }
            let key = format!("receipt/{}/reversed", receipt.line);
            post(tx, &[moved(&key, receipt.purse(), Purse::Escrow, receipt.cents, "reversed")], now)?;
            store::insert_reversal(tx, &receipt, (by, now), &why, position)?;
            Ok(true)
        })
        .await
    }

    /// The lines of the bank's statement that were noted last, the newest first.
    pub async fn noted_lines(&self) -> Result<Vec<NotedLine>, PassError> {
        self.db.read(|tx| Ok(store::noted_lines(tx, SHOWN_MAX)?)).await
    }
}

/// Under which name a line is noted, or was and counts: its own, and with a number behind it when those before were taken
/// back.
fn free_line(tx: &mut Tx<'_>, line: &str) -> Result<String, StoreError> {
    let mut name = line.to_owned();
    let mut nth = 2;
    while store::is_reversed(tx, &name)? {
        name = format!("{line} ({nth})");
        nth += 1;
    }
    Ok(name)
}
