use std::sync::Arc;

use base::{Clock as _, FixedClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use ledger::{Ledger, Posted, SEAL_AFTER, Why};

use crate::desk::{Desk, NOW, post, reserve, void};

struct Sealed {
    desk: Desk,
    ledger: Ledger,
    evidence: Evidence,
    clock: Arc<FixedClock>,
}

async fn each() -> Vec<Sealed> {
    let mut all = Vec::new();
    for desk in Desk::each().await {
        let clock = Arc::new(FixedClock::at(NOW));
        let key = SigningKey::from_seed(&[7; 32]);
        let db = desk.db.db();
        let random = Arc::new(SystemRandom);
        let evidence = Evidence::open(db.clone(), key, "books.example", clock.clone(), random).await.unwrap();
        let ledger = Ledger::new(db, evidence.clone(), clock.clone());
        all.push(Sealed { desk, ledger, evidence, clock });
    }
    all
}

#[tokio::test]
async fn what_is_old_enough_is_sealed_once_and_the_evidence_log_says_so() {
    for Sealed { desk, ledger, evidence, clock } in each().await {
        assert_eq!(ledger.seal().await.unwrap(), None, "there is nothing to seal");
        desk.post(&[post("1", "world", "fund", 100), post("2", "fund", "shop", 40)]).await.unwrap();
        assert_eq!(ledger.seal().await.unwrap(), None, "it is too young");
        clock.advance(SEAL_AFTER);
        let first = ledger.seal().await.unwrap().unwrap();
        assert_eq!((first.number, first.transfers), (1, 2));
        assert_eq!(ledger.seal().await.unwrap(), None, "nothing came since");
        desk.post_at(vec![post("3", "world", "fund", 1)], clock.now()).await.unwrap();
        clock.advance(SEAL_AFTER);
        let second = ledger.seal().await.unwrap().unwrap();
        assert_eq!((second.number, second.transfers, second.previous), (2, 1, first.root));
        assert_eq!(ledger.unanchored().await.unwrap(), Vec::<i64>::new());
        let fact = evidence.facts_at(vec![second.position]).await.unwrap().remove(0);
        assert_eq!((fact.kind.as_str(), fact.fields["transfers"].as_str()), ("ledger-seal", "1"));
        let report = desk.check().await;
        assert_eq!((report.faults.len(), report.seals, report.transfers), (0, 2, 3));
        // Nothing more can be slipped under a seal; what was there is still answered as before.
        assert_eq!(desk.post(&[post("4", "world", "fund", 1)]).await, Err(Why::Sealed));
        assert_eq!(desk.post_at(vec![post("3", "world", "fund", 1)], NOW).await, Ok(Posted::Before));
    }
}

#[tokio::test]
async fn a_seal_that_is_deleted_is_missed() {
    for Sealed { desk, ledger, clock, .. } in each().await {
        let mut booked_at = NOW;
        for key in ["1", "2"] {
            desk.post_at(vec![post(key, "world", "fund", 100)], booked_at).await.unwrap();
            clock.advance(SEAL_AFTER);
            ledger.seal().await.unwrap().unwrap();
            booked_at = clock.now();
        }
        assert_eq!(ledger.unanchored().await.unwrap(), Vec::<i64>::new());
        // The last one leaves no gap in the chain: only the log knows of it.
        let delete = |tx: &mut store::Tx<'_>| {
            tx.execute(store::sql!("DELETE FROM ledger_seals WHERE number = 2"), store::params![])
        };
        assert_eq!(desk.db.db().write(delete).await.unwrap(), 1);
        assert_eq!(desk.check().await.faults.len(), 0);
        assert_eq!(ledger.unanchored().await.unwrap(), [2]);
        let delete = |tx: &mut store::Tx<'_>| tx.execute(store::sql!("DELETE FROM ledger_seals"), store::params![]);
        desk.db.db().write(delete).await.unwrap();
        assert_eq!(ledger.unanchored().await.unwrap(), [1, 2], "without a seal, too");
    }
}

#[tokio::test]
async fn reservations_end_by_the_clock() {
    for Sealed { desk, ledger, clock, .. } in each().await {
        let expires = NOW.plus(SignedDuration::from_secs(60));
        desk.post(&[post("1", "world", "fund", 100)]).await.unwrap();
        for key in ["2", "3", "4"] {
            desk.post(&[reserve(key, "fund", "shop", 10, Some(expires))]).await.unwrap();
        }
        desk.post(&[reserve("5", "fund", "shop", 10, None), void("6", "4")]).await.unwrap();
        assert_eq!(ledger.expire().await.unwrap(), 0);
        clock.advance(SignedDuration::from_secs(60));
        assert_eq!(ledger.expire().await.unwrap(), 2);
        assert_eq!(ledger.expire().await.unwrap(), 0);
        assert_eq!(desk.balance("fund").await.left(), 90, "what has no end stays reserved");
        desk.is_sound().await;
    }
}
