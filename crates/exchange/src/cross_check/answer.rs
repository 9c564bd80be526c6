//! The door for another node that compares: what is on record here of the messages in which it took part.

use std::collections::HashMap;
use std::sync::Arc;

use ::store::StoreError;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::Response;
use base::Timestamp;
use http_body_util::{BodyExt as _, Limited};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use xroad::{ServerId, ServiceId, SubsystemId};

use super::tally::{Direction, Entry, Growing, Tally, digest_of, names_from};
use super::{COMPARED_WITHIN_DAYS, DAY_S, SETTLED_AFTER_S};
use crate::Exchange;
use crate::messages::record::Side;
use crate::nodes::NodePeer;
use crate::nodes::list::Network;
use crate::store::{self, KeptRecord, RecordPlace};

/// Where a node is asked what it has on record.
pub(crate) const TALLY: &str = "/exchange/tally";
/// Bytes of a question, at most.
const MAX_QUESTION_BYTES: usize = 4096;
/// Messages of one answer, at most.
pub(super) const ENTRIES_MAX: usize = 2_000;
/// Bytes of an answer, at most: a message is some 150.
pub(super) const MAX_ANSWER_BYTES: usize = 1024 * 1024;
/// Records that are read at a time.
const PAGE: u32 = 500;
/// The tallies of a day are used again for so long.
const REMEMBERED_FOR: SignedDuration = SignedDuration::from_mins(10);

/// What another node asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Asked {
    /// The 24 hours of a day, since 1970.
    Day(i64),
    /// The 60 minutes of an hour, since 1970.
    Hour(i64),
    /// The messages of a minute, since 1970, behind the exchange of this name.
    Minute(i64, String),
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Answered {
    Tallies(Vec<Tally>),
    /// Messages, and whether there are more.
    Entries(Vec<Entry>, bool),
}

/// Tallies of a day that ended, by the other node: each partner asks for the same day in the same night.
#[derive(Default)]
pub(crate) struct Tallies(Mutex<Option<DayTallies>>);

struct DayTallies {
    day: i64,
    made_at: Timestamp,
    /// The list by which it was known who stands behind which node.
    list: u64,
    by_partner: Arc<HashMap<ServerId, Vec<Tally>>>,
}

impl Asked {
    /// The first second that is asked about, and the one behind the last.
    pub(super) const fn span(&self) -> (i64, i64) {
        let (number, length) = match self {
            Self::Day(day) => (*day, DAY_S),
            Self::Hour(hour) => (*hour, 3600),
            Self::Minute(minute, _) => (*minute, 60),
        };
        let from = number.saturating_mul(length);
        (from, from.saturating_add(length))
    }

    /// Whether it is about a time of which records are compared: settled, and not put away yet.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        let (from, until) = self.span();
        let now = now.as_seconds();
        let oldest = (now.div_euclid(DAY_S) - COMPARED_WITHIN_DAYS).saturating_mul(DAY_S);
        from >= oldest && until.saturating_add(SETTLED_AFTER_S) <= now
    }
}

/// Answers another node of the list, about messages between it and this node and no others.
pub(crate) async fn tally(
    State(exchange): State<Exchange>,
    peer: Option<Extension<NodePeer>>,
    request: Request,
) -> Response {
    let network = exchange.network();
    let Ok(node) = exchange.recognise(&network, peer.map(|Extension(peer)| peer)) else {
        return refused(StatusCode::FORBIDDEN, "this is for nodes of the list\n");
    };
    if request.method() != Method::POST {
        return refused(StatusCode::METHOD_NOT_ALLOWED, "POST is expected\n");
    }
    let body = Limited::new(request.into_body(), MAX_QUESTION_BYTES).collect().await;
    let asked = body.ok().and_then(|body| serde_json::from_slice::<Asked>(&body.to_bytes()).ok());
    let Some(asked) = asked else { return refused(StatusCode::BAD_REQUEST, "the question is not well formed\n") };
    if !asked.is_due(exchange.0.clock.now()) {
        return refused(StatusCode::GONE, "records of that time are not compared yet, or no more\n");
    }
    match exchange.on_record(&network, &node, &asked).await {
        Ok(answered) => {
            let mut answer = Response::new(Body::from(serde_json::json!(answered).to_string()));
            answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            answer
        }
        Err(error) => {
            tracing::warn!(%error, %node, "another node's question about records could not be answered");
            refused(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

fn refused(status: StatusCode, why: &'static str) -> Response {
    let mut answer = Response::new(Body::from(why));
    *answer.status_mut() = status;
    answer
}

impl Exchange {
    /// What is on record here of messages between this node and another one.
    pub(super) async fn on_record(
        &self,
        network: &Arc<Network>,
        partner: &ServerId,
        asked: &Asked,
    ) -> Result<Answered, StoreError> {
        match asked {
            Asked::Day(day) => {
                let tallies = self.tallies_of_day(network, *day).await?;
                let none = || (0..24).map(|_| Growing::default().finish()).collect();
                Ok(Answered::Tallies(tallies.get(partner).cloned().unwrap_or_else(none)))
            }
            Asked::Hour(_) => {
                let mut minutes: Vec<Growing> = (0..60).map(|_| Growing::default()).collect();
                self.walk(network, asked.span(), |place, of, entry| {
                    if of == partner
                        && let Some(minute) = minutes.get_mut(place / 60)
                    {
                        minute.add(&entry);
                    }
                })
                .await?;
                Ok(Answered::Tallies(minutes.into_iter().map(Growing::finish).collect()))
            }
            Asked::Minute(_, after) => {
                let mut entries = Vec::new();
                let mut is_more = false;
                self.walk(network, asked.span(), |_, of, entry| {
                    if of != partner || entry.exchange <= *after {
                        return;
                    }
                    // An exchange is told whole: its question and its answer.
                    let begins = entries.last().is_none_or(|last: &Entry| last.exchange != entry.exchange);
                    is_more |= entries.len() + 1 >= ENTRIES_MAX && begins;
                    if !is_more {
                        entries.push(entry);
                    }
                })
                .await?;
                Ok(Answered::Entries(entries, is_more))
            }
        }
    }

    /// The hours of a day, for every other node: all records of the day are read once.
    async fn tallies_of_day(
        &self,
        network: &Arc<Network>,
        day: i64,
    ) -> Result<Arc<HashMap<ServerId, Vec<Tally>>>, StoreError> {
        // One reads; who asks for the same day meanwhile waits for it.
        let mut known = self.0.tallies.0.lock().await;
        let now = self.0.clock.now();
        let is_fresh = |known: &&DayTallies| {
            known.day == day && known.list == network.version && now.since(known.made_at) < REMEMBERED_FOR
        };
        if let Some(known) = known.as_ref().filter(is_fresh) {
            return Ok(Arc::clone(&known.by_partner));
        }
        let mut growing: HashMap<ServerId, Vec<Growing>> = HashMap::new();
        self.walk(network, Asked::Day(day).span(), |place, partner, entry| {
            let hours = growing.entry(partner.clone()).or_insert_with(|| (0..24).map(|_| Growing::default()).collect());
            if let Some(hour) = hours.get_mut(place / 3600) {
                hour.add(&entry);
            }
        })
        .await?;
        let finished = growing.into_iter().map(|(partner, hours)| (partner, finish(hours)));
        let by_partner = Arc::new(finished.collect::<HashMap<_, _>>());
        let made = DayTallies { day, made_at: now, list: network.version, by_partner: Arc::clone(&by_partner) };
        *known = Some(made);
        Ok(by_partner)
    }

    /// Goes over the records of a span of seconds in their order: each with its second in the span and the node at the
    /// other end. What did not leave this node is left out.
    async fn walk(
        &self,
        network: &Arc<Network>,
        (from, until): (i64, i64),
        mut take: impl FnMut(usize, &ServerId, Entry),
    ) -> Result<(), StoreError> {
        let mut place = RecordPlace { exchange: names_from(from), side: String::new(), direction: String::new() };
        let end = names_from(until);
        loop {
            let (after, before) = (place.clone(), end.clone());
            let page = self.0.db.read_long(move |tx| store::records_between(tx, &after, &before, PAGE)).await?;
            let Some(last) = page.last() else { return Ok(()) };
            place = last.place();
            for record in page {
                let Some(second) = super::tally::named_at(&record.exchange) else { continue };
                let second = i64::try_from(second / 1000).unwrap_or(i64::MAX);
                let in_span = usize::try_from(second - from).unwrap_or(usize::MAX);
                if let Some((partner, entry)) = between_nodes(network, self.server(), record) {
                    take(in_span, partner, entry);
                }
            }
        }
    }
}

fn finish(hours: Vec<Growing>) -> Vec<Tally> {
    hours.into_iter().map(Growing::finish).collect()
}

/// A record as it is compared, with the node at the other end; `None` where that is this node. What a member asks as itself
/// is not compared: behind which node it stands, only that one knows.
fn between_nodes<'n>(network: &'n Network, here: &ServerId, record: KeptRecord) -> Option<(&'n ServerId, Entry)> {
    let side = Side::from_name(&record.side)?;
    let client: SubsystemId = record.client.parse().ok()?;
    let other = match side {
        Side::Client => record.service.parse::<ServiceId>().ok()?.subsystem(),
        Side::Provider => client,
    };
    let partner = network.node_of(&other).filter(|node| *node != here)?;
    let digest = digest_of(&record.head, &record.seal);
    let direction = Direction::from_name(&record.direction)?;
    Some((partner, Entry { exchange: record.exchange, direction, side, digest }))
}
