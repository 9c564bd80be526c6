//! A person takes everything that is kept of them away, and closes their account.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use base::PersonId;
use evidence::Action;
use identity::{AccountRecords, StillNeeded, Told};
use serde_json::{Value, json};

use crate::browser::{Answer, Form};
use crate::house::{House, PASSWORD};

/// The form of a page that closes the account; of a page that has none, another one turned into it.
fn form_that_closes(page: &Answer) -> Form {
    let count = page.body.matches("method=\"post\"").count();
    let mut forms = (0..count).map(|place| page.form(place));
    let found = forms.find(|form| form.action == "/account/close");
    found.unwrap_or_else(|| Form { action: "/account/close".to_owned(), ..page.form(0) })
}

/// Another room: it may still need the account, and counts how often it forgot.
#[derive(Default)]
struct Garden {
    needs: AtomicBool,
    forgot: AtomicUsize,
}

impl AccountRecords for Garden {
    fn name(&self) -> &'static str {
        "garden"
    }

    fn of(&self, _person: PersonId) -> Told<'_, Value> {
        Box::pin(async { Ok(json!(["roses"])) })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        let needs = self.needs.load(Ordering::SeqCst);
        Box::pin(async move { Ok(needs.then_some(StillNeeded { why: "identity-close-first", href: "/garden" })) })
    }

    fn gives_up(&self, _person: PersonId) -> Told<'_, Option<&'static str>> {
        Box::pin(async { Ok(Some("identity-closed-home")) })
    }

    fn forget(&self, _person: PersonId) -> Told<'_, ()> {
        self.forgot.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn everything_that_is_kept_comes_in_one_file() {
    for house in House::each().await {
        house.identity.join_records(Arc::new(Garden::default()));
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[("scope", "openid email")]).await;
        let file = browser.get("/account/data.json").await;
        assert_eq!((file.status, file.header("content-type")), (200, "application/json"));
        let data = file.json();
        assert_eq!(data["account"]["email"], "ana@example.org");
        assert_eq!(data["sign_ins"][0]["device"], "Firefox · Linux");
        assert_eq!(data["consents"][0]["service"], "library");
        assert_eq!(data["garden"], json!(["roses"]));
        assert!(house.actions_on_ana().await.contains(&Action::TakeAccountData), "{}", house.engine);
        assert!(!file.body.contains("argon2"), "no secret in it");
    }
}

#[tokio::test]
async fn a_closed_account_opens_no_more_and_services_are_out() {
    for house in House::each().await {
        let garden = Arc::new(Garden::default());
        house.identity.join_records(garden.clone());
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("scope", "openid email")]).await;
        let page = browser.get("/account/close").await;
        assert!(page.body.contains("Back to the start"), "what another room says is given up: {}", page.body);
        let unsure = browser.submit_form(&form_that_closes(&page), &[("sure", "")]).await;
        assert_eq!(unsure.status, 400);
        assert!(unsure.body.contains("Tick the box to confirm.") && unsure.body.contains("<title>Error:"));
        let gone = browser.submit_form(&form_that_closes(&page), &[("sure", "yes")]).await;
        assert_eq!((gone.status, gone.location()), (303, "/sign-out/closed"), "{}", gone.body);
        assert_eq!(garden.forgot.load(Ordering::SeqCst), 1);
        assert_eq!(browser.get("/account").await.status, 303, "signed out");
        let again = house.browser();
        again.sign_in("ana", PASSWORD).await;
        assert_eq!(again.get("/account").await.status, 303, "{}: the password opens nothing", house.engine);
        let answer = library.userinfo(tokens["access_token"].as_str().unwrap()).await;
        assert_eq!(answer.status, 401, "{}: {}", house.engine, answer.body);
        let account = house.identity.person(house.ana).await.unwrap().unwrap();
        assert!(!format!("{account:?}").contains("Ana") && !format!("{account:?}").contains("ana@"), "{account:?}");
        let letters = house.letters().await;
        assert!(
            letters.iter().any(|letter| letter.text.contains("est fermé")),
            "{:?}",
            letters.iter().map(|letter| &letter.text).collect::<Vec<_>>()
        );
        assert!(house.actions_on_ana().await.contains(&Action::CloseAccount));
        // Somebody else may take the name; it is another person for every service.
        let taken = crate::house::new_account("ana", "Ana Neuf (fictional)");
        assert_ne!(house.identity.add_account(taken).await.unwrap(), house.ana);
    }
}

#[tokio::test]
async fn what_another_room_still_needs_is_said_and_nothing_is_deleted() {
    for house in House::each().await {
        let garden = Arc::new(Garden::default());
        garden.needs.store(true, Ordering::SeqCst);
        house.identity.join_records(garden.clone());
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/close").await;
        assert!(page.body.contains("href=\"/garden\"") && !page.body.contains("name=\"sure\""), "{}", page.body);
        let refused = browser.submit_form(&form_that_closes(&page), &[("sure", "yes")]).await;
        assert_eq!(refused.status, 409, "{}", refused.body);
        assert_eq!(browser.get("/account").await.status, 200, "{}", house.engine);
        assert_eq!(garden.forgot.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test]
async fn whoever_was_signed_in_long_ago_proves_again_who_they_are() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        house.wait_s(16 * 60);
        let page = browser.get("/account/close").await;
        let led = browser.submit_form(&form_that_closes(&page), &[("sure", "yes")]).await;
        assert_eq!(led.status, 303);
        assert!(led.location().starts_with("/sign-in?"), "{}", led.location());
        assert_eq!(browser.get("/account").await.status, 200, "{}: nothing was closed", house.engine);
    }
}
