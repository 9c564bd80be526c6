//! Our keys at providers: one that signs assertions for each signature in use, one that decrypts for each
//! way of wrapping keys. They are made when a provider needs them, kept sealed, and renewed by themselves.
//!
//! A new key is published before it signs, since providers remember key sets; an old one stays, since
//! what was encrypted for it may still come.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::{Random, Sealer, Timestamp};
use jiff::SignedDuration;
use jose::{DecryptionKey, KeyManagement, PrivateKey, Signer, SigningAlgorithm};
use serde_json::{Value, json};

use crate::fault::UpstreamError;
use crate::model::{ClientAuthentication, ProviderSettings};
use crate::{Upstream, store};

/// A key is followed by a new one after this long.
const RENEWED_AFTER: SignedDuration = SignedDuration::from_hours(180 * 24);
/// A new key signs after it was published for so long.
const PUBLISHED_BEFORE: SignedDuration = SignedDuration::from_hours(24);
/// A key is taken away so long after it was followed by a new one.
const KEPT_AFTER: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So many keys are read.
pub(crate) const MAX_KEYS: i64 = 100;
/// What the seal of a key says it is for.
const PURPOSE: &str = "upstream key";
/// Another process may have made or removed keys: they are read again after this long.
const READ_AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(1);

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyKind {
    /// Signs our assertions.
    Signing(SigningAlgorithm),
    /// Decrypts what providers send.
    Decryption(KeyManagement),
}

impl KeyKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Signing(_) => "signing",
            Self::Decryption(_) => "decryption",
        }
    }

    pub(crate) fn algorithm(self) -> &'static str {
        match self {
            Self::Signing(algorithm) => algorithm.name(),
            Self::Decryption(algorithm) => algorithm.name(),
        }
    }

    pub(crate) fn from_names(kind: &str, algorithm: &str) -> Option<Self> {
        match kind {
            "signing" => SigningAlgorithm::from_name(algorithm).map(Self::Signing),
            "decryption" => KeyManagement::from_name(algorithm).map(Self::Decryption),
            _ => None,
        }
    }

    /// The keys that a provider needs.
    fn needed_by(settings: &ProviderSettings) -> impl Iterator<Item = Self> + '_ {
        let signs = settings.authentication == ClientAuthentication::PrivateKeyJwt;
        let signing = signs.then_some(Self::Signing(settings.assertion_alg));
        signing.into_iter().chain(settings.encryption.iter().copied().map(Self::Decryption))
    }
}

/// A key as the database holds it.
#[derive(Debug, Clone)]
pub(crate) struct SealedKey {
    pub(crate) kid: String,
    pub(crate) kind: KeyKind,
    pub(crate) sealed: Vec<u8>,
    pub(crate) created_at: Timestamp,
}

/// The open keys.
#[derive(Default)]
pub(crate) struct Cabinet {
    signing: Vec<(Timestamp, PrivateKey)>,
    decryption: Vec<DecryptionKey>,
}

impl Cabinet {
    fn open(keys: &[SealedKey], sealer: &Sealer) -> Result<Self, UpstreamError> {
        let mut cabinet = Self::default();
        for key in keys {
            let document = sealer.open(PURPOSE, &key.sealed);
            let document = document.ok_or_else(|| UpstreamError::OtherSecret(format!("the key {}", key.kid)))?;
            let broken = |_| UpstreamError::Key(key.kid.clone());
            match key.kind {
                KeyKind::Signing(algorithm) => {
                    cabinet
                        .signing
                        .push((key.created_at, PrivateKey::from_pkcs8(algorithm, &document).map_err(broken)?));
                }
                KeyKind::Decryption(algorithm) => {
                    cabinet.decryption.push(DecryptionKey::from_pkcs8(algorithm, &document).map_err(broken)?);
                }
            }
        }
        Ok(cabinet)
    }

    /// The key that signs now.
    pub(crate) fn signer(&self, algorithm: SigningAlgorithm, now: Timestamp) -> Option<&PrivateKey> {
        let of_algorithm = self.signing.iter().filter(|(_, key)| key.algorithm() == algorithm);
        let keys: Vec<_> = of_algorithm.map(|(created_at, key)| (*created_at, key)).collect();
        let at = signing_now(&keys.iter().map(|(created_at, _)| *created_at).collect::<Vec<_>>(), now)?;
        keys.get(at).map(|(_, key)| *key)
    }

    /// The keys that decrypt.
    pub(crate) fn decryption(&self) -> &[DecryptionKey] {
        &self.decryption
    }

    /// What is published (RFC 7517 §5).
    pub(crate) fn public(&self) -> Value {
        let signing = self.signing.iter().map(|(_, key)| key.public().to_value());
        let decryption = self.decryption.iter().map(|key| key.public().to_value());
        json!({ "keys": signing.chain(decryption).collect::<Vec<_>>() })
    }
}

/// Which of the keys of one kind signs, the newest first: the newest that was published long enough, or
/// else the oldest, which nobody can know better.
fn signing_now(created: &[Timestamp], now: Timestamp) -> Option<usize> {
    let published = created.iter().position(|created_at| now.since(*created_at) >= PUBLISHED_BEFORE);
    published.or_else(|| created.len().checked_sub(1))
}

/// What is to be done with the keys of one kind, the newest first.
#[derive(Debug, PartialEq, Eq, Default)]
struct Chores {
    make: bool,
    /// The places of those that are over.
    take_away: Vec<usize>,
}

fn chores(created: &[Timestamp], needed: bool, now: Timestamp) -> Chores {
    let Some(newest) = created.first() else { return Chores { make: needed, take_away: Vec::new() } };
    let make = needed && now.since(*newest) >= RENEWED_AFTER;
    // A key is over some time after the one that follows it was made.
    let over = |(place, pair): (usize, &[Timestamp])| {
        pair.first().is_some_and(|newer| now.since(*newer) >= KEPT_AFTER).then_some(place + 1)
    };
    Chores { make, take_away: created.windows(2).enumerate().filter_map(over).collect() }
}

impl Upstream {
    /// The keys, as the database has had them a moment ago.
    pub(crate) async fn cabinet(&self) -> Result<Arc<Cabinet>, UpstreamError> {
        let now = self.0.clock.now();
        if let Some((read_at, cabinet)) = &*self.lock(&self.0.cabinet)
            && now.since(*read_at) < READ_AGAIN_AFTER
        {
            return Ok(cabinet.clone());
        }
        let keys = self.0.db.read(|tx| store::keys(tx, MAX_KEYS)).await?;
        let cabinet = Arc::new(Cabinet::open(&keys, &self.0.sealer)?);
        *self.lock(&self.0.cabinet) = Some((now, cabinet.clone()));
        Ok(cabinet)
    }

    /// Makes the keys that providers need and that are missing or old, and takes those away that are over.
    pub(crate) async fn tend_keys(&self) -> Result<(), UpstreamError> {
        let now = self.0.clock.now();
        let providers = self.list_providers().await?;
        let keys = self.0.db.read(|tx| store::keys(tx, MAX_KEYS)).await?;
        let mut kinds: Vec<KeyKind> = Vec::new();
        let needed: Vec<KeyKind> =
            providers.iter().flat_map(|provider| KeyKind::needed_by(&provider.settings)).collect();
        for kind in needed.iter().copied().chain(keys.iter().map(|key| key.kind)) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        let (mut made, mut over) = (Vec::new(), BTreeSet::new());
        for kind in kinds {
            let of_kind: Vec<_> = keys.iter().filter(|key| key.kind == kind).collect();
            let created: Vec<_> = of_kind.iter().map(|key| key.created_at).collect();
            let Chores { make, take_away } = chores(&created, needed.contains(&kind), now);
            if make {
                made.push(make_key(kind, &self.0.sealer, now, &*self.0.random).await?);
            }
            over.extend(take_away.iter().filter_map(|place| of_kind.get(*place)).map(|key| key.kid.clone()));
        }
        if made.is_empty() && over.is_empty() {
            return Ok(());
        }
        self.0
            .db
            .write(move |tx| {
                for key in &made {
                    store::add_key(tx, key)?;
                }
                for kid in &over {
                    store::remove_key(tx, kid)?;
                }
                Ok::<_, UpstreamError>(())
            })
            .await?;
        *self.lock(&self.0.cabinet) = None;
        Ok(())
    }
}

/// Makes a key beside the threads that serve: an RSA key takes a while.
async fn make_key(
    kind: KeyKind,
    sealer: &Sealer,
    now: Timestamp,
    random: &dyn Random,
) -> Result<SealedKey, UpstreamError> {
    let broken = move || UpstreamError::Key(format!("for {}", kind.algorithm()));
    let generate = move || match kind {
        KeyKind::Signing(algorithm) => {
            let key = PrivateKey::generate(algorithm).map_err(|_| broken())?;
            Ok::<_, UpstreamError>((key.kid().to_owned(), key.to_pkcs8().to_vec()))
        }
        KeyKind::Decryption(algorithm) => {
            let key = DecryptionKey::generate(algorithm).map_err(|_| broken())?;
            Ok((key.kid().to_owned(), key.to_pkcs8().to_vec()))
        }
    };
    let generated = tokio::task::spawn_blocking(generate).await.map_err(|_| broken())?;
    let (name, document) = generated?;
    Ok(SealedKey { kid: name, kind, sealed: sealer.seal(PURPOSE, &document, random), created_at: now })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    fn ago(days: i64) -> Timestamp {
        NOW.minus(SignedDuration::from_hours(24 * days))
    }

    #[test]
    fn a_new_key_signs_after_it_was_published_for_a_day() {
        assert_eq!(signing_now(&[NOW, ago(180)], NOW), Some(1));
        assert_eq!(signing_now(&[ago(1), ago(181)], NOW), Some(0));
        assert_eq!(signing_now(&[NOW], NOW), Some(0), "the first one has nobody before it");
        assert_eq!(signing_now(&[], NOW), None);
    }

    #[test]
    fn keys_are_made_when_needed_renewed_when_old_and_taken_away_late() {
        let make = |created: &[Timestamp], needed| chores(created, needed, NOW).make;
        assert!(make(&[], true) && !make(&[], false));
        assert!(make(&[ago(180)], true) && !make(&[ago(179)], true) && !make(&[ago(180)], false));
        assert_eq!(chores(&[ago(29), ago(209)], true, NOW).take_away, Vec::<usize>::new());
        assert_eq!(chores(&[ago(30), ago(210)], true, NOW).take_away, [1]);
    }
}
