//! A look at the ZIP file that an `.xlsx` is, before anything unfolds it in memory.

use std::io::Read as _;

use base::archive::{Method, TableLimits, entries, packed};
use flate2::read::DeflateDecoder;

use crate::mistake::Mistake;

use super::too_large;

/// All parts of a file together may unfold to this, in bytes.
const MAX_UNFOLDED_BYTES: u64 = 256 * 1024 * 1024;
/// Parts are unfolded in pieces of so many bytes.
const PIECE_BYTES: usize = 64 * 1024;
/// The longest table of contents that is read.
const TABLE: TableLimits = TableLimits { entries: 2_000, bytes: 1024 * 1024 };

/// Unfolds every part to nowhere and counts: sizes that a ZIP file declares can lie.
///
/// # Errors
/// When the file is no ZIP file, or unfolds to more than the limit.
pub(super) fn check(mut bytes: &[u8]) -> Result<(), Mistake> {
    let no_archive = || too_large("the file is not an Excel file: open it and save it as .xlsx");
    let mut left = MAX_UNFOLDED_BYTES;
    // Parts lie behind each other: together they have no more bytes than the file, or some are read twice.
    let mut folded_left = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    for part in entries(&mut bytes, TABLE).map_err(|_| no_archive())? {
        let folded = packed(&mut bytes, &part, folded_left).map_err(|_| no_archive())?;
        if !folded.are_all {
            return Err(no_archive());
        }
        folded_left = folded_left.saturating_sub(part.packed);
        let unfolded = match part.method {
            Method::Deflated => length_unfolded(&folded.bytes, left),
            Method::Stored | Method::Other(_) => u64::from(part.packed),
        };
        left = left.saturating_sub(unfolded);
        if left == 0 {
            return Err(too_large("the file unfolds to more than 256 MiB"));
        }
    }
    Ok(())
}

/// How many bytes a part unfolds to, up to a limit. What comes before an error counts; that there is one is told by the
/// reader, later.
fn length_unfolded(folded: &[u8], most: u64) -> u64 {
    let mut unfolding = DeflateDecoder::new(folded).take(most);
    let mut piece = vec![0; PIECE_BYTES];
    let mut length = 0;
    while let Ok(count @ 1..) = unfolding.read(&mut piece) {
        length += count as u64;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::DeflateEncoder};
    use std::io::Write;

    /// This many zeros, folded.
    fn folded(zeros: usize) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![0; zeros]).unwrap();
        encoder.finish().unwrap()
    }

    /// A ZIP file whose parts all are these bytes.
    fn zip(folded: &[u8], parts: u16) -> Vec<u8> {
        let size = u32::try_from(folded.len()).unwrap().to_le_bytes();
        let mut file = b"PK\x03\x04".to_vec();
        file.extend([0; 22]);
        file.extend([1, 0, 0, 0]);
        file.push(b'a');
        file.extend(folded);
        let directory = u32::try_from(file.len()).unwrap().to_le_bytes();
        let mut entry = b"PK\x01\x02".to_vec();
        entry.extend([0; 6]);
        entry.extend([8, 0]);
        entry.extend([0; 8]);
        entry.extend(size);
        entry.extend([0; 4]);
        entry.extend([1, 0]);
        entry.extend([0; 16]);
        entry.push(b'a');
        let table = entry.repeat(usize::from(parts));
        let length = u32::try_from(table.len()).unwrap().to_le_bytes();
        file.extend(table);
        file.extend(b"PK\x05\x06");
        file.extend([0; 4]);
        file.extend([parts.to_le_bytes(); 2].concat());
        file.extend(length);
        file.extend(directory);
        file.extend([0, 0]);
        file
    }

    #[test]
    fn a_file_that_unfolds_to_too_much_is_refused() {
        assert!(check(&zip(&folded(1_000), 1)).is_ok());
        let bomb = check(&zip(&folded(300 * 1024 * 1024), 1)).unwrap_err();
        assert!(bomb.message.contains("256 MiB"), "{bomb}");
    }

    #[test]
    fn what_unfolds_before_an_error_counts() {
        let mut broken = folded(300 * 1024 * 1024);
        broken.truncate(broken.len() - 10);
        let bomb = check(&zip(&broken, 1)).unwrap_err();
        assert!(bomb.message.contains("256 MiB"), "{bomb}");
        assert!(check(&zip(&[0xff; 100], 1)).is_ok(), "the reader tells what is wrong");
    }

    #[test]
    fn parts_that_are_the_same_bytes_are_refused() {
        assert!(check(&zip(&folded(1_000_000), 1)).is_ok());
        let twice = check(&zip(&folded(1_000_000), 2_000)).unwrap_err();
        assert!(twice.message.contains("not an Excel file"), "{twice}");
    }

    #[test]
    fn what_is_no_archive_is_refused() {
        for bytes in [&b""[..], b"PK\x05\x06", b"PK\x05\x06aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert!(check(bytes).is_err(), "{bytes:?}");
        }
    }
}
