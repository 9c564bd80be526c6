//! What the log signs after each batch: how many entries it has and the root over them
//! (C2SP tlog-checkpoint).

use crate::merkle::Hash;
use crate::note::{NoteError, Signer, Verifier};

/// The state of the log at one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// The number of entries.
    pub size: u64,
    /// The Merkle root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// The signed note that says it: origin, size, root, signature.
    pub(crate) fn sign(&self, signer: &Signer) -> String {
        signer.sign(&self.text(signer.verifier().name()))
    }

    fn text(&self, origin: &str) -> String {
        format!("{origin}\n{}\n{}\n", self.size, self.root)
    }

    /// The checkpoint of a signed note, when the log of this key signed it.
    pub fn open(note: &str, verifier: &Verifier) -> Result<Self, CheckpointError> {
        let text = verifier.open(note)?;
        let mut lines = text.lines();
        let origin = lines.next().ok_or(CheckpointError::Malformed)?;
        if origin != verifier.name() {
            return Err(CheckpointError::OtherLog);
        }
        let size = lines.next().and_then(|size| size.parse().ok()).ok_or(CheckpointError::Malformed)?;
        let root = lines.next().and_then(Hash::from_base64).ok_or(CheckpointError::Malformed)?;
        let checkpoint = Self { size, root };
        // No leading zero or sign, and no extension line: this log writes none.
        if checkpoint.text(origin) == text { Ok(checkpoint) } else { Err(CheckpointError::Malformed) }
    }
}

/// Why a checkpoint is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note around it is false.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// Another log's.
    #[error("the checkpoint is another log's")]
    OtherLog,
    /// Signed, and yet not origin, size and root.
    #[error("the signed text is not origin, size and root")]
    Malformed,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::SigningKey;

    fn signer(name: &str) -> Signer {
        Signer::new(name, SigningKey::from_seed(&[1; 32])).unwrap()
    }

    #[test]
    fn a_checkpoint_is_origin_size_and_root() {
        let checkpoint = Checkpoint { size: 0, root: Hash::of_nothing() };
        let signer = signer("services.example/evidence");
        let note = checkpoint.sign(&signer);
        assert!(
            note.starts_with(
                "services.example/evidence\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— services.example/evidence "
            ),
            "{note}"
        );
        assert_eq!(Checkpoint::open(&note, signer.verifier()), Ok(checkpoint));
    }

    #[test]
    fn a_signed_text_that_is_no_checkpoint_is_refused() {
        let signer = signer("log.example");
        let root = Hash::of_nothing();
        for (text, error) in [
            ("log.example\n".to_owned(), CheckpointError::Malformed),
            (format!("log.example\n01\n{root}\n"), CheckpointError::Malformed),
            (format!("log.example\n+1\n{root}\n"), CheckpointError::Malformed),
            (format!("log.example\n1\n{root}\nextension\n"), CheckpointError::Malformed),
            ("log.example\n1\nAAAA\n".to_owned(), CheckpointError::Malformed),
            (format!("other.example\n1\n{root}\n"), CheckpointError::OtherLog),
        ] {
            assert_eq!(Checkpoint::open(&signer.sign(&text), signer.verifier()), Err(error), "{text}");
        }
    }

    #[test]
    fn a_checkpoint_of_another_key_is_refused() {
        let note = Checkpoint { size: 1, root: Hash::of_leaf(b"") }.sign(&signer("log.example"));
        let other = Signer::new("log.example", SigningKey::from_seed(&[2; 32])).unwrap();
        assert_eq!(Checkpoint::open(&note, other.verifier()), Err(CheckpointError::Note(NoteError::NotSigned)));
    }
}
