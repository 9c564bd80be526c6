//! A data provider asks what an access token of another service is good for (RFC 7662, FranceConnect's `/checktoken`).
//!
//! The service got the token with a person's agreement, and shows it to whoever keeps the person's data. The token opens
//! the data that the provider owns and the person agreed to. Where that is nothing, it opens nothing: the provider does
//! not even learn that the token is good.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use evidence::{Access, Action, Actor, Subject};
use serde_json::{Value, json};

use crate::Identity;
use crate::error::{IdentityError, ServiceError};
use crate::issue_tokens::only;
use crate::known_clients::KnownClient;
use crate::model::{Binding, Claim, Claims, DataScope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::secrets::token_hash;

impl Identity {
    /// What a data provider is told of a token in FranceConnect's form: a signed token, encrypted when it chose so, with
    /// four members (RFC 9701 §5).
    pub(crate) async fn check_token(&self, provider: &KnownClient, token: &str) -> Result<String, ServiceError> {
        if !provider.settings.data_provider {
            let description = "only a data provider may ask about the token of another client";
            return Err(OAuthError::new(ErrorCode::InvalidClient, description).into());
        }
        let document = self.tell_provider(provider, token).await?;
        Ok(self.sign_introspection(provider, document).await?)
    }

    /// What a data provider is told of a token: which of its own data it opens, for whom. The person finds it in their
    /// log, where it stands before the provider has it.
    pub(crate) async fn tell_provider(&self, provider: &KnownClient, token: &str) -> Result<Value, IdentityError> {
        let shut = || json!({ "active": false });
        let Some(access) = self.live_access(token).await? else { return Ok(shut()) };
        let scopes = access.scopes().common(&provider.scopes);
        if !scopes.opens_data() {
            return Ok(shut());
        }
        let grant = &access.kept.grant;
        let conventions = access.client.settings.conventions();
        let told = grant.claims.common(&provider.scopes.claims_under(conventions));
        let service = access.client.id.to_string();
        self.0.evidence.record(release_to(provider, &service, grant.person, &told, &scopes)).await?;
        let mut document = only(&told, &self.released(&access.kept));
        document.extend([
            ("active".to_owned(), json!(true)),
            ("iss".to_owned(), json!(self.issuer_for(provider))),
            ("aud".to_owned(), json!(service)),
            ("client_id".to_owned(), json!(service)),
            ("jti".to_owned(), json!(URL_SAFE_NO_PAD.encode(token_hash(token)))),
            ("sub".to_owned(), json!(self.subject_for(provider, grant.person))),
            ("scope".to_owned(), json!(scopes.to_string())),
            ("acr".to_owned(), json!(grant.level.name())),
            ("iat".to_owned(), json!(access.ticket.issued_at.as_seconds())),
            ("exp".to_owned(), json!(access.ticket.expires_at().as_seconds())),
        ]);
        match access.binding() {
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

/// The entry of the log: the names of what the provider is told and may now tell, and the service that showed the token.
fn release_to(provider: &KnownClient, service: &str, person: base::PersonId, told: &Claims, scopes: &Scopes) -> Access {
    let name_of = |claim: Claim| -> &str { claim.name() };
    let names = told.iter().map(name_of).chain(scopes.data().map(DataScope::as_str));
    let detail = names.chain([service]).fold("sub".to_owned(), |detail, name| format!("{detail}, {name}"));
    Access {
        actor: Actor::RelyingParty(provider.id.to_string()),
        subject: Subject::Person(person),
        action: Action::ReleaseClaims,
        detail,
        basis: "identity-basis-data-provider".to_owned(),
    }
}
