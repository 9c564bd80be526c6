//! What every answer says to the browser about safety, keeping and weight.

use axum::http::StatusCode;
use maud::{Markup, html};
use ui::testing::{Site, person};
use ui::{Access, AllowFormTo, AllowImagesFrom, PageHead, Role, Roles, Routes, SignedIn, Visit, page};

async fn hello(visit: Visit) -> Markup {
    page(&visit, PageHead::new("Hello"), html! { h1 { "Hello" } })
}

async fn consent(visit: Visit) -> (AllowFormTo, Markup) {
    (AllowFormTo::of("https://shop.example/cb"), hello(visit).await)
}

async fn map(visit: Visit) -> (AllowImagesFrom, Markup) {
    (AllowImagesFrom::of("https://tiles.example/14/8300/5600.png"), hello(visit).await)
}

async fn mistaken(visit: Visit) -> (StatusCode, Markup) {
    (StatusCode::BAD_REQUEST, hello(visit).await)
}

fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, hello)
        .get("/consent", Access::Public, consent)
        .get("/map", Access::Public, map)
        .get("/mistaken", Access::Public, mistaken)
}

#[tokio::test]
async fn the_policy_allows_nothing_inline_and_nothing_from_elsewhere() {
    let site = Site::new(routes(), &[]);
    for path in ["/", "/nowhere"] {
        let answer = site.get(path).send().await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(policy.ends_with("form-action 'self'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{policy}");
        assert!(!answer.body.contains(" style=") && !answer.body.contains("<style"), "{path}");
        assert_eq!(answer.body.matches("<script").count(), 1);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("strict-transport-security").starts_with("max-age="));
    }
}

#[tokio::test]
async fn the_pictures_of_one_page_may_come_from_one_more_site() {
    let site = Site::new(routes(), &[]);
    let answer = site.get("/map").send().await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("img-src 'self' data: https://tiles.example;"), "{policy}");
    assert!(policy.ends_with("form-action 'self'"), "{policy}");
}

#[tokio::test]
async fn the_form_of_one_page_may_lead_to_one_more_site() {
    let site = Site::new(routes(), &[]);
    let answer = site.get("/consent").send().await;
    assert!(answer.header("content-security-policy").ends_with("form-action 'self' https://shop.example"));
}

#[tokio::test]
async fn what_a_signed_in_person_sees_is_not_kept() {
    let leo = person("leo", Roles::NONE);
    let site = Site::with_people(routes(), &[], std::slice::from_ref(&leo));
    assert_eq!(site.get("/").as_person(&leo).send().await.header("cache-control"), "no-store");
    assert_eq!(site.get("/").send().await.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn a_form_that_came_back_is_there_for_who_goes_back_but_on_no_shared_computer_and_for_no_officer() {
    let leo = person("leo", Roles::NONE.with(Role::Owner));
    let ana = SignedIn { shared: true, ..person("ana", Roles::NONE) };
    let omar = person("omar", Roles::NONE.with(Role::Officer));
    let site = Site::with_people(routes(), &[], &[leo.clone(), ana.clone(), omar.clone()]);
    for (person, keep) in [(&leo, "private, no-cache"), (&ana, "no-store"), (&omar, "no-store")] {
        let answer = site.get("/mistaken").as_person(person).send().await;
        assert_eq!((answer.status, answer.header("cache-control")), (400, keep), "{}", person.name);
    }
}

#[tokio::test]
async fn the_style_sheet_is_kept_for_ever_under_the_name_of_its_content() {
    let site = Site::new(routes(), &[]);
    let body = site.get("/").send().await.body;
    let path = body.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let style = site.get(path).send().await;
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(style.body.contains("--paper:#ffffff") && style.body.contains(".button"));
    assert_eq!(site.get("/static/0000000000000000-style.css").send().await.status, 404);
}

#[tokio::test]
async fn a_page_and_its_style_sheet_fit_in_the_first_14_kb() {
    let site = Site::new(routes(), &[]);
    let page = site.get("/").header("accept-encoding", "gzip").send().await;
    assert_eq!(page.header("content-encoding"), "gzip");
    let body = site.get("/").send().await.body;
    let path = body.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let style = site.get(path).header("accept-encoding", "gzip").send().await;
    let weight = page.length + style.length;
    assert!(weight > 1000, "something was measured");
    assert!(weight <= 9 * 1024, "{weight} bytes for an empty page leave too little of 14 KB to its content");
}

#[tokio::test]
async fn the_frame_shows_who_is_signed_in_and_the_first_form_is_never_the_frames() {
    let leo = person("Léo Martin", Roles::NONE);
    let site = Site::with_people(routes(), &[], std::slice::from_ref(&leo));
    let body = site.get("/").as_person(&leo).send().await.body;
    assert!(body.contains("Léo Martin</a>") && !body.contains("href=\"/sign-in"));
    let (before, after) = body.split_once("<main").unwrap();
    assert!(!before.contains("<form"), "the sign-out form stands behind the content");
    assert!(after.contains("action=\"/sign-out\""));
    let body = site.get("/consent?x=1").send().await.body;
    assert!(body.contains("href=\"/sign-in?next=%2Fconsent%3Fx%3D1\""));
}
