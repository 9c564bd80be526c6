//! A sheet to take along, in large letters: the place near home, its hours, how to get there, the appointment.

use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use paper::{Answer, Document};
use ui::{Failure, Visit, Words};

use super::parts::{Asked, acting_prescriber, id, last_day};
use super::{near, print};
use crate::appointment::{Appointment, AppointmentState};
use crate::book_appointment::Booker;
use crate::desks::Desks;
use crate::model::{BookletId, PlaceId};

/// `GET /prescribe/booklets/{id}/sheet.pdf`
pub async fn of_prescriber(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, by) = acting_prescriber(&desks, &visit, &asked.of).await?;
    let booklet = BookletId(id(&booklet)?);
    let person = visit.person()?.person;
    // That it is read is recorded before.
    desks.passes.followed_booklet(person, by, booklet).await?;
    let proposed = desks.passes.proposal(by, booklet).await?.map(|proposal| proposal.place);
    let booker = Booker::Prescriber(person, by);
    sheet(&desks, &visit, booker, booklet, proposed).await
}

/// `GET /passes/{id}/sheet.pdf`
pub async fn of_holder(
    State(desks): State<Desks>,
    visit: Visit,
    Path(booklet): Path<String>,
) -> Result<Response, Failure> {
    let booker = Booker::Holder(visit.person()?.person);
    sheet(&desks, &visit, booker, BookletId(id(&booklet)?), None).await
}

async fn sheet(
    desks: &Desks,
    words: &Words,
    by: Booker,
    booklet: BookletId,
    proposed: Option<PlaceId>,
) -> Result<Response, Failure> {
    let now = desks.passes.clock.now();
    let all = desks.passes.appointments(by, booklet).await?;
    let coming = |one: &&Appointment| one.state == AppointmentState::Booked && now < one.ends_at;
    let appointment = all.iter().rev().find(coming);
    let place = appointment.map(|one| one.place).or(proposed);
    let lot = desks.passes.lot_of(booklet).await?;
    let title = words.t("pass-sheet-take-title");
    let mut document = Document::new(&title, words.lang)
        .large_print()
        .created(now)
        .footer(words.t("ui-service"), print::page_of(words))
        .heading(1, title);
    if let Some(one) = appointment {
        let day = words.weekday_date(desks.passes.day(one.starts_at));
        document = document.key_figure(day, words.time(one.starts_at, &desks.passes.zone));
    }
    if let Some(place) = place {
        document = of_place(desks, words, document, place).await?;
    }
    let until = last_day(desks, words, lot.valid_until);
    let bring = words.t_with("pass-sheet-take-bring", &[("booklet", booklet.0.into()), ("until", until.into())]);
    document = document.heading(2, words.t("pass-sheet-take-bring-heading")).paragraph(bring);
    if appointment.is_some() {
        document = document.paragraph(words.t("pass-sheet-take-cannot"));
    }
    let bytes = document.to_pdf(print::fonts()?).map_err(Failure::internal)?;
    let headers = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "inline; filename=\"rendez-vous.pdf\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}

/// Where it is, how one comes, when it is open.
async fn of_place(desks: &Desks, words: &Words, document: Document, place: PlaceId) -> Result<Document, Failure> {
    let Some(near) = desks.neighbours.places.place(place, desks.passes.clock.now()).await? else {
        return Ok(document.heading(2, desks.passes.place(place).await?.name));
    };
    let way = desks.passes.way_to(place).await?;
    let mut answers = vec![Answer::new(words.t("pass-sheet-take-address"), near.address.clone())];
    if let Some(number) = &near.telephone {
        answers.push(Answer::new(words.t("pass-sheet-take-telephone"), number.clone()));
    }
    if !way.way.is_empty() {
        answers.push(Answer::new(words.t("pass-way"), way.way));
    }
    answers.extend(near::access(words, &near).map(|access| Answer::new(words.t("pass-sheet-take-access"), access)));
    let document = document.heading(2, near.name.clone()).answers(answers);
    let week = near::week(words, &near);
    if week.is_empty() {
        return Ok(document.paragraph(words.t("pass-open-unknown")));
    }
    let hours = week.into_iter().map(|(day, hours)| Answer::new(day, hours));
    Ok(document.heading(2, words.t("pass-sheet-take-hours")).answers(hours))
}
