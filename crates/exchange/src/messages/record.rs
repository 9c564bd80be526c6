//! The record that each side keeps of each message, before the message goes on.

use std::collections::BTreeMap;

use evidence::Fact;
use xroad::{Code, Digest, Fault, Message, Origin, Request};

use super::leaf;
use super::seal::Seal;
use crate::Exchange;
use crate::store::{self, KeptMessage};

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Of the node whose system asks.
    Client,
    /// Of the node whose service answers.
    Provider,
}

impl Side {
    fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Provider => "provider",
        }
    }

    pub(crate) fn origin(self) -> Origin {
        match self {
            Self::Client => Origin::ClientNode,
            Self::Provider => Origin::ProviderNode,
        }
    }
}

/// A message with what is to be kept of it.
pub(crate) struct Recorded<'a> {
    pub(crate) side: Side,
    pub(crate) message: &'a Message,
    /// The digest of its body, where it has one.
    pub(crate) body_digest: Option<Digest>,
    /// Its body, where it is kept.
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) seal: &'a Seal,
}

impl Exchange {
    /// Keeps a message's record with its entry in the evidence log. It gives `Ok` once both are durable.
    ///
    /// # Errors
    /// A fault when it cannot be kept, or when this side has a record of the same message already: nothing passes twice.
    pub(crate) async fn record(&self, recorded: Recorded<'_>) -> Result<(), Fault> {
        let Recorded { side, message, body_digest, body, seal } = recorded;
        let (direction, request_id, message_id, client, service) = match message {
            Message::Request(one) => ("request", one.request_id(), one.id(), one.client(), one.service()),
            Message::Response(one) => ("response", one.request_id(), one.id(), one.client(), one.service()),
        };
        let head = message.to_bytes();
        let mut fields = BTreeMap::from([
            ("client", client.to_string()),
            ("direction", direction.to_owned()),
            ("exchange", request_id.to_string()),
            ("head", Digest::of(&head).to_string()),
            ("service", service.to_string()),
            ("side", side.name().to_owned()),
        ]);
        if let Some(digest) = body_digest {
            fields.insert("body", digest.to_string());
        }
        if let Message::Request(request) = message {
            self.say_who_and_why(request, &mut fields);
        }
        let kept = KeptMessage {
            request_id: request_id.to_string(),
            side: side.name(),
            direction,
            message_id: message_id.to_string(),
            client: client.to_string(),
            service: service.to_string(),
            at: self.0.clock.now(),
            head,
            body: body.map(<[u8]>::to_vec),
            seal: seal.to_bytes(),
        };
        let fact = Fact { kind: "message", fields };
        let added = self.0.evidence.record_fact_with(fact, move |tx, place| store::add_message(tx, place, &kept)).await;
        match added {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(Fault::new(side.origin(), Code::InvalidMessage)
                .saying("This message passed here before: it is not passed twice.")
                .with_detail(request_id)),
            Err(error) => {
                tracing::error!(%error, exchange = request_id.as_str(), "a message could not be recorded");
                Err(Fault::new(side.origin(), Code::LoggingFailed).with_detail(request_id))
            }
        }
    }

    /// Who at the client's asked, as a keyed hash: an entry stays for ever, and is no list of people.
    fn say_who_and_why(&self, request: &Request, fields: &mut BTreeMap<&'static str, String>) {
        if let Some(user) = request.user_id() {
            fields.insert("user", self.pseudonym(user));
        }
        if let Some(purpose) = request.headers().last(crate::PURPOSE) {
            fields.insert("purpose", purpose.chars().take(200).collect());
        }
    }

    /// Signs a message in the name of a member.
    pub(crate) async fn seal(
        &self,
        side: Side,
        message: &Message,
        body_digest: Option<&Digest>,
    ) -> Result<Seal, Fault> {
        let failed = || Fault::new(Origin::Signer, Code::InternalError).saying("The message could not be signed.");
        let key = self.key_of(&message.signer().member()).await.map_err(|error| {
            tracing::error!(%error, side = side.name(), "a message could not be signed");
            failed()
        })?;
        key.sealer.seal(leaf(&Digest::of(&message.to_bytes()), body_digest)).await.map_err(|_| failed())
    }
}
