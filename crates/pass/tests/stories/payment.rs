//! Claims are paid by a file for the bank, which may refuse; and every cent is where the report says.

use jiff::SignedDuration;
use pass::{PassError, PaymentState, Place, Settlement, verify_statement};

use crate::desk::{CLERK, Desk, FUNDER, LILLE, LYON, PRESCRIBER, id};
use crate::pages::treasury;

#[tokio::test]
async fn a_payment_that_the_bank_refuses_is_made_again_on_the_corrected_account() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        desk.redeem(1, LILLE, &[&papers[0].codes[0], &papers[0].codes[1]]).await.unwrap();
        desk.redeem(2, LYON, &[&papers[0].codes[2]]).await.unwrap();
        desk.wait(SignedDuration::from_mins(15));
        assert!(desk.passes.pay(id(1)).await.unwrap().is_empty(), "nothing is claimed yet");
        desk.passes.close_claims().await.unwrap();
        let run = desk.passes.pay(id(1)).await.unwrap();
        assert_eq!(desk.passes.pay(id(1)).await.unwrap(), run, "the same run again is the same payments");
        assert!(desk.passes.pay(id(2)).await.unwrap().is_empty());
        let cents: Vec<i64> = run.iter().map(|payment| payment.cents).collect();
        assert_eq!(cents, [20_00, 10_00]);

        let file = desk.passes.make_payment_file(id(0x0f), id(1), &treasury()).await.unwrap().unwrap();
        assert_eq!((file.payments, file.cents, file.is_recorded), (2, 30_00, true));
        assert_eq!(file.execution, jiff::civil::date(2026, 11, 30), "a working day");
        desk.wait(SignedDuration::from_hours(24));
        assert_eq!(desk.passes.make_payment_file(id(0x0f), id(1), &treasury()).await.unwrap().unwrap(), file);
        assert_eq!(desk.passes.payment_file(id(1)).await.unwrap().xml, file.xml, "the same to the byte");
        assert_eq!(desk.passes.make_payment_file(id(0x0f), id(2), &treasury()).await.unwrap(), None);

        let closed = Settlement::Refused("AC04: the account is closed".to_owned());
        desk.passes.settle_payment(CLERK, run[0].id, closed.clone(), vec![]).await.unwrap();
        desk.passes.settle_payment(CLERK, run[0].id, closed, vec![]).await.unwrap();
        desk.passes.settle_payment(CLERK, run[1].id, Settlement::Paid, vec![]).await.unwrap();
        let twice = desk.passes.settle_payment(CLERK, run[0].id, Settlement::Paid, vec![]).await;
        assert!(matches!(twice, Err(PassError::Settled)), "{twice:?}");
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 20_00);
        let lille = desk.passes.place(LILLE).await.unwrap();
        let mistyped = Place { iban: Some("FR7630006000011234567890188".to_owned()), ..lille.clone() };
        assert!(matches!(desk.passes.keep_place(mistyped).await, Err(PassError::Field("iban"))));
        let corrected = Place { iban: Some("FR1420041010050500013M02606".to_owned()), ..lille };
        desk.passes.keep_place(corrected).await.unwrap();
        let again = desk.passes.pay(id(3)).await.unwrap();
        assert_eq!((again.len(), again[0].iban.as_str()), (1, "FR1420041010050500013M02606"));
        desk.passes.settle_payment(CLERK, again[0].id, Settlement::Paid, vec![]).await.unwrap();
        let states: Vec<_> = desk.passes.payments_of(LILLE).await.unwrap().iter().map(|one| one.state).collect();
        assert_eq!(states.len(), 2);
        assert!(states.contains(&PaymentState::Paid) && states.contains(&PaymentState::Refused));
        assert_eq!(desk.cents("escrow").await, 100 * 100_00 - 30_00);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_funder_sees_where_every_cent_is() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 3).await;
        let stock = desk.issue(2, 2).await;
        desk.passes.deliver(stock[0].id, stock[0].id, PRESCRIBER).await.unwrap();
        desk.redeem(1, LILLE, &[&papers[0].codes[0], &papers[1].codes[0]]).await.unwrap();
        desk.wait(SignedDuration::from_mins(15));
        desk.passes.close_claims().await.unwrap();
        let run = desk.passes.pay(id(1)).await.unwrap();
        desk.passes.settle_payment(CLERK, run[0].id, Settlement::Paid, vec![]).await.unwrap();
        desk.redeem(2, LILLE, &[&papers[2].codes[0]]).await.unwrap();
        desk.replace(papers[0].id).await.unwrap();
        let report = desk.passes.report_of(FUNDER).await.unwrap();
        assert_eq!((report.ordered(), report.received, report.available), (100_000_00, 10_000_00, 9_500_00));
        let first = &report.lots[0];
        assert_eq!((first.handed, first.replaced, first.started), (3, 1, 3));
        assert_eq!((first.used, first.claimed, first.paid, first.alive), (30_00, 20_00, 20_00, 270_00));
        assert_eq!((report.lots[1].printed, report.lots[1].stock), (1, 1));
        assert!(report.reconciles());
        desk.wait(SignedDuration::from_hours(24 * 70));
        desk.passes.expire().await.unwrap();
        let report = desk.passes.report_of(FUNDER).await.unwrap();
        assert_eq!((report.lots[0].expired(), report.lots[0].alive, report.available), (270_00, 0, 9_970_00));
        assert!(report.reconciles());
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_statement_of_each_day_is_anchored_and_proved_without_us() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        let statement = desk.passes.state_solvency().await.unwrap();
        let (day, figures) = verify_statement(&statement.text, &statement.hash).unwrap();
        assert_eq!(day, jiff::civil::date(2026, 11, 27));
        assert_eq!((figures.held, figures.alive, figures.unclaimed), (10_000_00, 90_00, 10_00));
        desk.redeem(2, LILLE, &[&papers[0].codes[1]]).await.unwrap();
        assert_eq!(desk.passes.state_solvency().await.unwrap(), statement, "a day has one statement");
        let fact = desk.evidence.facts_at(vec![statement.position]).await.unwrap().remove(0);
        let hex: String = statement.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((fact.kind.as_str(), fact.fields["sha256"].as_str()), (pass::STATEMENT_KIND, hex.as_str()));
        desk.wait(SignedDuration::from_hours(24));
        assert_ne!(desk.passes.state_solvency().await.unwrap().hash, statement.hash);
        assert_eq!(desk.passes.statement(day).await.unwrap(), Some(statement));
    }
}
