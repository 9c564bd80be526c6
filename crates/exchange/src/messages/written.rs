//! A message with its canonical bytes: they are hashed, signed, recorded and sent, and written once.

use xroad::{Digest, MemberId, MessageId, Request, Response, ServiceId};

/// A question or an answer, to whoever keeps or signs it.
pub(crate) trait Passing {
    /// `request` or `response`.
    const DIRECTION: &'static str;

    fn bytes(&self) -> Vec<u8>;
    fn id(&self) -> &MessageId;
    fn exchange(&self) -> &MessageId;
    fn client(&self) -> String;
    fn service(&self) -> &ServiceId;
    /// In whose name it is signed.
    fn signer(&self) -> MemberId;
    /// Who at the client's asks; only a question says so.
    fn user(&self) -> Option<&str>;
    /// What for; only a question says so.
    fn purpose(&self) -> Option<&str>;
    /// When the service said it, of an answer that is not new; only an answer says so.
    fn last_known(&self) -> Option<&str>;
    /// On whose consent; only a question says so.
    fn consent(&self) -> Option<&str>;
    /// On whose behalf (`X-Road-Represented-Party`); only a question says so.
    fn represented_party(&self) -> Option<String>;
    /// Which office or function asks, where a question says so for the person whom it is about.
    fn asked_by(&self) -> Option<&str>;
}

impl Passing for Request {
    const DIRECTION: &'static str = "request";

    fn bytes(&self) -> Vec<u8> {
        self.to_bytes()
    }

    fn id(&self) -> &MessageId {
        self.id()
    }

    fn exchange(&self) -> &MessageId {
        self.request_id()
    }

    fn client(&self) -> String {
        self.client().to_string()
    }

    fn service(&self) -> &ServiceId {
        self.service()
    }

    fn signer(&self) -> MemberId {
        self.client().member()
    }

    fn user(&self) -> Option<&str> {
        self.user_id()
    }

    fn purpose(&self) -> Option<&str> {
        self.headers().last(crate::PURPOSE)
    }

    fn last_known(&self) -> Option<&str> {
        None
    }

    fn consent(&self) -> Option<&str> {
        self.headers().last(crate::CONSENT)
    }

    fn represented_party(&self) -> Option<String> {
        self.represented_party().map(ToString::to_string)
    }

    fn asked_by(&self) -> Option<&str> {
        self.headers().last(crate::ASKED_BY)
    }
}

impl Passing for Response {
    const DIRECTION: &'static str = "response";

    fn bytes(&self) -> Vec<u8> {
        self.to_bytes()
    }

    fn id(&self) -> &MessageId {
        self.id()
    }

    fn exchange(&self) -> &MessageId {
        self.request_id()
    }

    fn client(&self) -> String {
        self.client().to_string()
    }

    fn service(&self) -> &ServiceId {
        self.service()
    }

    fn signer(&self) -> MemberId {
        self.service().subsystem().member()
    }

    fn user(&self) -> Option<&str> {
        None
    }

    fn purpose(&self) -> Option<&str> {
        None
    }

    fn last_known(&self) -> Option<&str> {
        self.headers().last(crate::LAST_KNOWN)
    }

    fn represented_party(&self) -> Option<String> {
        None
    }

    fn asked_by(&self) -> Option<&str> {
        None
    }

    fn consent(&self) -> Option<&str> {
        None
    }
}

/// A message with its canonical bytes and their digest.
#[derive(Debug)]
pub(crate) struct Written<M> {
    pub(crate) message: M,
    pub(crate) head: Vec<u8>,
    pub(crate) digest: Digest,
}

impl<M: Passing> Written<M> {
    pub(crate) fn of(message: M) -> Self {
        let head = message.bytes();
        Self { digest: Digest::of(&head), head, message }
    }
}
