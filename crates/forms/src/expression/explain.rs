//! Why an expression holds, or not, or cannot be told yet (Kleene's three values).

use std::collections::BTreeMap;
use std::ops::Not;

use regex::Regex;

use super::evaluate::{Evaluator, Stop};
use super::functions::Function;
use super::scope::Scope;
use super::syntax::{Call, Expr};
use super::value::Value;

/// Whether something holds. Not to know is not a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It does not hold, whatever is answered to the questions still open.
    False,
    /// The answers so far do not tell.
    Unknown,
    /// It holds, whatever is answered to the questions still open.
    True,
}

impl Verdict {
    fn of(boolean: bool) -> Self {
        if boolean { Self::True } else { Self::False }
    }
}

impl Not for Verdict {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

/// A verdict and what decides it.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Whether the expression holds.
    pub verdict: Verdict,
    /// The parts that decide it: together they give the verdict, whatever the others may be, and
    /// none can be left out. When the verdict is unknown: the parts that are still open.
    pub reasons: Vec<Reason>,
}

impl Explanation {
    /// The questions behind the verdict, each once.
    pub fn readings(&self) -> Vec<&NamedReading> {
        let mut readings: Vec<&NamedReading> = Vec::new();
        for reading in self.reasons.iter().flat_map(|reason| &reason.readings) {
            if !readings.iter().any(|known| known.name == reading.name) {
                readings.push(reading);
            }
        }
        readings
    }
}

/// A part of an expression that is true or false by itself: a comparison, `selected(…)`, a yes-or-no
/// question.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The part, in its canonical spelling: `${backup} = 'no'`.
    pub expression: String,
    /// The same, as a tree.
    pub expr: Expr,
    /// Whether this part holds.
    pub verdict: Verdict,
    /// The questions that it reads.
    pub readings: Vec<NamedReading>,
}

/// A question and what a scope knew of it.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedReading {
    /// The question's name.
    pub name: String,
    /// Its answer.
    pub value: Value,
    /// Whether that can still change while the other answers stay as they are.
    pub settled: bool,
}

/// How the truth of an expression comes from that of its parts.
enum Shape<'a> {
    All(&'a [Expr]),
    Any(&'a [Expr]),
    Not(&'a Expr),
    /// `boolean(x)`.
    Same(&'a Expr),
    /// `if(condition, then, otherwise)`.
    Choose(&'a Expr, &'a Expr, &'a Expr),
    Fixed(bool),
    Leaf,
}

fn shape(expr: &Expr) -> Shape<'_> {
    match expr {
        Expr::And(parts) => Shape::All(parts),
        Expr::Or(parts) => Shape::Any(parts),
        Expr::Call(Call { function: Some(function), arguments, .. }) => match (function, arguments.as_slice()) {
            (Function::Not, [inner]) => Shape::Not(inner),
            (Function::Boolean, [inner]) => Shape::Same(inner),
            (Function::If, [condition, then, otherwise]) => Shape::Choose(condition, then, otherwise),
            (Function::True, []) => Shape::Fixed(true),
            (Function::False, []) => Shape::Fixed(false),
            _ => Shape::Leaf,
        },
        _ => Shape::Leaf,
    }
}

/// The verdict on an expression when `leaf` tells that on its leaves.
pub(super) fn derive<'a>(expr: &'a Expr, leaf: &mut dyn FnMut(&'a Expr) -> Verdict) -> Verdict {
    match shape(expr) {
        Shape::All(parts) => first_of(parts, Verdict::False, leaf),
        Shape::Any(parts) => first_of(parts, Verdict::True, leaf),
        Shape::Not(inner) => !derive(inner, leaf),
        Shape::Same(inner) => derive(inner, leaf),
        Shape::Choose(condition, then, otherwise) => match derive(condition, leaf) {
            Verdict::True => derive(then, leaf),
            Verdict::False => derive(otherwise, leaf),
            Verdict::Unknown => {
                let then = derive(then, leaf);
                if derive(otherwise, leaf) == then { then } else { Verdict::Unknown }
            }
        },
        Shape::Fixed(boolean) => Verdict::of(boolean),
        Shape::Leaf => leaf(expr),
    }
}

/// See [`super::Expression::parts`].
pub(super) fn parts(expr: &Expr) -> Vec<&Expr> {
    match shape(expr) {
        Shape::All(inner) | Shape::Any(inner) => inner.iter().flat_map(parts).collect(),
        Shape::Not(inner) | Shape::Same(inner) => parts(inner),
        Shape::Choose(condition, then, otherwise) => [condition, then, otherwise].into_iter().flat_map(parts).collect(),
        Shape::Fixed(_) => Vec::new(),
        Shape::Leaf => vec![expr],
    }
}

/// `decisive` when a part is; otherwise unknown when a part is; otherwise the contrary.
fn first_of<'a>(parts: &'a [Expr], decisive: Verdict, leaf: &mut dyn FnMut(&'a Expr) -> Verdict) -> Verdict {
    let mut verdict = !decisive;
    for part in parts {
        match derive(part, leaf) {
            Verdict::Unknown => verdict = Verdict::Unknown,
            found if found == decisive => return decisive,
            _ => {}
        }
    }
    verdict
}

/// What the leaves of an expression say in one scope; each is worked out once.
struct Leaves<'a> {
    evaluator: Evaluator<'a>,
    known: Vec<(&'a Expr, Verdict)>,
    wanted: Wanted,
}

/// How many of the parts that decide are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// As few as suffice.
    Fewest,
    /// Each that would suffice.
    All,
}

impl<'a> Leaves<'a> {
    fn of(wanted: Wanted, scope: &'a dyn Scope, patterns: &'a BTreeMap<String, Regex>) -> Self {
        Self { evaluator: Evaluator::new(scope, patterns, true), known: Vec::new(), wanted }
    }

    fn verdict(&mut self, leaf: &'a Expr) -> Verdict {
        if let Some((_, verdict)) = self.known.iter().find(|(known, _)| *known == leaf) {
            return *verdict;
        }
        let verdict = match self.evaluator.whole(leaf) {
            Ok(value) => Verdict::of(value.to_boolean()),
            // What cannot be worked out is not known.
            Err(Stop::Open | Stop::Fault(_)) => Verdict::Unknown,
        };
        self.known.push((leaf, verdict));
        verdict
    }

    /// A smallest set of leaves for each verdict, as far as no leaf appears twice.
    fn decisive(&mut self, expr: &'a Expr) -> (Verdict, Vec<&'a Expr>) {
        match shape(expr) {
            Shape::All(parts) => self.decisive_of(parts, Verdict::False),
            Shape::Any(parts) => self.decisive_of(parts, Verdict::True),
            Shape::Not(inner) => {
                let (verdict, leaves) = self.decisive(inner);
                (!verdict, leaves)
            }
            Shape::Same(inner) => self.decisive(inner),
            Shape::Choose(condition, then, otherwise) => {
                let (verdict, mut leaves) = self.decisive(condition);
                let (branch, more) = match verdict {
                    Verdict::True => self.decisive(then),
                    Verdict::False => self.decisive(otherwise),
                    Verdict::Unknown => {
                        let (then, mut both) = self.decisive(then);
                        let (otherwise, more) = self.decisive(otherwise);
                        if then != otherwise || then == Verdict::Unknown {
                            return (Verdict::Unknown, leaves);
                        }
                        both.extend(more);
                        leaves.clear();
                        (then, both)
                    }
                };
                if branch == Verdict::Unknown {
                    return (branch, more);
                }
                leaves.extend(more);
                (branch, leaves)
            }
            Shape::Fixed(boolean) => (Verdict::of(boolean), Vec::new()),
            Shape::Leaf => (self.verdict(expr), vec![expr]),
        }
    }

    fn decisive_of(&mut self, parts: &'a [Expr], decisive: Verdict) -> (Verdict, Vec<&'a Expr>) {
        let found: Vec<(Verdict, Vec<&'a Expr>)> = parts.iter().map(|part| self.decisive(part)).collect();
        let mut deciding = found.iter().filter(|(verdict, _)| *verdict == decisive).map(|(_, leaves)| leaves);
        let decides = match self.wanted {
            Wanted::Fewest => deciding.min_by_key(|leaves| leaves.len()).cloned(),
            Wanted::All => {
                deciding.next().cloned().map(|first| deciding.fold(first, |all, more| [&all, &**more].concat()))
            }
        };
        if let Some(leaves) = decides {
            return (decisive, leaves);
        }
        let open = found.iter().any(|(verdict, _)| *verdict == Verdict::Unknown);
        let verdict = if open { Verdict::Unknown } else { !decisive };
        let leaves = found.into_iter().filter(|(part, _)| *part == verdict).flat_map(|(_, leaves)| leaves).collect();
        (verdict, leaves)
    }
}

/// See [`super::Expression::explain`].
pub(super) fn explain(expr: &Expr, scope: &dyn Scope, patterns: &BTreeMap<String, Regex>) -> Explanation {
    explain_by(Wanted::Fewest, expr, scope, patterns)
}

/// See [`super::Expression::explain_all`].
pub(super) fn explain_all(expr: &Expr, scope: &dyn Scope, patterns: &BTreeMap<String, Regex>) -> Explanation {
    explain_by(Wanted::All, expr, scope, patterns)
}

fn explain_by(wanted: Wanted, expr: &Expr, scope: &dyn Scope, patterns: &BTreeMap<String, Regex>) -> Explanation {
    let mut leaves = Leaves::of(wanted, scope, patterns);
    let (verdict, decisive) = leaves.decisive(expr);
    let mut kept: Vec<(&Expr, Verdict)> = Vec::new();
    for leaf in decisive {
        let verdict = leaves.verdict(leaf);
        if !kept.iter().any(|(known, _)| *known == leaf) {
            kept.push((leaf, verdict));
        }
    }
    if verdict != Verdict::Unknown && wanted == Wanted::Fewest {
        prune(expr, verdict, &mut kept);
    }
    let reasons = kept
        .into_iter()
        .map(|(leaf, verdict)| Reason {
            expression: leaf.to_string(),
            expr: leaf.clone(),
            verdict,
            readings: leaves.evaluator.readings_of(leaf),
        })
        .collect();
    Explanation { verdict, reasons }
}

/// A leaf that appears in two places can make another one needless: drop those without which the
/// verdict stands.
fn prune<'a>(expr: &'a Expr, verdict: Verdict, kept: &mut Vec<(&'a Expr, Verdict)>) {
    let mut index = 0;
    while index < kept.len() {
        let left_out = kept.remove(index);
        if derive(expr, &mut |leaf| told(kept, leaf)) != verdict {
            kept.insert(index, left_out);
            index += 1;
        }
    }
}

fn told(known: &[(&Expr, Verdict)], leaf: &Expr) -> Verdict {
    known.iter().find(|(known, _)| *known == leaf).map_or(Verdict::Unknown, |(_, verdict)| *verdict)
}

/// See [`super::Expression::verdict`].
pub(super) fn verdict(expr: &Expr, scope: &dyn Scope, patterns: &BTreeMap<String, Regex>) -> Verdict {
    let mut leaves = Leaves::of(Wanted::Fewest, scope, patterns);
    derive(expr, &mut |leaf| leaves.verdict(leaf))
}

/// See [`super::Expression::verdicts_on_parts`].
pub(super) fn verdicts_on(parts: &[&Expr], scope: &dyn Scope, patterns: &BTreeMap<String, Regex>) -> Vec<Verdict> {
    let mut leaves = Leaves::of(Wanted::Fewest, scope, patterns);
    parts.iter().map(|part| leaves.verdict(part)).collect()
}
