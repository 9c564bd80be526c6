//! ZIP archives (APPNOTE 6.3), read as the strictest program reads them, and written.
//!
//! A program may read an archive from its front or from its table of contents; here both must say the same. Entries
//! lie one behind the other from the first byte to the table, and the table ends with the file.

use std::collections::HashSet;
use std::io::{Read as _, Write as _};

use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use crate::fault::Fault;

/// Entries of an archive, at most.
pub const MAX_ENTRIES: usize = 10_000;
/// Bytes of an archive, at most.
pub const MAX_ARCHIVE_BYTES: usize = 512 * 1024 * 1024;
/// Bytes that all entries of an archive unpack to, at most.
pub const MAX_UNPACKED_BYTES: u64 = 512 * 1024 * 1024;
/// Bytes that an entry may always unpack to, however well it is packed.
const ALWAYS_BYTES: u64 = 1024 * 1024;
/// How many times its packed size an entry may unpack to beyond that.
const MAX_RATIO: u64 = 200;

const END: &[u8] = b"PK\x05\x06";
const END_BYTES: usize = 22;
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_BYTES: usize = 46;
const LOCAL: &[u8] = b"PK\x03\x04";
const LOCAL_BYTES: usize = 30;
const ENCRYPTED: u16 = 1;
const SIZES_BEHIND: u16 = 1 << 3;
const UTF8: u16 = 1 << 11;
/// Extra fields that change what an entry is called or how long it is: ZIP64, other names, encryption.
const REFUSED_EXTRAS: [u16; 6] = [0x0001, 0x0017, 0x6375, 0x7075, 0x7855, 0x9901];
/// What X-Road writes behind the table.
const COMMENT: &[u8] = b"mimetype=application/vnd.etsi.asic-e+zip";

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A line of the table of contents.
struct Line<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    unpacked: u64,
    at: usize,
}

/// Reads an archive; folders are not entries.
pub(crate) fn read(archive: &[u8]) -> Result<Vec<Entry>, Fault> {
    if archive.len() > MAX_ARCHIVE_BYTES {
        return Err(Fault::TooLarge);
    }
    let (lines, table_at) = table(archive)?;
    let mut entries: Vec<Entry> = Vec::with_capacity(lines.len());
    // Some file systems do not tell upper from lower case.
    let mut names = HashSet::with_capacity(lines.len());
    let (mut next, mut unpacked) = (0, 0_u64);
    for line in lines {
        if line.at != next {
            return Err(Fault::StrayBytes);
        }
        let name = name(line.name)?;
        let (packed, end) = packed(archive, &line, table_at)?;
        next = end;
        if line.flags & ENCRYPTED != 0 {
            return Err(Fault::EncryptedEntry(name));
        }
        unpacked += line.unpacked;
        if unpacked > MAX_UNPACKED_BYTES {
            return Err(Fault::TooLarge);
        }
        let bytes = unpack(&line, packed, &name)?;
        if !names.insert(name.to_ascii_lowercase()) {
            return Err(Fault::DuplicateEntry(name));
        }
        entries.push(Entry { name, bytes });
    }
    if next != table_at {
        return Err(Fault::StrayBytes);
    }
    entries.retain(|entry| !entry.name.ends_with('/'));
    Ok(entries)
}

/// The table of contents in the order in which the entries lie, and where it begins.
fn table(archive: &[u8]) -> Result<(Vec<Line<'_>>, usize), Fault> {
    let damaged = Fault::Archive("its table of contents");
    if !archive.starts_with(LOCAL) {
        return Err(Fault::Archive("it does not begin with an entry"));
    }
    let end_at = [0, COMMENT.len()]
        .into_iter()
        .filter_map(|comment| archive.len().checked_sub(END_BYTES + comment))
        .find(|at| {
            let end = archive.get(*at..).unwrap_or_default();
            let comment = end.get(END_BYTES..).unwrap_or_default();
            let length = u16_at(end, 20).map(usize::from);
            end.starts_with(END) && length == Some(comment.len()) && (comment.is_empty() || comment == COMMENT)
        })
        .ok_or(Fault::StrayBytes)?;
    let end = archive.get(end_at..).unwrap_or_default();
    let number = |at| u16_at(end, at).map(usize::from);
    let large = |at| u32_at(end, at).and_then(|number| usize::try_from(number).ok());
    let (Some(0), Some(0), Some(here), Some(count), Some(length), Some(at)) =
        (number(4), number(6), number(8), number(10), large(12), large(16))
    else {
        return Err(damaged);
    };
    if here != count || at.checked_add(length) != Some(end_at) {
        return Err(damaged);
    }
    if count > MAX_ENTRIES {
        return Err(Fault::TooLarge);
    }
    let mut rest = archive.get(at..end_at).unwrap_or_default();
    let mut lines = Vec::with_capacity(count);
    while !rest.is_empty() {
        let (line, length) = line(rest).ok_or_else(|| damaged.clone())?;
        lines.push(line);
        rest = rest.get(length..).unwrap_or_default();
    }
    if lines.len() != count {
        return Err(damaged);
    }
    lines.sort_by_key(|line| line.at);
    Ok((lines, at))
}

fn line(bytes: &[u8]) -> Option<(Line<'_>, usize)> {
    let (name, extra, comment) = (u16_at(bytes, 28)?, u16_at(bytes, 30)?, u16_at(bytes, 32)?);
    let extra_at = ENTRY_BYTES + usize::from(name);
    let comment_at = extra_at + usize::from(extra);
    let is_good = bytes.starts_with(ENTRY) && comment == 0 && has_no_refused_extra(bytes.get(extra_at..comment_at)?);
    let line = Line {
        name: bytes.get(ENTRY_BYTES..extra_at)?,
        flags: u16_at(bytes, 8)?,
        method: u16_at(bytes, 10)?,
        crc: u32_at(bytes, 16)?,
        packed: usize::try_from(u32_at(bytes, 20)?).ok()?,
        unpacked: u64::from(u32_at(bytes, 24)?),
        at: usize::try_from(u32_at(bytes, 42)?).ok()?,
    };
    is_good.then_some((line, comment_at))
}

fn has_no_refused_extra(mut extra: &[u8]) -> bool {
    while !extra.is_empty() {
        let (Some(kind), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) else { return false };
        if REFUSED_EXTRAS.contains(&kind) {
            return false;
        }
        let Some(rest) = extra.get(4 + usize::from(length)..) else { return false };
        extra = rest;
    }
    true
}

/// What an entry holds, packed, and where the next one begins. Its own header must say what the table says.
fn packed<'a>(archive: &'a [u8], line: &Line<'_>, table_at: usize) -> Result<(&'a [u8], usize), Fault> {
    let damaged = || Fault::Archive("an entry is not as the table of contents says");
    let local = archive.get(line.at..table_at).ok_or_else(damaged)?;
    let (Some(flags), Some(method), Some(name), Some(extra)) =
        (u16_at(local, 6), u16_at(local, 8), u16_at(local, 26), u16_at(local, 28))
    else {
        return Err(damaged());
    };
    let extra_at = LOCAL_BYTES + usize::from(name);
    let from = extra_at + usize::from(extra);
    let has_name = local.get(LOCAL_BYTES..extra_at) == Some(line.name);
    let extra_is_good = local.get(extra_at..from).is_some_and(has_no_refused_extra);
    if !local.starts_with(LOCAL) || flags != line.flags || method != line.method || !has_name || !extra_is_good {
        return Err(damaged());
    }
    let to = from.checked_add(line.packed).ok_or_else(damaged)?;
    let content = local.get(from..to).ok_or_else(damaged)?;
    let sizes = |bytes: &[u8], at| Some((u32_at(bytes, at)?, u32_at(bytes, at + 4)?, u32_at(bytes, at + 8)?));
    let wanted = (line.crc, u32::try_from(line.packed).ok(), u32::try_from(line.unpacked).ok());
    let wanted = (wanted.0, wanted.1.ok_or_else(damaged)?, wanted.2.ok_or_else(damaged)?);
    let length = if flags & SIZES_BEHIND == 0 {
        (sizes(local, 14) == Some(wanted)).then_some(to)
    } else {
        // The signature before the sizes is usual, not required.
        let behind = local.get(to..).unwrap_or_default();
        let begins = if behind.starts_with(b"PK\x07\x08") { 4 } else { 0 };
        (sizes(local, 14) == Some((0, 0, 0)) && sizes(behind, begins) == Some(wanted)).then_some(to + begins + 12)
    };
    Ok((content, line.at + length.ok_or_else(damaged)?))
}

fn unpack(line: &Line<'_>, packed: &[u8], name: &str) -> Result<Vec<u8>, Fault> {
    let damaged = Fault::Archive("an entry does not unpack to what the table of contents says");
    let allowed = ALWAYS_BYTES.max((packed.len() as u64).saturating_mul(MAX_RATIO));
    if line.unpacked > allowed {
        return Err(Fault::TooLarge);
    }
    let bytes = match line.method {
        0 => packed.to_vec(),
        8 => {
            let mut decoder = DeflateDecoder::new(packed);
            let mut bytes = Vec::new();
            let read = decoder.by_ref().take(line.unpacked + 1).read_to_end(&mut bytes);
            if read.is_err() || decoder.total_in() != packed.len() as u64 {
                return Err(damaged);
            }
            bytes
        }
        _ => return Err(Fault::Compression(name.to_owned())),
    };
    let mut crc = Crc::new();
    crc.update(&bytes);
    if bytes.len() as u64 == line.unpacked && crc.sum() == line.crc { Ok(bytes) } else { Err(damaged) }
}

/// A name that every program reads alike and that stays in the archive.
fn name(bytes: &[u8]) -> Result<String, Fault> {
    let lossy = || String::from_utf8_lossy(bytes).into_owned();
    let name = std::str::from_utf8(bytes).map_err(|_| Fault::EntryName(lossy()))?;
    let segments = name.strip_suffix('/').unwrap_or(name).split('/');
    let leads_elsewhere = segments.into_iter().any(|segment| matches!(segment, "" | "." | ".."));
    let is_odd = |c: char| c.is_control() || matches!(c, '\\' | ':');
    if leads_elsewhere || name.len() > 255 || name.chars().any(is_odd) {
        Err(Fault::EntryName(lossy()))
    } else {
        Ok(name.to_owned())
    }
}

/// Writes an archive of a container: the mimetype first and as it is, the rest packed (ETSI EN 319 162-1 §A.1).
pub(crate) fn write(entries: &[Entry]) -> std::io::Result<Vec<u8>> {
    let too_large = || std::io::Error::other("an archive of more than 4 GiB");
    let (mut archive, mut table) = (Vec::new(), Vec::new());
    for (place, entry) in entries.iter().enumerate() {
        let at = u32::try_from(archive.len()).map_err(|_| too_large())?;
        let mut crc = Crc::new();
        crc.update(&entry.bytes);
        let (method, packed) = if place == 0 { (0_u16, entry.bytes.clone()) } else { (8, deflated(&entry.bytes)?) };
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).map_err(|_| too_large());
        let name = u16::try_from(entry.name.len()).map_err(|_| too_large())?;
        let flags = if entry.name.is_ascii() { 0 } else { UTF8 };
        // Version 2.0, flags, method, 1 January 1980, check sum, sizes, length of the name, no extra field.
        let mut common = Vec::with_capacity(26);
        for number in [20_u16, flags, method, 0, 0x21] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        for number in [crc.sum(), size(&packed)?, size(&entry.bytes)?] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        common.extend_from_slice(&name.to_le_bytes());
        common.extend_from_slice(&[0, 0]);
        archive.extend([LOCAL, &common, entry.name.as_bytes(), &packed].concat());
        table.extend([ENTRY, &[20, 0], &common, &[0; 10], &at.to_le_bytes(), entry.name.as_bytes()].concat());
    }
    let at = u32::try_from(archive.len()).map_err(|_| too_large())?;
    let length = u32::try_from(table.len()).map_err(|_| too_large())?;
    let count = u16::try_from(entries.len()).map_err(|_| too_large())?.to_le_bytes();
    let comment = u16::try_from(COMMENT.len()).map_err(|_| too_large())?.to_le_bytes();
    let end = [END, &[0; 4], &count, &count, &length.to_le_bytes(), &at.to_le_bytes(), &comment, COMMENT];
    archive.extend(table);
    archive.extend(end.concat());
    Ok(archive)
}

fn deflated(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
