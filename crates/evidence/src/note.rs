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
pub(crate) const MAX_NOTE_BYTES: usize = 64 * 1024;

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

    /// The signature over these bytes.
    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign(message).as_ref().to_vec()
    }
}

/// A public key with the name that it signs under, and with what its signatures say. Its text form is the "vkey" line
/// of signed notes: `name+hash+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedKey {
    name: KeyName,
    signature_type: u8,
    id: [u8; 4],
    public: [u8; 32],
}

impl NamedKey {
    /// The public half of a key, under a name.
    pub(crate) fn of(name: &str, key: &SigningKey, signature_type: u8) -> Result<Self, KeyNameError> {
        let mut public = [0; 32];
        public.copy_from_slice(key.0.public_key().as_ref());
        Ok(Self::new(name.parse()?, signature_type, public))
    }

    fn new(name: KeyName, signature_type: u8, public: [u8; 32]) -> Self {
        let mut context = digest::Context::new(&SHA256);
        for part in [name.0.as_bytes(), b"\n", &[signature_type], &public] {
            context.update(part);
        }
        let mut id = [0; 4];
        id.copy_from_slice(&context.finish().as_ref()[..4]);
        Self { name, signature_type, id, public }
    }

    /// Reads `name+hash+key`, of a key whose signatures are of this type.
    pub(crate) fn read(text: &str, signature_type: u8) -> Result<Self, VerifierError> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(_), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(VerifierError);
        };
        let key = STANDARD.decode(key).map_err(|_| VerifierError)?;
        let (found, public) = key.split_first().ok_or(VerifierError)?;
        let public = public.try_into().map_err(|_| VerifierError)?;
        let read = Self::new(name.parse().map_err(|_| VerifierError)?, signature_type, public);
        // The hash in the middle is a check against typing errors.
        if *found == signature_type && read.to_string() == text { Ok(read) } else { Err(VerifierError) }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name.0
    }

    /// The line of a signature.
    pub(crate) fn line(&self, signature: &[u8]) -> String {
        format!("{SIGNATURE_PREFIX}{} {}\n", self.name.0, STANDARD.encode([&self.id, signature].concat()))
    }

    /// Whether a signature line says that it is this key's.
    pub(crate) fn made(&self, signature: &NoteSignature<'_>) -> bool {
        signature.name == self.name.0 && signature.id == self.id
    }

    /// Whether a signature over these bytes is this key's.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.public).verify(message, signature).is_ok()
    }
}

impl fmt::Display for NamedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = STANDARD.encode([&[self.signature_type], self.public.as_slice()].concat());
        write!(f, "{}+{:08x}+{key}", self.name.0, u32::from_be_bytes(self.id))
    }
}

/// A line of a note's signatures.
pub(crate) struct NoteSignature<'note> {
    name: &'note str,
    id: [u8; 4],
    /// What follows the key's identifier.
    pub(crate) signature: Vec<u8>,
    /// The line itself, without its newline.
    pub(crate) line: &'note str,
}

impl<'note> NoteSignature<'note> {
    fn read(line: &'note str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(SIGNATURE_PREFIX)?.split_once(' ')?;
        let decoded = STANDARD.decode(encoded).ok()?;
        let (id, signature) = decoded.split_first_chunk::<4>()?;
        Some(Self { name, id: *id, signature: signature.to_vec(), line })
    }
}

/// The text of a note, its final newline included, and its signatures.
pub(crate) fn read(note: &str) -> Result<(&str, Vec<NoteSignature<'_>>), NoteError> {
    if note.len() > MAX_NOTE_BYTES || note.contains(|letter: char| letter < ' ' && letter != '\n') {
        return Err(NoteError::Malformed);
    }
    let (before, signatures) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
    let lines = signatures.strip_suffix('\n').ok_or(NoteError::Malformed)?;
    let mut found = Vec::new();
    for line in lines.split('\n') {
        let signature = NoteSignature::read(line).filter(|_| found.len() < MAX_SIGNATURES);
        found.push(signature.ok_or(NoteError::Malformed)?);
    }
    Ok((&note[..=before.len()], found))
}

/// A key with the name that it signs under.
pub(crate) struct Signer {
    key: SigningKey,
    verifier: Verifier,
}

impl Signer {
    pub(crate) fn new(name: &str, key: SigningKey) -> Result<Self, KeyNameError> {
        Ok(Self { verifier: Verifier(NamedKey::of(name, &key, ED25519_TYPE)?), key })
    }

    pub(crate) fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The note over a text, which ends with a newline.
    pub(crate) fn sign(&self, text: &str) -> String {
        format!("{text}\n{}", self.verifier.0.line(&self.key.sign(text.as_bytes())))
    }
}

/// The public half of a [`SigningKey`], with its name. Its text form is the "vkey" line that verifiers
/// of signed notes take: `name+hash+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier(NamedKey);

impl Verifier {
    /// The name of the key, which is the origin of the log too.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// The text of a note that this key signed, its final newline included. Signatures of other keys
    /// are not looked at; a false one of this key makes the note false.
    pub fn open<'note>(&self, note: &'note str) -> Result<&'note str, NoteError> {
        let (text, signatures) = read(note)?;
        let mut signed = false;
        for signature in signatures.iter().filter(|signature| self.0.made(signature)) {
            if !self.0.verifies(text.as_bytes(), &signature.signature) {
                return Err(NoteError::FalseSignature);
            }
            signed = true;
        }
        if signed { Ok(text) } else { Err(NoteError::NotSigned) }
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A line that is not a public key of the form `name+hash+key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the public key of a log or a witness: `name+hash+key` with an Ed25519 key of its kind was expected")]
pub struct VerifierError;

impl FromStr for Verifier {
    type Err = VerifierError;

    fn from_str(text: &str) -> Result<Self, VerifierError> {
        NamedKey::read(text, ED25519_TYPE).map(Self)
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
