//! `passerelle loan`

use clap::{Args, Subcommand};
use credit::{Cents, Instalment, Loan, LoanMistake, Percent, Schedule};
use serde_json::{Value, json};

use super::Failed;

/// Compute a loan.
#[derive(Subcommand)]
pub enum Command {
    /// Say what a loan costs and when it is paid back, as JSON.
    Simulate(Simulated),
}

/// The loan to simulate.
#[derive(Args)]
pub struct Simulated {
    /// What is lent, in euro.
    #[arg(long, value_name = "EURO", value_parser = euro)]
    amount: Cents,
    /// The nominal rate a year, in percent.
    #[arg(long, value_name = "PERCENT")]
    rate: Percent,
    /// How many months it lasts.
    #[arg(long)]
    months: u16,
    /// The months at the beginning in which only interest is paid.
    #[arg(long, value_name = "MONTHS", default_value_t = 0)]
    deferral: u16,
    /// What is withheld when it is paid out, in percent of the amount.
    #[arg(long, value_name = "PERCENT", default_value = "0")]
    fee: Percent,
}

/// Computes.
pub fn run(command: Command) -> Result<(), Failed> {
    let Command::Simulate(Simulated { amount, rate, months, deferral, fee }) = command;
    let loan = Loan::new(amount, rate, months, deferral, fee);
    let loan = loan.map_err(|mistake: LoanMistake| Failed::Found(mistake.to_string()))?;
    super::print(format!("{:#}\n", simulated(&loan)).as_bytes())
}

/// Amounts are in euro, rates in percent. `apr` is indicative for a firm, and has four decimals.
fn simulated(loan: &Loan) -> Value {
    let schedule = Schedule::of(loan);
    json!({
        "currency": "EUR",
        "amount": in_euro(loan.amount()),
        "rate": loan.rate().to_string().parse::<f64>().unwrap_or_default(),
        "months": loan.months(),
        "deferral": loan.deferral(),
        "schedule": schedule.instalments.iter().map(line).collect::<Vec<_>>(),
        "totals": {
            "fee": in_euro(loan.fee()),
            "paid_out": in_euro(loan.paid_out()),
            "interest": in_euro(schedule.interest()),
            "paid": in_euro(schedule.paid()),
            "cost": in_euro(schedule.interest() + loan.fee()),
        },
        "apr": schedule.annual_rate(loan).map(in_percent),
    })
}

fn line(one: &Instalment) -> Value {
    json!({
        "month": one.month,
        "payment": in_euro(one.payment),
        "interest": in_euro(one.interest),
        "principal": in_euro(one.principal),
        "balance": in_euro(one.balance),
    })
}

/// The shortest number that means these cents: 670.68.
#[expect(clippy::cast_precision_loss, reason = "the largest loan has fewer digits than such a number holds")]
fn in_euro(cents: Cents) -> f64 {
    cents as f64 / 100.0
}

fn in_percent(rate: f64) -> f64 {
    (rate * 1_000_000.0).round() / 10_000.0
}

/// An amount in euro, with cents or without.
fn euro(text: &str) -> Result<Cents, String> {
    credit::euro(text).ok_or_else(|| format!("{text:?} is no amount in euro, such as 30000 or 30000.50"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_simulation_says_schedule_totals_and_rate() {
        let loan = Loan::new(30_000_00, "3.5".parse().unwrap(), 60, 12, "0.7".parse().unwrap()).unwrap();
        let told = simulated(&loan);
        assert_eq!(told["schedule"].as_array().map(Vec::len), Some(60));
        assert_eq!(
            told["schedule"][0],
            json!({"month": 1, "payment": 87.5, "interest": 87.5, "principal": 0.0, "balance": 30000.0})
        );
        assert_eq!(told["schedule"][12]["payment"], 670.68);
        assert_eq!(
            told["totals"],
            json!({"fee": 210.0, "paid_out": 29790.0, "interest": 3242.65, "paid": 33242.65, "cost": 3452.65})
        );
        assert_eq!(told["apr"], 3.8071);
    }
}
