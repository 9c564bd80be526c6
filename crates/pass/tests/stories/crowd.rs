//! Sixty-four at once.

use std::sync::Arc;

use pass::{PassError, Redeemed};
use store::StoreError;

use crate::desk::{Desk, LILLE, LYON, redemption};

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
