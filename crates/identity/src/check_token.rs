//! A data provider asks what an access token of another service is good for (FranceConnect's `/checktoken`).
//!
//! The service got the token with a person's agreement, and shows it to whoever keeps the person's data.

use evidence::{Access, Action, Actor, Subject};
use serde_json::{Value, json};

use crate::Identity;
use crate::error::{IdentityError, ServiceError};
use crate::issue_tokens::only;
use crate::known_clients::KnownClient;
use crate::model::{Binding, Claims, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::release_claims::LiveAccess;

impl Identity {
    /// What a data provider is told of a token: a signed token, encrypted when it chose so, with four
    /// members (RFC 9701 §5). The person finds it in their log.
    pub(crate) async fn check_token(&self, provider: &KnownClient, token: &str) -> Result<String, ServiceError> {
        if !provider.settings.data_provider {
            let description = "only a data provider may ask about the token of another client";
            return Err(OAuthError::new(ErrorCode::InvalidClient, description).into());
        }
        let document = match self.live_access(token).await? {
            Some(access) => self.tell_provider(provider, &access).await?,
            None => json!({ "active": false }),
        };
        Ok(self.sign_introspection(provider, document).await?)
    }

    async fn tell_provider(&self, provider: &KnownClient, access: &LiveAccess) -> Result<Value, IdentityError> {
        let grant = &access.kept.grant;
        let conventions = access.client.settings.conventions();
        let scopes: Scopes = access.scopes().iter().filter(|scope| provider.scopes.has(*scope)).collect();
        let told = grant.claims.common(&provider.scopes.claims_under(conventions));
        let service = access.client.id.to_string();
        self.0.evidence.record(release_to(provider, &service, grant.person, &told)).await?;
        let mut document = only(&told, &self.released(&access.kept));
        document.extend([
            ("active".to_owned(), json!(true)),
            ("iss".to_owned(), json!(self.issuer_for(provider))),
            ("client_id".to_owned(), json!(service)),
            ("sub".to_owned(), json!(self.subject_for(provider, grant.person))),
            ("scope".to_owned(), json!(scopes.to_string())),
            ("acr".to_owned(), json!(grant.level.name())),
            ("iat".to_owned(), json!(access.ticket.issued_at.as_seconds())),
            ("exp".to_owned(), json!(access.ticket.expires_at().as_seconds())),
        ]);
        match &grant.binding {
            Some(Binding::Key(thumbprint)) => document.insert("cnf".to_owned(), json!({ "jkt": thumbprint })),
            Some(Binding::Certificate(thumbprint)) => {
                document.insert("cnf".to_owned(), json!({ "x5t#S256": thumbprint }))
            }
            None => None,
        };
        if let Some(acting) = &grant.acting {
            self.tell_actor(provider, acting, &mut document);
        }
        Ok(Value::Object(document))
    }
}

/// The entry of the log: the names of what the provider is told, and the service that showed the token.
fn release_to(provider: &KnownClient, service: &str, person: base::PersonId, told: &Claims) -> Access {
    let mut detail = "sub, ".to_owned();
    for claim in told.iter() {
        detail.push_str(claim.name());
        detail.push_str(", ");
    }
    detail.push_str(service);
    Access {
        actor: Actor::RelyingParty(provider.id.to_string()),
        subject: Subject::Person(person),
        action: Action::ReleaseClaims,
        detail,
        basis: "identity-basis-data-provider".to_owned(),
    }
}
