//! `passerelle ledger`

use std::sync::Arc;

use base::SystemClock;
use clap::Subcommand;
use evidence::Evidence;
use ledger::{Ledger, Report};

use super::Failed;
use crate::configuration::Settings;
use crate::house::{look_into_database, secret_file};

/// The books: accounts and transfers.
#[derive(Subcommand)]
pub enum Command {
    /// Prove the books from their transfers alone: one line a fault, and exit 1 when there is one.
    Check,
}

/// Proves the books.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let Command::Check = command;
    let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
    let db = look_into_database(&settings, &clock).await?;
    let report = ledger::check(&db).await?;
    let passes = pass::check(&db).await?;
    // None where its key is not here to open it.
    let evidence =
        if secret_file(&settings).exists() { Some(super::evidence::open_log(&settings).await?) } else { None };
    let (unanchored, unstated) = match evidence {
        Some(evidence) => (Some(unanchored(&db, &clock, evidence.clone()).await?), unstated(&db, &evidence).await?),
        None => (None, Vec::new()),
    };
    for fault in &report.faults {
        println!("{fault}");
    }
    for fault in &passes.faults {
        println!("{fault}");
    }
    for number in unanchored.iter().flatten() {
        println!("seal {number}: the evidence log does not say the same");
    }
    for day in &unstated {
        println!("statement of {day}: the evidence log does not say the same");
    }
    let anchors = unanchored.as_ref().map_or(0, Vec::len) + unstated.len();
    let faults = report.faults_in_all + passes.faults_in_all + anchors;
    if faults > 0 {
        return Err(Failed::Found(format!("the books have {faults} faults")));
    }
    println!("ok");
    println!("{}", summary(&report, unanchored.is_some()));
    println!("{} passes, {} redemptions, {} claims", passes.passes, passes.redemptions, passes.claims);
    Ok(())
}

/// The seals of which the log of evidence does not say the same, and those that it knows and that are gone.
async fn unanchored(db: &store::Db, clock: &Arc<dyn base::Clock>, evidence: Evidence) -> Result<Vec<i64>, Failed> {
    let ledger = Ledger::new(db.clone(), evidence, Arc::clone(clock));
    ledger.unanchored().await.map_err(|error| Failed::Found(error.to_string()))
}

/// The days of statements of solvency of which the log does not say the same, and those that it knows and that are gone.
async fn unstated(db: &store::Db, evidence: &Evidence) -> Result<Vec<String>, Failed> {
    pass::unanchored(db, evidence).await.map_err(|error| Failed::Found(error.to_string()))
}

fn summary(report: &Report, were_anchors_seen: bool) -> String {
    let anchors =
        if were_anchors_seen { "anchored in the evidence log" } else { "without the key of the evidence log" };
    format!(
        "{} accounts, {} transfers, {}.{:02} EUR moved, {} seals ({anchors})",
        report.accounts,
        report.transfers,
        report.moved / 100,
        report.moved % 100,
        report.seals
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_says_how_much_was_proved() {
        let report = Report { accounts: 2, transfers: 3, seals: 1, moved: 1_205, ..Report::default() };
        let said = summary(&report, true);
        assert_eq!(said, "2 accounts, 3 transfers, 12.05 EUR moved, 1 seals (anchored in the evidence log)");
    }
}
