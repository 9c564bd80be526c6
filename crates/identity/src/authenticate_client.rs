//! How a service proves who it is at the token endpoint and its neighbours (RFC 6749 §2.3).

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Identity;
use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::model::{ClientId, ClientKind};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::token_hash;

/// What a request says of its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    pub(crate) client: ClientId,
    pub(crate) secret: Option<String>,
}

/// Reads the header of `client_secret_basic`, or the parameters of `client_secret_post` and `none`.
/// A request uses one of them.
pub(crate) fn read(authorization: Option<&str>, parameters: &Parameters) -> Result<Credentials, OAuthError> {
    let id = parameters.get("client_id")?;
    let secret = parameters.get("client_secret")?;
    let parse = |id: &str| id.parse().map_err(|_| unknown());
    let Some(header) = authorization else {
        let id = id.ok_or_else(|| OAuthError::new(ErrorCode::InvalidClient, "no client authenticated"))?;
        return Ok(Credentials { client: parse(id)?, secret: secret.map(str::to_owned) });
    };
    if secret.is_some() {
        return Err(OAuthError::invalid_request("the client authenticates in two ways at once"));
    }
    let (named, secret) = read_basic(header).ok_or_else(|| {
        OAuthError::new(ErrorCode::InvalidClient, "the Authorization header is not a readable Basic one")
    })?;
    if id.is_some_and(|id| id != named) {
        return Err(OAuthError::invalid_request("the client_id is not the one in the Authorization header"));
    }
    Ok(Credentials { client: parse(&named)?, secret: Some(secret) })
}

/// The identifier and secret, each form-encoded before they are joined (RFC 6749 §2.3.1).
fn read_basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let joined = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = joined.split_once(':')?;
    Some((form_decode(id), form_decode(secret)))
}

fn form_decode(text: &str) -> String {
    // As the value of one parameter; `&` ends a parameter, and no honest encoder leaves one.
    let pair = format!("v={}", text.replace('&', "%26"));
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default()
}

fn unknown() -> OAuthError {
    // One sentence for an unknown client and for a wrong secret.
    OAuthError::new(ErrorCode::InvalidClient, "the client is unknown or its secret is wrong")
}

impl Identity {
    /// The service that the credentials prove.
    pub(crate) async fn authenticate_client(&self, credentials: Credentials) -> Result<Arc<KnownClient>, ServiceError> {
        let now = self.0.clock.now();
        let known = self.known_client(&credentials.client).await?.ok_or_else(unknown)?;
        let proved = match (known.kind, credentials.secret.as_deref().map(token_hash)) {
            (ClientKind::Confidential, Some(hash)) => known.has_secret(&hash, now),
            (ClientKind::Public, None) => true,
            (ClientKind::Confidential, None) | (ClientKind::Public, Some(_)) => false,
        };
        if proved { Ok(known) } else { Err(unknown().into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(pairs: &[(&str, &str)]) -> Parameters {
        Parameters::parse(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().as_bytes())
            .unwrap()
    }

    fn basic(id: &str, secret: &str) -> String {
        format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
    }

    #[test]
    fn each_way_of_the_standard_is_read() {
        let expected = Credentials { client: "library".parse().unwrap(), secret: Some("s".into()) };
        assert_eq!(read(Some(&basic("library", "s")), &form(&[])), Ok(expected.clone()));
        assert_eq!(read(Some(&basic("library", "s")), &form(&[("client_id", "library")])), Ok(expected.clone()));
        assert_eq!(read(None, &form(&[("client_id", "library"), ("client_secret", "s")])), Ok(expected.clone()));
        assert_eq!(read(None, &form(&[("client_id", "library")])), Ok(Credentials { secret: None, ..expected }));
    }

    #[test]
    fn two_ways_at_once_and_two_names_are_refused() {
        let code = |header: Option<&str>, pairs: &[(&str, &str)]| read(header, &form(pairs)).unwrap_err().code;
        let header = basic("library", "s");
        assert_eq!(code(Some(&header), &[("client_secret", "s")]), ErrorCode::InvalidRequest);
        assert_eq!(code(Some(&header), &[("client_id", "other")]), ErrorCode::InvalidRequest);
        assert_eq!(code(Some("Bearer x"), &[]), ErrorCode::InvalidClient);
        assert_eq!(code(Some("Basic !"), &[]), ErrorCode::InvalidClient);
        assert_eq!(code(None, &[]), ErrorCode::InvalidClient);
        assert_eq!(code(None, &[("client_id", "a b")]), ErrorCode::InvalidClient);
    }

    proptest! {
        #[test]
        fn a_secret_arrives_as_it_was_sent(secret in "[ -~é]{1,40}") {
            let encoded: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            let read = read(Some(&basic("library", &encoded)), &form(&[])).unwrap();
            prop_assert_eq!(read.secret, Some(secret));
        }

        #[test]
        fn any_header_is_read_without_a_panic(header in "(Basic )?[ -~]{0,40}") {
            let _ = read(Some(&header), &form(&[]));
        }
    }
}
