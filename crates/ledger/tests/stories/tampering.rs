//! Whoever alters the tables is found out, and what is altered has a name.

use std::sync::Arc;

use base::{FixedClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use ledger::{Fault, Ledger, SEAL_AFTER, account_named};
use store::{Sql, params, sql};

use crate::desk::{Desk, NOW, id, post, reserve, settle};

/// Whether a fault is the one that is meant.
type IsNamed = fn(&Fault) -> bool;

/// Changes that one with the database at hand may make, and what the check says of each.
fn alterations() -> Vec<(Sql, IsNamed)> {
    vec![
        (sql!("UPDATE ledger_transfers SET cents = cents + 1 WHERE kind = 'post' AND links = 1"), |fault| {
            matches!(fault, Fault::Balance { .. })
        }),
        (
            sql!("UPDATE ledger_accounts SET credits_posted = credits_posted + 5 WHERE name = 'shop'"),
            |fault| matches!(fault, Fault::Balance { name, .. } if name == "shop"),
        ),
        (sql!("DELETE FROM ledger_transfers WHERE links = 2 AND id <> linked"), |fault| {
            matches!(fault, Fault::LinkMissing { links: 2, found: 1, .. })
        }),
        (
            sql!("DELETE FROM ledger_transfers WHERE kind = 'reserve'"),
            |fault| matches!(fault, Fault::NoReservation { transfer } if *transfer == id("6")),
        ),
        (
            sql!("DELETE FROM ledger_open"),
            |fault| matches!(fault, Fault::OpenIsWrong { transfer } if *transfer == id("7")),
        ),
        (sql!("UPDATE ledger_transfers SET pending = NULL WHERE kind = 'settle'"), |fault| {
            matches!(fault, Fault::NoReservation { .. })
        }),
        (sql!("UPDATE ledger_transfers SET debit = credit, credit = debit WHERE kind = 'settle'"), |fault| {
            matches!(fault, Fault::NotAsReserved { .. })
        }),
        (
            sql!("DELETE FROM ledger_accounts WHERE name = 'shop'"),
            |fault| matches!(fault, Fault::NoAccount { account, .. } if *account == account_named("shop")),
        ),
        // A word that changes no balance: only the seal knows.
        (sql!("UPDATE ledger_transfers SET purpose = 'gift' WHERE kind = 'settle'"), |fault| {
            *fault == Fault::Seal { number: 1 }
        }),
        (sql!("UPDATE ledger_seals SET number = 2"), |fault| *fault == Fault::SealChain { number: 2 }),
    ]
}

#[tokio::test]
async fn every_alteration_has_a_name() {
    for (alteration, is_named) in alterations() {
        let db = store::testing::sqlite(store::Migrations::embedded()).await;
        let desk = Desk::with_accounts(db).await;
        let ledger = books(&desk).await;
        desk.is_sound().await;
        desk.db.db().write(move |tx| tx.execute(alteration, params![]).map(drop)).await.unwrap();
        let report = desk.check().await;
        assert!(report.faults.iter().any(is_named), "{}: {:?}", alteration.text(), report.faults);
        assert_eq!(report.faults_in_all, report.faults.len());
        for fault in &report.faults {
            let told = fault.to_string();
            assert!(["account", "transfer", "seal", "the books"].iter().any(|word| told.starts_with(word)), "{told}");
        }
        drop(ledger);
    }
}

#[tokio::test]
async fn a_seal_that_is_made_anew_is_not_what_the_evidence_log_says() {
    let desk = Desk::with_accounts(store::testing::sqlite(store::Migrations::embedded()).await).await;
    let ledger = books(&desk).await;
    assert_eq!(ledger.unanchored().await.unwrap(), Vec::<i64>::new());
    let altered = desk.db.db().write(|tx| tx.execute(sql!("UPDATE ledger_seals SET transfers = 1"), params![])).await;
    assert_eq!(altered.unwrap(), 1);
    assert_eq!(ledger.unanchored().await.unwrap(), [1]);
}

/// Books with a line of each kind, sealed.
async fn books(desk: &Desk) -> Ledger {
    desk.post(&[post("1", "world", "fund", 100)]).await.unwrap();
    desk.post(&[post("2", "fund", "shop", 20), post("3", "shop", "other", 5)]).await.unwrap();
    desk.post(&[reserve("5", "fund", "shop", 30, None)]).await.unwrap();
    desk.post(&[settle("6", "5", 25)]).await.unwrap();
    desk.post(&[reserve("7", "fund", "shop", 10, None)]).await.unwrap();
    let clock = Arc::new(FixedClock::at(NOW.plus(SEAL_AFTER)));
    let key = SigningKey::from_seed(&[7; 32]);
    let evidence = Evidence::open(desk.db.db(), key, "books.example", clock.clone(), Arc::new(SystemRandom)).await;
    let ledger = Ledger::new(desk.db.db(), evidence.unwrap(), clock);
    assert_eq!(ledger.seal().await.unwrap().unwrap().transfers, 6);
    ledger
}
