//! A person goes to a provider and comes back.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use jose::{KeyManagement, SigningAlgorithm};
use serde_json::{Value, json};
use upstream::testing::{Form, Mood, query_of};
use upstream::{
    AssertionAudience, Assurance, ClientAuthentication, Fault, NoDeparture, StateMistake, Trouble, UnknownAcr, Wish,
};

use crate::house::{House, ISSUER, SECRET, SITE, ana, id, trouble};

#[tokio::test]
async fn a_person_signs_in_at_a_provider_and_is_known_by_what_it_vouches_for() {
    for house in House::each_plain().await {
        let answer =
            house.sign_in(&ana().saying("acr", "urn:silver").saying("amr", json!(["pwd", "otp"]))).await.unwrap();
        assert_eq!(answer.subject, "ana-at-the-post", "{}", house.engine);
        assert_eq!(answer.claims["family_name"], "MARTIN");
        assert_eq!(answer.level, Assurance::Substantial);
        assert_eq!(answer.methods, ["pwd", "otp"]);
        assert_eq!(answer.onward, "/account");
        let (form, authorization) = house.provider.last_form();
        assert_eq!(form["redirect_uri"], format!("{SITE}/upstream/callback"));
        assert_eq!(
            authorization.unwrap(),
            format!("Basic {}", STANDARD.encode(format!("passerelle:{}", SECRET.replace(' ', "+"))))
        );
    }
}

#[tokio::test]
async fn the_request_carries_state_nonce_and_a_challenge_that_are_new_each_time() {
    for house in House::each_plain().await {
        let (one, two) = (house.depart(&Wish::default()).await, house.depart(&Wish::default()).await);
        let (one, two) = (query_of(&one.address), query_of(&two.address));
        for parameter in ["state", "nonce", "code_challenge"] {
            assert_ne!(one[parameter], two[parameter], "{parameter}");
            assert!(one[parameter].len() >= 43);
        }
        assert_eq!(one["code_challenge_method"], "S256");
        assert_eq!(one["scope"], "openid profile email");
        assert!(!one.contains_key("prompt") && !one.contains_key("acr_values"));
    }
}

#[tokio::test]
async fn a_level_is_asked_for_by_the_providers_own_names() {
    for house in House::each_plain().await {
        let wish = |level| Wish { level: Some(level), ..Wish::default() };
        let address = house.depart(&wish(Assurance::Low)).await.address;
        assert_eq!(query_of(&address)["acr_values"], "urn:bronze urn:silver");
        let address = house.depart(&wish(Assurance::Substantial)).await.address;
        assert_eq!(query_of(&address)["acr_values"], "urn:silver");
        let refused = house.upstream.begin(&id(), &wish(Assurance::High), "/", None).await;
        assert!(matches!(refused, Err(NoDeparture::LevelTooHigh(_))));
    }
}

#[tokio::test]
async fn who_is_to_prove_themselves_anew_did_so_or_is_refused() {
    for house in House::each_plain().await {
        let wish = Wish { fresh: true, ..Wish::default() };
        let query = query_of(&house.depart(&wish).await.address);
        assert_eq!((query["prompt"].as_str(), query["max_age"].as_str()), ("login", "0"));
        assert!(house.sign_in_as_wished(&wish, &ana()).await.is_ok());
        let old = ana().saying("auth_time", 1_795_510_000);
        assert!(matches!(
            trouble(house.sign_in_as_wished(&wish, &old).await),
            Trouble::Fault(Fault::Claim { claim: "auth_time", .. })
        ));
        let silent = ana().saying("auth_time", Value::Null);
        assert!(house.sign_in_as_wished(&wish, &silent).await.is_err());
    }
}

#[tokio::test]
async fn an_unknown_level_counts_as_the_lowest_or_is_refused_as_the_operator_chose() {
    for house in House::each_plain().await {
        assert_eq!(house.sign_in(&ana().saying("acr", "urn:gold")).await.unwrap().level, Assurance::Low);
    }
    for house in House::each_with(|settings| settings.unknown_acr = UnknownAcr::Refuse).await {
        assert!(matches!(trouble(house.sign_in(&ana().saying("acr", "urn:gold")).await), Trouble::LevelTooLow));
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::LevelTooLow));
    }
}

#[tokio::test]
async fn an_answer_is_good_in_the_browser_that_asked_for_a_while_and_once() {
    for house in House::each_plain().await {
        let departure = house.depart(&Wish::default()).await;
        let back = house.provider.sign_in(&departure.address, &ana());
        let query = back.strip_prefix("/upstream/callback?").unwrap();
        let elsewhere = house.depart(&Wish::default()).await;
        let state = |answer| match trouble(answer) {
            Trouble::State(mistake) => mistake,
            other => panic!("{other:?}"),
        };
        let finish = |query: String, cookie: Option<String>| {
            let upstream = house.upstream.clone();
            async move { upstream.finish(&query, cookie.as_deref()).await }
        };
        assert_eq!(state(finish(query.into(), Some(elsewhere.cookie)).await), StateMistake::OtherBrowser);
        assert_eq!(state(finish(query.into(), None).await), StateMistake::OtherBrowser);
        assert_eq!(state(finish("code=1".into(), Some(departure.cookie.clone())).await), StateMistake::Missing);
        assert_eq!(state(finish("code=1&state=x".into(), Some(departure.cookie.clone())).await), StateMistake::Unknown);
        assert!(finish(query.into(), Some(departure.cookie.clone())).await.is_ok());
        let again = finish(query.into(), Some(departure.cookie.clone())).await.unwrap_err();
        assert!(matches!(again.trouble, Trouble::UsedAlready));
        assert_eq!(again.onward.as_deref(), Some("/account"), "the way on is known");
        house.wait(SignedDuration::from_mins(30));
        assert_eq!(state(finish(query.into(), Some(departure.cookie)).await), StateMistake::TooOld);
    }
}

#[tokio::test]
async fn several_tabs_of_one_browser_do_not_disturb_each_other() {
    for house in House::each_plain().await {
        let one = house.depart(&Wish::default()).await;
        let two = house.upstream.begin(&id(), &Wish::default(), "/inbox", Some(&one.cookie)).await.unwrap();
        assert_eq!(one.cookie, two.cookie);
        let back = [&one, &two].map(|departure| house.provider.sign_in(&departure.address, &ana()));
        assert_eq!(house.come_back(&back[1], &two).await.unwrap().onward, "/inbox");
        assert_eq!(house.come_back(&back[0], &one).await.unwrap().onward, "/account");
    }
}

#[tokio::test]
async fn the_state_does_not_show_where_the_person_goes() {
    for house in House::each_plain().await {
        let departure = house.depart(&Wish::default()).await;
        let state = query_of(&departure.address)["state"].clone();
        let bytes = URL_SAFE_NO_PAD.decode(&state).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("account"));
        let too_long = "x".repeat(upstream::ONWARD_MAX_BYTES + 1);
        let refused = house.upstream.begin(&id(), &Wish::default(), &too_long, None).await;
        assert!(matches!(refused, Err(NoDeparture::TooLong)));
    }
}

#[tokio::test]
async fn a_person_who_says_no_and_a_provider_in_trouble_are_told_apart() {
    for house in House::each_plain().await {
        let told = async |error: &str| {
            let departure = house.depart(&Wish::default()).await;
            let back = house.provider.refuse(&departure.address, error);
            trouble(house.come_back(&back, &departure).await)
        };
        assert!(matches!(told("access_denied").await, Trouble::Cancelled));
        assert!(matches!(told("unmet_authentication_requirements").await, Trouble::LevelTooLow));
        assert!(matches!(told("invalid_request").await, Trouble::Fault(Fault::Refused(_))));
        assert!(matches!(told("temporarily_unavailable").await, Trouble::ToldDown(_)));
        let departure = house.depart(&Wish::default()).await;
        let back = house.provider.sign_in(&departure.address, &ana());
        house.provider.be(Mood::Slow);
        assert!(matches!(trouble(house.come_back(&back, &departure).await), Trouble::TooSlow));
        house.provider.be(Mood::TokenStatus(502));
        assert!(matches!(trouble(house.come_back(&back, &departure).await), Trouble::Down(_)));
    }
}

#[tokio::test]
async fn the_answer_of_another_provider_is_refused() {
    for house in House::each_plain().await {
        let departure = house.depart(&Wish::default()).await;
        let back = house.provider.sign_in(&departure.address, &ana());
        let foreign = back.replace("id.example", "evil.example");
        assert!(matches!(trouble(house.come_back(&foreign, &departure).await), Trouble::Fault(Fault::MixUp)));
        let nameless = back.split("&iss=").next().unwrap();
        let refused = trouble(house.come_back(nameless, &departure).await);
        assert!(matches!(refused, Trouble::Fault(Fault::MixUp)), "it announces that it names itself");
        assert_eq!(house.provider.asked("/token"), 0, "the code is sent to nobody");
        assert!(house.come_back(&back, &departure).await.is_ok());
    }
}

#[tokio::test]
async fn an_older_provider_that_does_not_name_itself_is_believed() {
    for house in House::each_plain().await {
        house.provider.describe("authorization_response_iss_parameter_supported", Value::Null);
        let departure = house.depart(&Wish::default()).await;
        let back = house.provider.sign_in(&departure.address, &ana());
        let nameless = back.split("&iss=").next().unwrap();
        assert!(house.come_back(nameless, &departure).await.is_ok());
    }
}

#[tokio::test]
async fn what_is_not_for_us_now_is_refused() {
    for house in House::each_plain().await {
        for (claim, value) in [
            ("iss", json!("https://evil.example")),
            ("aud", json!("another")),
            ("nonce", json!("another")),
            ("exp", json!(1_795_514_000)),
            ("iat", json!(1_795_600_000)),
            ("sub", json!("")),
            ("azp", json!("another")),
            ("at_hash", json!("AAAA")),
        ] {
            match trouble(house.sign_in(&ana().saying(claim, value)).await) {
                Trouble::Fault(Fault::Claim { claim: named, .. }) => assert_eq!(named, claim),
                other => panic!("{claim}: {other:?}"),
            }
        }
        let other = ana().telling("sub", "bob-at-the-post");
        assert!(matches!(trouble(house.sign_in(&other).await), Trouble::Fault(Fault::Claim { claim: "sub", .. })));
    }
}

#[tokio::test]
async fn a_forged_token_is_refused() {
    for house in House::each_plain().await {
        house.provider.forge();
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::Crypto(_))));
    }
}

#[tokio::test]
async fn every_signature_of_the_list_is_accepted_and_no_other() {
    for algorithm in SigningAlgorithm::ALL {
        for house in House::each_with(|settings| settings.signing_algs = vec![algorithm]).await {
            house.provider.sign_with(algorithm);
            assert!(house.sign_in(&ana()).await.is_ok(), "{}", algorithm.name());
        }
    }
    for house in House::each_with(|settings| settings.signing_algs = vec![SigningAlgorithm::EdDsa]).await {
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::Crypto(_))));
    }
}

#[tokio::test]
async fn a_token_signed_with_the_secret_is_accepted_only_where_the_operator_chose_it() {
    for house in House::each_plain().await {
        house.provider.sign_with_secret(SECRET);
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::Crypto(_))));
    }
    for house in House::each_with(|settings| settings.accepts_hs256 = true).await {
        house.provider.sign_with_secret(SECRET);
        assert!(house.sign_in(&ana()).await.is_ok());
        house.provider.sign_with_secret("another secret of more than thirty-two letters");
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::Crypto(_))));
    }
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_fetched_when_a_token_names_it_but_not_for_every_forgery() {
    for house in House::each_plain().await {
        house.sign_in(&ana()).await.unwrap();
        assert_eq!(house.provider.asked("/jwks"), 1);
        house.sign_in(&ana()).await.unwrap();
        assert_eq!(house.provider.asked("/jwks"), 1, "they are remembered");
        house.wait(SignedDuration::from_mins(2));
        house.provider.rotate();
        house.sign_in(&ana()).await.unwrap();
        assert_eq!(house.provider.asked("/jwks"), 2);
        house.provider.forge();
        for _ in 0..5 {
            assert!(house.sign_in(&ana()).await.is_err());
        }
        assert_eq!(house.provider.asked("/jwks"), 2, "not more often than once a minute");
    }
}

#[tokio::test]
async fn we_prove_who_we_are_by_the_secret_in_the_form() {
    for house in House::each_with(|settings| settings.authentication = ClientAuthentication::ClientSecretPost).await {
        house.sign_in(&ana()).await.unwrap();
        let (form, authorization) = house.provider.last_form();
        assert_eq!((form["client_id"].as_str(), form["client_secret"].as_str()), ("passerelle", SECRET));
        assert!(authorization.is_none());
    }
}

#[tokio::test]
async fn we_prove_who_we_are_by_a_key_that_is_published() {
    for audience in [AssertionAudience::Issuer, AssertionAudience::TokenEndpoint] {
        let houses = House::each_with(|settings| {
            settings.authentication = ClientAuthentication::PrivateKeyJwt;
            settings.assertion_audience = audience;
        });
        for house in houses.await {
            house.sign_in(&ana()).await.unwrap();
            let (form, authorization) = house.provider.last_form();
            assert!(authorization.is_none() && !form.contains_key("client_secret"));
            assert_eq!(form["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            let keys = jose::JwkSet::parse(&house.our_keys().await).unwrap();
            let assertion = &form["client_assertion"];
            let verified = jose::jws::verify(assertion, &keys, &[SigningAlgorithm::Es256]).unwrap();
            let claims: Value = serde_json::from_slice(&verified.payload).unwrap();
            let expected = match audience {
                AssertionAudience::Issuer => ISSUER.to_owned(),
                AssertionAudience::TokenEndpoint => format!("{ISSUER}/token"),
            };
            assert_eq!((&claims["iss"], &claims["sub"]), (&json!("passerelle"), &json!("passerelle")));
            assert_eq!(claims["aud"], expected);
            assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 60);
            house.sign_in(&ana()).await.unwrap();
            assert_ne!(*assertion, house.provider.last_form().0["client_assertion"], "each is used once");
        }
    }
}

#[tokio::test]
async fn signed_and_encrypted_answers_are_read() {
    for way in [KeyManagement::RsaOaep256, KeyManagement::EcdhEs, KeyManagement::RsaOaep] {
        let houses = House::each_with(|settings| {
            settings.encryption = vec![way];
            settings.encryption_required = true;
        });
        for house in houses.await {
            assert!(matches!(
                trouble(house.sign_in(&ana()).await),
                Trouble::Fault(Fault::NotEncrypted("the ID token"))
            ));
            house.provider.learn_our_keys(house.our_keys().await, way);
            house.provider.encrypt_id_tokens(true);
            assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::NotEncrypted("userinfo"))));
            house.provider.answer_userinfo(Form::Encrypted);
            let answer = house.sign_in(&ana()).await.unwrap();
            assert_eq!(answer.claims["email"], "ana@example.org", "{}", way.name());
            assert_eq!(answer.id_token.split('.').count(), 3, "the hint at sign-out is the signed token");
        }
    }
    for house in House::each_plain().await {
        house.provider.answer_userinfo(Form::Signed);
        assert_eq!(house.sign_in(&ana()).await.unwrap().claims["email"], "ana@example.org");
        let elsewhere = ana().telling("aud", "another");
        assert!(matches!(trouble(house.sign_in(&elsewhere).await), Trouble::Fault(Fault::Claim { claim: "aud", .. })));
    }
}

#[tokio::test]
async fn an_encrypted_answer_in_a_way_that_was_not_agreed_is_refused() {
    for house in
        House::each_with(|settings| settings.encryption = vec![KeyManagement::RsaOaep256, KeyManagement::EcdhEs]).await
    {
        house.provider.learn_our_keys(house.our_keys().await, KeyManagement::EcdhEs);
        house.provider.encrypt_id_tokens(true);
        assert!(house.sign_in(&ana()).await.is_ok());
    }
    for house in House::each_plain().await {
        let keys = jose::DecryptionKey::generate(KeyManagement::EcdhEs).unwrap().public().to_value();
        house.provider.learn_our_keys(json!({ "keys": [keys] }), KeyManagement::EcdhEs);
        house.provider.encrypt_id_tokens(true);
        assert!(matches!(trouble(house.sign_in(&ana()).await), Trouble::Fault(Fault::Crypto(_))));
    }
}

#[tokio::test]
async fn signing_out_leads_through_the_provider_that_has_a_place_for_it() {
    for house in House::each_plain().await {
        let answer = house.sign_in(&ana()).await.unwrap();
        let address = house.upstream.sign_out_address(&id(), &answer.id_token, Some("s")).await.unwrap().unwrap();
        assert!(address.starts_with(&format!("{ISSUER}/end?")));
        let query = query_of(&address);
        assert_eq!(query["id_token_hint"], answer.id_token);
        assert_eq!(query["post_logout_redirect_uri"], format!("{SITE}/upstream/signed-out"));
        assert_eq!(query["state"], "s");
        let nobody = "nobody".parse().unwrap();
        assert_eq!(house.upstream.sign_out_address(&nobody, "", None).await.unwrap(), None);
    }
    for house in House::each_plain().await {
        house.provider.describe("end_session_endpoint", Value::Null);
        let answer = house.sign_in(&ana()).await.unwrap();
        assert_eq!(house.upstream.sign_out_address(&id(), &answer.id_token, None).await.unwrap(), None);
    }
}
