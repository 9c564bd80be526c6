//! What filling in a form costs: `cargo bench -p forms`. Prints, and fails when over the budget.

#![expect(clippy::unwrap_used, reason = "a benchmark stops where it fails")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use forms::expression::{Expression, Variables};
use forms::model::{ExpressionText, Group, Item, Parts, Question, QuestionKind, Repeat};
use forms::{Answers, Circumstances, Filling, Form, Plan, Position};

fn main() {
    expressions();
    large_form();
    rows();
}

/// The middle of many runs, and what it may be.
fn measure(what: &str, budget: Duration, mut run: impl FnMut()) {
    const RUNS: usize = 201;
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (median, p99) = (times[RUNS / 2], times[RUNS * 99 / 100]);
    println!("{what:60} {median:>12.1?} p99 {p99:>12.1?} budget {budget:>8.0?}");
    assert!(median <= budget, "{what} takes {median:?}, more than {budget:?}");
}

fn expressions() {
    let answers = Variables::new().with("backup", "no").with("headcount", 12).with("needs", "sales security");
    let rule =
        "${backup} = 'no' and (${headcount} < 50 or selected(${needs}, 'cloud')) and not(selected(${needs}, 'stock'))";
    let read = Expression::parse(rule).unwrap();
    measure("read a condition of four parts", Duration::from_micros(100), || {
        black_box(Expression::parse(black_box(rule)).unwrap());
    });
    measure("evaluate it", Duration::from_micros(10), || {
        black_box(read.evaluate(black_box(&answers)).unwrap());
    });
    measure("explain it", Duration::from_micros(50), || {
        black_box(read.explain(black_box(&answers)));
    });
    let mut sum = String::from("0");
    for _ in 0..100 {
        write!(sum, " + ${{headcount}} * 1.5").unwrap();
    }
    let sum = Expression::parse(&sum).unwrap();
    measure("evaluate a sum of 100 products", Duration::from_micros(200), || {
        black_box(sum.evaluate(black_box(&answers)).unwrap());
    });
}

/// 900 questions, one of which a hundred calculations read.
fn large_form() {
    let at = || Position::cell("survey", 2, "calculation");
    let mut items = Vec::new();
    for number in 0..900 {
        let mut question = Question::new(format!("q{number}"), QuestionKind::Integer, at());
        if number > 0 {
            question.relevant = Some(ExpressionText::new(format!("coalesce(${{q{}}}, 1) > 0", number / 10), at()));
        }
        items.push(Item::Question(Box::new(question)));
    }
    for number in 0..100 {
        let mut question = Question::new(format!("c{number}"), QuestionKind::Calculate, at());
        question.calculation = Some(ExpressionText::new(format!("coalesce(${{q899}}, 0) * {number} + 1"), at()));
        items.push(Item::Question(Box::new(question)));
    }
    let form = Arc::new(Form::new(Parts { items, ..Parts::default() }));
    measure("make a form of 1,000 questions ready", Duration::from_millis(50), || {
        black_box(Plan::new(Arc::clone(&form)).unwrap());
    });
    let plan = Plan::new(form).unwrap();
    let today = jiff::civil::date(2026, 11, 24);
    measure("open it with no answers", Duration::from_millis(5), || {
        black_box(Filling::open(Arc::clone(&plan), Answers::new(), Circumstances::on(today)));
    });
    let mut filling = Filling::open(plan, Answers::new(), Circumstances::on(today));
    let mut value = 0;
    measure("answer a question that 100 calculations read", Duration::from_millis(1), || {
        value += 1;
        filling.answer("q899", &[value.to_string()]).unwrap();
    });
    measure("answer a question that nothing reads", Duration::from_micros(50), || {
        value += 1;
        filling.answer("q898", &[value.to_string()]).unwrap();
    });
    measure("list its steps", Duration::from_millis(2), || {
        black_box(filling.steps());
    });
}

/// A repeat of 100 rows with ten questions each, of which one total reads a hundred, and a hundred read one.
fn rows() {
    let at = || Position::cell("survey", 2, "calculation");
    let asked = |name: &str, calculation: Option<&str>| {
        let mut question = Question::new(name, QuestionKind::Integer, at());
        question.calculation = calculation.map(|text| ExpressionText::new(text, at()));
        Item::Question(Box::new(question))
    };
    let mut inside: Vec<Item> = (0..8).map(|number| asked(&format!("x{number}"), None)).collect();
    inside.push(asked("own", Some("coalesce(${x0}, 0) + coalesce(${x1}, 0)")));
    inside.push(asked("taxed", Some("${own} * coalesce(${rate}, 1)")));
    let repeat = Repeat { group: Group { items: inside, ..Group::new("line", at()) }, count: None };
    let items = vec![asked("rate", None), Item::Repeat(Box::new(repeat)), asked("total", Some("sum(${taxed})"))];
    let plan = Plan::new(Arc::new(Form::new(Parts { items, ..Parts::default() }))).unwrap();
    let open = |answers| Filling::open(Arc::clone(&plan), answers, Circumstances::on(jiff::civil::date(2026, 11, 24)));
    let mut filling = open(Answers::new());
    for _ in 0..100 {
        filling.add_row("line").unwrap();
    }
    let mut value = 0;
    measure("answer in one of 100 rows, and their total", Duration::from_millis(1), || {
        value += 1;
        filling.answer("x0@50", &[value.to_string()]).unwrap();
    });
    measure("answer what 100 rows read, and their total", Duration::from_millis(1), || {
        value += 1;
        filling.answer("rate", &[value.to_string()]).unwrap();
    });
    let answers = filling.answers().clone();
    measure("open 100 rows of ten questions", Duration::from_millis(20), || {
        black_box(open(answers.clone()));
    });
    measure("add a row and remove it", Duration::from_millis(5), || {
        filling.remove_row("line@100").unwrap();
        let row = filling.add_row("line").unwrap();
        filling.remove_row(&row).unwrap();
    });
}
