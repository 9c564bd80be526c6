//! Passkeys: added, used, removed; and what lifts a session for a service.

use evidence::Action;

use crate::authenticator::{SoftKey, code};
use crate::browser::{Answer, Browser, Form};
use crate::credentials::set_up_codes;
use crate::house::{House, PASSWORD};

/// The form of a page that posts to this address.
fn form_to(page: &Answer, action: &str) -> Form {
    let count = page.body.matches("method=\"post\"").count();
    (0..count).map(|place| page.form(place)).find(|form| form.action == action).unwrap_or_else(|| panic!("{action}"))
}

async fn add(browser: &Browser<'_>, key: &SoftKey) -> Answer {
    let page = browser.get("/account/security/passkeys").await;
    assert_eq!(page.status, 200, "{}", page.body);
    let form = form_to(&page, "/account/security/passkeys");
    browser.submit_form(&form, &[("name", "Blue key"), ("answer", &key.create(&page))]).await
}

#[tokio::test]
async fn a_passkey_is_added_and_signs_its_person_in_without_a_name() {
    for house in House::each().await {
        let key = SoftKey::new(1);
        let added = add(&house.browser_of_ana().await, &key).await;
        assert_eq!((added.status, added.body.matches("<li><code>").count()), (200, 10), "{}", added.body);
        assert!(house.actions_on_ana().await.contains(&Action::AddSecondFactor));
        assert_eq!(house.letters_of_changes().await.len(), 1);

        let browser = house.browser();
        let page = browser.get("/sign-in?next=%2Faccount").await;
        let form = form_to(&page, "/sign-in/passkey");
        let answer = key.get(&page);
        let done = browser.submit_form(&form, &[("answer", &answer)]).await;
        assert_eq!(done.location(), "/account", "{}", house.engine);
        assert!(browser.get("/account/security").await.body.contains("Blue key"));

        // The same answer again is worth nothing, in whatever browser.
        let thief = house.browser();
        let fresh = form_to(&thief.get("/sign-in").await, "/sign-in/passkey");
        let ticket = form.fields.iter().find(|(name, _)| name == "ticket").unwrap().1.clone();
        let replayed = thief.submit_form(&fresh, &[("ticket", &ticket), ("answer", &answer)]).await;
        assert_eq!(replayed.status, 403, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_key_that_was_not_unlocked_or_is_another_signs_nobody_in() {
    for house in House::each().await {
        let key = SoftKey::new(1);
        add(&house.browser_of_ana().await, &key).await;
        let browser = house.browser();
        for answer in [
            |page: &Answer, key: &SoftKey| key.get_locked(page),
            |page: &Answer, _: &SoftKey| SoftKey::new(1).get(page),
            |page: &Answer, _: &SoftKey| SoftKey::new(2).get(page),
        ] {
            let page = browser.get("/sign-in").await;
            let form = form_to(&page, "/sign-in/passkey");
            assert_eq!(
                browser.submit_form(&form, &[("answer", &answer(&page, &key))]).await.status,
                403,
                "{}",
                house.engine
            );
        }
        let page = browser.get("/sign-in").await;
        let (form, answer) = (form_to(&page, "/sign-in/passkey"), key.get(&page));
        house.wait_s(600);
        assert_eq!(browser.submit_form(&form, &[("answer", &answer)]).await.status, 403, "{}: too late", house.engine);
    }
}

#[tokio::test]
async fn after_the_password_the_passkey_is_the_second_step_until_it_is_removed() {
    for house in House::each().await {
        let key = SoftKey::new(1);
        let browser = house.browser_of_ana().await;
        add(&browser, &key).await;
        house.wait_s(60);
        let second = house.browser();
        let page = second.get(second.sign_in("ana", PASSWORD).await.location()).await;
        let form = form_to(&page, "/sign-in/passkey");
        assert_eq!(second.submit_form(&form, &[("answer", &key.get(&page))]).await.location(), "/", "{}", house.engine);
        let page = second.get("/account/security").await;
        let remove = form_to(&page, "/account/security/passkeys/remove");
        assert_eq!(second.submit_form(&remove, &[]).await.location(), "/account/security?done=passkey-removed");
        assert_eq!(house.browser().sign_in("ana", PASSWORD).await.location(), "/");
        assert_eq!(house.letters_of_changes().await.len(), 2);
    }
}

#[tokio::test]
async fn a_service_that_wants_more_gets_it_by_a_code_and_is_told_how() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let asked = browser.get(&library.address(&[("acr_values", "eidas2")])).await;
        assert!(asked.location().starts_with("/sign-in?"), "{}", house.engine);
        let page = browser.get(asked.location()).await;
        assert!(page.body.contains("asks for more than a password"), "{}", page.body);
        assert!(page.body.contains("/account/security/codes?request="), "{}", page.body);
        // The person sets an application up, and is where they were going.
        let set_up = page.body.split("href=\"/account/security/codes?").nth(1).unwrap().split('"').next().unwrap();
        let page = browser.get(&format!("/account/security/codes?{}", set_up.replace("&amp;", "&"))).await;
        let key = page.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let shown = browser.submit(&page, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
        let on = shown.body.split("href=\"/authorize/resume?").nth(1).unwrap().split('"').next().unwrap();
        let consent = browser.get(&format!("/authorize/resume?{}", on.replace("&amp;", "&"))).await;
        assert_eq!(consent.status, 200, "{}: {}", house.engine, consent.body);
        // The highest level is out of reach without a counter, and the page says so.
        let asked = browser.get(&library.address(&[("acr_values", "eidas3")])).await;
        let page = browser.get(asked.location()).await;
        assert!(page.body.contains("At a counter"), "{}", page.body);
        assert!(page.body.contains("/authorize/give-up"));
    }
}

#[tokio::test]
async fn a_code_lifts_a_session_that_began_with_the_password_alone() {
    for house in House::each().await {
        let library = house.library().await;
        let early = house.browser_of_ana().await;
        let (key, _) = set_up_codes(&house, &house.browser_of_ana().await).await;
        house.wait_s(60);
        let asked = early.get(&library.address(&[("acr_values", "eidas2")])).await;
        let page = early.get(asked.location()).await;
        assert_eq!(page.form(0).action, "/sign-in/second", "the first form is the way forward");
        assert_eq!(early.submit(&page, &[("code", "000000")]).await.status, 403);
        let typed = code(&key, house.clock.as_ref(), 0);
        let lifted = early.submit(&page, &[("code", &typed)]).await;
        assert!(lifted.location().starts_with("/authorize/resume?request="), "{}", house.engine);
        assert_eq!(early.get(lifted.location()).await.status, 200);
    }
}

/// Reports the newest sign-in but this browser's own, from the account; what is told then.
async fn report_another_sign_in(browser: &Browser<'_>) -> Answer {
    let list = browser.get("/account/sign-ins").await;
    let links = list.body.split("href=\"").filter_map(|rest| rest.split('"').next());
    // Its own is the newest.
    let path = links.filter(|link| link.ends_with("/not-me")).nth(1).unwrap().to_owned();
    let form = form_to(&browser.get(&path).await, &path);
    browser.get(browser.submit_form(&form, &[]).await.location()).await
}

#[tokio::test]
async fn a_stranger_does_not_come_back_by_a_passkey_that_they_added() {
    for house in House::each().await {
        let (own, theirs) = (SoftKey::new(1), SoftKey::new(2));
        add(&house.browser_of_ana().await, &own).await;
        house.wait_s(600);
        let stranger = house.browser();
        let page = stranger.get("/sign-in").await;
        stranger.submit_form(&form_to(&page, "/sign-in/passkey"), &[("answer", &own.get(&page))]).await.location();
        add(&stranger, &theirs).await;
        house.wait_s(600);
        let ana = house.browser();
        let page = ana.get("/sign-in").await;
        ana.submit_form(&form_to(&page, "/sign-in/passkey"), &[("answer", &own.get(&page))]).await.location();
        let reported = report_another_sign_in(&ana).await;
        assert!(reported.body.contains("We removed a passkey"), "{}: {}", house.engine, reported.body);

        let page = stranger.get("/sign-in").await;
        let form = form_to(&page, "/sign-in/passkey");
        let again = stranger.submit_form(&form, &[("answer", &theirs.get(&page))]).await;
        assert_eq!(again.status, 403, "{}", house.engine);
        // The key by which Ana came to report is still hers.
        let phone = house.browser();
        let page = phone.get("/sign-in").await;
        let done = phone.submit_form(&form_to(&page, "/sign-in/passkey"), &[("answer", &own.get(&page))]).await;
        assert_eq!(done.status, 303, "{}", house.engine);
    }
}
