//! Sealing: what leaves our hands and comes back, or lies in the database, read by nobody and changed by
//! nobody meanwhile.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::Random;

/// Encrypts and authenticates (AES-256-GCM) under a new key for each message, so that random nonces
/// never run out.
pub struct Sealer(hmac::Key);

/// The form of a sealed message: this byte, the salt of its key, its nonce, the ciphertext and tag.
const SEAL_VERSION: u8 = 1;
const SALT_LEN: usize = 16;
const HEAD_LEN: usize = 1 + SALT_LEN + NONCE_LEN;

impl Sealer {
    /// A sealer whose keys grow from this one; give each use of a secret a key of its own (HKDF).
    pub fn new(key: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// Seals a message for one purpose.
    pub fn seal(&self, purpose: &str, message: &[u8], random: &dyn Random) -> Vec<u8> {
        let unique = random.bytes::<{ SALT_LEN + NONCE_LEN }>();
        let (salt, nonce) = unique.split_at(SALT_LEN);
        let mut sealed = Vec::with_capacity(HEAD_LEN + message.len() + AES_256_GCM.tag_len());
        sealed.push(SEAL_VERSION);
        sealed.extend_from_slice(&unique);
        sealed.extend_from_slice(message);
        let (_, body) = sealed.split_at_mut(HEAD_LEN);
        #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "the nonce's length is its own")]
        let nonce = Nonce::try_assume_unique_for_key(nonce).expect("as long as a nonce is");
        #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "AES-GCM refuses only messages of 64 GiB")]
        let tag = self
            .key(salt)
            .seal_in_place_separate_tag(nonce, Aad::from(purpose), body)
            .expect("the message is short enough");
        sealed.extend_from_slice(tag.as_ref());
        sealed
    }

    /// The message, when it was sealed here, for this purpose, and is unharmed.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (head, body) = sealed.split_at_checked(HEAD_LEN)?;
        if head.first() != Some(&SEAL_VERSION) {
            return None;
        }
        let (salt, nonce) = head.get(1..)?.split_at_checked(SALT_LEN)?;
        let mut body = body.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let length = self.key(salt).open_in_place(nonce, Aad::from(purpose), &mut body).ok()?.len();
        body.truncate(length);
        Some(body)
    }

    /// Like [`Sealer::seal`], in URL-safe base64.
    pub fn seal_text(&self, purpose: &str, message: &[u8], random: &dyn Random) -> String {
        URL_SAFE_NO_PAD.encode(self.seal(purpose, message, random))
    }

    /// Like [`Sealer::open`], from URL-safe base64.
    pub fn open_text(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        self.open(purpose, &URL_SAFE_NO_PAD.decode(sealed).ok()?)
    }

    fn key(&self, salt: &[u8]) -> LessSafeKey {
        let key = hmac::sign(&self.0, salt);
        #[expect(clippy::expect_used, reason = "HMAC-SHA256 gives the 32 bytes that AES-256 takes")]
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_ref()).expect("32 bytes"))
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemRandom;
    use proptest::prelude::*;

    fn sealer(key: u8) -> Sealer {
        Sealer::new(&[key; 32])
    }

    #[test]
    fn another_key_does_not_open_it() {
        let sealed = sealer(1).seal("resume", b"message", &SystemRandom);
        assert_eq!(sealer(2).open("resume", &sealed), None);
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_for_its_purpose_only(message in proptest::collection::vec(any::<u8>(), 0..200)) {
            let sealer = sealer(1);
            let sealed = sealer.seal_text("resume", &message, &SystemRandom);
            prop_assert_eq!(sealer.open_text("resume", &sealed), Some(message));
            prop_assert_eq!(sealer.open_text("consent", &sealed), None);
        }

        #[test]
        fn one_changed_bit_is_noticed(message in proptest::collection::vec(any::<u8>(), 0..50), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let sealer = sealer(1);
            let mut sealed = sealer.seal("resume", &message, &SystemRandom);
            let place = at.index(sealed.len());
            sealed[place] ^= 1_u8 << bit;
            prop_assert_eq!(sealer.open("resume", &sealed), None);
        }

        #[test]
        fn any_text_is_opened_without_a_panic(text in ".{0,100}") {
            prop_assert_eq!(sealer(1).open_text("resume", &text), None);
        }
    }
}
