//! What is published of the log.

use ::store::Db;

use crate::Evidence;
use crate::checkpoint::Checkpoint;
use crate::error::EvidenceError;
use crate::merkle::Hash;
use crate::store as tables;
use crate::tiles::TilePath;

/// The name under which the log of a database signs; `None` while it is empty.
pub async fn recorded_origin(db: &Db) -> Result<Option<String>, EvidenceError> {
    let newest = db.read(tables::latest_checkpoint).await?;
    Ok(newest.and_then(|kept| kept.note.lines().next().map(str::to_owned)))
}

impl Evidence {
    /// The newest checkpoint: a signed note.
    pub async fn checkpoint(&self) -> Result<String, EvidenceError> {
        let newest = self.db.read(tables::latest_checkpoint).await?;
        let empty = Checkpoint { size: 0, root: Hash::of_nothing() };
        Ok(newest.map_or_else(|| empty.sign(&self.signer), |kept| kept.note))
    }

    /// The first hashes of a tile, 32 bytes each; `None` when the log does not have as many.
    pub async fn tile(&self, path: TilePath) -> Result<Option<Vec<u8>>, EvidenceError> {
        let hashes = self.db.read(move |tx| tables::tile(tx, path.tile)).await?;
        Ok(hashes.get(..path.width).map(|hashes| hashes.iter().flat_map(|hash| hash.0).collect()))
    }
}
