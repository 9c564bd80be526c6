//! Officers look at who wants to publish events and offers, and decide.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Field, Link, Row, button_named, buttons, cards, form, summary_list, textarea};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::organise::{faults_of, see_other, typed_page};
use crate::fault::{self, Fault};
use crate::organising::{Organiser, OrganiserState};
use crate::surroundings::Events;

/// Lines of a reason.
const LINES: u8 = 3;

/// `GET /office/organisers`
pub async fn organisers(State(events): State<Events>, visit: Visit) -> Result<Response, Failure> {
    organisers_page(&events, &visit, &[]).await
}

/// `POST /office/organisers/{id}`
pub async fn decide_organiser(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let organiser = id.parse().map_err(|_| Failure::NotFound)?;
    let agrees = form.fields.first("decision") == "agree";
    let officer = visit.person()?.person;
    match events.decide_organiser(officer, organiser, agrees, form.fields.first(&format!("reason-{id}"))).await {
        Ok(()) => Ok(see_other("/office/organisers")),
        Err(error) => {
            let faults: Vec<Fault> =
                faults_of(error)?.into_iter().map(|fault| Fault { field: format!("reason-{id}"), ..fault }).collect();
            organisers_page(&events, &visit, &faults).await
        }
    }
}

async fn organisers_page(events: &Events, visit: &Visit, faults: &[Fault]) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let asked = events.organisers_in(officer, OrganiserState::Asked).await?;
    let agreed = events.organisers_in(officer, OrganiserState::Agreed).await?;
    let list = |list: &[(Organiser, String)]| -> Vec<Card> {
        list.iter().map(|(organiser, name)| organiser_card(visit, events, organiser, name, faults)).collect()
    };
    let content = html! {
        h2 { (visit.t("directory-office-asked")) }
        @if asked.is_empty() { p { (visit.t("directory-office-none")) } } @else { (cards(&list(&asked), true)) }
        @if !agreed.is_empty() {
            h2 { (visit.t("directory-office-agreed")) }
            (cards(&list(&agreed), true))
        }
    };
    let back = Link::new("/account", visit.t("directory-office-back"));
    Ok(typed_page(visit, &visit.t("directory-office-organisers"), back, faults, content))
}

fn organiser_card(visit: &Visit, events: &Events, organiser: &Organiser, name: &str, faults: &[Fault]) -> Card {
    let site = organiser.web_site.as_ref();
    let mut rows = vec![
        Row::text(visit.t("directory-fact-person"), name),
        Row::text(visit.t("directory-organiser-duty"), &organiser.duty),
        Row::text(visit.t("directory-organiser-why"), &organiser.why),
        Row::text(visit.t("directory-office-asked-on"), &visit.date(events.day(organiser.asked_at))),
    ];
    rows.extend(site.map(|site| {
        Row::new(visit.t("directory-fact-site"), html! { a href=(site) rel="noopener nofollow" { (site) } })
    }));
    Card {
        title: organiser.organisation.clone(),
        href: None,
        facts: html! {},
        content: html! {
            (summary_list(visit, &rows))
            (decision(visit, "/office/organisers", &organiser.id.to_string(), organiser.state == OrganiserState::Asked, faults))
        },
    }
}

/// Yes or no, with a reason; or the end of what was agreed.
pub fn decision(visit: &Visit, path: &str, id: &str, is_open: bool, faults: &[Fault]) -> Markup {
    let name = format!("reason-{id}");
    let error = fault::of_field(visit, faults, &name);
    let reason =
        Field::new(name, visit.t("directory-office-reason")).hint(visit.t("directory-office-reason-hint")).error(error);
    form(
        visit,
        &format!("{path}/{id}"),
        html! {
            (textarea(visit, &reason, LINES))
            (buttons(html! {
                @if is_open {
                    (button_named(&visit.t("directory-office-agree"), ButtonKind::Primary, "decision", "agree"))
                    (button_named(&visit.t("directory-office-refuse"), ButtonKind::Danger, "decision", "refuse"))
                } @else {
                    (button_named(&visit.t("directory-office-end"), ButtonKind::Danger, "decision", "end"))
                }
            }))
        },
    )
}
