//! The door for other nodes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use rustls::pki_types::CertificateDer;
use ui::Routes;
use xroad::{Code, Fault, Origin, Request, ServerId};

use super::ask::MESSAGES;
use super::certificate::BadCertificate;
use super::fresh;
use super::list::Network;
use super::wire::{self, BadFrames, Received};
use super::witnesses;
use crate::answer::{MessageBody, Question};
use crate::messages::Written;
use crate::messages::body::{Bounded, Lent};
use crate::pass_on::{PATIENCE, Transferred, check_question};
use crate::{Exchange, cross_check};

/// Who is at the other end of a connection between nodes. Whoever listens says so, in the extensions of the request.
#[derive(Debug, Clone)]
pub struct NodePeer {
    /// The certificate that it has the key of, in DER.
    pub certificate: Arc<[u8]>,
    /// Those that it sent along, in DER: authorities between its own and one that is known.
    pub between: Arc<[CertificateDer<'static>]>,
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
    let (peer, working) = (peer.map(|Extension(peer)| peer), exchange.clone());
    let answered = exchange.0.under_way.to_its_end(async move {
        let body = Lent::new(request.into_body());
        let answered = working.answer_node(peer, body.lend()).await;
        if answered.is_err() {
            body.let_it_end();
        }
        answered
    });
    let overloaded =
        || Err(refused(Code::InternalError, "The node has too much to do, or failed: try again.").with_status(503));
    let body = match answered.await.unwrap_or_else(overloaded) {
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

impl Exchange {
    /// The answer to what another node sent.
    async fn answer_node(&self, peer: Option<NodePeer>, body: Body) -> Result<Body, Fault> {
        let network = self.network();
        let node = self.recognise(&network, peer)?;
        let most = self.0.limits.at_once;
        let admit = |kind: &str, whose: &str, most: usize| {
            self.0.under_way.admit(format!("{kind} {whose}"), most).ok_or_else(|| {
                refused(Code::InternalError, format!("{whose} has {most} questions open here already."))
                    .with_status(429)
            })
        };
        let place = admit("node", &node.to_string(), most.saturating_mul(2))?;
        let received = tokio::time::timeout(PATIENCE, wire::read(body)).await;
        let received = received.unwrap_or(Err(BadFrames::Broken));
        let received = received.map_err(|bad| refused(Code::MimeParsingFailed, bad))?;
        let Received::Message(head, body, seal) = received else {
            return Err(refused(Code::MissingRest, "A question is expected."));
        };
        let request = Request::read(&head).map_err(|bad| refused(Code::InvalidMessage, bad))?;
        check_question(&request).map_err(|bad| refused(Code::InvalidMessage, bad))?;
        let name = request.request_id();
        fresh::check(name, self.0.clock.now()).map_err(|old| refused(Code::InvalidMessage, old).with_detail(name))?;
        if !network.stands_behind(request.client(), &node) {
            let why = format!("{} does not stand behind {node}.", request.client());
            return Err(refused(Code::SslAuthenticationFailed, why));
        }
        // One client leaves places to the others of its node.
        let places = vec![place, admit("client of a node", &request.client().to_string(), most)?];
        let keys = network.keys.get(&request.client().member()).filter(|keys| !keys.is_empty());
        let why = || refused(Code::CertValidation, format!("The list has no key of {}.", request.client().member()));
        let keys = keys.cloned().ok_or_else(why)?;
        let too_long = Arc::new(AtomicBool::new(false));
        let body = self.bounded_of_node(body, &too_long)?;
        let (request, sent) = (Arc::new(Written::of(request)), Transferred::default());
        let question = Question { request, body, seal, sent, places };
        let answer = match self.answer_here(question, keys).await {
            Err(_) if too_long.load(Ordering::Acquire) => return Err(self.body_too_long()),
            answered => answered?,
        };
        Ok(wire::write(&answer.response.head, answer.body, answer.seal))
    }

    /// The body of another node's question, of which no more is taken than may be of a system's own.
    fn bounded_of_node(&self, body: MessageBody, exceeded: &Arc<AtomicBool>) -> Result<MessageBody, Fault> {
        let Some(most) = self.0.limits.body_bytes else { return Ok(body) };
        match body {
            MessageBody::Short(body) if body.len() as u64 > most => Err(self.body_too_long()),
            MessageBody::Short(body) => Ok(MessageBody::Short(body)),
            MessageBody::Long(body) => Ok(MessageBody::Long(Body::new(Bounded::new(body, most, Arc::clone(exceeded))))),
        }
    }

    /// Which node of the list it is.
    pub(crate) fn recognise(&self, network: &Network, peer: Option<NodePeer>) -> Result<ServerId, Fault> {
        let now = self.0.clock.now();
        if network.expires_at.is_none_or(|until| until <= now) {
            return Err(refused(Code::GlobalConfOutdated, "The list of members expired: no node is answered."));
        }
        let believed = peer
            .ok_or(BadCertificate::Missing)
            .and_then(|peer| network.recognise(&peer.certificate, &peer.between, now));
        believed.map_err(|bad| refused(Code::SslAuthenticationFailed, bad))
    }
}
