//! My account: a few doors. What services were told, where one signed in, who looked at one's data, and through
//! whom one can be signed in.

mod accesses;
mod providers;
mod reports;
mod services;
mod sign_ins;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
pub(super) use reports::state;
use ui::components::{Link, NoticeKind, Row, Task, notice, summary_list, task_list};
use ui::{Access, Failure, PageHead, Role, Roles, Routes, Visit, page};

use super::capitalised;
use super::civil_status::civil_status_part;
use super::claims::Around;
use crate::Identity;
use crate::model::{Account, Claim, ClientId, Device, Level};

/// Pages of a list that can be asked for.
const MAX_PAGE: u32 = 100_000;

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/account", Access::SignedIn, show)
        .get("/account/services", Access::SignedIn, services::list)
        .post("/account/services/withdraw", Access::SignedIn, services::withdraw)
        .get("/account/services/{client}", Access::SignedIn, services::show)
        .get("/account/sign-ins", Access::SignedIn, sign_ins::list)
        .get("/account/sign-ins/{session}/not-me", Access::SignedIn, sign_ins::ask_not_me)
        .post("/account/sign-ins/{session}/not-me", Access::SignedIn, sign_ins::not_me)
        .post("/account/sessions/end", Access::SignedIn, sign_ins::end_session)
        .post("/account/sessions/end-others", Access::SignedIn, sign_ins::end_other_sessions)
        .post("/account/sessions/end-all", Access::SignedIn, sign_ins::end_all_sessions)
        .get("/account/accesses", Access::SignedIn, accesses::show)
        .get("/account/accesses.csv", Access::SignedIn, accesses::csv)
        .get("/account/accesses.json", Access::SignedIn, accesses::json)
        .get("/account/accesses/{index}/proof", Access::SignedIn, accesses::proof)
        .get("/account/providers", Access::SignedIn, providers::show)
        .post("/account/providers/choose", Access::SignedIn, providers::choose)
        .post("/account/providers/new", Access::SignedIn, providers::choose_about_new)
        .get("/account/reports", Access::SignedIn, reports::list)
}

/// What the person just did, said at the top of the page that it led to.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Withdrawn,
    SessionEnded,
    SessionsEnded,
    Blocked,
    Allowed,
    NewBlocked,
    NewAllowed,
}

impl Done {
    fn notice(self, visit: &Visit) -> Markup {
        let key = match self {
            Self::Withdrawn => "identity-account-withdrawn",
            Self::SessionEnded => "identity-account-session-ended",
            Self::SessionsEnded => "identity-account-sessions-ended",
            Self::Blocked => "identity-account-provider-blocked",
            Self::Allowed => "identity-account-provider-allowed",
            Self::NewBlocked => "identity-account-new-providers-blocked",
            Self::NewAllowed => "identity-account-new-providers-allowed",
        };
        notice(visit, NoticeKind::Success, html! { p { (visit.t(key)) } })
    }
}

/// What the address of a page may ask for.
#[derive(serde::Deserialize)]
struct Wanted {
    page: Option<u32>,
    done: Option<Done>,
}

impl Wanted {
    fn page(&self) -> u32 {
        self.page.unwrap_or(1).clamp(1, MAX_PAGE)
    }
}

/// Somebody who just made an account.
#[derive(serde::Deserialize)]
struct Arrived {
    /// The service that waits for them in another browser.
    registered: Option<String>,
}

/// `GET /account`
async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(arrived): Query<Arrived>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let account = identity.person(person).await?.ok_or(Failure::SignInFirst)?;
    let civil_status = identity.civil_status(person).await?;
    let open = identity.reports_of(person).await?.iter().filter(|report| report.closed.is_none()).count();
    let helps = identity.helps(person).await?;
    let awaiting = match arrived.registered.and_then(|service| service.parse::<ClientId>().ok()) {
        Some(service) => identity.find_client(&service).await?,
        None => None,
    };
    let work = work(&visit, &identity, helps == Some(true));
    let title = visit.t("identity-account-title");
    let main = html! {
        @if let Some(service) = &awaiting {
            (notice(&visit, NoticeKind::Success, html! {
                p { (visit.t_with("identity-registered", &[("service", service.name.get(visit.lang).into())])) }
            }))
        }
        h1 { (title) }
        p.lead { (visit.t("identity-account-lead")) }
        (task_list("doors", &doors(&visit, &identity, open, helps.is_some())))
        h2 { (visit.t("identity-account-profile")) }
        (profile(&visit, &account))
        h2 #civil-status { (visit.t("identity-civil-title")) }
        (civil_status_part(&visit, Around::of(&identity), civil_status.as_ref()))
        @if !work.is_empty() {
            h2 { (visit.t("identity-account-work")) }
            (task_list("work", &work))
        }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}

fn door(visit: &Visit, href: &str, title: &str, hint: &str) -> Task {
    Task { title: visit.t(title), href: Some(href.to_owned()), hint: Some(visit.t(hint)), state: html! {} }
}

/// Where the account leads its person.
fn doors(visit: &Visit, identity: &Identity, open_reports: usize, has_mandates: bool) -> Vec<Task> {
    let door = |href, title, hint| door(visit, href, title, hint);
    let mut reports = door("/account/reports", "identity-account-reports", "identity-account-reports-hint");
    if open_reports > 0 {
        reports.state = html! { (visit.t_with("identity-account-reports-open", &[("count", open_reports.into())])) };
    }
    let mut doors = vec![
        door("/account/services", "identity-account-services", "identity-account-services-hint"),
        door("/account/sign-ins", "identity-account-sign-ins", "identity-account-sign-ins-hint"),
        door("/account/accesses", "identity-account-accesses", "identity-account-accesses-hint"),
        door("/account/security", "identity-security-title", "identity-account-security-hint"),
        door("/account/providers", "identity-account-providers", "identity-account-providers-hint"),
    ];
    if let Some(other) = identity.beside_accesses() {
        doors.insert(3, door(other.href, other.title, other.hint));
    }
    if has_mandates {
        doors.push(door("/account/mandates", "identity-account-mandates", "identity-account-mandates-hint"));
    }
    doors.push(reports);
    doors.push(door("/account/close", "identity-close-title", "identity-close-hint"));
    doors.push(door("/device", "identity-account-device", "identity-account-device-hint"));
    doors
}

/// What the person finds here for their work.
fn work(visit: &Visit, identity: &Identity, is_helper: bool) -> Vec<Task> {
    let roles = visit.signed_in.as_ref().map_or(Roles::NONE, |person| person.roles);
    let is = |role| roles.has(role);
    let door = |href, title, hint| door(visit, href, title, hint);
    let mut work = Vec::new();
    if is_helper {
        work.push(door("/mandates", "identity-account-helper", "identity-account-helper-hint"));
    }
    if is(Role::Officer) || is(Role::Mediator) {
        work.push(door("/counter/recovery", "identity-counter-title", "identity-account-counter-hint"));
    }
    if is(Role::Officer) {
        work.push(door("/officer/civil-status", "identity-officer-title", "identity-account-officer-hint"));
    }
    if is(Role::Officer) || is(Role::Operator) {
        work.push(door("/reports", "identity-reports-title", "identity-account-all-reports-hint"));
    }
    work.extend(
        identity
            .doors()
            .iter()
            .filter(|other| other.is_for(roles))
            .map(|other| door(other.href, other.title, other.hint)),
    );
    work
}

fn profile(visit: &Visit, account: &Account) -> Markup {
    let row = |claim: Claim, value: &str| Row::text(capitalised(&visit.t(claim.text())), value);
    summary_list(
        visit,
        &[
            row(Claim::Name, account.name.as_str()),
            row(Claim::GivenName, account.given_name.as_str()),
            row(Claim::FamilyName, account.family_name.as_str()),
            row(Claim::PreferredUsername, account.username.as_str()),
            row(Claim::Email, account.email.as_str()),
            row(Claim::Locale, account.lang.own_name()),
        ],
    )
}

/// From a page of the account back to its doors.
fn way_back(visit: &Visit) -> Link {
    Link::new("/account", visit.t("identity-account-title"))
}

/// A device's name, or that it has none.
pub(super) fn device_name(visit: &Visit, device: &Device) -> String {
    match device.name() {
        "" => visit.t("identity-account-device-unknown"),
        name => name.to_owned(),
    }
}

/// How sure it was who signed in.
pub(super) fn level(visit: &Visit, level: Level) -> String {
    visit.t(match level {
        Level::Eidas1 => "identity-account-level-1",
        Level::Eidas2 => "identity-account-level-2",
        Level::Eidas3 => "identity-account-level-3",
    })
}
