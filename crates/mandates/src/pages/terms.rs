//! `/mandates/new`: for what, for how long, and who may act. It travels in the address, for it names nobody.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Link, button, checkboxes, details, error_summary, radios};
use ui::{Failure, Fields, PageHead, Visit, page};

use super::{helper, words};
use crate::model::{Lasts, MayUse, Scope, Terms};
use crate::people::Service;
use crate::room::Mandates;

/// The terms that were chosen, or what is to be mended.
pub fn read(mandates: &Mandates, services: &[Service], chosen: &Fields) -> Result<Terms, &'static str> {
    let families: Vec<String> =
        chosen.all("family").filter(|code| mandates.families.get(code).is_some()).map(str::to_owned).collect();
    let named: Vec<String> = chosen
        .all("service")
        .filter(|id| services.iter().any(|service| service.id == *id))
        .map(str::to_owned)
        .collect();
    let scope = match (families.is_empty(), named.is_empty()) {
        (false, false) => return Err("mandates-scope-both"),
        (true, false) => Scope::services(named),
        (_, true) => Scope::families(families),
    };
    Ok(Terms {
        scope: scope.map_err(|_| "mandates-scope-missing")?,
        lasts: Lasts::from_name(chosen.first("lasts")).unwrap_or_default(),
        may_use: if chosen.first("may_use") == "organisation" { MayUse::Organisation } else { MayUse::Helper },
    })
}

/// The same terms as fields.
pub fn as_fields(terms: &Terms) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    fields.extend(terms.scope.named_families().into_iter().flatten().map(|code| ("family", code.clone())));
    fields.extend(terms.scope.named_services().into_iter().flatten().map(|id| ("service", id.clone())));
    fields.push(("lasts", terms.lasts.name().to_owned()));
    let may_use = if terms.may_use == MayUse::Organisation { "organisation" } else { "helper" };
    fields.push(("may_use", may_use.to_owned()));
    fields
}

/// `GET /mandates/new`
pub async fn ask(
    State(mandates): State<Mandates>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    if let Err(told) = helper(&mandates, &visit).await? {
        return Ok(told);
    }
    let chosen = Fields::parse(query.unwrap_or_default().as_bytes());
    Ok(form_page(&mandates, &visit, &chosen, None).await?.into_response())
}

/// The form again, with what is to be mended.
pub async fn mend(
    mandates: &Mandates,
    visit: &Visit,
    chosen: &Fields,
    error: &'static str,
) -> Result<Response, Failure> {
    let form = form_page(mandates, visit, chosen, Some(error)).await?;
    Ok((StatusCode::BAD_REQUEST, form).into_response())
}

async fn form_page(
    mandates: &Mandates,
    visit: &Visit,
    chosen: &Fields,
    error: Option<&'static str>,
) -> Result<Markup, Failure> {
    let services = mandates.services.accepting().await.map_err(Failure::internal)?;
    let title = visit.t("mandates-new");
    let is_chosen = |name: &str, value: &str| chosen.all(name).any(|one| one == value);
    let families: Vec<Choice> = mandates
        .families
        .iter()
        .map(|family| {
            Choice::new(&family.code, family.label.get(visit.lang), is_chosen("family", &family.code))
                .hint(family.about.get(visit.lang))
        })
        .collect();
    let named: Vec<Choice> = services
        .iter()
        .map(|service| Choice::new(&service.id, service.name.get(visit.lang), is_chosen("service", &service.id)))
        .collect();
    let first_or = |name: &str, value: &str, default: bool| match chosen.first(name) {
        "" => default,
        other => other == value,
    };
    let lengths: Vec<Choice> = Lasts::ALL
        .into_iter()
        .map(|lasts| {
            let is_default = lasts == Lasts::default();
            Choice::new(lasts.name(), words::lasts(visit, lasts), first_or("lasts", lasts.name(), is_default))
        })
        .collect();
    let users = [
        Choice::new("helper", visit.t("mandates-may-use-me"), first_or("may_use", "helper", true)),
        Choice::new("organisation", visit.t("mandates-may-use-all"), first_or("may_use", "organisation", false)),
    ];
    let accounts = [
        Choice::new("no", visit.t("mandates-account-no"), first_or("account", "no", true)),
        Choice::new("yes", visit.t("mandates-account-yes"), first_or("account", "yes", false)),
    ];
    let error = error.map(|key| visit.t(key));
    let errors: Vec<(String, String)> = error.iter().map(|told| ("family".to_owned(), told.clone())).collect();
    let scope = Field::new("family", visit.t("mandates-scope")).hint(visit.t("mandates-scope-hint")).error(error);
    let head =
        PageHead::new(&title).back(Link::new("/mandates", visit.t("mandates-desk-title"))).errors(!errors.is_empty());
    Ok(page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p.lead { (visit.t("mandates-new-lead")) }
            form method="get" action="/mandates/new/who" {
                (checkboxes(visit, &scope, &families))
                @if !named.is_empty() {
                    (details(&visit.t("mandates-scope-services"), html! {
                        (checkboxes(
                            visit,
                            &Field::new("service", visit.t("mandates-services")).hint(visit.t("mandates-services-hint")),
                            &named,
                        ))
                    }))
                }
                (radios(visit, &Field::new("lasts", visit.t("mandates-lasts")).hint(visit.t("mandates-lasts-hint")), &lengths))
                (radios(visit, &Field::new("may_use", visit.t("mandates-may-use")), &users))
                (radios(visit, &Field::new("account", visit.t("mandates-account")).hint(visit.t("mandates-account-hint")), &accounts))
                (button(&visit.t("mandates-go-on"), ButtonKind::Primary))
            }
        },
    ))
}
