//! A person's cases, and what they said is wrong.

use axum::extract::State;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, Row, button_link, cards, inset, summary_list};
use ui::{Failure, PageHead, Visit, page};

use crate::pages::words::state_tag;
use crate::room::Procedures;

/// `GET /cases`
pub async fn list(State(room): State<Procedures>, visit: Visit) -> Result<Markup, Failure> {
    let cases = room.cases_of(visit.person()?.person, visit.lang).await?;
    let title = visit.t("procedures-cases-title");
    let lines: Vec<Card> = cases
        .iter()
        .map(|case| Card {
            title: case.title.clone(),
            href: Some(format!("/cases/{}", case.id)),
            facts: html! {
                (state_tag(&visit, case.state))
                @if !case.reference.is_empty() { span { (case.reference) } }
                span { (visit.date(room.day(case.changed_at))) }
            },
            content: html! {},
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("procedures-account"))),
        html! {
            h1 { (title) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("procedures-cases-none")) } })) }
            (cards(&lines, false))
            p { a href="/cases/corrections" { (visit.t("procedures-corrections-title")) } }
            (button_link(&Link::new("/procedures", visit.t("procedures-cases-find")), ButtonKind::Secondary))
        },
    ))
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
