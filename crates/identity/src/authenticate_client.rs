//! How a service proves who it is at the token endpoint and its neighbours (RFC 6749 §2.3, OpenID Connect
//! Core §9, RFC 8705 §2).

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Identity;
use crate::caller::{Caller, ClientCertificate};
use crate::certificate_subject::{is_same_name, subject_of};
use crate::client_assertion::{JWT_BEARER, claimed_client};
use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::model::{AuthMethod, ClientId, ClientKind};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::token_hash;

/// What a request says of its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    pub(crate) client: ClientId,
    pub(crate) evidence: Evidence,
}

/// What is shown to prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// Nothing in the request: a public client, or the certificate of the connection.
    Nothing,
    /// A secret in the header.
    Basic(String),
    /// A secret in the form.
    Post(String),
    /// A signed assertion.
    Assertion(String),
}

/// Reads the header of `client_secret_basic`, or the parameters of the other ways. A request uses one of
/// them.
pub(crate) fn read(authorization: Option<&str>, parameters: &Parameters) -> Result<Credentials, OAuthError> {
    let id = parameters.get("client_id")?;
    let secret = parameters.get("client_secret")?;
    let assertion = parameters.get("client_assertion")?;
    let parse = |id: &str| id.parse().map_err(|_| unknown());
    if [authorization.is_some(), secret.is_some(), assertion.is_some()].into_iter().filter(|way| *way).count() > 1 {
        return Err(OAuthError::invalid_request("the client authenticates in two ways at once"));
    }
    if let Some(assertion) = assertion {
        if parameters.get("client_assertion_type")? != Some(JWT_BEARER) {
            return Err(OAuthError::invalid_request("the client_assertion_type is not that of a JWT (RFC 7523)"));
        }
        let client = claimed_client(assertion)?;
        if id.is_some_and(|id| id != client.as_str()) {
            return Err(OAuthError::invalid_request("the client_id is not the one of the client_assertion"));
        }
        return Ok(Credentials { client, evidence: Evidence::Assertion(assertion.to_owned()) });
    }
    let Some(header) = authorization else {
        let id = id.ok_or_else(|| OAuthError::new(ErrorCode::InvalidClient, "no client authenticated"))?;
        let evidence = secret.map_or(Evidence::Nothing, |secret| Evidence::Post(secret.to_owned()));
        return Ok(Credentials { client: parse(id)?, evidence });
    };
    let (named, secret) = read_basic(header).ok_or_else(|| {
        OAuthError::new(ErrorCode::InvalidClient, "the Authorization header is not a readable Basic one")
    })?;
    if id.is_some_and(|id| id != named) {
        return Err(OAuthError::invalid_request("the client_id is not the one in the Authorization header"));
    }
    Ok(Credentials { client: parse(&named)?, evidence: Evidence::Basic(secret) })
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

/// Whether a client of this kind, which chose this way or none, may show this.
fn may_show(evidence: &Evidence, kind: ClientKind, chosen: Option<AuthMethod>) -> bool {
    match (chosen, evidence) {
        (None, Evidence::Nothing) => kind == ClientKind::Public,
        (None, _) => kind == ClientKind::Confidential,
        (Some(AuthMethod::ClientSecretBasic), evidence) => matches!(evidence, Evidence::Basic(_)),
        (Some(AuthMethod::ClientSecretPost), evidence) => matches!(evidence, Evidence::Post(_)),
        (Some(AuthMethod::PrivateKeyJwt), evidence) => matches!(evidence, Evidence::Assertion(_)),
        (Some(AuthMethod::TlsClientAuth | AuthMethod::SelfSignedTlsClientAuth | AuthMethod::None), evidence) => {
            matches!(evidence, Evidence::Nothing)
        }
    }
}

/// Whether an authority vouches that the certificate of the connection is the client's.
fn is_named_in(client: &KnownClient, certificate: &ClientCertificate) -> bool {
    let wanted = client.settings.tls_client_auth_subject_dn.as_deref();
    let is_wanted = |wanted| subject_of(certificate).is_some_and(|subject| is_same_name(&subject, wanted));
    certificate.is_vouched_for && wanted.is_some_and(is_wanted)
}

impl Identity {
    /// The service that a call comes from.
    pub(crate) async fn authenticate_client(
        &self,
        caller: &Caller,
        parameters: &Parameters,
    ) -> Result<Arc<KnownClient>, ServiceError> {
        let Credentials { client, evidence } = read(caller.authorization(), parameters)?;
        let known = self.known_client(&client).await?.ok_or_else(unknown)?;
        let chosen = known.settings.token_endpoint_auth_method;
        if !may_show(&evidence, known.kind, chosen) {
            return Err(unknown().into());
        }
        let is_proved = match &evidence {
            Evidence::Basic(secret) | Evidence::Post(secret) => {
                known.has_secret(&token_hash(secret), self.0.clock.now())
            }
            Evidence::Assertion(assertion) => {
                self.check_assertion(&known, assertion).await?;
                true
            }
            Evidence::Nothing => match (chosen, &caller.certificate) {
                (Some(AuthMethod::TlsClientAuth), Some(certificate)) => is_named_in(&known, certificate),
                (Some(AuthMethod::SelfSignedTlsClientAuth), Some(certificate)) => {
                    self.is_certificate_of(&known, &certificate.der).await
                }
                _ => known.kind == ClientKind::Public,
            },
        };
        if is_proved { Ok(known) } else { Err(unknown().into()) }
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
        let expected = |evidence| Ok(Credentials { client: "library".parse().unwrap(), evidence });
        let in_header = expected(Evidence::Basic("s".into()));
        assert_eq!(read(Some(&basic("library", "s")), &form(&[])), in_header);
        assert_eq!(read(Some(&basic("library", "s")), &form(&[("client_id", "library")])), in_header);
        let in_form = [("client_id", "library"), ("client_secret", "s")];
        assert_eq!(read(None, &form(&in_form)), expected(Evidence::Post("s".into())));
        assert_eq!(read(None, &form(&[("client_id", "library")])), expected(Evidence::Nothing));
        let assertion = "e30.eyJzdWIiOiJsaWJyYXJ5In0.x";
        let signed = [("client_assertion", assertion), ("client_assertion_type", JWT_BEARER)];
        assert_eq!(read(None, &form(&signed)), expected(Evidence::Assertion(assertion.into())));
    }

    #[test]
    fn two_ways_at_once_and_two_names_are_refused() {
        let code = |header: Option<&str>, pairs: &[(&str, &str)]| read(header, &form(pairs)).unwrap_err().code;
        let header = basic("library", "s");
        let assertion = ("client_assertion", "e30.eyJzdWIiOiJsaWJyYXJ5In0.x");
        assert_eq!(code(Some(&header), &[("client_secret", "s")]), ErrorCode::InvalidRequest);
        assert_eq!(code(Some(&header), &[assertion]), ErrorCode::InvalidRequest);
        assert_eq!(code(None, &[assertion]), ErrorCode::InvalidRequest);
        let named = [assertion, ("client_assertion_type", JWT_BEARER), ("client_id", "museum")];
        assert_eq!(code(None, &named), ErrorCode::InvalidRequest);
        assert_eq!(code(Some(&header), &[("client_id", "other")]), ErrorCode::InvalidRequest);
        assert_eq!(code(Some("Bearer x"), &[]), ErrorCode::InvalidClient);
        assert_eq!(code(Some("Basic !"), &[]), ErrorCode::InvalidClient);
        assert_eq!(code(None, &[]), ErrorCode::InvalidClient);
        assert_eq!(code(None, &[("client_id", "a b")]), ErrorCode::InvalidClient);
    }

    #[test]
    fn a_client_proves_itself_in_the_way_that_it_chose() {
        let secret = Evidence::Post("s".into());
        assert!(may_show(&secret, ClientKind::Confidential, None));
        assert!(!may_show(&secret, ClientKind::Confidential, Some(AuthMethod::PrivateKeyJwt)));
        assert!(!may_show(&secret, ClientKind::Confidential, Some(AuthMethod::ClientSecretBasic)));
        assert!(!may_show(&secret, ClientKind::Public, None));
        assert!(!may_show(&Evidence::Nothing, ClientKind::Confidential, None));
        assert!(may_show(&Evidence::Nothing, ClientKind::Confidential, Some(AuthMethod::TlsClientAuth)));
    }

    proptest! {
        #[test]
        fn a_secret_arrives_as_it_was_sent(secret in "[ -~é]{1,40}") {
            let encoded: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            let read = read(Some(&basic("library", &encoded)), &form(&[])).unwrap();
            prop_assert_eq!(read.evidence, Evidence::Basic(secret));
        }

        #[test]
        fn any_header_is_read_without_a_panic(header in "(Basic )?[ -~]{0,40}") {
            let _ = read(Some(&header), &form(&[]));
        }
    }
}
