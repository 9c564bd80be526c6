//! Giving a token back (RFC 7009).

use crate::error::ServiceError;
use crate::model::Client;
use crate::oauth_error::OAuthError;
use crate::secrets::token_hash;
use crate::{Identity, store};

fn foreign() -> OAuthError {
    OAuthError::invalid_grant("the token was issued to another client")
}

impl Identity {
    /// Ends a token: an access token alone, a refresh token with everything of its grant. A token
    /// that is not known is as good as ended (§2.2).
    pub(crate) async fn revoke_token(&self, client: &Client, token: &str) -> Result<(), ServiceError> {
        let (hash, now, id) = (token_hash(token), self.0.clock.now(), client.id.clone());
        let revoked = self.0.db.write(move |tx| {
            if let Some(access) = store::access_token(tx, &hash)? {
                if access.kept.grant.client != id {
                    return Err(foreign().into());
                }
                store::remove_access_token(tx, &hash)?;
            } else if let Some(refresh) = store::refresh_token(tx, &hash)? {
                if refresh.kept.grant.client != id {
                    return Err(foreign().into());
                }
                store::revoke_grant(tx, refresh.kept.grant.id, now)?;
            }
            Ok::<_, ServiceError>(())
        });
        revoked.await
    }
}
