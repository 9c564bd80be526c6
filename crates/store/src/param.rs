//! Values that go into a statement.

use std::borrow::Cow;
use std::fmt;

use base::{Id, Siren, Siret, Timestamp};
use uuid::Uuid;

/// A value for a `$n`. Its `Debug` tells the kind only, because drivers log what they bind.
#[derive(Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Param<'a> {
    Null,
    Boolean(bool),
    Integer(i64),
    Real(f64),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
    Uuid(Uuid),
}

impl fmt::Debug for Param<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "Null",
            Self::Boolean(_) => "Boolean",
            Self::Integer(_) => "Integer",
            Self::Real(_) => "Real",
            Self::Text(_) => "Text",
            Self::Bytes(_) => "Bytes",
            Self::Uuid(_) => "Uuid",
        })
    }
}

/// What can be given to a `$n` with [`params!`](crate::params).
///
/// A room that stores a type of its own, most often an enum as text, implements it beside the type:
///
/// ```
/// use store::{Param, ToParam};
/// enum Mode { OnSite, Remote }
/// impl ToParam for Mode {
///     fn to_param(&self) -> Param<'_> {
///         Param::Text(match self { Self::OnSite => "on-site", Self::Remote => "remote" }.into())
///     }
/// }
/// ```
pub trait ToParam {
    /// The value as the engines take it.
    fn to_param(&self) -> Param<'_>;
}

/// The values of a statement, in the order of its `$1`, `$2`, …
///
/// ```
/// # use store::params;
/// let name = String::from("Ana");
/// assert_eq!(params![name, 42_i64, None::<bool>].len(), 3);
/// ```
#[macro_export]
macro_rules! params {
    () => { (&[] as &[$crate::Param<'_>]) };
    ($($value:expr),+ $(,)?) => { (&[$($crate::ToParam::to_param(&$value)),+] as &[$crate::Param<'_>]) };
}

impl<T: ToParam + ?Sized> ToParam for &T {
    fn to_param(&self) -> Param<'_> {
        (**self).to_param()
    }
}

impl<T: ToParam> ToParam for Option<T> {
    fn to_param(&self) -> Param<'_> {
        self.as_ref().map_or(Param::Null, ToParam::to_param)
    }
}

impl ToParam for Param<'_> {
    fn to_param(&self) -> Param<'_> {
        match self {
            Param::Null => Param::Null,
            Param::Boolean(value) => Param::Boolean(*value),
            Param::Integer(value) => Param::Integer(*value),
            Param::Real(value) => Param::Real(*value),
            Param::Text(value) => Param::Text(Cow::Borrowed(value)),
            Param::Bytes(value) => Param::Bytes(Cow::Borrowed(value)),
            Param::Uuid(value) => Param::Uuid(*value),
        }
    }
}

impl ToParam for bool {
    fn to_param(&self) -> Param<'_> {
        Param::Boolean(*self)
    }
}

macro_rules! integers {
    ($($type:ty),+) => { $(impl ToParam for $type {
        fn to_param(&self) -> Param<'_> {
            Param::Integer(i64::from(*self))
        }
    })+ };
}
integers!(i64, i32, i16, i8, u32, u16, u8);

impl ToParam for f64 {
    fn to_param(&self) -> Param<'_> {
        Param::Real(*self)
    }
}

impl ToParam for str {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self))
    }
}

impl ToParam for String {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self))
    }
}

impl ToParam for Cow<'_, str> {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self))
    }
}

impl ToParam for [u8] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(Cow::Borrowed(self))
    }
}

impl ToParam for Vec<u8> {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(Cow::Borrowed(self))
    }
}

impl<const N: usize> ToParam for [u8; N] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(Cow::Borrowed(self))
    }
}

impl ToParam for Uuid {
    fn to_param(&self) -> Param<'_> {
        Param::Uuid(*self)
    }
}

impl<T> ToParam for Id<T> {
    fn to_param(&self) -> Param<'_> {
        Param::Uuid(self.uuid())
    }
}

impl ToParam for Timestamp {
    fn to_param(&self) -> Param<'_> {
        Param::Integer(self.as_micros())
    }
}

/// ISO 8601, `2026-11-24`: sorts as text in the order of time.
impl ToParam for jiff::civil::Date {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.to_string().into())
    }
}

impl ToParam for Siren {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.to_string().into())
    }
}

impl ToParam for Siret {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.to_string().into())
    }
}
