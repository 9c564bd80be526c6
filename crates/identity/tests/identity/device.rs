//! Signing in on a device without a keyboard (RFC 8628).

use identity::{ClientKind, ClientSettings, Environment, NewClient};
use jose::{JwkSet, PrivateKey, Signer, SigningAlgorithm, jws};
use serde_json::{Value, json};

use crate::browser::{Answer, Browser};
use crate::house::{House, ISSUER, new_client};
use crate::relying_party::{RelyingParty, claims};

const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// A kiosk whose service may use the grant.
async fn kiosk(house: &House, kind: ClientKind, settings: ClientSettings) -> RelyingParty<'_> {
    let settings = ClientSettings { device_grant: true, ..settings };
    let new = NewClient { settings, ..new_client("kiosk", kind) };
    let registered = house.identity.add_client(new, None).await.unwrap();
    RelyingParty::new(house, "kiosk", registered.secret)
}

async fn begin(kiosk: &RelyingParty<'_>) -> Value {
    begin_with(kiosk, &[("scope", "openid email"), ("place", "Town hall, hall A")]).await
}

async fn begin_with(kiosk: &RelyingParty<'_>, pairs: &[(&str, &str)]) -> Value {
    let answer = kiosk.post("/device_authorization", pairs).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

async fn poll(kiosk: &RelyingParty<'_>, codes: &Value) -> Answer {
    let code = codes["device_code"].as_str().unwrap();
    kiosk.post("/token", &[("grant_type", GRANT), ("device_code", code)]).await
}

async fn types_the_code(browser: &Browser<'_>, codes: &Value) -> Answer {
    let page = browser.get("/device").await;
    assert_eq!(page.status, 200, "{}", page.body);
    browser.submit(&page, &[("user_code", codes["user_code"].as_str().unwrap())]).await
}

/// From the comparison to the end, agreeing to everything.
async fn agrees(browser: &Browser<'_>, compare: &Answer) -> Answer {
    let resumed = browser.submit(compare, &[("answer", "same")]).await;
    let mut answer = browser.get(resumed.location()).await;
    if answer.status == 200 {
        assert!(answer.body.contains("decision"), "{}", answer.body);
        answer = browser.submit(&answer, &[]).await;
    }
    assert!(answer.location().starts_with("/device/done?"), "{}", answer.location());
    browser.get(answer.location()).await
}

#[tokio::test]
async fn a_kiosk_signs_a_person_in_by_their_phone() {
    for house in House::each().await {
        for kind in [ClientKind::Confidential, ClientKind::Public] {
            let kiosk = kiosk(&house, kind, ClientSettings::default()).await;
            let codes = begin(&kiosk).await;
            assert_eq!((codes["expires_in"].as_i64(), codes["interval"].as_i64()), (Some(600), Some(5)));
            let code = codes["user_code"].as_str().unwrap();
            assert_eq!(
                codes["verification_uri_complete"],
                format!("https://passerelle.example/device?user_code={code}")
            );
            let pending = poll(&kiosk, &codes).await;
            assert_eq!((pending.status, pending.json()["error"].as_str()), (400, Some("authorization_pending")));

            let phone = house.browser_of_ana().await;
            let compare = types_the_code(&phone, &codes).await;
            assert!(compare.body.contains("Service kiosk") && compare.body.contains("Town hall, hall A"));
            assert!(compare.body.contains(code), "{}", compare.body);
            let done = agrees(&phone, &compare).await;
            assert!(done.body.contains("The device is allowed"), "{}: {}", house.engine, done.body);

            house.wait_s(6);
            let tokens = poll(&kiosk, &codes).await;
            assert_eq!(tokens.status, 200, "{}", tokens.body);
            let tokens = tokens.json();
            assert_eq!(claims(tokens["id_token"].as_str().unwrap())["aud"], "kiosk");
            let told = kiosk.userinfo(tokens["access_token"].as_str().unwrap()).await.json();
            assert_eq!(told["email"], "ana@example.org");
            house.wait_s(6);
            assert_eq!(poll(&kiosk, &codes).await.json()["error"], "invalid_grant", "a code is good once");
            house.identity.remove_client(&"kiosk".parse().unwrap()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_device_that_a_stranger_allowed_gets_nothing_once_the_sign_in_is_reported() {
    for house in House::each().await {
        let kiosk = kiosk(&house, ClientKind::Confidential, ClientSettings::default()).await;
        let offline = [("scope", "openid offline_access")];
        // Ana allowed this service before: the stranger is asked nothing more.
        let codes = begin_with(&kiosk, &offline).await;
        let ana = house.browser_of_ana().await;
        agrees(&ana, &types_the_code(&ana, &codes).await).await;
        house.wait_s(6);
        assert_eq!(poll(&kiosk, &codes).await.status, 200);
        house.wait_s(60);
        let stranger = house.browser_of_ana().await;
        let codes = begin_with(&kiosk, &offline).await;
        agrees(&stranger, &types_the_code(&stranger, &codes).await).await;
        let list = ana.get("/account/sign-ins").await;
        // The newest is the stranger's.
        let links = list.body.split("href=\"").filter_map(|rest| rest.split('"').next());
        let link = links.clone().find(|link| link.ends_with("/not-me")).unwrap();
        let asked = ana.get(link).await;
        let form = (0..20).map(|place| asked.form(place)).find(|form| form.action == link).unwrap();
        assert_eq!(ana.submit_form(&form, &[]).await.status, 303);
        house.wait_s(6);
        let late = poll(&kiosk, &codes).await;
        assert_eq!((late.status, late.json()["error"].as_str()), (400, Some("access_denied")), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_device_that_asks_too_often_is_slowed_down_more_each_time() {
    for house in House::each().await {
        let kiosk = kiosk(&house, ClientKind::Confidential, ClientSettings::default()).await;
        let codes = begin(&kiosk).await;
        let error = async || poll(&kiosk, &codes).await.json()["error"].as_str().unwrap().to_owned();
        assert_eq!(error().await, "authorization_pending");
        house.wait_s(4);
        assert_eq!(error().await, "slow_down", "{}", house.engine);
        house.wait_s(6);
        assert_eq!(error().await, "slow_down", "ten seconds are wanted now");
        house.wait_s(15);
        assert_eq!(error().await, "authorization_pending");
    }
}

#[tokio::test]
async fn a_no_and_a_late_yes_are_told_to_the_device() {
    for house in House::each().await {
        let kiosk = kiosk(&house, ClientKind::Confidential, ClientSettings::default()).await;
        let phone = house.browser_of_ana().await;
        let refused = begin(&kiosk).await;
        let compare = types_the_code(&phone, &refused).await;
        let end = phone.submit(&compare, &[("answer", "other")]).await;
        assert!(end.body.contains("The device is not allowed"), "{}", end.body);
        assert_eq!(poll(&kiosk, &refused).await.json()["error"], "access_denied", "{}", house.engine);

        let declined = begin(&kiosk).await;
        let compare = types_the_code(&phone, &declined).await;
        let resumed = phone.submit(&compare, &[("answer", "same")]).await;
        let consent = phone.get(resumed.location()).await;
        let no = phone.submit_form(&consent.form(1), &[]).await;
        let end = phone.get(no.location()).await;
        assert!(end.body.contains("The device is not allowed"), "{}", end.body);
        assert_eq!(poll(&kiosk, &declined).await.json()["error"], "access_denied");

        let late = begin(&kiosk).await;
        let compare = types_the_code(&phone, &late).await;
        house.wait_s(601);
        assert_eq!(poll(&kiosk, &late).await.json()["error"], "expired_token");
        let end = phone.submit(&compare, &[("answer", "same")]).await;
        assert!(end.body.contains("It is too late for this code"), "{}", end.body);
    }
}

#[tokio::test]
async fn guessing_codes_costs_time() {
    for house in House::each().await {
        let phone = house.browser_of_ana().await;
        let page = phone.get("/device").await;
        for _ in 0..5 {
            let wrong = phone.submit(&page, &[("user_code", "BCDF-GHJK")]).await;
            assert_eq!(wrong.status, 400, "{}", wrong.body);
        }
        assert_eq!(phone.submit(&page, &[("user_code", "BCDF-GHJK")]).await.status, 429, "{}", house.engine);
        assert_eq!(house.browser().get("/device").await.status, 303, "whoever types a code is signed in");
    }
}

#[tokio::test]
async fn nobody_is_led_to_allow_a_device_that_they_did_not_look_at() {
    for house in House::each().await {
        let kiosk = kiosk(&house, ClientKind::Confidential, ClientSettings::default()).await;
        let codes = begin(&kiosk).await;
        let eve = crate::house::new_account("eve", "Eve Martin (fictional)");
        house.identity.add_account(eve).await.unwrap();
        let thief = house.browser();
        thief.sign_in("eve", crate::house::PASSWORD).await;
        let compare = types_the_code(&thief, &codes).await;
        let resumed = thief.submit(&compare, &[("answer", "same")]).await;
        // The thief sends the link of the next step to Ana, who is signed in, and agrees.
        let ana = house.browser_of_ana().await;
        let consent = ana.get(resumed.location()).await;
        let answer = ana.submit(&consent, &[]).await;
        let end = ana.get(answer.location()).await;
        assert!(end.body.contains("It is too late for this code"), "{}: {}", house.engine, end.body);
        assert_eq!(poll(&kiosk, &codes).await.json()["error"], "authorization_pending");
        // Nor does a plain request to the address of devices open anything.
        let direct = kiosk.address(&[("redirect_uri", "passerelle.device:/done"), ("scope", "openid email")]);
        let answer = ana.get(&direct).await;
        let end = ana.get(answer.location()).await;
        assert!(end.body.contains("It is too late for this code"), "{}", end.body);
    }
}

#[tokio::test]
async fn only_registered_services_use_the_grant_and_ask_for_what_they_may() {
    for house in House::each().await {
        let library = house.library().await;
        let refused = library.post("/device_authorization", &[("scope", "openid")]).await;
        assert_eq!(refused.json()["error"], "unauthorized_client", "{}", house.engine);
        let kiosk = kiosk(&house, ClientKind::Confidential, ClientSettings::default()).await;
        let wide = kiosk.post("/device_authorization", &[("scope", "email")]).await;
        assert_eq!(wide.json()["error"], "invalid_scope");
        let codes = begin(&kiosk).await;
        let code = codes["device_code"].as_str().unwrap();
        let stolen = library.post("/token", &[("grant_type", GRANT), ("device_code", code)]).await;
        assert_eq!(stolen.json()["error"], "invalid_grant");
        let picture =
            house.browser().get(&format!("/device/qr?user_code={}", codes["user_code"].as_str().unwrap())).await;
        assert!(
            picture.header("content-type") == "image/svg+xml" && picture.body.contains("<path"),
            "{}",
            picture.body
        );
    }
}

#[tokio::test]
async fn in_the_sandbox_strangers_are_turned_away_on_the_phone_too() {
    for house in House::each().await {
        let sandbox = ClientSettings { environment: Environment::Sandbox, ..ClientSettings::default() };
        let kiosk = kiosk(&house, ClientKind::Confidential, sandbox).await;
        let codes = begin(&kiosk).await;
        let phone = house.browser_of_ana().await;
        let compare = types_the_code(&phone, &codes).await;
        let resumed = phone.submit(&compare, &[("answer", "same")]).await;
        let answer = phone.get(resumed.location()).await;
        let end = phone.get(answer.location()).await;
        assert!(end.body.contains("The device is not allowed"), "{}: {}", house.engine, end.body);
        assert_eq!(poll(&kiosk, &codes).await.json()["error"], "access_denied");
    }
}

#[tokio::test]
async fn a_client_that_must_push_and_sign_its_requests_signs_those_of_devices() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let keys: JwkSet = [key.public().clone()].into_iter().collect();
        let must = ClientSettings {
            jwks: Some(keys.to_value()),
            require_signed_request_object: true,
            require_pushed_authorization_requests: true,
            ..ClientSettings::default()
        };
        let kiosk = kiosk(&house, ClientKind::Confidential, must).await;
        let unsigned = kiosk.post("/device_authorization", &[("scope", "openid email")]).await;
        assert_eq!(unsigned.json()["error"], "invalid_request", "{}", house.engine);
        let members = json!({ "iss": "kiosk", "aud": ISSUER, "client_id": "kiosk", "scope": "openid email",
            "place": "Town hall, hall B" });
        let object = jws::sign(&key, Some("oauth-authz-req+jwt"), &members).unwrap();
        // What stands beside the object does not count.
        let codes = begin_with(&kiosk, &[("request", &object), ("place", "Somewhere else")]).await;
        let phone = house.browser_of_ana().await;
        let compare = types_the_code(&phone, &codes).await;
        assert!(compare.body.contains("Town hall, hall B"), "{}", compare.body);
        agrees(&phone, &compare).await;
        let tokens = poll(&kiosk, &codes).await;
        assert_eq!(tokens.status, 200, "{}: {}", house.engine, tokens.body);
    }
}
