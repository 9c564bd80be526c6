//! What expressions mean: the cases of XPath 1.0 and OpenRosa, and the choices of this engine.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

mod explanations;
mod functions;
mod mistakes;
mod operators;
mod paths;
mod tree;

use forms::expression::{Expression, Scope, Value, Variables};

/// The value of an expression that must be well written.
fn value_in(scope: &dyn Scope, text: &str) -> Value {
    let expression = Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    expression.check().unwrap_or_else(|error| panic!("{text}: {error}"));
    expression.evaluate(scope).unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

/// A scope with one answer of each kind.
fn answers() -> Variables {
    Variables::new()
        .with("zero", 0)
        .with("seven", 7)
        .with("price", "19.90")
        .with("name", "Ana")
        .with("empty", "")
        .with("needs", "sales security backup")
        .with("born", jiff::civil::date(1990, 5, 17))
        .about("75011")
        .on(jiff::civil::date(2026, 11, 24))
}

/// Each line is an expression, `=>`, and its value as a text.
fn hold(cases: &str) {
    let scope = answers();
    let mut count = 0;
    for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, expected) = line.split_once("=>").unwrap_or_else(|| panic!("{line} has no =>"));
        assert_eq!(value_in(&scope, text.trim()).to_string(), expected.trim(), "{line}");
        count += 1;
    }
    assert!(count > 0);
}
