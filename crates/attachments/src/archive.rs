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
/// What one entry may unpack to where it is read, bytes.
const UNPACKED_MAX: usize = 1024 * 1024;

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
    let named = |name: &str| only(&entries, name);
    let lower = |entry: &Entry| String::from_utf8_lossy(&entry.name).to_ascii_lowercase();
    let has_macros = entries.iter().map(lower).any(|name| {
        name.rsplit('/').next().is_some_and(|file| file.starts_with("vbaproject") || file.starts_with("vbadata"))
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
            || name.contains("/activex/")
    });
    if let Some(first) = entries.first().filter(|entry| entry.name == b"mimetype") {
        let said = unpacked(content, first)?;
        if said.trim_ascii() != Kind::Odt.media_type() {
            return Err(Refusal::UnknownKind.into());
        }
        let manifest = named("META-INF/manifest.xml")?.ok_or(Refusal::Damaged)?;
        if unpacked(content, manifest)?.contains("encryption-data") {
            return Err(Refusal::Encrypted.into());
        }
        if has_macros {
            return Err(Refusal::Macros.into());
        }
        return if named("content.xml")?.is_some() { Ok(Kind::Odt) } else { Err(Refusal::Damaged.into()) };
    }
    let Some(types) = named("[Content_Types].xml")? else { return Err(Refusal::UnknownKind.into()) };
    let types = unpacked(content, types)?.to_ascii_lowercase();
    if has_macros || types.contains("macroenabled") || types.contains("vbaproject") {
        return Err(Refusal::Macros.into());
    }
    // No office program writes letters as numbers or entities of its own here: they would hide the words above.
    if types.contains("&#") || types.contains("<!doctype") {
        return Err(Refusal::Damaged.into());
    }
    match (named("word/document.xml")?, named("xl/workbook.xml")?) {
        (Some(_), None) => Ok(Kind::Docx),
        (None, Some(_)) => Ok(Kind::Xlsx),
        _ => Err(Refusal::UnknownKind.into()),
    }
}

/// The entry of this name, where there is one. Of two, programs would read one or the other; capitals do not tell them
/// apart everywhere.
fn only<'e>(entries: &'e [Entry], name: &str) -> Result<Option<&'e Entry>, Refusal> {
    let mut found = entries.iter().filter(|entry| entry.name.eq_ignore_ascii_case(name.as_bytes()));
    match (found.next(), found.next()) {
        (one, None) => Ok(one.filter(|entry| entry.name == name.as_bytes())),
        _ => Err(Refusal::Damaged),
    }
}

/// What an entry holds, all of it: nothing can be said of what is not read.
fn unpacked(content: &mut dyn Content, entry: &Entry) -> Result<String, Unrecognised> {
    let packed = packed(content, entry, PACKED_MAX)?;
    if !packed.are_all {
        return Err(Refusal::Damaged.into());
    }
    let bytes = match entry.method {
        Method::Stored => packed.bytes,
        Method::Deflated => {
            let mut bytes = Vec::new();
            let most = UNPACKED_MAX as u64 + 1;
            let done = DeflateDecoder::new(packed.bytes.as_slice()).take(most).read_to_end(&mut bytes);
            done.map_err(|_| Refusal::Damaged)?;
            bytes
        }
        Method::Other(_) => return Err(Refusal::Damaged.into()),
    };
    let text = Some(bytes).filter(|bytes| bytes.len() <= UNPACKED_MAX).and_then(|bytes| String::from_utf8(bytes).ok());
    // Letters of two bytes are UTF-8 as well, with a zero beside each.
    let text = text.filter(|text| !text.contains('\0'));
    Ok(text.ok_or(Refusal::Damaged)?)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    /// An archive of these entries, stored as they are, with these flags.
    fn zip(entries: &[(&str, &str)], flags: u16) -> Vec<u8> {
        let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, content)| (*name, content.as_bytes())).collect();
        packed_by(0, &entries, flags)
    }

    /// An archive of these entries, folded before.
    fn packed_by(method: u16, entries: &[(&str, &[u8])], flags: u16) -> Vec<u8> {
        let (mut bytes, mut table) = (Vec::new(), Vec::new());
        let sizes = |content: &[u8]| [u32::try_from(content.len()).unwrap().to_le_bytes(); 2].concat();
        for (name, content) in entries {
            let at = u32::try_from(bytes.len()).unwrap();
            let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let begin = [flags.to_le_bytes(), method.to_le_bytes()].concat();
            let common = [&begin[..], &[0; 8], &sizes(content), &name_length].concat();
            bytes.extend([b"PK\x03\x04\x14\0", &common[..], &[0; 2], name.as_bytes(), content].concat());
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
    fn the_list_of_parts_is_read_to_its_end_or_refused() {
        let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
        let behind = |length: usize| format!("<!--{}--><Types>{macros}</Types>", "-".repeat(length));
        let listed = |types: &str| of(zip(&[("[Content_Types].xml", types), DOCX[1]], 0));
        assert_eq!(listed(&behind(300 * 1024)), Err(Refusal::Macros));
        assert_eq!(listed(&behind(2 * 1024 * 1024)), Err(Refusal::Damaged), "more than is read");
        assert_eq!(listed(&behind(5 * 1024 * 1024)), Err(Refusal::Damaged), "more than is read, packed");
        let utf_16: Vec<u8> = macros.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (content, told) in [
            (behind(300 * 1024).into_bytes(), Refusal::Macros),
            (behind(2 * 1024 * 1024).into_bytes(), Refusal::Damaged),
            (utf_16, Refusal::Damaged),
        ] {
            let folded = |content: &[u8]| {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(content).unwrap();
                encoder.finish().unwrap()
            };
            let (types, document) = (folded(&content), folded(b"<w/>"));
            let entries = [("[Content_Types].xml", &types[..]), ("word/document.xml", &document)];
            assert_eq!(of(packed_by(8, &entries, 0)), Err(told));
        }
        assert_eq!(listed(&macros.to_uppercase()), Err(Refusal::Macros), "capitals mean nothing in media types");
        assert_eq!(listed(&macros.replace('E', "&#69;")), Err(Refusal::Damaged), "a letter as a number");
    }

    #[test]
    fn a_list_of_parts_that_can_be_read_in_two_ways_is_refused() {
        for twice in ["[Content_Types].xml", "[content_types].XML"] {
            assert_eq!(of(zip(&[DOCX[0], DOCX[1], (twice, "<Types/>")], 0)), Err(Refusal::Damaged), "{twice}");
        }
        let manifest = ("META-INF/manifest.xml", "<manifest:encryption-data/>");
        assert_eq!(of(zip(&[ODT[0], ODT[1], ODT[2], manifest], 0)), Err(Refusal::Damaged));
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
