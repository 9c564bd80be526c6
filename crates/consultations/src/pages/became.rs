//! What became of it: the themes that a person named, with what the public body answers.

use axum::extract::{Path, State};
use maud::{Markup, html};
use ui::components::{Link, inset};
use ui::{Failure, PageHead, Visit, page};

use super::paragraphs;
use super::results::{label_of, not_representative};
use crate::published::STEP_LEAST;
use crate::room::Consultations;
use crate::statistics::share;

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
    let count = |count: Option<u64>| match count {
        Some(count) => visit.t_with("consultations-theme-texts", &[("count", count.into())]),
        None => visit.t("consultations-theme-few"),
    };
    let unclassified = |texts: u64, unclassified: Option<u64>| match unclassified {
        Some(rest) => visit.t_with(
            "consultations-unclassified",
            &[("texts", texts.into()), ("share", visit.percent(share(rest, texts)).into())],
        ),
        None => visit.t_with("consultations-unclassified-few", &[("texts", texts.into())]),
    };
    let body = consultation.about.body.as_str();
    Ok(page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/consultations/{code}"), consultation.about.title.get(visit.lang))),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (not_representative(&visit))
            @if grouped.is_empty() { (inset(html! { p { (visit.t("consultations-became-none")) } })) }
            @if !grouped.is_empty() { p { (visit.t_with("consultations-became-steps", &[("least", STEP_LEAST.into())])) } }
            @for question in &grouped {
                h2 { (label_of(&visit, plan.form(), &question.question)) }
                @if let Some(texts) = question.texts { p { (unclassified(texts, question.unclassified)) } }
                @for (theme, texts) in &question.themes {
                    article.card {
                        h3 { (theme.name) }
                        p.muted {
                            (count(*texts)) ". "
                            (visit.t_with("consultations-theme-signed", &[
                                ("name", theme.signer.as_str().into()),
                                ("date", visit.date(room.day(theme.signed_at)).into()),
                            ]))
                        }
                        @match (&theme.reply, theme.replied_at) {
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
