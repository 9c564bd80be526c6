//! Asking the node behind which the provider stands.

use std::error::Error;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, Request as HttpRequest, StatusCode, Uri};
use jose::JwkSet;
use rustls::{CertificateError, OtherError};
use xroad::{Code, Fault, Origin, Response, ServerId};

use super::certificate::BadCertificate;
use super::list::Network;
use super::wire::{self, Received};
use crate::Exchange;
use crate::answer::{Answer, MessageBody, Question};
use crate::messages::Written;
use crate::pass_on::PATIENCE;
use crate::registry::{Service, TIMEOUT_S_MAX};
use crate::services::{Moved, Moving};

/// What the other node has for its own work, beside the time of the service.
const OWN_WORK: Duration = Duration::from_secs(10);
/// The other node answers within this time, or not at all, where it is not known here how long its service may take: the
/// longest that one may.
const WITHIN: Duration = Duration::from_secs(2 * TIMEOUT_S_MAX).saturating_add(OWN_WORK);
/// Where a node takes messages of others.
pub(crate) const MESSAGES: &str = "/exchange/messages";

fn failed(code: Code, why: impl std::fmt::Display) -> Fault {
    Fault::new(Origin::ClientNode, code).saying(why)
}

impl Exchange {
    /// The answer of another node to a question.
    pub(crate) async fn ask_node(
        &self,
        network: &Network,
        (node, service): (&ServerId, Option<&Service>),
        question: Question,
    ) -> Result<Answer, Fault> {
        let outdated = || failed(Code::GlobalConfOutdated, "The list of members expired: other nodes are not asked.");
        if network.expires_at.is_some_and(|until| until <= self.0.clock.now()) {
            return Err(outdated());
        }
        let line = self.0.line.as_ref();
        let line = line.ok_or_else(|| failed(Code::NetworkError, "This node has no line to others."))?;
        let neighbour = network.nodes.get(node);
        let neighbour = neighbour.ok_or_else(|| failed(Code::UnknownMember, format!("{node} is not in the list.")))?;
        let keys = keys_of(network, &question)?;
        // The other node gathers the beginning of the answer first.
        let within = service.map_or(WITHIN, |service| {
            service.offer.timeout.saturating_add(service.offer.timeout.max(PATIENCE)).saturating_add(OWN_WORK)
        });
        // A long question takes its own time to be sent.
        let moved = Moved::now();
        let body = match question.body {
            MessageBody::Long(body) => MessageBody::Long(Moving::to_be_sent(body, &moved)),
            short @ MessageBody::Short(_) => short,
        };
        let asked = http_request(&neighbour.address, wire::write(&question.request.head, body, question.seal))?;
        let answered = tokio::select! {
            answered = line.send(asked) => answered,
            () = moved.has_stood_for(within) => {
                return Err(failed(Code::NetworkError, format!("{node} did not answer in time.")));
            }
        };
        let answered = answered.map_err(|error| told(node, &error))?;
        if answered.status() != StatusCode::OK {
            return Err(failed(
                Code::HttpError,
                format!("{node} answered with status {}.", answered.status().as_u16()),
            ));
        }
        let received = tokio::time::timeout(PATIENCE, wire::read(answered.into_body())).await;
        let received =
            received.map_err(|_| failed(Code::IoError, format!("{node} did not end its answer in time.")))?;
        match received.map_err(|bad| failed(Code::IoError, format!("{node}: {bad}.")))? {
            Received::Fault(fault) => Err(fault),
            Received::Message(head, body, seal) => {
                let response = Response::read(&head);
                let response = response.map_err(|bad| failed(Code::InvalidMessage, format!("{node}: {bad}")))?;
                Ok(Answer { response: Arc::new(Written::of(response)), body, seal, keys })
            }
        }
    }
}

/// The keys by which the provider's answers are signed.
fn keys_of(network: &Network, question: &Question) -> Result<Arc<JwkSet>, Fault> {
    let provider = question.request.message.service().subsystem().member();
    let keys = network.keys.get(&provider).filter(|keys| !keys.is_empty());
    keys.cloned().ok_or_else(|| failed(Code::CertValidation, format!("The list has no key of {provider}.")))
}

fn http_request(address: &url::Url, body: Body) -> Result<HttpRequest<Body>, Fault> {
    let malformed = |_| failed(Code::InternalError, "The node's address is not well formed.");
    let uri = format!("{}{MESSAGES}", address.as_str().trim_end_matches('/'));
    let uri: Uri = uri.parse().map_err(malformed)?;
    let mut request = HttpRequest::new(body);
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri;
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(wire::CONTENT_TYPE));
    Ok(request)
}

/// Why another node could not be asked, in one sentence.
fn told(node: &ServerId, error: &hyper_util::client::legacy::Error) -> Fault {
    match certificate_error(error) {
        Some(wrong) => {
            let why = match wrong {
                CertificateError::Other(OtherError(why)) => why.downcast_ref::<BadCertificate>(),
                _ => None,
            };
            let why = why.map_or_else(|| format!("the node's certificate: {wrong}"), ToString::to_string);
            failed(Code::SslAuthenticationFailed, format!("{node}: {why}."))
        }
        None if error.is_connect() => failed(Code::NetworkError, format!("{node} cannot be reached.")),
        None => failed(Code::IoError, format!("The connection to {node} broke.")),
    }
}

/// What is wrong with a certificate, when that is why; an error of the network may hold another within.
fn certificate_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a CertificateError> {
    if let Some(rustls::Error::InvalidCertificate(wrong)) = error.downcast_ref() {
        return Some(wrong);
    }
    let within: Option<&(dyn Error + Send + Sync)> = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    match within {
        Some(within) => certificate_error(within),
        None => certificate_error(error.source()?),
    }
}
