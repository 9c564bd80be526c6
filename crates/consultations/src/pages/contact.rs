//! Wanting to hear what becomes of it: the address that somebody types, the letter that asks whether it is theirs, and the
//! page to which the links of letters lead.

use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, NoticeKind, button_named, form, inset, notice};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::answering::sent_page;
use super::statements::thanks_page;
use crate::contacts::{Hearing, KEPT_DAYS, KEPT_DAYS_MAX, LINK_DAYS};
use crate::room::Consultations;
use crate::throttle::{ClientAddress, Deed};

/// `POST /consultations/{code}/contact`
pub async fn ask(
    State(room): State<Consultations>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let (typed, receipt) = (posted.fields.first("email").trim(), posted.fields.first("receipt"));
    let Ok(email) = typed.parse::<mail::Address>() else {
        let error = visit.t("consultations-contact-wrong");
        // Who voted alone has no receipt.
        let page = if receipt.is_empty() && room.has_statements(&consultation).await? {
            let is_alone = room.has_statements_alone(&consultation).await?;
            thanks_page(&visit, &consultation, is_alone, (typed, Some(error)))
        } else {
            sent_page(&room, &visit, &consultation, receipt, typed, Some(error))
        };
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let from = address.map(|Extension(address)| address);
    room.0.throttle.count(Deed::HaveWritten, from, room.clock.now())?;
    room.ask_to_hear(&consultation, &email, visit.lang).await?;
    let title = visit.t("consultations-contact-asked");
    let asked = page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/consultations/{code}"), consultation.about.title.get(visit.lang))),
        html! {
            (notice(&visit, NoticeKind::Information, html! { p { strong { (title) } } }))
            h1 { (visit.t("consultations-contact-title")) }
            p { (visit.t_with("consultations-contact-asked-lead", &[("days", LINK_DAYS.into())])) }
        },
    );
    Ok(asked.into_response())
}

/// `GET /consultations/contact/{link}`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(link): Path<String>,
) -> Result<Markup, Failure> {
    let hearing = room.hearing(&link).await?;
    Ok(hearing_page(&visit, &hearing, &link, false))
}

/// `POST /consultations/contact/{link}`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(link): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let hearing = room.hearing(&link).await?;
    match posted.fields.first("deed") {
        "keep" => {
            if !room.keep_contact(&hearing).await? {
                return Ok((StatusCode::CONFLICT, hearing_page(&visit, &hearing, &link, true)).into_response());
            }
        }
        "forget" => room.forget_contact(&hearing).await?,
        _ => return Err(Failure::NotFound),
    }
    Ok(Redirect::to(&format!("/consultations/contact/{link}")).into_response())
}

fn hearing_page(visit: &Visit, hearing: &Hearing, link: &str, is_full: bool) -> Markup {
    let consultation = &hearing.consultation;
    let title = visit.t("consultations-contact-title");
    let deed = |deed: &str, label: &str, kind| {
        form(visit, &format!("/consultations/contact/{link}"), button_named(&visit.t(label), kind, "deed", deed))
    };
    let lasts = [("days", KEPT_DAYS.into()), ("most", KEPT_DAYS_MAX.into())];
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/consultations/{}", consultation.code), consultation.about.title.get(visit.lang))),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            @if is_full {
                (inset(html! { p { (visit.t("consultations-contact-full")) } }))
            } @else if hearing.is_kept {
                (notice(visit, NoticeKind::Success, html! { p { strong { (visit.t("consultations-contact-kept")) } } }))
                p { (visit.t("consultations-contact-kept-lead")) " " (visit.t_with("consultations-contact-lasts", &lasts)) }
                (deed("forget", "consultations-contact-forget", ButtonKind::Secondary))
            } @else if hearing.can_keep {
                p { (visit.t("consultations-contact-confirm-lead")) " " (visit.t_with("consultations-contact-lasts", &lasts)) }
                (deed("keep", "consultations-contact-confirm", ButtonKind::Primary))
            } @else {
                (inset(html! { p { (visit.t("consultations-contact-none")) } }))
            }
        },
    )
}
