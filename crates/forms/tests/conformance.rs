//! The 656 forms that were recorded from the tests of pyxform 4.5.0.
//!
//! A good form must give the same XForm, attribute order and white space aside; a bad one must be
//! refused. `docs/conformance.md` has the figures; `cargo test -p forms --test conformance --
//! --nocapture` prints them anew.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a corpus that cannot be read fails the test")]

#[path = "conformance/canonical.rs"]
mod canonical;
#[path = "conformance/cases.rs"]
mod cases;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use canonical::{canonical, root_name};
use cases::{Case, Expected, cases};
use forms::mistake::Mistake;
use forms::{xform, xlsform};

const EXPECTED_TO_FAIL: &str = include_str!("corpus/expected_to_fail.txt");
/// Fewer passing cases than this are a step back.
const FLOOR: usize = 653;

/// What came of a case.
enum Outcome {
    SameForm,
    Refused(Vec<Mistake>),
    Failed(String),
}

fn run(case: &Case) -> Outcome {
    let read = xlsform::read(case.file, case.input.as_bytes());
    match (&case.expected, read) {
        (Expected::Refusal(_), Err(mistakes)) => Outcome::Refused(mistakes),
        (Expected::Refusal(error), Ok(_)) => Outcome::Failed(format!("not refused: {error}")),
        (Expected::Form(_), Err(mistakes)) => Outcome::Failed(format!(
            "refused: {}",
            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        )),
        (Expected::Form(expected), Ok(form)) => {
            let root = root_name(expected).unwrap();
            let ours = xform::write(&form);
            match (canonical(&ours, &root), canonical(expected, &root)) {
                (Ok(ours), Ok(expected)) if ours == expected => Outcome::SameForm,
                (Ok(ours), Ok(expected)) => Outcome::Failed(difference(&ours, &expected)),
                (Err(error), _) => Outcome::Failed(format!("no XML: {error}\n{ours}")),
                (_, Err(error)) => panic!("the corpus has no XML: {error}"),
            }
        }
    }
}

/// The lines that only one of two texts has.
fn difference(ours: &str, expected: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (ours.lines().collect(), expected.lines().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let end = a[same..].iter().rev().zip(b[same..].iter().rev()).take_while(|(a, b)| a == b).count();
    let mut text = String::from("other XML:");
    for line in &a[same..a.len() - end] {
        let _ = write!(text, "\n    - {}", line.trim());
    }
    for line in &b[same..b.len() - end] {
        let _ = write!(text, "\n    + {}", line.trim());
    }
    text
}

/// Whether one of our mistakes is in the row, the sheet and the column that the error names.
fn names_the_same_place(error: &str, mistakes: &[Mistake]) -> bool {
    let between = |start: &str, end: &str| {
        error.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(found, _)| found.trim())
    };
    let row = between("[row :", "]").and_then(|row| row.parse::<u32>().ok());
    let sheet = between("On the '", "' sheet");
    let column = between("sheet, the '", "'").filter(|column| *column != "dataset");
    mistakes.iter().any(|mistake| {
        let word = |text: &str| text.split_once(" (").map_or(text, |(word, _)| word).to_owned();
        row.is_none_or(|row| row == mistake.at.row)
            && sheet.is_none_or(|sheet| sheet == &*mistake.at.sheet)
            && column.is_none_or(|column| word(column) == word(&mistake.at.column) || mistake.message.contains(column))
    })
}

#[derive(Default)]
struct Area {
    forms: (usize, usize),
    refusals: (usize, usize),
}

#[test]
fn the_corpus_gives_the_forms_and_the_refusals_that_it_should() {
    let listed: BTreeSet<usize> = EXPECTED_TO_FAIL
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_whitespace().next().unwrap().parse().unwrap())
        .collect();
    let (mut passed, mut located, mut refused) = (0, 0, 0);
    let mut areas: BTreeMap<String, Area> = BTreeMap::new();
    let mut surprises = String::new();
    let cases = cases();
    for case in &cases {
        let outcome = run(case);
        let parts: Vec<&str> = case.test.split('.').collect();
        let area = areas.entry(parts[1..parts.len() - 2].join(".")).or_default();
        let count = match case.expected {
            Expected::Form(_) => &mut area.forms,
            Expected::Refusal(_) => &mut area.refusals,
        };
        count.1 += 1;
        let failure = match &outcome {
            Outcome::SameForm => None,
            Outcome::Refused(mistakes) => {
                refused += 1;
                if let Expected::Refusal(error) = &case.expected {
                    if names_the_same_place(error, mistakes) {
                        located += 1;
                    } else {
                        println!(
                            "elsewhere: {} {}\n  theirs: {error}\n  ours: {}",
                            case.number,
                            case.test,
                            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
                        );
                    }
                }
                None
            }
            Outcome::Failed(reason) => Some(reason),
        };
        match failure {
            None => {
                passed += 1;
                count.0 += 1;
                if listed.contains(&case.number) {
                    let _ = writeln!(
                        surprises,
                        "{} {} passes: strike it off corpus/expected_to_fail.txt",
                        case.number, case.test
                    );
                }
            }
            Some(_) if listed.contains(&case.number) => {}
            Some(reason) => {
                let _ = writeln!(surprises, "{} {}: {reason}\n{}", case.number, case.test, case.input);
            }
        }
    }
    println!("| area | same XForm | refused |\n|---|---|---|");
    for (name, Area { forms, refusals }) in &areas {
        println!("| {name} | {} of {} | {} of {} |", forms.0, forms.1, refusals.0, refusals.1);
    }
    println!("{passed} of {} pass; {refused} are refused, {located} of them in the same place", cases.len());
    assert!(surprises.is_empty(), "{surprises}");
    assert!(passed >= FLOOR, "{passed} pass, {FLOOR} did");
}

#[test]
fn every_form_of_the_corpus_is_the_same_when_it_is_written_and_read_again() {
    let mut forms = 0;
    for case in cases() {
        let Ok(form) = xlsform::read(case.file, case.input.as_bytes()) else { continue };
        let spreadsheet = xlsform::write(&form).unwrap();
        let again = xlsform::read("data.xlsx", &spreadsheet)
            .unwrap_or_else(|mistakes| panic!("{} {} is refused: {mistakes:?}", case.number, case.test));
        assert_eq!(xform::write(&again), xform::write(&form), "{} {}", case.number, case.test);
        forms += 1;
    }
    assert!(forms > 400, "{forms} forms were read");
}
