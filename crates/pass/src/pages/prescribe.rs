//! A prescriber's stock, booklets handed over, and whom to call.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Head, Link, Table, button, button_link, buttons, form, inset, link, pagination, table,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{acting, day, nobody, standing, whose};
use super::spotting::{give, receiver_fields};
use super::typed::Typed;
use crate::desks::Desks;
use crate::follow_booklets::{CALL_AFTER_DAYS, Followed, FollowedBooklet};
use crate::party::{Party, PartyId, PartyKind};

/// What the page is asked: for which prescriber, what was just done, and which page of those who are to be called.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedPage {
    of: String,
    done: String,
    page: String,
}

/// `GET /prescribe`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<AskedPage>) -> Result<Markup, Failure> {
    let Some((party, parties)) = acting(&desks, &visit, PartyKind::Prescriber, &asked.of).await? else {
        return Ok(nobody(&visit, &visit.t("pass-prescribe-title"), PartyKind::Prescriber));
    };
    let page = asked.page.parse().ok().filter(|page| *page > 0).unwrap_or(1);
    prescribe_page(&desks, &visit, (&party, &parties), (&asked.done, page), &Typed::default()).await
}

/// `POST /prescribe`
pub async fn hand_over(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (party, parties) =
        acting(&desks, &visit, PartyKind::Prescriber, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Prescriber(by) = party.id else { return Err(Failure::NotFound) };
    if let Some(booklet) = give(&desks, &visit, by, (None, None), &mut typed).await? {
        let there = format!("/prescribe/booklets/{booklet}?of={}&done=handed", party.id.uuid());
        return Ok(Redirect::to(&there).into_response());
    }
    let page = prescribe_page(&desks, &visit, (&party, &parties), ("", 1), &typed).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

async fn prescribe_page(
    desks: &Desks,
    visit: &Visit,
    (party, parties): (&Party, &[Party]),
    (just_done, page): (&str, i64),
    typed: &Typed,
) -> Result<Markup, Failure> {
    let PartyId::Prescriber(of) = party.id else { return Err(Failure::NotFound) };
    let followed = desks.passes.followed_page(visit.person()?.person, of, page).await?;
    let title = visit.t("pass-prescribe-title");
    Ok(typed.page(
        visit,
        PageHead::new(&title).wide(),
        just_done,
        html! {
            (whose(visit, "/prescribe", party, parties))
            @if !desks.neighbours.content.questions.is_empty() {
                @let spotting = Link::new(format!("/prescribe/spotting?of={}", of.uuid()), visit.t("pass-spotting-title"));
                p { (visit.t("pass-spotting-hint")) }
                (buttons(button_link(&spotting, ButtonKind::Primary)))
            }
            h2 { (visit.t("pass-hand-over-heading")) }
            (stock(visit, &followed))
            (form(visit, "/prescribe", html! {
                input type="hidden" name="of" value=(party.id.uuid());
                (receiver_fields(visit, typed))
                (button(&visit.t("pass-hand-over"), ButtonKind::Secondary))
            }))
            @if !followed.to_call.is_empty() {
                h2 { (visit.t("pass-to-call")) }
                p { (visit.t_with("pass-to-call-hint", &[("days", CALL_AFTER_DAYS.into())])) }
                (table(&to_call(desks, visit, party, &followed.to_call)))
                (pagination(visit, followed.page, followed.pages, |page| format!("/prescribe?of={}&page={page}", of.uuid())))
            }
            p { (link(&Link::new(format!("/prescribe/ending?of={}", of.uuid()), visit.t("pass-ending-title")))) }
            p { (link(&Link::new(format!("/prescribe/lost?of={}", of.uuid()), visit.t("pass-block-heading")))) }
            h2 { (visit.t("pass-handed")) }
            @if followed.handed.is_empty() { p { (visit.t("pass-handed-none")) } }
            @else { (table(&handed(desks, visit, party, &followed.handed))) }
        },
    ))
}

fn stock(visit: &Visit, followed: &Followed) -> Markup {
    let count: i64 = followed.stock.iter().map(|(first, last)| last.0 - first.0 + 1).sum();
    let ranges: Vec<String> = followed
        .stock
        .iter()
        .map(|(first, last)| {
            if first == last {
                return first.to_string();
            }
            visit.t_with("pass-range", &[("first", first.0.into()), ("last", last.0.into())])
        })
        .collect();
    html! {
        @if count == 0 { (inset(html! { p { (visit.t("pass-stock-none")) } })) }
        @else {
            p { (visit.t_with("pass-stock", &[("count", count.into()), ("ranges", ranges.join(", ").into())])) }
        }
    }
}

fn booklet_link(visit: &Visit, party: &Party, one: &FollowedBooklet) -> Markup {
    let id = one.booklet.id;
    let href = format!("/prescribe/booklets/{id}?of={}", party.id.uuid());
    html! { a href=(href) { (visit.t_with("pass-booklet", &[("booklet", id.0.into())])) } }
}

fn to_call(desks: &Desks, visit: &Visit, party: &Party, all: &[FollowedBooklet]) -> Table {
    let row = |one: &FollowedBooklet| {
        let reached = one.contact.as_ref().map_or_else(
            || visit.t("pass-to-call-unknown"),
            |contact| format!("{}, {}", contact.name, contact.telephone),
        );
        let called = one.contact.as_ref().and_then(|contact| contact.called_at);
        let called = match (one.calls.first(), called) {
            (Some(call), _) => super::prescribed::call_told(desks, visit, call),
            (None, Some(at)) => day(desks, visit, at),
            (None, None) => visit.t("pass-to-call-never"),
        };
        let appointment = one.appointment.as_ref().map_or_else(String::new, |appointment| {
            let when = day(desks, visit, appointment.starts_at);
            let state = visit.t(&format!("pass-appointment-{}", appointment.state.name()));
            format!("{when} ({state})")
        });
        vec![
            booklet_link(visit, party, one),
            html! { @if let Some(at) = one.booklet.handed_at { (day(desks, visit, at)) } },
            html! { (reached) },
            html! { (called) },
            html! { (appointment) },
        ]
    };
    Table {
        caption: visit.t("pass-to-call"),
        heads: [
            "pass-booklet-head",
            "pass-handed-on",
            "pass-to-call-how",
            "pass-to-call-last",
            "pass-appointment-head",
        ]
        .map(|key| Head::text(visit.t(key)))
        .to_vec(),
        rows: all.iter().map(row).collect(),
    }
}

fn handed(desks: &Desks, visit: &Visit, party: &Party, all: &[FollowedBooklet]) -> Table {
    let row = |one: &FollowedBooklet| {
        vec![
            booklet_link(visit, party, one),
            html! { @if let Some(at) = one.booklet.handed_at { (day(desks, visit, at)) } },
            standing(desks, visit, one),
            html! { (one.left) },
        ]
    };
    Table {
        caption: visit.t("pass-handed"),
        heads: vec![
            Head::text(visit.t("pass-booklet-head")),
            Head::text(visit.t("pass-handed-on")),
            Head::text(visit.t("pass-standing")),
            Head::number(visit.t("pass-left-head")),
        ],
        rows: all.iter().map(row).collect(),
    }
}
