//! A message of either kind, from its canonical bytes.

use crate::header::BadHeader;
use crate::identifier::{BadIdentifier, ClientId};
use crate::message_id::BadMessageId;
use crate::request::Request;
use crate::response::Response;
use crate::target::BadTarget;
use crate::verb::UnknownVerb;

/// Why a message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMessage {
    /// Its bytes are not lines as they must be.
    #[error("the message is not in its canonical form")]
    Malformed,
    /// It is longer than [`crate::MAX_MESSAGE_BYTES`], without its body.
    #[error("the message is too long")]
    TooLong,
    /// Its verb is none of the eight.
    #[error(transparent)]
    Verb(#[from] UnknownVerb),
    /// Its target is not well formed.
    #[error(transparent)]
    Target(#[from] BadTarget),
    /// A header is not well formed.
    #[error(transparent)]
    Header(#[from] BadHeader),
    /// It does not say who asks.
    #[error("the header X-Road-Client is missing: it says which subsystem asks")]
    NoClient,
    /// It does not say well who asks.
    #[error("the header X-Road-Client is not well formed: {0}")]
    Client(BadIdentifier),
    /// The header `X-Road-Security-Server` is not well formed.
    #[error("the header X-Road-Security-Server is not well formed: {0}")]
    SecurityServer(BadIdentifier),
    /// The header `X-Road-Represented-Party` is not well formed.
    #[error("the header X-Road-Represented-Party is not well formed: {0}")]
    RepresentedParty(BadIdentifier),
    /// The header `X-Road-Service` of an answer is missing or not well formed.
    #[error("the header X-Road-Service of the answer is missing or not well formed")]
    Service,
    /// A name of the message is missing or not well formed.
    #[error("the header X-Road-Id or X-Road-Request-Id is missing or not well formed")]
    Id,
    /// An answer has no hash of its question, or one that is none.
    #[error("the header X-Road-Request-Hash of the answer is missing or not well formed")]
    RequestHash,
    /// The status of an answer is not between 200 and 599.
    #[error("the status of the answer is not between 200 and 599")]
    Status,
}

impl From<BadMessageId> for BadMessage {
    fn from(_: BadMessageId) -> Self {
        Self::Id
    }
}

/// A question or an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A question.
    Request(Request),
    /// An answer.
    Response(Response),
}

impl Message {
    /// Reads canonical bytes: an answer begins with its status, a question with its verb.
    pub fn read(bytes: &[u8]) -> Result<Self, BadMessage> {
        match bytes.first() {
            Some(b'1'..=b'9') => Response::read(bytes).map(Self::Response),
            _ => Request::read(bytes).map(Self::Request),
        }
    }

    /// Who signs it: the client of a question, the provider of an answer.
    pub fn signer(&self) -> ClientId {
        match self {
            Self::Request(request) => request.client().clone(),
            Self::Response(response) => response.service().subsystem().into(),
        }
    }

    /// The canonical bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Request(request) => request.to_bytes(),
            Self::Response(response) => response.to_bytes(),
        }
    }
}
