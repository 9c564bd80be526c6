//! A place takes passes: codes, what each is worth, for what, used.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, button_named, buttons, checkboxes, form, inset, link, radios, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::device::{CAMERA, COUNTER_SCRIPT_PATH};
use super::near;
use super::parts::{Asked, acting, money, nobody, whose};
use super::shown_codes::{CODES_MAX, ShownCodes};
use super::typed::Typed;
use crate::appointment::Appointment;
use crate::desks::Desks;
use crate::model::{OperationId, PlaceId};
use crate::party::{Party, PartyId, PartyKind};
use crate::redeem::Redemption;
use crate::room::PassError;
use crate::services::{SERVICES, service_named};

/// Lines of the field for codes.
const CODE_LINES: u8 = 4;

/// A form as it is drawn: its operation was made with it, so that a double click or a reload counts once.
struct Drawn {
    operation: OperationId,
    codes: ShownCodes,
    typed: Typed,
    /// Appointments elsewhere for which passes would lack, each with the name of its place.
    kept: Vec<(Appointment, String)>,
}

/// `GET /counter`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let Some((place, places)) = acting(&desks, &visit, PartyKind::Place, &asked.of).await? else {
        return Ok(nobody(&visit, &visit.t("pass-counter-title"), PartyKind::Place).into_response());
    };
    let drawn = Drawn {
        operation: new_operation(&desks),
        codes: ShownCodes::default(),
        typed: Typed::default(),
        kept: Vec::new(),
    };
    Ok((CAMERA, counter_page(&desks, &visit, &place, &places, &drawn)).into_response())
}

fn new_operation(desks: &Desks) -> OperationId {
    OperationId::new(&*desks.passes.clock, &*desks.passes.random)
}

/// `POST /counter`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    if let Some(retry_after) = desks.wrong_codes.wait(visit.person()?.person, visit.now) {
        return Err(Failure::TooMany { retry_after });
    }
    let mut typed = Typed::of(&form.fields);
    let (place, places) = acting(&desks, &visit, PartyKind::Place, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Place(id) = place.id else { return Err(Failure::NotFound) };
    let mut operation = typed.get("operation").parse().unwrap_or_else(|_| new_operation(&desks));
    let keys = desks.square_keys.public().await?;
    let mut codes = ShownCodes::read(&visit, &form.fields, &keys);
    if codes.0.is_empty() {
        typed.wrong("codes", visit.t("pass-code-missing"));
    }
    let is_as_shown = typed.get("shown") == codes.0.len().to_string();
    let is_asked = typed.get("deed") == "redeem" && is_as_shown;
    let mut kept = Vec::new();
    if is_asked || typed.get("deed") == "look" {
        kept = kept_elsewhere(&desks, id, &codes).await?;
    }
    if is_asked && !kept.is_empty() && typed.get("anyway") != "yes" {
        typed.wrong("anyway", visit.t("pass-kept-ask"));
    } else if is_asked {
        match redeem(&desks, &visit, id, operation, &codes, &mut typed).await {
            Ok(true) => {
                tell(&desks, id, operation, &codes).await;
                return Ok(Redirect::to(&format!("/counter/redemptions/{operation}")).into_response());
            }
            Ok(false) => {}
            Err(PassError::Reused) => {
                operation = new_operation(&desks);
                typed.wrong("service", visit.t("pass-error-reused"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    codes.look(&desks, &visit, id).await?;
    if !codes.are_right() {
        // Asked once the codes are right.
        typed.errors.retain(|(field, _)| field != "service");
    }
    if codes.0.len() > CODES_MAX {
        typed.wrong("codes", visit.t_with("pass-code-too-many", &[("most", CODES_MAX.into())]));
    }
    for (nth, one) in codes.0.iter().enumerate() {
        if let Some(wrong) = &one.wrong {
            typed.wrong(&format!("code-{nth}"), wrong.clone());
        }
    }
    let status = if typed.is_right() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let page = counter_page(&desks, &visit, &place, &places, &Drawn { operation, codes, typed, kept });
    Ok((status, CAMERA, page).into_response())
}

/// What is kept elsewhere of the booklets that are shown, with the names of the places.
async fn kept_elsewhere(
    desks: &Desks,
    place: PlaceId,
    codes: &ShownCodes,
) -> Result<Vec<(Appointment, String)>, PassError> {
    let known: Vec<_> = codes.0.iter().filter_map(|one| one.code.clone()).collect();
    let shown = desks.passes.show(place, &known).await?;
    let passes = shown.into_iter().flatten().filter(|shown| shown.refusal.is_none()).map(|shown| shown.pass).collect();
    let mut all = Vec::new();
    for one in desks.passes.kept_elsewhere(place, passes).await? {
        let name = desks.passes.place(one.place).await?.name;
        all.push((one, name));
    }
    Ok(all)
}

/// Who had an appointment came, and who has an account is told what was used. The passes are used whatever becomes of it.
async fn tell(desks: &Desks, place: PlaceId, operation: OperationId, codes: &ShownCodes) {
    let known: Vec<_> = codes.0.iter().filter_map(|one| one.code.clone()).collect();
    let told = async {
        let shown = desks.passes.show(place, &known).await?;
        let booklets = shown.into_iter().flatten().map(|shown| shown.pass.booklet()).collect();
        desks.passes.note_came(place, booklets, desks.passes.clock.now()).await?;
        desks.tell_used(place, operation).await
    };
    if let Err(error) = told.await {
        tracing::warn!(%error, "who has a booklet could not be told what was used");
    }
}

/// Redeems what was typed; `false` when something of it is to be mended first.
async fn redeem(
    desks: &Desks,
    visit: &Visit,
    place: PlaceId,
    operation: OperationId,
    codes: &ShownCodes,
    typed: &mut Typed,
) -> Result<bool, PassError> {
    let Some(service) = service_named(typed.get("service")) else {
        typed.wrong("service", visit.t("pass-wrong-service"));
        return Ok(false);
    };
    let Some(codes) = codes.codes() else { return Ok(false) };
    match desks.passes.redeem(place, &Redemption { operation, codes, service }).await {
        Ok(_) => Ok(true),
        // Looking at the codes again says why, each beside its field.
        Err(PassError::Refused(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

fn counter_page(desks: &Desks, visit: &Visit, place: &Party, places: &[Party], drawn: &Drawn) -> Markup {
    let title = visit.t("pass-counter-title");
    let Drawn { operation, codes, typed, kept } = drawn;
    let is_first = codes.0.is_empty();
    typed.page(
        visit,
        PageHead::new(&title).own_script(&COUNTER_SCRIPT_PATH),
        "",
        html! {
            (whose(visit, "/counter", place, places))
            (form(visit, "/counter", html! {
                input type="hidden" name="of" value=(place.id.uuid());
                input type="hidden" name="operation" value=(operation);
                input type="hidden" name="shown" value=(codes.0.len());
                @for (nth, one) in codes.0.iter().enumerate() {
                    @let field = code_field(visit, nth).value(&one.typed).error(one.wrong.clone());
                    @let field = match &one.known { Some(known) => field.hint(known), None => field };
                    (text_input(visit, &field))
                }
                @if is_first { (all_codes(visit, typed)) }
                @if codes.are_right() && !kept.is_empty() { (kept_told(desks, visit, typed, kept)) }
                @if codes.are_right() { (use_them(visit, codes, typed)) }
                @else { (buttons(button_named(&visit.t("pass-counter-look"), ButtonKind::Primary, "deed", "look"))) }
                @if !is_first { (more_codes(visit, typed)) }
            }))
            p { (link(&Link::new(format!("/counter/appointments?of={}", place.id.uuid()), visit.t("pass-day-title")))) }
            p { (link(&Link::new(format!("/counter/claims?of={}", place.id.uuid()), visit.t("pass-claims-title")))) }
            p { (link(&Link::new(format!("/counter/offline?of={}", place.id.uuid()), visit.t("pass-offline-title")))) }
            p { (link(&Link::new("/counter/device", visit.t("pass-device-title")))) }
        },
    )
}

/// Passes that are kept for an appointment elsewhere may be used: it is told, and asked.
fn kept_told(desks: &Desks, visit: &Visit, typed: &Typed, kept: &[(Appointment, String)]) -> Markup {
    let told = |(one, place): &(Appointment, String)| {
        visit.t_with(
            "pass-kept-elsewhere",
            &[
                ("booklet", one.booklet.0.into()),
                ("passes", one.passes.into()),
                ("place", place.as_str().into()),
                ("when", near::when(desks, visit, (one.starts_at, one.ends_at)).into()),
            ],
        )
    };
    html! {
        (inset(html! { @for one in kept { p { (told(one)) } } }))
        (checkboxes(visit, &typed.field("anyway", visit.t("pass-kept-anyway")),
            &[Choice::new("yes", visit.t("pass-kept-anyway-yes"), typed.get("anyway") == "yes")]))
    }
}

fn code_field(visit: &Visit, nth: usize) -> Field {
    let label = visit.t_with("pass-code-nth", &[("nth", (nth + 1).into())]);
    Field::new(format!("code-{nth}"), label).autocomplete("off")
}

fn all_codes(visit: &Visit, typed: &Typed) -> Markup {
    let hint = visit.t_with("pass-codes-hint", &[("most", CODES_MAX.into())]);
    let field = typed.field("codes", visit.t("pass-codes")).hint(hint).value("").autocomplete("off");
    html! { (textarea(visit, &field, CODE_LINES)) (camera(visit)) }
}

fn more_codes(visit: &Visit, typed: &Typed) -> Markup {
    let field = typed.field("codes", visit.t("pass-codes-more")).value("").autocomplete("off").optional();
    let look = button_named(&visit.t("pass-counter-look-again"), ButtonKind::Secondary, "deed", "look");
    html! { (textarea(visit, &field, CODE_LINES)) (camera(visit)) (buttons(look)) }
}

/// The camera, which the script offers where the browser can read squares.
fn camera(visit: &Visit) -> Markup {
    html! {
        div data-scan hidden data-stop=(visit.t("pass-device-camera-stop")) data-read=(visit.t("pass-counter-read"))
            data-failed=(visit.t("pass-device-camera-failed")) {
            div.buttons { button.button.secondary type="button" { (visit.t("pass-device-camera")) } }
            div data-seen {}
            p role="status" {}
        }
    }
}

fn use_them(visit: &Visit, codes: &ShownCodes, typed: &Typed) -> Markup {
    let chosen = typed.get("service");
    let choices: Vec<Choice> = SERVICES
        .iter()
        .map(|(_, word)| Choice::new(*word, visit.t(&format!("pass-service-{word}")), *word == chosen))
        .collect();
    let told = visit
        .t_with("pass-counter-use", &[("count", codes.0.len().into()), ("worth", money(visit, codes.cents()).into())]);
    html! {
        (radios(visit, &typed.field("service", visit.t("pass-service")), &choices))
        (buttons(button_named(&told, ButtonKind::Primary, "deed", "redeem")))
    }
}
