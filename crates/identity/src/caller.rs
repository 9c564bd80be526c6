//! Who calls an endpoint, as far as the request says: its headers, its certificate, the address it used.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::header::{AUTHORIZATION, HeaderMap, HeaderName};
use axum::http::request::Parts;
use axum::http::{Method, Uri};

use crate::Identity;
use crate::dpop::For;
use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::model::Binding;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::secrets::sha256_text;

/// The header of a proof of possession (RFC 9449 §4.1).
const DPOP: HeaderName = HeaderName::from_static("dpop");

/// The certificate with which a connection was made: put into the request's extensions by whoever ends the
/// TLS connection, after it has checked that the caller has the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    /// The certificate itself, in DER.
    pub der: Arc<[u8]>,
    /// Whether an authority that the operator trusts vouches for the name in it. A certificate that nobody
    /// vouches for may name anybody.
    pub is_vouched_for: bool,
}

impl ClientCertificate {
    /// The SHA-256 thumbprint, in URL-safe base64 (RFC 8705 §3.1).
    pub(crate) fn thumbprint(&self) -> String {
        sha256_text(&self.der)
    }
}

/// A call of an endpoint.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    pub(crate) headers: HeaderMap,
    pub(crate) certificate: Option<ClientCertificate>,
    method: Method,
    uri: Uri,
}

impl FromRequestParts<Identity> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Identity) -> Result<Self, Infallible> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |OriginalUri(uri)| uri).clone();
        Ok(Self {
            // Nobody after this one looks at the headers: a copy would cost each a piece of memory.
            headers: std::mem::take(&mut parts.headers),
            certificate: parts.extensions.get::<ClientCertificate>().cloned(),
            method: parts.method.clone(),
            uri,
        })
    }
}

impl Caller {
    /// A header, when it is there and readable.
    pub(crate) fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The `Authorization` header.
    pub(crate) fn authorization(&self) -> Option<&str> {
        self.header(AUTHORIZATION)
    }

    /// Whether it comes with a proof of possession.
    pub(crate) fn has_proof(&self) -> bool {
        self.headers.contains_key(DPOP)
    }

    /// Checks the proof that comes with it, if one does, for a client's sake; gives the thumbprint of its key.
    pub(crate) async fn proof(
        &self,
        identity: &Identity,
        client: &KnownClient,
        access_token: Option<&str>,
    ) -> Result<Option<String>, ServiceError> {
        let mut proofs = self.headers.get_all(DPOP).iter();
        let Some(proof) = proofs.next() else { return Ok(None) };
        let invalid = |description: &'static str| OAuthError::new(ErrorCode::InvalidDpopProof, description);
        if proofs.next().is_some() {
            return Err(invalid("there is more than one DPoP proof").into());
        }
        let proof = proof.to_str().map_err(|_| invalid("the DPoP proof is not a JWS"))?;
        let (here, there) = identity.addresses_of(self.uri.path());
        let addresses = [here.as_str(), there.as_deref().unwrap_or(&here)];
        let (signatures, fapi2) = (client.settings.signatures(), client.settings.fapi2);
        let wanted = For { method: self.method.as_str(), addresses: &addresses, access_token, signatures, fapi2 };
        identity.check_proof(proof, wanted).await.map(Some)
    }

    /// What the tokens of this call are to be bound to: the key that it proves, or the certificate of its
    /// connection when the client chose so. FAPI 2.0 §5.3.2.1 wants one of them.
    pub(crate) async fn binding(
        &self,
        identity: &Identity,
        client: &KnownClient,
    ) -> Result<Option<Binding>, ServiceError> {
        if let Some(thumbprint) = self.proof(identity, client, None).await? {
            return Ok(Some(Binding::Key(thumbprint)));
        }
        let settings = &client.settings;
        if settings.dpop_bound_access_tokens {
            return Err(OAuthError::new(ErrorCode::InvalidDpopProof, "this client must send a DPoP proof").into());
        }
        match &self.certificate {
            Some(certificate) if settings.tls_client_certificate_bound_access_tokens => {
                Ok(Some(Binding::Certificate(certificate.thumbprint())))
            }
            None if settings.tls_client_certificate_bound_access_tokens => {
                Err(OAuthError::invalid_request("this client must use its certificate on the connection").into())
            }
            _ if settings.fapi2 => {
                Err(OAuthError::invalid_request("the tokens of this client must be bound to a key: send a DPoP proof")
                    .into())
            }
            _ => Ok(None),
        }
    }
}
