//! Opening what a provider signed, and perhaps encrypted for us (RFC 7515, RFC 7516, RFC 7519 §5.2).

use jose::{hs256, jwe, jws};
use serde_json::{Map, Value};

use crate::Upstream;
use crate::fault::Fault;
use crate::finish::Interrupted;
use crate::metadata::Metadata;
use crate::model::Provider;

/// A token that was believed.
pub(crate) struct Opened {
    pub(crate) claims: Map<String, Value>,
    /// The signature's name.
    pub(crate) algorithm: String,
    /// The signed token, decrypted.
    pub(crate) signed: String,
}

impl Upstream {
    /// The claims of an ID token, the name of its signature, and the signed token itself.
    pub(crate) async fn open_id_token(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        metadata: &Metadata,
        token: &str,
    ) -> Result<(Map<String, Value>, String, String), Interrupted> {
        let signed = if jwe::looks_encrypted(token) {
            let content = self.decrypt(provider, token).await?;
            String::from_utf8(content).map_err(|_| Fault::Crypto("the ID token holds no signed token".to_owned()))?
        } else if provider.settings.encryption_required {
            return Err(Fault::NotEncrypted("the ID token").into());
        } else {
            token.to_owned()
        };
        let Opened { claims, algorithm, signed } = self.verify(provider, secret, metadata, signed).await?;
        Ok((claims, algorithm, signed))
    }

    /// What is in an encrypted token for us.
    pub(crate) async fn decrypt(&self, provider: &Provider, token: &str) -> Result<Vec<u8>, Interrupted> {
        let cabinet = self.cabinet().await?;
        let decrypted = jwe::decrypt(token, cabinet.decryption(), &provider.settings.encryption);
        let (_, content) = decrypted.map_err(|error| Fault::Crypto(error.to_string()))?;
        Ok(content)
    }

    /// A signed token of the provider. When it names a key that is not known, the keys are read again.
    pub(crate) async fn verify(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        metadata: &Metadata,
        signed: String,
    ) -> Result<Opened, Interrupted> {
        let refused = |error: &dyn std::fmt::Display| Fault::Crypto(error.to_string());
        let header = jws::peek(&signed).map_err(|error| refused(&error))?;
        let settings = &provider.settings;
        if settings.accepts_hs256
            && header.alg == "HS256"
            && let Some(secret) = secret
        {
            let payload = hs256::verify(&signed, secret.as_bytes()).map_err(|error| refused(&error))?;
            return Ok(Opened { claims: object(&payload.payload)?, algorithm: header.alg, signed });
        }
        let mut keys = self.keys(provider, metadata, false).await?;
        if header.kid.as_deref().is_some_and(|kid| keys.find(kid).is_none()) {
            keys = self.keys(provider, metadata, true).await?;
        }
        let verified = match jws::verify(&signed, &keys, &settings.signing_algs) {
            Ok(verified) => verified,
            // Without a name the key may have changed all the same.
            Err(first) if header.kid.is_none() => {
                let newer = self.keys(provider, metadata, true).await?;
                jws::verify(&signed, &newer, &settings.signing_algs).map_err(|_| refused(&first))?
            }
            Err(error) => return Err(refused(&error).into()),
        };
        Ok(Opened { claims: object(&verified.payload)?, algorithm: header.alg, signed })
    }
}

/// The JSON object of a payload.
pub(crate) fn object(payload: &[u8]) -> Result<Map<String, Value>, Fault> {
    serde_json::from_slice(payload).map_err(|_| Fault::Crypto("the token holds no JSON object".to_owned()))
}
