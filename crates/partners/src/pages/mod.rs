//! HTML handlers and their views: a file for each page of a service.

pub mod claims;
pub mod edit;
pub mod keys;
pub mod people;
pub mod production;
pub mod reviews;
pub mod services;
pub mod trial;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Environment;
use maud::{Markup, html};
use ui::components::{Link, TagKind, error_summary, tag};
use ui::{PageHead, Visit, page};

use crate::model::{Mistake, Service};
use crate::room::PartnersError;

/// The address of a service's page.
fn address(service: &Service) -> String {
    format!("/partners/{}", service.client.id)
}

/// Sends the browser on.
fn see_other(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// A page under that of a service, with what is wrong at its top.
fn under(visit: &Visit, service: &Service, title: &str, mistakes: &[Mistake], content: Markup) -> Response {
    let name = service.client.name.get(visit.lang);
    let head = PageHead::new(title).back(Link::new(address(service), name)).errors(!mistakes.is_empty());
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let main = html! {
        (error_summary(visit, &errors(visit, mistakes)))
        h1 { (title) }
        (content)
    };
    (status, page(visit, head, main)).into_response()
}

fn errors(visit: &Visit, mistakes: &[Mistake]) -> Vec<(String, String)> {
    mistakes.iter().map(|mistake| (mistake.field.to_string(), said(visit, mistake))).collect()
}

fn said(visit: &Visit, mistake: &Mistake) -> String {
    visit.t_with(mistake.key, &[("value", mistake.value.as_str().into())])
}

/// What is wrong with a field, if anything is.
fn error_of(visit: &Visit, mistakes: &[Mistake], field: &str) -> Option<String> {
    mistakes.iter().find(|mistake| mistake.field == field).map(|mistake| said(visit, mistake))
}

/// The mistakes of an error that is about what was typed; any other error goes on.
fn mistakes_of(error: PartnersError) -> Result<Vec<Mistake>, PartnersError> {
    match error {
        PartnersError::Mistakes(mistakes) => Ok(mistakes),
        error => Err(error),
    }
}

/// How far a service has come, in a word.
fn environment(visit: &Visit, environment: Environment) -> Markup {
    match environment {
        Environment::Sandbox => tag(TagKind::Neutral, &visit.t("partners-sandbox")),
        Environment::Review => tag(TagKind::Warm, &visit.t("partners-review")),
        Environment::Production => tag(TagKind::Success, &visit.t("partners-production")),
    }
}

/// The lines of a text field that are not empty.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What was typed in a field that may stay empty.
fn optional(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A name of a datum as it stands at the start of a line.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A list of addresses.
fn addresses(uris: &[String]) -> Markup {
    html! {
        @if uris.is_empty() { "–" }
        @else { ul { @for uri in uris { li { code { (uri) } } } } }
    }
}
