//! Values that come out of a row.

use base::{Id, Siren, Siret, Timestamp};
use uuid::Uuid;

/// What a column of a row holds. SQLite has no booleans and no UUIDs: it gives 0 or 1 and 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Column<'a> {
    Null,
    Boolean(bool),
    Integer(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
    Uuid(Uuid),
}

/// A column holds something else than what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// What was asked for, in a few words.
    pub expected: &'static str,
}

impl<'a> Column<'a> {
    /// The text, or a mismatch that says what was expected.
    pub fn text(self, expected: &'static str) -> Result<&'a str, Mismatch> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(Mismatch { expected }),
        }
    }

    /// The kind of what is held; never the value itself.
    pub(crate) fn kind(self) -> String {
        match self {
            Self::Null => "nothing".to_owned(),
            Self::Boolean(_) => "a boolean".to_owned(),
            Self::Integer(_) => "an integer".to_owned(),
            Self::Real(_) => "a real number".to_owned(),
            Self::Text(text) => format!("a text of {} bytes", text.len()),
            Self::Bytes(bytes) => format!("{} bytes", bytes.len()),
            Self::Uuid(_) => "a UUID".to_owned(),
        }
    }
}

/// What can be read from a column with [`Row::get`](crate::Row::get).
///
/// A room that stores a type of its own, most often an enum as text, implements it beside the type:
///
/// ```
/// use store::{Column, FromColumn, Mismatch};
/// enum Mode { OnSite, Remote }
/// impl FromColumn for Mode {
///     fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
///         match column.text("a mode")? {
///             "on-site" => Ok(Self::OnSite),
///             "remote" => Ok(Self::Remote),
///             _ => Err(Mismatch { expected: "a mode" }),
///         }
///     }
/// }
/// ```
pub trait FromColumn: Sized {
    /// The value, or what was expected.
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch>;
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Null => Ok(None),
            present => T::from_column(present).map(Some),
        }
    }
}

impl FromColumn for bool {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Boolean(value) => Ok(value),
            Column::Integer(0) => Ok(false),
            Column::Integer(1) => Ok(true),
            _ => Err(Mismatch { expected: "a boolean" }),
        }
    }
}

macro_rules! integers {
    ($($type:ty: $expected:literal),+) => { $(impl FromColumn for $type {
        fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
            match column {
                Column::Integer(value) => Self::try_from(value).map_err(|_| Mismatch { expected: $expected }),
                _ => Err(Mismatch { expected: $expected }),
            }
        }
    })+ };
}
integers!(
    i64: "an integer", i32: "an integer of 32 bits", i16: "an integer of 16 bits", u64: "an integer from 0",
    u32: "an integer from 0, of 32 bits", u16: "an integer from 0, of 16 bits", u8: "an integer from 0, of 8 bits"
);

impl FromColumn for f64 {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Real(value) => Ok(value),
            // The average of whole numbers may be whole.
            #[expect(clippy::cast_precision_loss, reason = "a real number was asked for")]
            Column::Integer(value) => Ok(value as Self),
            _ => Err(Mismatch { expected: "a real number" }),
        }
    }
}

impl FromColumn for String {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        column.text("a text").map(str::to_owned)
    }
}

impl FromColumn for Vec<u8> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Bytes(bytes) => Ok(bytes.to_vec()),
            _ => Err(Mismatch { expected: "bytes" }),
        }
    }
}

impl<const N: usize> FromColumn for [u8; N] {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "bytes of one known length";
        match column {
            Column::Bytes(bytes) => bytes.try_into().map_err(|_| Mismatch { expected }),
            _ => Err(Mismatch { expected }),
        }
    }
}

impl FromColumn for Uuid {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Uuid(uuid) => Ok(uuid),
            Column::Bytes(bytes) => Self::from_slice(bytes).map_err(|_| Mismatch { expected: "a UUID" }),
            _ => Err(Mismatch { expected: "a UUID" }),
        }
    }
}

impl<T> FromColumn for Id<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        Uuid::from_column(column).map(Self::from_uuid)
    }
}

impl FromColumn for Timestamp {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column {
            Column::Integer(micros) => Ok(Self::from_micros(micros)),
            _ => Err(Mismatch { expected: "a time in microseconds" }),
        }
    }
}

macro_rules! parsed {
    ($($type:ty: $expected:literal),+) => { $(impl FromColumn for $type {
        fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
            column.text($expected)?.parse().map_err(|_| Mismatch { expected: $expected })
        }
    })+ };
}
parsed!(jiff::civil::Date: "a date", Siren: "a SIREN", Siret: "a SIRET");
