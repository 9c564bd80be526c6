//! Uploads as a script in the browser does them.

use std::sync::Arc;

use attachments::{AttachmentId, CHUNK, Gate, Owner, TEXTS, tus_routes};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, Response};
use base::SystemRandom;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use tower::ServiceExt as _;
use ui::testing::{ORIGIN, person};
use ui::web::{WebSettings, dress};
use ui::{Access, Failure, Roles, Routes, SessionFuture, SessionReader, Texts, Theme, Visit};

use crate::story::{Story, pdf, read};

/// Everybody has the draft that is called like them.
struct OwnDraft;

impl Gate for OwnDraft {
    fn owner<'a>(&'a self, visit: &'a Visit, _: &'a HeaderMap, place: &'a str) -> Owner<'a> {
        Box::pin(async move {
            let person = visit.person()?;
            if person.name == place { Ok(format!("draft:{place}")) } else { Err(Failure::NotFound) }
        })
    }
}

/// The session cookie is the name.
struct Names;

impl SessionReader for Names {
    fn signed_in<'a>(&'a self, session: &'a str) -> SessionFuture<'a> {
        Box::pin(async move { Ok(Some(person(session, Roles::default()))) })
    }
}

struct Browser {
    router: Router,
    name: &'static str,
    token: String,
}

impl Browser {
    async fn of(story: &Story, name: &'static str) -> Self {
        let uploads = tus_routes("/drafts/{draft}/uploads", Access::SignedIn, story.open(), Arc::new(OwnDraft));
        let routes = Routes::new()
            .get("/token", Access::SignedIn, async |visit: Visit| visit.csrf.to_string())
            .with_state(())
            .merge(uploads);
        let settings = WebSettings {
            language: base::Lang::En,
            public_url: ORIGIN.parse().unwrap(),
            secret: vec![7; 32],
            clock: story.clock.clone(),
            random: Arc::new(SystemRandom),
            texts: Texts::with(&[TEXTS]).unwrap(),
            theme: Theme::default(),
            sessions: Arc::new(Names),
            demo: false,
            source_url: "https://code.example/passerelle".to_owned(),
        };
        let router = dress(routes, settings).unwrap();
        let mut browser = Self { router, name, token: String::new() };
        let response = browser.ask("GET", "/token", &[], Vec::new()).await;
        browser.token = String::from_utf8(to_bytes(response.into_body(), 1000).await.unwrap().to_vec()).unwrap();
        browser
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Response<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", format!("__Host-session={}", self.name))
            .header("accept-language", "en");
        if !self.token.is_empty() {
            request = request.header("x-csrf-token", &self.token).header("tus-resumable", "1.0.0");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
    }

    async fn begin(&self, size: usize) -> Response<Body> {
        let size = size.to_string();
        let headers = [("upload-length", size.as_str()), ("upload-metadata", "filename w6l0w6kucGRm,filetype YQ==")];
        self.ask("POST", &format!("/drafts/{}/uploads", self.name), &headers, Vec::new()).await
    }

    async fn part(&self, address: &str, offset: usize, more: &[(&str, &str)], bytes: &[u8]) -> Response<Body> {
        let offset = offset.to_string();
        let mut headers = vec![("upload-offset", offset.as_str()), ("content-type", "application/offset+octet-stream")];
        headers.extend_from_slice(more);
        self.ask("PATCH", address, &headers, bytes.to_vec()).await
    }
}

fn header(response: &Response<Body>, name: &str) -> String {
    response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

#[tokio::test]
async fn a_script_uploads_in_parts() {
    for story in Story::each().await {
        let browser = Browser::of(&story, "ana").await;
        let bytes = pdf(3 * CHUNK);
        let begun = browser.begin(bytes.len()).await;
        assert_eq!(begun.status(), 201, "{}", story.engine());
        let address = header(&begun, "location");
        assert!(address.starts_with("/drafts/ana/uploads/"), "{address}");
        assert_eq!(header(&begun, "upload-expires"), "Thu, 26 Nov 2026 10:00:00 GMT");

        let first = browser.part(&address, 0, &[], &bytes[..100_000]).await;
        assert_eq!((first.status().as_u16(), header(&first, "upload-offset").as_str()), (204, "100000"));
        let told = browser.ask("HEAD", &address, &[], Vec::new()).await;
        assert_eq!((told.status().as_u16(), header(&told, "upload-offset").as_str()), (200, "100000"));
        assert_eq!(header(&told, "upload-length"), bytes.len().to_string());
        assert_eq!(
            (header(&told, "cache-control").as_str(), header(&told, "tus-resumable").as_str()),
            ("no-store", "1.0.0")
        );

        let again = browser.part(&address, 0, &[], &bytes[..100_000]).await;
        assert_eq!((again.status().as_u16(), header(&again, "upload-offset").as_str()), (409, "100000"));
        let override_it = [
            ("x-http-method-override", "PATCH"),
            ("upload-offset", "100000"),
            ("content-type", "application/offset+octet-stream"),
        ];
        let last = browser.ask("POST", &address, &override_it, bytes[100_000..].to_vec()).await;
        assert_eq!(last.status(), 204);
        assert_eq!(header(&last, "upload-offset"), bytes.len().to_string());

        let id: AttachmentId = address.rsplit('/').next().unwrap().parse().unwrap();
        let files = story.open();
        assert_eq!(files.find(id, "draft:ana").await.unwrap().name.as_str(), "été.pdf");
        assert!(read(&files, id, "draft:ana").await.unwrap() == bytes);
    }
}

#[tokio::test]
async fn nobody_uploads_for_another_or_from_another_page() {
    for story in Story::each().await {
        let ana = Browser::of(&story, "ana").await;
        let address = header(&ana.begin(1000).await, "location");
        let leo = Browser::of(&story, "leo").await;
        for method in ["HEAD", "DELETE"] {
            assert_eq!(leo.ask(method, &address, &[], Vec::new()).await.status(), 404, "{method}");
        }
        assert_eq!(leo.part(&address, 0, &[], b"x").await.status(), 404);
        let own_place = address.replace("ana", "leo");
        assert_eq!(leo.part(&own_place, 0, &[], b"x").await.status(), 404, "the id of another at the own place");

        let elsewhere = Browser { token: "forged".to_owned(), ..ana };
        assert_eq!(elsewhere.begin(1000).await.status(), 403);
        assert_eq!(elsewhere.part(&address, 0, &[], b"x").await.status(), 403);
        assert_eq!(elsewhere.ask("DELETE", &address, &[], Vec::new()).await.status(), 403);
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_by_its_status() {
    for story in Story::each().await {
        let browser = Browser::of(&story, "ana").await;
        let able = browser.ask("OPTIONS", "/drafts/ana/uploads", &[], Vec::new()).await;
        assert_eq!(able.status(), 204);
        assert_eq!(header(&able, "tus-extension"), "creation,expiration,termination,checksum");
        assert_eq!(header(&able, "tus-max-size"), "1048576");

        assert_eq!(browser.begin(2 * 1024 * 1024).await.status(), 413);
        assert_eq!(browser.ask("POST", "/drafts/ana/uploads", &[], Vec::new()).await.status(), 400, "no length");
        let begun = browser.begin(1000).await;
        let address = header(&begun, "location");
        let no_type = browser.ask("PATCH", &address, &[("upload-offset", "0")], b"x".to_vec()).await;
        assert_eq!(no_type.status(), 415);
        let other_version = Request::builder()
            .method("HEAD")
            .uri(&address)
            .header("cookie", "__Host-session=ana")
            .header("tus-resumable", "0.2.2");
        let refused = browser.router.clone().oneshot(other_version.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(refused.status(), 412);

        let sum = BASE64_STANDARD.encode([0; 20]);
        let wrong = browser.part(&address, 0, &[("upload-checksum", &format!("sha1 {sum}"))], &pdf(1000)[..10]).await;
        assert_eq!(wrong.status().as_u16(), 460);
        assert_eq!(browser.part(&address, 0, &[("upload-checksum", "md5 AAAA")], b"x").await.status(), 400);

        let program = browser.part(&address, 0, &[], &[b"MZ".to_vec(), vec![0; 998]].concat()).await;
        assert_eq!(program.status(), 422);
        let body = to_bytes(program.into_body(), 10_000).await.unwrap();
        assert!(String::from_utf8_lossy(&body).contains("This file is a program."), "{body:?}");
        assert_eq!(browser.ask("HEAD", &address, &[], Vec::new()).await.status(), 404);

        let address = header(&browser.begin(1000).await, "location");
        assert_eq!(browser.ask("DELETE", &address, &[], Vec::new()).await.status(), 204);
        assert_eq!(browser.ask("HEAD", &address, &[], Vec::new()).await.status(), 404);
        assert_eq!(browser.ask("PUT", &address, &[], Vec::new()).await.status(), 405);
    }
}
