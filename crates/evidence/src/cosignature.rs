//! Cosignatures of checkpoints (C2SP tlog-cosignature, Ed25519): a witness says that at a time it saw the log at this
//! size, and that all that it saw before was its beginning.

use std::fmt;
use std::str::FromStr;

use base::Timestamp;

use crate::note::{self, KeyNameError, NamedKey, NoteError, SigningKey, VerifierError};

/// The signature type of Ed25519 cosignatures.
const COSIGNATURE_TYPE: u8 = 0x04;

/// A witness's key with the name that it cosigns under.
pub(crate) struct Cosigner {
    key: SigningKey,
    public: CosignerKey,
}

impl Cosigner {
    pub(crate) fn new(name: &str, key: SigningKey) -> Result<Self, KeyNameError> {
        Ok(Self { public: CosignerKey(NamedKey::of(name, &key, COSIGNATURE_TYPE)?), key })
    }

    pub(crate) fn public(&self) -> &CosignerKey {
        &self.public
    }

    /// The signature line over a checkpoint's text, which ends with a newline.
    pub(crate) fn sign(&self, text: &str, at: Timestamp) -> String {
        let seconds = at.as_seconds().unsigned_abs();
        let signature = self.key.sign(message(text, seconds).as_bytes());
        self.public.0.line(&[&seconds.to_be_bytes()[..], &signature].concat())
    }
}

fn message(text: &str, seconds: u64) -> String {
    format!("cosignature/v1\ntime {seconds}\n{text}")
}

/// The public key of a witness, with its name: `name+hash+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CosignerKey(NamedKey);

impl CosignerKey {
    /// The name that it cosigns under.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// This witness's cosignature among those of a checkpoint: its line, and when it was made.
    ///
    /// # Errors
    /// When there is none, or it is false.
    pub(crate) fn find(&self, note: &str) -> Result<(String, Timestamp), NoteError> {
        let (text, signatures) = note::read(note)?;
        let own = signatures.iter().find(|signature| self.0.made(signature)).ok_or(NoteError::NotSigned)?;
        let (seconds, signature) = own.signature.split_first_chunk::<8>().ok_or(NoteError::FalseSignature)?;
        let seconds = u64::from_be_bytes(*seconds);
        let at = i64::try_from(seconds).map_err(|_| NoteError::FalseSignature)?;
        if self.0.verifies(message(text, seconds).as_bytes(), signature) {
            Ok((format!("{}\n", own.line), Timestamp::from_seconds(at)))
        } else {
            Err(NoteError::FalseSignature)
        }
    }
}

impl fmt::Display for CosignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for CosignerKey {
    type Err = VerifierError;

    fn from_str(text: &str) -> Result<Self, VerifierError> {
        NamedKey::read(text, COSIGNATURE_TYPE).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Signer;

    fn cosigner() -> Cosigner {
        Cosigner::new("witness.example/w1", SigningKey::from_seed(&[5; 32])).unwrap()
    }

    fn note() -> String {
        let log = Signer::new("log.example", SigningKey::from_seed(&[1; 32])).unwrap();
        log.sign("log.example\n1\nAAAA\n")
    }

    #[test]
    fn a_cosignature_is_found_among_the_signatures_of_a_checkpoint() {
        let (cosigner, at) = (cosigner(), Timestamp::from_seconds(1_679_315_147));
        let line = cosigner.sign("log.example\n1\nAAAA\n", at);
        assert!(line.starts_with("— witness.example/w1 ") && line.ends_with('\n'));
        let both = note() + &line;
        assert_eq!(cosigner.public().find(&both), Ok((line.clone(), at)));
        let known: CosignerKey = cosigner.public().to_string().parse().unwrap();
        assert_eq!(known.find(&both), Ok((line.clone(), at)));
        assert_eq!(known.find(&note()), Err(NoteError::NotSigned));
        assert_eq!(known.find(&both.replace("AAAA", "AAAB")), Err(NoteError::FalseSignature));
        let other = Cosigner::new("witness.example/w1", SigningKey::from_seed(&[6; 32])).unwrap();
        assert_eq!(other.public().find(&both), Err(NoteError::NotSigned));
    }

    #[test]
    fn a_key_of_a_log_is_no_key_of_a_witness() {
        let log = Signer::new("log.example", SigningKey::from_seed(&[1; 32])).unwrap();
        assert_eq!(log.verifier().to_string().parse::<CosignerKey>(), Err(VerifierError));
        assert!(cosigner().public().to_string().parse::<crate::note::Verifier>().is_err());
    }
}
