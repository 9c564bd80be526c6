//! One line and two measures a request, without anything personal: no address of the visitor, no
//! query, no filled-in path, only the route's template.

use std::sync::Arc;

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use metrics::SharedString;

const REQUESTS: &str = "http_requests_total";
const DURATION: &str = "http_request_duration_seconds";

pub(crate) fn describe_metrics() {
    metrics::describe_counter!(REQUESTS, "Requests answered, by method, route template and status.");
    metrics::describe_histogram!(
        DURATION,
        metrics::Unit::Seconds,
        "Time from a request to the head of its answer, by method and route template."
    );
}

pub(crate) fn write(
    request_id: &str,
    method: &Method,
    route: Option<&Arc<str>>,
    status: StatusCode,
    took: SignedDuration,
) {
    let method = known(method);
    let route = route.map_or(SharedString::const_str("none"), |route| SharedString::from_shared(Arc::clone(route)));
    let ms = took.as_secs_f64().max(0.0) * 1000.0;
    metrics::counter!(REQUESTS, "method" => method, "route" => route.clone(), "status" => status.as_str().to_owned())
        .increment(1);
    metrics::histogram!(DURATION, "method" => method, "route" => route.clone()).record(ms / 1000.0);
    tracing::info!(target: "access", request_id, method, route = &*route, status = status.as_u16(), ms, "answered");
}

/// The method's name, when it is one of the known: others are words that a stranger chose.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
