//! The public keys of services: registered with them, or published at an address of theirs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::Timestamp;
use jiff::SignedDuration;
use jose::JwkSet;
use upstream::{Address, Question};

use crate::Identity;
use crate::known_clients::KnownClient;

/// Published keys are read again after this long.
const FRESH_FOR: SignedDuration = SignedDuration::from_mins(15);
/// When a wanted key is not among them, or they could not be had, they are read again after this long.
const NO_SOONER_THAN: SignedDuration = SignedDuration::from_secs(30);
/// Addresses of which the keys are remembered at once.
const MAX_REMEMBERED: usize = 1000;

/// The keys that services publish, by address, and when they were last asked for.
#[derive(Default)]
pub(crate) struct PublishedKeys(Mutex<HashMap<String, (Arc<JwkSet>, Timestamp)>>);

impl PublishedKeys {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Arc<JwkSet>, Timestamp)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is remembered of an address, and whether it will do.
    fn remembered(&self, address: &str, wanted: Option<&str>, now: Timestamp) -> (Arc<JwkSet>, bool) {
        let Some((keys, asked_at)) = self.lock().get(address).cloned() else { return (Arc::default(), false) };
        let is_there = !keys.is_empty() && wanted.is_none_or(|kid| keys.find(kid).is_some());
        let age = now.since(asked_at);
        let will_do = !age.is_negative() && age < if is_there { FRESH_FOR } else { NO_SOONER_THAN };
        (keys, will_do)
    }

    fn remember(&self, address: &str, keys: Arc<JwkSet>, now: Timestamp) {
        let mut published = self.lock();
        if published.len() >= MAX_REMEMBERED {
            published.clear();
        }
        published.insert(address.to_owned(), (keys, now));
    }
}

impl Identity {
    /// The public keys of a service; an empty set when it has none. When `wanted` names a key that is not
    /// among the published ones, they are read anew: services let their keys follow each other.
    pub(crate) async fn keys_of(&self, client: &KnownClient, wanted: Option<&str>) -> Arc<JwkSet> {
        let Some(address) = &client.settings.jwks_uri else { return Arc::clone(&client.keys) };
        let now = self.0.clock.now();
        let (remembered, will_do) = self.0.published_keys.remembered(address, wanted, now);
        if will_do {
            return remembered;
        }
        // What was published before is better than nothing.
        let keys = self.read_published_keys(address).await.map_or(remembered, Arc::new);
        self.0.published_keys.remember(address, Arc::clone(&keys), now);
        keys
    }

    async fn read_published_keys(&self, address: &str) -> Option<JwkSet> {
        let network = self.0.upstream.get()?.network();
        let reply = network.send(Question::get(Address::parse(address).ok()?)).await.ok()?;
        if reply.status != 200 {
            return None;
        }
        JwkSet::parse(&serde_json::from_slice(&reply.body).ok()?).ok()
    }
}
