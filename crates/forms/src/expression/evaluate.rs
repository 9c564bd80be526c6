//! Working an expression out against a scope.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex::Regex;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::error::Fault;
use super::explain::NamedReading;
use super::functions::Function;
use super::library::{compile, digest, flat, hex, of_many, of_none, of_one, of_two, substr, translate, whole_number};
use super::scope::{Node, Reading, Scope};
use super::syntax::{Call, Expr, Operator, Path, Start, Step, Towards};
use super::value::{self, Value};
use super::{MAX_STEPS, MAX_TEXT, named_question};

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
    /// Most steps.
    limit: u32,
    /// The questions that were read, when they are wanted.
    readings: Option<Vec<NamedReading>>,
}

impl<'a> Evaluator<'a> {
    pub(super) fn new(scope: &'a dyn Scope, patterns: &'a BTreeMap<String, Regex>, only_settled: bool) -> Self {
        let limit = scope.steps_left().min(MAX_STEPS);
        Self { scope, patterns, only_settled, steps: 0, limit, readings: None }
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
        if self.steps > self.limit {
            return Err(Fault::TooManySteps { limit: self.limit }.into());
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
        if let Start::Question(name) = &path.start
            && self.only_settled
            && !self.scope.is_whole(name)
        {
            return Err(Stop::Open);
        }
        let mut nodes = self.keep(start, &path.predicates)?;
        for (place, step) in path.steps.iter().enumerate() {
            nodes = self.step(nodes, step)?;
            if path.start == Start::Root && place + 1 < path.steps.len() && step.predicates.is_empty() {
                nodes = self.those_around(nodes)?;
            }
        }
        Ok(nodes)
    }

    /// An absolute path stays in the row of a repeat where it is worked out, as in JavaRosa and Enketo.
    fn those_around(&mut self, nodes: Vec<Node>) -> Outcome<Vec<Node>> {
        let mut around = self.scope.here().filter(|_| nodes.len() > 1);
        while let Some(node) = around {
            self.spend(1)?;
            if nodes.contains(&node) {
                return Ok(vec![node]);
            }
            around = self.scope.parent(node);
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
            Function::Pulldata => self.pulldata(&values)?,
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

    /// `pulldata(file, column, key column, key)`: the column of the first row with that key.
    fn pulldata(&mut self, values: &[Value]) -> Outcome<Value> {
        let [file, column, key_column, key] = values else { return Ok(Value::Blank) };
        let (file, column, key_column, key) = (file.to_text(), column.to_text(), key_column.to_text(), key.to_text());
        let top = self.scope.instance(&file).ok_or_else(|| Fault::NoSuchInstance(file.to_string()))?;
        let to = |name: &str| Step { to: Towards::Child(name.to_owned()), predicates: Vec::new() };
        let root = self.step(vec![top], &to("root"))?;
        let (wanted, by) = (to(&column), to(&key_column));
        for row in self.step(root, &to("item"))? {
            let [cell] = self.step(vec![row], &by)?[..] else { continue };
            if self.read(cell)?.to_text() == key {
                return match self.step(vec![row], &wanted)?.first() {
                    Some(cell) => self.read(*cell),
                    None => Ok(Value::Blank),
                };
            }
        }
        Ok(Value::Blank)
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

impl Drop for Evaluator<'_> {
    fn drop(&mut self) {
        self.scope.spend(self.steps);
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
