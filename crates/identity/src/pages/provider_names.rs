//! What identity providers are called for people.

use base::Localized;
use ui::Visit;

use crate::Identity;
use crate::claim_value::OWN_PROVIDER;
use crate::error::IdentityError;

/// The names of the registered providers, by their identifiers.
pub(super) struct ProviderNames(Vec<(String, Localized)>);

impl ProviderNames {
    pub(super) async fn read(identity: &Identity) -> Result<Self, IdentityError> {
        let registered = match identity.upstream() {
            Some(upstream) => upstream.list_providers().await?,
            None => Vec::new(),
        };
        Ok(Self(registered.into_iter().map(|provider| (provider.id.to_string(), provider.name)).collect()))
    }

    /// The identifiers.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// The name of one; its identifier when it is not registered any more.
    pub(super) fn of(&self, visit: &Visit, provider: &str) -> String {
        if provider == OWN_PROVIDER {
            return visit.t("identity-account-provider-here");
        }
        let named = self.0.iter().find(|(id, _)| id == provider);
        named.map_or_else(|| provider.to_owned(), |(_, name)| name.get(visit.lang).to_owned())
    }
}
