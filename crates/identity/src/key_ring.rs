//! The provider's key pairs: made when they are first needed, kept sealed in the database, followed by
//! others of themselves.
//!
//! A key is published [`AHEAD`] of its use, so that every service knows it by then, and for [`OVERLAP`] after
//! its successor took over, so that nothing that it signed is doubted.

use std::sync::{Arc, PoisonError, RwLock};

use aws_lc_rs::digest;
use base::{Clock, Timestamp};
use jiff::SignedDuration;
use jose::{
    BadKey, DecryptionKey, Jwk, JwkSet, KeyManagement, PrivateKey, Refusal, SignFailure, Signer, SigningAlgorithm, jwe,
    jws,
};
use serde::Serialize;
use serde_json::Value;

use crate::Identity;
use crate::error::IdentityError;
use crate::store::{self, KeptKey};

/// A key signs for this long before the next one does.
const USED_FOR: SignedDuration = SignedDuration::from_hours(90 * 24);
/// A key is published this long before it is used.
const AHEAD: SignedDuration = SignedDuration::from_hours(2 * 24);
/// A key is published this long after it was used last.
const OVERLAP: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Keys that are read at once.
const MAX_KEYS: i64 = 100;
/// What the seal of a key says it is for.
const PURPOSE: &str = "signing key";
/// How services may encrypt for the provider.
pub(crate) const DECRYPTION: [KeyManagement; 3] =
    [KeyManagement::EcdhEs, KeyManagement::EcdhEsA256Kw, KeyManagement::RsaOaep256];

/// A key that signs, and when.
#[derive(Clone)]
struct SigningKey {
    signer: Arc<dyn Signer>,
    active_from: Timestamp,
    is_published: bool,
}

/// The keys that are known now.
#[derive(Clone, Default)]
struct Keys {
    /// The newest first.
    signing: Vec<SigningKey>,
    decryption: Vec<Arc<DecryptionKey>>,
}

/// The keys that sign and decrypt.
pub(crate) struct KeyRing {
    keys: RwLock<Arc<Keys>>,
    /// Keys of a module outside the database, which go before all others of their algorithm.
    external: Vec<Arc<dyn Signer>>,
    clock: Arc<dyn Clock>,
}

impl KeyRing {
    pub(crate) fn new(external: Vec<Arc<dyn Signer>>, clock: Arc<dyn Clock>) -> Self {
        Self { keys: RwLock::default(), external, clock }
    }

    fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The key that signs by an algorithm now, when there is one.
    fn signer(&self, algorithm: SigningAlgorithm) -> Option<Arc<dyn Signer>> {
        if let Some(signer) = self.external.iter().find(|signer| signer.algorithm() == algorithm) {
            return Some(Arc::clone(signer));
        }
        let (keys, now) = (self.keys(), self.clock.now());
        let mut fitting = keys.signing.iter().filter(|key| key.signer.algorithm() == algorithm);
        let oldest = fitting.clone().next_back();
        fitting.find(|key| key.active_from <= now).or(oldest).map(|key| Arc::clone(&key.signer))
    }

    /// Whether a module signs by an algorithm.
    fn is_in_module(&self, algorithm: &str) -> bool {
        self.external.iter().any(|signer| signer.algorithm().name() == algorithm)
    }

    /// The claims of a token that was signed by one of these keys, however old. Its times and audience are
    /// the caller's to check.
    pub(crate) fn verify(&self, token: &str) -> Option<Value> {
        jws::verify(token, &self.public_keys(true), &SigningAlgorithm::ALL).ok()?.claims().ok()
    }

    /// The public keys, as `/jwks` publishes them (RFC 7517 §5).
    pub(crate) fn jwks(&self) -> Value {
        self.public_keys(false).to_value()
    }

    fn public_keys(&self, retired_too: bool) -> JwkSet {
        let keys = self.keys();
        let external = self.external.iter().map(|signer| signer.public().clone());
        let signing = keys.signing.iter().filter(|key| retired_too || key.is_published);
        let signing = signing.map(|key| key.signer.public().clone());
        let decryption = keys.decryption.iter().map(|key| Jwk::clone(key.public()));
        external.chain(signing).chain(decryption).collect()
    }
}

/// Whether the newest key of an algorithm needs a successor, and which keys were followed long enough ago
/// that nobody needs them. Keys are of one algorithm, the newest first.
fn due(keys: &[&KeptKey], now: Timestamp) -> (bool, Vec<String>) {
    let ages = keys.first().is_some_and(|newest| now >= newest.active_from.plus(USED_FOR).minus(AHEAD));
    let followed = keys.windows(2).filter_map(|pair| {
        let [next, key] = pair else { return None };
        (key.retired_at.is_none() && now >= next.active_from.plus(OVERLAP)).then(|| key.kid.clone())
    });
    (ages, followed.collect())
}

impl Identity {
    /// Reads the keys of the database, and makes the one that signs ID tokens when there is none.
    pub(crate) async fn open_keys(&self) -> Result<(), IdentityError> {
        self.0.db.write(store::take_over_first_key).await?;
        self.read_keys().await?;
        self.signer(SigningAlgorithm::Es256).await?;
        Ok(())
    }

    /// Makes the keys that are missing or due, retires those that nobody needs any more, and reads those that other
    /// nodes made; call it every few minutes.
    ///
    /// # Errors
    /// When the database does not answer, or a key was sealed under another secret.
    pub async fn rotate_keys(&self) -> Result<(), IdentityError> {
        self.make_missing_keys().await?;
        let kept = self.0.db.read(|tx| store::keys(tx, MAX_KEYS)).await?;
        let now = self.0.clock.now();
        let mut algorithms: Vec<&str> = kept.iter().map(|key| key.algorithm.as_str()).collect();
        algorithms.sort_unstable();
        algorithms.dedup();
        for algorithm in algorithms {
            let same: Vec<&KeptKey> = kept.iter().filter(|key| key.algorithm == algorithm).collect();
            let (needs_next, followed) = due(&same, now);
            if needs_next && !self.0.key_ring.is_in_module(algorithm) {
                self.make_key(algorithm, now.plus(AHEAD)).await?;
            }
            for kid in followed {
                self.0.db.write(move |tx| store::retire_key(tx, &kid, now)).await?;
            }
        }
        self.read_keys().await
    }

    async fn read_keys(&self) -> Result<(), IdentityError> {
        let kept = self.0.db.read(|tx| store::keys(tx, MAX_KEYS)).await?;
        let mut keys = Keys::default();
        for key in kept {
            let document = self.0.keys.seal.open(PURPOSE, &key.sealed);
            let document = document.ok_or_else(|| IdentityError::OtherSecret { kid: key.kid.clone() })?;
            if let Some(algorithm) = SigningAlgorithm::from_name(&key.algorithm) {
                let signer: Arc<dyn Signer> = Arc::new(PrivateKey::from_pkcs8(algorithm, &document)?);
                let is_published = key.retired_at.is_none();
                keys.signing.push(SigningKey { signer, active_from: key.active_from, is_published });
            } else if let Some(algorithm) = KeyManagement::from_name(&key.algorithm)
                && key.retired_at.is_none()
            {
                keys.decryption.push(Arc::new(DecryptionKey::from_pkcs8(algorithm, &document)?));
            }
        }
        *self.0.key_ring.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
        Ok(())
    }

    /// Makes a key and keeps it. The name tells signing from encryption: no algorithm does both.
    async fn make_key(&self, algorithm: &str, active_from: Timestamp) -> Result<(), IdentityError> {
        let (signing, decryption) = (SigningAlgorithm::from_name(algorithm), KeyManagement::from_name(algorithm));
        // An RSA key takes some tenths of a second.
        let made = tokio::task::spawn_blocking(move || -> Result<(String, Vec<u8>), BadKey> {
            match (signing, decryption) {
                (Some(algorithm), _) => {
                    let key = PrivateKey::generate(algorithm)?;
                    Ok((key.kid().to_owned(), key.to_pkcs8().to_vec()))
                }
                (None, algorithm) => {
                    let key = DecryptionKey::generate(algorithm.unwrap_or(KeyManagement::EcdhEs))?;
                    Ok((key.kid().to_owned(), key.to_pkcs8().to_vec()))
                }
            }
        });
        let (kid, document) = made.await.map_err(|_| SignFailure)??;
        let kept = KeptKey {
            kid,
            algorithm: algorithm.to_owned(),
            sealed: self.0.keys.seal.seal(PURPOSE, &document, &*self.0.random),
            created_at: self.0.clock.now(),
            active_from,
            retired_at: None,
        };
        self.0.db.write(move |tx| store::add_key(tx, &kept)).await?;
        Ok(())
    }

    /// The key that signs by an algorithm; made when it is the first time.
    async fn signer(&self, algorithm: SigningAlgorithm) -> Result<Arc<dyn Signer>, IdentityError> {
        if let Some(signer) = self.0.key_ring.signer(algorithm) {
            return Ok(signer);
        }
        self.make_key(algorithm.name(), self.0.clock.now()).await?;
        self.read_keys().await?;
        self.0.key_ring.signer(algorithm).ok_or_else(|| SignFailure.into())
    }

    /// Makes the keys that are not there yet: one for each algorithm that services can choose.
    async fn make_missing_keys(&self) -> Result<(), IdentityError> {
        let (keys, now) = (self.0.key_ring.keys(), self.0.clock.now());
        for algorithm in SigningAlgorithm::ALL {
            if self.0.key_ring.signer(algorithm).is_none() {
                self.make_key(algorithm.name(), now).await?;
            }
        }
        for algorithm in [KeyManagement::EcdhEs, KeyManagement::RsaOaep256] {
            if !keys.decryption.iter().any(|key| key.algorithm() == algorithm) {
                self.make_key(algorithm.name(), now).await?;
            }
        }
        Ok(())
    }

    /// Signs claims; `typ` says what kind of token it is.
    pub(crate) async fn sign_jwt(
        &self,
        algorithm: SigningAlgorithm,
        typ: Option<&str>,
        claims: &impl Serialize,
    ) -> Result<String, IdentityError> {
        let signer = self.signer(algorithm).await?;
        if !signer.waits() {
            return Ok(jws::sign(&*signer, typ, claims)?);
        }
        let claims = serde_json::to_value(claims).map_err(|_| SignFailure)?;
        let typ = typ.map(str::to_owned);
        let signed = tokio::task::spawn_blocking(move || jws::sign(&*signer, typ.as_deref(), &claims));
        Ok(signed.await.map_err(|_| SignFailure)??)
    }

    /// The claims of a token that was signed here, which a service may have encrypted for the provider on its way back
    /// (OpenID Connect Core §3.1.2.1).
    pub(crate) fn own_token(&self, token: &str) -> Option<Value> {
        self.0.key_ring.verify(&self.decrypt_if_encrypted(token).ok()?)
    }

    /// What was encrypted for the provider, as text; a text that is not encrypted, as it is.
    pub(crate) fn decrypt_if_encrypted(&self, token: &str) -> Result<String, Refusal> {
        if !jwe::looks_encrypted(token) {
            return Ok(token.to_owned());
        }
        let keys = self.0.key_ring.keys();
        let (_, plaintext) = jwe::decrypt_with(token, keys.decryption.iter().map(|key| &**key), &DECRYPTION)?;
        String::from_utf8(plaintext).map_err(|_| Refusal::Malformed)
    }
}

/// The left half of a token's hash, as `at_hash` wants it (OpenID Connect Core §3.1.3.6): the hash is that of the
/// signature, which for Ed25519 is SHA-512 (RFC 8032 §5.1).
pub(crate) fn half_hash(algorithm: SigningAlgorithm, token: &str) -> String {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let hash = match algorithm {
        SigningAlgorithm::EdDsa => digest::digest(&digest::SHA512, token.as_bytes()),
        SigningAlgorithm::Es256 | SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => {
            digest::digest(&digest::SHA256, token.as_bytes())
        }
    };
    let (half, _) = hash.as_ref().split_at(hash.as_ref().len() / 2);
    URL_SAFE_NO_PAD.encode(half)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(kid: &str, active_from: i64, retired_at: Option<i64>) -> KeptKey {
        let at = |days: i64| Timestamp::from_seconds(days * 86_400);
        KeptKey {
            kid: kid.to_owned(),
            algorithm: "ES256".to_owned(),
            sealed: Vec::new(),
            created_at: at(active_from),
            active_from: at(active_from),
            retired_at: retired_at.map(at),
        }
    }

    fn due_on(day: i64, keys: &[KeptKey]) -> (bool, Vec<String>) {
        due(&keys.iter().collect::<Vec<_>>(), Timestamp::from_seconds(day * 86_400))
    }

    #[test]
    fn the_hash_of_an_access_token_is_that_of_the_signature() {
        // The token and the hash of OpenID Connect Core, appendix A.3.
        let token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
        for algorithm in [SigningAlgorithm::Es256, SigningAlgorithm::Rs256, SigningAlgorithm::Ps256] {
            assert_eq!(half_hash(algorithm, token), "77QmUPtjPfzWtF2AnpK9RQ");
        }
        // `printf %s TOKEN | openssl dgst -sha512 -binary | head -c 32 | basenc --base64url`
        assert_eq!(half_hash(SigningAlgorithm::EdDsa, token), "q7nS86GgvvFaZkzALLWqJYaJIKw2wCDAVfCAsm5CrBM");
    }

    #[test]
    fn a_key_is_followed_in_time_and_retired_after_the_overlap() {
        assert_eq!(due_on(87, &[key("a", 0, None)]), (false, vec![]));
        assert_eq!(due_on(88, &[key("a", 0, None)]), (true, vec![]));
        let both = [key("b", 90, None), key("a", 0, None)];
        assert_eq!(due_on(88, &both), (false, vec![]));
        assert_eq!(due_on(96, &both), (false, vec![]));
        assert_eq!(due_on(97, &both), (false, vec!["a".to_owned()]));
        assert_eq!(due_on(98, &[key("b", 90, None), key("a", 0, Some(97))]), (false, vec![]));
    }
}
