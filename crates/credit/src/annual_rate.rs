//! The annual percentage rate of charge.

use jiff::Unit;
use jiff::civil::Date;

use crate::Cents;

/// An amount that is paid at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// Years after the first drawdown; see [`years_between`]. A month is a twelfth.
    pub years: f64,
    /// How much, in cents.
    pub cents: Cents,
}

/// The lowest and the highest rate that are looked for: 99 % are lost a year, or the debt grows a thousandfold.
const RATES: (f64, f64) = (-0.99, 1000.0);
/// Each halves the rates in question: more than a number has digits.
const HALVINGS: u32 = 100;
/// What rounding leaves of no rate at all.
const NOTHING: f64 = 1e-12;

/// The rate at which drawdowns and payments are worth the same: Σ Cₖ(1+X)^−tₖ = Σ Dₗ(1+X)^−sₗ (Directive 2008/48/EC,
/// annex I; the same equation in Directive 2014/17/EU). 0.035 is 3.5 percent. That is law for credit to consumers; for a
/// firm's loan it is an indication, by which two offers can be compared.
///
/// None when nothing is drawn or paid, or no rate between −99 % and 100,000 % makes them equal.
pub fn annual_rate(drawdowns: &[Flow], payments: &[Flow]) -> Option<f64> {
    let worth = |flows: &[Flow], rate: f64| -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "amounts have fewer digits than such a number holds")]
        flows.iter().map(|flow| flow.cents as f64 * (1.0 + rate).powf(-flow.years)).sum()
    };
    // Payments come after what was drawn: the higher the rate, the less they are worth beside it.
    let is_too_low = |rate: f64| worth(payments, rate) > worth(drawdowns, rate);
    let (mut low, mut high) = RATES;
    if !is_too_low(low) || is_too_low(high) {
        return None;
    }
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if is_too_low(middle) { low = middle } else { high = middle }
    }
    let rate = f64::midpoint(low, high);
    Some(if rate.abs() < NOTHING { 0.0 } else { rate })
}

/// The time between two days in years: whole years, and what is left in days of a year of 365, or of 366 where the year
/// that began has a 29 February (Directive 2008/48/EC, annex I, remark c). A day before the first gives 0.
pub fn years_between(from: Date, to: Date) -> f64 {
    let whole = from.until((Unit::Year, to)).map_or(0, |span| span.get_years()).max(0);
    let began = |years: i16| from.checked_add(jiff::Span::new().years(years)).unwrap_or(to);
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days()).max(0);
    let (last, next) = (began(whole), began(whole.saturating_add(1)));
    f64::from(whole) + f64::from(days(last, to)) / f64::from(days(last, next).max(365))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn percent(drawn: Cents, payments: &[(f64, Cents)]) -> String {
        let payments: Vec<Flow> = payments.iter().map(|&(years, cents)| Flow { years, cents }).collect();
        format!("{:.4}", annual_rate(&[Flow { years: 0.0, cents: drawn }], &payments).unwrap() * 100.0)
    }

    #[test]
    fn the_examples_of_the_directive_are_met() {
        // Directive 98/7/EC, annex II: 12.96 %, 16.90 %, 13.07 %.
        let years = years_between(date(1994, 1, 1), date(1995, 7, 1));
        assert_eq!(percent(1000_00, &[(years, 1200_00)]), "12.9620");
        assert_eq!(percent(950_00, &[(years, 1200_00)]), "16.9026");
        assert_eq!(percent(1000_00, &[(1.0, 600_00), (2.0, 600_00)]), "13.0662");
    }

    #[test]
    fn time_is_counted_in_years_and_days() {
        let years = |from, to| format!("{:.4}", years_between(from, to));
        assert_eq!(years(date(1994, 1, 1), date(1995, 7, 1)), "1.4959");
        assert_eq!(years(date(2026, 3, 15), date(2029, 3, 15)), "3.0000");
        // From 15 March 2027 to 15 March 2028 lies a 29 February.
        assert_eq!(years(date(2027, 3, 15), date(2028, 3, 14)), "0.9973");
        assert_eq!(years(date(2026, 3, 15), date(2025, 3, 15)), "0.0000");
    }

    #[test]
    fn where_no_rate_makes_them_equal_none_is_given() {
        let flow = |years, cents| Flow { years, cents };
        assert_eq!(annual_rate(&[], &[flow(1.0, 100)]), None);
        assert_eq!(annual_rate(&[flow(0.0, 100)], &[]), None);
        assert_eq!(annual_rate(&[flow(0.0, 1)], &[flow(0.0, 1)]), None);
    }
}
