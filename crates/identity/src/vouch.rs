//! What this room stands for before other rooms: who a person certainly is, what a token opens, and what the platform
//! signed.

use std::collections::BTreeMap;

use base::PersonId;
use jose::{SigningAlgorithm, jws};
use serde_json::Value;

use crate::Identity;
use crate::error::IdentityError;
use crate::model::{CivilStatus, ClientId, DataScope};
use crate::release_claims::LiveAccess;

impl Identity {
    /// The civil status of a person, by the names of FranceConnect's claims; `None` where neither an officer nor an
    /// identity provider said that it is theirs.
    ///
    /// # Errors
    /// What the database says.
    pub async fn certain_facts(
        &self,
        person: PersonId,
    ) -> Result<Option<BTreeMap<&'static str, String>>, IdentityError> {
        let status = self.civil_status(person).await?;
        let Some(status) = status.filter(CivilStatus::is_theirs) else { return Ok(None) };
        let identity = &status.identity;
        Ok(Some(BTreeMap::from([
            ("given_name", identity.given_names.to_string()),
            ("family_name", identity.birth_name.to_string()),
            ("birthdate", identity.birth_date.presumed().to_string()),
            ("gender", identity.gender.name().to_owned()),
            ("birthplace", identity.birthplace.commune().map(ToString::to_string).unwrap_or_default()),
            ("birthcountry", identity.birthplace.country().to_string()),
        ])))
    }

    /// Whose data of a scope an access token opens, and to which service it was given; `None` where it opens none, or is
    /// bound to a key that only the service itself sees.
    ///
    /// # Errors
    /// What the database says.
    pub async fn opened_by(
        &self,
        token: &str,
        scope: &DataScope,
    ) -> Result<Option<(PersonId, ClientId)>, IdentityError> {
        let access = self.live_access(token).await?;
        let opens = |access: &LiveAccess| access.binding().is_none() && access.scopes().data().any(|of| of == scope);
        Ok(access.filter(opens).map(|access| (access.kept.grant.person, access.kept.grant.client.clone())))
    }

    /// Signs a statement of the platform: a JWS of this kind, by the key that `/jwks` publishes.
    ///
    /// # Errors
    /// When there is no key to sign with.
    pub async fn sign_statement(&self, typ: &'static str, claims: &Value) -> Result<String, IdentityError> {
        self.sign_jwt(SigningAlgorithm::Es256, Some(typ), claims).await
    }

    /// The claims of a statement of this kind that the platform signed, with any key that it had.
    pub fn signed_statement(&self, typ: &str, token: &str) -> Option<Value> {
        let header = jws::peek(token).ok()?;
        if header.typ.as_deref() != Some(typ) {
            return None;
        }
        self.0.key_ring.verify(token)
    }
}
