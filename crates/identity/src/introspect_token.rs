//! Telling a service whether a token of its own is good (RFC 7662).

use serde_json::{Value, json};

use crate::error::IdentityError;
use crate::model::{Client, Scopes};
use crate::secrets::token_hash;
use crate::store::KeptGrant;
use crate::{Identity, store};

/// A token that is good.
struct Good {
    kept: KeptGrant,
    scopes: Scopes,
    issued_at: base::Timestamp,
    expires_at: base::Timestamp,
    token_type: Option<&'static str>,
}

impl Identity {
    /// What RFC 7662 §2.2 says of a token. Of another service's token a service learns nothing.
    pub(crate) async fn introspect_token(&self, client: &Client, token: &str) -> Result<Value, IdentityError> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let found = self.0.db.read(move |tx| {
            if let Some(access) = store::access_token(tx, &hash)? {
                return Ok(Some(Good {
                    kept: access.kept,
                    scopes: access.scopes,
                    issued_at: access.issued_at,
                    expires_at: access.expires_at,
                    token_type: Some("Bearer"),
                }));
            }
            let refresh = store::refresh_token(tx, &hash)?.filter(|refresh| refresh.used_at.is_none());
            Ok::<_, IdentityError>(refresh.map(|refresh| Good {
                scopes: refresh.kept.grant.scopes.clone(),
                kept: refresh.kept,
                issued_at: refresh.issued_at,
                expires_at: refresh.expires_at,
                token_type: None,
            }))
        });
        let good = found.await?.filter(|good| {
            good.kept.grant.client == client.id && good.kept.revoked_at.is_none() && now < good.expires_at
        });
        let Some(good) = good else { return Ok(json!({ "active": false })) };
        self.record_release(client, &good.kept.grant, "sub").await?;
        let mut answer = json!({
            "active": true,
            "iss": self.issuer(),
            "client_id": client.id.as_str(),
            "sub": self.0.keys.subject(&client.sector, good.kept.grant.person),
            "scope": good.scopes.to_string(),
            "iat": good.issued_at.as_seconds(),
            "exp": good.expires_at.as_seconds(),
        });
        if let Some(token_type) = good.token_type {
            answer["token_type"] = json!(token_type);
        }
        Ok(answer)
    }
}
