//! A provider that does not answer.

use jiff::SignedDuration;
use serde_json::json;
use upstream::testing::Mood;
use upstream::{Breaker, NoDeparture, Standing, Trouble, Wish};

use crate::house::{House, ana, id, trouble};

#[tokio::test]
async fn a_provider_that_falls_silent_is_noticed_spared_and_found_again() {
    for house in House::each_plain().await {
        house.upstream.look().await.unwrap();
        assert_eq!(house.upstream.health(&id()).standing, Standing::Up);
        house.provider.be(Mood::Silent);
        for _ in 0..Breaker::FAILURES {
            house.upstream.look().await.unwrap();
        }
        assert!(matches!(house.upstream.health(&id()).standing, Standing::Down { .. }), "{}", house.engine);
        let asked = house.provider.asked("/.well-known/openid-configuration");
        let refused = house.upstream.begin(&id(), &Wish::default(), "/", None).await;
        assert!(matches!(refused, Err(NoDeparture::Down(provider)) if provider.id == id()));
        house.upstream.look().await.unwrap();
        assert_eq!(house.provider.asked("/.well-known/openid-configuration"), asked, "it is spared");
        house.provider.be(Mood::Well);
        house.wait(Breaker::FIRST_REST);
        house.upstream.look().await.unwrap();
        assert_eq!(house.upstream.health(&id()).standing, Standing::Up);
        assert!(house.sign_in(&ana()).await.is_ok());
    }
}

#[tokio::test]
async fn after_the_rest_a_person_may_be_the_one_who_tries() {
    for house in House::each_plain().await {
        house.provider.be(Mood::Status(503));
        for _ in 0..Breaker::FAILURES {
            assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_err());
        }
        house.provider.be(Mood::Well);
        assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_err());
        house.wait(Breaker::FIRST_REST);
        assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_ok());
        assert_eq!(house.upstream.health(&id()).standing, Standing::Up);
    }
}

#[tokio::test]
async fn sign_ins_that_fail_bring_a_provider_down_although_it_describes_itself() {
    for house in House::each_plain().await {
        house.provider.be(Mood::TokenStatus(500));
        for _ in 0..Breaker::FAILURES {
            assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Down(_)));
        }
        assert!(matches!(house.upstream.health(&id()).standing, Standing::Down { .. }));
    }
}

#[tokio::test]
async fn whoever_writes_into_the_address_that_a_provider_is_down_brings_it_down_for_nobody() {
    for house in House::each_plain().await {
        for error in
            ["server_error", "temporarily_unavailable"].into_iter().cycle().take(2 * usize::from(Breaker::FAILURES))
        {
            let departure = house.depart(&Wish::default()).await;
            let back = house.provider.refuse(&departure.address, error);
            assert!(matches!(trouble(house.come_back(&back, &departure).await), Trouble::ToldDown(_)), "{error}");
        }
        assert_eq!(house.upstream.health(&id()).standing, Standing::Up, "{}", house.engine);
        assert!(house.sign_in(&ana()).await.is_ok());
    }
}

#[tokio::test]
async fn a_person_who_cancels_is_no_sign_of_trouble() {
    for house in House::each_plain().await {
        for _ in 0..2 * Breaker::FAILURES {
            let departure = house.depart(&Wish::default()).await;
            let back = house.provider.refuse(&departure.address, "access_denied");
            assert!(house.come_back(&back, &departure).await.is_err());
        }
        assert_eq!(house.upstream.health(&id()).standing, Standing::Up);
    }
}

#[tokio::test]
async fn a_description_that_cannot_be_had_for_a_while_is_remembered() {
    for house in House::each_plain().await {
        house.sign_in(&ana()).await.unwrap();
        house.provider.be(Mood::Silent);
        house.wait(SignedDuration::from_hours(2));
        assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_ok());
        house.wait(SignedDuration::from_hours(24));
        assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_err());
    }
}

#[tokio::test]
async fn a_description_of_somebody_else_is_trouble() {
    for house in House::each_plain().await {
        house.provider.describe("issuer", json!("https://evil.example"));
        assert!(house.upstream.begin(&id(), &Wish::default(), "/", None).await.is_err());
        house.upstream.look().await.unwrap();
        assert_eq!(house.upstream.health(&id()).standing, Standing::Shaky);
    }
}
