//! Telling a service whether a token of its own is good (RFC 7662).

use serde_json::{Value, json};

use crate::error::IdentityError;
use crate::issue_tokens::token_type;
use crate::known_clients::KnownClient;
use crate::model::{Binding, ClientKind, Grant, Scopes};
use crate::secrets::token_hash;
use crate::{Identity, store};

/// A token that is good.
struct Good {
    grant: Grant,
    /// What it is bound to.
    binding: Option<Binding>,
    scopes: Scopes,
    issued_at: base::Timestamp,
    expires_at: base::Timestamp,
    is_access: bool,
}

impl Identity {
    /// What RFC 7662 §2.2 says of a token. Of another service's token a service learns nothing, but a data provider
    /// what the token opens of its own data.
    pub(crate) async fn introspect_token(&self, client: &KnownClient, token: &str) -> Result<Value, IdentityError> {
        let Some(good) = self.good_token(client, token).await?.filter(|good| good.grant.client == client.id) else {
            if client.settings.data_provider {
                return self.tell_provider(client, token).await;
            }
            return Ok(json!({ "active": false }));
        };
        let grant = &good.grant;
        let mut answer = json!({
            "active": true,
            "iss": self.issuer_for(client),
            "client_id": client.id.as_str(),
            "sub": self.subject_for(client, grant.person),
            "scope": good.scopes.to_string(),
            "iat": good.issued_at.as_seconds(),
            "exp": good.expires_at.as_seconds(),
            "acr": grant.level.name(),
            "auth_time": grant.authenticated_at.as_seconds(),
        });
        if good.is_access {
            answer["token_type"] = json!(token_type(good.binding.as_ref()));
        }
        match &good.binding {
            Some(Binding::Key(thumbprint)) => answer["cnf"] = json!({ "jkt": thumbprint }),
            Some(Binding::Certificate(thumbprint)) => answer["cnf"] = json!({ "x5t#S256": thumbprint }),
            None => {}
        }
        if let Some(acting) = &grant.acting
            && let Value::Object(members) = &mut answer
        {
            self.tell_actor(client, acting, members);
        }
        Ok(answer)
    }

    /// The answer as a token (RFC 9701 §5), in the form that the service chose.
    pub(crate) async fn sign_introspection(
        &self,
        client: &KnownClient,
        document: Value,
    ) -> Result<String, IdentityError> {
        let claims = json!({
            "iss": self.issuer_for(client),
            "aud": client.id.as_str(),
            "iat": self.0.clock.now().as_seconds(),
            "token_introspection": document,
        });
        let settings = &client.settings;
        let signed = settings.introspection_signed_response_alg.as_deref();
        let token = self.sign_for(signed, Some("token-introspection+jwt"), &claims).await?;
        let (alg, enc) =
            (&settings.introspection_encrypted_response_alg, &settings.introspection_encrypted_response_enc);
        self.encrypt_for(client, token, alg.as_deref(), enc.as_deref()).await
    }

    async fn good_token(&self, client: &KnownClient, token: &str) -> Result<Option<Good>, IdentityError> {
        if let Some(access) = self.live_access(token).await? {
            return Ok(Some(Good {
                scopes: access.scopes(),
                issued_at: access.ticket.issued_at,
                expires_at: access.ticket.expires_at(),
                binding: access.binding().cloned(),
                grant: access.kept.grant.clone(),
                is_access: true,
            }));
        }
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let refresh = self.0.db.read(move |tx| store::refresh_token(tx, &hash)).await?;
        let refresh = refresh.filter(|refresh| {
            refresh.used_at.is_none() && refresh.kept.revoked_at.is_none() && now < refresh.expires_at
        });
        Ok(refresh.map(|refresh| Good {
            scopes: refresh.kept.grant.scopes.clone(),
            issued_at: refresh.issued_at,
            expires_at: refresh.expires_at,
            // That of a client with a secret is bound to the client alone (RFC 9449 §5).
            binding: refresh.kept.grant.binding.clone().filter(|_| client.kind == ClientKind::Public),
            grant: refresh.kept.grant,
            is_access: false,
        }))
    }
}
