//! The provider's node: checks a question and the right to ask it, records it, asks the service, and answers.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, OnceLock};

use axum::body::{Body, Bytes};
use axum::http;
use axum::http::response;
use jose::JwkSet;
use xroad::{Code, Digest, Fault, NormalPath, Origin, Request, Response, list_methods, request_hash};

use crate::Exchange;
use crate::data_uses::DataUse;
use crate::messages::body::{Gathered, HeldBody, digest_of, gather};
use crate::messages::record::{Recorded, Side, Unrecorded};
use crate::messages::seal::Seal;
use crate::messages::{Written, leaf};
use crate::pass_on::{PATIENCE, Transfer, Transferred, read_headers, write_headers};
use crate::registry::{Registry, Service};
use crate::services::{NoAnswer, Spared};

/// The body of a message.
pub(crate) enum MessageBody {
    /// All there; empty where there is none.
    Short(Bytes),
    /// On its way.
    Long(Body),
}

/// The signature of a message, which comes with the end of its body.
#[derive(Debug, Clone)]
pub(crate) struct Sealed(Arc<OnceLock<Seal>>);

impl Sealed {
    /// One that is there.
    pub(crate) fn now(seal: Seal) -> Self {
        Self(Arc::new(OnceLock::from(seal)))
    }

    /// One that will come.
    pub(crate) fn later() -> Self {
        Self(Arc::default())
    }

    /// It came. Only the first counts; there is one.
    pub(crate) fn keep(&self, seal: Seal) {
        let _ = self.0.set(seal);
    }

    pub(crate) fn get(&self) -> Option<Seal> {
        self.0.get().cloned()
    }
}

/// A question on its way to the provider.
pub(crate) struct Question {
    pub(crate) request: Arc<Written<Request>>,
    pub(crate) body: MessageBody,
    pub(crate) seal: Sealed,
    /// What was sent of its body.
    pub(crate) sent: Transferred,
}

/// An answer on its way back.
pub(crate) struct Answer {
    pub(crate) response: Arc<Written<Response>>,
    pub(crate) body: MessageBody,
    pub(crate) seal: Sealed,
    /// The keys of the member who answers, as the client's node knows them.
    pub(crate) keys: Arc<JwkSet>,
}

/// An answer that is signed and, where it is short, on record.
type SealedAnswer = (Arc<Written<Response>>, MessageBody, Sealed);

fn refused(code: Code) -> Fault {
    Fault::new(Origin::ProviderNode, code)
}

impl Exchange {
    /// The answer to a question of a system of our own.
    pub(crate) async fn answer(&self, registry: &Registry, question: Question) -> Result<Answer, Fault> {
        let provider = registry.subsystem(&question.request.message.service().subsystem());
        if let Some(node) = provider.and_then(|provider| provider.node.as_ref()) {
            return self.ask_node(&self.network(), node, question).await;
        }
        let asker = self.key_of(&question.request.message.client().member()).await;
        let asker = asker.map_err(|_| refused(Code::SignatureVerification))?;
        self.answer_here(question, asker.public).await
    }

    /// The answer to a question whose provider stands behind this node; `asker` are the keys of the member who asks.
    pub(crate) async fn answer_here(&self, question: Question, asker: Arc<JwkSet>) -> Result<Answer, Fault> {
        let answering = self.key_of(&question.request.message.service().subsystem().member()).await;
        let keys = answering.map_err(|_| Fault::new(Origin::Signer, Code::InternalError))?.public;
        let request = Arc::clone(&question.request);
        let registry = self.registry().await;
        let asked = self.check(&registry, &request.message).await?;
        let data_use = match (&asked, &question.body) {
            (Asked::Description(_), _) => None,
            (Asked::Service(service), MessageBody::Short(body)) => {
                self.note_use(&registry, service, &request.message, Some(body))?
            }
            (Asked::Service(service), MessageBody::Long(_)) => {
                self.note_use(&registry, service, &request.message, None)?
            }
        };
        let received = Transferred::default();
        let (body, mut waiting) = self.receive(question, asker, &received, data_use).await?;
        let answered = match asked {
            Asked::Description(described) => Ok(described.map(Body::from).into_parts()),
            Asked::Service(service) if service.offer.address.is_find_usage() => {
                self.find_usage(&registry, &request.message).await.map(|told| told.map(Body::from).into_parts())
            }
            Asked::Service(service) => self.ask_service(&service, &request.message, body, &received).await,
        };
        let sealed = match answered {
            Ok((head, body)) => self.seal_answer(&request, &received, head, body, &mut waiting).await,
            Err(fault) => Err(fault),
        };
        // What was asked stays on record, whatever came of it.
        if let Some(waiting) = waiting {
            waiting.record(self).await?;
        }
        let (response, body, seal) = sealed?;
        Ok(Answer { response, body, seal, keys })
    }

    /// What is asked, if it may be.
    async fn check(&self, registry: &Registry, request: &Request) -> Result<Asked, Fault> {
        if let Some(notice) = registry.maintenance.get(&self.0.server) {
            return Err(refused(Code::MaintenanceMode).saying(notice));
        }
        let client = request.client().subsystem().ok_or_else(|| refused(Code::UnknownMember))?;
        let id = request.service();
        if list_methods::METADATA_SERVICES.contains(&id.service_code()) {
            return Ok(Asked::Description(self.describe(registry, request, &client).await?));
        }
        let service = registry.service(id).ok_or_else(|| {
            refused(Code::UnknownService).saying(format!("{} offers no service {}.", id.subsystem(), id.service_code()))
        })?;
        let path = NormalPath::read(request.target().path())?;
        if !registry.may_ask(&client, id, request.verb(), &path, self.0.clock.now()) {
            let what = format!("{client} may not ask {} {path} of {id}.", request.verb());
            return Err(refused(Code::AccessDenied).saying(what));
        }
        if let Some(notice) = &service.offer.notice {
            return Err(refused(Code::ServiceDisabled).saying(notice));
        }
        let missing = |name: &&str| request.headers().last(name).is_none_or(|value| value.trim().is_empty());
        let wanted = ["X-Road-UserId", crate::PURPOSE];
        match wanted.iter().find(|name| service.offer.contract.purpose_required && missing(name)) {
            Some(name) => Err(refused(Code::MissingHeaderField)
                .saying(format!("The contract of {id} asks for the header {name}: who asks, and what for."))),
            None => Ok(Asked::Service(Arc::clone(service))),
        }
    }

    /// Checks who signed the question and records it; gives its body to hand on. The end of a long body is handed on
    /// when that is done.
    async fn receive(
        &self,
        question: Question,
        keys: Arc<JwkSet>,
        received: &Transferred,
        data_use: Option<DataUse>,
    ) -> Result<(MessageBody, Option<Unrecorded>), Fault> {
        let Question { request, body, seal, .. } = question;
        match body {
            MessageBody::Short(body) => {
                let digest = digest_of(&body);
                received.set(digest);
                let seal = self.verify(&request, digest, &seal, &keys)?;
                let kept = Unrecorded {
                    side: Side::Provider,
                    request,
                    body_digest: digest,
                    body: body.clone(),
                    seal,
                    data_use,
                };
                let waiting = self.record_unless_it_may_wait(kept).await?;
                Ok((MessageBody::Short(body), waiting))
            }
            MessageBody::Long(rest) => {
                let (exchange, received) = (self.clone(), received.clone());
                let voucher = move |digest: Option<Digest>| async move {
                    received.set(digest);
                    let verified = exchange.verify_and_record(&request, digest, &seal, &keys, data_use.as_ref()).await;
                    verified.map_err(io::Error::other)
                };
                let body = Body::new(HeldBody::new(VecDeque::new(), rest, PATIENCE, voucher));
                Ok((MessageBody::Long(body), None))
            }
        }
    }

    async fn verify_and_record(
        &self,
        request: &Written<Request>,
        body_digest: Option<Digest>,
        seal: &Sealed,
        keys: &JwkSet,
        data_use: Option<&DataUse>,
    ) -> Result<(), Fault> {
        let seal = self.verify(request, body_digest, seal, keys)?;
        let (side, body) = (Side::Provider, None);
        let recorded = Recorded { side, message: request, body_digest, body, seal: &seal, data_use };
        self.record(recorded).await
    }

    /// The seal of a question, when the member who asks made it.
    fn verify(
        &self,
        request: &Written<Request>,
        body_digest: Option<Digest>,
        seal: &Sealed,
        keys: &JwkSet,
    ) -> Result<Seal, Fault> {
        let seal =
            seal.get().ok_or_else(|| refused(Code::MissingSignature).with_detail(request.message.request_id()))?;
        seal.verify(leaf(&request.digest, body_digest.as_ref()), keys, &self.0.known_batches).map_err(|error| {
            refused(Code::InvalidSignatureValue).saying(error).with_detail(request.message.request_id())
        })?;
        Ok(seal)
    }

    /// Asks the service behind this node. What asks for nothing to be changed is asked once more when the connection
    /// broke before any answer.
    async fn ask_service(
        &self,
        service: &Service,
        request: &Request,
        body: MessageBody,
        received: &Transferred,
    ) -> Result<(response::Parts, Body), Fault> {
        let place = self.0.health.admit(&service.id).map_err(|spared| {
            let code = if matches!(spared, Spared::Full) { Code::IoError } else { Code::NetworkError };
            refused(code).within(Code::ServiceFailed).saying(spared).with_detail(request.request_id())
        })?;
        let (body, again) = match body {
            MessageBody::Short(body) if request.verb().is_safe() => (Body::from(body.clone()), Some(body)),
            MessageBody::Short(body) => (Body::from(body), None),
            MessageBody::Long(body) => (body, None),
        };
        let within = service.offer.timeout;
        let mut answered = self.0.services.ask(http_request(service, request, body)?, within).await;
        let broke = matches!(answered, Err(NoAnswer::Broken | NoAnswer::Unreachable));
        if broke && let Some(body) = again {
            answered = self.0.services.ask(http_request(service, request, Body::from(body))?, within).await;
        }
        drop(place);
        // A question that broke off on its way here says nothing of the service.
        if answered.is_err() && received.get() == Transfer::Pending {
            return Err(refused(Code::IoError)
                .saying("The question broke off, or nobody vouched for it.")
                .with_detail(request.request_id()));
        }
        self.0.health.settle(&service.id, answered.is_ok());
        match answered {
            Ok(answer) => Ok(answer.into_parts()),
            Err(why) => {
                let code = match why {
                    NoAnswer::Forbidden => Code::ServiceMalformedUrl,
                    NoAnswer::Unreachable | NoAnswer::TooSlow => Code::NetworkError,
                    NoAnswer::Broken => Code::IoError,
                };
                Err(refused(code).within(Code::ServiceFailed).saying(why).with_detail(request.request_id()))
            }
        }
    }

    /// Signs and records the answer.
    async fn seal_answer(
        &self,
        request: &Written<Request>,
        received: &Transferred,
        head: response::Parts,
        body: Body,
        waiting: &mut Option<Unrecorded>,
    ) -> Result<SealedAnswer, Fault> {
        let failed = |code, why: &str| refused(code).within(Code::ServiceFailed).saying(why.to_owned());
        let gathered = tokio::time::timeout(PATIENCE, gather(body)).await;
        let gathered =
            gathered.map_err(|_| failed(Code::NetworkError, "The service did not end its answer in time."))?;
        let gathered = gathered.map_err(|_| failed(Code::IoError, "The service's answer broke off."))?;
        let Transfer::Whole(question_body) = received.get() else {
            return Err(failed(Code::HttpError, "The service answered before it had the whole question."));
        };
        let hash = request_hash(&request.digest, question_body.as_ref());
        let reason = head.status.canonical_reason().unwrap_or_default();
        let headers = read_headers(&head.headers).map_err(|fault| failed(Code::HttpError, fault.message()))?;
        let response = Response::from_provider(&request.message, &hash, head.status.as_u16(), reason, headers)
            .map_err(|bad| failed(Code::HttpError, &bad.to_string()))?;
        let response = Arc::new(Written::of(response));
        match gathered {
            Gathered::Short(body) => {
                let digest = digest_of(&body);
                let seal = self.sign_and_record_answer(&response, digest, Some(&body), waiting.take()).await?;
                Ok((response, MessageBody::Short(body), Sealed::now(seal)))
            }
            Gathered::Long(first, rest) => {
                let seal = Sealed::later();
                let (exchange, answered, promise) = (self.clone(), Arc::clone(&response), seal.clone());
                let voucher = move |digest: Option<Digest>| async move {
                    let sealed = exchange.sign_and_record_answer(&answered, digest, None, None).await;
                    promise.keep(sealed.map_err(io::Error::other)?);
                    Ok(())
                };
                let body = Body::new(HeldBody::new(first, rest, PATIENCE, voucher));
                Ok((response, MessageBody::Long(body), seal))
            }
        }
    }

    async fn sign_and_record_answer(
        &self,
        response: &Written<Response>,
        body_digest: Option<Digest>,
        body: Option<&[u8]>,
        waiting: Option<Unrecorded>,
    ) -> Result<Seal, Fault> {
        let seal = self.seal(Side::Provider, response, body_digest.as_ref()).await?;
        let body = body.filter(|_| self.keeps_bodies(response.message.service()));
        let (side, data_use) = (Side::Provider, None);
        let recorded = Recorded { side, message: response, body_digest, body, seal: &seal, data_use };
        self.record_with_question(waiting, recorded).await?;
        Ok(seal)
    }
}

/// What a question asks for.
enum Asked {
    Service(Arc<Service>),
    /// A description, which the node gives itself.
    Description(http::Response<Vec<u8>>),
}

/// The request to the service. Everything but what belongs to a connection passes as it came.
fn http_request(service: &Service, request: &Request, body: Body) -> Result<http::Request<Body>, Fault> {
    let address = request.target().at(service.offer.address.as_str());
    let malformed = || refused(Code::ServiceMalformedUrl).with_detail(request.request_id());
    let uri: http::Uri = address.parse().map_err(|_| malformed())?;
    let mut asked = http::Request::new(body);
    *asked.method_mut() = request.verb().name().parse().map_err(|_| malformed())?;
    *asked.uri_mut() = uri;
    *asked.headers_mut() = write_headers(request.headers().iter());
    Ok(asked)
}
