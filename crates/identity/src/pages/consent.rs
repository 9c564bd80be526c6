//! The consent page: which data go to which service, with their values.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde_json::Value;
use ui::components::{ButtonKind, Row, button, buttons, details, form, inset, summary_list};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit};

use super::{authorize, capitalised, mistake};
use crate::Identity;
use crate::authorize::Question;
use crate::model::{Account, Claim, Scope};
use crate::release_claims::value;
use crate::ticket::ConsentTicket;

#[derive(serde::Deserialize)]
pub(super) struct Answer {
    request: String,
    decision: Decision,
}

#[derive(serde::Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Decision {
    Allow,
    Refuse,
}

/// The page that asks.
pub(super) fn page(visit: &Visit, zone: &TimeZone, question: &Question) -> Response {
    let name = question.client.name.get(visit.lang);
    let title = visit.t_with("identity-consent-title", &[("service", name.into())]);
    let rows = rows(visit, zone, question);
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("identity-consent-lead", &[("service", name.into())])) }
        @if rows.is_empty() {
            p { (visit.t("identity-consent-only-identifier")) }
        } @else {
            (summary_list(visit, &rows))
        }
        (details(&visit.t("identity-consent-identifier-title"), html! { p { (visit.t("identity-consent-identifier")) } }))
        @if question.request.scopes.has(Scope::OfflineAccess) {
            (inset(html! { p { (visit.t_with("identity-consent-offline", &[("service", name.into())])) } }))
        }
        p { (visit.t("identity-consent-withdraw")) }
        (buttons(html! {
            (choice(visit, question, "allow", &visit.t("identity-consent-allow"), ButtonKind::Primary))
            (choice(visit, question, "refuse", &visit.t("identity-consent-refuse"), ButtonKind::Secondary))
        }))
    };
    let back = AllowFormTo::of(question.request.redirect_uri.as_str());
    (back, ui::page(visit, PageHead::new(visit.t("identity-consent-tab")), main)).into_response()
}

/// One answer, as a form of its own: the first one of the page is the way forward.
fn choice(visit: &Visit, question: &Question, decision: &str, text: &str, kind: ButtonKind) -> Markup {
    form(
        visit,
        "/authorize/consent",
        html! {
            input type="hidden" name="request" value=(question.ticket);
            input type="hidden" name="decision" value=(decision);
            (button(text, kind))
        },
    )
}

fn rows(visit: &Visit, zone: &TimeZone, question: &Question) -> Vec<Row> {
    let row =
        |claim: Claim| Row::text(capitalised(&visit.t(claim.text())), &shown(visit, zone, claim, &question.account));
    question.request.scopes.claims().map(row).collect()
}

/// The value of a claim as a person reads it.
fn shown(visit: &Visit, zone: &TimeZone, claim: Claim, account: &Account) -> String {
    match claim {
        Claim::Locale => account.lang.own_name().to_owned(),
        Claim::UpdatedAt => visit.date_time(account.updated_at, zone),
        claim => match value(claim, account) {
            Value::String(text) => text,
            Value::Bool(true) => visit.t("identity-yes"),
            Value::Bool(false) => visit.t("identity-no"),
            other => other.to_string(),
        },
    }
}

/// `POST /authorize/consent`
pub(super) async fn answer(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<Answer>,
) -> Result<Response, Failure> {
    let Some(ticket) = identity.open_ticket::<ConsentTicket>(&form.value.request) else {
        return Ok(mistake(&visit, "identity-mistake-too-late", "the sealed request is too old or was changed"));
    };
    let agreed = form.value.decision == Decision::Allow;
    let next = identity.answer_consent(&ticket, agreed, visit.session()).await?;
    Ok(authorize::show(&identity, visit, &headers, next))
}
