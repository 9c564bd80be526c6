//! A site that takes uploads and gives them back, for clients of other make. It prints its address, and the token
//! that its page would have.
//!
//!     cargo run -p attachments --example uploads

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "an example ends where something is not as it should be")]

use std::sync::Arc;

use attachments::{Attachments, Gate, Limits, Owner, Parts, TEXTS, tus_routes};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use base::{Lang, SystemClock, SystemRandom};
use ui::testing::person;
use ui::web::{WebSettings, dress};
use ui::{Access, Failure, Roles, Routes, SessionFuture, SessionReader, Texts, Theme, Visit};

struct OneDraft;

impl Gate for OneDraft {
    fn owner<'a>(&'a self, _: &'a Visit, _: &'a HeaderMap, place: &'a str) -> Owner<'a> {
        Box::pin(async move { Ok(format!("draft:{place}")) })
    }
}

struct Ana;

impl SessionReader for Ana {
    fn signed_in<'a>(&'a self, _: &'a str) -> SessionFuture<'a> {
        Box::pin(async move { Ok(Some(person("ana", Roles::default()))) })
    }
}

async fn give(State(files): State<Attachments>, Path((draft, id)): Path<(String, String)>) -> Response {
    let Ok(id) = id.parse() else { return Failure::NotFound.into_response() };
    match files.read(id, &format!("draft:{draft}")).await {
        Ok(opened) => opened.into_response(),
        Err(_) => Failure::NotFound.into_response(),
    }
}

#[tokio::main]
async fn main() {
    let database = store::testing::sqlite(store::Migrations::embedded()).await;
    let folder = tempfile::tempdir().unwrap();
    let files = Attachments::open(Parts {
        db: database.db(),
        folder: folder.path().to_owned(),
        key: [7; 32],
        limits: Limits::default(),
        scanner: None,
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
    })
    .unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let routes = Routes::new()
        .get("/token", Access::SignedIn, async |visit: Visit| visit.csrf.to_string())
        .with_state(())
        .merge(Routes::new().get("/drafts/{draft}/files/{id}", Access::SignedIn, give).with_state(files.clone()))
        .merge(tus_routes("/drafts/{draft}/uploads", Access::SignedIn, files, Arc::new(OneDraft)));
    let settings = WebSettings {
        language: Lang::En,
        public_url: address.parse().unwrap(),
        secret: vec![7; 32],
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
        texts: Texts::with(&[TEXTS]).unwrap(),
        theme: Theme::default(),
        sessions: Arc::new(Ana),
        demo: true,
        source_url: "https://code.example/passerelle".to_owned(),
    };
    println!("{address}");
    axum::serve(listener, dress(routes, settings).unwrap()).await.unwrap();
}
