//! The nouns: what a document consists of.

use crate::fields::Field;

/// Columns of a table at most: more do not fit on a page.
pub const COLUMNS_MAX: usize = 8;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// A stretch of text of one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) weight: Weight,
}

/// Text with parts in bold. A line break in it (`\n`) begins a new line; a soft hyphen (U+00AD) says where a word
/// may be divided.
///
/// ```
/// use paper::Text;
///
/// let text = Text::plain("Please answer before ").bold("12 December").and(".");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    pub(crate) runs: Vec<Run>,
}

impl Text {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// Goes on in bold.
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Weight::Bold)
    }

    /// Goes on plainly.
    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Weight::Regular)
    }

    pub(crate) fn heavy(text: &str) -> Self {
        Self::default().bold(text)
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    fn with(mut self, text: String, weight: Weight) -> Self {
        self.runs.push(Run { text: crate::letters::printable(&text), weight });
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// What was asked, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub(crate) question: Text,
    pub(crate) answer: Text,
    pub(crate) note: Option<Text>,
}

impl Answer {
    /// A question with its answer.
    pub fn new(question: impl Into<Text>, answer: impl Into<Text>) -> Self {
        Self { question: question.into(), answer: answer.into(), note: None }
    }

    /// Says something small below the answer: where it came from, for example.
    pub fn note(mut self, note: impl Into<Text>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// The heading of a table's column, and how its cells stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub(crate) heading: Text,
    pub(crate) is_number: bool,
}

impl Column {
    /// A column of texts.
    pub fn text(heading: impl Into<String>) -> Self {
        Self { heading: Text::heavy(&heading.into()), is_number: false }
    }

    /// A column of numbers, which stand at the right.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: Text::heavy(&heading.into()), is_number: true }
    }
}

/// A table. Its columns get their widths from what stands in them; its headings stand again on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Text>>,
    pub(crate) caption: Option<Text>,
    pub(crate) has_row_headings: bool,
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), caption: None, has_row_headings: false }
    }

    /// Adds a row: a cell for each column.
    pub fn row<T: Into<Text>>(mut self, cells: impl IntoIterator<Item = T>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Says above the table what it is.
    pub fn caption(mut self, caption: impl Into<Text>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// The first cell of a row is the row's heading.
    pub fn row_headings(mut self) -> Self {
        self.has_row_headings = true;
        self
    }
}

/// The modules of a QR code or of another code of squares, line by line; `true` is dark.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    pub(crate) modules: Vec<Vec<bool>>,
    pub(crate) alternative: String,
    pub(crate) width: f32,
}

impl Code {
    /// A code with what it says in words; 28 mm wide, its quiet zone not counted.
    pub fn new(modules: Vec<Vec<bool>>, alternative: impl Into<String>) -> Self {
        Self { modules, alternative: alternative.into(), width: 28.0 * crate::strips::MILLIMETRE }
    }

    /// The QR code of a text (ISO/IEC 18004, level M: 15 % of it may be lost); none when it is too long.
    pub fn qr(text: &str, alternative: impl Into<String>) -> Option<Self> {
        let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).ok()?;
        let across = || 0..code.size();
        let modules = across().map(|y| across().map(|x| code.get_module(x, y)).collect()).collect();
        Some(Self::new(modules, alternative))
    }

    /// Its squares, line by line; `true` is dark.
    pub fn modules(&self) -> &[Vec<bool>] {
        &self.modules
    }

    /// Another width, in millimetres.
    pub fn width_mm(mut self, width: f32) -> Self {
        self.width = width * crate::strips::MILLIMETRE;
        self
    }
}

/// A ticket to be cut out, which is never parted by the end of a page: what it is, a value that is seen from afar,
/// some lines, a code of squares beside them, and below all a line in letters as large as fit: what somebody types.
///
/// ```
/// use paper::{Code, Ticket};
///
/// let squares = Code::new(vec![vec![true, false], vec![false, true]], "QR code: A1B2").width_mm(44.0);
/// let ticket = Ticket::new("Ticket 1 of 10", "€10", squares, "A1B2-C3D4").line("Valid until 31 December 2027");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Ticket {
    pub(crate) heading: String,
    pub(crate) value: String,
    pub(crate) lines: Vec<Text>,
    pub(crate) code: Code,
    pub(crate) foot: String,
}

impl Ticket {
    /// A ticket with its heading, its value, its code of squares, and the line at its foot.
    pub fn new(heading: impl Into<String>, value: impl Into<String>, code: Code, foot: impl Into<String>) -> Self {
        let one_line = |text: String| crate::letters::printable(&text).replace('\n', " ");
        Self {
            heading: one_line(heading.into()),
            value: one_line(value.into()),
            lines: Vec::new(),
            code,
            foot: one_line(foot.into()),
        }
    }

    /// Adds a line beside the code.
    pub fn line(mut self, line: impl Into<Text>) -> Self {
        self.lines.push(line.into());
        self
    }
}

/// A part of a document.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    Letterhead(Text, Vec<Text>),
    Heading(u8, String),
    Paragraph(Text),
    Small(Text),
    Notice(Text),
    Answers(Vec<Answer>),
    Table(Table),
    List { items: Vec<Text>, is_numbered: bool },
    KeyFigure { label: Text, value: Text },
    Field(Field),
    Code(Code),
    Ticket(Ticket),
    Together(Vec<Self>),
    NewPage,
}
