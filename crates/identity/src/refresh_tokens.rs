//! Changing a refresh token for new tokens (RFC 6749 §6, with the rotation of RFC 9700 §4.14.2).

use crate::error::ServiceError;
use crate::issue_tokens::{Redeemed, Tokens};
use crate::model::{Client, Scope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::token_hash;
use crate::store::Hash;
use crate::{Identity, store};

/// What a service sends with a refresh token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refresh {
    token: Hash,
    scopes: Option<Scopes>,
}

impl Refresh {
    pub(crate) fn read(parameters: &Parameters) -> Result<Self, OAuthError> {
        let token = parameters.get("refresh_token")?.ok_or_else(|| OAuthError::missing("refresh_token"))?;
        Ok(Self { token: token_hash(token), scopes: parameters.get("scope")?.map(Scopes::known) })
    }
}

impl Identity {
    pub(crate) async fn refresh_tokens(&self, client: &Client, refresh: Refresh) -> Result<Tokens, ServiceError> {
        let now = self.0.clock.now();
        let drawn = self.draw_tokens();
        let (id, kept_tokens) = (client.id.clone(), drawn.clone());
        let redeemed = self.0.db.write(move |tx| {
            let refused = |error| Ok::<_, ServiceError>(Redeemed::Refused(error));
            let unknown = OAuthError::invalid_grant("the refresh_token is unknown, or was given to another client");
            let found = store::refresh_token(tx, &refresh.token)?.filter(|found| found.kept.grant.client == id);
            let Some(found) = found else { return refused(unknown) };
            let grant = found.kept.grant;
            if found.used_at.is_none() {
                if found.kept.revoked_at.is_some() {
                    return refused(OAuthError::invalid_grant("what the person allowed was taken back"));
                }
                if now >= found.expires_at {
                    return refused(OAuthError::invalid_grant("the refresh_token has expired"));
                }
                let scopes = refresh.scopes.clone().unwrap_or_else(|| grant.scopes.clone());
                if !scopes.within(&grant.scopes) || !scopes.has(Scope::Openid) {
                    let wider = "the scope must contain openid, and nothing that was not granted before";
                    return refused(OAuthError::new(ErrorCode::InvalidScope, wider));
                }
                if store::use_refresh_token(tx, &refresh.token, now)? {
                    kept_tokens.keep(tx, &grant, &scopes, now)?;
                    return Ok(Redeemed::Granted(Box::new(grant), scopes));
                }
            }
            // A token that was used before is in two hands, and one of them is a thief's.
            store::revoke_grant(tx, grant.id, now)?;
            refused(OAuthError::invalid_grant("the refresh_token was used before: everything is taken back"))
        });
        match redeemed.await? {
            Redeemed::Refused(error) => Err(error.into()),
            Redeemed::Granted(grant, scopes) => Ok(self.hand_out(client, &grant, &scopes, drawn, None).await?),
        }
    }
}
