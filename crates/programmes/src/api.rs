//! The API: the calls, read by anyone.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use ui::{Access, Failure, Routes, Visit};

use crate::model::{Call, Group};
use crate::room::{Programmes, ProgrammesError};

pub(crate) fn routes() -> Routes<Programmes> {
    Routes::new().get("/api/programmes", Access::Public, list).get("/api/programmes/{code}", Access::Public, show).get(
        "/api/programmes/{code}/schema",
        Access::Public,
        schema,
    )
}

/// A problem document (RFC 9457) for what is not there; every other failure tells of itself.
fn failed(error: ProgrammesError) -> Response {
    let ProgrammesError::NotFound = error else { return Failure::from(error).into_response() };
    let body = json!({ "type": "about:blank", "title": "not found", "status": 404, "detail": "there is no such call" });
    (StatusCode::NOT_FOUND, [("content-type", "application/problem+json")], body.to_string()).into_response()
}

fn told(room: &Programmes, call: &Call) -> Value {
    let about = &call.about;
    let group =
        |group: &Group| json!({ "value": group.value, "label": group.label, "least": group.least, "most": group.most });
    let demands = call.eligibility.iter().map(|demand| {
        let any = demand.any.iter().map(|one| json!({ "text": one.text, "condition": one.holds }));
        json!({ "any_of": any.collect::<Vec<_>>() })
    });
    let bounds = call.bounds.iter().map(|one| {
        let groups: Vec<Value> = one.groups.iter().map(group).collect();
        json!({ "dimension": one.name, "label": one.label, "groups": groups })
    });
    json!({
        "id": call.code,
        "version": call.hash,
        "programme": about.programme.name,
        "body": about.programme.body,
        "what": about.programme.what,
        "season": about.season,
        "title": about.title,
        "introduction": about.introduction,
        "applicant": about.applicant.name(),
        "phase": call.phase(room.clock.now()).name(),
        "opens_at": call.opens_at.to_string(),
        "closes_at": call.closes_at.to_string(),
        "decided_on": about.decided_on.map(|day| day.to_string()),
        "places": call.places,
        "pass_mark": call.pass_mark,
        "best_score": call.best_score(),
        "eligibility": demands.collect::<Vec<_>>(),
        "bounds": bounds.collect::<Vec<_>>(),
        "criteria": call.criteria,
        "page": room.address(call),
        "schema": format!("{}/api/programmes/{}/schema", room.public_url, call.code),
    })
}

/// `GET /api/programmes`
async fn list(State(room): State<Programmes>) -> Response {
    match room.all_published().await {
        Ok(all) => {
            let all: Vec<Value> = all.iter().map(|one| told(&room, one)).collect();
            Json(json!({ "calls": all })).into_response()
        }
        Err(error) => failed(error),
    }
}

/// `GET /api/programmes/{code}`
async fn show(State(room): State<Programmes>, Path(code): Path<String>) -> Response {
    room.published(&code).await.map_or_else(failed, |call| Json(told(&room, &call)).into_response())
}

/// `GET /api/programmes/{code}/schema`: the form of an application, as JSON Schema.
async fn schema(State(room): State<Programmes>, visit: Visit, Path(code): Path<String>) -> Response {
    let found = async {
        let call = room.published(&code).await?;
        room.plan(&call).await
    };
    match found.await {
        Ok(plan) => {
            let schema = forms::schema::of(plan.form(), visit.lang);
            ([("content-type", "application/schema+json")], schema.to_string()).into_response()
        }
        Err(error) => failed(error),
    }
}
