//! The codes of a booklet without paper, for its person, after proving again who they are; and printed later.

use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{ButtonKind, Link, TagKind, button_link, buttons, tag};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{id, last_day, money, pdf_once, stale};
use super::print::Press;
use crate::desks::Desks;
use crate::model::BookletId;

/// `GET /passes/{id}/codes`
pub async fn show(State(desks): State<Desks>, visit: Visit, Path(booklet): Path<String>) -> Result<Response, Failure> {
    let booklet = BookletId(id(&booklet)?);
    let person = visit.person()?.person;
    if let Some(away) = stale(&desks, &visit, &format!("/passes/{booklet}/codes")).await? {
        return Ok(away);
    }
    let (booklet, passes) = desks.codes_without_paper(person, booklet).await?;
    let lot = desks.passes.lot_of(booklet.id).await?;
    let title = visit.t_with("pass-booklet", &[("booklet", booklet.id.0.into())]);
    let next = passes.iter().find(|pass| !pass.is_used);
    // As on paper: a place without a network sees that it is genuine.
    let square = match next {
        Some(next) => Some(Press::of(&desks, lot.order, None).await?.square(lot.id, next.pass, &next.code)?),
        None => None,
    };
    let print = Link::new(format!("/passes/{}/codes.pdf", booklet.id), visit.t("pass-codes-print"));
    let shown = page(
        &visit,
        PageHead::new(&title).back(Link::new("/passes", visit.t("pass-own-title"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("pass-codes-intro")) }
            p { (visit.t_with("pass-own-worth", &[
                ("worth", money(&visit, lot.face_cents).into()),
                ("until", last_day(&desks, &visit, lot.valid_until).into()),
            ])) }
            @if let Some(next) = next {
                h2 { (visit.t_with("pass-codes-next", &[("pass", (next.pass.nth() + 1).into())])) }
                @if let Some(code) = square.as_ref().and_then(|square| ui::QrCode::of(square)) {
                    (code.in_page(&visit.t_with("pass-codes-picture", &[("pass", (next.pass.nth() + 1).into())]), 280))
                }
                p { strong { (*next.code.written()) } }
            }
            h2 { (visit.t("pass-codes-all")) }
            ol {
                @for pass in &passes {
                    li {
                        @if pass.is_used { (tag(TagKind::Neutral, &visit.t("pass-codes-used"))) }
                        @else { (*pass.code.written()) }
                    }
                }
            }
            (buttons(button_link(&print, ButtonKind::Secondary)))
        },
    );
    Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
}

/// `GET /passes/{id}/codes.pdf`
pub async fn print(State(desks): State<Desks>, visit: Visit, Path(booklet): Path<String>) -> Result<Response, Failure> {
    let booklet = BookletId(id(&booklet)?);
    let person = visit.person()?.person;
    if let Some(away) = stale(&desks, &visit, &format!("/passes/{booklet}/codes")).await? {
        return Ok(away);
    }
    let (booklet, passes) = desks.codes_without_paper(person, booklet).await?;
    let lot = desks.passes.lot_of(booklet.id).await?;
    let unused = passes.into_iter().filter(|pass| !pass.is_used).map(|pass| (pass.pass, pass.code)).collect();
    let press = Press::of(&desks, lot.order, None).await?;
    let bytes = press.print_passes(&visit, lot.id, vec![(booklet.id, unused)]).await?;
    Ok(pdf_once(&format!("booklet-{}", booklet.id), bytes))
}
