//! Services as they are needed at every request: read from the database now and then, not each time.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use base::Timestamp;
use jiff::SignedDuration;

use crate::Identity;
use crate::client_keys::ClientKeys;
use crate::error::IdentityError;
use crate::model::{Client, ClientId};
use crate::store::{self, KeptSecret};

/// A change that another node made is seen within this time; one of this node at once.
const FRESH_FOR: SignedDuration = SignedDuration::from_secs(5);
/// Services that are remembered at once.
const MAX_REMEMBERED: usize = 10_000;

/// A service with what proves it.
#[derive(Debug, Clone)]
pub(crate) struct KnownClient {
    client: Client,
    pub(crate) secrets: Vec<KeptSecret>,
    /// Its registered public keys.
    pub(crate) keys: ClientKeys,
}

impl KnownClient {
    /// Whether this is the hash of a secret that is still good.
    pub(crate) fn has_secret(&self, hash: &store::Hash, now: Timestamp) -> bool {
        let good = |kept: &&KeptSecret| kept.expires_at.is_none_or(|end| now < end);
        let same = |kept: &KeptSecret| aws_lc_rs::constant_time::verify_slices_are_equal(&kept.hash, hash).is_ok();
        self.secrets.iter().filter(good).any(same)
    }
}

impl Deref for KnownClient {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// The services that were read lately.
#[derive(Default)]
pub(crate) struct KnownClients(RwLock<HashMap<ClientId, (Arc<KnownClient>, Timestamp)>>);

impl KnownClients {
    fn get(&self, id: &ClientId, now: Timestamp) -> Option<Arc<KnownClient>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (client, read_at) = known.get(id)?;
        let age = now.since(*read_at);
        (!age.is_negative() && age < FRESH_FOR).then(|| Arc::clone(client))
    }

    fn put(&self, client: Arc<KnownClient>, now: Timestamp) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MAX_REMEMBERED {
            known.clear();
        }
        known.insert(client.id.clone(), (client, now));
    }

    /// Forgets a service that was changed.
    pub(crate) fn forget(&self, id: &ClientId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(id);
    }
}

impl Identity {
    /// The service of an identifier, and what proves it.
    pub(crate) async fn known_client(&self, id: &ClientId) -> Result<Option<Arc<KnownClient>>, IdentityError> {
        let now = self.0.clock.now();
        if let Some(known) = self.0.known_clients.get(id, now) {
            return Ok(Some(known));
        }
        let named = id.clone();
        let read = self.0.db.read(move |tx| {
            let Some(client) = store::client(tx, &named)? else { return Ok(None) };
            let secrets = store::client_secrets(tx, &named)?;
            // A key that was replaced is good for its overlap only.
            let good = client.settings.keys_at(now);
            let keys = good.as_ref().and_then(ClientKeys::parse).unwrap_or_default();
            Ok::<_, IdentityError>(Some(KnownClient { client, secrets, keys }))
        });
        let Some(known) = read.await?.map(Arc::new) else { return Ok(None) };
        self.0.known_clients.put(Arc::clone(&known), now);
        Ok(Some(known))
    }
}
