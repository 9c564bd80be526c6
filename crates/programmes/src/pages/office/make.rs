//! An officer makes a call from a workbook, or gives a draft another one.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use forms::Mistake;
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, button, details, error_summary, file_input, upload_form};
use ui::{Failure, PageHead, Upload, UploadForm, Visit, page};

use super::super::call_id;
use crate::make_call::{Making, NotMade};
use crate::room::Programmes;

/// The workbook's field.
const SHEET: &str = "sheet";
/// Bytes of the key that makes one call of two clicks.
const KEY_BYTES: usize = 16;
/// Where a call is made.
const NEW: &str = "/office/programmes/new";

/// `GET /office/programmes/new`
pub async fn ask(State(room): State<Programmes>, visit: Visit) -> Markup {
    make_page(&visit, NEW, &room.random.token::<KEY_BYTES>(), None, &[])
}

/// `POST /office/programmes/new`
pub async fn make(State(room): State<Programmes>, visit: Visit, posted: UploadForm) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let sent = posted.read().await?;
    let key = sent.fields.first("key").to_owned();
    let Some(making) = making(&sent) else {
        return Ok(again(&visit, NEW, &key, "programmes-make-sheet-missing", &[]));
    };
    match room.make_call(officer, making).await {
        Ok(made) => Ok(Redirect::to(&format!("/office/programmes/{}", made.id)).into_response()),
        Err(NotMade::Sheet(mistakes)) => Ok(again(&visit, NEW, &key, "programmes-make-sheet-wrong", &mistakes)),
        Err(NotMade::Failed(error)) => Err(error.into()),
    }
}

/// `GET /office/programmes/{id}/change`
pub async fn ask_change(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    room.own_call(visit.person()?.person, call_id(&id)?).await?;
    Ok(make_page(&visit, &format!("/office/programmes/{id}/change"), "", None, &[]))
}

/// `POST /office/programmes/{id}/change`
pub async fn change(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: UploadForm,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, call_id(&id)?);
    room.own_call(officer, own).await?;
    let sent = posted.read().await?;
    let action = format!("/office/programmes/{id}/change");
    let Some(making) = making(&sent) else {
        return Ok(again(&visit, &action, "", "programmes-make-sheet-missing", &[]));
    };
    match room.change_call(officer, own, making).await {
        Ok(()) => Ok(Redirect::to(&format!("/office/programmes/{id}")).into_response()),
        Err(NotMade::Sheet(mistakes)) => Ok(again(&visit, &action, "", "programmes-make-sheet-wrong", &mistakes)),
        Err(NotMade::Failed(error)) => Err(error.into()),
    }
}

fn making(sent: &Upload) -> Option<Making> {
    let file = sent.file(SHEET).filter(|file| !file.content.is_empty())?;
    Some(Making {
        file_name: file.name.clone(),
        sheet: file.content.to_vec(),
        creation_key: sent.fields.first("key").to_owned(),
    })
}

fn again(visit: &Visit, action: &str, key: &str, error: &str, mistakes: &[Mistake]) -> Response {
    (StatusCode::BAD_REQUEST, make_page(visit, action, key, Some(visit.t(error)), mistakes)).into_response()
}

fn make_page(visit: &Visit, action: &str, key: &str, error: Option<String>, mistakes: &[Mistake]) -> Markup {
    let errors: Vec<_> = error.iter().map(|error| (SHEET.to_owned(), error.clone())).collect();
    let sheet =
        Field::new(SHEET, visit.t("programmes-make-sheet")).hint(visit.t("programmes-make-sheet-hint")).error(error);
    let title = visit.t("programmes-make-title");
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new("/office/programmes", visit.t("programmes-office-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p { (visit.t("programmes-make-lead")) }
            @if !mistakes.is_empty() {
                h2 { (visit.t("programmes-make-mistakes")) }
                ul { @for mistake in mistakes { li lang="en" { (mistake) } } }
            }
            (upload_form(visit, action, html! {
                input type="hidden" name="key" value=(key);
                (file_input(visit, &sheet, Some(".xlsx,.xls,.csv,.md"), None))
                (button(&visit.t("programmes-make-save"), ButtonKind::Primary))
            }))
            (details(&visit.t("programmes-make-how"), html! {
                ul {
                    @for key in ["call", "eligibility", "groups", "criteria", "survey"] {
                        li { strong { (key) } ": " (visit.t(&format!("programmes-make-how-{key}"))) }
                    }
                }
            }))
        },
    )
}
