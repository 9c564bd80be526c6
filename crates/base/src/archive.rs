//! The table of contents of a ZIP archive (APPNOTE 6.3), which office documents are.
//!
//! It is read as a strict program reads it: the archive begins at the first byte, its table lies just before its end,
//! and nothing follows. Then every program sees the same entries, whichever end it begins with.

use std::io;

/// The comment behind the end of the table, at most, bytes.
const COMMENT_MAX: usize = 65_535;
const END: &[u8] = b"PK\x05\x06";
const END_BYTES: usize = 22;
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_BYTES: usize = 46;
const LOCAL: &[u8] = b"PK\x03\x04";
const LOCAL_BYTES: usize = 30;

/// Bytes of which any part can be had.
pub trait Content {
    /// How many there are.
    fn size(&self) -> u64;
    /// These bytes, fewer at the end.
    ///
    /// # Errors
    /// When they cannot be read.
    fn part(&mut self, from: u64, length: usize) -> io::Result<Vec<u8>>;
}

impl Content for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn part(&mut self, from: u64, length: usize) -> io::Result<Vec<u8>> {
        let rest = usize::try_from(from).ok().and_then(|from| self.get(from..)).unwrap_or_default();
        Ok(rest.iter().take(length).copied().collect())
    }
}

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, as it was written.
    pub name: Vec<u8>,
    /// Whether a password is needed.
    pub is_encrypted: bool,
    /// How it is packed.
    pub method: Method,
    /// Bytes, packed.
    pub packed: u32,
    at: u32,
}

/// How an entry is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored,
    /// By DEFLATE (RFC 1951).
    Deflated,
    /// Otherwise.
    Other(u16),
}

/// How long a table may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableLimits {
    /// Entries.
    pub entries: u16,
    /// Bytes.
    pub bytes: u32,
}

/// Why an archive was not read.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is none, it is cut, something stands before or behind it, or its table is too long.
    #[error("this is no whole archive")]
    Damaged,
    /// Its bytes cannot be had.
    #[error(transparent)]
    Unreadable(#[from] io::Error),
}

/// Whether these last bytes of a file hold the end of an archive.
pub fn has_end(tail: &[u8]) -> bool {
    (0..tail.len().saturating_sub(END_BYTES - 1)).any(|place| {
        tail.get(place..).is_some_and(|end| {
            // A comment of the right length, or nothing, follows: else the four letters are there by chance.
            end.starts_with(END) && u16_at(end, 20).is_some_and(|comment| END_BYTES + usize::from(comment) <= end.len())
        })
    })
}

/// The entries of an archive, in the order of its table: one at least.
///
/// # Errors
/// [`ArchiveError`].
pub fn entries(content: &mut dyn Content, limits: TableLimits) -> Result<Vec<Entry>, ArchiveError> {
    let size = content.size();
    let longest = END_BYTES + COMMENT_MAX;
    let tail = content.part(size.saturating_sub(longest as u64), longest)?;
    // The end whose comment goes to the end of the file.
    let end = (0..tail.len())
        .rev()
        .filter_map(|place| tail.get(place..))
        .find(|end| {
            let comment = u16_at(end, 20).map(usize::from);
            end.starts_with(END) && comment.is_some_and(|comment| END_BYTES + comment == end.len())
        })
        .ok_or(ArchiveError::Damaged)?;
    let (Some(disk), Some(count), Some(length), Some(at)) =
        (u32_at(end, 4), u16_at(end, 10), u32_at(end, 12), u32_at(end, 16))
    else {
        return Err(ArchiveError::Damaged);
    };
    let end_at = size - end.len() as u64;
    let fits = u64::from(at) + u64::from(length) == end_at;
    if disk != 0 || count == 0 || count > limits.entries || length > limits.bytes || !fits {
        return Err(ArchiveError::Damaged);
    }
    let table = content.part(u64::from(at), length as usize)?;
    let mut rest = table.as_slice();
    let mut entries = Vec::with_capacity(usize::from(count));
    while !rest.is_empty() {
        let (entry, length) = entry(rest).ok_or(ArchiveError::Damaged)?;
        entries.push(entry);
        rest = rest.get(length..).ok_or(ArchiveError::Damaged)?;
    }
    if entries.len() != usize::from(count) || !entries.iter().any(|entry| entry.at == 0) {
        return Err(ArchiveError::Damaged);
    }
    Ok(entries)
}

/// Bytes of an entry, as they are packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The first of them.
    pub bytes: Vec<u8>,
    /// Whether these are all.
    pub are_all: bool,
}

/// The bytes of an entry as they are packed: the first `most` of them.
///
/// # Errors
/// [`ArchiveError`].
pub fn packed(content: &mut dyn Content, entry: &Entry, most: u32) -> Result<Packed, ArchiveError> {
    let local = content.part(u64::from(entry.at), LOCAL_BYTES)?;
    let (true, Some(name), Some(extra)) = (local.starts_with(LOCAL), u16_at(&local, 26), u16_at(&local, 28)) else {
        return Err(ArchiveError::Damaged);
    };
    let from = u64::from(entry.at) + LOCAL_BYTES as u64 + u64::from(name) + u64::from(extra);
    let bytes = content.part(from, entry.packed.min(most) as usize)?;
    Ok(Packed { are_all: bytes.len() == entry.packed as usize, bytes })
}

fn entry(bytes: &[u8]) -> Option<(Entry, usize)> {
    if !bytes.starts_with(ENTRY) {
        return None;
    }
    let name = usize::from(u16_at(bytes, 28)?);
    let length = ENTRY_BYTES + name + usize::from(u16_at(bytes, 30)?) + usize::from(u16_at(bytes, 32)?);
    let entry = Entry {
        is_encrypted: u16_at(bytes, 8)? & 1 != 0,
        method: match u16_at(bytes, 10)? {
            0 => Method::Stored,
            8 => Method::Deflated,
            other => Method::Other(other),
        },
        packed: u32_at(bytes, 20)?,
        at: u32_at(bytes, 42)?,
        name: bytes.get(ENTRY_BYTES..ENTRY_BYTES + name)?.to_vec(),
    };
    (length <= bytes.len()).then_some((entry, length))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LIMITS: TableLimits = TableLimits { entries: 3, bytes: 200 };

    /// An archive of these entries, stored as they are.
    fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
        let (mut bytes, mut table) = (Vec::new(), Vec::new());
        for (name, content) in entries {
            let at = u32::try_from(bytes.len()).unwrap().to_le_bytes();
            let sizes = [u32::try_from(content.len()).unwrap().to_le_bytes(); 2].concat();
            let common = [&[0; 12][..], &sizes, &u16::try_from(name.len()).unwrap().to_le_bytes()].concat();
            bytes.extend([b"PK\x03\x04\x14\0", &common[..], &[0; 2], name.as_bytes(), content.as_bytes()].concat());
            table.extend([b"PK\x01\x02\x14\0\x14\0", &common[..], &[0; 12], &at, name.as_bytes()].concat());
        }
        let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
        let place =
            [u32::try_from(table.len()).unwrap().to_le_bytes(), u32::try_from(bytes.len()).unwrap().to_le_bytes()];
        [bytes, table, [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &place.concat(), &[0; 2]].concat()].concat()
    }

    fn read(bytes: &[u8]) -> Result<Vec<Entry>, ArchiveError> {
        entries(&mut &*bytes, LIMITS)
    }

    #[test]
    fn entries_are_found_with_their_bytes() {
        let whole = zip(&[("a.txt", "one"), ("b", "two and more")]);
        assert!(has_end(&whole));
        let entries = read(&whole).unwrap();
        let told: Vec<_> = entries.iter().map(|entry| (entry.name.as_slice(), entry.method, entry.packed)).collect();
        assert_eq!(told, [(&b"a.txt"[..], Method::Stored, 3), (b"b", Method::Stored, 12)]);
        let first = |most| packed(&mut &*whole, &entries[1], most).unwrap();
        assert_eq!(first(u32::MAX), Packed { bytes: b"two and more".to_vec(), are_all: true });
        assert_eq!(first(3), Packed { bytes: b"two".to_vec(), are_all: false });
    }

    #[test]
    fn an_archive_begins_and_ends_with_itself_and_keeps_its_limits() {
        let whole = zip(&[("a", "one")]);
        for wrong in [
            [&b"PK\x03\x04"[..], &whole].concat(),
            [&whole[..], b"more"].concat(),
            [&zip(&[("b", "two")])[..], &whole].concat(),
            zip(&[]),
            zip(&[("a", ""), ("b", ""), ("c", ""), ("d", "")]),
            zip(&[(&"n".repeat(200), "")]),
        ] {
            assert!(matches!(read(&wrong), Err(ArchiveError::Damaged)), "{wrong:?}");
        }
        for length in 0..whole.len() {
            assert!(read(&whole[..length]).is_err(), "cut after {length}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(mut bytes in prop::collection::vec(any::<u8>(), 0..120), at in 0..120_usize) {
            let whole = zip(&[("a", "one")]);
            bytes.splice(at.min(bytes.len()).., whole);
            if let Ok(found) = read(&bytes) {
                for entry in &found {
                    let _ = packed(&mut &*bytes, entry, 1_000);
                }
            }
        }
    }
}
