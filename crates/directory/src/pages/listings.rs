//! The pages of listings: one's own, the form page by page, sending, the officers'.

mod files;
mod filling;
mod office;
mod own;
mod send;

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{Choice, Field, Row, TagKind, checkboxes, details, select, tag, text_input, textarea};
use ui::{Access, Failure, Role, Routes, Visit};

use super::places::said;
use crate::fault::{self, Fault};
use crate::listings::{Change, Listing, ListingForm, ListingState, ListingStepKept, Listings, SiteForm};
use crate::places::{ListedStanding, Score, StandardValue};

/// Lines of a long field.
const LINES: u8 = 5;

impl Listings {
    /// The pages of listings.
    pub fn routes(&self) -> Routes {
        let (signed_in, officer) = (Access::SignedIn, Access::Role(Role::Officer));
        Routes::new()
            .get("/listings", signed_in, own::list)
            .post("/listings", signed_in, own::begin)
            .get("/listings/{id}", signed_in, own::show)
            .post("/listings/{id}", signed_in, own::act)
            .get("/listings/{id}/send", signed_in, send::ask)
            .post("/listings/{id}/send", signed_in, send::send)
            .get("/listings/{id}/files", signed_in, files::show)
            .post_upload("/listings/{id}/files", signed_in, files::act)
            .get("/listings/{id}/sites/{site}", signed_in, filling::site)
            .post("/listings/{id}/sites/{site}", signed_in, filling::keep_site)
            .get("/listings/{id}/{part}", signed_in, filling::ask)
            .post("/listings/{id}/{part}", signed_in, filling::keep)
            .get("/office/listings", officer, office::list)
            .get("/office/listings/{id}", officer, office::read)
            .post("/office/listings/{id}", officer, office::decide)
            .get("/office/listings/{id}/files/{file}", officer, files::read)
            .with_state(self.clone())
    }
}

fn id<T>(text: &str) -> Result<base::Id<T>, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

fn see_other(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// Where what was asked stands.
fn state_tag(visit: &Visit, state: ListingState) -> Markup {
    let kind = match state {
        ListingState::Sent => TagKind::Warm,
        ListingState::MoreAsked => TagKind::Accent,
        ListingState::Settled => TagKind::Success,
        ListingState::Draft => TagKind::Neutral,
        ListingState::Refused => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("directory-listing-state-{}", state.name().replace('_', "-"))))
}

/// What a listing is worth today.
pub fn standing_tag(visit: &Visit, standing: ListedStanding) -> Markup {
    let kind = match standing {
        ListedStanding::Listed => TagKind::Success,
        ListedStanding::ToRenew => TagKind::Warm,
        ListedStanding::Lapsed => TagKind::Neutral,
        ListedStanding::Suspended => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("directory-listing-standing-{}", standing.name())))
}

/// The days of a listing.
fn rows_of_term(visit: &Visit, listings: &Listings, listing: &Listing) -> Vec<Row> {
    let Some((term, standing)) = listing.term.zip(listing.standing_on(listings.today())) else { return Vec::new() };
    let mut rows = vec![
        Row::new(visit.t("directory-listing-standing"), standing_tag(visit, standing)),
        Row::text(visit.t("directory-since"), &visit.date(term.since)),
    ];
    rows.extend(term.until.map(|until| Row::text(visit.t("directory-until"), &visit.date(until))));
    rows
}

/// How complete an entry is, with each point's reason.
pub fn score_told(visit: &Visit, score: &Score) -> Markup {
    let points = |points: u8, of: u8| {
        visit.t_with("directory-score-points", &[("points", u32::from(points).into()), ("of", u32::from(of).into())])
    };
    html! {
        p { strong { (visit.t_with("directory-score", &[("points", u32::from(score.points()).into())])) } }
        (details(&visit.t("directory-score-why"), html! {
            p { (visit.t("directory-score-rule")) }
            ul {
                @for one in score.reasons() {
                    @let of = one.criterion.points();
                    @let how = if one.points == of { "full" } else if one.points == 0 { "none" } else { "half" };
                    li {
                        (visit.t(&format!("directory-score-{}-{how}", one.criterion.name())))
                        " " (points(one.points, of))
                    }
                }
            }
        }))
    }
}

/// What became of a listing, the newest first.
fn history(visit: &Visit, listings: &Listings, steps: &[ListingStepKept]) -> Markup {
    html! {
        @if !steps.is_empty() {
            h2 { (visit.t("directory-accreditation-history")) }
            ul {
                @for step in steps {
                    li {
                        (visit.date(listings.day(step.at))) " · "
                        (visit.t(&format!("directory-listing-step-{}", step.what.name().replace('_', "-"))))
                        @if let Some(until) = step.until {
                            " · " (visit.t_with("directory-step-until", &[("until", visit.date(until).into())]))
                        }
                        @if !step.reason.is_empty() { " · " span.typed { (step.reason) } }
                    }
                }
            }
        }
    }
}

/// What differs from what is published.
fn changes(visit: &Visit, all: &[Change]) -> Markup {
    html! {
        ul {
            @for change in all {
                li {
                    @if !change.site.is_empty() { (change.site) " · " }
                    (visit.t(change.label)) " "
                    @if change.matters { (tag(TagKind::Warm, &visit.t("directory-listing-reviewed"))) }
                    @else { (tag(TagKind::Neutral, &visit.t("directory-listing-at-once"))) }
                }
            }
        }
    }
}

/// The kind of a structure: its name where we have one, else the standard's code.
fn kind_words(visit: &Visit, code: &str) -> String {
    let key = format!("directory-kind-{}", code.to_lowercase().replace('_', "-"));
    if visit.has(&key) { visit.t(&key) } else { code.to_owned() }
}

/// What the names of values of the standard are called.
fn values<V: StandardValue>(visit: &Visit, list: &str, names: &[String]) -> String {
    let known = names.iter().filter_map(|name| V::from_name(name)).map(|value| said(visit, list, value));
    known.collect::<Vec<_>>().join(" · ")
}

/// Who the structure is and what it offers, to read; each with the page where it is changed, where it can be.
fn rows_of_form(visit: &Visit, form: &ListingForm, base: Option<&str>) -> Vec<Row> {
    use crate::places::{Audience, Care, Fee, Help, Support};
    let row = |part: &str, key: &str, value: String| {
        let row = Row::text(visit.t(key), if value.trim().is_empty() { "–" } else { &value });
        match base {
            Some(base) => row.change(format!("{base}/{part}")),
            None => row,
        }
    };
    let (identity, services) = (&form.identity, &form.services);
    let programmes = services.programmes.iter().filter_map(|name| crate::places::Programme::from_name(name));
    let programmes: Vec<&str> = programmes.map(StandardValue::word).collect();
    let pass = if form.takes_passes() { "directory-listing-pass-yes" } else { "directory-listing-pass-no" };
    vec![
        row("identity", "directory-listing-name", identity.name.clone()),
        row("identity", "directory-listing-pivot", identity.pivot.clone()),
        row("identity", "directory-listing-kind", kind_words(visit, &identity.kind)),
        row("identity", "directory-listing-summary", identity.summary.clone()),
        row("identity", "directory-listing-detail", identity.detail.clone()),
        row("services", "directory-places-helps", values::<Help>(visit, "help", &services.helps)),
        row("services", "directory-places-support", values::<Support>(visit, "support", &services.supports)),
        row("services", "directory-places-fee", values::<Fee>(visit, "fee", &services.fees)),
        row("services", "directory-places-audience", values::<Audience>(visit, "audience", &services.audiences)),
        row("services", "directory-places-care", values::<Care>(visit, "care", &services.cares)),
        row("services", "directory-listing-programmes", programmes.join(" · ")),
        row("services", "directory-places-pass", visit.t(pass)),
        row("evidence", "directory-listing-evidence", form.evidence.evidence.clone()),
    ]
}

/// A site, to read.
fn rows_of_site(visit: &Visit, site: &SiteForm) -> Vec<Row> {
    let row = |key: &str, value: String| Row::text(visit.t(key), if value.trim().is_empty() { "–" } else { &value });
    let days = site.days().into_iter().filter(|(_, told)| !told.trim().is_empty());
    let days = days.map(|(day, told)| format!("{} {told}", visit.t(&format!("directory-day-{day}"))));
    let lines = [&site.telephone, &site.mail, &site.web_site, &site.booking];
    let contact = lines.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>();
    let point = format!("{} {}", site.latitude.trim(), site.longitude.trim());
    vec![
        row("directory-place-address", format!("{} {}", site.address, site.address_more)),
        row("directory-listing-commune", format!("{} {}", site.postcode, site.commune)),
        row("directory-listing-point", point),
        row("directory-place-hours", days.collect::<Vec<_>>().join(" · ")),
        row("directory-place-contacts", contact.join(" · ")),
        row("directory-place-approaches", values::<crate::places::Approach>(visit, "approach", &site.approaches)),
        row("directory-place-accessibility", site.accessibility.clone()),
    ]
}

/// Fields with what was typed and what is wrong.
struct Filled<'a> {
    visit: &'a Visit,
    faults: &'a [Fault],
}

impl Filled<'_> {
    fn field(&self, name: &'static str, label: &str, value: &str) -> Field {
        let error = fault::of_field(self.visit, self.faults, name);
        Field::new(name, self.visit.t(label)).value(value).error(error)
    }

    fn line(&self, name: &'static str, label: &str, value: &str) -> Markup {
        text_input(self.visit, &self.field(name, label, value))
    }

    fn optional(&self, name: &'static str, label: &str, value: &str) -> Markup {
        text_input(self.visit, &self.field(name, label, value).optional())
    }

    fn area(&self, name: &'static str, label: &str, hint: &str, value: &str) -> Markup {
        textarea(self.visit, &self.field(name, label, value).hint(self.visit.t(hint)), LINES)
    }

    fn ticks<V: StandardValue>(
        &self,
        name: &'static str,
        label: &str,
        chosen: &[String],
        word: impl Fn(V) -> String,
    ) -> Markup {
        let all = V::ALL
            .iter()
            .map(|value| Choice::new(value.name(), word(*value), chosen.iter().any(|known| known == value.name())));
        checkboxes(self.visit, &self.field(name, label, ""), &all.collect::<Vec<_>>())
    }

    fn choice(&self, name: &'static str, label: &str, choices: &[Choice]) -> Markup {
        select(self.visit, &self.field(name, label, ""), choices)
    }
}
