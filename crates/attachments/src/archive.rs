//! Office documents, which are ZIP archives (APPNOTE 6.3): their table of contents tells what they are.
//!
//! The table is read as a strict program reads it: the archive begins at the first byte, its table lies just before
//! its end, and nothing follows. Then every program sees the same entries.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

use crate::kind::{Content, Kind, Unrecognised};
use crate::refusal::Refusal;

/// Entries of an archive, at most.
const ENTRIES_MAX: u16 = 10_000;
/// The table of contents, at most, bytes.
const TABLE_MAX: u32 = 4 * 1024 * 1024;
/// What is unpacked of one entry, at most, bytes.
const UNPACKED_MAX: u64 = 256 * 1024;
const END: &[u8] = b"PK\x05\x06";
const END_BYTES: usize = 22;
const ENTRY_BYTES: usize = 46;
const LOCAL_BYTES: usize = 30;

/// A line of the table of contents.
struct Entry {
    name: Vec<u8>,
    is_encrypted: bool,
    method: u16,
    packed: u32,
    at: u32,
}

/// Whether these last bytes of a file hold the end of an archive.
pub(crate) fn has_end(tail: &[u8]) -> bool {
    (0..tail.len().saturating_sub(END_BYTES - 1)).any(|place| {
        tail.get(place..).is_some_and(|end| {
            // A comment of the right length, or nothing, follows: else the four letters are there by chance.
            end.starts_with(END) && u16_at(end, 20).is_some_and(|comment| END_BYTES + usize::from(comment) <= end.len())
        })
    })
}

pub(crate) fn recognise(content: &mut dyn Content) -> Result<Kind, Unrecognised> {
    let entries = entries(content)?;
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

fn entries(content: &mut dyn Content) -> Result<Vec<Entry>, Unrecognised> {
    let size = content.size();
    let tail = content.part(size.saturating_sub((END_BYTES + 65_535) as u64), END_BYTES + 65_535)?;
    // The end whose comment goes to the end of the file.
    let end = (0..tail.len())
        .rev()
        .filter_map(|place| tail.get(place..))
        .find(|end| {
            let comment = u16_at(end, 20).map(usize::from);
            end.starts_with(END) && comment.is_some_and(|comment| END_BYTES + comment == end.len())
        })
        .ok_or(Refusal::Damaged)?;
    let (Some(disk), Some(count), Some(length), Some(at)) =
        (u32_at(end, 4), u16_at(end, 10), u32_at(end, 12), u32_at(end, 16))
    else {
        return Err(Refusal::Damaged.into());
    };
    let end_at = size - end.len() as u64;
    let fits = u64::from(at) + u64::from(length) == end_at;
    if disk != 0 || count == 0 || count > ENTRIES_MAX || length > TABLE_MAX || !fits {
        return Err(Refusal::Damaged.into());
    }
    let table = content.part(u64::from(at), length as usize)?;
    let mut rest = table.as_slice();
    let mut entries = Vec::with_capacity(usize::from(count));
    while !rest.is_empty() {
        let (entry, length) = entry(rest).ok_or(Refusal::Damaged)?;
        entries.push(entry);
        rest = rest.get(length..).ok_or(Refusal::Damaged)?;
    }
    if entries.len() != usize::from(count) || !entries.iter().any(|entry| entry.at == 0) {
        return Err(Refusal::Damaged.into());
    }
    Ok(entries)
}

fn entry(bytes: &[u8]) -> Option<(Entry, usize)> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return None;
    }
    let name = usize::from(u16_at(bytes, 28)?);
    let length = ENTRY_BYTES + name + usize::from(u16_at(bytes, 30)?) + usize::from(u16_at(bytes, 32)?);
    let entry = Entry {
        is_encrypted: u16_at(bytes, 8)? & 1 != 0,
        method: u16_at(bytes, 10)?,
        packed: u32_at(bytes, 20)?,
        at: u32_at(bytes, 42)?,
        name: bytes.get(ENTRY_BYTES..ENTRY_BYTES + name)?.to_vec(),
    };
    (length <= bytes.len()).then_some((entry, length))
}

/// The beginning of what an entry holds.
fn unpacked(content: &mut dyn Content, entry: &Entry) -> Result<Vec<u8>, Unrecognised> {
    let local = content.part(u64::from(entry.at), LOCAL_BYTES)?;
    let (true, Some(name), Some(extra)) = (local.starts_with(b"PK\x03\x04"), u16_at(&local, 26), u16_at(&local, 28))
    else {
        return Err(Refusal::Damaged.into());
    };
    let from = u64::from(entry.at) + LOCAL_BYTES as u64 + u64::from(name) + u64::from(extra);
    let packed = content.part(from, entry.packed.min(TABLE_MAX) as usize)?;
    match entry.method {
        0 => Ok(packed.into_iter().take(usize::try_from(UNPACKED_MAX).unwrap_or(usize::MAX)).collect()),
        8 => {
            let mut bytes = Vec::new();
            let done = DeflateDecoder::new(packed.as_slice()).take(UNPACKED_MAX).read_to_end(&mut bytes);
            if done.is_ok() { Ok(bytes) } else { Err(Refusal::Damaged.into()) }
        }
        _ => Err(Refusal::Damaged.into()),
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Bytes(Vec<u8>);

    impl Content for Bytes {
        fn size(&self) -> u64 {
            self.0.len() as u64
        }

        fn part(&mut self, from: u64, length: usize) -> std::io::Result<Vec<u8>> {
            let rest = self.0.get(usize::try_from(from).unwrap()..).unwrap_or_default();
            Ok(rest[..length.min(rest.len())].to_vec())
        }
    }

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
        recognise(&mut Bytes(bytes)).map_err(|error| match error {
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
