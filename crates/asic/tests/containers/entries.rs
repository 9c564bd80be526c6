//! The entries of an archive, taken out, altered, and put back in any way.

use std::io::Read as _;

use flate2::Crc;

pub type Entries = Vec<(String, Vec<u8>)>;

/// One of X-Road's containers.
pub fn x_road(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/x-road/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What an archive has, without folders.
pub fn of(archive: &[u8]) -> Entries {
    let number = |at: usize, bytes: usize| {
        archive[at..at + bytes].iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
    };
    let end = archive.windows(4).rposition(|bytes| bytes == b"PK\x05\x06").unwrap();
    let (count, mut at) = (number(end + 10, 2), number(end + 16, 4));
    let mut entries = Vec::new();
    for _ in 0..count {
        let (method, packed, name, extra) =
            (number(at + 10, 2), number(at + 20, 4), number(at + 28, 2), number(at + 30, 2));
        let local = number(at + 42, 4);
        let from = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        let content = &archive[from..from + packed];
        let mut bytes = Vec::new();
        if method == 0 {
            bytes.extend_from_slice(content);
        } else {
            flate2::read::DeflateDecoder::new(content).read_to_end(&mut bytes).unwrap();
        }
        let text = String::from_utf8(archive[at + 46..at + 46 + name].to_vec()).unwrap();
        entries.push((text, bytes));
        at += 46 + name + extra;
    }
    entries.retain(|(name, _)| !name.ends_with('/'));
    entries
}

/// An archive of these entries, as they are.
pub fn stored(entries: &Entries) -> Vec<u8> {
    Archive::default().of(entries)
}

/// An archive with a text of one of its entries replaced everywhere.
pub fn replaced(archive: &[u8], name: &str, old: &str, new: &str) -> Vec<u8> {
    let mut entries = of(archive);
    let bytes = &mut entries.iter_mut().find(|(own, _)| own == name).unwrap().1;
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(old), "{name} has {old}");
    *bytes = text.replace(old, new).into_bytes();
    stored(&entries)
}

/// An archive without one of its entries.
pub fn without(archive: &[u8], name: &str) -> Vec<u8> {
    let entries = of(archive);
    assert!(entries.iter().any(|(own, _)| own == name), "there is {name}");
    stored(&entries.into_iter().filter(|(own, _)| own != name).collect())
}

/// An archive with an entry that is new, or has other bytes.
pub fn with(archive: &[u8], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut entries = of(archive);
    entries.retain(|(own, _)| own != name);
    entries.push((name.to_owned(), bytes.to_vec()));
    stored(&entries)
}

/// The bytes of an entry.
pub fn entry(archive: &[u8], name: &str) -> Vec<u8> {
    of(archive).into_iter().find(|(own, _)| own == name).unwrap().1
}

/// How an archive is written, to be written wrongly.
#[derive(Default)]
pub struct Archive {
    pub flags: u16,
    pub method: u16,
    pub extra: Vec<u8>,
    pub comment: Vec<u8>,
    /// Another size, of each entry, than it has.
    pub unpacked: Option<u32>,
    /// Another name in an entry's own header than in the table of contents.
    pub other_name: Option<&'static str>,
    /// Bytes between the entries and the table of contents.
    pub between: Vec<u8>,
}

impl Archive {
    pub fn of(&self, entries: &Entries) -> Vec<u8> {
        let (mut archive, mut table) = (Vec::new(), Vec::new());
        let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
        let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        for (name, bytes) in entries {
            let mut crc = Crc::new();
            crc.update(bytes);
            let unpacked = self.unpacked.map_or_else(|| long(bytes.len()), u32::to_le_bytes);
            let common = |name: &str| {
                let numbers = [&[20, 0][..], &self.flags.to_le_bytes(), &self.method.to_le_bytes(), &[0; 4]].concat();
                let sizes = [&crc.sum().to_le_bytes()[..], &long(bytes.len()), &unpacked].concat();
                [numbers, sizes, short(name.len()).to_vec(), short(self.extra.len()).to_vec()].concat()
            };
            let at = long(archive.len());
            let own = self.other_name.unwrap_or(name);
            archive.extend([b"PK\x03\x04", &common(own)[..], own.as_bytes(), &self.extra, bytes].concat());
            table
                .extend([b"PK\x01\x02\x14\0", &common(name)[..], &[0; 10], &at, name.as_bytes(), &self.extra].concat());
        }
        archive.extend_from_slice(&self.between);
        let (at, length, count) = (long(archive.len()), long(table.len()), short(entries.len()));
        archive.extend(table);
        archive.extend([b"PK\x05\x06", &[0; 4][..], &count, &count, &length, &at, &short(self.comment.len())].concat());
        archive.extend_from_slice(&self.comment);
        archive
    }
}
