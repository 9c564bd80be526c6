//! Services that prove who they are by a signed assertion (RFC 7523, `private_key_jwt`).

use base::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use jose::{NumericDate, jws};
use serde::Deserialize;
use serde_json::Value;

use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::model::ClientId;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::secrets::sha256;
use crate::{Identity, store};

/// The type of assertion that is read (RFC 7523 §2.2).
pub(crate) const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// An assertion may be good for this long at most.
const LASTS_AT_MOST: SignedDuration = SignedDuration::from_hours(1);
/// The clock of a service may differ by this much.
const SKEW: SignedDuration = SignedDuration::from_mins(1);
/// The longest assertion that is looked into, in bytes.
const MAX_BYTES: usize = 8 * 1024;
/// The longest identifier of an assertion, in bytes.
const MAX_JTI_BYTES: usize = 256;

/// What an assertion says (RFC 7523 §3, OpenID Connect Core §9).
#[derive(Debug, Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Value,
    exp: NumericDate,
    nbf: Option<NumericDate>,
    iat: Option<NumericDate>,
    jti: Option<String>,
}

fn invalid(description: &'static str) -> OAuthError {
    OAuthError::new(ErrorCode::InvalidClient, description)
}

/// Whom an assertion claims to come from; nothing is proved by it.
pub(crate) fn claimed_client(assertion: &str) -> Result<ClientId, OAuthError> {
    let unreadable = || invalid("the client_assertion is not a JWT with a sub");
    if assertion.len() > MAX_BYTES {
        return Err(unreadable());
    }
    let payload = assertion.split('.').nth(1).ok_or_else(unreadable)?;
    let payload = URL_SAFE_NO_PAD.decode(payload).map_err(|_| unreadable())?;
    let claims: Value = serde_json::from_slice(&payload).map_err(|_| unreadable())?;
    claims["sub"].as_str().and_then(|sub| sub.parse().ok()).ok_or_else(unreadable)
}

impl Claims {
    /// Checks what an assertion says of itself.
    fn check(
        &self,
        client: &ClientId,
        audiences: &[String],
        only_issuer: bool,
        now: Timestamp,
    ) -> Result<(), OAuthError> {
        if self.iss != client.as_str() || self.sub != client.as_str() {
            return Err(invalid("the iss and sub of the client_assertion are not the client"));
        }
        let is_ours = |audience: &Value| audience.as_str().is_some_and(|text| audiences.iter().any(|one| one == text));
        let for_us = match &self.aud {
            Value::String(_) => is_ours(&self.aud),
            // FAPI 2.0 §5.3.2.1: the issuer, and not in a list.
            Value::Array(list) if !only_issuer => list.iter().any(is_ours),
            _ => false,
        };
        if !for_us {
            return Err(invalid("the aud of the client_assertion is not this provider"));
        }
        let ends = Timestamp::from_seconds(self.exp.as_seconds());
        if now >= ends.plus(SKEW) || ends.since(now) > LASTS_AT_MOST {
            return Err(invalid("the client_assertion has expired, or would be good for more than an hour"));
        }
        if [self.nbf, self.iat]
            .into_iter()
            .flatten()
            .any(|from| now.plus(SKEW) < Timestamp::from_seconds(from.as_seconds()))
        {
            return Err(invalid("the client_assertion is not good yet"));
        }
        Ok(())
    }
}

impl Identity {
    /// Checks an assertion of a service: signed with one of its keys, made for this provider, used once.
    pub(crate) async fn check_assertion(&self, client: &KnownClient, assertion: &str) -> Result<(), ServiceError> {
        let header = jws::peek(assertion).map_err(|_| invalid("the client_assertion is not a JWS"))?;
        let keys = self.keys_of(client, header.kid.as_deref()).await;
        let fapi = client.settings.fapi2;
        let verified = jws::verify(assertion, &keys, client.settings.signatures())
            .map_err(|_| invalid("the client_assertion is not signed with a key of the client"))?;
        let claims: Claims = serde_json::from_slice(&verified.payload)
            .map_err(|_| invalid("the client_assertion lacks one of iss, sub, aud and exp"))?;
        let now = self.0.clock.now();
        claims.check(&client.id, &self.audiences(client, fapi), fapi, now)?;
        let jti = claims.jti.filter(|jti| (1..=MAX_JTI_BYTES).contains(&jti.len()));
        let jti = jti.ok_or_else(|| invalid("the client_assertion has no jti"))?;
        let hash = sha256(format!("assertion\n{}\n{jti}", client.id).as_bytes());
        let until = Timestamp::from_seconds(claims.exp.as_seconds()).plus(SKEW);
        let is_new = self.0.db.write(move |tx| store::spend(tx, &hash, until)).await?;
        if is_new { Ok(()) } else { Err(invalid("the client_assertion was used before").into()) }
    }

    /// The names by which a service may call this provider: the issuer, and the endpoints, as older
    /// services do, also by their other address where certificates are taken (RFC 8705 §5).
    fn audiences(&self, client: &KnownClient, only_issuer: bool) -> Vec<String> {
        if only_issuer {
            return vec![self.issuer_for(client).to_owned()];
        }
        let issuer = self.issuer().to_owned();
        let endpoints = [
            "/token",
            "/par",
            "/introspect",
            "/revoke",
            "/device_authorization",
            "/api/v2",
            "/api/v2/token",
            "/api/v2/request",
            "/api/v2/token/introspection",
            "/api/v2/token/revocation",
            "/api/v2/checktoken",
        ];
        let endpoints = endpoints.iter().flat_map(|path| {
            let (here, there) = self.addresses_of(path);
            std::iter::once(here).chain(there)
        });
        std::iter::once(issuer).chain(endpoints).collect()
    }
}

/// For fuzzing: reads an assertion of any bytes, and any bytes as what a signed one says.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read_any(assertion: &[u8]) {
    let Ok(assertion) = std::str::from_utf8(assertion) else { return };
    let _ = claimed_client(assertion);
    let _ = jws::verify(assertion, &jose::JwkSet::default(), &jose::SigningAlgorithm::ALL);
    let (Ok(claims), Ok(client)) = (serde_json::from_str::<Claims>(assertion), "library".parse()) else { return };
    let now = Timestamp::from_seconds(1_795_003_200);
    if claims.check(&client, &["https://id.example".to_owned()], false, now).is_ok() {
        assert!(claims.iss == "library" && claims.sub == "library", "of {} about {}", claims.iss, claims.sub);
        let ends = claims.exp.as_seconds();
        assert!((ends - now.as_seconds()).abs() <= LASTS_AT_MOST.as_secs(), "good until {ends}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(changes: &Value, only_issuer: bool) -> Result<(), OAuthError> {
        let mut claims = json!({ "iss": "library", "sub": "library", "aud": "https://id.example", "exp": 1060 });
        for (name, value) in changes.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let claims: Claims = serde_json::from_value(claims).unwrap();
        let audiences = ["https://id.example".to_owned()];
        claims.check(&"library".parse().unwrap(), &audiences, only_issuer, Timestamp::from_seconds(1000))
    }

    #[test]
    fn an_assertion_is_of_its_client_for_us_and_now() {
        assert_eq!(check(&json!({}), true), Ok(()));
        assert_eq!(check(&json!({ "aud": ["https://other.example", "https://id.example"] }), false), Ok(()));
        for changes in [
            json!({ "iss": "museum" }),
            json!({ "sub": "museum" }),
            json!({ "aud": "https://other.example" }),
            json!({ "aud": [] }),
            json!({ "aud": 1 }),
            json!({ "exp": 900 }),
            json!({ "exp": 9000 }),
            json!({ "nbf": 1100 }),
            json!({ "iat": 1100 }),
        ] {
            assert!(check(&changes, false).is_err(), "{changes}");
        }
        assert!(check(&json!({ "aud": ["https://id.example"] }), true).is_err(), "FAPI 2.0 wants the issuer alone");
    }

    #[test]
    fn whom_an_assertion_names_is_read_without_belief() {
        let payload = URL_SAFE_NO_PAD.encode(r#"{"sub":"library"}"#);
        assert_eq!(claimed_client(&format!("e30.{payload}.x")).unwrap().as_str(), "library");
        for text in ["", "a.b.c", "e30.e30.", &format!("e30.{}.", URL_SAFE_NO_PAD.encode(r#"{"sub":"a b"}"#))] {
            assert!(claimed_client(text).is_err(), "{text}");
        }
    }
}
