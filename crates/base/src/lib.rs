//! Values that every room speaks.
//!
//! Nothing here reads a file, a clock or a socket. A value that exists is valid: parse once at the
//! edge, then pass the type along.
//!
//! ```
//! use base::Siret;
//! let siret: Siret = "732 829 320 00074".parse()?;
//! assert_eq!(siret.siren().to_string(), "732829320");
//! assert!("732 829 320 00075".parse::<Siret>().is_err());
//! # Ok::<(), base::CompanyNumberError>(())
//! ```

pub mod activity;
pub mod archive;
mod company_number;
mod firm_number;
mod fold;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod harmless;
pub mod headcount;
mod id;
mod lang;
mod localized;
mod luxembourg_firm;
mod money;
mod national_id;
mod network;
mod peer_address;
mod random;
mod seal;
mod telephone;
pub mod territory;
mod time;

pub use company_number::{CompanyNumberError, Siren, Siret};
pub use firm_number::{FirmNumber, FirmNumberError, FirmNumberKind};
pub use fold::fold;
pub use harmless::{harmless, harmless_beside_others};
pub use id::{Firm, FirmId, Id, Person, PersonId};
pub use lang::{Lang, UnknownLanguage};
pub use localized::Localized;
pub use luxembourg_firm::{LuVatNumber, LuxembourgFirmError, RcsNumber};
pub use money::{Currency, Money};
pub use national_id::{NationalId, NationalIdError};
pub use network::{Network, NetworkMistake, Servers, is_never_a_service};
pub use peer_address::{PeerAddress, PeerAddressError};
pub use random::{Random, SeededRandom, SystemRandom};
pub use seal::Sealer;
pub use telephone::Telephone;
pub use time::{Clock, FixedClock, SystemClock, Timestamp};
