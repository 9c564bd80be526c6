//! Providers are registered, tried and taken away.

use serde_json::json;
use upstream::testing::{FakeProvider, Mood};
use upstream::{ProviderId, UpstreamError, Verdict};

use crate::house::{House, SECRET, ana, id, new_provider, open};

#[tokio::test]
async fn a_provider_is_registered_once_listed_and_taken_away() {
    for house in House::each_plain().await {
        assert!(matches!(house.upstream.add_provider(new_provider()).await, Err(UpstreamError::ProviderExists(_))));
        let listed = house.upstream.list_providers().await.unwrap();
        assert_eq!(listed.iter().map(|provider| provider.id.as_str()).collect::<Vec<_>>(), ["post"]);
        assert_eq!(listed[0].settings, new_provider().settings, "{}", house.engine);
        house.upstream.remove_provider(&id()).await.unwrap();
        assert!(house.upstream.list_providers().await.unwrap().is_empty());
        assert!(matches!(house.upstream.remove_provider(&id()).await, Err(UpstreamError::NoSuchProvider(_))));
    }
}

#[tokio::test]
async fn a_person_on_the_way_to_a_provider_that_is_taken_away_is_not_let_in() {
    for house in House::each_plain().await {
        let departure = house.depart(&upstream::Wish::default()).await;
        let back = house.provider.sign_in(&departure.address, &ana());
        house.upstream.remove_provider(&id()).await.unwrap();
        assert!(house.come_back(&back, &departure).await.is_err());
    }
}

#[tokio::test]
async fn the_secret_opens_with_the_secret_of_the_configuration_only() {
    for house in House::each_plain().await {
        let (provider, clock) = (FakeProvider::new(crate::house::ISSUER, house.clock.clone()), house.clock.clone());
        let other = open(&house.db, &provider, &clock, 8).await.unwrap();
        let departure = other.begin(&id(), &upstream::Wish::default(), "/", None).await.unwrap();
        let back = provider.sign_in(&departure.address, &ana());
        let refused = other.finish(back.split_once('?').unwrap().1, Some(&departure.cookie)).await.unwrap_err();
        assert!(matches!(refused.trouble, upstream::Trouble::Failed(UpstreamError::OtherSecret(_))));
        assert!(!format!("{refused:?}").contains(SECRET));
    }
}

#[tokio::test]
async fn trying_a_provider_says_what_is_wrong_and_what_to_do() {
    for house in House::each_plain().await {
        let wrong = async || {
            let findings = house.upstream.test_provider(&id()).await.unwrap();
            let wrong = findings.into_iter().filter(|finding| finding.verdict == Verdict::Wrong);
            wrong.map(|finding| finding.sentence).collect::<Vec<_>>()
        };
        assert_eq!(wrong().await, Vec::<String>::new());
        house.provider.describe("token_endpoint_auth_methods_supported", json!(["private_key_jwt"]));
        assert!(wrong().await[0].contains("does not know client_secret_basic, but private_key_jwt"));
        house.provider.describe("token_endpoint_auth_methods_supported", json!(["client_secret_basic"]));
        house.provider.describe("id_token_signing_alg_values_supported", json!(["HS256"]));
        assert!(wrong().await[0].contains("HS256, none of which is accepted"));
        house.provider.describe("token_endpoint", json!("http://id.example/token"));
        assert!(wrong().await[0].contains("begins with https://"));
        house.provider.describe("issuer", json!("https://id.example/"));
        assert!(wrong().await[0].contains("letter by letter"));
        house.provider.be(Mood::Silent);
        assert!(wrong().await[0].contains("no connection"));
        let nobody: ProviderId = "nobody".parse().unwrap();
        assert!(matches!(house.upstream.test_provider(&nobody).await, Err(UpstreamError::NoSuchProvider(_))));
    }
}
