//! *It wasn't me*: new devices are written about, a stranger is thrown out, and somebody looks into it.

use evidence::Action;
use store::{params, sql};
use ui::{Role, Roles};

use crate::browser::{Answer, Browser, Form};
use crate::house::{House, ISSUER, PASSWORD, new_account};

/// A letter of the outbox.
#[derive(Debug)]
struct Letter {
    to: String,
    subject: String,
    text: String,
}

async fn letters(house: &House) -> Vec<Letter> {
    let db = house.db.db();
    let read = db.read(|tx| {
        tx.all(
            sql!("SELECT recipient, subject, body_text FROM mail_outbox ORDER BY created_at, id"),
            params![],
            |row| Ok(Letter { to: row.get(0)?, subject: row.get(1)?, text: row.get(2)? }),
        )
    });
    let read: Result<Vec<Letter>, store::StoreError> = read.await;
    read.unwrap()
}

fn link(letter: &Letter) -> String {
    let start = format!("{ISSUER}/not-me?sign-in=");
    let rest = letter.text.split(&start).nth(1).unwrap();
    format!("/not-me?sign-in={}", rest.split_whitespace().next().unwrap())
}

fn form_to(page: &Answer, action: &str) -> Option<Form> {
    let count = page.body.matches("method=\"post\"").count();
    (0..count).map(|place| page.form(place)).find(|form| form.action == action)
}

fn number(page: &Answer) -> String {
    let is_number = |word: &str| {
        word.len() == 9
            && word.as_bytes()[4] == b'-'
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let text = page.body.replace(['<', '>'], " ");
    text.split_whitespace().find(|word| is_number(word)).unwrap_or_else(|| panic!("no number in {text}")).to_owned()
}

async fn sign_in(browser: &Browser<'_>) {
    let answer = browser.sign_in("ana", PASSWORD).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    browser.house.wait_s(60);
}

const NEW: &str = "quatre vélos bleus au marché";

/// Ana asks for a letter and chooses this password; what the page answers.
async fn recover(browser: &Browser<'_>, password: &str) -> Answer {
    browser.submit(&browser.get("/recover").await, &[("username", "ana")]).await.location();
    let letter = letters(browser.house).await.into_iter().rev().find(|letter| letter.text.contains("/recover/link/"));
    let text = letter.unwrap().text;
    let link = text.split_whitespace().find(|word| word.contains("/recover/link/")).unwrap();
    browser.submit(&browser.get(link).await, &[("new", password), ("again", password)]).await
}

async fn sign_in_anew(browser: &Browser<'_>) {
    recover(browser, NEW).await.location();
    assert_eq!(browser.sign_in("ana", NEW).await.location(), "/");
}

async fn sign_out(browser: &Browser<'_>) {
    let page = browser.get("/sign-out").await;
    browser.submit_form(&form_to(&page, "/sign-out").unwrap(), &[]).await;
}

#[tokio::test]
async fn only_a_sign_in_with_a_new_device_is_written_about() {
    for house in House::each().await {
        let browser = house.browser();
        sign_in(&browser).await;
        let first = letters(&house).await;
        assert_eq!((first.len(), first[0].to.as_str()), (1, "ana@example.org"), "{}", house.engine);
        assert_eq!(first[0].subject, "Nouvelle connexion à votre compte", "in Ana's language");
        assert!(first[0].text.contains("Firefox · Linux") && first[0].text.contains("24 novembre 2026"), "{first:?}");
        let known = browser.cookie("__Host-known").unwrap();
        assert!(!known.contains(&house.ana.to_string()));

        sign_out(&browser).await;
        sign_in(&browser).await;
        assert_eq!(letters(&house).await.len(), 1, "the device is known");
        assert_ne!(browser.cookie("__Host-known").unwrap(), known, "by another sign each time");

        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        sign_out(&browser).await;
        browser.sign_in("leo", PASSWORD).await;
        assert_eq!(letters(&house).await.last().unwrap().to, "leo@example.org", "it is new for Leo");
        sign_out(&browser).await;
        sign_in(&browser).await;
        assert_eq!(letters(&house).await.len(), 2, "and still known for Ana");

        house.wait(jiff::SignedDuration::from_hours(181 * 24));
        sign_in(&browser).await;
        assert_eq!(letters(&house).await.len(), 3, "not for ever");
    }
}

#[tokio::test]
async fn the_link_of_the_letter_stops_everything_without_signing_in() {
    for house in House::each().await {
        let library = house.library().await;
        let stranger = house.browser();
        sign_in(&stranger).await;
        let tokens = library.tokens(&stranger, &[("scope", "openid offline_access")]).await;
        let own = house.browser_of_ana().await;
        let letter = letters(&house).await.remove(0);

        let home = house.browser();
        let asked = home.get(&link(&letter)).await;
        assert_eq!(asked.status, 200, "{}", asked.body);
        assert!(asked.body.contains("Firefox · Linux") && !asked.body.contains("Ana Martin"), "no more than needed");
        assert_eq!(stranger.get("/account").await.status, 200, "looking changes nothing");
        let done = home.get(home.submit(&asked, &[]).await.location()).await;
        assert_eq!(done.status, 200, "{}", done.body);
        let number = number(&done);
        for browser in [&stranger, &own] {
            assert_eq!(browser.get("/account").await.status, 303, "{}", house.engine);
        }
        assert_eq!(library.userinfo(tokens["access_token"].as_str().unwrap()).await.status, 401);
        assert_eq!(library.refresh(tokens["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
        let last = letters(&house).await.pop().unwrap();
        assert!(last.subject.contains(&number) && last.text.contains(&number), "{last:?}");
        assert!(house.actions_on_ana().await.contains(&Action::ReportSignIn));

        assert!(home.get(&link(&letter)).await.body.contains(&number), "the link works once; then it tells the number");
        assert_eq!(letters(&house).await.iter().filter(|letter| letter.subject.contains(&number)).count(), 1);

        // The stranger's device is not known any more, and what they agreed to in Ana's name is taken back.
        let about_devices =
            async || letters(&house).await.iter().filter(|letter| letter.text.contains("/not-me?")).count();
        let before = about_devices().await;
        sign_in_anew(&stranger).await;
        assert_eq!(about_devices().await, before + 1, "the device is known no more");
        let silent = stranger.get(&library.address(&[("prompt", "none")])).await;
        assert_eq!(silent.parameter("error").as_deref(), Some("consent_required"));
    }
}

#[tokio::test]
async fn what_a_stranger_did_not_redeem_yet_is_worth_nothing_after_the_report() {
    for house in House::each().await {
        let library = house.library().await;
        let offline = [("scope", "openid offline_access")];
        let ana = house.browser_of_ana().await;
        library.tokens(&ana, &offline).await;
        house.wait_s(60);
        let stranger = house.browser();
        sign_in(&stranger).await;
        let code = library.code(&stranger, &offline).await;
        let letter = letters(&house).await.pop().unwrap();
        let asked = ana.get(&link(&letter)).await;
        ana.submit(&asked, &[]).await.location();
        let late = library.redeem(&code, &[]).await;
        assert_eq!((late.status, late.json()["error"].as_str()), (400, Some("invalid_grant")), "{}", house.engine);
    }
}

#[tokio::test]
async fn the_password_that_a_stranger_knew_opens_nothing_until_there_is_another_one() {
    for house in House::each().await {
        let stranger = house.browser();
        sign_in(&stranger).await;
        // The stranger also asked for a letter, in whatever mailbox.
        stranger.submit(&stranger.get("/recover").await, &[("username", "ana")]).await.location();
        let asked_before = letters(&house).await.pop().unwrap().text;
        house.wait_s(60);
        let home = house.browser();
        let asked = home.get(&link(&letters(&house).await[0])).await;
        assert!(asked.body.contains("Your password does not work any more"), "{}", asked.body);
        let done = home.get(home.submit(&asked, &[]).await.location()).await;
        assert!(done.body.contains("href=\"/recover\""), "{}: {}", house.engine, done.body);
        let told = letters(&house).await.pop().unwrap().text;
        assert!(told.contains("ne vaut plus") && told.contains("/recover"), "{told}");

        let refused = stranger.sign_in("ana", PASSWORD).await;
        assert_eq!(refused.status, 403);
        assert!(refused.body.contains("This password does not work any more"), "{}", refused.body);
        let wrong = house.browser().sign_in("ana", "something else").await;
        assert!(!wrong.body.contains("does not work any more"), "who does not know it learns nothing");
        let link = asked_before.split_whitespace().find(|word| word.contains("/recover/link/")).unwrap();
        assert_eq!(stranger.get(link).await.status, 410);

        house.wait_s(60);
        let same = recover(&home, PASSWORD).await;
        assert_eq!(same.status, 400);
        assert!(same.body.contains("Somebody else knows this password"), "{}", same.body);
        house.wait_s(60);
        sign_in_anew(&home).await;
    }
}

#[tokio::test]
async fn who_reports_from_the_account_changes_the_password_there() {
    for house in House::each().await {
        let stranger = house.browser_of_ana().await;
        let here = house.browser_of_ana().await;
        let list = here.get("/account/sign-ins").await;
        let path = list.body.split("href=\"").map(|rest| rest.split('"').next().unwrap());
        let path = path.filter(|path| path.ends_with("/not-me")).last().unwrap().to_owned();
        let asked = here.get(&path).await;
        assert!(asked.body.contains("We sign out all other devices"), "{}", asked.body);
        let done = here.submit_form(&form_to(&asked, &path).unwrap(), &[]).await;
        let done = here.get(done.location()).await;
        assert!(done.body.contains("href=\"/account/security/password\""), "{}: {}", house.engine, done.body);
        assert_eq!(stranger.sign_in("ana", PASSWORD).await.status, 403);
        let page = here.get("/account/security/password").await;
        let known = here.submit(&page, &[("old", PASSWORD), ("new", PASSWORD), ("again", PASSWORD)]).await;
        assert!(known.body.contains("Somebody else knows this password"), "{}", known.body);
        let changed = here.submit(&page, &[("old", PASSWORD), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(changed.status, 303, "{}", changed.body);
        assert_eq!(house.browser().sign_in("ana", NEW).await.location(), "/");
    }
}

#[tokio::test]
async fn a_link_that_was_made_up_or_is_too_old_does_nothing() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let letter = letters(&house).await.remove(0);
        for made_up in ["/not-me", "/not-me?sign-in=", "/not-me?sign-in=nonsense"] {
            assert_eq!(house.browser().get(made_up).await.status, 404, "{made_up}");
        }
        let link = link(&letter);
        let cut = &link[..link.len() - 3];
        assert_eq!(house.browser().get(cut).await.status, 404);
        house.wait(jiff::SignedDuration::from_hours(61 * 24));
        assert_eq!(house.browser().get(&link).await.status, 404);
        drop(browser);
    }
}

#[tokio::test]
async fn from_the_account_everything_else_ends_and_the_person_follows_the_report() {
    for house in House::each().await {
        let stranger = house.browser_of_ana().await;
        let here = house.browser_of_ana().await;
        let list = here.get("/account/sign-ins").await;
        let links = list.body.split("href=\"/account/sign-ins/").skip(1).filter(|rest| rest.contains("/not-me"));
        let paths: Vec<String> =
            links.map(|rest| format!("/account/sign-ins/{}", rest.split('"').next().unwrap())).collect();
        assert_eq!(paths.len(), 2);
        let asked = here.get(&paths[1]).await;
        let done = here.submit_form(&form_to(&asked, &paths[1]).unwrap(), &[]).await;
        let done = here.get(done.location()).await;
        let number = number(&done);
        assert_eq!([stranger.get("/account").await.status, here.get("/account").await.status], [303, 200]);
        let mine = here.get("/account/reports").await;
        assert!(mine.body.contains(&number) && mine.body.contains("Open"), "{}: {}", house.engine, mine.body);
        assert!(here.get("/account/sign-ins").await.body.contains(&number));
        assert!(here.get(&paths[1]).await.body.contains(&number), "it is reported already");

        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let leo = house.browser();
        leo.sign_in("leo", PASSWORD).await;
        assert_eq!(leo.get(&paths[0]).await.status, 404, "nobody reports for somebody else");
        for path in ["/reports".to_owned(), format!("/reports/{number}")] {
            assert_eq!(leo.get(&path).await.status, 403, "{path}");
        }
    }
}

#[tokio::test]
async fn an_officer_reads_a_report_on_the_record_and_answers_it() {
    for house in House::each().await {
        let roles = Roles::NONE.with(Role::Officer);
        house
            .identity
            .add_account(identity::NewAccount { roles, ..new_account("omar", "Omar Roux (fictional)") })
            .await
            .unwrap();
        sign_in(&house.browser()).await;
        let home = house.browser();
        let asked = home.get(&link(&letters(&house).await[0])).await;
        let number = number(&home.get(home.submit(&asked, &[]).await.location()).await);

        let officer = house.browser();
        officer.sign_in("omar", PASSWORD).await;
        let list = officer.get("/reports").await;
        assert!(list.body.contains(&number) && !list.body.contains("Ana"), "the list names nobody: {}", list.body);
        assert!(!house.actions_on_ana().await.contains(&Action::ReadReport));
        let page = officer.get(&format!("/reports/{}", number.to_lowercase())).await;
        assert!(page.body.contains("Ana Martin (fictional)") && page.body.contains("Firefox · Linux"), "{}", page.body);
        assert!(house.actions_on_ana().await.contains(&Action::ReadReport), "{}", house.engine);

        let close = format!("/reports/{number}/close");
        let empty = officer.submit_form(&form_to(&page, &close).unwrap(), &[("note", "  ")]).await;
        assert_eq!(empty.status, 400);
        let note = "We looked & found <nothing> else.";
        let closed = officer.submit_form(&form_to(&page, &close).unwrap(), &[("note", note)]).await;
        assert_eq!(closed.location(), format!("/reports/{number}"));
        assert!(officer.get(closed.location()).await.body.contains("We looked &amp; found &lt;nothing&gt; else."));
        let again = officer.submit_form(&form_to(&page, &close).unwrap(), &[("note", note)]).await;
        assert_eq!(again.status, 404, "it is closed");
        assert!(
            letters(&house).await.iter().any(|letter| letter.to == "ana@example.org" && letter.text.contains(note))
        );

        let ana = house.browser();
        sign_in_anew(&ana).await;
        let mine = ana.get("/account/reports").await;
        assert!(mine.body.contains("Dealt with") && mine.body.contains("We looked &amp;"), "{}", mine.body);
        assert!(ana.get("/account/accesses").await.body.contains("By: Omar Roux (fictional)."));
        assert_eq!(officer.get("/reports/0000-0000").await.status, 404);
        assert_eq!(officer.get("/reports/what").await.status, 404);
    }
}
