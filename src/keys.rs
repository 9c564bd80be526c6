//! The installation's secret, and the keys that are derived from it.
//!
//! One secret of 32 bytes, in a file that only the service's user may read. Every purpose has its
//! own key (HKDF-SHA-256, RFC 5869), so that one that leaks opens no other door.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Salt};
use base::Random;

/// Bytes of the secret and of each key.
const KEY_BYTES: usize = 32;

/// The installation's secret. It is never written to a log: it has no `Debug`.
pub struct Secret([u8; KEY_BYTES]);

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The tokens of forms.
    Forms,
    /// The seed of the key that signs the evidence log's checkpoints.
    Evidence,
    /// The seed of the key that cosigns the logs of other nodes.
    Witness,
    /// The signing keys at rest, and the pairwise identifiers.
    Identity,
    /// The keys and secrets for other identity providers, and who is on the way to them.
    Upstream,
    /// The codes of mandates.
    Mandates,
    /// Drafts that a code opened, and the secrets of tools that are told.
    Procedures,
    /// The files that people give.
    Attachments,
    /// The keys that sign messages between administrations, and people's identifiers in their records.
    Exchange,
    /// The codes of passes.
    Passes,
    /// The keys that sign the squares of passes, at rest.
    Squares,
    /// The codes of booklets without paper.
    PassesWithoutPaper,
    /// Seeds of the lotteries of programmes.
    Lotteries,
    /// Tickets of consultations, and who took one.
    Consultations,
    /// The cookies in which browsers keep their tickets.
    HeldTickets,
    /// The links by which people confirm and cancel registrations for events.
    Registrations,
}

/// Why the secret cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The file cannot be read or made.
    #[error("{file}: {source}")]
    File {
        /// The file.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Others may read the file.
    #[error("{file}: others than its owner may read it; run `chmod 600 {file}`")]
    Open {
        /// The file.
        file: PathBuf,
    },
    /// The file holds a secret of earnest.
    #[error("{file}: data in earnest is here; the demonstration takes a folder of its own")]
    InEarnest {
        /// The file.
        file: PathBuf,
    },
    /// The file holds something else.
    #[error("{file}: 64 hexadecimal digits are expected")]
    Unreadable {
        /// The file.
        file: PathBuf,
    },
}

/// The secret of the demonstration.
const KNOWN: [u8; 32] = *b"passerelle demonstration secret.";

impl Secret {
    /// Reads the secret, or makes one where there is none yet.
    pub fn load_or_create(file: &Path, random: &dyn Random) -> Result<Self, SecretError> {
        match Self::load(file) {
            Err(SecretError::File { source, .. }) if source.kind() == ErrorKind::NotFound => Self::create(file, random),
            loaded => loaded,
        }
    }

    /// Reads the secret.
    pub fn load(file: &Path) -> Result<Self, SecretError> {
        let failed = |source| SecretError::File { file: file.to_owned(), source };
        let mut opened = std::fs::File::open(file).map_err(failed)?;
        if opened.metadata().map_err(failed)?.permissions().mode() & 0o077 != 0 {
            return Err(SecretError::Open { file: file.to_owned() });
        }
        let mut text = String::new();
        opened.read_to_string(&mut text).map_err(failed)?;
        let bytes = from_hex(text.trim()).ok_or_else(|| SecretError::Unreadable { file: file.to_owned() })?;
        Ok(Self(bytes))
    }

    fn create(file: &Path, random: &dyn Random) -> Result<Self, SecretError> {
        Self(random.bytes()).keep(file)
    }

    /// Writes the secret into a file that is not there yet.
    fn keep(self, file: &Path) -> Result<Self, SecretError> {
        let failed = |source| SecretError::File { file: file.to_owned(), source };
        let Self(bytes) = self;
        let mut created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(failed)?;
        let digits = to_hex(&bytes);
        writeln!(created, "{digits}").and_then(|()| created.sync_all()).map_err(failed)?;
        Ok(Self(bytes))
    }

    /// A secret that everyone knows, for the demonstration and for tests: the demonstration listens
    /// on loopback only, and its data is fictional. It is kept in the file too, so that every command
    /// finds it where it finds any other.
    ///
    /// # Errors
    /// [`SecretError::InEarnest`] where another secret is: accounts with known passwords are put beside no real ones.
    pub fn known(file: &Path) -> Result<Self, SecretError> {
        match Self::load(file) {
            Err(SecretError::File { source, .. }) if source.kind() == ErrorKind::NotFound => Self(KNOWN).keep(file),
            Ok(loaded) if !loaded.is_known() => Err(SecretError::InEarnest { file: file.to_owned() }),
            loaded => loaded,
        }
    }

    /// Whether it is the one that everyone knows.
    pub fn is_known(&self) -> bool {
        self.0 == KNOWN
    }

    /// The key for a purpose.
    pub fn key(&self, purpose: Purpose) -> [u8; KEY_BYTES] {
        let label: &[u8] = match purpose {
            Purpose::Forms => b"passerelle forms 1",
            Purpose::Evidence => b"passerelle evidence 1",
            Purpose::Witness => b"passerelle witness 1",
            Purpose::Identity => b"passerelle identity 1",
            Purpose::Upstream => b"passerelle upstream 1",
            Purpose::Mandates => b"passerelle mandates 1",
            Purpose::Procedures => b"passerelle procedures 1",
            Purpose::Attachments => b"passerelle attachments 1",
            Purpose::Exchange => b"passerelle exchange 1",
            Purpose::Passes => b"passerelle passes 1",
            Purpose::Squares => b"passerelle squares 1",
            Purpose::PassesWithoutPaper => b"passerelle passes without paper 1",
            Purpose::Lotteries => b"passerelle lotteries 1",
            Purpose::Consultations => b"passerelle consultations 1",
            Purpose::HeldTickets => b"passerelle held tickets 1",
            Purpose::Registrations => b"passerelle registrations 1",
        };
        let mut key = [0; KEY_BYTES];
        let derived = Salt::new(HKDF_SHA256, b"passerelle").extract(&self.0);
        #[expect(clippy::expect_used, reason = "HKDF-SHA-256 gives up to 8,160 bytes; 32 are asked for")]
        derived
            .expand(&[label], KeyBytes)
            .and_then(|output| output.fill(&mut key))
            .expect("32 bytes are fewer than 255 times the hash");
        key
    }
}

/// Tells HKDF how many bytes to give.
struct KeyBytes;

impl KeyType for KeyBytes {
    fn len(&self) -> usize {
        KEY_BYTES
    }
}

/// Bytes as hexadecimal digits.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |digits, byte| digits + &format!("{byte:02x}"))
}

pub fn from_hex(text: &str) -> Option<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    if text.len() != 2 * KEY_BYTES || !text.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SystemRandom;

    #[test]
    fn a_secret_is_made_once_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        let made = Secret::load_or_create(&file, &SystemRandom).unwrap();
        let read = Secret::load_or_create(&file, &SystemRandom).unwrap();
        assert_eq!(made.key(Purpose::Forms), read.key(Purpose::Forms));
        assert_ne!(made.key(Purpose::Forms), made.key(Purpose::Identity));
    }

    #[test]
    fn the_demonstration_takes_no_data_in_earnest() {
        let folder = tempfile::tempdir().unwrap();
        let (earnest, demo) = (folder.path().join("earnest"), folder.path().join("demo"));
        assert!(!Secret::load_or_create(&earnest, &SystemRandom).unwrap().is_known());
        assert!(matches!(Secret::known(&earnest), Err(SecretError::InEarnest { .. })));
        for _ in 0..2 {
            assert!(Secret::known(&demo).unwrap().is_known());
        }
        assert!(Secret::load_or_create(&demo, &SystemRandom).unwrap().is_known(), "which serve looks at");
    }

    #[test]
    fn a_secret_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        Secret::load_or_create(&file, &SystemRandom).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(Secret::load(&file), Err(SecretError::Open { .. })));
    }

    #[test]
    fn what_is_no_secret_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        for text in ["", "0123", &"zz".repeat(32)] {
            std::fs::write(&file, text).unwrap();
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
            assert!(matches!(Secret::load(&file), Err(SecretError::Unreadable { .. })), "{text:?}");
        }
    }
}
