//! What became of it: the themes that a person named, with what the public body answers.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{Link, NoticeKind, inset, notice, warning};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::answering::sent_page;
use super::paragraphs;
use super::results::label_of;
use crate::room::Consultations;
use crate::statistics::{SMALL_CELL, share};

/// `GET /consultations/{code}/became`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    let grouped = room.published_themes(&consultation).await?;
    let plan = room.plan(&consultation).await?;
    let title = visit.t("consultations-became-title");
    let count = |count: u64| {
        if count < SMALL_CELL {
            visit.t("consultations-hidden")
        } else {
            visit.t_with("consultations-theme-texts", &[("count", count.into())])
        }
    };
    let body = consultation.about.body.as_str();
    Ok(page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/consultations/{code}"), consultation.about.title.get(visit.lang))),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (warning(&visit, html! { p { strong { (visit.t("consultations-not-representative")) } " " (visit.t("consultations-not-representative-why")) } }))
            @if grouped.is_empty() { (inset(html! { p { (visit.t("consultations-became-none")) } })) }
            @for question in &grouped {
                h2 { (label_of(&visit, plan.form(), &question.question)) }
                p { (visit.t_with("consultations-unclassified", &[
                    ("texts", question.texts.into()),
                    ("share", visit.percent(share(question.unclassified, question.texts)).into()),
                ])) }
                @for weighed in &question.themes {
                    article.card {
                        h3 { (weighed.theme.name) }
                        p.muted {
                            (count(weighed.count)) ". "
                            (visit.t_with("consultations-theme-signed", &[
                                ("name", weighed.theme.signer.as_str().into()),
                                ("date", visit.date(room.day(weighed.theme.signed_at)).into()),
                            ]))
                        }
                        @match (&weighed.theme.reply, weighed.theme.replied_at) {
                            (Some(reply), Some(at)) => {
                                p { strong { (visit.t_with("consultations-replied", &[("body", body.into()), ("date", visit.date(room.day(at)).into())])) } }
                                (paragraphs(reply))
                            }
                            _ => { p { (visit.t_with("consultations-not-replied", &[("body", body.into())])) } }
                        }
                    }
                }
            }
        },
    ))
}

/// `POST /consultations/{code}/contact`
pub async fn keep_contact(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let (typed, receipt) = (posted.fields.first("email").trim(), posted.fields.first("receipt"));
    let Ok(email) = typed.parse::<mail::Address>() else {
        let error = visit.t("consultations-contact-wrong");
        let page = sent_page(&room, &visit, &consultation, receipt, typed, Some(error));
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    room.keep_contact(&consultation, &email, visit.lang).await?;
    let title = visit.t("consultations-contact-kept");
    let kept = page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/consultations/{code}"), consultation.about.title.get(visit.lang))),
        html! {
            (notice(&visit, NoticeKind::Success, html! { p { strong { (title) } } }))
            h1 { (visit.t("consultations-contact-title")) }
            p { (visit.t("consultations-contact-kept-lead")) }
        },
    );
    Ok(kept.into_response())
}
