//! The RP-Initiated Logout OP plan.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use evidence::Action;
use serde_json::json;

use crate::browser::{Answer, Browser};
use crate::house::ISSUER;
use crate::keys::Key;
use crate::relying_party::{RelyingParty, claims, error_of, get};
use crate::stage::Stage;

const BYE: &str = "https://library.example/bye";

fn address(pairs: &[(&str, &str)]) -> String {
    format!("/end-session?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

/// Ana is signed in, also at the library; gives her browser and the ID token.
async fn signed_on<'s>(stage: &'s Stage, library: &RelyingParty<'_>) -> (Browser<'s>, String) {
    let browser = stage.browser_of_ana().await;
    let tokens = library.tokens(&browser, &[]).await;
    (browser, tokens["id_token"].as_str().unwrap().to_owned())
}

/// Whether somebody is signed in, as the service can find out.
async fn is_signed_in(library: &RelyingParty<'_>, browser: &Browser<'_>) -> bool {
    let answer = library.ask(browser, &[("prompt", "none")]).await;
    if answer.parameter("code").is_some() {
        return true;
    }
    assert_eq!(error_of(&answer), "login_required");
    false
}

/// The person is asked, or told what is wrong; nobody is sent away, and nothing happens yet.
async fn nothing_happens(library: &RelyingParty<'_>, browser: &Browser<'_>, answer: &Answer) {
    assert!(matches!(answer.status, 200 | 400), "{} {}", answer.status, answer.header("location"));
    assert!(is_signed_in(library, browser).await);
}

pub async fn discovery(stage: Stage) {
    let document = get(&stage, "/.well-known/openid-configuration", &[]).await.json();
    assert_eq!(document["end_session_endpoint"], format!("{ISSUER}/end-session"));
}

pub async fn logout(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    stage.wait(jiff::SignedDuration::from_mins(30));
    let pairs = [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", BYE), ("state", "bye 1")];
    let answer = browser.get(&address(&pairs)).await;
    assert_eq!(answer.location(), format!("{BYE}?state=bye+1"), "{}", stage.engine);
    assert!(!is_signed_in(&library, &browser).await);
    assert_eq!(stage.actions_on_ana().await.last(), Some(&Action::SignOut));
}

pub async fn bad_post_logout_redirect_uri(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    for uri in ["https://evil.example/", "https://library.example/bye/", "https://library.example/cb", "javascript:1"] {
        let answer = browser.get(&address(&[("id_token_hint", &hint), ("post_logout_redirect_uri", uri)])).await;
        nothing_happens(&library, &browser, &answer).await;
    }
}

pub async fn modified_id_token_hint(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let unsigned = format!("{}.{}.", part(json!({ "alg": "none" })), part(claims(&hint)));
    let answer = browser.get(&address(&[("id_token_hint", &unsigned), ("post_logout_redirect_uri", BYE)])).await;
    nothing_happens(&library, &browser, &answer).await;
}

pub async fn no_id_token_hint(stage: Stage) {
    let library = stage.library().await;
    let (browser, _) = signed_on(&stage, &library).await;
    let answer = browser.get(&address(&[("post_logout_redirect_uri", BYE)])).await;
    nothing_happens(&library, &browser, &answer).await;
    let page = browser.get(&address(&[("client_id", "library"), ("post_logout_redirect_uri", BYE)])).await;
    nothing_happens(&library, &browser, &page).await;
    assert_eq!(browser.submit(&page, &[]).await.location(), BYE, "{}", stage.engine);
    assert!(!is_signed_in(&library, &browser).await);
}

/// The person says yes to a page that asks, and is signed out here.
async fn says_yes(library: &RelyingParty<'_>, browser: &Browser<'_>, page: &Answer) {
    if page.status == 200 {
        assert!(is_signed_in(library, browser).await, "nothing happens before the yes");
        browser.submit(page, &[]).await;
    }
    assert!(!is_signed_in(library, browser).await);
}

pub async fn no_params(stage: Stage) {
    let library = stage.library().await;
    let (browser, _) = signed_on(&stage, &library).await;
    says_yes(&library, &browser, &browser.get("/end-session").await).await;
}

pub async fn no_post_logout_redirect_uri(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    says_yes(&library, &browser, &browser.get(&address(&[("id_token_hint", &hint)])).await).await;
}

pub async fn no_state(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    let answer = browser.get(&address(&[("id_token_hint", &hint), ("post_logout_redirect_uri", BYE)])).await;
    assert_eq!(answer.location(), BYE);
    assert!(!is_signed_in(&library, &browser).await);
}

pub async fn only_state(stage: Stage) {
    let library = stage.library().await;
    let (browser, _) = signed_on(&stage, &library).await;
    says_yes(&library, &browser, &browser.get(&address(&[("state", "bye 1")])).await).await;
}

pub async fn query_added_to_post_logout_redirect_uri(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    let uri = format!("{BYE}?foo=bar");
    let answer = browser.get(&address(&[("id_token_hint", &hint), ("post_logout_redirect_uri", &uri)])).await;
    nothing_happens(&library, &browser, &answer).await;
}

pub async fn bad_id_token_hint(stage: Stage) {
    let library = stage.library().await;
    let (browser, hint) = signed_on(&stage, &library).await;
    let kid = jsonwebtoken::decode_header(&hint).unwrap().kid;
    let forged = Key::new().sign(&json!({ "alg": "ES256", "kid": kid }), &claims(&hint));
    for hint in ["nonsense", forged.as_str()] {
        let answer = browser.get(&address(&[("id_token_hint", hint), ("post_logout_redirect_uri", BYE)])).await;
        nothing_happens(&library, &browser, &answer).await;
    }
    stage.service("museum").await;
    let mixed = browser.get(&address(&[("id_token_hint", &hint), ("client_id", "museum")])).await;
    nothing_happens(&library, &browser, &mixed).await;
}
