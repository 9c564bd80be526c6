//! The nouns of this room. Nothing here reads a clock, a file or the database.

mod account;
mod check_settings;
mod civil_status;
mod claim;
mod claims;
mod client;
mod client_settings;
mod credential;
mod data_scope;
mod grant;
mod level;
mod logout;
mod redirect_uri;
mod report;
mod scope;
mod session;
mod set;

pub use account::{Account, EmailAddress, EmailMistake, Name, NameMistake, NewAccount, Username, UsernameMistake};
pub use check_settings::{CONTENT_ALGORITHMS, KEY_ALGORITHMS, SIGNING_ALGORITHMS, SettingMistake};
pub(crate) use civil_status::territory_of_birth;
pub use civil_status::{
    CivilStatus, Details, PostalAddress, RegisterAnswer, RegisterCheck, Residence, SeenByOfficer, StatedBy,
};
pub use claim::{Claim, Conventions};
pub use claims::Claims;
pub use client::{Client, ClientId, ClientIdMistake, ClientKind, ClientMistake, NewClient, Sector};
pub use client_settings::{AuthMethod, ClientSettings, EarlierAddress, Environment};
pub(crate) use credential::{Factors, OneTime, OneTimeKind, Passkey};
pub use data_scope::{DataCatalogue, DataCatalogueError, DataScope, DataScopeMistake, DescribedScope};
pub use grant::{ActingUnder, Binding, Consent, Grant, GrantId};
pub use level::{Level, Method, Methods, Proof};
pub(crate) use logout::Logout;
pub use redirect_uri::{RedirectUri, RedirectUriMistake};
pub(crate) use report::{Closed, Report, ReportId, ReportNumber, Reported};
pub use scope::{Scope, Scopes};
pub use session::{Device, Session, SessionId};
