//! Signing out at the provider too (OpenID Connect RP-Initiated Logout 1.0).

use base::{Localized, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::error::IdentityError;
use crate::secrets::token_hash;
use crate::store;
use crate::ticket::Travels;

/// What the seal of a hint says it is for.
const PURPOSE: &str = "id token of a provider";

/// Where a person goes on to, who signed out here and may do so at the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Farewell {
    pub(crate) at: Timestamp,
    pub(crate) provider: String,
    pub(crate) hint: String,
    /// The service that sent them, or nothing: then they stay here.
    pub(crate) onward: Option<String>,
    /// Whether others use the same computer: then the provider's session there ends without a question.
    #[serde(default)]
    pub(crate) shared: bool,
}

impl Travels for Farewell {
    const PURPOSE: &'static str = "sign out at the provider";

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// On the way back from the provider to a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WayOn {
    pub(crate) at: Timestamp,
    pub(crate) onward: Option<String>,
}

impl Travels for WayOn {
    const PURPOSE: &'static str = "signed out at the provider";

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

impl Identity {
    pub(crate) fn seal_hint(&self, token: &str) -> Vec<u8> {
        self.0.keys.seal.seal(PURPOSE, token.as_bytes(), &*self.0.random)
    }

    /// The page that offers to sign out at the provider too, for a session that is about to end; `None`
    /// when no provider is behind it, or it has no place for that. To be asked before the session ends.
    pub(crate) async fn farewell(
        &self,
        session: &str,
        onward: Option<String>,
    ) -> Result<Option<String>, IdentityError> {
        let hash = token_hash(session);
        let Some((provider, sealed)) = self.0.db.read(move |tx| store::provider_session(tx, &hash)).await? else {
            return Ok(None);
        };
        let hint = self.0.keys.seal.open(PURPOSE, &sealed).and_then(|hint| String::from_utf8(hint).ok());
        let Some(hint) = hint else { return Ok(None) };
        let shared = self.open_session(session).await?.is_some_and(|session| session.shared);
        let farewell = Farewell { at: self.0.clock.now(), provider, hint, onward, shared };
        if self.provider_exit(&farewell).await?.is_none() {
            return Ok(None);
        }
        Ok(Some(format!("/upstream/sign-out?request={}", self.seal_ticket(&farewell))))
    }

    /// The address at which the person signs out at the provider, and the provider's name.
    pub(crate) async fn provider_exit(
        &self,
        farewell: &Farewell,
    ) -> Result<Option<(String, Localized)>, IdentityError> {
        let (Some(upstream), Ok(id)) = (self.upstream(), farewell.provider.parse()) else { return Ok(None) };
        let Some(provider) = upstream.find_provider(&id).await? else { return Ok(None) };
        let way_on = WayOn { at: self.0.clock.now(), onward: farewell.onward.clone() };
        let state = self.seal_ticket(&way_on);
        let address = upstream.sign_out_address(&id, &farewell.hint, Some(&state)).await?;
        Ok(address.map(|address| (address, provider.name)))
    }
}
