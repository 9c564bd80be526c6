//! Payments to a bank as ISO 20022 files: credit transfers, and what the bank says of them.
//!
//! [`CreditTransfers`] is a file of SEPA credit transfers (pain.001) that exists only if it is well formed;
//! [`StatusReport`] reads the bank's answer (pain.002) and says of each payment what became of it. No file is read and
//! no clock: who has the file sends it, and knows the day.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use base::{Money, Timestamp};
//! use remittance::{Account, CreditTransfers, Payment, Version};
//!
//! let funder = Account::new("Département de l’Exemple".parse()?, "FR76 3000 6000 0112 3456 7890 189".parse()?);
//! let place = Account::new("Médiathèque d’Exempleville".parse()?, "FR14 2004 1010 0505 0001 3M02 606".parse()?);
//! let file = CreditTransfers::new(
//!     "PASS-2026-11-30".parse()?,
//!     Timestamp::from_seconds(1_796_040_000),
//!     funder,
//!     jiff::civil::date(2026, 12, 1),
//!     vec![Payment {
//!         end_to_end: "CLAIM-000042".parse()?,
//!         amount: Money::euro_cents(120_00),
//!         creditor: place,
//!         text: "Pass numérique, claim 42, 12 passes".parse()?,
//!     }],
//! )?;
//! let xml = file.to_xml(Version::V09);
//! assert!(xml.contains("<CtrlSum>120.00</CtrlSum>"));
//! # Ok(())
//! # }
//! ```

mod account;
mod credit_transfers;
mod creditor_reference;
mod status_report;
mod text;

pub use account::{Account, BadBic, BadIban, Bic, Iban};
pub use credit_transfers::{AMOUNT_MAX_CENTS, BadTransfers, CreditTransfers, PAYMENTS_MAX, Payment, Version};
pub use creditor_reference::{BadCreditorReference, CreditorReference};
pub use status_report::{
    BadReport, Outcome, PaymentOutcome, REPORT_MAX_BYTES, Reason, STATUSES_MAX, Settled, Status, StatusReport,
};
pub use text::{BadText, NAME_MAX, Name, REFERENCE_MAX, REMITTANCE_MAX, Reference, RemittanceText};
