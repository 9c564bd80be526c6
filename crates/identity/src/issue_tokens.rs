//! Making what the token endpoint gives: access, ID and refresh tokens.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use base::Timestamp;
use evidence::{Access, Action, Actor, Subject};
use serde::Serialize;
use serde_json::{Value, json};

use crate::error::IdentityError;
use crate::jwt::half_hash;
use crate::model::{Client, Grant, Scope, Scopes};
use crate::oauth_error::OAuthError;
use crate::secrets::{new_token, token_hash};
use crate::{Identity, store};

/// A successful answer of the token endpoint (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Tokens {
    pub(crate) access_token: String,
    pub(crate) token_type: &'static str,
    /// Seconds.
    pub(crate) expires_in: i64,
    pub(crate) scope: String,
    pub(crate) id_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) refresh_token: Option<String>,
}

/// Tokens that were drawn but not handed out; a transaction that runs twice writes the same ones.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    access: String,
    refresh: String,
}

/// What came of a request for tokens, when the database had its say.
pub(crate) enum Redeemed {
    /// The grant, and what the access token may be used for.
    Granted(Box<Grant>, Scopes),
    /// Not to be given, and why.
    Refused(OAuthError),
}

impl Drawn {
    /// Keeps the tokens of a grant; a refresh token only for one that outlasts the session.
    pub(crate) fn keep(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant,
        scopes: &Scopes,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let expires_at = now.plus(Grant::ACCESS_LASTS);
        store::add_access_token(tx, grant.id, &token_hash(&self.access), scopes, now, expires_at)?;
        if grant.scopes.has(Scope::OfflineAccess) {
            let expires_at = now.plus(Grant::REFRESH_LASTS).min(grant.ends_at());
            store::add_refresh_token(tx, grant.id, &token_hash(&self.refresh), now, expires_at)?;
        }
        Ok(())
    }
}

impl Identity {
    pub(crate) fn draw_tokens(&self) -> Drawn {
        Drawn { access: new_token(&*self.0.random), refresh: new_token(&*self.0.random) }
    }

    /// Records that the service learns who signed in, then makes the answer. A refreshed ID token
    /// has no nonce (OpenID Connect Core §12.2).
    pub(crate) async fn hand_out(
        &self,
        client: &Client,
        grant: &Grant,
        scopes: &Scopes,
        drawn: Drawn,
        nonce: Option<&str>,
    ) -> Result<Tokens, IdentityError> {
        self.record_release(client, grant, "sub").await?;
        let id_token = self.sign_id_token(client, grant, &drawn.access, nonce)?;
        Ok(Tokens {
            access_token: drawn.access,
            token_type: "Bearer",
            expires_in: Grant::ACCESS_LASTS.as_secs(),
            scope: scopes.to_string(),
            id_token,
            refresh_token: grant.scopes.has(Scope::OfflineAccess).then_some(drawn.refresh),
        })
    }

    /// Records that a service is given these data of a person, before it is.
    pub(crate) async fn record_release(
        &self,
        client: &Client,
        grant: &Grant,
        detail: &str,
    ) -> Result<(), IdentityError> {
        let trusted = self.0.settings.trusted_clients.contains(&client.id);
        let access = Access {
            actor: Actor::RelyingParty(client.id.to_string()),
            subject: Subject::Person(grant.person),
            action: Action::ReleaseClaims,
            detail: detail.to_owned(),
            basis: if trusted { "identity-basis-trusted" } else { "identity-basis-consent" }.to_owned(),
        };
        self.0.evidence.record(access).await?;
        Ok(())
    }

    /// An ID token (OpenID Connect Core §2).
    fn sign_id_token(
        &self,
        client: &Client,
        grant: &Grant,
        access_token: &str,
        nonce: Option<&str>,
    ) -> Result<String, IdentityError> {
        let now = self.0.clock.now();
        let mut claims: BTreeMap<&str, Value> = BTreeMap::from([
            ("iss", json!(self.issuer())),
            ("sub", json!(self.0.keys.subject(&client.sector, grant.person))),
            ("aud", json!(client.id.as_str())),
            ("exp", json!(now.plus(Grant::ID_TOKEN_LASTS).as_seconds())),
            ("iat", json!(now.as_seconds())),
            ("auth_time", json!(grant.authenticated_at.as_seconds())),
            ("amr", json!(["pwd"])),
            ("at_hash", json!(half_hash(access_token))),
        ]);
        if let Some(nonce) = nonce {
            claims.insert("nonce", json!(nonce));
        }
        Ok(self.0.key_ring.sign(&claims)?)
    }
}
