//! `/account/close`: one's data in a file, and the end of the account.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, button, button_link, checkboxes, error_summary, form, inset, warning,
};
use ui::{Access, CsrfForm, Failure, Fields, PageHead, Routes, Visit, page};

use super::onward::Onward;
use super::{left, see_other};
use crate::Identity;
use crate::model::Session;

const CLOSE: &str = "/account/close";
const CLOSED: &str = "/sign-out/closed";

pub(super) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/account/data.json", Access::SignedIn, take_data)
        .get(CLOSE, Access::SignedIn, ask)
        .post(CLOSE, Access::SignedIn, close)
        .get(CLOSED, Access::Public, closed)
}

/// `GET /account/data.json`
async fn take_data(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let data = identity.take_account_data(visit.person()?.person).await?.ok_or(Failure::SignInFirst)?;
    let text = serde_json::to_string_pretty(&data).map_err(Failure::internal)?;
    let head = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_DISPOSITION, "attachment; filename=\"account.json\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((head, text).into_response())
}

/// `GET /account/close`
async fn ask(State(identity): State<Identity>, visit: Visit) -> Result<Markup, Failure> {
    close_page(&identity, &visit, None).await
}

/// `POST /account/close`
async fn close(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    if form.fields.first("sure") != "yes" {
        let fault = visit.t("identity-close-not-sure");
        return Ok((StatusCode::BAD_REQUEST, close_page(&identity, &visit, Some(fault)).await?).into_response());
    }
    let session: Option<Session> = identity.fresh_session(visit.session()).await?;
    if session.is_none_or(|session| session.person != person) {
        // Whoever finds a computer where somebody is signed in does not end their account.
        let onward = Onward { next: Some(CLOSE.to_owned()), request: None };
        return Ok(see_other(&onward.by_way_of("/sign-in")));
    }
    if !identity.close_account(person).await? {
        return Ok((StatusCode::CONFLICT, close_page(&identity, &visit, None).await?).into_response());
    }
    let left = left(&visit)?;
    Ok((left, see_other(CLOSED)).into_response())
}

/// `GET /sign-out/closed`
async fn closed(visit: Visit) -> Markup {
    let title = visit.t("identity-closed-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-closed-lead")) }
        p { (button_link(&Link::new("/", visit.t("identity-closed-home")), ButtonKind::Secondary)) }
    };
    page(&visit, PageHead::new(title), main)
}

async fn close_page(identity: &Identity, visit: &Visit, fault: Option<String>) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let needs = identity.needs_account(person).await?;
    let given_up = identity.gives_up_with_account(person).await?;
    let is_fault = fault.is_some();
    let title = visit.t("identity-close-title");
    let field = Field::new("sure", visit.t("identity-close-sure-title")).error(fault.clone());
    let sure = [Choice::new("yes", visit.t("identity-close-sure"), false)];
    let main = html! {
        @if let Some(fault) = fault { (error_summary(visit, &[("sure".to_owned(), fault)])) }
        h1 { (title) }
        h2 { (visit.t("identity-close-data")) }
        p { (visit.t("identity-close-data-lead")) }
        p { (button_link(&Link::new("/account/data.json", visit.t("identity-close-take")), ButtonKind::Secondary)) }
        h2 { (visit.t("identity-close-end")) }
        @if needs.is_empty() {
            (warning(visit, html! {
                p { (visit.t("identity-close-warning")) }
                @for what in given_up { p { (visit.t(what)) } }
            }))
            p { (visit.t("identity-close-kept")) }
            (form(visit, CLOSE, html! {
                (checkboxes(visit, &field, &sure))
                (button(&visit.t("identity-close-yes"), ButtonKind::Danger))
            }))
        } @else {
            p { (visit.t("identity-close-first")) }
            (inset(html! { ul { @for need in needs { li { a href=(need.href) { (visit.t(need.why)) } } } } }))
        }
        p { a href="/account" { (visit.t("identity-close-no")) } }
    };
    let back = Link::new("/account", visit.t("identity-account-title"));
    Ok(page(visit, PageHead::new(title).back(back).errors(is_fault), main))
}
