//! The end of a firm here: its data taken away in a file, then deleted.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Link, button, button_link, checkboxes, error_summary, form, warning};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::Firm;
use crate::room::Business;

/// `GET /firms/{id}/data.json`
pub async fn take(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let firm = firm_id(&id)?;
    let data = business.take_firm_data(visit.person()?.person, firm, visit.lang).await?;
    let text = serde_json::to_string_pretty(&data).map_err(Failure::internal)?;
    let head = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"firm-{firm}.json\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((head, text).into_response())
}

/// `GET /firms/{id}/close`
pub async fn ask(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let firm = business.firm_to_close(visit.person()?.person, firm_id(&id)?).await?;
    Ok(close_page(&visit, &firm, None))
}

/// `POST /firms/{id}/close`
pub async fn close(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let firm = business.firm_to_close(person, firm_id(&id)?).await?;
    if form.fields.first("sure") != "yes" {
        let fault = visit.t("business-close-not-sure");
        return Ok((StatusCode::BAD_REQUEST, close_page(&visit, &firm, Some(fault))).into_response());
    }
    business.close_firm(person, firm.id).await?;
    Ok(Redirect::to("/firms").into_response())
}

fn close_page(visit: &Visit, firm: &Firm, fault: Option<String>) -> Markup {
    let title = visit.t_with("business-close-title", &[("firm", firm.facts.name.as_str().into())]);
    let head = PageHead::new(&title)
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()))
        .errors(fault.is_some());
    let field = Field::new("sure", visit.t("business-close-sure-title")).error(fault.clone());
    let sure = [Choice::new("yes", visit.t("business-close-sure"), false)];
    page(
        visit,
        head,
        html! {
            @if let Some(fault) = fault { (error_summary(visit, &[("sure".to_owned(), fault)])) }
            h1 { (title) }
            p.lead { (visit.t("business-close-lead")) }
            (warning(visit, html! { p { (visit.t("business-close-warning")) } }))
            p { (visit.t("business-close-kept")) }
            p { (button_link(
                &Link::new(format!("/firms/{}/data.json", firm.id), visit.t("business-firm-take")),
                ButtonKind::Secondary,
            )) }
            (form(visit, &format!("/firms/{}/close", firm.id), html! {
                (checkboxes(visit, &field, &sure))
                (button(&visit.t("business-close-yes"), ButtonKind::Danger))
            }))
            p { a href=(format!("/firms/{}", firm.id)) { (visit.t("business-close-no")) } }
        },
    )
}

fn firm_id(id: &str) -> Result<FirmId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
