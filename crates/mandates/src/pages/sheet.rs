//! The sheet: printed on A4, in big letters, it says who may do what until when, and how to end it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{Link, summary_list};
use ui::{Failure, PageHead, Visit, page};

use super::{helper, id, words};
use crate::codes::grouped;
use crate::model::{Mandate, Organisation, Standing};
use crate::room::{Mandates, MandatesError};

/// `GET /mandates/{id}/sheet`: in the language that the person reads.
pub async fn show(State(mandates): State<Mandates>, visit: Visit, Path(of): Path<String>) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let (mandate, organisation) = mandates.mandate_for(helper.person, id(&of)?).await?;
    let is_live = matches!(mandate.standing(&organisation, mandates.clock.now()), Standing::Live { .. });
    // What is over, and what is signed on the screen, needs no sheet to sign.
    if !is_live && mandates.code_on_sheet(&mandate).is_none() {
        return Err(Failure::NotFound);
    }
    let lang = mandate.lang;
    Ok(sheet_page(&mandates, &visit.speaking(lang), &mandate, &organisation).await?.into_response())
}

async fn sheet_page(
    mandates: &Mandates,
    visit: &Visit,
    mandate: &Mandate,
    organisation: &Organisation,
) -> Result<Markup, MandatesError> {
    let title = visit.t("mandates-sheet-title");
    let rows = words::rows(visit, mandates, mandate, organisation).await?;
    let values =
        [("person", mandate.person_name.as_str().into()), ("who", words::may_use(visit, mandate, organisation).into())];
    let link = format!("{}/mandates/revoke", mandates.public_url);
    let back = Link::new(format!("/mandates/{}", mandate.id), visit.t("mandates-sheet-back"));
    Ok(page(
        visit,
        PageHead::new(&title).back(back),
        html! {
            div.sheet {
                h1 { (title) }
                p.buttons { (visit.t("mandates-sheet-print")) }
                p.lead { (visit.t_with("mandates-sheet-lead", &values)) }
                (summary_list(visit, &rows))
                p { (visit.t("mandates-sheet-never")) }
                h2 { (visit.t("mandates-sheet-end")) }
                p { (visit.t("mandates-sheet-end-lead")) }
                ol {
                    li { (visit.t("mandates-sheet-end-go")) " " strong { (link) } }
                    li { (visit.t("mandates-sheet-end-type")) }
                }
                p.code { strong { (grouped(&mandates.revocation_code(mandate.id))) } }
                @if let Some(code) = ui::QrCode::of(&link) {
                    (code.in_page(&visit.t_with("mandates-sheet-qr", &[("link", link.as_str().into())]), 180))
                }
                p { (visit.t("mandates-sheet-end-ask")) }
                @if let Some(code) = mandates.code_on_sheet(mandate) {
                    h2 { (visit.t("mandates-sheet-sign")) }
                    p { (visit.t("mandates-sheet-sign-lead")) }
                    p.signature { (visit.t("mandates-sheet-sign-line")) }
                    p { (visit.t("mandates-sheet-sign-code")) }
                    p.code { strong { (grouped(&code)) } }
                }
            }
        },
    ))
}
