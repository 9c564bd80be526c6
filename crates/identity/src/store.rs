//! The tables of this room, and every statement that touches them.

mod accounts;
mod broker;
mod civil_status;
mod clients;
mod close_account;
mod consents;
mod controls;
mod credentials;
mod device;
mod failures;
mod grants;
mod keys;
mod logouts;
mod mandates;
mod person_codes;
mod pushed_requests;
mod reports;
mod sessions;
mod sweep;

use base::{Lang, Localized, PersonId, Timestamp};
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};
use ui::{Role, Roles};

use crate::model::{
    Account, CivilStatus, Claim, Claims, Client, ClientId, ClientKind, ClientSettings, Consent, Conventions, Details,
    Device, EmailAddress, Factors, Grant, GrantId, Level, Methods, Name, OneTime, OneTimeKind, Passkey, Proof,
    RedirectUri, Scopes, Sector, Session, SessionId, Username,
};
use crate::model::{Closed, Logout, Report, ReportId, ReportNumber, Reported};
use crate::throttle::Failures;

pub(crate) use accounts::*;
pub(crate) use broker::*;
pub(crate) use civil_status::*;
pub(crate) use clients::*;
pub(crate) use close_account::*;
pub(crate) use consents::*;
pub(crate) use controls::*;
pub(crate) use credentials::*;
pub(crate) use device::*;
pub(crate) use failures::*;
pub(crate) use grants::*;
pub(crate) use keys::*;
pub(crate) use logouts::*;
pub(crate) use mandates::*;
pub(crate) use person_codes::*;
pub(crate) use pushed_requests::*;
pub(crate) use reports::*;
pub(crate) use sessions::*;
pub(crate) use sweep::*;

/// The hash of a secret text that was handed out.
pub(crate) type Hash = [u8; 32];

/// Rows of one table that [`sweep`] takes away at once.
const SWEPT_AT_ONCE: i64 = 1000;
/// A clock may be set back after a session started: what it gave is looked for a day before, in microseconds.
const CLOCK_WENT_BACK_US: i64 = 86_400_000_000;

// Types that are kept as text: how they are written, and how they are read back.

macro_rules! kept_as_text {
    ($($type:ty: $write:expr, $read:expr;)+) => { $(
        impl ToParam for $type {
            fn to_param(&self) -> Param<'_> {
                let write: fn(&$type) -> String = $write;
                Param::Text(write(self).into())
            }
        }

        impl FromColumn for $type {
            fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
                const EXPECTED: &str = stringify!($type);
                let read: fn(&str) -> Option<$type> = $read;
                read(column.text(EXPECTED)?).ok_or(Mismatch { expected: EXPECTED })
            }
        }
    )+ };
}

kept_as_text! {
    Username: |name| name.to_string(), |text| text.parse().ok();
    Name: |name| name.to_string(), |text| text.parse().ok();
    EmailAddress: |address| address.to_string(), |text| text.parse().ok();
    ClientId: |id| id.to_string(), |text| text.parse().ok();
    ClientKind: |kind| kind.name().to_owned(), ClientKind::from_name;
    RedirectUri: |uri| uri.to_string(), |text| RedirectUri::parse(text).ok();
    Scopes: |scopes| scopes.to_string(), |text| Some(Scopes::read(text));
    Sector: |sector| sector.as_str().to_owned(), Sector::parse;
    Level: |level| level.name().to_owned(), Level::from_name;
    Methods: |methods| methods.to_string(), |text| Some(Methods::known(text));
    ClientSettings: |settings| serde_json::json!(settings).to_string(), |text| serde_json::from_str(text).ok();
    Grant: |grant| serde_json::json!(grant).to_string(), |text| serde_json::from_str(text).ok();
    Claims: |claims| claims.to_string(), |text| Some(Claims::known(text));
    CivilStatus: |status| serde_json::json!(status).to_string(), |text| serde_json::from_str(text).ok();
    Details: |details| serde_json::json!(details).to_string(), |text| serde_json::from_str(text).ok();
    OneTimeKind: |kind| kind.name().to_owned(), OneTimeKind::from_name;
    ReportNumber: |number| number.to_string(), |text| text.parse().ok();
    Reported: |reported| serde_json::json!(reported).to_string(), |text| serde_json::from_str(text).ok();
    Device: |device| device.name().to_owned(), |text| Some(Device::kept(text.to_owned()));
}

/// Types of other rooms, and lists, that are kept as text.
struct Kept<T>(T);

kept_as_text! {
    Kept<Lang>: |lang| lang.0.tag().to_owned(), |text| Lang::from_tag(text).map(Kept);
    Kept<Roles>: |roles| roles.0.iter().map(Role::name).collect::<Vec<_>>().join(" "),
        |text| text.split_whitespace().map(Role::from_name).collect::<Option<Roles>>().map(Kept);
    Kept<Localized>: |text| serde_json::json!(text.0).to_string(), |text| serde_json::from_str(text).ok().map(Kept);
    Kept<Vec<RedirectUri>>: |uris| serde_json::json!(uris.0.iter().map(RedirectUri::as_str).collect::<Vec<_>>()).to_string(),
        |text| {
            let uris: Vec<String> = serde_json::from_str(text).ok()?;
            uris.iter().map(|uri| RedirectUri::parse(uri).ok()).collect::<Option<Vec<_>>>().map(Kept)
        };
}
