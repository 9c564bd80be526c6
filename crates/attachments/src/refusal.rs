//! Why a file is not taken, in words that a person can act on.

use ui::Visit;

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than a file may be.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// Bytes.
        limit: u64,
    },
    /// The owner's files together are larger than they may be.
    #[error("the files together have more than {limit} bytes")]
    TooMuch {
        /// Bytes.
        limit: u64,
    },
    /// The owner has as many files as they may have.
    #[error("there are {limit} files already")]
    TooMany {
        /// Files.
        limit: u32,
    },
    /// A program or a script.
    #[error("the file is a program")]
    Program,
    /// A web page or a drawing that can carry programs.
    #[error("the file is a web page or an SVG drawing")]
    WebPage,
    /// An office document with macros.
    #[error("the document has macros")]
    Macros,
    /// A document that opens with a password only.
    #[error("the document is encrypted")]
    Encrypted,
    /// It begins as one kind of file and goes on as another, or ends too early.
    #[error("the file is damaged, or two files in one")]
    Damaged,
    /// None of the kinds that are taken.
    #[error("the kind of the file is not taken")]
    UnknownKind,
    /// The scanner found something.
    #[error("the scanner found {0}")]
    Infected(String),
    /// The scanner cannot be reached, and files are not kept unchecked.
    #[error("the file cannot be checked now")]
    NotCheckable,
}

impl Refusal {
    /// The key of its sentence, with the megabytes or the number that the sentence names.
    pub fn key(&self) -> (&'static str, Option<u64>) {
        let megabytes = |bytes: &u64| Some(bytes / (1024 * 1024));
        match self {
            Self::Empty => ("attachments-empty", None),
            Self::TooLarge { limit } => ("attachments-too-large", megabytes(limit)),
            Self::TooMuch { limit } => ("attachments-too-much", megabytes(limit)),
            Self::TooMany { limit } => ("attachments-too-many", Some(u64::from(*limit))),
            Self::Program => ("attachments-program", None),
            Self::WebPage => ("attachments-web-page", None),
            Self::Macros => ("attachments-macros", None),
            Self::Encrypted => ("attachments-encrypted", None),
            Self::Damaged => ("attachments-damaged", None),
            Self::UnknownKind => ("attachments-unknown-kind", None),
            Self::Infected(_) => ("attachments-infected", None),
            Self::NotCheckable => ("attachments-not-checkable", None),
        }
    }

    /// Its sentence, in the visitor's language.
    pub fn tell(&self, visit: &Visit) -> String {
        match self.key() {
            (key, None) => visit.t(key),
            (key, Some(limit)) => visit.t_with(key, &[("limit", limit.into())]),
        }
    }
}
