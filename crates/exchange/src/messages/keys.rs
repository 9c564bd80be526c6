//! The keys by which members' messages are signed here: made when first needed, kept sealed in the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use ::store::StoreError;
use jose::{JwkSet, PrivateKey, Signer, SigningAlgorithm};
use xroad::MemberId;

use super::seal::Sealer;
use crate::Exchange;
use crate::store::{self, KeptKey};

/// What the seal of a key says it is for.
const PURPOSE: &str = "exchange signing key";

/// Why a member's messages cannot be signed.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
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
    /// The key itself, for what is signed alone.
    pub(crate) signer: Arc<dyn Signer>,
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

    /// Looks each key up anew when it is needed next.
    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
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
        let opened =
            self.0.sealer.open_text(PURPOSE, &kept.sealed).ok_or_else(|| KeyTrouble::OtherSecret(kept.id.clone()))?;
        let signer = PrivateKey::from_pkcs8(SigningAlgorithm::Es256, &opened).map_err(|_| KeyTrouble::NotMade)?;
        let public = Arc::new(std::iter::once(signer.public().clone()).collect());
        let signer: Arc<dyn Signer> = Arc::new(signer);
        let sealer = Sealer::new(Arc::clone(&signer));
        Ok(self.0.keys.put(member, MemberKey { sealer, signer, public }))
    }

    /// Makes a member's key; the one that is there when two are made at once.
    async fn make_key(&self, member: &MemberId) -> Result<KeptKey, KeyTrouble> {
        let made = PrivateKey::generate(SigningAlgorithm::Es256).map_err(|_| KeyTrouble::NotMade)?;
        let kept = KeptKey {
            id: made.kid().to_owned(),
            sealed: self.0.sealer.seal_text(PURPOSE, made.to_pkcs8(), &*self.0.random),
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
