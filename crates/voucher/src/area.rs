//! Where a pass is taken.

use std::fmt;

/// Letters of an area, at most: more would make the square larger than people can scan well.
pub const AREA_MAX: usize = 12;

/// The territory in which a pass is taken, by its code: `FR`, `FR-38`, `FR-200040715` (a group of communes), `LU`.
///
/// One to twelve capital letters, digits and dashes. What the code means is said by the programme, not here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Area(String);

/// The text is no code of a territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an area is one to twelve capital letters, digits and dashes")]
pub struct BadArea;

impl Area {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Area {
    type Err = BadArea;

    fn from_str(text: &str) -> Result<Self, BadArea> {
        let is_letter = |letter: u8| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == b'-';
        let fits = (1..=AREA_MAX).contains(&text.len()) && text.bytes().all(is_letter);
        fits.then(|| Self(text.to_owned())).ok_or(BadArea)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
