//! SHA-512 of messages and bodies, and the hash that ties an answer to its question.

use std::fmt;

use aws_lc_rs::digest::{Context, SHA512};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Bytes of a digest.
pub const DIGEST_BYTES: usize = 64;

/// A SHA-512 digest.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; DIGEST_BYTES]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_parts(&[bytes])
    }

    fn of_parts(parts: &[&[u8]]) -> Self {
        let mut context = Context::new(&SHA512);
        for part in parts {
            context.update(part);
        }
        Self::finished(context)
    }

    fn finished(context: Context) -> Self {
        let mut bytes = [0; DIGEST_BYTES];
        bytes.copy_from_slice(context.finish().as_ref());
        Self(bytes)
    }

    /// The bytes of it.
    pub fn as_bytes(&self) -> &[u8; DIGEST_BYTES] {
        &self.0
    }

    /// Reads it from base64 (RFC 4648 §4).
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

/// In base64 (RFC 4648 §4).
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Hashes a body while it streams past.
pub struct BodyHasher {
    context: Context,
    bytes: u64,
}

impl Default for BodyHasher {
    fn default() -> Self {
        Self { context: Context::new(&SHA512), bytes: 0 }
    }
}

impl BodyHasher {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.context.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    /// How many bytes came.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The digest of all that came. A message whose stream is empty has no body, and there is no digest.
    pub fn finish(self) -> Option<Digest> {
        (self.bytes > 0).then(|| Digest::finished(self.context))
    }
}

impl fmt::Debug for BodyHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BodyHasher({} bytes)", self.bytes)
    }
}

/// What an answer says of its question (`X-Road-Request-Hash`): the digest of the question's canonical bytes, or,
/// where it had a body, the digest of both digests one behind the other.
pub fn request_hash(message: &Digest, body: Option<&Digest>) -> Digest {
    match body {
        Some(body) => Digest::of_parts(&[&message.0, &body.0]),
        None => *message,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_hash_is_that_of_other_programs() {
        // openssl dgst -sha512 -binary, of the message alone; then of both digests one behind the other.
        let message = Digest::of(b"GET\r\n/r1/EE/GOV/1/sub/svc\r\nX-Road-Client:EE/GOV/2\r\n");
        assert_eq!(
            request_hash(&message, None).to_string(),
            "M4IJMlA79F6Twhq5tlTTzPznGMHa0qB0xzrTczdXRPuQMJ+LioIJcIUexhr5KwMrk4FgW7WoUSYvN1SieMJLvA=="
        );
        let body = Digest::of(b"{\"a\":1}");
        assert_eq!(
            request_hash(&message, Some(&body)).to_string(),
            "NPZzS1xup4DG3Xw1yuFvv0Ny4pyr9tIFdRu6QWnfni/ZlTP9rmzIcbSY//8i+wEReM9tXnzsYUy40wyaqjup3A=="
        );
    }

    #[test]
    fn a_stream_without_bytes_is_no_body() {
        let mut hasher = BodyHasher::default();
        hasher.update(b"");
        assert_eq!(hasher.finish(), None);
    }

    #[test]
    fn what_is_no_digest_is_not_read() {
        assert_eq!(Digest::from_base64("AAAA"), None);
        assert_eq!(Digest::from_base64("!"), None);
        let digest = Digest::of(b"x");
        assert_eq!(Digest::from_base64(&digest.to_string()), Some(digest));
    }

    proptest! {
        #[test]
        fn a_body_has_one_digest_however_it_is_cut(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..50), 1..8)) {
            let mut hasher = BodyHasher::default();
            for piece in &pieces {
                hasher.update(piece);
            }
            let whole = pieces.concat();
            prop_assert_eq!(hasher.bytes(), whole.len() as u64);
            prop_assert_eq!(hasher.finish(), (!whole.is_empty()).then(|| Digest::of(&whole)));
        }
    }
}
