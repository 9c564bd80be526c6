//! SHA-256 as people compare it: hexadecimal, in small letters.

use aws_lc_rs::digest::{SHA256, digest};

pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}
