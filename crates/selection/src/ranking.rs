//! The order of candidates: by score, then by lottery number.

use aws_lc_rs::digest::{SHA256, digest};

use crate::Candidate;

/// A candidate's lottery number: SHA-256 of the seed, a line break and the id; the lowest goes first. Whoever knows the
/// seed can compute it, and nobody can choose it who does not choose the seed after the ids are known.
pub(crate) fn lottery_number(seed: &str, id: &str) -> [u8; 32] {
    let hash = digest(&SHA256, format!("{seed}\n{id}").as_bytes());
    let mut number = [0; 32];
    // SHA-256 has 32 bytes.
    number.copy_from_slice(hash.as_ref());
    number
}

/// The places of the candidates in the given list, the best first.
pub(crate) fn ranked(candidates: &[Candidate], seed: &str) -> Vec<usize> {
    let mut keyed: Vec<_> = candidates
        .iter()
        .enumerate()
        .map(|(place, one)| (std::cmp::Reverse(one.score), lottery_number(seed, &one.id), place))
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, _, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lottery_is_what_anybody_computes() {
        // printf '2026\nana' | sha256sum
        let number = lottery_number("2026", "ana");
        let hex: String = number.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "ee739daffd0b1c105427d7874f96a8467eaba2ac6ee0464b6744ed3c1e01ca66");
    }
}
