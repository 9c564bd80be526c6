//! Witnesses of this log: what they are asked, and what they said. A witness's newest cosignature says that all that it
//! saw before was the beginning of what it sees now; older ones say nothing more, and are not kept.

use base::Timestamp;

use crate::Evidence;
use crate::checkpoint::Checkpoint;
use crate::cosignature::CosignerKey;
use crate::error::EvidenceError;
use crate::merkle;
use crate::note::NoteError;
use crate::store::{self as tables, KeptCosignature};
use crate::tiles::TileNodes;
use crate::verify::Fault;
use crate::witness_request::WitnessRequest;

/// Witnesses whose cosignatures are published with a checkpoint, at most: a verifier reads 16 signatures at least.
const PUBLISHED_MAX: usize = 15;
/// Witnesses whose cosignatures are kept, at most.
const WITNESSES_MAX: u32 = 1000;

/// What a witness is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessQuestion {
    /// The entries that the log has.
    pub size: u64,
    /// The body to be posted to `add-checkpoint`.
    pub body: String,
    note: String,
}

/// A witness's newest cosignature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// The witness's public key.
    pub witness: String,
    /// The entries that it covers.
    pub size: u64,
    /// When it was made, as the witness says.
    pub at: Timestamp,
}

impl Evidence {
    /// What a witness that cosigned `old` entries last is asked; `None` where there is nothing new, or where it has
    /// seen more entries than there are.
    pub async fn question_for_witness(&self, old: u64) -> Result<Option<WitnessQuestion>, EvidenceError> {
        self.db
            .read(move |tx| {
                let Some(newest) = tables::latest_checkpoint(tx)?.filter(|kept| kept.checkpoint.size > old) else {
                    return Ok(None);
                };
                let size = newest.checkpoint.size;
                let mut nodes = TileNodes::new(|tile| Ok::<_, EvidenceError>(tables::tile(tx, tile)?));
                let proof = merkle::consistency(&mut nodes, old, size)?.unwrap_or_default();
                let body = WitnessRequest::write(old, &proof, &newest.note);
                Ok(Some(WitnessQuestion { size, body, note: newest.note }))
            })
            .await
    }

    /// Keeps what a witness answered, when it is its cosignature.
    ///
    /// # Errors
    /// When it is none of that witness, or the database does not answer.
    pub async fn keep_cosignature(
        &self,
        question: &WitnessQuestion,
        witness: &CosignerKey,
        answer: &str,
    ) -> Result<(), BadCosignature> {
        let (line, at) = witness.find(&format!("{}{answer}", question.note))?;
        let note = question.note.clone();
        let kept = KeptCosignature { witness: witness.to_string(), size: question.size, note, line, at };
        self.db.write(move |tx| tables::put_cosignature(tx, &kept)).await.map_err(EvidenceError::from)?;
        Ok(())
    }

    /// The newest cosignature of each witness, the largest log first.
    pub async fn cosigned(&self) -> Result<Vec<Cosigned>, EvidenceError> {
        let kept = self.db.read(|tx| tables::cosignatures(tx, WITNESSES_MAX)).await?;
        Ok(kept.into_iter().map(|KeptCosignature { witness, size, at, .. }| Cosigned { witness, size, at }).collect())
    }

    /// The checkpoint that most witnesses cosigned, the newest of them, with their signatures; `None` where there is
    /// none.
    pub async fn witnessed_checkpoint(&self) -> Result<Option<String>, EvidenceError> {
        Ok(best_witnessed(&self.db.read(|tx| tables::cosignatures(tx, WITNESSES_MAX)).await?))
    }

    /// Checks every cosignature that is kept: that its witness made it, over a checkpoint that this log signed, and
    /// that the log still begins with what that says. [`Evidence::verify`] comes before.
    ///
    /// # Errors
    /// The first fault.
    pub async fn verify_cosignatures(&self) -> Result<Vec<Cosigned>, Fault> {
        let kept = self.db.read(|tx| tables::cosignatures(tx, WITNESSES_MAX)).await?;
        let mut verified = Vec::with_capacity(kept.len());
        for KeptCosignature { witness, size, note, line, at } in kept {
            let said = Checkpoint::open(&note, self.signer.verifier()).ok().filter(|said| said.size == size);
            let key: Option<CosignerKey> = witness.parse().ok();
            let found = key.and_then(|key| key.find(&format!("{note}{line}")).ok());
            let (Some(said), Some((_, said_at))) = (said, found) else {
                return Err(Fault::CosignatureFalse { witness });
            };
            if said_at != at {
                return Err(Fault::CosignatureFalse { witness });
            }
            self.check_history(said).await?;
            verified.push(Cosigned { witness, size, at });
        }
        Ok(verified)
    }
}

/// Why a witness's answer is not kept.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadCosignature {
    #[error("the witness's answer is no cosignature of the checkpoint: {0}")]
    Note(#[from] NoteError),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

/// The checkpoint with the most cosignatures among those that are kept (the largest first), with them.
fn best_witnessed(kept: &[KeptCosignature]) -> Option<String> {
    let count = |size: u64| kept.iter().filter(|one| one.size == size).count();
    // Of as many, the first is the largest.
    let best = kept.iter().rev().max_by_key(|one| count(one.size))?;
    let lines = kept.iter().filter(|one| one.size == best.size).take(PUBLISHED_MAX).map(|one| one.line.as_str());
    Some(best.note.clone() + &lines.collect::<String>())
}

/// The cosignatures of a checkpoint of this size, as lines.
pub(crate) fn lines_over(kept: &[KeptCosignature], note: &str) -> String {
    kept.iter().filter(|one| one.note == note).take(PUBLISHED_MAX).map(|one| one.line.as_str()).collect()
}

/// The newest cosignatures, in a transaction.
pub(crate) fn newest(tx: &mut store::Tx<'_>) -> Result<Vec<KeptCosignature>, store::StoreError> {
    tables::cosignatures(tx, WITNESSES_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(witness: &str, size: u64) -> KeptCosignature {
        let (note, line) = (format!("note of {size}\n"), format!("— {witness} x\n"));
        KeptCosignature { witness: witness.to_owned(), size, note, line, at: Timestamp::from_seconds(0) }
    }

    #[test]
    fn the_checkpoint_that_most_witnesses_cosigned_is_published_and_of_as_many_the_newest() {
        assert_eq!(best_witnessed(&[]), None);
        let two = [kept("a", 7), kept("b", 5)];
        assert_eq!(best_witnessed(&two).unwrap(), "note of 7\n— a x\n");
        let three = [kept("a", 7), kept("b", 5), kept("c", 5)];
        assert_eq!(best_witnessed(&three).unwrap(), "note of 5\n— b x\n— c x\n");
    }
}
