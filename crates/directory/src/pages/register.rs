//! Somebody registers, confirms, looks, and cancels.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Choice, Field, Kind, Link, NoticeKind, Row, TagKind, button, button_link, cards, form, inset,
    notice, radios, summary_list, tag, text_input, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::organise::{faults_of, id_of, see_other, typed_page};
use crate::attendees::whose_data;
use crate::directory::DirectoryError;
use crate::fault::{self, Fault};
use crate::model::{Event, Mode};
use crate::register::{Applicant, Outcome, Seen, modes};
use crate::registering::{KEPT_DAYS, Line, Registration, RegistrationState, UNCONFIRMED_FOR};
use crate::surroundings::Events;

/// `GET /events/{id}/register`
pub async fn ask(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let event = events.open_event(id_of(&id)?).ok_or(Failure::Conflict("directory-registration-closed"))?;
    let lines = events.lines(&event).await?;
    Ok(register_page(&visit, &event, &lines, &Fields::default(), &[]))
}

/// `POST /events/{id}/register`
pub async fn register(
    State(events): State<Events>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let event = events.open_event(id_of(&id)?).ok_or(Failure::Conflict("directory-registration-closed"))?;
    let fields = &form.fields;
    let applicant = match &visit.signed_in {
        Some(signed_in) => Applicant::Person(signed_in.person),
        None => Applicant::Guest {
            name: fields.first("name").to_owned(),
            email: fields.first("email").to_owned(),
            lang: visit.lang,
        },
    };
    match events.register(event.id, applicant, Mode::from_name(fields.first("attendance"))).await {
        Ok(Outcome::Known(registration)) => {
            Ok(see_other(&format!("/events/registrations/{}", events.token_of(registration.id))))
        }
        Ok(Outcome::LetterSent) => Ok(see_other(&format!("/events/{}/registered", event.id))),
        // It began or was cancelled a moment ago.
        Err(DirectoryError::NotFound) => Err(Failure::Conflict("directory-registration-closed")),
        Err(error) => {
            let lines = events.lines(&event).await?;
            Ok(register_page(&visit, &event, &lines, fields, &faults_of(error)?))
        }
    }
}

fn register_page(visit: &Visit, event: &Event, lines: &[(Mode, Line)], fields: &Fields, faults: &[Fault]) -> Response {
    let field = |name: &str, key: &str| {
        Field::new(name, visit.t(key)).value(fields.first(name)).error(fault::of_field(visit, faults, name))
    };
    let ways = modes(event);
    let choices: Vec<Choice> = ways
        .iter()
        .map(|mode| Choice::new(mode.name(), visit.t(mode_key(*mode)), fields.first("attendance") == mode.name()))
        .collect();
    let content = html! {
        p.lead { (event.title.get(visit.lang)) }
        ul { @for (mode, line) in lines { li { (line_words(visit, *mode, *line)) } } }
        @if lines.iter().any(|(_, line)| line.next() == RegistrationState::Waiting) {
            (inset(html! { p { (visit.t("directory-register-waiting-list")) } }))
        }
        (form(visit, &format!("/events/{}/register", event.id), html! {
            @match &visit.signed_in {
                Some(signed_in) => p { (visit.t_with("directory-register-as", &[("name", signed_in.name.as_str().into())])) },
                None => {
                    (text_input(visit, &field("name", "directory-register-name").autocomplete("name")))
                    (text_input(
                        visit,
                        &field("email", "directory-register-email")
                            .hint(visit.t("directory-register-email-hint"))
                            .kind(Kind::Email)
                            .autocomplete("email"),
                    ))
                }
            }
            @if ways.len() > 1 { (radios(visit, &field("attendance", "directory-register-attendance"), &choices)) }
            p { (visit.t_with("directory-register-kept", &[("days", KEPT_DAYS.into()), ("organiser", event.organiser.as_str().into())])) }
            (button(&visit.t("directory-register"), ButtonKind::Primary))
        }))
    };
    let back = Link::new(format!("/events/{}", event.id), event.title.get(visit.lang));
    typed_page(visit, &visit.t("directory-register-title"), back, faults, content)
}

const fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::OnSite => "directory-on-site",
        Mode::Remote => "directory-online",
    }
}

/// `On site: 12 of 20 places taken, 3 people wait.`
pub fn line_words(visit: &Visit, mode: Mode, line: Line) -> String {
    let attendance = visit.t(mode_key(mode));
    let values = |places: u32| {
        [
            ("attendance", attendance.as_str().into()),
            ("places", places.into()),
            ("taken", line.taken.into()),
            ("waiting", line.waiting.into()),
        ]
    };
    match line.places {
        None => visit.t_with("directory-line-no-limit", &values(0)),
        Some(places) if line.waiting > 0 => visit.t_with("directory-line-waiting", &values(places)),
        Some(places) => visit.t_with("directory-line", &values(places)),
    }
}

/// `GET /events/{id}/registered`: what happens next. It says the same to everybody.
pub async fn registered(State(events): State<Events>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let event = events.directory.event(id_of(&id)?).ok_or(Failure::NotFound)?;
    let title = visit.t("directory-registered-title");
    let hours = [("hours", UNCONFIRMED_FOR.as_hours().into())];
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/events/{}", event.id), event.title.get(visit.lang))),
        html! {
            h1 { (title) }
            (notice(&visit, NoticeKind::Information, html! { p { (visit.t_with("directory-registered-text", &hours)) } }))
        },
    ))
}

/// `GET /events/registrations/{token}`
pub async fn show(State(events): State<Events>, visit: Visit, Path(token): Path<String>) -> Result<Response, Failure> {
    let seen = events.read_registration(&token).await?;
    let event = events.directory.event(seen.registration.event).ok_or(Failure::NotFound)?;
    let whose = whose_data(&seen.registration);
    let readings = events.evidence.count_accesses_by_others(whose).await.map_err(DirectoryError::from)?;
    // The address is a key: it is kept nowhere and told to nobody.
    let headers = [(CACHE_CONTROL, "no-store"), (REFERRER_POLICY, "no-referrer")];
    Ok((headers, registration_page(&events, &visit, &event, &seen, &token, readings)).into_response())
}

fn registration_page(events: &Events, visit: &Visit, event: &Event, seen: &Seen, token: &str, readings: u64) -> Markup {
    let Registration { state, name, attendance, answer_by, .. } = &seen.registration;
    let title = visit.t("directory-registration-title");
    let action = |word: &str| format!("/events/registrations/{token}/{word}");
    let is_coming = event.standing.takes_place() && event.time.starts() > visit.now;
    let zone = event.time.zone();
    let values = [
        ("before", (seen.before + 1).into()),
        ("until", answer_by.map_or_else(String::new, |at| visit.date_time(at, zone)).into()),
    ];
    page(
        visit,
        PageHead::new(&title).back(Link::new(format!("/events/{}", event.id), event.title.get(visit.lang))),
        html! {
            h1 { (title) }
            p { (state_tag(visit, *state)) }
            p.lead { (visit.t_with(&format!("directory-registration-{}-text", state.name()), &values)) }
            @if !event.standing.takes_place() { (warning(visit, html! { p { (visit.t("directory-registration-cancelled-event")) } })) }
            @if is_coming && matches!(state, RegistrationState::Unconfirmed | RegistrationState::Offered) {
                (form(visit, &action("confirm"), html! {
                    (button(&visit.t(&format!("directory-registration-{}-yes", state.name())), ButtonKind::Primary))
                }))
            }
            (summary_list(visit, &[
                Row::text(visit.t("directory-registration-event"), event.title.get(visit.lang)),
                Row::text(visit.t("directory-fact-when"), &visit.date_time(event.time.starts(), zone)),
                Row::text(visit.t("directory-register-name"), name),
                Row::text(visit.t("directory-register-attendance"), &visit.t(mode_key(*attendance))),
            ]))
            @if is_coming && (state.is_active() || *state == RegistrationState::Unconfirmed) {
                h2 { (visit.t("directory-registration-cancel-title")) }
                p { (visit.t("directory-registration-cancel-text")) }
                (form(visit, &action("cancel"), html! {
                    (button(&visit.t("directory-registration-cancel"), ButtonKind::Danger))
                }))
            }
            @if is_coming && matches!(state, RegistrationState::Cancelled | RegistrationState::Lapsed) {
                p { (button_link(
                    &Link::new(format!("/events/{}/register", event.id), visit.t("directory-registration-again")),
                    ButtonKind::Secondary,
                )) }
            }
            @let kept = [
                ("days", KEPT_DAYS.into()),
                ("organiser", event.organiser.as_str().into()),
                ("readings", readings.into()),
                ("day", visit.date(events.day(event.time.ends().plus(crate::registering::KEPT_AFTER_EVENT))).into()),
            ];
            p.small { (visit.t_with("directory-registration-kept", &kept)) }
        },
    )
}

fn state_tag(visit: &Visit, state: RegistrationState) -> Markup {
    let kind = match state {
        RegistrationState::Registered => TagKind::Success,
        RegistrationState::Waiting | RegistrationState::Unconfirmed => TagKind::Warm,
        RegistrationState::Offered => TagKind::Accent,
        RegistrationState::Cancelled | RegistrationState::Lapsed => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("directory-registration-{}", state.name())))
}

/// `POST /events/registrations/{token}/confirm`
pub async fn confirm(
    State(events): State<Events>,
    Path(token): Path<String>,
    _form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    events.confirm_registration(&token).await?;
    Ok(see_other(&format!("/events/registrations/{token}")))
}

/// `POST /events/registrations/{token}/cancel`
pub async fn cancel(
    State(events): State<Events>,
    Path(token): Path<String>,
    _form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    events.cancel_registration(&token).await?;
    Ok(see_other(&format!("/events/registrations/{token}")))
}

/// `GET /events/mine`
pub async fn mine(State(events): State<Events>, visit: Visit) -> Result<Markup, Failure> {
    let registrations = events.registrations_of(visit.person()?.person).await?;
    let title = visit.t("directory-mine-title");
    let known = registrations.iter().filter_map(|registration| {
        let event = events.directory.event(registration.event)?;
        Some(Card {
            title: event.title.get(visit.lang).to_owned(),
            href: Some(format!("/events/registrations/{}", events.token_of(registration.id))),
            facts: html! {
                (state_tag(&visit, registration.state))
                span { (visit.date_time(event.time.starts(), event.time.zone())) }
            },
            content: html! {},
        })
    });
    let shown: Vec<Card> = known.collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/events", visit.t("directory-events-back"))),
        html! {
            h1 { (title) }
            @if shown.is_empty() { p { (visit.t("directory-mine-none")) } } @else { (cards(&shown, false)) }
        },
    ))
}
