//! Randomness is passed in, so that a test or a demo can repeat it.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};

/// A source of random bytes.
pub trait Random: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

impl dyn Random + '_ {
    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A random text of `N` bytes of entropy in URL-safe base64 (RFC 4648 §5), unpadded.
    pub fn token<const N: usize>(&self) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut token = String::with_capacity(N * 4 / 3 + 2);
        for chunk in self.bytes::<N>().chunks(3) {
            let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
            for place in 0..=chunk.len() {
                let sextet = (bits >> (18 - 6 * place)) & 0x3f;
                token.push(char::from(LETTERS[sextet as usize]));
            }
        }
        token
    }

    /// A number below `limit`, each as likely as the next but for one part in 2⁴⁰ (for fictional
    /// data and spreading, not for keys). 0 when the limit is 0.
    pub fn below(&self, limit: u32) -> u32 {
        let wide = u128::from(u64::from_le_bytes(self.bytes())) * u128::from(limit);
        u32::try_from(wide >> 64).unwrap_or(0)
    }
}

/// The operating system's and the cryptographic library's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, buffer: &mut [u8]) {
        if buffer.len() > Ahead::LARGEST {
            return draw(buffer);
        }
        AHEAD.with_borrow_mut(|ahead| ahead.take(buffer));
    }
}

thread_local! {
    static AHEAD: RefCell<Ahead> = const { RefCell::new(Ahead { bytes: [0; Ahead::LEN], left: 0 }) };
}

/// Randomness that a thread drew ahead: asking the library for sixteen bytes costs as much as asking for hundreds. Each
/// byte is given once, and is nowhere any more afterwards.
struct Ahead {
    bytes: [u8; Self::LEN],
    left: usize,
}

impl Ahead {
    const LEN: usize = 512;
    /// What is longer is drawn by itself.
    const LARGEST: usize = 64;

    fn take(&mut self, buffer: &mut [u8]) {
        if self.left < buffer.len() {
            draw(&mut self.bytes);
            self.left = self.bytes.len();
        }
        self.left -= buffer.len();
        let given = &mut self.bytes[self.left..self.left + buffer.len()];
        buffer.copy_from_slice(given);
        given.fill(0);
    }
}

fn draw(buffer: &mut [u8]) {
    #[expect(clippy::expect_used, reason = "without randomness nothing may go on: keys would be guessable")]
    aws_lc_rs::rand::fill(buffer).expect("the system gives randomness");
}

/// Repeatable numbers for tests and demonstration data (SplitMix64). Never for secrets.
#[derive(Debug)]
pub struct SeededRandom(AtomicU64);

impl SeededRandom {
    /// The same seed gives the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut mixed = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Random for SeededRandom {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let (one, two): (&dyn Random, &dyn Random) = (&SeededRandom::new(7), &SeededRandom::new(7));
        assert_eq!(one.bytes::<20>(), two.bytes::<20>());
        assert_ne!(one.bytes::<20>(), one.bytes::<20>());
    }

    #[test]
    fn a_token_is_url_safe_and_long_enough() {
        let random: &dyn Random = &SystemRandom;
        let token = random.token::<32>();
        assert_eq!(token.len(), 43);
        assert!(token.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_'));
        assert_ne!(token, random.token::<32>());
    }

    #[test]
    fn what_is_drawn_ahead_is_given_once_and_forgotten() {
        let mut ahead = Ahead { bytes: [0; Ahead::LEN], left: 0 };
        let mut given = std::collections::HashSet::new();
        for _ in 0..200 {
            let mut bytes = [0; 16];
            ahead.take(&mut bytes);
            assert!(given.insert(bytes), "{bytes:?} was given before");
            assert!(ahead.bytes[ahead.left..].iter().all(|byte| *byte == 0), "what was given is still there");
        }
        let mut large = [0; Ahead::LARGEST];
        ahead.take(&mut large);
        assert_ne!(large, [0; Ahead::LARGEST]);
    }

    #[test]
    fn numbers_stay_below_their_limit_and_reach_all_of_it() {
        let random: &dyn Random = &SeededRandom::new(3);
        let mut seen = [0; 6];
        for _ in 0..600 {
            seen[random.below(6) as usize] += 1;
        }
        assert!(seen.iter().all(|count| (60..=140).contains(count)), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }
}
