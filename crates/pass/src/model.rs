//! The nouns of the room.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use aws_lc_rs::digest::{SHA256, digest};
use base::territory::Point;
use base::{Id, Timestamp};
use jiff::SignedDuration;
use jiff::civil::Date;
use store::{Column, FromColumn, Mismatch, Param, ToParam};
use uuid::Uuid;

/// What a [`FunderId`] identifies.
pub enum Funder {}
/// Who pays for passes.
pub type FunderId = Id<Funder>;
/// What a [`PrescriberId`] identifies.
pub enum Prescriber {}
/// Who hands booklets over.
pub type PrescriberId = Id<Prescriber>;
/// What a [`PlaceId`] identifies.
pub enum PlaceKind {}
/// Where passes are redeemed.
pub type PlaceId = Id<PlaceKind>;
/// What an [`OrderId`] identifies.
pub enum OrderKind {}
/// An order; chosen by who gives it, so that the same again is one order.
pub type OrderId = Id<OrderKind>;
/// What an [`IssueId`] identifies.
pub enum IssueKind {}
/// The command that makes a lot; chosen before.
pub type IssueId = Id<IssueKind>;
/// What an [`OperationId`] identifies.
pub enum OperationKind {}
/// A redemption of one or several passes: 128 bits that the client chooses before it sends, best a UUID of version 7.
pub type OperationId = Id<OperationKind>;
/// What a [`PaymentId`] identifies.
pub enum PaymentKind {}
/// What the bank is asked to pay to a place.
pub type PaymentId = Id<PaymentKind>;
/// What a [`RunId`] identifies.
pub enum RunKind {}
/// Payments that go to the bank in one file; chosen by who makes them.
pub type RunId = Id<RunKind>;
/// What a [`RefundId`] identifies.
pub enum RefundKind {}
/// A refund; chosen by who asks for it.
pub type RefundId = Id<RefundKind>;

/// Most passes of a booklet, and of one operation.
pub const BOOKLET_PASSES_MAX: i64 = 32;
/// Most booklets that are issued, delivered or blocked at once.
pub const BOOKLETS_MAX: i64 = 5_000;
/// Most booklets of one order.
pub const ORDER_BOOKLETS_MAX: i64 = 20_000_000;
/// Most cents of one pass: a thousand euro.
pub const FACE_MAX_CENTS: i64 = 1_000_00;
/// Most characters of a text that somebody types.
pub const TEXT_MAX_CHARS: usize = 500;

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl ToParam for $name {
            fn to_param(&self) -> Param<'_> {
                Param::Integer(self.0)
            }
        }

        impl FromColumn for $name {
            fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
                i64::from_column(column).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

number!(
    /// Passes that were made together, from 1.
    LotId
);
number!(
    /// The serial number of a booklet, from 1: printed on it, and no secret.
    BookletId
);
number!(
    /// A pass: [`BOOKLET_PASSES_MAX`] times its booklet, and its place in it from 0.
    PassId
);
number!(
    /// What a place claims, from 1.
    ClaimId
);
number!(
    /// The short number of a place, in the journal.
    PlaceNumber
);

impl BookletId {
    /// The pass at a place of it, from 0.
    pub const fn pass(self, nth: i64) -> PassId {
        PassId(self.0.saturating_mul(BOOKLET_PASSES_MAX).saturating_add(nth))
    }
}

impl PassId {
    /// Its booklet.
    pub const fn booklet(self) -> BookletId {
        BookletId(self.0.div_euclid(BOOKLET_PASSES_MAX))
    }

    /// Its place in the booklet, from 0.
    pub const fn nth(self) -> i64 {
        self.0.rem_euclid(BOOKLET_PASSES_MAX)
    }
}

/// The identifier of the journal's row of the pass at a place of an operation: the operation's own for the first.
pub fn row_of(operation: OperationId, nth: usize) -> Uuid {
    if nth == 0 {
        return operation.uuid();
    }
    let hash = digest(&SHA256, format!("pass/redemption/{operation}/{nth}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_ref()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// Where a booklet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookletState {
    /// Printed, and on its way.
    Printed,
    /// In stock at a prescriber.
    Stock,
    /// Handed over: its passes can be redeemed.
    Handed,
    /// Lost or stolen: nothing can be done with it but to replace it.
    Blocked,
    /// Another booklet has what it was worth.
    Replaced,
}

impl BookletState {
    const ALL: [Self; 5] = [Self::Printed, Self::Stock, Self::Handed, Self::Blocked, Self::Replaced];
}

/// Where a pass is. Whether it is spent, the journal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassState {
    /// Not redeemed.
    Unspent,
    /// Redeemed.
    Spent,
}

/// A row says that its pass is unspent, whatever became of it: one that says anything else was altered, and its pass is not
/// taken any more.
impl FromColumn for PassState {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        Ok(if i64::from_column(column)? == 0 { Self::Unspent } else { Self::Spent })
    }
}

macro_rules! state {
    ($name:ident) => {
        impl ToParam for $name {
            fn to_param(&self) -> Param<'_> {
                Param::Integer(*self as i64)
            }
        }

        impl FromColumn for $name {
            fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
                let number = usize::try_from(i64::from_column(column)?).ok();
                let known = number.and_then(|number| Self::ALL.get(number));
                known.copied().ok_or(Mismatch { expected: concat!("a ", stringify!($name)) })
            }
        }
    };
}

state!(BookletState);

/// A part of the country.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// A department, by its code.
    Department(String),
    /// A region, by its code.
    Region(String),
}

/// Where passes can be redeemed; everywhere when no area is named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Territory(pub BTreeSet<Area>);

impl Territory {
    /// Whether a place of this department and region lies in it.
    pub fn has(&self, department: &str, region: &str) -> bool {
        self.0.is_empty()
            || self.0.iter().any(|area| match area {
                Area::Department(code) => code == department,
                Area::Region(code) => code == region,
            })
    }
}

/// `department:59 region:11`, in order; nothing for everywhere.
impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, area) in self.0.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            match area {
                Area::Department(code) => write!(f, "{gap}department:{code}")?,
                Area::Region(code) => write!(f, "{gap}region:{code}")?,
            }
        }
        Ok(())
    }
}

/// A text that says no territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a territory is written as `department:59 region:11`")]
pub struct NoTerritory;

impl FromStr for Territory {
    type Err = NoTerritory;

    fn from_str(text: &str) -> Result<Self, NoTerritory> {
        let is_code =
            |code: &str| (1..=8).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let area = |word: &str| match word.split_once(':') {
            Some(("department", code)) if is_code(code) => Ok(Area::Department(code.to_owned())),
            Some(("region", code)) if is_code(code) => Ok(Area::Region(code.to_owned())),
            _ => Err(NoTerritory),
        };
        text.split_whitespace().map(area).collect::<Result<_, _>>().map(Self)
    }
}

impl ToParam for Territory {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.to_string().into())
    }
}

impl FromColumn for Territory {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a territory";
        column.text(expected)?.parse().map_err(|_| Mismatch { expected })
    }
}

/// What a funder orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Chosen before.
    pub id: OrderId,
    /// Who pays.
    pub funder: FunderId,
    /// What a pass is worth, 1 to [`FACE_MAX_CENTS`].
    pub face_cents: i64,
    /// How many booklets, 1 to [`ORDER_BOOKLETS_MAX`].
    pub booklets: i64,
    /// Passes of a booklet, 1 to [`BOOKLET_PASSES_MAX`]; ten are usual.
    pub passes: i64,
    /// The last day of validity, in the zone of the territory.
    pub valid_until: Date,
    /// Where they can be redeemed.
    pub territory: Territory,
    /// For whom; printed on the letter that goes with the booklet.
    pub audience: String,
}

/// Passes that were made and paid for together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// Which one.
    pub id: LotId,
    /// The order that it is a part of.
    pub order: OrderId,
    /// Who paid.
    pub funder: FunderId,
    /// What a pass is worth.
    pub face_cents: i64,
    /// How many booklets were issued with it; those that replace others come on top.
    pub booklets: i64,
    /// Passes of each of them.
    pub passes: i64,
    /// Where they can be redeemed.
    pub territory: Territory,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// The first moment after the last day of validity.
    pub valid_until: Timestamp,
    /// The end of the tolerance: from then on nothing can be redeemed.
    pub ends_at: Timestamp,
    /// When what was unspent went back to the funder.
    pub expired_at: Option<Timestamp>,
    /// What went back then.
    pub expired_cents: i64,
}

impl Lot {
    /// What its passes were worth when it was issued.
    pub const fn issued_cents(&self) -> i64 {
        self.booklets.saturating_mul(self.passes).saturating_mul(self.face_cents)
    }
}

/// A booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booklet {
    /// Its serial number.
    pub id: BookletId,
    /// Its lot.
    pub lot: LotId,
    /// How many passes it has.
    pub passes: i64,
    /// Where it is.
    pub state: BookletState,
    /// Who has it in stock, or handed it over.
    pub prescriber: Option<PrescriberId>,
    /// Whose account it is attached to.
    pub holder: Option<base::PersonId>,
    /// When it was attached to it by one of its codes, which others may have seen; none when it was handed over to the
    /// account.
    pub attached_at: Option<Timestamp>,
    /// When it was handed over.
    pub handed_at: Option<Timestamp>,
    /// The booklet that it replaces.
    pub replaces: Option<BookletId>,
}

/// A place, as the passes see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Which one.
    pub id: PlaceId,
    /// Its name, as the bank is told.
    pub name: String,
    /// The code of its department.
    pub department: String,
    /// The code of its region.
    pub region: String,
    /// Where it lies.
    pub point: Option<Point>,
    /// Whether that is only the middle of its commune.
    pub is_approximate: bool,
    /// The account that it is paid on; without one it is not paid.
    pub iban: Option<String>,
    /// From when on it may redeem.
    pub listed_from: Timestamp,
    /// From when on it may no longer.
    pub listed_until: Option<Timestamp>,
    /// Why it may not redeem for now.
    pub held: Option<String>,
}

/// What was done for a pass: the number of a service in the list of the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Service(pub u8);

/// What the programme is run by. The defaults are those of docs/decisions/42-passes.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Days after the last day of validity in which passes are still taken.
    pub tolerance_days: i64,
    /// How long a redemption can be undone.
    pub undo_within: SignedDuration,
    /// How long a device may keep what it accepted offline.
    pub offline_within: SignedDuration,
    /// How far the clock of a device may be ahead.
    pub clock_ahead: SignedDuration,
    /// What the risk account pays to a place for a day, in cents.
    pub offline_cap_cents: i64,
    /// Passes of a place and a day from which on the officer is told.
    pub daily_passes: i64,
    /// Passes of a place and a day from which on it is held until an officer has looked.
    pub daily_passes_held: i64,
    /// Passes of a place within ten minutes from which on the officer is told.
    pub burst_passes: i64,
    /// Passes of one booklet at one place within two hours from which on the officer is told.
    pub series_passes: i64,
    /// The speed between two places that nobody travels at, in km/h.
    pub travel_km_h: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            tolerance_days: 30,
            undo_within: SignedDuration::from_mins(15),
            offline_within: SignedDuration::from_hours(72),
            clock_ahead: SignedDuration::from_mins(5),
            offline_cap_cents: 100_00,
            daily_passes: 80,
            daily_passes_held: 400,
            burst_passes: 30,
            series_passes: 6,
            travel_km_h: 150,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_knows_its_booklet_and_its_place_in_it() {
        let pass = BookletId(130_000_000).pass(9);
        assert_eq!((pass.booklet(), pass.nth()), (BookletId(130_000_000), 9));
        assert_eq!(BookletId(7).pass(31).booklet(), BookletId(7));
        assert_eq!(BookletId(8).pass(0).0, BookletId(7).pass(31).0 + 1);
    }

    #[test]
    fn a_territory_has_departments_and_regions_or_is_everywhere() {
        let north: Territory = "region:32 department:59 department:59".parse().unwrap();
        assert_eq!(north.to_string(), "department:59 region:32");
        assert!(north.has("59", "11") && north.has("02", "32") && !north.has("75", "11"));
        assert!(Territory::default().has("75", "11"));
        assert_eq!("".parse(), Ok(Territory::default()));
        for wrong in ["59", "department:", "country:FR", "region:3-2"] {
            assert_eq!(wrong.parse::<Territory>(), Err(NoTerritory), "{wrong}");
        }
    }

    #[test]
    fn each_pass_of_an_operation_has_a_row_of_its_own() {
        let operation = OperationId::from_uuid(Uuid::from_u128(7));
        let rows: BTreeSet<Uuid> = (0..32).map(|nth| row_of(operation, nth)).collect();
        assert_eq!((rows.len(), row_of(operation, 0)), (32, Uuid::from_u128(7)));
    }
}
