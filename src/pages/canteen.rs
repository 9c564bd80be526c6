//! The demonstration's canteen: a site of another administration, which asks people for their permission and then asks
//! the benefits office, as its system would.

use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::Request;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Router};
use exchange::{CONSENT, Caller, Exchange, PURPOSE};
use maud::html;
use serde_json::Value;
use tower::ServiceExt as _;
use ui::components::{ButtonKind, Link, button_link, inset};
use ui::{Access, Failure, PageHead, Routes, Visit, page};

use crate::demonstration::permissions as canteen;

/// Bytes of an answer, at most.
const ANSWER_BYTES: usize = 64 * 1024;

/// The canteen's system, which reaches the node from this machine.
#[derive(Clone)]
struct Canteen {
    node: Router,
    origin: String,
}

/// `/demo/canteen` and what follows.
pub fn routes(exchange: &Exchange, origin: &str) -> Routes {
    let caller = Caller { address: [127, 0, 0, 1].into(), is_secure: false, certificate: None };
    let node = exchange.routes().into_router().layer(Extension(caller));
    Routes::new()
        .get("/demo/canteen", Access::Public, show)
        .get("/demo/canteen/ask", Access::Public, ask)
        .get("/demo/canteen/back", Access::Public, back)
        .with_state(Canteen { node, origin: origin.to_owned() })
}

impl Canteen {
    /// A message to the node, as the canteen's system sends it.
    async fn send(&self, target: &str, consent: Option<&str>) -> Result<(u16, String), Failure> {
        let mut request =
            Request::get(target).header("X-Road-Client", canteen::CANTEEN).header(PURPOSE, canteen::PURPOSE);
        if let Some(consent) = consent {
            request = request.header(CONSENT, consent);
        }
        let request = request.body(Body::empty()).map_err(Failure::internal)?;
        let answer = self.node.clone().oneshot(request).await.map_err(Failure::internal)?;
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body(), ANSWER_BYTES).await.map_err(Failure::internal)?;
        Ok((status, String::from_utf8_lossy(&body).into_owned()))
    }
}

#[derive(serde::Deserialize)]
struct Who {
    #[serde(default)]
    who: String,
}

fn question_about(who: &str) -> Option<&'static str> {
    canteen::FILE.iter().find(|(name, _)| *name == who).map(|(_, question)| *question)
}

/// `GET /demo/canteen`
async fn show(visit: Visit) -> maud::Markup {
    let title = visit.t("house-canteen-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("house-canteen-lead")) }
        @for (who, _) in canteen::FILE {
            p { (button_link(
                &Link::new(format!("/demo/canteen/ask?who={who}"), visit.t_with("house-canteen-ask", &[("who", who.into())])),
                ButtonKind::Secondary,
            )) }
        }
    };
    page(&visit, PageHead::new(title), main)
}

/// `GET /demo/canteen/ask`: to the page on which the person is asked.
async fn ask(State(site): State<Canteen>, Query(asked): Query<Who>) -> Result<Response, Failure> {
    question_about(&asked.who).ok_or(Failure::NotFound)?;
    let (_, told) = site.send(&wish_of(&asked.who, &site.origin), None).await?;
    let told: Value = serde_json::from_str(&told).map_err(Failure::internal)?;
    let address = told["address"].as_str().ok_or(Failure::NotFound)?;
    Ok(Redirect::to(address).into_response())
}

/// The message by which the canteen asks for an address for a person.
fn wish_of(who: &str, origin: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("service", "quotient").append_pair("purpose", canteen::PURPOSE);
    query.append_pair("days", "180").append_pair("keeps_days", "30").append_pair("state", who);
    query.append_pair("return", &format!("{origin}/demo/canteen/back"));
    format!("/r1/{}/askPermission?{}", canteen::OFFICE, query.finish())
}

#[derive(serde::Deserialize)]
struct CameBack {
    consent: Option<String>,
    #[serde(default)]
    state: String,
}

/// `GET /demo/canteen/back`: asks the office with the person's consent, and shows what came.
async fn back(State(site): State<Canteen>, visit: Visit, Query(came): Query<CameBack>) -> Result<Response, Failure> {
    let question = question_about(&came.state).ok_or(Failure::NotFound)?;
    let answer = match &came.consent {
        Some(consent) => Some(site.send(&format!("/r1/{}{question}", canteen::SERVICE), Some(consent)).await?),
        None => None,
    };
    let title = visit.t("house-canteen-title");
    let main = html! {
        h1 { (title) }
        @match &answer {
            Some((200, body)) => {
                p.lead { (visit.t("house-canteen-told")) }
                pre tabindex="0" { code { (body) } }
            }
            Some((_, body)) => {
                p.lead { (visit.t("house-canteen-refused")) }
                pre tabindex="0" { code { (body) } }
            }
            None => (inset(html! { p { (visit.t("house-canteen-without")) } })),
        }
        p { a href="/account/services" { (visit.t("house-canteen-account")) } }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}
