//! Whom a service expects, and how sure it demands to be.

use jose::{PrivateKey, Signer as _, SigningAlgorithm};
use serde_json::json;

use crate::authenticator::code;
use crate::credentials::set_up_codes;
use crate::house::{House, PASSWORD};
use crate::relying_party::claims;

#[tokio::test]
async fn the_person_of_a_hint_is_also_the_one_whom_the_claims_demand() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        let own = claims(hint)["sub"].as_str().unwrap().to_owned();
        for (demanded, goes_on) in [
            (json!({ "value": own }), true),
            (json!({ "value": "another" }), false),
            (json!({ "values": ["another", own] }), true),
            (json!({ "values": ["another", "third"] }), false),
            (json!(null), true),
        ] {
            let demanded = json!({ "id_token": { "sub": demanded } }).to_string();
            for with_hint in [true, false] {
                let mut asked = vec![("prompt", "none"), ("claims", demanded.as_str())];
                asked.extend(with_hint.then_some(("id_token_hint", hint)));
                let answer = browser.get(&library.address(&asked)).await;
                assert_eq!(answer.parameter("code").is_some(), goes_on, "{}: {demanded} {with_hint}", house.engine);
                let error = answer.parameter("error");
                assert_eq!(error.as_deref(), (!goes_on).then_some("login_required"), "{demanded}");
            }
        }
    }
}

#[tokio::test]
async fn a_level_that_is_demanded_is_answered_with_one_of_those_that_were_named() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let (key, _) = set_up_codes(&house, &browser).await;
        house.wait_s(60);
        let surer = house.browser();
        let asked = surer.sign_in("ana", PASSWORD).await;
        let page = surer.get(asked.location()).await;
        surer.submit(&page, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
        for (wish, told) in [
            (json!({ "essential": true, "values": ["eidas1", "eidas3"] }), "eidas1"),
            (json!({ "essential": true, "value": "eidas1" }), "eidas1"),
            (json!({ "essential": true, "values": ["eidas1", "eidas2"] }), "eidas2"),
            (json!({ "values": ["eidas1", "eidas3"] }), "eidas2"),
        ] {
            let asked = json!({ "id_token": { "acr": wish } }).to_string();
            let tokens = library.tokens(&surer, &[("claims", &asked)]).await;
            assert_eq!(claims(tokens["id_token"].as_str().unwrap())["acr"], told, "{}: {wish}", house.engine);
        }
    }
}

#[tokio::test]
async fn a_code_that_was_to_be_bound_to_a_key_is_never_bound_to_none() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.code(&browser, &[]).await;
        let [one, other] = [0; 2].map(|_| PrivateKey::generate(SigningAlgorithm::Es256).unwrap().public().thumbprint());
        for wrong in [vec![("dpop_jkt", one.as_str()), ("dpop_jkt", other.as_str())], vec![("dpop_jkt", "key")]] {
            let query = form_urlencoded::Serializer::new(library.query(&[])).extend_pairs(&wrong).finish();
            let answer = browser.get(&format!("/authorize?{query}")).await;
            assert_eq!(answer.parameter("error").as_deref(), Some("invalid_request"), "{}: {wrong:?}", house.engine);
        }
        let answer = browser.get(&library.address(&[("dpop_jkt", &one)])).await;
        assert!(answer.parameter("code").is_some(), "{}", answer.location());
    }
}
