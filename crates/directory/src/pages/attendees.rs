//! The organiser's list of who comes.

use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{ButtonKind, Card, Link, TagKind, button_about, cards, form, inset, pagination, tag};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::organise::{id_of, see_other};
use super::register::line_words;
use crate::attendees::ATTENDEES_PAGE;
use crate::model::{EventId, Mode};
use crate::registering::{KEPT_DAYS, Registration, RegistrationState};
use crate::surroundings::Events;

/// Which page.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Which {
    page: i64,
}

/// `GET /organise/events/{id}/attendees`
pub async fn list(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> Result<Markup, Failure> {
    let (person, id) = (visit.person()?.person, id_of(&id)?);
    let own = events.own_event(person, id).await?;
    let event = events.directory.event(id).ok_or(Failure::NotFound)?;
    let lines = events.lines(&event).await?;
    let many: u32 = lines.iter().map(|(_, line)| line.taken + line.waiting).sum();
    let pages = usize::try_from(i64::from(many).div_euclid(ATTENDEES_PAGE) + 1).unwrap_or(1);
    let attendees = events.read_attendees(person, id, which.page).await?;
    let address = format!("/organise/events/{id}/attendees");
    let title = visit.t("directory-attendees-title");
    let shown: Vec<Card> = attendees.iter().map(|one| attendee_card(&visit, &events, id, one)).collect();
    let page_number = usize::try_from(which.page.max(1)).unwrap_or(1);
    let back = Link::new(format!("/organise/events/{id}"), own.organised.draft.title.get(visit.lang));
    Ok(page(
        &visit,
        PageHead::new(&title).back(back),
        html! {
            h1 { (title) }
            (inset(html! { p { (visit.t_with("directory-attendees-kept", &[("days", KEPT_DAYS.into())])) } }))
            ul { @for (mode, line) in &lines { li { (line_words(&visit, *mode, *line)) } } }
            @if shown.is_empty() { p { (visit.t("directory-attendees-none")) } }
            @else {
                p { a href={ "/organise/events/" (id) "/attendees.csv" } { (visit.t("directory-attendees-download")) } }
                (cards(&shown, false))
            }
            (pagination(&visit, page_number, pages, |page| format!("{address}?page={page}")))
        },
    ))
}

fn attendee_card(visit: &Visit, events: &Events, event: EventId, one: &Registration) -> Card {
    let kind = match one.state {
        RegistrationState::Registered => TagKind::Success,
        RegistrationState::Offered => TagKind::Accent,
        _ => TagKind::Warm,
    };
    let mode = if one.attendance == Mode::OnSite { "directory-on-site" } else { "directory-online" };
    let (key, value) =
        if one.attended { ("directory-attendee-not-there", "no") } else { ("directory-attendee-there", "yes") };
    Card {
        title: one.name.clone(),
        href: None,
        facts: html! {
            (tag(kind, &visit.t(&format!("directory-registration-{}", one.state.name()))))
            span { (visit.t(mode)) }
            span { (visit.date_time(one.queued_at, &events.zone)) }
            @if one.attended { (tag(TagKind::Success, &visit.t("directory-attendee-came"))) }
        },
        content: html! {
            p { a href={ "mailto:" (one.email) } { (one.email) } }
            (form(visit, &format!("/organise/events/{event}/attendees/{}", one.id), html! {
                (button_about(&visit.t(key), &one.name, ButtonKind::Secondary, "attended", value))
            }))
        },
    }
}

/// `GET /organise/events/{id}/attendees.csv`
pub async fn table(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let table = events.export_attendees(visit.person()?.person, id).await?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{id}.csv\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, table).into_response())
}

/// `POST /organise/events/{id}/attendees/{registration}`
pub async fn tick(
    State(events): State<Events>,
    visit: Visit,
    Path((id, registration)): Path<(String, String)>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let registration = registration.parse().map_err(|_| Failure::NotFound)?;
    let attended = form.fields.first("attended") == "yes";
    events.tick_attendance(visit.person()?.person, id, registration, attended).await?;
    Ok(see_other(&format!("/organise/events/{id}/attendees")))
}
