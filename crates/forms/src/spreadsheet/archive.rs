//! A look at the ZIP file that an `.xlsx` is, before anything unfolds it in memory.

use std::io;
use std::io::Read as _;

use base::archive::{Method, TableLimits, entries, packed};
use flate2::read::DeflateDecoder;

use crate::mistake::Mistake;

use super::too_large;

/// All parts of a file together may unfold to this, in bytes.
const MAX_UNFOLDED_BYTES: u64 = 256 * 1024 * 1024;
/// The longest table of contents that is read.
const TABLE: TableLimits = TableLimits { entries: 2_000, bytes: 1024 * 1024 };

/// Unfolds every part to nowhere and counts: sizes that a ZIP file declares can lie.
///
/// # Errors
/// When the file is no ZIP file, or unfolds to more than the limit.
pub(super) fn check(mut bytes: &[u8]) -> Result<(), Mistake> {
    let no_archive = |_| too_large("the file is not an Excel file: open it and save it as .xlsx");
    let mut left = MAX_UNFOLDED_BYTES;
    for part in entries(&mut bytes, TABLE).map_err(no_archive)? {
        let folded = packed(&mut bytes, &part, u32::MAX).map_err(no_archive)?.bytes;
        let unfolded = if part.method == Method::Deflated {
            // What cannot be unfolded is told by the reader, later.
            io::copy(&mut DeflateDecoder::new(folded.as_slice()).take(left), &mut io::sink()).unwrap_or(0)
        } else {
            folded.len() as u64
        };
        left = left.saturating_sub(unfolded);
        if left == 0 {
            return Err(too_large("the file unfolds to more than 256 MiB"));
        }
    }
    Ok(())
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
        file.extend(b"PK\x01\x02");
        file.extend([0; 6]);
        file.extend([8, 0]);
        file.extend([0; 8]);
        file.extend(size);
        file.extend([0; 4]);
        file.extend([1, 0]);
        file.extend([0; 16]);
        file.push(b'a');
        file.extend(b"PK\x05\x06");
        file.extend([0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0]);
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
