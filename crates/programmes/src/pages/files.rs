//! The files of an application: attached by the candidate, read by whoever may read the application.

use attachments::Kept;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Link, button, button_about, button_link, buttons, error_summary, file_input, form, id_of,
    upload_form,
};
use ui::{Failure, PageHead, UploadForm, Visit, page};

use super::{application_id, file_id};
use crate::attach_file::{NotAttached, is_infected, is_sent};
use crate::model::{Application, Call, FilesAsked};
use crate::room::Programmes;

/// The field of the file.
const FILE: &str = "file";
const ACCEPTED: &str = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/// An application that its candidate can attach files to now.
async fn open(room: &Programmes, visit: &Visit, id: &str) -> Result<(Call, Application, FilesAsked), Failure> {
    let (call, one) = room.open_application(visit.person()?.person, application_id(id)?).await?;
    let asked = call.about.files.clone().ok_or(Failure::NotFound)?;
    Ok((call, one, asked))
}

/// `GET /programmes/applications/{id}/files`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    files_page(&room, &visit, &id, None).await
}

/// `POST /programmes/applications/{id}/files`
pub async fn act(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: UploadForm,
) -> Result<Response, Failure> {
    // Who has no such application sends nothing that is read.
    let (_, one, asked) = open(&room, &visit, &id).await?;
    let person = visit.person()?.person;
    let sent = posted.read().await?;
    let here = Redirect::to(&format!("/programmes/applications/{id}/files"));
    if sent.fields.first("deed") == "remove" {
        room.detach_file(person, one.id, file_id(sent.fields.first("which"))?).await?;
        return Ok(here.into_response());
    }
    let Some(file) = sent.file(FILE).filter(|file| !file.content.is_empty()) else {
        return files_page(&room, &visit, &id, Some(visit.t("programmes-file-missing"))).await;
    };
    let wrong = match room.attach_file(person, one.id, &file.name, file.content.clone()).await {
        Ok(()) => return Ok(here.into_response()),
        Err(NotAttached::Refused(refusal)) => refusal.tell(&visit),
        Err(NotAttached::Kind) => visit.t("programmes-file-kind"),
        Err(NotAttached::TooMany) => visit.t_with("programmes-files-too-many", &[("most", asked.most.into())]),
        Err(NotAttached::Failed(error)) => return Err(error.into()),
    };
    files_page(&room, &visit, &id, Some(wrong)).await
}

async fn files_page(room: &Programmes, visit: &Visit, id: &str, wrong: Option<String>) -> Result<Response, Failure> {
    let (call, one, asked) = open(room, visit, id).await?;
    let files = room.own_files(visit.person()?.person, one.id).await?;
    let title = visit.t("programmes-files");
    let address = format!("/programmes/applications/{id}");
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let faults: Vec<(String, String)> = wrong.iter().map(|sentence| (id_of(FILE), sentence.clone())).collect();
    let field = Field::new(FILE, visit.t("programmes-file"))
        .hint(visit.t_with("programmes-file-hint", &[("most", asked.most.into())]))
        .error(wrong);
    let room_left =
        files.iter().filter(|file| !is_infected(file)).count() < usize::try_from(asked.most).unwrap_or(usize::MAX);
    let main = html! {
        (error_summary(visit, &faults))
        p.caption { (call.about.title.get(visit.lang)) }
        h1 { (title) }
        p { (asked.what.get(visit.lang)) }
        p.hint { (visit.t_with("programmes-files-kept", &[("body", call.about.programme.body.as_str().into())])) }
        @for file in &files { (line(visit, &address, &one, file)) }
        @if room_left {
            (upload_form(visit, &format!("{address}/files"), html! {
                (file_input(visit, &field, Some(ACCEPTED), None))
                (button(&visit.t("programmes-file-add"), ButtonKind::Secondary))
            }))
        }
        (buttons(html! {
            (button_link(&Link::new(format!("{address}/check"), visit.t("programmes-continue")), ButtonKind::Primary))
            (button_link(&Link::new(&address, visit.t("programmes-later")), ButtonKind::Secondary))
        }))
    };
    let head =
        PageHead::new(&title).back(Link::new(&address, call.about.title.get(visit.lang))).errors(!faults.is_empty());
    Ok((status, page(visit, head, main)).into_response())
}

/// A file that can be read, and removed as long as nobody else may read it.
fn line(visit: &Visit, address: &str, one: &Application, file: &Kept) -> Markup {
    if is_sent(one, file) {
        return html! { p { a href={ (address) "/files/" (file.id) } { (file.name) } } };
    }
    let name = html! {
        @if is_infected(file) { p { strong { (file.name) } " " (visit.t("attachments-infected")) } }
        @else { p { a href={ (address) "/files/" (file.id) } { (file.name) } } }
    };
    form(
        visit,
        &format!("{address}/files"),
        html! {
            input type="hidden" name="which" value=(file.id);
            div.buttons {
                (name)
                (button_about(&visit.t("programmes-file-remove"), file.name.as_str(), ButtonKind::Secondary, "deed", "remove"))
            }
        },
    )
}

/// Files as links below an address; nothing where there are none.
pub(super) fn links(visit: &Visit, address: &str, files: &[Kept]) -> Markup {
    html! {
        @if !files.is_empty() {
            h2 { (visit.t("programmes-files")) }
            ul { @for file in files { li { a href={ (address) "/files/" (file.id) } { (file.name) } } } }
        }
    }
}

/// `GET /programmes/applications/{id}/files/{file}`
pub async fn read(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(room.read_own_file(visit.person()?.person, application_id(&id)?, file_id(&file)?).await?)
}

/// `GET /jury/{application}/files/{file}`
pub async fn read_for_jury(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(room.read_file_for_jury(visit.person()?.person, application_id(&id)?, file_id(&file)?).await?)
}

/// `GET /office/programmes/applications/{id}/files/{file}`
pub async fn read_for_office(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(room.read_file_for_office(visit.person()?.person, application_id(&id)?, file_id(&file)?).await?)
}
