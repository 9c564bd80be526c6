//! What an officer is to look at: what was noticed, which places are held.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::PersonId;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Head, Link, Table, TagKind, button_about, buttons, form, inset, table, tag, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{Asked, id};
use super::typed::Typed;
use crate::decide::OVER_THE_DAY;
use crate::desks::Desks;
use crate::look_at_signals::{HeldPlace, SeenSignal, Signals};
use crate::room::PassError;
use crate::watch::{Signal, SignalKind};

const PATH: &str = "/office/passes/signals";
/// Why an officer reads what another one is called.
const BASIS: &str = "pass-basis-office";
/// Lines of the field for what was found.
const NOTE_LINES: u8 = 2;

/// `GET /office/passes/signals`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    signals_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /office/passes/signals`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let officer = visit.person()?.person;
    let (deed, at) = (typed.get("deed").to_owned(), typed.get("at").to_owned());
    let (field, done) = match deed.as_str() {
        "looked" => {
            let field = format!("note-{at}");
            let done = desks.passes.look_at_signal(officer, typed.get("signal"), typed.get(&field)).await;
            (field, done)
        }
        "hold" => {
            let field = format!("hold-{at}");
            let done = desks.passes.hold_by(officer, id(typed.get("place"))?, typed.get(&field)).await;
            (field, done)
        }
        "lift" => {
            let field = format!("lift-{at}");
            let done = desks.passes.lift_by(officer, id(typed.get("place"))?, typed.get(&field)).await;
            (field, done)
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("{PATH}?done={deed}")).into_response()),
        Err(PassError::Field(_)) => {
            typed.wrong(&field, visit.t("pass-signals-say-why"));
            Ok((StatusCode::BAD_REQUEST, signals_page(&desks, &visit, "", &typed).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn signals_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let signals = desks.passes.signals_to_look_at().await?;
    let title = visit.t("pass-signals-title");
    let names = names(desks, visit, &signals).await?;
    let back = Link::new("/office/passes", visit.t("pass-programme-title"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(back).wide(),
        just_done,
        html! {
            p { (visit.t("pass-signals-intro")) }
            h2 { (visit.t("pass-signals-held")) }
            @if signals.held.is_empty() { p { (visit.t("pass-signals-none-held")) } }
            @for (nth, place) in signals.held.iter().enumerate() { (held(desks, visit, typed, (nth, place), &names)) }
            h2 { (visit.t_with("pass-signals-open", &[("count", signals.open_count.into())])) }
            @if signals.open.is_empty() { p { (visit.t("pass-signals-none")) } }
            @for (nth, one) in signals.open.iter().enumerate() { (open(desks, visit, typed, (nth, one))) }
            @if !signals.looked_at.is_empty() {
                h2 { (visit.t("pass-signals-looked")) }
                (table(&looked_at(desks, visit, &signals.looked_at, &names)))
            }
        },
    ))
}

/// What the officers are called who did something.
async fn names(desks: &Desks, visit: &Visit, signals: &Signals) -> Result<Vec<(PersonId, String)>, Failure> {
    let looked = signals.looked_at.iter().filter_map(|one| one.looked.as_ref().map(|look| look.by));
    let held = signals.held.iter().filter_map(|place| place.by.map(|(person, _)| person));
    names_of(desks, visit, looked.chain(held).collect()).await
}

/// What people are called, each read once.
pub async fn names_of(
    desks: &Desks,
    visit: &Visit,
    mut people: Vec<PersonId>,
) -> Result<Vec<(PersonId, String)>, Failure> {
    people.sort();
    people.dedup();
    let mut names = Vec::with_capacity(people.len());
    for person in people {
        let name = desks.people.show_name(person, visit.person()?.person, BASIS).await?;
        names.push((person, name.unwrap_or_else(|| visit.t("pass-parties-gone"))));
    }
    Ok(names)
}

/// The name of somebody, of those that were read.
pub fn name_of(names: &[(PersonId, String)], person: PersonId) -> &str {
    names.iter().find(|(known, _)| *known == person).map_or("", |(_, name)| name)
}

fn held(
    desks: &Desks,
    visit: &Visit,
    typed: &Typed,
    (nth, place): (usize, &HeldPlace),
    names: &[(PersonId, String)],
) -> Markup {
    let why = if place.why == OVER_THE_DAY { visit.t("pass-signals-held-by-program") } else { place.why.clone() };
    let field = typed.field(&format!("lift-{nth}"), visit.t("pass-signals-lift-why"));
    html! {
        article.card {
            h3 { (place.name) }
            p { (tag(TagKind::Error, &visit.t("pass-signals-is-held"))) " " (why) }
            @if let Some((person, at)) = place.by {
                p { (visit.t_with("pass-signals-held-by", &[
                    ("name", name_of(names, person).into()),
                    ("when", visit.date_time(at, &desks.passes.zone).into()),
                ])) }
            }
            (form(visit, PATH, html! {
                input type="hidden" name="at" value=(nth);
                input type="hidden" name="place" value=(place.place);
                (text_input(visit, &field))
                (button_about(&visit.t("pass-signals-lift"), &place.name, ButtonKind::Primary, "deed", "lift"))
            }))
        }
    }
}

fn open(desks: &Desks, visit: &Visit, typed: &Typed, (nth, one): (usize, &SeenSignal)) -> Markup {
    let is_grave = matches!(one.signal.kind, SignalKind::Held | SignalKind::Travel);
    let kind = if is_grave { TagKind::Error } else { TagKind::Warm };
    let note = typed.field(&format!("note-{nth}"), visit.t("pass-signals-note"));
    let why =
        typed.field(&format!("hold-{nth}"), visit.t("pass-signals-hold-why")).hint(visit.t("pass-signals-hold-hint"));
    html! {
        article.card {
            h3 { (one.place_name) }
            p { (tag(kind, &visit.t(&format!("pass-signal-{}", one.signal.kind.name())))) }
            p { (facts(desks, visit, &one.signal)) }
            (form(visit, PATH, html! {
                input type="hidden" name="at" value=(nth);
                input type="hidden" name="signal" value=(one.signal.key);
                input type="hidden" name="place" value=(one.place);
                (textarea(visit, &note, NOTE_LINES))
                (buttons(button_about(&visit.t("pass-signals-look"), &one.place_name, ButtonKind::Primary, "deed", "looked")))
                @if one.is_held { (inset(html! { p { (visit.t("pass-signals-is-held")) } })) }
                @else {
                    (text_input(visit, &why))
                    (buttons(button_about(&visit.t("pass-signals-hold"), &one.place_name, ButtonKind::Danger, "deed", "hold")))
                }
            }))
        }
    }
}

/// What was noticed, in plain words.
fn facts(desks: &Desks, visit: &Visit, signal: &Signal) -> String {
    let rules = &desks.passes.rules;
    let limit = match signal.kind {
        SignalKind::Day => rules.daily_passes,
        SignalKind::Held => rules.daily_passes_held,
        SignalKind::Burst => rules.burst_passes,
        SignalKind::Series => rules.series_passes,
        SignalKind::Travel => rules.travel_km_h,
    };
    visit.t_with(
        &format!("pass-signal-{}-facts", signal.kind.name()),
        &[
            ("count", signal.measure.into()),
            ("limit", limit.into()),
            ("when", visit.date_time(signal.at, &desks.passes.zone).into()),
            ("date", visit.date(desks.passes.day(signal.at)).into()),
            ("booklet", signal.booklet.map_or(0, |booklet| booklet.0).into()),
        ],
    )
}

fn looked_at(desks: &Desks, visit: &Visit, all: &[SeenSignal], names: &[(PersonId, String)]) -> Table {
    let row = |one: &SeenSignal| {
        let look = one.looked.as_ref();
        vec![
            html! { (one.place_name) },
            html! { (facts(desks, visit, &one.signal)) },
            html! { (look.map(|look| look.note.as_str()).unwrap_or_default()) },
            html! { @if let Some(look) = look {
                (name_of(names, look.by)) ", " (visit.date_time(look.at, &desks.passes.zone))
            } },
        ]
    };
    Table {
        caption: visit.t("pass-signals-looked"),
        heads: vec![
            Head::text(visit.t("pass-receipt-place")),
            Head::text(visit.t("pass-signals-facts")),
            Head::text(visit.t("pass-signals-note")),
            Head::text(visit.t("pass-signals-by")),
        ],
        rows: all.iter().map(row).collect(),
    }
}
