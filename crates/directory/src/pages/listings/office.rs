//! `/office/listings`: officers read what structures ask, and decide.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Kind, Link, Row, TagKind, button, button_named, buttons, cards, form, inset,
    search_form, select, summary_list, tag, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::organise::{faults_of, typed_page};
use super::super::places::likeness_words;
use super::{
    changes, history, id, rows_of_form, rows_of_site, rows_of_term, score_told, see_other, standing_tag, state_tag,
};
use crate::fault::{self, Fault};
use crate::listings::{Listing, ListingDecision, ListingFilter, ListingState, Listings, Reviewed, ReviewedSite};
use crate::places::{Finding, ListedStanding, Outcome};

/// Lines of a reason.
const LINES: u8 = 3;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Search {
    which: String,
    words: String,
}

/// `GET /office/listings`
pub async fn list(
    State(listings): State<Listings>,
    visit: Visit,
    Query(search): Query<Search>,
) -> Result<Markup, Failure> {
    let filter = ListingFilter::from_name(&search.which).unwrap_or_default();
    let found = listings.for_officers(filter, &search.words).await?;
    let title = visit.t("directory-office-listings");
    let filters: Vec<Choice> = ListingFilter::ALL
        .iter()
        .map(|one| {
            Choice::new(one.name(), visit.t(&format!("directory-listing-filter-{}", one.name())), *one == filter)
        })
        .collect();
    let all: Vec<Card> = found.iter().map(|listing| card(&visit, &listings, listing)).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("directory-accreditation-office-back"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-office-listings-lead")) }
            (search_form("/office/listings", html! {
                (select(&visit, &Field::new("which", visit.t("directory-listing-filter")), &filters))
                (text_input(&visit, &Field::new("words", visit.t("directory-listing-words")).kind(Kind::Search).value(&search.words).optional()))
                (button(&visit.t("directory-office-search"), ButtonKind::Secondary))
            }))
            h2 { (visit.t_with("directory-listings-found", &[("count", found.len().into())])) }
            @if all.is_empty() { p { (visit.t("directory-listings-none")) } }
            (cards(&all, true))
        },
    ))
}

fn card(visit: &Visit, listings: &Listings, listing: &Listing) -> Card {
    let communes: Vec<&str> = listing.draft.sites.iter().map(|site| site.commune.trim()).collect();
    Card {
        title: listing.name().to_owned(),
        href: Some(format!("/office/listings/{}", listing.id)),
        facts: html! {
            @if let Some(standing) = listing.standing_on(listings.today()) { (standing_tag(visit, standing)) }
            (state_tag(visit, listing.state))
            @if let Some(at) = listing.sent_at { span { (visit.date(listings.day(at))) } }
        },
        content: html! { p { (communes.join(" · ")) } },
    }
}

/// `GET /office/listings/{id}`
pub async fn read(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let reviewed = listings.read_for_review(visit.person()?.person, id(&path)?).await?;
    Ok(review_page(&visit, &listings, &reviewed, &Fields::default(), &[]))
}

/// `POST /office/listings/{id}`
pub async fn decide(
    State(listings): State<Listings>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, which) = (visit.person()?.person, id(&path)?);
    let fields = &form.fields;
    let decision = ListingDecision::from_name(fields.first("decision"))
        .ok_or_else(|| Failure::bad_input("ui-failure-form-unreadable"))?;
    let seen = fields.first("revision").parse().unwrap_or(0);
    match listings.decide(officer, which, seen, decision, fields.first("reason")).await {
        Ok(()) => Ok(see_other(&format!("/office/listings/{which}"))),
        Err(error) => {
            let faults = faults_of(error)?;
            let reviewed = listings.read_for_review(officer, which).await?;
            Ok(review_page(&visit, &listings, &reviewed, fields, &faults))
        }
    }
}

fn review_page(visit: &Visit, listings: &Listings, reviewed: &Reviewed, typed: &Fields, faults: &[Fault]) -> Response {
    let listing = &reviewed.listing;
    let mut rows = vec![Row::text(visit.t("directory-fact-person"), &reviewed.keeper)];
    rows.extend(rows_of_term(visit, listings, listing));
    rows.extend(listing.signed_at.map(|at| {
        let told = [("version", listing.charter.as_str().into()), ("date", visit.date(listings.day(at)).into())];
        Row::text(visit.t("directory-listing-charter"), &visit.t_with("directory-charter-signed-on", &told))
    }));
    let changed = listing.changes(!reviewed.new_files.is_empty());
    let content = html! {
        p { (state_tag(visit, listing.state)) }
        (summary_list(visit, &rows))
        @if !listing.note.is_empty() { (inset(html! { p.typed { (listing.note) } })) }
        @if !changed.is_empty() {
            h2 { (visit.t("directory-listing-changed")) }
            (changes(visit, &changed))
        }
        h2 { (visit.t("directory-listing-structure")) }
        (summary_list(visit, &rows_of_form(visit, &listing.draft, None)))
        ul {
            @for link in listing.draft.evidence.addresses() {
                li { a href=(link) rel="noopener nofollow" { (link) } }
            }
        }
        @if !reviewed.files.is_empty() {
            h3 { (visit.t("directory-listing-files")) }
            ul {
                @for file in &reviewed.files {
                    li {
                        @if file.state.is_open() {
                            a href={ "/office/listings/" (listing.id) "/files/" (file.id) } download { (file.name.as_str()) }
                        } @else { (file.name.as_str()) " " (tag(TagKind::Warm, &visit.t("directory-listing-file-waits"))) }
                        @if listing.published.is_some() && reviewed.new_files.contains(&file.id) {
                            " " (tag(TagKind::Neutral, &visit.t("directory-listing-file-new")))
                        }
                    }
                }
            }
        }
        @for one in &reviewed.sites { (site(visit, listings, listing, one)) }
        (decisions(visit, listings, listing, typed, faults))
        (history(visit, listings, &reviewed.steps))
    };
    let back = Link::new("/office/listings", visit.t("directory-office-listings"));
    typed_page(visit, listing.name(), back, faults, content)
}

fn site(visit: &Visit, listings: &Listings, listing: &Listing, one: &ReviewedSite) -> Markup {
    let is_public =
        listing.published.as_ref().is_some_and(|form| form.sites.iter().any(|known| known.id == one.site.id))
            && listing.standing_on(listings.today()).is_some_and(ListedStanding::is_shown);
    html! {
        h2 { (visit.t_with("directory-listing-site-named", &[("site", one.site.label().into())])) }
        @if is_public { p { a href={ "/places/" (one.site.id) } { (visit.t("directory-listing-public")) } } }
        (summary_list(visit, &rows_of_site(visit, &one.site)))
        @if let Some(score) = &one.score { (score_told(visit, score)) }
        h3 { (visit.t("directory-listing-findings")) }
        @if one.findings.is_empty() { p { (visit.t("directory-listing-findings-none")) } }
        @else { ul { @for finding in &one.findings { li { (finding_told(visit, finding)) } } } }
        h3 { (visit.t("directory-listing-twins")) }
        @if one.twins.is_empty() { p { (visit.t("directory-listing-twins-none")) } }
        @else {
            ul {
                @for pair in &one.twins {
                    @let other = if one.place.as_ref().is_some_and(|place| place.id == pair.one.id) { &pair.other } else { &pair.one };
                    li {
                        a href={ "/places/" (other.id) } { (other.profile.name) } ", " (other.profile.address) " · "
                        (likeness_words(visit, pair.likeness))
                    }
                }
            }
            p.hint { (visit.t("directory-listing-twins-hint")) }
        }
    }
}

/// What the strict profile says of a field: in its own words, which name what was expected.
fn finding_told(visit: &Visit, finding: &Finding) -> Markup {
    let (kind, key) = match &finding.outcome {
        Outcome::Refused => (TagKind::Error, "directory-finding-refused"),
        Outcome::LeftOut => (TagKind::Warm, "directory-finding-left-out"),
        Outcome::Taken(_) => (TagKind::Neutral, "directory-finding-taken"),
    };
    html! {
        code { (finding.field.name()) } " " (tag(kind, &visit.t(key))) " "
        @if !finding.value.is_empty() { q { (finding.value) } " " }
        @if let Outcome::Taken(instead) = &finding.outcome { "→ " q { (instead) } " " }
        span lang="en" { (finding.problem) }
    }
}

fn decisions(visit: &Visit, listings: &Listings, listing: &Listing, typed: &Fields, faults: &[Fault]) -> Markup {
    let action = format!("/office/listings/{}", listing.id);
    let revision = html! { input type="hidden" name="revision" value=(listing.revision); };
    let reason = || {
        let field = Field::new("reason", visit.t("directory-review-reason"))
            .hint(visit.t("directory-review-reason-hint"))
            .value(typed.first("reason"))
            .error(fault::of_field(visit, faults, "reason"));
        textarea(visit, &field, LINES)
    };
    let named = |key: &str, kind: ButtonKind, decision: ListingDecision| {
        button_named(&visit.t(key), kind, "decision", decision.name())
    };
    let standing = listing.standing_on(listings.today());
    html! {
        @if listing.state == ListingState::Sent {
            h2 { (visit.t("directory-review-decide")) }
            (form(visit, &action, html! {
                (revision)
                p { (visit.t("directory-listing-accept-hint")) }
                (named("directory-review-accept", ButtonKind::Primary, ListingDecision::Accept))
            }))
            (form(visit, &action, html! {
                (revision) (reason())
                (buttons(html! {
                    (named("directory-review-more", ButtonKind::Secondary, ListingDecision::AskForMore))
                    (named("directory-review-refuse", ButtonKind::Danger, ListingDecision::Refuse))
                }))
            }))
        } @else if standing.is_some_and(ListedStanding::is_shown) {
            h2 { (visit.t("directory-listing-stop")) }
            (form(visit, &action, html! {
                (revision) (reason())
                (buttons(html! {
                    (named("directory-office-suspend", ButtonKind::Danger, ListingDecision::Suspend))
                    (named("directory-accreditation-office-end", ButtonKind::Secondary, ListingDecision::End))
                }))
            }))
        }
        @if standing == Some(ListedStanding::Suspended) {
            h2 { (visit.t("directory-office-lift")) }
            (form(visit, &action, html! {
                (revision)
                (named("directory-office-lift", ButtonKind::Secondary, ListingDecision::Lift))
            }))
        }
    }
}
