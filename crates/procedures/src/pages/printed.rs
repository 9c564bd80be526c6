//! Documents to print: the receipt, the decision, the form on paper.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use ui::{Failure, Visit};

use crate::pages::{case_id, hand};
use crate::room::Procedures;

fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}

/// `GET /cases/{id}/receipt.pdf`
pub async fn receipt(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    Ok(pdf("receipt", room.receipt(&visit, &hand, id).await?))
}

/// `GET /cases/{id}/decision.pdf`
pub async fn decision(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    Ok(pdf("decision", room.decision_letter(&visit, &hand, id).await?))
}

/// How large the letters are.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Print {
    large: String,
}

/// `GET /procedures/{id}/paper.pdf`
pub async fn form(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    Query(Print { large }): Query<Print>,
) -> Result<Response, Failure> {
    let version = room.catalogue.newest(&id).ok_or(Failure::NotFound)?;
    Ok(pdf(&id, room.on_paper(&visit, &version, !large.is_empty())?))
}
