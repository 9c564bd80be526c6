//! The modules of the OpenID Foundation's Basic OP plan, as far as they fit a provider that offers
//! the code flow, ES256 and pairwise subjects only.

use base::PersonId;
use evidence::{Action, Actor};
use identity::ClientKind;
use jiff::SignedDuration;
use serde_json::json;

use crate::browser::Answer;
use crate::house::{House, ISSUER, NOW, PASSWORD, new_account};
use crate::relying_party::{CHALLENGE, claims, get, post, verified};

/// The error that the service is told, with its state and who says it.
#[track_caller]
fn error_of(answer: &Answer) -> String {
    assert!(answer.location().starts_with("https://library.example/cb?"), "{}", answer.location());
    assert_eq!(answer.parameter("iss").as_deref(), Some(ISSUER));
    assert_eq!(answer.parameter("code"), None);
    answer.parameter("error").unwrap_or_else(|| panic!("no error in {}", answer.location()))
}

#[tokio::test]
async fn oidcc_server() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser();
        let answer = library.walk(&browser, &[]).await;
        assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
        assert_eq!(answer.parameter("iss").as_deref(), Some(ISSUER));
        let redeemed = library.redeem(&answer.parameter("code").unwrap(), &[]).await;
        assert_eq!(redeemed.status, 200, "{}: {}", house.engine, redeemed.body);
        assert_eq!((redeemed.header("cache-control"), redeemed.header("pragma")), ("no-store", "no-cache"));
        let tokens = redeemed.json();
        assert_eq!(tokens["token_type"], "Bearer");
        assert_eq!(tokens["expires_in"], 600);
        assert_eq!(tokens["scope"], "openid profile");
        assert_eq!(tokens.get("refresh_token"), None);

        let id_token = verified(&house, tokens["id_token"].as_str().unwrap(), "library").await;
        assert_eq!(id_token["nonce"], "nonce-1");
        assert_eq!(id_token["iat"], NOW.as_seconds());
        assert_eq!(id_token["exp"], NOW.as_seconds() + 600);
        assert_eq!(id_token["auth_time"], NOW.as_seconds());
        assert_eq!(id_token["amr"], json!(["pwd"]));

        let userinfo = library.userinfo(tokens["access_token"].as_str().unwrap()).await;
        assert_eq!((userinfo.status, userinfo.header("cache-control")), (200, "no-store"));
        let userinfo = userinfo.json();
        assert_eq!(userinfo["sub"], id_token["sub"]);
        assert_eq!(userinfo["name"], "Ana Martin (fictional)");

        let log = house.accesses_to_ana().await;
        let told: Vec<_> = log.iter().map(|entry| (entry.action, entry.detail.as_str())).collect();
        assert_eq!(
            told,
            [
                (Action::SignIn, "Firefox · Linux"),
                (Action::GiveConsent, "library, name, given_name, family_name, preferred_username, locale, updated_at"),
                (Action::ReleaseClaims, "sub, name, given_name, family_name, preferred_username, locale, updated_at"),
            ],
            "{}",
            house.engine
        );
        assert_eq!(log[2].actor, Actor::RelyingParty("library".to_owned()));
        assert!(house.evidence.verify().await.is_ok());
    }
}

#[tokio::test]
async fn oidcc_discovery_endpoint_verification() {
    for house in House::each().await {
        let answer = get(&house, "/.well-known/openid-configuration", None).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, "*"));
        let document = answer.json();
        assert_eq!(document["issuer"], ISSUER);
        assert_eq!(document["code_challenge_methods_supported"], json!(["S256"]));
        assert_eq!(document["authorization_response_iss_parameter_supported"], true);
        for endpoint in [
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "jwks_uri",
            "introspection_endpoint",
            "revocation_endpoint",
            "end_session_endpoint",
        ] {
            let address = document[endpoint].as_str().unwrap();
            let path = address.strip_prefix(ISSUER).unwrap();
            assert_ne!(get(&house, path, None).await.status, 404, "{endpoint}");
        }
        let keys = get(&house, "/jwks", None).await.json();
        assert_eq!(keys["keys"].as_array().unwrap().len(), 1);
        assert!(keys["keys"][0].get("d").is_none(), "the private half is not published");
    }
}

#[tokio::test]
async fn oidcc_response_type_missing() {
    for house in House::each().await {
        let library = house.library().await;
        let answer = house.browser().get(&library.address(&[("response_type", "")])).await;
        assert_eq!(error_of(&answer), "invalid_request");
        assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
    }
}

#[tokio::test]
async fn oidcc_userinfo_get_post_header_and_post_body() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let token = tokens["access_token"].as_str().unwrap();
        let bearer = format!("Bearer {token}");
        assert_eq!(get(&house, "/userinfo", Some(&bearer)).await.status, 200);
        assert_eq!(post(&house, "/userinfo", Some(&bearer), &[]).await.status, 200);
        // A token in a body or in an address ends up in logs: it is not looked at.
        for answer in [
            post(&house, "/userinfo", None, &[("access_token", token)]).await,
            get(&house, &format!("/userinfo?access_token={token}"), None).await,
        ] {
            assert_eq!((answer.status, answer.header("www-authenticate")), (401, "Bearer realm=\"passerelle\""));
        }
        let wrong = library.userinfo("nonsense").await;
        assert_eq!(wrong.status, 401);
        assert!(wrong.header("www-authenticate").contains("error=\"invalid_token\""));
    }
}

#[tokio::test]
async fn oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("nonce", "")]).await;
        assert_eq!(claims(tokens["id_token"].as_str().unwrap()).get("nonce"), None);
    }
}

#[tokio::test]
async fn oidcc_scope_profile_email_and_all() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        for (scope, expected) in [
            ("openid", json!(["sub"])),
            (
                "openid profile",
                json!(["family_name", "given_name", "locale", "name", "preferred_username", "sub", "updated_at"]),
            ),
            ("openid email", json!(["email", "email_verified", "sub"])),
            // Scopes that are not known here do no harm.
            ("openid email address phone", json!(["email", "email_verified", "sub"])),
        ] {
            let tokens = library.tokens(&browser, &[("scope", scope)]).await;
            let userinfo = library.userinfo(tokens["access_token"].as_str().unwrap()).await.json();
            let mut names: Vec<_> = userinfo.as_object().unwrap().keys().cloned().collect();
            names.sort();
            assert_eq!(json!(names), expected, "{scope}");
        }
    }
}

#[tokio::test]
async fn oidcc_ensure_other_scope_order_succeeds() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("scope", "email openid")]).await;
        assert_eq!(tokens["scope"], "openid email");
    }
}

#[tokio::test]
async fn oidcc_display_acr_values_claims_and_unknown_parameters_do_no_harm() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        for extra in [
            ("display", "page"),
            ("display", "popup"),
            ("acr_values", "1 2"),
            ("claims_locales", "se"),
            ("claims", r#"{"userinfo":{"name":{"essential":true}}}"#),
            ("extra", "foobar"),
        ] {
            assert_eq!(library.tokens(&browser, &[extra]).await["token_type"], "Bearer", "{extra:?}");
        }
    }
}

#[tokio::test]
async fn oidcc_prompt_none_not_logged_in() {
    for house in House::each().await {
        let library = house.library().await;
        let answer = house.browser().get(&library.address(&[("prompt", "none")])).await;
        assert_eq!(error_of(&answer), "login_required", "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_prompt_none_logged_in() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let first = browser.get(&library.address(&[("prompt", "none")])).await;
        assert_eq!(error_of(&first), "consent_required");
        let before = library.tokens(&browser, &[]).await;
        house.wait_s(5);
        let silent = browser.get(&library.address(&[("prompt", "none")])).await;
        let redeemed = library.redeem(&silent.parameter("code").unwrap(), &[]).await.json();
        let (before, after) =
            (claims(before["id_token"].as_str().unwrap()), claims(redeemed["id_token"].as_str().unwrap()));
        assert_eq!(before["sub"], after["sub"]);
        assert_eq!(before["auth_time"], after["auth_time"]);
    }
}

#[tokio::test]
async fn oidcc_prompt_login() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let before = claims(library.tokens(&browser, &[]).await["id_token"].as_str().unwrap());
        house.wait_s(1);
        let asked = browser.get(&library.address(&[("prompt", "login")])).await;
        assert!(asked.location().starts_with("/sign-in?request="));
        // Going on without signing in only leads back.
        let resumed = asked.location().replace("/sign-in?", "/authorize/resume?");
        assert!(browser.get(&resumed).await.location().starts_with("/sign-in?request="), "{}", house.engine);
        let after = claims(library.tokens(&browser, &[("prompt", "login")]).await["id_token"].as_str().unwrap());
        assert_eq!(before["sub"], after["sub"]);
        assert!(after["auth_time"].as_i64() > before["auth_time"].as_i64());
    }
}

#[tokio::test]
async fn oidcc_max_age_1() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        house.wait_s(2);
        let asked = browser.get(&library.address(&[("max_age", "1")])).await;
        assert!(asked.location().starts_with("/sign-in?request="));
        let silent = browser.get(&library.address(&[("max_age", "1"), ("prompt", "none")])).await;
        assert_eq!(error_of(&silent), "login_required");
        let tokens = library.tokens(&browser, &[("max_age", "1")]).await;
        let auth_time = claims(tokens["id_token"].as_str().unwrap())["auth_time"].as_i64();
        assert_eq!(auth_time, Some(NOW.as_seconds() + 62), "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_max_age_10000() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        house.wait_s(1);
        let answer = browser.get(&library.address(&[("max_age", "10000")])).await;
        assert!(answer.parameter("code").is_some(), "{}", answer.location());
    }
}

#[tokio::test]
async fn oidcc_id_token_hint() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        house.wait(SignedDuration::from_mins(30));
        let silent = [("prompt", "none"), ("id_token_hint", hint)];
        assert!(browser.get(&library.address(&silent)).await.parameter("code").is_some(), "{}", house.engine);

        // Another service's token is no hint for this one.
        let foreign = museum.tokens(&browser, &[]).await;
        let answer = browser.get(&library.address(&[("id_token_hint", foreign["id_token"].as_str().unwrap())])).await;
        assert_eq!(error_of(&answer), "invalid_request");

        // Someone else is signed in.
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let of_leo = house.browser();
        of_leo.sign_in("leo", PASSWORD).await;
        house.wait_s(1);
        assert_eq!(error_of(&of_leo.get(&library.address(&silent)).await), "login_required");
        let asked = of_leo.get(&library.address(&[("id_token_hint", hint)])).await;
        assert!(asked.location().starts_with("/sign-in?request="));
        let resumed = of_leo.sign_in_at(asked.location(), "leo", PASSWORD).await;
        assert_eq!(error_of(&of_leo.get(resumed.location()).await), "login_required", "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_login_hint() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser();
        let asked = browser.get(&library.address(&[("login_hint", "ana")])).await;
        let page = browser.get(asked.location()).await;
        assert!(page.form(0).fields.contains(&("username".to_owned(), "ana".to_owned())), "{}", page.body);
    }
}

#[tokio::test]
async fn oidcc_ui_locales() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser();
        let asked = browser.get(&library.address(&[("ui_locales", "se de")])).await;
        assert!(browser.get(asked.location()).await.body.contains("<html lang=\"de\""));
        // What the person chose goes before.
        browser.get("/language/lb?back=%2F").await;
        let asked = browser.get(&library.address(&[("ui_locales", "se de")])).await;
        assert!(browser.get(asked.location()).await.body.contains("<html lang=\"lb\""), "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_codereuse() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let tokens = library.redeem(&code, &[]).await.json();
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(library.userinfo(access).await.status, 200);
        let replayed = library.redeem(&code, &[]).await;
        assert_eq!((replayed.status, &replayed.json()["error"]), (400, &json!("invalid_grant")), "{}", house.engine);
        assert_eq!(library.userinfo(access).await.status, 401, "what the code gave is taken back");
    }
}

#[tokio::test]
async fn oidcc_codereuse_30seconds() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        assert_eq!(library.redeem(&code, &[]).await.status, 200);
        house.wait_s(30);
        assert_eq!(library.redeem(&code, &[]).await.json()["error"], "invalid_grant");
    }
}

#[tokio::test]
async fn oidcc_ensure_registered_redirect_uri() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        for (changes, named) in [
            (&[("redirect_uri", "https://evil.example/cb")][..], "https://evil.example/cb"),
            (&[("redirect_uri", "https://library.example/cb/")], "https://library.example/cb/"),
            (&[("redirect_uri", "")], "redirect_uri is missing"),
            (&[("client_id", "nobody")], "nobody"),
            (&[("client_id", "")], "client_id is missing"),
            (&[("client_id", "<script>")], "&lt;script&gt;"),
        ] {
            let answer = browser.get(&library.address(changes)).await;
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{changes:?}");
            assert!(answer.body.contains(named), "{changes:?}: {}", answer.body);
        }
        assert!(house.actions_on_ana().await == [Action::SignIn]);
    }
}

#[tokio::test]
async fn oidcc_ensure_post_request_succeeds() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        // The form comes from another site: no cookies, no form token.
        let query = library.query(&[]);
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let posted = post(&house, "/authorize", None, &pairs).await;
        assert!(posted.location().starts_with("/authorize/resume?request="), "{}", posted.location());
        let answer = browser.get(posted.location()).await;
        let code = answer.parameter("code").unwrap();
        assert_eq!(library.redeem(&code, &[]).await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_server_client_secret_post() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let secret = library.secret.clone().unwrap();
        let pairs = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", library.redirect_uri.as_str()),
            ("code_verifier", crate::relying_party::VERIFIER),
            ("client_id", "library"),
            ("client_secret", secret.as_str()),
        ];
        assert_eq!(post(&house, "/token", None, &pairs).await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_request_objects_are_rejected_as_unsupported() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser();
        for (parameter, error) in [
            (("request", "eyJhbGciOiJub25lIn0.e30."), "request_not_supported"),
            (("request_uri", "https://library.example/request"), "request_uri_not_supported"),
            (("registration", "{}"), "registration_not_supported"),
        ] {
            assert_eq!(error_of(&browser.get(&library.address(&[parameter])).await), error);
        }
    }
}

#[tokio::test]
async fn oidcc_refresh_token() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let first = library.tokens(&browser, &[("scope", "openid email offline_access"), ("prompt", "consent")]).await;
        let refresh = first["refresh_token"].as_str().unwrap();
        house.wait(SignedDuration::from_hours(20));
        assert_eq!(library.userinfo(first["access_token"].as_str().unwrap()).await.status, 401);
        let answer = library.refresh(refresh, &[]).await;
        assert_eq!(answer.status, 200, "{}: {}", house.engine, answer.body);
        let second = answer.json();
        assert_ne!(second["refresh_token"], first["refresh_token"]);
        assert_eq!(library.userinfo(second["access_token"].as_str().unwrap()).await.status, 200);
        let (before, after) =
            (claims(first["id_token"].as_str().unwrap()), claims(second["id_token"].as_str().unwrap()));
        for same in ["iss", "sub", "aud", "auth_time"] {
            assert_eq!(before[same], after[same], "{same}");
        }
        assert_eq!(after.get("nonce"), None);
        assert!(after["iat"].as_i64() > before["iat"].as_i64());
    }
}

#[tokio::test]
async fn oidcc_ensure_request_with_valid_pkce_succeeds() {
    for house in House::each().await {
        let app = house.service("app", ClientKind::Public).await;
        let browser = house.browser_of_ana().await;
        assert_eq!(app.tokens(&browser, &[]).await["token_type"], "Bearer");
        // A public client cannot do without.
        let bare = app.address(&[("code_challenge", ""), ("code_challenge_method", "")]);
        assert_eq!(browser.get(&bare).await.parameter("error").as_deref(), Some("invalid_request"));
        let plain = app.address(&[("code_challenge", CHALLENGE), ("code_challenge_method", "plain")]);
        assert_eq!(browser.get(&plain).await.parameter("error").as_deref(), Some("invalid_request"));
    }
}

#[tokio::test]
async fn subjects_are_pairwise_and_stable() {
    for house in House::each().await {
        let library = house.library().await;
        let museum = house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let sub = |tokens: serde_json::Value| {
            claims(tokens["id_token"].as_str().unwrap())["sub"].as_str().unwrap().to_owned()
        };
        let at_library = sub(library.tokens(&browser, &[]).await);
        let at_museum = sub(museum.tokens(&browser, &[]).await);
        assert_ne!(at_library, at_museum);
        assert_eq!(at_library, sub(library.tokens(&house.browser_of_ana().await, &[]).await));
        let internal: PersonId = house.ana;
        assert!(!at_library.contains(&internal.to_string()));
    }
}
