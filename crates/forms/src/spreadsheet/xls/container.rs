//! The compound file that an `.xls` file is: a file system of sectors ([MS-CFB]).

const SIGNATURE: [u8; 8] = *b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Sectors from this number on are no sectors: ends of chains, free ones.
const FIRST_RESERVED: u32 = 0xFFFF_FFFA;
const DIRECTORY_ENTRY: usize = 128;
const ROOT: u8 = 5;
const STREAM: u8 = 2;
/// Addresses of sectors of the allocation table in the header.
const HEADER_ADDRESSES: usize = 109;

/// A compound file.
pub(super) struct Container<'a> {
    bytes: &'a [u8],
    /// The size of a sector, in bytes.
    sector: usize,
    /// The size of a small sector, in bytes.
    small_sector: usize,
    /// The next sector of each sector.
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    /// Streams shorter than this lie in small sectors, in bytes.
    cutoff: usize,
    directory: Vec<u8>,
}

impl<'a> Container<'a> {
    /// Reads the tables of a compound file. Nothing is longer than the file itself.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        if bytes.get(..8)? != SIGNATURE {
            return None;
        }
        let shift = u16_at(bytes, 30)?;
        let small_shift = u16_at(bytes, 32)?;
        if !matches!(shift, 9 | 12) || small_shift != 6 {
            return None;
        }
        let mut container = Self {
            bytes,
            sector: 1 << shift,
            small_sector: 1 << small_shift,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            cutoff: u32_at(bytes, 56)? as usize,
            directory: Vec::new(),
        };
        container.next = container.allocation_table()?;
        container.directory = container.chain(u32_at(bytes, 48)?)?;
        let small_table = u32_at(bytes, 60)?;
        if small_table < FIRST_RESERVED {
            container.next_small = words(&container.chain(small_table)?);
            let root = container.entries().find(|entry| entry.get(66) == Some(&ROOT))?;
            container.small = container.chain(u32_at(root, 116)?)?;
        }
        Some(container)
    }

    /// The stream of a name.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries().find(|entry| entry.get(66) == Some(&STREAM) && name_of(entry) == name)?;
        let (start, length) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
        let mut stream = if length < self.cutoff { self.small_chain(start)? } else { self.chain(start)? };
        stream.truncate(length);
        Some(stream)
    }

    fn entries(&self) -> impl Iterator<Item = &[u8]> {
        self.directory.chunks_exact(DIRECTORY_ENTRY)
    }

    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of a file can be cut short.
        self.bytes.get(start..(start + self.sector).min(self.bytes.len())).filter(|sector| !sector.is_empty())
    }

    /// The table of next sectors, whose own sectors the header and its continuation list.
    fn allocation_table(&self) -> Option<Vec<u32>> {
        let limit = self.bytes.len() / self.sector + 1;
        let mut sectors: Vec<u32> =
            (0..HEADER_ADDRESSES).filter_map(|index| u32_at(self.bytes, 76 + index * 4)).collect();
        let mut list = u32_at(self.bytes, 68)?;
        let mut lists = 0;
        while list < FIRST_RESERVED && lists < limit {
            let mut addresses = words(self.sector_at(list)?);
            list = addresses.pop()?;
            sectors.extend(addresses);
            lists += 1;
        }
        let mut table = Vec::new();
        for sector in sectors.into_iter().filter(|sector| *sector < FIRST_RESERVED).take(limit) {
            table.extend(words(self.sector_at(sector)?));
        }
        Some(table)
    }

    /// The bytes of a chain of sectors. A chain that is longer than the file runs in a circle.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut sector = start;
        while sector < FIRST_RESERVED {
            if bytes.len() > self.bytes.len() {
                return None;
            }
            bytes.extend_from_slice(self.sector_at(sector)?);
            sector = *self.next.get(sector as usize)?;
        }
        Some(bytes)
    }

    fn small_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut sector = start;
        while sector < FIRST_RESERVED {
            if bytes.len() > self.small.len() {
                return None;
            }
            let from = sector as usize * self.small_sector;
            bytes.extend_from_slice(self.small.get(from..from + self.small_sector)?);
            sector = *self.next_small.get(sector as usize)?;
        }
        Some(bytes)
    }
}

/// The name of an entry of the directory, which is UTF-16.
fn name_of(entry: &[u8]) -> String {
    let length = u16_at(entry, 64).map_or(0, usize::from).saturating_sub(2).min(62);
    let units: Vec<u16> = (0..length / 2).filter_map(|index| u16_at(entry, index * 2)).collect();
    String::from_utf16_lossy(&units)
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect()
}

/// A little-endian number in two bytes.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// A little-endian number in four bytes.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A little-endian fraction in eight bytes.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}
