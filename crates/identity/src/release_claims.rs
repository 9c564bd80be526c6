//! Telling a service what the person allowed it to know (OpenID Connect Core §5.3).

use serde_json::{Map, Value, json};

use crate::error::IdentityError;
use crate::model::{Account, Claim, Client, Scopes};
use crate::secrets::token_hash;
use crate::store::KeptAccess;
use crate::{Identity, store};

/// The token of an `Authorization: Bearer …` header (RFC 6750 §2.1).
pub(crate) fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// The value of a claim of a person, as it is sent.
pub(crate) fn value(claim: Claim, account: &Account) -> Value {
    match claim {
        Claim::Name => json!(account.name.as_str()),
        Claim::GivenName => json!(account.given_name.as_str()),
        Claim::FamilyName => json!(account.family_name.as_str()),
        Claim::PreferredUsername => json!(account.username.as_str()),
        Claim::Locale => json!(account.lang.tag()),
        Claim::UpdatedAt => json!(account.updated_at.as_seconds()),
        Claim::Email => json!(account.email.as_str()),
        Claim::EmailVerified => json!(account.email_verified),
    }
}

/// What the log says that was released: names, never values.
fn detail(scopes: &Scopes) -> String {
    let names: Vec<&str> = std::iter::once("sub").chain(scopes.claims().map(Claim::name)).collect();
    names.join(", ")
}

impl Identity {
    /// The claims that an access token opens; `None` when it opens nothing (any more).
    pub(crate) async fn release_claims(&self, token: &str) -> Result<Option<Map<String, Value>>, IdentityError> {
        let Some((client, access)) = self.live_access(token).await? else { return Ok(None) };
        let person = access.kept.grant.person;
        let Some(account) = self.0.db.read(move |tx| store::account(tx, person)).await? else { return Ok(None) };
        self.record_release(&client, &access.kept.grant, &detail(&access.scopes)).await?;
        let mut claims = Map::new();
        claims.insert("sub".to_owned(), json!(self.0.keys.subject(&client.sector, person)));
        for claim in access.scopes.claims() {
            claims.insert(claim.name().to_owned(), value(claim, &account));
        }
        Ok(Some(claims))
    }

    /// An access token that is good, and whose it is.
    pub(crate) async fn live_access(&self, token: &str) -> Result<Option<(Client, KeptAccess)>, IdentityError> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let found = self.0.db.read(move |tx| {
            let access = store::access_token(tx, &hash)?
                .filter(|access| access.kept.revoked_at.is_none() && now < access.expires_at);
            let Some(access) = access else { return Ok(None) };
            Ok::<_, IdentityError>(store::client(tx, &access.kept.grant.client)?.map(|client| (client, access)))
        });
        found.await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bearer_token_is_read_from_its_header() {
        assert_eq!(bearer("Bearer abc"), Some("abc"));
        assert_eq!(bearer("bearer  abc "), Some("abc"));
        assert_eq!(bearer("Basic abc"), None);
        assert_eq!(bearer("Bearer "), None);
        assert_eq!(bearer("Bearer"), None);
    }

    #[test]
    fn the_log_names_what_is_released() {
        assert_eq!(detail(&Scopes::known("openid email")), "sub, email, email_verified");
        assert_eq!(detail(&Scopes::known("openid")), "sub");
    }
}
