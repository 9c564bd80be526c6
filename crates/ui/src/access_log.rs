//! One line and two measures a request, without anything personal: no address of the visitor, no
//! query, no filled-in path, only the route's template.

use std::sync::{Mutex, PoisonError};

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use metrics::{Counter, Histogram, SharedString};

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

/// What is counted of a route. The measures are looked up once for each method and status, not each time.
pub(crate) struct Traffic {
    template: SharedString,
    kept: Mutex<Vec<Measures>>,
}

#[derive(Clone)]
struct Measures {
    method: &'static str,
    status: StatusCode,
    requests: Counter,
    durations: Histogram,
}

impl Traffic {
    /// Of the route with this template.
    pub(crate) fn of(template: &str) -> Self {
        Self { template: SharedString::from_owned(template.to_owned()), kept: Mutex::default() }
    }

    fn measures(&self, method: &'static str, status: StatusCode) -> Measures {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.iter().find(|one| one.method == method && one.status == status) {
            return known.clone();
        }
        let (route, code) = (self.template.clone(), status.as_str().to_owned());
        let requests = metrics::counter!(REQUESTS, "method" => method, "route" => route.clone(), "status" => code);
        let durations = metrics::histogram!(DURATION, "method" => method, "route" => route);
        let measures = Measures { method, status, requests, durations };
        kept.push(measures.clone());
        measures
    }
}

pub(crate) fn write(request_id: &str, method: &Method, route: &Traffic, status: StatusCode, took: SignedDuration) {
    let method = known(method);
    let ms = took.as_secs_f64().max(0.0) * 1000.0;
    let measures = route.measures(method, status);
    measures.requests.increment(1);
    measures.durations.record(ms / 1000.0);
    let route = &*route.template;
    tracing::info!(target: "access", request_id, method, route, status = status.as_u16(), ms, "answered");
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
