//! Printed things: receipts, decisions, and forms to be filled in by hand, as tagged PDF that conforms to PDF/UA-1
//! (ISO 14289-1), so that a screen reader reads them as well as eyes do.
//!
//! There is no language of layout: a [`Document`] is a row of blocks, and each block has one look. The caller gives
//! all words.
//!
//! ```
//! use base::{Lang, Timestamp};
//! use paper::{Answer, Document, Fonts};
//!
//! # fn main() -> Result<(), paper::PaperError> {
//! let fonts = Fonts::carried()?; // once in the life of the program
//! let receipt = Document::new("Receipt: canteen", Lang::En)
//!     .author("Town of Example")
//!     .created(Timestamp::from_seconds(1_795_514_400))
//!     .footer("CAN-2026-00042", |page, pages| format!("Page {page} of {pages}"))
//!     .letterhead("Town of Example", ["Schools", "1, Example Square"])
//!     .heading(1, "We have your application")
//!     .paragraph("You will have an answer before 12 December 2026.")
//!     .heading(2, "Your answers")
//!     .answers([Answer::new("Name of the child", "Alex Example").note("from your account, today")])
//!     .to_pdf(&fonts)?;
//! assert!(receipt.starts_with(b"%PDF-1.7"));
//! # Ok(())
//! # }
//! ```
//!
//! # What holds
//!
//! - Everything on a page belongs to a part of the structure, in the order of reading, or is an artifact: lines,
//!   grounds, headings of tables that stand again, the foot of a page.
//! - Tables have headings with their scope, lists their labels and bodies, pictures their alternative text,
//!   headings an order without gaps; title, language and author are said.
//! - A letter that the fonts do not have (they have Latin, Greek and Cyrillic) is printed as `�`, and is read and
//!   copied as what it is. Nothing is written from right to left.
//! - The same document gives the same bytes.

mod blocks;
mod document;
mod error;
mod fields;
mod lay;
mod letters;
mod lines;
mod paginate;
mod strips;
mod structure;
mod write;

pub use blocks::{Answer, COLUMNS_MAX, Code, Column, Table, Text, Ticket};
pub use document::{Document, PAGES_MAX};
pub use error::PaperError;
pub use fields::{COMB_MAX, Field, WRITING_LINES_MAX};
pub use letters::Fonts;
