//! What a part of a rule asks of one answer, so that it can be told in words: "the limit is 49".

use rust_decimal::Decimal;

use super::explain::{Reason, Verdict};
use super::syntax::{Call, Expr, Operator, Path, Start};

/// What a part of a rule asks of a question or a calculation.
///
/// ```
/// use forms::expression::{Asks, Expression, Requirement, Variables, Verdict};
///
/// let rule = Expression::parse("${headcount} < 50 and ${years} >= 3").unwrap();
/// let because = rule.explain(&Variables::new().with("headcount", 62).with("years", 5));
/// assert_eq!(because.verdict, Verdict::False);
/// // What would have to hold for the rule to hold:
/// let Some(Requirement { question, asks }) = because.reasons[0].lacks() else { panic!() };
/// assert_eq!((question, asks), ("headcount", Asks::LessThan(50.into())));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement<'a> {
    /// The name of the question or calculation.
    pub question: &'a str,
    /// What its answer must be.
    pub asks: Asks<'a>,
}

/// What an answer must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks<'a> {
    /// This text or choice.
    Is(&'a str),
    /// Any other text or choice.
    IsNot(&'a str),
    /// This choice is among those that are chosen.
    Chosen(&'a str),
    /// This choice is not among them.
    NotChosen(&'a str),
    /// It begins with this.
    Begins(&'a str),
    /// It begins with something else.
    DoesNotBegin(&'a str),
    /// This number.
    Equals(Decimal),
    /// Any other number.
    Differs(Decimal),
    /// Less than this.
    LessThan(Decimal),
    /// This or less.
    AtMost(Decimal),
    /// More than this.
    MoreThan(Decimal),
    /// This or more.
    AtLeast(Decimal),
    /// Anything.
    Something,
    /// Nothing.
    Nothing,
}

impl<'a> Requirement<'a> {
    /// What a part of a rule asks for, so that it holds (or, with `false`, so that it does not). `None` for a part that
    /// is about more than one answer, or asks in a way that has no name here.
    pub fn of(part: &'a Expr, holds: bool) -> Option<Self> {
        match part {
            Expr::Path(_) => Some(Self::about(part, if holds { Asks::Something } else { Asks::Nothing })?),
            Expr::Call(Call { name, arguments, .. }) => match (name.as_str(), arguments.as_slice()) {
                ("selected", [answer, Expr::Text(choice)]) => {
                    Self::about(answer, if holds { Asks::Chosen(choice) } else { Asks::NotChosen(choice) })
                }
                ("starts-with", [answer, Expr::Text(start)]) => {
                    Self::about(answer, if holds { Asks::Begins(start) } else { Asks::DoesNotBegin(start) })
                }
                _ => None,
            },
            Expr::Binary(operator, left, right) if operator.compares() => {
                let operator = if holds { *operator } else { contrary(*operator) };
                Self::compared(operator, left, right).or_else(|| Self::compared(mirrored(operator), right, left))
            }
            _ => None,
        }
    }

    /// `answer operator literal`.
    fn compared(operator: Operator, answer: &'a Expr, literal: &'a Expr) -> Option<Self> {
        if let (Expr::Call(Call { name, arguments, .. }), Expr::Number(number)) = (answer, literal) {
            let [inner] = arguments.as_slice() else { return None };
            return match (name.as_str(), operator) {
                ("string-length" | "count-selected", Operator::Greater | Operator::NotEqual) if number.is_zero() => {
                    Self::about(inner, Asks::Something)
                }
                ("string-length" | "count-selected", Operator::Equal | Operator::LessOrEqual) if number.is_zero() => {
                    Self::about(inner, Asks::Nothing)
                }
                _ => None,
            };
        }
        let asks = match (literal, operator) {
            (Expr::Text(text), Operator::Equal) if text.is_empty() => Asks::Nothing,
            (Expr::Text(text), Operator::NotEqual) if text.is_empty() => Asks::Something,
            (Expr::Text(text), Operator::Equal) => Asks::Is(text),
            (Expr::Text(text), Operator::NotEqual) => Asks::IsNot(text),
            (Expr::Number(number), Operator::Equal) => Asks::Equals(*number),
            (Expr::Number(number), Operator::NotEqual) => Asks::Differs(*number),
            (Expr::Number(number), Operator::Less) => Asks::LessThan(*number),
            (Expr::Number(number), Operator::LessOrEqual) => Asks::AtMost(*number),
            (Expr::Number(number), Operator::Greater) => Asks::MoreThan(*number),
            (Expr::Number(number), Operator::GreaterOrEqual) => Asks::AtLeast(*number),
            _ => return None,
        };
        Self::about(answer, asks)
    }

    fn about(answer: &'a Expr, asks: Asks<'a>) -> Option<Self> {
        match answer {
            Expr::Path(Path { start: Start::Question(question), predicates, steps, .. })
                if predicates.is_empty() && steps.is_empty() =>
            {
                Some(Self { question, asks })
            }
            _ => None,
        }
    }
}

impl Reason {
    /// What this part has: why a rule holds that asks for it.
    pub fn has(&self) -> Option<Requirement<'_>> {
        Requirement::of(&self.expr, self.verdict == Verdict::True)
    }

    /// What this part lacks: what would have to be so for its contrary.
    pub fn lacks(&self) -> Option<Requirement<'_>> {
        Requirement::of(&self.expr, self.verdict != Verdict::True)
    }
}

/// The operator that holds where this one does not.
const fn contrary(operator: Operator) -> Operator {
    match operator {
        Operator::Equal => Operator::NotEqual,
        Operator::NotEqual => Operator::Equal,
        Operator::Less => Operator::GreaterOrEqual,
        Operator::LessOrEqual => Operator::Greater,
        Operator::Greater => Operator::LessOrEqual,
        Operator::GreaterOrEqual => Operator::Less,
        other => other,
    }
}

/// The operator that says the same with its sides changed.
const fn mirrored(operator: Operator) -> Operator {
    match operator {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Expression, Variables};
    use super::*;

    #[track_caller]
    fn asked(text: &str, holds: bool) -> Option<Asks<'static>> {
        let expression: &'static Expression = Box::leak(Box::new(Expression::parse(text).unwrap()));
        let requirement = Requirement::of(expression.expr(), holds)?;
        assert_eq!(requirement.question, "q");
        Some(requirement.asks)
    }

    #[test]
    fn a_comparison_says_what_it_asks_whichever_side_the_number_stands_on() {
        let fifty = Decimal::from(50);
        assert_eq!(asked("${q} < 50", true), Some(Asks::LessThan(fifty)));
        assert_eq!(asked("50 > ${q}", true), Some(Asks::LessThan(fifty)));
        assert_eq!(asked("${q} < 50", false), Some(Asks::AtLeast(fifty)));
        assert_eq!(asked("50 <= ${q}", false), Some(Asks::LessThan(fifty)));
        assert_eq!(asked("${q} = 50", false), Some(Asks::Differs(fifty)));
    }

    #[test]
    fn choices_beginnings_and_silence_have_their_names() {
        for (text, holds, asks) in [
            ("${q} = 'no'", true, Asks::Is("no")),
            ("'no' = ${q}", false, Asks::IsNot("no")),
            ("selected(${q}, 'a')", false, Asks::NotChosen("a")),
            ("starts-with(${q}, '47')", true, Asks::Begins("47")),
            ("string-length(${q}) > 0", true, Asks::Something),
            ("string-length(${q}) > 0", false, Asks::Nothing),
            ("${q} != ''", false, Asks::Nothing),
            ("${q}", true, Asks::Something),
        ] {
            assert_eq!(asked(text, holds), Some(asks), "{text}");
        }
    }

    #[test]
    fn what_is_about_more_than_one_answer_is_not_put_into_one() {
        for text in ["${q} < ${r}", "${q} + 1 < 50", "contains(${q}, 'x')", "string-length(${q}) > 3", "1 < 2"] {
            assert_eq!(asked(text, true), None, "{text}");
        }
    }

    proptest! {
        /// An answer that gives what is asked makes the part hold, and only such an answer does.
        #[test]
        fn who_gives_what_is_asked_is_right(
            operator in prop::sample::select(vec!["<", "<=", ">", ">=", "=", "!="]),
            bound in -3i64..4, answer in -5i64..6, holds in prop::bool::ANY, mirrored in prop::bool::ANY,
        ) {
            let text = if mirrored { format!("{bound} {operator} ${{q}}") } else { format!("${{q}} {operator} {bound}") };
            // A number below nothing is written with a sign, which is no literal.
            prop_assume!(bound >= 0);
            let expression = Expression::parse(&text).unwrap();
            let asks = Requirement::of(expression.expr(), holds).unwrap().asks;
            let (answer_is, bound) = (Decimal::from(answer), Decimal::from(bound));
            let given = match asks {
                Asks::LessThan(_) => answer_is < bound,
                Asks::AtMost(_) => answer_is <= bound,
                Asks::MoreThan(_) => answer_is > bound,
                Asks::AtLeast(_) => answer_is >= bound,
                Asks::Equals(_) => answer_is == bound,
                Asks::Differs(_) => answer_is != bound,
                other => panic!("{other:?}"),
            };
            let found = expression.holds(&Variables::new().with("q", answer)).unwrap();
            prop_assert_eq!(given, found == holds);
        }
    }
}
