//! Changing a code for tokens (RFC 6749 §4.1.3, OpenID Connect Core §3.1.3).

use crate::error::ServiceError;
use crate::issue_tokens::{Redeemed, Tokens};
use crate::model::{Client, Grant};
use crate::oauth_error::OAuthError;
use crate::parameters::Parameters;
use crate::secrets::token_hash;
use crate::store::{Hash, KeptGrant};
use crate::{Identity, store};

/// What a service sends with a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redemption {
    code: Hash,
    redirect_uri: String,
    verifier: Option<String>,
}

impl Redemption {
    pub(crate) fn read(parameters: &Parameters) -> Result<Self, OAuthError> {
        let code = parameters.get("code")?.ok_or_else(|| OAuthError::missing("code"))?;
        let redirect_uri = parameters.get("redirect_uri")?.ok_or_else(|| OAuthError::missing("redirect_uri"))?;
        let verifier = parameters.get("code_verifier")?.map(str::to_owned);
        Ok(Self { code: token_hash(code), redirect_uri: redirect_uri.to_owned(), verifier })
    }

    /// Whether the code, which was not used yet, may be redeemed like this.
    fn check(&self, kept: &KeptGrant, now: base::Timestamp) -> Result<(), OAuthError> {
        let grant = &kept.grant;
        if kept.revoked_at.is_some() {
            return Err(OAuthError::invalid_grant("what the person allowed was taken back"));
        }
        if now >= grant.created_at.plus(Grant::CODE_LASTS) {
            return Err(OAuthError::invalid_grant("the code has expired"));
        }
        if self.redirect_uri != grant.redirect_uri.as_str() {
            return Err(OAuthError::invalid_grant("the redirect_uri is not the one that the code was sent to"));
        }
        match (&grant.challenge, &self.verifier) {
            (None, None) => Ok(()),
            (Some(challenge), Some(verifier)) if challenge.is_met_by(verifier) => Ok(()),
            (Some(_), Some(_)) => Err(OAuthError::invalid_grant("the code_verifier is not the one that was hashed")),
            (Some(_), None) => Err(OAuthError::invalid_grant("the code_verifier is missing")),
            // RFC 9700 §2.1.1: otherwise an attacker could leave the challenge out of a request.
            (None, Some(_)) => Err(OAuthError::invalid_grant("there was no code_challenge for this code_verifier")),
        }
    }
}

impl Identity {
    pub(crate) async fn redeem_code(&self, client: &Client, redemption: Redemption) -> Result<Tokens, ServiceError> {
        let now = self.0.clock.now();
        let drawn = self.draw_tokens();
        let (id, kept_tokens) = (client.id.clone(), drawn.clone());
        let redeemed = self.0.db.write(move |tx| {
            let refused = |error| Ok::<_, ServiceError>(Redeemed::Refused(error));
            let unknown = OAuthError::invalid_grant("the code is unknown, or was sent to another client");
            let kept = store::grant_of_code(tx, &redemption.code)?.filter(|kept| kept.grant.client == id);
            let Some(kept) = kept else { return refused(unknown) };
            if kept.redeemed_at.is_none() {
                if let Err(error) = redemption.check(&kept, now) {
                    return refused(error);
                }
                if store::redeem_code(tx, kept.grant.id, now)? {
                    kept_tokens.keep(tx, &kept.grant, &kept.grant.scopes, now)?;
                    let scopes = kept.grant.scopes.clone();
                    return Ok(Redeemed::Granted(Box::new(kept.grant), scopes));
                }
            }
            // Someone has the code who should not: nobody keeps what it gave (RFC 6749 §4.1.2).
            store::revoke_grant(tx, kept.grant.id, now)?;
            refused(OAuthError::invalid_grant("the code was used before: what it gave is taken back"))
        });
        match redeemed.await? {
            Redeemed::Refused(error) => Err(error.into()),
            Redeemed::Granted(grant, scopes) => {
                Ok(self.hand_out(client, &grant, &scopes, drawn, grant.nonce.as_deref()).await?)
            }
        }
    }
}
