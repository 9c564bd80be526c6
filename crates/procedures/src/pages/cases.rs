//! A person's cases, and what they said is wrong.

use axum::extract::{Path, State};
use axum::response::Redirect;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, Row, button, button_link, cards, form, inset, summary_list};
use ui::{Failure, PageHead, Visit, page};

use crate::pages::case_id;
use crate::pages::words::state_tag;
use crate::read_cases::Line;
use crate::room::Procedures;

/// `GET /cases`
pub async fn list(State(room): State<Procedures>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let own = room.cases_of(person, visit.lang).await?;
    let left = room.left_behind(person, visit.lang).await?;
    let for_others = room.cases_by_mandate(person, visit.lang).await?;
    let title = visit.t("procedures-cases-title");
    let own: Vec<Card> = own.iter().map(|line| opened(&room, &visit, line, "")).collect();
    let left: Vec<Card> = left.iter().map(|line| to_take_over(&room, &visit, line)).collect();
    let for_others: Vec<Card> = for_others.iter().map(|(line, whom)| opened(&room, &visit, line, whom)).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("procedures-account"))),
        html! {
            h1 { (title) }
            @if own.is_empty() { (inset(html! { p { (visit.t("procedures-cases-none")) } })) }
            (cards(&own, false))
            @if !left.is_empty() {
                h2 { (visit.t("procedures-left-title")) }
                p { (visit.t("procedures-left")) }
                (cards(&left, false))
            }
            @if !for_others.is_empty() {
                h2 { (visit.t("procedures-for-others-title")) }
                (cards(&for_others, false))
            }
            p { a href="/cases/corrections" { (visit.t("procedures-corrections-title")) } }
            (button_link(&Link::new("/procedures", visit.t("procedures-cases-find")), ButtonKind::Secondary))
        },
    ))
}

/// A case that can be opened, and whom it is for, where that is said.
fn opened(room: &Procedures, visit: &Visit, line: &Line, whom: &str) -> Card {
    Card {
        title: line.title.clone(),
        href: Some(format!("/cases/{}", line.id)),
        facts: facts(room, visit, line, whom),
        content: html! {},
    }
}

/// A case that nobody answers for any more.
fn to_take_over(room: &Procedures, visit: &Visit, line: &Line) -> Card {
    let take_over = button(
        &visit.t_with("procedures-take-over", &[("reference", line.reference.as_str().into())]),
        ButtonKind::Secondary,
    );
    Card {
        title: line.title.clone(),
        href: None,
        facts: facts(room, visit, line, ""),
        content: form(visit, &format!("/cases/{}/take-over", line.id), take_over),
    }
}

fn facts(room: &Procedures, visit: &Visit, line: &Line, whom: &str) -> Markup {
    html! {
        (state_tag(visit, line.state))
        @if !whom.is_empty() { span { (whom) } }
        @if !line.reference.is_empty() { span { (line.reference) } }
        span { (visit.date(room.day(line.changed_at))) }
    }
}

/// `POST /cases/{id}/take-over`
pub async fn take_over(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let (id, person) = (case_id(&id)?, visit.person()?);
    room.take_over_case((person.person, &person.name), visit.session(), id).await?;
    Ok(Redirect::to(&format!("/cases/{id}")))
}

/// `GET /cases/corrections`
pub async fn corrections(State(room): State<Procedures>, visit: Visit) -> Result<Markup, Failure> {
    let said = room.corrections_of(visit.person()?.person).await?;
    let title = visit.t("procedures-corrections-title");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/cases", visit.t("procedures-cases-title"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("procedures-corrections-lead")) }
            @if said.is_empty() { (inset(html! { p { (visit.t("procedures-corrections-none")) } })) }
            @for correction in &said {
                h2 { (room.content.concept_name(&correction.concept, visit.lang)) }
                @let mut rows = vec![
                    Row::text(visit.t("procedures-correction-source"), &room.source_name(&correction.source, visit.lang)),
                    Row::text(visit.t("procedures-correction-shown"), &correction.shown),
                    Row::text(visit.t("procedures-correction-said"), &correction.said),
                    Row::text(visit.t("procedures-correction-date"), &visit.date(room.day(correction.created_at))),
                    Row::text(visit.t("procedures-correction-state"), &visit.t(correction.state.word())),
                ];
                @if let Some(answer) = &correction.answer {
                    @let () = rows.push(Row::text(visit.t("procedures-correction-answer"), answer));
                }
                (summary_list(&visit, &rows))
            }
        },
    ))
}
