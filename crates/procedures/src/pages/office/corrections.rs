//! What people say is wrong at the registers of an officer's authorities.

use axum::extract::{Path, State};
use axum::response::Redirect;
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, Row, button_named, buttons, form, inset, summary_list, textarea};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::room::Procedures;
use crate::write_message::NotWritten;

/// Lines of the field for an answer.
const LINES: u8 = 3;

/// `GET /office/corrections`
pub async fn list(State(room): State<Procedures>, visit: Visit) -> Result<Markup, Failure> {
    let open = room.corrections_for(visit.person()?.person).await?;
    let title = visit.t("procedures-office-corrections");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("procedures-office-title"))),
        html! {
            h1 { (title) }
            @if open.is_empty() { (inset(html! { p { (visit.t("procedures-office-corrections-none")) } })) }
            @for correction in &open {
                h2 { (room.content.concept_name(&correction.concept, visit.lang)) }
                (summary_list(&visit, &[
                    Row::text(visit.t("procedures-correction-source"), &room.source_name(&correction.source, visit.lang)),
                    Row::text(visit.t("procedures-correction-shown"), &correction.shown),
                    Row::text(visit.t("procedures-correction-said"), &correction.said),
                    Row::text(visit.t("procedures-correction-date"), &visit.date(room.day(correction.created_at))),
                ]))
                (form(&visit, &format!("/office/corrections/{}", correction.id), html! {
                    (textarea(&visit, &Field::new(format!("answer-{}", correction.id), visit.t("procedures-office-correction-answer")), LINES))
                    (buttons(html! {
                        (button_named(&visit.t("procedures-office-corrected"), ButtonKind::Primary, "outcome", "corrected"))
                        (button_named(&visit.t("procedures-office-kept"), ButtonKind::Secondary, "outcome", "kept"))
                    }))
                }))
            }
        },
    ))
}

/// `POST /office/corrections/{id}`
pub async fn answer(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let correction = id.parse().map_err(|_| Failure::NotFound)?;
    let is_corrected = match posted.fields.first("outcome") {
        "corrected" => true,
        "kept" => false,
        _ => return Err(Failure::bad_input("procedures-office-which-deed")),
    };
    let text = posted.fields.first(&format!("answer-{id}"));
    match room.answer_correction(visit.person()?.person, correction, is_corrected, text).await {
        Ok(()) => Ok(Redirect::to("/office/corrections")),
        Err(NotWritten::Empty) => Err(Failure::bad_input("procedures-text-missing")),
        Err(NotWritten::TooLong | NotWritten::Days) => Err(Failure::bad_input("procedures-text-too-long")),
        Err(NotWritten::TooOften) => Err(Failure::bad_input("procedures-text-too-often")),
        Err(NotWritten::Failed(error)) => Err(error.into()),
    }
}
