//! OpenAPI 3 documents: which endpoints a service has, and what of the document strangers may see.

mod anonymise;
mod endpoints;
mod node;
mod yaml;

pub use anonymise::anonymise;
pub use endpoints::endpoints;

use node::Node;

/// Bytes of a document, at most.
pub const MAX_DOCUMENT_BYTES: usize = 4 * 1024 * 1024;
/// Values of a document, at most, those behind aliases counted each time.
pub const MAX_NODES: usize = 500_000;
/// Values within values, at most.
pub const MAX_DEPTH: usize = 64;
/// Endpoints of a document, at most.
pub const MAX_ENDPOINTS: usize = 5_000;

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// YAML 1.2.
    Yaml,
}

impl Format {
    /// By the answer's `Content-Type`, else by how the address ends; YAML where neither says.
    pub fn of(content_type: Option<&str>, address: &str) -> Self {
        let content_type = content_type.unwrap_or_default().to_ascii_lowercase();
        let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let says = |word: &str| content_type.contains(word);
        let is_json = says("json") || !says("yaml") && path.rsplit('.').next() == Some("json");
        if is_json { Self::Json } else { Self::Yaml }
    }
}

/// Why a document is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDocument {
    /// It is longer than [`MAX_DOCUMENT_BYTES`], or has more than [`MAX_NODES`] values.
    #[error("the OpenAPI document is too large")]
    TooLarge,
    /// Its values are nested more than [`MAX_DEPTH`] deep.
    #[error("the OpenAPI document is nested too deep")]
    TooDeep,
    /// It is not UTF-8, not JSON or not YAML.
    #[error("the OpenAPI document cannot be read: {0}")]
    Syntax(String),
    /// It does not say `openapi: 3.…`.
    #[error("the document must be of OpenAPI 3")]
    Version,
    /// It has no `paths`, or one that does not begin with `/`.
    #[error("the OpenAPI document has no paths that begin with /")]
    Paths,
    /// It has more than [`MAX_ENDPOINTS`] endpoints.
    #[error("the OpenAPI document has more than {MAX_ENDPOINTS} endpoints")]
    TooManyEndpoints,
    /// The address of a server is written in a way that cannot be replaced in its place, such as a block of lines.
    #[error("the address of a server in the OpenAPI document must stand on one line")]
    Server,
}

fn read(document: &[u8], format: Format) -> Result<Node, BadDocument> {
    if document.len() > MAX_DOCUMENT_BYTES {
        return Err(BadDocument::TooLarge);
    }
    let text = std::str::from_utf8(document).map_err(|error| BadDocument::Syntax(error.to_string()))?;
    let root = match format {
        Format::Json => node::read_json(text)?,
        Format::Yaml => yaml::read(text)?,
    };
    let version = root.get("openapi").and_then(Node::text).unwrap_or_default();
    if version.starts_with("3.") { Ok(root) } else { Err(BadDocument::Version) }
}
