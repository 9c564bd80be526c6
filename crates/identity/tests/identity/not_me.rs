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
        let done = home.submit(&asked, &[]).await;
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
        let before = letters(&house).await.len();
        sign_in(&stranger).await;
        assert_eq!(letters(&house).await.len(), before + 1);
        let silent = stranger.get(&library.address(&[("prompt", "none")])).await;
        assert_eq!(silent.parameter("error").as_deref(), Some("consent_required"));
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
        let number = number(&done);
        assert_eq!([stranger.get("/account").await.status, here.get("/account").await.status], [303, 200]);
        let mine = here.get("/account/reports").await;
        assert!(mine.body.contains(&number) && mine.body.contains("Open"), "{}: {}", house.engine, mine.body);
        assert!(here.get("/account/sign-ins").await.body.contains(&number));
        assert_eq!(here.get(&paths[1]).await.location(), "/account/reports", "it is reported already");

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
        let number = number(&home.submit(&asked, &[]).await);

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

        let ana = house.browser_of_ana().await;
        let mine = ana.get("/account/reports").await;
        assert!(mine.body.contains("Dealt with") && mine.body.contains("We looked &amp;"), "{}", mine.body);
        assert!(ana.get("/account/accesses").await.body.contains("By: Omar Roux (fictional)."));
        assert_eq!(officer.get("/reports/0000-0000").await.status, 404);
        assert_eq!(officer.get("/reports/what").await.status, 404);
    }
}
