//! `/adviser/profile`: what an adviser says of themselves.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::Lang;
use maud::html;
use ui::components::{
    ButtonKind, Choice, Field, Link, Width, button, checkboxes, error_summary, form, inset, text_input, textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{Errors, LINES, Ticks};
use crate::accreditation::{AccreditationError, Accreditations, ProfileForm, field_of};

/// `GET /adviser/profile`
pub async fn ask(State(accreditations): State<Accreditations>, visit: Visit) -> Result<Response, Failure> {
    let own = accreditations.directory.adviser_of(visit.person()?.person).ok_or(Failure::NotFound)?;
    Ok(profile_page(&visit, &accreditations, &ProfileForm::of(&own), &[]))
}

/// `POST /adviser/profile`
pub async fn keep(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    form: CsrfForm<ProfileForm>,
) -> Result<Response, Failure> {
    match accreditations.keep_profile(visit.person()?.person, &form.value).await {
        Ok(_) => Ok(Redirect::to("/adviser?kept=1").into_response()),
        Err(AccreditationError::Mistakes(mistakes)) => {
            Ok(profile_page(&visit, &accreditations, &form.value, &mistakes))
        }
        Err(error) => Err(error.into()),
    }
}

fn profile_page(
    visit: &Visit,
    accreditations: &Accreditations,
    typed: &ProfileForm,
    mistakes: &[(&'static str, &'static str)],
) -> Response {
    let errors = Errors::of(visit, mistakes);
    let ticks = Ticks { visit, vocabulary: accreditations.directory.vocabulary(), errors: &errors };
    let title = visit.t("directory-profile-title");
    let head =
        PageHead::new(&title).back(Link::new("/adviser", visit.t("directory-own-title"))).errors(!mistakes.is_empty());
    let main = html! {
        (error_summary(visit, &errors.0))
        h1 { (title) }
        (inset(html! {
            p { (visit.t("directory-profile-accredited")) " " a href="/adviser/apply" { (visit.t("directory-own-change")) } }
        }))
        (form(visit, "/adviser/profile", html! {
            @for lang in Lang::ALL {
                (textarea(
                    visit,
                    &Field::new(field_of(lang), visit.t(&format!("directory-profile-presentation-{lang}")))
                        .value(typed.presentation(lang)).error(errors.at(field_of(lang))),
                    LINES,
                ))
            }
            (ticks.specialities(&typed.specialities))
            (ticks.modes(&typed.modes))
            (ticks.languages(&typed.languages))
            (text_input(visit, &ticks.line("web_site", "directory-apply-site", &typed.web_site).optional()))
            (ticks.sizes(&typed.employees_from, &typed.employees_to, &typed.capacity))
            h2 { (visit.t("directory-profile-absence")) }
            (text_input(visit, &ticks.line("away_from", "directory-profile-away-from", &typed.away_from)
                .hint(visit.t("directory-profile-away-hint")).width(Width::Ten).optional()))
            (text_input(visit, &ticks.line("away_until", "directory-profile-away-until", &typed.away_until)
                .width(Width::Ten).optional()))
            (checkboxes(
                visit,
                &Field::new("paused", visit.t("directory-profile-paused")),
                &[Choice::new("yes", visit.t("directory-profile-paused-yes"), typed.paused == "yes")],
            ))
            (button(&visit.t("directory-profile-keep"), ButtonKind::Primary))
        }))
    };
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}
