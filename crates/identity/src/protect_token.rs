//! Tokens and answers in the form that a service chose: signed, and encrypted for it.

use jose::{ContentEncryption, KeyManagement, SigningAlgorithm, jwe};
use serde::Serialize;

use crate::Identity;
use crate::error::IdentityError;
use crate::known_clients::KnownClient;

/// The algorithm that a service chose; ES256 when it chose none.
pub(crate) fn signature(chosen: Option<&str>) -> SigningAlgorithm {
    chosen.and_then(SigningAlgorithm::from_name).unwrap_or(SigningAlgorithm::Es256)
}

impl Identity {
    /// Signs by the algorithm that a service chose; by ES256 when it chose none.
    pub(crate) async fn sign_for(
        &self,
        chosen: Option<&str>,
        typ: Option<&str>,
        claims: &impl Serialize,
    ) -> Result<String, IdentityError> {
        self.sign_jwt(signature(chosen), typ, claims).await
    }

    /// Encrypts a token for a service that chose so; otherwise gives it as it is.
    ///
    /// # Errors
    /// [`IdentityError::NoKeyToEncryptFor`]: better no token than one that others can read.
    pub(crate) async fn encrypt_for(
        &self,
        client: &KnownClient,
        token: String,
        algorithm: Option<&str>,
        encryption: Option<&str>,
    ) -> Result<String, IdentityError> {
        let Some(algorithm) = algorithm else { return Ok(token) };
        self.encrypt_text(client, &token, Some("JWT"), algorithm, encryption).await
    }

    /// Encrypts a text for a service: a token that says that it is one, or the claims themselves (RFC 7519 §5.2).
    ///
    /// # Errors
    /// As [`Self::encrypt_for`].
    pub(crate) async fn encrypt_text(
        &self,
        client: &KnownClient,
        text: &str,
        content_type: Option<&str>,
        algorithm: &str,
        encryption: Option<&str>,
    ) -> Result<String, IdentityError> {
        let missing = || IdentityError::NoKeyToEncryptFor(client.id.clone());
        let algorithm = KeyManagement::from_name(algorithm).ok_or_else(missing)?;
        let encryption = encryption.and_then(ContentEncryption::from_name).unwrap_or(ContentEncryption::A256Gcm);
        let keys = self.keys_of(client, None).await;
        let mut fitting = keys.iter().filter(|key| key.key_use() == Some(jose::KeyUse::Encryption)).chain(keys.iter());
        let encrypted =
            fitting.find_map(|key| jwe::encrypt(text.as_bytes(), key, algorithm, encryption, content_type).ok());
        encrypted.ok_or_else(missing)
    }
}
