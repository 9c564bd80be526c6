//! Keys of services, and what is signed with them; the parts of a token are free, so that wrong ones can be made.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// A key for ES256.
pub struct Key {
    pair: EcdsaKeyPair,
    jwk: Value,
}

impl Key {
    pub fn new() -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let point = pair.public_key().as_ref();
        let jwk = json!({ "kty": "EC", "crv": "P-256", "x": encode(&point[1..33]), "y": encode(&point[33..65]) });
        Self { pair, jwk }
    }

    /// The public half.
    pub fn jwk(&self) -> &Value {
        &self.jwk
    }

    /// Its thumbprint (RFC 7638).
    pub fn thumbprint(&self) -> String {
        let Value::Object(jwk) = &self.jwk else { unreachable!() };
        let text = format!(r#"{{"crv":{},"kty":{},"x":{},"y":{}}}"#, jwk["crv"], jwk["kty"], jwk["x"], jwk["y"]);
        hash(text.as_bytes())
    }

    /// A signed token in compact form.
    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        let text = format!("{}.{}", encode(header.to_string()), encode(claims.to_string()));
        let signature = self.pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
        format!("{text}.{}", encode(signature))
    }
}

/// A key for RS256.
pub struct RsaKey {
    pair: RsaKeyPair,
    jwk: Value,
}

impl RsaKey {
    pub fn new() -> Self {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
        let public = pair.public_key();
        let number = |number: &[u8]| encode(number.strip_prefix(&[0]).unwrap_or(number));
        let (modulus, exponent) = (public.modulus(), public.exponent());
        let jwk = json!({
            "kty": "RSA",
            "n": number(modulus.big_endian_without_leading_zero()),
            "e": number(exponent.big_endian_without_leading_zero()),
        });
        Self { pair, jwk }
    }

    /// The public half.
    pub fn jwk(&self) -> &Value {
        &self.jwk
    }

    /// A token that is signed with RS256.
    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        let text = format!("{}.{}", encode(header.to_string()), encode(claims.to_string()));
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).unwrap();
        format!("{text}.{}", encode(signature))
    }
}

/// The object with these members instead; one that is null is taken away.
pub fn with(mut object: Value, changes: &Value) -> Value {
    let (Value::Object(members), Value::Object(changes)) = (&mut object, changes) else { unreachable!() };
    for (name, value) in changes {
        members.insert(name.clone(), value.clone());
    }
    members.retain(|_, value| !value.is_null());
    object
}

pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// SHA-256, in base64url.
pub fn hash(bytes: &[u8]) -> String {
    encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}
