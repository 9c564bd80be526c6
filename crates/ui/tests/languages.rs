//! The address chooses the language, else the cookie, else the browser, else it is French.

use ui::testing::Site;
use ui::{Access, Routes, Visit};

fn site() -> Site {
    Site::new(Routes::new().get("/hello", Access::Public, async |visit: Visit| visit.lang.tag()), &[])
}

#[tokio::test]
async fn the_address_goes_before_the_cookie_and_the_cookie_before_the_browser() {
    let site = site();
    for (path, cookie, accepted, spoken) in [
        ("/hello", "", "", "fr"),
        ("/hello", "", "pt, lb;q=0.8, en;q=0.7", "lb"),
        ("/hello", "__Host-lang=de", "en", "de"),
        ("/hello", "__Host-lang=xx", "en", "en"),
        ("/hello?lang=en", "__Host-lang=de", "lb", "en"),
        ("/hello?lang=%3Cscript%3E", "__Host-lang=de", "lb", "de"),
    ] {
        let answer = site.get(path).cookie(cookie).header("accept-language", accepted).send().await;
        assert_eq!(answer.body, spoken, "{path} {cookie} {accepted}");
    }
}

#[tokio::test]
async fn a_language_of_the_address_is_remembered() {
    let answer = site().get("/hello?lang=lb").send().await;
    assert_eq!(answer.cookies(), ["__Host-lang=lb"]);
    assert!(answer.header("set-cookie").contains("Max-Age=31536000"));
    assert!(site().get("/hello").send().await.cookies().is_empty());
}

#[tokio::test]
async fn the_switch_remembers_the_language_and_goes_back() {
    let answer = site().get("/language/de?back=%2Fhello%3Fpage%3D2").send().await;
    assert_eq!((answer.status, answer.header("location")), (303, "/hello?page=2"));
    assert_eq!(answer.cookies(), ["__Host-lang=de"]);
    assert_eq!(site().get("/language/xx").send().await.status, 404);
}

#[tokio::test]
async fn the_switch_never_leads_to_another_site() {
    for back in ["https://evil.example", "//evil.example", "/%5Cevil.example", "/%09/evil.example", "javascript:x", ""]
    {
        let answer = site().get(&format!("/language/de?back={back}")).send().await;
        assert_eq!(answer.header("location"), "/", "{back}");
    }
}
