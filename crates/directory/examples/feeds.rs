//! For the oracle: the repetitions of rules.
//!
//! `feeds expand` reads lines `FIRST<tab>RULE` (`20270112T090000`, `FREQ=…`) and writes the first occurrences of each.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;

use directory::feeds::Rule;
use jiff::civil::{DateTime, date};

/// Occurrences that are compared.
const MOST: usize = 30;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("expand") => expand(),
        _ => println!("feeds expand"),
    }
}

fn expand() {
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (first, rule) = line.split_once('\t').unwrap();
        let first = DateTime::strptime("%Y%m%dT%H%M%S", first).unwrap();
        match Rule::parse(rule) {
            Ok(rule) => {
                let end = date(2100, 1, 1).at(0, 0, 0, 0);
                let found = rule.occurrences(first, None, (first, end), MOST);
                let found: Vec<String> = found.iter().map(|at| at.strftime("%Y%m%dT%H%M%S").to_string()).collect();
                println!("{}", found.join(" "));
            }
            Err(fault) => println!("{fault}"),
        }
    }
}
