//! `/adviser`: one's own accreditation, and what one applied for.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Link, NoticeKind, Row, button, button_link, buttons, cards, form, inset, notice, summary_list,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{id, standing_tag, state_tag};
use crate::accreditation::{Accreditations, Filed, State as FiledState, Step};
use crate::model::{Adviser, AdviserStanding};

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    sent: String,
    kept: String,
}

/// `GET /adviser`
pub async fn show(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Query(just): Query<Just>,
) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let adviser = accreditations.directory.adviser_of(person);
    let applications = accreditations.applications_of(person).await?;
    let steps = match &adviser {
        Some(adviser) => accreditations.steps(adviser.id).await?,
        None => Vec::new(),
    };
    let title = visit.t("directory-own-title");
    let open = applications.iter().any(|filed| filed.state.is_open());
    let told = if !just.sent.is_empty() {
        Some("directory-own-sent")
    } else if !just.kept.is_empty() {
        Some("directory-own-kept")
    } else {
        None
    };
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("directory-own-account"))),
        html! {
            @if let Some(key) = told { (notice(&visit, NoticeKind::Success, html! { p { (visit.t(key)) } })) }
            h1 { (title) }
            @match &adviser {
                Some(adviser) => (entry(&accreditations, &visit, adviser, open)),
                None => {
                    p.lead { (visit.t("directory-own-none")) }
                    @if !open {
                        p { (button_link(&Link::new("/adviser/apply", visit.t("directory-own-apply")), ButtonKind::Primary)) }
                    }
                },
            }
            @if !applications.is_empty() {
                h2 { (visit.t("directory-own-applications")) }
                (cards(&applications.iter().map(|filed| application(&accreditations, &visit, filed)).collect::<Vec<_>>(), true))
            }
            @if !steps.is_empty() {
                h2 { (visit.t("directory-accreditation-history")) }
                (history(&accreditations, &visit, &steps))
            }
        },
    ))
}

fn entry(accreditations: &Accreditations, visit: &Visit, adviser: &Adviser, open: bool) -> Markup {
    let standing = adviser.accreditation.standing_on(accreditations.directory.today());
    let date = |day| visit.date(day);
    let until = adviser.accreditation.until.map_or_else(|| "–".to_owned(), date);
    let rows = [
        Row::text(visit.t("directory-apply-organisation"), &adviser.organisation),
        Row::new(visit.t("directory-fact-accreditation"), standing_tag(visit, standing)),
        Row::text(visit.t("directory-since"), &date(adviser.accreditation.since)),
        Row::text(visit.t("directory-until"), &until),
    ];
    let change = if standing == AdviserStanding::Ended { "directory-own-apply" } else { "directory-own-change" };
    html! {
        (summary_list(visit, &rows))
        (buttons(html! {
            (button_link(&Link::new("/adviser/profile", visit.t("directory-profile-title")), ButtonKind::Primary))
            @if !open {
                (button_link(&Link::new("/adviser/apply", visit.t(change)), ButtonKind::Secondary))
            }
        }))
        ul {
            li { a href=(format!("/advisers/{}", adviser.id)) { (visit.t("directory-own-public")) } }
            li { a href=(format!("/advisers/{}/badge", adviser.id)) { (visit.t("directory-badge-title")) } }
            li { a href="/inbox" { (visit.t("directory-own-inbox")) } }
        }
    }
}

fn application(accreditations: &Accreditations, visit: &Visit, filed: &Filed) -> Card {
    let sent = visit.date(accreditations.day(filed.sent_at));
    Card {
        title: filed.content.organisation.clone(),
        href: None,
        facts: html! { (state_tag(visit, filed.state)) span { (sent) } },
        content: html! {
            p { (visit.t_with("directory-charter-signed-on", &[
                ("version", filed.charter.as_str().into()),
                ("date", visit.date(accreditations.day(filed.signed_at)).into()),
            ])) }
            @if !filed.note.is_empty() { (inset(html! { p.typed { (filed.note) } })) }
            @if filed.state.is_open() {
                @if filed.state == FiledState::MoreAsked {
                    p { (button_link(
                        &Link::new(format!("/adviser/apply?application={}", filed.id), visit.t("directory-own-complete")),
                        ButtonKind::Primary,
                    )) }
                }
                (form(visit, "/adviser/withdraw", html! {
                    input type="hidden" name="application" value=(filed.id);
                    (button(&visit.t("directory-own-withdraw"), ButtonKind::Secondary))
                }))
            }
        },
    }
}

/// What was decided, the newest first.
pub fn history(accreditations: &Accreditations, visit: &Visit, steps: &[Step]) -> Markup {
    html! {
        ul {
            @for step in steps {
                li {
                    (visit.date(accreditations.day(step.at))) " · "
                    (visit.t(&format!("directory-step-{}", step.what.name())))
                    @if let Some(until) = step.until {
                        " · " (visit.t_with("directory-step-until", &[("until", visit.date(until).into())]))
                    }
                    @if !step.reason.is_empty() { " · " span.typed { (step.reason) } }
                }
            }
        }
    }
}

/// Which application is taken back.
#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    application: String,
}

/// `POST /adviser/withdraw`
pub async fn withdraw(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    form: CsrfForm<Which>,
) -> Result<Response, Failure> {
    accreditations.withdraw(visit.person()?.person, id(&form.value.application)?).await?;
    Ok(Redirect::to("/adviser").into_response())
}
