//! `/listings/{id}/send`: everything to check, what changed, the score, the charter; then it is sent, or renewed.

use axum::extract::{Path, State};
use axum::response::Response;
use base::Timestamp;
use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Link, button, checkboxes, form, inset, summary_list};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::super::organise::{faults_of, typed_page};
use super::{changes, id, rows_of_form, rows_of_site, score_told, see_other};
use crate::accreditation::Charter;
use crate::fault::{self, Fault};
use crate::listings::{Listing, ListingState, Listings, Seen, may_renew};

/// `GET /listings/{id}/send`
pub async fn ask(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let listing = listings.own(visit.person()?.person, id(&path)?).await?;
    if listing.state == ListingState::Sent {
        return Ok(see_other(&format!("/listings/{}", listing.id)));
    }
    if !listing.draft.is_complete(listings.reader()) {
        return Err(Failure::Conflict("directory-listing-incomplete"));
    }
    let charter = listings.charter().ok_or(Failure::NotFound)?;
    check_page(&visit, &listings, &listing, charter, &[]).await
}

/// `POST /listings/{id}/send`
pub async fn send(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, which) = (visit.person()?.person, id(&path)?);
    let seen = Seen {
        revision: form.fields.first("revision").parse().unwrap_or(0),
        sent_at: form.fields.first("sent-at").parse().ok().map(Timestamp::from_micros),
    };
    match listings.send(person, which, seen, form.fields.first("charter")).await {
        Ok(listing) => {
            let done = if listing.state == ListingState::Sent { "sent" } else { "published" };
            Ok(see_other(&format!("/listings/{}?done={done}", listing.id)))
        }
        Err(error) => {
            let faults = faults_of(error)?;
            let listing = listings.own(person, which).await?;
            let charter = listings.charter().ok_or(Failure::NotFound)?;
            Ok(check_page(&visit, &listings, &listing, charter, &faults).await?)
        }
    }
}

async fn check_page(
    visit: &Visit,
    listings: &Listings,
    listing: &Listing,
    charter: &Charter,
    faults: &[Fault],
) -> Result<Response, Failure> {
    let base = format!("/listings/{}", listing.id);
    let has_new_files = !listings.new_files(listing).await?.is_empty();
    let at_once = listings.goes_at_once(listing, has_new_files);
    let renews = listing.term.is_some_and(|term| may_renew(term, listings.today()));
    let (title, send) = match (renews, at_once) {
        (true, true) => ("directory-listing-renew", "directory-listing-renew-now"),
        (true, false) => ("directory-listing-renew", "directory-listing-send"),
        (false, true) => ("directory-listing-send-changes", "directory-listing-publish"),
        (false, false) if listing.published.is_some() => ("directory-listing-send-changes", "directory-listing-send"),
        (false, false) => ("directory-listing-check", "directory-listing-send"),
    };
    let content = html! {
        p.lead { (visit.t(if at_once { "directory-listing-goes-at-once" } else { "directory-listing-goes-to-review" })) }
        (what_changed(visit, listing, has_new_files))
        h2 { (visit.t("directory-listing-structure")) }
        (summary_list(visit, &rows_of_form(visit, &listing.draft, Some(&base))))
        @for one in listings.review_sites(listing) {
            h2 { (visit.t_with("directory-listing-site-named", &[("site", one.site.label().into())])) }
            (summary_list(visit, &rows_of_site(visit, &one.site)))
            p { a href={ (base) "/sites/" (one.site.id) } { (visit.t("directory-listing-site-change")) } }
            @if let Some(score) = &one.score { (score_told(visit, score)) }
        }
        h2 { (visit.t("directory-listing-charter")) }
        ol { @for clause in &charter.clauses { li { (super::super::said(clause, visit.lang)) } } }
        (form(visit, &format!("{base}/send"), html! {
            input type="hidden" name="revision" value=(listing.revision);
            @if let Some(sent_at) = listing.sent_at {
                input type="hidden" name="sent-at" value=(sent_at.as_micros());
            }
            (checkboxes(
                visit,
                &Field::new("charter", visit.t("directory-listing-charter-agree"))
                    .error(fault::of_field(visit, faults, "charter")),
                &[Choice::new(
                    charter.version.as_str(),
                    visit.t_with("directory-listing-charter-agreed", &[("version", charter.version.as_str().into())]),
                    false,
                )],
            ))
            (button(&visit.t(send), ButtonKind::Primary))
        }))
    };
    let back = Link::new(base.as_str(), visit.t("directory-listing-back"));
    Ok(typed_page(visit, &visit.t(title), back, faults, content))
}

/// What changed since everybody saw it last.
fn what_changed(visit: &Visit, listing: &Listing, has_new_files: bool) -> Markup {
    if listing.published.is_none() {
        return html! {};
    }
    let all = listing.changes(has_new_files);
    html! {
        h2 { (visit.t("directory-listing-changed")) }
        @if all.is_empty() { (inset(html! { p { (visit.t("directory-listing-changed-nothing")) } })) }
        @else { (changes(visit, &all)) }
    }
}
