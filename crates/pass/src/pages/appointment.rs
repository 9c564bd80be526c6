//! A time at a place is booked for a booklet, by its prescriber or by the person; moved, cancelled.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Link, Width, button, button_named, buttons, form, inset, radios, search_form, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::near;
use super::parts::{acting_prescriber, id};
use super::said;
use super::typed::Typed;
use crate::appointment::{Appointment, AppointmentId, AppointmentState, Slot};
use crate::book_appointment::{Booker, Booking};
use crate::desks::Desks;
use crate::model::{BookletId, PlaceId};
use crate::places_nearby::{Nearby, PlaceNear};
use crate::room::PassError;
use crate::services::service_word;

/// Times of each place that are shown where several places are.
const OF_EACH_SHOWN: usize = 6;

/// Where the appointment is looked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Looking {
    of: String,
    commune: String,
    /// Of a commune that was chosen.
    code: String,
    place: String,
    instead: String,
}

/// Who books for which booklet, and where they come from.
struct Desk {
    by: Booker,
    booklet: BookletId,
    /// The page of the form.
    path: String,
    /// Where one goes on, with a place for what was done.
    back: String,
    of: String,
}

impl Desk {
    async fn of_prescriber(desks: &Desks, visit: &Visit, of: &str, booklet: &str) -> Result<Self, Failure> {
        let (_, prescriber) = acting_prescriber(desks, visit, of).await?;
        let booklet = BookletId(id(booklet)?);
        let of = prescriber.to_string();
        Ok(Self {
            by: Booker::Prescriber(visit.person()?.person, prescriber),
            booklet,
            path: format!("/prescribe/booklets/{booklet}/appointment"),
            back: format!("/prescribe/booklets/{booklet}?of={of}"),
            of,
        })
    }

    fn of_holder(visit: &Visit, booklet: &str) -> Result<Self, Failure> {
        let booklet = BookletId(id(booklet)?);
        Ok(Self {
            by: Booker::Holder(visit.person()?.person),
            booklet,
            path: format!("/passes/{booklet}/appointment"),
            back: "/passes?of=".to_owned(),
            of: String::new(),
        })
    }
}

/// `GET /prescribe/booklets/{id}/appointment`
pub async fn show_to_prescriber(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    Query(looking): Query<Looking>,
) -> Result<Markup, Failure> {
    let desk = Desk::of_prescriber(&desks, &visit, &looking.of, &booklet).await?;
    show(&desks, &visit, &desk, looking).await
}

/// `POST /prescribe/booklets/{id}/appointment`
pub async fn act_as_prescriber(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let typed = Typed::of(&form.fields);
    let desk = Desk::of_prescriber(&desks, &visit, typed.get("of"), &booklet).await?;
    act(&desks, &visit, &desk, typed).await
}

/// `GET /passes/{id}/appointment`
pub async fn show_to_holder(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    Query(looking): Query<Looking>,
) -> Result<Markup, Failure> {
    let desk = Desk::of_holder(&visit, &booklet)?;
    show(&desks, &visit, &desk, looking).await
}

/// `POST /passes/{id}/appointment`
pub async fn act_as_holder(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let desk = Desk::of_holder(&visit, &booklet)?;
    act(&desks, &visit, &desk, Typed::of(&form.fields)).await
}

async fn show(desks: &Desks, visit: &Visit, desk: &Desk, looking: Looking) -> Result<Markup, Failure> {
    let mut typed = Typed::default();
    let proposal = match desk.by {
        Booker::Prescriber(_, prescriber) => desks.passes.proposal(prescriber, desk.booklet).await?,
        Booker::Holder(_) => None,
    };
    let or = |typed: &str, proposed: Option<String>| {
        if typed.is_empty() { proposed.unwrap_or_default() } else { typed.to_owned() }
    };
    typed.set("place", or(&looking.place, proposal.as_ref().map(|one| one.place.to_string())));
    let proposed = proposal.as_ref().map(|one| one.commune.clone()).filter(|_| looking.commune.is_empty());
    typed.set("code", or(&looking.code, proposed));
    typed.set("commune", looking.commune);
    typed.set("passes", proposal.map_or(1, |one| one.passes.clamp(1, 3)).to_string());
    typed.set("instead", looking.instead);
    // Made with the form: a double click books once.
    typed.set("id", AppointmentId::new(&*desks.passes.clock, &*desks.passes.random).to_string());
    booking_page(desks, visit, desk, &typed).await
}

async fn act(desks: &Desks, visit: &Visit, desk: &Desk, mut typed: Typed) -> Result<Response, Failure> {
    let there = |done: &str| Redirect::to(&format!("{}&done={done}", desk.back)).into_response();
    if typed.get("deed") == "cancel" {
        // Somebody else's booklet is not there.
        let known = desks.passes.appointments(desk.by, desk.booklet).await?;
        let one: AppointmentId = id(typed.get("id"))?;
        known.iter().find(|known| known.id == one).ok_or(Failure::NotFound)?;
        desks.passes.cancel_appointment(desk.by, one).await?;
        return Ok(there("cancelled"));
    }
    let instead_of = match typed.get("instead") {
        "" => None,
        old => Some(id(old)?),
    };
    let passes = typed.get("passes").parse::<i64>().ok();
    if passes.is_none() {
        typed.wrong("passes", visit.t("pass-wrong-number"));
    }
    let slot = typed.get("slot").parse().ok();
    if slot.is_none() {
        typed.wrong("slot", visit.t("pass-slot-choose"));
    }
    if let (Some(slot), Some(passes)) = (slot, passes) {
        let booking = Booking {
            id: id(typed.get("id"))?,
            slot,
            booklet: desk.booklet,
            passes,
            name: typed.get("name").to_owned(),
            instead_of,
        };
        match desks.passes.book(desk.by, booking).await {
            Ok(_) => return Ok(there(if instead_of.is_some() { "moved" } else { "booked" })),
            Err(PassError::Field("passes")) => typed.wrong("passes", visit.t("pass-slot-passes-wrong")),
            Err(PassError::Field(field)) => typed.wrong(field, visit.t("pass-error-field")),
            Err(error) => match said::error(desks, visit, &error) {
                Some(sentence) => typed.wrong("slot", sentence),
                None => return Err(error.into()),
            },
        }
        // Another time is another command.
        typed.set("id", AppointmentId::new(&*desks.passes.clock, &*desks.passes.random).to_string());
    }
    Ok((StatusCode::BAD_REQUEST, booking_page(desks, visit, desk, &typed).await?).into_response())
}

/// Places with their free times.
async fn offers(desks: &Desks, typed: &Typed) -> Result<(Option<Nearby>, Vec<(PlaceNear, Vec<Slot>, bool)>), Failure> {
    let now = desks.passes.clock.now();
    let mut places = Vec::new();
    let chosen: Option<PlaceId> = typed.get("place").parse().ok();
    if let Some(place) = chosen {
        places.extend(desks.neighbours.places.place(place, now).await?);
    }
    let nearby = near::around(desks, (typed.get("code"), typed.get("commune")), Vec::new()).await?;
    if let Some(Nearby::Around(_, _, around)) = &nearby {
        places.extend(around.iter().filter(|near| Some(near.id) != chosen).cloned());
    }
    let mut offers = Vec::with_capacity(places.len());
    for near in places {
        let mut slots = desks.passes.free_slots(near.id).await?;
        if Some(near.id) != chosen {
            slots.truncate(OF_EACH_SHOWN);
        }
        let by_telephone = desks.passes.way_to(near.id).await?.by_telephone;
        offers.push((near, slots, by_telephone));
    }
    Ok((nearby, offers))
}

async fn booking_page(desks: &Desks, visit: &Visit, desk: &Desk, typed: &Typed) -> Result<Markup, Failure> {
    // Somebody else's booklet is not there.
    desks.passes.appointments(desk.by, desk.booklet).await?;
    let (nearby, offers) = offers(desks, typed).await?;
    let has_slots = offers.iter().any(|(_, slots, _)| !slots.is_empty());
    let title = visit.t(if typed.get("instead").is_empty() { "pass-book-title" } else { "pass-book-move-title" });
    let name = visit.t_with("pass-booklet", &[("booklet", desk.booklet.0.into())]);
    let commune = typed.field("commune", visit.t("pass-book-commune")).hint(visit.t("pass-spotting-commune-hint"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(Link::new(&desk.back, name)),
        "",
        html! {
            (search_form(&desk.path, html! {
                input type="hidden" name="of" value=(desk.of);
                input type="hidden" name="instead" value=(typed.get("instead"));
                (text_input(visit, &commune))
                @if let Some(Nearby::OneOf(communes)) = &nearby { ul {
                    @for (code, words) in communes {
                        li { a href=(format!("{}?of={}&code={code}&instead={}", desk.path, desk.of, typed.get("instead"))) { (words) } }
                    }
                } }
                (button(&visit.t("pass-near-look"), ButtonKind::Secondary))
            }))
            @if let Some(told) = nearby.as_ref().and_then(|nearby| near::not_found(visit, nearby)) { (inset(told)) }
            @for (place, slots, by_telephone) in &offers { (offer(visit, place, slots, *by_telephone)) }
            @if has_slots { (form(visit, &desk.path, html! {
                @for name in ["of", "commune", "code", "place", "instead", "id"] {
                    input type="hidden" name=(name) value=(if name == "of" { desk.of.as_str() } else { typed.get(name) });
                }
                (times(desks, visit, typed, &offers))
                (text_input(visit, &typed.field("passes", visit.t("pass-slot-passes"))
                    .hint(visit.t("pass-slot-passes-hint")).inputmode("numeric").width(Width::Five)))
                (text_input(visit, &typed.field("name", visit.t("pass-slot-name"))
                    .hint(visit.t("pass-slot-name-hint")).optional()))
                (buttons(button_named(&visit.t("pass-book"), ButtonKind::Primary, "deed", "book")))
            })) }
        },
    ))
}

/// A place, and the number to call where it offers no time, or also gives them by telephone.
fn offer(visit: &Visit, place: &PlaceNear, slots: &[Slot], by_telephone: bool) -> Markup {
    html! {
        h2 { (place.name) }
        p { (near::line(visit, place, &[])) }
        @if slots.is_empty() || by_telephone {
            p { @match &place.telephone {
                Some(number) => {
                    // A number that breaks over two lines is misread.
                    (visit.t("pass-slot-telephone")) " "
                    a href=(format!("tel:{}", number.replace(' ', ""))) { (number.replace(' ', "\u{a0}")) }
                },
                None => (visit.t("pass-slot-go-there")),
            } }
        }
    }
}

/// The free times of all places, to choose one of.
fn times(desks: &Desks, visit: &Visit, typed: &Typed, offers: &[(PlaceNear, Vec<Slot>, bool)]) -> Markup {
    let chosen = typed.get("slot");
    let choice = |place: &PlaceNear, slot: &Slot| {
        let told = visit.t_with(
            "pass-slot-free",
            &[
                ("place", place.name.as_str().into()),
                ("service", visit.t(&format!("pass-service-{}", service_word(slot.service))).into()),
                ("free", slot.free().into()),
            ],
        );
        Choice::new(slot.id.to_string(), near::slot(desks, visit, slot), slot.id.to_string() == chosen).hint(told)
    };
    let each = offers.iter().flat_map(|(place, slots, _)| slots.iter().map(move |slot| choice(place, slot)));
    radios(visit, &typed.field("slot", visit.t("pass-slots")), &each.collect::<Vec<_>>())
}

/// An appointment in a sentence, with what can be done about it.
pub fn told(desks: &Desks, visit: &Visit, path: &str, of: &str, one: &Appointment, place: &str) -> Markup {
    let when = near::when(desks, visit, (one.starts_at, one.ends_at));
    let is_open = one.state == AppointmentState::Booked && visit.now < one.ends_at;
    html! {
        p {
            strong { (when) } ", " (place)
            @if one.passes > 0 { " – " (visit.t_with("pass-appointment-keeps", &[("passes", one.passes.into())])) }
            @if !is_open { " – " (visit.t(&format!("pass-appointment-{}", one.state.name()))) }
        }
        @if is_open {
            p { a href=(format!("{path}?of={of}&instead={}&place={}", one.id, one.place)) { (visit.t("pass-appointment-move")) } }
            (form(visit, path, html! {
                input type="hidden" name="of" value=(of);
                input type="hidden" name="id" value=(one.id);
                (buttons(button_named(&visit.t("pass-appointment-cancel"), ButtonKind::Secondary, "deed", "cancel")))
            }))
        }
    }
}
