//! Messages that are interoperable with the X-Road protocols: the message protocol for REST (r1) and the service
//! metadata protocol for REST, as values. Nothing here opens a socket or a file.
//!
//! A value that exists is valid: an identifier is well formed, a question has a client, a path has one meaning.
//!
//! ```
//! use xroad::{Digest, Header, MessageId, Request, Response, Target, Verb, consistency, request_hash};
//! let target = Target::read("/r1/EE/GOV/70000001/people/find/v1/people?name=ana")?;
//! let received = [Header::new("X-Road-Client", "EE/COM/1234/shop")?, Header::new("Host", "node")?];
//! let exchange = MessageId::of_exchange([7; 16]);
//! let named = || MessageId::of_exchange([8; 16]);
//! let request = Request::from_client(Verb::Get, target, received, exchange, named)?;
//! assert_eq!(request.target().at("http://people.internal/api/"), "http://people.internal/api/v1/people?name=ana");
//!
//! let hash = request_hash(&request.digest(), None);
//! let answered = [Header::new("Content-Type", "application/json")?];
//! let response = Response::from_provider(&request, &hash, 200, "OK", answered)?;
//! consistency::check(&request, None, &response)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod code;
pub mod consistency;
mod digest;
mod endpoint;
mod error_answer;
mod fault;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod glob;
mod header;
mod identifier;
mod lines;
pub mod list_clients;
pub mod list_methods;
mod message;
mod message_id;
pub mod openapi;
mod path;
mod request;
mod response;
mod segment;
mod target;
mod verb;

pub use code::Code;
pub use digest::{BodyHasher, DIGEST_BYTES, Digest, request_hash};
pub use endpoint::{BadEndpoint, Endpoint};
pub use error_answer::ErrorAnswer;
pub use fault::{Dialect, Fault, Origin, UnknownDialect};
pub use glob::{GlobTooLong, MAX_GLOB_CHARS, PathGlob};
pub use header::{BadHeader, DROPPED, Header, Headers, MAX_HEADER_BYTES, MAX_HEADERS, SAID_ONCE, is_dropped};
pub use identifier::{BadIdentifier, ClientId, MemberId, RepresentedParty, ServerId, ServiceId, SubsystemId};
pub use lines::MAX_MESSAGE_BYTES;
pub use message::{BadMessage, Message};
pub use message_id::{BadMessageId, MAX_ID_BYTES, MessageId};
pub use path::{BadPath, NormalPath};
pub use request::Request;
pub use response::Response;
pub use segment::{BadSegment, MAX_SEGMENT_CHARS};
pub use target::{BadTarget, MAX_TARGET_BYTES, Target};
pub use verb::{UnknownVerb, Verb};

/// As JSON. Structs of texts and lists cannot fail to be written.
fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
