//! Signed notes (C2SP signed-note) with Ed25519: a text, an empty line, and signature lines.

use std::fmt;
use std::str::FromStr;

use aws_lc_rs::digest::{self, SHA256};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The signature type "Ed25519 signatures as specified by this document".
const ED25519_TYPE: u8 = 0x01;
/// What a signature line begins with: an em dash and a space.
const SIGNATURE_PREFIX: &str = "— ";
/// Signature lines that are looked at; the specification asks for 16 at least.
const MAX_SIGNATURES: usize = 32;
/// A longer note is not read, in bytes.
const MAX_NOTE_BYTES: usize = 64 * 1024;

/// The name that stands in a signature line, such as `services.example/evidence`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeyName(String);

/// A name that cannot stand in a signature line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of a log and of its key must not be empty, nor hold spaces, `+` or control characters")]
pub struct KeyNameError;

impl FromStr for KeyName {
    type Err = KeyNameError;

    fn from_str(name: &str) -> Result<Self, KeyNameError> {
        let refused = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '+';
        if name.is_empty() || name.contains(refused) { Err(KeyNameError) } else { Ok(Self(name.to_owned())) }
    }
}

/// The secret key that signs the log's checkpoints. It shows itself to no formatter.
pub struct SigningKey(Ed25519KeyPair);

impl SigningKey {
    /// The key of 32 secret random bytes (RFC 8032 §5.1.5).
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "the one reason to refuse a seed is a length other than 32"
    )]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(Ed25519KeyPair::from_seed_unchecked(seed).expect("a seed of 32 bytes"))
    }
}

/// A key with the name that it signs under.
pub(crate) struct Signer {
    key: SigningKey,
    verifier: Verifier,
}

impl Signer {
    pub(crate) fn new(name: &str, key: SigningKey) -> Result<Self, KeyNameError> {
        let mut public = [0; 32];
        public.copy_from_slice(key.0.public_key().as_ref());
        Ok(Self { verifier: Verifier::new(name.parse()?, public), key })
    }

    pub(crate) fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The note over a text, which ends with a newline.
    pub(crate) fn sign(&self, text: &str) -> String {
        let mut signature = self.verifier.id.to_vec();
        signature.extend_from_slice(self.key.0.sign(text.as_bytes()).as_ref());
        format!("{text}\n{SIGNATURE_PREFIX}{} {}\n", self.verifier.name.0, STANDARD.encode(signature))
    }
}

/// The public half of a [`SigningKey`], with its name. Its text form is the "vkey" line that verifiers
/// of signed notes take: `name+hash+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: KeyName,
    id: [u8; 4],
    public: [u8; 32],
}

impl Verifier {
    fn new(name: KeyName, public: [u8; 32]) -> Self {
        let mut context = digest::Context::new(&SHA256);
        for part in [name.0.as_bytes(), b"\n", &[ED25519_TYPE], &public] {
            context.update(part);
        }
        let mut id = [0; 4];
        id.copy_from_slice(&context.finish().as_ref()[..4]);
        Self { name, id, public }
    }

    /// The name of the key, which is the origin of the log too.
    pub fn name(&self) -> &str {
        &self.name.0
    }

    /// The text of a note that this key signed, its final newline included. Signatures of other keys
    /// are not looked at; a false one of this key makes the note false.
    pub fn open<'note>(&self, note: &'note str) -> Result<&'note str, NoteError> {
        if note.len() > MAX_NOTE_BYTES || note.contains(|letter: char| letter < ' ' && letter != '\n') {
            return Err(NoteError::Malformed);
        }
        let (before, signatures) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
        let text = &note[..=before.len()];
        let lines = signatures.strip_suffix('\n').ok_or(NoteError::Malformed)?;

        let mut signed = false;
        for (count, line) in lines.split('\n').enumerate() {
            let (name, signature) = line
                .strip_prefix(SIGNATURE_PREFIX)
                .and_then(|line| line.split_once(' '))
                .filter(|_| count < MAX_SIGNATURES)
                .ok_or(NoteError::Malformed)?;
            let signature = STANDARD.decode(signature).map_err(|_| NoteError::Malformed)?;
            let Some((id, signature)) = signature.split_first_chunk::<4>() else { return Err(NoteError::Malformed) };
            if name == self.name.0 && *id == self.id {
                UnparsedPublicKey::new(&ED25519, self.public)
                    .verify(text.as_bytes(), signature)
                    .map_err(|_| NoteError::FalseSignature)?;
                signed = true;
            }
        }
        if signed { Ok(text) } else { Err(NoteError::NotSigned) }
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = STANDARD.encode([&[ED25519_TYPE], self.public.as_slice()].concat());
        write!(f, "{}+{:08x}+{key}", self.name.0, u32::from_be_bytes(self.id))
    }
}

/// A line that is not a public key of the form `name+hash+key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the public key of a log: `name+hash+key` with an Ed25519 key was expected")]
pub struct VerifierError;

impl FromStr for Verifier {
    type Err = VerifierError;

    fn from_str(text: &str) -> Result<Self, VerifierError> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(_), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(VerifierError);
        };
        let key = STANDARD.decode(key).map_err(|_| VerifierError)?;
        let Some((&ED25519_TYPE, public)) = key.split_first() else { return Err(VerifierError) };
        let verifier =
            Self::new(name.parse().map_err(|_| VerifierError)?, public.try_into().map_err(|_| VerifierError)?);
        // The hash in the middle is a check against typing errors.
        if verifier.to_string() == text { Ok(verifier) } else { Err(VerifierError) }
    }
}

/// Why a note is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not a text, an empty line, and signature lines.
    #[error("not a signed note")]
    Malformed,
    /// No signature of the key.
    #[error("not signed by the log's key")]
    NotSigned,
    /// A signature of the key that is not over this text.
    #[error("the signature does not fit the text")]
    FalseSignature,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The example of Go's `golang.org/x/mod/sumdb/note`, where the format comes from.
    const KNOWN_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const KNOWN_SEED: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const KNOWN_TEXT: &str =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const KNOWN_SIGNATURE: &str =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn known_signer() -> Signer {
        let seed = STANDARD.decode(KNOWN_SEED).unwrap();
        Signer::new("PeterNeumann", SigningKey::from_seed(seed[1..].try_into().unwrap())).unwrap()
    }

    #[test]
    fn the_known_key_signs_the_known_note() {
        let signer = known_signer();
        assert_eq!(signer.verifier().to_string(), KNOWN_KEY);
        assert_eq!(signer.sign(KNOWN_TEXT), format!("{KNOWN_TEXT}\n{KNOWN_SIGNATURE}"));
    }

    #[test]
    fn the_known_note_is_opened_with_the_known_key() {
        let verifier: Verifier = KNOWN_KEY.parse().unwrap();
        let note = format!("{KNOWN_TEXT}\n{KNOWN_SIGNATURE}");
        assert_eq!(verifier.open(&note), Ok(KNOWN_TEXT));
        assert_eq!(verifier.name(), "PeterNeumann");
    }

    #[test]
    fn signatures_of_strangers_are_not_looked_at() {
        let verifier: Verifier = KNOWN_KEY.parse().unwrap();
        let stranger = "— stranger.example AAAAAAECAwQ=\n";
        let namesake = "— PeterNeumann AAAAAAECAwQ=\n";
        let note = format!("{KNOWN_TEXT}\n{stranger}{KNOWN_SIGNATURE}{namesake}");
        assert_eq!(verifier.open(&note), Ok(KNOWN_TEXT));
        assert_eq!(verifier.open(&format!("{KNOWN_TEXT}\n{stranger}{namesake}")), Err(NoteError::NotSigned));
    }

    #[test]
    fn a_text_may_have_empty_lines() {
        let signer = known_signer();
        let text = "one\n\nthree\n";
        assert_eq!(signer.verifier().open(&signer.sign(text)), Ok(text));
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let verifier: Verifier = KNOWN_KEY.parse().unwrap();
        let good = format!("{KNOWN_TEXT}\n{KNOWN_SIGNATURE}");
        for bad in [
            String::new(),
            KNOWN_TEXT.to_owned(),
            format!("{KNOWN_TEXT}{KNOWN_SIGNATURE}"),
            format!("{KNOWN_TEXT}\n"),
            good.trim_end().to_owned(),
            format!("{good}\n"),
            good.replace("— ", "- "),
            good.replace("JnAM=", "JnAM"),
            good.replace(KNOWN_SIGNATURE, "— PeterNeumann AAAA\n"),
            good.replace(' ', "\t"),
            format!("{good}{}", "— a AAAAAAA=\n".repeat(MAX_SIGNATURES)),
            format!("{}{good}", "x".repeat(MAX_NOTE_BYTES)),
        ] {
            assert_eq!(verifier.open(&bad), Err(NoteError::Malformed), "{bad}");
        }
    }

    #[test]
    fn a_key_line_with_a_typing_error_is_refused() {
        for bad in [
            "",
            "PeterNeumann",
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNewmann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ] {
            assert_eq!(bad.parse::<Verifier>(), Err(VerifierError), "{bad}");
        }
    }

    #[test]
    fn a_name_with_a_space_or_a_plus_is_refused() {
        for name in ["", "a b", "a+b", "a\u{a0}b", "a\nb"] {
            assert!(Signer::new(name, SigningKey::from_seed(&[7; 32])).is_err(), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn a_note_with_a_flipped_bit_is_not_opened(at in any::<prop::sample::Index>(), bit in 0u8..8) {
            let signer = known_signer();
            let note = signer.sign(KNOWN_TEXT);
            let mut bytes = note.clone().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            if let Ok(flipped) = String::from_utf8(bytes) {
                prop_assert!(signer.verifier().open(&flipped).is_err());
            }
        }
    }
}
