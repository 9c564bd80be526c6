//! The door for other nodes.

use std::sync::Arc;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use base::Timestamp;
use ui::Routes;
use xroad::{Code, Fault, MessageId, Origin, Request, ServerId};

use super::ask::MESSAGES;
use super::certificate::{BadCertificate, NodeCertificate};
use super::list::Network;
use super::wire::{self, Received};
use super::witnesses;
use crate::answer::Question;
use crate::messages::Written;
use crate::pass_on::Transferred;
use crate::{Exchange, cross_check};

/// A question is taken for so many seconds after its exchange was named: far less than records are kept.
const TAKEN_WITHIN_S: i64 = 3600;
/// So many seconds another node's clock may be ahead.
const AHEAD_S: i64 = 300;

/// Who is at the other end of a connection between nodes. Whoever listens says so, in the extensions of the request.
#[derive(Debug, Clone)]
pub struct NodePeer {
    /// The certificate that it has the key of, in DER.
    pub certificate: Arc<[u8]>,
}

/// The address for other nodes.
pub(crate) fn routes() -> Routes<Exchange> {
    Routes::new()
        .bare(MESSAGES, receive)
        .bare(witnesses::ADD_CHECKPOINT, witnesses::add_checkpoint)
        .bare(cross_check::TALLY, cross_check::tally)
}

fn refused(code: Code, why: impl std::fmt::Display) -> Fault {
    Fault::new(Origin::ProviderNode, code).saying(why)
}

async fn receive(
    State(exchange): State<Exchange>,
    peer: Option<Extension<NodePeer>>,
    request: HttpRequest,
) -> Response {
    let peer = peer.map(|Extension(peer)| peer);
    let body = match exchange.answer_node(peer, request.into_body()).await {
        Ok(body) => body,
        Err(fault) => {
            let kind = fault.kind(exchange.0.dialect);
            tracing::info!(target: "exchange", kind, detail = fault.detail(), "a node's question was not answered");
            Body::from(wire::write_fault(&fault))
        }
    };
    let mut answer = Response::new(body);
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(wire::CONTENT_TYPE));
    answer
}

/// Refuses a question whose exchange was named long ago: a record by which it would be found to be sent again may have
/// been put away. Names of exchanges have their time in them (UUID version 7).
fn check_age(exchange: &MessageId, now: Timestamp) -> Result<(), Fault> {
    let named = cross_check::named_at(exchange.as_str()).and_then(|named| i64::try_from(named / 1000).ok());
    let named = named.ok_or_else(|| {
        refused(Code::InvalidMessage, "The name of an exchange is a UUID of version 7, in small letters.")
    })?;
    let age = now.as_seconds() - named;
    if (-AHEAD_S..=TAKEN_WITHIN_S).contains(&age) {
        return Ok(());
    }
    let why =
        "The message was named too long ago, or in the future: the clocks of both nodes differ, or it is sent again.";
    Err(refused(Code::InvalidMessage, why).with_detail(exchange))
}

impl Exchange {
    /// The answer to what another node sent.
    async fn answer_node(&self, peer: Option<NodePeer>, body: Body) -> Result<Body, Fault> {
        let network = self.network();
        let node = self.recognise(&network, peer)?;
        let received = wire::read(body).await.map_err(|bad| refused(Code::MimeParsingFailed, bad))?;
        let Received::Message(head, body, seal) = received else {
            return Err(refused(Code::MissingRest, "A question is expected."));
        };
        let request = Request::read(&head).map_err(|bad| refused(Code::InvalidMessage, bad))?;
        check_age(request.request_id(), self.0.clock.now())?;
        let asker = request.client().subsystem();
        let stands_there = |id| network.stands_behind(id, &node);
        if !asker.as_ref().is_some_and(stands_there) {
            let why = format!("{} does not stand behind {node}.", request.client());
            return Err(refused(Code::SslAuthenticationFailed, why));
        }
        let keys = network.keys.get(&request.client().member()).filter(|keys| !keys.is_empty());
        let why = || refused(Code::CertValidation, format!("The list has no key of {}.", request.client().member()));
        let keys = keys.cloned().ok_or_else(why)?;
        let question = Question { request: Arc::new(Written::of(request)), body, seal, sent: Transferred::default() };
        let answer = self.answer_here(question, keys).await?;
        Ok(wire::write(&answer.response.head, answer.body, answer.seal))
    }

    /// Which node of the list it is.
    pub(crate) fn recognise(&self, network: &Network, peer: Option<NodePeer>) -> Result<ServerId, Fault> {
        let now = self.0.clock.now();
        if network.expires_at.is_none_or(|until| until <= now) {
            return Err(refused(Code::GlobalConfOutdated, "The list of members expired: no node is answered."));
        }
        let believed = peer.ok_or(BadCertificate::Missing).and_then(|peer| {
            let certificate = NodeCertificate::read(&peer.certificate)?;
            certificate.check_dates(now)?;
            network.by_certificate.get(&certificate.fingerprint).cloned().ok_or(BadCertificate::NotListed)
        });
        believed.map_err(|bad| refused(Code::SslAuthenticationFailed, bad))
    }
}
