//! DER (X.690 §10), as much as timestamps and statuses need: lengths in the shortest form, tags of one byte.

pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const BIT_STRING: u8 = 0x03;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const OID: u8 = 0x06;
pub(crate) const ENUMERATED: u8 = 0x0a;
pub(crate) const UTF8_STRING: u8 = 0x0c;
pub(crate) const GENERALIZED_TIME: u8 = 0x18;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// The tag `[number]`, constructed.
pub(crate) const fn context(number: u8) -> u8 {
    0xa0 | number
}

/// The tag `[number]`, primitive.
pub(crate) const fn context_primitive(number: u8) -> u8 {
    0x80 | number
}

/// What is left to read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The tag that comes next.
    pub fn next_tag(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next value, whatever it is: its tag, all of its bytes, and its content.
    pub fn any(&mut self) -> Option<(u8, &'a [u8], &'a [u8])> {
        let (tag, first) = (*self.rest.first()?, *self.rest.get(1)?);
        if tag & 0x1f == 0x1f {
            return None;
        }
        let (length, from) = if first < 0x80 {
            (usize::from(first), 2)
        } else {
            let count = usize::from(first & 0x7f);
            let bytes = self.rest.get(2..2 + count).filter(|_| (1..=4).contains(&count))?;
            let length = bytes.iter().fold(0_usize, |length, byte| length << 8 | usize::from(*byte));
            let is_shortest = length >= 0x80 && bytes.first().is_some_and(|byte| *byte != 0);
            (is_shortest.then_some(length)?, 2 + count)
        };
        let to = from.checked_add(length)?;
        let (whole, content) = (self.rest.get(..to)?, self.rest.get(from..to)?);
        self.rest = self.rest.get(to..)?;
        Some((tag, whole, content))
    }

    /// The content of the next value, which must have this tag.
    pub fn value(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (found, _, content) = self.any()?;
        (found == tag).then_some(content)
    }

    /// All bytes of the next value, which must have this tag.
    pub fn whole(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (found, whole, _) = self.any()?;
        (found == tag).then_some(whole)
    }

    /// The content of the next value, if it has this tag; else nothing is read.
    pub fn optional(&mut self, tag: u8) -> Option<&'a [u8]> {
        if self.next_tag() == Some(tag) { self.value(tag) } else { None }
    }

    pub fn sequence(&mut self) -> Option<Self> {
        self.value(SEQUENCE).map(Self::new)
    }

    /// The bytes of a bit string of whole bytes.
    pub fn bit_string(&mut self) -> Option<&'a [u8]> {
        self.value(BIT_STRING)?.strip_prefix(&[0])
    }
}

/// A value of this tag.
pub(crate) fn wrapped(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![tag];
    let length = content.len().to_be_bytes();
    match u8::try_from(content.len()) {
        Ok(short) if short < 0x80 => bytes.push(short),
        _ => {
            let significant: Vec<u8> = length.iter().copied().skip_while(|byte| *byte == 0).collect();
            bytes.push(0x80 | u8::try_from(significant.len()).unwrap_or(0x7f));
            bytes.extend(significant);
        }
    }
    bytes.extend_from_slice(content);
    bytes
}

/// An integer that is not negative, of its bytes.
pub(crate) fn unsigned(bytes: &[u8]) -> Vec<u8> {
    let mut number: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
    if number.first().is_none_or(|byte| byte & 0x80 != 0) {
        number.insert(0, 0);
    }
    wrapped(INTEGER, &number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_is_read_back() {
        for length in [0, 1, 127, 128, 255, 256, 65_536] {
            let bytes = wrapped(OCTET_STRING, &vec![7; length]);
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.value(OCTET_STRING).map(<[u8]>::len), Some(length));
            assert!(reader.is_empty());
        }
        assert_eq!(unsigned(&[0, 0]), [2, 1, 0]);
        assert_eq!(unsigned(&[0, 0x80]), [2, 2, 0, 0x80]);
    }

    #[test]
    fn a_length_has_one_form() {
        for bytes in [
            &[4, 0x81, 1, 7][..],
            &[4, 0x82, 0, 0x80],
            &[4, 0x80, 7, 0, 0],
            &[4, 2, 7],
            &[0x1f, 1, 0],
            &[4],
            &[],
            &[4, 0x85, 0, 0, 0, 0, 1, 7],
        ] {
            assert!(Reader::new(bytes).any().is_none(), "{bytes:?}");
        }
    }
}
