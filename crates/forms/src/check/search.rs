//! Whether several conditions can hold at once.
//!
//! A small search over the ways in which conditions can hold: `or` has several, and each must agree
//! with what answers can be, with when their questions are asked, and with what is allowed of them.
//! What is not understood may always hold, so "never" is said only where it is certain.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::expression::{Call, Expr, Expression, Operator, Path, Start, Value, Variables, compare};
use crate::model::{Choice, QuestionKind};

use super::possible::Possible;
use super::rules::{Entry, Rules, column_name, is_dot, plain_name};

/// Most conditions that one search looks at; beyond, it says "perhaps".
const MOST_STEPS: u32 = 4_000;

/// A condition that shall hold, or shall not.
#[derive(Clone, Copy)]
pub(super) struct Goal<'a> {
    pub(super) expr: &'a Expr,
    pub(super) holds: bool,
    /// The entry whose rule it is.
    pub(super) of: usize,
    /// What `.` and bare names mean in it.
    pub(super) place: Place<'a>,
}

/// Where a condition stands.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In a rule about other answers.
    Elsewhere,
    /// In a rule about the answer itself, which is `.`.
    Answer,
    /// In a filter of choices, on this choice: bare names are its columns.
    Choice(&'a Choice),
}

/// Something that has a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Variable {
    Answer(usize),
    /// `count-selected(…)`
    Count(usize),
    /// `string-length(…)`
    Length(usize),
}

/// What a side of a comparison is.
enum Term {
    Constant(Value),
    Variable(Variable),
    /// The same spelling has the same value.
    Spelled(String),
    Unknown,
}

/// The ways in which two values can relate, as bits. `'5.0'` and `'5'` are as much as each other, but
/// not the same text; words are the same or not, and in no order (the last bit: not the same).
mod relation {
    use crate::expression::Operator;

    const LESS: u8 = 1;
    const SAME: u8 = 2;
    const MORE: u8 = 4;
    const AS_MUCH_BUT_NOT_SAME: u8 = 8;
    const UNORDERED_SAME: u8 = 16;
    const ALL: u8 = 63;

    pub(super) fn of(operator: Operator, holds: bool) -> u8 {
        let ways = match operator {
            Operator::Equal => SAME | UNORDERED_SAME,
            Operator::NotEqual => ALL & !(SAME | UNORDERED_SAME),
            Operator::Less => LESS,
            Operator::LessOrEqual => LESS | SAME | AS_MUCH_BUT_NOT_SAME,
            Operator::Greater => MORE,
            Operator::GreaterOrEqual => MORE | SAME | AS_MUCH_BUT_NOT_SAME,
            _ => ALL,
        };
        if holds { ways } else { ALL & !ways }
    }
}

/// What is assumed so far.
#[derive(Clone, Default)]
struct Assumed {
    values: BTreeMap<Variable, Possible>,
    facts: BTreeMap<String, bool>,
    relations: BTreeMap<(String, String), u8>,
    /// Whose questions' own rules have been added.
    opened: BTreeSet<usize>,
}

/// Whether all goals can hold at once. `true` also where that is not known.
pub(super) fn can_hold<'a>(rules: &'a Rules<'_>, goals: Vec<Goal<'a>>) -> bool {
    Search { rules, steps: 0 }.run(goals, Assumed::default())
}

/// As [`can_hold`], where this question has an answer.
pub(super) fn can_hold_when_answered<'a>(rules: &'a Rules<'_>, goals: Vec<Goal<'a>>, answered: usize) -> bool {
    let mut search = Search { rules, steps: 0 };
    let mut assumed = Assumed::default();
    search.is_answered(&mut assumed, Variable::Answer(answered)) && search.run(goals, assumed)
}

/// The goals that an item is asked: its own condition and those of everything around it.
pub(super) fn asked<'a>(rules: &'a Rules<'_>, index: usize) -> Vec<Goal<'a>> {
    let line: Vec<usize> = rules.line(index).collect();
    line.into_iter()
        .filter_map(|of| {
            let expr = rules.entry(of)?.relevant.as_ref()?.expr();
            Some(Goal { expr, holds: true, of, place: Place::Elsewhere })
        })
        .collect()
}

/// The value of an expression that reads nothing.
pub(super) fn constant(expr: &Expr) -> Option<Value> {
    let mut reads = false;
    expr.walk(&mut |part| {
        reads |= match part {
            Expr::Path(_) => true,
            Expr::Call(call) => matches!(call.name.as_str(), "today" | "now" | "random" | "uuid" | "position" | "once"),
            _ => false,
        }
    });
    if reads {
        return None;
    }
    Expression::parse(&expr.to_string()).ok()?.evaluate(&Variables::new()).ok()
}

struct Search<'a, 'form> {
    rules: &'a Rules<'form>,
    steps: u32,
}

impl<'a> Search<'a, '_> {
    fn run(&mut self, mut goals: Vec<Goal<'a>>, mut assumed: Assumed) -> bool {
        loop {
            while let Some(goal) = goals.pop() {
                self.steps += 1;
                if self.steps > MOST_STEPS {
                    return true;
                }
                match self.ways(goal) {
                    Ways::All(more) => goals.extend(more),
                    Ways::Any(ways) => {
                        return ways.into_iter().any(|way| {
                            let mut goals = goals.clone();
                            goals.extend(way);
                            self.run(goals, assumed.clone())
                        });
                    }
                    Ways::Literal => {
                        if !self.assume(&mut assumed, goal) {
                            return false;
                        }
                    }
                }
            }
            // What must be answered must have been asked, and allowed.
            let answered = assumed.values.iter().find_map(|(variable, possible)| match variable {
                Variable::Answer(index) if !possible.blank && !assumed.opened.contains(index) => Some(*index),
                _ => None,
            });
            let Some(answered) = answered else { return true };
            assumed.opened.insert(answered);
            goals.extend(asked(self.rules, answered));
            if let Some(entry) = self.rules.entry(answered)
                && entry.question().is_some_and(|question| question.kind.is_visible() && question.calculation.is_none())
                && let Some(constraint) = &entry.constraint
            {
                goals.push(Goal { expr: constraint.expr(), holds: true, of: answered, place: Place::Answer });
            }
        }
    }

    /// In which ways a condition comes about.
    fn ways(&self, goal: Goal<'a>) -> Ways<'a> {
        let Goal { holds, .. } = goal;
        let with = |expr: &'a Expr, holds| Goal { expr, holds, ..goal };
        match goal.expr {
            Expr::And(parts) | Expr::Or(parts) => {
                let each = parts.iter().map(|part| with(part, holds));
                if matches!(goal.expr, Expr::And(_)) == holds {
                    Ways::All(each.collect())
                } else {
                    Ways::Any(each.map(|goal| vec![goal]).collect())
                }
            }
            Expr::Call(Call { name, arguments, .. }) => match (name.as_str(), arguments.as_slice()) {
                ("not", [inner]) => Ways::All(vec![with(inner, !holds)]),
                ("boolean", [inner]) => Ways::All(vec![with(inner, holds)]),
                ("if", [condition, then, otherwise]) => Ways::Any(vec![
                    vec![with(condition, true), with(then, holds)],
                    vec![with(condition, false), with(otherwise, holds)],
                ]),
                _ => Ways::Literal,
            },
            Expr::Binary(operator @ (Operator::Equal | Operator::NotEqual), left, right) => {
                let truth = |expr: &Expr| match constant(expr) {
                    Some(Value::Boolean(truth)) => Some(truth),
                    _ => None,
                };
                let equal = (*operator == Operator::Equal) == holds;
                match (is_condition(left), is_condition(right)) {
                    (true, _) if truth(right).is_some() => Ways::All(vec![with(left, truth(right) == Some(equal))]),
                    (_, true) if truth(left).is_some() => Ways::All(vec![with(right, truth(left) == Some(equal))]),
                    _ => Ways::Literal,
                }
            }
            _ => Ways::Literal,
        }
    }

    /// Adds a condition without parts; `false` when it contradicts what is assumed.
    fn assume(&self, assumed: &mut Assumed, goal: Goal<'_>) -> bool {
        let holds = goal.holds;
        match goal.expr {
            Expr::Binary(operator, left, right) if operator.compares() => {
                self.assume_comparison(assumed, *operator, self.term(left, goal), self.term(right, goal), holds)
            }
            Expr::Call(call) if call.name == "selected" => {
                let [list, word] = call.arguments.as_slice() else { return true };
                match (self.term(list, goal), self.term(word, goal)) {
                    (Term::Variable(variable @ Variable::Answer(index)), Term::Constant(word)) => {
                        self.assume_word(assumed, variable, index, word.to_text().trim(), holds)
                    }
                    (Term::Constant(list), Term::Constant(word)) => {
                        let (list, word) = (list.selected(), word.to_text());
                        let word = word.trim();
                        let selected =
                            if word.is_empty() { list.is_empty() } else { list.iter().any(|each| **each == *word) };
                        selected == holds
                    }
                    _ => self.assume_fact(assumed, goal),
                }
            }
            expr => match self.term(expr, goal) {
                Term::Constant(value) => value.to_boolean() == holds,
                Term::Variable(variable) if holds => self.is_answered(assumed, variable),
                Term::Variable(_) => true,
                _ => self.assume_fact(assumed, goal),
            },
        }
    }

    fn assume_fact(&self, assumed: &mut Assumed, goal: Goal<'_>) -> bool {
        match self.spelling(goal.expr, goal) {
            Some(spelling) => *assumed.facts.entry(spelling).or_insert(goal.holds) == goal.holds,
            None => true,
        }
    }

    fn assume_word(&self, assumed: &mut Assumed, variable: Variable, index: usize, word: &str, holds: bool) -> bool {
        if word.is_empty() {
            // The empty choice is selected where nothing is.
            return self.assume_comparison(
                assumed,
                Operator::Equal,
                Term::Variable(variable),
                Term::Constant(Value::Blank),
                holds,
            );
        }
        let Some(question) = self.rules.entry(index).and_then(Entry::question) else { return true };
        if holds && self.rules.words_of(question).is_some_and(|words| !words.contains(&word)) {
            let default = match &question.default {
                Some(crate::model::DefaultValue::Static(text)) => text.as_str(),
                _ => "",
            };
            if !default.split_whitespace().any(|each| each == word) {
                return false;
            }
        }
        let fact = format!("{index} has {word}");
        let possible = self.value(assumed, variable);
        possible.restrict_to_word(word, holds);
        !possible.is_impossible() && *assumed.facts.entry(fact).or_insert(holds) == holds
    }

    fn is_answered(&self, assumed: &mut Assumed, variable: Variable) -> bool {
        let possible = self.value(assumed, variable);
        possible.blank = false;
        !possible.is_impossible()
    }

    fn assume_comparison(
        &self,
        assumed: &mut Assumed,
        operator: Operator,
        left: Term,
        right: Term,
        holds: bool,
    ) -> bool {
        match (left, right) {
            (Term::Constant(left), Term::Constant(right)) => compare(operator, &left, &right) == holds,
            (Term::Variable(variable), Term::Constant(value)) => {
                let possible = self.value(assumed, variable);
                possible.restrict(operator, &value, holds);
                !possible.is_impossible()
            }
            (Term::Constant(value), Term::Variable(variable)) => {
                let possible = self.value(assumed, variable);
                possible.restrict(turned(operator), &value, holds);
                !possible.is_impossible()
            }
            (left, right) => {
                // Only what has a value is less or more.
                let ordered = holds && !matches!(operator, Operator::Equal | Operator::NotEqual);
                for term in [&left, &right] {
                    if let (true, Term::Variable(variable)) = (ordered, term)
                        && !self.is_answered(assumed, *variable)
                    {
                        return false;
                    }
                }
                let (Some(left), Some(right)) = (name_of(left), name_of(right)) else { return true };
                let (operator, key) =
                    if left <= right { (operator, (left, right)) } else { (turned(operator), (right, left)) };
                let ways = assumed.relations.entry(key).or_insert(u8::MAX);
                *ways &= relation::of(operator, holds);
                *ways != 0
            }
        }
    }

    fn value<'s>(&self, assumed: &'s mut Assumed, variable: Variable) -> &'s mut Possible {
        assumed.values.entry(variable).or_insert_with(|| match variable {
            Variable::Answer(index) => self.rules.possible(index),
            Variable::Length(_) => {
                let mut possible = Possible::between(Decimal::ZERO, None, true);
                possible.blank = false;
                possible
            }
            Variable::Count(index) => {
                let question = self.rules.entry(index).and_then(Entry::question);
                let words = question.and_then(|question| self.rules.words_of(question));
                let most = words.map(|words| Decimal::from(words.len()));
                let mut possible = Possible::between(Decimal::ZERO, most, true);
                possible.blank = false;
                possible
            }
        })
    }

    fn term(&self, expr: &Expr, goal: Goal<'_>) -> Term {
        match expr {
            Expr::Text(text) => return Term::Constant(Value::text(text)),
            Expr::Number(number) => return Term::Constant(Value::Number(*number)),
            Expr::Path(path) => {
                return match (self.answer(path, goal), goal.place, column_name(path)) {
                    (Some(index), ..) => Term::Variable(Variable::Answer(index)),
                    (None, Place::Choice(choice), Some("name")) => Term::Constant(Value::text(&choice.name)),
                    (None, Place::Choice(choice), Some(column)) if column != "label" => {
                        Term::Constant(Value::text(choice.column(column)))
                    }
                    _ => Term::Unknown,
                };
            }
            Expr::Call(Call { name, arguments, .. }) => {
                if let [Expr::Path(path)] = arguments.as_slice()
                    && let Some(index) = self.answer(path, goal)
                {
                    let several = self.rules.entry(index).and_then(Entry::question).is_some_and(|question| {
                        matches!(question.kind, QuestionKind::SelectMultiple(_) | QuestionKind::Rank(_))
                    });
                    match name.as_str() {
                        "count-selected" if several => return Term::Variable(Variable::Count(index)),
                        "string-length" => return Term::Variable(Variable::Length(index)),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        if let Some(value) = constant(expr) {
            return Term::Constant(value);
        }
        self.spelling(expr, goal).map_or(Term::Unknown, Term::Spelled)
    }

    /// The question whose one answer a path is.
    fn answer(&self, path: &Path, goal: Goal<'_>) -> Option<usize> {
        match plain_name(path) {
            Some(name) => self.rules.single(name, goal.of),
            None => (matches!(goal.place, Place::Answer) && is_dot(path)).then_some(goal.of),
        }
    }

    /// How an expression is spelled, when whatever is spelled so has the same value.
    fn spelling(&self, expr: &Expr, goal: Goal<'_>) -> Option<String> {
        let mut steady = true;
        let mut own = false;
        expr.walk(&mut |part| match part {
            Expr::Path(path) => {
                steady &= self.answer(path, goal).is_some();
                own |= !matches!(path.start, Start::Question(_));
            }
            Expr::Call(call) => {
                steady &= !matches!(call.name.as_str(), "random" | "uuid" | "once" | "position" | "now");
            }
            _ => {}
        });
        let whose = if own { format!("{}: ", goal.of) } else { String::new() };
        steady.then(|| format!("{whose}{expr}"))
    }
}

/// How a condition comes about.
enum Ways<'a> {
    All(Vec<Goal<'a>>),
    Any(Vec<Vec<Goal<'a>>>),
    /// It has no parts.
    Literal,
}

/// Whether an expression is true or false by its nature.
fn is_condition(expr: &Expr) -> bool {
    match expr {
        Expr::And(_) | Expr::Or(_) => true,
        Expr::Binary(operator, ..) => operator.compares(),
        Expr::Call(call) => matches!(
            call.name.as_str(),
            "not" | "boolean" | "selected" | "contains" | "starts-with" | "ends-with" | "regex" | "checklist"
        ),
        _ => false,
    }
}

/// `a < b` is `b > a`.
fn turned(operator: Operator) -> Operator {
    match operator {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        same => same,
    }
}

fn name_of(term: Term) -> Option<String> {
    match term {
        Term::Variable(variable) => Some(format!("{variable:?}")),
        Term::Spelled(spelling) => Some(spelling),
        Term::Constant(value) => match value {
            Value::Text(_) | Value::Number(_) | Value::Date(_) => Some(format!("{value:?}")),
            _ => None,
        },
        Term::Unknown => None,
    }
}
