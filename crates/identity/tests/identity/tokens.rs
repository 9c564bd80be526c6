//! The token endpoint and its neighbours, when something is wrong.

use axum::body::Body;
use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use identity::ClientKind;
use jiff::SignedDuration;
use serde_json::json;

use crate::browser::send;
use crate::house::House;
use crate::relying_party::{VERIFIER, get, post};

const OFFLINE: [(&str, &str); 1] = [("scope", "openid offline_access")];

#[tokio::test]
async fn a_code_is_good_for_its_own_request_only() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let wrong_verifier = VERIFIER.replace('d', "e");
        for changes in [
            &[("code_verifier", wrong_verifier.as_str())][..],
            &[("code_verifier", "")],
            &[("redirect_uri", "https://library.example/other")],
            &[("code", "nonsense")],
        ] {
            let answer = library.redeem(&code, changes).await;
            assert_eq!((answer.status, &answer.json()["error"]), (400, &json!("invalid_grant")), "{changes:?}");
        }
        let stolen = museum.redeem(&code, &[("redirect_uri", "https://library.example/cb")]).await;
        assert_eq!(stolen.json()["error"], "invalid_grant");
        // None of that used it up.
        assert_eq!(library.redeem(&code, &[]).await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_code_lasts_sixty_seconds() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let early = library.code(&browser, &[]).await;
        house.wait_s(59);
        assert_eq!(library.redeem(&early, &[]).await.status, 200);
        let late = library.code(&browser, &[]).await;
        house.wait_s(60);
        assert_eq!(library.redeem(&late, &[]).await.json()["error"], "invalid_grant", "{}", house.engine);
    }
}

#[tokio::test]
async fn a_verifier_without_a_challenge_is_refused() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let without = [("code_challenge", ""), ("code_challenge_method", "")];
        let code = library.code(&browser, &without).await;
        assert_eq!(library.redeem(&code, &[]).await.json()["error"], "invalid_grant");
        assert_eq!(library.redeem(&code, &[("code_verifier", "")]).await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn of_two_who_redeem_a_code_at_once_nobody_keeps_anything() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let (one, two) = tokio::join!(library.redeem(&code, &[]), library.redeem(&code, &[]));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 400], "{}", house.engine);
        let winner = if one.status == 200 { one } else { two };
        let access = winner.json()["access_token"].as_str().unwrap().to_owned();
        assert_eq!(library.userinfo(&access).await.status, 401);
    }
}

#[tokio::test]
async fn a_client_must_prove_itself() {
    for house in House::each().await {
        let library = house.library().await;
        house.service("app", ClientKind::Public).await;
        let basic = |id: &str, secret: &str| format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
        let pairs =
            [("grant_type", "authorization_code"), ("code", "x"), ("redirect_uri", "https://library.example/cb")];
        let secret = library.secret.clone().unwrap();
        for header in [basic("library", "wrong"), basic("nobody", &secret), basic("app", &secret)] {
            let answer = post(&house, "/token", Some(&header), &pairs).await;
            assert_eq!((answer.status, &answer.json()["error"]), (401, &json!("invalid_client")), "{header}");
            assert_eq!(answer.header("www-authenticate"), "Basic realm=\"passerelle\"");
        }
        let anonymous = post(&house, "/token", None, &pairs).await;
        assert_eq!((anonymous.status, anonymous.header("www-authenticate")), (401, ""));
        let without = post(&house, "/token", None, &[&pairs[..], &[("client_id", "library")]].concat()).await;
        assert_eq!(without.json()["error"], "invalid_client");
        // An unknown client and a wrong secret read alike.
        let unknown = post(&house, "/token", Some(&basic("nobody", "x")), &pairs).await;
        let wrong = post(&house, "/token", Some(&basic("library", "x")), &pairs).await;
        assert_eq!(unknown.body, wrong.body);
    }
}

#[tokio::test]
async fn a_request_for_tokens_is_read_strictly() {
    for house in House::each().await {
        let library = house.library().await;
        for (pairs, error) in [
            (&[][..], "invalid_request"),
            (&[("grant_type", "password")], "unsupported_grant_type"),
            (&[("grant_type", "client_credentials")], "unsupported_grant_type"),
            (&[("grant_type", "authorization_code")], "invalid_request"),
            (&[("grant_type", "refresh_token")], "invalid_request"),
            (&[("grant_type", "refresh_token"), ("grant_type", "refresh_token")], "invalid_request"),
        ] {
            let answer = library.post("/token", pairs).await;
            assert_eq!((answer.status, &answer.json()["error"]), (400, &json!(error)), "{pairs:?}");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        let request = Request::builder().method("POST").uri("/token").header("content-type", "application/json");
        let answer = send(&house.router, request.body(Body::from("{}")).unwrap()).await;
        assert_eq!(answer.json()["error"], "invalid_request");
        assert_eq!(get(&house, "/token", None).await.status, 405);
    }
}

#[tokio::test]
async fn a_refresh_token_that_is_used_twice_ends_everything() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let first = library.tokens(&browser, &OFFLINE).await;
        let stolen = first["refresh_token"].as_str().unwrap();
        let second = library.refresh(stolen, &[]).await.json();
        let replayed = library.refresh(stolen, &[]).await;
        assert_eq!((replayed.status, &replayed.json()["error"]), (400, &json!("invalid_grant")));
        let after = library.refresh(second["refresh_token"].as_str().unwrap(), &[]).await;
        assert_eq!(after.json()["error"], "invalid_grant", "{}", house.engine);
        assert_eq!(library.userinfo(second["access_token"].as_str().unwrap()).await.status, 401);
    }
}

#[tokio::test]
async fn of_two_who_use_one_refresh_token_at_the_same_moment_one_is_answered_and_then_everything_ends() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &OFFLINE).await;
        let token = tokens["refresh_token"].as_str().unwrap();
        let (one, other) = tokio::join!(library.refresh(token, &[]), library.refresh(token, &[]));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 400], "{}: {} {}", house.engine, one.body, other.body);
        let answered = if one.status == 200 { one.json() } else { other.json() };
        assert_eq!(library.userinfo(answered["access_token"].as_str().unwrap()).await.status, 401, "{}", house.engine);
        assert_eq!(library.refresh(answered["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
    }
}

#[tokio::test]
async fn a_refresh_token_is_only_given_when_asked_for() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        assert_eq!(library.tokens(&browser, &[]).await.get("refresh_token"), None);
        assert!(library.tokens(&browser, &OFFLINE).await["refresh_token"].is_string());
    }
}

#[tokio::test]
async fn refreshing_can_narrow_but_never_widen() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let asked = [("scope", "openid email offline_access")];
        let tokens = library.tokens(&browser, &asked).await;
        let refresh = tokens["refresh_token"].as_str().unwrap();
        assert_eq!(museum.refresh(refresh, &[]).await.json()["error"], "invalid_grant");
        assert_eq!(library.refresh(refresh, &[("scope", "openid profile")]).await.json()["error"], "invalid_scope");
        let narrowed = library.refresh(refresh, &[("scope", "openid")]).await.json();
        assert_eq!(narrowed["scope"], "openid");
        let userinfo = library.userinfo(narrowed["access_token"].as_str().unwrap()).await.json();
        assert_eq!(userinfo.as_object().unwrap().len(), 1, "{}: {userinfo}", house.engine);
    }
}

#[tokio::test]
async fn refreshing_ends_after_thirty_days_of_rest_and_after_ninety_at_all() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let resting = library.tokens(&browser, &OFFLINE).await;
        let mut busy = library.tokens(&browser, &OFFLINE).await;
        for _ in 0..3 {
            house.wait(SignedDuration::from_hours(29 * 24));
            let answer = library.refresh(busy["refresh_token"].as_str().unwrap(), &[]).await;
            assert_eq!(answer.status, 200, "{}: {}", house.engine, answer.body);
            busy = answer.json();
        }
        assert_eq!(library.refresh(resting["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
        house.wait(SignedDuration::from_hours(3 * 24));
        assert_eq!(library.refresh(busy["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
    }
}

#[tokio::test]
async fn signing_out_takes_tokens_back_also_when_the_clock_was_set_back() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        house.wait(jiff::SignedDuration::from_hours(-1));
        let access = library.tokens(&browser, &[]).await["access_token"].as_str().unwrap().to_owned();
        assert_eq!(library.userinfo(&access).await.status, 200);
        let page = browser.get("/sign-out").await;
        browser.submit(&page, &[]).await;
        assert_eq!(library.userinfo(&access).await.status, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn an_access_token_lasts_ten_minutes() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let access = library.tokens(&browser, &[]).await["access_token"].as_str().unwrap().to_owned();
        house.wait_s(599);
        assert_eq!(library.userinfo(&access).await.status, 200);
        house.wait_s(1);
        assert_eq!(library.userinfo(&access).await.status, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_service_introspects_its_own_tokens_only() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let app = house.service("app", ClientKind::Public).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &OFFLINE).await;
        let access = tokens["access_token"].as_str().unwrap();
        let answer = library.introspect(access).await.json();
        assert_eq!(answer["active"], true);
        assert_eq!(answer["client_id"], "library");
        assert_eq!(answer["scope"], "openid offline_access");
        assert_eq!(answer["exp"].as_i64().unwrap() - answer["iat"].as_i64().unwrap(), 600);
        let refresh = tokens["refresh_token"].as_str().unwrap();
        assert_eq!(library.introspect(refresh).await.json()["active"], true);
        for inactive in [museum.introspect(access).await, library.introspect("nonsense").await] {
            assert_eq!(inactive.json(), json!({ "active": false }), "{}", house.engine);
        }
        assert_eq!(app.introspect(access).await.status, 401);
        house.wait_s(600);
        assert_eq!(library.introspect(access).await.json()["active"], false);
    }
}

#[tokio::test]
async fn a_token_that_is_given_back_is_over() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &OFFLINE).await;
        let (access, refresh) = (tokens["access_token"].as_str().unwrap(), tokens["refresh_token"].as_str().unwrap());
        assert_eq!(museum.revoke(access).await.json()["error"], "invalid_grant");
        assert_eq!(library.revoke("nonsense").await.status, 200);
        assert_eq!(library.revoke(access).await.status, 200);
        assert_eq!(library.userinfo(access).await.status, 401);
        let renewed = library.refresh(refresh, &[]).await.json();
        assert_eq!(library.revoke(renewed["refresh_token"].as_str().unwrap()).await.status, 200);
        assert_eq!(library.userinfo(renewed["access_token"].as_str().unwrap()).await.status, 401, "{}", house.engine);
        assert_eq!(library.refresh(renewed["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
    }
}

#[tokio::test]
async fn pages_of_other_sites_may_ask_where_browsers_need_it() {
    for house in House::each().await {
        for path in ["/token", "/userinfo", "/jwks", "/revoke", "/.well-known/openid-configuration"] {
            let request = Request::builder()
                .method("OPTIONS")
                .uri(path)
                .header("origin", "https://spa.example")
                .header("access-control-request-method", "POST");
            let answer = send(&house.router, request.body(Body::empty()).unwrap()).await;
            assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, "*"), "{path}");
            assert!(answer.header("access-control-allow-headers").contains("Authorization"));
            assert_eq!(answer.header("access-control-allow-credentials"), "", "never with cookies");
        }
        // Pages are for people: no other site may read them.
        let page = house.browser().get("/sign-in").await;
        assert_eq!(page.header("access-control-allow-origin"), "");
    }
}

#[tokio::test]
async fn what_is_over_is_forgotten_in_time() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        house.browser().sign_in("ana", "wrong").await;
        assert_eq!(house.identity.sweep().await.unwrap(), 0, "{}", house.engine);
        house.wait(SignedDuration::from_hours(48));
        // A failure; the sign-ins, here and at the service, are the person's history for half a year.
        assert_eq!(house.identity.sweep().await.unwrap(), 1, "{}", house.engine);
        assert_eq!(house.identity.sweep().await.unwrap(), 0);
        house.wait(SignedDuration::from_hours(180 * 24));
        assert_eq!(house.identity.sweep().await.unwrap(), 2, "{}", house.engine);
    }
}
