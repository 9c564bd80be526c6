//! The firms that a person looks after.

use axum::extract::{Path, State};
use base::{FirmId, FirmNumber};
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, Row, button, button_link, buttons, cards, form, inset, summary_list};
use ui::{Failure, PageHead, Visit, page};

use super::instruments::firm_part;
use super::requests::{holder_words, state_tag};
use super::words::{activity_row, activity_words, commune_words, headcount_words, number_label};
use crate::look_at_firm::FirmView;
use crate::model::{AdviceRequest, Firm, MAX_FIRMS, Origin};
use crate::roles::{FirmRole, Right};
use crate::room::Business;

/// Questions that a firm's page shows: the newest.
const QUESTIONS_SHOWN: usize = 3;

/// `GET /firms`
pub async fn list(State(business): State<Business>, visit: Visit) -> Result<Markup, Failure> {
    let firms = business.read_firms(visit.person()?.person).await?;
    let all: Vec<Card> = firms
        .iter()
        .map(|firm| Card {
            title: firm.facts.name.clone(),
            href: Some(format!("/firms/{}", firm.id)),
            facts: html! {
                @if let Some(commune) = &firm.facts.commune { p { (commune_words(&business, commune)) } }
            },
            content: html! {
                @if let Some(activity) = &firm.facts.activity { p { (activity_words(&business, visit.lang, activity)) } }
            },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(visit.t("business-firms-title")),
        html! {
            h1 { (visit.t("business-firms-title")) }
            @if firms.is_empty() {
                p.lead { (visit.t("business-firms-none")) }
                p { (visit.t("business-firms-intro")) }
            } @else {
                (cards(&all, false))
            }
            @if firms.len() < MAX_FIRMS {
                p { (button_link(&Link::new("/firms/add", visit.t("business-firms-add")), ButtonKind::Primary)) }
            } @else {
                (inset(html! { p { (visit.t_with("business-firms-too-many", &[("count", firms.len().into())])) } }))
            }
            p { a href="/requests" { (visit.t("business-requests-title")) } }
        },
    ))
}

/// `GET /firms/{id}`
pub async fn show(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let id: FirmId = id.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    let view = business.look_at_firm(person, id).await?;
    let FirmView { firm, role, .. } = &view;
    let head = PageHead::new(&firm.facts.name).back(Link::new("/firms", visit.t("business-firms-title")));
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (firm.facts.name) }
            h2 { (visit.t("business-firm-diagnosis")) }
            (firm_part(&business, &visit, firm, *role, &view.diagnoses))
            (plan_part(&visit, &view))
            @if let Some(questions) = &view.questions { (questions_part(&business, &visit, questions)) }
            @for (door, summary) in &view.doors {
                h2 { (visit.t(door.title)) }
                @if !summary.is_empty() {
                    ul { @for line in summary { li { (visit.t_with(line.key, &[("count", line.count.into())])) } } }
                }
                p { (visit.t(door.hint)) }
                p { (button_link(&Link::new(door.href.replace("{id}", &firm.id.to_string()), visit.t(door.open)), ButtonKind::Secondary)) }
            }
            h2 { (visit.t("business-firm-facts")) }
            (summary_list(&visit, &facts(&business, &visit, firm)))
            @if role.may(Right::AskAdvice) {
                h2 { (visit.t("business-firm-help")) }
                (buttons(html! {
                    (button_link(
                        &Link::new(format!("/firms/{}/ask", firm.id), visit.t("business-firm-ask")),
                        ButtonKind::Secondary,
                    ))
                    (button_link(&Link::new(advisers_of(firm), visit.t("business-firm-find-adviser")), ButtonKind::Secondary))
                    (button_link(&events_of(&business, &visit, firm), ButtonKind::Secondary))
                }))
            }
            h2 { (visit.t("business-firm-account")) }
            p { (visit.t_with("business-firm-your-role", &[("role", visit.t(role.text_key()).into())])) }
            (account_part(&visit, firm, *role))
        },
    ))
}

/// How far the plan is, and what to do next.
fn plan_part(visit: &Visit, view: &FirmView) -> Markup {
    let (address, plan) = (format!("/firms/{}/plan", view.firm.id), &view.plan);
    html! {
        h2 { (visit.t("business-firm-plan")) }
        @if plan.wanted == 0 { p { (visit.t("business-plan-empty")) } }
        @else {
            p { (visit.t_with("business-plan-progress", &[("done", plan.done.into()), ("of", plan.wanted.into())])) }
        }
        @if let Some(next) = &plan.next {
            p {
                (visit.t("business-firm-plan-next")) " "
                a href={ (address) "/steps/" (next.recommendation) } { (next.title.get(visit.lang)) }
            }
        }
        p { a href=(address) { (visit.t("business-plan-open")) } }
    }
}

/// The newest questions of the firm, each with who has it, and the way to all of them.
fn questions_part(business: &Business, visit: &Visit, questions: &[AdviceRequest]) -> Markup {
    html! {
        h2 { (visit.t("business-firm-questions")) }
        @if questions.is_empty() { p { (visit.t("business-requests-none")) } }
        @else {
            ul {
                @for request in questions.iter().take(QUESTIONS_SHOWN) {
                    li {
                        a href={ "/requests/" (request.id) } {
                            (business.content.specialities.get(&request.subject, visit.lang)) ", "
                            (visit.date(business.day(request.asked_at)))
                        }
                        " · " (holder_words(business, visit, &request.holder)) " " (state_tag(visit, request))
                    }
                }
            }
            p { a href="/requests" { (visit.t_with("business-firm-questions-all", &[("count", questions.len().into())])) } }
        }
    }
}

/// Who looks after the firm, its data in a file, and the end of it here.
fn account_part(visit: &Visit, firm: &Firm, role: FirmRole) -> Markup {
    let to = |path: &str, key: &str| html! { li { a href=(format!("/firms/{}{path}", firm.id)) { (visit.t(key)) } } };
    html! {
        ul {
            @if role.may(Right::ManagePeople) { (to("/people", "business-people-title")) }
            @if role.may(Right::TakeAway) { (to("/data.json", "business-firm-take")) }
            @if role.may(Right::Close) { (to("/close", "business-firm-close")) }
        }
        @if !role.may(Right::ManagePeople) {
            (form(visit, &format!("/firms/{}/leave", firm.id), button(&visit.t("business-firm-leave"), ButtonKind::Secondary)))
        }
    }
}

/// The advisers around a firm.
pub fn advisers_of(firm: &Firm) -> String {
    firm.facts.commune.as_ref().map_or_else(|| "/advisers".to_owned(), |code| format!("/advisers?commune={code}"))
}

/// The events of a firm's region.
pub fn events_of(business: &Business, visit: &Visit, firm: &Firm) -> Link {
    let commune = firm.facts.commune.as_ref().and_then(|code| business.territories.commune(code));
    commune.and_then(|commune| business.territories.region(commune.region.as_str())).map_or_else(
        || Link::new("/events", visit.t("business-next-events-anywhere")),
        |region| {
            let words = visit.t_with("business-next-events", &[("region", region.name.as_str().into())]);
            Link::new(format!("/events?region={}", region.code), words)
        },
    )
}

/// What is known of a firm, and who said so.
pub fn facts(business: &Business, visit: &Visit, firm: &Firm) -> Vec<Row> {
    let unknown = || visit.t("business-firm-unknown");
    let date = visit.date(business.day(firm.known_at));
    let source = match &firm.origin {
        Origin::Register(label) => {
            visit.t_with("business-firm-from-register", &[("register", label.as_str().into()), ("date", date.into())])
        }
        Origin::Person => visit.t_with("business-firm-from-you", &[("date", date.into())]),
    };
    let kind = firm.number.as_ref().map_or(business.number_kind, FirmNumber::kind);
    let none = || visit.t_with("business-firm-no-number", &[("kind", kind.name().into())]);
    let number = firm.number.as_ref().map_or_else(none, FirmNumber::grouped);
    let commune = firm.facts.commune.as_ref().map_or_else(unknown, |code| commune_words(business, code));
    let headcount = firm.facts.headcount.map_or_else(unknown, |band| headcount_words(visit, band));
    vec![
        Row::text(number_label(visit, kind), &number),
        activity_row(business, visit, firm.facts.activity.as_deref()),
        Row::text(visit.t("business-firm-commune"), &commune),
        Row::text(visit.t("business-firm-headcount"), &headcount),
        Row::text(visit.t("business-firm-source"), &source),
    ]
}
