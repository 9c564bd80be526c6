//! Signed and encrypted tokens: JWS (RFC 7515), JWE (RFC 7516) and JWK (RFC 7517), in compact form, with the
//! algorithms that are still advised (RFC 7518, RFC 8037), on `aws-lc-rs`.
//!
//! A key knows its one algorithm, and whoever verifies says which algorithms may be: nothing that a token
//! says can choose another. `none` does not exist here, and a shared secret ([`hs256`]) is never a key.
//!
//! ```
//! use jose::{JwkSet, PrivateKey, Signer, SigningAlgorithm, jws};
//! let key = PrivateKey::generate(SigningAlgorithm::Es256)?;
//! let token = jws::sign(&key, Some("JWT"), &serde_json::json!({ "sub": "ana" }))?;
//! let keys = JwkSet::from_iter([key.public().clone()]);
//! let verified = jws::verify(&token, &keys, &[SigningAlgorithm::Es256])?;
//! assert_eq!(verified.claims()?["sub"], "ana");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod algorithm;
mod decryption_key;
pub mod hs256;
pub mod jwe;
mod jwk;
pub mod jws;
mod numeric_date;
#[cfg(feature = "pkcs11")]
pub mod pkcs11;
mod private_jwk;
mod private_key;
mod strict_json;

pub use algorithm::{ContentEncryption, KeyManagement, SigningAlgorithm};
pub use decryption_key::DecryptionKey;
pub use jwk::{Jwk, JwkSet, KeyUse, MAX_KEYS};
pub use numeric_date::NumericDate;
pub use private_key::{PrivateKey, Signer};
pub use strict_json::MAX_NESTING;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The longest token that is read, in bytes.
pub const MAX_TOKEN_BYTES: usize = 64 * 1024;

/// A key that cannot be used, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key cannot be used: {0}")]
pub struct BadKey(pub(crate) &'static str);

/// A message could not be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token could not be signed")]
pub struct SignFailure;

/// Why a token is not believed or not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not in compact form, or a part of it is not what it should be.
    #[error("the token is malformed")]
    Malformed,
    /// It is longer than [`MAX_TOKEN_BYTES`].
    #[error("the token is too long")]
    TooLong,
    /// Its algorithm is not one of those that are allowed.
    #[error("the token's algorithm is not allowed")]
    Algorithm,
    /// It demands an extension (`crit`), and none is known.
    #[error("the token demands an extension")]
    Critical,
    /// None of the keys is the one that it names, or fits its algorithm.
    #[error("there is no key for the token")]
    NoKey,
    /// Its signature is not of any of the keys, or it was not encrypted for them.
    #[error("the token was not made with the key")]
    Forged,
    /// Its content is not a JSON object, has a member twice, or is nested more than [`MAX_NESTING`] deep.
    #[error("the token's content is not a JSON object")]
    NotJson,
}

pub(crate) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}
