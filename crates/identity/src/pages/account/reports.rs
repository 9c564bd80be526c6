//! What the person reported, and what became of it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{TagKind, tag};
use ui::{Failure, PageHead, Visit, page};

use super::{device_name, way_back};
use crate::Identity;
use crate::model::Report;

/// `GET /account/reports`
pub(super) async fn list(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let reports = identity.reports_of(visit.person()?.person).await?;
    let title = visit.t("identity-account-reports");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-account-reports-lead")) }
        @if reports.is_empty() {
            p { (visit.t("identity-account-reports-none")) }
        } @else {
            ul.cards { @for report in &reports { li { (card(&visit, &identity, report)) } } }
        }
    };
    Ok(page(&visit, PageHead::new(title).back(way_back(&visit)), main).into_response())
}

fn card(visit: &Visit, identity: &Identity, report: &Report) -> Markup {
    let zone = &identity.0.settings.zone;
    let device = device_name(visit, &report.reported.device());
    html! {
        article.card {
            h2 { (visit.t_with("identity-report-number", &[("number", report.number.to_string().into())])) }
            p { (state(visit, report)) }
            p { (visit.t_with("identity-report-about", &[
                ("device", device.into()),
                ("date", visit.date_time(report.reported.started_at, zone).into()),
            ])) }
            p { (visit.t_with("identity-report-opened", &[("date", visit.date_time(report.opened_at, zone).into())])) }
            @if let Some(closed) = &report.closed {
                p { (visit.t_with("identity-report-closed-on", &[("date", visit.date_time(closed.at, zone).into())])) }
                blockquote { p { (closed.note) } }
            }
        }
    }
}

/// Whether somebody still works on it.
pub(in crate::pages) fn state(visit: &Visit, report: &Report) -> Markup {
    match report.closed {
        Some(_) => tag(TagKind::Success, &visit.t("identity-report-closed")),
        None => tag(TagKind::Warm, &visit.t("identity-report-open")),
    }
}
