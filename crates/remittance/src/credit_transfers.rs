//! Credit transfers from one account to many: pain.001, customer to bank.

use std::collections::HashSet;
use std::io;

use base::{Money, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::account::{Account, Bic};
use crate::text::{Reference, RemittanceText};

/// Payments of a file, at most: more are two files.
pub const PAYMENTS_MAX: usize = 20_000;

/// The highest amount of a SEPA credit transfer, in cents (EPC132-08, AT-T002).
pub const AMOUNT_MAX_CENTS: i64 = 999_999_999_99;

/// Which version of the message a bank takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// `pain.001.001.09`, of the SEPA rule books since November 2023.
    #[default]
    V09,
    /// `pain.001.001.03`, which many banks still take.
    V03,
}

/// A payment to one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Names the payment to both ends, and in the bank's answers.
    pub end_to_end: Reference,
    /// More than nothing.
    pub amount: Money,
    /// Who is paid.
    pub creditor: Account,
    /// What who is paid reads: it names the claim.
    pub text: RemittanceText,
}

/// Why there is no file of these payments.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTransfers {
    /// No payment.
    #[error("there is nothing to pay")]
    Nothing,
    /// More than [`PAYMENTS_MAX`].
    #[error("{0} payments are too many for a file of at most {PAYMENTS_MAX}")]
    TooMany(usize),
    /// An amount is not positive, or above [`AMOUNT_MAX_CENTS`].
    #[error("{0} cannot be paid: its amount is not between 0.01 and 999999999.99 euro")]
    Amount(Reference),
    /// Two payments have one reference: the bank's answer would not say which it means.
    #[error("two payments have the reference {0}")]
    Twice(Reference),
    /// Beyond what the message can add up.
    #[error("the sum of the payments is too large for a file")]
    Sum,
}

/// A file of SEPA credit transfers from one account, executed on one day: one batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditTransfers {
    message: Reference,
    created: Timestamp,
    debtor: Account,
    execution: Date,
    payments: Vec<Payment>,
    sum: Money,
}

impl CreditTransfers {
    /// A file: its reference, which no other file to this bank has; when it was made; whose account pays; on which
    /// day; and the payments, each with a reference of its own.
    pub fn new(
        message: Reference,
        created: Timestamp,
        debtor: Account,
        execution: Date,
        payments: Vec<Payment>,
    ) -> Result<Self, BadTransfers> {
        if payments.is_empty() {
            return Err(BadTransfers::Nothing);
        }
        if payments.len() > PAYMENTS_MAX {
            return Err(BadTransfers::TooMany(payments.len()));
        }
        let mut seen = HashSet::with_capacity(payments.len());
        let mut sum = Money::euro_cents(0);
        for payment in &payments {
            if !(1..=AMOUNT_MAX_CENTS).contains(&payment.amount.cents()) {
                return Err(BadTransfers::Amount(payment.end_to_end.clone()));
            }
            if !seen.insert(&payment.end_to_end) {
                return Err(BadTransfers::Twice(payment.end_to_end.clone()));
            }
            sum = sum.checked_add(payment.amount).ok_or(BadTransfers::Sum)?;
        }
        Ok(Self { message, created, debtor, execution, payments, sum })
    }

    /// The file's reference.
    pub const fn message(&self) -> &Reference {
        &self.message
    }

    /// The payments, in their order.
    pub fn payments(&self) -> &[Payment] {
        &self.payments
    }

    /// What is paid in all: the file's control sum.
    pub const fn sum(&self) -> Money {
        self.sum
    }

    /// The file. The same transfers give the same bytes.
    pub fn to_xml(&self, version: Version) -> String {
        let mut writer = Writer::new_with_indent(Vec::with_capacity(900 + 700 * self.payments.len()), b' ', 1);
        // Writing to memory does not fail.
        let written = self.write(&mut writer, version);
        debug_assert!(written.is_ok());
        String::from_utf8(writer.into_inner()).unwrap_or_default()
    }

    fn write(&self, xml: &mut Xml, version: Version) -> io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let namespace = match version {
            Version::V09 => "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
            Version::V03 => "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03",
        };
        xml.create_element("Document").with_attribute(("xmlns", namespace)).write_inner_content(|xml| {
            within(xml, "CstmrCdtTrfInitn", |xml| {
                within(xml, "GrpHdr", |xml| self.write_header(xml))?;
                within(xml, "PmtInf", |xml| self.write_batch(xml, version))
            })
        })?;
        Ok(())
    }

    fn write_header(&self, xml: &mut Xml) -> io::Result<()> {
        let created = TimeZone::UTC.to_datetime(self.created.jiff());
        text(xml, "MsgId", self.message.as_str())?;
        text(xml, "CreDtTm", &created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())?;
        self.write_totals(xml)?;
        within(xml, "InitgPty", |xml| text(xml, "Nm", self.debtor.name.as_str()))
    }

    fn write_totals(&self, xml: &mut Xml) -> io::Result<()> {
        text(xml, "NbOfTxs", &self.payments.len().to_string())?;
        text(xml, "CtrlSum", &decimal(self.sum))
    }

    fn write_batch(&self, xml: &mut Xml, version: Version) -> io::Result<()> {
        // One batch a file: it has the file's reference.
        text(xml, "PmtInfId", self.message.as_str())?;
        text(xml, "PmtMtd", "TRF")?;
        // Booked one by one, so that each can be found on the statement of account.
        text(xml, "BtchBookg", "false")?;
        self.write_totals(xml)?;
        within(xml, "PmtTpInf", |xml| within(xml, "SvcLvl", |xml| text(xml, "Cd", "SEPA")))?;
        let day = self.execution.to_string();
        match version {
            Version::V09 => within(xml, "ReqdExctnDt", |xml| text(xml, "Dt", &day))?,
            Version::V03 => text(xml, "ReqdExctnDt", &day)?,
        }
        within(xml, "Dbtr", |xml| text(xml, "Nm", self.debtor.name.as_str()))?;
        account(xml, "DbtrAcct", &self.debtor)?;
        within(xml, "DbtrAgt", |xml| bank(xml, self.debtor.bic.as_ref(), version))?;
        text(xml, "ChrgBr", "SLEV")?;
        self.payments.iter().try_for_each(|payment| within(xml, "CdtTrfTxInf", |xml| payment.write(xml, version)))
    }
}

impl Payment {
    fn write(&self, xml: &mut Xml, version: Version) -> io::Result<()> {
        within(xml, "PmtId", |xml| text(xml, "EndToEndId", self.end_to_end.as_str()))?;
        within(xml, "Amt", |xml| {
            let amount = xml.create_element("InstdAmt").with_attribute(("Ccy", self.amount.currency().code()));
            amount.write_text_content(BytesText::new(&decimal(self.amount))).map(|_| ())
        })?;
        if let Some(bic) = &self.creditor.bic {
            within(xml, "CdtrAgt", |xml| bank(xml, Some(bic), version))?;
        }
        within(xml, "Cdtr", |xml| text(xml, "Nm", self.creditor.name.as_str()))?;
        account(xml, "CdtrAcct", &self.creditor)?;
        within(xml, "RmtInf", |xml| text(xml, "Ustrd", self.text.as_str()))
    }
}

type Xml = Writer<Vec<u8>>;

fn within(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    xml.create_element(name).write_inner_content(inside).map(|_| ())
}

fn text(xml: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(content)).map(|_| ())
}

fn account(xml: &mut Xml, name: &str, account: &Account) -> io::Result<()> {
    within(xml, name, |xml| within(xml, "Id", |xml| text(xml, "IBAN", account.iban.as_str())))
}

fn bank(xml: &mut Xml, bic: Option<&Bic>, version: Version) -> io::Result<()> {
    within(xml, "FinInstnId", |xml| match (bic, version) {
        (Some(bic), Version::V09) => text(xml, "BICFI", bic.as_str()),
        (Some(bic), Version::V03) => text(xml, "BIC", bic.as_str()),
        // What EPC132-08 writes where the account's number is enough.
        (None, _) => within(xml, "Othr", |xml| text(xml, "Id", "NOTPROVIDED")),
    })
}

/// Euro with two decimals, and a point.
fn decimal(amount: Money) -> String {
    format!("{}.{:02}", amount.cents() / 100, amount.cents() % 100)
}
