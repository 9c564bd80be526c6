//! Every key of this room grows from the one secret of the configuration, and is used here only.

use std::fmt::{self, Write};

use aws_lc_rs::{digest, hkdf, hmac};
use base::{PersonId, Random, Sealer};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::model::{Sector, SessionId};

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
    session: hmac::Key,
    dpop_nonce: hmac::Key,
    code: hmac::Key,
    known_device: hmac::Key,
}

impl Keys {
    pub(crate) fn from_secret(secret: &Secret) -> Self {
        Self {
            seal: Sealer::new(&secret.derive("seal 1")),
            subject: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("pairwise subject 1")),
            throttle: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("throttle 1")),
            session: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("session id 1")),
            dpop_nonce: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("dpop nonce 1")),
            code: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("printed code 1")),
            known_device: hmac::Key::new(hmac::HMAC_SHA256, &secret.derive("known device 1")),
        }
    }

    /// The nonce of proofs of possession in one step of time (RFC 9449 §8).
    pub(crate) fn dpop_nonce(&self, step: i64) -> String {
        let nonce = hmac::sign(&self.dpop_nonce, &step.to_be_bytes());
        URL_SAFE_NO_PAD.encode(nonce.as_ref().get(..16).unwrap_or_default())
    }

    /// The `sid` by which a sector knows a session (OpenID Connect Back-Channel Logout §2.1): another in
    /// each sector, so that nobody can link a person by it.
    pub(crate) fn session_id(&self, sector: &Sector, session: SessionId) -> String {
        let mut context = hmac::Context::with_key(&self.session);
        context.update(session.uuid().as_bytes());
        context.update(sector.as_str().as_bytes());
        let sid = context.sign();
        URL_SAFE_NO_PAD.encode(sid.as_ref().get(..16).unwrap_or_default())
    }

    /// What tells that a device is known for a person, without naming them.
    pub(crate) fn known_device(&self, person: PersonId, open: &[u8]) -> [u8; 16] {
        let mut context = hmac::Context::with_key(&self.known_device);
        // The identifier has 16 bytes, so the two can only be read apart in one way.
        context.update(person.uuid().as_bytes());
        context.update(open);
        let mut half = [0; 16];
        half.copy_from_slice(context.sign().as_ref().split_at(16).0);
        half
    }

    /// The `sub` by which a sector knows a person (OpenID Connect Core §8.1): 43 letters, the same
    /// for ever, whatever becomes of the person's name.
    pub(crate) fn subject(&self, sector: &Sector, person: PersonId) -> String {
        URL_SAFE_NO_PAD.encode(self.subject_bytes(sector, person))
    }

    /// The same in 64 hexadecimal digits.
    pub(crate) fn subject_in_hex(&self, sector: &Sector, person: PersonId) -> String {
        self.subject_bytes(sector, person).as_ref().iter().fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a text cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    fn subject_bytes(&self, sector: &Sector, person: PersonId) -> hmac::Tag {
        let mut context = hmac::Context::with_key(&self.subject);
        // The identifier has 16 bytes, so the two can only be read apart in one way.
        context.update(person.uuid().as_bytes());
        context.update(sector.as_str().as_bytes());
        context.sign()
    }

    /// What the database keeps of a code that people type: it is short, so that only a keyed hash hides it.
    pub(crate) fn code(&self, kind: &str, whose: &str, code: &str) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.code);
        for part in [kind, whose, code] {
            context.update(part.as_bytes());
            context.update(&[0]);
        }
        to_32(context.sign().as_ref())
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

/// A secret text that is handed out once (session, code, token, client secret): 256 random bits.
pub(crate) fn new_token(random: &dyn Random) -> String {
    random.token::<32>()
}

/// What the database keeps of a token. A plain hash is enough for what nobody can guess.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    sha256(token.as_bytes())
}

/// SHA-256, in URL-safe base64.
pub(crate) fn sha256_text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(sha256(bytes))
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
    use base::{FixedClock, SeededRandom, Timestamp};

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
}
