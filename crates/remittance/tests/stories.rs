//! What is sent to the bank, and what comes back.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use base::{Money, Timestamp};
use jiff::civil::date;
use proptest::prelude::*;
use remittance::{
    AMOUNT_MAX_CENTS, Account, BadReport, BadTransfers, CreditTransfers, Outcome, PAYMENTS_MAX, Payment, Reason,
    StatusReport, Version,
};

fn payment(reference: &str, cents: i64) -> Payment {
    let place =
        Account::new("Médiathèque d’Exempleville".parse().unwrap(), "FR1420041010050500013M02606".parse().unwrap());
    Payment {
        end_to_end: reference.parse().unwrap(),
        amount: Money::euro_cents(cents),
        creditor: place,
        text: format!("Pass numérique, {reference}").parse().unwrap(),
    }
}

fn file(payments: Vec<Payment>) -> Result<CreditTransfers, BadTransfers> {
    let funder =
        Account::new("Département de l’Exemple".parse().unwrap(), "FR7630006000011234567890189".parse().unwrap());
    let created = Timestamp::from_seconds(1_796_040_000);
    CreditTransfers::new("PASS-2026-11-30".parse().unwrap(), created, funder, date(2026, 12, 1), payments)
}

fn two() -> CreditTransfers {
    file(vec![payment("CLAIM-1", 120_00), payment("CLAIM-2", 7)]).unwrap()
}

#[test]
fn a_file_says_how_many_payments_there_are_and_their_sum_twice() {
    let xml = two().to_xml(Version::V09);
    assert_eq!(xml.matches("<NbOfTxs>2</NbOfTxs>").count(), 2);
    assert_eq!(xml.matches("<CtrlSum>120.07</CtrlSum>").count(), 2);
    assert_eq!(two().sum(), Money::euro_cents(120_07));
    assert!(xml.contains(r#"<InstdAmt Ccy="EUR">0.07</InstdAmt>"#));
    assert!(xml.contains("<CreDtTm>2026-11-30T12:00:00Z</CreDtTm>"), "{xml}");
    assert!(xml.contains("<Dt>2026-12-01</Dt>"));
    assert!(xml.contains("<Nm>Mediatheque d&apos;Exempleville</Nm>"));
    assert!(xml.contains("<Ustrd>Pass numerique, CLAIM-1</Ustrd>"));
}

#[test]
fn the_earlier_version_differs_where_it_must() {
    let mut payment = payment("CLAIM-1", 100);
    payment.creditor = payment.creditor.at("AGRIFRPP882".parse().unwrap());
    let file = file(vec![payment]).unwrap();
    let (new, old) = (file.to_xml(Version::V09), file.to_xml(Version::V03));
    assert!(new.contains("pain.001.001.09") && new.contains("<BICFI>AGRIFRPP882</BICFI>"));
    assert!(old.contains("pain.001.001.03") && old.contains("<BIC>AGRIFRPP882</BIC>"));
    assert!(old.contains("<ReqdExctnDt>2026-12-01</ReqdExctnDt>"));
}

#[test]
fn what_cannot_be_paid_makes_no_file() {
    let reference = |text: &str| text.parse().unwrap();
    assert_eq!(file(vec![]).unwrap_err(), BadTransfers::Nothing);
    for cents in [0, -1, AMOUNT_MAX_CENTS + 1] {
        assert_eq!(file(vec![payment("A", cents)]).unwrap_err(), BadTransfers::Amount(reference("A")));
    }
    let twice = vec![payment("A", 1), payment("B", 1), payment("A", 1)];
    assert_eq!(file(twice).unwrap_err(), BadTransfers::Twice(reference("A")));
    let many = vec![payment("A", 1); PAYMENTS_MAX + 1];
    assert_eq!(file(many).unwrap_err(), BadTransfers::TooMany(PAYMENTS_MAX + 1));
}

/// A report of a bank, its parts as they are given.
fn report(group: &str, batch: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-30T13:00:00Z</CreDtTm></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>PASS-2026-11-30</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>
  {batch}
</CstmrPmtStsRpt></Document>"#
    )
}

fn outcomes(group: &str, batch: &str) -> Vec<Outcome> {
    let settled = StatusReport::read(report(group, batch).as_bytes()).unwrap().settle(&two()).unwrap();
    assert_eq!(settled.strangers, [""; 0]);
    assert_eq!(settled.payments[1].end_to_end.as_str(), "CLAIM-2");
    settled.payments.into_iter().map(|payment| payment.outcome).collect()
}

fn batch(status: &str, payments: &[(&str, &str, &str)]) -> String {
    let payments = payments.iter().map(|(reference, status, reason)| {
        format!("<TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId>{status}{reason}</TxInfAndSts>")
    });
    let payments: String = payments.collect();
    format!("<OrgnlPmtInfAndSts><OrgnlPmtInfId>PASS-2026-11-30</OrgnlPmtInfId>{status}{payments}</OrgnlPmtInfAndSts>")
}

const REJECTED: &str = "<TxSts>RJCT</TxSts>";
const CLOSED: &str =
    "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte</AddtlInf><AddtlInf>clos</AddtlInf></StsRsnInf>";

fn closed() -> Outcome {
    Outcome::Rejected(vec![Reason { code: "AC04".to_owned(), text: "Compte clos".to_owned() }])
}

#[test]
fn a_payment_is_rejected_with_the_bank_s_reason() {
    let said = batch("", &[("CLAIM-1", "<TxSts>ACSC</TxSts>", ""), ("CLAIM-2", REJECTED, CLOSED)]);
    assert_eq!(outcomes("<GrpSts>PART</GrpSts>", &said), [Outcome::Accepted, closed()]);
}

#[test]
fn the_nearest_word_counts() {
    let batch_rejected = "<PmtInfSts>RJCT</PmtInfSts>";
    assert_eq!(outcomes("<GrpSts>ACSP</GrpSts>", ""), [Outcome::Accepted, Outcome::Accepted]);
    assert_eq!(outcomes(&format!("<GrpSts>RJCT</GrpSts>{CLOSED}"), ""), [closed(), closed()]);
    assert_eq!(
        outcomes("<GrpSts>ACSP</GrpSts>", &batch(&format!("{batch_rejected}{CLOSED}"), &[])),
        [closed(), closed()]
    );
    let but_one = batch("<PmtInfSts>ACSP</PmtInfSts>", &[("CLAIM-2", REJECTED, CLOSED)]);
    assert_eq!(outcomes("", &but_one), [Outcome::Accepted, closed()]);
}

#[test]
fn nothing_is_concluded_from_what_is_not_said() {
    let one = batch("<PmtInfSts>PART</PmtInfSts>", &[("CLAIM-2", REJECTED, CLOSED)]);
    assert_eq!(outcomes("<GrpSts>PART</GrpSts>", &one), [Outcome::Open, closed()]);
    assert_eq!(outcomes("<GrpSts>RCVD</GrpSts>", ""), [Outcome::Open, Outcome::Open]);
    assert_eq!(outcomes("<GrpSts>XXXX</GrpSts>", ""), [Outcome::Open, Outcome::Open]);
    assert_eq!(outcomes("", ""), [Outcome::Open, Outcome::Open]);
    let own_code = "<StsRsnInf><Rsn><Prtry>B99</Prtry></Rsn></StsRsnInf>";
    let reason = Reason { code: "B99".to_owned(), text: String::new() };
    assert_eq!(
        outcomes("", &batch("", &[("CLAIM-1", REJECTED, own_code)])),
        [Outcome::Rejected(vec![reason]), Outcome::Open]
    );
}

#[test]
fn what_was_only_checked_is_not_accepted() {
    for status in ["ACTC", "ACCP"] {
        assert_eq!(outcomes(&format!("<GrpSts>{status}</GrpSts>"), ""), [Outcome::Open, Outcome::Open], "{status}");
    }
    for status in ["ACSP", "ACWC", "ACSC", "ACCC", "ACWP"] {
        let said = batch(&format!("<PmtInfSts>{status}</PmtInfSts>"), &[]);
        assert_eq!(outcomes("<GrpSts>ACTC</GrpSts>", &said), [Outcome::Accepted, Outcome::Accepted], "{status}");
    }
}

#[test]
fn what_the_bank_had_before_is_not_taken_for_unpaid() {
    let before = "<StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf>";
    let reason = Reason { code: "AM05".to_owned(), text: String::new() };
    let had = Outcome::HadBefore(vec![reason]);
    assert_eq!(outcomes(&format!("<GrpSts>RJCT</GrpSts>{before}"), ""), [had.clone(), had.clone()]);
    let one = batch("", &[("CLAIM-1", "<TxSts>ACSC</TxSts>", ""), ("CLAIM-2", REJECTED, before)]);
    assert_eq!(outcomes("", &one), [Outcome::Accepted, had]);
}

#[test]
fn a_bank_that_counts_has_said_the_rest() {
    let counted = |accepted: u32, rejected: u32| {
        let count = |status: &str, count: u32| {
            format!("<NbOfTxsPerSts><DtldNbOfTxs>{count}</DtldNbOfTxs><DtldSts>{status}</DtldSts></NbOfTxsPerSts>")
        };
        let status = format!("<PmtInfSts>PART</PmtInfSts>{}{}", count("ACSP", accepted), count("RJCT", rejected));
        outcomes("", &batch(&status, &[("CLAIM-2", REJECTED, CLOSED)]))
    };
    assert_eq!(counted(1, 1), [Outcome::Accepted, closed()]);
    assert_eq!(counted(0, 2), [Outcome::Open, closed()], "a second one is rejected, and not named");
    assert_eq!(counted(2, 1), [Outcome::Open, closed()], "of other payments than ours");
}

#[test]
fn what_is_said_of_another_batch_is_not_said_of_ours() {
    let other = batch("<PmtInfSts>RJCT</PmtInfSts>", &[("CLAIM-1", REJECTED, CLOSED)]);
    let other = other.replace("PASS-2026-11-30", "ANOTHER");
    let said = report("", &format!("{}{other}", batch("<PmtInfSts>ACSP</PmtInfSts>", &[])));
    let settled = StatusReport::read(said.as_bytes()).unwrap().settle(&two()).unwrap();
    assert!(settled.payments.iter().all(|payment| payment.outcome == Outcome::Accepted));
    assert_eq!(settled.strangers, ["ANOTHER", "CLAIM-1"]);
    let twice = report("", &batch("", &[]).repeat(2));
    let refused = StatusReport::read(twice.as_bytes()).unwrap_err();
    assert_eq!(refused, BadReport::Contradiction("PASS-2026-11-30".to_owned()));
}

#[test]
fn a_payment_that_we_did_not_make_is_shown() {
    let said = report("<GrpSts>PART</GrpSts>", &batch("", &[("CLAIM-9", REJECTED, CLOSED)]));
    let settled = StatusReport::read(said.as_bytes()).unwrap().settle(&two()).unwrap();
    assert_eq!(settled.strangers, ["CLAIM-9"]);
}

#[test]
fn a_report_that_is_none_is_refused_with_its_reason() {
    let read = |text: &str| StatusReport::read(text.as_bytes()).unwrap_err();
    assert!(matches!(read("no"), BadReport::Xml(_)));
    assert!(matches!(StatusReport::read(&[0xff, 0xfe]).unwrap_err(), BadReport::Xml(_)));
    assert_eq!(read("<Document/>"), BadReport::NotAReport);
    assert_eq!(read(&two().to_xml(Version::V09)), BadReport::NotAReport);
    assert_eq!(read(&report("", "").replace("OrgnlMsgId", "Other")), BadReport::Lacks("OrgnlMsgId"));
    let twofold = batch("", &[("CLAIM-1", REJECTED, CLOSED), ("CLAIM-1", "<TxSts>ACSC</TxSts>", "")]);
    assert_eq!(read(&report("", &twofold)), BadReport::Contradiction("CLAIM-1".to_owned()));
    let bomb = format!("<!DOCTYPE d [<!ENTITY a \"aaaa\">]>{}", &report("&a;", "")[38..]);
    assert!(matches!(read(&bomb), BadReport::Xml(_)));
    let other = report("<GrpSts>ACSP</GrpSts>", "").replace("PASS-2026-11-30", "PASS-2026-11-29");
    let about = StatusReport::read(other.as_bytes()).unwrap().settle(&two()).unwrap_err();
    assert_eq!(about, BadReport::OtherFile { found: "PASS-2026-11-29".to_owned() });
}

proptest! {
    #[test]
    fn the_control_sum_is_the_sum_to_the_cent(amounts in proptest::collection::vec(1..=AMOUNT_MAX_CENTS, 1..40)) {
        let payments = amounts.iter().enumerate().map(|(place, cents)| payment(&format!("C-{place}"), *cents)).collect();
        let file = file(payments).unwrap();
        let xml = file.to_xml(Version::V09);
        let document = roxmltree::Document::parse(&xml).unwrap();
        let cents = |name: &str| -> Vec<i64> {
            let found = document.descendants().filter(|node| node.has_tag_name(("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", name)));
            found.map(|node| node.text().unwrap().replace('.', "").parse().unwrap()).collect()
        };
        let sum = amounts.iter().sum::<i64>();
        prop_assert_eq!(cents("CtrlSum"), [sum, sum]);
        prop_assert_eq!(cents("InstdAmt"), amounts);
    }

    #[test]
    fn no_bytes_break_the_reader(cut in 0_usize..900, byte: u8) {
        let said = batch("", &[("CLAIM-1", REJECTED, CLOSED)]);
        let mut bytes = report("<GrpSts>PART</GrpSts>", &said).into_bytes();
        let at = cut % bytes.len();
        bytes[at] = byte;
        let _ = StatusReport::read(&bytes);
        let _ = StatusReport::read(&bytes[..at]);
    }
}
