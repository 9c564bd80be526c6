//! What is signed of a message: one hash over its canonical bytes and its body.

use evidence::merkle::Hash;
use xroad::Digest;

/// What the leaf of a message begins with, so that it is the leaf of nothing else.
const DOMAIN: &[u8] = b"passerelle exchange message v1\0";

/// The leaf of a message in its batch (RFC 9162 §2.1.1): the SHA-512 of its canonical bytes and, where it has one, of
/// its body.
pub(crate) fn leaf(head: &Digest, body: Option<&Digest>) -> Hash {
    let mut content = Vec::with_capacity(DOMAIN.len() + 1 + 2 * xroad::DIGEST_BYTES);
    content.extend_from_slice(DOMAIN);
    content.extend_from_slice(head.as_bytes());
    content.push(u8::from(body.is_some()));
    if let Some(body) = body {
        content.extend_from_slice(body.as_bytes());
    }
    Hash::of_leaf(&content)
}
