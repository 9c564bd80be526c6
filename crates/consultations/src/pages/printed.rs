//! What is printed or put on a wall.

use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::Lang;
use serde::Deserialize;
use ui::{Failure, Visit};

use crate::room::Consultations;

pub(super) fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}

/// `GET /consultations/{code}/paper.pdf?in=de`
pub async fn paper(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<In>,
) -> Result<Response, Failure> {
    let visit = asked.spoken(visit);
    let consultation = room.published(&code).await?;
    if consultation.about.audience.needs_account() {
        return Err(Failure::NotFound);
    }
    let plan = room.plan(&consultation).await?;
    let statements = room.statements(&consultation).await?;
    Ok(pdf(&code, room.on_paper(&visit, &consultation, plan.form(), statements.as_ref())?))
}

/// In which language, for this document alone.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct In {
    r#in: String,
}

impl In {
    fn spoken(&self, visit: Visit) -> Visit {
        match Lang::from_tag(&self.r#in) {
            Some(lang) => visit.speaking(lang),
            None => visit,
        }
    }
}

/// `GET /consultations/{code}/poster.pdf?in=de`
pub async fn poster(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<In>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let visit = asked.spoken(visit);
    Ok(pdf(&format!("{code}-{}", visit.lang.tag()), room.poster(&visit, &consultation)?))
}

/// `GET /consultations/{code}/qr.svg`
pub async fn qr(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    Ok(([(CONTENT_TYPE, "image/svg+xml")], room.qr_svg(&visit, &consultation)?).into_response())
}
