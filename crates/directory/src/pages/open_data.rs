//! The directory as open data.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::Desk;

/// `GET /advisers.csv`
pub async fn advisers(State(desk): State<Desk>) -> Response {
    table("advisers", desk.directory.open_data_of_advisers())
}

/// `GET /events.csv`
pub async fn events(State(desk): State<Desk>) -> Response {
    table("events", desk.directory.export_events())
}

fn table(name: &str, table: String) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    (headers, table).into_response()
}
