//! Asking the person, and remembering the answer.

use evidence::Action;

use crate::house::{House, PASSWORD, new_account};

#[tokio::test]
async fn the_page_shows_the_very_values_that_are_sent() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&library.address(&[("scope", "openid profile email offline_access")])).await;
        assert_eq!(page.status, 200, "{}", page.body);
        for shown in ["Service library", "Ana Martin (fictional)", "ana@example.org", "Français", "90 days"] {
            assert!(page.body.contains(shown), "{shown} in {}", page.body);
        }
        assert!(page.header("content-security-policy").contains("form-action 'self' https://library.example"));
        assert_eq!(page.form(0).action, "/authorize/consent");
        let decision = ("decision".to_owned(), "allow".to_owned());
        assert!(page.form(0).fields.contains(&decision), "the first form is the way forward");
    }
}

#[tokio::test]
async fn the_sign_in_page_names_the_service_and_lets_its_form_lead_there() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser();
        let asked = browser.get(&library.address(&[])).await;
        let page = browser.get(asked.location()).await;
        assert!(page.body.contains("Service library"));
        assert!(page.header("content-security-policy").contains("form-action 'self' https://library.example"));
    }
}

#[tokio::test]
async fn a_refusal_is_told_to_the_service() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&library.address(&[])).await;
        let answer = browser.submit_form(&page.form(1), &[]).await;
        assert!(answer.location().starts_with("https://library.example/cb?"), "{}", house.engine);
        assert_eq!(answer.parameter("error").as_deref(), Some("access_denied"));
        assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
        assert_eq!(house.actions_on_ana().await, [Action::SignIn]);
        assert_eq!(browser.get(&library.address(&[])).await.status, 200, "asked again next time");
    }
}

#[tokio::test]
async fn a_consent_is_remembered_and_a_wider_wish_asks_again() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.code(&browser, &[]).await;
        assert!(browser.get(&library.address(&[])).await.parameter("code").is_some());
        assert!(browser.get(&library.address(&[("scope", "openid")])).await.parameter("code").is_some());
        let wider = [("scope", "openid email")];
        assert_eq!(browser.get(&library.address(&wider)).await.status, 200);
        library.code(&browser, &wider).await;
        // Both consents count from now on.
        let both = browser.get(&library.address(&[("scope", "openid profile email")])).await;
        assert!(both.parameter("code").is_some(), "{}", house.engine);
        assert_eq!(browser.get(&library.address(&[("prompt", "consent")])).await.status, 200);
    }
}

#[tokio::test]
async fn a_trusted_service_asks_nothing_but_for_absence() {
    for house in House::each_trusting(&["library"]).await {
        let library = house.library().await;
        let museum = house.service("museum", identity::ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        assert!(browser.get(&library.address(&[])).await.parameter("code").is_some(), "{}", house.engine);
        assert_eq!(browser.get(&library.address(&[("scope", "openid offline_access")])).await.status, 200);
        assert_eq!(browser.get(&museum.address(&[])).await.status, 200);
    }
}

#[tokio::test]
async fn a_consent_needs_its_form_token_and_its_seal() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&library.address(&[])).await;
        let form = page.form(0);
        let ticket = form.fields.iter().find(|(name, _)| name == "request").unwrap().1.clone();
        let bare = browser.post("/authorize/consent", &[("request", &ticket), ("decision", "allow")]).await;
        assert_eq!(bare.status, 403);
        let mut forged = ticket.clone().into_bytes();
        forged[40] = if forged[40] == b'A' { b'B' } else { b'A' };
        let forged = String::from_utf8(forged).unwrap();
        assert_eq!(browser.submit_form(&form, &[("request", &forged)]).await.status, 400);
        // A ticket of another kind does not open as a consent.
        let other = house.browser().get(&library.address(&[])).await;
        let other = other.location().split('=').nth(1).unwrap().to_owned();
        assert_eq!(browser.submit_form(&form, &[("request", &other)]).await.status, 400);
        house.wait(jiff::SignedDuration::from_mins(61));
        assert_eq!(browser.submit_form(&form, &[]).await.status, 400, "{}: too late", house.engine);
    }
}

#[tokio::test]
async fn nobody_agrees_for_someone_else() {
    for house in House::each().await {
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&library.address(&[])).await;
        // In another tab of the same browser, Leo signs in.
        browser.sign_in("leo", PASSWORD).await;
        let token = browser.get("/account").await.form(0).fields[0].1.clone();
        let answer = browser.submit(&page, &[("csrf", &token)]).await;
        assert!(answer.location().starts_with("/sign-in?request="), "{}: {}", house.engine, answer.location());
        assert!(!house.actions_on_ana().await.contains(&Action::GiveConsent));
    }
}

#[tokio::test]
async fn a_session_that_ended_meanwhile_agrees_to_nothing() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get(&library.address(&[])).await;
        house.identity.sweep().await.unwrap();
        let other = house.browser_of_ana().await;
        let account = other.get("/account/sign-ins").await;
        let end = (0..8).map(|place| account.form(place)).find(|form| form.action == "/account/sessions/end").unwrap();
        assert_eq!(other.submit_form(&end, &[]).await.status, 303);
        assert_eq!(browser.submit(&page, &[]).await.status, 401, "{}", house.engine);
        assert!(browser.get(&library.address(&[])).await.location().starts_with("/sign-in"));
    }
}
