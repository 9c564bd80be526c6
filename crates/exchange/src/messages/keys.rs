//! The keys by which members' messages are signed here: made when first needed, kept sealed in the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use ::store::StoreError;
use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jose::{JwkSet, PrivateKey, Signer, SigningAlgorithm};
use xroad::MemberId;

use super::seal::Sealer;
use crate::Exchange;
use crate::store::{self, KeptKey};

/// Why a member's messages cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum KeyTrouble {
    #[error("the signing key {0} was sealed under another secret")]
    OtherSecret(String),
    #[error("a signing key could not be made")]
    NotMade,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The key of a member, and what signs with it.
#[derive(Clone)]
pub(crate) struct MemberKey {
    pub(crate) sealer: Sealer,
    /// Its public half alone.
    pub(crate) public: Arc<JwkSet>,
}

/// The keys that are open.
#[derive(Default)]
pub(crate) struct MemberKeys(Mutex<HashMap<MemberId, MemberKey>>);

impl MemberKeys {
    fn get(&self, member: &MemberId) -> Option<MemberKey> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(member).cloned()
    }

    /// Keeps a key open, unless another request was faster.
    fn put(&self, member: &MemberId, key: MemberKey) -> MemberKey {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(member.clone()).or_insert(key).clone()
    }
}

impl Exchange {
    /// The key by which a member's messages are signed here; one is made when there is none.
    pub(crate) async fn key_of(&self, member: &MemberId) -> Result<MemberKey, KeyTrouble> {
        if let Some(key) = self.0.keys.get(member) {
            return Ok(key);
        }
        let of = member.clone();
        let kept = match self.0.db.read(move |tx| store::key(tx, &of)).await? {
            Some(kept) => kept,
            None => self.make_key(member).await?,
        };
        let opened = open(&self.0.key, &kept).ok_or_else(|| KeyTrouble::OtherSecret(kept.id.clone()))?;
        let signer = PrivateKey::from_pkcs8(SigningAlgorithm::Es256, &opened).map_err(|_| KeyTrouble::NotMade)?;
        let public = Arc::new(std::iter::once(signer.public().clone()).collect());
        Ok(self.0.keys.put(member, MemberKey { sealer: Sealer::new(Arc::new(signer)), public }))
    }

    /// Makes a member's key; the one that is there when two are made at once.
    async fn make_key(&self, member: &MemberId) -> Result<KeptKey, KeyTrouble> {
        let made = PrivateKey::generate(SigningAlgorithm::Es256).map_err(|_| KeyTrouble::NotMade)?;
        let kept = KeptKey {
            id: made.kid().to_owned(),
            sealed: seal(&self.0.key, made.kid(), made.to_pkcs8()).ok_or(KeyTrouble::NotMade)?,
            public: made.public().to_value().to_string(),
            made_at: self.0.clock.now(),
        };
        let of = member.clone();
        let found = self.0.db.write(move |tx| {
            if let Some(there) = store::key(tx, &of)? {
                return Ok(there);
            }
            store::add_key(tx, &of, &kept)?;
            Ok::<_, StoreError>(kept.clone())
        });
        Ok(found.await?)
    }
}

/// Seals a document under a name (AES-256-GCM, the nonce in front), in base64.
fn seal(key: &[u8; 32], name: &str, document: &[u8]) -> Option<String> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).ok()?;
    let mut sealed = document.to_vec();
    let nonce = key.seal_in_place_append_tag(Aad::from(name.as_bytes()), &mut sealed).ok()?;
    let mut whole = nonce.as_ref().to_vec();
    whole.append(&mut sealed);
    Some(STANDARD.encode(whole))
}

fn open(key: &[u8; 32], kept: &KeptKey) -> Option<Vec<u8>> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).ok()?;
    let whole = STANDARD.decode(&kept.sealed).ok()?;
    let (nonce, sealed) = whole.split_at_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut document = sealed.to_vec();
    let length = key.open_in_place(nonce, Aad::from(kept.id.as_bytes()), &mut document).ok()?.len();
    document.truncate(length);
    Some(document)
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;

    #[test]
    fn a_sealed_key_opens_under_its_own_secret_and_name_only() {
        let made_at = Timestamp::from_seconds(0);
        let sealed = seal(&[1; 32], "one", b"document").unwrap();
        let kept = KeptKey { id: "one".to_owned(), sealed, public: String::new(), made_at };
        assert_eq!(open(&[1; 32], &kept).unwrap(), b"document");
        assert_eq!(open(&[2; 32], &kept), None);
        assert_eq!(open(&[1; 32], &KeptKey { id: "two".to_owned(), ..kept }), None);
    }
}
