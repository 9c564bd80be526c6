//! The one expression language of Passerelle: ODK XForms XPath, as authors write it in XLSForm.
//!
//! It decides which question shows, what is computed, what a recommendation requires and who is
//! eligible. An [`Expression`] is read once, checked, and worked out against a [`Scope`]:
//!
//! ```
//! use forms::expression::{Expression, Value, Variables, Verdict};
//!
//! let rule = Expression::parse("${backup} = 'no' and ${headcount} >= 1").unwrap();
//! let answers = Variables::new().with("backup", "no").with("headcount", 4);
//! assert_eq!(rule.evaluate(&answers).unwrap(), Value::Boolean(true));
//!
//! // The same rule tells why, and never takes silence for a no.
//! let because = rule.explain(&Variables::new().with("backup", "").with("headcount", 4));
//! assert_eq!(because.verdict, Verdict::Unknown);
//! assert_eq!(because.reasons[0].readings[0].name, "backup");
//! ```
//!
//! # Choices
//!
//! Where XPath 1.0, JavaRosa and Enketo disagree, this engine takes the following sides.
//!
//! - Numbers are exact decimals of 28 digits, so `0.1 + 0.2 = 0.3`. What does not fit, and a division
//!   by zero, is `NaN`; there is no infinity.
//! - A node stands for its typed value, as in JavaRosa: an integer question that holds 0 is false, and
//!   so is a group. Several nodes are true when one is, and compare as in XPath 1.0: when one pair does.
//! - A path cannot start with a name that is an operator: write `./div`.
//! - No node at all compares like a blank answer, as in JavaRosa.
//! - An absolute path (`/data/child/age`) stays in the row of the repeat where it is worked out, as long as
//!   it goes on from there; every row is `/data/child[true()]/age`, or `../../child/age`.
//! - Dates written as texts compare as dates, with `<` too.
//! - `regex` matches the whole text, `\d`, `\w` and `\s` are ASCII, and look-around is refused.
//! - `round` takes halves upwards (XPath 1.0 §4.4), also to a number of places.
//! - A moment counts as a number in UTC, and is compared with a day by the calendar of its zone.
//! - A date, a pattern or a position that makes no sense gives a blank, not a fault.

mod error;
mod evaluate;
mod explain;
mod functions;
mod lexer;
mod library;
mod moments;
mod parser;
mod requirement;
mod scope;
mod syntax;
mod value;

#[cfg(test)]
mod laws;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

pub use error::{Fault, Problem, SyntaxError};
use evaluate::{Evaluator, Stop};
pub use explain::{Explanation, NamedReading, Reason, Verdict};
use functions::Function;
use regex::Regex;
pub use requirement::{Asks, Requirement};
pub use scope::{Node, Presence, Reading, Scope, Variables};
pub use syntax::{At, Call, Expr, Operator, Path, Start, Step, Towards};
pub(crate) use value::compare;
pub use value::{Moment, Value};

/// Most characters of an expression.
pub const MAX_LENGTH: usize = 16_384;

/// Most levels of nesting; a sum of so many terms is as deep. `and` and `or` chains count once.
pub const MAX_DEPTH: usize = 200;

/// Most steps that one evaluation may take: each operator, function and node visited is one.
pub const MAX_STEPS: u32 = 2_000_000;

/// Most bytes of a text that an expression makes.
pub const MAX_TEXT: usize = 1 << 20;

/// Most characters of a regular expression.
pub const MAX_PATTERN: usize = 2_000;

/// An expression that could be read. Cheap to clone.
#[derive(Clone)]
pub struct Expression {
    inner: Arc<Inner>,
}

struct Inner {
    text: String,
    expr: Expr,
    /// The regular expressions that are written out in it; those that cannot be compiled are
    /// missing, and [`Expression::check`] names them.
    patterns: BTreeMap<String, Regex>,
}

impl Expression {
    /// Reads the text of an expression. Functions are looked at only by [`Expression::check`], so
    /// that a form can be exported with functions that this engine does not work out.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        let expr = parser::parse(text)?;
        let mut patterns = BTreeMap::new();
        expr.walk(&mut |part| {
            if let Expr::Call(Call { function: Some(Function::Regex), arguments, .. }) = part
                && let [_, Expr::Text(pattern)] = arguments.as_slice()
                && let Ok(regex) = library::compile(pattern)
            {
                patterns.insert(pattern.clone(), regex);
            }
        });
        Ok(Self { inner: Arc::new(Inner { text: text.to_owned(), expr, patterns }) })
    }

    /// The text as it was written.
    pub fn text(&self) -> &str {
        &self.inner.text
    }

    /// The tree.
    pub fn expr(&self) -> &Expr {
        &self.inner.expr
    }

    /// Says whether every function exists here and is given what it can use. An expression that
    /// passes has no [`Fault::Unsupported`].
    pub fn check(&self) -> Result<(), SyntaxError> {
        let mut result = Ok(());
        self.expr().walk(&mut |part| {
            if result.is_ok() {
                result = check_part(part);
            }
        });
        result
    }

    /// The value of the expression. Blank answers read as empty texts.
    pub fn evaluate(&self, scope: &dyn Scope) -> Result<Value, Fault> {
        let mut evaluator = Evaluator::new(scope, &self.inner.patterns, false);
        match evaluator.whole(self.expr()) {
            Ok(value) => Ok(value),
            Err(Stop::Fault(fault)) => Err(fault),
            Err(Stop::Open) => Ok(Value::Blank),
        }
    }

    /// Whether the expression holds: [`Expression::evaluate`] as true or false.
    pub fn holds(&self, scope: &dyn Scope) -> Result<bool, Fault> {
        self.evaluate(scope).map(|value| value.to_boolean())
    }

    /// The value of the expression, or `None` while it depends on an answer still to come.
    pub fn settled(&self, scope: &dyn Scope) -> Result<Option<Value>, Fault> {
        let mut evaluator = Evaluator::new(scope, &self.inner.patterns, true);
        match evaluator.whole(self.expr()) {
            Ok(value) => Ok(Some(value)),
            Err(Stop::Fault(fault)) => Err(fault),
            Err(Stop::Open) => Ok(None),
        }
    }

    /// The nodes that a path leads to, in document order; none for any other expression.
    pub fn select(&self, scope: &dyn Scope) -> Result<Vec<Node>, Fault> {
        let Expr::Path(path) = self.expr() else {
            return Ok(Vec::new());
        };
        match Evaluator::new(scope, &self.inner.patterns, false).nodes_from_here(path) {
            Ok(nodes) => Ok(nodes),
            Err(Stop::Fault(fault)) => Err(fault),
            Err(Stop::Open) => Ok(Vec::new()),
        }
    }

    /// Whether a value must be kept once it is worked out: it comes from what it was before
    /// (`once(…)`, `.`), from chance or from the moment.
    pub fn is_made_once(&self) -> bool {
        let mut once = false;
        self.expr().walk(&mut |part| {
            once |= match part {
                Expr::Call(call) => matches!(call.function, Some(Function::Once | Function::Random | Function::Uuid)),
                Expr::Path(Path { start: Start::Here, steps, .. }) => {
                    matches!(steps.as_slice(), [Step { to: Towards::Own, .. }])
                }
                _ => false,
            };
        });
        once
    }

    /// Whether the expression holds, in three values, and the smallest part of it that decides so.
    pub fn explain(&self, scope: &dyn Scope) -> Explanation {
        explain::explain(self.expr(), scope, &self.inner.patterns)
    }

    /// Like [`Expression::explain`], with every part that would decide by itself: of a refusal, each condition that fails.
    pub fn explain_all(&self, scope: &dyn Scope) -> Explanation {
        explain::explain_all(self.expr(), scope, &self.inner.patterns)
    }

    /// The verdict of [`Expression::explain`] alone.
    pub fn verdict(&self, scope: &dyn Scope) -> Verdict {
        explain::verdict(self.expr(), scope, &self.inner.patterns)
    }

    /// The parts that are true or false by themselves, in the order in which they stand: the same part twice is twice there.
    pub fn parts(&self) -> Vec<&Expr> {
        explain::parts(self.expr())
    }

    /// The verdict on each of [`Expression::parts`].
    pub fn verdicts_on_parts(&self, scope: &dyn Scope) -> Vec<Verdict> {
        explain::verdicts_on(&self.parts(), scope, &self.inner.patterns)
    }

    /// The verdict that follows from what is told of the parts (see [`Expression::parts`]) and nothing else.
    pub fn follows<'a>(&'a self, told: &mut dyn FnMut(&'a Expr) -> Verdict) -> Verdict {
        explain::derive(self.expr(), told)
    }

    /// The names of the questions that the expression reads, each once, in the order in which they
    /// appear: `${name}`, the last name of a path, and the question of `jr:choice-name`.
    pub fn references(&self) -> Vec<&str> {
        let mut names = Vec::new();
        collect_references(self.expr(), false, &mut names);
        names
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.inner.text == other.inner.text
    }
}

impl Eq for Expression {}

impl fmt::Debug for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Expression({:?})", self.inner.text)
    }
}

/// The canonical spelling: one space around operators, no needless brackets.
impl fmt::Display for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.inner.expr)
    }
}

impl std::str::FromStr for Expression {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        Self::parse(text)
    }
}

/// The question that the second argument of `jr:choice-name` names: `'${q}'`, `'/data/q'` or `'q'`.
fn named_question(text: &str) -> Option<&str> {
    let text = text.trim();
    let name = match text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')) {
        Some(name) => name.trim(),
        None => text.rsplit('/').next().unwrap_or(text),
    };
    lexer::is_name(name).then_some(name)
}

fn check_part(part: &Expr) -> Result<(), SyntaxError> {
    let call = match part {
        Expr::Call(call) => call,
        Expr::Path(Path { start: Start::LastSaved(name), at, .. }) => {
            let what = format!("${{last-saved#{name}}}");
            let advice = "give the question a concept: earlier answers then fill it in";
            return Err(SyntaxError { at: at.0, problem: Problem::Unsupported { what, advice } });
        }
        _ => return Ok(()),
    };
    let wrong = |problem| Err(SyntaxError { at: call.at.0, problem });
    let Some(signature) = functions::find(&call.name) else {
        return wrong(match functions::advice(&call.name) {
            Some(advice) => Problem::Unsupported { what: format!("{}()", call.name), advice },
            None => Problem::UnknownFunction { name: call.name.clone(), nearest: functions::nearest(&call.name) },
        });
    };
    let given = call.arguments.len();
    if given < signature.least || given > signature.most {
        let takes = match (signature.least, signature.most) {
            (0, 0) => "no argument".to_owned(),
            (1, 1) => "1 argument".to_owned(),
            (least, most) if least == most => format!("{least} arguments"),
            (1, usize::MAX) => "1 argument or more".to_owned(),
            (least, usize::MAX) => format!("{least} arguments or more"),
            (least, most) => format!("{least} to {most} arguments"),
        };
        return wrong(Problem::WrongArguments { function: signature.name, takes, given });
    }
    let need = |position: usize, expected, fits: bool| {
        let problem = Problem::WrongArgument { function: signature.name, expected, position };
        if fits { Ok(()) } else { Err(SyntaxError { at: call.at.0, problem }) }
    };
    match (signature.function, call.arguments.as_slice()) {
        (Function::ChoiceName, [_, question]) => {
            let named = matches!(question, Expr::Text(text) if named_question(text).is_some());
            need(2, "the name of a question in quotes, such as '${question}'", named)
        }
        (Function::Count | Function::CountNonEmpty | Function::Position | Function::Sum, [nodes]) => {
            let path = matches!(nodes, Expr::Path(_) | Expr::Binary(Operator::Union, ..));
            need(1, "a question, a group or a path", path)
        }
        (Function::IndexedRepeat, arguments) => {
            need(1, "a question", matches!(arguments.first(), Some(Expr::Path(_))))?;
            for (index, argument) in arguments.iter().enumerate().skip(1).step_by(2) {
                need(index + 1, "a repeat", matches!(argument, Expr::Path(_)))?;
            }
            need(given, "a number for each repeat", given % 2 == 1)
        }
        (Function::WeightedChecklist, _) => need(given, "a weight for each answer", given.is_multiple_of(2)),
        (Function::Regex, [_, Expr::Text(pattern)]) => match library::compile(pattern) {
            Ok(_) => Ok(()),
            Err(reason) => wrong(Problem::BadPattern(reason)),
        },
        (Function::Digest, [_, Expr::Text(algorithm), ..]) => need(
            2,
            "one of 'SHA-1', 'SHA-256', 'SHA-384' and 'SHA-512'",
            library::digest_algorithm(algorithm).is_some(),
        ),
        (Function::FormatDate | Function::FormatDateTime, [_, Expr::Text(pattern)]) => {
            let example = jiff::civil::DateTime::ZERO;
            need(2, "a pattern of %Y %y %m %n %b %d %e %a %H %h %M %S %3", moments::format(example, pattern).is_some())
        }
        (Function::Date | Function::DateTime, [Expr::Text(written)]) => match moments::read_moment(written.trim()) {
            Some(_) => Ok(()),
            None if written.trim().is_empty() => Ok(()),
            None => wrong(Problem::BadDate(written.clone())),
        },
        _ => Ok(()),
    }
}

/// Adds the questions that an expression reads. In the conditions on a list, bare names are columns.
fn collect_references<'a>(expr: &'a Expr, in_list: bool, names: &mut Vec<&'a str>) {
    match expr {
        Expr::Text(_) | Expr::Number(_) => {}
        Expr::Path(path) => {
            let last = path.steps.iter().rev().find_map(|step| match &step.to {
                Towards::Child(name) => Some(name.as_str()),
                _ => None,
            });
            match &path.start {
                Start::Question(name) => {
                    add(Some(name), names);
                    add(last, names);
                }
                Start::Root | Start::Current => add(last, names),
                Start::Here if !in_list => add(last, names),
                _ => {}
            }
            let columns = in_list || matches!(path.start, Start::Instance(_));
            for predicate in path.predicates.iter().chain(path.steps.iter().flat_map(|step| &step.predicates)) {
                collect_references(predicate, columns, names);
            }
        }
        Expr::Call(call) => {
            if let (Some(Function::ChoiceName), [_, Expr::Text(question)]) = (call.function, call.arguments.as_slice())
            {
                add(named_question(question), names);
            }
            for argument in &call.arguments {
                collect_references(argument, in_list, names);
            }
        }
        Expr::Negate(inner) => collect_references(inner, in_list, names),
        Expr::Binary(_, left, right) => {
            collect_references(left, in_list, names);
            collect_references(right, in_list, names);
        }
        Expr::And(parts) | Expr::Or(parts) => {
            for part in parts {
                collect_references(part, in_list, names);
            }
        }
    }
}

fn add<'a>(name: Option<&'a str>, names: &mut Vec<&'a str>) {
    if let Some(name) = name.filter(|name| !names.contains(name)) {
        names.push(name);
    }
}
