//! JSON Web Signatures (RFC 7515) with ES256, the only algorithm for now: made and checked by
//! `aws-lc-rs`. A token names its key, and a key knows its one algorithm, so nothing that a token
//! says can choose another.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::secrets::sha256;

/// The algorithm's name (RFC 7518 §3.4).
pub(crate) const ALGORITHM: &str = "ES256";

/// The longest token that is read, in bytes.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// A key that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signing key is not a P-256 key in PKCS #8")]
pub struct BadKey;

/// A private key on P-256 and the name of its public half.
pub(crate) struct SigningKey {
    kid: String,
    pair: EcdsaKeyPair,
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    kid: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    crit: Option<Value>,
}

impl SigningKey {
    /// A new key, and its PKCS #8 form to keep.
    ///
    /// The randomness is the library's own: it takes no other.
    pub(crate) fn generate() -> Result<(Self, Vec<u8>), BadKey> {
        let document =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).map_err(|_| BadKey)?;
        Ok((Self::from_pkcs8(document.as_ref())?, document.as_ref().to_vec()))
    }

    pub(crate) fn from_pkcs8(document: &[u8]) -> Result<Self, BadKey> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document).map_err(|_| BadKey)?;
        let kid = thumbprint(pair.public_key().as_ref());
        Ok(Self { kid, pair })
    }

    pub(crate) fn kid(&self) -> &str {
        &self.kid
    }

    fn sign(&self, claims: &impl Serialize) -> Result<String, SignFailure> {
        let header = Header { alg: ALGORITHM.into(), kid: self.kid.clone(), crit: None };
        let mut token = encode(&header)?;
        token.push('.');
        token.push_str(&encode(claims)?);
        let signature = self.pair.sign(&SystemRandom::new(), token.as_bytes()).map_err(|_| SignFailure)?;
        token.push('.');
        token.push_str(&URL_SAFE_NO_PAD.encode(signature));
        Ok(token)
    }

    fn verify(&self, signed: &str, signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, self.pair.public_key().as_ref())
            .verify(signed.as_bytes(), signature)
            .is_ok()
    }

    /// The public half (RFC 7517).
    fn jwk(&self) -> Value {
        let (x, y) = coordinates(self.pair.public_key().as_ref());
        json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "use": "sig", "alg": ALGORITHM, "kid": self.kid })
    }
}

/// A token could not be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token could not be signed")]
pub struct SignFailure;

/// The key that signs, and those that signed before it and are still to be believed.
pub(crate) struct KeyRing {
    active: SigningKey,
    earlier: Vec<SigningKey>,
}

impl KeyRing {
    pub(crate) fn new(active: SigningKey, earlier: Vec<SigningKey>) -> Self {
        Self { active, earlier }
    }

    /// Signs claims in compact form.
    pub(crate) fn sign(&self, claims: &impl Serialize) -> Result<String, SignFailure> {
        self.active.sign(claims)
    }

    /// The claims of a token that was signed by one of these keys. Its times and audience are the
    /// caller's to check.
    pub(crate) fn verify(&self, token: &str) -> Option<Value> {
        if token.len() > MAX_TOKEN_BYTES {
            return None;
        }
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let header: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
        if header.alg != ALGORITHM || header.crit.is_some() {
            return None;
        }
        let key = self.keys().find(|key| key.kid == header.kid)?;
        if !key.verify(signed, &URL_SAFE_NO_PAD.decode(signature).ok()?) {
            return None;
        }
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
    }

    /// The public keys, as `/jwks` publishes them (RFC 7517 §5).
    pub(crate) fn jwks(&self) -> Value {
        json!({ "keys": self.keys().map(SigningKey::jwk).collect::<Vec<_>>() })
    }

    fn keys(&self) -> impl Iterator<Item = &SigningKey> {
        std::iter::once(&self.active).chain(&self.earlier)
    }
}

fn encode(part: &impl Serialize) -> Result<String, SignFailure> {
    serde_json::to_vec(part).map(|json| URL_SAFE_NO_PAD.encode(json)).map_err(|_| SignFailure)
}

/// The coordinates of an uncompressed point (SEC 1 §2.3.3: 4, x, y), in URL-safe base64.
fn coordinates(point: &[u8]) -> (String, String) {
    let half = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(point.get(range).unwrap_or_default());
    (half(1..33), half(33..65))
}

/// The name of a key: its RFC 7638 thumbprint.
fn thumbprint(point: &[u8]) -> String {
    let (x, y) = coordinates(point);
    URL_SAFE_NO_PAD.encode(sha256(format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#).as_bytes()))
}

/// The left half of a token's SHA-256, as `at_hash` wants it (OpenID Connect Core §3.1.3.6).
pub(crate) fn half_hash(token: &str) -> String {
    let hash = sha256(token.as_bytes());
    URL_SAFE_NO_PAD.encode(&hash[..16])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ring() -> KeyRing {
        KeyRing::new(SigningKey::generate().unwrap().0, vec![SigningKey::generate().unwrap().0])
    }

    fn part(json: &Value) -> String {
        URL_SAFE_NO_PAD.encode(json.to_string())
    }

    #[test]
    fn another_library_believes_the_signature() {
        let ring = ring();
        let token = ring.sign(&json!({ "sub": "s", "aud": "c", "exp": 4_000_000_000_u32 })).unwrap();
        let set: jsonwebtoken::jwk::JwkSet = serde_json::from_value(ring.jwks()).unwrap();
        let kid = jsonwebtoken::decode_header(&token).unwrap().kid.unwrap();
        let key = jsonwebtoken::DecodingKey::from_jwk(set.find(&kid).unwrap()).unwrap();
        let mut validation = jsonwebtoken::Validation::new(jsonwebtoken::Algorithm::ES256);
        validation.set_audience(&["c"]);
        let read = jsonwebtoken::decode::<Value>(&token, &key, &validation).unwrap();
        assert_eq!(read.claims["sub"], "s");
    }

    #[test]
    fn a_key_comes_back_from_its_stored_form() {
        let (key, document) = SigningKey::generate().unwrap();
        assert_eq!(SigningKey::from_pkcs8(&document).unwrap().kid(), key.kid());
        assert!(SigningKey::from_pkcs8(b"nonsense").is_err());
    }

    #[test]
    fn an_earlier_key_is_still_believed_and_a_foreign_one_is_not() {
        let (old, document) = SigningKey::generate().unwrap();
        let token = old.sign(&json!({ "sub": "s" })).unwrap();
        let rotated = KeyRing::new(SigningKey::generate().unwrap().0, vec![SigningKey::from_pkcs8(&document).unwrap()]);
        assert_eq!(rotated.verify(&token).unwrap()["sub"], "s");
        assert_eq!(ring().verify(&token), None);
    }

    #[test]
    fn no_header_talks_its_way_past_the_signature() {
        let ring = ring();
        let kid = ring.active.kid().to_owned();
        let token = ring.sign(&json!({ "sub": "s" })).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let claims = signed.split_once('.').unwrap().1;
        for header in [
            json!({ "alg": "none", "kid": kid }),
            json!({ "alg": "HS256", "kid": kid }),
            json!({ "alg": "ES256" }),
            json!({ "alg": "ES256", "kid": "other" }),
            json!({ "alg": "ES256", "kid": kid, "crit": ["b64"], "b64": false }),
            json!({ "alg": "ES256", "kid": kid, "typ": "changed" }),
        ] {
            for signature in [signature, ""] {
                let forged = format!("{}.{claims}.{signature}", part(&header));
                assert_eq!(ring.verify(&forged), None, "{header}");
            }
        }
    }

    #[test]
    fn the_signature_of_zeros_is_refused() {
        let ring = ring();
        let header = part(&json!({ "alg": "ES256", "kid": ring.active.kid() }));
        let forged = format!("{header}.{}.{}", part(&json!({ "sub": "s" })), URL_SAFE_NO_PAD.encode([0; 64]));
        assert_eq!(ring.verify(&forged), None);
    }

    #[test]
    fn the_thumbprint_is_that_of_the_published_key() {
        let (key, _) = SigningKey::generate().unwrap();
        let jwk: jsonwebtoken::jwk::Jwk = serde_json::from_value(key.jwk()).unwrap();
        assert_eq!(jwk.thumbprint(jsonwebtoken::jwk::ThumbprintHash::SHA256).unwrap(), key.kid());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_signed_reads_as_itself(name in ".{0,40}", number in any::<i64>()) {
            let ring = ring();
            let claims = json!({ "name": name, "number": number });
            prop_assert_eq!(ring.verify(&ring.sign(&claims).unwrap()), Some(claims));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "[A-Za-z0-9._-]{0,200}") {
            prop_assert_eq!(ring().verify(&text), None);
        }
    }
}
