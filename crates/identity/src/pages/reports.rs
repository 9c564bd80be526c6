//! What people report, for officers and operators.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{
    ButtonKind, Field, Head, Link, Row, Table, button, error_summary, form, pagination, summary_list, table, textarea,
};
use ui::{Access, CsrfForm, Failure, PageHead, Role, Routes, Visit, page};

use super::account::{device_name, level, state};
use super::provider_names::ProviderNames;
use super::see_other;
use crate::Identity;
use crate::claim_value::OWN_PROVIDER;
use crate::handle_reports::REPORTS_PER_PAGE;
use crate::model::{Account, Report, ReportNumber};

/// Letters of a note.
const NOTE_MAX_CHARS: usize = 2000;
/// Pages that can be asked for.
const MAX_PAGE: u32 = 100_000;

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new().get("/reports", Access::SignedIn, list).get("/reports/{number}", Access::SignedIn, show).post(
        "/reports/{number}/close",
        Access::SignedIn,
        close,
    )
}

/// Officers look after people's reports, and so do operators.
fn officer(visit: &Visit) -> Result<base::PersonId, Failure> {
    let person = visit.person()?;
    let may = person.roles.has(Role::Officer) || person.roles.has(Role::Operator);
    if may { Ok(person.person) } else { Err(Failure::Forbidden) }
}

#[derive(serde::Deserialize)]
struct Wanted {
    page: Option<u32>,
}

/// `GET /reports`
async fn list(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    officer(&visit)?;
    let at = wanted.page.unwrap_or(1).clamp(1, MAX_PAGE);
    let found = identity.reports(at).await?;
    let pages = usize::try_from(found.total.div_ceil(u64::from(REPORTS_PER_PAGE))).unwrap_or(usize::MAX);
    let title = visit.t("identity-reports-title");
    let row = |report: &Report| {
        vec![
            html! { a.number href={ "/reports/" (report.number) } { (report.number) } },
            html! { (visit.date_time(report.opened_at, &identity.0.settings.zone)) },
            state(&visit, report),
        ]
    };
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-reports-lead")) }
        @if found.items.is_empty() {
            p { (visit.t("identity-reports-none")) }
        } @else {
            (table(&Table {
                caption: title.clone(),
                heads: ["identity-reports-number", "identity-reports-opened", "identity-reports-state"]
                    .map(|key| Head::text(visit.t(key)))
                    .to_vec(),
                rows: found.items.iter().map(row).collect(),
            }))
            (pagination(&visit, at as usize, pages, |page| format!("/reports?page={page}")))
        }
    };
    let back = Link::new("/account", visit.t("identity-account-title"));
    Ok(page(&visit, PageHead::new(title).back(back), main).into_response())
}

/// `GET /reports/{number}`
async fn show(State(identity): State<Identity>, visit: Visit, Path(number): Path<String>) -> Result<Response, Failure> {
    let number: ReportNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let (report, account) = identity.read_report(officer(&visit)?, number).await?.ok_or(Failure::NotFound)?;
    report_page(&identity, &visit, &report, &account, None).await
}

/// A note that is sent back.
struct Refused<'a> {
    typed: &'a str,
    message: String,
}

async fn report_page(
    identity: &Identity,
    visit: &Visit,
    report: &Report,
    account: &Account,
    refused: Option<&Refused<'_>>,
) -> Result<Response, Failure> {
    let zone = &identity.0.settings.zone;
    let told = &report.reported;
    let yes_no = |yes: bool| visit.t(if yes { "identity-yes" } else { "identity-no" });
    let row = |key: &str, value: &str| Row::text(visit.t(key), value);
    let services =
        if told.services.is_empty() { visit.t("identity-reports-no-service") } else { told.services.join(", ") };
    let providers = ProviderNames::read(identity).await?;
    let provider = providers.of(visit, told.provider.as_deref().unwrap_or(OWN_PROVIDER));
    let rows = [
        row("identity-reports-person", account.name.as_str()),
        row("identity-reports-email", account.email.as_str()),
        row("identity-reports-opened", &visit.date_time(report.opened_at, zone)),
        row("identity-reports-device", &device_name(visit, &told.device())),
        row("identity-reports-sign-in", &visit.date_time(told.started_at, zone)),
        row("identity-reports-level", &level(visit, told.level)),
        row("identity-reports-provider", &provider),
        row("identity-reports-blocked", &yes_no(told.blocked)),
        row("identity-reports-password", &yes_no(told.password_stopped)),
        row("identity-reports-passkeys", &told.passkeys_removed.to_string()),
        row("identity-reports-services", &services),
        row("identity-reports-by-letter", &yes_no(told.by_letter)),
    ];
    let title = visit.t_with("identity-report-number", &[("number", report.number.to_string().into())]);
    let errors: Vec<_> = refused.iter().map(|refused| ("note".to_owned(), refused.message.clone())).collect();
    let note = Field::new("note", visit.t("identity-reports-note"))
        .hint(visit.t("identity-reports-note-hint"))
        .value(refused.map_or("", |refused| refused.typed))
        .error(refused.map(|refused| refused.message.clone()));
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p { (state(visit, report)) }
        (summary_list(visit, &rows))
        @if let Some(closed) = &report.closed {
            p { (visit.t_with("identity-report-closed-on", &[("date", visit.date_time(closed.at, zone).into())])) }
            blockquote { p { (closed.note) } }
        } @else {
            (form(visit, &format!("/reports/{}/close", report.number), html! {
                (textarea(visit, &note, 5))
                (button(&visit.t("identity-reports-close"), ButtonKind::Primary))
            }))
        }
    };
    let back = Link::new("/reports", visit.t("identity-reports-title"));
    let status = if refused.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let head = PageHead::new(title).back(back).errors(refused.is_some());
    Ok((status, page(visit, head, main)).into_response())
}

#[derive(serde::Deserialize)]
struct Typed {
    #[serde(default)]
    note: String,
}

/// `POST /reports/{number}/close`
async fn close(
    State(identity): State<Identity>,
    visit: Visit,
    Path(number): Path<String>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let officer = officer(&visit)?;
    let number: ReportNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let note = form.value.note.trim();
    let message = match note.chars().count() {
        0 => Some(visit.t("identity-reports-note-missing")),
        count if count > NOTE_MAX_CHARS => {
            Some(visit.t_with("identity-reports-note-long", &[("max", NOTE_MAX_CHARS.into())]))
        }
        _ => None,
    };
    if let Some(message) = message {
        let (report, account) = identity.read_report(officer, number).await?.ok_or(Failure::NotFound)?;
        return report_page(&identity, &visit, &report, &account, Some(&Refused { typed: note, message })).await;
    }
    let address = format!("/reports/{number}");
    if !identity.close_report(officer, number, note.to_owned()).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other(&address))
}
