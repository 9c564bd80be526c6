//! Tokens of people open services that keep their data, as far as the people agreed and no further.

use evidence::{Action, Actor};
use identity::{ClientKind, ClientSettings, Environment, NewClient, Scopes};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::house::{House, new_client};
use crate::relying_party::{RelyingParty, claims};

/// The town hall, which may ask for data of two administrations.
async fn town(house: &House) -> RelyingParty<'_> {
    let scopes = Scopes::read("openid profile offline_access cnaf_quotient_familial cnaf_enfants dgfip_rfr");
    let new = NewClient { scopes, ..new_client("town", ClientKind::Confidential) };
    let registered = house.identity.add_client(new, None).await.unwrap();
    RelyingParty::new(house, "town", registered.secret)
}

fn provider(id: &str, scopes: &str) -> NewClient {
    NewClient {
        scopes: Scopes::read(scopes),
        redirect_uris: Vec::new(),
        post_logout_redirect_uris: Vec::new(),
        settings: ClientSettings { data_provider: true, ..ClientSettings::default() },
        ..new_client(id, ClientKind::Confidential)
    }
}

async fn register<'h>(house: &'h House, id: &str, scopes: &str) -> RelyingParty<'h> {
    let registered = house.identity.add_client(provider(id, scopes), None).await.unwrap();
    RelyingParty::new(house, id, registered.secret)
}

async fn token(town: &RelyingParty<'_>, browser: &Browser<'_>, scope: &str) -> String {
    town.tokens(browser, &[("scope", scope)]).await["access_token"].as_str().unwrap().to_owned()
}

async fn told(provider: &RelyingParty<'_>, token: &str) -> Value {
    let answer = provider.introspect(token).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn shut() -> Value {
    json!({ "active": false })
}

#[tokio::test]
async fn a_token_opens_what_its_owner_keeps_and_the_person_agreed_to() {
    for house in House::each().await {
        let town = town(&house).await;
        let caf = register(&house, "caf", "openid cnaf_quotient_familial cnaf_enfants cnaf_adresse").await;
        let taxes = register(&house, "taxes", "openid dgfip_rfr dgfip_nbpart").await;
        let browser = house.browser();
        let token = token(&town, &browser, "openid profile cnaf_quotient_familial dgfip_rfr").await;
        let at_caf = told(&caf, &token).await;
        assert_eq!((&at_caf["active"], &at_caf["scope"]), (&json!(true), &json!("openid cnaf_quotient_familial")));
        assert_eq!((&at_caf["client_id"], &at_caf["acr"]), (&json!("town"), &json!("eidas1")));
        assert_eq!(at_caf.get("name"), None, "{}: it is registered for no name", house.engine);
        let at_taxes = told(&taxes, &token).await;
        assert_eq!(at_taxes["scope"], "openid dgfip_rfr");
        assert_ne!(at_caf["sub"], at_taxes["sub"], "two providers cannot put together what they know");

        let log = house.accesses_to_ana().await;
        let last = log.iter().rev().take(2).collect::<Vec<_>>();
        assert!(last.iter().all(|entry| entry.action == Action::ReleaseClaims));
        assert_eq!((&last[0].actor, &*last[0].detail), (&Actor::RelyingParty("taxes".into()), "sub, dgfip_rfr, town"));
        assert_eq!(last[1].detail, "sub, cnaf_quotient_familial, town");
        let page = browser.get("/account/accesses?show=all").await;
        assert!(page.body.contains("Your family quotient"), "{}", page.body);
    }
}

#[tokio::test]
async fn where_nothing_of_the_providers_was_agreed_to_the_token_is_not_even_said_to_be_good() {
    for house in House::each().await {
        let town = town(&house).await;
        let caf = register(&house, "caf", "openid profile cnaf_quotient_familial").await;
        let students = register(&house, "students", "openid profile cnous_statut_boursier").await;
        let browser = house.browser();
        let tokens = town.tokens(&browser, &[("scope", "openid profile offline_access cnaf_quotient_familial")]).await;
        let access = tokens["access_token"].as_str().unwrap();
        let entries = house.accesses_to_ana().await.len();
        assert_eq!(told(&students, access).await, shut(), "{}", house.engine);
        assert_eq!(told(&caf, "nonsense").await, shut());
        let refresh = tokens["refresh_token"].as_str().unwrap();
        assert_eq!(told(&caf, refresh).await, shut(), "a refresh token opens no data");
        let museum = house.service("museum", ClientKind::Confidential).await;
        assert_eq!(told(&museum, access).await, shut(), "a service learns nothing of another's token");
        assert_eq!(house.accesses_to_ana().await.len(), entries, "nothing was told, so nothing is on record");
        let plain = town.refresh(refresh, &[("scope", "openid profile")]).await.json();
        assert_eq!(told(&caf, plain["access_token"].as_str().unwrap()).await, shut(), "refreshed for less");
        let whole = town.refresh(plain["refresh_token"].as_str().unwrap(), &[]).await.json();
        assert_eq!(told(&caf, whole["access_token"].as_str().unwrap()).await["active"], true);
    }
}

#[tokio::test]
async fn the_answer_is_a_signed_token_for_who_asks_so() {
    for house in House::each().await {
        let town = town(&house).await;
        let caf = register(&house, "caf", "cnaf_quotient_familial").await;
        let token = token(&town, &house.browser(), "openid cnaf_quotient_familial").await;
        let pairs = [("client_id", "caf"), ("client_secret", caf.secret.as_deref().unwrap()), ("token", &token)];
        let answer = crate::relying_party::post(&house, "/api/v2/checktoken", None, &pairs).await;
        assert_eq!(answer.header("content-type"), "application/token-introspection+jwt", "{}", answer.body);
        let members = claims(&answer.body);
        assert_eq!(members["aud"], "caf", "{}", house.engine);
        assert_eq!(members["token_introspection"]["scope"], "openid cnaf_quotient_familial");
        assert_eq!(members["token_introspection"], told(&caf, &token).await, "both ways tell the same");
    }
}

#[tokio::test]
async fn the_consent_page_says_in_plain_words_who_may_tell_what() {
    for house in House::each_trusting(&["town"]).await {
        let town = town(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&town.address(&[("scope", "openid cnaf_quotient_familial shoe_size")])).await;
        assert_eq!(page.status, 200, "{}: no trust speaks for other administrations", house.engine);
        for said in ["Data of other administrations", "Your family quotient", "Family benefits office (CAF)"] {
            assert!(page.body.contains(said), "{said} in {}", page.body);
        }
        assert!(page.body.contains("The office tells the family quotient of your household"));
        let (_, main) = page.body.split_once("<main").unwrap();
        assert!(!main.contains("cnaf_quotient_familial") && !main.contains("shoe_size"));
        let answer = browser.submit(&page, &[]).await;
        assert!(answer.parameter("code").is_some());
        let log = house.accesses_to_ana().await;
        assert_eq!(log.last().unwrap().detail, "town, cnaf_quotient_familial");
        let account = browser.get("/account/services").await;
        assert!(account.body.contains("May ask other administrations for: Your family quotient (Family benefits"));
        let wider = browser.get(&town.address(&[("scope", "openid cnaf_quotient_familial dgfip_rfr")])).await;
        assert_eq!(wider.status, 200, "more data is asked about again");
    }
}

#[tokio::test]
async fn a_consent_that_is_taken_back_shuts_every_door_at_once() {
    for house in House::each().await {
        let town = town(&house).await;
        let caf = register(&house, "caf", "cnaf_quotient_familial").await;
        let browser = house.browser();
        let token = token(&town, &browser, "openid cnaf_quotient_familial").await;
        assert_eq!(told(&caf, &token).await["active"], true);
        let page = browser.get("/account/services").await;
        let mut forms = (0..4).map(|place| page.form(place));
        let withdraw = forms.find(|form| form.action == "/account/services/withdraw").unwrap();
        assert_eq!(browser.submit_form(&withdraw, &[]).await.status, 303);
        assert_eq!(told(&caf, &token).await, shut(), "{}", house.engine);
        assert_eq!(told(&town, &token).await, shut());
    }
}

#[tokio::test]
async fn what_a_service_is_not_registered_for_it_is_not_given() {
    for house in House::each().await {
        let library = house.library().await;
        let caf = register(&house, "caf", "cnaf_quotient_familial").await;
        let tokens = library.tokens(&house.browser(), &[("scope", "openid cnaf_quotient_familial")]).await;
        assert_eq!(tokens["scope"], "openid", "{}", house.engine);
        assert_eq!(told(&caf, tokens["access_token"].as_str().unwrap()).await, shut());
    }
}

#[tokio::test]
async fn a_data_provider_owns_data_that_people_can_be_told_of() {
    for house in House::each().await {
        let refused = |new: NewClient| {
            let house = &house;
            async move { house.identity.add_client(new, None).await.unwrap_err().to_string() }
        };
        assert!(refused(provider("caf", "openid profile")).await.contains("owns between 1 and"));
        assert!(refused(provider("caf", "caf_shoe_size")).await.contains("data_scopes.csv"), "{}", house.engine);
        let town = NewClient { scopes: Scopes::read("caf_shoe_size"), ..new_client("town", ClientKind::Confidential) };
        assert!(refused(town).await.contains("caf_shoe_size"));
        let discovery = house.browser().get("/.well-known/openid-configuration").await.json();
        assert!(discovery["scopes_supported"].as_array().unwrap().contains(&json!("cnaf_quotient_familial")));
    }
}

#[tokio::test]
async fn a_service_in_the_sandbox_opens_data_of_its_owner_alone() {
    for house in House::each().await {
        let settings = ClientSettings { environment: Environment::Sandbox, ..ClientSettings::default() };
        let scopes = Scopes::read("openid cnaf_quotient_familial");
        let new = NewClient { scopes, settings, ..new_client("town", ClientKind::Confidential) };
        let town = RelyingParty::new(&house, "town", house.identity.add_client(new, None).await.unwrap().secret);
        let answer = town.walk(&house.browser(), &[("scope", "openid cnaf_quotient_familial")]).await;
        assert_eq!(answer.parameter("error").as_deref(), Some("access_denied"), "{}", house.engine);
    }
}
