//! Asking for production: what is missing, then the question.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{ButtonKind, TagKind, Task, button, form, tag, task_list};
use ui::{Failure, Visit};

use super::{address, capitalised, mistakes_of, see_other, under};
use crate::model::{Mistake, Obstacle, Service, obstacles};
use crate::room::Partners;

/// `GET /partners/{client}/production`
pub async fn ask(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    Ok(production_page(&visit, &service, &[]))
}

/// `POST /partners/{client}/production`
pub async fn send(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    if service.in_production() {
        return Ok(see_other(&address(&service)));
    }
    match partners.ask_review(person, &service, service.proposal()).await {
        Ok(()) => Ok(see_other(&format!("{}?done=review", address(&service)))),
        Err(error) => Ok(production_page(&visit, &service, &mistakes_of(error)?)),
    }
}

/// `POST /partners/{client}/production/withdraw`
pub async fn withdraw(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    partners.withdraw_review(person, &service).await?;
    Ok(see_other(&format!("{}?done=withdrawn", address(&service))))
}

fn production_page(visit: &Visit, service: &Service, mistakes: &[Mistake]) -> Response {
    let here = address(service);
    let missing = obstacles(&service.proposal());
    let to_do = tag(TagKind::Warm, &visit.t("partners-to-do"));
    let task = |obstacle: &Obstacle| -> Task {
        let (page, title) = told(visit, obstacle);
        Task { title, href: Some(format!("{here}/{page}")), hint: None, state: to_do.clone() }
    };
    let tasks: Vec<Task> = missing.iter().map(task).collect();
    let content: Markup = html! {
        p.lead { (visit.t("partners-production-lead")) }
        @if tasks.is_empty() {
            p { (visit.t("partners-production-ready")) }
            (form(visit, &format!("{here}/production"), button(&visit.t("partners-production-ask"), ButtonKind::Primary)))
        } @else {
            h2 #missing { (visit.t("partners-production-missing")) }
            (task_list("missing", &tasks))
        }
    };
    under(visit, service, &visit.t("partners-production-title"), mistakes, content)
}

/// The page where an obstacle is cleared, and what it is.
fn told(visit: &Visit, obstacle: &Obstacle) -> (&'static str, String) {
    match obstacle {
        Obstacle::Address(uri) => {
            ("edit", visit.t_with("partners-obstacle-address", &[("value", uri.as_str().into())]))
        }
        Obstacle::NoContact => ("edit", visit.t("partners-obstacle-contact")),
        Obstacle::NoPrivacy => ("edit", visit.t("partners-obstacle-privacy")),
        Obstacle::Hosts => ("edit", visit.t("partners-obstacle-hosts")),
        Obstacle::NoReason(claim) => {
            let claim = capitalised(&visit.t(claim.text()));
            ("claims?step=reasons", visit.t_with("partners-obstacle-reason", &[("claim", claim.into())]))
        }
    }
}
