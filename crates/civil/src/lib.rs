//! Who someone is for the State: the pivot identity of FranceConnect, held by types that cannot be
//! wrong, and how two of them are [`compared`](compare).

mod birth;
mod compare;
mod name;
mod pivot;

pub use birth::{BirthDate, BirthDateMistake, Birthplace, CommuneCode, CountryCode, Gender, PlaceMistake};
pub use compare::{Comparison, Difference, compare};
pub use name::{FamilyName, GivenNames, NameMistake};
pub use pivot::{PivotIdentity, PivotMistake};
