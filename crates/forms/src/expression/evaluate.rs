//! Working an expression out against a scope.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex::{Regex, RegexBuilder};
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};
use rust_decimal::{Decimal, MathematicalOps as _, RoundingStrategy};

use super::error::Fault;
use super::explain::NamedReading;
use super::functions::Function;
use super::scope::{Node, Reading, Scope};
use super::syntax::{Call, Expr, Operator, Path, Start, Step, Towards};
use super::value::{self, Value};
use super::{MAX_PATTERN, MAX_STEPS, MAX_TEXT, moments, named_question};

/// Why the evaluation stopped short of a value.
#[derive(Debug)]
pub(super) enum Stop {
    Fault(Fault),
    /// It needs an answer that is still to come; only when such answers are not read as blank.
    Open,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

type Outcome<T> = Result<T, Stop>;

/// Where a part of an expression is worked out.
#[derive(Clone, Copy)]
struct Focus {
    /// The node that a predicate looks at; `None` outside predicates.
    node: Option<Node>,
    /// Its place among those looked at, from 1.
    position: usize,
}

const OUTSIDE: Focus = Focus { node: None, position: 1 };

/// One evaluation, or several that share a budget of steps.
pub(super) struct Evaluator<'a> {
    scope: &'a dyn Scope,
    patterns: &'a BTreeMap<String, Regex>,
    /// Whether to stop at an answer that is still to come, instead of reading it as blank.
    only_settled: bool,
    steps: u32,
    /// The questions that were read, when they are wanted.
    readings: Option<Vec<NamedReading>>,
}

impl<'a> Evaluator<'a> {
    pub(super) fn new(scope: &'a dyn Scope, patterns: &'a BTreeMap<String, Regex>, only_settled: bool) -> Self {
        Self { scope, patterns, only_settled, steps: 0, readings: None }
    }

    /// The value of a whole expression.
    pub(super) fn whole(&mut self, expr: &Expr) -> Outcome<Value> {
        self.value(expr, OUTSIDE)
    }

    /// The nodes of a path that is a whole expression.
    pub(super) fn nodes_from_here(&mut self, path: &Path) -> Outcome<Vec<Node>> {
        self.nodes(path, OUTSIDE)
    }

    /// The questions that an expression reads here, blank ones too, with their values.
    pub(super) fn readings_of(&mut self, expr: &Expr) -> Vec<NamedReading> {
        self.readings = Some(Vec::new());
        let only_settled = std::mem::replace(&mut self.only_settled, false);
        // A fault has been told where the expression was worked out; here only the names count.
        let _ = self.whole(expr);
        self.only_settled = only_settled;
        self.readings.take().unwrap_or_default()
    }

    fn spend(&mut self, steps: usize) -> Outcome<()> {
        self.steps = self.steps.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX));
        if self.steps > MAX_STEPS {
            return Err(Fault::TooManySteps { limit: MAX_STEPS }.into());
        }
        Ok(())
    }

    fn value(&mut self, expr: &Expr, focus: Focus) -> Outcome<Value> {
        self.spend(1)?;
        match expr {
            Expr::Text(text) => Ok(Value::Text(text.as_str().into())),
            Expr::Number(number) => Ok(Value::Number(*number)),
            Expr::Path(path) => self.path(path, focus),
            Expr::Call(call) => self.call(call, focus),
            Expr::Negate(inner) => {
                let number = self.number(inner, focus)?;
                Ok(Value::number(number.map(|number| -number)))
            }
            Expr::Binary(Operator::Union, ..) => self.union(expr, focus),
            Expr::Binary(operator, left, right) => {
                let left = self.value(left, focus)?;
                let right = self.value(right, focus)?;
                Ok(if operator.compares() {
                    self.spend(pairs(&left, &right))?;
                    Value::Boolean(value::compare(*operator, &left, &right))
                } else {
                    value::arithmetic(*operator, &left, &right)
                })
            }
            Expr::And(parts) => self.decide(parts, false, focus),
            Expr::Or(parts) => self.decide(parts, true, focus),
        }
    }

    /// `and` (decided by the first false) or `or` (decided by the first true). A part that is still
    /// open does not keep a later one from deciding.
    fn decide(&mut self, parts: &[Expr], decisive: bool, focus: Focus) -> Outcome<Value> {
        let mut open = false;
        for part in parts {
            match self.value(part, focus) {
                Ok(value) if value.to_boolean() == decisive => return Ok(Value::Boolean(decisive)),
                Ok(_) => {}
                Err(Stop::Open) => open = true,
                Err(fault) => return Err(fault),
            }
        }
        if open { Err(Stop::Open) } else { Ok(Value::Boolean(!decisive)) }
    }

    fn text(&mut self, expr: &Expr, focus: Focus) -> Outcome<Arc<str>> {
        self.value(expr, focus).map(|value| value.to_text())
    }

    fn number(&mut self, expr: &Expr, focus: Focus) -> Outcome<Option<Decimal>> {
        self.value(expr, focus).map(|value| value.to_number())
    }

    fn boolean(&mut self, expr: &Expr, focus: Focus) -> Outcome<bool> {
        self.value(expr, focus).map(|value| value.to_boolean())
    }

    /// Takes a reading into account.
    fn take(&mut self, name: Option<&str>, reading: Reading) -> Outcome<Value> {
        if let (Some(readings), Some(name)) = (&mut self.readings, name)
            && !readings.iter().any(|known| known.name == name)
        {
            let Reading { value, settled } = reading.clone();
            readings.push(NamedReading { name: name.to_owned(), value, settled });
        }
        if self.only_settled && !reading.settled {
            return Err(Stop::Open);
        }
        Ok(reading.value)
    }

    fn question(&mut self, name: &str) -> Outcome<Value> {
        let reading = self.scope.question(name).ok_or_else(|| Fault::NoSuchQuestion(name.to_owned()))?;
        self.take(Some(name), reading)
    }

    fn this(&mut self) -> Outcome<Value> {
        let reading = self.scope.this().ok_or_else(|| Fault::NoSuchPath(".".to_owned()))?;
        let scope = self.scope;
        self.take(scope.here().and_then(|here| scope.name(here)).or(Some(".")), reading)
    }

    fn read(&mut self, node: Node) -> Outcome<Value> {
        self.spend(1)?;
        let scope = self.scope;
        let name = if self.readings.is_none() || scope.is_of_a_list(node) { None } else { scope.name(node) };
        self.take(name, scope.read(node))
    }

    fn path(&mut self, path: &Path, focus: Focus) -> Outcome<Value> {
        let plain = path.predicates.is_empty();
        let is_dot = matches!(path.steps.as_slice(), [Step { to: Towards::Own, predicates }] if predicates.is_empty());
        match &path.start {
            Start::LastSaved(name) => {
                let reading = self.scope.last_saved(name);
                let reading = reading.ok_or_else(|| Fault::Unsupported(format!("${{last-saved#{name}}}")))?;
                return self.take(None, reading);
            }
            Start::Question(name) if plain && path.steps.is_empty() => return self.question(name),
            Start::Here if is_dot && focus.node.is_none() => return self.this(),
            Start::Current if plain && (path.steps.is_empty() || is_dot) => return self.this(),
            Start::Root | Start::Here | Start::Current if self.scope.root().is_none() && focus.node.is_none() => {
                return self.path_without_tree(path);
            }
            _ => {}
        }
        let nodes = self.nodes(path, focus)?;
        if let [single] = nodes.as_slice() {
            return self.read(*single);
        }
        let values: Outcome<Vec<Value>> = nodes.into_iter().map(|node| self.read(node)).collect();
        Ok(Value::Nodes(values?))
    }

    /// A scope without a tree reads `/data/q`, `../q` and `current()/../q` as `${q}`.
    fn path_without_tree(&mut self, path: &Path) -> Outcome<Value> {
        let plain = path.predicates.is_empty() && path.steps.iter().all(|step| step.predicates.is_empty());
        match path.steps.last() {
            Some(Step { to: Towards::Child(name), .. }) if plain => self.question(name),
            _ => Err(Fault::NoSuchPath(path.to_string()).into()),
        }
    }

    /// The nodes of a path, in document order.
    fn nodes(&mut self, path: &Path, focus: Focus) -> Outcome<Vec<Node>> {
        self.spend(1)?;
        let nowhere = || Fault::NoSuchPath(path.to_string());
        let start = match &path.start {
            Start::Root => vec![self.scope.root().ok_or_else(nowhere)?],
            Start::Here => vec![focus.node.or_else(|| self.scope.here()).ok_or_else(nowhere)?],
            Start::Current => vec![self.scope.here().ok_or_else(nowhere)?],
            Start::Question(name) => self.scope.nodes(name).ok_or_else(|| Fault::NoSuchQuestion(name.clone()))?,
            Start::LastSaved(name) => return Err(Fault::Unsupported(format!("${{last-saved#{name}}}")).into()),
            Start::Instance(name) => {
                vec![self.scope.instance(name).ok_or_else(|| Fault::NoSuchInstance(name.clone()))?]
            }
        };
        let mut nodes = self.keep(start, &path.predicates)?;
        for step in &path.steps {
            nodes = self.step(nodes, step)?;
        }
        Ok(nodes)
    }

    fn step(&mut self, from: Vec<Node>, step: &Step) -> Outcome<Vec<Node>> {
        let mut reached = Vec::new();
        for node in from {
            let mut found = Vec::new();
            match &step.to {
                Towards::Own => found.push(node),
                Towards::Parent => found.extend(self.scope.parent(node)),
                Towards::AnyChild => self.scope.children(node, None, &mut |child| found.push(child)),
                Towards::Child(name) => self.scope.children(node, Some(name), &mut |child| found.push(child)),
            }
            self.spend(found.len())?;
            if matches!(step.to, Towards::AnyChild | Towards::Child(_)) {
                found = self.those_there(found)?;
            }
            reached.extend(self.keep(found, &step.predicates)?);
        }
        if step.to == Towards::Parent {
            reached.sort_unstable();
            reached.dedup();
        }
        Ok(reached)
    }

    /// Those of the nodes that are there.
    fn those_there(&self, nodes: Vec<Node>) -> Outcome<Vec<Node>> {
        let mut there = Vec::with_capacity(nodes.len());
        for node in nodes {
            let presence = self.scope.presence(node);
            if self.only_settled && !presence.settled {
                return Err(Stop::Open);
            }
            if presence.is_there {
                there.push(node);
            }
        }
        Ok(there)
    }

    /// Those of the nodes for which every predicate holds; a number is a position (XPath 1.0 §2.4).
    fn keep(&mut self, mut nodes: Vec<Node>, predicates: &[Expr]) -> Outcome<Vec<Node>> {
        for predicate in predicates {
            let mut kept = Vec::new();
            for (index, node) in nodes.into_iter().enumerate() {
                let position = index + 1;
                let holds = match self.value(predicate, Focus { node: Some(node), position })? {
                    Value::Number(number) => number == Decimal::from(position),
                    other => other.to_boolean(),
                };
                if holds {
                    kept.push(node);
                }
            }
            nodes = kept;
        }
        Ok(nodes)
    }

    /// `a | b`: nodes in document order, each once; without a tree, the values one after another.
    fn union(&mut self, expr: &Expr, focus: Focus) -> Outcome<Value> {
        let mut parts = Vec::new();
        let mut rest = expr;
        while let Expr::Binary(Operator::Union, left, right) = rest {
            parts.push(right.as_ref());
            rest = left;
        }
        parts.push(rest);
        parts.reverse();
        let mut nodes = Vec::new();
        let mut all_nodes = true;
        for part in &parts {
            match self.nodes_of(part, focus)? {
                Some(found) => nodes.extend(found),
                None => all_nodes = false,
            }
        }
        let mut values = Vec::new();
        if all_nodes {
            nodes.sort_unstable();
            nodes.dedup();
            for node in nodes {
                values.push(self.read(node)?);
            }
        } else {
            for part in parts {
                match self.value(part, focus)? {
                    Value::Nodes(several) => values.extend(several),
                    single => values.push(single),
                }
            }
        }
        Ok(Value::Nodes(values))
    }

    /// The nodes that an expression stands for; `None` when it is no path or the scope has no tree.
    fn nodes_of(&mut self, expr: &Expr, focus: Focus) -> Outcome<Option<Vec<Node>>> {
        let Expr::Path(path) = expr else {
            return Ok(None);
        };
        match self.nodes(path, focus) {
            Ok(nodes) => Ok(Some(nodes)),
            Err(Stop::Fault(Fault::NoSuchPath(_) | Fault::NoSuchQuestion(_))) => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    /// How many things an argument of `count` stands for, without reading them.
    fn count(&mut self, expr: &Expr, focus: Focus) -> Outcome<usize> {
        if let Some(nodes) = self.nodes_of(expr, focus)? {
            return Ok(nodes.len());
        }
        Ok(match self.value(expr, focus)? {
            Value::Nodes(nodes) => nodes.len(),
            _ => 1,
        })
    }

    /// The place of a node among its siblings of the same name, from 1.
    fn place(&mut self, node: Node) -> Outcome<usize> {
        let scope = self.scope;
        let (Some(parent), Some(name)) = (scope.parent(node), scope.name(node)) else {
            return Ok(1);
        };
        let mut place = 1;
        let mut siblings = 0;
        scope.children(parent, Some(name), &mut |sibling| {
            siblings += 1;
            place += usize::from(sibling < node);
        });
        self.spend(siblings)?;
        Ok(place)
    }

    fn call(&mut self, call: &Call, focus: Focus) -> Outcome<Value> {
        let Some(function) = call.function else {
            return Err(Fault::Unsupported(format!("{}()", call.name)).into());
        };
        let arguments = call.arguments.as_slice();
        match self.lazy(function, arguments, focus)? {
            Some(value) => Ok(value),
            None => self.eager(call, function, arguments, focus),
        }
    }

    /// Functions that do not work out all their arguments, or need the nodes behind them.
    #[inline(never)]
    fn lazy(&mut self, function: Function, arguments: &[Expr], focus: Focus) -> Outcome<Option<Value>> {
        Ok(Some(match (function, arguments) {
            (Function::If, [condition, then, otherwise]) => {
                let branch = if self.boolean(condition, focus)? { then } else { otherwise };
                self.value(branch, focus)?
            }
            (Function::Coalesce, arguments) => {
                for argument in arguments {
                    let value = self.value(argument, focus)?;
                    if !value.is_blank() {
                        return Ok(Some(value));
                    }
                }
                Value::Blank
            }
            (Function::Once, [first]) => {
                let this = self.this()?;
                if this.is_blank() { self.value(first, focus)? } else { this }
            }
            (Function::Count, [nodes]) => whole_number(self.count(nodes, focus)?),
            (Function::Position, []) => match (focus.node, self.scope.here()) {
                (None, Some(here)) => whole_number(self.place(here)?),
                _ => whole_number(focus.position),
            },
            (Function::Position, [node]) => match self.nodes_of(node, focus)?.as_deref() {
                Some([first, ..]) => whole_number(self.place(*first)?),
                _ => Value::NotANumber,
            },
            (Function::IndexedRepeat, [question, indexes @ ..]) => self.indexed_repeat(question, indexes, focus)?,
            (Function::ChoiceName, [choice, Expr::Text(question)]) => {
                let choice = self.text(choice, focus)?;
                let question = named_question(question).unwrap_or_default();
                self.scope.choice_label(question, choice.trim()).map_or(Value::Blank, |label| Value::text(&label))
            }
            (Function::String | Function::Number | Function::StringLength | Function::NormalizeSpace, []) => {
                let this = match focus.node {
                    Some(node) => self.read(node)?,
                    None => self.this()?,
                };
                of_one(function, &this)
            }
            _ => return Ok(None),
        }))
    }

    /// `indexed-repeat(question, repeat, index, …)`: the answer in those rows of the repeats.
    fn indexed_repeat(&mut self, question: &Expr, indexes: &[Expr], focus: Focus) -> Outcome<Value> {
        let mut wanted = Vec::new();
        for pair in indexes.chunks(2) {
            let [repeat, index] = pair else { break };
            let index = self.number(index, focus)?.and_then(|index| index.to_usize()).unwrap_or(0);
            // Every row of the repeat, wherever the expression stands.
            let rows = self.every_node(repeat, focus)?;
            let mut chosen = Vec::new();
            for row in rows {
                if self.place(row)? == index {
                    chosen.push(row);
                }
            }
            wanted.push(chosen);
        }
        for node in self.every_node(question, focus)? {
            let mut fits = true;
            for rows in &wanted {
                let mut around = self.scope.parent(node);
                while let Some(ancestor) = around {
                    self.spend(1)?;
                    if rows.contains(&ancestor) {
                        break;
                    }
                    around = self.scope.parent(ancestor);
                }
                fits &= around.is_some();
            }
            if fits {
                return self.read(node);
            }
        }
        Ok(Value::Blank)
    }

    /// All nodes of the name that a path ends in, in whichever rows of repeats.
    fn every_node(&mut self, expr: &Expr, focus: Focus) -> Outcome<Vec<Node>> {
        let Expr::Path(path) = expr else {
            return Ok(Vec::new());
        };
        let found = self.nodes(path, focus)?;
        let (Some(root), Some(first)) = (self.scope.root(), found.first()) else {
            return Ok(found);
        };
        let scope = self.scope;
        let mut names = Vec::new();
        let mut around = Some(*first);
        while let Some(node) = around.filter(|node| *node != root) {
            names.push(Step {
                to: Towards::Child(scope.name(node).unwrap_or_default().to_owned()),
                predicates: Vec::new(),
            });
            around = scope.parent(node);
        }
        names.reverse();
        let mut nodes = vec![root];
        for step in &names {
            nodes = self.step(nodes, step)?;
        }
        Ok(nodes)
    }

    /// Functions that work out all their arguments first.
    #[inline(never)]
    fn eager(&mut self, call: &Call, function: Function, arguments: &[Expr], focus: Focus) -> Outcome<Value> {
        let mut values = Vec::with_capacity(arguments.len());
        for argument in arguments {
            values.push(self.value(argument, focus)?);
        }
        let value = match function {
            Function::Regex => {
                let [text, pattern] = values.as_slice() else { return Err(wrong_number(call)) };
                return self.matches(&text.to_text(), &pattern.to_text());
            }
            Function::Today => Value::Date(self.scope.today().ok_or(Fault::NoClock)?),
            Function::Now => Value::Moment(self.scope.now().ok_or(Fault::NoClock)?),
            Function::Random => {
                let bytes: [u8; 8] = self.scope.random().ok_or(Fault::NoRandom)?.bytes();
                // 53 bits, as the double of ODK's engines: 0 is possible and 1 is not.
                let share = Decimal::from(u64::from_le_bytes(bytes) >> 11);
                Value::number(share.checked_div(Decimal::from(1u64 << 53)))
            }
            Function::Uuid => self.uuid(values.first())?,
            Function::Digest => digest(&values)?,
            Function::Concat | Function::Join => self.joined(function, &values)?,
            Function::Translate => {
                let [text, from, to] = values.as_slice() else { return Err(wrong_number(call)) };
                translate(&text.to_text(), &from.to_text(), &to.to_text())
            }
            Function::Sum
            | Function::Min
            | Function::Max
            | Function::CountNonEmpty
            | Function::Checklist
            | Function::WeightedChecklist => of_many(function, &values),
            _ => match values.as_slice() {
                [] => of_none(function).ok_or_else(|| wrong_number(call))?,
                [only] => of_one(function, only),
                [first, second] => of_two(function, first, second),
                [first, second, third] if function == Function::Substr => substr(first, second, Some(third)),
                _ => return Err(wrong_number(call)),
            },
        };
        Ok(value)
    }

    /// Whether the whole text matches.
    fn matches(&mut self, text: &str, pattern: &str) -> Outcome<Value> {
        self.spend(text.len() / 64)?;
        if let Some(regex) = self.patterns.get(pattern) {
            return Ok(Value::Boolean(regex.is_match(text)));
        }
        // Compiling costs more than matching.
        self.spend(1_000)?;
        let fault = Fault::BadArgument { function: "regex", what: "this pattern" };
        let regex = compile(pattern).map_err(|_| fault)?;
        Ok(Value::Boolean(regex.is_match(text)))
    }

    /// A random UUID (RFC 9562, version 4), or so many random letters and digits.
    fn uuid(&mut self, length: Option<&Value>) -> Outcome<Value> {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789AZ";
        const MOST: usize = 64;
        let bytes: [u8; MOST] = self.scope.random().ok_or(Fault::NoRandom)?.bytes();
        let Some(length) = length else {
            let mut id: [u8; 16] = [0; 16];
            id.copy_from_slice(&bytes[..16]);
            id[6] = id[6] & 0x0f | 0x40;
            id[8] = id[8] & 0x3f | 0x80;
            let hex = hex(&id);
            let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
            return Ok(Value::text(&parts.join("-")));
        };
        let length = length.to_number().and_then(|length| length.to_usize()).unwrap_or(0).min(MOST);
        let letters = bytes.iter().take(length).map(|byte| char::from(LETTERS[usize::from(byte % 64)]));
        Ok(Value::text(&letters.collect::<String>()))
    }

    fn joined(&mut self, function: Function, values: &[Value]) -> Outcome<Value> {
        let (between, values) = match values {
            [between, values @ ..] if function == Function::Join => (between.to_text(), values),
            values => ("".into(), values),
        };
        let mut out = String::new();
        let pieces: Vec<&Value> = flat(values).collect();
        self.spend(pieces.len())?;
        for (index, piece) in pieces.into_iter().enumerate() {
            if index > 0 {
                out.push_str(&between);
            }
            out.push_str(&piece.to_text());
            if out.len() > MAX_TEXT {
                return Err(Fault::TextTooLong { limit: MAX_TEXT }.into());
            }
        }
        Ok(Value::Text(out.into()))
    }
}

/// How many comparisons two values may need.
fn pairs(left: &Value, right: &Value) -> usize {
    let length = |value: &Value| if let Value::Nodes(nodes) = value { nodes.len() } else { 1 };
    length(left).saturating_mul(length(right))
}

fn wrong_number(call: &Call) -> Stop {
    Stop::Fault(Fault::Unsupported(format!("{}() with {} arguments", call.name, call.arguments.len())))
}

fn whole_number(number: usize) -> Value {
    Value::Number(Decimal::from(number))
}

/// The values with the nodes spread out.
fn flat(values: &[Value]) -> impl Iterator<Item = &Value> {
    values.iter().flat_map(|value| match value {
        Value::Nodes(nodes) => nodes.as_slice(),
        single => std::slice::from_ref(single),
    })
}

fn of_none(function: Function) -> Option<Value> {
    Some(match function {
        Function::True => Value::Boolean(true),
        Function::False => Value::Boolean(false),
        Function::Pi => Value::Number(Decimal::PI),
        _ => return None,
    })
}

fn of_one(function: Function, value: &Value) -> Value {
    let number = |of: &dyn Fn(Decimal) -> Option<Decimal>| Value::number(value.to_number().and_then(of));
    let float =
        |of: &dyn Fn(f64) -> f64| Value::number(value.to_number().and_then(|number| inexact(of(number.to_f64()?))));
    match function {
        Function::Abs => number(&|number| Some(number.abs())),
        Function::Acos => float(&f64::acos),
        Function::Asin => float(&f64::asin),
        Function::Atan => float(&f64::atan),
        Function::Boolean => Value::Boolean(value.to_boolean()),
        Function::BooleanFromString => {
            let text = value.to_text();
            Value::Boolean(text.eq_ignore_ascii_case("true") || &*text == "1")
        }
        Function::Ceiling => number(&|number| Some(number.ceil())),
        Function::Cos => float(&f64::cos),
        Function::CountSelected => whole_number(value.selected().len()),
        Function::Date => value.to_date().map_or(Value::Blank, Value::Date),
        Function::DateTime => value.to_moment().map_or(Value::Blank, Value::Moment),
        Function::DecimalDateTime => match value {
            Value::Text(_) => Value::number(value.to_moment().and_then(|moment| Value::Moment(moment).to_number())),
            other => Value::number(other.to_number()),
        },
        Function::DecimalTime => Value::number(value.to_time().and_then(|time| Value::Time(time).to_number())),
        Function::Exp => float(&f64::exp),
        Function::Exp10 => float(&|number| 10f64.powf(number)),
        Function::Floor => number(&|number| Some(number.floor())),
        Function::Int => number(&|number| Some(number.trunc())),
        Function::Log => float(&f64::ln),
        Function::Log10 => float(&f64::log10),
        Function::Not => Value::Boolean(!value.to_boolean()),
        Function::Number => Value::number(value.to_number()),
        Function::NormalizeSpace => {
            let words: Vec<Arc<str>> = value.selected();
            Value::Text(words.join(" ").into())
        }
        Function::Round => number(&|number| round(number, 0)),
        Function::Sin => float(&f64::sin),
        Function::Sqrt => number(&|number| number.sqrt()),
        Function::StringLength => whole_number(value.to_text().chars().count()),
        Function::Tan => float(&f64::tan),
        // The rest is `string()`.
        _ => Value::Text(value.to_text()),
    }
}

fn of_two(function: Function, first: &Value, second: &Value) -> Value {
    match function {
        Function::Atan2 => {
            let numbers = first.to_number().zip(second.to_number());
            Value::number(numbers.and_then(|(y, x)| inexact(y.to_f64()?.atan2(x.to_f64()?))))
        }
        Function::Contains => Value::Boolean(first.to_text().contains(&*second.to_text())),
        Function::EndsWith => Value::Boolean(first.to_text().ends_with(&*second.to_text())),
        Function::StartsWith => Value::Boolean(first.to_text().starts_with(&*second.to_text())),
        // As in JavaRosa, both write the time too where the pattern asks for it.
        Function::FormatDate | Function::FormatDateTime => first
            .to_moment()
            .and_then(|moment| moments::format(moment.civil, &second.to_text()))
            .map_or(Value::Blank, |text| Value::text(&text)),
        Function::Pow => {
            Value::number(first.to_number().zip(second.to_number()).and_then(|(base, power)| pow(base, power)))
        }
        Function::Round => {
            let numbers = first.to_number().zip(second.to_number());
            Value::number(numbers.and_then(|(number, places)| round(number, places.trunc().to_i32()?)))
        }
        Function::Selected => {
            let wanted = second.to_text();
            let wanted = wanted.trim();
            Value::Boolean(
                flat(std::slice::from_ref(first)).any(|value| value.selected().iter().any(|one| &**one == wanted)),
            )
        }
        Function::SelectedAt => {
            let place = second.to_number().and_then(|place| place.to_usize());
            let selected = first.selected();
            place.and_then(|place| selected.get(place)).map_or(Value::Blank, |choice| Value::Text(choice.clone()))
        }
        Function::SubstringAfter => {
            let (text, mark) = (first.to_text(), second.to_text());
            Value::text(text.split_once(&*mark).map_or("", |(_, after)| after))
        }
        Function::SubstringBefore => {
            let (text, mark) = (first.to_text(), second.to_text());
            Value::text(text.split_once(&*mark).map_or("", |(before, _)| before))
        }
        // The rest is `substr(text, start)`.
        _ => substr(first, second, None),
    }
}

fn of_many(function: Function, values: &[Value]) -> Value {
    match function {
        Function::CountNonEmpty => whole_number(flat(values).filter(|value| !value.is_blank()).count()),
        Function::Checklist | Function::WeightedChecklist => checklist(function, values),
        _ => {
            let numbers: Option<Vec<Decimal>> = flat(values).map(Value::to_number).collect();
            Value::number(numbers.and_then(|numbers| match function {
                Function::Sum => numbers.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add),
                Function::Min => numbers.into_iter().min(),
                _ => numbers.into_iter().max(),
            }))
        }
    }
}

/// `checklist(least, most, answer, …)` and `weighted-checklist(least, most, answer, weight, …)`:
/// whether the number, or the weight, of the true answers lies between the bounds; −1 is no bound.
fn checklist(function: Function, values: &[Value]) -> Value {
    let [least, most, rest @ ..] = values else {
        return Value::Boolean(false);
    };
    let total = if function == Function::Checklist {
        Some(Decimal::from(flat(rest).filter(|value| value.to_boolean()).count()))
    } else {
        rest.chunks(2).try_fold(Decimal::ZERO, |total, pair| match pair {
            [answer, weight] if answer.to_boolean() => total.checked_add(weight.to_number()?),
            _ => Some(total),
        })
    };
    let bound = |value: &Value| value.to_number().filter(|bound| *bound != Decimal::NEGATIVE_ONE);
    let fits = total.is_some_and(|total| {
        bound(least).is_none_or(|least| total >= least) && bound(most).is_none_or(|most| total <= most)
    });
    Value::Boolean(fits)
}

/// `substr(text, start, end)`: characters from 0, the end left out; negative places count from the
/// end of the text.
fn substr(text: &Value, start: &Value, end: Option<&Value>) -> Value {
    let text = text.to_text();
    let length = text.chars().count();
    let place = |value: &Value| {
        let place = value.to_number()?.trunc().to_i64()?;
        let from_end = if place < 0 { i64::try_from(length).ok()? } else { 0 };
        Some(usize::try_from(place.saturating_add(from_end)).unwrap_or(0).min(length))
    };
    let Some(start) = place(start) else {
        return Value::Blank;
    };
    let Some(end) = end.map_or(Some(length), place) else {
        return Value::Blank;
    };
    Value::text(&text.chars().skip(start).take(end.saturating_sub(start)).collect::<String>())
}

/// XPath 1.0 §4.2: each character of `from` becomes the one at its place in `to`, or goes.
fn translate(text: &str, from: &str, to: &str) -> Value {
    let mut table = BTreeMap::new();
    let mut to = to.chars();
    for character in from.chars() {
        let by = to.next();
        table.entry(character).or_insert(by);
    }
    let replace = |character: char| table.get(&character).copied().unwrap_or(Some(character));
    Value::text(&text.chars().filter_map(replace).collect::<String>())
}

/// Halves go upwards (XPath 1.0 §4.4). Negative places round to tens, hundreds…
fn round(number: Decimal, places: i32) -> Option<Decimal> {
    const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
    if places >= 28 {
        return Some(number);
    }
    if places >= 0 {
        let places = places.unsigned_abs();
        let towards = if number.is_sign_negative() {
            RoundingStrategy::MidpointTowardZero
        } else {
            RoundingStrategy::MidpointAwayFromZero
        };
        return Some(number.round_dp_with_strategy(places, towards));
    }
    let unit = Decimal::TEN.checked_powi(i64::from(places.unsigned_abs().min(28)))?;
    number.checked_div(unit)?.checked_add(HALF)?.floor().checked_mul(unit)
}

/// Exact for whole powers; otherwise to 15 digits.
fn pow(base: Decimal, power: Decimal) -> Option<Decimal> {
    const MOST: i64 = 10_000;
    if power.fract().is_zero() {
        let power = power.to_i64().filter(|power| power.abs() <= MOST)?;
        if base.is_zero() && power < 0 {
            return None;
        }
        return base.checked_powi(power);
    }
    inexact(base.to_f64()?.powf(power.to_f64()?))
}

/// What a calculation in binary floating point gives, to the 15 digits that it is good for.
fn inexact(number: f64) -> Option<Decimal> {
    Decimal::from_f64(number)
}

/// A pattern that must match a whole text, with ASCII `\d`, `\w` and `\s` as in Java and JavaScript.
/// Linear in the text by construction; its size is bounded.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    const MOST_BYTES: usize = 1 << 20;
    if pattern.chars().count() > MAX_PATTERN {
        return Err(format!("it is longer than {MAX_PATTERN} characters"));
    }
    let mut ascii = String::with_capacity(pattern.len() + 16);
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        let escaped = if character == '\\' { characters.next() } else { None };
        match escaped {
            Some('d') => ascii.push_str("[0-9]"),
            Some('D') => ascii.push_str("[^0-9]"),
            Some('w') => ascii.push_str("[0-9A-Za-z_]"),
            Some('W') => ascii.push_str("[^0-9A-Za-z_]"),
            Some('s') => ascii.push_str("[ \\t\\n\\r\\f\\x0B]"),
            Some('S') => ascii.push_str("[^ \\t\\n\\r\\f\\x0B]"),
            Some('/') => ascii.push('/'),
            Some(other) => ascii.extend(['\\', other]),
            None => ascii.push(character),
        }
    }
    let build = |pattern: &str| RegexBuilder::new(pattern).size_limit(MOST_BYTES).nest_limit(50).build();
    // Alone first: `a)(b` must not become well-formed by the brackets around it.
    let last_line = |error: regex::Error| match error {
        regex::Error::Syntax(text) => {
            let line = text.lines().last().unwrap_or_default();
            line.strip_prefix("error: ").unwrap_or(line).to_owned()
        }
        other => other.to_string(),
    };
    build(&ascii).map_err(last_line)?;
    build(&format!("\\A(?:{ascii})\\z")).map_err(last_line)
}

/// The algorithm of this name, in ODK's spelling.
pub(super) fn digest_algorithm(name: &str) -> Option<&'static aws_lc_rs::digest::Algorithm> {
    use aws_lc_rs::digest;
    Some(match name {
        "SHA-1" => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        "SHA-256" => &digest::SHA256,
        "SHA-384" => &digest::SHA384,
        "SHA-512" => &digest::SHA512,
        _ => return None,
    })
}

/// `digest(text, algorithm, encoding)`; the encoding is `base64` unless it says `hex`.
fn digest(values: &[Value]) -> Result<Value, Fault> {
    let [text, algorithm, encoding @ ..] = values else {
        return Err(Fault::Unsupported("digest()".to_owned()));
    };
    let fault = |what| Fault::BadArgument { function: "digest", what };
    let algorithm = digest_algorithm(&algorithm.to_text()).ok_or(fault("this algorithm"))?;
    let digest = aws_lc_rs::digest::digest(algorithm, text.to_text().as_bytes());
    match encoding.first().map(Value::to_text).as_deref() {
        None | Some("" | "base64") => Ok(Value::text(&base64(digest.as_ref()))),
        Some("hex") => Ok(Value::text(&hex(digest.as_ref()))),
        Some(_) => Err(fault("this encoding")),
    }
}

/// Two lower-case digits a byte.
fn hex(bytes: &[u8]) -> String {
    let digit = |four_bits: u8| char::from_digit(u32::from(four_bits), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// RFC 4648 §4, with padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let sextet = (bits >> (18 - 6 * place)) & 0x3f;
            out.push(if place <= chunk.len() { char::from(LETTERS[sextet as usize]) } else { '=' });
        }
    }
    out
}
