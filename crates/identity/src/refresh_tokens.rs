//! Changing a refresh token for new tokens (RFC 6749 §6, with the rotation of RFC 9700 §4.14.2).

use crate::error::ServiceError;
use crate::issue_tokens::{Terms, Tokens, release_of};
use crate::known_clients::KnownClient;
use crate::model::{Binding, ClientKind, Grant, Scope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::{new_token, token_hash};
use crate::store::Hash;
use crate::{Identity, store};

/// What a service sends with a refresh token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refresh {
    token: String,
    scopes: Option<Scopes>,
}

impl Refresh {
    pub(crate) fn read(parameters: &Parameters) -> Result<Self, OAuthError> {
        let token = parameters.get("refresh_token")?.ok_or_else(|| OAuthError::missing("refresh_token"))?;
        Ok(Self { token: token.to_owned(), scopes: parameters.get("scope")?.map(Scopes::read) })
    }
}

/// What came of a refresh token, when the database had its say.
enum Outcome {
    Granted(Box<Grant>, Scopes),
    Refused(OAuthError),
}

impl Identity {
    pub(crate) async fn refresh_tokens(
        &self,
        client: &KnownClient,
        refresh: Refresh,
        binding: Option<Binding>,
    ) -> Result<Tokens, ServiceError> {
        let now = self.0.clock.now();
        // FAPI 2.0 §5.3.2.1: tokens that are bound to the service's key need not change.
        let rotates = !client.settings.fapi2;
        let fresh = rotates.then(|| new_token(&*self.0.random));
        let (id, old, new) = (client.id.clone(), token_hash(&refresh.token), fresh.as_deref().map(token_hash));
        let Refresh { token, scopes } = refresh;
        // A client with a secret proves itself: its refresh token is bound to it, and what it gives to the key that is
        // shown with it (RFC 9449 §5, RFC 8705 §7.1).
        let (is_public, shown) = (client.kind == ClientKind::Public, binding.clone());
        let may_use = move |bound: &Binding| shown.as_ref().is_some_and(|shown| !is_public || shown == bound);
        let outcome = self.0.db.write(move |tx| exchange(tx, &id, &old, new.as_ref(), scopes.as_ref(), &may_use, now));
        let (grant, scopes) = match outcome.await? {
            Outcome::Refused(error) => return Err(error.into()),
            Outcome::Granted(grant, scopes) => (grant, scopes),
        };
        let Some(told) = self.tell(client, &grant).await? else {
            return Err(OAuthError::invalid_grant("the person has no account any more").into());
        };
        let (released, grant_id) = (self.seal_released(&told.values), grant.id);
        let change = move |tx: &mut ::store::Tx<'_>| {
            store::release_anew(tx, grant_id, &released)?;
            Ok(true)
        };
        self.0.evidence.record_with(release_of(client, &grant), change).await.map_err(crate::IdentityError::from)?;
        let terms = Terms { scopes: &scopes, binding: binding.as_ref() };
        Ok(self.make_tokens(client, &grant, terms, told.in_id_token, Some(fresh.unwrap_or(token)), None).await?)
    }
}

/// Uses a refresh token up and keeps the next one; without a next one, it stays good.
fn exchange(
    tx: &mut ::store::Tx<'_>,
    client: &crate::model::ClientId,
    token: &Hash,
    next: Option<&Hash>,
    scopes: Option<&Scopes>,
    may_use: &dyn Fn(&Binding) -> bool,
    now: base::Timestamp,
) -> Result<Outcome, ServiceError> {
    let refused = |error| Ok(Outcome::Refused(error));
    let unknown = OAuthError::invalid_grant("the refresh_token is unknown, or was given to another client");
    let found = store::refresh_token(tx, token)?.filter(|found| found.kept.grant.client == *client);
    let Some(found) = found else { return refused(unknown) };
    let grant = found.kept.grant;
    if found.used_at.is_none() {
        if found.kept.revoked_at.is_some() {
            return refused(OAuthError::invalid_grant("what the person allowed was taken back"));
        }
        if now >= found.expires_at {
            return refused(OAuthError::invalid_grant("the refresh_token has expired"));
        }
        if grant.binding.as_ref().is_some_and(|bound| !may_use(bound)) {
            return refused(OAuthError::invalid_grant("the refresh_token needs a key, or is bound to another one"));
        }
        let scopes = scopes.cloned().unwrap_or_else(|| grant.scopes.clone());
        if !scopes.within(&grant.scopes) || !scopes.has(Scope::Openid) {
            let wider = "the scope must contain openid, and nothing that was not granted before";
            return refused(OAuthError::new(ErrorCode::InvalidScope, wider));
        }
        let Some(next) = next else { return Ok(Outcome::Granted(Box::new(grant), scopes)) };
        if store::use_refresh_token(tx, token, now)? {
            let expires_at = now.plus(Grant::REFRESH_LASTS).min(grant.ends_at());
            store::add_refresh_token(tx, grant.id, next, now, expires_at)?;
            return Ok(Outcome::Granted(Box::new(grant), scopes));
        }
    }
    // A token that was used before is in two hands, and one of them is a thief's.
    store::revoke_grant(tx, grant.id, now)?;
    refused(OAuthError::invalid_grant("the refresh_token was used before: everything is taken back"))
}
