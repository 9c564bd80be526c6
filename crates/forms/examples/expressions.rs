//! Writes expressions made at random, with what they give here, for `tests/oracles/xpath.test.js` to
//! compare with ODK's own evaluator.
//!
//! ```text
//! cargo run -p forms --example expressions -- SEED COUNT
//! {"answers":"<data>…</data>"}                                          once, first
//! {"parts":[{"expression":"n + 1","top":"+","inside":["n","1"],"kind":"number","text":"6","number":"6","boolean":true},…]}
//! ```
//!
//! The parts of an expression come before what they are part of, so that where both sides differ the
//! smallest part that does is known. `"kind":"fault"` has a text only.

#![expect(clippy::unwrap_used, reason = "the answers are written below")]

#[path = "../tests/expressions/tree.rs"]
mod tree;

use std::io::Write;

use forms::expression::{Expr, Expression, Value};
use serde_json::{Map, json};
use tree::Tree;

/// What was answered. All nodes of a name stand at one level.
const ANSWERS: &str = "
data
  n := 5
  zero := 0
  less := -3
  part := 2.75
  much := 1234567.891
  half := -2.5
  hello = hello world
  empty
  twelve = 12
  spaced =   two   words
  accents = Été à Zoug
  day := 2026-05-17
  leap := 2024-02-29
  first := 1970-01-01
  written = 2026-01-31
  moment := 2026-05-17T14:30:00.000Z
  time := 14:30:00.000
  one = a
  many = a b c
  r
    k = x
    v := 1
  r
    k = y
    v := 2.5
  r
    k = z
    v
  g
    inner := 7
";

/// SplitMix64: the same seed gives the same expressions on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % sides as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among.get(self.below(among.len())).copied().unwrap_or_default()
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// What an expression should be about. One in eight is about something else all the same.
#[derive(Clone, Copy)]
enum Want {
    Number,
    Text,
    Truth,
    Day,
    Nodes,
}

const NUMBERS: &[&str] =
    &["n", "zero", "less", "part", "much", "half", "twelve", "g/inner", "r[2]/v", "empty", "../data/n"];
const TEXTS: &[&str] =
    &["hello", "empty", "spaced", "accents", "one", "many", "twelve", "r[k = 'y']/k", "r[1]/k", "/data/hello"];
const DAYS: &[&str] = &["day", "leap", "first", "written", "moment"];
const NODES: &[&str] = &[
    "r/v",
    "r/k",
    "r/*",
    "r[v > 1]/v",
    "r[k != 'x']/k",
    "r[position() = 2]/v",
    "r[9]/v",
    "*/inner",
    "r[3]/v",
    "n | r/v",
];
const LITERALS: &[&str] = &[
    "''",
    "'a'",
    "'b'",
    "'hello'",
    "' '",
    "'o'",
    "'été'",
    "'12'",
    "'-1.50'",
    "'abc'",
    "'1e3'",
    "'2026-05-17'",
    "'true'",
];
const WHOLE: &[&str] = &["0", "1", "2", "3", "10", "28", "-1"];
const FIGURES: &[&str] = &["0", "1", "2", "3", "7", "10", "0.1", "0.5", "2.5", "99.995", "1000000", "0.001"];
const ORDERS: &[&str] = &["=", "!=", "<", "<=", ">", ">="];

struct Maker {
    dice: Dice,
}

impl Maker {
    fn make(&mut self, want: Want, depth: usize) -> String {
        let want = if self.dice.once_in(8) {
            [Want::Number, Want::Text, Want::Truth, Want::Day][self.dice.below(4)]
        } else {
            want
        };
        let deeper = depth.saturating_sub(1);
        let leaf = depth == 0 || self.dice.once_in(4);
        match want {
            Want::Number if leaf => {
                self.dice.pick(if self.dice.0.is_multiple_of(2) { NUMBERS } else { FIGURES }).to_owned()
            }
            Want::Text if leaf => {
                self.dice.pick(if self.dice.0.is_multiple_of(2) { TEXTS } else { LITERALS }).to_owned()
            }
            Want::Truth if leaf => {
                self.dice.pick(&["true()", "false()", "n = 5", "empty = ''", "one = 'a'"]).to_owned()
            }
            Want::Day if leaf => self.dice.pick(DAYS).to_owned(),
            Want::Nodes => self.dice.pick(NODES).to_owned(),
            Want::Number => self.number(deeper),
            Want::Text => self.text(deeper),
            Want::Truth => self.truth(deeper),
            Want::Day => match self.dice.below(4) {
                0 => format!("date({})", self.make(Want::Day, deeper)),
                1 => format!("date-time({})", self.make(Want::Day, deeper)),
                2 => format!(
                    "date({} {} {})",
                    self.make(Want::Day, deeper),
                    self.dice.pick(&["+", "-"]),
                    self.dice.pick(WHOLE)
                ),
                _ => format!(
                    "if({}, {}, {})",
                    self.make(Want::Truth, deeper),
                    self.make(Want::Day, deeper),
                    self.make(Want::Day, deeper)
                ),
            },
        }
    }

    fn number(&mut self, depth: usize) -> String {
        let dice = self.dice.below(28);
        let which = self.dice.below(8);
        let whole = self.dice.pick(WHOLE);
        let mut of = |want| self.make(want, depth);
        match dice {
            0..=4 => {
                let operator = ["+", "-", "*", "div", "mod"][dice];
                format!("({} {operator} {})", of(Want::Number), of(Want::Number))
            }
            5 => format!("-{}", of(Want::Number)),
            6 => format!("round({})", of(Want::Number)),
            7 => format!("round({}, {whole})", of(Want::Number)),
            8 => format!("{}({})", ["floor", "ceiling", "int", "abs", "number"][which % 5], of(Want::Number)),
            9 => format!("int({})", of(Want::Number)),
            10 => format!("abs({})", of(Want::Number)),
            11 => format!("pow({}, {whole})", of(Want::Number)),
            12 => format!("sqrt({})", of(Want::Number)),
            13 => format!("sum({})", of(Want::Nodes)),
            14 => format!("count({})", of(Want::Nodes)),
            15 => format!("count-non-empty({})", of(Want::Nodes)),
            16 => format!("{}({}, {})", ["max", "min"][which % 2], of(Want::Number), of(Want::Number)),
            17 => format!("{}({})", ["max", "min"][which % 2], of(Want::Nodes)),
            18 => format!("string-length({})", of(Want::Text)),
            19 => format!("count-selected({})", of(Want::Text)),
            20 => format!("number({})", of(Want::Text)),
            21 => format!("decimal-date-time({})", of(Want::Day)),
            23 => format!("indexed-repeat(r/v, r, {whole})"),
            24 => format!("position(r[{whole}])"),
            25 => format!("decimal-time({})", ["time", "'07:05'", "'25:00'", "moment"][which % 4]),
            26 => format!("atan2({}, {})", of(Want::Number), of(Want::Number)),
            22 => format!(
                "{}({})",
                ["sin", "cos", "tan", "atan", "exp", "log", "log10", "exp10"][which],
                of(Want::Number)
            ),
            _ => format!("if({}, {}, {})", of(Want::Truth), of(Want::Number), of(Want::Number)),
        }
    }

    fn text(&mut self, depth: usize) -> String {
        let dice = self.dice.below(16);
        let whole = self.dice.pick(WHOLE);
        let other = self.dice.pick(WHOLE);
        let pattern = self.dice.pick(&["'%Y-%m-%d'", "'%e/%n/%y'", "'%d %b %Y'", "'%a'", "'%H:%M:%S.%3'", "'%h'"]);
        let mut of = |want| self.make(want, depth);
        match dice {
            0 => format!("concat({}, {})", of(Want::Text), of(Want::Number)),
            1 => format!("concat({})", of(Want::Nodes)),
            2 => format!("join({}, {})", of(Want::Text), of(Want::Nodes)),
            3 => format!("substr({}, {whole})", of(Want::Text)),
            4 => format!("substr({}, {whole}, {other})", of(Want::Text)),
            5 => format!("substring-before({}, {})", of(Want::Text), of(Want::Text)),
            6 => format!("substring-after({}, {})", of(Want::Text), of(Want::Text)),
            7 => format!("translate({}, {}, {})", of(Want::Text), of(Want::Text), of(Want::Text)),
            8 => format!("normalize-space({})", of(Want::Text)),
            9 => format!("coalesce({}, {})", of(Want::Text), of(Want::Text)),
            10 => format!("selected-at({}, {whole})", of(Want::Text)),
            11 => format!("format-date({}, {pattern})", of(Want::Day)),
            12 => format!("format-date-time({}, {pattern})", of(Want::Day)),
            13 => format!("string({})", of(Want::Number)),
            14 => format!("digest({}, 'SHA-256', 'hex')", of(Want::Text)),
            _ => format!("if({}, {}, {})", of(Want::Truth), of(Want::Text), of(Want::Text)),
        }
    }

    fn truth(&mut self, depth: usize) -> String {
        let dice = self.dice.below(18);
        let order = self.dice.pick(ORDERS);
        let pattern =
            self.dice.pick(&["'[a-z ]+'", "'.*o'", "'^[0-9]{2}$'", "'a|hello world'", r"'\d+'", r"'\w+\s\w+'", "'h'"]);
        let whole = self.dice.pick(WHOLE);
        let mut of = |want| self.make(want, depth);
        match dice {
            0 => format!("({} and {})", of(Want::Truth), of(Want::Truth)),
            1 => format!("({} or {})", of(Want::Truth), of(Want::Truth)),
            2 => format!("not({})", of(Want::Truth)),
            3 | 4 => format!("({} {order} {})", of(Want::Number), of(Want::Number)),
            5 => format!("({} {order} {})", of(Want::Text), of(Want::Text)),
            6 => format!("({} {order} {})", of(Want::Day), of(Want::Day)),
            7 => format!("({} {order} {})", of(Want::Nodes), of(Want::Number)),
            8 => format!("({} {order} {})", of(Want::Truth), of(Want::Truth)),
            9 => format!("selected({}, {})", of(Want::Text), of(Want::Text)),
            10 => format!("contains({}, {})", of(Want::Text), of(Want::Text)),
            11 => format!("starts-with({}, {})", of(Want::Text), of(Want::Text)),
            12 => format!("ends-with({}, {})", of(Want::Text), of(Want::Text)),
            13 => format!("regex({}, {pattern})", of(Want::Text)),
            14 => format!("boolean({})", of(Want::Number)),
            15 => format!("boolean-from-string({})", of(Want::Text)),
            16 => format!(
                "weighted-checklist({whole}, 3, {}, {}, {}, 1)",
                of(Want::Truth),
                of(Want::Number),
                of(Want::Truth)
            ),
            _ => format!("checklist({}, {}, {}, {})", "-1", "1", of(Want::Truth), of(Want::Truth)),
        }
    }
}

/// The answers as a document.
fn document() -> String {
    let mut out = String::new();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let lines: Vec<&str> = ANSWERS.lines().filter(|line| !line.is_empty()).collect();
    for line in lines {
        let depth = line.len() - line.trim_start().len();
        while let Some((_, name)) = open.pop_if(|(outer, _)| *outer >= depth) {
            out.push_str(&format!("</{name}>"));
        }
        let (name, value) = line.trim_start().split_once([' ']).unwrap_or((line.trim(), ""));
        out.push_str(&format!("<{name}>{}", value.trim_start_matches([':', '=']).get(1..).unwrap_or_default()));
        open.push((depth, name));
    }
    while let Some((_, name)) = open.pop() {
        out.push_str(&format!("</{name}>"));
    }
    out
}

/// What an expression is at its outside, and what is right inside.
fn top(expr: &Expr) -> (String, Vec<&Expr>) {
    match expr {
        Expr::Text(_) => ("text".to_owned(), Vec::new()),
        Expr::Number(_) => ("number".to_owned(), Vec::new()),
        Expr::Path(_) => ("path".to_owned(), Vec::new()),
        // These are about the nodes themselves, not about what is in them.
        Expr::Call(call)
            if matches!(call.name.as_str(), "count" | "count-non-empty" | "position" | "indexed-repeat") =>
        {
            (format!("{}()", call.name), Vec::new())
        }
        Expr::Call(call) => (format!("{}()", call.name), call.arguments.iter().collect()),
        Expr::Negate(inner) => ("-".to_owned(), vec![inner]),
        Expr::Binary(operator, left, right) => (operator.sign().to_owned(), vec![left, right]),
        Expr::And(all) => ("and".to_owned(), all.iter().collect()),
        Expr::Or(all) => ("or".to_owned(), all.iter().collect()),
    }
}

/// What an expression gives here.
fn given(expr: &Expr, answers: &Tree) -> serde_json::Value {
    let expression = expr.to_string();
    let (top, inside) = top(expr);
    let inside: Vec<String> = inside.into_iter().map(ToString::to_string).collect();
    let value = Expression::parse(&expression).unwrap().evaluate(answers);
    let mut part = Map::new();
    part.insert("expression".into(), expression.into());
    part.insert("top".into(), top.into());
    part.insert("inside".into(), inside.into());
    match value {
        Err(fault) => {
            part.insert("kind".into(), "fault".into());
            part.insert("text".into(), fault.to_string().into());
        }
        Ok(value) => {
            let kind = match &value {
                Value::Blank | Value::Text(_) => "text",
                Value::Number(_) | Value::NotANumber => "number",
                Value::Boolean(_) => "boolean",
                Value::Date(_) | Value::Moment(_) => "day",
                Value::Time(_) => "time",
                Value::Nodes(_) => "nodes",
            };
            part.insert("kind".into(), kind.into());
            part.insert("text".into(), (&*value.to_text()).into());
            part.insert(
                "number".into(),
                value.to_number().map_or_else(|| "NaN".into(), |number| number.to_string()).into(),
            );
            part.insert("boolean".into(), value.to_boolean().into());
        }
    }
    part.into()
}

/// The parts of an expression, each after its own parts; what stands in a predicate is no part.
fn parts<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
    top(expr).1.into_iter().for_each(|part| parts(part, found));
    found.push(expr);
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut number = || arguments.next().and_then(|argument| argument.parse::<u64>().ok());
    let (seed, count) = number().zip(number()).ok_or("say the seed and how many expressions")?;
    let answers = Tree::read(ANSWERS).at("data", 0);
    let mut maker = Maker { dice: Dice(seed) };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", json!({ "answers": document() }))?;
    for _ in 0..count {
        let want = [Want::Number, Want::Text, Want::Truth, Want::Truth, Want::Day][maker.dice.below(5)];
        let expression = Expression::parse(&maker.make(want, 3))?;
        // What a form with it is refused for needs no value.
        if expression.check().is_err() {
            continue;
        }
        let mut found = Vec::new();
        parts(expression.expr(), &mut found);
        let parts: Vec<_> = found.into_iter().map(|part| given(part, &answers)).collect();
        writeln!(out, "{}", json!({ "parts": parts }))?;
    }
    Ok(())
}
