//! Reading what a provider tells of a person (OpenID Connect Core §5.3).

use jose::jwe;
use serde_json::{Map, Value};

use crate::Upstream;
use crate::fault::{Fault, Step};
use crate::finish::Interrupted;
use crate::metadata::Metadata;
use crate::model::{Address, Provider};
use crate::network::Question;
use crate::open_token::object;

/// The media type of a signed or encrypted answer (§5.3.2).
const JWT: &str = "application/jwt";

impl Upstream {
    /// The claims, as JSON, signed, encrypted, or both; always of the person of the ID token (§5.3.2).
    pub(crate) async fn userinfo(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        metadata: &Metadata,
        endpoint: &Address,
        access_token: &str,
        subject: &str,
    ) -> Result<Map<String, Value>, Interrupted> {
        let question = Question {
            authorization: Some(format!("Bearer {access_token}")),
            accept: "application/json, application/jwt",
            ..Question::get(endpoint.clone())
        };
        let reply = self.fetch(&provider.id, Step::Userinfo, question).await?;
        let unreadable = |reason: &str| Fault::Unreadable(Step::Userinfo, reason.to_owned());
        let mut claims = if reply.is(JWT) {
            let token = String::from_utf8(reply.body).map_err(|_| unreadable("it is not text"))?;
            let token = token.trim();
            let content = if jwe::looks_encrypted(token) {
                self.decrypt(provider, token).await?
            } else if provider.settings.encryption_required {
                return Err(Fault::NotEncrypted("userinfo").into());
            } else {
                token.as_bytes().to_vec()
            };
            match String::from_utf8(content) {
                // Encrypted but not signed: TLS says whose it is, as for plain JSON.
                Ok(json) if json.trim_start().starts_with('{') => object(json.as_bytes())?,
                Ok(signed) => {
                    let claims = self.verify(provider, secret, metadata, signed).await?.claims;
                    check_addressee(&claims, &metadata.issuer, &provider.settings.client_id)?;
                    claims
                }
                Err(_) => return Err(unreadable("it is not text").into()),
            }
        } else if provider.settings.encryption_required {
            return Err(Fault::NotEncrypted("userinfo").into());
        } else {
            serde_json::from_slice(&reply.body).map_err(|_| unreadable("it is not a JSON object"))?
        };
        if claims.get("sub").and_then(Value::as_str) != Some(subject) {
            return Err(Fault::claim("sub", "userinfo is about another person than the ID token").into());
        }
        // What makes a token is no claim of a person.
        for name in ["iss", "aud", "exp", "iat", "nbf", "jti", "nonce", "at_hash", "acr", "amr", "azp", "auth_time"] {
            claims.remove(name);
        }
        Ok(claims)
    }
}

/// A signed answer that says for whom it is, is for us (§5.3.2).
fn check_addressee(claims: &Map<String, Value>, issuer: &str, client_id: &str) -> Result<(), Fault> {
    if claims.get("iss").is_some_and(|of| of != issuer) {
        return Err(Fault::claim("iss", "userinfo is another provider's"));
    }
    let for_us = match claims.get("aud") {
        None => true,
        Some(Value::Array(many)) => many.iter().any(|one| one == client_id),
        Some(one) => one == client_id,
    };
    if for_us { Ok(()) } else { Err(Fault::claim("aud", "userinfo is for another client")) }
}
