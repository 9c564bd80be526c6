//! Money at its turns: the bank refuses and money comes back, claims are corrected, funders are given back what is left, and
//! what lacks is told.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use pass::{
    Fault, Figures, FilePayment, NotProved, OwedLine, PartyId, PassError, PaymentState, Refund, RefundState,
    Settlement, Stated, StatementFile, verify_statement,
};
use store::{params, sql};

use crate::desk::{CLERK, Desk, FUNDER, LILLE, LYON, id, reason};
use crate::pages::treasury;

const ACCOUNT: (&str, &str) = ("Département d’Exemple", "FR1420041010050500013M02606");
const OFFICER: base::PersonId = base::Id::from_uuid(uuid::Uuid::from_u128(0x0f));

/// An answer of the bank about a file: what it says of each payment, by the reference.
pub fn answer(run: u128, lines: &[(String, &str, &str)]) -> Vec<u8> {
    let line = |(reference, status, reason): &(String, &str, &str)| {
        let why = if reason.is_empty() {
            String::new()
        } else {
            format!("<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>")
        };
        format!("<TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId><TxSts>{status}</TxSts>{why}</TxInfAndSts>")
    };
    let lines: String = lines.iter().map(line).collect();
    let run = format!("{run:032x}");
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><OrgnlGrpInfAndSts>\
         <OrgnlMsgId>{run}</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>{run}</OrgnlPmtInfId>\
         {lines}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    )
    .into_bytes()
}

/// Lille is owed twenty euro and Lyon ten, in claims.
pub async fn claimed(desk: &Desk) {
    let papers = desk.handed(1, 1).await;
    desk.redeem(1, LILLE, &[&papers[0].codes[0], &papers[0].codes[1]]).await.unwrap();
    desk.redeem(2, LYON, &[&papers[0].codes[2]]).await.unwrap();
    desk.wait(SignedDuration::from_mins(15));
    desk.passes.close_claims().await.unwrap();
}

fn of_place(payments: &[FilePayment], place: pass::PlaceId) -> pass::Payment {
    let found = payments.iter().find_map(|one| match one {
        FilePayment::Place(payment) if payment.place == place => Some(payment.clone()),
        _ => None,
    });
    found.unwrap()
}

#[tokio::test]
async fn the_bank_s_answer_is_booked_line_by_line_and_once() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        desk.passes.ask_refund(CLERK, id(5), FUNDER, 500_00, ACCOUNT).await.unwrap();
        let file = desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap().unwrap();
        assert_eq!((file.payments, file.cents), (3, 530_00));
        let payments = desk.passes.payments_in(id(1)).await.unwrap();
        let (lille, lyon) = (of_place(&payments, LILLE), of_place(&payments, LYON));
        let reference = |uuid: uuid::Uuid| uuid.simple().to_string();
        let said = answer(
            1,
            &[
                (reference(lille.id.uuid()), "RJCT", "AC04"),
                (reference(lyon.id.uuid()), "ACSC", ""),
                (reference(id::<()>(5).uuid()), "ACSC", ""),
                ("a-stranger".to_owned(), "ACSC", ""),
            ],
        );
        let read = desk.passes.read_answer(&said).await.unwrap();
        assert_eq!(read.newly_refused().map(|(payment, why)| (payment.place, why)).collect::<Vec<_>>().len(), 1);
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 0, "to read changes nothing");
        for _ in 0..2 {
            let booked = desk.passes.bring_answer(OFFICER, &said, vec![]).await.unwrap();
            assert_eq!((booked.run, booked.lines.len()), (id(1), 3));
            assert_eq!(booked.strangers, ["a-stranger"]);
        }
        assert_eq!(desk.passes.answers_about(id(1)).await.unwrap().len(), 1);
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 20_00);
        assert_eq!(desk.cents("escrow").await, 100 * 100_00 - 510_00);
        assert_eq!(desk.passes.refunds_of(FUNDER).await.unwrap()[0].state, RefundState::Paid);
        let account = desk.passes.account_of(LILLE).await.unwrap();
        assert_eq!(account.refused().map(|payment| payment.reason.as_str()), Some("AC04"));
        desk.is_sound().await;

        desk.wait(SignedDuration::from_mins(1));
        desk.passes.correct_account(OFFICER, LILLE, ACCOUNT.1).await.unwrap();
        desk.passes.correct_account(OFFICER, LILLE, ACCOUNT.1).await.unwrap();
        let again = desk.passes.make_payment_file(OFFICER, id(2), &treasury()).await.unwrap().unwrap();
        assert_eq!((again.payments, again.cents), (1, 20_00));
        assert!(again.xml.contains(ACCOUNT.1));
        let payment = of_place(&desk.passes.payments_in(id(2)).await.unwrap(), LILLE);
        let paid = answer(2, &[(reference(payment.id.uuid()), "ACSC", "")]);
        desk.passes.bring_answer(OFFICER, &paid, vec![]).await.unwrap();
        assert!(desk.passes.account_of(LILLE).await.unwrap().refused().is_none());
        assert!(desk.passes.reconcile().await.unwrap().holds());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn nothing_is_booked_of_what_the_bank_does_not_decide_or_of_another_file() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap();
        let payments = desk.passes.payments_in(id(1)).await.unwrap();
        let reference = |place| of_place(&payments, place).id.uuid().simple().to_string();
        // That a message is well formed, and that the customer may give it, is no payment.
        for checked in ["PDNG", "ACTC", "ACCP"] {
            let open = answer(1, &[(reference(LILLE), checked, ""), (reference(LYON), "RJCT", "AM05")]);
            desk.passes.bring_answer(OFFICER, &open, vec![]).await.unwrap();
            let states: Vec<_> = desk.passes.payments_of(LILLE).await.unwrap().iter().map(|one| one.state).collect();
            assert_eq!(states, [PaymentState::Sent], "{checked}");
        }
        let states: Vec<_> = desk.passes.payments_of(LYON).await.unwrap().iter().map(|one| one.state).collect();
        assert_eq!(states, [PaymentState::Sent], "the bank had it before: the money may have gone");
        for wrong in [answer(9, &[]), b"<xml/>".to_vec(), b"camt".to_vec(), vec![]] {
            let refused = desk.passes.bring_answer(OFFICER, &wrong, vec![]).await;
            assert!(matches!(refused, Err(PassError::Answer(_))), "{refused:?}");
        }
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_the_bank_never_answers_is_settled_by_hand_and_once() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        let passes = &desk.passes;
        for (number, cents) in [(5, 500_00), (6, 40_00)] {
            passes.ask_refund(CLERK, id(number), FUNDER, cents, ACCOUNT).await.unwrap();
        }
        passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap();
        let payments = passes.payments_in(id(1)).await.unwrap();
        let (lille, lyon) = (of_place(&payments, LILLE), of_place(&payments, LYON));
        // The file was uploaded twice, and the bank answers the second one only: nothing can be concluded.
        let all: Vec<_> = payments.iter().map(|one| (one.uuid().simple().to_string(), "RJCT", "DU01")).collect();
        passes.bring_answer(OFFICER, &answer(1, &all), vec![]).await.unwrap();
        assert!(passes.payments_in(id(1)).await.unwrap().iter().all(FilePayment::is_open));

        let refused = |why: &str| Settlement::Refused(why.to_owned());
        let silent = passes.settle_payment(OFFICER, lille.id, refused(" "), vec![]).await;
        assert!(matches!(silent, Err(PassError::Field("reason"))), "{silent:?}");
        for _ in 0..2 {
            passes.settle_payment(OFFICER, lille.id, refused("Never uploaded."), vec![]).await.unwrap();
            passes.settle_payment(OFFICER, lyon.id, Settlement::Paid, vec![]).await.unwrap();
            passes.settle_refund(OFFICER, id(5), refused("Never uploaded.")).await.unwrap();
            passes.settle_refund(OFFICER, id(6), Settlement::Paid).await.unwrap();
        }
        let otherwise = passes.settle_payment(OFFICER, lille.id, Settlement::Paid, vec![]).await;
        assert!(matches!(otherwise, Err(PassError::Settled)), "{otherwise:?}");
        let otherwise = passes.settle_refund(OFFICER, id(6), refused("no")).await;
        assert!(matches!(otherwise, Err(PassError::Settled)), "{otherwise:?}");
        assert_eq!(reason(passes.settle_payment(OFFICER, id(99), Settlement::Paid, vec![]).await), "not-found");

        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 20_00);
        assert_eq!(desk.cents("escrow").await, 100 * 100_00 - 10_00 - 40_00);
        assert_eq!(passes.report_of(FUNDER).await.unwrap().refunding, 0);
        let payments = passes.payments_in(id(1)).await.unwrap();
        assert!(payments.iter().all(|one| one.settled_by() == Some(OFFICER)), "who noted it is kept");
        let facts = desk.evidence.facts_at((0..desk.evidence.size().await.unwrap()).collect()).await.unwrap();
        let of = |kind: &str| -> Vec<String> {
            let all = facts.iter().filter(|fact| fact.kind == kind);
            all.map(|fact| format!("{} {}", fact.fields["cents"], fact.fields["state"])).collect()
        };
        assert_eq!(of(pass::SETTLED_KIND), ["2000 refused", "1000 paid"]);
        assert_eq!(of(pass::REFUND_KIND), ["50000 asked", "4000 asked", "50000 refused", "4000 paid"]);
        let said = format!("{facts:?}");
        assert!(!said.contains(&OFFICER.to_string()) && !said.contains("Never uploaded"), "the log names nobody");
        desk.is_sound().await;

        // What was not paid is corrected and paid again.
        let again = passes.make_payment_file(OFFICER, id(2), &treasury()).await.unwrap().unwrap();
        assert_eq!((again.payments, again.cents), (1, 20_00));
        passes.return_payment(lyon.id, "AC04", vec![]).await.unwrap();
        let returned = of_place(&passes.payments_in(id(1)).await.unwrap(), LYON);
        assert_eq!((returned.state, returned.settled_by), (PaymentState::Refused, None));
        assert!(passes.reconcile().await.unwrap().holds());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_payment_that_comes_back_is_owed_again() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap();
        let payment = of_place(&desk.passes.payments_in(id(1)).await.unwrap(), LILLE);
        let reference = payment.id.uuid().simple().to_string();
        let early = desk.passes.return_payment(payment.id, "AC04", vec![]).await;
        assert!(matches!(early, Err(PassError::Settled)), "{early:?}");
        desk.passes.bring_answer(OFFICER, &answer(1, &[(reference.clone(), "ACSP", "")]), vec![]).await.unwrap();
        desk.passes.return_payment(payment.id, "AC04 account closed", vec![]).await.unwrap();
        desk.passes.return_payment(payment.id, "AC04 account closed", vec![]).await.unwrap();
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 20_00);
        assert_eq!(desk.cents("escrow").await, 100 * 100_00);
        desk.is_sound().await;
        // The same by a later answer, of a payment that was accepted at first.
        desk.passes.make_payment_file(OFFICER, id(2), &treasury()).await.unwrap();
        let payment = of_place(&desk.passes.payments_in(id(2)).await.unwrap(), LILLE);
        let reference = payment.id.uuid().simple().to_string();
        desk.passes.bring_answer(OFFICER, &answer(2, &[(reference.clone(), "ACSP", "")]), vec![]).await.unwrap();
        desk.passes.bring_answer(OFFICER, &answer(2, &[(reference, "RJCT", "AC06")]), vec![]).await.unwrap();
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 20_00);
        assert!(desk.passes.reconcile().await.unwrap().holds());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn an_operation_is_taken_out_of_a_claim_before_it_is_paid_and_its_passes_live_again() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let codes: Vec<_> = papers[0].codes.iter().collect();
        desk.redeem(1, LILLE, &codes[..2]).await.unwrap();
        desk.redeem(2, LILLE, &codes[2..3]).await.unwrap();
        desk.wait(SignedDuration::from_mins(15));
        desk.passes.close_claims().await.unwrap();
        let claim = desk.passes.claims_of(LILLE).await.unwrap()[0].id;
        let (kept, operations) = desk.passes.claim_of(LILLE, claim).await.unwrap();
        assert_eq!((kept.cents, operations.len()), (30_00, 2));
        assert!(matches!(desk.passes.claim_of(LYON, claim).await, Err(PassError::NotFound)));
        let without_why = desk.passes.correct_claim(OFFICER, claim, id(1), " ").await;
        assert!(matches!(without_why, Err(PassError::Field("why"))));
        assert_eq!(reason(desk.passes.correct_claim(OFFICER, claim, id(9), "x").await), "not-found");
        for _ in 0..2 {
            desk.passes.correct_claim(OFFICER, claim, id(1), "typed twice").await.unwrap();
        }
        assert_eq!(desk.passes.claims_of(LILLE).await.unwrap()[0].cents, 10_00);
        desk.is_sound().await;
        desk.redeem(3, LYON, &codes[..1]).await.unwrap();
        // A claim of which all is taken out stays, worth nothing.
        desk.passes.correct_claim(OFFICER, claim, id(2), "typed twice").await.unwrap();
        assert!(desk.passes.pay(id(1)).await.unwrap().is_empty());
        desk.is_sound().await;
        desk.wait(SignedDuration::from_mins(15));
        desk.passes.close_claims().await.unwrap();
        desk.passes.pay(id(2)).await.unwrap();
        let claim = desk.passes.claims_of(LYON).await.unwrap()[0].id;
        assert_eq!(reason(desk.passes.correct_claim(OFFICER, claim, id(3), "too late").await), "not-undone");
        let told = desk.passes.account_of(LILLE).await.unwrap().corrections;
        assert_eq!(told.iter().map(|one| (one.cents, one.why.as_str())).collect::<Vec<_>>().len(), 2);
        assert!(desk.passes.reconcile().await.unwrap().holds());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_funder_asks_back_what_is_available_and_no_more() {
    for desk in Desk::each().await {
        desk.issue(1, 40).await;
        let state = async || desk.passes.refunds_of(FUNDER).await.unwrap().remove(0).state;
        assert_eq!(reason(desk.passes.ask_refund(CLERK, id(1), FUNDER, 6_000_01, ACCOUNT).await), "lacking");
        let bad = desk.passes.ask_refund(CLERK, id(1), FUNDER, 1, ("x", "FR15")).await;
        assert!(matches!(bad, Err(PassError::Field("iban"))), "{bad:?}");
        for _ in 0..2 {
            desk.passes.ask_refund(CLERK, id(1), FUNDER, 4_000_00, ACCOUNT).await.unwrap();
        }
        assert_eq!(reason(desk.passes.ask_refund(CLERK, id(1), FUNDER, 4_000_01, ACCOUNT).await), "reused");
        assert_eq!(reason(desk.passes.ask_refund(CLERK, id(2), FUNDER, 2_000_01, ACCOUNT).await), "lacking");
        assert_eq!(reason(desk.passes.issue(id(2), crate::desk::ORDER, 21).await), "lacking");
        assert_eq!(reason(desk.passes.withdraw_refund(CLERK, id(9), id(1)).await), "not-found");
        desk.is_sound().await;
        for _ in 0..2 {
            desk.passes.withdraw_refund(CLERK, FUNDER, id(1)).await.unwrap();
        }
        assert_eq!((desk.available().await, state().await), (6_000_00, RefundState::Withdrawn));
        desk.passes.ask_refund(CLERK, id(3), FUNDER, 6_000_00, ACCOUNT).await.unwrap();
        let file = desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap().unwrap();
        assert_eq!((file.payments, file.cents), (1, 6_000_00));
        let in_a_file = desk.passes.withdraw_refund(CLERK, FUNDER, id(3)).await;
        assert!(matches!(in_a_file, Err(PassError::Settled)), "{in_a_file:?}");
        let refused = answer(1, &[(id::<()>(3).uuid().simple().to_string(), "RJCT", "AC01")]);
        desk.passes.bring_answer(OFFICER, &refused, vec![]).await.unwrap();
        assert_eq!(desk.available().await, 6_000_00);
        desk.passes.ask_refund(CLERK, id(4), FUNDER, 5_000_00, ACCOUNT).await.unwrap();
        for _ in 0..2 {
            desk.passes.note_refund_paid(CLERK, id(4)).await.unwrap();
        }
        assert_eq!((desk.available().await, desk.cents("escrow").await), (1_000_00, 5_000_00));
        let report = desk.passes.report_of(FUNDER).await.unwrap();
        assert_eq!((report.refunded, report.refunding), (5_000_00, 0));
        assert!(report.reconciles());
        let all: BTreeMap<_, _> = desk
            .passes
            .refunds_of(FUNDER)
            .await
            .unwrap()
            .into_iter()
            .map(|Refund { id, state, .. }| (id, state))
            .collect();
        assert_eq!(all.len(), 3);
        who_gave_back_is_kept(&desk).await;
        desk.is_sound().await;
    }
}

/// Who asked and who settled; the bank's own word has nobody. Each turn is a fact of the log, once, without the person.
async fn who_gave_back_is_kept(desk: &Desk) {
    let known = desk.passes.refunds_of(FUNDER).await.unwrap();
    let people = |number: u128| {
        let one = known.iter().find(|refund| refund.id == id(number)).unwrap();
        (one.asked_by, one.settled_by)
    };
    assert_eq!(people(1), (Some(CLERK), Some(CLERK)));
    assert_eq!(people(3), (Some(CLERK), None), "the bank refused it");
    assert_eq!(people(4), (Some(CLERK), Some(CLERK)));
    let positions = (0..desk.evidence.size().await.unwrap()).collect();
    let facts = desk.evidence.facts_at(positions).await.unwrap();
    let turns: Vec<String> = facts
        .iter()
        .filter(|fact| fact.kind == pass::REFUND_KIND)
        .map(|fact| format!("{} {}", fact.fields["cents"], fact.fields["state"]))
        .collect();
    assert_eq!(turns, ["400000 asked", "400000 withdrawn", "600000 asked", "500000 asked", "500000 paid"]);
    assert!(facts.iter().all(|fact| !format!("{fact:?}").contains(&CLERK.to_string())));
}

/// What anybody reads in the file of a statement.
fn read(file: &StatementFile) -> Stated {
    Stated::read(&file.statement).unwrap()
}

#[tokio::test]
async fn a_statement_is_the_sum_of_its_lines_and_each_finds_its_own() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap();
        desk.passes.ask_refund(CLERK, id(1), FUNDER, 1_00, ACCOUNT).await.unwrap();
        let statement = desk.passes.state_solvency().await.unwrap();
        let (day, figures) = verify_statement(&statement.text, &statement.hash).unwrap();
        assert_eq!(figures, Figures { in_payment: 30_00, refunds: 1_00, alive: 70_00, ..figures });
        let file = desk.passes.statement_file(day).await.unwrap();
        assert_eq!((read(&file).lines, file.lines.len()), (3, 3));
        evidence::verify_proof(&file.proof, &file.log_key).unwrap();
        for party in [PartyId::Place(LILLE), PartyId::Place(LYON), PartyId::Funder(FUNDER)] {
            let own = desk.passes.own_line(party, day).await.unwrap().unwrap();
            let opening =
                std::array::from_fn(|place| u8::from_str_radix(&own.opening[2 * place..2 * place + 2], 16).unwrap());
            let line = OwedLine { party, opening, cents: own.cents };
            assert!(file.lines.contains(&line.public()), "{}", own.party);
            let others = OwedLine { cents: [1, 1, 1], ..line };
            assert!(!file.lines.contains(&others.public()));
            assert!(!file.lines.iter().any(|line| line.contains(&party.uuid().to_string())), "a line names nobody");
        }
        assert_eq!(desk.passes.own_line(PartyId::Place(id(75)), day).await.unwrap().map(|line| line.party), None);
        assert!(desk.passes.unanchored().await.unwrap().is_empty());
        desk.is_sound().await;
        // Whoever writes another statement, and its hash, is found out by the log.
        let other = sql!("UPDATE pass_statements SET hash = $1, text = $2");
        let text = statement.text.replace(&format!("{}", figures.owed()), "1");
        desk.db.db().write(move |tx| tx.execute(other, params![vec![7_u8; 32], text])).await.unwrap();
        assert_eq!(desk.passes.unanchored().await.unwrap(), [day.to_string()]);
        let report = pass::check(&desk.db.db()).await.unwrap();
        assert!(report.faults.iter().any(|fault| matches!(fault, Fault::Statement { .. })));
        let delete = sql!("DELETE FROM pass_statements");
        desk.db.db().write(move |tx| tx.execute(delete, params![])).await.unwrap();
        assert_eq!(desk.passes.unanchored().await.unwrap(), [day.to_string()], "the log misses it");
    }
}

#[tokio::test]
async fn who_noted_a_line_is_kept_and_a_mistyped_one_is_taken_back_while_its_money_is_there() {
    for desk in Desk::each().await {
        let (passes, line) = (&desk.passes, "statement 2, line 1");
        passes.receive_money(CLERK, line, Some(FUNDER), 5_000_00).await.unwrap();
        assert!(matches!(passes.reverse_money(OFFICER, line, " ").await, Err(PassError::Field("why"))));
        assert_eq!(reason(passes.reverse_money(OFFICER, "another", "why").await), "not-found");
        // Of 15,000 euro, 10,500 are in booklets.
        desk.issue(1, 105).await;
        assert_eq!(reason(passes.reverse_money(OFFICER, line, "A zero too many.").await), "lacking");
        passes.receive_money(CLERK, "statement 2, line 2", Some(FUNDER), 1_000_00).await.unwrap();
        for _ in 0..2 {
            passes.reverse_money(OFFICER, line, "A zero too many.").await.unwrap();
            assert_eq!(desk.available().await, 500_00, "it is taken back once");
        }
        for _ in 0..2 {
            passes.receive_money(CLERK, line, Some(FUNDER), 500_00).await.unwrap();
            assert_eq!(desk.available().await, 1_000_00, "the line is noted anew, and counts once");
        }
        assert_eq!(reason(passes.receive_money(CLERK, line, Some(FUNDER), 5_000_00).await), "reused");
        let report = passes.report_of(FUNDER).await.unwrap();
        assert_eq!(report.received, 11_500_00);
        assert!(report.reconciles(), "{report:?}");
        let noted = passes.noted_lines().await.unwrap();
        let of_line: Vec<_> = noted.iter().filter(|one| one.line.starts_with(line)).collect();
        assert!(of_line.iter().all(|one| one.by == Some(CLERK)), "{noted:?}");
        let reversed = of_line.iter().find_map(|one| one.reversed.clone()).unwrap();
        assert_eq!((reversed.1, reversed.2.as_str()), (OFFICER, "A zero too many."));
        let facts = desk.evidence.facts_at((0..desk.evidence.size().await.unwrap()).collect()).await.unwrap();
        let of = |kind: &str| -> Vec<String> {
            let all = facts.iter().filter(|fact| fact.kind == kind);
            all.map(|fact| format!("{} {}", fact.fields["funder"], fact.fields["cents"])).collect()
        };
        let funder = |cents: &str| format!("{FUNDER} {cents}");
        assert_eq!(of(pass::RECEIPT_KIND), ["1000000", "500000", "100000", "50000"].map(funder));
        assert_eq!(of(pass::REVERSAL_KIND), [funder("500000")]);
        assert!(!format!("{facts:?}").contains("statement 2"), "the log has the hash of a line");
        desk.is_sound().await;
    }
}

async fn letters(desk: &Desk) -> i64 {
    let count = |tx: &mut store::Tx<'_>| tx.one(sql!("SELECT COUNT(*) FROM mail_outbox"), params![], |row| row.get(0));
    desk.db.db().read(count).await.unwrap()
}

#[tokio::test]
async fn what_the_bank_does_not_have_is_told_and_said_until_it_is_there() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        let (today, treasury) = (jiff::civil::date(2026, 11, 27), treasury());
        desk.passes.note_balance(OFFICER, today, 100 * 100_00).await.unwrap();
        assert_eq!(desk.passes.raise_alarm(Some(&treasury)).await.unwrap().cents, 0);
        for wrong in [today.tomorrow().unwrap(), jiff::civil::date(2026, 11, 19), jiff::civil::date(2026, 11, 26)] {
            let refused = desk.passes.note_balance(OFFICER, wrong, 1).await;
            assert!(matches!(refused, Err(PassError::Field("balance-day"))), "{wrong}: {refused:?}");
        }
        // What was sent to the bank may have been paid: it is not missing.
        desk.passes.make_payment_file(OFFICER, id(1), &treasury).await.unwrap();
        assert_eq!(desk.passes.note_balance(OFFICER, today, 9_970_00).await.unwrap().missing, 0);
        assert_eq!(desk.passes.note_balance(OFFICER, today, 9_000_00).await.unwrap().missing, 970_00);
        for _ in 0..2 {
            assert_eq!(desk.passes.raise_alarm(Some(&treasury)).await.unwrap().cents, 970_00);
            assert_eq!(letters(&desk).await, 1, "one letter, and not one each time that it is looked at");
        }
        let statement = desk.passes.state_solvency().await.unwrap();
        assert_eq!(verify_statement(&statement.text, &statement.hash), Err(NotProved::NotCovered));
        let said = Stated::read(&statement.text).unwrap();
        assert_eq!((said.figures.missing, said.bank_day), (970_00, Some(today)));
        assert_eq!(said.figures.owed() - said.figures.held, 970_00);
        desk.passes.note_balance(OFFICER, today, 100 * 100_00).await.unwrap();
        assert_eq!(desk.passes.raise_alarm(Some(&treasury)).await.unwrap().cents, 0);
        desk.wait(SignedDuration::from_hours(24));
        let statement = desk.passes.state_solvency().await.unwrap();
        assert!(verify_statement(&statement.text, &statement.hash).is_ok());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_balance_is_held_against_the_books_of_its_day() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        let day = jiff::civil::date(2026, 11, 27);
        let run = desk.passes.make_payment_file(OFFICER, id(1), &treasury()).await.unwrap().unwrap().run;
        desk.wait(SignedDuration::from_hours(24));
        // On the next day money comes in, the bank's answer too, and another file leaves.
        desk.passes.receive_money(CLERK, "statement 2, line 1", Some(FUNDER), 5_000_00).await.unwrap();
        for payment in desk.passes.payments_in(run).await.unwrap() {
            let FilePayment::Place(payment) = payment else { continue };
            desk.passes.settle_payment(OFFICER, payment.id, pass::Settlement::Paid, vec![]).await.unwrap();
        }
        desk.passes.refund(CLERK, id(9), FUNDER, 1_000_00).await.unwrap();
        assert_eq!(desk.cents("escrow").await, 10_000_00 + 5_000_00 - 30_00 - 1_000_00);
        // At the end of the day before, all of it was there but what the bank had paid already.
        let missing = async |cents| desk.passes.note_balance(OFFICER, day, cents).await.unwrap().missing;
        assert_eq!(missing(10_000_00).await, 0);
        assert_eq!(missing(10_000_00 - 30_00 - 1_000_00).await, 0, "the bank may have paid before it said so");
        assert_eq!(missing(9_000_00 - 30_00 - 1).await, 1);
        // A line of that day which is typed on the next one is at the bank, and one that is taken back never was.
        let passes = &desk.passes;
        passes.receive_money_of_day(CLERK, "statement 1, line 7", Some(FUNDER), 200_00, Some(day)).await.unwrap();
        assert_eq!(missing(9_000_00 - 30_00).await, 200_00);
        passes.reverse_money(CLERK, "statement 1, line 7", "of another account").await.unwrap();
        assert_eq!(missing(9_000_00 - 30_00).await, 0);
        // What the bank had answered by the end of a day was away then, whatever it sends back later.
        desk.wait(SignedDuration::from_hours(24));
        let payment = of_place(&passes.payments_in(run).await.unwrap(), LILLE);
        passes.return_payment(payment.id, "AC04 account closed", vec![]).await.unwrap();
        let next = day.tomorrow().unwrap();
        assert_eq!(passes.note_balance(OFFICER, next, 13_969_99).await.unwrap().missing, 1, "one cent is gone");
        let tomorrow = jiff::civil::date(2026, 11, 30);
        let early = passes.receive_money_of_day(CLERK, "statement 9", Some(FUNDER), 1_00, Some(tomorrow)).await;
        assert!(matches!(early, Err(PassError::Field("bank-day"))), "{early:?}");
        let today =
            async |cents| desk.passes.note_balance(OFFICER, day.tomorrow().unwrap(), cents).await.unwrap().missing;
        assert_eq!(today(13_970_00).await, 0);
        assert_eq!(today(13_969_99).await, 1);
    }
}

#[tokio::test]
async fn a_balance_that_is_old_or_missing_is_told() {
    for desk in Desk::each().await {
        let treasury = treasury();
        let day = jiff::civil::date(2026, 11, 27);
        assert_eq!(desk.passes.balance_age().await.unwrap(), Some(0), "since money first came in");
        desk.passes.note_balance(OFFICER, day, 10_000_00).await.unwrap();
        desk.wait(SignedDuration::from_hours(24 * 45));
        desk.passes.raise_alarm(Some(&treasury)).await.unwrap();
        assert_eq!((desk.passes.balance_age().await.unwrap(), letters(&desk).await), (Some(45), 0));
        let said = Stated::read(&desk.passes.state_solvency().await.unwrap().text).unwrap();
        assert_eq!((said.balance_days(), said.is_balance_old()), (Some(45), false));
        desk.wait(SignedDuration::from_hours(24));
        for _ in 0..2 {
            desk.passes.raise_alarm(Some(&treasury)).await.unwrap();
            assert_eq!(letters(&desk).await, 1, "one letter, and not one each time that it is looked at");
        }
        let said = Stated::read(&desk.passes.state_solvency().await.unwrap().text).unwrap();
        assert!(said.is_balance_old() && said.figures.is_covered());
    }
}

#[tokio::test]
async fn that_no_balance_was_ever_noted_is_told_once() {
    for desk in Desk::each().await {
        let treasury = treasury();
        desk.wait(SignedDuration::from_hours(24 * 45));
        desk.passes.raise_alarm(Some(&treasury)).await.unwrap();
        assert_eq!(letters(&desk).await, 0);
        for _ in 0..2 {
            desk.wait(SignedDuration::from_hours(24));
            desk.passes.raise_alarm(Some(&treasury)).await.unwrap();
            assert_eq!(letters(&desk).await, 1);
        }
    }
}

#[tokio::test]
async fn a_place_that_is_held_is_paid_as_soon_as_it_may_go_on() {
    for desk in Desk::each().await {
        claimed(&desk).await;
        desk.passes.hold_place(LILLE, Some("an officer looks into it")).await.unwrap();
        let waiting = desk.passes.payments_desk().await.unwrap();
        let of_lille = waiting.waiting.iter().find(|one| one.place == LILLE).unwrap();
        assert_eq!(of_lille.held.as_deref(), Some("an officer looks into it"));
        let open: i64 = waiting.waiting.iter().map(|one| one.cents).sum();
        assert_eq!(waiting.payable(), open - of_lille.cents);
        let paid: Vec<_> = desk.passes.pay(id(1)).await.unwrap().iter().map(|payment| payment.place).collect();
        assert_eq!(paid, [LYON]);
        desk.passes.hold_place(LILLE, None).await.unwrap();
        let paid: Vec<_> = desk.passes.pay(id(2)).await.unwrap().iter().map(|payment| payment.place).collect();
        assert_eq!(paid, [LILLE]);
        desk.is_sound().await;
    }
}
