//! Proof that an entry is in the log, to be checked without the log (C2SP tlog-proof).

use ::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Evidence;
use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::cosigned;
use crate::error::EvidenceError;
use crate::merkle::{self, Hash};
use crate::model::Entry;
use crate::note::{Verifier, VerifierError};
use crate::store as tables;
use crate::tiles::TileNodes;

/// The first line of a proof.
const HEADING: &str = "c2sp.org/tlog-proof@v1";
/// Hashes of a path: no tree of this log is higher.
const PATH_MAX: usize = 63;
/// A longer proof is not read, in bytes.
const PROOF_MAX_BYTES: usize = 128 * 1024;

impl Evidence {
    /// The proof of the entry at `index`: a text with the entry itself (in the line `extra`), its place, its
    /// inclusion path and the newest checkpoint. [`verify_proof`] checks it with the log's public key only.
    pub async fn prove(&self, index: u64) -> Result<String, EvidenceError> {
        self.db
            .read(move |tx| {
                let latest = tables::latest_checkpoint(tx)?;
                let latest = latest.ok_or(EvidenceError::NoSuchEntry { index, size: 0 })?;
                let note = format!("{}{}", latest.note, cosigned::lines_over(&cosigned::newest(tx)?, &latest.note));
                write_proof(tx, index, latest.checkpoint.size, &note)
            })
            .await
    }

    /// The same under an earlier checkpoint, of this size, such as one that was stamped.
    pub async fn prove_under(&self, index: u64, size: u64, checkpoint: &str) -> Result<String, EvidenceError> {
        let note = checkpoint.to_owned();
        self.db.read(move |tx| write_proof(tx, index, size, &note)).await
    }
}

fn write_proof(tx: &mut Tx<'_>, index: u64, size: u64, note: &str) -> Result<String, EvidenceError> {
    let mut nodes = TileNodes::new(|tile| Ok::<_, EvidenceError>(tables::tile(tx, tile)?));
    let path = merkle::inclusion(&mut nodes, index, size)?;
    let path = path.ok_or(EvidenceError::NoSuchEntry { index, size })?;
    let content = tables::content(tx, index)?.ok_or(EvidenceError::Damaged)?;
    let mut lines = vec![HEADING.to_owned(), format!("extra {}", STANDARD.encode(content)), format!("index {index}")];
    lines.extend(path.iter().map(Hash::to_string));
    Ok(format!("{}\n\n{note}", lines.join("\n")))
}

/// What a proof proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The entry.
    pub entry: Entry,
    /// Its content, as it was hashed.
    pub content: String,
    /// The checkpoint that holds it.
    pub checkpoint: Checkpoint,
}

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofFault {
    /// The key is no public key of a log.
    #[error(transparent)]
    Key(#[from] VerifierError),
    /// Not the text of a proof with its entry.
    #[error("not a proof of the evidence log")]
    Malformed,
    /// The checkpoint in it is not the log's.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The path does not lead from the entry to the checkpoint.
    #[error("the entry is not in the log that the checkpoint signs")]
    NotIncluded,
}

impl ProofFault {
    /// The fault in one word, for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Key(_) => "proof-key",
            Self::Malformed => "proof-malformed",
            Self::Checkpoint(_) => "proof-checkpoint",
            Self::NotIncluded => "proof-not-included",
        }
    }
}

/// Checks a proof of [`Evidence::prove`] with the log's public key (`name+hash+key`), without the log.
pub fn verify_proof(text: &str, vkey: &str) -> Result<Proven, ProofFault> {
    let verifier: Verifier = vkey.trim().parse()?;
    if text.len() > PROOF_MAX_BYTES {
        return Err(ProofFault::Malformed);
    }
    let (head, note) = text.split_once("\n\n").ok_or(ProofFault::Malformed)?;
    let checkpoint = Checkpoint::open(note, &verifier)?;

    let mut lines = head.split('\n');
    if lines.next() != Some(HEADING) {
        return Err(ProofFault::Malformed);
    }
    let content = lines
        .next()
        .and_then(|line| STANDARD.decode(line.strip_prefix("extra ")?).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or(ProofFault::Malformed)?;
    let index = lines
        .next()
        .and_then(|line| line.strip_prefix("index "))
        .and_then(|digits| digits.parse::<u64>().ok().filter(|index| index.to_string() == digits))
        .ok_or(ProofFault::Malformed)?;
    let path: Vec<Hash> = lines
        .map(Hash::from_base64)
        .collect::<Option<_>>()
        .filter(|path: &Vec<_>| path.len() <= PATH_MAX)
        .ok_or(ProofFault::Malformed)?;

    let leaf = Hash::of_leaf(content.as_bytes());
    if !merkle::inclusion_holds(leaf, index, checkpoint.size, &path, checkpoint.root) {
        return Err(ProofFault::NotIncluded);
    }
    let entry = Entry::read(index, &content).ok_or(ProofFault::Malformed)?;
    Ok(Proven { entry, content, checkpoint })
}
