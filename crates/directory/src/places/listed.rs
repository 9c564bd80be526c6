//! That a place asked to be listed and was reviewed: since when, until when, and what that is worth on a day.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::listings::ListingId;
use crate::model::Accreditation;

/// A place is still shown so many days after the last one, while its people renew.
pub const GRACE_DAYS: i64 = 30;

/// What says that a place was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The listing whose people keep the entry.
    pub listing: ListingId,
    /// The days.
    pub term: Accreditation,
}

/// What a listing is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedStanding {
    /// Reviewed and shown.
    Listed,
    /// Its last day is over, and it may still be renewed: shown.
    ToRenew,
    /// It was not renewed in time: not shown.
    Lapsed,
    /// An officer suspended it: not shown.
    Suspended,
}

impl ListedStanding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Listed, Self::ToRenew, Self::Lapsed, Self::Suspended];

    /// Its name in addresses and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::ToRenew => "to-renew",
            Self::Lapsed => "lapsed",
            Self::Suspended => "suspended",
        }
    }

    /// The standing of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }

    /// What a term is worth on a day.
    pub fn of(term: Accreditation, today: Date) -> Self {
        let Some(until) = term.until else { return Self::Lapsed };
        let last = until.checked_add(GRACE_DAYS.days()).unwrap_or(until);
        if today > last {
            Self::Lapsed
        } else if term.suspended_since.is_some() {
            Self::Suspended
        } else if today > until {
            Self::ToRenew
        } else {
            Self::Listed
        }
    }

    /// Whether everybody sees the place.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Listed | Self::ToRenew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_listing_is_shown_up_to_its_last_day_and_thirty_days_more() {
        let term = Accreditation::new(date(2026, 1, 15), Some(date(2027, 1, 14)));
        let on = |today| ListedStanding::of(term, today);
        assert_eq!(on(date(2027, 1, 14)), ListedStanding::Listed);
        assert_eq!(on(date(2027, 1, 15)), ListedStanding::ToRenew);
        assert_eq!(on(date(2027, 2, 13)), ListedStanding::ToRenew);
        assert_eq!(on(date(2027, 2, 14)), ListedStanding::Lapsed);
        assert!(on(date(2027, 2, 13)).is_shown() && !on(date(2027, 2, 14)).is_shown());
    }

    #[test]
    fn a_suspension_hides_and_a_lapse_outlasts_it() {
        let term = Accreditation {
            suspended_since: Some(date(2026, 6, 1)),
            ..Accreditation::new(date(2026, 1, 15), Some(date(2027, 1, 14)))
        };
        assert_eq!(ListedStanding::of(term, date(2026, 6, 1)), ListedStanding::Suspended);
        assert_eq!(ListedStanding::of(term, date(2027, 3, 1)), ListedStanding::Lapsed);
    }
}
