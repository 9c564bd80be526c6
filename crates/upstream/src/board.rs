//! What this process knows of each provider: how it does, its description, its keys.

use std::collections::BTreeMap;

use base::Timestamp;
use jiff::SignedDuration;
use jose::JwkSet;
use std::sync::Arc;

use crate::breaker::{Admission, Breaker, Outcome, Standing};
use crate::metadata::Metadata;
use crate::model::ProviderId;

/// A description or key set younger than this is not read again.
pub(crate) const FRESH: SignedDuration = SignedDuration::from_hours(1);
/// An older one is used while a newer one cannot be had.
pub(crate) const STALE: SignedDuration = SignedDuration::from_hours(24);
/// Keys are not asked for more often than this, whatever names of keys come in tokens.
pub(crate) const KEYS_AT_MOST_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// Something that was read, and when.
#[derive(Debug, Clone)]
pub(crate) struct Kept<T> {
    pub(crate) it: Arc<T>,
    pub(crate) read_at: Timestamp,
    /// Where it was read: another address makes it worthless.
    pub(crate) from: String,
}

impl<T> Kept<T> {
    pub(crate) fn younger_than(&self, age: SignedDuration, from: &str, now: Timestamp) -> bool {
        self.from == from && now.since(self.read_at) < age
    }
}

#[derive(Debug)]
struct Watched {
    breaker: Breaker,
    looked_at: Option<Timestamp>,
    metadata: Option<Kept<Metadata>>,
    keys: Option<Kept<JwkSet>>,
    keys_asked_at: Option<Timestamp>,
}

/// How a provider does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// For people.
    pub standing: Standing,
    /// When it last answered or failed to; none before the first time.
    pub looked_at: Option<Timestamp>,
}

/// Everything that is watched.
#[derive(Debug, Default)]
pub(crate) struct Board(BTreeMap<ProviderId, Watched>);

impl Board {
    fn of(&mut self, provider: &ProviderId, now: Timestamp) -> &mut Watched {
        self.0.entry(provider.clone()).or_insert_with(|| Watched {
            breaker: Breaker::new(now),
            looked_at: None,
            metadata: None,
            keys: None,
            keys_asked_at: None,
        })
    }

    pub(crate) fn admit(&mut self, provider: &ProviderId, now: Timestamp) -> Admission {
        self.of(provider, now).breaker.admit(now)
    }

    /// Notes what came of a call; gives the standing before and after.
    pub(crate) fn settle(&mut self, provider: &ProviderId, outcome: Outcome, now: Timestamp) -> (Standing, Standing) {
        let watched = self.of(provider, now);
        let before = watched.breaker.standing();
        watched.breaker.settle(outcome, now);
        watched.looked_at = Some(now);
        (before, watched.breaker.standing())
    }

    pub(crate) fn health(&self, provider: &ProviderId) -> Health {
        match self.0.get(provider) {
            Some(watched) => Health { standing: watched.breaker.standing(), looked_at: watched.looked_at },
            None => Health { standing: Standing::Up, looked_at: None },
        }
    }

    pub(crate) fn metadata(&self, provider: &ProviderId) -> Option<Kept<Metadata>> {
        self.0.get(provider)?.metadata.clone()
    }

    pub(crate) fn keep_metadata(&mut self, provider: &ProviderId, kept: Kept<Metadata>) {
        let now = kept.read_at;
        self.of(provider, now).metadata = Some(kept);
    }

    pub(crate) fn keys(&self, provider: &ProviderId) -> Option<Kept<JwkSet>> {
        self.0.get(provider)?.keys.clone()
    }

    pub(crate) fn keep_keys(&mut self, provider: &ProviderId, kept: Kept<JwkSet>) {
        let now = kept.read_at;
        self.of(provider, now).keys = Some(kept);
    }

    /// Whether keys may be asked for now; if so, it is noted as done.
    pub(crate) fn may_ask_for_keys(&mut self, provider: &ProviderId, now: Timestamp) -> bool {
        let watched = self.of(provider, now);
        let may = watched.keys_asked_at.is_none_or(|asked| now.since(asked) >= KEYS_AT_MOST_EVERY);
        if may {
            watched.keys_asked_at = Some(now);
        }
        may
    }

    /// Forgets providers that were removed.
    pub(crate) fn keep_only(&mut self, providers: &[&ProviderId]) {
        self.0.retain(|id, _| providers.contains(&id));
    }

    /// Forgets what was read of one, which may have changed altogether.
    pub(crate) fn forget(&mut self, provider: &ProviderId) {
        self.0.remove(provider);
    }
}
