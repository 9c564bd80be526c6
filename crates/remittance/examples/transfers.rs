//! For the oracle: a file of payments as somebody else describes them.
//!
//! `transfers FOLDER` reads lines `REFERENCE<tab>CENTS<tab>NAME<tab>IBAN<tab>BIC or nothing<tab>TEXT`, says of each what is
//! wrong with it or `ok`, and writes those that can be paid into `FOLDER/v09.xml` and `FOLDER/v03.xml`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::error::Error;
use std::io::BufRead;
use std::path::Path;

use base::{Money, Timestamp};
use jiff::civil::date;
use remittance::{Account, CreditTransfers, Payment, Version};

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let mut payments = Vec::new();
    for line in std::io::stdin().lock().lines() {
        match payment(&line.unwrap()) {
            Ok(payment) => {
                payments.push(payment);
                println!("ok");
            }
            Err(error) => println!("{error}"),
        }
    }
    let funder =
        Account::new("Département de l’Exemple".parse().unwrap(), "FR7630006000011234567890189".parse().unwrap());
    let created = Timestamp::from_seconds(1_796_040_000);
    let file =
        CreditTransfers::new("PASS-2026-11-30".parse().unwrap(), created, funder, date(2026, 12, 1), payments).unwrap();
    for (name, version) in [("v09.xml", Version::V09), ("v03.xml", Version::V03)] {
        std::fs::write(Path::new(&folder).join(name), file.to_xml(version)).unwrap();
    }
}

fn payment(line: &str) -> Result<Payment, Box<dyn Error>> {
    let parts: Vec<&str> = line.split('\t').collect();
    let [reference, cents, name, iban, bic, text] = parts[..] else { return Err("six parts are expected".into()) };
    let mut creditor = Account::new(name.parse()?, iban.parse()?);
    if !bic.is_empty() {
        creditor = creditor.at(bic.parse()?);
    }
    let amount = Money::euro_cents(cents.parse()?);
    Ok(Payment { end_to_end: reference.parse()?, amount, creditor, text: text.parse()? })
}
