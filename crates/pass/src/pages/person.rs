//! A person's passes: what remains, until when, where each was used.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Head, Link, Table, button, button_about, button_link, buttons, figure, form, inset, link, table,
    text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};
use voucher::Code;

use super::parts::{Asked, day, id, last_day, money};
use super::typed::Typed;
use super::{appointment, learning, said};
use crate::appointment::Appointment;
use crate::book_appointment::Booker;
use crate::decide::Refusal;
use crate::desks::Desks;
use crate::model::{BookletState, OperationId};
use crate::note_learning::Learnt;
use crate::party::PartyKind;
use crate::read_own_booklets::OwnBooklet;
use crate::room::PassError;
use crate::services::service_word;
use crate::store::Use;

/// `GET /passes`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    passes_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /passes`
pub async fn attach(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    if let Some(retry_after) = desks.wrong_codes.wait(person, visit.now) {
        return Err(Failure::TooMany { retry_after });
    }
    let mut typed = Typed::of(&form.fields);
    if typed.get("deed") == "take-back" {
        let operation: OperationId = id(typed.get("operation"))?;
        desks.passes.take_learning_back(person, operation).await?;
        return Ok(Redirect::to("/passes?done=learning-forgotten").into_response());
    }
    match typed.get("code").parse::<Code>() {
        Err(error) => typed.wrong("code", said::code(&visit, error)),
        Ok(code) => match desks.passes.attach_own(person, &code).await {
            Ok(_) => return Ok(Redirect::to("/passes?done=attached").into_response()),
            Err(error) => {
                if matches!(error, PassError::Refused(Refusal::UnknownCode)) {
                    desks.wrong_codes.note(person, 1, visit.now);
                }
                match said::error(&desks, &visit, &error) {
                    Some(sentence) => typed.wrong("code", sentence),
                    None => return Err(error.into()),
                }
            }
        },
    }
    Ok((StatusCode::BAD_REQUEST, passes_page(&desks, &visit, "", &typed).await?).into_response())
}

async fn passes_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let mut booklets = Vec::new();
    for own in desks.passes.own_booklets(person).await? {
        let more = read_more(desks, person, &own).await?;
        booklets.push((own, more));
    }
    let is_of_a_place = !desks.passes.parties_of(visit.person()?.person, PartyKind::Place).await?.is_empty();
    let title = visit.t("pass-own-title");
    Ok(typed.page(
        visit,
        PageHead::new(&title),
        just_done,
        html! {
            p.lead { (visit.t("pass-own-intro")) }
            @for (own, more) in &booklets { (booklet(desks, visit, own, more)) }
            h2 { (visit.t("pass-own-attach-heading")) }
            p { (visit.t("pass-own-attach-hint")) }
            (form(visit, "/passes", html! {
                (text_input(visit, &typed.field("code", visit.t("pass-own-code")).autocomplete("off")))
                (button(&visit.t("pass-own-attach"), ButtonKind::Primary))
            }))
            p { (link(&Link::new("/places?pass=yes", visit.t("pass-own-places")))) }
            @if is_of_a_place { p { (link(&Link::new("/counter", visit.t("pass-counter-title")))) } }
        },
    ))
}

/// What else is shown of a booklet.
struct More {
    /// Its appointments that are to come or were missed last, each with the name of its place.
    appointments: Vec<(Appointment, String)>,
    learnt: Vec<Learnt>,
    is_digital: bool,
}

/// Appointments of a booklet that are shown.
const APPOINTMENTS_SHOWN: usize = 5;

async fn read_more(desks: &Desks, person: base::PersonId, own: &OwnBooklet) -> Result<More, Failure> {
    let passes = &desks.passes;
    let mut appointments = Vec::new();
    for one in passes.appointments(Booker::Holder(person), own.booklet.id).await?.into_iter().take(APPOINTMENTS_SHOWN) {
        let place = passes.place(one.place).await?.name;
        appointments.push((one, place));
    }
    let learnt = passes.own_learning(person, own.booklet.id).await?;
    let is_digital = passes.is_digital(own.booklet.id).await?;
    Ok(More { appointments, learnt, is_digital })
}

/// What was learnt, visit by visit, each of which may be taken back.
fn learnt_told(desks: &Desks, visit: &Visit, learnt: &[Learnt]) -> Markup {
    let visits = learnt.chunk_by(|one, other| one.operation == other.operation);
    html! {
        h3 { (visit.t("pass-learning-own")) }
        @for all in visits {
            @if let Some(first) = all.first() {
                p { strong { (day(desks, visit, first.at)) } }
                ul { @for one in all {
                    li { (visit.t(&format!("pass-area-{}", one.area.name()))) " – " (learning::competence(desks, visit, &one.competence)) }
                } }
                (form(visit, "/passes", html! {
                    input type="hidden" name="operation" value=(first.operation);
                    (button_about(&visit.t("pass-learning-take-back"), &day(desks, visit, first.at), ButtonKind::Secondary, "deed", "take-back"))
                }))
            }
        }
    }
}

/// The appointments, the codes, the sheet to take along.
fn next_step(desks: &Desks, visit: &Visit, own: &OwnBooklet, more: &More) -> Markup {
    let path = format!("/passes/{}", own.booklet.id);
    let to_book = format!("{path}/appointment");
    let has_coming = more.appointments.iter().any(|(one, _)| one.keeps(visit.now) > 0 || visit.now < one.ends_at);
    html! {
        @if more.is_digital {
            p { (visit.t("pass-codes-here")) }
            (buttons(button_link(&Link::new(format!("{path}/codes"), visit.t("pass-codes-show")), ButtonKind::Primary)))
        }
        @for (one, place) in &more.appointments { (appointment::told(desks, visit, &to_book, "", one, place)) }
        (buttons(html! {
            (button_link(&Link::new(&to_book, visit.t("pass-book-title")), ButtonKind::Secondary))
            @if has_coming {
                (button_link(&Link::new(format!("{path}/sheet.pdf"), visit.t("pass-sheet-take-print")), ButtonKind::Secondary))
            }
        }))
    }
}

fn booklet(desks: &Desks, visit: &Visit, own: &OwnBooklet, more: &More) -> Markup {
    let number = own.booklet.id.0;
    let stopped = match own.booklet.state {
        BookletState::Blocked => Some("pass-own-blocked"),
        BookletState::Replaced => Some("pass-own-replaced"),
        _ => None,
    };
    let until = last_day(desks, visit, own.valid_until);
    html! {
        h2 { (visit.t_with("pass-booklet", &[("booklet", number.into())])) }
        @if let Some(key) = stopped { (inset(html! { p { (visit.t(key)) } })) }
        @else {
            (figure(&own.left.to_string(), &visit.t_with("pass-receipt-left", &[("left", own.left.into())]), html! {
                p { (visit.t_with("pass-own-worth", &[
                    ("worth", money(visit, own.face_cents).into()),
                    ("until", until.into()),
                ])) }
            }))
        }
        @if stopped.is_none() && own.left > 0 { (next_step(desks, visit, own, more)) }
        @if !more.learnt.is_empty() { (learnt_told(desks, visit, &more.learnt)) }
        @if own.uses.is_empty() { p { (visit.t("pass-own-unused")) } }
        @else { (table(&uses(desks, visit, number, &own.uses))) }
    }
}

fn uses(desks: &Desks, visit: &Visit, booklet: i64, all: &[Use]) -> Table {
    let row = |one: &Use| {
        vec![
            html! { (day(desks, visit, one.at)) },
            html! { (one.place) },
            html! { (visit.t(&format!("pass-service-{}", service_word(one.service)))) },
            html! { (money(visit, one.cents)) },
        ]
    };
    Table {
        caption: visit.t_with("pass-own-uses", &[("booklet", booklet.into())]),
        heads: vec![
            Head::text(visit.t("pass-receipt-when")),
            Head::text(visit.t("pass-receipt-place")),
            Head::text(visit.t("pass-service")),
            Head::number(visit.t("pass-worth-head")),
        ],
        rows: all.iter().map(row).collect(),
    }
}
