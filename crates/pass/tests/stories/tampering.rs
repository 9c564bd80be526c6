//! Whoever alters the tables is found out, and what is altered has a name.

use jiff::SignedDuration;
use pass::{Fault, Settlement};
use store::{Sql, Tx, params, sql};

use crate::desk::{CLERK, Desk, LILLE, LYON, id};

/// Whether a fault is the one that is meant.
type IsNamed = fn(&Fault) -> bool;

/// Changes that one with the database at hand may make, and what the check says of each.
fn alterations() -> Vec<(Sql, IsNamed)> {
    vec![
        (sql!("UPDATE pass_passes SET state = 2 WHERE id = 32"), |fault| matches!(fault, Fault::PassState { .. })),
        (sql!("UPDATE pass_passes SET state = 1 WHERE id = 41"), |fault| matches!(fault, Fault::PassState { .. })),
        (sql!("UPDATE pass_redemptions SET pass = 32 WHERE pass = 33"), |fault| {
            matches!(fault, Fault::SpentTwice { .. })
        }),
        (sql!("DELETE FROM pass_passes WHERE id = 40"), |fault| matches!(fault, Fault::PassesMissing { .. })),
        (sql!("DELETE FROM pass_booklets WHERE id = 1"), |fault| matches!(fault, Fault::NoBooklet { .. })),
        (sql!("DELETE FROM pass_booklets WHERE id = 2"), |fault| matches!(fault, Fault::BookletsMissing { .. })),
        (sql!("UPDATE pass_booklets SET lot = 9 WHERE id = 2"), |fault| matches!(fault, Fault::NoLot { .. })),
        (sql!("UPDATE pass_booklets SET state = 2 WHERE state = 4"), |fault| {
            matches!(fault, Fault::Replacement { .. })
        }),
        (sql!("UPDATE pass_booklets SET state = 1 WHERE id = 1"), |fault| matches!(fault, Fault::NotHandedOver { .. })),
        (sql!("UPDATE pass_booklets SET handed_at = NULL WHERE id = 1"), |fault| {
            matches!(fault, Fault::NotHandedOver { .. })
        }),
        (sql!("UPDATE pass_redemptions SET cents = 2000 WHERE pass = 32"), |fault| {
            matches!(fault, Fault::Amount { .. })
        }),
        (sql!("UPDATE pass_redemptions SET place = 77 WHERE pass = 32"), |fault| {
            matches!(fault, Fault::NoPlace { .. })
        }),
        (sql!("UPDATE pass_lots SET ends_at = 5"), |fault| matches!(fault, Fault::AfterEnd { .. })),
        (sql!("UPDATE pass_redemptions SET undone_at = 5 WHERE claim IS NOT NULL"), |fault| {
            matches!(fault, Fault::UndoneAndClaimed { .. })
        }),
        (sql!("DELETE FROM pass_redemptions WHERE nth = 1"), |fault| matches!(fault, Fault::OperationTorn { .. })),
        (sql!("UPDATE pass_booklets SET state = 4 WHERE id = 3"), |fault| matches!(fault, Fault::LotBalance { .. })),
        (sql!("UPDATE pass_lots SET face_cents = 500"), |fault| matches!(fault, Fault::LotLost { .. })),
        (sql!("UPDATE pass_lots SET expired_at = 5, expired_cents = 1000"), |fault| {
            matches!(fault, Fault::ExpiredEarly { .. })
        }),
        (sql!("UPDATE pass_booklets SET state = 1 WHERE id = 6"), |fault| matches!(fault, Fault::OutUnprinted { .. })),
        (sql!("UPDATE pass_claims SET cents = cents + 100 WHERE id = 1"), |fault| matches!(fault, Fault::Claim { .. })),
        (sql!("UPDATE pass_redemptions SET claim = 9 WHERE claim = 1"), |fault| matches!(fault, Fault::Claim { .. })),
        (sql!("UPDATE pass_claims SET id = 7 WHERE id = 2"), |fault| matches!(fault, Fault::ClaimNumbers { .. })),
        (sql!("UPDATE pass_payments SET cents = 5"), |fault| matches!(fault, Fault::Payment { .. })),
        (sql!("UPDATE pass_payments SET state = 'sent'"), |fault| matches!(fault, Fault::PlaceBalance { .. })),
        (sql!("DELETE FROM pass_receipts WHERE funder IS NOT NULL"), |fault| {
            matches!(fault, Fault::FunderBalance { .. })
        }),
        (sql!("DELETE FROM pass_receipts WHERE funder IS NULL"), |fault| matches!(fault, Fault::RiskBalance { .. })),
        (sql!("UPDATE pass_receipts SET cents = cents + 1"), |fault| matches!(fault, Fault::Escrow { .. })),
        (sql!("DELETE FROM pass_receipt_reversals WHERE funder IS NOT NULL"), |fault| {
            matches!(fault, Fault::FunderBalance { .. })
        }),
        (sql!("UPDATE pass_statements SET lines = ''"), |fault| matches!(fault, Fault::Statement { .. })),
        (sql!("UPDATE pass_refunds SET state = 'withdrawn'"), |fault| matches!(fault, Fault::Refunds { .. })),
        (sql!("UPDATE pass_refunds SET cents = cents + 1"), |fault| matches!(fault, Fault::FunderBalance { .. })),
        (sql!("UPDATE pass_runs SET file = 'another'"), |fault| matches!(fault, Fault::PaymentFile { .. })),
        (sql!("UPDATE pass_statements SET text = '{}'"), |fault| matches!(fault, Fault::Statement { .. })),
    ]
}

#[tokio::test]
async fn every_alteration_has_a_name() {
    for (alteration, is_named) in alterations() {
        let desk = Desk::on(store::testing::sqlite(store::Migrations::embedded()).await).await;
        set_up(&desk).await;
        desk.is_sound().await;
        // Whoever has the database at hand can do without it.
        let without = sql!("DROP INDEX pass_redemptions_spent");
        let alter =
            move |tx: &mut Tx<'_>| tx.execute(without, params![]).and_then(|_| tx.execute(alteration, params![]));
        let changed = desk.db.db().write(alter).await.unwrap();
        assert!(changed > 0, "{}", alteration.text());
        let report = pass::check(&desk.db.db()).await.unwrap();
        assert!(report.faults.iter().any(is_named), "{}: {:?}", alteration.text(), report.faults);
        assert_eq!(report.faults_in_all, report.faults.len());
        for fault in &report.faults {
            assert!(fault.to_string().contains(':'), "{fault}");
        }
    }
}

/// A programme with a row of each kind.
async fn set_up(desk: &Desk) {
    desk.passes.receive_money(CLERK, "for the risk", None, 50_00).await.unwrap();
    desk.passes.receive_money(CLERK, "mistyped", Some(crate::desk::FUNDER), 5_00).await.unwrap();
    desk.passes.reverse_money(CLERK, "mistyped", "a zero is missing").await.unwrap();
    let papers = desk.handed(1, 4).await;
    desk.redeem(1, LILLE, &[&papers[0].codes[0], &papers[0].codes[1]]).await.unwrap();
    desk.redeem(2, LYON, &[&papers[0].codes[2]]).await.unwrap();
    desk.wait(SignedDuration::from_mins(15));
    desk.passes.close_claims().await.unwrap();
    let run = desk.passes.pay(id(1)).await.unwrap();
    desk.passes.make_payment_file(id(0x0f), id(1), &crate::pages::treasury()).await.unwrap();
    let account = ("Département", "FR1420041010050500013M02606");
    desk.passes.ask_refund(CLERK, id(1), crate::desk::FUNDER, 1_00, account).await.unwrap();
    desk.passes.settle_payment(CLERK, run[0].id, Settlement::Paid, vec![]).await.unwrap();
    desk.redeem(3, LYON, &[&papers[0].codes[3], &papers[0].codes[4]]).await.unwrap();
    desk.replace(papers[3].id).await.unwrap();
    desk.passes.issue_in_parts(id(2), crate::desk::ORDER, 1).await.unwrap();
    desk.passes.state_solvency().await.unwrap();
}
