//! Only a form of our own pages, in the same browser, changes anything.

use maud::{Markup, html};
use serde::Deserialize;
use ui::testing::{ORIGIN, Site, person};
use ui::{Access, CsrfForm, Fields, Roles, Routes, Visit, components};

#[derive(Deserialize)]
struct Tools {
    firm: String,
    #[serde(default)]
    tool: Vec<String>,
}

async fn show(visit: Visit) -> Markup {
    components::form(&visit, "/tools", html! {})
}

async fn plain() -> &'static str {
    "no form here"
}

async fn keep(form: CsrfForm<Tools>) -> String {
    let Tools { firm, tool } = form.value;
    format!("{firm}: {} ({})", tool.join(", "), form.fields.all("tool").count())
}

async fn count(form: CsrfForm<Fields>) -> String {
    form.value.iter().count().to_string()
}

fn routes() -> Routes {
    Routes::new()
        .get("/tools", Access::Public, show)
        .get("/plain", Access::Public, plain)
        .post("/tools", Access::Public, keep)
        .post("/count", Access::Public, count)
        .post("/by-machine", Access::Client, keep)
}

#[tokio::test]
async fn a_form_of_our_own_page_is_taken() {
    let site = Site::new(routes(), &[]);
    let fields = [("firm", "Boulangerie du Pont"), ("tool", "stock"), ("tool", "crm")];
    let answer = site.fill_in("/tools", "/tools", &fields, None).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "Boulangerie du Pont: stock, crm (2)"));
    let answer = site.fill_in("/tools", "/count", &fields, None).await;
    assert_eq!(answer.body, "3", "the token is not one of the fields");
}

#[tokio::test]
async fn a_form_without_a_token_is_refused_on_a_page_that_says_why() {
    let site = Site::new(routes(), &[]);
    let answer = site.post("/tools").field("firm", "x").send().await;
    assert_eq!(answer.status, 403);
    assert!(answer.body.contains("Cette page est restée ouverte trop longtemps"), "{}", answer.body);
}

#[tokio::test]
async fn a_token_without_its_cookie_is_refused() {
    let site = Site::new(routes(), &[]);
    let token = site.get("/tools").send().await.token();
    assert_eq!(token.len(), 64);
    assert_eq!(site.post("/tools").field("firm", "x").field("csrf", &token).send().await.status, 403);
}

#[tokio::test]
async fn a_token_of_another_browser_is_refused() {
    let site = Site::new(routes(), &[]);
    let (mine, theirs) = (site.get("/tools").send().await, site.get("/tools").send().await);
    let ask = site.post("/tools").field("firm", "x").cookie(&mine.cookies()[0]);
    assert_eq!(ask.field("csrf", &theirs.token()).send().await.status, 403);
}

#[tokio::test]
async fn a_token_of_before_the_sign_in_is_refused_after_it() {
    let leo = person("leo", Roles::NONE);
    let site = Site::with_people(routes(), &[], std::slice::from_ref(&leo));
    let before = site.get("/tools").send().await;
    let ask = site.post("/tools").field("firm", "x").cookie(&before.cookies()[0]).as_person(&leo);
    assert_eq!(ask.field("csrf", &before.token()).send().await.status, 403);
    assert_eq!(site.fill_in("/tools", "/tools", &[("firm", "x")], Some(&leo)).await.status, 200);
}

#[tokio::test]
async fn a_form_that_another_site_sends_is_refused_even_with_a_token() {
    let site = Site::new(routes(), &[]);
    for (header, value, status) in [
        ("origin", "https://evil.example", 403),
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
        ("origin", "null", 403),
        ("origin", ORIGIN, 200),
        ("sec-fetch-site", "same-origin", 200),
    ] {
        let page = site.get("/tools").send().await;
        let ask = site.post("/tools").field("firm", "x").field("csrf", &page.token()).cookie(&page.cookies()[0]);
        assert_eq!(ask.header(header, value).send().await.status, status, "{header}: {value}");
    }
}

#[tokio::test]
async fn a_script_may_send_the_token_in_a_header_with_any_body() {
    let site = Site::new(routes().post("/json", Access::Public, async |body: String| body), &[]);
    let page = site.get("/tools").send().await;
    let ask = || site.post("/json").header("content-type", "application/json").cookie(&page.cookies()[0]);
    assert_eq!(ask().header("x-csrf-token", &page.token()).send().await.status, 200);
    assert_eq!(ask().send().await.status, 403);
}

#[tokio::test]
async fn a_form_of_more_than_64_kib_is_refused() {
    let site = Site::new(routes(), &[]);
    let large = "x".repeat(ui::csrf::FORM_LIMIT_BYTES);
    assert_eq!(site.fill_in("/tools", "/tools", &[("firm", &large)], None).await.status, 413);
}

#[tokio::test]
async fn a_form_that_lacks_a_part_is_bad_input_and_not_a_fault() {
    let site = Site::new(routes(), &[]);
    let answer = site.fill_in("/tools", "/tools", &[("tool", "stock")], None).await;
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("Il manque une partie du formulaire"));
}

#[tokio::test]
async fn a_route_that_takes_machines_cannot_read_a_form_that_nobody_checked() {
    let site = Site::new(routes(), &[]);
    assert_eq!(site.post("/by-machine").field("firm", "x").send().await.status, 500);
}

#[tokio::test]
async fn who_meets_no_form_gets_no_cookie() {
    let site = Site::new(routes(), &[]);
    assert_eq!(site.get("/plain").send().await.cookies(), Vec::<String>::new());
    let page = site.get("/tools").send().await;
    assert_eq!(
        page.header("set-cookie").split("; ").skip(1).collect::<Vec<_>>(),
        ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]
    );
    assert!(page.header("set-cookie").starts_with("__Host-visit="));
}
