//! What was used and what remains, in large letters and on paper; and a mistake undone.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use paper::Document;
use ui::components::{
    ButtonKind, Link, Row, button, button_link, buttons, figure, form, inset, summary_list, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, Words};
use voucher::Code;

use super::parts::{Asked, acting, id, last_day, money, pass_name};
use super::typed::Typed;
use super::{print, said};
use crate::desks::Desks;
use crate::model::{OperationId, PlaceId};
use crate::party::{Party, PartyId, PartyKind};
use crate::read_redemption::Receipt;
use crate::room::PassError;
use crate::services::service_word;

/// A redemption of one of the person's places; of another place it does not exist.
pub(super) async fn own_receipt(
    desks: &Desks,
    visit: &Visit,
    operation: &str,
) -> Result<(Party, PlaceId, Receipt), Failure> {
    let operation: OperationId = id(operation)?;
    let Some((_, places)) = acting(desks, visit, PartyKind::Place, "").await? else { return Err(Failure::NotFound) };
    for place in places {
        let PartyId::Place(id) = place.id else { continue };
        match desks.passes.receipt(id, operation).await {
            Ok(receipt) => return Ok((place, id, receipt)),
            Err(PassError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::NotFound)
}

/// `GET /counter/redemptions/{id}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(operation): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (place, _, receipt) = own_receipt(&desks, &visit, &operation).await?;
    Ok(receipt_page(&desks, &visit, &place, &receipt, &asked.done, &Typed::default()))
}

/// `POST /counter/redemptions/{id}`
pub async fn undo(
    State(desks): State<Desks>,
    visit: Visit,
    Path(operation): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (place, place_id, receipt) = own_receipt(&desks, &visit, &operation).await?;
    let mut typed = Typed::of(&form.fields);
    match typed.get("code").parse::<Code>() {
        Err(error) => typed.wrong("code", said::code(&visit, error)),
        Ok(code) => match desks.passes.undo(place_id, receipt.operation, &code).await {
            Ok(()) => {
                let there = format!("/counter/redemptions/{}?done=undone", receipt.operation);
                return Ok(Redirect::to(&there).into_response());
            }
            Err(PassError::NotFound) => typed.wrong("code", visit.t("pass-undo-other-code")),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong("code", sentence),
                None => return Err(error.into()),
            },
        },
    }
    let page = receipt_page(&desks, &visit, &place, &receipt, "", &typed);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn receipt_page(
    desks: &Desks,
    visit: &Visit,
    place: &Party,
    receipt: &Receipt,
    just_done: &str,
    typed: &Typed,
) -> Markup {
    let title = title(visit, receipt);
    let rows: Vec<Row> =
        lines(desks, visit, place, receipt).into_iter().map(|(key, value)| Row::text(key, &value)).collect();
    let is_open = receipt.undone_at.is_none()
        && receipt.claim.is_none()
        && desks.passes.clock.now().since(receipt.at) < desks.passes.rules.undo_within;
    let action = format!("/counter/redemptions/{}", receipt.operation);
    let of = place.id.uuid();
    let back = Link::new(format!("/counter?of={of}"), visit.t("pass-counter-title"));
    typed.page(
        visit,
        PageHead::new(&title).back(back),
        just_done,
        html! {
            @if receipt.undone_at.is_some() {
                (inset(html! { p { strong { (visit.t("pass-receipt-undone")) } } }))
            }
            @for (booklet, left, until) in &receipt.left {
                (figure(&left.to_string(), &visit.t_with("pass-receipt-left", &[("left", (*left).into())]), html! {
                    p { (visit.t_with("pass-receipt-booklet", &[
                        ("booklet", booklet.0.into()),
                        ("until", last_day(desks, visit, *until).into()),
                    ])) }
                }))
            }
            (summary_list(visit, &rows))
            @let learns = receipt.undone_at.is_none() && !desks.neighbours.content.competences.is_empty();
            @if learns && receipt.left.len() > 1 { p { (visit.t("pass-learning-several")) } }
            (buttons(html! {
                (button_link(&Link::new(format!("/counter?of={of}"), visit.t("pass-receipt-next")), ButtonKind::Primary))
                (button_link(&Link::new(format!("{action}/receipt.pdf"), visit.t("pass-receipt-print")), ButtonKind::Secondary))
                @if learns && receipt.left.len() == 1 {
                    (button_link(&Link::new(format!("{action}/learning"), visit.t("pass-learning-title")), ButtonKind::Secondary))
                }
            }))
            @if is_open {
                h2 { (visit.t("pass-undo-heading")) }
                p { (visit.t_with("pass-undo-until", &[
                    ("time", visit.time(receipt.at.plus(desks.passes.rules.undo_within), &desks.passes.zone).into()),
                ])) }
                (form(visit, &action, html! {
                    (text_input(visit, &typed.field("code", visit.t("pass-undo-code")).autocomplete("off")))
                    (button(&visit.t("pass-undo"), ButtonKind::Danger))
                }))
            }
        },
    )
}

fn title(words: &Words, receipt: &Receipt) -> String {
    words.t_with(
        "pass-receipt-title",
        &[("count", receipt.passes.len().into()), ("worth", money(words, receipt.cents()).into())],
    )
}

/// What was used, where, when and for what.
fn lines(desks: &Desks, words: &Words, place: &Party, receipt: &Receipt) -> Vec<(String, String)> {
    let passes: Vec<String> = receipt.passes.iter().map(|(pass, _)| pass_name(words, *pass)).collect();
    vec![
        (words.t("pass-receipt-passes"), passes.join(" ; ")),
        (words.t("pass-receipt-place"), place.name.clone()),
        (words.t("pass-receipt-when"), words.date_time(receipt.at, &desks.passes.zone)),
        (words.t("pass-service"), words.t(&format!("pass-service-{}", service_word(receipt.service)))),
    ]
}

/// `GET /counter/redemptions/{id}/receipt.pdf`
pub async fn print(
    State(desks): State<Desks>,
    visit: Visit,
    Path(operation): Path<String>,
) -> Result<Response, Failure> {
    let (place, _, receipt) = own_receipt(&desks, &visit, &operation).await?;
    let words: &Words = &visit;
    let mut document = Document::new(title(words, &receipt), words.lang)
        .large_print()
        .created(receipt.at)
        .footer(words.t("ui-service"), print::page_of(words))
        .heading(1, title(words, &receipt));
    if receipt.undone_at.is_some() {
        document = document.notice(words.t("pass-receipt-undone"));
    }
    for (booklet, left, until) in &receipt.left {
        let told = words.t_with(
            "pass-receipt-booklet",
            &[("booklet", booklet.0.into()), ("until", last_day(&desks, words, *until).into())],
        );
        let unit = words.t_with("pass-receipt-left", &[("left", (*left).into())]);
        document = document.key_figure(told, format!("{left} {unit}"));
    }
    let answers = lines(&desks, words, &place, &receipt);
    let document = document.answers(answers.into_iter().map(|(key, value)| paper::Answer::new(key, value)));
    let bytes = document.to_pdf(print::fonts()?).map_err(Failure::internal)?;
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, "inline; filename=\"pass.pdf\"".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
