//! What an expression can see: the answers, the lists, the clock.

use std::collections::BTreeMap;

use base::Random;
use jiff::civil::Date;

use super::MAX_STEPS;
use super::value::{Moment, Value};

/// A place in a tree of answers or in a list. What the number means is the scope's affair, but in
/// document order it must grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub u64);

/// What a scope knows of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The answer; blank when there is none, or when the question is not relevant.
    pub value: Value,
    /// Whether the value can no longer come or go while the answers already given stay as they are.
    /// A question still to be answered is not settled, nor is a calculation from one. A question
    /// that is not asked is settled, and blank.
    pub settled: bool,
}

impl Reading {
    /// An answer: settled when there is one.
    pub fn of(value: Value) -> Self {
        Self { settled: !value.is_blank(), value }
    }
}

/// Whether a node is among the answers at all: what is not asked is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Whether it is there as things stand.
    pub is_there: bool,
    /// Whether that stays so while the answers already given stay as they are.
    pub settled: bool,
}

/// What an expression can see while it is worked out.
///
/// Only [`Scope::question`] must be written. The tree (from [`Scope::here`] down) is for paths,
/// lists and repeats; without it, a path that ends in a name reads the question of that name.
pub trait Scope {
    /// The answer to `${name}`; `None` when there is no such question. A question that repeats
    /// gives [`Value::Nodes`], unless the expression stands in the same repeat.
    fn question(&self, name: &str) -> Option<Reading>;

    /// The value of `.`: the answer that a constraint is about.
    fn this(&self) -> Option<Reading> {
        self.here().map(|node| self.read(node))
    }

    /// The answer to `${last-saved#name}`; `None` when this scope does not keep earlier ones.
    fn last_saved(&self, _name: &str) -> Option<Reading> {
        None
    }

    /// The label of a choice of a question, for `jr:choice-name`.
    fn choice_label(&self, _question: &str, _choice: &str) -> Option<String> {
        None
    }

    /// Today, for `today()`.
    fn today(&self) -> Option<Date> {
        self.now().map(|moment| moment.civil.date())
    }

    /// The moment, for `now()`.
    fn now(&self) -> Option<Moment> {
        None
    }

    /// Randomness, for `random()` and `uuid()`.
    fn random(&self) -> Option<&dyn Random> {
        None
    }

    /// Where the expression stands in the tree of answers.
    fn here(&self) -> Option<Node> {
        None
    }

    /// The node above the form: its only child is the form's outermost element.
    fn root(&self) -> Option<Node> {
        None
    }

    /// The node above a list: its only child is called `root`, whose children are `item`s.
    fn instance(&self, _name: &str) -> Option<Node> {
        None
    }

    /// All nodes of the question or group of this name that `${name}` can mean here.
    fn nodes(&self, _name: &str) -> Option<Vec<Node>> {
        None
    }

    /// Whether no more nodes of this name can come or go while the answers already given stay as they are.
    fn is_whole(&self, _name: &str) -> bool {
        true
    }

    /// Hands over the children of a node that have this name, or all of them, in order; also those
    /// that are not there.
    fn children(&self, _node: Node, _name: Option<&str>, _each: &mut dyn FnMut(Node)) {}

    /// The node around a node.
    fn parent(&self, _node: Node) -> Option<Node> {
        None
    }

    /// What a node is called.
    fn name(&self, _node: Node) -> Option<&str> {
        None
    }

    /// Whether a node that is a child of another is there; a path does not see what is not.
    fn presence(&self, _node: Node) -> Presence {
        Presence { is_there: true, settled: true }
    }

    /// The value of a node; blank for a group.
    fn read(&self, _node: Node) -> Reading {
        Reading { value: Value::Blank, settled: true }
    }

    /// How many more steps may be taken, when several evaluations share what they may take.
    fn steps_left(&self) -> u32 {
        MAX_STEPS
    }

    /// Notes how many steps an evaluation took.
    fn spend(&self, _steps: u32) {}

    /// Whether a node belongs to a list, not to the answers: an explanation leaves it out.
    fn is_of_a_list(&self, _node: Node) -> bool {
        false
    }
}

/// A scope made of names and values, for rules about things that are not forms.
///
/// ```
/// use forms::expression::{Expression, Variables};
/// let rule = Expression::parse("${headcount} < 50 and selected(${needs}, 'security')").unwrap();
/// let firm = Variables::new().with("headcount", 12).with("needs", "sales security");
/// assert!(rule.holds(&firm).unwrap());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variables {
    values: BTreeMap<String, Value>,
    this: Option<Value>,
    today: Option<Date>,
}

impl Variables {
    /// No variable at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// Also knows this variable; a blank one counts as not answered yet.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// Reads `.` as this value.
    #[must_use]
    pub fn about(mut self, value: impl Into<Value>) -> Self {
        self.this = Some(value.into());
        self
    }

    /// Knows the day.
    #[must_use]
    pub fn on(mut self, today: Date) -> Self {
        self.today = Some(today);
        self
    }
}

impl Scope for Variables {
    fn question(&self, name: &str) -> Option<Reading> {
        self.values.get(name).cloned().map(Reading::of)
    }

    fn this(&self) -> Option<Reading> {
        self.this.clone().map(Reading::of)
    }

    fn today(&self) -> Option<Date> {
        self.today
    }
}
