//! The directory as open data.

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::Desk;

/// The open data set whose columns can be asked for alone.
const DATA_SET: &str = "activateurs-france-num";

/// `GET /advisers.csv`
pub async fn advisers(State(desk): State<Desk>, Query(which): Query<Which>) -> Response {
    if which.columns == DATA_SET {
        return table(DATA_SET, desk.directory.export_as_data_set());
    }
    table("advisers", desk.directory.open_data_of_advisers())
}

/// Which columns are wanted.
#[derive(serde::Deserialize)]
pub struct Which {
    #[serde(default)]
    columns: String,
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
