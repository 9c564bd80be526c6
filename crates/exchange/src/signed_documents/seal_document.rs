//! What was signed of a message when it was exchanged, as it lies in a signed document: the seal, and what is needed to
//! verify it without the node.

use evidence::merkle::Hash;
use jose::{Jwk, JwkSet};
use serde::{Deserialize, Serialize};
use xroad::Digest;

use crate::messages::leaf;
use crate::messages::seal::{BadSeal, KnownBatches, Seal};

/// The name of the file in `META-INF`.
pub const SEAL_NAME: &str = "passerelle-seal.json";
/// The name of the proof that the message is in the evidence log (C2SP tlog-proof), in `META-INF`.
pub const PROOF_NAME: &str = "passerelle-proof.txt";
/// The name of the timestamp (RFC 3161) over the checkpoint with which the proof ends, in `META-INF`.
pub const LOG_TIMESTAMP_NAME: &str = "passerelle-timestamp.tst";

/// What the container's own signature is, and what it is not, for whoever opens it.
const ABOUT: &str = "META-INF/signatures.xml was made when this container was written, by the member that its \
    certificate names. What the sender signed when the message was exchanged is the seal here: a JWS over the root of a \
    batch, and the path from this message to that root. passerelle-proof.txt shows that the message was in the node's \
    evidence log.";

/// The seal of a message with what it is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealDocument {
    about: String,
    /// The member that sent the message, and sealed it.
    pub(crate) sender: String,
    /// Whose record it is: `client` or `provider`.
    pub(crate) side: String,
    /// SHA-512 of the message's canonical bytes, in base64.
    pub(crate) head: String,
    /// SHA-512 of its body, where it has one.
    pub(crate) body: Option<String>,
    /// Whether the body is in the container; where the contract does not keep it, only its digest is there.
    pub(crate) has_body: bool,
    pub(crate) seal: Seal,
    /// The sender's public keys (JWKs), as the node knew them.
    pub(crate) keys: Vec<serde_json::Value>,
}

/// A seal that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The member that sealed the message, as the document says; whose the key is, the list of members says.
    pub sender: String,
    /// The name of the key (its JWK thumbprint).
    pub kid: String,
    /// Whether the message has a body that is not in the container.
    pub lacks_body: bool,
}

impl SealDocument {
    pub(crate) fn new(
        (sender, side): (String, String),
        (head, body): (&Digest, Option<&Digest>),
        has_body: bool,
        seal: Seal,
        keys: &JwkSet,
    ) -> Self {
        let (head, body) = (head.to_string(), body.map(ToString::to_string));
        let keys = keys.iter().map(Jwk::to_value).collect();
        Self { about: ABOUT.to_owned(), sender, side, head, body, has_body, seal, keys }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::json!(self).to_string().into_bytes()
    }
}

/// Verifies the seal that lies in a signed document, over the message and the body that are there.
///
/// # Errors
/// What is wrong with it.
pub fn verify_seal_document(document: &[u8], message: &[u8], body: Option<&[u8]>) -> Result<Sealed, BadSeal> {
    let document: SealDocument = serde_json::from_slice(document).map_err(|_| BadSeal::Malformed)?;
    let head = Digest::of(message);
    let said = document.body.as_deref().map(|text| Digest::from_base64(text).ok_or(BadSeal::Malformed)).transpose()?;
    let is_same = body.is_none_or(|body| said == Some(Digest::of(body)));
    if document.head != head.to_string() || !is_same || document.has_body != body.is_some() {
        return Err(BadSeal::OtherMessage);
    }
    let leaf = leaf(&head, said.as_ref());
    document.holds(leaf).map(|kid| Sealed {
        sender: document.sender.clone(),
        kid,
        lacks_body: said.is_some() && body.is_none(),
    })
}

impl SealDocument {
    /// The name of the key by which the seal holds.
    fn holds(&self, leaf: Hash) -> Result<String, BadSeal> {
        let mut why = BadSeal::OtherKey;
        for key in &self.keys {
            let key = Jwk::parse(key).map_err(|_| BadSeal::Malformed)?;
            let kid = key.thumbprint();
            match self.seal.verify(leaf, &std::iter::once(key).collect(), &KnownBatches::default()) {
                Ok(()) => return Ok(kid),
                Err(bad) => why = bad,
            }
        }
        Err(why)
    }
}
