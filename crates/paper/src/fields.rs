//! Fields of a form to be filled in by hand.

use crate::blocks::Text;

/// Lines that somebody writes on, at most: a page has no more.
pub const WRITING_LINES_MAX: u8 = 20;
/// Boxes of a comb, at most: they stand in one line.
pub const COMB_MAX: u8 = 40;

/// A field: what is asked, and where the answer is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub(crate) label: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) space: Space,
}

/// Where an answer is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Space {
    Lines(u8),
    /// Groups of boxes, one a character, with what stands between them.
    Comb(Vec<u8>, &'static str),
    Choices(Vec<Text>),
}

impl Field {
    /// One line.
    pub fn line(label: impl Into<String>) -> Self {
        Self::lines(label, 1)
    }

    /// Several lines; [`WRITING_LINES_MAX`] at most.
    pub fn lines(label: impl Into<String>, lines: u8) -> Self {
        Self::new(label, Space::Lines(lines.clamp(1, WRITING_LINES_MAX)))
    }

    /// One box a character; [`COMB_MAX`] at most.
    pub fn comb(label: impl Into<String>, boxes: u8) -> Self {
        Self::new(label, Space::Comb(vec![boxes.clamp(1, COMB_MAX)], ""))
    }

    /// A date: day, month, year.
    pub fn date(label: impl Into<String>) -> Self {
        Self::new(label, Space::Comb(vec![2, 2, 4], "/"))
    }

    /// Boxes to tick.
    pub fn choices<T: Into<Text>>(label: impl Into<String>, choices: impl IntoIterator<Item = T>) -> Self {
        Self::new(label, Space::Choices(choices.into_iter().map(Into::into).collect()))
    }

    /// Says below the label how to answer.
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    fn new(label: impl Into<String>, space: Space) -> Self {
        Self { label: Text::heavy(&label.into()), hint: None, space }
    }
}
