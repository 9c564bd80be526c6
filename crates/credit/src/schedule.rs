//! What is paid when, to the cent.

use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::annual_rate::{Flow, annual_rate};
use crate::{Cents, Loan, Percent, divided_half_up};

/// Months of a year, and ten-thousandths of a percent in the whole.
const PARTS_OF_A_YEAR: i128 = 12 * 1_000_000;

/// One month's payment, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// Which month after the loan was paid out, from 1.
    pub month: u16,
    /// What is paid.
    pub payment: Cents,
    /// The part of it that is interest.
    pub interest: Cents,
    /// The part of it that pays back.
    pub principal: Cents,
    /// What is still owed afterwards.
    pub balance: Cents,
}

/// All payments of a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Month by month.
    pub instalments: Vec<Instalment>,
}

impl Schedule {
    /// The schedule of a loan: interest alone while it is deferred, then constant instalments. Each line is rounded half
    /// up to the cent, and the last takes what rounding left.
    pub fn of(loan: &Loan) -> Self {
        let constant = constant_instalment(loan.amount(), loan.rate(), loan.months() - loan.deferral());
        let mut balance = loan.amount();
        let instalments = (1..=loan.months()).map(|month| {
            let interest = interest_of_a_month(balance, loan.rate());
            let principal = if month == loan.months() {
                balance
            } else if month <= loan.deferral() {
                0
            } else {
                // A loan of a few cents is paid back before its last month.
                (constant - interest).clamp(0, balance)
            };
            balance -= principal;
            Instalment { month, payment: interest + principal, interest, principal, balance }
        });
        Self { instalments: instalments.collect() }
    }

    /// The interest of all months, in cents.
    pub fn interest(&self) -> Cents {
        self.instalments.iter().map(|one| one.interest).sum()
    }

    /// All that is paid, in cents.
    pub fn paid(&self) -> Cents {
        self.instalments.iter().map(|one| one.payment).sum()
    }

    /// What the loan costs a year, by the formula of [`annual_rate`]: 0.035 is 3.5 percent. None when more is paid out
    /// than is ever paid back.
    pub fn annual_rate(&self, loan: &Loan) -> Option<f64> {
        let payments =
            self.instalments.iter().map(|one| Flow { years: f64::from(one.month) / 12.0, cents: one.payment });
        annual_rate(&[Flow { years: 0.0, cents: loan.paid_out() }], &payments.collect::<Vec<_>>())
    }
}

/// A twelfth of the yearly rate, of what is owed.
fn interest_of_a_month(balance: Cents, rate: Percent) -> Cents {
    divided_half_up(i128::from(balance) * i128::from(rate.ten_thousandths()), PARTS_OF_A_YEAR)
}

/// `P·i / (1 − (1 + i)^−n)`, which is `P·i·(1 + i)^n / ((1 + i)^n − 1)`, half up to the cent.
fn constant_instalment(amount: Cents, rate: Percent, months: u16) -> Cents {
    if rate == Percent::default() {
        return divided_half_up(amount.into(), months.into());
    }
    let monthly = Decimal::from(rate.ten_thousandths()) / Decimal::from(12_000_000);
    // At the highest rate and after the longest time the growth is below 10²⁰: products of two decimals of 28 digits hold.
    let growth = (0..months).fold(Decimal::ONE, |growth, _| growth * (Decimal::ONE + monthly));
    let exact = Decimal::from(amount) * monthly * (growth / (growth - Decimal::ONE));
    exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().unwrap_or(Cents::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AMOUNT_CENTS_MAX;
    use proptest::prelude::*;

    fn loan(amount: Cents, rate: &str, months: u16, deferral: u16, fee: &str) -> Loan {
        Loan::new(amount, rate.parse().unwrap(), months, deferral, fee.parse().unwrap()).unwrap()
    }

    /// To four decimals of a percent.
    fn percent(rate: Option<f64>) -> String {
        format!("{:.4}", rate.unwrap() * 100.0)
    }

    #[test]
    fn five_loans_are_right_to_the_cent() {
        // Amount, rate, months, deferral; instalment, last one, interest; annual rate without and with a fee of 0.70 %.
        let known = [
            (30_000_00, "3.5", 60, 0, 545_75, 545_88, 2_745_13, "3.5567", "3.8521"),
            (30_000_00, "3.5", 60, 12, 670_68, 670_69, 3_242_65, "3.5567", "3.8071"),
            (50_000_00, "4", 60, 12, 1_128_95, 1_129_06, 6_189_75, "4.0742", "4.3274"),
            (10_000_00, "3", 36, 6, 346_41, 346_27, 54_216, "3.0415", "3.4553"),
            (5_000_00, "4.5", 24, 0, 218_24, 218_24, 237_76, "4.5944", "5.3133"),
        ];
        for (amount, rate, months, deferral, constant, last, interest, without_fee, with_fee) in known {
            let without = loan(amount, rate, months, deferral, "0");
            let schedule = Schedule::of(&without);
            let first_whole = schedule.instalments[usize::from(deferral)];
            assert_eq!(first_whole.payment, constant);
            assert_eq!(schedule.instalments.last().unwrap().payment, last);
            assert_eq!(schedule.interest(), interest);
            assert_eq!(percent(schedule.annual_rate(&without)), without_fee);
            let with = loan(amount, rate, months, deferral, "0.7");
            assert_eq!(percent(Schedule::of(&with).annual_rate(&with)), with_fee);
        }
    }

    #[test]
    fn a_loan_without_interest_costs_nothing() {
        let loan = loan(100_00, "0", 3, 0, "0");
        let schedule = Schedule::of(&loan);
        assert_eq!(schedule.instalments.iter().map(|one| one.payment).collect::<Vec<_>>(), [33_33, 33_33, 33_34]);
        assert_eq!(percent(schedule.annual_rate(&loan)), "0.0000");
    }

    #[test]
    fn the_dearest_and_longest_loan_is_computed() {
        let loan = loan(AMOUNT_CENTS_MAX, "100", 480, 0, "0");
        let schedule = Schedule::of(&loan);
        assert_eq!(schedule.instalments.last().unwrap().balance, 0);
        // (1 + 1/12)^12 − 1: what 100 % a year is when it is paid monthly.
        assert_eq!(percent(schedule.annual_rate(&loan)), "161.3035");
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts have fewer digits than such a number holds")]
    fn number(cents: Cents) -> f64 {
        cents as f64
    }

    proptest! {
        #[test]
        fn every_schedule_pays_back_what_was_lent(
            amount in 1..=AMOUNT_CENTS_MAX,
            rate in 0..=300_000_u32,
            months in 1..=480_u16,
            deferral in 0..480_u16,
            fee in 0..=50_000_u32,
        ) {
            let percent = |units: u32| format!("{}.{:04}", units / 10_000, units % 10_000);
            let (rate, fee) = (percent(rate).parse().unwrap(), percent(fee).parse().unwrap());
            let Ok(loan) = Loan::new(amount, rate, months, deferral % months, fee) else { return Ok(()) };
            let schedule = Schedule::of(&loan);
            prop_assert_eq!(schedule.instalments.iter().map(|one| one.principal).sum::<Cents>(), amount);
            prop_assert!(schedule.instalments.iter().all(|one| one.balance >= 0 && one.payment >= 0));
            prop_assert_eq!(schedule.instalments.last().unwrap().balance, 0);
            prop_assert_eq!(schedule.paid(), amount + schedule.interest());
            // At its annual rate, the payments are worth what was paid out, to the cent (or as far as numbers go).
            if let Some(rate) = schedule.annual_rate(&loan) {
                let worth: f64 = schedule.instalments.iter()
                    .map(|one| number(one.payment) / (1.0 + rate).powf(f64::from(one.month) / 12.0))
                    .sum();
                prop_assert!((worth - number(loan.paid_out())).abs() < 1.0, "{} {}", worth, loan.paid_out());
            }
        }
    }
}
