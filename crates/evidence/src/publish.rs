//! What is published of the log.

use ::store::Db;

use crate::Evidence;
use crate::checkpoint::Checkpoint;
use crate::cosigned;
use crate::error::EvidenceError;
use crate::fact::{self, RecordedFact};
use crate::merkle::Hash;
use crate::store as tables;
use crate::tiles::TilePath;

/// The name under which the log of a database signs; `None` while it is empty.
pub async fn recorded_origin(db: &Db) -> Result<Option<String>, EvidenceError> {
    let newest = db.read(tables::latest_checkpoint).await?;
    Ok(newest.and_then(|kept| kept.note.lines().next().map(str::to_owned)))
}

impl Evidence {
    /// The newest checkpoint: a signed note, with the cosignatures of witnesses that have seen it.
    pub async fn checkpoint(&self) -> Result<String, EvidenceError> {
        let (newest, cosigned) =
            self.db.read(|tx| Ok::<_, EvidenceError>((tables::latest_checkpoint(tx)?, cosigned::newest(tx)?))).await?;
        let empty = Checkpoint { size: 0, root: Hash::of_nothing() };
        let with_lines = |note: String| format!("{note}{}", cosigned::lines_over(&cosigned, &note));
        Ok(newest.map_or_else(|| empty.sign(&self.signer), |kept| with_lines(kept.note)))
    }

    /// The fact at a place of the log; `None` where there is none, or something else.
    pub async fn fact(&self, index: u64) -> Result<Option<RecordedFact>, EvidenceError> {
        let content = self.db.read(move |tx| tables::content(tx, index)).await?;
        Ok(content.and_then(|content| fact::read_content(index, &content)))
    }

    /// The entries that the log has.
    pub async fn size(&self) -> Result<u64, EvidenceError> {
        Ok(self.db.read(tables::latest_checkpoint).await?.map_or(0, |kept| kept.checkpoint.size))
    }

    /// The first hashes of a tile, 32 bytes each; `None` when the log does not have as many.
    pub async fn tile(&self, path: TilePath) -> Result<Option<Vec<u8>>, EvidenceError> {
        let hashes = self.db.read(move |tx| tables::tile(tx, path.tile)).await?;
        Ok(hashes.get(..path.width).map(|hashes| hashes.iter().flat_map(|hash| hash.0).collect()))
    }
}
