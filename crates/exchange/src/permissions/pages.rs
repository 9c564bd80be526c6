//! What a person sees of their permissions: the question with the very values, and each permission with its receipt.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, NoticeKind, Row, button, details, form, inset, link, notice, summary_list};
use ui::{Access, AllowFormTo, CsrfForm, Failure, PageHead, Routes, Visit, page};

use super::give_consent::{Asked, PermissionTrouble, way_back};
use super::list_consents::{AgreedConsent, ConsentState};
use super::model::{ConsentId, KeptConsent, ShownWish, Wish};
use super::preview::{Preview, Seen};
use super::print;
use crate::Exchange;
use crate::registry::Registry;

/// Where one's permissions are listed, all in one place.
const ALL: &str = "/account/services";

pub(crate) fn routes() -> Routes<Exchange> {
    Routes::new()
        .get("/permissions/ask", Access::SignedIn, ask)
        .post("/permissions/ask", Access::SignedIn, answer)
        .get("/permissions/{id}", Access::SignedIn, show)
        .post("/permissions/{id}/withdraw", Access::SignedIn, withdraw)
        .get("/permissions/{id}/receipt.pdf", Access::SignedIn, printed)
        .get("/permissions/{id}/receipt.jws", Access::SignedIn, signed)
        .get("/permissions/{id}/receipt.json", Access::SignedIn, written)
}

impl From<PermissionTrouble> for Failure {
    fn from(trouble: PermissionTrouble) -> Self {
        Self::internal(trouble)
    }
}

#[derive(serde::Deserialize)]
struct Wanted {
    #[serde(default)]
    wish: String,
}

/// `GET /permissions/ask?wish=…`: who asks, what, what for, until when, and the very values.
async fn ask(
    State(exchange): State<Exchange>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let Some(wish) = exchange.open_wish(&wanted.wish) else { return Ok(too_late(&visit)) };
    let registry = exchange.registry().await;
    let Some(asked) = Asked::of(&wish, &registry, exchange.now()) else { return Ok(too_late(&visit)) };
    let person = visit.person()?.person;
    let Some(question) = exchange.question_about(asked.terms, person).await? else {
        return Ok(unsure(&visit, &registry, &asked));
    };
    let preview = exchange.preview(asked.service, asked.terms, &question, person, visit.lang).await;
    let preview = preview.map_err(Failure::internal)?;
    let ticket = exchange.seal_shown(&ShownWish { wish: wish.clone(), person, question });
    let zone = exchange.accounts().map_or(TimeZone::UTC, |people| people.zone().clone());
    Ok(asking(&visit, &zone, &registry, &asked, &preview, &ticket))
}

fn asking(
    visit: &Visit,
    zone: &TimeZone,
    registry: &Registry,
    asked: &Asked<'_>,
    preview: &Preview,
    ticket: &str,
) -> Response {
    let (client, provider) = names(registry, asked);
    let both = [("client", client.as_str().into()), ("provider", provider.as_str().into())];
    let title = visit.t_with("exchange-ask-title", &both);
    let choice = |decision: &str, key: &str, kind| {
        form(
            visit,
            "/permissions/ask",
            html! {
                input type="hidden" name="shown" value=(ticket);
                input type="hidden" name="decision" value=(decision);
                (button(&visit.t(key), kind))
            },
        )
    };
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("exchange-ask-lead", &both)) }
        (summary_list(visit, &terms(visit, zone, registry, asked)))
        h2 { (visit.t("exchange-ask-values")) }
        (values(visit, &provider, preview))
        (details(&visit.t("exchange-ask-rights-title"), html! {
            p { (visit.t("exchange-ask-rights")) }
            p { (visit.t("exchange-ask-record")) }
        }))
        p { (visit.t("exchange-ask-free")) }
        (choice("allow", "exchange-ask-allow", ButtonKind::Primary))
        (choice("refuse", "exchange-ask-refuse", ButtonKind::Secondary))
    };
    let shown = ([(CACHE_CONTROL, "no-store")], page(visit, PageHead::new(visit.t("exchange-ask-tab")), main));
    match &asked.wish.back {
        Some(back) => (AllowFormTo::of(back), shown).into_response(),
        None => shown.into_response(),
    }
}

fn names(registry: &Registry, asked: &Asked<'_>) -> (String, String) {
    (registry.name_of(&asked.client), registry.name_of(&asked.service.id.subsystem()))
}

/// On which terms.
fn terms(visit: &Visit, zone: &TimeZone, registry: &Registry, asked: &Asked<'_>) -> Vec<Row> {
    let (client, provider) = names(registry, asked);
    let row = |key: &str, value: &str| Row::text(visit.t(key), value);
    let mut rows = vec![
        row("exchange-permission-to", &client),
        row("exchange-permission-from", &provider),
        row("exchange-permission-data", asked.terms.data.get(visit.lang)),
        row("exchange-permission-purpose", asked.purpose(visit.lang)),
        row("exchange-permission-until", &visit.date_time(asked.until(), zone)),
    ];
    if let Some(days) = asked.wish.keeps_days {
        rows.push(row("exchange-permission-kept", &visit.t_with("exchange-permission-days", &[("days", days.into())])));
    }
    rows
}

/// What would go.
fn values(visit: &Visit, provider: &str, preview: &Preview) -> Markup {
    let sentence = |key: &str| visit.t_with(key, &[("provider", provider.into())]);
    match preview {
        Preview::Values(values) => {
            let rows: Vec<Row> = values.iter().map(|(label, seen)| Row::text(label, &told(visit, seen))).collect();
            html! {
                p { (sentence("exchange-ask-values-lead")) }
                (summary_list(visit, &rows))
            }
        }
        Preview::Nothing => inset(html! { p { (sentence("exchange-ask-nothing")) } }),
        Preview::NotNow => inset(html! { p { (sentence("exchange-ask-not-now")) } }),
        Preview::Unshowable => inset(html! { p { (sentence("exchange-ask-unshowable")) } }),
    }
}

fn told(visit: &Visit, seen: &Seen) -> String {
    match seen {
        Seen::Text(text) => text.clone(),
        Seen::Yes => visit.t("exchange-value-yes"),
        Seen::No => visit.t("exchange-value-no"),
        Seen::Empty => visit.t("exchange-value-empty"),
    }
}

/// The address is too old, was changed, or asks for what cannot be asked any more.
fn too_late(visit: &Visit) -> Response {
    refused(visit, StatusCode::BAD_REQUEST, ["exchange-too-late-title", "exchange-too-late"])
}

/// The request of the address was answered before, by another person or with a permission that was taken back: nothing
/// was given now.
fn answered_before(visit: &Visit) -> Response {
    refused(visit, StatusCode::CONFLICT, ["exchange-answered-title", "exchange-answered"])
}

fn refused(visit: &Visit, status: StatusCode, [title, lead]: [&str; 2]) -> Response {
    let title = visit.t(title);
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t(lead)) }
        p { (link(&Link::new(ALL, visit.t("exchange-all")))) }
    };
    (status, page(visit, PageHead::new(title), main)).into_response()
}

/// It is not certain enough who the person is: nobody is asked about them.
fn unsure(visit: &Visit, registry: &Registry, asked: &Asked<'_>) -> Response {
    let (client, provider) = names(registry, asked);
    let both = [("client", client.as_str().into()), ("provider", provider.as_str().into())];
    let title = visit.t("exchange-unsure-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("exchange-unsure", &both)) }
        p { (link(&Link::new("/account#civil-status", visit.t("exchange-unsure-confirm")))) }
        @if let Some(back) = way_back(asked.wish, ("error", "access_denied")) {
            p { (link(&Link::new(back, visit.t_with("exchange-back-to", &both)))) }
        }
    };
    page(visit, PageHead::new(title), main).into_response()
}

#[derive(serde::Deserialize)]
struct Answer {
    shown: String,
    decision: Decision,
}

#[derive(serde::Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Decision {
    Allow,
    Refuse,
}

/// `POST /permissions/ask`
async fn answer(State(exchange): State<Exchange>, visit: Visit, form: CsrfForm<Answer>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let Some(shown) = exchange.open_shown(&form.value.shown, person) else { return Ok(too_late(&visit)) };
    if form.value.decision == Decision::Refuse {
        return Ok(go_on(&shown.wish, ("error", "access_denied"), ALL));
    }
    let registry = exchange.registry().await;
    let Some(asked) = Asked::of(&shown.wish, &registry, exchange.now()) else { return Ok(too_late(&visit)) };
    let Some(id) = exchange.give_consent(&registry, &shown, &asked, visit.lang).await? else {
        return Ok(answered_before(&visit));
    };
    let id = id.to_string();
    Ok(go_on(&shown.wish, ("consent", &id), &format!("/permissions/{id}?done=given")))
}

/// Back to the client's system, or to a page of one's own where it named no address.
fn go_on(wish: &Wish, answer: (&str, &str), otherwise: &str) -> Response {
    let to = way_back(wish, answer).unwrap_or_else(|| otherwise.to_owned());
    (StatusCode::SEE_OTHER, [(LOCATION, to), (CACHE_CONTROL, "no-store".to_owned())]).into_response()
}

/// What was just done.
#[derive(serde::Deserialize)]
struct Shown {
    done: Option<Done>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Given,
    Withdrawn,
}

/// The permission of an address, when it is this person's.
async fn own(exchange: &Exchange, visit: &Visit, id: &str) -> Result<KeptConsent, Failure> {
    let id: ConsentId = id.parse().map_err(|_| Failure::NotFound)?;
    let found = exchange.consent_of(visit.person()?.person, id).await;
    found.map_err(Failure::internal)?.ok_or(Failure::NotFound)
}

/// `GET /permissions/{id}`
async fn show(
    State(exchange): State<Exchange>,
    visit: Visit,
    Path(id): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Markup, Failure> {
    let consent = own(&exchange, &visit, &id).await?;
    let zone = exchange.accounts().map_or(TimeZone::UTC, |people| people.zone().clone());
    let agreed = consent.agreed(exchange.now());
    let title = visit.t_with("exchange-permission-title", &[("client", agreed.client.as_str().into())]);
    let receipt = |kind: &str, key: &str| {
        html! { li { (link(&Link::new(format!("/permissions/{id}/receipt.{kind}"), visit.t(key)))) } }
    };
    let main = html! {
        @match shown.done {
            Some(Done::Given) => (notice(&visit, NoticeKind::Success, html! { p { (visit.t("exchange-given")) } })),
            Some(Done::Withdrawn) => (notice(&visit, NoticeKind::Success, html! { p { (visit.t("exchange-withdrawn")) } })),
            None => {}
        }
        h1 { (title) }
        p.lead { (state(&visit, &zone, &agreed)) }
        (summary_list(&visit, &rows(&visit, &zone, &agreed, consent.position)))
        @if agreed.state == ConsentState::Holds {
            (form(&visit, &format!("/permissions/{id}/withdraw"), html! {
                (button(&visit.t("exchange-withdraw"), ButtonKind::Primary))
            }))
            p { (visit.t("exchange-withdraw-hint")) }
        }
        h2 { (visit.t("exchange-receipt-title")) }
        p { (visit.t("exchange-receipt-lead")) }
        ul {
            (receipt("pdf", "exchange-receipt-pdf"))
            (receipt("jws", "exchange-receipt-jws"))
            (receipt("json", "exchange-receipt-json"))
        }
    };
    let back = Link::new(ALL, visit.t("exchange-all"));
    Ok(page(&visit, PageHead::new(title).back(back), main))
}

fn state(visit: &Visit, zone: &TimeZone, agreed: &AgreedConsent) -> String {
    let on = |at| [("date", visit.date_time(at, zone).into())];
    match agreed.state {
        ConsentState::Holds => visit.t_with("exchange-state-holds", &on(agreed.valid_until)),
        ConsentState::Over => visit.t_with("exchange-state-over", &on(agreed.valid_until)),
        ConsentState::Withdrawn(at) => visit.t_with("exchange-state-withdrawn", &on(at)),
    }
}

fn rows(visit: &Visit, zone: &TimeZone, agreed: &AgreedConsent, place: u64) -> Vec<Row> {
    let row = |key: &str, value: &str| Row::text(visit.t(key), value);
    let used = match agreed.last_used_at {
        Some(at) => visit.date_time(at, zone),
        None => visit.t("exchange-permission-never"),
    };
    vec![
        row("exchange-permission-to", &agreed.client),
        row("exchange-permission-from", &agreed.provider),
        row("exchange-permission-data", &agreed.data),
        row("exchange-permission-purpose", &agreed.purpose),
        row("exchange-permission-given", &visit.date_time(agreed.given_at, zone)),
        row("exchange-permission-until", &visit.date_time(agreed.valid_until, zone)),
        row("exchange-permission-used", &used),
        Row::new(
            visit.t("exchange-receipt-entry"),
            html! { a href={ "/account/accesses/" (place) "/proof" } { (place) } },
        ),
    ]
}

/// `POST /permissions/{id}/withdraw`
async fn withdraw(
    State(exchange): State<Exchange>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Origin>,
) -> Result<Response, Failure> {
    let of: ConsentId = id.parse().map_err(|_| Failure::NotFound)?;
    if !exchange.withdraw_consent(visit.person()?.person, of).await? {
        return Err(Failure::NotFound);
    }
    let to = match form.value.from {
        Place::Account => format!("{ALL}?done=withdrawn"),
        Place::Permission => format!("/permissions/{id}?done=withdrawn"),
    };
    Ok((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
}

/// Where the button was pressed.
#[derive(serde::Deserialize)]
struct Origin {
    #[serde(default)]
    from: Place,
}

#[derive(serde::Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Place {
    Account,
    #[default]
    Permission,
}

fn file(kind: &'static str, name: &str, content: impl IntoResponse) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}

/// `GET /permissions/{id}/receipt.pdf`
async fn printed(State(exchange): State<Exchange>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let consent = own(&exchange, &visit, &id).await?;
    let people = exchange.accounts().ok_or(Failure::NotFound)?;
    let address = format!("{}/permissions/{}", people.origin(), consent.id);
    let agreed = consent.agreed(exchange.now());
    let bytes = print::receipt(&visit, people.zone(), &agreed, consent.position, &address)?;
    Ok(file("application/pdf", "consent-receipt.pdf", bytes))
}

/// `GET /permissions/{id}/receipt.jws`
async fn signed(State(exchange): State<Exchange>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let consent = own(&exchange, &visit, &id).await?;
    let receipt = exchange.signed_receipt(&consent).await?.ok_or(Failure::NotFound)?;
    Ok(file("application/jose", "consent-receipt.jws", receipt))
}

/// `GET /permissions/{id}/receipt.json`
async fn written(State(exchange): State<Exchange>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let consent = own(&exchange, &visit, &id).await?;
    let receipt = exchange.receipt(&consent);
    let text = serde_json::to_string_pretty(&receipt["consent_receipt"]).map_err(Failure::internal)?;
    Ok(file("application/json", "consent-receipt.json", text))
}
