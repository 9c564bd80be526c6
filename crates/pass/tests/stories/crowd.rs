//! Sixty-four at once.

use std::sync::Arc;

use pass::{PassError, Redeemed, Redemption};
use store::StoreError;
use voucher::Code;

use crate::desk::{Desk, LILLE, LYON, reason, redemption};

const CROWD: u128 = 64;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixty_four_that_redeem_one_pass_exactly_one_does() {
    for desk in Desk::each().await {
        let desk = Arc::new(desk);
        let papers = Arc::new(desk.handed(1, 1).await);
        for nth in 0..5 {
            let mut crowd = Vec::new();
            for one in 0..CROWD {
                let (desk, papers) = (Arc::clone(&desk), Arc::clone(&papers));
                crowd.push(tokio::spawn(async move {
                    let place = if one % 2 == 0 { LILLE } else { LYON };
                    let operation = (nth as u128 + 1) * 1_000 + one;
                    loop {
                        let redemption = redemption(operation, &[&papers[0].codes[nth]]);
                        match desk.passes.redeem(place, &redemption).await {
                            Err(PassError::Store(StoreError::Busy)) => tokio::task::yield_now().await,
                            other => return other,
                        }
                    }
                }));
            }
            let mut redeemed: Vec<Redeemed> = Vec::new();
            for one in crowd {
                match one.await.unwrap() {
                    Ok(answer) => redeemed.push(answer),
                    Err(PassError::Refused(refusal)) => assert_eq!(refusal.word(), "spent"),
                    Err(other) => panic!("{other}"),
                }
            }
            assert_eq!(redeemed.len(), 1, "{}", desk.db.engine());
        }
        desk.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_that_are_decided_together_each_has_its_own_answer() {
    for desk in Desk::each().await {
        let engine = desk.db.engine();
        let papers = desk.handed(1, 6).await;
        let printed = desk.issue(2, 1).await;
        let stranger = Code::random(&base::SeededRandom::new(9));
        desk.redeem(1, LYON, &[&papers[0].codes[9]]).await.unwrap();
        desk.passes.block(papers[5].id, papers[5].id).await.unwrap();
        let one = |booklet: usize, nth: usize| &papers[booklet].codes[nth];
        // What is asked, and what is answered: the worth in cents, or the reason.
        let mut asked: Vec<(Redemption, Result<i64, &str>)> = vec![
            (redemption(100, &[one(0, 0), one(0, 1), one(0, 2)]), Ok(30_00)),
            (redemption(101, &[one(0, 3), one(0, 9)]), Err("spent")),
            (redemption(102, &[&stranger]), Err("unknown-code")),
            (redemption(103, &[one(5, 0)]), Err("blocked")),
            (redemption(104, &[one(0, 4), &printed[0].codes[0]]), Err("not-handed-over")),
            // The very operation of before, at another place.
            (redemption(1, &[one(0, 9)]), Err("reused")),
        ];
        for booklet in 1..5 {
            for nth in 0..10 {
                let operation = 200 + (booklet * 10 + nth) as u128;
                // Each message comes twice.
                asked.extend(vec![(redemption(operation, &[one(booklet, nth)]), Ok(10_00)); 2]);
            }
        }
        for _ in 0..2 {
            let answers = asked.iter().map(|(redemption, wanted)| {
                let (passes, redemption, wanted) = (desk.passes.clone(), redemption.clone(), *wanted);
                tokio::spawn(async move {
                    loop {
                        match passes.redeem(LILLE, &redemption).await {
                            Err(error) if error.is_passing() => tokio::task::yield_now().await,
                            Ok(done) => return (Ok(done.cents), wanted),
                            refused => return (Err(reason(refused)), wanted),
                        }
                    }
                })
            });
            for answer in answers.collect::<Vec<_>>() {
                let (given, wanted) = answer.await.unwrap();
                assert_eq!(given, wanted, "{engine}");
            }
        }
        // Who was refused left nothing behind.
        desk.redeem(2, LYON, &[one(0, 3), one(0, 4)]).await.unwrap();
        desk.is_sound().await;
    }
}
