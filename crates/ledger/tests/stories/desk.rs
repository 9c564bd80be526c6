//! The books on an engine, with accounts to post on.

use base::Timestamp;
use ledger::{
    AccountId, Balance, Bound, Deed, Ledger, LedgerError, NewAccount, Posted, Report, Transfer, TransferId, Why,
    account_named, transfer_of_key,
};
use store::testing::TestDb;

/// When the stories begin.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

/// Accounts that the stories know: none may lack what it gives but `world` and `debt`.
pub const ACCOUNTS: [(&str, Bound); 5] = [
    ("world", Bound::Free),
    ("fund", Bound::DebitsWithinCredits),
    ("shop", Bound::DebitsWithinCredits),
    ("debt", Bound::CreditsWithinDebits),
    ("other", Bound::Free),
];

pub struct Desk {
    pub db: TestDb,
}

impl Desk {
    pub async fn each() -> Vec<Self> {
        let mut desks = Vec::new();
        for db in store::testing::databases().await {
            desks.push(Self::with_accounts(db).await);
        }
        desks
    }

    pub async fn with_accounts(db: TestDb) -> Self {
        for (name, bound) in ACCOUNTS {
            let account = NewAccount::named(name, bound);
            let opened = db.db().write(move |tx| Ledger::open_account(tx, &account, NOW)).await.unwrap();
            assert!(opened);
        }
        Self { db }
    }

    /// Posts linked transfers at a time.
    pub async fn post_at(&self, transfers: Vec<Transfer>, at: Timestamp) -> Result<Posted, Why> {
        let posted = self.db.db().write(move |tx| Ledger::post(tx, &transfers, at)).await;
        posted.map_err(|error| match error {
            LedgerError::Refused(refusal) => refusal.why,
            other => panic!("{other}"),
        })
    }

    pub async fn post(&self, transfers: &[Transfer]) -> Result<Posted, Why> {
        self.post_at(transfers.to_vec(), NOW).await
    }

    pub async fn balance(&self, name: &str) -> Balance {
        let id = account_named(name);
        let account = self.db.db().read(move |tx| Ledger::account(tx, id)).await.unwrap();
        account.unwrap().balance
    }

    pub async fn check(&self) -> Report {
        ledger::check(&self.db.db()).await.unwrap()
    }

    /// The books are proved without a fault.
    pub async fn is_sound(&self) {
        let report = self.check().await;
        assert!(report.faults.is_empty(), "{}: {:#?}", self.db.engine(), report.faults);
    }
}

pub fn id(key: &str) -> TransferId {
    transfer_of_key(key)
}

fn at(name: &str) -> AccountId {
    account_named(name)
}

pub fn post(key: &str, debit: &str, credit: &str, cents: i64) -> Transfer {
    Transfer { id: id(key), deed: Deed::Post { debit: at(debit), credit: at(credit), cents }, purpose: "test" }
}

pub fn reserve(key: &str, debit: &str, credit: &str, cents: i64, expires_at: Option<Timestamp>) -> Transfer {
    let deed = Deed::Reserve { debit: at(debit), credit: at(credit), cents, expires_at };
    Transfer { id: id(key), deed, purpose: "test" }
}

pub fn settle(key: &str, pending: &str, cents: i64) -> Transfer {
    Transfer { id: id(key), deed: Deed::Settle { pending: id(pending), cents }, purpose: "test" }
}

pub fn void(key: &str, pending: &str) -> Transfer {
    Transfer { id: id(key), deed: Deed::Void { pending: id(pending) }, purpose: "test" }
}
