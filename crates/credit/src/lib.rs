//! Loans in figures, without any file, clock or table.
//!
//! A [`Loan`] is what was agreed: amount, rate, months, deferral and fee. Its [`Schedule`] says to the cent what is paid
//! when; [`annual_rate`] says what it costs by the formula of the European Union, so that two loans can be compared; and
//! [`gross_grant`] says how much aid the guarantee of such a loan holds, which [`DeMinimis`] keeps under its ceiling.
//!
//! ```
//! use credit::{Loan, Schedule};
//!
//! let loan = Loan::new(30_000_00, "3.5".parse()?, 60, 12, "0.7".parse()?)?;
//! let schedule = Schedule::of(&loan);
//! assert_eq!(schedule.instalments[12].payment, 670_68);
//! assert_eq!(schedule.instalments[59].balance, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod annual_rate;
mod de_minimis;
mod euro;
mod gross_grant;
mod loan;
mod percent;
mod schedule;

pub use annual_rate::{Flow, annual_rate, years_between};
pub use de_minimis::{Aid, CEILING_CENTS, DeMinimis, OverCeiling};
pub use euro::euro;
pub use gross_grant::{NotProportional, gross_grant};
pub use loan::{AMOUNT_CENTS_MAX, Loan, LoanMistake, MONTHS_MAX};
pub use percent::{BadPercent, Percent};
pub use schedule::{Instalment, Schedule};

/// An amount of euro in whole cents.
pub type Cents = i64;

/// `numerator / denominator`, half up, of two that are not below zero; `denominator` is not 0.
fn divided_half_up(numerator: i128, denominator: i128) -> Cents {
    debug_assert!(numerator >= 0 && denominator > 0, "a share of an amount of money");
    // Amounts are at most [`AMOUNT_CENTS_MAX`], and shares at most the whole.
    Cents::try_from((2 * numerator + denominator) / (2 * denominator)).unwrap_or(Cents::MAX)
}
