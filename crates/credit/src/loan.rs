//! What was agreed.

use crate::{Cents, Percent};

/// The largest loan, in cents: ten million euro.
pub const AMOUNT_CENTS_MAX: Cents = 10_000_000_00;
/// The longest loan, in months: forty years.
pub const MONTHS_MAX: u16 = 480;

/// A loan that is paid back in constant monthly instalments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loan {
    amount: Cents,
    rate: Percent,
    months: u16,
    deferral: u16,
    fee: Percent,
}

/// What cannot be agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum LoanMistake {
    #[error("a loan is of 0.01 to 10,000,000 euro")]
    Amount,
    #[error("a loan lasts from 1 to {MONTHS_MAX} months")]
    Months,
    #[error("the deferral is shorter than the loan: something must be left to pay back in")]
    Deferral,
    #[error("the fee takes the whole loan")]
    Fee,
}

impl Loan {
    /// A loan of `amount` cents at a nominal yearly `rate`, for so many `months`. In the first months of `deferral` only
    /// interest is paid. The `fee`, a share of the amount, is withheld when the loan is paid out.
    ///
    /// # Errors
    /// What cannot be agreed.
    pub fn new(amount: Cents, rate: Percent, months: u16, deferral: u16, fee: Percent) -> Result<Self, LoanMistake> {
        let loan = Self { amount, rate, months, deferral, fee };
        if !(1..=AMOUNT_CENTS_MAX).contains(&amount) {
            return Err(LoanMistake::Amount);
        }
        if !(1..=MONTHS_MAX).contains(&months) {
            return Err(LoanMistake::Months);
        }
        if deferral >= months {
            return Err(LoanMistake::Deferral);
        }
        if loan.paid_out() <= 0 {
            return Err(LoanMistake::Fee);
        }
        Ok(loan)
    }

    /// What is lent, in cents.
    pub fn amount(&self) -> Cents {
        self.amount
    }

    /// The nominal rate, a year.
    pub fn rate(&self) -> Percent {
        self.rate
    }

    /// How long it lasts.
    pub fn months(&self) -> u16 {
        self.months
    }

    /// The months at the beginning in which only interest is paid.
    pub fn deferral(&self) -> u16 {
        self.deferral
    }

    /// What is withheld at the beginning, in cents.
    pub fn fee(&self) -> Cents {
        self.fee.of(self.amount)
    }

    /// What arrives in the firm's account, in cents.
    pub fn paid_out(&self) -> Cents {
        self.amount - self.fee()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_agreed_is_refused() {
        let percent = |text: &str| text.parse::<Percent>().unwrap();
        let loan = |amount, months, deferral, fee| Loan::new(amount, percent("3"), months, deferral, percent(fee));
        assert_eq!(loan(0, 12, 0, "0"), Err(LoanMistake::Amount));
        assert_eq!(loan(AMOUNT_CENTS_MAX + 1, 12, 0, "0"), Err(LoanMistake::Amount));
        assert_eq!(loan(100, 0, 0, "0"), Err(LoanMistake::Months));
        assert_eq!(loan(100, MONTHS_MAX + 1, 0, "0"), Err(LoanMistake::Months));
        assert_eq!(loan(100, 12, 12, "0"), Err(LoanMistake::Deferral));
        assert_eq!(loan(100, 12, 11, "100"), Err(LoanMistake::Fee));
        assert!(loan(100, 12, 11, "99").is_ok());
    }
}
