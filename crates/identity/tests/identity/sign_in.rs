//! Signing in with a password, and out.

use evidence::Action;
use jiff::SignedDuration;

use crate::house::{House, PASSWORD, new_account};

const SESSION: &str = "__Host-session";

#[tokio::test]
async fn a_person_signs_in_and_goes_where_they_were_going() {
    for house in House::each().await {
        let browser = house.browser();
        let asked = browser.get("/account?page=1").await;
        assert_eq!(asked.location(), "/sign-in?next=%2Faccount%3Fpage%3D1");
        let answer = browser.sign_in_at(asked.location(), "ana", PASSWORD).await;
        assert_eq!(answer.location(), "/account?page=1");
        assert_eq!(browser.get("/account").await.status, 200);
        assert_eq!(house.actions_on_ana().await, [Action::SignIn], "{}", house.engine);
    }
}

#[tokio::test]
async fn the_user_name_is_read_as_people_type_it() {
    for house in House::each().await {
        assert_eq!(house.browser().sign_in(" Ana ", PASSWORD).await.location(), "/");
    }
}

#[tokio::test]
async fn the_session_cookie_is_kept_from_scripts_and_other_sites_and_only_its_hash_is_stored() {
    for house in House::each().await {
        let browser = house.browser();
        let answer = browser.sign_in("ana", PASSWORD).await;
        let lines: Vec<_> = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
        let line = lines.iter().find(|line| line.starts_with(SESSION)).unwrap();
        for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(line.contains(attribute), "{line}");
        }
        let token = browser.cookie(SESSION).unwrap();
        assert_eq!(token.len(), 43);
    }
}

#[tokio::test]
async fn an_unknown_user_and_a_wrong_password_are_answered_alike() {
    for house in House::each().await {
        let browser = house.browser();
        let wrong = browser.sign_in("ana", "not the password").await;
        let unknown = browser.sign_in("nobody", "not the password").await;
        assert_eq!((wrong.status, unknown.status), (403, 403));
        let plain = |answer: &crate::browser::Answer, name: &str| {
            let body = answer.body.replace(&format!("value=\"{name}\""), "value=\"NAME\"");
            let csrf = answer.form(0).fields.into_iter().find(|(name, _)| name == "csrf").unwrap().1;
            // Each page has its own form token and its own challenge to a passkey.
            let [before, after] =
                ["data-options=\"", "name=\"answer\""].map(|mark| body.split(mark).collect::<Vec<_>>());
            format!("{}{}", before[0], after[1]).replace(&csrf, "CSRF")
        };
        assert_eq!(plain(&wrong, "ana"), plain(&unknown, "nobody"), "{}", house.engine);
        assert!(browser.cookie(SESSION).is_none());
        assert!(!wrong.body.contains("not the password"));
        assert!(house.actions_on_ana().await.is_empty());
    }
}

#[tokio::test]
async fn what_is_missing_is_named_beside_its_field() {
    for house in House::each().await {
        let answer = house.browser().sign_in(" ", "").await;
        assert_eq!(answer.status, 400);
        assert!(answer.body.contains("href=\"#username\"") && answer.body.contains("href=\"#password\""));
    }
}

#[tokio::test]
async fn the_first_form_and_its_first_button_are_the_way_forward() {
    for house in House::each().await {
        let page = house.browser().get("/sign-in").await;
        let form = page.form(0);
        assert_eq!(form.action, "/sign-in");
        let names: Vec<_> = form.fields.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["csrf", "username", "password"]);
        assert!(page.header("content-security-policy").ends_with("form-action 'self'"));
    }
}

#[tokio::test]
async fn next_never_leads_to_another_site() {
    for house in House::each().await {
        for next in ["https://evil.example", "//evil.example", "/\\evil.example", "/%09/evil.example", "javascript:x"] {
            let address = format!("/sign-in?next={}", next.replace('/', "%2F"));
            let answer = house.browser().sign_in_at(&address, "ana", PASSWORD).await;
            assert!(["/", "/%09/evil.example"].contains(&answer.location()), "{next}: {}", answer.location());
        }
        // Not even when the hidden field is changed.
        let browser = house.browser();
        let page = browser.get("/sign-in").await;
        let fields = [("username", "ana"), ("password", PASSWORD), ("next", "//evil.example")];
        assert_eq!(browser.submit(&page, &fields).await.location(), "/");
        let fields = [("username", "ana"), ("password", PASSWORD), ("request", "x\r\nSet-Cookie: a=b")];
        let page = browser.get("/sign-in").await;
        assert_eq!(browser.submit(&page, &fields).await.location(), "/");
    }
}

#[tokio::test]
async fn a_form_without_its_token_signs_nobody_in() {
    for house in House::each().await {
        let browser = house.browser();
        let fields = [("username", "ana"), ("password", PASSWORD)];
        assert_eq!(browser.post("/sign-in", &fields).await.status, 403);
        browser.get("/sign-in").await;
        let foreign = house.browser().get("/sign-in").await.form(0);
        assert_eq!(browser.submit_form(&foreign, &fields).await.status, 403);
        assert!(browser.cookie(SESSION).is_none());
    }
}

#[tokio::test]
async fn signing_in_again_changes_the_cookie_and_ends_the_old_one() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let before = browser.cookie(SESSION).unwrap();
        browser.sign_in("ana", PASSWORD).await;
        assert_ne!(browser.cookie(SESSION).unwrap(), before);
        let thief = house.browser();
        thief.put_cookie(SESSION, &before);
        assert_eq!(thief.get("/account").await.status, 303, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_cookie_that_was_planted_before_is_not_the_session_after() {
    for house in House::each().await {
        let browser = house.browser();
        browser.put_cookie(SESSION, "planted-by-an-attacker");
        browser.sign_in("ana", PASSWORD).await;
        assert_ne!(browser.cookie(SESSION).unwrap(), "planted-by-an-attacker");
        let attacker = house.browser();
        attacker.put_cookie(SESSION, "planted-by-an-attacker");
        assert_eq!(attacker.get("/account").await.status, 303);
    }
}

#[tokio::test]
async fn another_person_in_the_same_browser_ends_the_first_ones_session() {
    for house in House::each().await {
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let browser = house.browser_of_ana().await;
        let of_ana = browser.cookie(SESSION).unwrap();
        browser.sign_in("leo", PASSWORD).await;
        assert!(browser.get("/account").await.body.contains("Leo Petit"));
        let other = house.browser();
        other.put_cookie(SESSION, &of_ana);
        assert_eq!(other.get("/account").await.status, 303);
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let token = browser.cookie(SESSION).unwrap();
        let page = browser.get("/sign-out").await;
        assert_eq!(page.form(0).action, "/sign-out");
        assert_eq!(browser.submit(&page, &[]).await.location(), "/");
        assert_eq!(browser.cookie(SESSION), None);
        browser.put_cookie(SESSION, &token);
        assert_eq!(browser.get("/account").await.status, 303);
        assert_eq!(house.actions_on_ana().await, [Action::SignIn, Action::SignOut]);
    }
}

#[tokio::test]
async fn a_session_ends_by_rest_and_by_age() {
    for house in House::each().await {
        let resting = house.browser_of_ana().await;
        house.wait(SignedDuration::from_mins(121));
        assert_eq!(resting.get("/account").await.status, 303, "{}", house.engine);

        let busy = house.browser_of_ana().await;
        for _ in 0..11 {
            house.wait(SignedDuration::from_hours(1));
            assert_eq!(busy.get("/account").await.status, 200, "{}", house.engine);
        }
        house.wait(SignedDuration::from_hours(1));
        assert_eq!(busy.get("/account").await.status, 303, "{}", house.engine);
    }
}

#[tokio::test]
async fn failures_make_the_next_attempt_wait_but_never_for_good() {
    for house in House::each().await {
        let browser = house.browser();
        for _ in 0..5 {
            assert_eq!(browser.sign_in("ana", "wrong").await.status, 403, "{}", house.engine);
        }
        // Now even the right password waits, from any browser.
        let refused = house.browser().sign_in("ana", PASSWORD).await;
        assert_eq!((refused.status, refused.header("retry-after")), (429, "1"));
        assert!(refused.body.contains("Wait 1 second,"));
        for _ in 0..20 {
            house.wait_s(60);
            assert_eq!(browser.sign_in("ana", "wrong").await.status, 403);
        }
        assert!(browser.sign_in("ana", "wrong").await.body.contains("Wait 1 minute,"));
        house.wait_s(60);
        assert_eq!(browser.sign_in("ana", PASSWORD).await.status, 303);
        // A success forgets them.
        assert_eq!(house.browser().sign_in("ana", "wrong").await.status, 403);
        assert_eq!(house.browser().sign_in("ana", PASSWORD).await.status, 303);
    }
}

#[tokio::test]
async fn an_unknown_user_waits_like_a_known_one() {
    for house in House::each().await {
        let browser = house.browser();
        for _ in 0..5 {
            assert_eq!(browser.sign_in("nobody", "wrong").await.status, 403);
        }
        assert_eq!(browser.sign_in("nobody", "wrong").await.status, 429);
    }
}

#[tokio::test]
async fn an_address_that_tries_many_names_waits_and_others_do_not() {
    for house in House::each().await {
        for attempt in 0..30 {
            let browser = house.browser().at("192.0.2.7");
            assert_eq!(browser.sign_in(&format!("name{attempt}"), "wrong").await.status, 403);
        }
        assert_eq!(house.browser().at("192.0.2.7").sign_in("ana", PASSWORD).await.status, 429, "{}", house.engine);
        assert_eq!(house.browser().at("192.0.2.8").sign_in("ana", PASSWORD).await.status, 303);
        // An honest person at the same address gets in after the wait, and does not lengthen it.
        house.wait_s(2);
        assert_eq!(house.browser().at("192.0.2.7").sign_in("ana", PASSWORD).await.status, 303);
        assert_eq!(house.browser().at("192.0.2.7").sign_in("ana", PASSWORD).await.status, 303);
    }
}

#[tokio::test]
async fn many_attempts_at_once_do_not_slip_through() {
    for house in House::each().await {
        let browsers: Vec<_> = (0..12).map(|_| house.browser()).collect();
        let mut forms = Vec::new();
        for browser in &browsers {
            forms.push(browser.get("/sign-in").await.form(0));
        }
        let fields = [("username", "ana"), ("password", "wrong")];
        let answers = browsers.iter().zip(&forms).map(|(browser, form)| browser.submit_form(form, &fields));
        let statuses: Vec<u16> = join_all(answers).await.iter().map(|answer| answer.status).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 403).count(), 5, "{}: {statuses:?}", house.engine);
    }
}

/// Drives all futures to their end together.
async fn join_all<T>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        let mut waiting = false;
        for (future, output) in &mut futures {
            if output.is_none() {
                match future.as_mut().poll(context) {
                    std::task::Poll::Ready(value) => *output = Some(value),
                    std::task::Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    futures.into_iter().filter_map(|(_, output)| output).collect()
}
