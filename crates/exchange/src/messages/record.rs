//! The record that each side keeps of each message, before the message goes on.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use axum::body::Bytes;
use evidence::Fact;
use serde::{Deserialize, Serialize};
use xroad::{Code, Digest, Fault, MessageId, Origin, Request, Response};

use super::seal::Seal;
use super::{Passing, Written, leaf};
use crate::data_uses::DataUse;
use crate::permissions::ConsentId;
use crate::store::{self, KeptMessage, KeptReply};
use crate::{Exchange, hexadecimal};

/// Letters of a purpose that stand in the log, at most.
const PURPOSE_CHARS: usize = 200;
/// Letters of a date that stand there, at most.
const DATE_CHARS: usize = 40;
/// What an entry calls the digest of a message's canonical bytes, and that of its body.
pub(crate) const HEAD: &str = "head";
pub(crate) const BODY: &str = "body";
/// The same of the answer, in the entry of a question that was recorded together with it.
pub(crate) const ANSWER: &str = "answer";
pub(crate) const ANSWER_BODY: &str = "answer-body";

/// What an entry calls the organisation on whose behalf a question is asked.
pub(crate) const REPRESENTED: &str = "represented";

/// What an entry of the log says.
type Fields = BTreeMap<&'static str, String>;

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    /// Of the node whose system asks.
    Client,
    /// Of the node whose service answers.
    Provider,
}

impl Side {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Provider => "provider",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Client, Self::Provider].into_iter().find(|side| side.name() == name)
    }

    pub(crate) fn origin(self) -> Origin {
        match self {
            Self::Client => Origin::ClientNode,
            Self::Provider => Origin::ProviderNode,
        }
    }
}

/// A message with what is to be kept of it.
pub(crate) struct Recorded<'a, M> {
    pub(crate) side: Side,
    pub(crate) message: &'a Written<M>,
    /// The digest of its body, where it has one.
    pub(crate) body_digest: Option<Digest>,
    /// Its body, where it is kept.
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) seal: &'a Seal,
    /// Whom it is about, where its contract says that it is about people; an answer's is its question's.
    pub(crate) data_use: Option<&'a DataUse>,
}

/// A question whose record is still to be kept. One that asks for nothing to be changed is recorded together with its
/// answer, before that goes on: one row and one entry instead of two.
pub(crate) struct Unrecorded {
    pub(crate) side: Side,
    pub(crate) request: Arc<Written<Request>>,
    pub(crate) body_digest: Option<Digest>,
    pub(crate) body: Bytes,
    pub(crate) seal: Arc<Seal>,
    pub(crate) data_use: Option<DataUse>,
}

/// Why a message is not passed on that was passed on once.
pub(crate) fn passed_before(side: Side, exchange: &MessageId) -> Fault {
    Fault::new(side.origin(), Code::InvalidMessage)
        .saying("This message passed here before: it is not passed twice.")
        .with_detail(exchange)
}

impl Unrecorded {
    /// Whether the record may wait for the answer.
    pub(crate) fn may_wait(&self) -> bool {
        self.request.message.verb().is_safe()
    }

    pub(crate) async fn record(&self, exchange: &Exchange) -> Result<(), Fault> {
        exchange.record(self.as_recorded(exchange)).await
    }

    fn as_recorded(&self, exchange: &Exchange) -> Recorded<'_, Request> {
        let Self { side, request, body_digest, body, seal, data_use } = self;
        let body = exchange.keeps_bodies(request.message.service()).then_some(&body[..]);
        let (message, body_digest, data_use) = (&**request, *body_digest, data_use.as_ref());
        Recorded { side: *side, message, body_digest, body, seal, data_use }
    }
}

impl Exchange {
    /// Keeps the record of an answer, and that of its question where it waited: then both are one. What cannot be kept
    /// goes on waiting.
    pub(crate) async fn record_answer(
        &self,
        question: &mut Option<Unrecorded>,
        answer: Recorded<'_, Response>,
    ) -> Result<(), Fault> {
        let Some(waiting) = question else { return self.record(answer).await };
        let (mut entry, mut kept) = self.write_record(&waiting.as_recorded(self));
        entry.insert(ANSWER, answer.message.digest.to_string());
        if let Some(digest) = answer.body_digest {
            entry.insert(ANSWER_BODY, digest.to_string());
        }
        say_last_known(&answer.message.message, &mut entry);
        kept.answer = Some(KeptReply {
            head: answer.message.head.clone(),
            body: answer.body.map(<[u8]>::to_vec),
            seal: answer.seal.to_bytes(),
        });
        self.keep(waiting.side, entry, kept, waiting.data_use.as_ref(), &waiting.request.message).await?;
        *question = None;
        Ok(())
    }

    /// Keeps a message's record with its entry in the evidence log. It gives `Ok` once both are durable.
    ///
    /// # Errors
    /// A fault when it cannot be kept, or when this side has a record of the same message already: nothing passes twice.
    pub(crate) async fn record<M: Passing>(&self, recorded: Recorded<'_, M>) -> Result<(), Fault> {
        let (entry, kept) = self.write_record(&recorded);
        self.keep(recorded.side, entry, kept, recorded.data_use, &recorded.message.message).await
    }

    /// What the log says of a message, and what is kept of it.
    fn write_record<M: Passing>(&self, recorded: &Recorded<'_, M>) -> (Fields, KeptMessage) {
        let Recorded { side, message: Written { message, head, digest }, body_digest, body, seal, data_use } = recorded;
        let (exchange, client, service) = (message.exchange(), message.client(), message.service().to_string());
        let mut fields = BTreeMap::from([
            ("client", client.clone()),
            ("direction", M::DIRECTION.to_owned()),
            ("exchange", exchange.to_string()),
            (HEAD, digest.to_string()),
            ("service", service.clone()),
            ("side", side.name().to_owned()),
        ]);
        if let Some(digest) = body_digest {
            fields.insert(BODY, digest.to_string());
        }
        self.say_who_and_why(message, &mut fields);
        if let Some(data_use) = data_use {
            self.say_use(data_use, exchange.as_str(), message.asked_by(), |name, text| drop(fields.insert(name, text)));
        }
        let kept = KeptMessage {
            request_id: exchange.to_string(),
            side: side.name(),
            direction: M::DIRECTION,
            message_id: message.id().to_string(),
            client,
            service,
            at: self.0.clock.now(),
            head: head.clone(),
            body: body.map(<[u8]>::to_vec),
            seal: seal.to_bytes(),
            answer: None,
        };
        (fields, kept)
    }

    /// Adds the entry and the record in one transaction.
    async fn keep<M: Passing>(
        &self,
        side: Side,
        fields: Fields,
        kept: KeptMessage,
        data_use: Option<&DataUse>,
        message: &M,
    ) -> Result<(), Fault> {
        let uses = data_use.map(|data_use| self.rows_of(data_use, kept.at)).unwrap_or_default();
        let counted = data_use.and_then(|data_use| data_use.counted(message.service(), kept.at));
        let fact = Fact { kind: "message", fields };
        let added = self.0.evidence.record_fact_briefly(fact, move |tx, place| {
            Ok(store::add_message(tx, place, &kept)? && {
                store::add_uses(tx, place, &kept, &uses)?;
                counted.as_ref().map_or(Ok(()), |counted| store::count_hidden(tx, counted))?;
                true
            })
        });
        let exchange = message.exchange();
        match added.await {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(passed_before(side, exchange)),
            Err(error) => {
                tracing::error!(%error, exchange = exchange.as_str(), "a message could not be recorded");
                Err(Fault::new(side.origin(), Code::LoggingFailed).with_detail(exchange))
            }
        }
    }

    /// Who at the client's asked, as a keyed hash: an entry stays for ever, and is no list of people.
    fn say_who_and_why<M: Passing>(&self, message: &M, fields: &mut Fields) {
        if let Some(user) = message.user() {
            fields.insert("user", self.pseudonym(user));
        }
        if let Some(purpose) = message.purpose() {
            fields.insert("purpose", purpose.chars().take(PURPOSE_CHARS).collect());
        }
        if let Some(party) = message.represented_party() {
            fields.insert(REPRESENTED, party);
        }
        say_last_known(message, fields);
        if let Some(consent) = message.consent() {
            // A receipt says of a person what the log shall not say for ever.
            let is_name = consent.parse::<ConsentId>().is_ok();
            let said = if is_name {
                consent.to_owned()
            } else {
                format!("SHA-256 {}", hexadecimal(digest(&SHA256, consent.as_bytes()).as_ref()))
            };
            fields.insert("consent", said);
        }
    }

    /// Signs a message in the name of a member.
    pub(crate) async fn seal<M: Passing>(
        &self,
        side: Side,
        written: &Written<M>,
        body_digest: Option<&Digest>,
    ) -> Result<Arc<Seal>, Fault> {
        let failed = || Fault::new(Origin::Signer, Code::InternalError).saying("The message could not be signed.");
        let key = self.key_of(&written.message.signer()).await.map_err(|error| {
            tracing::error!(%error, side = side.name(), "a message could not be signed");
            failed()
        })?;
        key.sealer.seal(leaf(&written.digest, body_digest)).await.map(Arc::new).map_err(|_| failed())
    }
}

/// That an answer is not new, where it is not.
fn say_last_known<M: Passing>(message: &M, fields: &mut Fields) {
    if let Some(date) = message.last_known() {
        fields.insert("last_known", date.chars().take(DATE_CHARS).collect());
    }
}
