//! Making an account, and coming back into one.

use evidence::Action;
use identity::NewAccount;
use jiff::SignedDuration;
use ui::{Role, Roles};

use crate::browser::Browser;
use crate::credentials::set_up_codes;
use crate::house::{House, ISSUER, PASSWORD, new_account};

const NEW: &str = "quatre vélos bleus au marché";

/// The newest link that was sent to an address.
async fn link_of(house: &House, to: &str) -> Option<String> {
    let letters = house.letters().await;
    let links = letters.iter().rev().filter(|letter| letter.to == to).flat_map(|letter| letter.text.split_whitespace());
    let mut links = links.filter_map(|word| word.strip_prefix(ISSUER));
    links.find(|path| path.starts_with("/recover/link/") || path.starts_with("/register/")).map(str::to_owned)
}

async fn ask(browser: &Browser<'_>, page: &str, field: &str, value: &str) -> String {
    let answer = browser.submit(&browser.get(page).await, &[(field, value)]).await;
    answer.location().to_owned()
}

fn staff(username: &str, role: Role) -> NewAccount {
    NewAccount { roles: Roles::NONE.with(role), ..new_account(username, "Omar Counter") }
}

#[tokio::test]
async fn a_person_makes_an_account_once_their_address_is_proved() {
    for house in House::each().await {
        let browser = house.browser();
        assert_eq!(ask(&browser, "/register", "email", "Zoe@Example.org").await, "/register/sent");
        let link = link_of(&house, "Zoe@Example.org").await.unwrap();
        let page = browser.get(&link).await;
        assert_eq!((page.status, page.header("referrer-policy")), (200, "no-referrer"), "{}", page.body);
        let person = [("given_name", "Zoé"), ("family_name", "Durand")];
        for new in ["short", "motdepasse2026", "zoe.durand.2001"] {
            let refused = browser.submit(&page, &[person[0], person[1], ("new", new), ("again", new)]).await;
            assert_eq!(refused.status, 400, "{new}");
        }
        let done = browser.submit(&page, &[person[0], person[1], ("new", NEW), ("again", NEW)]).await;
        assert_eq!(done.location(), "/account", "{}: {}", house.engine, done.body);
        assert!(browser.get("/account").await.body.contains("Zoé Durand"));
        assert_eq!(browser.get(&link).await.status, 410, "{}: the link is used up", house.engine);
        assert_eq!(house.browser().sign_in("zoe@example.org", NEW).await.location(), "/");
    }
}

/// Zoé is on the way to the library, makes an account, and has the link of the letter.
async fn zoe_registers_on_the_way(house: &House, browser: &Browser<'_>) -> String {
    let library = house.library().await;
    let asked = browser.get(&library.address(&[])).await;
    let page = browser.get(asked.location()).await;
    let to_register = page.body.split("href=\"").map(|rest| rest.split('"').next().unwrap());
    let to_register = to_register.into_iter().find(|path| path.starts_with("/register?request=")).unwrap();
    let sent = ask(browser, &to_register.replace("&amp;", "&"), "email", "zoe@example.org").await;
    assert!(sent.starts_with("/register/sent?request="), "{sent}");
    assert!(browser.get(&sent).await.body.contains("sign in here to go on to “Service library”"));
    link_of(house, "zoe@example.org").await.unwrap()
}

const ZOE: [(&str, &str); 4] = [("given_name", "Zoé"), ("family_name", "Durand"), ("new", NEW), ("again", NEW)];

#[tokio::test]
async fn who_was_on_the_way_to_a_service_goes_on_there_with_the_new_account() {
    for house in House::each().await {
        let browser = house.browser();
        let link = zoe_registers_on_the_way(&house, &browser).await;
        let page = browser.get(&link).await;
        assert!(page.body.contains("Then you go on to “Service library”"), "{}: {}", house.engine, page.body);
        let done = browser.submit(&page, &ZOE).await;
        assert!(done.location().starts_with("/authorize/resume?request="), "{}", done.location());
        assert!(browser.get(done.location()).await.body.contains("Send your data to “Service library”?"));
        assert_eq!(browser.cookie("__Host-way"), None);
    }
}

#[tokio::test]
async fn in_another_browser_or_too_late_the_person_is_told_where_to_go() {
    for house in House::each().await {
        let browser = house.browser();
        let link = zoe_registers_on_the_way(&house, &browser).await;
        let phone = house.browser();
        let page = phone.get(&link).await;
        assert!(page.body.contains("Then go back to where you began"), "{}: {}", house.engine, page.body);
        let refused = phone.submit(&page, &ZOE[..2]).await;
        assert!(refused.status == 400 && refused.body.contains("Then go back to where you began"));
        let done = phone.submit(&page, &ZOE).await;
        assert_eq!(done.location(), "/account?registered=library");
        let told = "To reach “Service library”, go back to its site";
        assert!(phone.get(done.location()).await.body.contains(told));
        assert!(!phone.get("/account?registered=nobody").await.body.contains("go back to its site"));
    }
    for house in House::each().await {
        let browser = house.browser();
        let link = zoe_registers_on_the_way(&house, &browser).await;
        house.wait(SignedDuration::from_hours(2));
        let done = browser.submit(&browser.get(&link).await, &ZOE).await;
        assert_eq!(done.location(), "/account?registered=library", "the request waits no longer");
    }
}

#[tokio::test]
async fn nobody_learns_whether_there_is_an_account() {
    for house in House::each().await {
        let browser = house.browser();
        for (page, field, values) in [
            ("/register", "email", ["ana@example.org", "nobody@example.org"]),
            ("/recover", "username", ["ana", "nobody"]),
        ] {
            let [known, unknown] = values;
            assert_eq!(ask(&browser, page, field, known).await, ask(&browser, page, field, unknown).await);
        }
        // Who has the address learns it from a letter, which opens nothing.
        let letters = house.letters().await;
        assert!(
            letters.iter().any(|letter| letter.to == "ana@example.org" && letter.text.contains("déjà")
                || letter.text.contains("already"))
        );
        assert_eq!(
            letters.iter().filter(|letter| letter.to == "nobody@example.org").count(),
            1,
            "only the registration"
        );
    }
}

#[tokio::test]
async fn letters_to_one_address_are_few() {
    for house in House::each().await {
        let browser = house.browser();
        let page = browser.get("/recover").await;
        for _ in 0..3 {
            assert_eq!(browser.submit(&page, &[("username", "ana")]).await.status, 303);
        }
        assert_eq!(browser.submit(&page, &[("username", "ana")]).await.status, 429, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_letter_gives_a_new_password_once_within_half_an_hour() {
    for house in House::each().await {
        let signed_in = house.browser_of_ana().await;
        let browser = house.browser();
        ask(&browser, "/recover", "username", "ana").await;
        let link = link_of(&house, "ana@example.org").await.unwrap();
        let page = browser.get(&link).await;
        let done = browser.submit(&page, &[("new", NEW), ("again", NEW)]).await;
        assert_eq!(done.location(), "/sign-in?done=recovered", "{}", house.engine);
        assert_eq!(browser.submit(&page, &[("new", PASSWORD), ("again", PASSWORD)]).await.status, 410);
        assert_eq!(signed_in.get("/account").await.status, 303, "sessions end");
        assert_eq!(browser.get("/account").await.status, 303, "the letter signs nobody in");
        assert_eq!(browser.sign_in("ana", NEW).await.status, 303);
        assert!(house.actions_on_ana().await.contains(&Action::RecoverAccount));
        house.wait_s(1);
        ask(&browser, "/recover", "username", "ana").await;
        let link = link_of(&house, "ana@example.org").await.unwrap();
        house.wait(SignedDuration::from_mins(30));
        assert_eq!(house.browser().get(&link).await.status, 410, "{}: too late", house.engine);
    }
}

#[tokio::test]
async fn a_letter_is_no_way_round_the_second_step() {
    for house in House::each().await {
        set_up_codes(&house, &house.browser_of_ana().await).await;
        let browser = house.browser();
        ask(&browser, "/recover", "username", "ana").await;
        let page = browser.get(&link_of(&house, "ana@example.org").await.unwrap()).await;
        browser.submit(&page, &[("new", NEW), ("again", NEW)]).await;
        assert_eq!(browser.sign_in("ana", NEW).await.location(), "/sign-in/second", "{}", house.engine);
    }
}

#[tokio::test]
async fn a_code_of_a_counter_lets_in_who_lost_everything() {
    for house in House::each().await {
        set_up_codes(&house, &house.browser_of_ana().await).await;
        house.identity.add_account(staff("omar", Role::Officer)).await.unwrap();
        let officer = house.browser();
        officer.sign_in("omar", PASSWORD).await;
        let found = officer.submit(&officer.get("/counter/recovery").await, &[("username", "ana")]).await;
        assert!(found.body.contains("Martin"), "{}", found.body);
        assert_eq!(officer.submit(&found, &[("password", "wrong")]).await.status, 403);
        let sheet = officer.submit(&found, &[("password", PASSWORD)]).await;
        let code = sheet.body.split("<strong><code>").nth(1).unwrap().split('<').next().unwrap();
        let actions = house.actions_on_ana().await;
        assert!(actions.contains(&Action::ReadProfile) && actions.contains(&Action::IssueRecoveryCode));
        assert!(
            house
                .letters()
                .await
                .iter()
                .any(|letter| letter.text.contains("Omar Counter") && !letter.text.contains(code))
        );

        let browser = house.browser();
        let page = browser.get("/recover/counter").await;
        assert_eq!(browser.submit(&page, &[("username", "ana"), ("code", "AAAAA-AAAAA")]).await.status, 403);
        let right = browser.submit(&page, &[("username", "ana"), ("code", code)]).await;
        assert_eq!(right.status, 200, "{}", right.body);
        let done = browser.submit(&right, &[("new", NEW), ("again", NEW), ("lost", "yes")]).await;
        assert_eq!(done.location(), "/sign-in?done=recovered", "{}", house.engine);
        assert_eq!(browser.sign_in("ana", NEW).await.location(), "/", "no second step is left");
        assert_eq!(browser.submit(&page, &[("username", "ana"), ("code", code)]).await.status, 403, "once only");
    }
}

#[tokio::test]
async fn only_counters_print_codes_and_not_for_each_other() {
    for house in House::each().await {
        assert_eq!(house.browser_of_ana().await.get("/counter/recovery").await.status, 403, "{}", house.engine);
        for (name, role) in [("karim", Role::Mediator), ("root", Role::Operator), ("omar", Role::Officer)] {
            house.identity.add_account(staff(name, role)).await.unwrap();
        }
        let mediator = house.browser();
        mediator.sign_in("karim", PASSWORD).await;
        let page = mediator.get("/counter/recovery").await;
        for name in ["karim", "root", "omar", "nobody"] {
            assert_eq!(mediator.submit(&page, &[("username", name)]).await.status, 400, "{name}");
        }
        assert_eq!(mediator.submit(&page, &[("username", "ana")]).await.status, 200);
    }
}

#[tokio::test]
async fn guessing_the_code_of_a_counter_makes_one_wait() {
    for house in House::each().await {
        let browser = house.browser();
        let page = browser.get("/recover/counter").await;
        for _ in 0..5 {
            assert_eq!(browser.submit(&page, &[("username", "ana"), ("code", "AAAAA-AAAAA")]).await.status, 403);
        }
        assert_eq!(
            browser.submit(&page, &[("username", "ana"), ("code", "AAAAA-AAAAA")]).await.status,
            429,
            "{}",
            house.engine
        );
    }
}
