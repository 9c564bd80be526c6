//! Texts in records: how long, one or two bytes a character, and cut anywhere by a record's end.

use super::container::{u16_at, u32_at};

/// What a text's flags say ([MS-XLS] 2.5.293).
const TWO_BYTES: u8 = 0x01;
const PHONETIC: u8 = 0x04;
const RUNS: u8 = 0x08;

/// Reads through a record and those that continue it.
pub(super) struct Reader<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Reads a record, and what continues it.
    pub(super) fn new(parts: Vec<&'a [u8]>) -> Self {
        Self { parts, part: 0, at: 0 }
    }

    /// The bytes of the current part that are left; those of the next part when there are none.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let rest = self.parts.get(self.part)?.get(self.at..)?;
            if !rest.is_empty() {
                return Some(rest);
            }
            self.part += 1;
            self.at = 0;
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.rest()?.first()?;
        self.at += 1;
        Some(byte)
    }

    /// A number in two bytes.
    pub(super) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    /// A number in four bytes.
    pub(super) fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// Passes over bytes.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let length = self.rest()?.len().min(count);
            self.at += length;
            count -= length;
        }
        Some(())
    }

    /// A text whose length is in two bytes.
    pub(super) fn text(&mut self) -> Option<String> {
        let length = usize::from(self.u16()?);
        self.characters(length)
    }

    /// A text of this many characters, with its flags first.
    fn characters(&mut self, mut left: usize) -> Option<String> {
        let flags = self.byte()?;
        let runs = if flags & RUNS == 0 { 0 } else { usize::from(self.u16()?) * 4 };
        let phonetic = if flags & PHONETIC == 0 { 0 } else { self.u32()? as usize };
        let mut two_bytes = flags & TWO_BYTES != 0;
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            // A text that goes on in another record says anew how wide its characters are.
            if !units.is_empty() && self.parts.get(self.part).is_some_and(|part| self.at >= part.len()) {
                two_bytes = self.byte()? & TWO_BYTES != 0;
            }
            let width = if two_bytes { 2 } else { 1 };
            let rest = self.rest()?;
            let count = (rest.len() / width).min(left);
            if count == 0 {
                return None;
            }
            units.extend((0..count).filter_map(|index| {
                if two_bytes { u16_at(rest, index * 2) } else { rest.get(index).map(|byte| u16::from(*byte)) }
            }));
            self.at += count * width;
            left -= count;
        }
        self.skip(runs)?;
        self.skip(phonetic)?;
        Some(String::from_utf16_lossy(&units))
    }
}

/// The table of shared texts. A table that breaks off keeps what came before.
pub(super) fn shared(parts: Vec<&[u8]>) -> Vec<String> {
    let count = parts.first().and_then(|part| u32_at(part, 4)).unwrap_or(0);
    let mut reader = Reader::new(parts);
    let mut texts = Vec::new();
    if reader.skip(8).is_none() {
        return texts;
    }
    for _ in 0..count {
        let Some(text) = reader.text() else { break };
        texts.push(text);
    }
    texts
}

/// A text whose length is in one byte, as in the list of sheets.
pub(super) fn short(bytes: &[u8]) -> Option<String> {
    let (length, rest) = bytes.split_first()?;
    Reader::new(vec![rest]).characters(usize::from(*length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_can_be_cut_by_the_end_of_a_record_and_change_its_width() {
        let first = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[4, 0, 0], b"ab"].concat();
        let second = [1, b'c', 0, 0xEB, 0];
        assert_eq!(shared(vec![&first, &second]), ["abcë"]);
    }

    #[test]
    fn formatting_runs_are_passed_over() {
        let mut table = vec![2, 0, 0, 0, 2, 0, 0, 0];
        table.extend([1, 0, RUNS, 1, 0, b'a', 9, 9, 9, 9]);
        table.extend([1, 0, 0, b'b']);
        assert_eq!(shared(vec![&table]), ["a", "b"]);
    }

    #[test]
    fn a_table_that_breaks_off_keeps_what_came_before() {
        assert_eq!(shared(vec![&[9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, b'a', 5, 0, 0, b'b']]), ["a"]);
        assert!(shared(vec![&[]]).is_empty());
    }
}
