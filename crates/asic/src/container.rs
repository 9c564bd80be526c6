//! What an ASiC-E container of X-Road has in it.

use crate::fault::Fault;
use crate::hash_chain::Files;
use crate::zip::{self, Entry};

pub(crate) const MIMETYPE: &str = "application/vnd.etsi.asic-e+zip";

pub(crate) const MIMETYPE_NAME: &str = "mimetype";
pub(crate) const MESSAGE: &str = "message.xml";
pub(crate) const SIGNATURES: &str = "META-INF/signatures.xml";
pub(crate) const SIGNATURE_CHAIN: &str = "sig-hashchain.xml";
pub(crate) const SIGNATURE_CHAIN_RESULT: &str = "sig-hashchainresult.xml";
pub(crate) const TIMESTAMP_CHAIN: &str = "ts-hashchain.xml";
pub(crate) const TIMESTAMP_CHAIN_RESULT: &str = "ts-hashchainresult.xml";
pub(crate) const TIMESTAMP: &str = "META-INF/timestamp.tst";
pub(crate) const MANIFEST: &str = "META-INF/manifest.xml";
pub(crate) const ASIC_MANIFEST: &str = "META-INF/ASiCManifest.xml";
/// How the names of attachments begin; the body of a REST message is the first.
pub(crate) const ATTACHMENT: &str = "attachment";

/// What a container has, apart from its message and attachments.
const OWN: [&str; 9] = [
    MIMETYPE_NAME,
    SIGNATURES,
    SIGNATURE_CHAIN,
    SIGNATURE_CHAIN_RESULT,
    TIMESTAMP_CHAIN,
    TIMESTAMP_CHAIN_RESULT,
    TIMESTAMP,
    MANIFEST,
    ASIC_MANIFEST,
];

/// The entries of a container, of which all that must be there are there.
pub(crate) struct Content(Vec<Entry>);

impl Content {
    pub fn read(archive: &[u8]) -> Result<Self, Fault> {
        let content = Self(zip::read(archive)?);
        let mimetype = content.present(MIMETYPE_NAME).ok_or(Fault::MimeTypeNotFound)?;
        if !mimetype.eq_ignore_ascii_case(MIMETYPE.as_bytes()) {
            return Err(Fault::InvalidMimeType);
        }
        content.present(MESSAGE).ok_or(Fault::MessageNotFound)?;
        content.present(SIGNATURES).ok_or(Fault::SignatureNotFound)?;
        for (chain, result) in [(SIGNATURE_CHAIN, SIGNATURE_CHAIN_RESULT), (TIMESTAMP_CHAIN, TIMESTAMP_CHAIN_RESULT)] {
            match (content.present(chain), content.present(result)) {
                (Some(_), None) => return Err(Fault::HashChainResultNotFound),
                (None, Some(_)) => return Err(Fault::HashChainNotFound),
                _ => {}
            }
        }
        let is_empty = |name| content.entry(name).is_some_and(|bytes| bytes.trim_ascii().is_empty());
        if is_empty(TIMESTAMP) {
            return Err(Fault::TimestampNotFound);
        }
        if is_empty(MANIFEST) || is_empty(ASIC_MANIFEST) {
            return Err(Fault::ManifestNotFound);
        }
        Ok(content)
    }

    /// The bytes of an entry.
    pub fn entry(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|entry| entry.name == name).map(|entry| entry.bytes.as_slice())
    }

    /// The bytes of an entry that is not blank.
    pub fn present(&self, name: &str) -> Option<&[u8]> {
        self.entry(name).filter(|bytes| !bytes.trim_ascii().is_empty())
    }

    /// The names of the entries that are not the container's own.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|entry| entry.name.as_str()).filter(|name| !OWN.contains(name))
    }
}

/// Signatures and chains speak of the container's own files, of the message and of attachments, and of no others.
impl Files for Content {
    fn file(&self, name: &str) -> Option<&[u8]> {
        let is_known = name == MESSAGE || name.starts_with(ATTACHMENT) || OWN.contains(&name);
        self.entry(name).filter(|_| is_known)
    }
}
