//! A code on paper: made for a draft, and typed on another device.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, Width, button, error_summary, figure, form, text_input};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::Case;
use crate::pages::{CODE_COOKIE, case_id, hand};
use crate::resume_by_code::{OPEN_FOR, grouped};
use crate::room::Procedures;

/// `POST /cases/{id}/code`
pub async fn make(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let code = room.make_code(&hand, id).await?;
    let case = room.hold(&hand, id).await?;
    let title = visit.t("procedures-code-title");
    let address = format!("{}/resume", room.public_url);
    let until = visit.date(room.day(visit.now.plus(Case::CODE_LASTS)));
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/cases/{id}?leave=yes"), visit.t("procedures-back"))),
        html! {
            p.caption { (room.title_of(&case, visit.lang)) }
            h1 { (title) }
            (figure(&grouped(&code), "", html! { p { (visit.t_with("procedures-code-use", &[("address", address.into()), ("date", until.into())])) } }))
            p { strong { (visit.t("procedures-code-warning")) } }
            p { (visit.t("procedures-code-once")) }
        },
    ))
}

/// `GET /resume`
pub async fn ask(visit: Visit) -> Markup {
    resume_page(&visit, "", false)
}

fn resume_page(visit: &Visit, typed: &str, is_wrong: bool) -> Markup {
    let title = visit.t("procedures-resume-title");
    let error = is_wrong.then(|| visit.t("procedures-resume-wrong"));
    let errors: Vec<_> = error.iter().map(|error| ("code".to_owned(), error.clone())).collect();
    let mut field = Field::new("code", visit.t("procedures-resume-code"))
        .hint(visit.t("procedures-resume-hint"))
        .value(typed)
        .error(error);
    field.width = Width::Twenty;
    page(
        visit,
        PageHead::new(&title).back(Link::new("/procedures", visit.t("procedures-title"))).errors(is_wrong),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (form(visit, "/resume", html! {
                (text_input(visit, &field))
                (button(&visit.t("procedures-resume-open"), ButtonKind::Primary))
            }))
        },
    )
}

/// `POST /resume`
pub async fn open(State(room): State<Procedures>, visit: Visit, posted: CsrfForm<Fields>) -> Result<Response, Failure> {
    let typed = posted.fields.first("code");
    match room.open_by_code(typed).await? {
        Some((case, opened)) => {
            let cookie = visit.cookies.set(CODE_COOKIE, &opened, Some(OPEN_FOR)).map_err(Failure::internal)?;
            Ok((cookie, Redirect::to(&format!("/cases/{case}"))).into_response())
        }
        None => Ok((StatusCode::BAD_REQUEST, resume_page(&visit, typed, true)).into_response()),
    }
}
