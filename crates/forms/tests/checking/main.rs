//! What is said of forms before anybody fills them in.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a story that cannot go on fails")]

mod concepts;
mod conditions;
mod corpus;
mod sets;
mod soundness;
mod words;

use forms::Concepts;
use forms::check::{Finding, TEXTS, check};
use forms::{Form, xlsform};
use ui::Texts;

/// A form from pipe tables.
fn form(name: &str, sheets: &str) -> Form {
    let lines: String = sheets.lines().map(|line| format!("{}\n", line.trim())).collect();
    xlsform::read(&format!("{name}.md"), lines.as_bytes()).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

/// What is found in a form of these pipe tables, in English.
fn found(sheets: &str) -> Vec<String> {
    found_with(sheets, &Concepts::default())
}

fn found_with(sheets: &str, concepts: &Concepts) -> Vec<String> {
    let texts = Texts::with(&[TEXTS]).unwrap();
    check(&form("data", sheets), concepts).iter().map(|finding: &Finding| finding.say(&texts, base::Lang::En)).collect()
}

/// The findings are these, as far as the start of each goes.
#[track_caller]
fn are(found: &[String], expected: &[&str]) {
    let same =
        found.len() == expected.len() && found.iter().zip(expected).all(|(found, start)| found.starts_with(start));
    assert!(same, "found {found:#?}\nnot {expected:#?}");
}
