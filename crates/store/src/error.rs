//! What can go wrong with the database, the same on both engines.

use std::fmt;

/// Why the database did not do it.
///
/// Messages never hold the values of a row: they may be logged.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// [`Tx::one`](crate::Tx::one) found no row.
    #[error("there is no such row")]
    NotFound,
    /// A unique key or a primary key has this value already. Holds what the engine calls the key
    /// (SQLite names columns, PostgreSQL the constraint): for logs only.
    #[error("this exists already ({0})")]
    Conflict(String),
    /// A rule of the schema forbids it.
    #[error("the schema forbids it: {rule} ({name})")]
    Forbidden {
        /// The kind of rule.
        rule: Rule,
        /// What the engine says of the rule; for logs only.
        name: String,
    },
    /// Too many wait already, a lock was not had in time, or conflicts with others did not end: nothing
    /// was changed, and the same call may be made again later.
    #[error("the database is busy: try again in a moment")]
    Busy,
    /// A statement took longer than [`STATEMENT_TIMEOUT`](crate::STATEMENT_TIMEOUT) and was stopped.
    #[error("the statement took too long and was stopped")]
    TooSlow,
    /// A query gave more than [`ROWS_MAX`](crate::ROWS_MAX) rows.
    #[error("the query gave more than {} rows: read page by page", crate::ROWS_MAX)]
    TooManyRows,
    /// A closure given to [`Db::read`](crate::Db::read) tried to change something.
    #[error("a read transaction cannot change anything: use Db::write")]
    ReadOnly,
    /// A statement of this transaction failed before, so nothing more can be done in it.
    #[error("an earlier statement of this transaction failed")]
    Aborted,
    /// The closure panicked; its changes were undone.
    #[error("the transaction was undone because its code panicked")]
    Panicked,
    /// The number of values differs from the number of `$n` in the text.
    #[error("{expected} parameters are in the text and {given} were given: {text}")]
    Parameters {
        /// How many the text has.
        expected: usize,
        /// How many were given.
        given: usize,
        /// The text.
        text: &'static str,
    },
    /// A column does not hold what [`Row::get`](crate::Row::get) was asked for.
    #[error("column {index} does not hold {expected}: {found}")]
    Column {
        /// From 0.
        index: usize,
        /// The type that was asked for.
        expected: &'static str,
        /// The kind of what was found (never its value).
        found: String,
    },
    /// The engine refuses a statement.
    #[error("{message}, in: {text}")]
    Statement {
        /// What the engine says.
        message: String,
        /// The statement.
        text: &'static str,
    },
    /// The database cannot be reached, or cannot read or write its file. Nothing was changed.
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// The connection was lost between COMMIT and its answer: the change may or may not be there. Look,
    /// or send the same idempotent command again.
    #[error("the connection was lost while the change was being made durable: it may or may not be there")]
    OutcomeUnknown,
    /// The engine cannot do this itself; says what does.
    #[error("{0}")]
    NotHere(&'static str),
    /// The address of the database cannot be used.
    #[error("the address of the database is wrong: {0}")]
    Address(String),
    /// The tables are not those of this program.
    #[error(transparent)]
    Migration(#[from] MigrationError),
}

impl StoreError {
    /// Whether a unique or a primary key has this value already.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Conflict(_))
    }

    /// Whether the same call may succeed in a moment.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Unavailable(_))
    }
}

/// A kind of rule that a schema holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// `REFERENCES`: the row that is referred to does not exist, or is still referred to.
    ForeignKey,
    /// `CHECK`.
    Check,
    /// `NOT NULL`.
    NotNull,
    /// The column is of another type.
    Type,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ForeignKey => "a row that is referred to does not exist, or is still referred to",
            Self::Check => "a value is not allowed",
            Self::NotNull => "a value is missing",
            Self::Type => "a value is of another type than its column",
        })
    }
}

/// Why the tables are not those of this program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MigrationError {
    /// Migrations were not applied yet.
    #[error("the database lacks {} migration(s), the first is {first}: run `passerelle migrate`", count)]
    Behind {
        /// How many.
        count: usize,
        /// `NNNN_name` of the first.
        first: String,
    },
    /// The database was migrated by a newer program.
    #[error("the database has migration {0}, which this program does not know: use the newer program")]
    Unknown(String),
    /// The text of an applied migration was changed since.
    #[error("migration {0} was applied with another text: migrations are never altered, add a new one")]
    Altered(String),
    /// A text uses what one of the engines lacks.
    #[error("migration {name}, line {line}: {problem}")]
    NotPortable {
        /// `NNNN_name`.
        name: String,
        /// From 1.
        line: usize,
        /// What, and what to write instead.
        problem: String,
    },
    /// The engine refuses a statement.
    #[error("migration {name} was not applied: {message}")]
    Failed {
        /// `NNNN_name`.
        name: String,
        /// What the engine says.
        message: String,
    },
}
