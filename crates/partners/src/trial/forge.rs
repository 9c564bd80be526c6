//! ID tokens as no honest provider makes them. They are made here and nowhere else: what is believed in this
//! house is made and checked by `jose` alone.

use aws_lc_rs::{digest, hmac};
use base::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jose::{PrivateKey, Signer, SigningAlgorithm, jws};
use serde_json::{Value, json};

use super::scenario::Scenario;

/// The person whom every trial signs in: invented.
pub const SUBJECT: &str = "invented-person-camille";
/// An ID token is good for this long, seconds.
const LASTS_S: i64 = 600;

/// What an ID token is about.
pub struct About<'a> {
    /// The issuer of the trial.
    pub issuer: &'a str,
    /// The client.
    pub client: &'a str,
    /// What the client sent to have back.
    pub nonce: Option<&'a str>,
    /// The access token beside it.
    pub access_token: &'a str,
    /// The time.
    pub now: Timestamp,
}

/// The ID token of a scenario; `None` when the key cannot sign.
pub fn id_token(scenario: Scenario, key: &PrivateKey, about: &About<'_>) -> Option<String> {
    let claims = claims(scenario, key.algorithm(), about);
    let honest = || jws::sign(key, Some("JWT"), &claims).ok();
    match scenario {
        Scenario::AlgorithmNone => {
            Some(format!("{}.{}.", part(&json!({ "alg": "none", "typ": "JWT" })), part(&claims)))
        }
        Scenario::AlgorithmConfusion => {
            let header = part(&json!({ "alg": "HS256", "typ": "JWT", "kid": key.kid() }));
            let message = format!("{header}.{}", part(&claims));
            let secret = hmac::Key::new(hmac::HMAC_SHA256, public_key(key).as_bytes());
            Some(format!("{message}.{}", URL_SAFE_NO_PAD.encode(hmac::sign(&secret, message.as_bytes()))))
        }
        Scenario::BrokenSignature => {
            let token = honest()?;
            let (message, signature) = token.rsplit_once('.')?;
            let mut signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
            *signature.first_mut()? ^= 1;
            Some(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
        }
        _ => honest(),
    }
}

fn claims(scenario: Scenario, algorithm: SigningAlgorithm, about: &About<'_>) -> Value {
    let now = about.now.as_seconds();
    let mut claims = json!({
        "iss": about.issuer,
        "sub": SUBJECT,
        "aud": about.client,
        "iat": now,
        "exp": now + LASTS_S,
        "auth_time": now,
        "at_hash": half_hash(algorithm, about.access_token),
    });
    if let Some(nonce) = about.nonce {
        claims["nonce"] = json!(nonce);
    }
    match scenario {
        Scenario::WrongNonce => claims["nonce"] = json!(format!("{}-of-another", about.nonce.unwrap_or_default())),
        Scenario::WrongAudience => claims["aud"] = json!("another-client"),
        Scenario::WrongIssuer => claims["iss"] = json!(format!("{}/another", about.issuer)),
        Scenario::Expired => {
            claims["iat"] = json!(now - 2 * 3600);
            claims["auth_time"] = json!(now - 2 * 3600);
            claims["exp"] = json!(now - 3600);
        }
        Scenario::WrongAccessTokenHash => claims["at_hash"] = json!(half_hash(algorithm, "another access token")),
        _ => {}
    }
    claims
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// The left half of a token's hash (OpenID Connect Core §3.1.3.6), by the hash of the signature.
fn half_hash(algorithm: SigningAlgorithm, token: &str) -> String {
    let hash = match algorithm {
        SigningAlgorithm::EdDsa => digest::digest(&digest::SHA512, token.as_bytes()),
        _ => digest::digest(&digest::SHA256, token.as_bytes()),
    };
    let bytes = hash.as_ref();
    URL_SAFE_NO_PAD.encode(bytes.get(..bytes.len() / 2).unwrap_or_default())
}

/// The public key as libraries keep it, which is what a confused one takes for a secret: PEM for P-256
/// (RFC 5480), the JWK for others.
fn public_key(key: &PrivateKey) -> String {
    /// The beginning of a `SubjectPublicKeyInfo` of an uncompressed point on P-256.
    const P256: [u8; 27] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
        0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ];
    let jwk = key.public().to_value();
    let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str().unwrap_or_default()).unwrap_or_default();
    if jwk["crv"] != "P-256" {
        return jwk.to_string();
    }
    let der = [&P256[..], &coordinate("x"), &coordinate("y")].concat();
    let text = STANDARD.encode(der);
    let (first, second) = text.split_at(64.min(text.len()));
    format!("-----BEGIN PUBLIC KEY-----\n{first}\n{second}\n-----END PUBLIC KEY-----\n")
}
