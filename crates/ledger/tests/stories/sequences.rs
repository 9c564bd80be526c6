//! Whatever is asked of the books, in whatever order, they say what the plain ones say.

use std::collections::BTreeMap;

use base::Timestamp;
use jiff::SignedDuration;
use ledger::{Deed, Transfer, account_named, transfer_of_key};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Migrations;

use crate::desk::{ACCOUNTS, Desk, NOW};
use crate::reference::{Reference, Said};

/// Sequences of each engine.
const CASES_OF_SQLITE: u32 = 120;
const CASES_OF_POSTGRES: u32 = 16;

fn transfer() -> impl Strategy<Value = Transfer> {
    let account = || prop::sample::select(ACCOUNTS.map(|(name, _)| account_named(name)).to_vec());
    // Few keys and few amounts, so that they meet.
    let key = || (0..12u8).prop_map(|key| transfer_of_key(&key.to_string()));
    let cents = || 0..12i64;
    let expires = || prop::option::of((1..40i64).prop_map(later));
    let deed = prop_oneof![
        4 => (account(), account(), cents()).prop_map(|(debit, credit, cents)| Deed::Post { debit, credit, cents }),
        3 => (account(), account(), cents(), expires())
            .prop_map(|(debit, credit, cents, expires_at)| Deed::Reserve { debit, credit, cents, expires_at }),
        2 => (key(), cents()).prop_map(|(pending, cents)| Deed::Settle { pending, cents }),
        1 => key().prop_map(|pending| Deed::Void { pending }),
    ];
    (key(), deed).prop_map(|(id, deed)| Transfer { id, deed, purpose: "test" })
}

fn later(seconds: i64) -> Timestamp {
    NOW.plus(SignedDuration::from_secs(seconds))
}

/// Linked transfers with distinct keys, and seconds that pass before them.
fn command() -> impl Strategy<Value = (Vec<Transfer>, i64)> {
    let some = prop::collection::vec(transfer(), 1..4).prop_map(|mut some| {
        let mut seen = std::collections::BTreeSet::new();
        some.retain(|one| seen.insert(one.id));
        some
    });
    (some, 0..4i64)
}

async fn is_as_in_the_plain_books(desk: &Desk, commands: &[(Vec<Transfer>, i64)]) -> Result<(), TestCaseError> {
    let mut plain = Reference::default();
    let mut second = 0;
    for (transfers, wait) in commands {
        second += wait;
        let said = match desk.post_at(transfers.clone(), later(second)).await {
            Ok(posted) => Said::Posted(posted),
            Err(_) => Said::Refused,
        };
        prop_assert_eq!(said, plain.post(transfers, later(second)), "{:?} at {}", transfers, second);
        let mut kept = BTreeMap::new();
        for (name, _) in ACCOUNTS {
            kept.insert(name, desk.balance(name).await);
        }
        prop_assert_eq!(kept, plain.balances());
    }
    let report = desk.check().await;
    prop_assert!(report.faults.is_empty(), "{:?}", report.faults);
    Ok(())
}

fn run(cases: u32, fresh: impl AsyncFn() -> Desk) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    let sequences = prop::collection::vec(command(), 1..25);
    let result = runner.run(&sequences, |commands| {
        runtime.block_on(async {
            let desk = fresh().await;
            is_as_in_the_plain_books(&desk, &commands).await
        })
    });
    result.unwrap();
}

#[test]
fn the_books_on_sqlite_say_what_the_plain_books_say() {
    run(CASES_OF_SQLITE, async || Desk::with_accounts(store::testing::sqlite(Migrations::embedded()).await).await);
}

#[test]
fn the_books_on_postgresql_say_what_the_plain_books_say() {
    run(CASES_OF_POSTGRES, async || Desk::with_accounts(store::testing::postgres(Migrations::embedded()).await).await);
}
