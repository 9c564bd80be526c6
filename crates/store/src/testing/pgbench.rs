//! PostgreSQL's own measure, beside which ours are told.

use std::process::Command;

use crate::Migrations;

/// How many TPC-B-like transactions a second `pgbench` makes on the same server, of so many clients and for so many seconds, in
/// a database of its own (scale 64, prepared statements): three balances are changed and one row is added. None where it is
/// not installed, or failed.
pub async fn pgbench(clients: usize, seconds: u64) -> Option<f64> {
    let database = super::postgres(Migrations::embedded()).await;
    let url = database.url().to_string();
    let folder = std::fs::read_dir("/usr/lib/postgresql").ok().and_then(|mut some| some.next()?.ok());
    let program = folder.map_or_else(|| "pgbench".into(), |folder| folder.path().join("bin/pgbench"));
    let run = |arguments: &[&str]| Command::new(&program).args(arguments).arg(&url).output().ok();
    let (clients, seconds) = (clients.to_string(), seconds.to_string());
    run(&["-i", "-q", "-s", "64"])?;
    let told = run(&["-n", "-c", &clients, "-j", "2", "-T", &seconds, "-M", "prepared"])?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let rate = told.lines().find_map(|line| line.strip_prefix("tps = "))?;
    rate.split_whitespace().next()?.parse().ok()
}
