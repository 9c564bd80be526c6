//! A booklet of a prescriber: what became of it; lost, replaced, its person called.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, Row, button_named, form, summary_list};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::parts::{Asked, acting, day, done, id, last_day, money, pdf_once, standing};
use super::print::Press;
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::follow_booklets::FollowedBooklet;
use crate::model::{BookletId, BookletState, PrescriberId};
use crate::party::{Party, PartyId, PartyKind};

async fn own_prescriber(desks: &Desks, visit: &Visit, of: &str) -> Result<(Party, PrescriberId), Failure> {
    match acting(desks, visit, PartyKind::Prescriber, of).await? {
        Some((party, _)) => match party.id {
            PartyId::Prescriber(id) => Ok((party, id)),
            _ => Err(Failure::NotFound),
        },
        None => Err(Failure::NotFound),
    }
}

/// `GET /prescribe/booklets/{id}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (party, of) = own_prescriber(&desks, &visit, &asked.of).await?;
    let booklet = BookletId(id(&booklet)?);
    let followed = desks.passes.followed_booklet(visit.person()?.person, of, booklet).await?;
    Ok(booklet_page(&desks, &visit, &party, &followed, &asked.done, &Typed::default()))
}

/// `POST /prescribe/booklets/{id}`
pub async fn act(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let person = visit.person()?.person;
    let (party, by) = own_prescriber(&desks, &visit, typed.get("of")).await?;
    let booklet = BookletId(id(&booklet)?);
    let there = |done: &str| format!("/prescribe/booklets/{booklet}?of={}&done={done}", party.id.uuid());
    match typed.get("deed") {
        "lost" => {
            desks.passes.report_lost(person, by, booklet).await?;
            Ok(Redirect::to(&there("lost")).into_response())
        }
        "called" => {
            desks.passes.note_call(by, booklet).await?;
            Ok(Redirect::to(&there("called")).into_response())
        }
        "replace" => {
            let lot = desks.passes.lot_of(booklet).await?;
            let press = Press::of(&desks, lot.order, Some(&party)).await?;
            match desks.passes.replace_lost(person, by, booklet).await {
                Ok(replacement) => {
                    let printed = vec![(replacement.booklet, replacement.codes)];
                    let bytes = press.print(&visit, lot.id, printed).await?;
                    Ok(pdf_once(&format!("booklet-{}", replacement.booklet), bytes))
                }
                Err(error) => {
                    let sentence = said::error(&desks, &visit, &error).ok_or(error)?;
                    typed.wrong("deed", sentence);
                    let followed = desks.passes.followed_booklet(person, by, booklet).await?;
                    let page = booklet_page(&desks, &visit, &party, &followed, "", &typed);
                    Ok((StatusCode::BAD_REQUEST, page).into_response())
                }
            }
        }
        _ => Err(Failure::bad_input("ui-failure-form-unreadable")),
    }
}

fn booklet_page(
    desks: &Desks,
    visit: &Visit,
    party: &Party,
    one: &FollowedBooklet,
    just_done: &str,
    typed: &Typed,
) -> Markup {
    let id = one.booklet.id;
    let title = visit.t_with("pass-booklet", &[("booklet", id.0.into())]);
    let of = party.id.uuid();
    let back = Link::new(format!("/prescribe?of={of}"), visit.t("pass-prescribe-title"));
    page(
        visit,
        PageHead::new(&title).back(back).errors(!typed.is_right()),
        html! {
            (typed.summary(visit))
            (done(visit, just_done))
            h1 { (title) }
            (summary_list(visit, &rows(desks, visit, one, of)))
            div #deed { (deeds(visit, of, one)) }
        },
    )
}

fn rows(desks: &Desks, visit: &Visit, one: &FollowedBooklet, of: uuid::Uuid) -> Vec<Row> {
    let mut rows = vec![
        Row::new(visit.t("pass-standing"), standing(desks, visit, one)),
        Row::text(
            visit.t("pass-left-head"),
            &visit.t_with(
                "pass-left-of",
                &[
                    ("left", one.left.into()),
                    ("passes", one.booklet.passes.into()),
                    ("worth", money(visit, one.face_cents).into()),
                ],
            ),
        ),
        Row::text(visit.t("pass-until"), &last_day(desks, visit, one.valid_until)),
    ];
    if let Some(at) = one.booklet.handed_at {
        rows.push(Row::text(visit.t("pass-handed-on"), &day(desks, visit, at)));
    }
    if let Some(contact) = &one.contact {
        rows.push(Row::text(visit.t("pass-to-call-how"), &format!("{}, {}", contact.name, contact.telephone)));
        let called = contact.called_at.map_or_else(|| visit.t("pass-to-call-never"), |at| day(desks, visit, at));
        rows.push(Row::text(visit.t("pass-to-call-last"), &called));
    }
    if let Some(new) = one.replaced_by {
        let href = format!("/prescribe/booklets/{new}?of={of}");
        let name = visit.t_with("pass-booklet", &[("booklet", new.0.into())]);
        rows.push(Row::new(visit.t("pass-replaced-by"), html! { a href=(href) { (name) } }));
    }
    rows
}

fn deeds(visit: &Visit, of: uuid::Uuid, one: &FollowedBooklet) -> Markup {
    let action = format!("/prescribe/booklets/{}", one.booklet.id);
    let deed = |key: &str, kind, value: &str| {
        form(
            visit,
            &action,
            html! {
                input type="hidden" name="of" value=(of);
                (button_named(&visit.t(key), kind, "deed", value))
            },
        )
    };
    let is_blocked = one.booklet.state == BookletState::Blocked;
    let can_be_blocked = matches!(one.booklet.state, BookletState::Stock | BookletState::Handed);
    html! {
        @if one.contact.is_some() && one.begun_at.is_none() && can_be_blocked {
            (deed("pass-note-call", ButtonKind::Secondary, "called"))
        }
        @if can_be_blocked {
            h2 { (visit.t("pass-lost-heading")) }
            p { (visit.t("pass-lost-hint")) }
            (deed("pass-lost", ButtonKind::Danger, "lost"))
        }
        @if is_blocked && one.left > 0 {
            h2 { (visit.t("pass-replace-heading")) }
            p { (visit.t("pass-replace-hint")) }
            (deed("pass-replace", ButtonKind::Primary, "replace"))
        }
    }
}
