//! Every key of this room grows from the one secret of the configuration, and is used here only.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{digest, hkdf, hmac};
use base::{PersonId, Random};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::model::Sector;

/// The secret of the configuration. Whoever has it can read the signing key in the database and
/// link the `sub` of one sector to another; losing it gives every person a new `sub` everywhere.
#[derive(Clone)]
pub struct Secret(hkdf::Prk);

/// A secret that could be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the secret has fewer than {} characters: make one with `openssl rand -base64 32` or the like",
    Secret::MIN_BYTES
)]
pub struct WeakSecret;

impl Secret {
    /// The shortest secret, in bytes.
    pub const MIN_BYTES: usize = 32;

    /// Takes the text of the configuration.
    pub fn new(text: &str) -> Result<Self, WeakSecret> {
        if text.len() < Self::MIN_BYTES {
            return Err(WeakSecret);
        }
        Ok(Self(hkdf::Salt::new(hkdf::HKDF_SHA256, b"passerelle identity").extract(text.as_bytes())))
    }

    /// An independent key for one purpose (RFC 5869).
    fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut key = [0; 32];
        #[expect(clippy::expect_used, reason = "32 bytes are one block of SHA-256, far below HKDF's 255")]
        self.0
            .expand(&[purpose.as_bytes()], hkdf::HKDF_SHA256)
            .and_then(|material| material.fill(&mut key))
            .expect("HKDF gives 32 bytes");
        key
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The keys that grow from a [`Secret`].
pub(crate) struct Keys {
    pub(crate) seal: Sealer,
    subject: hmac::Key,
    throttle: hmac::Key,
}

impl Keys {
    pub(crate) fn from_secret(secret: &Secret) -> Self {
        Self {
            seal: Sealer(hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("seal 1"))),
            subject: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("pairwise subject 1")),
            throttle: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("throttle 1")),
        }
    }

    /// The `sub` by which a sector knows a person (OpenID Connect Core §8.1): 43 letters, the same
    /// for ever, whatever becomes of the person's name.
    pub(crate) fn subject(&self, sector: &Sector, person: PersonId) -> String {
        let mut context = hmac::Context::with_key(&self.subject);
        // The identifier has 16 bytes, so the two can only be read apart in one way.
        context.update(person.uuid().as_bytes());
        context.update(sector.as_str().as_bytes());
        URL_SAFE_NO_PAD.encode(context.sign())
    }

    /// What failed attempts are counted under: the database need not hold names and addresses of
    /// people who never signed in.
    pub(crate) fn throttle(&self, kind: &str, value: &str) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.throttle);
        context.update(kind.as_bytes());
        context.update(&[0]);
        context.update(value.as_bytes());
        to_32(context.sign().as_ref())
    }
}

/// Encrypts and authenticates (AES-256-GCM) under a new key for each message, so that random nonces
/// never run out.
pub(crate) struct Sealer(hmac::Key);

/// The form of a sealed message: this byte, the salt of its key, its nonce, the ciphertext and tag.
const SEAL_VERSION: u8 = 1;
const SALT_LEN: usize = 16;
const HEAD_LEN: usize = 1 + SALT_LEN + NONCE_LEN;

impl Sealer {
    /// Seals a message for one purpose.
    pub(crate) fn seal(&self, purpose: &str, message: &[u8], random: &dyn Random) -> Vec<u8> {
        let salt = random.bytes::<SALT_LEN>();
        let nonce = random.bytes::<NONCE_LEN>();
        let mut body = message.to_vec();
        #[expect(clippy::expect_used, reason = "AES-GCM refuses only messages of 64 GiB")]
        self.key(&salt)
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(purpose), &mut body)
            .expect("the message is short enough");
        [&[SEAL_VERSION][..], &salt, &nonce, &body].concat()
    }

    /// The message, when it was sealed here, for this purpose, and is unharmed.
    pub(crate) fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
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
    pub(crate) fn seal_text(&self, purpose: &str, message: &[u8], random: &dyn Random) -> String {
        URL_SAFE_NO_PAD.encode(self.seal(purpose, message, random))
    }

    /// Like [`Sealer::open`], from URL-safe base64.
    pub(crate) fn open_text(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        self.open(purpose, &URL_SAFE_NO_PAD.decode(sealed).ok()?)
    }

    fn key(&self, salt: &[u8]) -> LessSafeKey {
        let key = hmac::sign(&self.0, salt);
        #[expect(clippy::expect_used, reason = "HMAC-SHA256 gives the 32 bytes that AES-256 takes")]
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_ref()).expect("32 bytes"))
    }
}

/// A secret text that is handed out once (session, code, token, client secret): 256 random bits.
pub(crate) fn new_token(random: &dyn Random) -> String {
    random.token::<32>()
}

/// What the database keeps of a token. A plain hash is enough for what nobody can guess.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    sha256(token.as_bytes())
}

/// SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    to_32(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn to_32(bytes: &[u8]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "SHA-256 and HMAC-SHA256 give 32 bytes")]
    bytes.try_into().expect("32 bytes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FixedClock, SeededRandom, SystemRandom, Timestamp};
    use proptest::prelude::*;

    fn keys(letter: &str) -> Keys {
        Keys::from_secret(&Secret::new(&letter.repeat(32)).unwrap())
    }

    #[test]
    fn a_short_secret_is_refused_and_a_long_one_is_not_shown() {
        assert_eq!(Secret::new(&"x".repeat(31)).unwrap_err(), WeakSecret);
        assert_eq!(format!("{:?}", Secret::new(&"x".repeat(32)).unwrap()), "Secret(…)");
    }

    #[test]
    fn a_person_has_one_subject_a_sector_and_another_in_the_next() {
        let person = PersonId::new(&FixedClock::at(Timestamp::from_seconds(0)), &SeededRandom::new(1));
        let (library, tax) = (Sector::parse("library.example").unwrap(), Sector::parse("tax.example").unwrap());
        let subject = keys("a").subject(&library, person);
        assert_eq!(subject, keys("a").subject(&library, person));
        assert_ne!(subject, keys("a").subject(&tax, person));
        assert_ne!(subject, keys("b").subject(&library, person));
        assert_eq!(subject.len(), 43);
    }

    #[test]
    fn the_kind_and_the_value_of_a_throttle_are_apart() {
        assert_ne!(keys("a").throttle("name", "x"), keys("a").throttle("nam", "ex"));
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_for_its_purpose_only(message in proptest::collection::vec(any::<u8>(), 0..200)) {
            let keys = keys("a");
            let sealed = keys.seal.seal_text("resume", &message, &SystemRandom);
            prop_assert_eq!(keys.seal.open_text("resume", &sealed), Some(message));
            prop_assert_eq!(keys.seal.open_text("consent", &sealed), None);
        }

        #[test]
        fn one_changed_bit_is_noticed(message in proptest::collection::vec(any::<u8>(), 0..50), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let keys = keys("a");
            let mut sealed = keys.seal.seal("resume", &message, &SystemRandom);
            let place = at.index(sealed.len());
            sealed[place] ^= 1_u8 << bit;
            prop_assert_eq!(keys.seal.open("resume", &sealed), None);
        }

        #[test]
        fn any_text_is_opened_without_a_panic(text in ".{0,100}") {
            prop_assert_eq!(keys("a").seal.open_text("resume", &text), None);
        }
    }
}
