//! For those who run the platform: is it alive, is it ready, how does it do.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use metrics_exporter_prometheus::PrometheusHandle;
use store::{Db, StoreError};
use ui::{Access, Routes};

#[derive(Clone)]
struct Operations {
    db: Db,
    metrics: Option<PrometheusHandle>,
}

/// `/healthz`, `/readyz` and `/metrics`.
pub fn routes(db: Db, metrics: Option<PrometheusHandle>) -> Routes {
    Routes::new()
        .get("/healthz", Access::Operations, async || "ok\n")
        .get("/readyz", Access::Operations, ready)
        .get("/metrics", Access::Operations, measure)
        .with_state(Operations { db, metrics })
}

/// Whether the database answers.
async fn ready(State(operations): State<Operations>) -> impl IntoResponse {
    match operations.db.read(|tx| tx.one(store::sql!("SELECT 1"), store::params![], |row| row.get::<i64>(0))).await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            let error: StoreError = error;
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

/// The measures, as Prometheus reads them (text format 0.0.4).
async fn measure(State(operations): State<Operations>) -> impl IntoResponse {
    let text = operations.metrics.map(|metrics| {
        metrics.run_upkeep();
        metrics.render()
    });
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text.unwrap_or_default())
}
