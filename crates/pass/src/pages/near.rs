//! Places near somebody's home in words: how far, when they are open, whom they can receive.

use jiff::civil::{Time, Weekday};
use maud::{Markup, html};
use ui::{Failure, Visit, Words};

use crate::appointment::Slot;
use crate::desks::Desks;
use crate::model::Service;
use crate::places_nearby::{Nearby, OpenWhen, PlaceNear, Wish};
use crate::services::service_word;

/// Longer texts of a commune are cut, letters.
const COMMUNE_MAX_CHARS: usize = 100;

/// What is near a commune that was chosen, by its code, or typed; none where nothing was.
pub async fn around(
    desks: &Desks,
    (code, typed): (&str, &str),
    services: Vec<Service>,
) -> Result<Option<Nearby>, Failure> {
    let commune: String = typed.trim().chars().take(COMMUNE_MAX_CHARS).collect();
    if commune.is_empty() && code.is_empty() {
        return Ok(None);
    }
    let counters = desks.passes.counters().await?;
    let wish = Wish { commune, code: code.to_owned(), services, counters, at: desks.passes.clock.now() };
    Ok(Some(desks.neighbours.places.near(wish).await?))
}

/// `à 1,2 km`
pub fn distance(words: &Words, near: &PlaceNear) -> Option<String> {
    let km = near.distance_km?;
    if km < 1.0 {
        return Some(words.t("pass-near-walk"));
    }
    let told = words.number_with(km, usize::from(km < 10.0));
    Some(words.t_with("pass-near-km", &[("km", told.into())]))
}

fn clock(words: &Words, time: Time) -> String {
    let hour = words.lang == base::Lang::Fr;
    let hour = if hour { time.hour().to_string() } else { format!("{:02}", time.hour()) };
    words.t_with("ui-time", &[("hour", hour.into()), ("minute", format!("{:02}", time.minute()).into())])
}

fn weekday(words: &Words, day: Weekday) -> String {
    words.t(&format!("ui-weekday-{}", day.to_monday_one_offset()))
}

/// When it is open next: `ouvert aujourd’hui jusqu’à 17 h`.
pub fn open(words: &Words, when: OpenWhen) -> String {
    match when {
        OpenWhen::Unknown | OpenWhen::Never => words.t("pass-open-unknown"),
        OpenWhen::Until(time) => words.t_with("pass-open-until", &[("time", clock(words, time).into())]),
        OpenWhen::Today(time) => words.t_with("pass-open-today", &[("time", clock(words, time).into())]),
        OpenWhen::On(day, time) => {
            words.t_with("pass-open-on", &[("day", weekday(words, day).into()), ("time", clock(words, time).into())])
        }
    }
}

/// The hours of each day that has some.
pub fn week(words: &Words, near: &PlaceNear) -> Vec<(String, String)> {
    let span = |(from, to): &(Time, Time)| {
        words.t_with("pass-open-span", &[("from", clock(words, *from).into()), ("to", clock(words, *to).into())])
    };
    let day = |(day, spans): &(Weekday, Vec<(Time, Time)>)| {
        (weekday(words, *day), spans.iter().map(span).collect::<Vec<_>>().join(", "))
    };
    near.week.iter().map(day).collect()
}

/// Whom it can receive; nothing where the list does not say.
pub fn access(words: &Words, near: &PlaceNear) -> Option<String> {
    let told: Vec<String> = near.access.iter().map(|name| words.t(&format!("pass-access-{name}"))).collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// What it helps with, of what is wanted.
fn services(words: &Words, near: &PlaceNear, wanted: &[Service]) -> String {
    let fitting = wanted.iter().filter(|service| near.services.contains(service));
    let told = fitting.map(|service| words.t(&format!("pass-service-{}", service_word(*service))));
    told.collect::<Vec<_>>().join(" · ")
}

/// All of it in a line, for who chooses, with what it helps with of what is wanted.
pub fn line(words: &Words, near: &PlaceNear, wanted: &[Service]) -> String {
    let told = [
        distance(words, near),
        Some(open(words, near.open)),
        near.telephone.as_ref().map(|number| words.t_with("pass-near-call", &[("number", number.as_str().into())])),
        access(words, near),
        Some(services(words, near, wanted)).filter(|services| !services.is_empty()),
        Some(near.address.clone()),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `mardi 1 décembre 2026, de 14 h à 15 h`
pub fn slot(desks: &Desks, words: &Words, slot: &Slot) -> String {
    when(desks, words, (slot.starts_at, slot.ends_at))
}

/// From one moment of a day to another.
pub fn when(desks: &Desks, words: &Words, (from, to): (base::Timestamp, base::Timestamp)) -> String {
    words.t_with(
        "pass-slot-when",
        &[
            ("day", words.weekday_date(desks.passes.day(from)).into()),
            ("from", words.time(from, &desks.passes.zone).into()),
            ("to", words.time(to, &desks.passes.zone).into()),
        ],
    )
}

/// What is to be done where no commune was understood.
pub fn not_found(visit: &Visit, nearby: &Nearby) -> Option<Markup> {
    match nearby {
        Nearby::Around(_, _, places) if places.is_empty() => Some(html! { p { (visit.t("pass-near-none")) } }),
        Nearby::Around(..) | Nearby::OneOf(_) => None,
        Nearby::Unknown => Some(html! { p { (visit.t("pass-near-unknown")) } }),
    }
}
