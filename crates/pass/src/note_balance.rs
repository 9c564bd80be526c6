//! An officer notes what the bank's statement of account says that is there, so that the books are held against it.

use std::collections::BTreeMap;

use base::{PersonId, Timestamp};
use evidence::Fact;
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::books::Purse;
use crate::room::{PassError, Passes, within};
use crate::store;

/// The kind of the facts that say what the bank's statement said: their fields are `day`, `cents` and `missing`.
pub const BALANCE_KIND: &str = "pass-bank-balance";
/// Days back for which a balance is noted: it is held against the books at the end of its day.
const DAYS_BACK_MAX: i64 = 7;
/// A balance that is older, in days, says little of what is there: it is told on every page, and officers are written to.
pub const BALANCE_DAYS_MAX: i64 = 45;
/// Most cents of a balance: a hundred billion euro.
const CENTS_MAX: i64 = 10_000_000_000_000;

/// What the bank's statement of account says that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// At the end of which day.
    pub day: Date,
    /// How much.
    pub cents: i64,
    /// What is missing of what the books said when it was noted; nothing when it covers them.
    pub missing: i64,
    /// When it was noted.
    pub noted_at: Timestamp,
}

/// The days between a balance and a later day.
pub(crate) fn days_since(balance: Date, day: Date) -> i64 {
    day.since(balance).map_or(0, |span| i64::from(span.get_days()))
}

/// What is missing at the bank: what the books hold may still have payments in it that the bank has made, and not answered.
const fn missing(held: i64, under_way: i64, at_the_bank: i64) -> i64 {
    let lacking = held - under_way - at_the_bank;
    if lacking > 0 { lacking } else { 0 }
}

impl Passes {
    /// Notes what the bank's statement said at the end of a day, held against the books at the end of that day in the
    /// territory, after its lines were noted; the same day again is written anew. What is missing lessens what the
    /// statements of solvency say is held, until a balance says that it is there.
    ///
    /// # Errors
    /// [`PassError::Field`] for a day to come, one more than a week ago, or one before the newest that is known.
    pub async fn note_balance(&self, officer: PersonId, day: Date, cents: i64) -> Result<Balance, PassError> {
        within("balance", cents, 0..=CENTS_MAX)?;
        let (now, today) = (self.clock.now(), self.day(self.clock.now()));
        let earliest = today.checked_sub(SignedDuration::from_hours(24 * DAYS_BACK_MAX)).unwrap_or(today);
        if day > today || day < earliest {
            return Err(PassError::Field("balance-day"));
        }
        // What happened since is not in the bank's statement of that day: neither in what the books held, nor under way.
        let end = self.after(day, 0);
        let (held, under_way, newest) = self
            .db
            .read(move |tx| {
                // Lines are typed after their day, and mistyped ones are taken back later.
                let held = Purse::Escrow.cents_before(tx, end)? + store::received_unnoted(tx, day, end)?;
                Ok::<_, PassError>((held, store::under_way_at(tx, end)?, store::newest_balance(tx)?))
            })
            .await?;
        if newest.is_some_and(|newest| day < newest.day) {
            return Err(PassError::Field("balance-day"));
        }
        let balance = Balance { day, cents, missing: missing(held, under_way, cents), noted_at: now };
        if newest.is_some_and(|newest| (newest.day, newest.cents, newest.missing) == (day, cents, balance.missing)) {
            return Ok(balance);
        }
        let fields = BTreeMap::from([
            ("day", day.to_string()),
            ("cents", cents.to_string()),
            ("missing", balance.missing.to_string()),
        ]);
        let fact = Fact { kind: BALANCE_KIND, fields };
        self.record_change(fact, move |tx, _| Ok(store::keep_balance(tx, &balance, officer).map(|()| true)?)).await?;
        Ok(balance)
    }

    /// The balance of the newest day that is known.
    pub async fn newest_balance(&self) -> Result<Option<Balance>, PassError> {
        self.db.read(|tx| Ok(store::newest_balance(tx)?)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_bank_paid_and_has_not_answered_is_not_missing() {
        assert_eq!(missing(100, 0, 100), 0);
        assert_eq!(missing(100, 0, 120), 0, "a line is not noted yet");
        assert_eq!(missing(100, 30, 70), 0);
        assert_eq!(missing(100, 30, 69), 1);
        assert_eq!(missing(100, 0, 0), 100);
    }
}
