//! What a service that comes from FranceConnect finds here: the protocol scenarios of FranceConnect's
//! acceptance tests, told anew.

use std::sync::Arc;
use std::time::Duration;

use base::{Clock, Localized};
use civil::demo_registry::{DemoPeople, DemoPerson, router};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings, PivotIdentity};

use identity::{ClientKind, ClientSettings, NewClient, Scopes, StatedBy};
use jose::{DecryptionKey, JwkSet, KeyManagement, PrivateKey, Signer, SigningAlgorithm, jwe, jws};
use serde_json::{Value, json};

use crate::authenticator::code;
use crate::browser::{Answer, Browser};
use crate::credentials::set_up_codes;
use crate::house::{House, ISSUER, PASSWORD, new_account, new_client};
use crate::relying_party::{claims, get, post};

const FC_ISSUER: &str = "https://passerelle.example/api/v2";
const CALLBACK: &str = "https://town.example/cb";
const BYE: &str = "https://town.example/bye";
const STATE: &str = "state-of-at-least-32-characters-1";
const NONCE: &str = "nonce-of-at-least-32-characters-1";

/// A town hall's site, made for FranceConnect: no PKCE, its secret in the form.
struct TownHall<'h> {
    house: &'h House,
    secret: String,
}

impl<'h> TownHall<'h> {
    async fn of(house: &'h House) -> Self {
        Self::with(house, |_| {}).await
    }

    async fn with(house: &'h House, change: impl FnOnce(&mut NewClient)) -> Self {
        let mut new = NewClient {
            name: Localized::of("fr", "Mairie de Fictiville"),
            scopes: Scopes::read(
                "dgfip_rfr openid profile email birth identite_pivot given_name family_name birthdate gender birthplace \
                 birthcountry preferred_username idp_birthdate amr idp_id rnipp_identite_pivot",
            ),
            settings: ClientSettings { franceconnect: true, ..ClientSettings::default() },
            ..new_client("town", ClientKind::Confidential)
        };
        change(&mut new);
        let registered = house.identity.add_client(new, None).await.unwrap();
        Self { house, secret: registered.secret.unwrap() }
    }

    fn address(changes: &[(&str, &str)]) -> String {
        let mut pairs = vec![
            ("client_id", "town"),
            ("redirect_uri", CALLBACK),
            ("response_type", "code"),
            ("scope", "openid identite_pivot email"),
            ("acr_values", "eidas1"),
            ("state", STATE),
            ("nonce", NONCE),
        ];
        pairs.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        pairs.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
        format!("/api/v2/authorize?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    /// Takes a browser through whatever is asked, to the answer.
    async fn walk(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Answer {
        let mut answer = browser.get(&Self::address(changes)).await;
        for _ in 0..8 {
            if answer.status == 303 {
                let location = answer.location().to_owned();
                if location.starts_with(CALLBACK) {
                    return answer;
                }
                answer = browser.get(&location).await;
            } else if answer.body.contains("name=\"password\"") {
                answer = browser.submit(&answer, &[("username", "ana"), ("password", PASSWORD)]).await;
            } else if answer.body.contains("/authorize/consent") {
                answer = browser.submit(&answer, &[]).await;
            } else {
                break;
            }
        }
        panic!("{}: the walk ended at {} {}", self.house.engine, answer.status, answer.body);
    }

    async fn redeem(&self, code: &str) -> Answer {
        let pairs = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("client_id", "town"),
            ("client_secret", &self.secret),
        ];
        post(self.house, "/api/v2/token", None, &pairs).await
    }

    async fn tokens(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Value {
        let answer = self.walk(browser, changes).await;
        let code = answer.parameter("code").unwrap_or_else(|| panic!("no code in {}", answer.location()));
        let answer = self.redeem(&code).await;
        assert_eq!(answer.status, 200, "{}: {}", self.house.engine, answer.body);
        answer.json()
    }

    async fn userinfo(&self, tokens: &Value) -> Value {
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        let answer = get(self.house, "/api/v2/userinfo", Some(&bearer)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }
}

/// The error that the site is told.
#[track_caller]
fn error_of(answer: &Answer) -> String {
    assert!(answer.location().starts_with(CALLBACK), "{}", answer.location());
    answer.parameter("error").unwrap_or_else(|| panic!("no error in {}", answer.location()))
}

fn pivot(given: &str, born: &str, place: (&str, &str), usual: &str) -> PivotIdentity {
    PivotIdentity::read(given, "Martin", born, "female", place, usual).unwrap()
}

async fn state(house: &House, identity: PivotIdentity) {
    house.identity.state_civil_status(house.ana, identity, StatedBy::Provider("bank".into())).await.unwrap();
}

#[tokio::test]
async fn discovery_names_franceconnects_paths() {
    for house in House::each().await {
        let document = get(&house, "/api/v2/.well-known/openid-configuration", None).await.json();
        for (name, value) in [
            ("issuer", ""),
            ("authorization_endpoint", "/authorize"),
            ("token_endpoint", "/token"),
            ("userinfo_endpoint", "/userinfo"),
            ("jwks_uri", "/jwks"),
            ("end_session_endpoint", "/session/end"),
            ("revocation_endpoint", "/token/revocation"),
            ("introspection_endpoint", "/token/introspection"),
        ] {
            assert_eq!(document[name], format!("{FC_ISSUER}{value}"), "{name}");
        }
        assert!(document["scopes_supported"].as_array().unwrap().contains(&json!("identite_pivot")));
        assert_eq!(get(&house, "/api/v2/jwks", None).await.json(), get(&house, "/jwks", None).await.json());
        let root = get(&house, "/.well-known/openid-configuration", None).await.json();
        assert_eq!(root["issuer"], ISSUER, "the root's stays the root's");
    }
}

#[tokio::test]
async fn a_client_signs_people_in_as_at_franceconnect() {
    for house in House::each().await {
        state(&house, pivot("Ana Lucie", "1990-05-04", ("87085", "99100"), "Inventée")).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let answer = town.walk(&browser, &[]).await;
        assert_eq!(answer.parameter("state").as_deref(), Some(STATE));
        assert_eq!(answer.parameter("iss").as_deref(), Some(FC_ISSUER));
        let tokens = town.redeem(&answer.parameter("code").unwrap()).await.json();
        assert_eq!((&tokens["expires_in"], &tokens["token_type"]), (&json!(60), &json!("Bearer")));
        let id_token = claims(tokens["id_token"].as_str().unwrap());
        assert_eq!((&id_token["iss"], &id_token["aud"]), (&json!(FC_ISSUER), &json!("town")));
        assert_eq!((&id_token["nonce"], &id_token["acr"]), (&json!(NONCE), &json!("eidas1")));
        assert_eq!(id_token["exp"].as_i64().unwrap() - id_token["iat"].as_i64().unwrap(), 60);
        let userinfo = town.userinfo(&tokens).await;
        assert_eq!(userinfo["sub"], id_token["sub"]);
        let told = json!({
            "sub": userinfo["sub"],
            "given_name": "Ana Lucie",
            "given_name_array": ["Ana", "Lucie"],
            "family_name": "MARTIN",
            "gender": "female",
            "birthdate": "1990-05-04",
            "birthplace": "87085",
            "birthcountry": "99100",
            "email": "ana@example.org",
        });
        assert_eq!(userinfo, told, "{}", house.engine);
    }
}

#[tokio::test]
async fn the_sub_has_64_hexadecimal_digits_and_v1_and_outlives_a_corrected_name() {
    for house in House::each().await {
        state(&house, pivot("Ana", "1990-05-04", ("87085", "99100"), "")).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let before = town.userinfo(&town.tokens(&browser, &[]).await).await;
        let sub = before["sub"].as_str().unwrap();
        let (digits, version) = sub.split_at(64);
        assert!(digits.bytes().all(|byte| b"0123456789abcdef".contains(&byte)) && version == "v1", "{sub}");
        state(&house, pivot("Anna Lucie", "1990-04-05", ("87086", "99100"), "")).await;
        let after = town.userinfo(&town.tokens(&browser, &[]).await).await;
        assert_eq!(after["given_name"], "Anna Lucie");
        assert_eq!(after["sub"], before["sub"], "{}", house.engine);
    }
}

#[tokio::test]
async fn services_of_one_sector_share_the_sub_and_others_do_not() {
    for house in House::each().await {
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let sub = town.tokens(&browser, &[("scope", "openid")]).await;
        let other = house.service("library", ClientKind::Confidential).await;
        let elsewhere = other.tokens(&browser, &[]).await;
        let of = |tokens: &Value| claims(tokens["id_token"].as_str().unwrap())["sub"].clone();
        assert_ne!(of(&sub), of(&elsewhere));
        assert_eq!(of(&sub), of(&town.tokens(&browser, &[("scope", "openid")]).await));
    }
}

#[tokio::test]
async fn a_birth_abroad_and_a_presumed_date_have_their_formats() {
    for house in House::each().await {
        state(&house, pivot("Ana", "1962-00-00", ("", "99350"), "")).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let userinfo =
            town.userinfo(&town.tokens(&browser, &[("scope", "openid birth birthdate idp_birthdate")]).await).await;
        assert_eq!((&userinfo["birthplace"], &userinfo["birthcountry"]), (&json!(""), &json!("99350")));
        assert_eq!(userinfo["birthdate"], "1962-01-01");
        assert_eq!(userinfo["idp_birthdate"], "1962-00-00");
    }
}

#[tokio::test]
async fn each_scope_opens_its_claims_and_no_other() {
    for house in House::each().await {
        state(&house, pivot("Ana Lucie", "1990-05-04", ("87085", "99100"), "Inventée")).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        for (scope, expected) in [
            ("openid", &[][..]),
            (
                "openid profile",
                &["birthdate", "family_name", "gender", "given_name", "given_name_array", "preferred_username"],
            ),
            ("openid birth", &["birthcountry", "birthplace"]),
            ("openid email", &["email"]),
            ("openid given_name", &["given_name", "given_name_array"]),
            ("openid family_name", &["family_name"]),
            ("openid birthdate", &["birthdate"]),
            ("openid gender", &["gender"]),
            ("openid birthplace", &["birthplace"]),
            ("openid birthcountry", &["birthcountry"]),
            ("openid preferred_username", &["preferred_username"]),
            ("openid idp_id amr", &["amr", "idp_id"]),
            // The register was not asked: nothing can be told as its word.
            ("openid rnipp_identite_pivot", &[]),
            ("openid shoe_size", &[]),
        ] {
            let userinfo = town.userinfo(&town.tokens(&browser, &[("scope", scope)]).await).await;
            let names: Vec<&String> = userinfo.as_object().unwrap().keys().filter(|name| *name != "sub").collect();
            assert_eq!(names, expected, "{}: {scope}", house.engine);
        }
    }
}

#[tokio::test]
async fn state_and_nonce_are_mandatory_and_the_nonce_is_long() {
    for house in House::each().await {
        let _town = TownHall::of(&house).await;
        let browser = house.browser();
        for changes in [[("state", "")], [("nonce", "")], [("nonce", "too-short-nonce-1")]] {
            let answer = browser.get(&TownHall::address(&changes)).await;
            assert_eq!(error_of(&answer), "invalid_request", "{changes:?}");
        }
    }
}

#[tokio::test]
async fn what_is_not_registered_is_refused_in_the_known_words() {
    for house in House::each().await {
        let _town = TownHall::with(&house, |new| new.scopes = Scopes::known("openid given_name")).await;
        let browser = house.browser();
        assert_eq!(error_of(&browser.get(&TownHall::address(&[])).await), "invalid_scope");
        let without_openid = browser.get(&TownHall::address(&[("scope", "given_name")])).await;
        assert_eq!(error_of(&without_openid), "invalid_scope");
        let token = browser.get(&TownHall::address(&[("response_type", "token")])).await;
        assert_eq!(error_of(&token), "unsupported_response_type");
        for changes in [[("client_id", "nobody")], [("redirect_uri", "https://evil.example/cb")]] {
            let page = browser.get(&TownHall::address(&changes)).await;
            assert_eq!(page.status, 400, "{changes:?}: nobody is sent anywhere");
        }
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_an_access_token_for_a_minute() {
    for house in House::each().await {
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let code = town.walk(&browser, &[("scope", "openid email")]).await.parameter("code").unwrap();
        let tokens = town.redeem(&code).await.json();
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        house.wait_s(59);
        assert_eq!(get(&house, "/api/v2/userinfo", Some(&bearer)).await.status, 200);
        house.wait_s(1);
        assert_eq!(get(&house, "/api/v2/userinfo", Some(&bearer)).await.status, 401);
        let again = town.redeem(&code).await;
        assert_eq!((again.status, again.json()["error"].as_str()), (400, Some("invalid_grant")));
    }
}

#[tokio::test]
async fn a_wrong_secret_gets_nothing() {
    for house in House::each().await {
        let town = TownHall::of(&house).await;
        let code = town.walk(&house.browser(), &[("scope", "openid")]).await.parameter("code").unwrap();
        let thief = TownHall { house: &house, secret: "another secret than the one that was given".to_owned() };
        let answer = thief.redeem(&code).await;
        assert_eq!((answer.status, answer.json()["error"].as_str()), (401, Some("invalid_client")));
    }
}

#[tokio::test]
async fn revocation_and_introspection_are_at_their_paths() {
    for house in House::each().await {
        let town = TownHall::of(&house).await;
        let tokens = town.tokens(&house.browser(), &[("scope", "openid email")]).await;
        let token = tokens["access_token"].as_str().unwrap();
        let proof = [("client_id", "town"), ("client_secret", town.secret.as_str()), ("token", token)];
        let told = post(&house, "/api/v2/token/introspection", None, &proof).await.json();
        assert_eq!((&told["active"], &told["iss"]), (&json!(true), &json!(FC_ISSUER)));
        assert_eq!(told["sub"], claims(tokens["id_token"].as_str().unwrap())["sub"]);
        assert_eq!(post(&house, "/api/v2/token/revocation", None, &proof).await.status, 200);
        let told = post(&house, "/api/v2/token/introspection", None, &proof).await.json();
        assert_eq!(told, json!({ "active": false }));
    }
}

#[tokio::test]
async fn signing_out_gives_the_state_back() {
    for house in House::each().await {
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        let tokens = town.tokens(&browser, &[("scope", "openid")]).await;
        let pairs = [
            ("id_token_hint", tokens["id_token"].as_str().unwrap()),
            ("post_logout_redirect_uri", BYE),
            ("state", "state-of-the-end"),
        ];
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let answer = browser.get(&format!("/api/v2/session/end?{query}")).await;
        assert_eq!(answer.location(), format!("{BYE}?state=state-of-the-end"), "{}", house.engine);
        assert_eq!(browser.get("/account").await.status, 303, "nobody is signed in any more");
    }
}

#[tokio::test]
async fn consent_shows_the_values_of_civil_status_before_they_are_sent() {
    for house in House::each().await {
        state(&house, pivot("Ana Lucie", "1990-05-04", ("", "99132"), "")).await;
        let _town = TownHall::of(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&TownHall::address(&[])).await;
        for shown in ["Ana Lucie", "MARTIN", "4 May 1990", "Birth name", "born abroad", "99132", "ana@example.org"] {
            assert!(page.body.contains(shown), "{}: {shown} in {}", house.engine, page.body);
        }
        assert!(!page.body.contains("one by one"), "what is only said again has no line");
    }
}

/// A register that knows Ana by two given names, and a woman who died.
async fn registry() -> Arc<dyn CivilRegistry> {
    let known = |given, deceased| DemoPerson { identity: pivot(given, "1990-05-04", ("87085", "99100"), ""), deceased };
    let people =
        DemoPeople { people: vec![known("Ana Lucie", false), known("Victoire", true)], ..DemoPeople::default() };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/individus", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(async move { axum::serve(listener, router(people)).await });
    let settings = HttpRegistrySettings { address, answer_within: Duration::from_secs(5) };
    Arc::new(HttpCivilRegistry::new(settings).unwrap())
}

/// What Ana types about herself.
fn typed<'a>(given: &'a str, commune: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("given_names", given),
        ("birth_name", "Martin"),
        ("usual_name", ""),
        ("born-day", "4"),
        ("born-month", "5"),
        ("born-year", "1990"),
        ("gender", "female"),
        ("abroad", "no"),
        ("commune", commune),
        ("country", ""),
    ]
}

#[tokio::test]
async fn whoever_has_no_civil_status_states_it_on_the_way_and_goes_on() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&TownHall::address(&[])).await;
        let page = browser.get(page.location()).await;
        assert_eq!((page.status, page.form(0).action.as_str()), (200, "/account/civil-status"), "{}", page.body);
        let wrong = browser.submit(&page, &typed("Ana1", "nowhere")).await;
        assert!(wrong.body.contains("does not write the sign 1"), "{}", wrong.body);
        assert!(wrong.body.contains("value=\"Ana1\""), "nothing that was typed is lost");
        let unknown = browser.submit(&wrong, &typed("Inconnue", "75056")).await;
        let unknown = browser.get(unknown.location()).await;
        assert!(unknown.body.contains("found nobody with these data"), "{}", unknown.body);
        let known = browser.submit(&unknown, &typed("Ana", "87085")).await;
        assert!(known.location().starts_with("/authorize/resume?"), "{}", known.location());
        let consent = browser.get(known.location()).await;
        assert!(consent.body.contains("Ana Lucie"), "the register's correction counts: {}", consent.body);
        let code = browser.submit(&consent, &[]).await.parameter("code").unwrap();
        let userinfo = town.userinfo(&town.redeem(&code).await.json()).await;
        assert_eq!(userinfo["given_name"], "Ana Lucie", "{}", house.engine);
    }
}

#[tokio::test]
async fn a_service_that_wants_to_be_surer_gets_a_civil_status_that_somebody_vouched_for() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let town = TownHall::of(&house).await;
        let ana = pivot("Ana Lucie", "1990-05-04", ("87085", "99100"), "");
        house.identity.state_civil_status(house.ana, ana.clone(), StatedBy::Person).await.unwrap();
        house.identity.check_civil_status(house.ana).await.unwrap();
        let (key, _) = set_up_codes(&house, &house.browser_of_ana().await).await;
        house.wait_s(60);
        let browser = house.browser();
        let step = browser.get(browser.sign_in("ana", PASSWORD).await.location()).await;
        let done = browser.submit(&step, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
        assert_eq!(done.status, 303, "{}: {}", house.engine, done.body);

        // To a service that asks no more than the lowest level, what the register knows is told, and at no higher level.
        let tokens = town.tokens(&browser, &[]).await;
        assert_eq!(claims(tokens["id_token"].as_str().unwrap())["acr"], "eidas1", "{}", house.engine);
        assert_eq!(town.userinfo(&tokens).await["birthdate"], "1990-05-04");

        let surely = [("acr_values", "eidas2")];
        let away = browser.get(&TownHall::address(&surely)).await;
        let page = browser.get(away.location()).await;
        assert!(page.body.contains("needs to know surely who you are"), "{}: {}", house.engine, page.body);
        assert!(page.body.contains("Go to a counter with an identity document"), "{}", page.body);
        let again = browser.submit(&page, &typed("Ana Lucie", "87085")).await;
        assert!(again.location().starts_with("/account/civil-status?done=answered&request="), "{}", again.location());
        let silent = browser.get(&TownHall::address(&[surely[0], ("prompt", "none")])).await;
        assert_eq!(error_of(&silent), "interaction_required");
        let count = page.body.matches("method=\"post\"").count();
        let forms = (0..count).map(|place| page.form(place));
        let give_up = forms.into_iter().find(|form| form.action == "/authorize/give-up").unwrap();
        assert_eq!(error_of(&browser.submit_form(&give_up, &[]).await), "access_denied");

        let officer = house.identity.add_account(new_account("omar", "Omar Fictif")).await.unwrap();
        house.identity.confirm_civil_status(officer, house.ana, ana).await.unwrap();
        let tokens = town.tokens(&browser, &surely).await;
        assert_eq!(claims(tokens["id_token"].as_str().unwrap())["acr"], "eidas2");
        assert_eq!(town.userinfo(&tokens).await["birthdate"], "1990-05-04");
    }
}

#[tokio::test]
async fn whoever_does_not_want_to_state_it_goes_back() {
    for house in House::each().await {
        let _town = TownHall::of(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&TownHall::address(&[])).await;
        let page = browser.get(page.location()).await;
        let back = browser.submit_form(&page.form(1), &[]).await;
        assert_eq!(error_of(&back), "access_denied");
        assert_eq!(back.parameter("state").as_deref(), Some(STATE));
    }
}

#[tokio::test]
async fn a_silent_request_is_told_that_the_person_has_something_to_do() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        state(&house, pivot("Inconnue", "1990-05-04", ("87085", "99100"), "")).await;
        let town = TownHall::of(&house).await;
        let browser = house.browser();
        town.tokens(&browser, &[]).await;
        // Meanwhile the register says that it does not know her.
        house.identity.check_civil_status(house.ana).await.unwrap();
        let silent = browser.get(&TownHall::address(&[("prompt", "none")])).await;
        assert_eq!(error_of(&silent), "interaction_required", "{}", house.engine);
    }
}

#[tokio::test]
async fn nobody_signs_in_with_the_civil_status_of_the_dead() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let _town = TownHall::of(&house).await;
        let browser = house.browser_of_ana().await;
        state(&house, pivot("Victoire", "1990-05-04", ("87085", "99100"), "")).await;
        house.identity.check_civil_status(house.ana).await.unwrap();
        assert_eq!(error_of(&browser.get(&TownHall::address(&[])).await), "access_denied");
        let without = browser.get(&TownHall::address(&[("scope", "openid email")])).await;
        assert_eq!(without.status, 200, "{}: what does not rest on civil status goes on", house.engine);
    }
}

/// Registers a data provider, with keys to read what is encrypted for it.
async fn tax_office(house: &House, key: Option<&DecryptionKey>) -> String {
    let settings = ClientSettings {
        franceconnect: true,
        data_provider: true,
        introspection_signed_response_alg: Some("ES256".into()),
        introspection_encrypted_response_alg: key.map(|_| "ECDH-ES".into()),
        introspection_encrypted_response_enc: key.map(|_| "A256GCM".into()),
        jwks: key.map(|key| json!({ "keys": [key.public().to_value()] })),
        ..ClientSettings::default()
    };
    let scopes = Scopes::read("openid given_name family_name birthdate dgfip_rfr");
    let new = NewClient { scopes, settings, ..new_client("taxes", ClientKind::Confidential) };
    house.identity.add_client(new, None).await.unwrap().secret.unwrap()
}

#[tokio::test]
async fn a_data_provider_learns_what_a_token_is_good_for() {
    for house in House::each().await {
        state(&house, pivot("Ana Lucie", "1990-05-04", ("87085", "99100"), "")).await;
        let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        let secret = tax_office(&house, Some(&key)).await;
        let town = TownHall::of(&house).await;
        let tokens = town.tokens(&house.browser(), &[("scope", "openid given_name family_name email dgfip_rfr")]).await;
        let token = tokens["access_token"].as_str().unwrap();
        let ask = |token: &str| {
            let pairs =
                [("client_id", "taxes"), ("client_secret", &*secret), ("token", token)].map(|(a, b)| (a, b.to_owned()));
            let house = &house;
            async move {
                let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
                post(house, "/api/v2/checktoken", None, &pairs).await
            }
        };
        let answer = ask(token).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/token-introspection+jwt"));
        let keys = [key];
        let (_, signed) = jwe::decrypt(&answer.body, &keys, &[KeyManagement::EcdhEs]).unwrap();
        let signed = String::from_utf8(signed).unwrap();
        let published = JwkSet::parse(&get(&house, "/api/v2/jwks", None).await.json()).unwrap();
        let verified = jws::verify(&signed, &published, &[SigningAlgorithm::Es256]).unwrap();
        let members: Value = serde_json::from_slice(&verified.payload).unwrap();
        let names: Vec<&String> = members.as_object().unwrap().keys().collect();
        assert_eq!(names, ["aud", "iat", "iss", "token_introspection"]);
        assert_eq!((&members["iss"], &members["aud"]), (&json!(FC_ISSUER), &json!("taxes")));
        let told = &members["token_introspection"];
        assert_eq!(
            (&told["active"], &told["client_id"], &told["acr"]),
            (&json!(true), &json!("town"), &json!("eidas1"))
        );
        assert_eq!(told["scope"], "openid given_name family_name dgfip_rfr");
        assert_eq!((&told["aud"], told["jti"].as_str().map(str::len)), (&json!("town"), Some(43)));
        assert_eq!((&told["given_name"], &told["family_name"]), (&json!("Ana Lucie"), &json!("MARTIN")));
        assert_eq!((told.get("email"), told.get("birthdate")), (None, None), "not registered for, or not agreed to");
        assert_ne!(told["sub"], claims(tokens["id_token"].as_str().unwrap())["sub"], "each provider has its own");
        let log = house.accesses_to_ana().await;
        let last = log.last().unwrap();
        assert_eq!(last.detail, "sub, given_name, given_name_array, family_name, dgfip_rfr, town", "{}", house.engine);
        assert_eq!(last.actor, evidence::Actor::RelyingParty("taxes".to_owned()));

        house.wait_s(61);
        let late = ask(token).await;
        let (_, signed) = jwe::decrypt(&late.body, &keys, &[KeyManagement::EcdhEs]).unwrap();
        assert_eq!(claims(&String::from_utf8(signed).unwrap())["token_introspection"], json!({ "active": false }));
        assert_eq!(claims_of_nonsense(&ask("nonsense").await, &keys), json!({ "active": false }));
    }
}

fn claims_of_nonsense(answer: &Answer, keys: &[DecryptionKey]) -> Value {
    let (_, signed) = jwe::decrypt(&answer.body, keys, &[KeyManagement::EcdhEs]).unwrap();
    claims(&String::from_utf8(signed).unwrap())["token_introspection"].clone()
}

#[tokio::test]
async fn only_a_data_provider_with_its_secret_may_check_tokens() {
    for house in House::each().await {
        let secret = tax_office(&house, None).await;
        let town = TownHall::of(&house).await;
        let tokens = town.tokens(&house.browser(), &[("scope", "openid")]).await;
        let token = tokens["access_token"].as_str().unwrap();
        let check = |id: &'static str, secret: String, token: String| {
            let house = &house;
            async move {
                let mut pairs = vec![("client_id", id), ("client_secret", &*secret)];
                pairs.extend((!token.is_empty()).then_some(("token", &*token)));
                let answer = post(house, "/api/v2/checktoken", None, &pairs).await;
                let error = answer.status != 200;
                (answer.status, error.then(|| answer.json()["error"].as_str().unwrap().to_owned()))
            }
        };
        let refused = |status, error: &str| (status, Some(error.to_owned()));
        assert_eq!(check("taxes", secret.clone(), token.to_owned()).await, (200, None));
        assert_eq!(check("taxes", "wrong".repeat(10), token.to_owned()).await, refused(401, "invalid_client"));
        assert_eq!(check("nobody", secret.clone(), token.to_owned()).await, refused(401, "invalid_client"));
        assert_eq!(check("taxes", secret, String::new()).await, refused(400, "invalid_request"));
        assert_eq!(check("town", town.secret.clone(), token.to_owned()).await, refused(401, "invalid_client"));
    }
}

#[tokio::test]
async fn userinfo_is_a_token_for_who_registered_an_algorithm() {
    for house in House::each().await {
        state(&house, pivot("Ana Lucie", "1990-05-04", ("87085", "99100"), "")).await;
        let town = TownHall::with(&house, |new| {
            new.settings.userinfo_signed_response_alg = Some("ES256".into());
        });
        let town = town.await;
        let tokens = town.tokens(&house.browser(), &[("scope", "openid given_name")]).await;
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        let answer = get(&house, "/api/v2/userinfo", Some(&bearer)).await;
        assert_eq!(answer.header("content-type"), "application/jwt");
        let told = claims(&answer.body);
        assert_eq!((&told["iss"], &told["aud"]), (&json!(FC_ISSUER), &json!("town")));
        assert_eq!(told["given_name"], "Ana Lucie", "{}", house.engine);
    }
}

#[tokio::test]
async fn a_service_that_signs_its_assertions_names_the_issuer_that_it_knows() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let jwks = json!({ "keys": [key.public().to_value()] });
        let town = TownHall::with(&house, |new| {
            new.settings.token_endpoint_auth_method = Some(identity::AuthMethod::PrivateKeyJwt);
            new.settings.jwks = Some(jwks);
        });
        let town = town.await;
        for audience in [FC_ISSUER.to_owned(), format!("{FC_ISSUER}/token")] {
            let code = town.walk(&house.browser(), &[("scope", "openid")]).await.parameter("code").unwrap();
            let now = house.clock.now().as_seconds();
            let assertion = json!({
                "iss": "town", "sub": "town", "aud": audience, "jti": audience.clone(), "iat": now, "exp": now + 60,
            });
            let assertion = jws::sign(&key, None, &assertion).unwrap();
            let pairs = [
                ("grant_type", "authorization_code"),
                ("code", &code),
                ("redirect_uri", CALLBACK),
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                ("client_assertion", &assertion),
            ];
            let answer = post(&house, "/api/v2/token", None, &pairs).await;
            assert_eq!(answer.status, 200, "{}: {audience}: {}", house.engine, answer.body);
        }
    }
}
