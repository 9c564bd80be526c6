//! What a service wants to know, in two steps: which claims, then why each.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use identity::{Claim, Claims};
use maud::html;
use ui::components::{ButtonKind, Choice, Field, button, checkboxes, form, inset, search_form, text_input};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::{address, capitalised, edit, error_of, mistakes_of, under};
use crate::model::{MAX_REASON_CHARS, Mistake, Proposal, Service, reason_field};
use crate::room::Partners;

/// Claims that a service chooses by other means than this page.
const NOT_OFFERED: [&str; 9] = [
    "given_name_array",
    "amr",
    "idp_id",
    "rnipp_given_name",
    "rnipp_family_name",
    "rnipp_gender",
    "rnipp_birthdate",
    "rnipp_birthplace",
    "rnipp_birthcountry",
];

/// The claims on offer, as boxes to tick.
pub fn choices(visit: &Visit, chosen: &[String]) -> Vec<Choice> {
    let offered = Claim::ALL.into_iter().filter(|claim| !NOT_OFFERED.contains(&claim.name()));
    offered
        .map(|claim| {
            let ticked = chosen.iter().any(|name| name == claim.name());
            Choice::new(claim.name(), capitalised(&visit.t(claim.text())), ticked)
        })
        .collect()
}

/// `GET /partners/{client}/claims`
pub async fn ask(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let proposal = service.proposal();
    if fields.first("step") != "reasons" {
        return Ok(choice_page(&visit, &service, &proposal));
    }
    // Straight after the registration nothing is chosen anew.
    let chosen: Claims = fields.all("claim").filter_map(Claim::from_name).collect();
    let chosen = if fields.first("chosen").is_empty() { proposal.claims() } else { chosen };
    Ok(reasons_page(&visit, &service, &with(&proposal, &chosen, |claim| fields.first(claim).to_owned()), &[]))
}

/// `POST /partners/{client}/claims`
pub async fn take(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let fields = &form.fields;
    let chosen: Claims = fields.all("claim").filter_map(Claim::from_name).collect();
    let mut proposal = Proposal { offline: fields.first("offline") == "yes", ..service.proposal() };
    proposal.reasons = chosen
        .iter()
        .map(|claim| (claim.name().to_owned(), fields.first(&reason_field(claim)).trim().to_owned()))
        .collect();
    let long = |(name, reason): (&String, &String)| {
        (reason.chars().count() > MAX_REASON_CHARS).then(|| Claim::from_name(name)).flatten()
    };
    let too_long = proposal.reasons.iter().filter_map(long);
    let mistakes: Vec<Mistake> =
        too_long.map(|claim| Mistake::new(reason_field(claim), "partners-mistake-reason", "")).collect();
    if !mistakes.is_empty() {
        return Ok(reasons_page(&visit, &service, &proposal, &mistakes));
    }
    match partners.edit_service(person, &service, proposal.clone()).await {
        Ok(edited) => Ok(edit::done(&service, edited)),
        Err(error) => Ok(reasons_page(&visit, &service, &proposal, &mistakes_of(error)?)),
    }
}

fn with(proposal: &Proposal, chosen: &Claims, typed: impl Fn(&str) -> String) -> Proposal {
    let reason = |claim: Claim| {
        let typed = typed(&reason_field(claim));
        if typed.is_empty() { proposal.reasons.get(claim.name()).cloned().unwrap_or_default() } else { typed }
    };
    let reasons = chosen.iter().map(|claim| (claim.name().to_owned(), reason(claim))).collect();
    Proposal { reasons, ..proposal.clone() }
}

fn choice_page(visit: &Visit, service: &Service, proposal: &Proposal) -> Response {
    let title = visit.t("partners-claims-title");
    let chosen: Vec<String> = proposal.reasons.keys().cloned().collect();
    let field = Field::new("claim", visit.t("partners-claims")).hint(visit.t("partners-claims-hint"));
    let content = html! {
        (search_form(&format!("{}/claims", address(service)), html! {
            input type="hidden" name="step" value="reasons";
            input type="hidden" name="chosen" value="yes";
            (checkboxes(visit, &field, &choices(visit, &chosen)))
            (button(&visit.t("partners-continue"), ButtonKind::Primary))
        }))
    };
    under(visit, service, &title, &[], content)
}

fn reasons_page(visit: &Visit, service: &Service, proposal: &Proposal, mistakes: &[Mistake]) -> Response {
    let title = visit.t("partners-reasons-title");
    let offline = Field::new("offline", visit.t("partners-offline"))
        .hint(visit.t("partners-offline-hint"))
        .error(error_of(visit, mistakes, "offline"));
    let content = html! {
        p.lead { (visit.t("partners-reasons-lead")) }
        @if service.in_production() { (inset(html! { p { (visit.t("partners-edit-reviewed")) } })) }
        (form(visit, &format!("{}/claims", address(service)), html! {
            @for claim in proposal.claims().iter() {
                @let reason = proposal.reasons.get(claim.name()).cloned().unwrap_or_default();
                input type="hidden" name="claim" value=(claim.name());
                (text_input(visit, &Field::new(reason_field(claim), capitalised(&visit.t(claim.text())))
                    .value(reason)
                    .error(error_of(visit, mistakes, &reason_field(claim)))))
            }
            (checkboxes(visit, &offline, &[Choice::new("yes", visit.t("partners-offline-yes"), proposal.offline)]))
            (button(&visit.t("partners-save"), ButtonKind::Primary))
        }))
    };
    under(visit, service, &title, mistakes, content)
}
