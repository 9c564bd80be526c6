//! The public keys of services: registered with them, or published at an address of theirs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::{Servers, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use jose::JwkSet;
use serde_json::Value;
use upstream::{Address, Network, Question};

use crate::Identity;
use crate::known_clients::KnownClient;

/// Published keys are read again after this long.
const FRESH_FOR: SignedDuration = SignedDuration::from_mins(15);
/// When a wanted key is not among them, or they could not be had, they are read again after this long.
const NO_SOONER_THAN: SignedDuration = SignedDuration::from_secs(30);
/// Addresses of which the keys are remembered at once.
const MAX_REMEMBERED: usize = 1000;

/// What a service says of its keys.
#[derive(Debug, Clone, Default)]
pub(crate) struct ClientKeys {
    pub(crate) keys: Arc<JwkSet>,
    /// The certificates of the keys that have one (RFC 7517 §4.7), in DER.
    pub(crate) certificates: Arc<[Vec<u8>]>,
}

impl ClientKeys {
    /// Reads a key set.
    pub(crate) fn parse(set: &Value) -> Option<Self> {
        let keys = Arc::new(JwkSet::parse(set).ok()?);
        let certificate = |key: &Value| STANDARD.decode(key["x5c"][0].as_str()?).ok();
        let certificates = set["keys"].as_array().into_iter().flatten().filter_map(certificate).collect();
        Some(Self { keys, certificates })
    }

    fn has_key(&self, wanted: Option<&str>) -> bool {
        !self.keys.is_empty() && wanted.is_none_or(|kid| self.keys.find(kid).is_some())
    }

    /// Whether this certificate is one of the service's.
    fn has_certificate(&self, der: &[u8]) -> bool {
        self.certificates.iter().any(|own| **own == *der)
    }
}

/// The keys that services publish, by address, and when they were last asked for.
#[derive(Default)]
pub(crate) struct PublishedKeys(Mutex<HashMap<String, (ClientKeys, Timestamp)>>);

impl PublishedKeys {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, (ClientKeys, Timestamp)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is remembered of an address, and whether it will do.
    fn remembered(&self, address: &str, is_wanted: impl Fn(&ClientKeys) -> bool, now: Timestamp) -> (ClientKeys, bool) {
        let Some((keys, asked_at)) = self.lock().get(address).cloned() else { return (ClientKeys::default(), false) };
        let age = now.since(asked_at);
        let will_do = !age.is_negative() && age < if is_wanted(&keys) { FRESH_FOR } else { NO_SOONER_THAN };
        (keys, will_do)
    }

    fn remember(&self, address: &str, keys: ClientKeys, now: Timestamp) {
        let mut published = self.lock();
        if published.len() >= MAX_REMEMBERED {
            published.clear();
        }
        published.insert(address.to_owned(), (keys, now));
    }
}

impl Identity {
    /// Which servers of services are asked: whoever has an account registers the addresses. A node that serves its own
    /// machine only, as one does that is tried, reaches it too.
    pub fn servers_of_services(&self) -> Servers {
        match Address::parse(self.issuer()) {
            Ok(issuer) if issuer.is_on_this_machine() => Servers::Any,
            _ => Servers::Public,
        }
    }

    /// Reads the keys that services publish by this network. To be called once, when the house is opened.
    pub fn read_keys_by(&self, network: Arc<dyn Network>) {
        // A second one would be a fault of who opens the house; the first one stays.
        drop(self.0.network_to_services.set(network));
    }

    /// The public keys of a service; an empty set when it has none. When `wanted` names a key that is not
    /// among the published ones, they are read anew: services let their keys follow each other.
    ///
    /// Without a name, those that are being replaced are the last.
    pub(crate) async fn keys_of(&self, client: &KnownClient, wanted: Option<&str>) -> Arc<JwkSet> {
        let registered = &client.keys.keys;
        let is_among = |keys: &JwkSet| wanted.map_or(!keys.is_empty(), |kid| keys.find(kid).is_some());
        // Where it was found, nobody waits for what another address may have besides.
        let mut is_found = is_among(registered);
        let mut sets = Vec::new();
        for address in self.addresses_of_keys(client) {
            let keys = self.published(address, |keys| is_found || keys.has_key(wanted)).await.keys;
            is_found |= is_among(&keys);
            sets.push(keys);
        }
        let after_those_published_now = usize::from(client.settings.jwks_uri.is_some());
        sets.insert(after_those_published_now, Arc::clone(registered));
        sets.retain(|set| !set.is_empty());
        match &*sets {
            [] => Arc::default(),
            [only] => Arc::clone(only),
            several => Arc::new(several.iter().flat_map(|set| set.iter().cloned()).collect()),
        }
    }

    /// Whether a certificate is registered with a service, or published by it.
    pub(crate) async fn is_certificate_of(&self, client: &KnownClient, der: &[u8]) -> bool {
        if client.keys.has_certificate(der) {
            return true;
        }
        for address in self.addresses_of_keys(client) {
            if self.published(address, |keys| keys.has_certificate(der)).await.has_certificate(der) {
                return true;
            }
        }
        false
    }

    /// Where the keys of a service are published: now, then before, while those are still good.
    fn addresses_of_keys<'a>(&self, client: &'a KnownClient) -> Vec<&'a str> {
        let settings = &client.settings;
        settings.jwks_uri.as_deref().into_iter().chain(settings.earlier_addresses(self.0.clock.now())).collect()
    }

    async fn published(&self, address: &str, is_wanted: impl Fn(&ClientKeys) -> bool) -> ClientKeys {
        let now = self.0.clock.now();
        let (remembered, will_do) = self.0.published_keys.remembered(address, is_wanted, now);
        if will_do {
            return remembered;
        }
        // What was published before is better than nothing.
        let keys = self.read_published_keys(address).await.unwrap_or(remembered);
        self.0.published_keys.remember(address, keys.clone(), now);
        keys
    }

    async fn read_published_keys(&self, address: &str) -> Option<ClientKeys> {
        let network = match self.0.network_to_services.get() {
            Some(network) => &**network,
            None => self.0.upstream.get()?.network(),
        };
        let reply = network.send(Question::get(Address::parse(address).ok()?)).await.ok()?;
        if reply.status != 200 {
            return None;
        }
        ClientKeys::parse(&serde_json::from_slice(&reply.body).ok()?)
    }
}
