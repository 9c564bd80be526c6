//! `/mandates/revoke`: ending a mandate with the code alone.

use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Link, NoticeKind, Width, button, button_link, error_summary, form, notice, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use crate::end_mandate::ClientAddress;
use crate::model::{Mandate, Organisation};
use crate::room::{Mandates, MandatesError};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// `GET /mandates/revoke`
pub async fn ask(visit: Visit) -> Markup {
    ask_page(&visit, "", None)
}

/// `POST /mandates/revoke`
pub async fn end(
    State(mandates): State<Mandates>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let from = address.map(|Extension(ClientAddress(address))| address);
    match mandates.end_by_code(&form.value.code, from).await {
        Ok((mandate, organisation)) => Ok(done_page(&visit, &mandate, &organisation).into_response()),
        Err(MandatesError::NotFound) => {
            let page = ask_page(&visit, &form.value.code, Some(visit.t("mandates-revoke-wrong")));
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn ask_page(visit: &Visit, typed: &str, error: Option<String>) -> Markup {
    let title = visit.t("mandates-revoke-title");
    let errors: Vec<(String, String)> = error.iter().map(|told| ("code".to_owned(), told.clone())).collect();
    let field = Field::new("code", visit.t("mandates-revoke-code"))
        .hint(visit.t("mandates-revoke-code-hint"))
        .value(typed)
        .error(error)
        .inputmode("numeric")
        .autocomplete("off")
        .width(Width::Twenty);
    page(
        visit,
        PageHead::new(&title).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p.lead { (visit.t("mandates-revoke-lead")) }
            (form(visit, "/mandates/revoke", html! {
                (text_input(visit, &field))
                (button(&visit.t("mandates-revoke-now"), ButtonKind::Primary))
            }))
            p { (visit.t("mandates-revoke-lost")) }
        },
    )
}

/// Says what was ended, without the name of whom it was for: the code may have been found in the street.
fn done_page(visit: &Visit, mandate: &Mandate, organisation: &Organisation) -> Markup {
    let title = visit.t("mandates-revoked-title");
    let values = [("helper", mandate.helper_name.as_str().into()), ("organisation", organisation.name.as_str().into())];
    page(
        visit,
        PageHead::new(&title),
        html! {
            (notice(visit, NoticeKind::Success, html! { p { (visit.t_with("mandates-revoked", &values)) } }))
            h1 { (title) }
            p { (visit.t("mandates-revoked-now")) }
            p { (button_link(&Link::new("/", visit.t("mandates-home")), ButtonKind::Secondary)) }
        },
    )
}
