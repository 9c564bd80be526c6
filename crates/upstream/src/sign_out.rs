//! Signing out at the provider too (OpenID Connect RP-Initiated Logout 1.0).

use crate::Upstream;
use crate::fault::UpstreamError;
use crate::model::ProviderId;

/// Where people come back to after they signed out at a provider.
pub const SIGNED_OUT: &str = "/upstream/signed-out";
/// A longer hint would not fit into an address, in bytes.
const HINT_MAX_BYTES: usize = 4096;

impl Upstream {
    /// The address at which a person signs out of a provider, when it has one; the browser comes back to
    /// [`SIGNED_OUT`] with `state`. Never waits for the provider: what is remembered of it must do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sign_out_address(
        &self,
        provider: &ProviderId,
        id_token: &str,
        state: Option<&str>,
    ) -> Result<Option<String>, UpstreamError> {
        let Some(provider) = self.find_provider(provider).await? else { return Ok(None) };
        let Some(kept) = self.board().metadata(&provider.id) else { return Ok(None) };
        let Some(endpoint) = &kept.it.end_session_endpoint else { return Ok(None) };
        let back = format!("{}{SIGNED_OUT}", self.0.settings.public_url.origin());
        let mut parameters =
            vec![("client_id", provider.settings.client_id.as_str()), ("post_logout_redirect_uri", back.as_str())];
        if id_token.len() <= HINT_MAX_BYTES {
            parameters.push(("id_token_hint", id_token));
        }
        parameters.extend(state.map(|state| ("state", state)));
        Ok(Some(endpoint.with(&parameters)))
    }
}
