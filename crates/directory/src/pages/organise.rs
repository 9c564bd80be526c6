//! An organiser's side: asks to be one, writes events, publishes, changes, cancels and copies them.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Field, Kind, Link, NoticeKind, Row, TagKind, button, button_link, buttons, cards, details,
    error_summary, form, inset, notice, summary_list, tag, text_input, textarea, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::event_form::{draft_of, event_form, fields_of, session_fields, session_form, session_of};
use super::events::event_page;
use super::{Desk, said};
use crate::ask_to_organise::AskedToOrganise;
use crate::directory::DirectoryError;
use crate::edit_event::Own;
use crate::fault::{self, Fault};
use crate::model::EventId;
use crate::organising::{Draft, DraftSession, Organised, Organiser, OrganiserState, SESSIONS_MAX, Stage};
use crate::surroundings::Events;

/// Bytes of the key that makes a thing be made once.
const KEY_BYTES: usize = 16;
/// Lines of a text.
const LINES: u8 = 4;

/// Sends the browser on.
pub fn see_other(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// The faults of an error that is about what was typed; any other error goes on.
pub fn faults_of(error: DirectoryError) -> Result<Vec<Fault>, DirectoryError> {
    match error {
        DirectoryError::Faults(faults) => Ok(faults),
        error => Err(error),
    }
}

/// A page with what is wrong at its top.
pub fn typed_page(visit: &Visit, title: &str, back: Link, faults: &[Fault], content: Markup) -> Response {
    let head = PageHead::new(title).back(back).errors(!faults.is_empty());
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let main = html! {
        (error_summary(visit, &fault::summary(visit, faults)))
        h1 { (title) }
        (content)
    };
    (status, page(visit, head, main)).into_response()
}

pub fn id_of(text: &str) -> Result<EventId, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

/// `GET /organise`
pub async fn home(State(events): State<Events>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let (organisers, own) = (events.organisers_of(person).await?, events.own_events(person).await?);
    let title = visit.t("directory-organise-title");
    let may_write = organisers.iter().any(|organiser| organiser.state == OrganiserState::Agreed);
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-organise-lead")) }
            (buttons(html! {
                @if may_write {
                    (button_link(&Link::new("/organise/events/new", visit.t("directory-organise-new")), ButtonKind::Primary))
                }
                @let kind = if may_write { ButtonKind::Secondary } else { ButtonKind::Primary };
                (button_link(&Link::new("/organise/ask", visit.t("directory-organise-ask")), kind))
            }))
            @if !organisers.is_empty() {
                h2 { (visit.t("directory-organise-organisations")) }
                (cards(&organisers.iter().map(|organiser| organiser_card(&visit, &events, organiser)).collect::<Vec<_>>(), true))
            }
            @if !own.is_empty() {
                h2 { (visit.t("directory-organise-events")) }
                (cards(&own.iter().map(|organised| organised_card(&visit, organised)).collect::<Vec<_>>(), true))
            }
        },
    ))
}

fn organiser_card(visit: &Visit, events: &Events, organiser: &Organiser) -> Card {
    let kind = match organiser.state {
        OrganiserState::Agreed => TagKind::Success,
        OrganiserState::Asked => TagKind::Warm,
        OrganiserState::Refused | OrganiserState::Ended => TagKind::Error,
    };
    Card {
        title: organiser.organisation.clone(),
        href: None,
        facts: html! {
            (tag(kind, &visit.t(&format!("directory-organiser-{}", organiser.state.name()))))
            span { (visit.date(events.day(organiser.asked_at))) }
        },
        content: html! { @if let Some(reason) = &organiser.reason { p { (reason) } } },
    }
}

fn organised_card(visit: &Visit, organised: &Organised) -> Card {
    let draft = &organised.draft;
    Card {
        title: draft.title.get(visit.lang).to_owned(),
        href: Some(format!("/organise/events/{}", organised.event)),
        facts: html! {
            (stage_tag(visit, organised.stage))
            span { (visit.weekday_date(draft.starts.date())) }
        },
        content: html! {},
    }
}

fn stage_tag(visit: &Visit, stage: Stage) -> Markup {
    let kind = match stage {
        Stage::Draft => TagKind::Neutral,
        Stage::Published => TagKind::Success,
        Stage::Cancelled => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("directory-stage-{}", stage.name())))
}

/// `GET /organise/ask`
pub async fn ask(State(events): State<Events>, visit: Visit) -> Response {
    let fields: Fields = [("key", events.random.token::<KEY_BYTES>())].into_iter().collect();
    ask_page(&visit, &fields, &[])
}

/// `POST /organise/ask`
pub async fn send_ask(State(events): State<Events>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let fields = &form.fields;
    let text = |name: &str| fields.first(name).to_owned();
    let asked = AskedToOrganise {
        organisation: text("organisation"),
        duty: text("duty"),
        web_site: text("web_site"),
        why: text("why"),
        creation_key: text("key"),
    };
    match events.ask_to_organise(visit.person()?.person, asked).await {
        Ok(()) => Ok(see_other("/organise")),
        Err(error) => Ok(ask_page(&visit, fields, &faults_of(error)?)),
    }
}

fn ask_page(visit: &Visit, fields: &Fields, faults: &[Fault]) -> Response {
    let field = |name: &str, key: &str| {
        Field::new(name, visit.t(key)).value(fields.first(name)).error(fault::of_field(visit, faults, name))
    };
    let content = html! {
        (inset(html! { p { (visit.t("directory-organise-ask-text")) } }))
        (form(visit, "/organise/ask", html! {
            input type="hidden" name="key" value=(fields.first("key"));
            (text_input(visit, &field("organisation", "directory-organiser-organisation").autocomplete("organization")))
            (text_input(visit, &field("duty", "directory-organiser-duty").autocomplete("organization-title")))
            (text_input(visit, &field("web_site", "directory-fact-site").kind(Kind::Url).optional()))
            (textarea(visit, &field("why", "directory-organiser-why"), LINES))
            (button(&visit.t("directory-send"), ButtonKind::Primary))
        }))
    };
    let back = Link::new("/organise", visit.t("directory-organise-title"));
    typed_page(visit, &visit.t("directory-organise-ask"), back, faults, content)
}

/// The organisations in whose name this person may write.
async fn agreed(events: &Events, visit: &Visit) -> Result<Vec<Organiser>, Failure> {
    let organisers = events.organisers_of(visit.person()?.person).await?;
    let agreed: Vec<Organiser> =
        organisers.into_iter().filter(|organiser| organiser.state == OrganiserState::Agreed).collect();
    if agreed.is_empty() { Err(Failure::Conflict("directory-organiser-not-agreed")) } else { Ok(agreed) }
}

/// `GET /organise/events/new`
pub async fn new(State(events): State<Events>, visit: Visit) -> Result<Response, Failure> {
    let organisers = agreed(&events, &visit).await?;
    let zone = events.zone.iana_name().unwrap_or("UTC").to_owned();
    let fields: Fields = [
        ("key", events.random.token::<KEY_BYTES>()),
        ("zone", zone),
        ("registers", "here".to_owned()),
        ("price", "0".to_owned()),
    ]
    .into_iter()
    .collect();
    Ok(new_page(&events, &visit, &organisers, &fields, &[]))
}

/// `POST /organise/events/new`
pub async fn create(State(events): State<Events>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let organisers = agreed(&events, &visit).await?;
    let fields = &form.fields;
    let organiser = fields.first("organiser").parse().map_err(|_| Failure::NotFound)?;
    let begun = match draft_of(&events, fields, visit.lang) {
        Ok(draft) => events.begin_event(visit.person()?.person, organiser, draft, fields.first("key").to_owned()).await,
        Err(faults) => Err(DirectoryError::Faults(faults)),
    };
    match begun {
        Ok(event) => Ok(see_other(&format!("/organise/events/{event}"))),
        Err(error) => Ok(new_page(&events, &visit, &organisers, fields, &faults_of(error)?)),
    }
}

fn new_page(events: &Events, visit: &Visit, organisers: &[Organiser], fields: &Fields, faults: &[Fault]) -> Response {
    let hidden = [("key", fields.first("key"))];
    let content = event_form(events, visit, "/organise/events/new", &hidden, organisers, (fields, faults));
    let back = Link::new("/organise", visit.t("directory-organise-title"));
    typed_page(visit, &visit.t("directory-organise-new"), back, faults, content)
}

/// `GET /organise/events/{id}`
pub async fn show(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let own = events.own_event(visit.person()?.person, id_of(&id)?).await?;
    Ok(own_page(&events, &visit, &own, &[], ""))
}

fn own_page(events: &Events, visit: &Visit, own: &Own, faults: &[Fault], typed: &str) -> Response {
    let Organised { event, stage, draft, .. } = &own.organised;
    let address = format!("/organise/events/{event}");
    let is_changed = match events.directory.event(*event) {
        Some(published) => events
            .event_of(draft, *event, &own.organiser.organisation, Some(&published))
            .is_ok_and(|after| !crate::organising::Changed::between(&published, &after).is_empty()),
        None => false,
    };
    let link = |path: &str, key: &str, kind| button_link(&Link::new(format!("{address}{path}"), visit.t(key)), kind);
    let content = html! {
        p { (stage_tag(visit, *stage)) " " (own.organiser.organisation) }
        @if is_changed && *stage == Stage::Published { (warning(visit, html! { p { (visit.t("directory-event-unpublished")) } })) }
        (summary_list(visit, &[
            Row::text(visit.t("directory-fact-when"), &visit.weekday_date(draft.starts.date())),
            Row::text(visit.t("directory-event-sessions"), &draft.sessions.len().to_string()),
        ]))
        (buttons(html! {
            (link("/preview", "directory-event-preview", ButtonKind::Secondary))
            @if *stage != Stage::Cancelled {
                (link("/edit", "directory-event-edit", ButtonKind::Secondary))
                (link(&format!("/sessions/{}", draft.next_session), "directory-session-add", ButtonKind::Secondary))
            }
            @if *stage != Stage::Draft {
                (link("/attendees", "directory-attendees-title", ButtonKind::Secondary))
                (button_link(&Link::new(format!("/events/{event}"), visit.t("directory-event-public")), ButtonKind::Secondary))
            }
        }))
        @if !draft.sessions.is_empty() {
            h2 #programme { (visit.t("directory-programme")) }
            (cards(&draft.sessions.iter().map(|session| session_card(visit, &address, session)).collect::<Vec<_>>(), true))
        }
        @match stage {
            Stage::Draft => (first_publication(visit, &address)),
            Stage::Published => (changes_and_end(visit, &address, faults, typed)),
            Stage::Cancelled => {},
        }
        (copying(events, visit, &address))
        @if !own.changes.is_empty() { (history(events, visit, own)) }
    };
    let back = Link::new("/organise", visit.t("directory-organise-title"));
    typed_page(visit, draft.title.get(visit.lang), back, faults, content)
}

fn first_publication(visit: &Visit, address: &str) -> Markup {
    html! {
        h2 { (visit.t("directory-publish-title")) }
        p { (visit.t("directory-publish-text")) }
        (form(visit, &format!("{address}/publish"), html! {
            (button(&visit.t("directory-publish"), ButtonKind::Primary))
        }))
        (form(visit, &format!("{address}/delete"), html! {
            (button(&visit.t("directory-draft-delete"), ButtonKind::Danger))
        }))
    }
}

fn changes_and_end(visit: &Visit, address: &str, faults: &[Fault], typed: &str) -> Markup {
    let field =
        |name: &str, key: &str| Field::new(name, visit.t(key)).error(fault::of_field(visit, faults, name)).value(typed);
    html! {
        h2 { (visit.t("directory-publish-changes-title")) }
        p { (visit.t("directory-publish-changes-text")) }
        (form(visit, &format!("{address}/publish"), html! {
            (textarea(visit, &field("message", "directory-publish-message").optional(), LINES))
            (button(&visit.t("directory-publish-changes"), ButtonKind::Primary))
        }))
        h2 { (visit.t("directory-cancel-title")) }
        (form(visit, &format!("{address}/cancel"), html! {
            (textarea(visit, &field("reason", "directory-cancel-reason").hint(visit.t("directory-cancel-reason-hint")), LINES))
            (button(&visit.t("directory-cancel"), ButtonKind::Danger))
        }))
    }
}

fn copying(events: &Events, visit: &Visit, address: &str) -> Markup {
    html! {
        h2 { (visit.t("directory-copy-title")) }
        p { (visit.t("directory-copy-text")) }
        (form(visit, &format!("{address}/copy"), html! {
            input type="hidden" name="key" value=(events.random.token::<KEY_BYTES>());
            (button(&visit.t("directory-copy"), ButtonKind::Secondary))
        }))
    }
}

fn history(events: &Events, visit: &Visit, own: &Own) -> Markup {
    details(
        &visit.t("directory-history"),
        html! {
            ul {
                @for change in &own.changes {
                    li {
                        (visit.date_time(change.at, &events.zone)) ": "
                        (visit.t(&format!("directory-change-{}", change.kind.name())))
                        @if !change.change.fields.is_empty() {
                            " ("
                            (change.change.fields.iter().map(|field| visit.t(field.text_key())).collect::<Vec<_>>().join(", "))
                            ")"
                        }
                        @if !change.change.message.is_empty() { " – " (change.change.message) }
                    }
                }
            }
        },
    )
}

fn session_card(visit: &Visit, address: &str, session: &DraftSession) -> Card {
    let hours = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
    Card {
        title: session.title.get(visit.lang).to_owned(),
        href: Some(format!("{address}/sessions/{}", session.number)),
        facts: html! {
            span { (hours(session.starts)) "–" (hours(session.ends)) }
            (tag(TagKind::Neutral, &visit.t(&format!("directory-session-{}", session.kind.name()))))
            @if !session.room.is_empty() { span { (said(&session.room, visit.lang)) } }
        },
        content: html! {
            @if !session.speakers.is_empty() {
                p { (session.speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>().join(", ")) }
            }
        },
    }
}

/// `GET /organise/events/{id}/edit`
pub async fn edit(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let own = events.own_event(visit.person()?.person, id_of(&id)?).await?;
    let fields = fields_of(&events, &own.organised.draft, visit.lang);
    Ok(edit_page(&events, &visit, &own, &own.organised.revision.to_string(), &fields, &[]))
}

/// `POST /organise/events/{id}/edit`
pub async fn save(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let own = events.own_event(person, id_of(&id)?).await?;
    let fields = &form.fields;
    let seen = fields.first("revision").parse().map_err(|_| Failure::bad_input("ui-failure-form-unreadable"))?;
    let saved = match draft_of(&events, fields, visit.lang) {
        Ok(draft) => events.edit_event(person, own.organised.event, seen, draft).await,
        Err(faults) => Err(DirectoryError::Faults(faults)),
    };
    match saved {
        Ok(()) => Ok(see_other(&format!("/organise/events/{}", own.organised.event))),
        Err(error) => Ok(edit_page(&events, &visit, &own, fields.first("revision"), fields, &faults_of(error)?)),
    }
}

fn edit_page(events: &Events, visit: &Visit, own: &Own, revision: &str, fields: &Fields, faults: &[Fault]) -> Response {
    let address = format!("/organise/events/{}", own.organised.event);
    let hidden = [("revision", revision)];
    let content = event_form(events, visit, &format!("{address}/edit"), &hidden, &[], (fields, faults));
    let back = Link::new(address, own.organised.draft.title.get(visit.lang));
    typed_page(visit, &visit.t("directory-event-edit"), back, faults, content)
}

/// `GET /organise/events/{id}/sessions/{number}`: one that is there, or the next.
pub async fn session(
    State(events): State<Events>,
    visit: Visit,
    Path((id, number)): Path<(String, u32)>,
) -> Result<Response, Failure> {
    let own = events.own_event(visit.person()?.person, id_of(&id)?).await?;
    let draft = &own.organised.draft;
    let session = draft.session(number);
    if session.is_none() && !may_add(draft, number) {
        return Err(Failure::NotFound);
    }
    let fields = session_fields(draft, session, visit.lang);
    Ok(session_page(&visit, &own, number, &fields, &[]))
}

fn may_add(draft: &Draft, number: u32) -> bool {
    number == draft.next_session && draft.sessions.len() < SESSIONS_MAX
}

/// `POST /organise/events/{id}/sessions/{number}`
pub async fn put_session(
    State(events): State<Events>,
    visit: Visit,
    Path((id, number)): Path<(String, u32)>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let own = events.own_event(person, id_of(&id)?).await?;
    let (event, draft) = (own.organised.event, &own.organised.draft);
    let there = see_other(&format!("/organise/events/{event}#programme"));
    if form.fields.first("remove") == "yes" {
        events.remove_session(person, event, number).await?;
        return Ok(there);
    }
    let before = draft.session(number);
    if before.is_none() && !may_add(draft, number) {
        return Err(Failure::NotFound);
    }
    match session_of(&form.fields, number, before, visit.lang) {
        Ok(session) => {
            events.put_session(person, event, session).await?;
            Ok(there)
        }
        Err(faults) => Ok(session_page(&visit, &own, number, &form.fields, &faults)),
    }
}

fn session_page(visit: &Visit, own: &Own, number: u32, fields: &Fields, faults: &[Fault]) -> Response {
    let event = format!("/organise/events/{}", own.organised.event);
    let action = format!("{event}/sessions/{number}");
    let is_known = own.organised.draft.session(number).is_some();
    let content = html! {
        (session_form(visit, &action, fields, faults))
        @if is_known {
            (form(visit, &action, html! {
                input type="hidden" name="remove" value="yes";
                (button(&visit.t("directory-session-remove"), ButtonKind::Danger))
            }))
        }
    };
    let title = visit.t(if is_known { "directory-session-edit" } else { "directory-session-add" });
    typed_page(visit, &title, Link::new(event, own.organised.draft.title.get(visit.lang)), faults, content)
}

/// `GET /organise/events/{id}/preview`
pub async fn preview(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let own = events.own_event(visit.person()?.person, id_of(&id)?).await?;
    let (id, published) = (own.organised.event, events.directory.event(own.organised.event));
    let event = events.event_of(&own.organised.draft, id, &own.organiser.organisation, published.as_deref());
    let event = match event {
        Ok(event) => event,
        // What does not fit yet is named on the event's own page, at publication.
        Err(DirectoryError::Faults(_)) => return Err(Failure::Conflict("directory-preview-not-yet")),
        Err(error) => return Err(error.into()),
    };
    let desk = Desk { directory: events.directory.clone(), origin: events.public_url.as_str().into() };
    let above = notice(
        &visit,
        NoticeKind::Information,
        html! {
            p { (visit.t("directory-preview-text")) }
            p { a href={ "/organise/events/" (id) } { (visit.t("directory-preview-back")) } }
        },
    );
    Ok(event_page(&desk, &visit, &event, above, html! {}))
}

/// `POST /organise/events/{id}/publish`
pub async fn publish(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, id) = (visit.person()?.person, id_of(&id)?);
    match events.publish_event(person, id, form.fields.first("message")).await {
        Ok(()) => Ok(see_other(&format!("/organise/events/{id}"))),
        Err(error) => refused(&events, &visit, id, error, form.fields.first("message")).await,
    }
}

/// `POST /organise/events/{id}/cancel`
pub async fn cancel(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, id) = (visit.person()?.person, id_of(&id)?);
    match events.cancel_event(person, id, form.fields.first("reason")).await {
        Ok(()) => Ok(see_other(&format!("/organise/events/{id}"))),
        Err(error) => refused(&events, &visit, id, error, "").await,
    }
}

async fn refused(
    events: &Events,
    visit: &Visit,
    id: EventId,
    error: DirectoryError,
    typed: &str,
) -> Result<Response, Failure> {
    let faults = faults_of(error)?;
    let own = events.own_event(visit.person()?.person, id).await?;
    Ok(own_page(events, visit, &own, &faults, typed))
}

/// `POST /organise/events/{id}/copy`
pub async fn copy(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let key = form.fields.first("key").to_owned();
    let copy = events.copy_event(visit.person()?.person, id_of(&id)?, key).await?;
    Ok(see_other(&format!("/organise/events/{copy}/edit")))
}

/// `POST /organise/events/{id}/delete`
pub async fn delete(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    _form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    events.delete_draft(visit.person()?.person, id_of(&id)?).await?;
    Ok(see_other("/organise"))
}
