//! Requests that the service signed (RFC 9101, OpenID Connect Core §6).

use crate::Identity;
use crate::error::ServiceError;
use crate::known_clients::KnownClient;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;

impl Identity {
    /// The parameters of a request: those of its `request` object when it has one, otherwise its own.
    #[expect(clippy::unused_async, reason = "the service's keys may have to be fetched")]
    pub(crate) async fn open_request(
        &self,
        parameters: &Parameters,
        _client: &KnownClient,
    ) -> Result<Parameters, ServiceError> {
        match parameters.get("request")? {
            None => Ok(parameters.clone()),
            Some(_) => {
                let description = "this client registered no key that its requests could be signed with";
                Err(OAuthError::new(ErrorCode::RequestNotSupported, description).into())
            }
        }
    }
}
