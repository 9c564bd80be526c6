//! Requests that the service signed (RFC 9101, OpenID Connect Core §6).

use base::Timestamp;
use jiff::SignedDuration;
use jose::{NumericDate, SigningAlgorithm, jws};
use serde_json::Value;

use crate::Identity;
use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::model::ClientId;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;

/// The clock of a service may differ by this much.
const SKEW: SignedDuration = SignedDuration::from_mins(1);

fn invalid(description: &'static str) -> OAuthError {
    OAuthError::new(ErrorCode::InvalidRequestObject, description)
}

/// A request object's members as parameters (RFC 9101 §4): texts as they are, others as their JSON.
fn parameters_of(members: &Value) -> Result<Parameters, OAuthError> {
    let members = members.as_object().ok_or_else(|| invalid("the request object is not a JSON object"))?;
    let mut encoded = form_urlencoded::Serializer::new(String::new());
    for (name, value) in members {
        match value {
            Value::Null => {}
            Value::String(text) => {
                encoded.append_pair(name, text);
            }
            other => {
                encoded.append_pair(name, &other.to_string());
            }
        }
    }
    Ok(Parameters::parse(encoded.finish().as_bytes())?)
}

/// Checks what a request object says of itself (RFC 9101 §4 and §10.8, FAPI 2.0).
fn check(members: &Value, client: &ClientId, issuer: &str, now: Timestamp) -> Result<(), OAuthError> {
    let named = |name: &str| members[name].as_str();
    if named("client_id").is_some_and(|id| id != client.as_str()) {
        return Err(invalid("the client_id of the request object is another"));
    }
    if named("iss").is_some_and(|iss| iss != client.as_str()) {
        return Err(invalid("the iss of the request object is not the client"));
    }
    let for_us = match &members["aud"] {
        Value::Null => true,
        Value::String(audience) => audience == issuer,
        Value::Array(list) => list.iter().any(|audience| audience.as_str() == Some(issuer)),
        _ => false,
    };
    if !for_us {
        return Err(invalid("the aud of the request object is not this provider"));
    }
    let time = |name: &str| match &members[name] {
        Value::Null => Ok(None),
        value => match NumericDate::read(value) {
            Some(date) => Ok(Some(Timestamp::from_seconds(date.as_seconds()))),
            None => Err(invalid("a time in the request object is not a number of seconds (RFC 7519 §2)")),
        },
    };
    if time("exp")?.is_some_and(|end| now >= end.plus(SKEW)) {
        return Err(invalid("the request object has expired"));
    }
    for name in ["nbf", "iat"] {
        if time(name)?.is_some_and(|begin| now.plus(SKEW) < begin) {
            return Err(invalid("the request object is not good yet"));
        }
    }
    if ["request", "request_uri"].iter().any(|name| !members[*name].is_null()) {
        return Err(invalid("a request object cannot hold another one"));
    }
    Ok(())
}

/// For fuzzing: any bytes as what a signed request object says.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read_any(payload: &[u8]) -> Option<Parameters> {
    let members: Value = serde_json::from_slice(payload).ok()?;
    let id = "library".parse().ok()?;
    check(&members, &id, "https://id.example", Timestamp::from_seconds(1_795_003_200)).ok()?;
    parameters_of(&members).ok()
}

impl Identity {
    /// The parameters of a request: those of its `request` object when it has one (RFC 9101 §6.3: those
    /// alone), otherwise its own.
    pub(crate) async fn open_request(
        &self,
        parameters: &Parameters,
        client: &KnownClient,
    ) -> Result<Parameters, ServiceError> {
        let Some(object) = parameters.get("request")? else {
            return if client.settings.require_signed_request_object {
                Err(OAuthError::invalid_request("this client must sign its requests (RFC 9101)").into())
            } else {
                Ok(parameters.clone())
            };
        };
        let settings = &client.settings;
        if settings.jwks.is_none() && settings.jwks_uri.is_none() {
            let description = "this client registered no key that its requests could be signed with";
            return Err(OAuthError::new(ErrorCode::RequestNotSupported, description).into());
        }
        let opened = self
            .decrypt_if_encrypted(object)
            .map_err(|_| invalid("the request object is not encrypted for this provider"))?;
        let header = jws::peek(&opened).map_err(|_| invalid("the request object is not a JWS"))?;
        let registered = settings.request_object_signing_alg.as_deref().and_then(SigningAlgorithm::from_name);
        let of_client = settings.signatures().iter().copied();
        let allowed: Vec<_> = of_client.filter(|one| registered.is_none_or(|registered| registered == *one)).collect();
        let keys = self.keys_of(client, header.kid.as_deref()).await;
        let verified = jws::verify(&opened, &keys, &allowed)
            .map_err(|_| invalid("the request object is not signed with a key of the client"))?;
        let members: Value =
            serde_json::from_slice(&verified.payload).map_err(|_| invalid("the request object is not JSON"))?;
        check(&members, &client.id, self.issuer_for(client), self.0.clock.now())?;
        let signed = parameters_of(&members)?;
        if signed.get("client_id")?.is_none() {
            return Err(invalid("the request object has no client_id").into());
        }
        Ok(signed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn numbers_and_objects_become_the_text_that_a_query_would_hold() {
        let read = parameters_of(&json!({ "max_age": 60, "claims": { "userinfo": {} }, "state": "s", "nonce": null }));
        let read = read.unwrap();
        assert_eq!(read.get("max_age"), Ok(Some("60")));
        assert_eq!(read.get("claims"), Ok(Some(r#"{"userinfo":{}}"#)));
        assert_eq!((read.get("state"), read.get("nonce")), (Ok(Some("s")), Ok(None)));
        assert!(parameters_of(&json!([])).is_err());
    }

    #[test]
    fn times_hold_whatever_number_they_are() {
        let now = Timestamp::from_seconds(1_795_003_200);
        let check = |name: &str, value: Value| {
            check(&json!({ name: value }), &"library".parse().unwrap(), "https://id.example", now)
        };
        for (name, value, holds) in [
            ("exp", json!(1_795_003_200), true),
            ("exp", json!(1_794_900_000), false),
            ("exp", json!(1_794_900_000.5), false),
            ("exp", json!("1795003200"), false),
            ("exp", json!(true), false),
            ("nbf", json!(1_795_003_260), true),
            ("nbf", json!(1_795_003_261), false),
            ("nbf", json!(1_795_003_300.5), false),
            ("iat", json!(1_795_003_260.5), true),
            ("iat", json!(1_795_003_800), false),
            ("iat", json!(1_000_000_000), true),
        ] {
            assert_eq!(check(name, value.clone()).is_ok(), holds, "{name} {value}");
        }
    }

    proptest! {
        #[test]
        fn a_text_arrives_as_it_was_signed(text in "[^\\pC]{1,40}") {
            let read = parameters_of(&json!({ "state": text })).unwrap();
            prop_assert_eq!(read.get("state"), Ok(Some(text.as_str())));
        }
    }
}
