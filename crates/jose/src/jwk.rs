//! Public keys (RFC 7517, RFC 7518 §6, RFC 8037 §2), and sets of them.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256,
    RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde_json::{Map, Value, json};

use crate::{BadKey, KeyManagement, SigningAlgorithm, decode, encode};

/// The most keys of a set that are read.
pub const MAX_KEYS: usize = 50;
/// The sizes of RSA keys that are taken, in bits.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=4096;
/// The longest name of a key, in bytes.
const MAX_KID_BYTES: usize = 256;

/// What a key is for (RFC 7517 §4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyUse {
    /// Signatures.
    Signature,
    /// Encryption.
    Encryption,
}

impl KeyUse {
    /// The registered name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Signature => "sig",
            Self::Encryption => "enc",
        }
    }
}

/// The public numbers of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// An uncompressed point on P-256 (SEC 1 §2.3.3: 4, x, y).
    P256([u8; 65]),
    /// An Ed25519 key.
    Ed25519([u8; 32]),
    /// An RSA modulus and exponent, without leading zeros.
    Rsa { n: Vec<u8>, e: Vec<u8> },
}

/// A public key that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jwk {
    pub(crate) numbers: Numbers,
    kid: Option<String>,
    alg: Option<String>,
    key_use: Option<KeyUse>,
}

impl Jwk {
    pub(crate) fn new(numbers: Numbers, alg: &'static str, key_use: KeyUse) -> Self {
        let mut key = Self { numbers, kid: None, alg: Some(alg.to_owned()), key_use: Some(key_use) };
        key.kid = Some(key.thumbprint());
        key
    }

    /// Reads a key; private members are passed over.
    ///
    /// # Errors
    /// When it is of another kind or size, a number of it is not one, or its point is not on the curve.
    pub fn parse(jwk: &Value) -> Result<Self, BadKey> {
        let text = |name: &str| jwk.get(name).and_then(Value::as_str);
        let number = |name: &str| text(name).and_then(decode);
        let numbers = match (text("kty"), text("crv")) {
            (Some("EC"), Some("P-256")) => {
                let (x, y) = (number("x"), number("y"));
                p256(x.as_deref().unwrap_or_default(), y.as_deref().unwrap_or_default())?
            }
            (Some("OKP"), Some("Ed25519")) => {
                let x = number("x").and_then(|x| x.try_into().ok());
                Numbers::Ed25519(x.ok_or(BadKey("an Ed25519 key has 32 bytes"))?)
            }
            (Some("RSA"), _) => rsa(number("n").unwrap_or_default(), number("e").unwrap_or_default())?,
            _ => return Err(BadKey("its kty and crv are not EC P-256, OKP Ed25519 or RSA")),
        };
        let kid = text("kid").map(str::to_owned);
        if kid.as_ref().is_some_and(|kid| kid.len() > MAX_KID_BYTES) {
            return Err(BadKey("its kid is too long"));
        }
        let key_use = match text("use") {
            None => use_of_operations(jwk),
            Some("sig") => Some(KeyUse::Signature),
            Some("enc") => Some(KeyUse::Encryption),
            Some(_) => return Err(BadKey("its use is neither sig nor enc")),
        };
        let key = Self { numbers, kid, alg: text("alg").map(str::to_owned), key_use };
        if key.is_on_its_curve() { Ok(key) } else { Err(BadKey("its point is not on the curve")) }
    }

    /// The library checks a point when it reads it as a key.
    fn is_on_its_curve(&self) -> bool {
        match &self.numbers {
            Numbers::P256(point) => ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).is_ok(),
            Numbers::Ed25519(key) => ParsedPublicKey::new(&ED25519, key).is_ok(),
            Numbers::Rsa { .. } => true,
        }
    }

    /// The key's public members.
    pub fn to_value(&self) -> Value {
        let mut members = self.required();
        for (name, value) in
            [("kid", self.kid.as_deref()), ("alg", self.alg.as_deref()), ("use", self.key_use.map(KeyUse::name))]
        {
            if let Some(value) = value {
                members.insert(name.to_owned(), json!(value));
            }
        }
        Value::Object(members)
    }

    /// The members that make the key, which are those of its thumbprint (RFC 7638 §3.2).
    fn required(&self) -> Map<String, Value> {
        let members = match &self.numbers {
            Numbers::P256(point) => {
                let (x, y) = (point.get(1..33).unwrap_or_default(), point.get(33..).unwrap_or_default());
                json!({ "crv": "P-256", "kty": "EC", "x": encode(x), "y": encode(y) })
            }
            Numbers::Ed25519(key) => json!({ "crv": "Ed25519", "kty": "OKP", "x": encode(key) }),
            Numbers::Rsa { n, e } => json!({ "e": encode(e), "kty": "RSA", "n": encode(n) }),
        };
        match members {
            Value::Object(members) => members,
            _ => Map::new(),
        }
    }

    /// The key's RFC 7638 thumbprint with SHA-256.
    pub fn thumbprint(&self) -> String {
        // serde_json keeps members in the order of their names, as RFC 7638 §3 wants.
        let canonical = Value::Object(self.required()).to_string();
        encode(digest(&SHA256, canonical.as_bytes()))
    }

    /// The key's name.
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// The same key under a name.
    #[must_use]
    pub fn named(self, kid: &str) -> Self {
        Self { kid: Some(kid.to_owned()), ..self }
    }

    /// The algorithm that the key says it is for.
    pub fn alg(&self) -> Option<&str> {
        self.alg.as_deref()
    }

    /// What the key says it is for.
    pub fn key_use(&self) -> Option<KeyUse> {
        self.key_use
    }

    /// Whether the key may be used with a signing algorithm: its kind fits, and it says nothing else.
    pub fn signs_with(&self, algorithm: SigningAlgorithm) -> bool {
        let fits = matches!(
            (&self.numbers, algorithm),
            (Numbers::P256(_), SigningAlgorithm::Es256)
                | (Numbers::Ed25519(_), SigningAlgorithm::EdDsa)
                | (Numbers::Rsa { .. }, SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256)
        );
        // RFC 9864 has its own name for EdDSA with this curve.
        let named = self
            .alg
            .as_deref()
            .is_none_or(|alg| alg == algorithm.name() || (algorithm == SigningAlgorithm::EdDsa && alg == "Ed25519"));
        fits && named && self.key_use != Some(KeyUse::Encryption)
    }

    /// Whether the key may be encrypted for in a way: its kind fits, and it says nothing else.
    pub fn encrypts_with(&self, algorithm: KeyManagement) -> bool {
        let fits = matches!(
            (&self.numbers, algorithm),
            (Numbers::P256(_), KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw)
                | (Numbers::Rsa { .. }, KeyManagement::RsaOaep | KeyManagement::RsaOaep256)
        );
        let named = self.alg.as_deref().is_none_or(|alg| alg == algorithm.name());
        fits && named && self.key_use != Some(KeyUse::Signature)
    }

    /// Whether the signature over the message was made with the private half.
    pub(crate) fn verifies(&self, algorithm: SigningAlgorithm, message: &[u8], signature: &[u8]) -> bool {
        let verified = match (&self.numbers, algorithm) {
            (Numbers::P256(point), SigningAlgorithm::Es256) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature)
            }
            (Numbers::Ed25519(key), SigningAlgorithm::EdDsa) => {
                UnparsedPublicKey::new(&ED25519, key).verify(message, signature)
            }
            (Numbers::Rsa { n, e }, SigningAlgorithm::Rs256) => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
            (Numbers::Rsa { n, e }, SigningAlgorithm::Ps256) => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PSS_2048_8192_SHA256, message, signature)
            }
            _ => return false,
        };
        verified.is_ok()
    }
}

/// What a key is for by its `key_ops` (RFC 7517 §4.3), where these are for one thing only.
fn use_of_operations(jwk: &Value) -> Option<KeyUse> {
    let operations = jwk.get("key_ops")?.as_array()?;
    let signs = operations.iter().any(|operation| operation == "verify" || operation == "sign");
    let encrypts = operations.iter().any(|operation| {
        operation
            .as_str()
            .is_some_and(|name| name.starts_with("derive") || name.ends_with("rypt") || name.ends_with("rapKey"))
    });
    match (signs, encrypts) {
        (true, false) => Some(KeyUse::Signature),
        (false, true) => Some(KeyUse::Encryption),
        _ => None,
    }
}

fn p256(x: &[u8], y: &[u8]) -> Result<Numbers, BadKey> {
    if x.len() != 32 || y.len() != 32 {
        return Err(BadKey("the coordinates of a P-256 point have 32 bytes"));
    }
    let point = [&[4][..], x, y].concat();
    Ok(Numbers::P256(point.try_into().map_err(|_| BadKey("a P-256 point has 65 bytes"))?))
}

pub(crate) fn rsa(n: Vec<u8>, e: Vec<u8>) -> Result<Numbers, BadKey> {
    let strip = |number: Vec<u8>| -> Vec<u8> { number.into_iter().skip_while(|byte| *byte == 0).collect() };
    let (n, e) = (strip(n), strip(e));
    let bits = n.first().map_or(0, |first| n.len() * 8 - first.leading_zeros() as usize);
    if !RSA_BITS.contains(&bits) {
        return Err(BadKey("an RSA key has 2048 to 4096 bits"));
    }
    let is_odd = e.last().is_some_and(|last| last % 2 == 1);
    if !is_odd || e.len() > 4 || e == [1] {
        return Err(BadKey("an RSA exponent is an odd number from 3 to 2³²"));
    }
    Ok(Numbers::Rsa { n, e })
}

/// A set of public keys (RFC 7517 §5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JwkSet(Vec<Jwk>);

impl JwkSet {
    /// Reads a set; keys that cannot be used here are passed over (§5).
    ///
    /// # Errors
    /// When it is not an object with a list `keys`, or has too many.
    pub fn parse(set: &Value) -> Result<Self, BadKey> {
        let keys = set.get("keys").and_then(Value::as_array).ok_or(BadKey("a key set has a list of keys"))?;
        if keys.len() > MAX_KEYS {
            return Err(BadKey("the set has more than 50 keys"));
        }
        Ok(keys.iter().filter_map(|key| Jwk::parse(key).ok()).collect())
    }

    /// The key of a name.
    pub fn find(&self, kid: &str) -> Option<&Jwk> {
        self.0.iter().find(|key| key.kid() == Some(kid))
    }

    /// Each key.
    pub fn iter(&self) -> impl Iterator<Item = &Jwk> {
        self.0.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The set, to publish.
    pub fn to_value(&self) -> Value {
        json!({ "keys": self.iter().map(Jwk::to_value).collect::<Vec<_>>() })
    }
}

impl FromIterator<Jwk> for JwkSet {
    fn from_iter<I: IntoIterator<Item = Jwk>>(keys: I) -> Self {
        Self(keys.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7638 §3.1.
    #[test]
    fn the_thumbprint_of_the_standard() {
        let key = Jwk::parse(&json!({
            "kty": "RSA", "e": "AQAB", "alg": "RS256", "kid": "2011-04-29",
            "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
        }));
        assert_eq!(key.unwrap().thumbprint(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    /// RFC 8037 appendix A.3.
    #[test]
    fn the_thumbprint_of_an_ed25519_key() {
        let key = json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" });
        assert_eq!(Jwk::parse(&key).unwrap().thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn a_point_that_is_not_on_the_curve_and_weak_keys_are_refused() {
        let coordinate = encode([7; 32]);
        for jwk in [
            json!({ "kty": "EC", "crv": "P-256", "x": coordinate, "y": coordinate }),
            json!({ "kty": "EC", "crv": "P-256", "x": "AQ", "y": "AQ" }),
            json!({ "kty": "EC", "crv": "P-521", "x": "AQ", "y": "AQ" }),
            json!({ "kty": "oct", "k": "c2VjcmV0" }),
            json!({ "kty": "RSA", "n": encode([255; 128]), "e": "AQAB" }),
            json!({ "kty": "RSA", "n": encode([255; 1025]), "e": "AQAB" }),
            json!({ "kty": "RSA", "n": encode([255; 256]), "e": "AQ" }),
            json!({ "kty": "RSA", "n": encode([255; 256]), "e": "Ag" }),
            json!({ "kty": "OKP", "crv": "Ed25519", "x": "AQ" }),
            json!({ "kty": "OKP", "crv": "Ed25519", "x": encode([1; 32]), "use": "dance" }),
            json!({}),
        ] {
            assert!(Jwk::parse(&jwk).is_err(), "{jwk}");
        }
    }

    #[test]
    fn a_key_for_encryption_does_not_sign() {
        let mut jwk = json!({ "kty": "RSA", "n": encode([255; 256]), "e": "AQAB", "use": "enc" });
        assert!(!Jwk::parse(&jwk).unwrap().signs_with(SigningAlgorithm::Rs256));
        jwk["use"] = json!("sig");
        jwk["alg"] = json!("PS256");
        let key = Jwk::parse(&jwk).unwrap();
        assert!(key.signs_with(SigningAlgorithm::Ps256) && !key.signs_with(SigningAlgorithm::Rs256));
    }
}
