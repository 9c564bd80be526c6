//! Our own keys.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jose::{KeyManagement, SigningAlgorithm};
use serde_json::Value;
use upstream::ClientAuthentication;

use crate::house::{House, ana, open};

fn names(keys: &Value, member: &str) -> BTreeSet<String> {
    keys["keys"].as_array().unwrap().iter().map(|key| key[member].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn keys_are_made_when_a_provider_needs_them_and_only_their_public_half_is_shown() {
    for house in House::each_plain().await {
        assert_eq!(house.our_keys().await["keys"].as_array().unwrap().len(), 0);
    }
    let houses = House::each_with(|settings| {
        settings.authentication = ClientAuthentication::PrivateKeyJwt;
        settings.assertion_alg = SigningAlgorithm::EdDsa;
        settings.encryption = vec![KeyManagement::EcdhEs];
    });
    for house in houses.await {
        let keys = house.our_keys().await;
        assert_eq!(names(&keys, "alg"), ["ECDH-ES", "EdDSA"].map(str::to_owned).into());
        assert_eq!(names(&keys, "use"), ["enc", "sig"].map(str::to_owned).into());
        for secret in ["d", "p", "q", "dp", "dq", "qi", "k"] {
            assert!(keys["keys"].as_array().unwrap().iter().all(|key| key.get(secret).is_none()), "{secret}");
        }
        let reopened = open(&house.db, &house.provider, &house.clock, 7).await;
        assert!(reopened.is_ok(), "{}", house.engine);
        assert!(open(&house.db, &house.provider, &house.clock, 8).await.is_err(), "under another secret");
    }
}

#[tokio::test]
async fn keys_renew_themselves_and_sign_only_after_they_were_published_for_a_day() {
    let day = SignedDuration::from_hours(24);
    for house in House::each_with(|settings| settings.authentication = ClientAuthentication::PrivateKeyJwt).await {
        let signer = async || {
            house.sign_in(&ana()).await.unwrap();
            let assertion = house.provider.last_form().0["client_assertion"].clone();
            jose::jws::peek(&assertion).unwrap().kid.unwrap()
        };
        let tend = async || drop(open(&house.db, &house.provider, &house.clock, 7).await.unwrap());
        let first = signer().await;
        house.wait(day * 180);
        tend().await;
        assert_eq!(house.our_keys().await["keys"].as_array().unwrap().len(), 2);
        assert_eq!(signer().await, first);
        house.wait(day);
        assert_ne!(signer().await, first);
        house.wait(day * 29);
        tend().await;
        house.wait(SignedDuration::from_secs(11));
        assert!(!names(&house.our_keys().await, "kid").contains(&first), "{}", house.engine);
    }
}
