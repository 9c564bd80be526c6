//! Only a form of our own pages, in the same browser, changes anything.

use maud::{Markup, html};
use serde::Deserialize;
use ui::testing::{ORIGIN, Site, person};
use ui::{Access, CsrfForm, Failure, Fields, Roles, Routes, UploadForm, Visit, components};

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

/// Whoever is signed in may give a file; for others not a byte of it is read.
async fn take(visit: Visit, form: UploadForm) -> Result<String, Failure> {
    visit.person()?;
    let upload = form.read().await?;
    let file = upload.file("sheet").map(|file| file.content.len());
    Ok(format!("{} {file:?} {}", upload.fields.first("firm"), upload.fields.iter().count()))
}

/// A form with a file, as a browser sends it.
fn with_file(token: &str, file: &str) -> String {
    let field =
        |name: &str, text: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    let file = field("sheet\"; filename=\"a.csv", file);
    format!("{}{}{file}--x--\r\n", field("csrf", token), field("firm", "Pont"))
}

const WITH_FILES: &str = "multipart/form-data; boundary=x";

fn routes() -> Routes {
    Routes::new()
        .get("/tools", Access::Public, show)
        .get("/plain", Access::Public, plain)
        .post("/tools", Access::Public, keep)
        .post("/count", Access::Public, count)
        .post("/by-machine", Access::Client, keep)
        .post_upload("/sheet", Access::Public, take)
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

#[tokio::test]
async fn a_form_with_files_is_taken_where_they_are_wanted_and_nowhere_else() {
    let leo = person("leo", Roles::NONE);
    let site = Site::with_people(routes(), &[], std::slice::from_ref(&leo));
    let token = site.get("/tools").as_person(&leo).send().await.token();
    let post = |path: &str, body: &str| site.post(path).as_person(&leo).body(WITH_FILES, body);
    let taken = post("/sheet", &with_file(&token, "rows")).send().await;
    assert_eq!((taken.status, taken.body.as_str()), (200, "Pont Some(4) 1"));
    let by_script = post("/sheet", &with_file("?", "rows")).header("x-csrf-token", &token).send().await;
    assert_eq!(by_script.status, 200, "the header holds as well");
    let plain = site.post("/sheet").as_person(&leo).field("firm", "Pont").field("csrf", &token).send().await;
    assert_eq!((plain.status, plain.body.as_str()), (200, "Pont None 1"), "a form without files is a form");
    for path in ["/tools", "/count"] {
        let refused = post(path, &with_file(&token, "rows")).send().await;
        assert_eq!(refused.status, 415, "{path}");
        assert!(refused.body.contains("ne prend pas de fichier"), "{}", refused.body);
    }
    let too_large = post("/sheet", &with_file(&token, &"r".repeat(ui::UPLOAD_LIMIT_BYTES))).send().await;
    assert_eq!(too_large.status, 413);
}

#[tokio::test]
async fn a_form_with_files_and_without_its_token_is_refused() {
    let leo = person("leo", Roles::NONE);
    let site = Site::with_people(routes(), &[], std::slice::from_ref(&leo));
    let token = site.get("/tools").as_person(&leo).send().await.token();
    let good = with_file(&token, "rows");
    for (what, body) in [
        ("another token", with_file("not-a-token", "rows")),
        ("no token", good.replace("name=\"csrf\"", "name=\"other\"")),
        (
            "a token behind the file",
            format!("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{}\r\n{good}", "r".repeat(4_000)),
        ),
        ("no form", "nonsense".to_owned()),
    ] {
        let refused = site.post("/sheet").as_person(&leo).body(WITH_FILES, &body).send().await;
        assert_eq!(refused.status, 403, "{what}");
        assert!(refused.body.contains("restée ouverte trop longtemps"), "{what}: {}", refused.body);
    }
    let stranger = site.get("/tools").send().await;
    let ask =
        site.post("/sheet").cookie(&stranger.cookies()[0]).body(WITH_FILES, &with_file(&stranger.token(), "rows"));
    assert_eq!(ask.send().await.status, 401, "who may send is asked before the file is read");
}
