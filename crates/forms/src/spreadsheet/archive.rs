//! A look at the ZIP file that an `.xlsx` is, before anything unfolds it in memory.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

use crate::mistake::Mistake;

use super::too_large;

/// All parts of a file together may unfold to this, in bytes.
const MAX_UNFOLDED_BYTES: u64 = 256 * 1024 * 1024;
/// More parts are refused.
const MAX_PARTS: u16 = 2_000;

const END_OF_DIRECTORY: [u8; 4] = *b"PK\x05\x06";
const ENTRY: [u8; 4] = *b"PK\x01\x02";
const DEFLATED: u16 = 8;

/// Unfolds every part to nowhere and counts: sizes that a ZIP file declares can lie.
///
/// # Errors
/// When the file is no ZIP file, or unfolds to more than the limit.
pub(super) fn check(bytes: &[u8]) -> Result<(), Mistake> {
    let parts = parts(bytes).ok_or_else(|| too_large("the file is not an Excel file: open it and save it as .xlsx"))?;
    let mut left = MAX_UNFOLDED_BYTES;
    for part in parts {
        let unfolded = if part.method == DEFLATED {
            // What cannot be unfolded is told by the reader, later.
            io::copy(&mut DeflateDecoder::new(part.bytes).take(left), &mut io::sink()).unwrap_or(0)
        } else {
            part.bytes.len() as u64
        };
        left = left.saturating_sub(unfolded);
        if left == 0 {
            return Err(too_large("the file unfolds to more than 256 MiB"));
        }
    }
    Ok(())
}

struct Part<'a> {
    method: u16,
    bytes: &'a [u8],
}

/// The parts that the central directory lists (APPNOTE.TXT 4.3.12).
fn parts(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let end = bytes.windows(4).rposition(|window| window == END_OF_DIRECTORY)?;
    let count = u16_at(bytes, end + 10)?;
    if count > MAX_PARTS {
        return None;
    }
    let mut at = u32_at(bytes, end + 16)? as usize;
    let mut parts = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        if bytes.get(at..at + 4)? != ENTRY {
            return None;
        }
        let method = u16_at(bytes, at + 10)?;
        let compressed = u32_at(bytes, at + 20)? as usize;
        let local = u32_at(bytes, at + 42)? as usize;
        let start = local + 30 + usize::from(u16_at(bytes, local + 26)?) + usize::from(u16_at(bytes, local + 28)?);
        parts.push(Part { method, bytes: bytes.get(start..start + compressed)? });
        at +=
            46 + [28, 30, 32].iter().map(|field| u16_at(bytes, at + field).map(usize::from)).sum::<Option<usize>>()?;
    }
    Some(parts)
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
    use flate2::{Compression, write::DeflateEncoder};
    use std::io::Write;

    /// A ZIP file with one part that unfolds to this many zeros.
    fn zip(zeros: usize) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![0; zeros]).unwrap();
        let folded = encoder.finish().unwrap();
        let size = u32::try_from(folded.len()).unwrap().to_le_bytes();
        let mut file = b"PK\x03\x04".to_vec();
        file.extend([0; 22]);
        file.extend([1, 0, 0, 0]);
        file.push(b'a');
        file.extend(&folded);
        let directory = u32::try_from(file.len()).unwrap().to_le_bytes();
        file.extend(ENTRY);
        file.extend([0; 6]);
        file.extend([8, 0]);
        file.extend([0; 8]);
        file.extend(size);
        file.extend([0; 4]);
        file.extend([1, 0]);
        file.extend([0; 16]);
        file.push(b'a');
        file.extend(END_OF_DIRECTORY);
        file.extend([0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
        file.extend(directory);
        file.extend([0, 0]);
        file
    }

    #[test]
    fn a_file_that_unfolds_to_too_much_is_refused() {
        assert!(check(&zip(1_000)).is_ok());
        let bomb = check(&zip(300 * 1024 * 1024)).unwrap_err();
        assert!(bomb.message.contains("256 MiB"), "{bomb}");
    }

    #[test]
    fn what_is_no_archive_is_refused() {
        for bytes in [&b""[..], b"PK\x05\x06", b"PK\x05\x06aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert!(check(bytes).is_err(), "{bytes:?}");
        }
    }
}
