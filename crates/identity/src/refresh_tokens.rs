//! Changing a refresh token for new tokens (RFC 6749 §6, with the rotation of RFC 9700 §4.14.2).

use base::Timestamp;

use crate::error::ServiceError;
use crate::issue_tokens::{Terms, Tokens, release_of};
use crate::known_clients::KnownClient;
use crate::model::{Binding, ClientKind, Grant, GrantId, Scope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::{new_token, token_hash};
use crate::store::{Hash, KeptGrant};
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

/// Why a refresh token gives nothing.
enum Refusal {
    Plain(OAuthError),
    /// It was used before: it is in two hands, and one of them is a thief's.
    UsedBefore(GrantId),
}

impl Identity {
    pub(crate) async fn refresh_tokens(
        &self,
        client: &KnownClient,
        refresh: Refresh,
        binding: Option<Binding>,
    ) -> Result<Tokens, ServiceError> {
        let now = self.0.clock.now();
        // A client with a secret proves itself: its refresh token is bound to it, and what it gives to the key that is
        // shown with it (RFC 9449 §5, RFC 8705 §7.1).
        let is_public = client.kind == ClientKind::Public;
        let may_use = |bound: &Binding| binding.as_ref().is_some_and(|shown| !is_public || shown == bound);
        let hash = token_hash(&refresh.token);
        let (kept, scopes) = match self.judge_refresh(client, hash, refresh.scopes.as_ref(), &may_use, now).await? {
            Ok(granted) => granted,
            Err(refusal) => return Err(self.refuse_refresh(refusal, now).await?.into()),
        };
        let grant = &kept.grant;
        let Some(told) = self.tell(client, grant).await? else {
            return Err(OAuthError::invalid_grant("the person has no account any more").into());
        };
        // FAPI 2.0 §5.3.2.1: tokens that are bound to the service's key need not change.
        let rotates = !client.settings.fapi2;
        let fresh = rotates.then(|| new_token(&*self.0.random));
        let new = (*self.released(&kept) != told.values).then(|| self.seal_released(&told.values));
        let (id, ends_at, before, next) =
            (grant.id, grant.ends_at(), kept.released.clone(), fresh.as_deref().map(token_hash));
        // All at once: who hears that it failed may try again with the same token.
        let change = move |tx: &mut ::store::Tx<'_>| {
            let is_good = store::grant(tx, id)?.is_some_and(|kept| kept.revoked_at.is_none());
            if !is_good || (next.is_some() && !store::use_refresh_token(tx, &hash, now)?) {
                return Ok(false);
            }
            if let Some(next) = &next {
                store::add_refresh_token(tx, id, next, now, now.plus(Grant::REFRESH_LASTS).min(ends_at))?;
            }
            if let Some(new) = &new {
                store::release_anew(tx, id, &before, new, now)?;
            }
            Ok(true)
        };
        let recorded = self.0.evidence.record_with(release_of(client, grant), change).await;
        if recorded.map_err(crate::IdentityError::from)?.is_none() {
            // Another used it, or the person took it back, a moment ago.
            let judged = self.judge_refresh(client, hash, refresh.scopes.as_ref(), &may_use, now).await?;
            let refusal = judged.err().unwrap_or_else(|| Refusal::Plain(taken_back()));
            return Err(self.refuse_refresh(refusal, now).await?.into());
        }
        let terms = Terms { scopes: &scopes, binding: binding.as_ref() };
        let refresh_token = Some(fresh.unwrap_or(refresh.token));
        Ok(self.make_tokens(client, grant, terms, told.in_id_token, refresh_token, None).await?)
    }

    /// What a refresh token gives, as things stand now.
    async fn judge_refresh(
        &self,
        client: &KnownClient,
        token: Hash,
        scopes: Option<&Scopes>,
        may_use: &(dyn Fn(&Binding) -> bool + Sync),
        now: Timestamp,
    ) -> Result<Result<(KeptGrant, Scopes), Refusal>, ServiceError> {
        let found =
            self.0.db.read(move |tx| store::refresh_token(tx, &token).map_err(crate::IdentityError::from)).await?;
        Ok(judge(found.filter(|found| found.kept.grant.client == client.id), scopes, may_use, now))
    }

    /// The error of a refusal; what a thief may have is taken back.
    async fn refuse_refresh(&self, refusal: Refusal, now: Timestamp) -> Result<OAuthError, ServiceError> {
        match refusal {
            Refusal::Plain(error) => Ok(error),
            Refusal::UsedBefore(grant) => {
                let revoked = self.0.db.write(move |tx| store::revoke_grant(tx, grant, now)).await;
                revoked.map_err(crate::IdentityError::from)?;
                Ok(OAuthError::invalid_grant("the refresh_token was used before: everything is taken back"))
            }
        }
    }
}

fn taken_back() -> OAuthError {
    OAuthError::invalid_grant("what the person allowed was taken back")
}

/// Whether a refresh token is good, for these scopes and this key.
fn judge(
    found: Option<store::KeptRefresh>,
    scopes: Option<&Scopes>,
    may_use: &(dyn Fn(&Binding) -> bool + Sync),
    now: Timestamp,
) -> Result<(KeptGrant, Scopes), Refusal> {
    let refused = |error| Err(Refusal::Plain(error));
    let Some(store::KeptRefresh { kept, expires_at, used_at, .. }) = found else {
        return refused(OAuthError::invalid_grant("the refresh_token is unknown, or was given to another client"));
    };
    let grant = &kept.grant;
    if used_at.is_some() {
        return Err(Refusal::UsedBefore(grant.id));
    }
    if kept.revoked_at.is_some() {
        return refused(taken_back());
    }
    if now >= expires_at {
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
    Ok((kept, scopes))
}
