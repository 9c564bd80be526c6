//! An access token as it comes to a protected address (RFC 6750 §2, RFC 9449 §7.1, RFC 8705 §3).

use axum::http::header::CONTENT_TYPE;

use crate::Identity;
use crate::caller::Caller;
use crate::error::ServiceError;
use crate::model::Binding;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::release_claims::LiveAccess;

/// A token and how it was presented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PresentedToken {
    pub(crate) token: String,
    with_proof: bool,
}

impl PresentedToken {
    /// The token of a header, or of a form; never of an address, where logs would keep it.
    pub(crate) fn read(caller: &Caller, body: &[u8]) -> Result<Option<Self>, OAuthError> {
        let in_header = caller.authorization().map(read_header);
        let is_form =
            caller.header(CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let in_form = if is_form { Parameters::parse(body)?.get("access_token")?.map(str::to_owned) } else { None };
        match (in_header, in_form) {
            (Some(_), Some(_)) => Err(OAuthError::invalid_request("the access token comes in two ways at once")),
            (Some(token), None) => token.map(Some),
            (None, Some(token)) => Ok(Some(Self { token, with_proof: false })),
            (None, None) => Ok(None),
        }
    }

    /// The refusal of a token that opens nothing.
    pub(crate) fn unknown() -> OAuthError {
        OAuthError::new(ErrorCode::InvalidToken, "the access token is unknown, expired or taken back")
    }

    /// Whether whoever presents a bound token has what it is bound to.
    pub(crate) async fn check(
        &self,
        identity: &Identity,
        caller: &Caller,
        access: &LiveAccess,
    ) -> Result<(), ServiceError> {
        match access.binding() {
            None if self.with_proof => Err(Self::unknown().into()),
            None => Ok(()),
            Some(Binding::Key(thumbprint)) => {
                if !self.with_proof {
                    return Err(Self::unknown().into());
                }
                let missing = || OAuthError::new(ErrorCode::InvalidDpopProof, "the DPoP proof is missing");
                let proved = caller.proof(identity, &access.client, Some(&self.token)).await?.ok_or_else(missing)?;
                if proved == *thumbprint { Ok(()) } else { Err(Self::unknown().into()) }
            }
            Some(Binding::Certificate(thumbprint)) => {
                let own = caller.certificate.as_ref().map(crate::ClientCertificate::thumbprint);
                if own.as_ref() == Some(thumbprint) { Ok(()) } else { Err(Self::unknown().into()) }
            }
        }
    }
}

fn read_header(header: &str) -> Result<PresentedToken, OAuthError> {
    let (scheme, token) = header.split_once(' ').unwrap_or((header, ""));
    let token = token.trim();
    let with_proof = scheme.eq_ignore_ascii_case("dpop");
    if token.is_empty() || !(with_proof || scheme.eq_ignore_ascii_case("bearer")) {
        return Err(PresentedToken::unknown());
    }
    Ok(PresentedToken { token: token.to_owned(), with_proof })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_from_its_header() {
        let token = |header| read_header(header).map(|read| (read.token, read.with_proof)).ok();
        assert_eq!(token("Bearer abc"), Some(("abc".into(), false)));
        assert_eq!(token("bearer  abc "), Some(("abc".into(), false)));
        assert_eq!(token("DPoP abc"), Some(("abc".into(), true)));
        for header in ["Basic abc", "Bearer ", "Bearer", ""] {
            assert_eq!(token(header), None);
        }
    }
}
