//! Registering services, for the operator.

use ::store::{StoreError, Tx};
use base::Timestamp;
use jiff::SignedDuration;

use crate::error::IdentityError;
use crate::model::{Client, ClientId, ClientKind, ClientMistake, NewClient};
use crate::secrets::{new_token, token_hash};
use crate::{Identity, store};

/// Services that are listed.
const MAX_LISTED: i64 = 10_000;
/// The shortest secret that an operator may choose for a service, in bytes.
const MIN_SECRET_BYTES: usize = 32;

/// A service that was just registered.
#[derive(Debug, Clone)]
pub struct Registered {
    /// As it is kept.
    pub client: Client,
    /// Its secret, to be told once: only the hash is kept. None for a public client.
    pub secret: Option<String>,
}

/// From when and until when a secret is good; the secret itself is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecretDates {
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends; never when there is none.
    pub expires_at: Option<Timestamp>,
}

impl Identity {
    /// Registers a service. A confidential one is given `secret`, or a new one of 256 random bits.
    ///
    /// # Errors
    /// [`IdentityError::Client`], [`IdentityError::ClientExists`], [`IdentityError::WeakClientSecret`],
    /// [`IdentityError::NoSecretForPublic`].
    pub async fn add_client(&self, new: NewClient, secret: Option<String>) -> Result<Registered, IdentityError> {
        self.add_client_with(new, secret, |_| Ok(())).await
    }

    /// As [`add_client`](Self::add_client), with what another room keeps of the service, in the same
    /// transaction.
    ///
    /// # Errors
    /// As there.
    pub async fn add_client_with(
        &self,
        new: NewClient,
        secret: Option<String>,
        also: impl Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<Registered, IdentityError> {
        let client = self.described(new.check(self.0.clock.now())?)?;
        let secret = match (client.kind, secret) {
            (ClientKind::Public, Some(_)) => return Err(IdentityError::NoSecretForPublic(client.id)),
            (ClientKind::Public, None) => None,
            (ClientKind::Confidential, Some(secret)) if secret.len() < MIN_SECRET_BYTES => {
                return Err(IdentityError::WeakClientSecret { min_bytes: MIN_SECRET_BYTES });
            }
            (ClientKind::Confidential, secret) => Some(secret.unwrap_or_else(|| new_token(&*self.0.random))),
        };
        let (kept, hash) = (client.clone(), secret.as_deref().map(token_hash));
        let added = self.0.db.write(move |tx| {
            store::add_client(tx, &kept)?;
            if let Some(hash) = &hash {
                store::add_client_secret(tx, &kept.id, hash, kept.created_at)?;
            }
            also(tx)
        });
        match added.await {
            Ok(()) => Ok(Registered { client, secret }),
            Err(error) if error.is_unique_violation() => Err(IdentityError::ClientExists(client.id)),
            Err(error) => Err(error.into()),
        }
    }

    /// A service, when there are words for all data that it may ask for.
    fn described(&self, client: Client) -> Result<Client, ClientMistake> {
        let unknown = client.scopes.data().find(|scope| self.0.settings.data_scopes.get(scope).is_none()).cloned();
        unknown.map_or(Ok(client), |unknown| Err(ClientMistake::UnknownDataScope(unknown)))
    }

    /// Every service, by its identifier.
    pub async fn list_clients(&self) -> Result<Vec<Client>, IdentityError> {
        Ok(self.0.db.read(|tx| store::clients(tx, MAX_LISTED)).await?)
    }

    /// The service of an identifier.
    pub async fn find_client(&self, id: &ClientId) -> Result<Option<Client>, IdentityError> {
        Ok(self.known_client(id).await?.map(|known| Client::clone(&known)))
    }

    /// The service of an identifier as it is at this moment, to be changed. What is remembered of it
    /// may be some seconds old, and another node may have changed it since.
    pub async fn read_client(&self, id: &ClientId) -> Result<Option<Client>, IdentityError> {
        let id = id.clone();
        Ok(self.0.db.read(move |tx| store::client(tx, &id)).await?)
    }

    /// Changes a service: its name, addresses, scopes and choices. Its kind and the day of its
    /// registration stay.
    ///
    /// # Errors
    /// [`IdentityError::NoSuchClient`], [`IdentityError::Client`].
    pub async fn update_client(&self, changed: NewClient) -> Result<Client, IdentityError> {
        let seen = self.read_client(&changed.id).await?;
        let seen = seen.ok_or_else(|| IdentityError::NoSuchClient(changed.id.clone()))?;
        self.update_client_with(&seen, changed, |_| Ok::<_, IdentityError>(())).await
    }

    /// As [`update_client`](Self::update_client), of a service that was `seen` so: what somebody else
    /// changed of it since is not written over. With what another room keeps of the change, in the same
    /// transaction; where that room says no, nothing changes.
    ///
    /// # Errors
    /// As there, [`IdentityError::ChangedMeanwhile`] when the service is not what was seen, and what the
    /// other room said.
    pub async fn update_client_with<E>(
        &self,
        seen: &Client,
        changed: NewClient,
        also: impl Fn(&mut Tx<'_>) -> Result<(), E> + Send + 'static,
    ) -> Result<Client, E>
    where
        E: From<IdentityError> + From<StoreError> + Send + 'static,
    {
        let id = seen.id.clone();
        let changed = NewClient { id: id.clone(), kind: seen.kind, ..changed };
        let client = changed.check(seen.created_at).and_then(|client| self.described(client));
        let client = client.map_err(IdentityError::from)?;
        let (kept, seen) = (client.clone(), seen.clone());
        let update = move |tx: &mut Tx<'_>| {
            let current = store::client(tx, &kept.id)?;
            let current = current.ok_or_else(|| IdentityError::NoSuchClient(kept.id.clone()))?;
            if current != seen {
                return Err(IdentityError::ChangedMeanwhile.into());
            }
            store::update_client(tx, &kept)?;
            also(tx)
        };
        let updated = self.0.db.write(update).await;
        self.0.known_clients.forget(&id);
        updated.map(|()| client)
    }

    /// Takes a service away, with every consent and token that it has.
    ///
    /// # Errors
    /// [`IdentityError::NoSuchClient`].
    pub async fn remove_client(&self, id: &ClientId) -> Result<(), IdentityError> {
        let removed = id.clone();
        let there = self.0.db.write(move |tx| store::remove_client(tx, &removed)).await?;
        self.0.known_clients.forget(id);
        if there { Ok(()) } else { Err(IdentityError::NoSuchClient(id.clone())) }
    }

    /// Gives a service a new secret; those before it go on for `overlap`, so that its servers can
    /// change over one after the other.
    ///
    /// # Errors
    /// [`IdentityError::NoSuchClient`], [`IdentityError::NoSecretForPublic`].
    pub async fn rotate_secret(&self, id: &ClientId, overlap: SignedDuration) -> Result<String, IdentityError> {
        self.rotate_secret_with(id, overlap, |_| Ok(())).await
    }

    /// As [`rotate_secret`](Self::rotate_secret), with what another room keeps of the change, in the
    /// same transaction.
    ///
    /// # Errors
    /// As there.
    pub async fn rotate_secret_with(
        &self,
        id: &ClientId,
        overlap: SignedDuration,
        also: impl Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<String, IdentityError> {
        let client = self.find_client(id).await?.ok_or_else(|| IdentityError::NoSuchClient(id.clone()))?;
        if client.kind == ClientKind::Public {
            return Err(IdentityError::NoSecretForPublic(client.id));
        }
        let secret = new_token(&*self.0.random);
        let (hash, now) = (token_hash(&secret), self.0.clock.now());
        self.0
            .db
            .write(move |tx| {
                store::expire_client_secrets(tx, &client.id, now.plus(overlap))?;
                store::add_client_secret(tx, &client.id, &hash, now)?;
                also(tx)
            })
            .await?;
        self.0.known_clients.forget(id);
        Ok(secret)
    }

    /// Whether this is a secret of the service that is still good.
    pub async fn is_secret_of(&self, id: &ClientId, secret: &str) -> Result<bool, IdentityError> {
        let known = self.known_client(id).await?;
        Ok(known.is_some_and(|known| known.has_secret(&token_hash(secret), self.0.clock.now())))
    }

    /// The secrets of a service that are still good: when each was made, and when it ends. The newest
    /// comes first.
    ///
    /// # Errors
    /// [`IdentityError::NoSuchClient`].
    pub async fn list_secrets(&self, id: &ClientId) -> Result<Vec<SecretDates>, IdentityError> {
        let now = self.0.clock.now();
        let known = self.known_client(id).await?.ok_or_else(|| IdentityError::NoSuchClient(id.clone()))?;
        let good = known.secrets.iter().filter(|secret| secret.expires_at.is_none_or(|end| now < end));
        Ok(good.map(|secret| SecretDates { created_at: secret.created_at, expires_at: secret.expires_at }).collect())
    }
}
