//! What everyone may see.

use upstream::Breaker;
use upstream::testing::Mood;

use crate::house::House;

#[tokio::test]
async fn everyone_sees_how_the_providers_do() {
    for house in House::each_plain().await {
        let (status, page) = house.get("/providers/status").await;
        assert_eq!(status, 200);
        assert!(page.contains("The Post (fictional)") && page.contains("not checked yet"));
        house.upstream.look().await.unwrap();
        assert!(house.get("/providers/status").await.1.contains("works"));
        house.provider.be(Mood::Silent);
        for _ in 0..Breaker::FAILURES {
            house.upstream.look().await.unwrap();
        }
        house.wait(jiff::SignedDuration::from_mins(3));
        let (_, page) = house.get("/providers/status").await;
        assert!(page.contains("does not answer") && page.contains("3 minutes ago"), "{page}");
    }
}

#[tokio::test]
async fn without_providers_the_page_says_so() {
    for house in House::each().await {
        assert!(house.get("/providers/status").await.1.contains("an account of this site only"));
    }
}
