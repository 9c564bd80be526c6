//! Passwords, codes, printed codes: set up, used, lost.

use evidence::Action;
use jiff::SignedDuration;

use crate::authenticator::code;
use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, new_account};

const SESSION: &str = "__Host-session";

/// Sets an application up in a browser where someone signed in. Its key, and the printed codes.
pub async fn set_up_codes(house: &House, browser: &Browser<'_>) -> (String, Vec<String>) {
    let page = browser.get("/account/security/codes").await;
    assert_eq!(page.status, 200, "{}", page.body);
    let key = page.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let shown = browser.submit(&page, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    (key, printed_codes(&shown))
}

fn printed_codes(page: &Answer) -> Vec<String> {
    let codes = page.body.split("<li><code>").skip(1);
    codes.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_is_added_to_a_session_is_no_new_sign_in() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        house.wait_s(60);
        let asked = browser.get(&library.address(&[("prompt", "login")])).await;
        let ticket = asked.parameter("request").unwrap();
        house.wait_s(1);
        set_up_codes(&house, &browser).await;
        let resumed = browser.get(&format!("/authorize/resume?request={ticket}")).await;
        assert!(resumed.location().starts_with("/sign-in?"), "{}: {}", house.engine, resumed.body);
    }
}

#[tokio::test]
async fn an_application_is_set_up_by_its_first_code_and_told_of() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/security/codes").await;
        assert!(page.body.contains("<svg") && page.body.contains("otpauth://totp/"));
        let wrong = browser.submit(&page, &[("code", "000000")]).await;
        assert_eq!(wrong.status, 400);
        let (_, codes) = set_up_codes(&house, &browser).await;
        assert_eq!(codes.len(), 10);
        let actions = house.actions_on_ana().await;
        assert!(actions.contains(&Action::AddSecondFactor), "{}: {actions:?}", house.engine);
        let letters = house.letters_of_changes().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].to, "ana@example.org");
        assert!(letters[0].text.contains("Ana Martin") && !letters[0].text.contains(&codes[0]), "{}", letters[0].text);
        // The page says it, and offers no second one.
        assert!(browser.get("/account/security").await.body.contains("In place"));
        assert_eq!(browser.get("/account/security/codes").await.location(), "/account/security");
    }
}

#[tokio::test]
async fn after_the_password_comes_the_code_and_no_code_comes_twice() {
    for house in House::each().await {
        let (key, _) = set_up_codes(&house, &house.browser_of_ana().await).await;
        house.wait_s(60);
        let browser = house.browser();
        let asked = browser.get("/account?page=1").await;
        let answer = browser.sign_in_at(asked.location(), "ana", PASSWORD).await;
        assert_eq!(answer.location(), "/sign-in/second?next=%2Faccount%3Fpage%3D1", "{}", house.engine);
        assert!(browser.cookie(SESSION).is_none());
        assert_eq!(browser.get("/account").await.status, 303, "the password alone opens nothing");
        let page = browser.get(answer.location()).await;
        assert_eq!(page.form(0).action, "/sign-in/second");
        assert_eq!(browser.submit(&page, &[("code", "123")]).await.status, 403);
        let typed = code(&key, house.clock.as_ref(), 0);
        let done = browser.submit(&page, &[("code", &typed)]).await;
        assert_eq!(done.location(), "/account?page=1");
        assert_eq!(browser.get("/account").await.status, 200);

        let thief = house.browser();
        let page = thief.get(thief.sign_in("ana", PASSWORD).await.location()).await;
        assert_eq!(thief.submit(&page, &[("code", &typed)]).await.status, 403, "{}: a code twice", house.engine);
        let early = code(&key, house.clock.as_ref(), -1);
        assert_eq!(thief.submit(&page, &[("code", &early)]).await.status, 403, "{}: an earlier code", house.engine);
        let next = code(&key, house.clock.as_ref(), 1);
        assert_eq!(
            thief.submit(&page, &[("code", &next)]).await.status,
            303,
            "{}: a clock half a minute fast",
            house.engine
        );
    }
}

#[tokio::test]
async fn the_second_step_needs_the_first_in_the_same_browser_and_soon() {
    for house in House::each().await {
        let (key, _) = set_up_codes(&house, &house.browser_of_ana().await).await;
        let stranger = house.browser();
        assert_eq!(stranger.get("/sign-in/second").await.location(), "/sign-in");
        let browser = house.browser();
        let page = browser.get(browser.sign_in("ana", PASSWORD).await.location()).await;
        house.wait(SignedDuration::from_mins(10));
        let late = browser.submit(&page, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
        assert_eq!(late.location(), "/sign-in", "{}", house.engine);
    }
}

#[tokio::test]
async fn guessing_codes_makes_one_wait() {
    for house in House::each().await {
        let (key, _) = set_up_codes(&house, &house.browser_of_ana().await).await;
        house.wait_s(60);
        let browser = house.browser();
        let page = browser.get(browser.sign_in("ana", PASSWORD).await.location()).await;
        for guess in 0..5 {
            assert_eq!(browser.submit(&page, &[("code", &format!("00000{guess}"))]).await.status, 403);
        }
        let right = code(&key, house.clock.as_ref(), 0);
        let waits = browser.submit(&page, &[("code", &right)]).await;
        assert_eq!(waits.status, 429, "{}", house.engine);
        // Another password does not shorten the wait for codes.
        let other = house.browser();
        let page = other.get(other.sign_in("ana", PASSWORD).await.location()).await;
        assert_eq!(other.submit(&page, &[("code", &right)]).await.status, 429);
    }
}

#[tokio::test]
async fn a_printed_code_stands_in_once_and_the_person_is_told() {
    for house in House::each().await {
        let (_, codes) = set_up_codes(&house, &house.browser_of_ana().await).await;
        let browser = house.browser();
        let page = browser.get(browser.sign_in("ana", PASSWORD).await.location()).await;
        let typed = codes[3].to_lowercase().replace('-', " ");
        assert_eq!(browser.submit(&page, &[("code", &typed)]).await.status, 303, "{}", house.engine);
        let letters = house.letters().await;
        assert!(letters.iter().any(|letter| letter.text.contains("reste 9")), "{letters:?}");
        let again = house.browser();
        let page = again.get(again.sign_in("ana", PASSWORD).await.location()).await;
        assert_eq!(again.submit(&page, &[("code", &codes[3])]).await.status, 403, "{}: twice", house.engine);
        // New ones put an end to the old.
        let page = browser.get("/account/security").await;
        let place = (0..9).find(|place| page.form(*place).action == "/account/security/recovery-codes").unwrap();
        let renewed = browser.submit_form(&page.form(place), &[]).await;
        assert_eq!(renewed.status, 200, "{}", renewed.body);
        assert_eq!(printed_codes(&renewed).len(), 10);
    }
}

#[tokio::test]
async fn credentials_change_only_soon_after_all_that_the_account_asks_for() {
    for house in House::each().await {
        let other = house.browser_of_ana().await;
        let browser = house.browser_of_ana().await;
        set_up_codes(&house, &browser).await;
        // The other browser knows only the password.
        for page in ["/account/security/password", "/account/security/passkeys"] {
            assert!(other.get(page).await.location().starts_with("/sign-in?next="), "{}: {page}", house.engine);
            assert_eq!(browser.get(page).await.status, 200, "{}: {page}", house.engine);
        }
        house.wait(SignedDuration::from_mins(16));
        let asked = browser.get("/account/security/password").await;
        assert_eq!(asked.location(), "/sign-in?next=%2Faccount%2Fsecurity%2Fpassword");
    }
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_is_told_of() {
    const NEW: &str = "quatre vélos bleus au marché";
    for house in House::each().await {
        let other = house.browser_of_ana().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/security/password").await;
        for (old, new, again) in [
            ("wrong", NEW, NEW),
            (PASSWORD, NEW, "something else"),
            (PASSWORD, "short", "short"),
            (PASSWORD, "motdepasse2026", "motdepasse2026"),
            (PASSWORD, "Ana.Martin.1987", "Ana.Martin.1987"),
        ] {
            let refused = browser.submit(&page, &[("old", old), ("new", new), ("again", again)]).await;
            assert_eq!(refused.status, 400, "{old} {new}");
            assert!(!refused.body.contains(new), "a password is never shown again");
        }
        let done = browser.submit(&page, &[("old", PASSWORD), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(done.location(), "/account/security?done=password", "{}", house.engine);
        let again = browser.submit(&page, &[("old", PASSWORD), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(again.location(), "/account/security?done=password", "a second press finds it done");
        assert_eq!(browser.get("/account").await.status, 200);
        assert_eq!(other.get("/account").await.status, 303, "{}", house.engine);
        assert_eq!(house.browser().sign_in("ana", PASSWORD).await.status, 403);
        assert_eq!(house.browser().sign_in("ana", NEW).await.status, 303);
        assert!(house.actions_on_ana().await.contains(&Action::ChangePassword));
        assert_eq!(house.letters_of_changes().await.len(), 1);
    }
}

#[tokio::test]
async fn an_address_that_was_proved_names_its_account() {
    for house in House::each().await {
        assert_eq!(house.browser().sign_in("Ana@Example.org", PASSWORD).await.location(), "/", "{}", house.engine);
        // An address of two accounts names neither.
        let mut other = new_account("anabis", "Ana Martin (fictional)");
        other.email = "ana@example.org".parse().unwrap();
        house.identity.add_account(other).await.unwrap();
        assert_eq!(house.browser().sign_in("ana@example.org", PASSWORD).await.status, 403);
        // One that nobody proved names none.
        let mut third = new_account("third", "Third Person");
        third.email_verified = false;
        house.identity.add_account(third).await.unwrap();
        assert_eq!(house.browser().sign_in("third@example.org", PASSWORD).await.status, 403);
    }
}

#[tokio::test]
async fn who_signs_out_leaves_no_form_behind_that_came_back_to_them() {
    for house in House::each().await {
        let browser = house.browser();
        browser.sign_in("ana", PASSWORD).await;
        let page = browser.get("/sign-out").await;
        let form = (0..20).map(|place| page.form(place)).find(|form| form.action == "/sign-out").unwrap();
        let left = browser.submit_form(&form, &[]).await;
        assert_eq!((left.location(), left.header("clear-site-data")), ("/", "\"cache\""), "{}", house.engine);
    }
}

#[tokio::test]
async fn on_a_shared_computer_every_page_has_the_button_that_leaves_nothing() {
    for house in House::each().await {
        let browser = house.browser();
        let page = browser.get("/sign-in").await;
        let fields = [("username", "ana"), ("password", PASSWORD), ("shared", "yes")];
        assert_eq!(browser.submit(&page, &fields).await.location(), "/", "{}", house.engine);
        let page = browser.get("/account").await;
        assert!(page.body.contains("Clear everything and leave"));
        let cookie = browser.cookie(SESSION).unwrap();
        house.wait(SignedDuration::from_mins(4));
        assert_eq!(browser.get("/account").await.status, 200);
        let leave = browser.get("/account").await;
        let form = (0..20).map(|place| leave.form(place)).find(|form| form.action == "/sign-out").unwrap();
        let left = browser.submit_form(&form, &[]).await;
        assert_eq!(left.location(), "/sign-out/done");
        assert_eq!(left.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
        for name in [SESSION, "__Host-step", "__Host-visit", "__Host-lang"] {
            let mut lines = left.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
            assert!(lines.any(|line| line.starts_with(name) && line.contains("Max-Age=0")), "{name}");
        }
        browser.put_cookie(SESSION, &cookie);
        assert_eq!(browser.get("/account").await.status, 303, "{}", house.engine);
    }
}

#[tokio::test]
async fn the_button_that_leaves_nothing_works_on_a_page_that_lay_open_for_long() {
    for house in House::each().await {
        let browser = house.browser();
        let page = browser.get("/sign-in").await;
        browser.submit(&page, &[("username", "ana"), ("password", PASSWORD), ("shared", "yes")]).await;
        let page = browser.get("/account").await;
        let form = (0..20).map(|place| page.form(place)).find(|form| form.action == "/sign-out").unwrap();
        house.wait_s(600);
        assert_eq!(browser.post("/sign-out", &[]).await.status, 403, "not without the page's token");
        let left = browser.submit_form(&form, &[]).await;
        assert_eq!((left.status, left.location()), (303, "/sign-out/done"), "{}", house.engine);
        assert_eq!(left.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
        assert_eq!(house.actions_on_ana().await.last(), Some(&Action::SignOut));
    }
}

#[tokio::test]
async fn a_form_of_a_session_that_fell_idle_does_nothing_else() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account").await;
        let form = (0..20).map(|place| page.form(place)).find(|form| form.action == "/sign-out").unwrap();
        let token = form.fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
        house.wait(SignedDuration::from_hours(3));
        let pairs = [("csrf", token.as_str()), ("username", "ana"), ("password", PASSWORD)];
        assert_eq!(browser.post("/sign-in", &pairs).await.status, 403, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_session_on_a_shared_computer_ends_after_five_quiet_minutes() {
    for house in House::each().await {
        let browser = house.browser();
        let page = browser.get("/sign-in").await;
        browser.submit(&page, &[("username", "ana"), ("password", PASSWORD), ("shared", "yes")]).await;
        for _ in 0..3 {
            house.wait_s(240);
            assert_eq!(browser.get("/account").await.status, 200, "{}", house.engine);
        }
        house.wait_s(300);
        assert_eq!(browser.get("/account").await.status, 303, "{}", house.engine);
    }
}
