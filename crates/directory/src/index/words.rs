//! Which entries hold a word that begins so.
//!
//! A sorted vocabulary gives every word of a beginning at once. A short beginning has too many words to
//! unite in a millisecond: those unions are made when the index is built.

use std::collections::HashMap;

use crate::index::bitmap::Bitmap;

/// Longer words are cut: nobody types more.
pub const WORD_MAX_BYTES: usize = 40;
/// So many words of a search are looked at.
pub const SEARCH_WORDS_MAX: usize = 8;

/// Words and the entries that hold them.
#[derive(Debug, Default)]
pub struct Words {
    entries: usize,
    vocabulary: Vec<Box<str>>,
    holders: Vec<Holders>,
    /// Ready-made unions of the beginnings that are costly to unite, sorted by beginning.
    unions: Vec<(Box<str>, Bitmap)>,
}

/// The entries that hold one word: as a list, or as bits where these are smaller.
#[derive(Debug)]
enum Holders {
    Few(Box<[u32]>),
    Many(Bitmap),
}

/// Gathers the words of entries for [`Words`].
#[derive(Debug, Default)]
pub struct WordsBuilder {
    holders: HashMap<Box<str>, Vec<u32>>,
}

impl WordsBuilder {
    /// The words of a folded text are held by this entry. Entries come in the order of their numbers.
    pub fn add(&mut self, entry: u32, folded: &str) {
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let word = cut(word);
            match self.holders.get_mut(word) {
                Some(holders) if holders.last() == Some(&entry) => {}
                Some(holders) => holders.push(entry),
                None => {
                    self.holders.insert(word.into(), vec![entry]);
                }
            }
        }
    }

    /// The index of all that was added, about so many entries.
    pub fn finish(self, entries: usize) -> Words {
        let mut gathered: Vec<(Box<str>, Vec<u32>)> = self.holders.into_iter().collect();
        gathered.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut words = Words { entries, ..Words::default() };
        for (word, list) in gathered {
            let holders = if list.len() > entries / 32 {
                let mut bitmap = Bitmap::none(entries);
                for entry in &list {
                    bitmap.insert(*entry);
                }
                Holders::Many(bitmap)
            } else {
                Holders::Few(list.into())
            };
            words.vocabulary.push(word);
            words.holders.push(holders);
        }
        words.unite_costly_beginnings();
        words
    }
}

impl Words {
    /// The entries that hold a word beginning with this one, which is folded and not empty.
    pub fn beginning_with(&self, beginning: &str) -> Bitmap {
        let beginning = cut(beginning);
        if let Ok(place) = self.unions.binary_search_by(|(known, _)| (**known).cmp(beginning)) {
            return self.unions[place].1.clone();
        }
        let from = self.vocabulary.partition_point(|word| **word < *beginning);
        let many = self.vocabulary[from..].partition_point(|word| word.starts_with(beginning));
        self.union_of(from..from + many)
    }

    fn union_of(&self, range: std::ops::Range<usize>) -> Bitmap {
        let mut union = Bitmap::none(self.entries);
        for holders in &self.holders[range] {
            match holders {
                Holders::Few(list) => {
                    for entry in list {
                        union.insert(*entry);
                    }
                }
                Holders::Many(bitmap) => union.or(bitmap),
            }
        }
        union
    }

    fn unite_costly_beginnings(&mut self) {
        let costs: Vec<usize> = self
            .holders
            .iter()
            .map(|holders| match holders {
                Holders::Few(list) => list.len() + 1,
                Holders::Many(_) => self.entries / 64 + 1,
            })
            .collect();
        // About ten microseconds at 50,000 entries.
        let cost_max = (self.entries / 8).max(256);
        let mut unions = Vec::new();
        // Ranges of the vocabulary whose beginnings of this length may be costly.
        let mut ranges: Vec<std::ops::Range<usize>> = std::iter::once(0..self.vocabulary.len()).collect();
        for letters in 1..=WORD_MAX_BYTES {
            let mut costly = Vec::new();
            for range in ranges {
                let mut from = range.start;
                while from < range.end {
                    let beginning = first_letters(&self.vocabulary[from], letters);
                    let many = self.vocabulary[from..range.end]
                        .partition_point(|word| first_letters(word, letters) == beginning);
                    let group = from..from + many;
                    let whole = self.vocabulary[from].chars().count() >= letters;
                    if whole && costs[group.clone()].iter().sum::<usize>() > cost_max {
                        unions.push((beginning.into(), self.union_of(group.clone())));
                        costly.push(group);
                    }
                    from += many;
                }
            }
            ranges = costly;
        }
        unions.sort_unstable_by(|one: &(Box<str>, Bitmap), other| one.0.cmp(&other.0));
        self.unions = unions;
    }
}

/// A word, at most [`WORD_MAX_BYTES`] long.
fn cut(word: &str) -> &str {
    &word[..word.floor_char_boundary(WORD_MAX_BYTES)]
}

fn first_letters(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(end, _)| &word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(texts: &[String]) -> Words {
        let mut builder = WordsBuilder::default();
        for (entry, text) in (0u32..).zip(texts) {
            builder.add(entry, text);
        }
        builder.finish(texts.len())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn it_finds_what_reading_every_text_finds(
            texts in proptest::collection::vec("[ab]{1,4}( [abc]{1,3}){0,6}", 1..400),
            beginning in "[abc]{1,4}",
        ) {
            let read = (0u32..).zip(&texts).filter(|(_, text)| text.split(' ').any(|word| word.starts_with(&beginning)));
            let found = index(&texts).beginning_with(&beginning);
            prop_assert!(found.iter().eq(read.map(|(entry, _)| entry)));
        }
    }

    #[test]
    fn costly_beginnings_are_united_beforehand_and_no_others() {
        let texts: Vec<String> = (0..4_000).map(|number| format!("w{number} rare{}", number % 7)).collect();
        let words = index(&texts);
        let ready: Vec<&str> = words.unions.iter().map(|(beginning, _)| &**beginning).collect();
        assert!(ready.contains(&"w") && ready.contains(&"w1"), "{ready:?}");
        assert!(!ready.iter().any(|beginning| beginning.len() > 3), "{ready:?}");
    }

    #[test]
    fn a_word_of_any_length_is_found_by_its_beginning() {
        let long = "é".repeat(100);
        assert_eq!(index(std::slice::from_ref(&long)).beginning_with(&long).iter().count(), 1);
    }
}
