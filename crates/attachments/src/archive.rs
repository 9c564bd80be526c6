//! Office documents, which are ZIP archives: their table of contents tells what they are.

use std::io::Read as _;

use base::archive::{ArchiveError, Content, Entry, Method, TableLimits, entries, packed};
use flate2::read::DeflateDecoder;

use crate::kind::{Kind, Unrecognised};
use crate::refusal::Refusal;

/// The longest table of contents that is read.
const TABLE: TableLimits = TableLimits { entries: 10_000, bytes: 4 * 1024 * 1024 };
/// What is read of one entry, packed, at most, bytes.
const PACKED_MAX: u32 = 4 * 1024 * 1024;
/// What is unpacked of one entry, at most, bytes.
const UNPACKED_MAX: u64 = 256 * 1024;

impl From<ArchiveError> for Unrecognised {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Damaged => Self::Refused(Refusal::Damaged),
            ArchiveError::Unreadable(error) => Self::Unreadable(error),
        }
    }
}

pub(crate) fn recognise(content: &mut dyn Content) -> Result<Kind, Unrecognised> {
    let entries = entries(content, TABLE)?;
    if entries.iter().any(|entry| entry.is_encrypted) {
        return Err(Refusal::Encrypted.into());
    }
    let named = |name: &str| entries.iter().find(|entry| entry.name == name.as_bytes());
    let lower = |entry: &Entry| String::from_utf8_lossy(&entry.name).to_ascii_lowercase();
    let has_macros = entries.iter().map(lower).any(|name| {
        name.rsplit('/').next().is_some_and(|file| file.starts_with("vbaproject") || file.starts_with("vbadata"))
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
            || name.contains("/activex/")
    });
    if let Some(first) = entries.first().filter(|entry| entry.name == b"mimetype") {
        let said = unpacked(content, first)?;
        if said.trim_ascii() != Kind::Odt.media_type().as_bytes() {
            return Err(Refusal::UnknownKind.into());
        }
        let manifest = named("META-INF/manifest.xml").ok_or(Refusal::Damaged)?;
        let manifest = unpacked(content, manifest)?;
        if holds(&manifest, b"encryption-data") {
            return Err(Refusal::Encrypted.into());
        }
        if has_macros {
            return Err(Refusal::Macros.into());
        }
        return if named("content.xml").is_some() { Ok(Kind::Odt) } else { Err(Refusal::Damaged.into()) };
    }
    let Some(types) = named("[Content_Types].xml") else { return Err(Refusal::UnknownKind.into()) };
    let types = unpacked(content, types)?;
    if has_macros || holds(&types, b"macroEnabled") || holds(&types, b"vbaProject") {
        return Err(Refusal::Macros.into());
    }
    match (named("word/document.xml"), named("xl/workbook.xml")) {
        (Some(_), None) => Ok(Kind::Docx),
        (None, Some(_)) => Ok(Kind::Xlsx),
        _ => Err(Refusal::UnknownKind.into()),
    }
}

/// The beginning of what an entry holds.
fn unpacked(content: &mut dyn Content, entry: &Entry) -> Result<Vec<u8>, Unrecognised> {
    let packed = packed(content, entry, PACKED_MAX)?;
    match entry.method {
        Method::Stored => Ok(packed.into_iter().take(usize::try_from(UNPACKED_MAX).unwrap_or(usize::MAX)).collect()),
        Method::Deflated => {
            let mut bytes = Vec::new();
            let done = DeflateDecoder::new(packed.as_slice()).take(UNPACKED_MAX).read_to_end(&mut bytes);
            if done.is_ok() { Ok(bytes) } else { Err(Refusal::Damaged.into()) }
        }
        Method::Other(_) => Err(Refusal::Damaged.into()),
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of these entries, stored as they are, with these flags.
    fn zip(entries: &[(&str, &str)], flags: u16) -> Vec<u8> {
        let (mut bytes, mut table) = (Vec::new(), Vec::new());
        let sizes = |content: &str| [u32::try_from(content.len()).unwrap().to_le_bytes(); 2].concat();
        for (name, content) in entries {
            let at = u32::try_from(bytes.len()).unwrap();
            let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let common = [&flags.to_le_bytes()[..], &[0; 10], &sizes(content), &name_length].concat();
            bytes.extend([b"PK\x03\x04\x14\0", &common[..], &[0; 2], name.as_bytes(), content.as_bytes()].concat());
            let entry = [b"PK\x01\x02\x14\0\x14\0", &common[..], &[0; 12], &at.to_le_bytes(), name.as_bytes()].concat();
            table.extend(entry);
        }
        let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
        let place =
            [u32::try_from(table.len()).unwrap().to_le_bytes(), u32::try_from(bytes.len()).unwrap().to_le_bytes()];
        let end = [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &place.concat(), &[0; 2]].concat();
        [bytes, table, end].concat()
    }

    fn of(bytes: Vec<u8>) -> Result<Kind, Refusal> {
        recognise(&mut bytes.as_slice()).map_err(|error| match error {
            Unrecognised::Refused(refusal) => refusal,
            Unrecognised::Unreadable(error) => panic!("{error}"),
        })
    }

    const DOCX: [(&str, &str); 2] = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")];
    const ODT: [(&str, &str); 3] = [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", "<office/>"),
    ];

    #[test]
    fn documents_are_recognised_by_what_is_in_them() {
        assert_eq!(of(zip(&DOCX, 0)), Ok(Kind::Docx));
        assert_eq!(of(zip(&[DOCX[0], ("xl/workbook.xml", "<w/>")], 0)), Ok(Kind::Xlsx));
        assert_eq!(of(zip(&ODT, 0)), Ok(Kind::Odt));
        assert_eq!(of(zip(&[("holiday.jpg", "…")], 0)), Err(Refusal::UnknownKind));
        assert_eq!(of(zip(&[("mimetype", "application/epub+zip")], 0)), Err(Refusal::UnknownKind));
    }

    #[test]
    fn macros_and_passwords_are_refused() {
        assert_eq!(of(zip(&[DOCX[0], DOCX[1], ("word/vbaProject.bin", "")], 0)), Err(Refusal::Macros));
        assert_eq!(of(zip(&[DOCX[0], DOCX[1], ("word/VBAPROJECT.BIN", "")], 0)), Err(Refusal::Macros));
        let types = ("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
        assert_eq!(of(zip(&[types, DOCX[1]], 0)), Err(Refusal::Macros));
        assert_eq!(of(zip(&[ODT[0], ODT[1], ODT[2], ("Basic/Standard/Module1.xml", "")], 0)), Err(Refusal::Macros));
        assert_eq!(of(zip(&DOCX, 1)), Err(Refusal::Encrypted));
        let manifest = ("META-INF/manifest.xml", "<manifest:encryption-data/>");
        assert_eq!(of(zip(&[ODT[0], manifest, ODT[2]], 0)), Err(Refusal::Encrypted));
    }

    #[test]
    fn an_archive_begins_and_ends_with_itself() {
        let whole = zip(&DOCX, 0);
        assert_eq!(of([b"PK\x03\x04".to_vec(), whole.clone()].concat()), Err(Refusal::Damaged), "something before");
        assert_eq!(of([whole.clone(), b"more".to_vec()].concat()), Err(Refusal::Damaged), "something behind");
        assert_eq!(of([zip(&ODT, 0), whole.clone()].concat()), Err(Refusal::Damaged), "two in one");
        for length in 4..whole.len() {
            assert!(of(whole[..length].to_vec()).is_err(), "cut after {length}");
        }
    }
}
