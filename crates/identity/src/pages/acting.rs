//! For whom: a helper says for whom they sign in at a service.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Width, button, form, inset, radios, text_input};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit, page};

use super::{authorize, mistake};
use crate::Identity;
use crate::authorize::WhomQuestion;
use crate::ticket::ForWhomTicket;

/// The value of the answer that means the helper's own account.
const ONESELF: &str = "self";
/// The value of the answer of a helper who has to prove more surely who they are first.
const ANOTHER: &str = "another";

/// The page that asks.
pub(super) fn ask(visit: &Visit, zone: &TimeZone, question: &WhomQuestion) -> Response {
    let service = question.client.name.get(visit.lang);
    let title = visit.t("identity-acting-title");
    let mut choices = vec![
        Choice::new(ONESELF, visit.t("identity-acting-self"), true)
            .hint(visit.t_with("identity-acting-self-hint", &[("name", question.own_name.as_str().into())])),
    ];
    choices.extend(question.fitting.shown.iter().map(|fitting| {
        let until = visit.date_time(fitting.until, zone);
        let values = [("until", until.into()), ("organisation", fitting.organisation.as_str().into())];
        Choice::new(fitting.mandate.to_string(), &fitting.person_name, false)
            .hint(visit.t_with("identity-acting-until", &values))
    }));
    if question.is_unsure {
        choices.push(
            Choice::new(ANOTHER, visit.t("identity-acting-another"), false)
                .hint(visit.t("identity-acting-another-hint")),
        );
    }
    let main = html! {
        p.lead { (visit.t_with("identity-acting-lead", &[("service", service.into())])) }
        @if question.fitting.has_more || !question.sought.is_empty() { (search(visit, question)) }
        (form(visit, "/authorize/for-whom", html! {
            input type="hidden" name="request" value=(question.ticket);
            (radios(visit, &Field::new("whom", title.clone()).hint(visit.t("identity-acting-hint")).heading(), &choices))
            (button(&visit.t("identity-acting-go-on"), ButtonKind::Primary))
        }))
    };
    let back = AllowFormTo::of(question.redirect_uri.as_str());
    (back, page(visit, PageHead::new(title), main)).into_response()
}

/// Finds mandates by the name of the person, where there are more than a list shows. The request is sealed, and too
/// long for an address: it comes back in a form.
fn search(visit: &Visit, question: &WhomQuestion) -> Markup {
    let field = Field::new("sought", visit.t("identity-acting-sought")).width(Width::Twenty).value(&question.sought);
    html! {
        @if question.fitting.has_more { p { (visit.t("identity-acting-more")) } }
        (form(visit, "/authorize/for-whom", html! {
            input type="hidden" name="request" value=(question.ticket);
            (text_input(visit, &field))
            (button(&visit.t("identity-acting-search"), ButtonKind::Secondary))
        }))
        @if question.fitting.shown.is_empty() { (inset(html! { p { (visit.t("identity-acting-nobody")) } })) }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Answer {
    request: String,
    #[serde(default)]
    whom: String,
    /// A name to search for, instead of an answer.
    sought: Option<String>,
}

/// `POST /authorize/for-whom`
pub(super) async fn answer(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<Answer>,
) -> Result<Response, Failure> {
    let Some(ticket) = identity.open_ticket::<ForWhomTicket>(&form.value.request) else {
        return Ok(mistake(&visit, "identity-mistake-too-late", "the sealed request is too old or was changed"));
    };
    if let Some(sought) = &form.value.sought {
        let next = identity.ask_whom_again(&ticket, sought, visit.session()).await?;
        return Ok(authorize::show(&identity, visit, &headers, next));
    }
    if form.value.whom == ANOTHER {
        return Ok(authorize::show(&identity, visit, &headers, identity.surer_first(&ticket)));
    }
    let mandate = match form.value.whom.as_str() {
        ONESELF => None,
        text => Some(text.parse().map_err(|_| Failure::NotFound)?),
    };
    let next = identity.go_on_for(&ticket, mandate, visit.session()).await?;
    Ok(authorize::show(&identity, visit, &headers, next))
}
