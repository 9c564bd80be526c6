//! A set of entries, one bit each.

/// Entries by their number, each in or out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
}

const WORD_BITS: usize = u64::BITS as usize;

impl Bitmap {
    /// None of `entries`.
    pub fn none(entries: usize) -> Self {
        Self { words: vec![0; entries.div_ceil(WORD_BITS)] }
    }

    /// Puts an entry in.
    pub fn insert(&mut self, entry: u32) {
        if let Some(word) = self.words.get_mut(entry as usize / WORD_BITS) {
            *word |= 1 << (entry as usize % WORD_BITS);
        }
    }

    /// Whether an entry is in.
    pub fn has(&self, entry: u32) -> bool {
        self.words.get(entry as usize / WORD_BITS).is_some_and(|word| word >> (entry as usize % WORD_BITS) & 1 == 1)
    }

    /// Keeps what is in both.
    pub fn and(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in the other.
    pub fn or(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// The bits of entries 64 × `block` to 64 × `block` + 63.
    pub fn block(&self, block: usize) -> u64 {
        self.words.get(block).copied().unwrap_or(0)
    }

    /// The blocks that have an entry in, with their bits.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, u64)> {
        self.words.iter().copied().enumerate().filter(|(_, bits)| *bits != 0)
    }

    /// Those that are in, in order.
    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.blocks().flat_map(|(block, bits)| entries_of(block, bits))
    }
}

/// The entries of a block whose bits are set, in order.
pub fn entries_of(block: usize, bits: u64) -> impl Iterator<Item = u32> {
    let first = u32::try_from(block * WORD_BITS).unwrap_or(u32::MAX);
    let mut left = bits;
    std::iter::from_fn(move || {
        let place = (left != 0).then(|| left.trailing_zeros())?;
        left &= left - 1;
        Some(first + place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn of(entries: &BTreeSet<u32>) -> Bitmap {
        let mut bitmap = Bitmap::none(200);
        for entry in entries {
            bitmap.insert(*entry);
        }
        bitmap
    }

    proptest! {
        #[test]
        fn it_is_a_set(
            one in proptest::collection::btree_set(0u32..200, 0..50),
            two in proptest::collection::btree_set(0u32..200, 0..50),
        ) {
            let (mut both, mut either) = (of(&one), of(&one));
            both.and(&of(&two));
            either.or(&of(&two));
            prop_assert!(both.iter().eq(one.intersection(&two).copied()));
            prop_assert!(either.iter().eq(one.union(&two).copied()));
            prop_assert!((0..200).all(|entry| of(&one).has(entry) == one.contains(&entry)));
        }
    }

    #[test]
    fn an_entry_beyond_the_end_is_not_in() {
        assert!(!of(&BTreeSet::from([3])).has(100_000));
    }
}
