//! A node's own errors: their type in either spelling, and their status.

use std::fmt;
use std::str::FromStr;

use crate::code::Code;
use crate::consistency::Inconsistency;
use crate::message::BadMessage;
use crate::path::BadPath;
use crate::target::BadTarget;

/// How types are spelt: they changed in version 7.8 of the reference implementation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// `Server.ServerProxy.AccessDenied`: the published protocol, and most of what is installed.
    #[default]
    Before7_8,
    /// `server.serverproxy.access_denied`.
    Since7_8,
}

/// The setting is neither of both words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the spelling of errors must be before-7.8 or since-7.8")]
pub struct UnknownDialect;

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "before-7.8" => Ok(Self::Before7_8),
            "since-7.8" => Ok(Self::Since7_8),
            _ => Err(UnknownDialect),
        }
    }
}

/// Who says so: the first part of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The client did something that it must not.
    Client,
    /// The client's node failed.
    ClientNode,
    /// The provider's node refused or failed.
    ProviderNode,
    /// What signs failed.
    Signer,
}

/// Codes of one type, at most.
const MAX_CODES: usize = 8;

impl Origin {
    const ALL: [Self; 4] = [Self::Client, Self::ClientNode, Self::ProviderNode, Self::Signer];

    const fn spelt(self, dialect: Dialect) -> &'static str {
        match (self, dialect) {
            (Self::Client, Dialect::Before7_8) => "Client",
            (Self::Client, Dialect::Since7_8) => "client",
            (Self::ClientNode, Dialect::Before7_8) => "Server.ClientProxy",
            (Self::ClientNode, Dialect::Since7_8) => "server.clientproxy",
            (Self::ProviderNode, Dialect::Before7_8) => "Server.ServerProxy",
            (Self::ProviderNode, Dialect::Since7_8) => "server.serverproxy",
            (Self::Signer, Dialect::Before7_8) => "Signer",
            (Self::Signer, Dialect::Since7_8) => "signer",
        }
    }

    const fn status(self) -> u16 {
        match self {
            Self::ClientNode | Self::ProviderNode => 500,
            Self::Client | Self::Signer => 400,
        }
    }
}

/// An error that a node made itself. What the provider answered, whatever its status, is never one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    origin: Origin,
    /// From the outside to the inside; never empty.
    codes: Vec<Code>,
    message: String,
    detail: String,
    /// Where it is another than that of the origin.
    status: Option<u16>,
    retry_after_s: Option<u64>,
}

impl Fault {
    /// An error with the sentence of its code.
    pub fn new(origin: Origin, code: Code) -> Self {
        let message = code.sentence().to_owned();
        Self { origin, codes: vec![code], message, detail: String::new(), status: None, retry_after_s: None }
    }

    /// Answered with another status than the protocol's 400 or 500: where HTTP has one of its own for what is wrong,
    /// such as 413 and 429, which programs between the client and its node understand.
    pub fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }

    /// With another sentence for people.
    pub fn saying(self, message: impl fmt::Display) -> Self {
        Self { message: one_line(&message.to_string()), ..self }
    }

    /// With what helps an operator to find it, such as the id of the request.
    pub fn with_detail(self, detail: impl fmt::Display) -> Self {
        Self { detail: one_line(&detail.to_string()), ..self }
    }

    /// With the seconds after which asking again has a point (`Retry-After`, RFC 9110 §10.2.3).
    pub fn with_retry_after(self, seconds: Option<u64>) -> Self {
        Self { retry_after_s: seconds, ..self }
    }

    /// As part of something larger: `service_failed` goes before `network_error`.
    pub fn within(mut self, code: Code) -> Self {
        self.codes.insert(0, code);
        self
    }

    /// What another node said: its type in either spelling, its sentence and its detail.
    pub fn read(kind: &str, message: &str, detail: &str) -> Option<Self> {
        let (origin, codes) = Origin::ALL.into_iter().find_map(|origin| {
            let spelt = [Dialect::Before7_8, Dialect::Since7_8].map(|dialect| origin.spelt(dialect));
            let codes = spelt.into_iter().find_map(|spelt| kind.strip_prefix(spelt)?.strip_prefix('.'));
            codes.map(|codes| (origin, codes))
        })?;
        let codes = codes.split('.').take(MAX_CODES + 1).map(Code::read).collect::<Option<Vec<_>>>()?;
        let nothing = String::new;
        let fault = Self { origin, codes, message: nothing(), detail: nothing(), status: None, retry_after_s: None };
        (fault.codes.len() <= MAX_CODES).then(|| fault.saying(message).with_detail(detail))
    }

    /// Who says so.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The innermost code.
    pub fn code(&self) -> Code {
        self.codes.last().copied().unwrap_or(Code::InternalError)
    }

    /// The sentence for people.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What helps an operator.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The status that was given, where it is another than that of the origin.
    pub fn given_status(&self) -> Option<u16> {
        self.status
    }

    /// The seconds after which asking again has a point, where that is known.
    pub fn retry_after_s(&self) -> Option<u64> {
        self.retry_after_s
    }

    /// The type, which header `X-Road-Error` carries too.
    pub fn kind(&self, dialect: Dialect) -> String {
        let mut kind = self.origin.spelt(dialect).to_owned();
        for code in &self.codes {
            kind.push('.');
            kind.push_str(match dialect {
                Dialect::Before7_8 => code.before_7_8(),
                Dialect::Since7_8 => code.since_7_8(),
            });
        }
        kind
    }

    /// The answer's status: 500 where a node says so, 400 where it is the client's, if no other was given.
    pub fn status(&self) -> u16 {
        self.status.unwrap_or_else(|| self.origin.status())
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

impl BadMessage {
    /// The code of it.
    pub fn code(&self) -> Code {
        match self {
            Self::NoClient | Self::Client(_) => Code::InvalidClientIdentifier,
            Self::Verb(_) => Code::InvalidHttpMethod,
            Self::Target(BadTarget::UnsupportedVersion(_) | BadTarget::Version) => Code::InvalidProtocolVersion,
            Self::SecurityServer(_) => Code::InvalidSecurityServer,
            Self::Target(_) | Self::RepresentedParty(_) | Self::Id | Self::Header(_) => Code::BadRequest,
            Self::Malformed | Self::TooLong | Self::Service | Self::RequestHash | Self::Status => Code::InvalidMessage,
        }
    }
}

/// What a client sent wrong.
impl From<BadMessage> for Fault {
    fn from(bad: BadMessage) -> Self {
        Self::new(Origin::Client, bad.code()).saying(bad)
    }
}

/// An answer that does not belong to its question, found by the client's node.
impl From<Inconsistency> for Fault {
    fn from(inconsistency: Inconsistency) -> Self {
        Self::new(Origin::ClientNode, Code::InconsistentResponse).saying(inconsistency)
    }
}

/// A path on which no right can be decided: refused by the provider's node.
impl From<BadPath> for Fault {
    fn from(bad: BadPath) -> Self {
        Self::new(Origin::ProviderNode, Code::AccessDenied).saying(bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_spelt_in_either_way() {
        let fault = Fault::new(Origin::ProviderNode, Code::NetworkError).within(Code::ServiceFailed);
        assert_eq!(fault.kind(Dialect::Before7_8), "Server.ServerProxy.ServiceFailed.NetworkError");
        assert_eq!(fault.kind(Dialect::Since7_8), "server.serverproxy.service_failed.network_error");
        assert_eq!(fault.code(), Code::NetworkError);
        for (code, old, new) in [
            (
                Code::SslAuthenticationFailed,
                "Server.ClientProxy.SslAuthenticationFailed",
                "server.clientproxy.ssl_authentication_failed",
            ),
            (Code::IoError, "Server.ClientProxy.IOError", "server.clientproxy.io_error"),
            (
                Code::GlobalConfOutdated,
                "Server.ClientProxy.OutdatedGlobalConf",
                "server.clientproxy.global_conf_outdated",
            ),
            (
                Code::HashchainUnusedInputs,
                "Server.ClientProxy.HashChainUnusedInputs",
                "server.clientproxy.hashchain_unused_inputs",
            ),
        ] {
            let fault = Fault::new(Origin::ClientNode, code);
            assert_eq!((fault.kind(Dialect::Before7_8).as_str(), fault.kind(Dialect::Since7_8).as_str()), (old, new));
        }
        assert_eq!(Fault::new(Origin::Client, Code::BadRequest).kind(Dialect::default()), "Client.BadRequest");
        assert_eq!(Fault::new(Origin::Signer, Code::BadRequest).kind(Dialect::Since7_8), "signer.bad_request");
    }

    #[test]
    fn a_fault_of_another_node_is_read_in_either_spelling() {
        let fault = Fault::new(Origin::ProviderNode, Code::NetworkError).within(Code::ServiceFailed).with_detail("7");
        for dialect in [Dialect::Before7_8, Dialect::Since7_8] {
            assert_eq!(Fault::read(&fault.kind(dialect), fault.message(), fault.detail()), Some(fault.clone()));
        }
        for kind in ["", "Client", "Client.", "Server.AccessDenied", "client.AccessDenied.", "x.access_denied"] {
            assert_eq!(Fault::read(kind, "", ""), None, "{kind}");
        }
        let long = format!("client{}", ".access_denied".repeat(9));
        assert_eq!(Fault::read(&long, "", ""), None);
    }

    #[test]
    fn every_code_has_its_own_spellings_and_sentence() {
        for (place, code) in Code::ALL.iter().enumerate() {
            for other in &Code::ALL[..place] {
                assert_ne!(code.since_7_8(), other.since_7_8());
                assert_ne!(code.before_7_8(), other.before_7_8());
                assert_ne!(code.sentence(), other.sentence());
            }
            assert!(code.sentence().ends_with('.'), "{code}");
            assert!(code.since_7_8().chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{code}");
            assert!(code.before_7_8().chars().all(|c| c.is_ascii_alphabetic()), "{code}");
        }
    }

    #[test]
    fn a_node_fails_with_500_and_a_client_with_400() {
        assert_eq!(Fault::new(Origin::ProviderNode, Code::AccessDenied).status(), 500);
        assert_eq!(Fault::new(Origin::ClientNode, Code::AccessDenied).status(), 500);
        assert_eq!(Fault::new(Origin::Client, Code::AccessDenied).status(), 400);
        assert_eq!(Fault::new(Origin::Signer, Code::AccessDenied).status(), 400);
    }

    #[test]
    fn what_a_client_sent_wrong_is_its_own_fault() {
        let fault = Fault::from(BadMessage::NoClient);
        assert_eq!(fault.kind(Dialect::Before7_8), "Client.InvalidClientIdentifier");
        assert!(fault.message().contains("X-Road-Client"));
        let fault = Fault::from(BadMessage::Target(BadTarget::UnsupportedVersion(2)));
        assert_eq!(fault.kind(Dialect::Since7_8), "client.invalid_protocol_version");
        assert_eq!(fault.message(), "Unsupported protocol version 2");
        assert_eq!(Fault::from(BadPath::Dots).kind(Dialect::Before7_8), "Server.ServerProxy.AccessDenied");
        assert_eq!(Fault::from(Inconsistency::Client).status(), 500);
    }

    #[test]
    fn the_setting_has_two_words() {
        assert_eq!("before-7.8".parse(), Ok(Dialect::Before7_8));
        assert_eq!("since-7.8".parse(), Ok(Dialect::Since7_8));
        assert_eq!("7.8".parse::<Dialect>(), Err(UnknownDialect));
    }
}
