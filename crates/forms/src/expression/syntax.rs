//! The tree that an expression is read into, and its canonical spelling.
//!
//! Reading the spelling of a tree gives the same tree again.

use std::fmt;

use rust_decimal::Decimal;

use super::functions::{self, Function};

/// The character at which a part of an expression starts. Any two are equal, so that two trees
/// are equal when they mean the same, wherever they were written.
#[derive(Debug, Clone, Copy, Default)]
pub struct At(pub usize);

impl PartialEq for At {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for At {}

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// `'text'`.
    Text(String),
    /// `12.5`; never negative.
    Number(Decimal),
    /// `${question}`, `/data/question`, `.`, `instance('list')/root/item`…
    Path(Path),
    /// `selected(${q}, 'a')`.
    Call(Call),
    /// `-x`.
    Negate(Box<Expr>),
    /// `a + b`.
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// `a and b and c`: two or more.
    And(Vec<Expr>),
    /// `a or b or c`: two or more.
    Or(Vec<Expr>),
}

/// An operator between two values, `and` and `or` apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `div`
    Div,
    /// `mod`
    Mod,
    /// `|`
    Union,
}

impl Operator {
    /// As it is written.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Div => "div",
            Self::Mod => "mod",
            Self::Union => "|",
        }
    }

    /// How tightly it binds (XPath 1.0 §3.4–3.5); more is tighter.
    pub(super) const fn strength(self) -> u8 {
        match self {
            Self::Equal | Self::NotEqual => EQUALITY,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => EQUALITY + 1,
            Self::Plus | Self::Minus => EQUALITY + 2,
            Self::Times | Self::Div | Self::Mod => EQUALITY + 3,
            Self::Union => UNION,
        }
    }

    /// Whether it compares, so that its result is true or false.
    pub const fn compares(self) -> bool {
        matches!(
            self,
            Self::Equal | Self::NotEqual | Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual
        )
    }
}

pub(super) const OR: u8 = 1;
pub(super) const AND: u8 = 2;
pub(super) const EQUALITY: u8 = 3;
pub(super) const NEGATION: u8 = 7;
pub(super) const UNION: u8 = 8;
const PRIMARY: u8 = 9;

/// A function and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The name as written; [`super::Expression::check`] says whether there is such a function.
    pub name: String,
    /// What it is given.
    pub arguments: Vec<Expr>,
    /// Where the name stands.
    pub at: At,
    pub(super) function: Option<Function>,
}

impl Call {
    /// A call of the function of this name, if there is one.
    pub fn new(name: &str, arguments: Vec<Expr>, at: At) -> Self {
        let function = functions::find(name).map(|signature| signature.function);
        Self { name: name.to_owned(), arguments, at, function }
    }
}

/// A way to one or more answers or cells of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Where it starts.
    pub start: Start,
    /// Conditions on what it starts from: `${repeat}[position() = 2]`.
    pub predicates: Vec<Expr>,
    /// The steps from there.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub at: At,
}

/// Where a path starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// `/…`: above the form.
    Root,
    /// `.`, `..` or a name: where the expression, or the predicate, is worked out.
    Here,
    /// `current()`: where the whole expression is worked out, also inside a predicate.
    Current,
    /// `${name}`.
    Question(String),
    /// `${last-saved#name}`: the answer of the last time the form was filled in.
    LastSaved(String),
    /// `instance('name')`: a list.
    Instance(String),
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where the step goes.
    pub to: Towards,
    /// Conditions on what it finds.
    pub predicates: Vec<Expr>,
}

/// Where a step goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Towards {
    /// `.`
    Own,
    /// `..`
    Parent,
    /// `*`
    AnyChild,
    /// A name.
    Child(String),
}

impl Expr {
    /// Visits the expression and everything inside it, outermost first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        visit(self);
        match self {
            Self::Text(_) | Self::Number(_) => {}
            Self::Path(path) => {
                for predicate in path.predicates.iter().chain(path.steps.iter().flat_map(|step| &step.predicates)) {
                    predicate.walk(visit);
                }
            }
            Self::Call(call) => call.arguments.iter().for_each(|argument| argument.walk(visit)),
            Self::Negate(inner) => inner.walk(visit),
            Self::Binary(_, left, right) => {
                left.walk(visit);
                right.walk(visit);
            }
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.walk(visit)),
        }
    }

    fn strength(&self) -> u8 {
        match self {
            Self::Or(_) => OR,
            Self::And(_) => AND,
            Self::Binary(operator, ..) => operator.strength(),
            Self::Negate(_) => NEGATION,
            _ => PRIMARY,
        }
    }

    /// Writes the expression, in brackets when it binds less tightly than needed.
    fn write(&self, out: &mut fmt::Formatter<'_>, needed: u8) -> fmt::Result {
        if self.strength() < needed {
            return write!(out, "({self})");
        }
        write!(out, "{self}")
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) if text.contains('\'') => write!(out, "\"{text}\""),
            Self::Text(text) => write!(out, "'{text}'"),
            Self::Number(number) => write!(out, "{number}"),
            Self::Path(path) => write!(out, "{path}"),
            Self::Call(call) => {
                write!(out, "{}(", call.name)?;
                list(out, &call.arguments, ", ", 0)?;
                out.write_str(")")
            }
            Self::Negate(inner) => {
                out.write_str("-")?;
                inner.write(out, NEGATION)
            }
            Self::Binary(operator, left, right) => {
                left.write(out, operator.strength())?;
                write!(out, " {} ", operator.sign())?;
                right.write(out, operator.strength() + 1)
            }
            Self::And(parts) => list(out, parts, " and ", AND + 1),
            Self::Or(parts) => list(out, parts, " or ", OR + 1),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut slash = !matches!(self.start, Start::Here);
        match &self.start {
            Start::Root if self.steps.is_empty() => out.write_str("/")?,
            Start::Root | Start::Here => {}
            Start::Current => out.write_str("current()")?,
            Start::Question(name) => write!(out, "${{{name}}}")?,
            Start::LastSaved(name) => write!(out, "${{last-saved#{name}}}")?,
            Start::Instance(name) if name.contains('\'') => write!(out, "instance(\"{name}\")")?,
            Start::Instance(name) => write!(out, "instance('{name}')")?,
        }
        predicates(out, &self.predicates)?;
        for step in &self.steps {
            if slash {
                out.write_str("/")?;
            }
            slash = true;
            match &step.to {
                Towards::Own => out.write_str(".")?,
                Towards::Parent => out.write_str("..")?,
                Towards::AnyChild => out.write_str("*")?,
                Towards::Child(name) => out.write_str(name)?,
            }
            predicates(out, &step.predicates)?;
        }
        Ok(())
    }
}

fn predicates(out: &mut fmt::Formatter<'_>, predicates: &[Expr]) -> fmt::Result {
    predicates.iter().try_for_each(|predicate| write!(out, "[{predicate}]"))
}

fn list(out: &mut fmt::Formatter<'_>, parts: &[Expr], between: &str, needed: u8) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.write_str(between)?;
        }
        part.write(out, needed)?;
    }
    Ok(())
}
