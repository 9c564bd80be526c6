//! `/adviser/apply`: the form, for a first time, a change or a renewal.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use ui::components::{ButtonKind, Link, button, error_summary, form, inset};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{Errors, KEY_BYTES, application_fields, id};
use crate::accreditation::{AccreditationError, Accreditations, Application, ApplicationForm};

/// Which application is completed.
#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    application: String,
}

/// `GET /adviser/apply`
pub async fn ask(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let vocabulary = accreditations.directory.vocabulary();
    let filled = if which.application.is_empty() {
        let own = accreditations.directory.adviser_of(person);
        own.map(|adviser| ApplicationForm::of(&Application::of(&adviser, visit.lang), vocabulary)).unwrap_or_default()
    } else {
        let filed = accreditations.own(person, id(&which.application)?).await?;
        if !filed.state.is_open() {
            return Err(AccreditationError::Elsewhere.into());
        }
        ApplicationForm { application: which.application, ..ApplicationForm::of(&filed.content, vocabulary) }
    };
    let typed = ApplicationForm { key: accreditations.random.token::<KEY_BYTES>(), ..filled };
    Ok(form_page(&visit, &accreditations, &typed, &[]))
}

/// `POST /adviser/apply`
pub async fn send(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    form: CsrfForm<ApplicationForm>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    match accreditations.apply(person, &form.value, visit.lang).await {
        Ok(_) => Ok(Redirect::to("/adviser?sent=1").into_response()),
        Err(AccreditationError::Mistakes(mistakes)) => Ok(form_page(&visit, &accreditations, &form.value, &mistakes)),
        Err(error) => Err(error.into()),
    }
}

fn form_page(
    visit: &Visit,
    accreditations: &Accreditations,
    typed: &ApplicationForm,
    mistakes: &[(&'static str, &'static str)],
) -> Response {
    let errors = Errors::of(visit, mistakes);
    let title = visit.t("directory-apply-title");
    let head =
        PageHead::new(&title).back(Link::new("/adviser", visit.t("directory-own-title"))).errors(!mistakes.is_empty());
    let main = html! {
        (error_summary(visit, &errors.0))
        h1 { (title) }
        p.lead { (visit.t("directory-apply-lead")) }
        (inset(html! { p { (visit.t("directory-apply-public")) } }))
        (form(visit, "/adviser/apply", html! {
            (application_fields(visit, accreditations, typed, &errors))
            (button(&visit.t("directory-apply-send"), ButtonKind::Primary))
        }))
    };
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}
