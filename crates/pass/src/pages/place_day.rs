//! The appointments of a place: who comes on a day, the times that it offers, how one comes to it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::{Date, Time};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Link, Width, button_about, button_named, buttons, checkboxes, date_input, form, inset, link,
    select, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::near;
use super::parts::{acting, done, id, nobody, whose};
use super::typed::Typed;
use crate::appointment::{Appointment, AppointmentId, AppointmentState, Slot, Way};
use crate::book_appointment::Ending;
use crate::desks::Desks;
use crate::model::{BookletId, PlaceId};
use crate::offer_slots::SlotOffer;
use crate::party::{Party, PartyId, PartyKind};
use crate::room::PassError;
use crate::services::{SERVICES, service_named, service_word};

/// Lines of the field for how one comes.
const WAY_LINES: u8 = 3;

/// Which place, and which day.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskedDay {
    of: String,
    day: String,
    done: String,
    /// Booklets of whom nobody could be written to.
    call: String,
}

/// `GET /counter/appointments`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<AskedDay>) -> Result<Markup, Failure> {
    let title = visit.t("pass-day-title");
    let Some((place, places)) = acting(&desks, &visit, PartyKind::Place, &asked.of).await? else {
        return Ok(nobody(&visit, &title, PartyKind::Place));
    };
    day_page(&desks, &visit, (&place, &places), &asked, None).await
}

/// `POST /counter/appointments`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (place, places) = acting(&desks, &visit, PartyKind::Place, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Place(by) = place.id else { return Err(Failure::NotFound) };
    let asked = AskedDay { of: by.to_string(), day: typed.get("day").to_owned(), ..AskedDay::default() };
    let deed = typed.get("deed").to_owned();
    let there = |done: &str| {
        let there = format!("/counter/appointments?of={by}&day={}&done={done}", asked.day);
        Redirect::to(&there).into_response()
    };
    match deed.as_str() {
        "came" | "missed" => {
            let one: AppointmentId = id(typed.get("id"))?;
            match desks.passes.note_visit(by, one, deed == "came").await {
                Ok(()) => return Ok(there("noted")),
                Err(PassError::Over) => typed.wrong("deed", visit.t("pass-day-too-late")),
                Err(error) => return Err(error.into()),
            }
        }
        "cancel" => {
            let unreached = desks.cancel_and_tell(by, Ending::Appointment(id(typed.get("id"))?)).await?;
            return Ok(to_call(there("cancelled-told"), by, &asked, &unreached));
        }
        "withdraw" => {
            let unreached = desks.cancel_and_tell(by, Ending::Slot(id(typed.get("slot"))?)).await?;
            return Ok(to_call(there("slot-withdrawn"), by, &asked, &unreached));
        }
        "way" => {
            let way = Way { way: typed.get("way").to_owned(), by_telephone: typed.get("by_telephone") == "yes" };
            match desks.passes.say_way(by, way).await {
                Ok(()) => return Ok(there("way")),
                Err(PassError::Field(field)) => typed.wrong(field, visit.t("pass-error-field")),
                Err(error) => return Err(error.into()),
            }
        }
        "offer" => {
            if let Some(offer) = read_offer(&visit, &mut typed) {
                match desks.passes.offer_slots(by, offer).await {
                    Ok(_) => return Ok(there("offered")),
                    Err(PassError::Field(field)) => typed.wrong(field, visit.t(&format!("pass-slot-wrong-{field}"))),
                    Err(error) => return Err(error.into()),
                }
            }
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    }
    let page = day_page(&desks, &visit, (&place, &places), &asked, Some(&typed)).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// Says for which booklets somebody is to be called, since nobody could be written to.
fn to_call(there: Response, by: PlaceId, asked: &AskedDay, unreached: &[BookletId]) -> Response {
    if unreached.is_empty() {
        return there;
    }
    let numbers: Vec<String> = unreached.iter().map(ToString::to_string).collect();
    let there = format!("/counter/appointments?of={by}&day={}&done=to-tell&call={}", asked.day, numbers.join("-"));
    Redirect::to(&there).into_response()
}

fn read_offer(visit: &Visit, typed: &mut Typed) -> Option<SlotOffer> {
    let day = typed.date(visit, "on");
    let (from, to) = (time(visit, typed, "from"), time(visit, typed, "to"));
    let (capacity, weeks) = (typed.number(visit, "capacity"), typed.number(visit, "weeks"));
    let service = service_named(typed.get("service"));
    if service.is_none() {
        typed.wrong("service", visit.t("pass-wrong-service"));
    }
    typed.is_right().then_some(SlotOffer { day, from: from?, to: to?, capacity, service: service?, weeks })
}

/// A time of the day as people type it: `14`, `14:30`, `14 h 30`.
fn time(visit: &Visit, typed: &mut Typed, name: &str) -> Option<Time> {
    let read = read_time(typed.get(name));
    if read.is_none() {
        typed.wrong(name, visit.t("pass-wrong-time"));
    }
    read
}

fn read_time(text: &str) -> Option<Time> {
    let text: String = text.to_lowercase().chars().filter(|sign| !sign.is_whitespace()).collect();
    let (hour, minute) = text.split_once([':', 'h', '.']).unwrap_or((&text, ""));
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i8>().ok())?;
    let minute = if minute.is_empty() { Some(0) } else { number(minute) };
    Time::new(number(hour)?, minute?, 0, 0).ok()
}

async fn day_page(
    desks: &Desks,
    visit: &Visit,
    (place, places): (&Party, &[Party]),
    asked: &AskedDay,
    wrong: Option<&Typed>,
) -> Result<Markup, Failure> {
    let PartyId::Place(by) = place.id else { return Err(Failure::NotFound) };
    let today = desks.passes.day(desks.passes.clock.now());
    let day: Date = asked.day.parse().unwrap_or(today);
    let expected = desks.passes.day_of(visit.person()?.person, by, day).await?;
    let slots = desks.passes.own_slots(by).await?;
    let way = desks.passes.way_to(by).await?;
    let nothing = Typed::default();
    let typed = wrong.unwrap_or(&nothing);
    let title = visit.t("pass-day-title");
    let of = by.to_string();
    let back = Link::new(format!("/counter?of={of}"), visit.t("pass-counter-title"));
    let other_day =
        |other: Date, key: &str| link(&Link::new(format!("/counter/appointments?of={of}&day={other}"), visit.t(key)));
    Ok(page(
        visit,
        PageHead::new(&title).back(back).errors(!typed.is_right()),
        html! {
            (typed.summary(visit))
            (done(visit, &asked.done))
            @if !asked.call.is_empty() {
                (inset(html! { p { (visit.t_with("pass-day-to-tell", &[("booklets", asked.call.replace('-', ", ").into())])) } }))
            }
            h1 { (title) }
            (whose(visit, "/counter/appointments", place, places))
            h2 { (visit.weekday_date(day)) }
            p {
                (other_day(day.yesterday().unwrap_or(day), "pass-day-before")) " · "
                (other_day(today, "pass-day-today")) " · "
                (other_day(day.tomorrow().unwrap_or(day), "pass-day-after"))
            }
            @if expected.is_empty() { p { (visit.t("pass-day-nobody")) } }
            @else { ol { @for one in &expected { li { (expected_told(desks, visit, (&of, &day.to_string()), one)) } } } }
            (offer_form(visit, typed, (&of, &day.to_string())))
            @if !slots.is_empty() {
                h2 { (visit.t("pass-day-slots")) }
                ul { @for slot in &slots { li { (slot_told(desks, visit, (&of, &day.to_string()), slot)) } } }
            }
            h2 { (visit.t("pass-way-heading")) }
            (form(visit, "/counter/appointments", html! {
                (hidden((&of, &day.to_string())))
                @let field = typed.field("way", visit.t("pass-way")).hint(visit.t("pass-way-hint")).optional();
                @let field = if wrong.is_none() { field.value(&way.way) } else { field };
                (textarea(visit, &field, WAY_LINES))
                (checkboxes(visit, &typed.field("by_telephone", visit.t("pass-way-telephone")),
                    &[Choice::new("yes", visit.t("pass-way-telephone-yes"), way.by_telephone)]))
                (buttons(button_named(&visit.t("pass-way-keep"), ButtonKind::Secondary, "deed", "way")))
            }))
        },
    ))
}

fn hidden((of, day): (&str, &str)) -> Markup {
    html! { input type="hidden" name="of" value=(of); input type="hidden" name="day" value=(day); }
}

/// Who comes, and whether they came.
fn expected_told(desks: &Desks, visit: &Visit, at: (&str, &str), one: &Appointment) -> Markup {
    let zone = &desks.passes.zone;
    let who = visit.t_with("pass-booklet", &[("booklet", one.booklet.0.into())]);
    let about = if one.name.is_empty() { who.clone() } else { one.name.clone() };
    let when = visit.time(one.starts_at, zone);
    html! {
        p {
            strong { (when) } " – " (about)
            @if !one.name.is_empty() { " (" (who) ")" }
            @if one.passes > 0 { ", " (visit.t_with("pass-appointment-keeps", &[("passes", one.passes.into())])) }
            @if one.state != AppointmentState::Booked { " – " strong { (visit.t(&format!("pass-appointment-{}", one.state.name()))) } }
        }
        (form(visit, "/counter/appointments", html! {
            (hidden(at))
            input type="hidden" name="id" value=(one.id);
            (buttons(html! {
                (button_about(&visit.t("pass-day-came"), &about, ButtonKind::Secondary, "deed", "came"))
                (button_about(&visit.t("pass-day-missed"), &about, ButtonKind::Secondary, "deed", "missed"))
                @if one.state == AppointmentState::Booked && visit.now < one.ends_at {
                    (button_about(&visit.t("pass-appointment-cancel"), &about, ButtonKind::Danger, "deed", "cancel"))
                }
            }))
        }))
    }
}

fn slot_told(desks: &Desks, visit: &Visit, at: (&str, &str), slot: &Slot) -> Markup {
    let when = near::slot(desks, visit, slot);
    html! {
        p {
            (when) " – " (visit.t(&format!("pass-service-{}", service_word(slot.service)))) " – "
            (visit.t_with("pass-slot-taken", &[("taken", slot.taken.into()), ("capacity", slot.capacity.into())]))
        }
        (form(visit, "/counter/appointments", html! {
            (hidden(at))
            input type="hidden" name="slot" value=(slot.id);
            (buttons(button_about(&visit.t("pass-slot-withdraw"), &when, ButtonKind::Secondary, "deed", "withdraw")))
        }))
    }
}

fn offer_form(visit: &Visit, typed: &Typed, at: (&str, &str)) -> Markup {
    let field = |name: &str, key: &str| typed.field(name, visit.t(key));
    let or = |name: &str, usual: &str| {
        if typed.get(name).is_empty() { usual.to_owned() } else { typed.get(name).to_owned() }
    };
    let chosen = typed.get("service");
    let services: Vec<Choice> = SERVICES
        .iter()
        .map(|(_, word)| Choice::new(*word, visit.t(&format!("pass-service-{word}")), *word == chosen))
        .collect();
    html! {
        h2 { (visit.t("pass-offer-heading")) }
        (form(visit, "/counter/appointments", html! {
            (hidden(at))
            (date_input(visit, &field("on", "pass-offer-day").hint(visit.t("pass-offer-day-hint")), &typed.day("on")))
            (text_input(visit, &field("from", "pass-offer-from").hint(visit.t("pass-offer-time-hint")).width(Width::Five)))
            (text_input(visit, &field("to", "pass-offer-to").width(Width::Five)))
            (select(visit, &field("service", "pass-service"), &services))
            (text_input(visit, &field("capacity", "pass-offer-capacity").hint(visit.t("pass-offer-capacity-hint"))
                .value(or("capacity", "1")).inputmode("numeric").width(Width::Five)))
            (text_input(visit, &field("weeks", "pass-offer-weeks").value(or("weeks", "1")).inputmode("numeric").width(Width::Five)))
            (buttons(button_named(&visit.t("pass-offer"), ButtonKind::Primary, "deed", "offer")))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let told = |text: &str| read_time(text).map(|time| (time.hour(), time.minute()));
        for text in ["14:30", "14h30", "14 h 30", "14.30", " 14H30 "] {
            assert_eq!(told(text), Some((14, 30)), "{text}");
        }
        assert_eq!((told("9"), told("9 h")), (Some((9, 0)), Some((9, 0))));
        for text in ["", "h", "25:00", "9:60", "-1:00", "midi", "9:+5"] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
