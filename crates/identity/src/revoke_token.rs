//! Giving a token back (RFC 7009).

use crate::error::ServiceError;
use crate::model::{Client, ClientId};
use crate::oauth_error::OAuthError;
use crate::secrets::token_hash;
use crate::store::KeptGrant;
use crate::ticket::AccessTicket;
use crate::{Identity, store};

fn must_belong_to(client: &ClientId, kept: &KeptGrant) -> Result<(), OAuthError> {
    if kept.grant.client == *client {
        Ok(())
    } else {
        Err(OAuthError::invalid_grant("the token was issued to another client"))
    }
}

impl Identity {
    /// Ends a token: an access token alone, a refresh token with everything of its grant. A token
    /// that is not known is as good as ended (§2.2).
    pub(crate) async fn revoke_token(&self, client: &Client, token: &str) -> Result<(), ServiceError> {
        let ticket = self.open_ticket::<AccessTicket>(token);
        let (hash, now, id) = (token_hash(token), self.0.clock.now(), client.id.clone());
        let revoked = self.0.db.write(move |tx| {
            if let Some(ticket) = &ticket {
                let Some(kept) = store::grant(tx, ticket.grant)? else { return Ok(()) };
                must_belong_to(&id, &kept)?;
                store::spend(tx, &hash, ticket.expires_at())?;
                store::touch_grant(tx, ticket.grant)?;
            } else if let Some(refresh) = store::refresh_token(tx, &hash)? {
                must_belong_to(&id, &refresh.kept)?;
                store::revoke_grant(tx, refresh.kept.grant.id, now)?;
            }
            Ok::<_, ServiceError>(())
        });
        revoked.await
    }
}
