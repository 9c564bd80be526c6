//! A failure is a page with a way out for a person, and a problem document (RFC 9457) for a program.

use jiff::SignedDuration;
use serde_json::Value;
use ui::testing::Site;
use ui::{Access, BadInput, Failure, Routes};

#[expect(clippy::panic, reason = "one of the failures told here is a panic")]
fn site() -> Site {
    let refuse = async || {
        Err::<(), _>(Failure::BadInput(
            BadInput::new("ui-failure-form-unreadable").field("siret", "ui-failure-form-unreadable"),
        ))
    };
    let busy = async || Err::<(), _>(Failure::Busy { retry_after: SignedDuration::from_secs(60) });
    let fault = async || Err::<(), _>(Failure::internal("the key of the safe is 4711"));
    let panic = async || -> &'static str { panic!("a secret in a panic") };
    Site::new(
        Routes::new()
            .get("/refuse", Access::Public, refuse)
            .get("/busy", Access::Public, busy)
            .get("/fault", Access::Public, fault)
            .get("/panic", Access::Public, panic),
        &[],
    )
}

#[tokio::test]
async fn a_person_gets_a_page_in_their_language_with_a_way_out() {
    let answer = site().get("/nowhere").header("accept-language", "de").send().await;
    assert_eq!(answer.status, 404);
    assert!(answer.body.starts_with("<!DOCTYPE html><html lang=\"de\">"));
    assert!(answer.body.contains("<h1>Seite nicht gefunden</h1>"));
    assert!(answer.body.contains("href=\"/\">Zur Startseite</a>"));
    assert!(answer.body.contains(answer.header("x-request-id")), "the reference to give when asking for help");
}

#[tokio::test]
async fn a_program_gets_a_problem_document() {
    let answer =
        site().get("/refuse").header("accept", "application/json").header("accept-language", "en").send().await;
    assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"));
    let problem: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(problem["type"], "urn:passerelle:problem:bad-input");
    assert_eq!(problem["status"], 400);
    assert_eq!(problem["title"], "We did not understand the request");
    assert_eq!(problem["errors"][0]["field"], "siret");
    assert_eq!(problem["instance"], format!("urn:passerelle:request:{}", answer.header("x-request-id")));
}

#[tokio::test]
async fn who_must_come_back_later_is_told_when() {
    let answer = site().get("/busy").send().await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "60"));
}

#[tokio::test]
async fn the_method_that_an_address_does_not_take_is_said_with_those_that_it_takes() {
    let answer = site().post("/busy").send().await;
    assert_eq!(answer.status, 405);
    assert!(answer.header("allow").contains("GET"), "{:?}", answer.headers);
}

#[tokio::test]
async fn a_fault_and_a_panic_tell_nothing_of_their_inside() {
    for path in ["/fault", "/panic"] {
        for accept in ["text/html", "application/json"] {
            let answer = site().get(path).header("accept", accept).send().await;
            assert_eq!(answer.status, 500);
            assert!(!answer.body.contains("4711") && !answer.body.contains("secret"), "{}", answer.body);
        }
    }
}
