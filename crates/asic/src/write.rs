//! Writing a container.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::algorithm::DigestMethod;
use crate::batch::{SignedBatch, StampBatch};
use crate::container::{
    ASIC_MANIFEST, ATTACHMENT, MANIFEST, MESSAGE, MIMETYPE, MIMETYPE_NAME, SIGNATURE_CHAIN, SIGNATURE_CHAIN_RESULT,
    SIGNATURES, TIMESTAMP, TIMESTAMP_CHAIN, TIMESTAMP_CHAIN_RESULT,
};
use crate::xml::DS;
use crate::zip::{self, Entry};

/// A timestamp of a signature.
#[derive(Clone, Copy)]
pub enum Timestamp<'a> {
    /// A token (DER) over the signature's value.
    OverSignature(&'a [u8]),
    /// A token (DER) over the result of a batch, and the signature's place in it.
    OverBatch {
        /// The token.
        token: &'a [u8],
        /// What was stamped.
        batch: &'a StampBatch,
        /// Where the signature is in it.
        place: usize,
    },
}

/// A message with its signature, to be written.
#[derive(Clone, Copy)]
pub struct Container<'a> {
    /// The message's canonical bytes.
    pub message: &'a [u8],
    /// The body that it has.
    pub body: Option<&'a [u8]>,
    /// The signature of its batch.
    pub signed: &'a SignedBatch,
    /// Its place in the batch.
    pub place: usize,
    /// The timestamp, once there is one.
    pub timestamp: Option<Timestamp<'a>>,
}

impl Container<'_> {
    /// Writes it. The same parts give the same bytes.
    pub fn write(&self) -> std::io::Result<Vec<u8>> {
        self.write_with(&[])
    }

    /// Writes it with other files in `META-INF`, by their names there: what says more of the message. The signature is
    /// not over them, and who does not know them leaves them aside.
    pub fn write_with(&self, beside: &[(&str, &[u8])]) -> std::io::Result<Vec<u8>> {
        let entry = |name: &str, bytes: &[u8]| Entry { name: name.to_owned(), bytes: bytes.to_vec() };
        let mut entries = vec![entry(MIMETYPE_NAME, MIMETYPE.as_bytes()), entry(MESSAGE, self.message)];
        let signature = match self.timestamp {
            Some(Timestamp::OverSignature(token)) => self.signed.stamped(token),
            Some(Timestamp::OverBatch { .. }) | None => self.signed.signature_xml().to_owned(),
        };
        entries.push(entry(SIGNATURES, signature.as_bytes()));
        if let (Some(result), Some(chain)) = (self.signed.result(), self.signed.chain(self.place)) {
            entries.push(entry(SIGNATURE_CHAIN_RESULT, result.as_bytes()));
            entries.push(entry(SIGNATURE_CHAIN, chain.as_bytes()));
        }
        let mut stamp = Vec::new();
        if let Some(Timestamp::OverBatch { token, batch, place }) = self.timestamp {
            let result = batch.result();
            stamp.push(entry(ASIC_MANIFEST, asic_manifest(&result).as_bytes()));
            stamp.push(entry(TIMESTAMP, token));
            entries.push(entry(TIMESTAMP_CHAIN_RESULT, result.as_bytes()));
            entries.push(entry(TIMESTAMP_CHAIN, batch.chain(place).as_bytes()));
        }
        let attachment = self.body.map(|body| entry(&format!("{ATTACHMENT}1"), body));
        let listed = entries.iter().chain(&attachment).map(|entry| entry.name.as_str());
        let manifest = manifest(listed.filter(|name| *name != MIMETYPE_NAME && !name.starts_with("META-INF/")));
        entries.push(entry(MANIFEST, manifest.as_bytes()));
        entries.extend(stamp);
        entries.extend(beside.iter().map(|(name, bytes)| entry(&format!("META-INF/{name}"), bytes)));
        entries.extend(attachment);
        zip::write(&entries)
    }
}

fn manifest<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.2\">\n    \
         <manifest:file-entry manifest:media-type=\"{MIMETYPE}\" manifest:full-path=\"/\"/>\n"
    );
    for name in names {
        let kind = if name.starts_with(ATTACHMENT) { "application/octet-stream" } else { "text/xml" };
        let _ =
            writeln!(xml, "    <manifest:file-entry manifest:media-type=\"{kind}\" manifest:full-path=\"{name}\"/>");
    }
    xml.push_str("</manifest:manifest>\n");
    xml
}

fn asic_manifest(stamped: &str) -> String {
    let digest = STANDARD.encode(DigestMethod::Sha512.digest(stamped.as_bytes()));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/2918/v1.2.1#\" xmlns:ds=\"{DS}\">\n\
         <asic:SigReference URI=\"{TIMESTAMP}\" MimeType=\"vnd.etsi.timestamp-token\"/>\n\
         <asic:DataObjectReference URI=\"{TIMESTAMP_CHAIN_RESULT}\" MimeType=\"text/xml\">\n\
         <ds:DigestMethod Algorithm=\"{}\"/>\n<ds:DigestValue>{digest}</ds:DigestValue>\n\
         </asic:DataObjectReference>\n</asic:ASiCManifest>\n",
        DigestMethod::Sha512.uri()
    )
}
