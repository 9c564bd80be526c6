//! The days of a listing: a year, renewed from sixty days before its end on.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::Accreditation;
use crate::places::ListedStanding;

/// From so many days before the last one on, a listing is announced to end and may be renewed.
pub const REMIND_DAYS: i64 = 60;

/// Whether a listing may be renewed on a day: from sixty days before its end, until it lapses. Never while it is suspended.
pub fn may_renew(term: Accreditation, today: Date) -> bool {
    match ListedStanding::of(term, today) {
        ListedStanding::ToRenew => true,
        ListedStanding::Listed => is_near_end(term, today),
        ListedStanding::Lapsed | ListedStanding::Suspended => false,
    }
}

/// Whether the last day is at most sixty days away.
fn is_near_end(term: Accreditation, today: Date) -> bool {
    let soon = today.checked_add(REMIND_DAYS.days()).unwrap_or(today);
    term.until.is_some_and(|until| until <= soon)
}

/// The days once its people renewed, or an officer accepted what they sent: a year more where it is time, a new year from
/// today where there was none or it lapsed, and else as they were. A suspension stays until it is lifted.
pub fn renewed(term: Option<Accreditation>, today: Date) -> Accreditation {
    let year_from = |day: Date| day.checked_add(1.year()).unwrap_or(day);
    match term {
        Some(term) if ListedStanding::of(term, today) != ListedStanding::Lapsed => {
            if is_near_end(term, today) {
                Accreditation { until: term.until.map(year_from), ..term }
            } else {
                term
            }
        }
        _ => Accreditation::new(today, Some(year_from(today).yesterday().unwrap_or(today))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TERM: Accreditation =
        Accreditation { since: date(2026, 1, 15), until: Some(date(2027, 1, 14)), suspended_since: None };

    #[test]
    fn a_first_listing_lasts_a_year_with_both_its_days() {
        assert_eq!(renewed(None, date(2026, 1, 15)), TERM);
    }

    #[test]
    fn it_may_be_renewed_from_sixty_days_before_its_end_until_it_lapses() {
        assert!(!may_renew(TERM, date(2026, 11, 14)));
        assert!(may_renew(TERM, date(2026, 11, 15)));
        assert!(may_renew(TERM, date(2027, 2, 13)));
        assert!(!may_renew(TERM, date(2027, 2, 14)));
        let suspended = Accreditation { suspended_since: Some(date(2026, 6, 1)), ..TERM };
        assert!(!may_renew(suspended, date(2026, 12, 1)));
    }

    #[test]
    fn a_year_is_added_to_the_last_day_and_begins_anew_after_a_lapse() {
        let next = Accreditation { until: Some(date(2028, 1, 14)), ..TERM };
        assert_eq!(renewed(Some(TERM), date(2026, 12, 1)), next);
        assert_eq!(renewed(Some(TERM), date(2027, 2, 1)), next, "nobody gains or loses days by being late");
        assert_eq!(renewed(Some(TERM), date(2026, 6, 1)), TERM, "a change in the middle of the year is no renewal");
        assert_eq!(renewed(Some(TERM), date(2027, 3, 1)).since, date(2027, 3, 1));
    }
}
