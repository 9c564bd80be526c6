//! Why there is no paper.

/// Why a document cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The title is empty: PDF/UA-1 (ISO 14289-1 §7.1) demands one.
    #[error("the document has no title")]
    NoTitle,
    /// Headings begin at level 1, and go down by one at most (ISO 14289-1 §7.4.2).
    #[error("the heading {text:?} has level {level}: after level {before}, at most {at_most} is right", at_most = before + 1)]
    HeadingOrder {
        /// The heading.
        text: String,
        /// Its level.
        level: u8,
        /// The level of the heading before; 0 at the beginning.
        before: u8,
    },
    /// A heading without words.
    #[error("a heading has no text")]
    EmptyHeading,
    /// A row has more or fewer cells than the table has columns.
    #[error("row {row} of a table has {cells} cells; the table has {columns} columns")]
    RowLength {
        /// Which row, from 1.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The table's columns.
        columns: usize,
    },
    /// A table without columns, or with more than fit.
    #[error("a table has {0} columns; 1 to {max} are expected", max = crate::blocks::COLUMNS_MAX)]
    Columns(usize),
    /// A picture without a description of what it says.
    #[error("a picture has no alternative text")]
    NoAlternative,
    /// A matrix whose lines differ in length, or that is empty.
    #[error("a code is not a rectangle of modules")]
    UnevenCode,
    /// A ticket whose words need more than a page.
    #[error("the words of a ticket do not fit a page")]
    TicketTooLarge,
    /// The document has more pages than [`PAGES_MAX`](crate::PAGES_MAX).
    #[error("the document has more than {max} pages", max = crate::PAGES_MAX)]
    TooLong,
    /// A font that the program carries cannot be read.
    #[error("the font {0} cannot be read")]
    Font(&'static str),
    /// The writer refuses what was laid out.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}
