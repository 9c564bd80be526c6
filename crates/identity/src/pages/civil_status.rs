//! Who one is for the State: to see it, to state it, to have it checked.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde_json::json;
use ui::components::{ButtonKind, Link, NoticeKind, Row, button, error_summary, form, inset, notice, summary_list};
use ui::{Access, CsrfForm, Failure, PageHead, Role, Routes, Visit, page};

use super::authorize::resume_address;
use super::claims::{Around, shown};
use super::typed_identity::{Errors, TypedIdentity};
use super::{capitalised, see_other};
use crate::Identity;
use crate::authorize::Asked;
use crate::check_civil_status::CivilStatusCheck;
use crate::claim_value::birthplace;
use crate::error::IdentityError;
use crate::model::{CivilStatus, Claim, Conventions, Level, RegisterAnswer, StatedBy};
use crate::ticket::AuthorizationTicket;

const ADDRESS: &str = "/account/civil-status";

pub(super) fn routes() -> Routes<Identity> {
    Routes::new()
        .get(ADDRESS, Access::SignedIn, show)
        .post(ADDRESS, Access::SignedIn, state)
        .post("/account/civil-status/check", Access::SignedIn, check)
        .get("/officer/civil-status", Access::Role(Role::Officer), super::officer::find)
        .post("/officer/civil-status", Access::Role(Role::Officer), super::officer::confirm)
}

/// What the person wanted when they came, and what just happened.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// The sealed request of the service that they are on their way to.
    request: Option<String>,
    done: Option<Done>,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Answered,
    TryLater,
    NoRegister,
}

impl Done {
    const fn notice(self) -> (NoticeKind, &'static str) {
        match self {
            Self::Answered => (NoticeKind::Success, "identity-civil-answered"),
            Self::TryLater => (NoticeKind::Trouble, "identity-civil-try-later"),
            Self::NoRegister => (NoticeKind::Success, "identity-civil-kept"),
        }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Stated {
    #[serde(flatten)]
    typed: TypedIdentity,
    request: Option<String>,
}

#[derive(serde::Deserialize)]
pub(super) struct AskedAgain {
    request: Option<String>,
}

/// The address of the page, for a person on their way to a service.
pub(super) fn address(ticket: &str) -> String {
    // A ticket is base64url, so it needs no encoding.
    format!("{ADDRESS}?request={ticket}")
}

/// `GET /account/civil-status`
async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let status = identity.civil_status(visit.person()?.person).await?;
    let typed = status.as_ref().map(|status| TypedIdentity::of(&status.stated)).unwrap_or_default();
    let level = wanted.level(&identity).await?;
    Ok(view(&identity, &visit, (&wanted, level), status.as_ref(), &typed, &vec![]))
}

/// `POST /account/civil-status`
async fn state(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Stated>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let Stated { typed, request } = form.value;
    let wanted = Wanted { request, done: None };
    match typed.read(&visit, identity.0.settings.territories.as_deref(), identity.today()) {
        Ok(stated) => {
            identity.state_civil_status(person, stated, StatedBy::Person).await?;
            ask_register(&identity, &visit, &wanted).await
        }
        Err(errors) => {
            let status = identity.civil_status(person).await?;
            let level = wanted.level(&identity).await?;
            Ok(view(&identity, &visit, (&wanted, level), status.as_ref(), &typed, &errors))
        }
    }
}

/// `POST /account/civil-status/check`
async fn check(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<AskedAgain>,
) -> Result<Response, Failure> {
    ask_register(&identity, &visit, &Wanted { request: form.value.request, done: None }).await
}

/// Asks the register, and goes on to the service when it knows the person.
async fn ask_register(identity: &Identity, visit: &Visit, wanted: &Wanted) -> Result<Response, Failure> {
    let done = match identity.check_civil_status(visit.person()?.person).await? {
        CivilStatusCheck::Answered(status) => match wanted.ticket() {
            Some(ticket) if status.counts_at(wanted.level(identity).await?) => {
                return Ok(see_other(&resume_address(ticket)));
            }
            _ => "answered",
        },
        CivilStatusCheck::TryLater => "try-later",
        CivilStatusCheck::NoRegister | CivilStatusCheck::NothingToCheck => "no-register",
    };
    let request = wanted.ticket().map(|ticket| format!("&request={ticket}")).unwrap_or_default();
    Ok(see_other(&format!("{ADDRESS}?done={done}{request}")))
}

impl Wanted {
    /// The sealed request, when it can be one.
    fn ticket(&self) -> Option<&str> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        self.request.as_deref().filter(|ticket| !ticket.is_empty() && ticket.bytes().all(plain))
    }

    /// How sure the service wants to be.
    async fn level(&self, identity: &Identity) -> Result<Level, IdentityError> {
        let ticket = self.ticket().and_then(|ticket| identity.open_ticket::<AuthorizationTicket>(ticket));
        let Some(Ok(asked)) = ticket.as_ref().map(Asked::again) else { return Ok(Level::default()) };
        let service = identity.service_of(&asked.parameters).await?;
        Ok(service.map(|service| service.request.level).unwrap_or_default())
    }
}

fn view(
    identity: &Identity,
    visit: &Visit,
    (wanted, level): (&Wanted, Level),
    status: Option<&CivilStatus>,
    typed: &TypedIdentity,
    errors: &Errors,
) -> Response {
    let around = Around::of(identity);
    let title = visit.t("identity-civil-title");
    let is_vouched_for = status.is_some_and(CivilStatus::is_vouched_for);
    let may_ask = status.is_some() && identity.0.settings.civil_registry.is_some();
    let hidden =
        html! { @if let Some(ticket) = wanted.ticket() { input type="hidden" name="request" value=(ticket); } };
    let main = html! {
        (error_summary(visit, errors))
        @if let Some((kind, text)) = wanted.done.map(Done::notice) {
            (notice(visit, kind, html! { p { (visit.t(text)) } }))
        }
        h1 { (title) }
        @if let Some(ticket) = wanted.ticket() { (inset(for_service(identity, visit, ticket, level, status))) }
        p.lead { (visit.t("identity-civil-lead")) }
        @if is_vouched_for {
            p { (visit.t("identity-civil-vouched")) }
        } @else {
            // The way forward is the first form.
            (form(visit, ADDRESS, html! {
                h2 { (visit.t("identity-civil-state-title")) }
                (typed.fields(visit, errors))
                (hidden)
                (button(&visit.t("identity-civil-state"), ButtonKind::Primary))
            }))
        }
        @if let Some(status) = status {
            section aria-labelledby="known" {
                h2 #known { (visit.t("identity-civil-known")) }
                (summary_list(visit, &civil_status_rows(visit, around, status)))
                @if may_ask {
                    (form(visit, "/account/civil-status/check", html! {
                        (hidden)
                        (button(&visit.t("identity-civil-check"), ButtonKind::Secondary))
                    }))
                }
            }
        }
        @if let Some(ticket) = wanted.ticket() {
            (form(visit, "/authorize/give-up", html! {
                input type="hidden" name="request" value=(ticket);
                (button(&visit.t("identity-civil-give-up"), ButtonKind::Secondary))
            }))
        }
    };
    let head =
        PageHead::new(title).back(Link::new("/account", visit.t("identity-account-title"))).errors(!errors.is_empty());
    page(visit, head, main).into_response()
}

/// What the service that the person comes from needs, and who can give it.
fn for_service(identity: &Identity, visit: &Visit, ticket: &str, level: Level, status: Option<&CivilStatus>) -> Markup {
    let needs_somebody = level > Level::Eidas1 && !status.is_some_and(CivilStatus::is_vouched_for);
    html! {
        @if needs_somebody {
            p { (visit.t("identity-civil-for-service-surely")) }
            ul {
                @if identity.upstream().is_some() {
                    li { a href=(format!("/sign-in?again=yes&request={ticket}")) { (visit.t("identity-civil-by-a-provider")) } }
                }
                li { (visit.t("identity-civil-at-a-counter")) }
            }
        } @else if status.is_some_and(CivilStatus::is_vouched_for) {
            p { (visit.t("identity-civil-for-service-doubted")) }
        } @else {
            p { (visit.t("identity-civil-for-service")) }
        }
    }
}

/// A civil status as a list: the data, and who stands for them.
pub(super) fn civil_status_rows(visit: &Visit, around: Around<'_>, status: &CivilStatus) -> Vec<Row> {
    let identity = &status.identity;
    let words = Conventions::FranceConnect;
    let row = |claim: Claim, value: &str| Row::text(capitalised(&visit.t(claim.text_under(words))), value);
    let told = |claim: Claim, value: &serde_json::Value| row(claim, &shown(visit, around, claim, value));
    let mut rows = vec![
        row(Claim::GivenName, &identity.given_names.to_string()),
        row(Claim::FamilyName, identity.birth_name.as_str()),
    ];
    rows.extend(identity.usual_name.as_ref().map(|name| row(Claim::PreferredUsername, name.as_str())));
    rows.push(told(Claim::Birthdate, &json!(identity.birth_date.presumed().to_string())));
    rows.push(told(Claim::Gender, &json!(identity.gender.name())));
    rows.push(told(Claim::Birthplace, &birthplace(identity)));
    rows.push(told(Claim::Birthcountry, &json!(identity.birthplace.country().to_string())));
    rows.push(Row::text(visit.t("identity-civil-standing"), &standing(visit, around.zone, status)));
    rows
}

/// Who stands for a civil status, in sentences.
fn standing(visit: &Visit, zone: &TimeZone, status: &CivilStatus) -> String {
    let date = |at| [("date", visit.date_time(at, zone).into())];
    let stated = match &status.stated_by {
        StatedBy::Person => visit.t_with("identity-civil-by-you", &date(status.stated_at)),
        StatedBy::Officer => visit.t_with("identity-civil-by-officer", &date(status.stated_at)),
        StatedBy::Provider(name) => {
            let [date] = date(status.stated_at);
            visit.t_with("identity-civil-by-provider", &[("provider", name.as_str().into()), date])
        }
    };
    let seen = status.seen.map(|seen| visit.t_with("identity-civil-seen", &date(seen.at)));
    let register = match status.register {
        None => visit.t("identity-civil-unchecked"),
        Some(check) => visit.t_with(
            match check.answer {
                RegisterAnswer::Found => "identity-civil-found",
                RegisterAnswer::Rectified => "identity-civil-rectified",
                RegisterAnswer::MaritalNameOnly => "identity-civil-marital-name",
                RegisterAnswer::Ambiguous => "identity-civil-ambiguous",
                RegisterAnswer::NotFound => "identity-civil-not-found",
                RegisterAnswer::Deceased => "identity-civil-deceased",
                RegisterAnswer::Rejected => "identity-civil-rejected",
            },
            &date(check.at),
        ),
    };
    [Some(stated), seen, Some(register)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// For the page of the account: what is known, or how to state it.
pub(super) fn civil_status_part(visit: &Visit, around: Around<'_>, status: Option<&CivilStatus>) -> Markup {
    html! {
        @match status {
            Some(status) => (summary_list(visit, &civil_status_rows(visit, around, status))),
            None => p { (visit.t("identity-civil-none")) },
        }
        p { a href=(ADDRESS) { (visit.t("identity-civil-change")) } }
        p { a href="/account/details" { (visit.t("identity-details-change")) } }
    }
}
