//! What the guarantee fund stands for, in figures: without any table.
//!
//! A portfolio under a capped guarantee, as the European Investment Fund keeps them (COSME Loan Guarantee Facility): the
//! fund stands for a share of each loan (*guarantee rate*); of a loan in default it pays that share of what is still owed,
//! until all that it paid, less what came back, reaches the *cap*: the *cap rate* times what is guaranteed of the loans
//! that were taken in. From then on the lender bears all. What is recovered is shared as the loss was borne, and what the
//! fund gets of it restores the cap (docs/decisions/41-guarantee-fund.md).

use credit::{Cents, Percent};

/// Ten-thousandths of a percent in the whole.
const WHOLE: i128 = 1_000_000;

/// Where a guaranteed loan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is being paid back.
    Active,
    /// It was paid back.
    Repaid,
    /// It is in default.
    Defaulted,
}

/// A guaranteed loan in figures, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// What was lent.
    pub amount: Cents,
    /// The share that the fund stands for.
    pub share: Percent,
    /// What is still owed; of a loan in default: what was owed then.
    pub outstanding: Cents,
    /// Where it stands.
    pub standing: Standing,
    /// What the fund is to pay of it, were there no cap.
    pub due: Cents,
    /// What the bank called, paid or waiting.
    pub called: Cents,
    /// What the fund paid.
    pub paid: Cents,
    /// What the lender kept of what was recovered.
    pub lender_recovered: Cents,
    /// What the fund got of what was recovered.
    pub fund_recovered: Cents,
}

/// Why a figure cannot be what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotThus {
    #[error("the loan does not stand where this can be said")]
    Standing,
    #[error("an amount above zero is expected, and no more than {0} cents")]
    Amount(Cents),
    #[error("nothing is left to be called")]
    NothingDue,
}

/// A share of an amount, rounded down: what is rounded never adds up to more than the share of the sum.
pub fn share_down(share: Percent, amount: Cents) -> Cents {
    let exact = i128::from(amount) * i128::from(share.ten_thousandths()) / WHOLE;
    Cents::try_from(exact).unwrap_or(Cents::MAX)
}

impl Figures {
    /// A loan that is paid out.
    pub fn new(amount: Cents, share: Percent) -> Self {
        Self {
            amount,
            share,
            outstanding: amount,
            standing: Standing::Active,
            due: 0,
            called: 0,
            paid: 0,
            lender_recovered: 0,
            fund_recovered: 0,
        }
    }

    /// What the fund stands for: the share of what is owed.
    pub fn covered(&self) -> Cents {
        share_down(self.share, self.outstanding)
    }

    /// So much of the principal was paid back: the loan after it, and what the fund no longer stands for.
    pub fn repay(self, cents: Cents) -> Result<(Self, Cents), NotThus> {
        if self.standing != Standing::Active {
            return Err(NotThus::Standing);
        }
        check(cents, self.outstanding)?;
        let outstanding = self.outstanding - cents;
        let standing = if outstanding == 0 { Standing::Repaid } else { Standing::Active };
        let after = Self { outstanding, standing, ..self };
        Ok((after, self.covered() - after.covered()))
    }

    /// The loan is in default: what is due is the share of what is owed.
    pub fn fall_due(self) -> Result<Self, NotThus> {
        if self.standing != Standing::Active {
            return Err(NotThus::Standing);
        }
        Ok(Self { standing: Standing::Defaulted, due: self.covered(), ..self })
    }

    /// The bank calls what is due and was not called: as much of it as the cap leaves. Zero when it leaves nothing: then
    /// the lender bears it.
    pub fn call(self, cap_left: Cents) -> Result<(Self, Cents), NotThus> {
        if self.standing != Standing::Defaulted {
            return Err(NotThus::Standing);
        }
        let wanted = self.due - self.called;
        if wanted <= 0 {
            return Err(NotThus::NothingDue);
        }
        let cents = wanted.min(cap_left.max(0));
        Ok((Self { called: self.called + cents, ..self }, cents))
    }

    /// A call was paid.
    pub fn pay(self, cents: Cents) -> Result<Self, NotThus> {
        check(cents, self.called - self.paid)?;
        Ok(Self { paid: self.paid + cents, ..self })
    }

    /// A call was refused: nothing is due any more but what was paid.
    pub fn refuse_call(self, cents: Cents) -> Result<Self, NotThus> {
        check(cents, self.called - self.paid)?;
        let called = self.called - cents;
        Ok(Self { called, due: called, ..self })
    }

    /// So much was recovered of a loan in default: the loan after it, and what of it is the fund's, in proportion to what
    /// it paid of what was owed, rounded down.
    pub fn recover(self, cents: Cents) -> Result<(Self, Cents), NotThus> {
        if self.standing != Standing::Defaulted {
            return Err(NotThus::Standing);
        }
        check(cents, self.outstanding - self.lender_recovered - self.fund_recovered)?;
        let all = self.lender_recovered + self.fund_recovered + cents;
        // Of all that came back, so that many small recoveries give the fund no less than one large one.
        let exact = i128::from(all) * i128::from(self.paid) / i128::from(self.outstanding.max(1));
        let of_fund = Cents::try_from(exact).unwrap_or(Cents::MAX).min(self.paid) - self.fund_recovered;
        let of_fund = of_fund.clamp(0, cents);
        let after = Self {
            fund_recovered: self.fund_recovered + of_fund,
            lender_recovered: self.lender_recovered + cents - of_fund,
            ..self
        };
        Ok((after, of_fund))
    }
}

fn check(cents: Cents, most: Cents) -> Result<(), NotThus> {
    if cents > 0 && cents <= most { Ok(()) } else { Err(NotThus::Amount(most)) }
}

#[cfg(test)]
mod tests {
    use base::{Random, SeededRandom};

    use super::*;

    fn eighty() -> Percent {
        "80".parse().unwrap()
    }

    #[test]
    fn what_is_paid_back_is_no_longer_guaranteed() {
        let loan = Figures::new(30_000_00, eighty());
        assert_eq!(loan.covered(), 24_000_00);
        let (loan, released) = loan.repay(10_000_00).unwrap();
        assert_eq!((released, loan.covered()), (8_000_00, 16_000_00));
        assert_eq!(loan.repay(20_000_01), Err(NotThus::Amount(20_000_00)));
        let (loan, released) = loan.repay(20_000_00).unwrap();
        assert_eq!((released, loan.standing), (16_000_00, Standing::Repaid));
        assert_eq!(loan.fall_due(), Err(NotThus::Standing));
    }

    #[test]
    fn a_default_is_paid_until_the_cap_and_recoveries_are_shared_as_the_loss_was() {
        let (loan, _) = Figures::new(30_000_00, eighty()).repay(5_000_00).unwrap();
        let loan = loan.fall_due().unwrap();
        assert_eq!(loan.due, 20_000_00);
        let (loan, called) = loan.call(12_500_00).unwrap();
        assert_eq!(called, 12_500_00, "the cap leaves no more");
        let loan = loan.pay(called).unwrap();
        // The fund bore half of 25,000: half of what comes back is its own.
        let (loan, of_fund) = loan.recover(3_000_01).unwrap();
        assert_eq!((of_fund, loan.lender_recovered), (1_500_00, 1_500_01));
        assert_eq!(loan.recover(22_000_00), Err(NotThus::Amount(21_999_99)));
        let (loan, of_fund) = loan.recover(21_999_99).unwrap();
        assert_eq!((of_fund, loan.fund_recovered), (11_000_00, 12_500_00));
        // The cap was restored: the rest of what is due can be called.
        let (loan, called) = loan.call(1_600_000_00).unwrap();
        assert_eq!(called, 7_500_00);
        assert_eq!(loan.pay(called).unwrap().call(1), Err(NotThus::NothingDue));
    }

    #[test]
    fn a_call_that_is_refused_is_no_longer_due() {
        let loan = Figures::new(10_000_00, eighty()).fall_due().unwrap();
        let (loan, called) = loan.call(Cents::MAX).unwrap();
        let loan = loan.refuse_call(called).unwrap();
        assert_eq!((loan.due, loan.called, loan.paid), (0, 0, 0));
        assert_eq!(loan.call(Cents::MAX), Err(NotThus::NothingDue));
    }

    /// Ten thousand portfolios, each with loans, repayments, defaults, calls and recoveries as chance has it: what the
    /// fund paid, less what came back, is at no moment above the cap, and never above the share of the losses.
    #[test]
    fn no_portfolio_ever_costs_more_than_its_cap() {
        let random: &dyn Random = &SeededRandom::new(41);
        let (share, cap_rate): (Percent, Percent) = (eighty(), "20".parse().unwrap());
        let (mut reached, mut recovered) = (0, 0);
        for _ in 0..10_000 {
            let mut loans: Vec<Figures> = Vec::new();
            let (mut cap, mut paid, mut back) = (0, 0, 0);
            for _ in 0..40 {
                if loans.is_empty() || random.below(4) == 0 {
                    let loan = Figures::new(5_000_00 + i64::from(random.below(45_000_00)), share);
                    cap += share_down(cap_rate, loan.covered());
                    loans.push(loan);
                    continue;
                }
                let place = random.below(u32::try_from(loans.len()).unwrap()) as usize;
                let (loan, some) = (loans[place], 1 + i64::from(random.below(20_000_00)));
                let next = match random.below(4) {
                    0 => loan.repay(some).map(|(loan, _)| loan),
                    1 => loan.fall_due(),
                    2 => loan.call(cap - paid + back).and_then(|(loan, cents)| {
                        paid += cents;
                        if cents > 0 { loan.pay(cents) } else { Ok(loan) }
                    }),
                    _ => loan.recover(some).map(|(loan, of_fund)| {
                        back += of_fund;
                        loan
                    }),
                };
                if let Ok(next) = next {
                    loans[place] = next;
                }
                assert!(paid - back <= cap, "{paid} - {back} > {cap}");
                for loan in &loans {
                    assert!(loan.paid <= share_down(share, loan.outstanding) || loan.standing != Standing::Defaulted);
                    assert!(loan.fund_recovered <= loan.paid && loan.paid <= loan.due);
                }
            }
            reached += u32::from(paid - back == cap && paid > 0);
            recovered += u32::from(back > 0);
        }
        assert!(reached > 500 && recovered > 1_000, "{reached} reached their cap, {recovered} recovered something");
    }
}
