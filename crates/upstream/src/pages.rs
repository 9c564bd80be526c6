//! What everyone may see: how the providers do, and our keys for them.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{Head, Table, TagKind, table, tag};
use ui::{Access, Failure, PageHead, Routes, Visit, page};

use crate::board::Health;
use crate::breaker::Standing;
use crate::fault::UpstreamError;
use crate::model::Provider;
use crate::{JWKS, STATUS, Upstream};

/// Providers may remember our keys for so long: less than a key is published before it signs.
const KEYS_CACHED: HeaderValue = HeaderValue::from_static("public, max-age=3600");

impl From<UpstreamError> for Failure {
    fn from(error: UpstreamError) -> Self {
        match error {
            UpstreamError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: jiff::SignedDuration::from_secs(2) }
            }
            error => Self::internal(error),
        }
    }
}

pub(crate) fn routes() -> Routes<Upstream> {
    Routes::new().get(JWKS, Access::Public, keys).get(STATUS, Access::Public, status)
}

/// `GET /upstream/jwks` (RFC 7517 §5)
async fn keys(State(upstream): State<Upstream>) -> Result<Response, Failure> {
    let keys = upstream.cabinet().await?.public();
    Ok(([(CACHE_CONTROL, KEYS_CACHED)], Json(keys)).into_response())
}

/// `GET /providers/status`
async fn status(State(upstream): State<Upstream>, visit: Visit) -> Result<Markup, Failure> {
    let providers = upstream.overview().await?;
    let title = visit.t("upstream-status-title");
    let down = providers.iter().any(|(_, health)| matches!(health.standing, Standing::Down { .. }));
    let main = html! {
        h1 { (title) }
        @if providers.is_empty() {
            p.lead { (visit.t("upstream-status-none")) }
        } @else {
            p.lead { (visit.t(if down { "upstream-status-lead-down" } else { "upstream-status-lead-up" })) }
            (table(&Table {
                caption: visit.t("upstream-status-caption"),
                heads: ["upstream-status-provider", "upstream-status-state", "upstream-status-looked"]
                    .map(|key| Head::text(visit.t(key)))
                    .to_vec(),
                rows: providers.iter().map(|(provider, health)| row(&visit, provider, health)).collect(),
            }))
        }
        p { (visit.t("upstream-status-how")) }
    };
    Ok(page(&visit, PageHead::new(title), main))
}

fn row(visit: &Visit, provider: &Provider, health: &Health) -> Vec<Markup> {
    let (kind, text) = standing_text(visit, health);
    let looked = match health.looked_at {
        Some(at) => ago(visit, at),
        None => visit.t("upstream-not-looked-yet"),
    };
    vec![html! { (provider.name.get(visit.lang)) }, tag(kind, &text), html! { (looked) }]
}

/// How a provider does, in words and with a colour.
pub fn standing_text(visit: &Visit, health: &Health) -> (TagKind, String) {
    match health.standing {
        Standing::Up if health.looked_at.is_none() => (TagKind::Neutral, visit.t("upstream-standing-unknown")),
        Standing::Up => (TagKind::Success, visit.t("upstream-standing-up")),
        Standing::Shaky => (TagKind::Warm, visit.t("upstream-standing-shaky")),
        Standing::Down { since } => {
            (TagKind::Error, visit.t_with("upstream-standing-down", &[("since", ago(visit, since).into())]))
        }
    }
}

/// How long ago, in whole minutes or hours: no zone is needed for that.
fn ago(visit: &Visit, at: base::Timestamp) -> String {
    let minutes = visit.now.since(at).as_mins().max(0);
    if minutes < 120 {
        visit.t_with("upstream-minutes-ago", &[("count", minutes.into())])
    } else {
        visit.t_with("upstream-hours-ago", &[("count", (minutes / 60).into())])
    }
}
