//! The lottery between equals: its seed is drawn when the call is published, and told when the list is final.
//!
//! From the first day everybody can read the seed's SHA-256, which is in the evidence log too; nobody can read the seed. So
//! nobody can choose it after the numbers of applications are known, and nobody can choose a number that would win
//! (docs/decisions/60).

use base::Random;

use crate::fingerprint::sha256_hex;

/// Bytes of chance in a seed.
const SEED_BYTES: usize = 32;

/// A new seed: letters that can be typed and read aloud in a terminal.
pub(crate) fn draw_seed(random: &dyn Random) -> String {
    random.token::<SEED_BYTES>()
}

/// What is published of a seed: its SHA-256 in hexadecimal, as `printf '%s' SEED | sha256sum` writes it.
pub fn commitment(seed: &str) -> String {
    sha256_hex(seed)
}

#[cfg(test)]
mod tests {
    use base::SeededRandom;

    use super::*;

    #[test]
    fn what_is_published_first_is_what_anybody_computes_later() {
        // printf '%s' '2026' | sha256sum
        assert_eq!(commitment("2026"), "158a323a7ba44870f23d96f1516dd70aa48e9a72db4ebb026b0a89e212a208ab");
        let random = SeededRandom::new(1);
        let seed = draw_seed(&random);
        assert_eq!(seed.len(), 43);
        assert_ne!(seed, draw_seed(&random));
        assert_eq!(commitment(&seed).len(), 64);
    }
}
