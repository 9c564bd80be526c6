//! The real network, against a server on this machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::{get, post};
use upstream::{ANSWER_MAX_BYTES, Address, Network, NetworkFailure, Question, WebClient};

async fn served(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    origin
}

fn question(address: &str) -> Question {
    Question::get(Address::parse(address).unwrap())
}

#[tokio::test]
async fn answers_come_with_their_status_and_too_long_ones_not_at_all() {
    let router = Router::new()
        .route("/short", get(async || "short"))
        .route("/long", get(async || "x".repeat(ANSWER_MAX_BYTES + 1)))
        .route("/form", post(async |body: String| body));
    let origin = served(router).await;
    let client = WebClient::new().unwrap();
    let reply = client.send(question(&format!("{origin}/short"))).await.unwrap();
    assert_eq!((reply.status, &reply.body[..]), (200, &b"short"[..]));
    assert!(reply.is("text/plain"));
    assert_eq!(client.send(question(&format!("{origin}/nothing"))).await.unwrap().status, 404);
    let long = client.send(question(&format!("{origin}/long"))).await;
    assert_eq!(long.unwrap_err(), NetworkFailure::TooLong);
    let form = Some(vec![("a".to_owned(), "b&c".to_owned())]);
    let reply = client.send(Question { form, ..question(&format!("{origin}/form")) }).await.unwrap();
    assert_eq!(reply.body, b"a=b%26c");
}

#[tokio::test]
async fn redirections_are_followed_on_the_same_server_only_and_never_with_a_form() {
    let elsewhere = Arc::new(AtomicUsize::new(0));
    let other = Router::new().fallback(async |State(count): State<Arc<AtomicUsize>>| {
        count.fetch_add(1, Ordering::SeqCst);
    });
    let other = served(other.with_state(elsewhere.clone())).await;
    let router = Router::new()
        .route("/here", get(async || "here"))
        .route("/moved", get(async || Redirect::temporary("/here")).post(async || Redirect::temporary("/here")))
        .route("/round", get(async || Redirect::temporary("/round")))
        .route("/away", get(async move || Redirect::temporary(&other)));
    let origin = served(router).await;
    let client = WebClient::new().unwrap();
    assert_eq!(client.send(question(&format!("{origin}/moved"))).await.unwrap().body, b"here");
    for (path, form) in [("/away", None), ("/round", None), ("/moved", Some(Vec::new()))] {
        let sent = client.send(Question { form, ..question(&format!("{origin}{path}")) }).await;
        assert_eq!(sent.unwrap_err(), NetworkFailure::Redirected, "{path}");
    }
    assert_eq!(elsewhere.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn nobody_there_is_said_without_the_address() {
    let client = WebClient::new().unwrap();
    let failure = client.send(question("http://127.0.0.1:9/callback?code=secret")).await.unwrap_err();
    assert!(matches!(&failure, NetworkFailure::Unreachable(reason) if !reason.contains("secret")), "{failure}");
}
