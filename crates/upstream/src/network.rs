//! What is asked over the network, and how it is answered. The network itself is passed in, so that
//! stories run without sockets.

use std::future::Future;
use std::pin::Pin;

use crate::model::Address;

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The longest answer that is read, in bytes: key sets and tokens are a few KiB.
pub const ANSWER_MAX_BYTES: usize = 256 * 1024;

/// Sends requests to providers.
pub trait Network: Send + Sync {
    /// Sends one and waits for the answer, whatever its status. Redirections are followed for questions
    /// (not for forms), on the same server, a few times.
    fn send(&self, request: Question) -> BoxFuture<'_, Result<Reply, NetworkFailure>>;
}

/// A request.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where to.
    pub address: Address,
    /// The form to post; a GET without one.
    pub form: Option<Vec<(String, String)>>,
    /// The `Authorization` header.
    pub authorization: Option<String>,
    /// The `Accept` header.
    pub accept: &'static str,
}

impl Question {
    /// A document to read.
    pub fn get(address: Address) -> Self {
        Self { address, form: None, authorization: None, accept: "application/json" }
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status (RFC 9110 §15).
    pub status: u16,
    /// The `Content-Type` header.
    pub content_type: String,
    /// The body, at most [`ANSWER_MAX_BYTES`].
    pub body: Vec<u8>,
}

impl Reply {
    /// Whether the content is of this media type, whatever its parameters.
    pub fn is(&self, media_type: &str) -> bool {
        self.content_type.split(';').next().is_some_and(|of| of.trim().eq_ignore_ascii_case(media_type))
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetworkFailure {
    /// It took too long.
    #[error("no answer in time")]
    TooSlow,
    /// There is no connection.
    #[error("no connection: {0}")]
    Unreachable(String),
    /// There is too much of it.
    #[error("the answer has more than {ANSWER_MAX_BYTES} bytes")]
    TooLong,
    /// It sends us elsewhere.
    #[error("the server sends us to another one, which is not followed")]
    Redirected,
}
