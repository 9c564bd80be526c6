//! The providers that are registered.

use crate::Upstream;
use crate::fault::UpstreamError;
use crate::model::{NewProvider, Provider, ProviderId};
use crate::store::{self, KeptProvider};

/// So many providers may there be.
pub const MAX_PROVIDERS: usize = 100;
/// What the seal of a secret says it is for.
const PURPOSE: &str = "upstream secret";

impl Upstream {
    /// Registers a provider, and makes the keys that it needs of us.
    ///
    /// # Errors
    /// What is wrong with it, or that there is one of its name.
    pub async fn add_provider(&self, new: NewProvider) -> Result<Provider, UpstreamError> {
        let (provider, secret) = new.check(self.0.clock.now())?;
        let secret = secret.map(|secret| self.0.sealer.seal(PURPOSE, secret.as_bytes(), &*self.0.random));
        let kept = KeptProvider { provider: provider.clone(), secret };
        let most = i64::try_from(MAX_PROVIDERS).unwrap_or(i64::MAX);
        let added = self.0.db.write(move |tx| {
            if store::providers(tx, most)?.len() >= MAX_PROVIDERS {
                return Err(UpstreamError::TooMany);
            }
            Ok(store::add_provider(tx, &kept)?)
        });
        added.await.map_err(|error| match error {
            UpstreamError::Store(error) if error.is_unique_violation() => {
                UpstreamError::ProviderExists(provider.id.to_string())
            }
            error => error,
        })?;
        self.board().forget(&provider.id);
        self.tend_keys().await?;
        Ok(provider)
    }

    /// Takes a provider away; nobody can sign in with it any more.
    ///
    /// # Errors
    /// That there is none of this name.
    pub async fn remove_provider(&self, id: &ProviderId) -> Result<(), UpstreamError> {
        let removed = id.clone();
        if !self.0.db.write(move |tx| Ok::<_, UpstreamError>(store::remove_provider(tx, &removed)?)).await? {
            return Err(UpstreamError::NoSuchProvider(id.to_string()));
        }
        self.board().forget(id);
        Ok(())
    }

    /// Every provider, by their names here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_providers(&self) -> Result<Vec<Provider>, UpstreamError> {
        let most = i64::try_from(MAX_PROVIDERS).unwrap_or(i64::MAX);
        let kept = self.0.db.read(move |tx| Ok::<_, UpstreamError>(store::providers(tx, most)?)).await?;
        Ok(kept.into_iter().map(|kept| kept.provider).collect())
    }

    /// The provider of a name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_provider(&self, id: &ProviderId) -> Result<Option<Provider>, UpstreamError> {
        Ok(self.find_kept(id).await?.map(|kept| kept.provider))
    }

    pub(crate) async fn find_kept(&self, id: &ProviderId) -> Result<Option<KeptProvider>, UpstreamError> {
        let id = id.clone();
        self.0.db.read(move |tx| Ok(store::provider(tx, &id)?)).await
    }

    /// The secret that a provider gave us.
    pub(crate) fn open_secret(&self, kept: &KeptProvider) -> Result<Option<String>, UpstreamError> {
        let Some(sealed) = &kept.secret else { return Ok(None) };
        let opened = self.0.sealer.open(PURPOSE, sealed).and_then(|secret| String::from_utf8(secret).ok());
        let other = || UpstreamError::OtherSecret(format!("the secret of the provider {}", kept.provider.id));
        opened.map(Some).ok_or_else(other)
    }
}
