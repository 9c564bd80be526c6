//! The signature of a message: that of its batch, with the message's path to the root.
//!
//! Signing each message would cost more than all the rest of it. So a node signs the Merkle root (RFC 9162) over those
//! that are ready at the same moment, and each goes with its path. When the line is quiet a batch has one message, and
//! waits for nothing.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use evidence::merkle::{self, Hash};
use jose::{Jwk, JwkSet, Signer, SigningAlgorithm, jws};
use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

/// Messages of a batch, at most.
pub const BATCH_MAX: usize = 1024;
/// The next batch of a busy line is signed no sooner than this after the last.
pub const BATCH_EVERY: Duration = Duration::from_millis(1);
/// Bytes of a written seal, at most.
pub const MAX_SEAL_BYTES: usize = 16 * 1024;
/// Hashes of a path, at most: a batch of 2³² messages.
const PATH_MAX: usize = 32;
/// Messages that wait to be signed, at most.
const QUEUE_MAX: usize = 8 * 1024;
/// What kind of token the signature of a batch is.
const TYP: &str = "passerelle-batch+jws";
/// Batches of others whose signature was checked a moment ago and is not checked again.
const REMEMBERED_MAX: usize = 256;

/// A message's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The signature of the batch: a JWS (RFC 7515) over its size and root.
    pub batch: String,
    /// The message's place in the batch, from 0.
    pub index: u32,
    /// The hashes from the message's leaf up to the root, in base64.
    pub path: Vec<String>,
}

/// What the signature of a batch says.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    root: String,
    size: u32,
}

/// Why a seal is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSeal {
    /// It is not written as one.
    #[error("the signature is not well formed")]
    Malformed,
    /// It is signed with none of the member's keys.
    #[error("the signature is not by a key of the member")]
    OtherKey,
    /// It is over another message.
    #[error("the signature is over another message")]
    OtherMessage,
}

impl Seal {
    /// As it travels and is kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A struct of texts and numbers cannot fail to be written.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads [`Self::to_bytes`].
    ///
    /// # Errors
    /// [`BadSeal::Malformed`].
    pub fn read(bytes: &[u8]) -> Result<Self, BadSeal> {
        if bytes.len() > MAX_SEAL_BYTES {
            return Err(BadSeal::Malformed);
        }
        serde_json::from_slice(bytes).map_err(|_| BadSeal::Malformed)
    }

    /// Checks that the message of this leaf was signed with one of the keys.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(&self, leaf: Hash, keys: &JwkSet, known: &KnownBatches) -> Result<(), BadSeal> {
        if self.path.len() > PATH_MAX {
            return Err(BadSeal::Malformed);
        }
        let (root, size) = known.open(&self.batch, keys)?;
        let path = self.path.iter().map(|hash| Hash::from_base64(hash)).collect::<Option<Vec<_>>>();
        let path = path.ok_or(BadSeal::Malformed)?;
        let holds = merkle::inclusion_holds(leaf, self.index.into(), size.into(), &path, root);
        if holds { Ok(()) } else { Err(BadSeal::OtherMessage) }
    }
}

/// Batches whose signature was checked: a batch of a hundred messages is one signature to check, too.
#[derive(Debug, Default)]
pub struct KnownBatches(Mutex<HashMap<String, Opened>>);

/// What a batch says, and which key signed it.
#[derive(Debug, Clone)]
struct Opened {
    root: Hash,
    size: u32,
    key: Jwk,
}

impl KnownBatches {
    fn open(&self, batch: &str, keys: &JwkSet) -> Result<(Hash, u32), BadSeal> {
        // A batch is known for the key that signed it. Whoever does not have that key, or not any more, did not sign
        // it: names of keys are chosen by their owners and prove nothing.
        if let Some(found) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(batch)
            && keys.iter().any(|key| *key == found.key)
        {
            return Ok((found.root, found.size));
        }
        let signed = keys.iter().find_map(|key| {
            let verified = jws::verify_with(batch, key, &[SigningAlgorithm::Es256]).ok()?;
            Some((verified, key.clone()))
        });
        let (verified, key) = signed.ok_or(BadSeal::OtherKey)?;
        if verified.header.typ.as_deref() != Some(TYP) {
            return Err(BadSeal::Malformed);
        }
        let said: Batch = serde_json::from_slice(&verified.payload).map_err(|_| BadSeal::Malformed)?;
        let (root, size) = (Hash::from_base64(&said.root).ok_or(BadSeal::Malformed)?, said.size);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED_MAX {
            known.clear();
        }
        known.insert(batch.to_owned(), Opened { root, size, key });
        Ok((root, size))
    }
}

/// Nothing could be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the message could not be signed")]
pub struct NotSealed;

type Reply = oneshot::Sender<Result<Seal, NotSealed>>;

/// Signs what a member sends from here; cheap to clone. Its task ends with the last clone.
#[derive(Clone)]
pub(crate) struct Sealer(mpsc::Sender<(Hash, Reply)>);

impl Sealer {
    /// Signs with this key.
    pub(crate) fn new(signer: Arc<dyn Signer>) -> Self {
        let (queue, arrivals) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(seal_batches(signer, arrivals));
        Self(queue)
    }

    /// The seal of the message of this leaf.
    pub(crate) async fn seal(&self, leaf: Hash) -> Result<Seal, NotSealed> {
        let (reply, answer) = oneshot::channel();
        self.0.send((leaf, reply)).await.map_err(|_| NotSealed)?;
        answer.await.map_err(|_| NotSealed)?
    }
}

async fn seal_batches(signer: Arc<dyn Signer>, mut arrivals: mpsc::Receiver<(Hash, Reply)>) {
    let mut waiting = Vec::with_capacity(BATCH_MAX);
    let mut not_before = Instant::now();
    while arrivals.recv_many(&mut waiting, BATCH_MAX).await > 0 {
        if Instant::now() < not_before {
            tokio::time::sleep_until(not_before).await;
            while waiting.len() < BATCH_MAX
                && let Ok(one) = arrivals.try_recv()
            {
                waiting.push(one);
            }
        }
        not_before = Instant::now() + BATCH_EVERY;
        let (leaves, replies): (Vec<_>, Vec<_>) = waiting.drain(..).unzip();
        let signing = Arc::clone(&signer);
        let sealed = if signer.waits() {
            tokio::task::spawn_blocking(move || seal_batch(&*signing, &leaves)).await.unwrap_or(Err(NotSealed))
        } else {
            seal_batch(&*signing, &leaves)
        };
        match sealed {
            Ok(seals) => seals.into_iter().zip(replies).for_each(|(seal, reply)| drop(reply.send(Ok(seal)))),
            Err(failure) => replies.into_iter().for_each(|reply| drop(reply.send(Err(failure)))),
        }
    }
}

/// Signs the root over some leaves, and gives each its path.
fn seal_batch(signer: &dyn Signer, leaves: &[Hash]) -> Result<Vec<Seal>, NotSealed> {
    let mut levels = Levels::over(leaves);
    let size = leaves.len() as u64;
    let Ok(root) = merkle::root(&mut levels, size);
    let batch = Batch { root: root.to_string(), size: u32::try_from(size).map_err(|_| NotSealed)? };
    let batch = jws::sign(signer, Some(TYP), &batch).map_err(|_| NotSealed)?;
    (0..batch_size(leaves))
        .map(|index| {
            let Ok(path) = merkle::inclusion(&mut levels, index.into(), size);
            let path = path.unwrap_or_default().iter().map(Hash::to_string).collect();
            Ok(Seal { batch: batch.clone(), index, path })
        })
        .collect()
}

fn batch_size(leaves: &[Hash]) -> u32 {
    u32::try_from(leaves.len()).unwrap_or(u32::MAX)
}

/// The complete subtrees over some leaves, level by level.
struct Levels(Vec<Vec<Hash>>);

impl Levels {
    fn over(leaves: &[Hash]) -> Self {
        let mut levels = vec![leaves.to_vec()];
        while let Some(below) = levels.last().filter(|below| below.len() > 1) {
            let (pairs, _) = below.as_chunks::<2>();
            levels.push(pairs.iter().map(|[left, right]| Hash::of_node(left, right)).collect());
        }
        Self(levels)
    }
}

impl merkle::Nodes for Levels {
    type Error = Infallible;

    fn node(&mut self, level: u32, index: u64) -> Result<Hash, Infallible> {
        let place = usize::try_from(index).unwrap_or(usize::MAX);
        let found = self.0.get(level as usize).and_then(|level| level.get(place));
        // Only complete subtrees are asked for, and all of them are there.
        Ok(found.copied().unwrap_or_else(Hash::of_nothing))
    }
}

#[cfg(test)]
mod tests {
    use jose::PrivateKey;

    use super::*;

    fn key() -> Arc<PrivateKey> {
        Arc::new(PrivateKey::generate(SigningAlgorithm::Es256).unwrap())
    }

    fn keys_of(key: &PrivateKey) -> JwkSet {
        std::iter::once(key.public().clone()).collect()
    }

    fn leaves(count: u8) -> Vec<Hash> {
        (0..count).map(|number| Hash::of_leaf(&[number])).collect()
    }

    #[test]
    fn every_message_of_a_batch_is_proved_by_one_signature() {
        let key = key();
        for count in [1, 2, 3, 7, 8, 100] {
            let leaves = leaves(count);
            let seals = seal_batch(&*key, &leaves).unwrap();
            let known = KnownBatches::default();
            for (leaf, seal) in leaves.iter().zip(&seals) {
                assert_eq!(Seal::read(&seal.to_bytes()).unwrap(), *seal);
                assert_eq!(seal.verify(*leaf, &keys_of(&key), &known), Ok(()), "{count}");
                assert_eq!(seal.verify(Hash::of_leaf(b"other"), &keys_of(&key), &known), Err(BadSeal::OtherMessage));
            }
            assert_eq!(known.0.lock().unwrap().len(), 1);
        }
    }

    #[test]
    fn a_seal_is_not_believed_under_another_members_key_even_when_its_batch_is_known() {
        let (mine, other) = (key(), key());
        let seal = seal_batch(&*mine, &leaves(2)).unwrap().remove(0);
        let known = KnownBatches::default();
        assert_eq!(seal.verify(leaves(1)[0], &keys_of(&mine), &known), Ok(()));
        assert_eq!(seal.verify(leaves(1)[0], &keys_of(&other), &known), Err(BadSeal::OtherKey));
        let token = jws::sign(&*mine, Some("JWT"), &serde_json::json!({"root": "x", "size": 1})).unwrap();
        let other_kind = Seal { batch: token, ..seal.clone() };
        assert_eq!(other_kind.verify(leaves(1)[0], &keys_of(&mine), &known), Err(BadSeal::Malformed));
        let moved = Seal { index: 1, ..seal };
        assert_eq!(moved.verify(leaves(1)[0], &keys_of(&mine), &known), Err(BadSeal::OtherMessage));
    }

    #[test]
    fn a_key_that_is_struck_is_believed_no_more_for_a_batch_that_is_known() {
        let (stays, struck) = (key(), key());
        let both: JwkSet = [&stays, &struck].map(|key| key.public().clone()).into_iter().collect();
        let seal = seal_batch(&*struck, &leaves(2)).unwrap().remove(0);
        let known = KnownBatches::default();
        assert_eq!(seal.verify(leaves(1)[0], &both, &known), Ok(()));
        assert_eq!(seal.verify(leaves(1)[0], &keys_of(&stays), &known), Err(BadSeal::OtherKey));
    }

    #[test]
    fn nobody_signs_for_another_by_giving_a_key_the_name_of_theirs() {
        let (mine, theirs) = (key(), key());
        let posing: JwkSet = std::iter::once(mine.public().clone().named(theirs.kid())).collect();
        let (header, known) =
            (serde_json::json!({"root": leaves(1)[0].to_string(), "size": 1}), KnownBatches::default());
        let batch = jws::sign(&*mine, Some(TYP), &header).unwrap();
        let seal = Seal { batch, index: 0, path: Vec::new() };
        // Some verifiers look a key up by the name in the token; whether this one does is not the point.
        let _ = seal.verify(leaves(1)[0], &posing, &known);
        assert_eq!(seal.verify(leaves(1)[0], &keys_of(&theirs), &known), Err(BadSeal::OtherKey));
    }

    #[tokio::test(start_paused = true)]
    async fn a_quiet_line_waits_for_nothing_and_a_busy_one_shares_signatures() {
        let sealer = Sealer::new(key());
        let began = Instant::now();
        let first = sealer.seal(Hash::of_leaf(b"first")).await.unwrap();
        assert_eq!((first.path.len(), began.elapsed()), (0, Duration::ZERO));
        let many = leaves(50).into_iter().map(|leaf| {
            let sealer = sealer.clone();
            tokio::spawn(async move { sealer.seal(leaf).await.unwrap().batch })
        });
        let many: Vec<_> = many.collect();
        let mut batches = std::collections::BTreeSet::new();
        for one in many {
            batches.insert(one.await.unwrap());
        }
        assert!(batches.len() <= 2, "{} signatures for 50 messages", batches.len());
    }
}
