//! Small sets of words of a fixed list: one bit each, since a sign-on makes dozens of them.

use std::marker::PhantomData;

/// A word of a list of at most 64.
pub trait Member: Copy + 'static {
    /// All of them, in the order in which they are shown.
    const WORDS: &'static [Self];

    /// Its place in [`Self::WORDS`].
    fn place(self) -> u8;
}

/// Some words of a list.
pub struct Set<T> {
    bits: u64,
    of: PhantomData<fn() -> T>,
}

impl<T: Member> Set<T> {
    const fn of_bits(bits: u64) -> Self {
        const { assert!(T::WORDS.len() <= u64::BITS as usize, "one bit a word") }
        Self { bits, of: PhantomData }
    }

    pub(crate) fn has(&self, word: T) -> bool {
        self.bits & bit(word) != 0
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.bits == 0
    }

    /// Whether none is there that `other` lacks.
    pub(crate) const fn within(&self, other: &Self) -> bool {
        self.bits & !other.bits == 0
    }

    pub(crate) const fn and(&self, other: &Self) -> Self {
        Self::of_bits(self.bits | other.bits)
    }

    pub(crate) const fn common(&self, other: &Self) -> Self {
        Self::of_bits(self.bits & other.bits)
    }

    pub(crate) const fn without(&self, other: &Self) -> Self {
        Self::of_bits(self.bits & !other.bits)
    }

    /// Each word, in the order of the list.
    pub(crate) fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let bits = self.bits;
        T::WORDS.iter().copied().filter(move |word| bits & bit(*word) != 0)
    }
}

fn bit(word: impl Member) -> u64 {
    1 << word.place()
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        Self::of_bits(words.into_iter().fold(0, |bits, word| bits | bit(word)))
    }
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        Self { bits: self.bits, of: PhantomData }
    }
}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Set<T> {}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}

impl<T: Member + std::fmt::Debug> std::fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Claim, Method, Scope};

    fn every_word_has_its_place<T: Member + PartialEq + std::fmt::Debug>() {
        for (place, word) in T::WORDS.iter().enumerate() {
            assert_eq!(usize::from(word.place()), place, "{word:?}");
            assert_eq!([*word].into_iter().collect::<Set<T>>().iter().collect::<Vec<_>>(), [*word]);
        }
    }

    #[test]
    fn words_stand_where_their_list_says() {
        every_word_has_its_place::<Claim>();
        every_word_has_its_place::<Scope>();
        every_word_has_its_place::<Method>();
    }

    #[test]
    fn sets_join_meet_and_differ() {
        let set = |words: &[Method]| words.iter().copied().collect::<Set<_>>();
        let (one, other) = (set(&[Method::Pwd, Method::Otp]), set(&[Method::Otp]));
        assert_eq!(one.and(&other), one);
        assert_eq!(one.common(&other), other);
        assert_eq!(one.without(&other), set(&[Method::Pwd]));
        assert!(other.within(&one) && !one.within(&other));
        assert!(Set::<Method>::default().is_empty() && !one.is_empty());
    }
}
