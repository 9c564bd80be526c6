//! RP-initiated logout, by the names of its conformance plan where they fit.

use evidence::Action;
use identity::ClientKind;

use crate::house::House;
use crate::relying_party::post;

const BYE: &str = "https://library.example/bye";

fn address(pairs: &[(&str, &str)]) -> String {
    format!("/end-session?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

#[tokio::test]
async fn oidcc_rp_initiated_logout() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        house.wait(jiff::SignedDuration::from_mins(30));
        let pairs = [("id_token_hint", hint), ("post_logout_redirect_uri", BYE), ("state", "bye 1")];
        let answer = browser.get(&address(&pairs)).await;
        assert_eq!(answer.location(), format!("{BYE}?state=bye+1"), "{}", house.engine);
        assert_eq!(browser.get("/account").await.status, 303);
        assert_eq!(house.actions_on_ana().await.last(), Some(&Action::SignOut));
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_state() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        let answer = browser.get(&address(&[("id_token_hint", hint), ("post_logout_redirect_uri", BYE)])).await;
        assert_eq!(answer.location(), BYE);
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_params() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let page = browser.get("/end-session").await;
        assert_eq!(page.status, 200);
        assert_eq!(browser.get("/account").await.status, 200, "nothing happens before the yes");
        assert_eq!(page.form(0).action, "/end-session/agree");
        assert_eq!(browser.submit(&page, &[]).await.location(), "/", "{}", house.engine);
        assert_eq!(browser.get("/account").await.status, 303);
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_id_token_hint() {
    for house in House::each().await {
        house.library().await;
        let browser = house.browser_of_ana().await;
        let answer = browser.get(&address(&[("post_logout_redirect_uri", BYE)])).await;
        assert_eq!(answer.status, 400, "nobody knows whose address it is");
        let page = browser.get(&address(&[("client_id", "library"), ("post_logout_redirect_uri", BYE)])).await;
        assert!(page.body.contains("Service library"));
        assert!(page.header("content-security-policy").contains("form-action 'self' https://library.example"));
        assert_eq!(browser.submit(&page, &[]).await.location(), BYE, "{}", house.engine);
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_bad_post_logout_redirect_uri() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        for uri in ["https://evil.example/", "https://library.example/bye/", "https://library.example/cb"] {
            let answer = browser.get(&address(&[("id_token_hint", hint), ("post_logout_redirect_uri", uri)])).await;
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{uri}");
        }
        assert_eq!(browser.get("/account").await.status, 200);
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_bad_and_modified_id_token_hint() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let hint = tokens["id_token"].as_str().unwrap();
        let (head, signature) = hint.rsplit_once('.').unwrap();
        let other = if signature.starts_with('A') { 'B' } else { 'A' };
        let modified = format!("{head}.{other}{}", &signature[1..]);
        for hint in ["nonsense", &modified] {
            let answer = browser.get(&address(&[("id_token_hint", hint), ("post_logout_redirect_uri", BYE)])).await;
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{}", house.engine);
        }
        house.service("museum", ClientKind::Confidential).await;
        let mixed = browser.get(&address(&[("id_token_hint", hint), ("client_id", "museum")])).await;
        assert_eq!(mixed.status, 400);
        assert_eq!(browser.get("/account").await.status, 200);
    }
}

#[tokio::test]
async fn a_hint_about_someone_else_asks_first() {
    for house in House::each().await {
        let leo = crate::house::new_account("leo", "Leo Petit (fictional)");
        house.identity.add_account(leo).await.unwrap();
        let library = house.library().await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        let of_leo = house.browser();
        of_leo.sign_in("leo", crate::house::PASSWORD).await;
        let answer = of_leo.get(&address(&[("id_token_hint", tokens["id_token"].as_str().unwrap())])).await;
        assert_eq!(answer.status, 200);
        assert_eq!(of_leo.get("/account").await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn whoever_is_signed_out_already_goes_straight_back() {
    for house in House::each().await {
        let library = house.library().await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        let pairs = [("id_token_hint", tokens["id_token"].as_str().unwrap()), ("post_logout_redirect_uri", BYE)];
        assert_eq!(house.browser().get(&address(&pairs)).await.location(), BYE);
        assert_eq!(house.browser().get("/end-session").await.location(), "/");
    }
}

#[tokio::test]
async fn a_form_of_the_service_signs_out_too() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let pairs = [("id_token_hint", tokens["id_token"].as_str().unwrap()), ("post_logout_redirect_uri", BYE)];
        let posted = post(&house, "/end-session", None, &pairs).await;
        assert!(posted.location().starts_with("/end-session/resume?request="));
        assert_eq!(browser.get(posted.location()).await.location(), BYE, "{}", house.engine);
        assert_eq!(browser.get("/account").await.status, 303);
    }
}

#[tokio::test]
async fn the_yes_needs_its_form_token() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let page = browser.get("/end-session").await;
        let ticket = page.form(0).fields.iter().find(|(name, _)| name == "request").unwrap().1.clone();
        assert_eq!(browser.post("/end-session/agree", &[("request", &ticket)]).await.status, 403);
        assert_eq!(browser.get("/account").await.status, 200, "{}", house.engine);
    }
}
