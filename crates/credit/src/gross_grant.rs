//! How much aid a guarantee holds.

use crate::{Cents, Percent, divided_half_up};

/// The share of a loan that may be guaranteed.
const SHARE_MAX: u32 = 800_000;
/// What may be guaranteed for up to five years, and for up to ten, in cents.
const UP_TO_FIVE_YEARS: (u16, Cents) = (60, 2_250_000_00);
const UP_TO_TEN_YEARS: (u16, Cents) = (120, 1_125_000_00);

/// The proportional way cannot be gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotProportional {
    #[error("more than 80 % of the loan are guaranteed")]
    Share,
    #[error("a guarantee holds for 1 to 120 months here")]
    Months,
    #[error("more than {} euro are guaranteed for this time", .0 / 100)]
    Amount(Cents),
}

/// The gross grant equivalent of a guarantee, in cents, half up (Regulation (EU) 2023/2831, article 4(6)(b)): the ceiling
/// of 300,000 euro, in proportion to what is guaranteed and for how long. `share` is of a loan of `amount` cents.
///
/// # Errors
/// When the guarantee is larger than this way allows.
pub fn gross_grant(amount: Cents, share: Percent, months: u16) -> Result<Cents, NotProportional> {
    if share.ten_thousandths() > SHARE_MAX {
        return Err(NotProportional::Share);
    }
    let (longest, most) = match months {
        1..=60 => UP_TO_FIVE_YEARS,
        61..=120 => UP_TO_TEN_YEARS,
        _ => return Err(NotProportional::Months),
    };
    let guaranteed = share.of(amount.max(0));
    if guaranteed > most {
        return Err(NotProportional::Amount(most));
    }
    let aid = i128::from(crate::CEILING_CENTS) * i128::from(guaranteed) * i128::from(months);
    Ok(divided_half_up(aid, i128::from(most) * i128::from(longest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_aid_is_in_proportion_to_amount_and_time() {
        let eighty: Percent = "80".parse().unwrap();
        for (amount, months, aid) in [
            (50_000_00, 60, 5_333_33),
            (30_000_00, 60, 3_200_00),
            (10_000_00, 36, 640_00),
            (2_812_500_00, 60, 300_000_00),
            (1_406_250_00, 120, 300_000_00),
        ] {
            assert_eq!(gross_grant(amount, eighty, months), Ok(aid));
        }
    }

    #[test]
    fn what_is_larger_than_the_way_allows_is_refused() {
        let eighty: Percent = "80".parse().unwrap();
        assert_eq!(gross_grant(100, "80.0001".parse().unwrap(), 60), Err(NotProportional::Share));
        assert_eq!(gross_grant(100, eighty, 0), Err(NotProportional::Months));
        assert_eq!(gross_grant(100, eighty, 121), Err(NotProportional::Months));
        let too_much = NotProportional::Amount(2_250_000_00);
        assert_eq!(gross_grant(2_812_500_01 + 1, eighty, 60), Err(too_much));
        assert_eq!(too_much.to_string(), "more than 2250000 euro are guaranteed for this time");
        assert_eq!(gross_grant(2_812_500_00, eighty, 61), Err(NotProportional::Amount(1_125_000_00)));
    }
}
