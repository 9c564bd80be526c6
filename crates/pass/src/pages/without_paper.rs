//! The codes of a booklet without paper, for its person, after proving again who they are; and printed later.

use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};
use ui::components::{ButtonKind, Link, TagKind, button_link, buttons, tag};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{id, last_day, money, pdf_once};
use super::print::Press;
use crate::desks::Desks;
use crate::model::BookletId;

/// The empty margin around a code, in squares (ISO/IEC 18004 §5.3.8).
const MARGIN: i32 = 4;

/// The way to a fresh proof, and back.
async fn stale(desks: &Desks, visit: &Visit, path: &str) -> Result<Option<Response>, Failure> {
    let is_fresh = desks.neighbours.reach.is_fresh(visit.session()).await?;
    Ok((!is_fresh).then(|| Redirect::to(&format!("/sign-in?next={path}&again=yes")).into_response()))
}

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
                @let written = next.code.written();
                (picture(&written, &visit.t_with("pass-codes-picture", &[("pass", (next.pass.nth() + 1).into())])))
                p { strong { (*written) } }
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

/// The code for a camera, as large as a small phone shows it.
fn picture(text: &str, name: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return html! {} };
    let size = code.size() + 2 * MARGIN;
    let squares = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = squares.filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
    html! {
        // Black on white in every theme: telephones read nothing else.
        svg width="240" height="240" viewBox={ "0 0 " (size) " " (size) } role="img" aria-label=(name)
            shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}
