//! Sharing a plan: the firm's side, and what the adviser sees.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{Adviser, AdviserId};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, NoticeKind, button, button_about, button_link, cards, checkboxes,
    error_summary, form, inset, notice, radios,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::firms::advisers_of;
use super::plan::{firm_id, pdf, steps_part};
use super::requests::Offered;
use crate::model::Firm;
use crate::plan::{NotShared, Plan, SHARE_DAYS, ShareId, USUAL_SHARE_DAYS};
use crate::room::{Business, BusinessError};

/// Bytes of entropy in the key that makes a plan be shared once.
const KEY_BYTES: usize = 16;

/// With whom a plan is to be shared, from an adviser's page.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct With {
    adviser: String,
}

/// What a person chooses.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    adviser: String,
    days: String,
    key: String,
}

/// `GET /firms/{id}/plan/share`
pub async fn choose(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(with): Query<With>,
) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let plan = business.read_plan(person, firm_id(&id)?).await?;
    let chosen =
        Chosen { adviser: with.adviser, days: USUAL_SHARE_DAYS.to_string(), key: business.random.token::<KEY_BYTES>() };
    let advisers = advisers(&business, &visit, &plan.firm, &chosen).await?;
    Ok(share_page(&visit, &plan.firm, &advisers, &chosen, &[]))
}

/// `POST /firms/{id}/plan/share`
pub async fn share(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Chosen>,
) -> Result<Response, Failure> {
    let firm = firm_id(&id)?;
    let person = visit.person()?.person;
    let chosen = posted.value;
    let days = chosen.days.parse().unwrap_or_default();
    let bad = StatusCode::BAD_REQUEST;
    let (status, field, words) =
        match business.share_plan(person, firm, chosen.adviser.parse().ok(), days, &chosen.key).await {
            Ok(_) => return Ok(Redirect::to(&format!("/firms/{firm}/plan#shares")).into_response()),
            Err(NotShared::NoAdviser) => (bad, "adviser", visit.t("business-plan-share-adviser-missing")),
            Err(NotShared::NoSuchTime) => (bad, "days", visit.t("business-plan-share-days-missing")),
            Err(NotShared::Failed(BusinessError::TooManyLetters)) => {
                (StatusCode::TOO_MANY_REQUESTS, "adviser", visit.t("business-too-many-letters"))
            }
            Err(NotShared::Failed(error)) => return Err(error.into()),
        };
    let errors = [(field.to_owned(), words)];
    let plan = business.read_plan(person, firm).await?;
    let advisers = advisers(&business, &visit, &plan.firm, &chosen).await?;
    Ok((status, share_page(&visit, &plan.firm, &advisers, &chosen, &errors)).into_response())
}

/// Those whom the person asked for the firm, and the one whom the address names.
async fn advisers(
    business: &Business,
    visit: &Visit,
    firm: &Firm,
    chosen: &Chosen,
) -> Result<Vec<Arc<Adviser>>, Failure> {
    let mut advisers = business.advisers_to_share_with(visit.person()?.person, firm.id).await?;
    let named = chosen.adviser.parse::<AdviserId>().ok().and_then(|id| business.directory.adviser(id));
    if let Some(named) = named.filter(|named| named.account.is_some())
        && !advisers.iter().any(|known| known.id == named.id)
    {
        advisers.insert(0, named);
    }
    Ok(advisers)
}

fn share_page(
    visit: &Visit,
    firm: &Firm,
    advisers: &[Arc<Adviser>],
    chosen: &Chosen,
    errors: &[(String, String)],
) -> Markup {
    let address = format!("/firms/{}/plan", firm.id);
    let title = visit.t("business-plan-share-title");
    let plan_title = visit.t_with("business-plan-of", &[("firm", firm.facts.name.as_str().into())]);
    let head = PageHead::new(&title).back(Link::new(&address, plan_title)).errors(!errors.is_empty());
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.clone());
    let only = advisers.len() == 1;
    let choices: Vec<Choice> = advisers
        .iter()
        .map(|adviser| {
            let id = adviser.id.to_string();
            let is_chosen = only || chosen.adviser == id;
            Choice::new(id, adviser.name(), is_chosen)
        })
        .collect();
    let days: Vec<Choice> = SHARE_DAYS
        .iter()
        .map(|days| {
            let words = visit.t_with("business-plan-share-for", &[("days", (*days).into())]);
            Choice::new(days.to_string(), words, chosen.days == days.to_string())
        })
        .collect();
    page(
        visit,
        head,
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p { (visit.t("business-plan-share-intro")) }
            @if advisers.is_empty() {
                (inset(html! { p { (visit.t("business-plan-share-nobody")) } }))
                p { (button_link(&Link::new(advisers_of(firm), visit.t("business-firm-find-adviser")), ButtonKind::Primary)) }
            } @else {
                (form(visit, &format!("{address}/share"), html! {
                    input type="hidden" name="key" value=(chosen.key);
                    (radios(visit, &Field::new("adviser", visit.t("business-plan-share-with")).error(error("adviser")), &choices))
                    (radios(visit, &Field::new("days", visit.t("business-plan-share-days")).error(error("days")), &days))
                    (button(&visit.t("business-plan-share-send"), ButtonKind::Primary))
                }))
                p { a href=(advisers_of(firm)) { (visit.t("business-firm-find-adviser")) } }
            }
        },
    )
}

/// `POST /firms/{id}/plan/shares/{share}`: it ends.
pub async fn stop(
    State(business): State<Business>,
    visit: Visit,
    Path((id, share)): Path<(String, String)>,
    _: CsrfForm<With>,
) -> Result<Redirect, Failure> {
    let firm = firm_id(&id)?;
    business.stop_sharing(visit.person()?.person, firm, share_id(&share)?).await?;
    Ok(Redirect::to(&format!("/firms/{firm}/plan#shares")))
}

/// Who may look at a plan, with the way to end it.
pub fn shares_part(business: &Business, visit: &Visit, plan: &Plan) -> Markup {
    let name = |adviser: AdviserId| {
        let adviser = business.directory.adviser(adviser);
        adviser.map_or_else(|| visit.t("business-request-adviser-gone"), |adviser| adviser.name().to_owned())
    };
    html! {
        @if !plan.shares.is_empty() {
            h2 #shares { (visit.t("business-plan-shares")) }
            ul {
                @for share in &plan.shares {
                    @let adviser = name(share.adviser);
                    @let until = visit.date(business.day(share.until));
                    li {
                        (visit.t_with(
                            "business-plan-shared-until",
                            &[("adviser", adviser.as_str().into()), ("date", until.into())],
                        ))
                        (form(visit, &format!("/firms/{}/plan/shares/{}", plan.firm.id, share.id), button_about(
                            &visit.t("business-plan-share-stop"),
                            &adviser,
                            ButtonKind::Secondary,
                            "adviser",
                            &share.adviser.to_string(),
                        )))
                    }
                }
            }
        }
    }
}

/// `GET /shared-plans`
pub async fn list(State(business): State<Business>, visit: Visit) -> Result<Markup, Failure> {
    let shared = match business.plans_shared_with(visit.person()?.person).await {
        Ok(shared) => shared,
        Err(BusinessError::NotFound) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let title = visit.t("business-shared-plans-title");
    let all: Vec<Card> = shared
        .iter()
        .map(|(share, firm, sharer)| Card {
            title: firm.facts.name.clone(),
            href: Some(format!("/shared-plans/{}", share.id)),
            facts: html! { p { (until(&business, &visit, share.until)) } },
            content: html! { p { (visit.t("business-inbox-from")) " " (sharer) } },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/inbox", visit.t("business-inbox-title"))),
        html! {
            h1 { (title) }
            @if all.is_empty() { p { (visit.t("business-shared-plans-none")) } } @else { (cards(&all, false)) }
        },
    ))
}

fn until(business: &Business, visit: &Visit, until: base::Timestamp) -> String {
    visit.t_with("business-shared-plan-until", &[("date", visit.date(business.day(until)).into())])
}

/// `GET /shared-plans/{id}`
pub async fn show(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let shared = business.read_shared_plan(visit.person()?.person, share_id(&id)?).await?;
    let firm = &shared.plan.firm;
    let title = visit.t_with("business-plan-of", &[("firm", firm.facts.name.as_str().into())]);
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/shared-plans", visit.t("business-shared-plans-title"))),
        html! {
            h1 { (title) }
            (notice(&visit, NoticeKind::Information, html! {
                p { (visit.t("business-inbox-from")) " " (shared.sharer) ". " (until(&business, &visit, shared.share.until)) }
            }))
            (steps_part(&business, &visit, &shared.plan, None))
            p { (button_link(
                &Link::new(format!("/shared-plans/{id}/print"), visit.t("business-plan-print")),
                ButtonKind::Secondary,
            )) }
        },
    ))
}

/// `GET /shared-plans/{id}/print`
pub async fn print(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let shared = business.read_shared_plan(visit.person()?.person, share_id(&id)?).await?;
    Ok(pdf(business.print_plan(&visit, &shared.plan)?))
}

/// The plans that may go with a request: of each firm on offer that has one.
pub async fn plans_to_share(
    business: &Business,
    visit: &Visit,
    offered: &[Offered],
    chosen: &str,
) -> Result<Vec<Choice>, Failure> {
    let with_plan = business.firms_with_plan(visit.person()?.person).await?;
    let firms = offered.iter().map(|(firm, _)| firm).filter(|firm| with_plan.contains(&firm.id));
    let choice = |firm: &Firm| {
        let id = firm.id.to_string();
        let label = visit.t_with("business-ask-share-plan", &[("firm", firm.facts.name.as_str().into())]);
        let is_chosen = chosen == id;
        Choice::new(id, label, is_chosen)
    };
    Ok(firms.map(choice).collect())
}

/// The field of the plans that may go with a request.
pub fn plan_choice(visit: &Visit, plans: &[Choice], error: Option<String>) -> Markup {
    let days = [("days", USUAL_SHARE_DAYS.into())];
    let field = Field::new("plan", visit.t("business-ask-plan")).hint(visit.t_with("business-ask-plan-hint", &days));
    checkboxes(visit, &field.error(error), plans)
}

/// The way from a request to the plan that its firm shares with the adviser.
pub fn link_to_shared(visit: &Visit, share: Option<ShareId>) -> Markup {
    html! {
        @if let Some(share) = share {
            p { (button_link(
                &Link::new(format!("/shared-plans/{share}"), visit.t("business-inbox-see-plan")),
                ButtonKind::Secondary,
            )) }
        }
    }
}

fn share_id(id: &str) -> Result<ShareId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
