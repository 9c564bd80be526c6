//! SHA-256 as people compare it.

use aws_lc_rs::digest::{SHA256, digest};

/// SHA-256 in hexadecimal, as `sha256sum` writes it.
pub(crate) fn sha256_hex(bytes: impl AsRef<[u8]>) -> String {
    digest(&SHA256, bytes.as_ref()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}
