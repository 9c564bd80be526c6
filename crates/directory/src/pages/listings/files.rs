//! `/listings/{id}/files`: files that prove what a structure says, and the reading of them by officers.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Link, button, button_about, error_summary, file_input, form, id_of, inset, upload_form,
};
use ui::{Failure, PageHead, UploadForm, Visit, page};

use super::{id, see_other};
use crate::listings::{EVIDENCE_FILES_KEPT_DAYS, EVIDENCE_FILES_MAX, FileNotKept, Listing, ListingState, Listings};

/// The field of the file.
const FILE: &str = "file";
const ACCEPTED: &str = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/// A listing that can be typed into.
async fn open(listings: &Listings, visit: &Visit, path: &str) -> Result<Listing, Failure> {
    let listing = listings.own(visit.person()?.person, id(path)?).await?;
    if listing.state == ListingState::Sent { Err(Failure::Conflict("directory-listing-waits")) } else { Ok(listing) }
}

/// `GET /listings/{id}/files`
pub async fn show(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let listing = open(&listings, &visit, &path).await?;
    files_page(&listings, &visit, &listing, None).await
}

/// `POST /listings/{id}/files`
pub async fn act(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
    posted: UploadForm,
) -> Result<Response, Failure> {
    // Who keeps no such listing sends nothing that is read.
    let listing = open(&listings, &visit, &path).await?;
    let person = visit.person()?.person;
    let sent = posted.read().await?;
    let here = format!("/listings/{}/files", listing.id);
    if sent.fields.first("deed") == "remove" {
        listings.remove_file(person, listing.id, id(sent.fields.first("which"))?).await?;
        return Ok(see_other(&here));
    }
    let Some(file) = sent.file(FILE).filter(|file| !file.content.is_empty()) else {
        let missing = visit.t("directory-listing-file-missing");
        return files_page(&listings, &visit, &listing, Some(missing)).await;
    };
    let wrong = match listings.bring_file(person, listing.id, &file.name, file.content.clone()).await {
        Ok(()) => return Ok(see_other(&here)),
        Err(FileNotKept::Refused(refusal)) => refusal.tell(&visit),
        Err(FileNotKept::Kind) => visit.t("directory-listing-file-kind"),
        Err(FileNotKept::TooMany) => {
            visit.t_with("directory-listing-files-too-many", &[("most", EVIDENCE_FILES_MAX.into())])
        }
        Err(FileNotKept::Failed(error)) => return Err(error.into()),
    };
    files_page(&listings, &visit, &listing, Some(wrong)).await
}

async fn files_page(
    listings: &Listings,
    visit: &Visit,
    listing: &Listing,
    wrong: Option<String>,
) -> Result<Response, Failure> {
    let files = listings.files_of(visit.person()?.person, listing.id).await?;
    let title = visit.t("directory-listing-files");
    let address = format!("/listings/{}/files", listing.id);
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let faults: Vec<(String, String)> = wrong.iter().map(|sentence| (id_of(FILE), sentence.clone())).collect();
    let field = Field::new(FILE, visit.t("directory-listing-file"))
        .hint(visit.t_with("directory-listing-file-hint", &[("most", EVIDENCE_FILES_MAX.into())]))
        .error(wrong);
    let back = Link::new(format!("/listings/{}", listing.id), visit.t("directory-listing-back"));
    let main = html! {
        (error_summary(visit, &faults))
        h1 { (title) }
        (inset(html! { p {
            (visit.t_with("directory-listing-files-kept", &[("days", EVIDENCE_FILES_KEPT_DAYS.into())]))
        } }))
        @if files.is_empty() { p { (visit.t("directory-listing-files-none")) } }
        @for file in &files { (removable(visit, &address, &file.id.to_string(), file.name.as_str())) }
        @if files.len() < EVIDENCE_FILES_MAX {
            (upload_form(visit, &address, html! {
                (file_input(visit, &field, Some(ACCEPTED), None))
                (button(&visit.t("directory-listing-file-add"), ButtonKind::Primary))
            }))
        }
    };
    let head = PageHead::new(&title).back(back).errors(!faults.is_empty());
    Ok((status, page(visit, head, main)).into_response())
}

fn removable(visit: &Visit, address: &str, which: &str, name: &str) -> Markup {
    form(
        visit,
        address,
        html! {
            input type="hidden" name="which" value=(which);
            div.buttons {
                p { (name) }
                (button_about(&visit.t("directory-listing-file-remove"), name, ButtonKind::Secondary, "deed", "remove"))
            }
        },
    )
}

/// `GET /office/listings/{id}/files/{file}`
pub async fn read(
    State(listings): State<Listings>,
    visit: Visit,
    Path((path, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(listings.read_file(visit.person()?.person, id(&path)?, id(&file)?).await?)
}
