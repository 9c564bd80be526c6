//! A prescriber blocks a range of its booklets at once: a box that was lost or stolen.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, Width, button, form, text_input};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{Asked, acting, nobody, whose};
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::party::{Party, PartyId, PartyKind};
use crate::room::PassError;

const PATH: &str = "/prescribe/lost";

/// `GET /prescribe/lost`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let Some((party, parties)) = acting(&desks, &visit, PartyKind::Prescriber, &asked.of).await? else {
        return Ok(nobody(&visit, &visit.t("pass-block-heading"), PartyKind::Prescriber));
    };
    Ok(lost_page(&visit, (&party, &parties), &asked.done, &Typed::default()))
}

/// `POST /prescribe/lost`
pub async fn block(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (party, parties) =
        acting(&desks, &visit, PartyKind::Prescriber, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Prescriber(of) = party.id else { return Err(Failure::NotFound) };
    let range = (typed.serial(&visit, "first"), typed.serial(&visit, "last"));
    if typed.is_right() {
        let why = typed.get("why").to_owned();
        match desks.passes.block_own(visit.person()?.person, of, range, &why).await {
            Ok(()) => return Ok(Redirect::to(&format!("{PATH}?of={}&done=block", of.uuid())).into_response()),
            Err(PassError::Field("why")) => typed.wrong("why", visit.t("pass-error-field")),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong("first", sentence),
                None => return Err(error.into()),
            },
        }
    }
    Ok((StatusCode::BAD_REQUEST, lost_page(&visit, (&party, &parties), "", &typed)).into_response())
}

fn lost_page(visit: &Visit, (party, parties): (&Party, &[Party]), just_done: &str, typed: &Typed) -> Markup {
    let title = visit.t("pass-block-heading");
    let back = Link::new(format!("/prescribe?of={}", party.id.uuid()), visit.t("pass-prescribe-title"));
    let serial =
        |name: &str, key: &str| -> Field { typed.field(name, visit.t(key)).inputmode("numeric").width(Width::Ten) };
    typed.page(
        visit,
        PageHead::new(&title).back(back),
        just_done,
        html! {
            (whose(visit, PATH, party, parties))
            p { (visit.t("pass-block-hint")) }
            (form(visit, PATH, html! {
                input type="hidden" name="of" value=(party.id.uuid());
                (text_input(visit, &serial("first", "pass-first")))
                (text_input(visit, &serial("last", "pass-last")))
                (text_input(visit, &typed.field("why", visit.t("pass-block-why"))))
                (button(&visit.t("pass-block"), ButtonKind::Danger))
            }))
        },
    )
}
