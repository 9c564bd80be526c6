//! A person's passes: what remains, until when, where each was used.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Head, Link, Table, button, figure, form, inset, link, table, text_input};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};
use voucher::Code;

use super::parts::{Asked, day, done, last_day, money};
use super::said;
use super::typed::Typed;
use crate::decide::Refusal;
use crate::desks::Desks;
use crate::model::BookletState;
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
    let booklets = desks.passes.own_booklets(visit.person()?.person).await?;
    let is_of_a_place = !desks.passes.parties_of(visit.person()?.person, PartyKind::Place).await?.is_empty();
    let title = visit.t("pass-own-title");
    Ok(page(
        visit,
        PageHead::new(&title).errors(!typed.is_right()),
        html! {
            (typed.summary(visit))
            (done(visit, just_done))
            h1 { (title) }
            p.lead { (visit.t("pass-own-intro")) }
            @for own in &booklets { (booklet(desks, visit, own)) }
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

fn booklet(desks: &Desks, visit: &Visit, own: &OwnBooklet) -> Markup {
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
