//! The Basic OP plan; with another way of answering it is the Form Post plan too.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use evidence::{Action, Actor};
use identity::{ClientKind, ClientSettings, NewClient};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::house::{NOW, PASSWORD, new_account, new_client};
use crate::relying_party::{VERIFIER, assert_refused, assert_stays_here, claims, error_of, get, post};
use crate::stage::{Mode, Stage};

pub async fn oidcc_server(stage: Stage) {
    let library = stage.library().await;
    let answer = library.walk(&stage.browser(), &[]).await;
    assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
    assert_eq!(answer.parameter("iss").as_deref(), Some(crate::house::ISSUER));
    let redeemed = library.redeem(&answer.parameter("code").unwrap(), &[]).await;
    assert_eq!(redeemed.status, 200, "{}: {}", stage.engine, redeemed.body);
    assert_eq!((redeemed.header("cache-control"), redeemed.header("pragma")), ("no-store", "no-cache"));
    let tokens = redeemed.json();
    assert_eq!(tokens["token_type"], "Bearer");
    assert!(tokens["expires_in"].as_i64().unwrap() > 0);
    assert_eq!(tokens["scope"], "openid profile");
    assert_eq!(tokens.get("refresh_token"), None);

    let id_token = library.verified(tokens["id_token"].as_str().unwrap()).await;
    assert_eq!(id_token["nonce"], "nonce-1");
    assert_eq!(id_token["auth_time"], NOW.as_seconds());
    assert_eq!(id_token["amr"], json!(["pwd"]));

    let answer = library.userinfo_answer(&tokens).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    let userinfo = answer.json();
    assert_eq!(userinfo["sub"], id_token["sub"]);
    assert_eq!(userinfo["name"], "Ana Martin (fictional)");

    // Beyond the module: the person can read what was told to whom.
    let told = stage.accesses_to_ana().await;
    let released = told.iter().find(|access| access.action == Action::ReleaseClaims).expect("told in the log");
    assert_eq!(released.actor, Actor::RelyingParty("library".to_owned()));
    assert!(stage.evidence.verify().await.is_ok());
}

pub async fn oidcc_response_type_missing(stage: Stage) {
    let library = stage.library().await;
    let answer = library.ask(&stage.browser(), &[("response_type", "")]).await;
    assert_eq!(error_of(&answer), "invalid_request");
}

pub async fn oidcc_idtoken_signature(stage: Stage) {
    let library = stage.library().await;
    let tokens = library.tokens(&stage.browser(), &[]).await;
    let token = tokens["id_token"].as_str().unwrap();
    library.verified(token).await;
    // One changed bit, and no library believes it.
    let (head, signature) = token.rsplit_once('.').unwrap();
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    bytes[7] ^= 1;
    let forged = format!("{head}.{}", URL_SAFE_NO_PAD.encode(bytes));
    let hint = [("prompt", "none"), ("id_token_hint", forged.as_str())];
    assert_eq!(error_of(&library.ask(&stage.browser(), &hint).await), "invalid_request");
}

pub async fn oidcc_idtoken_unsigned(stage: Stage) {
    let document = get(&stage, "/.well-known/openid-configuration", &[]).await.json();
    let algorithms = document["id_token_signing_alg_values_supported"].as_array().unwrap();
    assert!(!algorithms.contains(&json!("none")), "{algorithms:?}");
    let settings =
        ClientSettings { id_token_signed_response_alg: Some("none".to_owned()), ..ClientSettings::default() };
    let new = NewClient { settings, ..new_client("careless", ClientKind::Confidential) };
    assert!(
        stage.identity.add_client(new, None).await.is_err(),
        "a service that wants unsigned tokens is not registered"
    );
}

pub async fn oidcc_userinfo_get(stage: Stage) {
    let library = stage.library().await;
    let (tokens, id_token) = library.signed_on(&stage.browser(), &[]).await;
    assert_eq!(library.userinfo(&tokens).await["sub"], id_token["sub"]);
    let wrong = library.userinfo_answer(&json!({ "access_token": "nonsense" })).await;
    assert_eq!(wrong.status, 401);
    assert!(wrong.header("www-authenticate").contains("error=\"invalid_token\""));
}

pub async fn oidcc_userinfo_post_header(stage: Stage) {
    let library = stage.library().await;
    let (tokens, id_token) = library.signed_on(&stage.browser(), &[]).await;
    let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
    let answer = post(&stage, "/userinfo", &[("authorization", &bearer)], &[]).await;
    assert_eq!((answer.status, &answer.json()["sub"]), (200, &id_token["sub"]));
}

pub async fn oidcc_userinfo_post_body(stage: Stage) {
    let library = stage.library().await;
    let tokens = library.tokens(&stage.browser(), &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let answer = post(&stage, "/userinfo", &[], &[("access_token", token)]).await;
    assert_eq!((answer.status, &answer.json()["name"]), (200, &json!("Ana Martin (fictional)")));
    // A token in an address ends up in logs: it is not looked at.
    let answer = get(&stage, &format!("/userinfo?access_token={token}"), &[]).await;
    assert_eq!((answer.status, answer.header("www-authenticate")), (401, "Bearer realm=\"passerelle\""));
}

pub async fn oidcc_ensure_request_without_nonce_succeeds_for_code_flow(stage: Stage) {
    let library = stage.library().await;
    let (_, id_token) = library.signed_on(&stage.browser(), &[("nonce", "")]).await;
    assert_eq!(id_token.get("nonce"), None);
}

/// The claims that a scope opens at the userinfo endpoint, and not in the ID token. Ana told her telephone number and
/// her address before.
async fn claims_of(stage: &Stage, scope: &str) -> Value {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    let details =
        [("phone", "06 12 34 56 78"), ("street", "1 rue Inventée"), ("postcode", "87000"), ("town", "Limoges")];
    let told = browser.submit(&browser.get("/account/details").await, &details).await;
    assert_eq!(told.location(), "/account/details?done=kept");
    let (tokens, id_token) = library.signed_on(&stage.browser(), &[("scope", scope)]).await;
    for claim in ["name", "email", "address", "phone_number"] {
        assert_eq!(id_token.get(claim), None, "{claim} is in the ID token");
    }
    library.userinfo(&tokens).await
}

pub async fn oidcc_scope_profile(stage: Stage) {
    let told = claims_of(&stage, "openid profile").await;
    assert_eq!(told["name"], "Ana Martin (fictional)");
    assert_eq!((&told["given_name"], &told["family_name"]), (&json!("Ana"), &json!("Martin")));
    assert_eq!((&told["preferred_username"], &told["locale"]), (&json!("ana"), &json!("fr")));
    assert!(told["updated_at"].is_i64(), "{told}");
    assert_eq!(told.get("email"), None);
}

pub async fn oidcc_scope_email(stage: Stage) {
    let told = claims_of(&stage, "openid email").await;
    assert_eq!((&told["email"], &told["email_verified"]), (&json!("ana@example.org"), &json!(true)));
    assert_eq!(told.get("name"), None);
}

/// OpenID Connect Core §5.1.1.
#[track_caller]
fn assert_her_address(told: &Value) {
    let address = json!({
        "formatted": "1 rue Inventée\n87000 Limoges", "street_address": "1 rue Inventée", "postal_code": "87000",
        "locality": "Limoges",
    });
    assert_eq!(told["address"], address);
}

/// No message is sent to telephones, so no number is verified.
#[track_caller]
fn assert_her_number(told: &Value) {
    assert_eq!((&told["phone_number"], &told["phone_number_verified"]), (&json!("+33612345678"), &json!(false)));
}

pub async fn oidcc_scope_address(stage: Stage) {
    let told = claims_of(&stage, "openid address").await;
    assert_her_address(&told);
    assert_eq!((told.get("name"), told.get("phone_number")), (None, None), "a scope opens its own claims only");
    assert!(told["sub"].is_string());
}

pub async fn oidcc_scope_phone(stage: Stage) {
    let told = claims_of(&stage, "openid phone").await;
    assert_her_number(&told);
    assert_eq!((told.get("name"), told.get("address")), (None, None), "a scope opens its own claims only");
    assert!(told["sub"].is_string());
}

pub async fn oidcc_scope_all(stage: Stage) {
    let told = claims_of(&stage, "openid profile email address phone").await;
    assert_eq!((&told["name"], &told["email"]), (&json!("Ana Martin (fictional)"), &json!("ana@example.org")));
    assert_her_address(&told);
    assert_her_number(&told);
}

pub async fn oidcc_alternate_happy_flow(stage: Stage) {
    let library = stage.library().await;
    let mut pairs = library.parameters(&[("scope", "email profile openid")]);
    pairs.reverse();
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let browser = stage.browser();
    let answer = library.walk_on(&browser, browser.get(&format!("/authorize?{query}")).await).await;
    let tokens = library.tokens_of(&answer.parameter("code").unwrap()).await;
    let scopes: Vec<&str> = tokens["scope"].as_str().unwrap().split(' ').collect();
    assert!(["openid", "profile", "email"].iter().all(|scope| scopes.contains(scope)), "{scopes:?}");
}

/// A sign-in with this in the request goes well.
async fn does_no_harm(stage: &Stage, name: &str, value: &str) -> Value {
    let library = stage.library().await;
    library.signed_on(&stage.browser(), &[(name, value)]).await.1
}

pub async fn oidcc_display_page(stage: Stage) {
    does_no_harm(&stage, "display", "page").await;
}

pub async fn oidcc_display_popup(stage: Stage) {
    does_no_harm(&stage, "display", "popup").await;
}

pub async fn oidcc_prompt_login(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    let (_, before) = library.signed_on(&browser, &[]).await;
    stage.wait_s(1);
    let asked = library.ask(&browser, &[("prompt", "login")]).await;
    assert!(asked.location().starts_with("/sign-in?request="), "{}", asked.location());
    // Going on without signing in only leads back.
    let resumed = asked.location().replace("/sign-in?", "/authorize/resume?");
    assert!(browser.get(&resumed).await.location().starts_with("/sign-in?request="), "{}", stage.engine);
    let (_, after) = library.signed_on(&browser, &[("prompt", "login")]).await;
    assert_eq!(before["sub"], after["sub"]);
    assert!(after["auth_time"].as_i64() > before["auth_time"].as_i64());
}

pub async fn oidcc_prompt_none_not_logged_in(stage: Stage) {
    let library = stage.library().await;
    let answer = library.ask(&stage.browser(), &[("prompt", "none")]).await;
    assert_eq!(error_of(&answer), "login_required", "{}", stage.engine);
}

pub async fn oidcc_prompt_none_logged_in(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    let first = library.ask(&browser, &[("prompt", "none")]).await;
    assert_eq!(error_of(&first), "consent_required");
    let (_, before) = library.signed_on(&browser, &[]).await;
    stage.wait_s(5);
    let silent = library.ask(&browser, &[("prompt", "none")]).await;
    let after = library.tokens_of(&silent.parameter("code").unwrap()).await;
    let after = library.verified(after["id_token"].as_str().unwrap()).await;
    assert_eq!((&before["sub"], &before["auth_time"]), (&after["sub"], &after["auth_time"]));
}

pub async fn oidcc_max_age_1(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    let (_, before) = library.signed_on(&browser, &[]).await;
    stage.wait_s(2);
    let asked = library.ask(&browser, &[("max_age", "1")]).await;
    assert!(asked.location().starts_with("/sign-in?request="), "{}", asked.location());
    let silent = library.ask(&browser, &[("max_age", "1"), ("prompt", "none")]).await;
    assert_eq!(error_of(&silent), "login_required");
    let (_, after) = library.signed_on(&browser, &[("max_age", "1")]).await;
    assert_eq!(before["sub"], after["sub"]);
    assert!(after["auth_time"].as_i64() > before["auth_time"].as_i64(), "{}", stage.engine);
}

pub async fn oidcc_max_age_10000(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    let (_, before) = library.signed_on(&browser, &[("max_age", "15000")]).await;
    stage.wait_s(1);
    let answer = library.ask(&browser, &[("max_age", "10000")]).await;
    let after = library.tokens_of(&answer.parameter("code").unwrap()).await;
    let after = library.verified(after["id_token"].as_str().unwrap()).await;
    assert!(before["auth_time"].is_i64());
    assert_eq!((&before["sub"], &before["auth_time"]), (&after["sub"], &after["auth_time"]));
}

pub async fn oidcc_ensure_request_with_unknown_parameter_succeeds(stage: Stage) {
    does_no_harm(&stage, "extra", "foobar").await;
}

pub async fn oidcc_id_token_hint(stage: Stage) {
    let library = stage.library().await;
    let museum = stage.service("museum").await;
    let browser = stage.browser_of_ana().await;
    let (tokens, before) = library.signed_on(&browser, &[]).await;
    let hint = tokens["id_token"].as_str().unwrap();
    stage.wait(SignedDuration::from_mins(30));
    let silent = [("prompt", "none"), ("id_token_hint", hint)];
    let answer = library.ask(&browser, &silent).await;
    let after = library.tokens_of(&answer.parameter("code").unwrap()).await;
    let after = claims(after["id_token"].as_str().unwrap());
    assert_eq!((&before["sub"], &before["auth_time"]), (&after["sub"], &after["auth_time"]), "{}", stage.engine);

    // Another service's token is no hint for this one.
    let foreign = museum.tokens(&browser, &[]).await;
    let answer = library.ask(&browser, &[("id_token_hint", foreign["id_token"].as_str().unwrap())]).await;
    assert_eq!(error_of(&answer), "invalid_request");

    // Someone else is signed in.
    stage.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
    let of_leo = stage.browser();
    of_leo.sign_in("leo", PASSWORD).await;
    stage.wait_s(1);
    assert_eq!(error_of(&library.ask(&of_leo, &silent).await), "login_required");
    let asked = library.ask(&of_leo, &[("id_token_hint", hint)]).await;
    assert!(asked.location().starts_with("/sign-in?request="), "{}", asked.location());
    let resumed = of_leo.sign_in_at(asked.location(), "leo", PASSWORD).await;
    let answer = library.delivered(of_leo.get(resumed.location()).await);
    assert_eq!(error_of(&answer), "login_required", "{}", stage.engine);
}

pub async fn oidcc_login_hint(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser();
    let asked = library.ask(&browser, &[("login_hint", "ana")]).await;
    let page = browser.get(asked.location()).await;
    assert!(page.form(0).fields.contains(&("username".to_owned(), "ana".to_owned())), "{}", page.body);
    does_no_harm_to(&library, &stage, ("login_hint", "buffy@passerelle.example")).await;
}

async fn does_no_harm_to(library: &crate::relying_party::RelyingParty<'_>, stage: &Stage, extra: (&str, &str)) {
    library.signed_on(&stage.browser(), &[extra]).await;
}

pub async fn oidcc_ui_locales(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser();
    let asked = library.ask(&browser, &[("ui_locales", "se de")]).await;
    assert!(browser.get(asked.location()).await.body.contains("<html lang=\"de\""));
    // What the person chose goes before.
    browser.get("/language/lb?back=%2F").await;
    let asked = library.ask(&browser, &[("ui_locales", "se de")]).await;
    assert!(browser.get(asked.location()).await.body.contains("<html lang=\"lb\""), "{}", stage.engine);
}

pub async fn oidcc_claims_locales(stage: Stage) {
    does_no_harm(&stage, "claims_locales", "se").await;
}

pub async fn oidcc_ensure_request_with_acr_values_succeeds(stage: Stage) {
    let document = get(&stage, "/.well-known/openid-configuration", &[]).await.json();
    let supported = document["acr_values_supported"].as_array().expect("the levels are published").clone();
    assert!(supported.contains(&json!("eidas1")), "{supported:?}");
    let id_token = does_no_harm(&stage, "acr_values", "eidas1").await;
    assert_eq!(id_token["acr"], "eidas1");
}

pub async fn oidcc_codereuse(stage: Stage) {
    let library = stage.library().await;
    let code = library.code(&stage.browser(), &[]).await;
    let tokens = library.tokens_of(&code).await;
    library.userinfo(&tokens).await;
    assert_refused(&library.redeem(&code, &[]).await, "invalid_grant");
    assert_eq!(library.userinfo_answer(&tokens).await.status, 401, "what the code gave is taken back");
}

pub async fn oidcc_codereuse_30seconds(stage: Stage) {
    let library = stage.library().await;
    let code = library.code(&stage.browser(), &[]).await;
    let tokens = library.tokens_of(&code).await;
    stage.wait_s(30);
    assert_refused(&library.redeem(&code, &[]).await, "invalid_grant");
    assert_eq!(library.userinfo_answer(&tokens).await.status, 401, "what the code gave is taken back");
}

pub async fn oidcc_ensure_registered_redirect_uri(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    for (changes, named) in [
        (&[("redirect_uri", "https://evil.example/cb")][..], "https://evil.example/cb"),
        (&[("redirect_uri", "https://library.example/cb/")], "https://library.example/cb/"),
        (&[("redirect_uri", "https://library.example/cb?more=1")], "https://library.example/cb?more=1"),
        (&[("redirect_uri", "https://library.example.evil.example/cb")], "https://library.example.evil.example/cb"),
        (&[("redirect_uri", "")], "redirect_uri is missing"),
        (&[("client_id", "nobody")], "nobody"),
        (&[("client_id", "")], "client_id is missing"),
        (&[("client_id", "<script>")], "&lt;script&gt;"),
    ] {
        let answer = library.ask(&browser, changes).await;
        assert_stays_here(&answer);
        assert!(answer.body.contains(named), "{changes:?}: {}", answer.body);
    }
    assert_eq!(stage.actions_on_ana().await, [Action::SignIn]);
}

pub async fn oidcc_ensure_post_request_succeeds(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser_of_ana().await;
    // The form comes from another site: no cookies, no form token.
    let posted = post(&stage, "/authorize", &[], &library.parameters(&[])).await;
    assert!(posted.location().starts_with("/authorize/resume?request="), "{}", posted.location());
    let answer = library.walk_on(&browser, browser.get(posted.location()).await).await;
    library.tokens_of(&answer.parameter("code").unwrap()).await;
}

pub async fn oidcc_server_client_secret_post(stage: Stage) {
    let library = stage.library().await;
    let code = library.code(&stage.browser(), &[]).await;
    let secret = library.secret.clone().unwrap();
    let form = |secret| {
        vec![
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", library.redirect_uri.as_str()),
            ("code_verifier", VERIFIER),
            ("client_id", "library"),
            ("client_secret", secret),
        ]
    };
    assert_refused(&post(&stage, "/token", &[], &form("not-the-secret")).await, "invalid_client");
    let answer = post(&stage, "/token", &[], &form(secret.as_str())).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

/// An unsigned request object with these claims.
fn unsigned(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.", part(&json!({ "alg": "none" })), part(claims))
}

pub async fn oidcc_request_uri_unsigned(stage: Stage) {
    let library = stage.library().await;
    let answer = library.ask(&stage.browser(), &[("request_uri", "https://library.example/request")]).await;
    assert_eq!(error_of(&answer), "request_uri_not_supported");
}

pub async fn oidcc_unsigned_request_object(stage: Stage) {
    let library = stage.library().await;
    let object = unsigned(&json!({ "client_id": "library", "nonce": "nonce-of-the-object" }));
    let answer = library.ask(&stage.browser(), &[("request", &object)]).await;
    let error = error_of(&answer);
    assert!(matches!(error.as_str(), "request_not_supported" | "invalid_request_object"), "{error}");
}

pub async fn oidcc_claims_essential(stage: Stage) {
    let library = stage.library().await;
    let wish = [("scope", "openid"), ("claims", r#"{"userinfo":{"name":{"essential":true}}}"#)];
    let (tokens, _) = library.signed_on(&stage.browser(), &wish).await;
    let told = library.userinfo(&tokens).await;
    assert_eq!(told["name"], "Ana Martin (fictional)");
    assert_eq!(told.get("family_name"), None, "only what was asked for");
}

pub async fn oidcc_ensure_request_object_with_redirect_uri(stage: Stage) {
    let library = stage.library().await;
    let object = unsigned(&json!({ "client_id": "library", "redirect_uri": "https://library.example/cb" }));
    let wish = [("redirect_uri", "https://evil.example/cb"), ("request", object.as_str())];
    assert_stays_here(&library.ask(&stage.browser(), &wish).await);
}

pub async fn oidcc_refresh_token(stage: Stage) {
    let library = stage.library().await;
    let museum = stage.service("museum").await;
    let wish = [("scope", "openid profile offline_access"), ("prompt", "consent")];
    let (tokens, before) = library.signed_on(&stage.browser(), &wish).await;
    let token = tokens["refresh_token"].as_str().expect("a refresh token");
    // It is of use to nobody else.
    assert_refused(&museum.refresh(token, &[]).await, "invalid_grant");
    stage.wait_s(5);
    let answer = library.refresh(token, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let refreshed = answer.json();
    assert_ne!(refreshed["access_token"], tokens["access_token"]);
    assert_ne!(refreshed["refresh_token"], tokens["refresh_token"], "it changes each time");
    let after = library.verified(refreshed["id_token"].as_str().unwrap()).await;
    for claim in ["iss", "sub", "aud", "auth_time"] {
        assert_eq!(before[claim], after[claim], "{claim}");
    }
    assert!(after["iat"].as_i64() > before["iat"].as_i64());
    library.userinfo(&refreshed).await;
    // The old one again: somebody has a copy, and everything ends.
    assert_refused(&library.refresh(token, &[]).await, "invalid_grant");
    assert_refused(&library.refresh(refreshed["refresh_token"].as_str().unwrap(), &[]).await, "invalid_grant");
    assert_eq!(library.userinfo_answer(&refreshed).await.status, 401, "{}", stage.engine);
}

pub async fn oidcc_ensure_request_with_valid_pkce_succeeds(stage: Stage) {
    let library = stage.library().await;
    let browser = stage.browser();
    let code = library.code(&browser, &[]).await;
    assert_refused(&library.redeem(&code, &[("code_verifier", &"x".repeat(43))]).await, "invalid_grant");
    let code = library.code(&browser, &[]).await;
    assert_refused(&library.redeem(&code, &[("code_verifier", "")]).await, "invalid_grant");
    library.tokens(&browser, &[]).await;
    if stage.mode == Mode::Query {
        let plain = [("code_challenge", VERIFIER), ("code_challenge_method", "plain")];
        assert_eq!(error_of(&library.ask(&browser, &plain).await), "invalid_request");
    }
}
