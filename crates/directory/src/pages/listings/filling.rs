//! The pages of the form: what is typed is kept, right or wrong, and what is wrong stands beside its field.

use axum::extract::{Path, State};
use axum::response::Response;
use base::Id;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Kind, Link, Width, button, button_named, buttons, checkboxes, form, inset, text_input,
};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::super::organise::typed_page;
use super::super::places::said;
use super::{Filled, id, kind_words, see_other};
use crate::directory::DirectoryError;
use crate::fault::Fault;
use crate::listings::{
    EvidenceForm, IdentityForm, KINDS_NAMED, Listing, ListingForm, ListingState, Listings, Part, ServicesForm, SiteForm,
};
use crate::places::{Approach, Audience, Care, Fee, Help, PlaceMark, Programme, StandardValue, Support};

/// The address of the page of a site that is to be added.
const NEW: &str = "new";

/// A listing that can be typed into.
async fn open(listings: &Listings, visit: &Visit, path: &str) -> Result<Listing, Failure> {
    let listing = listings.own(visit.person()?.person, id(path)?).await?;
    if listing.state == ListingState::Sent { Err(Failure::Conflict("directory-listing-waits")) } else { Ok(listing) }
}

/// `GET /listings/{id}/{part}`
pub async fn ask(
    State(listings): State<Listings>,
    visit: Visit,
    Path((path, part)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let part = Part::from_name(&part).ok_or(Failure::NotFound)?;
    let listing = open(&listings, &visit, &path).await?;
    // What was kept and is wrong is said when the page is opened again; a page that nobody filled in has no faults yet.
    let is_new = part_of(&listing.draft, part) == part_of(&ListingForm::default(), part);
    let faults = if is_new { Vec::new() } else { listing.draft.faults_of(part) };
    Ok(part_page(&visit, &listing, part, &listing.draft, &faults))
}

/// What is typed on a page, to compare.
fn part_of(form: &ListingForm, part: Part) -> serde_json::Value {
    let value = match part {
        Part::Identity => serde_json::to_value(&form.identity),
        Part::Services => serde_json::to_value(&form.services),
        Part::Evidence => serde_json::to_value(&form.evidence),
    };
    value.unwrap_or_default()
}

/// `POST /listings/{id}/{part}`
pub async fn keep(
    State(listings): State<Listings>,
    visit: Visit,
    Path((path, part)): Path<(String, String)>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let part = Part::from_name(&part).ok_or(Failure::NotFound)?;
    let listing = open(&listings, &visit, &path).await?;
    let mut typed = listing.draft.clone();
    read_part(&mut typed, part, &form.fields);
    let fields = form.fields.clone();
    let kept =
        listings.keep_page(visit.person()?.person, listing.id, move |draft| read_part(draft, part, &fields)).await;
    let faults = match kept {
        Ok(kept) => kept.draft.faults_of(part),
        Err(DirectoryError::Faults(faults)) => faults,
        Err(error) => return Err(error.into()),
    };
    if faults.is_empty() {
        return Ok(see_other(&format!("/listings/{}", listing.id)));
    }
    Ok(part_page(&visit, &listing, part, &typed, &faults))
}

fn read_part(form: &mut ListingForm, part: Part, fields: &Fields) {
    let text = |name: &str| fields.first(name).to_owned();
    // No name of a value has a space or a line: two ticks are never one that was made up.
    let is_name = |value: &&str| value.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
    let ticked = |name: &'static str| fields.all(name).filter(is_name).map(str::to_owned).collect::<Vec<_>>();
    match part {
        Part::Identity => {
            form.identity = IdentityForm {
                name: text("name"),
                pivot: text("pivot"),
                kind: text("kind"),
                summary: text("summary"),
                detail: text("detail"),
            };
        }
        Part::Services => {
            form.services = ServicesForm {
                helps: ticked("helps"),
                supports: ticked("supports"),
                fees: ticked("fees"),
                audiences: ticked("audiences"),
                cares: ticked("cares"),
                programmes: ticked("programmes"),
                pass: text("pass"),
            };
        }
        Part::Evidence => form.evidence = EvidenceForm { evidence: text("evidence"), links: text("links") },
    }
}

fn part_page(visit: &Visit, listing: &Listing, part: Part, typed: &ListingForm, faults: &[Fault]) -> Response {
    let filled = Filled { visit, faults };
    let content = match part {
        Part::Identity => identity(visit, &filled, &typed.identity),
        Part::Services => services(visit, &filled, &typed.services),
        Part::Evidence => html! {
            (inset(html! { p { (visit.t("directory-listing-evidence-private")) } }))
            (filled.area("evidence", "directory-listing-evidence", "directory-listing-evidence-hint", &typed.evidence.evidence))
            (filled.area("links", "directory-listing-links", "directory-listing-links-hint", &typed.evidence.links))
            p { (visit.t("directory-listing-files-beside")) }
        },
    };
    let address = format!("/listings/{}/{}", listing.id, part.name());
    let content =
        form(visit, &address, html! { (content) (button(&visit.t("directory-listing-keep"), ButtonKind::Primary)) });
    let title = visit.t(&format!("directory-listing-part-{}", part.name()));
    typed_page(visit, &title, back(visit, listing), faults, content)
}

fn back(visit: &Visit, listing: &Listing) -> Link {
    Link::new(format!("/listings/{}", listing.id), visit.t("directory-listing-back"))
}

fn identity(visit: &Visit, filled: &Filled<'_>, typed: &IdentityForm) -> Markup {
    let choose = Choice::new("", visit.t("directory-accreditation-choose"), typed.kind.is_empty());
    let mut kinds: Vec<Choice> =
        KINDS_NAMED.iter().map(|code| Choice::new(*code, kind_words(visit, code), typed.kind == *code)).collect();
    // What is no kind that we name, another one of the standard's.
    if !typed.kind.is_empty() && !KINDS_NAMED.contains(&typed.kind.as_str()) {
        kinds.push(Choice::new(typed.kind.as_str(), typed.kind.as_str(), true));
    }
    let kinds: Vec<Choice> = std::iter::once(choose).chain(kinds).collect();
    html! {
        (filled.line("name", "directory-listing-name", &typed.name))
        (text_input(visit, &filled.field("pivot", "directory-listing-pivot", &typed.pivot)
            .hint(visit.t("directory-listing-pivot-hint")).width(Width::Twenty)))
        (filled.choice("kind", "directory-listing-kind", &kinds))
        (filled.area("summary", "directory-listing-summary", "directory-listing-summary-hint", &typed.summary))
        (filled.area("detail", "directory-listing-detail", "directory-listing-detail-hint", &typed.detail))
    }
}

fn services(visit: &Visit, filled: &Filled<'_>, typed: &ServicesForm) -> Markup {
    let pass = [Choice::new("yes", visit.t("directory-listing-pass-yes"), typed.pass == "yes")];
    html! {
        (filled.ticks("helps", "directory-places-helps", &typed.helps, |one: Help| said(visit, "help", one)))
        (filled.ticks("supports", "directory-places-support", &typed.supports, |one: Support| said(visit, "support", one)))
        (filled.ticks("fees", "directory-places-fee", &typed.fees, |one: Fee| said(visit, "fee", one)))
        (filled.ticks("audiences", "directory-listing-audiences", &typed.audiences, |one: Audience| said(visit, "audience", one)))
        (filled.ticks("cares", "directory-places-care", &typed.cares, |one: Care| said(visit, "care", one)))
        (filled.ticks("programmes", "directory-listing-programmes", &typed.programmes, |one: Programme| one.word().to_owned()))
        (checkboxes(visit, &filled.field("pass", "directory-places-pass", "").hint(visit.t("directory-listing-pass-hint")), &pass))
    }
}

/// `GET /listings/{id}/sites/{site}`
pub async fn site(
    State(listings): State<Listings>,
    visit: Visit,
    Path((path, site)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let listing = open(&listings, &visit, &path).await?;
    if site == NEW {
        // Made with the page: the same click twice adds one site.
        let made = Id::<PlaceMark>::new(&*listings.clock, &*listings.random).to_string();
        return Ok(site_page(&visit, &listing, &SiteForm { id: made, ..SiteForm::default() }, true, &[]));
    }
    let known = listing.draft.sites.iter().find(|known| known.id == site).ok_or(Failure::NotFound)?;
    let faults = listing.draft.faults_of_site(known, listings.reader());
    Ok(site_page(&visit, &listing, known, false, &faults))
}

/// `POST /listings/{id}/sites/{site}`
pub async fn keep_site(
    State(listings): State<Listings>,
    visit: Visit,
    Path((path, site)): Path<(String, String)>,
    form: CsrfForm<SiteForm>,
) -> Result<Response, Failure> {
    let listing = open(&listings, &visit, &path).await?;
    let person = visit.person()?.person;
    if form.fields.first("deed") == "remove" {
        listings.remove_site(person, listing.id, site).await?;
        return Ok(see_other(&format!("/listings/{}", listing.id)));
    }
    // The address says which one it is.
    let typed = SiteForm { id: id::<PlaceMark>(&site)?.to_string(), ..form.value };
    let faults = match listings.keep_site(person, listing.id, typed.clone()).await {
        Ok(kept) => kept.draft.faults_of_site(&typed, listings.reader()),
        Err(DirectoryError::Faults(faults)) => faults,
        Err(error) => return Err(error.into()),
    };
    if faults.is_empty() {
        return Ok(see_other(&format!("/listings/{}", listing.id)));
    }
    Ok(site_page(&visit, &listing, &typed, false, &faults))
}

fn site_page(visit: &Visit, listing: &Listing, typed: &SiteForm, is_new: bool, faults: &[Fault]) -> Response {
    let filled = Filled { visit, faults };
    let address = format!("/listings/{}/sites/{}", listing.id, typed.id);
    let numbers = |field: Field| text_input(visit, &field.inputmode("decimal").width(Width::Ten).optional());
    let content = form(
        visit,
        &address,
        html! {
            (text_input(visit, &filled.field("name", "directory-listing-site-name", &typed.name)
                .hint(visit.t("directory-listing-site-name-hint")).optional()))
            h2 { (visit.t("directory-place-address")) }
            (filled.line("address", "directory-listing-street", &typed.address))
            (filled.optional("address_more", "directory-listing-address-more", &typed.address_more))
            (text_input(visit, &filled.field("postcode", "directory-listing-postcode", &typed.postcode)
                .inputmode("numeric").width(Width::Five)))
            (text_input(visit, &filled.field("commune", "directory-listing-commune", &typed.commune).width(Width::Twenty)))
            (numbers(filled.field("latitude", "directory-listing-latitude", &typed.latitude)
                .hint(visit.t("directory-listing-point-hint"))))
            (numbers(filled.field("longitude", "directory-listing-longitude", &typed.longitude)))
            h2 { (visit.t("directory-place-hours")) }
            p { (visit.t("directory-listing-hours-hint")) }
            @for (day, told) in typed.days() {
                (text_input(visit, &filled.field(day, &format!("directory-day-{day}"), told).width(Width::Twenty).optional()))
            }
            h2 { (visit.t("directory-listing-coming")) }
            (filled.ticks("approaches", "directory-place-approaches", &typed.approaches, |one: Approach| said(visit, "approach", one)))
            (text_input(visit, &filled.field("accessibility", "directory-place-accessibility", &typed.accessibility)
                .hint(visit.t("directory-listing-accessibility-hint")).kind(Kind::Url).optional()))
            h2 { (visit.t("directory-place-contacts")) }
            (text_input(visit, &filled.field("telephone", "directory-listing-telephone", &typed.telephone)
                .kind(Kind::Telephone).width(Width::Twenty)))
            (text_input(visit, &filled.field("mail", "directory-listing-mail", &typed.mail)
                .hint(visit.t("directory-listing-mail-hint")).kind(Kind::Email).optional()))
            (text_input(visit, &filled.field("web_site", "directory-apply-site", &typed.web_site).kind(Kind::Url).optional()))
            (text_input(visit, &filled.field("booking", "directory-listing-booking", &typed.booking).kind(Kind::Url).optional()))
            (buttons(html! {
                (button_named(&visit.t("directory-listing-keep"), ButtonKind::Primary, "deed", "keep"))
                @if !is_new {
                    (button_named(&visit.t("directory-listing-site-remove"), ButtonKind::Secondary, "deed", "remove"))
                }
            }))
        },
    );
    let title = visit.t("directory-listing-site");
    typed_page(visit, &title, back(visit, listing), faults, content)
}
