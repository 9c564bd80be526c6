//! The keys that sign ID tokens: made at the first start, kept sealed in the database.

use ::store::Db;
use base::{Clock, Random, Sealer};

use crate::error::IdentityError;
use crate::jwt::{KeyRing, SigningKey};
use crate::store;

/// Keys that are believed at once: the active one and some before it.
const MAX_KEYS: i64 = 10;
/// What the seal of a key says it is for.
const PURPOSE: &str = "signing key";

/// The keys of the database, after making one if there is none.
pub(crate) async fn open(
    db: &Db,
    sealer: &Sealer,
    clock: &dyn Clock,
    random: &dyn Random,
) -> Result<KeyRing, IdentityError> {
    if let Some(ring) = load(db, sealer).await? {
        return Ok(ring);
    }
    let (key, document) = SigningKey::generate()?;
    let (kid, kept, now) = (key.kid().to_owned(), sealer.seal(PURPOSE, &document, random), clock.now());
    db.write(move |tx| store::add_signing_key(tx, &kid, &kept, now)).await?;
    // Another process may have been quicker: the database knows whose key it is.
    Ok(load(db, sealer).await?.unwrap_or_else(|| KeyRing::new(key, Vec::new())))
}

async fn load(db: &Db, sealer: &Sealer) -> Result<Option<KeyRing>, IdentityError> {
    let kept = db.read(|tx| store::signing_keys(tx, MAX_KEYS)).await?;
    let (mut active, mut earlier) = (None, Vec::new());
    for key in kept {
        let document = sealer.open(PURPOSE, &key.sealed).ok_or(IdentityError::OtherSecret { kid: key.kid })?;
        let signing = SigningKey::from_pkcs8(&document)?;
        if key.is_active {
            active = Some(signing);
        } else {
            earlier.push(signing);
        }
    }
    Ok(active.map(|active| KeyRing::new(active, earlier)))
}
