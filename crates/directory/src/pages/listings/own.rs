//! `/listings`: what a person asked to be listed, and where it stands.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Link, NoticeKind, TagKind, Task, button, button_link, button_named, buttons, cards, form, inset,
    notice, summary_list, tag, task_list,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::{history, id, rows_of_term, see_other, standing_tag, state_tag};
use crate::listings::{Listing, ListingState, Listings, Part, SITES_MAX, may_renew};
use crate::places::ListedStanding;

/// Bytes of entropy in the key that makes a form be taken once.
const KEY_BYTES: usize = 16;

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    done: String,
}

/// `GET /listings`
pub async fn list(State(listings): State<Listings>, visit: Visit) -> Result<Markup, Failure> {
    let own = listings.of_person(visit.person()?.person).await?;
    let title = visit.t("directory-listings-title");
    let card = |listing: &Listing| Card {
        title: named(&visit, listing),
        href: Some(format!("/listings/{}", listing.id)),
        facts: html! {
            @if let Some(standing) = listing.standing_on(listings.today()) { (standing_tag(&visit, standing)) }
            (state_tag(&visit, listing.state))
        },
        content: html! {},
    };
    let key = listings.random.token::<KEY_BYTES>();
    let all: Vec<Card> = own.iter().map(card).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("directory-own-account"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-listings-lead")) }
            @if listings.charter().is_none() { (inset(html! { p { (visit.t("directory-listings-not-here")) } })) }
            @else {
                (inset(html! { p { (visit.t("directory-listings-how")) } }))
                (form(&visit, "/listings", html! {
                    input type="hidden" name="key" value=(key);
                    (button(&visit.t("directory-listings-begin"), ButtonKind::Primary))
                }))
            }
            @if !all.is_empty() {
                h2 { (visit.t("directory-listings-own")) }
                (cards(&all, true))
            }
        },
    ))
}

fn named(visit: &Visit, listing: &Listing) -> String {
    let name = listing.name();
    if name.is_empty() { visit.t("directory-listing-unnamed") } else { name.to_owned() }
}

/// `POST /listings`
pub async fn begin(
    State(listings): State<Listings>,
    visit: Visit,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    if listings.charter().is_none() {
        return Err(Failure::NotFound);
    }
    let begun = listings.begin(visit.person()?.person, form.fields.first("key")).await?;
    Ok(see_other(&format!("/listings/{begun}")))
}

/// `GET /listings/{id}`
pub async fn show(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
    Query(just): Query<Just>,
) -> Result<Markup, Failure> {
    let listing = listings.own(visit.person()?.person, id(&path)?).await?;
    let steps = listings.steps_of(&listing).await?;
    let has_new_files = !listings.new_files(&listing).await?.is_empty();
    let title = named(&visit, &listing);
    let done = format!("directory-listing-done-{}", just.done);
    let rows = rows_of_term(&visit, &listings, &listing);
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/listings", visit.t("directory-listings-title"))),
        html! {
            @if !just.done.is_empty() && visit.has(&done) {
                (notice(&visit, NoticeKind::Success, html! { p { (visit.t(&done)) } }))
            }
            h1 { (title) }
            p { (state_tag(&visit, listing.state)) }
            @if !listing.note.is_empty() {
                h2 { (visit.t("directory-listing-note")) }
                (inset(html! { p.typed { (listing.note) } }))
            }
            @if !rows.is_empty() { (summary_list(&visit, &rows)) }
            (public_pages(&visit, &listings, &listing))
            @if listing.state == ListingState::Sent { (waiting(&visit, &listing)) }
            @else { (tasks(&visit, &listings, &listing, has_new_files)) }
            (history(&visit, &listings, &steps))
        },
    ))
}

/// The pages that everybody sees.
fn public_pages(visit: &Visit, listings: &Listings, listing: &Listing) -> Markup {
    let is_shown = listing.standing_on(listings.today()).is_some_and(ListedStanding::is_shown);
    let sites = listing.published.as_ref().filter(|_| is_shown).map(|form| form.sites.as_slice()).unwrap_or_default();
    html! {
        @if !sites.is_empty() {
            h2 { (visit.t("directory-listing-public")) }
            ul { @for site in sites { li { a href={ "/places/" (site.id) } { (site.label()) } } } }
        }
    }
}

fn waiting(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        p { (visit.t("directory-listing-waiting")) }
        (form(visit, &format!("/listings/{}", listing.id), html! {
            (button_named(&visit.t("directory-listing-take-back"), ButtonKind::Secondary, "deed", "take-back"))
        }))
    }
}

fn tasks(visit: &Visit, listings: &Listings, listing: &Listing, has_new_files: bool) -> Markup {
    let base = format!("/listings/{}", listing.id);
    let draft = &listing.draft;
    let told = |is_right: bool| {
        let (kind, key) = if is_right {
            (TagKind::Success, "directory-listing-complete")
        } else {
            (TagKind::Warm, "directory-listing-to-do")
        };
        tag(kind, &visit.t(key))
    };
    let part = |part: Part| Task {
        title: visit.t(&format!("directory-listing-part-{}", part.name())),
        href: Some(format!("{base}/{}", part.name())),
        hint: None,
        state: told(draft.faults_of(part).is_empty()),
    };
    let sites = draft.sites.iter().map(|site| Task {
        title: visit.t_with("directory-listing-site-named", &[("site", site.label().into())]),
        href: Some(format!("{base}/sites/{}", site.id)),
        hint: None,
        state: told(draft.faults_of_site(site, listings.reader()).is_empty()),
    });
    let mut all = vec![part(Part::Identity)];
    all.extend(sites);
    if draft.sites.len() < SITES_MAX {
        all.push(Task {
            title: visit.t(if draft.sites.is_empty() {
                "directory-listing-site-first"
            } else {
                "directory-listing-site-add"
            }),
            href: Some(format!("{base}/sites/new")),
            hint: draft.sites.is_empty().then(|| visit.t("directory-listing-sites-hint")),
            state: if draft.sites.is_empty() {
                told(false)
            } else {
                html! {}
            },
        });
    }
    all.extend([part(Part::Services), part(Part::Evidence)]);
    all.push(Task {
        title: visit.t("directory-listing-files"),
        href: Some(format!("{base}/files")),
        hint: Some(visit.t("directory-listing-files-optional")),
        state: html! {},
    });
    let renews = listing.term.is_some_and(|term| may_renew(term, listings.today()));
    let has_changes = has_new_files || listing.published.as_ref() != Some(draft);
    let send = match (renews, listing.published.is_some()) {
        (true, _) => "directory-listing-renew",
        (false, true) => "directory-listing-send-changes",
        (false, false) => "directory-listing-check",
    };
    html! {
        h2 { (visit.t("directory-listing-tasks")) }
        (task_list("tasks", &all))
        @if (renews || has_changes) && draft.is_complete(listings.reader()) {
            p { (button_link(&Link::new(format!("{base}/send"), visit.t(send)), ButtonKind::Primary)) }
        }
        @if has_changes || listing.state != ListingState::Settled {
            (form(visit, &base, html! { (buttons(html! {
                @let key = if listing.published.is_some() { "directory-listing-discard" } else { "directory-listing-delete" };
                (button_named(&visit.t(key), ButtonKind::Secondary, "deed", "discard"))
            })) }))
        }
    }
}

/// `POST /listings/{id}`
pub async fn act(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, listing) = (visit.person()?.person, id(&path)?);
    match form.fields.first("deed") {
        "take-back" => {
            listings.take_back(person, listing).await?;
            Ok(see_other(&format!("/listings/{listing}?done=taken-back")))
        }
        "discard" => {
            let is_there = listings.discard(person, listing).await?;
            Ok(see_other(&if is_there { format!("/listings/{listing}") } else { "/listings".to_owned() }))
        }
        _ => Err(Failure::bad_input("ui-failure-form-unreadable")),
    }
}
