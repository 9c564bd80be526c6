//! What an answer can still be: a set of values that never leaves out one that is possible.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::expression::{Operator, Value, compare};

/// The values that an answer can have.
#[derive(Debug, Clone)]
pub(super) struct Possible {
    /// Whether there can be no answer.
    pub(super) blank: bool,
    values: Values,
}

#[derive(Debug, Clone)]
enum Values {
    /// One of these texts.
    Among(BTreeSet<String>),
    /// Any text but these.
    Text { not: BTreeSet<String> },
    /// A number, or a day as the number of days since 1970-01-01.
    Numbers { interval: Interval, days: bool },
    /// Anything; where it reads as a number, it lies in here.
    Anything(Interval),
}

/// Numbers between two bounds.
#[derive(Debug, Clone, Default)]
struct Interval {
    low: Option<Bound>,
    high: Option<Bound>,
    whole: bool,
    without: BTreeSet<Decimal>,
}

#[derive(Debug, Clone, Copy)]
struct Bound {
    at: Decimal,
    included: bool,
}

/// Gaps are looked at one by one in intervals of at most so many whole numbers.
const MOST_COUNTED: i64 = 64;

impl Possible {
    fn of(values: Values) -> Self {
        Self { blank: true, values }
    }

    pub(super) fn among(texts: impl IntoIterator<Item = String>) -> Self {
        Self::of(Values::Among(texts.into_iter().collect()))
    }

    pub(super) fn text() -> Self {
        Self::of(Values::Text { not: BTreeSet::new() })
    }

    pub(super) fn number(whole: bool) -> Self {
        Self::of(Values::Numbers { interval: Interval { whole, ..Interval::default() }, days: false })
    }

    /// A number between two others, both of which are possible.
    pub(super) fn between(low: Decimal, high: Option<Decimal>, whole: bool) -> Self {
        let bound = |at| Bound { at, included: true };
        let interval = Interval { low: Some(bound(low)), high: high.map(bound), whole, ..Interval::default() };
        Self::of(Values::Numbers { interval, days: false })
    }

    pub(super) fn day() -> Self {
        Self::of(Values::Numbers { interval: Interval { whole: true, ..Interval::default() }, days: true })
    }

    pub(super) fn anything() -> Self {
        Self::of(Values::Anything(Interval::default()))
    }

    /// Whether no value is left, and not even none.
    pub(super) fn is_impossible(&self) -> bool {
        !self.blank && self.has_no_value()
    }

    fn has_no_value(&self) -> bool {
        match &self.values {
            Values::Among(texts) => texts.is_empty(),
            Values::Text { .. } => false,
            Values::Numbers { interval, .. } | Values::Anything(interval) => interval.is_empty(),
        }
    }

    /// Keeps what has, or has not, this word among its words, as `selected()` sees it.
    pub(super) fn restrict_to_word(&mut self, word: &str, holds: bool) {
        self.blank &= !holds;
        if let Values::Among(texts) = &mut self.values {
            texts.retain(|text| text.split_whitespace().any(|each| each == word) == holds);
        }
    }

    /// Keeps the values whose comparison with a constant holds, or does not hold.
    pub(super) fn restrict(&mut self, operator: Operator, constant: &Value, holds: bool) {
        self.blank &= compare(operator, &Value::Blank, constant) == holds;
        if matches!(constant, Value::Boolean(_) | Value::Nodes(_)) {
            return;
        }
        match &mut self.values {
            Values::Among(texts) => {
                texts.retain(|text| compare(operator, &Value::text(text), constant) == holds);
            }
            Values::Text { not } => {
                let same = match operator {
                    Operator::Equal => holds,
                    Operator::NotEqual => !holds,
                    _ => return,
                };
                let text = match constant {
                    Value::Text(text) => text.to_string(),
                    Value::Blank => String::new(),
                    _ => return,
                };
                if same {
                    let kept = !text.is_empty() && !not.contains(&text);
                    self.values = Values::Among(kept.then_some(text).into_iter().collect());
                } else {
                    not.insert(text);
                }
            }
            Values::Numbers { interval, days } => match as_number(operator, constant, *days) {
                Reading::Number(number) => interval.restrict(operator, number, holds),
                // What is no number equals none, and is neither more nor less.
                Reading::NoNumber => {
                    if (operator == Operator::NotEqual) != holds {
                        self.values = Values::Among(BTreeSet::new());
                    }
                }
                Reading::Unclear => {}
            },
            Values::Anything(interval) => {
                let number = match constant {
                    Value::Number(number) => Some(*number),
                    Value::Text(_) => constant.to_number(),
                    _ => None,
                };
                // A text that is no number is neither more nor less, and unequal to every number.
                let says_something = if operator == Operator::NotEqual { !holds } else { holds };
                if let Some(number) = number.filter(|_| says_something) {
                    let operator = if operator == Operator::NotEqual { Operator::Equal } else { operator };
                    interval.restrict(operator, number, true);
                }
            }
        }
    }
}

enum Reading {
    Number(Decimal),
    NoNumber,
    Unclear,
}

/// What a constant is when a number, or a day, is compared with it.
fn as_number(operator: Operator, constant: &Value, days: bool) -> Reading {
    let number = |number: Option<Decimal>| number.map_or(Reading::NoNumber, Reading::Number);
    match constant {
        Value::Number(_) | Value::Date(_) | Value::NotANumber | Value::Blank => number(constant.to_number()),
        Value::Text(text) if days => {
            if text.contains(['T', ' ', ':']) {
                return Reading::Unclear;
            }
            match constant.to_date() {
                Some(day) => number(Value::Date(day).to_number()),
                None if matches!(operator, Operator::Equal | Operator::NotEqual) => Reading::NoNumber,
                None => number(constant.to_number()),
            }
        }
        Value::Text(_) => number(constant.to_number()),
        _ => Reading::Unclear,
    }
}

impl Interval {
    fn restrict(&mut self, operator: Operator, number: Decimal, holds: bool) {
        let bound = |included| Some(Bound { at: number, included });
        match (operator, holds) {
            (Operator::Equal, true) | (Operator::NotEqual, false) => {
                self.raise(bound(true));
                self.lower(bound(true));
            }
            (Operator::Equal, false) | (Operator::NotEqual, true) => {
                self.without.insert(number);
            }
            (Operator::Less, true) | (Operator::GreaterOrEqual, false) => self.lower(bound(false)),
            (Operator::LessOrEqual, true) | (Operator::Greater, false) => self.lower(bound(true)),
            (Operator::Greater, true) | (Operator::LessOrEqual, false) => self.raise(bound(false)),
            (Operator::GreaterOrEqual, true) | (Operator::Less, false) => self.raise(bound(true)),
            _ => {}
        }
    }

    fn raise(&mut self, low: Option<Bound>) {
        self.low = match (self.low, low) {
            (Some(old), Some(new)) if (old.at, !old.included) >= (new.at, !new.included) => Some(old),
            (old, new) => new.or(old),
        };
    }

    fn lower(&mut self, high: Option<Bound>) {
        self.high = match (self.high, high) {
            (Some(old), Some(new)) if (old.at, old.included) <= (new.at, new.included) => Some(old),
            (old, new) => new.or(old),
        };
    }

    fn is_empty(&self) -> bool {
        let (Some(low), Some(high)) = (self.low, self.high) else { return false };
        if !self.whole {
            let point = low.at == high.at;
            return low.at > high.at
                || (point && !(low.included && high.included))
                || (point && self.without.contains(&low.at));
        }
        let first = if low.included { low.at.ceil() } else { low.at.floor().saturating_add(Decimal::ONE) };
        let last = if high.included { high.at.floor() } else { high.at.ceil().saturating_sub(Decimal::ONE) };
        let mut next = first;
        for _ in 0..MOST_COUNTED {
            if next > last {
                return true;
            }
            if !self.without.contains(&next) {
                return false;
            }
            next = next.saturating_add(Decimal::ONE);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OPERATORS: [Operator; 6] = [
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
    ];

    fn number(number: i64) -> Value {
        Value::Number(number.into())
    }

    #[test]
    fn nothing_lies_between_two_whole_numbers() {
        let mut possible = Possible::number(true);
        possible.restrict(Operator::Greater, &number(4), true);
        possible.restrict(Operator::Less, &number(5), true);
        assert!(possible.is_impossible());
        let mut possible = Possible::number(false);
        possible.restrict(Operator::Greater, &number(4), true);
        possible.restrict(Operator::Less, &number(5), true);
        assert!(!possible.is_impossible());
    }

    #[test]
    fn a_number_is_never_a_word() {
        let mut possible = Possible::number(true);
        possible.restrict(Operator::Equal, &Value::text("yes"), true);
        assert!(possible.is_impossible());
    }

    proptest! {
        /// Whatever a value fulfils, it is left by: nothing possible is ever struck off.
        #[test]
        fn what_is_possible_stays(
            value in -4i64..5,
            kind in 0usize..5,
            rules in prop::collection::vec((0usize..6, -4i64..5, any::<bool>(), any::<bool>()), 0..5),
        ) {
            let (mut possible, value) = match kind {
                0 => (Possible::number(true), number(value)),
                1 => (Possible::number(false), number(value)),
                2 => (Possible::text(), Value::text(&value.to_string())),
                3 => (Possible::among((-4..5).map(|each: i64| each.to_string())), Value::text(&value.to_string())),
                _ => (Possible::anything(), number(value)),
            };
            let mut fulfilled = true;
            for (operator, constant, as_text, holds) in rules {
                let constant = if as_text { Value::text(&constant.to_string()) } else { number(constant) };
                fulfilled &= compare(OPERATORS[operator], &value, &constant) == holds;
                possible.restrict(OPERATORS[operator], &constant, holds);
            }
            prop_assert!(!fulfilled || !possible.has_no_value());
        }

        #[test]
        fn days_that_are_possible_stay(value in 0i64..9, rules in prop::collection::vec((0usize..6, 1i64..9, any::<bool>()), 0..4)) {
            let day = |day: i64| Value::text(&format!("2026-01-0{day}"));
            let value = Value::Date(day(value.max(1)).to_date().unwrap());
            let mut possible = Possible::day();
            let mut fulfilled = true;
            for (operator, constant, holds) in rules {
                let constant = day(constant);
                fulfilled &= compare(OPERATORS[operator], &value, &constant) == holds;
                possible.restrict(OPERATORS[operator], &constant, holds);
            }
            prop_assert!(!fulfilled || !possible.has_no_value());
        }
    }
}
