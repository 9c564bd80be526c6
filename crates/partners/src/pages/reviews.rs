//! The queue of officers and operators, and one review.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Field, Link, Row, button, button_named, buttons, cards, error_summary, form, summary_list,
    textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::services::may_review;
use super::{addresses, capitalised, environment, error_of, errors, mistakes_of, see_other};
use crate::model::{Mistake, Proposal, Review, Service, State as ReviewState};
use crate::room::Partners;

fn only_reviewers(visit: &Visit) -> Result<(), Failure> {
    if may_review(visit) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// `GET /partners/reviews`
pub async fn list(State(partners): State<Partners>, visit: Visit) -> Result<Markup, Failure> {
    only_reviewers(&visit)?;
    let reviews = partners.open_reviews().await?;
    let title = visit.t("partners-reviews");
    let entry = |(review, service): &(Review, Service)| Card {
        title: review.proposal.name.clone(),
        href: Some(format!("/partners/reviews/{}", review.id)),
        facts: environment(&visit, service.client.settings.environment),
        content: html! { p { (visit.date_time(review.asked_at, &partners.zone)) } },
    };
    let all: Vec<Card> = reviews.iter().map(entry).collect();
    let main = html! {
        h1 { (title) }
        @if all.is_empty() { p { (visit.t("partners-reviews-none")) } } @else { (cards(&all, false)) }
    };
    Ok(page(&visit, PageHead::new(title).back(Link::new("/partners", visit.t("partners-title"))), main))
}

/// `GET /partners/reviews/{id}`
pub async fn show(State(partners): State<Partners>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    only_reviewers(&visit)?;
    let (review, service) = partners.find_review(&id).await?;
    Ok(review_page(&partners, &visit, &review, &service, ("", &[])))
}

/// `POST /partners/reviews/{id}`
pub async fn decide(
    State(partners): State<Partners>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    only_reviewers(&visit)?;
    let officer = visit.person()?.person;
    let (review, service) = partners.find_review(&id).await?;
    // Nobody waves their own service through.
    if service.owner == officer {
        return Err(Failure::Conflict("partners-review-own"));
    }
    let reason = form.fields.first("reason");
    let decided = match form.fields.first("decision") {
        "accept" => partners.accept(officer, &review, &service).await,
        _ => partners.refuse(officer, &review, &service, reason).await,
    };
    match decided {
        Ok(()) => Ok(see_other("/partners/reviews")),
        Err(error) => Ok(review_page(&partners, &visit, &review, &service, (reason, &mistakes_of(error)?))),
    }
}

fn review_page(
    partners: &Partners,
    visit: &Visit,
    review: &Review,
    service: &Service,
    (reason, mistakes): (&str, &[Mistake]),
) -> Response {
    let title = visit.t_with("partners-review-title", &[("service", review.proposal.name.as_str().into())]);
    let now = service.in_production().then(|| service.proposal());
    let field = Field::new("reason", visit.t("partners-review-reason"))
        .hint(visit.t("partners-review-reason-hint"))
        .value(reason)
        .error(error_of(visit, mistakes, "reason"));
    let action = format!("/partners/reviews/{}", review.id);
    let main = html! {
        (error_summary(visit, &errors(visit, mistakes)))
        h1 { (title) }
        p { (environment(visit, service.client.settings.environment)) }
        (summary_list(visit, &rows(partners, visit, &review.proposal)))
        @if let Some(now) = &now {
            h2 { (visit.t("partners-review-now")) }
            (summary_list(visit, &rows(partners, visit, now)))
        }
        @if review.state == ReviewState::Open {
            h2 { (visit.t("partners-review-decide")) }
            (form(visit, &action, html! {
                input type="hidden" name="decision" value="accept";
                (button(&visit.t("partners-review-accept"), ButtonKind::Primary))
            }))
            (form(visit, &action, html! {
                (textarea(visit, &field, 3))
                (buttons(button_named(&visit.t("partners-review-refuse"), ButtonKind::Danger, "decision", "refuse")))
            }))
        } @else { p { (visit.t("partners-review-over")) } }
    };
    let head = PageHead::new(title.as_str())
        .back(Link::new("/partners/reviews", visit.t("partners-reviews")))
        .errors(!mistakes.is_empty());
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}

fn rows(partners: &Partners, visit: &Visit, proposal: &Proposal) -> Vec<Row> {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let mut rows = vec![
        Row::text(visit.t("partners-name"), &proposal.name),
        Row::new(visit.t("partners-redirects"), addresses(&proposal.redirect_uris)),
        Row::new(visit.t("partners-post-logout"), addresses(&proposal.post_logout_redirect_uris)),
        Row::text(visit.t("partners-contact"), &or_none(&proposal.contact)),
        Row::text(visit.t("partners-privacy"), &or_none(&proposal.privacy)),
    ];
    for claim in proposal.claims().iter() {
        let reason = proposal.reasons.get(claim.name()).cloned().unwrap_or_default();
        rows.push(Row::text(capitalised(&visit.t(claim.text())), &reason));
    }
    if proposal.offline {
        rows.push(Row::text(visit.t("partners-offline"), &visit.t("partners-offline-yes")));
    }
    if let Some(mandates) = proposal.mandates.as_ref().filter(|mandates| mandates.accepted) {
        let name = |code: &'_ String| {
            let known = partners.families.iter().find(|(known, _)| known == code);
            known.map_or_else(|| code.clone(), |(_, label)| label.get(visit.lang).to_owned())
        };
        let names: Vec<String> = mandates.families.iter().map(name).collect();
        let told = if names.is_empty() { visit.t("partners-mandates-by-name") } else { names.join(", ") };
        rows.push(Row::text(visit.t("partners-mandates"), &told));
    }
    rows
}
