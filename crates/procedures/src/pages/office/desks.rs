//! The procedures that an officer works on.

use axum::extract::State;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, button_link, cards, inset};
use ui::{Failure, PageHead, Visit, page};

use crate::model::{Duty, State as CaseState};
use crate::room::Procedures;

/// `GET /office`
pub async fn list(State(room): State<Procedures>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let desks = room.desks(person).await?;
    let title = visit.t("procedures-office-title");
    let may_publish = desks.iter().any(|desk| desk.duty == Duty::Manager);
    let lines: Vec<Card> = desks
        .iter()
        .map(|desk| {
            let about = &desk.version.about;
            let count = |key: &str, count: u64| visit.t_with(key, &[("count", count.into())]);
            Card {
                title: about.title.get(visit.lang).to_owned(),
                href: Some(format!("/office/procedures/{}", about.id)),
                facts: html! {
                    span { (room.content.authority_name(&about.authority, visit.lang)) }
                    span { (visit.t(desk.duty.word())) }
                },
                content: html! {
                    p {
                        (count("procedures-office-new", desk.count(CaseState::Submitted))) " · "
                        (count("procedures-office-in-review", desk.count(CaseState::InReview))) " · "
                        (count("procedures-office-waiting", desk.count(CaseState::Waiting)))
                        @if desk.overdue > 0 { " · " strong { (count("procedures-office-overdue", desk.overdue)) } }
                    }
                },
            }
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("procedures-account"))),
        html! {
            h1 { (title) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("procedures-office-none")) } })) }
            (cards(&lines, false))
            p { a href="/office/corrections" { (visit.t("procedures-office-corrections")) } }
            @if may_publish {
                (button_link(&Link::new("/office/publish", visit.t("procedures-publish-title")), ButtonKind::Secondary))
            }
        },
    ))
}
