//! Services: what each may know, what it was told, with the values, and how to take the yes back.

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde_json::{Map, Value};
use ui::components::{Link, Row, TagKind, form, pagination, summary_list, tag};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{Wanted, device_name, level, way_back};
use crate::Identity;
use crate::claim_value::OWN_PROVIDER;
use crate::look_back::{Earlier, PageOf, RELEASES_PER_PAGE, Release, UsedService};
use crate::model::{Claim, ClientId, Consent, DataCatalogue, DataScope, Scope};
use crate::pages::claims::{self, Around};
use crate::pages::provider_names::ProviderNames;
use crate::pages::{capitalised, see_other};
use crate::permissions_elsewhere::PermissionElsewhere;

/// `GET /account/services`
pub(super) async fn list(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let services = identity.services_of(person).await?;
    let elsewhere = identity.permissions_elsewhere(person).await?;
    let title = visit.t("identity-account-services");
    let main = html! {
        @if let Some(done) = wanted.done { (done.notice(&visit)) }
        h1 { (title) }
        p.lead { (visit.t("identity-account-services-lead")) }
        @if elsewhere.is_some() { h2 { (visit.t("identity-account-sites")) } }
        @if services.is_empty() {
            p { (visit.t("identity-account-services-none")) }
        } @else {
            ul.cards { @for service in &services { li { (card(&visit, &identity, service, elsewhere.is_some())) } } }
        }
        @if let Some(permissions) = &elsewhere { (data_services(&visit, &identity, permissions)) }
    };
    Ok(page(&visit, PageHead::new(title).back(way_back(&visit)), main).into_response())
}

/// Permissions to administrations that exchange data, and, said apart, what is exchanged because a law says so.
fn data_services(visit: &Visit, identity: &Identity, permissions: &[PermissionElsewhere]) -> Markup {
    let zone = &identity.0.settings.zone;
    html! {
        h2 { (visit.t("identity-account-permissions")) }
        p { (visit.t("identity-account-permissions-lead")) }
        @if permissions.is_empty() {
            p { (visit.t("identity-account-permissions-none")) }
        } @else {
            ul.cards { @for permission in permissions { li { (permission_card(visit, zone, permission)) } } }
        }
        h2 { (visit.t("identity-account-right-to-know")) }
        p { (visit.t("identity-account-right-to-know-lead")) }
        p { a href="/account/data-uses" { (visit.t("identity-account-right-to-know-link")) } }
    }
}

fn permission_card(visit: &Visit, zone: &TimeZone, permission: &PermissionElsewhere) -> Markup {
    let PermissionElsewhere { client, provider, data, purpose, .. } = permission;
    let who = [("client", client.as_str().into()), ("provider", provider.as_str().into())];
    let on = |at| [("date", visit.date_time(at, zone).into())];
    html! {
        article.card {
            h3 { a href=(permission.address) { (client) } }
            p { (visit.t_with("identity-account-permission-what", &[("what", data.as_str().into()), ("provider", provider.as_str().into())])) }
            p { (visit.t_with("identity-account-permission-purpose", &[("purpose", purpose.as_str().into())])) }
            p {
                @if permission.holds {
                    (visit.t_with("identity-account-permission-until", &on(permission.valid_until)))
                } @else {
                    (tag(TagKind::Neutral, &visit.t("identity-account-permission-ended")))
                }
            }
            @match permission.last_used_at {
                Some(at) => p { (visit.t_with("identity-account-permission-used", &on(at))) },
                None => p { (visit.t("identity-account-permission-unused")) },
            }
            @if permission.holds {
                (form(visit, &format!("{}/withdraw", permission.address), html! {
                    input type="hidden" name="from" value="account";
                    button class="button secondary" type="submit"
                        aria-label=(visit.t_with("identity-account-permission-withdraw-from", &who)) {
                        (visit.t("identity-account-permission-withdraw"))
                    }
                }))
            }
        }
    }
}

/// A site; under a heading of its own where there is more than sites.
fn card(visit: &Visit, identity: &Identity, service: &UsedService, under_heading: bool) -> Markup {
    let name = service.client.name.get(visit.lang);
    let zone = &identity.0.settings.zone;
    let name = html! { a href={ "/account/services/" (service.client.id) } { (name) } };
    html! {
        article.card {
            @if under_heading { h3 { (name) } } @else { h2 { (name) } }
            @if let Some(at) = service.last_at {
                p { (visit.t_with("identity-account-service-last", &[("date", visit.date_time(at, zone).into())])) }
            }
            @match &service.consent {
                Some(consent) => {
                    p { (visit.t_with("identity-account-service-since", &[
                        ("date", visit.date_time(consent.given_at, zone).into()),
                    ])) }
                    (consented(visit, &identity.0.settings.data_scopes, consent))
                    (withdraw_form(visit, service))
                }
                None => p { (visit.t("identity-account-service-no-consent")) }
            }
        }
    }
}

fn consented(visit: &Visit, catalogue: &DataCatalogue, consent: &Consent) -> Markup {
    let mut names = vec![visit.t("identity-claim-sub")];
    names.extend(consent.claims.iter().map(|claim| visit.t(claim.text())));
    let elsewhere: Vec<String> = consent.scopes.data().map(|scope| named(visit, catalogue, scope)).collect();
    html! {
        @if !elsewhere.is_empty() {
            p { (visit.t_with("identity-account-elsewhere", &[("what", elsewhere.join(", ").into())])) }
        }
        p { (visit.t_with("identity-account-access-what", &[("what", names.join(", ").into())])) }
        @if consent.scopes.has(Scope::OfflineAccess) { p { (visit.t("identity-account-offline")) } }
    }
}

/// What is said of a scope of data: its words, and who keeps it.
fn named(visit: &Visit, catalogue: &DataCatalogue, scope: &DataScope) -> String {
    catalogue.get(scope).map_or_else(
        || scope.to_string(),
        |words| format!("{} ({})", words.label.get(visit.lang), words.owner.get(visit.lang)),
    )
}

fn withdraw_form(visit: &Visit, service: &UsedService) -> Markup {
    form(
        visit,
        "/account/services/withdraw",
        html! {
            input type="hidden" name="client" value=(service.client.id);
            button class="button secondary" type="submit" aria-label=(visit.t_with(
                "identity-account-withdraw-from",
                &[("service", service.client.name.get(visit.lang).into())],
            )) { (visit.t("identity-account-withdraw")) }
        },
    )
}

/// `GET /account/services/{client}`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Path(client): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let id: ClientId = client.parse().map_err(|_| Failure::NotFound)?;
    let service = identity.service_used_by(person, id.clone()).await?.ok_or(Failure::NotFound)?;
    let at = wanted.page();
    let PageOf { items, total } = identity.releases_to(person, id.clone(), at).await?;
    let pages = usize::try_from(total.div_ceil(u64::from(RELEASES_PER_PAGE))).unwrap_or(usize::MAX);
    let name = service.client.name.get(visit.lang);
    let providers = ProviderNames::read(&identity).await?;
    let main = html! {
        h1 { (name) }
        p.lead { (visit.t("identity-account-released-lead")) }
        @if items.is_empty() { p { (visit.t("identity-account-released-none")) } }
        @for release in &items { (released(&visit, &identity, &providers, release)) }
        (pagination(&visit, at as usize, pages, |page| format!("/account/services/{id}?page={page}")))
        @if let Some(consent) = &service.consent {
            h2 { (visit.t("identity-account-service-allowed")) }
            (consented(&visit, &identity.0.settings.data_scopes, consent))
            (withdraw_form(&visit, &service))
        }
    };
    let back = Link::new("/account/services", visit.t("identity-account-services"));
    Ok(page(&visit, PageHead::new(name).back(back), main).into_response())
}

/// One sign-in at a service, and the values that it was told.
fn released(visit: &Visit, identity: &Identity, providers: &ProviderNames, release: &Release) -> Markup {
    let (zone, around) = (&identity.0.settings.zone, Around::of(identity));
    let grant = &release.grant;
    let next = release.earlier.iter().skip(1).map(|earlier| &earlier.values).chain([&release.values]);
    let before: Vec<(&Earlier, &Map<String, Value>)> = release.earlier.iter().zip(next).collect();
    let by = providers.of(visit, grant.provider.as_deref().unwrap_or(OWN_PROVIDER));
    html! {
        article {
            h2 {
                (visit.t_with("identity-account-released-on", &[("date", visit.date_time(grant.created_at, zone).into())]))
            }
            p.facts {
                @if let Some(session) = &release.session { span { (device_name(visit, &session.device)) } }
                span { (visit.t_with("identity-account-through", &[("provider", by.into())])) }
                span { (level(visit, grant.level)) }
                @if let Some(acting) = &grant.acting {
                    span { (visit.t_with("identity-account-by-helper", &[("organisation", acting.organisation.as_str().into())])) }
                }
                @if release.revoked_at.is_some() { (tag(TagKind::Neutral, &visit.t("identity-account-release-ended"))) }
            }
            @if let Some(last) = release.earlier.last() {
                h3 { (visit.t_with("identity-account-released-since", &[("date", visit.date_time(last.until, zone).into())])) }
            }
            (values(visit, around, &release.values))
            @for (earlier, next) in before.into_iter().rev() {
                h3 { (visit.t_with("identity-account-released-until", &[("date", visit.date_time(earlier.until, zone).into())])) }
                (what_differed(visit, around, &earlier.values, next))
            }
        }
    }
}

/// The values that a service was told, in the order of the claims.
fn values(visit: &Visit, around: Around<'_>, told: &Map<String, Value>) -> Markup {
    let known = told.iter().filter_map(|(name, value)| Some((Claim::from_name(name)?, value)));
    let mut told: Vec<(Claim, &Value)> = known.collect();
    told.sort_by_key(|(claim, _)| *claim);
    let row = |(claim, value)| told_row(visit, around, claim, Some(value));
    let rows: Vec<Row> = told.into_iter().map(row).collect();
    html! {
        @if rows.is_empty() {
            p { (visit.t("identity-account-released-only-identifier")) }
        } @else {
            (summary_list(visit, &rows))
        }
    }
}

/// What a service was told otherwise than what it was told next.
fn what_differed(visit: &Visit, around: Around<'_>, told: &Map<String, Value>, next: &Map<String, Value>) -> Markup {
    let names: BTreeSet<&String> = told.keys().chain(next.keys()).collect();
    let differing = names.into_iter().filter(|name| told.get(*name) != next.get(*name));
    let mut claims: Vec<(Claim, Option<&Value>)> =
        differing.filter_map(|name| Some((Claim::from_name(name)?, told.get(name)))).collect();
    claims.sort_by_key(|(claim, _)| *claim);
    let rows: Vec<Row> = claims.into_iter().map(|(claim, value)| told_row(visit, around, claim, value)).collect();
    html! {
        (summary_list(visit, &rows))
        p { (visit.t("identity-account-released-else")) }
    }
}

fn told_row(visit: &Visit, around: Around<'_>, claim: Claim, value: Option<&Value>) -> Row {
    let shown = value
        .map_or_else(|| visit.t("identity-account-released-not"), |value| claims::shown(visit, around, claim, value));
    Row::text(capitalised(&visit.t(claim.text())), &shown)
}

#[derive(serde::Deserialize)]
pub(super) struct Withdrawn {
    client: String,
}

/// `POST /account/services/withdraw`
pub(super) async fn withdraw(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Withdrawn>,
) -> Result<Response, Failure> {
    let client: ClientId = form.value.client.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    // A second press of the button finds it done.
    if !identity.withdraw_consent(person, client.clone()).await?
        && identity.service_used_by(person, client).await?.is_none()
    {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account/services?done=withdrawn"))
}
