//! Who someone is for the State: the pivot identity of FranceConnect, held by types that cannot be
//! wrong, how two of them are [`compared`](compare()), and the register that knows ([`CivilRegistry`]).
//!
//! [`HttpCivilRegistry`] asks the national register of people (RNIPP); [`demo_registry`] is the one that
//! the demonstration runs beside itself. Whoever asks records the access in the evidence log first.

mod birth;
mod compare;
pub mod demo_registry;
mod http_registry;
mod name;
mod person_code;
mod pivot;
mod registry;
mod rnipp_answer;

pub use birth::{BirthDate, BirthDateMistake, Birthplace, CommuneCode, CountryCode, Gender, PlaceMistake};
pub use compare::{Comparison, Difference, compare};
pub use http_registry::{HttpCivilRegistry, HttpRegistrySettings};
pub use name::{FamilyName, GivenNames, NameMistake};
pub use person_code::{PERSON_CODE_CHARS_MAX, PersonCode, PersonCodeMistake};
pub use pivot::{PivotIdentity, PivotMistake};
pub use registry::{BoxFuture, CivilRegistry, RegistryAnswer};
