//! What can be said of a form before anybody fills it in: questions that nobody is ever asked,
//! answers that can never be right, texts that a language lacks, words that are hard to read.
//!
//! [`check`] looks at one form, [`check_set`] at all forms of a pack. A [`Finding`] has a place, and
//! says itself in the author's language. What is a mistake is certain: where a rule is not understood,
//! nothing is said of it.

mod concepts;
mod conditions;
mod finding;
mod once;
mod possible;
mod reading_level;
mod rules;
mod search;
mod translations;
mod unused;
mod wording;

pub use finding::{Finding, Flaw, Severity};
pub use once::{ArrivingShare, Audience, FindingOfSet, FormOfSet, arriving_share, check_set};

use crate::concepts::Concepts;
use crate::model::Form;

use rules::Rules;

/// What is said to authors. It is apart from what is said to people, whom it never meets.
pub const TEXTS: ui::RoomTexts = ui::RoomTexts {
    room: "forms-check",
    sources: [
        (base::Lang::Fr, include_str!("../../texts/check/fr.ftl")),
        (base::Lang::De, include_str!("../../texts/check/de.ftl")),
        (base::Lang::Lb, include_str!("../../texts/check/lb.ftl")),
        (base::Lang::En, include_str!("../../texts/check/en.ftl")),
    ],
};

/// The sheets in the order in which findings are told.
const SHEETS: [&str; 3] = ["survey", "choices", "settings"];

/// Everything that is found in a form, in the order of its sheets and rows.
pub fn check(form: &Form, known: &Concepts) -> Vec<Finding> {
    let rules = Rules::of(form);
    let mut findings = Vec::new();
    conditions::check(&rules, &mut findings);
    wording::check(&rules, &mut findings);
    concepts::check(&rules, known, &mut findings);
    unused::check(&rules, &mut findings);
    translations::check(form, &mut findings);
    reading_level::check(form, &mut findings);
    let rank = |finding: &Finding| SHEETS.iter().position(|sheet| *sheet == &*finding.at.sheet).unwrap_or(SHEETS.len());
    findings.sort_by_key(|finding| (rank(finding), finding.at.row, finding.severity()));
    // The rows of a loop are one row of the sheet.
    let mut told: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let same_row = told.iter().rev().take_while(|other| other.at.row == finding.at.row);
        if !same_row.into_iter().any(|other| *other == finding) {
            told.push(finding);
        }
    }
    told
}
