use jiff::SignedDuration;
use ledger::{Balance, Deed, Posted, Transfer, Why};

use crate::desk::{Desk, NOW, id, post, reserve, settle, void};

#[tokio::test]
async fn a_transfer_moves_from_one_account_to_another_and_counts_once() {
    for desk in Desk::each().await {
        let paid_in = post("1", "world", "fund", 100);
        assert_eq!(desk.post(&[paid_in]).await, Ok(Posted::Now));
        assert_eq!(desk.post(&[paid_in]).await, Ok(Posted::Before));
        assert_eq!(desk.balance("fund").await, Balance { credits_posted: 100, ..Balance::default() });
        assert_eq!(desk.balance("world").await.debits_posted, 100);
        // The same key with another content, in whatever it differs.
        for other in [
            post("1", "world", "fund", 101),
            post("1", "world", "shop", 100),
            post("1", "other", "fund", 100),
            reserve("1", "world", "fund", 100, None),
            Transfer { purpose: "gift", ..paid_in },
        ] {
            assert_eq!(desk.post(&[other]).await, Err(Why::OtherContent));
        }
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_not_there_cannot_be_given() {
    for desk in Desk::each().await {
        assert_eq!(desk.post(&[post("1", "fund", "shop", 1)]).await, Err(Why::OverLimit(over("fund"))));
        desk.post(&[post("2", "world", "fund", 100)]).await.unwrap();
        assert_eq!(desk.post(&[post("3", "fund", "shop", 101)]).await, Err(Why::OverLimit(over("fund"))));
        assert_eq!(desk.post(&[post("4", "fund", "shop", 100)]).await, Ok(Posted::Now));
        // The reverse: nothing can be paid back that is not owed.
        assert_eq!(desk.post(&[post("5", "world", "debt", 1)]).await, Err(Why::OverLimit(over("debt"))));
        desk.post(&[post("6", "debt", "world", 30)]).await.unwrap();
        assert_eq!(desk.post(&[post("7", "world", "debt", 30)]).await, Ok(Posted::Now));
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn linked_transfers_stand_or_fall_together() {
    for desk in Desk::each().await {
        desk.post(&[post("1", "world", "fund", 100)]).await.unwrap();
        let both = [post("2", "fund", "shop", 60), post("3", "fund", "shop", 60)];
        assert_eq!(desk.post(&both).await, Err(Why::OverLimit(over("fund"))));
        assert_eq!(desk.balance("shop").await, Balance::default());
        let fitting = [both[0], post("4", "shop", "other", 60)];
        assert_eq!(desk.post(&fitting).await, Ok(Posted::Now));
        assert_eq!(desk.post(&fitting).await, Ok(Posted::Before));
        // One of them alone, or with others, is another command.
        assert_eq!(desk.post(&fitting[..1]).await, Err(Why::OtherContent));
        assert_eq!(desk.post(&[post("5", "world", "fund", 1), fitting[0]]).await, Err(Why::OtherContent));
        assert_eq!(desk.post(&[]).await, Err(Why::Together));
        assert_eq!(desk.post(&[fitting[0], fitting[0]]).await, Err(Why::Together));
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_reserved_is_settled_or_ended_once() {
    for desk in Desk::each().await {
        desk.post(&[post("1", "world", "fund", 100)]).await.unwrap();
        desk.post(&[reserve("2", "fund", "shop", 70, None)]).await.unwrap();
        assert_eq!(desk.balance("fund").await.left(), 30);
        assert_eq!(desk.balance("shop").await, Balance { credits_pending: 70, ..Balance::default() });
        // What is reserved cannot be given to another, nor spent by who is to get it.
        assert_eq!(desk.post(&[post("3", "fund", "other", 31)]).await, Err(Why::OverLimit(over("fund"))));
        assert_eq!(desk.post(&[post("4", "shop", "other", 1)]).await, Err(Why::OverLimit(over("shop"))));
        assert_eq!(desk.post(&[settle("5", "2", 71)]).await, Err(Why::MoreThanReserved));
        assert_eq!(desk.post(&[settle("6", "2", 50)]).await, Ok(Posted::Now));
        assert_eq!(desk.post(&[settle("6", "2", 50)]).await, Ok(Posted::Before));
        assert_eq!(desk.post(&[settle("7", "2", 20)]).await, Err(Why::Resolved));
        assert_eq!(desk.post(&[void("8", "2")]).await, Err(Why::Resolved));
        assert_eq!(desk.balance("fund").await.left(), 50, "the rest is free again");
        desk.post(&[reserve("9", "fund", "shop", 50, None), settle("10", "9", 50)]).await.unwrap();
        assert_eq!(desk.balance("shop").await.credit(), 100);
        assert_eq!(desk.post(&[void("11", "1")]).await, Err(Why::NoReservation), "a posting is no reservation");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_reservation_whose_time_is_over_cannot_be_settled() {
    for desk in Desk::each().await {
        let expires = NOW.plus(SignedDuration::from_secs(60));
        desk.post(&[post("1", "world", "fund", 100)]).await.unwrap();
        desk.post(&[reserve("2", "fund", "shop", 70, Some(expires))]).await.unwrap();
        assert_eq!(desk.post_at(vec![settle("3", "2", 70)], expires).await, Err(Why::Expired));
        assert_eq!(desk.post_at(vec![void("4", "2")], expires).await, Ok(Posted::Now));
        assert_eq!(desk.balance("fund").await.left(), 100);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_before_anything_is_written() {
    for desk in Desk::each().await {
        let deed = |cents| Deed::Post { debit: over("world"), credit: over("fund"), cents };
        let of = |deed, purpose| Transfer { id: id("1"), deed, purpose };
        assert_eq!(desk.post(&[of(deed(0), "test")]).await, Err(Why::Amount));
        assert_eq!(desk.post(&[of(deed(-5), "test")]).await, Err(Why::Amount));
        assert_eq!(desk.post(&[of(deed(1), "")]).await, Err(Why::Purpose));
        assert_eq!(desk.post(&[of(deed(1), "é")]).await, Err(Why::Purpose));
        assert_eq!(desk.post(&[post("2", "fund", "fund", 1)]).await, Err(Why::SameAccount));
        assert_eq!(desk.post(&[post("3", "world", "nobody", 1)]).await, Err(Why::NoAccount(over("nobody"))));
        assert_eq!(desk.post(&[settle("4", "9", 1)]).await, Err(Why::NoReservation));
        desk.post(&[post("5", "world", "fund", i64::MAX)]).await.unwrap();
        let overflows = desk.post(&[post("6", "world", "fund", 1)]).await;
        assert!(matches!(overflows, Err(Why::TooLarge(_))), "{overflows:?}");
        assert_eq!(desk.check().await.transfers, 1);
    }
}

fn over(name: &str) -> ledger::AccountId {
    ledger::account_named(name)
}
