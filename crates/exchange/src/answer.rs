//! The provider's node: checks a question and the right to ask it, records it, asks the service, and answers.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http;
use axum::http::response;
use base::Timestamp;
use jiff::SignedDuration;
use jose::JwkSet;
use xroad::{
    Code, Digest, Fault, NormalPath, Origin, Request, Response, ServiceId, SubsystemId, Verb, list_methods,
    request_hash,
};

use crate::data_uses::DataUse;
use crate::last_known::{Answered, Kept};
use crate::messages::body::{AnswerBody, Gathered, HeldBody, Lent, digest_of, gather};
use crate::messages::record::{Recorded, Side, Unrecorded, passed_before};
use crate::messages::seal::Seal;
use crate::messages::{Written, leaf};
use crate::nodes::fresh::Known;
use crate::pass_on::{PATIENCE, Transfer, Transferred, read_headers, write_headers};
use crate::permissions::ask_permission::is_about_permissions;
use crate::permissions::check_permission::{self, Permitted};
use crate::registry::{Registry, Service};
use crate::services::{self, Attended, Moved, Moving, NoAnswer, Outcome, Spared, wait_s};
use crate::under_way::Place;
use crate::{Exchange, store};

/// The body of a message.
pub(crate) enum MessageBody {
    /// All there; empty where there is none.
    Short(Bytes),
    /// On its way.
    Long(Body),
}

/// The signature of a message, which comes with the end of its body.
#[derive(Debug, Clone)]
pub(crate) struct Sealed(Arc<OnceLock<Arc<Seal>>>);

impl Sealed {
    /// One that is there.
    pub(crate) fn now(seal: Arc<Seal>) -> Self {
        Self(Arc::new(OnceLock::from(seal)))
    }

    /// One that will come.
    pub(crate) fn later() -> Self {
        Self(Arc::default())
    }

    /// It came. Only the first counts; there is one.
    pub(crate) fn keep(&self, seal: Arc<Seal>) {
        let _ = self.0.set(seal);
    }

    pub(crate) fn get(&self) -> Option<Arc<Seal>> {
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
    /// The places that it takes here until the end of its answer.
    pub(crate) places: Vec<Place>,
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

/// The subsystem that asks. A member may ask as itself what needs no right, and rights are those of subsystems.
fn subsystem_of(request: &Request) -> Result<SubsystemId, Fault> {
    let client = request.client();
    client.subsystem().ok_or_else(|| {
        refused(Code::AccessDenied).saying(format!("{client} is a member: one of its subsystems must ask."))
    })
}

impl Exchange {
    /// The answer to a question of a system of our own.
    pub(crate) async fn answer(&self, registry: &Registry, question: Question) -> Result<Answer, Fault> {
        let provider = registry.subsystem(&question.request.message.service().subsystem());
        if let Some(node) = provider.and_then(|provider| provider.node.as_ref()) {
            let service = registry.service(question.request.message.service()).map(Arc::as_ref);
            return self.ask_node(&self.network(), (node, service), question).await;
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
        if matches!(asked, Asked::Service(_, Some(_))) {
            check_permission::check_body(&question.body)?;
        }
        let data_use = self.note_use_of(&registry, &asked, &question)?;
        let (body, mut received) = self.receive(question, asker, data_use).await?;
        let patience = asked.patience();
        let (answered, kept) = match asked {
            Asked::Description(described) => (Ok(described.map(Body::from).into_parts()), None),
            Asked::Service(service, _) if service.offer.address.is_find_usage() => {
                let told = self.find_usage(&registry, &request.message).await;
                (told.map(|told| told.map(Body::from).into_parts()), None)
            }
            Asked::Service(service, permitted) => {
                let question = (&request.message, body, &received);
                self.ask_permitted(&registry, &service, permitted.as_ref(), question).await
            }
        };
        let sealed = match answered {
            Ok((head, body)) => self.seal_answer(&request, &mut received, (head, body), patience).await,
            Err(fault) => Err(fault),
        };
        // What was asked stays on record, whatever came of it.
        if let Some(waiting) = received.waiting {
            waiting.record(self).await?;
        }
        let (response, body, seal) = sealed?;
        let short = match &body {
            MessageBody::Short(body) => Some(body.clone()),
            MessageBody::Long(_) => None,
        };
        if let Some((kept, body)) = kept.zip(short) {
            self.keep_last(kept, &response, &body).await;
        }
        Ok(Answer { response, body, seal, keys })
    }

    /// What is asked, if it may be.
    async fn check(&self, registry: &Registry, request: &Request) -> Result<Asked, Fault> {
        if let Some(notice) = registry.maintenance.get(&self.0.server) {
            return Err(refused(Code::MaintenanceMode).saying(notice));
        }
        let id = request.service();
        // Descriptions are read, and need no right. What is sent to them otherwise is for no service that is known, as
        // with X-Road.
        let is_read = request.verb() == Verb::Get;
        if is_read && list_methods::METADATA_SERVICES.contains(&id.service_code()) {
            let client = request.client().subsystem();
            return Ok(Asked::Description(self.describe(registry, request, client.as_ref()).await?));
        }
        let client = subsystem_of(request)?;
        if is_about_permissions(registry, id) {
            return Ok(Asked::Description(self.answer_about_permissions(registry, request, &client).await?));
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
            None => {
                let permitted = self.check_permission(service, request, &client).await?;
                Ok(Asked::Service(Arc::clone(service), permitted))
            }
        }
    }

    /// Whom a question to a service is about, where its contract says where that stands.
    fn note_use_of(&self, registry: &Registry, asked: &Asked, question: &Question) -> Result<Option<DataUse>, Fault> {
        let Asked::Service(service, _) = asked else { return Ok(None) };
        let body = match &question.body {
            MessageBody::Short(body) => Some(body),
            MessageBody::Long(_) => None,
        };
        self.note_use(registry, service, &question.request.message, body.map(|body| &body[..]))
    }

    /// Asks the service, on a person's permission where its contract wants one: what is used of it stands in the log
    /// before, and what was taken back meanwhile lets no answer out.
    async fn ask_permitted(
        &self,
        registry: &Registry,
        service: &Service,
        permitted: Option<&Permitted>,
        (request, body, received): (&Request, MessageBody, &Received),
    ) -> (Answered, Option<Kept>) {
        let Some(permitted) = permitted else { return self.ask_or_remember(service, request, body, received).await };
        if let Err(refusal) = self.use_permission_of(registry, permitted, request).await {
            return (Err(refusal), None);
        }
        let (answered, kept) = self.ask_or_remember(service, request, body, received).await;
        match self.still_permitted(permitted).await {
            Ok(()) => (answered, kept),
            Err(refusal) => (Err(refusal), None),
        }
    }

    async fn use_permission_of(
        &self,
        registry: &Registry,
        permitted: &Permitted,
        request: &Request,
    ) -> Result<(), Fault> {
        self.use_permission(registry, permitted, &subsystem_of(request)?).await
    }

    /// Checks who signed the question and records it; gives its body to hand on. The end of a long body is handed on
    /// when that is done.
    async fn receive(
        &self,
        question: Question,
        keys: Arc<JwkSet>,
        data_use: Option<DataUse>,
    ) -> Result<(MessageBody, Received), Fault> {
        let Question { request, body, seal, places, .. } = question;
        let transferred = Transferred::default();
        match body {
            MessageBody::Short(body) => {
                let digest = digest_of(&body);
                let seal = self.verify(&request, digest, &seal, &keys)?;
                let kept = Unrecorded {
                    side: Side::Provider,
                    request,
                    body_digest: digest,
                    body: body.clone(),
                    seal,
                    data_use,
                };
                if kept.may_wait() {
                    self.check_first(&kept.request.message).await?;
                }
                let waiting = self.record_unless_it_may_wait(kept).await?;
                transferred.set(digest);
                Ok((MessageBody::Short(body), Received { transferred, long: None, waiting, places }))
            }
            MessageBody::Long(rest) => {
                let (exchange, noted) = (self.clone(), transferred.clone());
                let voucher = move |digest: Option<Digest>| async move {
                    let verified = exchange.verify_and_record(&request, digest, &seal, &keys, data_use.as_ref()).await;
                    verified.map_err(io::Error::other)?;
                    noted.set(digest);
                    Ok(())
                };
                let long = Lent::new(HeldBody::new(VecDeque::new(), rest, PATIENCE, voucher));
                let body = MessageBody::Long(long.lend());
                Ok((body, Received { transferred, long: Some(long), waiting: None, places }))
            }
        }
    }

    /// Whether a question whose record waits for its answer comes for the first time. One whose record is kept at once
    /// is refused by the record that is there.
    async fn check_first(&self, request: &Request) -> Result<(), Fault> {
        let name = request.request_id();
        let came_before = match self.0.seen.note(name, self.0.clock.now()) {
            Known::New => false,
            Known::Seen => true,
            Known::Forgotten => {
                let id = name.to_string();
                let kept = self.0.db.read(move |tx| store::has_question(tx, &id, Side::Provider.name())).await;
                kept.map_err(|_| refused(Code::DatabaseError).with_detail(name))?
            }
        };
        if came_before { Err(passed_before(Side::Provider, name)) } else { Ok(()) }
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
    ) -> Result<Arc<Seal>, Fault> {
        let seal =
            seal.get().ok_or_else(|| refused(Code::MissingSignature).with_detail(request.message.request_id()))?;
        seal.verify(leaf(&request.digest, body_digest.as_ref()), keys, &self.0.known_batches).map_err(|error| {
            refused(Code::InvalidSignatureValue).saying(error).with_detail(request.message.request_id())
        })?;
        Ok(seal)
    }

    /// Asks the service; where it is away, and its contract allows it, its last answer stands in for it. Tells besides
    /// whether its answer is to be kept.
    async fn ask_or_remember(
        &self,
        service: &Service,
        request: &Request,
        body: MessageBody,
        received: &Received,
    ) -> (Answered, Option<Kept>) {
        let kept = self.keeps_last(service, request, &body);
        let answered = self.ask_service(service, request, body, received).await;
        match kept {
            Some(kept) => (self.or_last_known(kept, answered).await, Some(kept)),
            None => (answered, None),
        }
    }

    /// Asks the service behind this node. What asks for nothing to be changed is asked once more when the connection
    /// broke before any answer.
    async fn ask_service(
        &self,
        service: &Service,
        request: &Request,
        body: MessageBody,
        received: &Received,
    ) -> Result<(response::Parts, Body), Fault> {
        let client = request.client().to_string();
        let place = self.0.health.admit(&service.id, &client, &*self.0.clock).await.map_err(|spared| {
            let code =
                if matches!(spared, Spared::Full | Spared::FullOfOne) { Code::IoError } else { Code::NetworkError };
            let fault = refused(code).within(Code::ServiceFailed).saying(spared).with_detail(request.request_id());
            fault.with_retry_after(Some(spared.retry_after_s()))
        })?;
        let moved = Moved::now();
        let (body, again) = match body {
            MessageBody::Short(body) if request.verb().is_safe() => (Body::from(body.clone()), Some(body)),
            MessageBody::Short(body) => (Body::from(body), None),
            MessageBody::Long(body) => (Moving::to_be_sent(body, &moved), None),
        };
        // One time for both tries, and for the beginning of the answer's body. A long question takes its own to be sent.
        let within = service.offer.timeout;
        let left = || moved.left(within);
        let mut answered = self.0.services.ask_since(http_request(service, request, body)?, &moved, within).await;
        let broke = matches!(answered, Err(NoAnswer::Broken | NoAnswer::Unreachable));
        if broke && let Some(body) = again.filter(|_| !left().is_zero()) {
            let request = http_request(service, request, Body::from(body))?;
            answered = self.0.services.ask_since(request, &moved, within).await;
        }
        // A question that broke off on its way here says nothing of the service.
        let broke_off = matches!(answered, Err(why) if why != NoAnswer::TooSlow);
        if broke_off && received.transferred.get() == Transfer::Pending {
            return Err(refused(Code::IoError)
                .saying("The question broke off, or nobody vouched for it.")
                .with_detail(request.request_id()));
        }
        let outcome = outcome(&answered, self.0.clock.now());
        match answered {
            Ok(answer) => {
                let (head, body) = answer.into_parts();
                Ok((
                    head,
                    self.attend((&service.id, &client, &received.transferred), outcome, place, body, (left(), within)),
                ))
            }
            Err(why) => {
                self.0.health.settle(&service.id, &client, outcome, self.0.clock.now());
                let code = match why {
                    NoAnswer::Forbidden => Code::ServiceMalformedUrl,
                    NoAnswer::Unreachable | NoAnswer::TooSlow => Code::NetworkError,
                    NoAnswer::Broken => Code::IoError,
                };
                Err(refused(code).within(Code::ServiceFailed).saying(why).with_detail(request.request_id()))
            }
        }
    }

    /// The body of a service's answer, with the place that it takes until its end. What the head says of the service's
    /// health holds if the body comes whole; what it says against it, at once. An answer that breaks off because the
    /// question did says nothing of the service.
    pub(crate) fn attend(
        &self,
        (service, client, asked): (&ServiceId, &str, &Transferred),
        outcome: Outcome,
        place: services::Place,
        body: Body,
        (left, whole): (Duration, Duration),
    ) -> Body {
        let is_settled = outcome != Outcome::Answered;
        if is_settled {
            self.0.health.settle(service, client, outcome, self.0.clock.now());
        }
        let (exchange, id, client, asked) = (self.clone(), service.clone(), client.to_owned(), asked.clone());
        let settle = move |is_whole| {
            drop(place);
            let is_its_own = is_whole || asked.get() != Transfer::Pending;
            if !is_settled && is_its_own {
                let outcome = if is_whole { Outcome::Answered } else { Outcome::Failed };
                exchange.0.health.settle(&id, &client, outcome, exchange.0.clock.now());
            }
        };
        Body::new(Attended::new(body, left, whole, settle))
    }

    /// Signs and records the answer.
    async fn seal_answer(
        &self,
        request: &Written<Request>,
        received: &mut Received,
        (head, body): (response::Parts, Body),
        patience: Duration,
    ) -> Result<SealedAnswer, Fault> {
        let failed = |code, why: &str| refused(code).within(Code::ServiceFailed).saying(why.to_owned());
        let gathered = gather(body, patience).await;
        let gathered =
            gathered.map_err(|_| failed(Code::IoError, "The service's answer broke off, or came too slowly."))?;
        let service_ended = matches!(gathered, Gathered::Short(_));
        let Transfer::Whole(question_body) = received.whole(service_ended).await else {
            let why = "The service answered before it had the whole question, and the rest of that did not come.";
            return Err(failed(Code::HttpError, why));
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
                let waiting = &mut received.waiting;
                let seal = self.sign_and_record_answer(&response, digest, Some(&body), waiting).await?;
                Ok((response, MessageBody::Short(body), Sealed::now(seal)))
            }
            Gathered::Long(first, rest) => {
                let seal = Sealed::later();
                let (exchange, answered, promise) = (self.clone(), Arc::clone(&response), seal.clone());
                let voucher = move |digest: Option<Digest>| async move {
                    let sealed = exchange.sign_and_record_answer(&answered, digest, None, &mut None).await;
                    promise.keep(sealed.map_err(io::Error::other)?);
                    Ok(())
                };
                let held = HeldBody::new(first, rest, PATIENCE, voucher);
                let stay = self.0.under_way.stay(std::mem::take(&mut received.places));
                let body = Body::new(AnswerBody::new(held, stay, PATIENCE));
                Ok((response, MessageBody::Long(body), seal))
            }
        }
    }

    async fn sign_and_record_answer(
        &self,
        response: &Written<Response>,
        body_digest: Option<Digest>,
        body: Option<&[u8]>,
        waiting: &mut Option<Unrecorded>,
    ) -> Result<Arc<Seal>, Fault> {
        let seal = self.seal(Side::Provider, response, body_digest.as_ref()).await?;
        let body = body.filter(|_| self.keeps_bodies(response.message.service()));
        let (side, data_use) = (Side::Provider, None);
        let recorded = Recorded { side, message: response, body_digest, body, seal: &seal, data_use };
        self.record_answer(waiting, recorded).await?;
        Ok(seal)
    }
}

/// A question that came, as far as it came.
struct Received {
    /// What of it came; it is verified.
    transferred: Transferred,
    /// Its body, where it is long.
    long: Option<Lent<HeldBody>>,
    /// What is still to be recorded of it.
    waiting: Option<Unrecorded>,
    /// The places that it takes here.
    places: Vec<Place>,
}

impl Received {
    /// Waits for the whole of a question that was answered before it was there: an answer belongs to all of it.
    async fn whole(&self, service_ended: bool) -> Transfer {
        if let (Transfer::Pending, Some(long)) = (self.transferred.get(), &self.long) {
            let rest = async {
                if service_ended {
                    // It said all that it has to say: it need not have the rest.
                    long.read_rest(u64::MAX).await;
                } else {
                    // It answers while it reads.
                    self.transferred.whole().await;
                }
            };
            // Where the rest did not come in time, the question stays what it is: not whole.
            drop(tokio::time::timeout(PATIENCE, rest).await);
        }
        self.transferred.get()
    }
}

/// What a question asks for.
enum Asked {
    Service(Arc<Service>, Option<Permitted>),
    /// A description, which the node gives itself.
    Description(http::Response<Vec<u8>>),
}

impl Asked {
    /// How long the beginning of the answer may take.
    fn patience(&self) -> Duration {
        match self {
            Self::Service(service, _) => service.offer.timeout.max(PATIENCE),
            Self::Description(_) => PATIENCE,
        }
    }
}

/// What an answer says of the service's health. What stands before a service answers in its place when it is away.
pub(crate) fn outcome(answered: &Result<http::Response<Body>, NoAnswer>, now: Timestamp) -> Outcome {
    let Ok(answer) = answered else { return Outcome::Failed };
    let wait = || wait_s(answer.headers(), now).map(SignedDuration::from_secs);
    match answer.status().as_u16() {
        // It is said to who asked (RFC 6585 §4), and not to others.
        429 => wait().map_or(Outcome::Answered, Outcome::AskedClientToWait),
        503 => wait().map_or(Outcome::Failed, Outcome::AskedToWait),
        502 | 504 => Outcome::Failed,
        _ => Outcome::Answered,
    }
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
