//! A booklet of a prescriber: what became of it; lost, replaced, its person called.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, Row, button_link, button_named, buttons, form, inset, radios, summary_list,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{Asked, acting_prescriber, day, id, last_day, money, pdf_once, standing};
use super::print::Press;
use super::typed::Typed;
use super::{appointment, near, said};
use crate::call_person::{Call, CallId};
use crate::desks::Desks;
use crate::follow_booklets::FollowedBooklet;
use crate::model::{BookletId, BookletState, PrescriberId};
use crate::party::Party;
use crate::places_nearby::PlaceNear;
use crate::spotting::{Orientation, orient};

/// What else the page of a booklet shows.
struct More {
    /// The place that was proposed, in words.
    place: Option<PlaceNear>,
    /// Under which name the place of the appointment is known.
    appointment_at: String,
    /// What the kept answers suggest, and when the person agreed.
    spotted: Option<(Orientation, base::Timestamp)>,
    /// The next call, made with the form: a double click notes one.
    call: CallId,
    /// Whether the booklet is on paper and some account follows it.
    can_be_detached: bool,
}

async fn read_more(desks: &Desks, of: PrescriberId, one: &FollowedBooklet) -> Result<More, Failure> {
    let now = desks.passes.clock.now();
    let place = match desks.passes.proposal(of, one.booklet.id).await? {
        Some(proposal) => desks.neighbours.places.place(proposal.place, now).await?,
        None => None,
    };
    let spotted = one.spotted.as_ref();
    let spotted = spotted.map(|(answers, at)| (orient(&desks.neighbours.content.questions, answers), *at));
    let appointment_at = match &one.appointment {
        Some(one) => desks.passes.place(one.place).await?.name,
        None => String::new(),
    };
    let call = CallId::new(&*desks.passes.clock, &*desks.passes.random);
    let can_be_detached = one.booklet.holder.is_some() && !desks.passes.is_digital(one.booklet.id).await?;
    Ok(More { place, appointment_at, spotted, call, can_be_detached })
}

/// `GET /prescribe/booklets/{id}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (party, of) = acting_prescriber(&desks, &visit, &asked.of).await?;
    let booklet = BookletId(id(&booklet)?);
    let followed = desks.passes.followed_booklet(visit.person()?.person, of, booklet).await?;
    let more = read_more(&desks, of, &followed).await?;
    Ok(booklet_page(&desks, &visit, &party, (&followed, &more), &asked.done, &Typed::default()))
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
    let (party, by) = acting_prescriber(&desks, &visit, typed.get("of")).await?;
    let booklet = BookletId(id(&booklet)?);
    let there = |done: &str| format!("/prescribe/booklets/{booklet}?of={}&done={done}", party.id.uuid());
    match typed.get("deed") {
        "lost" => {
            desks.passes.report_lost(person, by, booklet).await?;
            Ok(Redirect::to(&there("lost")).into_response())
        }
        "detach" => {
            desks.passes.detach(person, by, booklet).await?;
            Ok(Redirect::to(&there("detached")).into_response())
        }
        "called" => {
            let said = typed.get("said").to_owned();
            if matches!(said.as_str(), "will-come" | "reached" | "not-reached") {
                let call: CallId = id(typed.get("call"))?;
                let call = (call, said != "not-reached", said == "will-come");
                desks.passes.note_call(person, by, booklet, call).await?;
                return Ok(Redirect::to(&there("called")).into_response());
            }
            typed.wrong("said", visit.t("pass-wrong-choice"));
            let followed = desks.passes.followed_booklet(person, by, booklet).await?;
            let more = read_more(&desks, by, &followed).await?;
            let page = booklet_page(&desks, &visit, &party, (&followed, &more), "", &typed);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        "no-calls" => {
            desks.passes.end_calls(person, by, booklet).await?;
            Ok(Redirect::to(&there("no-calls")).into_response())
        }
        "forget-spotted" => {
            desks.passes.forget_spotted(person, by, booklet).await?;
            Ok(Redirect::to(&there("spotted-forgotten")).into_response())
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
                    let more = read_more(&desks, by, &followed).await?;
                    let page = booklet_page(&desks, &visit, &party, (&followed, &more), "", &typed);
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
    (one, more): (&FollowedBooklet, &More),
    just_done: &str,
    typed: &Typed,
) -> Markup {
    let id = one.booklet.id;
    let title = visit.t_with("pass-booklet", &[("booklet", id.0.into())]);
    let of = party.id.uuid();
    let back = Link::new(format!("/prescribe?of={of}"), visit.t("pass-prescribe-title"));
    typed.page(
        visit,
        PageHead::new(&title).back(back),
        just_done,
        html! {
            (summary_list(visit, &rows(desks, visit, one, of)))
            @if one.booklet.state == BookletState::Handed { (next_step(desks, visit, of, (one, more))) }
            @if one.contact.is_some() && one.begun_at.is_none() { (calling(desks, visit, of, (one, more), typed)) }
            @if let Some((found, at)) = &more.spotted {
                h2 { (visit.t("pass-spotted-title")) }
                (super::spotting::needs(visit, found))
                p { (visit.t_with("pass-spotted-agreed", &[("date", day(desks, visit, *at).into())])) }
                (form(visit, &format!("/prescribe/booklets/{id}"), html! {
                    input type="hidden" name="of" value=(of);
                    (buttons(button_named(&visit.t("pass-spotted-forget"), ButtonKind::Secondary, "deed", "forget-spotted")))
                }))
            }
            div #deed { (deeds(visit, of, (one, more))) }
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
        if let Some(at) = contact.agreed_at {
            rows.push(Row::text(visit.t("pass-to-call-agreed"), &day(desks, visit, at)));
        }
    }
    if let Some(new) = one.replaced_by {
        let href = format!("/prescribe/booklets/{new}?of={of}");
        let name = visit.t_with("pass-booklet", &[("booklet", new.0.into())]);
        rows.push(Row::new(visit.t("pass-replaced-by"), html! { a href=(href) { (name) } }));
    }
    rows
}

/// The place near home, the appointment, and the sheet to take along.
fn next_step(desks: &Desks, visit: &Visit, of: uuid::Uuid, (one, more): (&FollowedBooklet, &More)) -> Markup {
    let path = format!("/prescribe/booklets/{}/appointment", one.booklet.id);
    let book = Link::new(format!("{path}?of={of}"), visit.t("pass-book-title"));
    let sheet = Link::new(
        format!("/prescribe/booklets/{}/sheet.pdf?of={of}", one.booklet.id),
        visit.t("pass-sheet-take-print"),
    );
    html! {
        h2 { (visit.t("pass-appointment-head")) }
        @if let Some(next) = &one.appointment {
            (appointment::told(desks, visit, &path, &of.to_string(), next, &more.appointment_at))
        }
        @if let Some(place) = &more.place {
            (inset(html! { p { strong { (place.name) } } p { (near::line(visit, place, &[])) } }))
        }
        (buttons(html! {
            (button_link(&book, ButtonKind::Primary))
            (button_link(&sheet, ButtonKind::Secondary))
        }))
    }
}

/// Calls to who has not come: what was said, and the next one.
fn calling(
    desks: &Desks,
    visit: &Visit,
    of: uuid::Uuid,
    (one, more): (&FollowedBooklet, &More),
    typed: &Typed,
) -> Markup {
    let action = format!("/prescribe/booklets/{}", one.booklet.id);
    let choices = ["will-come", "reached", "not-reached"]
        .map(|said| Choice::new(said, visit.t(&format!("pass-call-{said}")), typed.get("said") == said));
    let field: Field = typed.field("said", visit.t("pass-call-said"));
    html! {
        h2 { (visit.t("pass-call-heading")) }
        @if !one.calls.is_empty() { ul { @for call in &one.calls { li { (call_told(desks, visit, call)) } } } }
        (form(visit, &action, html! {
            input type="hidden" name="of" value=(of);
            input type="hidden" name="call" value=(more.call);
            (radios(visit, &field, &choices))
            (buttons(button_named(&visit.t("pass-note-call"), ButtonKind::Secondary, "deed", "called")))
        }))
        (form(visit, &action, html! {
            input type="hidden" name="of" value=(of);
            (buttons(button_named(&visit.t("pass-no-calls"), ButtonKind::Secondary, "deed", "no-calls")))
        }))
    }
}

/// `le 27 novembre : viendra`
pub fn call_told(desks: &Desks, visit: &Visit, call: &Call) -> String {
    let said = match (call.reached, call.will_come) {
        (true, true) => "pass-call-will-come",
        (true, false) => "pass-call-reached",
        (false, _) => "pass-call-not-reached",
    };
    visit.t_with("pass-call-told", &[("date", day(desks, visit, call.at).into()), ("said", visit.t(said).into())])
}

fn deeds(visit: &Visit, of: uuid::Uuid, (one, more): (&FollowedBooklet, &More)) -> Markup {
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
        @if more.can_be_detached {
            h2 { (visit.t("pass-detach-heading")) }
            p { (visit.t("pass-detach-hint")) }
            (deed("pass-detach", ButtonKind::Secondary, "detach"))
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
