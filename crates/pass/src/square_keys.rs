//! The keys that sign the squares of passes: made when they are first needed, kept sealed in the database, and followed by
//! others of themselves.
//!
//! A key is published [`AHEAD`] of its use, so that the devices of places know it by then, and for as long as a pass that it
//! signed can be brought in.

use std::sync::Arc;

use ::store::Db;
use base::{Clock, Random, Sealer, Timestamp};
use jiff::SignedDuration;
use voucher::{KEYS_MAX, PublicKey, PublicKeys, SquareKey};
use zeroize::Zeroizing;

use crate::room::PassError;
use crate::store::{self, KeptKey};

/// A key signs for this long before the next one does.
const USED_FOR: SignedDuration = SignedDuration::from_hours(365 * 24);
/// A key is published this long before it signs.
const AHEAD: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Keys that are read at once: more than [`KEYS_MAX`] years of them.
const READ_MAX: i64 = 100;
/// What the seal of a key says it is for.
const PURPOSE: &str = "key of squares";

/// The keys of squares. Cheap to clone.
#[derive(Clone)]
pub struct SquareKeys(Arc<Parts>);

struct Parts {
    db: Db,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    sealer: Sealer,
}

impl SquareKeys {
    /// The keys of a database, sealed under keys that grow from this one.
    pub fn new(db: Db, clock: Arc<dyn Clock>, random: Arc<dyn Random>, sealed_under: &[u8; 32]) -> Self {
        Self(Arc::new(Parts { db, clock, random, sealer: Sealer::new(sealed_under) }))
    }

    /// Makes the first key, or the next one when it is time; the program calls it every few minutes.
    ///
    /// # Errors
    /// [`PassError::Key`] when the cryptographic library refuses a seed.
    pub async fn rotate(&self) -> Result<(), PassError> {
        let Parts { db, clock, random, sealer } = &*self.0;
        let now = clock.now();
        if next_from(&db.read(|tx| store::square_keys(tx, READ_MAX)).await?, now).is_none() {
            return Ok(());
        }
        let seed = Zeroizing::new(random.bytes::<32>());
        let public = SquareKey::from_seed(seed.clone()).map_err(|error| PassError::Key(error.to_string()))?.public();
        let sealed = sealer.seal(PURPOSE, &*seed, &**random);
        let (id, public) = (public.id().to_string(), *public.as_bytes());
        db.write(move |tx| {
            // Another node may have made it meanwhile.
            let Some(active_from) = next_from(&store::square_keys(tx, READ_MAX)?, now) else { return Ok(()) };
            let key =
                KeptKey { id: id.clone(), public, sealed: sealed.clone(), active_from, needed_until: active_from };
            Ok::<_, PassError>(store::insert_square_key(tx, &key)?)
        })
        .await
    }

    /// The key that signs now. It is published until a moment at least: that at which a pass that it signs can be brought
    /// in last.
    ///
    /// # Errors
    /// [`PassError::Key`] when it was sealed under another secret.
    pub async fn signer(&self, needed_until: Timestamp) -> Result<SquareKey, PassError> {
        self.rotate().await?;
        let Parts { db, clock, sealer, .. } = &*self.0;
        let now = clock.now();
        let kept = db
            .write(move |tx| {
                let keys = store::square_keys(tx, READ_MAX)?;
                let key = signing(&keys, now).cloned().ok_or(PassError::NotFound)?;
                store::need_square_key(tx, &key.id, needed_until)?;
                Ok::<_, PassError>(key)
            })
            .await?;
        let other = || PassError::Key(format!("{} was sealed under another secret", kept.id));
        let document = Zeroizing::new(sealer.open(PURPOSE, &kept.sealed).ok_or_else(other)?);
        let seed: [u8; 32] = document.as_slice().try_into().map_err(|_| other())?;
        SquareKey::from_seed(Zeroizing::new(seed)).map_err(|_| other())
    }

    /// The keys that a square may be signed by: what the devices of places are given.
    pub async fn public(&self) -> Result<PublicKeys, PassError> {
        let Parts { db, clock, .. } = &*self.0;
        let (kept, now) = (db.read(|tx| store::square_keys(tx, READ_MAX)).await?, clock.now());
        let keys = published(&kept, now).map(|key| PublicKey::from_bytes(key.public)).take(KEYS_MAX);
        PublicKeys::new(keys).map_err(|error| PassError::Key(error.to_string()))
    }
}

/// When the next key is to sign from, if it is time to make one. The keys are in order, the newest first.
fn next_from(keys: &[KeptKey], now: Timestamp) -> Option<Timestamp> {
    match keys.first() {
        None => Some(now),
        Some(newest) => (now >= newest.active_from.plus(USED_FOR).minus(AHEAD)).then(|| now.plus(AHEAD)),
    }
}

/// The key that signs: the newest whose time has come; the oldest when the clock was put back.
fn signing(keys: &[KeptKey], now: Timestamp) -> Option<&KeptKey> {
    keys.iter().find(|key| key.active_from <= now).or_else(|| keys.last())
}

fn published(keys: &[KeptKey], now: Timestamp) -> impl Iterator<Item = &KeptKey> {
    let signs = signing(keys, now).map_or(Timestamp::from_micros(i64::MIN), |key| key.active_from);
    keys.iter().filter(move |key| key.active_from >= signs || key.needed_until > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    fn at(day: i64) -> Timestamp {
        Timestamp::from_seconds(day * DAY)
    }

    fn key(id: &str, from: i64, needed: i64) -> KeptKey {
        let (id, public, sealed) = (id.to_owned(), [0; 32], Vec::new());
        KeptKey { id, public, sealed, active_from: at(from), needed_until: at(needed) }
    }

    #[test]
    fn a_key_is_followed_after_a_year_and_known_a_month_before() {
        assert_eq!(next_from(&[], at(7)), Some(at(7)));
        assert_eq!(next_from(&[key("a", 0, 0)], at(334)), None);
        assert_eq!(next_from(&[key("a", 0, 0)], at(335)), Some(at(365)));
        let both = [key("b", 365, 365), key("a", 0, 900)];
        assert_eq!(next_from(&both, at(340)), None);
        let signs = |day: i64| signing(&both, at(day)).map(|key| key.id.as_str());
        assert_eq!([signs(364), signs(365), signs(-1)], [Some("a"), Some("b"), Some("a")]);
    }

    #[test]
    fn a_key_is_published_while_a_pass_that_it_signed_lives() {
        let both = [key("b", 365, 365), key("a", 0, 900)];
        let names = |day: i64| published(&both, at(day)).map(|key| key.id.as_str()).collect::<Vec<_>>();
        assert_eq!(names(340), ["b", "a"], "the next is known before it signs");
        assert_eq!(names(899), ["b", "a"]);
        assert_eq!(names(900), ["b"]);
    }
}
