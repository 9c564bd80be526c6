//! The client's node: takes a question from a system of its own, passes it on, and hands the answer back.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, request};
use axum::response::Response as HttpResponse;
use base::Id;
use jose::JwkSet;
use tokio::sync::watch;
use xroad::{
    ClientId, Code, Digest, Fault, Header, MessageId, Origin, Request, Response, SAID_ONCE, Target, consistency,
};

use crate::Exchange;
use crate::answer::{Answer, MessageBody, Question, Sealed};
use crate::caller::{self, Caller};
use crate::data_uses::DataUse;
use crate::messages::body::{AnswerBody, Bounded, Gathered, HeldBody, digest_of, gather};
use crate::messages::record::{Recorded, Side, Unrecorded};
use crate::messages::seal::Seal;
use crate::messages::{Written, leaf};
use crate::registry::Registry;
use crate::under_way::Place;

/// A body of which nothing came for so long is broken off.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

impl Exchange {
    /// Passes a system's request on to the service that it names.
    ///
    /// # Errors
    /// A fault of the client or of a node. What the service answers, whatever it is, is no error.
    pub(crate) async fn pass_on(
        &self,
        caller: &Caller,
        head: &request::Parts,
        body: Body,
    ) -> Result<HttpResponse, Fault> {
        let request = self.read_request(head)?;
        let registry = self.registry().await;
        self.admit(&registry, caller, &request)?;
        let (client, most) = (request.client().to_string(), self.0.limits.at_once);
        let place = self.0.under_way.admit(client.clone(), most).ok_or_else(|| {
            wrong(format!("{client} has {most} requests open already: send the next when one is answered."))
                .with_status(429)
        })?;
        let too_long = Arc::new(AtomicBool::new(false));
        let body = self.bounded(&head.headers, body, &too_long)?;
        match self.pass_on_admitted(&registry, request, body, Some(place)).await {
            Err(_) if too_long.load(Ordering::Acquire) => Err(self.body_too_long()),
            passed => passed,
        }
    }

    /// The same for a system that needs no proof of who it is. Its place is free again when its answer came to the end.
    pub(crate) async fn pass_on_admitted(
        &self,
        registry: &Registry,
        request: Request,
        body: Body,
        place: Option<Place>,
    ) -> Result<HttpResponse, Fault> {
        self.check_provider(registry, &request)?;
        let (question, mut waiting) = self.seal_question(registry, Arc::new(Written::of(request)), body).await?;
        let (request, sent) = (Arc::clone(&question.request), question.sent.clone());
        let handed_back = match self.answer(registry, question).await {
            Ok(answer) => self.hand_back(&request, &sent, answer, &mut waiting, place).await,
            Err(fault) => Err(fault),
        };
        // What was asked stays on record, whatever came of it.
        if let Some(waiting) = waiting {
            waiting.record(self).await?;
        }
        handed_back
    }

    /// A body of which no more is taken than may be.
    fn bounded(&self, headers: &HeaderMap, body: Body, exceeded: &Arc<AtomicBool>) -> Result<Body, Fault> {
        let Some(most) = self.0.limits.body_bytes else { return Ok(body) };
        let said = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        if said.is_some_and(|said| said > most) {
            return Err(self.body_too_long());
        }
        Ok(Body::new(Bounded::new(body, most, Arc::clone(exceeded))))
    }

    pub(crate) fn body_too_long(&self) -> Fault {
        let most = self.0.limits.body_bytes.unwrap_or(u64::MAX);
        wrong(format!("The body is longer than the {most} bytes that this node takes.")).with_status(413)
    }

    /// What the system sent, as the question that goes on.
    pub(crate) fn read_request(&self, head: &request::Parts) -> Result<Request, Fault> {
        question_of(head, self.new_message_id("")?, self.new_message_id(self.0.server.instance())?)
    }

    /// A fresh name that no other has. Names grow with the time (UUID version 7), so that records that are kept one
    /// after the other lie beside each other.
    fn new_message_id(&self, instance: &str) -> Result<MessageId, Fault> {
        let id = Id::<Exchange>::new(&*self.0.clock, &*self.0.random);
        let name = if instance.is_empty() { id.to_string() } else { format!("{instance}-{id}") };
        Ok(MessageId::new(&name).map_err(xroad::BadMessage::from)?)
    }

    /// Lets a system speak as the client that its request names. For a member itself speaks whoever proves to be a
    /// system of one of its subsystems.
    fn admit(&self, registry: &Registry, caller: &Caller, request: &Request) -> Result<(), Fault> {
        let mut refused = Err(unknown_client(request.client()));
        for subsystem in registry.own_subsystems_of(request.client()) {
            match caller::admit(caller, &self.0.networks, subsystem, self.0.clock.now()) {
                Ok(()) => return Ok(()),
                told => refused = told,
            }
        }
        refused
    }

    /// Whether the client that asks stands behind this node.
    pub(crate) fn check_client(&self, registry: &Registry, request: &Request) -> Result<(), Fault> {
        let is_here = registry.own_subsystems_of(request.client()).next().is_some();
        if is_here { Ok(()) } else { Err(unknown_client(request.client())) }
    }

    /// Whether anybody could answer: who offers is known, and stands where the client says.
    fn check_provider(&self, registry: &Registry, request: &Request) -> Result<(), Fault> {
        let provider = request.service().subsystem();
        let found = registry.subsystem(&provider).ok_or_else(|| {
            Fault::new(Origin::ClientNode, Code::UnknownMember).saying(format!("Nobody knows {provider}."))
        })?;
        let node = found.node.as_ref().unwrap_or(&self.0.server);
        match request.security_server() {
            Some(named) if named != node => Err(Fault::new(Origin::ClientNode, Code::InvalidSecurityServer)
                .saying(format!("{provider} does not stand behind {named}."))),
            _ => Ok(()),
        }
    }

    /// Signs and records the question. A long one is signed and recorded when its end came, and its end goes on after
    /// that.
    async fn seal_question(
        &self,
        registry: &Registry,
        request: Arc<Written<Request>>,
        body: Body,
    ) -> Result<(Question, Option<Unrecorded>), Fault> {
        let broken = |_| {
            Fault::new(Origin::ClientNode, Code::IoError).saying("The client's request broke off, or came too slowly.")
        };
        let sent = Transferred::default();
        match gather(body, PATIENCE).await.map_err(broken)? {
            Gathered::Short(body) => {
                let digest = digest_of(&body);
                sent.set(digest);
                let seal = self.seal(Side::Client, &request, digest.as_ref()).await?;
                let kept = Unrecorded {
                    side: Side::Client,
                    request: Arc::clone(&request),
                    body_digest: digest,
                    body: body.clone(),
                    seal: Arc::clone(&seal),
                    data_use: self.note_use_elsewhere(registry, &request.message, Some(&body)),
                };
                let waiting = self.record_unless_it_may_wait(kept).await?;
                let body = MessageBody::Short(body);
                Ok((Question { request, body, seal: Sealed::now(seal), sent, places: Vec::new() }, waiting))
            }
            Gathered::Long(first, rest) => {
                let seal = Sealed::later();
                let (exchange, asked, promise, noted) =
                    (self.clone(), Arc::clone(&request), seal.clone(), sent.clone());
                let data_use = self.note_use_elsewhere(registry, &request.message, None);
                let voucher = move |digest: Option<Digest>| async move {
                    let sealed = exchange.sign_and_record(&asked, digest, data_use.as_ref()).await;
                    promise.keep(sealed.map_err(io::Error::other)?);
                    noted.set(digest);
                    Ok(())
                };
                let body = HeldBody::new(first, rest, PATIENCE, voucher);
                let body = MessageBody::Long(Body::new(body));
                Ok((Question { request, body, seal, sent, places: Vec::new() }, None))
            }
        }
    }

    /// Records a question now, unless that may wait for its answer.
    pub(crate) async fn record_unless_it_may_wait(&self, kept: Unrecorded) -> Result<Option<Unrecorded>, Fault> {
        if kept.may_wait() {
            return Ok(Some(kept));
        }
        kept.record(self).await.map(|()| None)
    }

    async fn sign_and_record(
        &self,
        request: &Written<Request>,
        body_digest: Option<Digest>,
        data_use: Option<&DataUse>,
    ) -> Result<Arc<Seal>, Fault> {
        let seal = self.seal(Side::Client, request, body_digest.as_ref()).await?;
        let (side, body) = (Side::Client, None);
        let recorded = Recorded { side, message: request, body_digest, body, seal: &seal, data_use };
        self.record(recorded).await?;
        Ok(seal)
    }

    /// Checks that an answer is the question's and is signed, records it, and hands it to the system that asked.
    async fn hand_back(
        &self,
        request: &Written<Request>,
        sent: &Transferred,
        answer: Answer,
        waiting: &mut Option<Unrecorded>,
        place: Option<Place>,
    ) -> Result<HttpResponse, Fault> {
        let Answer { response, body, seal, keys } = answer;
        let Transfer::Whole(sent) = sent.get() else {
            return Err(Fault::new(Origin::ClientNode, Code::InconsistentResponse)
                .saying("The service answered before the whole question was sent."));
        };
        consistency::check_digests(&request.message, &request.digest, sent.as_ref(), &response.message)?;
        let body = match body {
            MessageBody::Short(body) => {
                let recorded = Vouched { response: &response, body_digest: digest_of(&body), body: Some(&body) };
                self.vouch_for(recorded, &seal, &keys, waiting).await?;
                Body::from(body)
            }
            MessageBody::Long(rest) => {
                let (exchange, answered) = (self.clone(), Arc::clone(&response));
                let voucher = move |digest: Option<Digest>| async move {
                    let recorded = Vouched { response: &answered, body_digest: digest, body: None };
                    let vouched = exchange.vouch_for(recorded, &seal, &keys, &mut None).await;
                    vouched.map_err(io::Error::other)
                };
                let held = HeldBody::new(VecDeque::new(), rest, PATIENCE, voucher);
                let stay = self.0.under_way.stay(place.into_iter().collect());
                Body::new(AnswerBody::new(held, stay, PATIENCE))
            }
        };
        Ok(http_response(&response.message, body))
    }

    async fn vouch_for(
        &self,
        vouched: Vouched<'_>,
        seal: &Sealed,
        keys: &JwkSet,
        waiting: &mut Option<Unrecorded>,
    ) -> Result<(), Fault> {
        let Vouched { response, body_digest, body } = vouched;
        let missing =
            || Fault::new(Origin::ClientNode, Code::MissingSignature).with_detail(response.message.request_id());
        let seal = seal.get().ok_or_else(missing)?;
        seal.verify(leaf(&response.digest, body_digest.as_ref()), keys, &self.0.known_batches).map_err(|error| {
            Fault::new(Origin::ClientNode, Code::InvalidSignatureValue)
                .saying(error)
                .with_detail(response.message.request_id())
        })?;
        let body = body.filter(|_| self.keeps_bodies(response.message.service()));
        let (side, data_use) = (Side::Client, None);
        let recorded = Recorded { side, message: response, body_digest, body, seal: &seal, data_use };
        self.record_answer(waiting, recorded).await
    }
}

/// An answer that is to be vouched for.
struct Vouched<'a> {
    response: &'a Written<Response>,
    body_digest: Option<Digest>,
    body: Option<&'a [u8]>,
}

/// What was sent, or received, of a question's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Transfer {
    /// Some of it is still on its way.
    #[default]
    Pending,
    /// All of it, with its digest; none where there is no body. Somebody stands for it, and it is on record or will be
    /// with its answer.
    Whole(Option<Digest>),
}

/// What was transferred of a question's body, as the two who must know see it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Transferred(Arc<watch::Sender<Transfer>>);

impl Transferred {
    /// Of a question without a body, nothing is on its way.
    pub(crate) fn whole_of_nothing() -> Self {
        let transferred = Self::default();
        transferred.set(None);
        transferred
    }

    /// All of it was.
    pub(crate) fn set(&self, digest: Option<Digest>) {
        self.0.send_replace(Transfer::Whole(digest));
    }

    pub(crate) fn get(&self) -> Transfer {
        *self.0.borrow()
    }

    /// Waits until all of it was.
    pub(crate) async fn whole(&self) {
        // The sender is here.
        drop(self.0.subscribe().wait_for(|transfer| *transfer != Transfer::Pending).await);
    }
}

/// The question that a system's request is: it gets the name of an exchange, and one of its own if it has none.
pub(crate) fn question_of(head: &request::Parts, exchange: MessageId, name: MessageId) -> Result<Request, Fault> {
    let verb = head.method.as_str().parse().map_err(xroad::BadMessage::from)?;
    let target = head.uri.path_and_query().map_or("", |target| target.as_str());
    let target = Target::read(target).map_err(xroad::BadMessage::from)?;
    let request = Request::from_client(verb, target, read_headers(&head.headers)?, exchange, || name)?;
    check_question(&request).map_err(wrong)?;
    Ok(request)
}

fn unknown_client(client: &ClientId) -> Fault {
    let why = format!("No client {client} stands behind this node.");
    Fault::new(Origin::ClientNode, Code::UnknownMember).saying(why)
}

fn wrong(why: impl std::fmt::Display) -> Fault {
    Fault::new(Origin::Client, Code::BadRequest).saying(why)
}

/// What no question may be, though its form is right: the log takes texts of a length, and what is said once must not be
/// said twice, or nodes and services might each believe another.
pub(crate) fn check_question(request: &Request) -> Result<(), String> {
    let most = evidence::MAX_TEXT_CHARS;
    let party = request.represented_party().map(ToString::to_string);
    for identifier in [request.client().to_string(), request.service().to_string()].into_iter().chain(party) {
        if identifier.len() > most {
            return Err(format!("An identifier has at most {most} characters as it is written in an address."));
        }
    }
    let twice = SAID_ONCE.into_iter().chain([crate::PURPOSE]).find(|name| request.headers().count(name) > 1);
    twice.map_or(Ok(()), |name| Err(format!("The header {name} stands there more than once.")))
}

/// Headers as they came.
pub(crate) fn read_headers(headers: &HeaderMap) -> Result<Vec<Header>, Fault> {
    let read = headers.iter().map(|(name, value)| Header::from_bytes(name.as_str(), value.as_bytes()));
    Ok(read.collect::<Result<_, _>>().map_err(xroad::BadMessage::from)?)
}

fn http_response(response: &Response, body: Body) -> HttpResponse {
    let mut answer = HttpResponse::new(body);
    // Statuses were checked when the message was read.
    *answer.status_mut() = StatusCode::from_u16(response.status()).unwrap_or(StatusCode::BAD_GATEWAY);
    *answer.headers_mut() = write_headers(response.headers().iter());
    answer
}

/// Headers as HTTP has them; they were checked when they were read.
pub(crate) fn write_headers<'a>(headers: impl Iterator<Item = &'a Header>) -> HeaderMap {
    let mut written = HeaderMap::new();
    for header in headers {
        let name = HeaderName::from_bytes(header.name().as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(header.value_bytes())) {
            written.append(name, value);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_nodes_question_says_once_what_is_said_once_too() {
        let with = |extra: &str| {
            let lines = format!(
                "GET\r\n/r1/A/GOV/1/people/find\r\nX-Road-Client:A/COM/2/shop\r\nx-road-request-id:1\r\n\
                 x-road-id:A-1\r\n{extra}"
            );
            check_question(&Request::read(lines.as_bytes()).unwrap())
        };
        assert_eq!(with("X-Own:1\r\nX-Own:2\r\n"), Ok(()));
        for twice in ["x-road-client:A/COM/2/shop", "X-ROAD-ID:A-1", "X-Purpose:a\r\nX-Purpose:b"] {
            assert!(with(&format!("{twice}\r\n")).is_err(), "{twice}");
        }
    }
}
