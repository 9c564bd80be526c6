//! For those who run the platform: is it alive, is it ready, how does it do.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use evidence::Evidence;
use metrics_exporter_prometheus::PrometheusHandle;
use store::{Db, StoreError, Tx};
use ui::{Access, Routes};

#[derive(Clone)]
struct Operations {
    db: Db,
    evidence: Evidence,
    metrics: Option<PrometheusHandle>,
}

/// `/healthz`, `/readyz` and `/metrics`.
pub fn routes(db: Db, evidence: Evidence, metrics: Option<PrometheusHandle>) -> Routes {
    Routes::new()
        .get("/healthz", Access::Operations, async || "ok\n")
        .get("/readyz", Access::Operations, ready)
        .get("/metrics", Access::Operations, measure)
        .with_state(Operations { db, evidence, metrics })
}

/// Whether the database answers, and accesses can be recorded: without that, nothing personal is shown.
async fn ready(State(operations): State<Operations>) -> impl IntoResponse {
    if let Err(error) = operations.db.read(look).await {
        tracing::error!(%error, "the database does not answer");
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n");
    }
    if let Err(error) = operations.evidence.check().await {
        tracing::error!(%error, "accesses cannot be recorded");
        return (StatusCode::SERVICE_UNAVAILABLE, "the evidence log cannot be added to\n");
    }
    (StatusCode::OK, "ready\n")
}

fn look(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    // No table is meant: the question is whether there is an answer.
    tx.one(store::sql!("SELECT 1"), store::params![], |row| row.get(0))
}

/// The measures, as Prometheus reads them (text format 0.0.4).
async fn measure(State(operations): State<Operations>) -> impl IntoResponse {
    let text = operations.metrics.map(|metrics| {
        metrics.run_upkeep();
        metrics.render()
    });
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text.unwrap_or_default())
}
