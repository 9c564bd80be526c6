//! Signing in with another identity provider.

use std::sync::Arc;

use base::{Localized, SystemRandom};
use civil::{BoxFuture, CivilRegistry, PivotIdentity, RegistryAnswer};
use evidence::Action;
use identity::{ClientSettings, Level, StatedBy};
use jiff::SignedDuration;
use serde_json::json;
use upstream::testing::{FakeProvider, FakeWeb, Mood, Person, query_of};
use upstream::{Assurance, Breaker, ClientAuthentication, NewProvider, ProviderSettings, Upstream};

use crate::authenticator::SoftKey;
use crate::browser::{Answer, Browser};
use crate::house::{House, ISSUER, NOW, PASSWORD, new_client};
use crate::relying_party::{RelyingParty, claims};

const POST: &str = "https://post.example";
const BANK: &str = "https://bank.example";

/// Two providers in town.
struct Town {
    upstream: Upstream,
    post: Arc<FakeProvider>,
    bank: Arc<FakeProvider>,
}

/// Opens the room of providers beside a house, and registers both.
async fn town(house: &House) -> Town {
    let (post, bank) = (FakeProvider::new(POST, house.clock.clone()), FakeProvider::new(BANK, house.clock.clone()));
    let network = Arc::new(FakeWeb(vec![post.clone(), bank.clone()]));
    let settings = upstream::Settings { public_url: ISSUER.parse().unwrap(), secret: [9; 32] };
    let opened = Upstream::open(house.db.db(), network, house.clock.clone(), Arc::new(SystemRandom), settings);
    let upstream = opened.await.unwrap();
    for (id, name, issuer) in [("post", "The Post (fictional)", POST), ("bank", "The Bank (fictional)", BANK)] {
        let mut settings = ProviderSettings::new(issuer, "passerelle", ClientAuthentication::PrivateKeyJwt);
        settings.acr = [("bronze".to_owned(), Assurance::Low), ("silver".to_owned(), Assurance::Substantial)].into();
        settings.levels = Assurance::ALL.into();
        settings.vouches_for_civil_status = true;
        let new = NewProvider { id: id.to_owned(), name: Localized::of("en", name), settings, secret: None };
        upstream.add_provider(new).await.unwrap();
    }
    house.identity.join_upstream(upstream.clone());
    Town { upstream, post, bank }
}

/// Zoé, whom nobody here knows.
fn zoe() -> Person {
    let claims =
        json!({ "given_name": "Zoé", "family_name": "Fictive", "email": "zoe@example.org", "email_verified": true });
    Person::new("zoe-at-the-post", &claims)
}

fn civil_status(given_name: &str) -> PivotIdentity {
    PivotIdentity::read(given_name, "FICTIVE", "1990-05-04", "female", ("87085", "99100"), "").unwrap()
}

/// Somebody of this civil status.
fn person_of(subject: &str, given_name: &str) -> Person {
    let claims = json!({
        "given_name": given_name, "family_name": "FICTIVE", "birthdate": "1990-05-04", "gender": "female",
        "birthplace": "87085", "birthcountry": "99100", "email": "ana@example.org",
    });
    Person::new(subject, &claims)
}

/// Goes to a provider from the page of choice's link, signs in there, and comes back.
async fn by(browser: &Browser<'_>, provider: &FakeProvider, id: &str, person: &Person, more: &str) -> Answer {
    let away = browser.get(&format!("/upstream/begin?provider={id}{more}")).await;
    let back = provider.sign_in(away.location(), person);
    browser.get(&back).await
}

/// The first visit of Zoé, to the end.
async fn zoe_arrives(browser: &Browser<'_>, town: &Town) -> Answer {
    let welcome = by(browser, &town.post, "post", &zoe(), "&next=%2Faccount").await;
    assert_eq!(welcome.status, 200, "{}", welcome.body);
    browser.submit(&welcome, &[]).await
}

/// A register that always says the same.
struct Says(RegistryAnswer);

impl CivilRegistry for Says {
    fn check<'a>(&'a self, _: &'a PivotIdentity) -> BoxFuture<'a, RegistryAnswer> {
        Box::pin(std::future::ready(self.0.clone()))
    }
}

#[tokio::test]
async fn a_person_whom_nobody_knows_gets_an_account_without_a_password_and_comes_back_to_it() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        assert_eq!(zoe_arrives(&browser, &town).await.location(), "/account", "{}", house.engine);
        assert!(browser.get("/account").await.body.contains("zoe@example.org"));
        let elsewhere = house.browser();
        let again = by(&elsewhere, &town.post, "post", &zoe(), "&next=%2Faccount%2Fproviders%2Flinked").await;
        assert_eq!(again.location(), "/account/providers/linked");
        assert!(elsewhere.get("/account/providers/linked").await.body.contains("The Post (fictional)"));
        assert!(elsewhere.get("/account").await.body.contains("zoe@example.org"), "the same account");
    }
}

#[tokio::test]
async fn what_the_provider_does_not_tell_is_asked_and_what_is_missing_is_named() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        let person = Person::new("quiet", &json!({ "family_name": "Fictive" }));
        let welcome = by(&browser, &town.post, "post", &person, "").await;
        let names: Vec<_> = welcome.form(0).fields.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["csrf", "arrival", "given_name", "email"]);
        let refused = browser.submit(&welcome, &[("given_name", "Zoé"), ("email", "nowhere")]).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains("href=\"#email\"") && refused.body.contains("value=\"Zoé\""));
        let done = browser.submit(&refused, &[("email", "zoe@example.org")]).await;
        assert_eq!(done.location(), "/");
    }
}

#[tokio::test]
async fn a_service_learns_the_level_and_the_methods_and_that_another_provider_vouches() {
    for house in House::each_trusting(&["library"]).await {
        let town = town(&house).await;
        let library = house.library().await;
        let browser = house.browser();
        let request = sign_in_request(&browser, &library, &[("acr_values", "eidas2")]).await;
        let away = browser.get(&format!("/upstream/begin?provider=post&request={request}")).await;
        assert_eq!(query_of(away.location())["acr_values"], "silver", "{}", house.engine);
        let person = zoe().saying("acr", "silver").saying("amr", json!(["pwd", "otp"]));
        let welcome = browser.get(&town.post.sign_in(away.location(), &person)).await;
        let on = browser.submit(&welcome, &[]).await;
        let answer = browser.get(on.location()).await;
        let code = answer.parameter("code").unwrap_or_else(|| panic!("{}", answer.location()));
        let tokens = library.redeem(&code, &[]).await.json();
        let told = claims(tokens["id_token"].as_str().unwrap());
        assert_eq!(told["acr"], "eidas2");
    }
}

#[tokio::test]
async fn a_service_learns_when_a_person_proved_themselves_at_the_provider_and_not_when_they_came_back() {
    for house in House::each_trusting(&["library"]).await {
        let town = town(&house).await;
        let library = house.library().await;
        zoe_arrives(&house.browser(), &town).await;
        let browser = house.browser();
        let days_ago = NOW.as_seconds() - 3 * 24 * 3600;
        let by_provider = async |changes: &[(&str, &str)], proved_at: i64| {
            let request = sign_in_request(&browser, &library, changes).await;
            let away = browser.get(&format!("/upstream/begin?provider=post&request={request}")).await;
            let person = zoe().saying("auth_time", json!(proved_at));
            let answer = browser.get(&town.post.sign_in(away.location(), &person)).await;
            (query_of(away.location()).contains_key("max_age"), browser.get(answer.location()).await)
        };
        let auth_time = async |answer: &Answer| {
            let code = answer.parameter("code").unwrap_or_else(|| panic!("{}", answer.location()));
            claims(library.redeem(&code, &[]).await.json()["id_token"].as_str().unwrap())["auth_time"].clone()
        };
        let (is_asked_anew, answer) = by_provider(&[], days_ago).await;
        assert!(!is_asked_anew);
        assert_eq!(auth_time(&answer).await, days_ago, "{}: the provider knew them since", house.engine);

        // The session is new all the same, and serves whoever asks for nothing more recent.
        house.wait_s(60);
        let answer = browser.get(&library.address(&[])).await;
        assert_eq!(auth_time(&answer).await, days_ago, "{}", house.engine);
        let now = NOW.as_seconds() + 60;
        let waiting = sign_in_request(&browser, &library, &[("max_age", "600")]).await;
        let silent = zoe().saying("auth_time", json!(days_ago));
        assert_eq!(by(&browser, &town.post, "post", &silent, "&next=%2Faccount").await.location(), "/account");
        let answer = browser.get(&format!("/authorize/resume?request={waiting}")).await;
        assert!(answer.location().starts_with("/sign-in?"), "{}: {}", house.engine, answer.location());
        let (is_asked_anew, answer) = by_provider(&[("max_age", "600")], now).await;
        assert!(is_asked_anew, "the sign-in three days ago is too old, the session from just now or not");
        assert_eq!(auth_time(&answer).await, now, "{}", house.engine);
        let answer = browser.get(&library.address(&[("max_age", "600")])).await;
        assert_eq!(auth_time(&answer).await, now);
    }
}

/// The sealed request with which a service's sign-in waits.
async fn sign_in_request(browser: &Browser<'_>, service: &RelyingParty<'_>, changes: &[(&str, &str)]) -> String {
    let answer = browser.get(&service.address(changes)).await;
    assert!(answer.location().starts_with("/sign-in?"), "{}", answer.location());
    answer.parameter("request").unwrap()
}

#[tokio::test]
async fn a_provider_that_is_less_sure_than_the_service_needs_does_not_sign_in() {
    for house in House::each().await {
        let town = town(&house).await;
        let library = house.library().await;
        let browser = house.browser();
        let request = sign_in_request(&browser, &library, &[("acr_values", "eidas2")]).await;
        let more = format!("&request={request}");
        let refused = by(&browser, &town.post, "post", &zoe().saying("acr", "bronze"), &more).await;
        assert_eq!(refused.status, 403, "{}", house.engine);
        assert!(refused.body.contains(&format!("/sign-in?again=yes&amp;request={request}")), "another way");
        assert!(refused.body.contains("again=1"), "or the same, with more");
        assert!(browser.cookie("__Host-session").is_none());
        let back = browser.submit(&refused, &[]).await;
        assert!(back.location().starts_with("https://library.example/cb?error="));
        let high = sign_in_request(&browser, &library, &[("acr_values", "eidas3")]).await;
        let refused = browser.get(&format!("/upstream/begin?provider=post&request={high}")).await;
        assert_eq!(refused.status, 403, "it never vouches for that");
    }
}

#[tokio::test]
async fn a_service_that_wants_a_new_proof_gets_one() {
    for house in House::each().await {
        town(&house).await;
        let library = house.library().await;
        let browser = house.browser();
        let request = sign_in_request(&browser, &library, &[("prompt", "login"), ("login_hint", "zoe")]).await;
        let away = browser.get(&format!("/upstream/begin?provider=post&request={request}")).await;
        let query = query_of(away.location());
        assert_eq!((query["prompt"].as_str(), query["max_age"].as_str()), ("login", "0"));
        assert_eq!(query["login_hint"], "zoe");
    }
}

#[tokio::test]
async fn a_service_keeps_providers_out() {
    for house in House::each().await {
        town(&house).await;
        let settings = ClientSettings { blocked_providers: vec!["post".to_owned()], ..ClientSettings::default() };
        let new = identity::NewClient { settings, ..new_client("careful", identity::ClientKind::Confidential) };
        let registered = house.identity.add_client(new, None).await.unwrap();
        let careful = RelyingParty::new(&house, "careful", registered.secret);
        let browser = house.browser();
        let request = sign_in_request(&browser, &careful, &[]).await;
        let refused = browser.get(&format!("/upstream/begin?provider=post&request={request}")).await;
        assert_eq!(refused.status, 403, "{}", house.engine);
        assert!(refused.body.contains("does not accept The Post (fictional)"));
        let away = browser.get(&format!("/upstream/begin?provider=bank&request={request}")).await;
        assert!(away.location().starts_with(BANK));
    }
}

#[tokio::test]
async fn a_service_that_names_the_providers_it_takes_takes_no_account_that_is_kept_here() {
    for house in House::each_trusting(&["careful"]).await {
        let town = town(&house).await;
        let settings = ClientSettings { allowed_providers: vec!["bank".to_owned()], ..ClientSettings::default() };
        let new = identity::NewClient { settings, ..new_client("careful", identity::ClientKind::Confidential) };
        let registered = house.identity.add_client(new, None).await.unwrap();
        let careful = RelyingParty::new(&house, "careful", registered.secret);
        // Who is signed in by a password is asked for another way, and gets no further by the password.
        let browser = house.browser_of_ana().await;
        let away = browser.get(&careful.address(&[])).await;
        let page = browser.get(away.location()).await;
        assert!(page.body.contains("does not accept accounts that are kept here"), "{}: {}", house.engine, page.body);
        assert!(!page.body.contains("name=\"password\"") && page.body.contains("/upstream/begin?provider=bank"));
        assert!(!page.body.contains("/upstream/begin?provider=post"));
        let csrf = csrf(&page);
        let request = away.parameter("request").unwrap();
        house.wait_s(60);
        let typed = [("csrf", csrf.as_str()), ("request", &request), ("username", "ana"), ("password", PASSWORD)];
        let on = browser.post("/sign-in", &typed).await;
        let refused = browser.get(on.location()).await;
        assert_eq!(refused.parameter("error").as_deref(), Some("login_required"), "{}", refused.location());
        // By the provider that it names it goes.
        let request = sign_in_request(&house.browser(), &careful, &[]).await;
        let browser = house.browser();
        let welcome = by(&browser, &town.bank, "bank", &zoe(), &format!("&request={request}")).await;
        let on = browser.submit(&welcome, &[]).await;
        assert!(browser.get(on.location()).await.parameter("code").is_some());
    }
}

#[tokio::test]
async fn a_person_who_cancels_is_told_so_and_finds_every_way_out() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        let away = browser.get("/upstream/begin?provider=post&next=%2Faccount").await;
        let back = browser.get(&town.post.refuse(away.location(), "access_denied")).await;
        assert_eq!(back.status, 200, "{}", house.engine);
        assert!(back.body.contains("You are not signed in") && back.body.contains("Nothing was sent"));
        assert!(back.body.contains("/upstream/begin?provider=post&amp;next=%2Faccount"));
        assert!(back.body.contains("/sign-in?again=yes&amp;next=%2Faccount"));
    }
}

#[tokio::test]
async fn a_provider_that_is_down_or_slow_is_told_as_such() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        let away = browser.get("/upstream/begin?provider=post").await.location().to_owned();
        let back = town.post.sign_in(&away, &zoe());
        town.post.be(Mood::Slow);
        assert_eq!(browser.get(&back).await.status, 504, "{}", house.engine);
        town.post.be(Mood::TokenStatus(503));
        for _ in 1..Breaker::FAILURES {
            assert_eq!(browser.get(&back).await.status, 503);
        }
        let refused = browser.get("/upstream/begin?provider=post").await;
        assert_eq!(refused.status, 503);
        assert!(refused.body.contains("The Post (fictional) does not answer"));
        assert!(browser.get("/upstream/begin?provider=bank").await.location().starts_with(BANK));
    }
}

#[tokio::test]
async fn old_tabs_other_browsers_and_second_clicks_are_told_apart() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        let away = browser.get("/upstream/begin?provider=post&next=%2Faccount").await.location().to_owned();
        let back = town.post.sign_in(&away, &zoe());
        let stranger = house.browser().get(&back).await;
        assert_eq!(stranger.status, 400, "{}", house.engine);
        assert!(stranger.body.contains("Sign-in begun elsewhere"));
        assert!(browser.get("/upstream/callback?code=1&state=made-up").await.body.contains("This page cannot go on"));
        let welcome = browser.get(&back).await;
        browser.submit(&welcome, &[]).await.location();
        let again = browser.get(&back).await;
        assert_eq!(again.status, 400);
        assert!(again.body.contains("This answer was used already"));
        assert!(again.body.contains("You are signed in: Zoé Fictive") && again.body.contains("href=\"/account\""));
        house.wait(SignedDuration::from_mins(31));
        assert!(house.browser().get(&back).await.body.contains("elsewhere"));
        assert!(browser.get(&back).await.body.contains("Too much time has passed"));
    }
}

#[tokio::test]
async fn a_sign_in_cannot_be_sent_elsewhere() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        for next in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
            let answer = by(&browser, &town.post, "post", &zoe(), &format!("&next={next}")).await;
            assert_eq!(answer.location(), "/", "{next}");
        }
        assert_eq!(browser.get("/upstream/begin?provider=nobody").await.status, 404);
    }
}

#[tokio::test]
async fn a_nearly_equal_identity_is_never_merged_silently() {
    for house in House::each().await {
        let town = town(&house).await;
        house.identity.state_civil_status(house.ana, civil_status("Ana"), StatedBy::Person).await.unwrap();
        let browser = house.browser();
        let asked = by(&browser, &town.post, "post", &person_of("ana-at-the-post", "Ana Lucie"), "").await;
        assert_eq!(asked.status, 200, "{}", house.engine);
        assert!(asked.body.contains("You may have an account already"));
        assert!(!asked.body.contains("Ana Martin"), "nothing of the account is told");
        assert!(browser.cookie("__Host-session").is_none());
        let to_sign_in = browser.submit(&asked, &[]).await;
        assert_eq!(to_sign_in.location(), "/sign-in?next=/upstream/join");
        let answer = browser.sign_in_at(to_sign_in.location(), "ana", PASSWORD).await;
        let question = browser.get(answer.location()).await;
        assert!(question.body.contains("Open this account with The Post (fictional), too?"));
        assert_eq!(browser.submit(&question, &[]).await.location(), "/");
        let elsewhere = house.browser();
        by(&elsewhere, &town.post, "post", &person_of("ana-at-the-post", "Ana Lucie"), "").await.location();
        assert!(elsewhere.get("/account").await.body.contains("Ana Martin (fictional)"), "the same account");
    }
}

#[tokio::test]
async fn who_is_another_person_goes_on_with_a_new_account() {
    for house in House::each().await {
        let town = town(&house).await;
        house.identity.state_civil_status(house.ana, civil_status("Ana"), StatedBy::Person).await.unwrap();
        let browser = house.browser();
        let asked = by(&browser, &town.post, "post", &person_of("cousin", "Ana Lucie"), "").await;
        browser.submit_form(&asked.form(1), &[]).await.location();
        assert!(!browser.get("/account").await.body.contains("Ana Martin (fictional)"), "{}", house.engine);
        assert_eq!(house.identity.civil_status(house.ana).await.unwrap().unwrap().identity, civil_status("Ana"));
    }
}

#[tokio::test]
async fn a_civil_status_that_was_only_typed_catches_nobody() {
    let ana = || person_of("ana-at-the-bank", "Ana");
    for house in House::each().await {
        let house = house.asking(Arc::new(Says(RegistryAnswer::Found))).await;
        let town = town(&house).await;
        // Whoever has this account typed it, and the register knows such a person.
        house.identity.state_civil_status(house.ana, civil_status("Ana"), StatedBy::Person).await.unwrap();
        house.identity.check_civil_status(house.ana).await.unwrap();
        let browser = house.browser();
        let asked = by(&browser, &town.bank, "bank", &ana(), "").await;
        assert!(asked.body.contains("You may have an account already"), "{}: {}", house.engine, asked.body);
        assert!(browser.cookie("__Host-session").is_none() && !asked.body.contains("Ana Martin"));
        browser.submit_form(&asked.form(1), &[]).await.location();
        assert!(!browser.get("/account").await.body.contains("Ana Martin (fictional)"), "an account of their own");
        // Nor does it stand between two providers that vouch for the same person.
        let elsewhere = house.browser();
        let in_one_step = by(&elsewhere, &town.post, "post", &person_of("ana-at-the-post", "Ana"), "").await;
        assert_eq!(in_one_step.location(), "/", "{}", in_one_step.body);
        let links = elsewhere.get("/account/providers/linked").await;
        assert!(links.body.contains("The Post (fictional)") && links.body.contains("The Bank (fictional)"));
        assert!(!elsewhere.get("/account").await.body.contains("Ana Martin (fictional)"));
    }
}

#[tokio::test]
async fn the_very_same_identity_is_one_person_only_when_somebody_vouched_for_both() {
    let ana = || person_of("ana-at-the-bank", "Ana");
    let of_the_post = || StatedBy::Provider("post".into());
    for house in House::each().await {
        let town = town(&house).await;
        house.identity.state_civil_status(house.ana, civil_status("Ana"), of_the_post()).await.unwrap();
        let asked = by(&house.browser(), &town.bank, "bank", &ana(), "").await;
        assert!(asked.body.contains("You may have an account already"), "no register knows that there is one such Ana");
    }
    for house in House::each().await {
        let house = house.asking(Arc::new(Says(RegistryAnswer::Found))).await;
        let town = town(&house).await;
        house.identity.state_civil_status(house.ana, civil_status("Ana"), of_the_post()).await.unwrap();
        let browser = house.browser();
        assert_eq!(by(&browser, &town.bank, "bank", &ana(), "").await.location(), "/", "{}", house.engine);
        assert!(browser.get("/account").await.body.contains("Ana Martin (fictional)"));
        assert!(house.actions_on_ana().await.contains(&Action::ChangeProfile), "the link is in the log");
    }
}

#[tokio::test]
async fn the_dead_and_who_cannot_be_told_apart_are_not_let_in() {
    for (answer, said) in [
        (RegistryAnswer::Deceased, "says that this person has died"),
        (RegistryAnswer::Ambiguous, "almost the same details"),
    ] {
        for house in House::each().await {
            let house = house.asking(Arc::new(Says(answer.clone()))).await;
            let town = town(&house).await;
            let browser = house.browser();
            let refused = by(&browser, &town.post, "post", &person_of("somebody", "Ana"), "").await;
            assert_eq!(refused.status, 403, "{}", house.engine);
            assert!(refused.body.contains(said) && refused.body.contains("counter"));
            assert!(browser.cookie("__Host-session").is_none());
        }
    }
}

#[tokio::test]
async fn several_providers_lead_to_one_account_which_its_person_links_and_unlinks() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/providers/linked").await;
        assert!(page.body.contains("Link The Post (fictional)") && page.body.contains("Link The Bank (fictional)"));
        for (place, provider, id) in [(0, &town.bank, "bank"), (0, &town.post, "post")] {
            let page = browser.get("/account/providers/linked").await;
            let form = forms_to(&page, "/account/providers/link")[place].clone();
            assert_eq!(form.fields.iter().find(|(name, _)| name == "provider").unwrap().1, id);
            let way = browser.submit_form(&form, &[]).await;
            let address = link_to(&way, provider_of(id));
            let back = provider.sign_in(&address, &Person::new(&format!("ana-at-{id}"), &json!({})));
            assert_eq!(
                browser.get(&back).await.location(),
                "/account/providers/linked?done=linked",
                "{}",
                house.engine
            );
        }
        for (provider, id) in [(&town.bank, "bank"), (&town.post, "post")] {
            let elsewhere = house.browser();
            by(&elsewhere, provider, id, &Person::new(&format!("ana-at-{id}"), &json!({})), "").await.location();
            assert!(elsewhere.get("/account").await.body.contains("Ana Martin (fictional)"), "{id}");
        }
        let page = browser.get("/account/providers/linked").await;
        let form = forms_to(&page, "/account/providers/unlink")[0].clone();
        assert_eq!(browser.submit_form(&form, &[]).await.location(), "/account/providers/linked?done=unlinked");
        assert_eq!(forms_to(&browser.get("/account/providers/linked").await, "/account/providers/unlink").len(), 1);
    }
}

fn provider_of(id: &str) -> &'static str {
    if id == "bank" { BANK } else { POST }
}

/// The forms of a page that go to this address.
fn forms_to(page: &Answer, action: &str) -> Vec<crate::browser::Form> {
    let count = page.body.matches("method=\"post\"").count();
    (0..count).map(|place| page.form(place)).filter(|form| form.action == action).collect()
}

/// The link of a page to a provider.
fn link_to(page: &Answer, origin: &str) -> String {
    let start = page.body.find(&format!("href=\"{origin}")).unwrap_or_else(|| panic!("{}", page.body));
    page.body[start + 6..].split('"').next().unwrap().replace("&amp;", "&")
}

#[tokio::test]
async fn the_last_way_in_is_not_taken_away() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        let page = browser.get("/account/providers/linked").await;
        let form = forms_to(&page, "/account/providers/unlink")[0].clone();
        let kept = browser.submit_form(&form, &[]).await;
        assert_eq!(kept.location(), "/account/providers/linked?done=last-way", "{}", house.engine);
        assert!(browser.get(kept.location()).await.body.contains("It is your only way to sign in"));
    }
}

#[tokio::test]
async fn a_passkey_is_another_way_in() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        let key = SoftKey::new(1);
        let page = browser.get("/account/security/passkeys").await;
        let form = forms_to(&page, "/account/security/passkeys")[0].clone();
        browser.submit_form(&form, &[("name", "Blue key"), ("answer", &key.create(&page))]).await;
        let page = browser.get("/account/providers/linked").await;
        let form = forms_to(&page, "/account/providers/unlink")[0].clone();
        let done = browser.submit_form(&form, &[]).await;
        assert_eq!(done.location(), "/account/providers/linked?done=unlinked", "{}", house.engine);
        let elsewhere = house.browser();
        let page = elsewhere.get("/sign-in?next=%2Faccount").await;
        let form = forms_to(&page, "/sign-in/passkey")[0].clone();
        assert_eq!(elsewhere.submit_form(&form, &[("answer", &key.get(&page))]).await.location(), "/account");
    }
}

#[tokio::test]
async fn a_person_shuts_out_a_provider_that_they_never_used() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        let session = browser.cookie("__Host-session").unwrap();
        let person = ui::SessionReader::signed_in(&house.identity, &session).await.unwrap().unwrap().person;
        let page = browser.get("/account/providers").await;
        assert!(page.body.contains("<h2>The Post (fictional)</h2>"), "by their names: {}", page.body);
        let blocked = forms_to(&page, "/account/providers/choose")
            .into_iter()
            .find(|form| form.fields.contains(&("provider".to_owned(), "bank".to_owned())));
        browser.submit_form(&blocked.unwrap(), &[]).await.location();
        let page = browser.get("/account/providers/linked").await;
        assert!(!page.body.contains("Link The Bank (fictional)"), "{}: it is not offered", house.engine);
        assert!(!house.identity.may_sign_in_through(person, Some("bank")).await.unwrap());
        let sign_ins = browser.get("/account/sign-ins").await;
        assert!(sign_ins.body.contains("The Post (fictional)"), "{}", sign_ins.body);
    }
}

#[tokio::test]
async fn an_identity_that_opens_another_account_is_not_linked_and_nor_is_another_person() {
    for house in House::each().await {
        let town = town(&house).await;
        zoe_arrives(&house.browser(), &town).await;
        let browser = house.browser_of_ana().await;
        let link = async |person: &Person| {
            let page = browser.get("/account/providers/linked").await;
            let form = forms_to(&page, "/account/providers/link")[1].clone();
            let way = browser.submit_form(&form, &[]).await;
            browser.get(&town.post.sign_in(&link_to(&way, POST), person)).await
        };
        let refused = link(&zoe()).await;
        assert_eq!(refused.status, 409, "{}", house.engine);
        assert!(refused.body.contains("opens another account here already"));
        house.identity.state_civil_status(house.ana, civil_status("Ana"), StatedBy::Person).await.unwrap();
        let refused = link(&person_of("somebody", "Lucie")).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains("knows another person"));
        assert!(forms_to(&browser.get("/account/providers/linked").await, "/account/providers/unlink").is_empty());
    }
}

#[tokio::test]
async fn nothing_is_linked_when_somebody_else_is_signed_in_meanwhile() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/providers/linked").await;
        let way = browser.submit_form(&forms_to(&page, "/account/providers/link")[1], &[]).await;
        let back = town.post.sign_in(&link_to(&way, POST), &zoe());
        browser.post("/sign-out", &[("csrf", &csrf(&page))]).await;
        let refused = browser.get(&back).await;
        assert_eq!(refused.status, 403, "{}", house.engine);
        assert!(refused.body.contains("Sign in to your account first"));
    }
}

fn csrf(page: &Answer) -> String {
    page.form(0).fields.into_iter().find(|(name, _)| name == "csrf").unwrap().1
}

#[tokio::test]
async fn linking_is_asked_for_by_a_form_of_ours_only() {
    for house in House::each().await {
        town(&house).await;
        let browser = house.browser_of_ana().await;
        assert_eq!(browser.post("/account/providers/link", &[("provider", "post")]).await.status, 403);
        assert_eq!(browser.post("/upstream/join", &[]).await.status, 403, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_provider_registered_anew_under_an_old_name_opens_no_old_account() {
    for house in House::each().await {
        let town = town(&house).await;
        zoe_arrives(&house.browser(), &town).await;
        town.upstream.remove_provider(&"post".parse().unwrap()).await.unwrap();
        let settings = ProviderSettings::new(BANK, "passerelle", ClientAuthentication::PrivateKeyJwt);
        let name = Localized::of("en", "Another (fictional)");
        town.upstream.add_provider(NewProvider { id: "post".into(), name, settings, secret: None }).await.unwrap();
        let welcome = by(&house.browser(), &town.bank, "post", &zoe(), "").await;
        assert!(welcome.body.contains("for the first time"), "{}: {}", house.engine, welcome.body);
    }
}

#[tokio::test]
async fn an_arrival_waits_a_quarter_of_an_hour_and_makes_one_account() {
    for house in House::each().await {
        let town = town(&house).await;
        let (here, there) = (house.browser(), house.browser());
        let welcome = by(&here, &town.post, "post", &zoe(), "").await;
        let twice = by(&there, &town.post, "post", &zoe(), "").await;
        here.submit(&welcome, &[]).await.location();
        there.submit(&twice, &[("email", "another@example.org")]).await.location();
        assert!(there.get("/account").await.body.contains("zoe@example.org"), "{}", house.engine);
        let late = house.browser();
        let welcome = by(&late, &town.post, "post", &Person::new("late", &json!({})), "").await;
        house.wait(SignedDuration::from_mins(15));
        assert_eq!(late.submit(&welcome, &[]).await.status, 400);
    }
}

#[tokio::test]
async fn levels_of_providers_reach_the_session() {
    for house in House::each().await {
        let town = town(&house).await;
        zoe_arrives(&house.browser(), &town).await;
        assert_eq!(Level::from_name("eidas2"), Some(Level::Eidas2));
        let library = house.library().await;
        let browser = house.browser();
        by(&browser, &town.post, "post", &zoe().saying("acr", "silver"), "").await.location();
        let asked = browser.get(&library.address(&[("acr_values", "eidas2")])).await;
        assert_eq!(asked.status, 200, "{}: consent, no step-up: {}", house.engine, asked.body);
        let high = browser.get(&library.address(&[("acr_values", "eidas3")])).await;
        assert!(high.location().starts_with("/sign-in?"), "a step-up");
    }
}

#[tokio::test]
async fn the_page_of_sign_in_offers_the_providers_the_usual_one_first() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        let page = browser.get("/sign-in?next=%2Faccount").await;
        assert_eq!(page.form(0).action, "/sign-in", "the password form is the first");
        let place = |page: &Answer, name: &str| page.body.find(&format!("Continue with The {name}")).unwrap();
        assert!(place(&page, "Bank") < place(&page, "Post"), "{}", house.engine);
        assert!(page.body.contains("/upstream/begin?provider=post&amp;next=%2Faccount"));
        zoe_arrives(&browser, &town).await;
        let page = browser.get("/sign-in?again=yes").await;
        assert!(place(&page, "Post") < place(&page, "Bank") && page.body.contains("Your usual choice"));
        let shared = browser.get("/sign-in?again=yes&shared=1").await;
        assert!(!shared.body.contains("Your usual choice"), "never on a shared computer");
        town.bank.be(Mood::Silent);
        for _ in 0..Breaker::FAILURES {
            town.upstream.look().await.unwrap();
        }
        let page = house.browser().get("/sign-in").await;
        assert!(page.body.contains("The Bank (fictional): does not answer") && page.body.contains("/providers/status"));
    }
}

#[tokio::test]
async fn a_device_is_known_after_a_sign_in_by_a_provider_too() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        let about_devices =
            async || house.letters().await.iter().filter(|letter| letter.text.contains("/not-me?")).count();
        assert_eq!(about_devices().await, 1, "{}", house.engine);
        sign_out(&browser).await;
        by(&browser, &town.post, "post", &zoe(), "").await;
        assert_eq!(about_devices().await, 1, "the device is known");
        by(&house.browser(), &town.post, "post", &zoe(), "").await;
        assert_eq!(about_devices().await, 2, "another one is not");
    }
}

#[tokio::test]
async fn a_sign_in_by_a_provider_on_a_shared_computer_leaves_nothing_there() {
    for house in House::each().await {
        let town = town(&house).await;
        zoe_arrives(&house.browser(), &town).await;
        let browser = house.browser();
        let page = browser.get("/sign-in?next=%2Faccount").await;
        assert!(page.body.contains("/sign-in?again=yes&amp;next=%2Faccount&amp;shared=1"), "{}", house.engine);
        let page = browser.get("/sign-in?again=yes&next=%2Faccount&shared=1").await;
        assert!(page.body.contains("/upstream/begin?provider=post&amp;next=%2Faccount&amp;shared=1"));
        assert!(page.form(0).fields.contains(&("shared".to_owned(), "yes".to_owned())), "by password too");
        by(&browser, &town.post, "post", &zoe(), "&shared=1").await;
        assert!(browser.get("/account").await.body.contains("Clear everything and leave"));
        assert_eq!((browser.cookie("__Host-known"), browser.cookie("__Host-usual")), (None, None));
        by(&browser, &town.post, "post", &zoe(), "").await;
        assert!(browser.get("/account").await.body.contains("Clear everything and leave"), "it stays a shared one");
        // One press of the button also signs out at the provider, and leads back here.
        let left = sign_out(&browser).await;
        let farewell = browser.get(left.location()).await;
        let address = farewell.header("refresh").strip_prefix("0;url=").unwrap();
        assert!(address.starts_with("https://post.example/end?"), "{address}");
        let back = browser.get(&format!("/upstream/signed-out?state={}", query_of(address)["state"])).await;
        assert_eq!(back.location(), "/sign-out/done");
    }
}

/// Goes to the page on which the newest sign-in is reported, and gives it.
async fn newest_not_me(browser: &Browser<'_>) -> Answer {
    let list = browser.get("/account/sign-ins").await;
    let end = list.body.find("/not-me\"").unwrap_or_else(|| panic!("{}", list.body));
    let start = list.body[..end].rfind('"').unwrap() + 1;
    browser.get(&format!("{}/not-me", &list.body[start..end])).await
}

async fn report(browser: &Browser<'_>, page: &Answer) -> Answer {
    let count = page.body.matches("method=\"post\"").count();
    let form = (0..count).map(|place| page.form(place)).find(|form| form.action.ends_with("/not-me")).unwrap();
    let done = browser.submit_form(&form, &[]).await;
    browser.get(done.location()).await
}

#[tokio::test]
async fn a_report_shuts_out_the_strangers_provider_unless_it_is_the_only_way_in() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        house.wait_s(60);
        by(&house.browser(), &town.post, "post", &zoe(), "").await.location();
        let asked = newest_not_me(&browser).await;
        assert!(asked.body.contains("We do not block The Post (fictional)"), "{}: {}", house.engine, asked.body);
        let told = report(&browser, &asked).await;
        assert!(told.body.contains("We did not block The Post (fictional)"), "{}", told.body);
        assert!(told.body.contains("href=\"/account/security\"") && told.body.contains("href=\"/account/providers\""));
        by(&house.browser(), &town.post, "post", &zoe(), "").await.location();

        // With another way in, which was there before the stranger, it is shut.
        let page = browser.get("/account/providers/linked").await;
        let way = browser.submit_form(&forms_to(&page, "/account/providers/link")[0], &[]).await;
        let at_bank = Person::new("zoe-at-the-bank", &json!({}));
        let linked = browser.get(&town.bank.sign_in(&link_to(&way, BANK), &at_bank)).await;
        assert_eq!(linked.location(), "/account/providers/linked?done=linked");
        house.wait_s(60);
        by(&house.browser(), &town.post, "post", &zoe(), "").await.location();
        let asked = newest_not_me(&browser).await;
        assert!(asked.body.contains("We block the identity provider"), "{}", asked.body);
        let told = report(&browser, &asked).await;
        assert!(told.body.contains("We blocked: The Post (fictional)"), "{}", told.body);
        assert_eq!(by(&house.browser(), &town.post, "post", &zoe(), "").await.status, 403);
        by(&house.browser(), &town.bank, "bank", &at_bank, "").await.location();
    }
}

#[tokio::test]
async fn a_service_that_wants_more_may_get_it_by_a_provider() {
    for house in House::each_trusting(&["library"]).await {
        let town = town(&house).await;
        let library = house.library().await;
        zoe_arrives(&house.browser(), &town).await;
        let browser = house.browser();
        by(&browser, &town.post, "post", &zoe().saying("acr", "bronze"), "").await;
        let request = sign_in_request(&browser, &library, &[("acr_values", "eidas2")]).await;
        let page = browser.get(&format!("/sign-in?request={request}")).await;
        let begin = format!("/upstream/begin?provider=post&amp;request={request}");
        assert!(page.body.contains("One more step") && page.body.contains(&begin), "{}: {}", house.engine, page.body);
        let more = format!("&request={request}");
        let on = by(&browser, &town.post, "post", &zoe().saying("acr", "silver"), &more).await;
        assert!(browser.get(on.location()).await.parameter("code").is_some());

        let high = sign_in_request(&browser, &library, &[("acr_values", "eidas3")]).await;
        let page = browser.get(&format!("/sign-in?request={high}")).await;
        assert!(page.body.contains("One more step") && !page.body.contains("/upstream/begin"), "none is so sure");
    }
}

#[tokio::test]
async fn a_service_may_hint_at_a_provider() {
    for house in House::each().await {
        town(&house).await;
        let library = house.library().await;
        let browser = house.browser();
        let hinted = browser.get(&library.address(&[("idp_hint", "post")])).await;
        let begin = browser.get(hinted.location()).await;
        assert!(begin.location().starts_with("/upstream/begin?provider=post"), "{}", house.engine);
        let unknown = browser.get(&library.address(&[("idp_hint", "nobody")])).await;
        assert_eq!(browser.get(unknown.location()).await.status, 200);
    }
}

async fn sign_out(browser: &Browser<'_>) -> Answer {
    let page = browser.get("/sign-out").await;
    browser.post("/sign-out", &[("csrf", &csrf(&page))]).await
}

#[tokio::test]
async fn who_signs_out_here_may_do_so_at_the_provider_too() {
    for house in House::each().await {
        let town = town(&house).await;
        let browser = house.browser();
        zoe_arrives(&browser, &town).await;
        let left = sign_out(&browser).await;
        let farewell = browser.get(left.location()).await;
        assert!(farewell.body.contains("Sign out of The Post (fictional), too"), "{}", house.engine);
        assert!(!farewell.headers.contains_key("refresh"), "on a computer of one's own that is asked");
        let address = link_to(&farewell, POST);
        let query = query_of(&address);
        assert!(address.starts_with("https://post.example/end?") && query["id_token_hint"].split('.').count() == 3);
        let back = browser.get(&format!("/upstream/signed-out?state={}", query["state"])).await;
        assert!(back.body.contains("signed out here and of the service"));
        assert_eq!(browser.get("/account").await.status, 303);
    }
}
