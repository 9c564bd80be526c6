//! Sixty-four write at once: limits hold, and no key counts twice.

use std::sync::Arc;

use ledger::{Posted, Why};
use store::StoreError;

use crate::desk::{Desk, NOW, post};

const WRITERS: usize = 64;
const COMMANDS: usize = 12;
const KEYS: usize = 200;
/// What the fund has, in cents: less than all would take.
const FUND: i64 = 150;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_fund_that_is_too_small_exactly_what_is_there_is_given_and_each_key_once() {
    for desk in Desk::each().await {
        desk.post(&[post("paid in", "world", "fund", FUND)]).await.unwrap();
        let desk = Arc::new(desk);
        let mut writers = Vec::new();
        for writer in 0..WRITERS {
            let desk = Arc::clone(&desk);
            writers.push(tokio::spawn(async move {
                let mut counted = Vec::new();
                for command in 0..COMMANDS {
                    // Every key is taken by several writers.
                    let key = format!("{}", (writer * 7 + command * 13) % KEYS);
                    match give(&desk, &key).await {
                        Ok(Posted::Now) => counted.push(key),
                        Ok(Posted::Before) | Err(Why::OverLimit(_)) => {}
                        Err(why) => panic!("{why}"),
                    }
                }
                counted
            }));
        }
        let mut counted = Vec::new();
        for writer in writers {
            counted.extend(writer.await.unwrap());
        }
        let engine = desk.db.engine();
        let keys: std::collections::BTreeSet<_> = counted.iter().collect();
        assert_eq!(keys.len(), counted.len(), "{engine}: a key counted twice");
        assert_eq!(i64::try_from(counted.len()).unwrap(), FUND, "{engine}");
        assert_eq!(desk.balance("shop").await.credits_posted, FUND, "{engine}");
        assert_eq!(desk.balance("fund").await.left(), 0, "{engine}");
        desk.is_sound().await;
    }
}

/// Gives one cent, and asks again when too many were at it.
async fn give(desk: &Desk, key: &str) -> Result<Posted, Why> {
    loop {
        let transfer = [post(key, "fund", "shop", 1)];
        let posted = desk.db.db().write(move |tx| ledger::Ledger::post(tx, &transfer, NOW)).await;
        match posted {
            Ok(posted) => return Ok(posted),
            Err(ledger::LedgerError::Refused(refusal)) => return Err(refusal.why),
            Err(ledger::LedgerError::Store(StoreError::Busy)) => tokio::task::yield_now().await,
            Err(other) => panic!("{other}"),
        }
    }
}
