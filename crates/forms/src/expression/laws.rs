//! Laws that hold for every expression.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::explain::derive;
use super::syntax::At;
use super::*;

/// The variables of the laws: one letter each.
const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

fn question(name: &str) -> Expr {
    Expr::Path(Path { start: Start::Question(name.into()), predicates: vec![], steps: vec![], at: At(0) })
}

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&NAMES[..])
}

fn leaves() -> impl Strategy<Value = Expr> {
    prop_oneof![
        names().prop_map(question),
        "[a-z' ]{0,4}".prop_map(Expr::Text),
        (0u32..2_000, 0u32..3)
            .prop_map(|(digits, places)| Expr::Number(Decimal::new(digits.into(), places).normalize())),
        Just(Expr::Path(Path {
            start: Start::Here,
            predicates: vec![],
            steps: vec![Step { to: Towards::Own, predicates: vec![] }],
            at: At(0)
        })),
    ]
}

fn operators() -> impl Strategy<Value = Operator> {
    prop::sample::select(vec![
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
        Operator::Plus,
        Operator::Minus,
        Operator::Times,
        Operator::Div,
        Operator::Mod,
        Operator::Union,
    ])
}

fn towards() -> impl Strategy<Value = Towards> {
    prop_oneof![
        Just(Towards::Own),
        Just(Towards::Parent),
        Just(Towards::AnyChild),
        prop::sample::select(vec!["root", "item", "and", "div", "a-b", "x.y", "jr:z"])
            .prop_map(|name| Towards::Child(name.into())),
    ]
}

fn steps(inner: impl Strategy<Value = Expr> + Clone) -> impl Strategy<Value = Vec<Step>> {
    let step = (towards(), prop::collection::vec(inner, 0..2)).prop_map(|(to, predicates)| Step { to, predicates });
    prop::collection::vec(step, 1..4)
}

/// Any expression that has a spelling.
fn expressions() -> impl Strategy<Value = Expr> {
    leaves().prop_recursive(4, 40, 4, |inner| {
        let starts = prop_oneof![
            Just(Start::Root),
            Just(Start::Here),
            Just(Start::Current),
            names().prop_map(|name| Start::Question(name.into())),
            names().prop_map(|name| Start::Instance(name.into())),
            names().prop_map(|name| Start::LastSaved(name.into())),
        ];
        let paths = (starts, prop::collection::vec(inner.clone(), 0..2), steps(inner.clone())).prop_map(
            |(start, predicates, mut steps)| {
                let operator_first = matches!(&steps[0].to, Towards::Child(name) if name == "and" || name == "div");
                if matches!(start, Start::Here) && operator_first {
                    steps[0].to = Towards::Own;
                }
                let predicates = if matches!(start, Start::Here | Start::Root) { vec![] } else { predicates };
                Expr::Path(Path { start, predicates, steps, at: At(7) })
            },
        );
        let calls = (
            prop::sample::select(vec![
                "concat",
                "if",
                "selected",
                "jr:choice-name",
                "unknown-thing",
                "not",
                "sum",
                "date",
            ]),
            prop::collection::vec(inner.clone(), 0..4),
        )
            .prop_map(|(name, arguments)| Expr::Call(Call::new(name, arguments, At(3))));
        prop_oneof![
            paths,
            calls,
            inner.clone().prop_map(|inner| Expr::Negate(Box::new(inner))),
            (operators(), inner.clone(), inner.clone()).prop_map(|(operator, left, right)| Expr::Binary(
                operator,
                Box::new(left),
                Box::new(right)
            )),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::And),
            prop::collection::vec(inner, 2..4).prop_map(Expr::Or),
        ]
    })
}

/// Conditions of the shape that authors write, over the variables of the laws.
fn conditions() -> impl Strategy<Value = Expr> {
    let compared = (
        names(),
        prop::sample::select(vec![Operator::Equal, Operator::NotEqual, Operator::Less, Operator::Greater]),
        prop_oneof![
            Just(Expr::Text("x".into())),
            (0i64..4).prop_map(|n| Expr::Number(n.into())),
            names().prop_map(question)
        ],
    )
        .prop_map(|(name, operator, right)| Expr::Binary(operator, Box::new(question(name)), Box::new(right)));
    let call = |name: &'static str, arguments| Expr::Call(Call::new(name, arguments, At(0)));
    let selected = names().prop_map(move |name| call("selected", vec![question(name), Expr::Text("x".into())]));
    let coalesced = (names(), names()).prop_map(move |(first, second)| {
        let either = call("coalesce", vec![question(first), question(second)]);
        Expr::Binary(Operator::Equal, Box::new(either), Box::new(Expr::Text("x".into())))
    });
    let fixed = prop::bool::ANY.prop_map(move |truth| call(if truth { "true" } else { "false" }, vec![]));
    prop_oneof![5 => compared, 2 => selected, 1 => coalesced, 1 => names().prop_map(question), 1 => fixed]
        .prop_recursive(4, 30, 3, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::And),
                prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::Or),
                inner.clone().prop_map(move |inner| call("not", vec![inner])),
                inner.clone().prop_map(move |inner| call("boolean", vec![inner])),
                prop::collection::vec(inner.clone(), 3).prop_map(move |parts| call("if", parts)),
                inner.prop_map(move |inner| Expr::Binary(
                    Operator::Equal,
                    Box::new(inner),
                    Box::new(call("true", vec![]))
                )),
            ]
        })
}

fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::text("x")),
        Just(Value::text("x y")),
        Just(Value::text("no")),
        (0i64..4).prop_map(Value::from)
    ]
}

/// An answer for every variable.
fn answers() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(values(), NAMES.len())
}

/// The answers, blank where `given` says so.
fn scope(answers: &[Value], given: &[bool]) -> Variables {
    NAMES.iter().zip(answers).zip(given).fold(Variables::new(), |scope, ((name, value), given)| {
        scope.with(name, if *given { value.clone() } else { Value::Blank })
    })
}

fn expression(expr: &Expr) -> Expression {
    Expression::parse(&expr.to_string()).unwrap()
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (-1_000_000_000i64..1_000_000_000, 0u32..7).prop_map(|(digits, places)| Decimal::new(digits, places))
}

fn calculated(text: &str, numbers: &[Decimal]) -> Value {
    let scope = NAMES.iter().zip(numbers).fold(Variables::new(), |scope, (name, number)| scope.with(name, *number));
    Expression::parse(text).unwrap().evaluate(&scope).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_expression_reads_its_own_spelling(expr in expressions()) {
        let spelling = expr.to_string();
        let read = Expression::parse(&spelling).map_err(|error| TestCaseError::fail(format!("{spelling}: {error}")))?;
        prop_assert_eq!(read.expr(), &expr, "{}", spelling);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        if let Ok(expression) = Expression::parse(&text) {
            let _ = (expression.check(), expression.references(), expression.evaluate(&Variables::new()));
        }
    }

    #[test]
    fn no_heap_of_words_makes_it_panic(
        words in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "[", "]", ",", "/", "//", ".", "..", "*", "-", "+", "=", "!=", "<", "|", "and", "or", "div", "mod",
            "${a}", "${", "'x'", "'", "1", ".5", "name", "if", "selected", "current", "instance", "substr", "regex", "date",
            "round", "pow", "once", "position", "count", "é", "\u{2019}", "9999999999999999999999999999",
        ]), 0..20),
        spaced in prop::bool::ANY,
    ) {
        let text = words.join(if spaced { " " } else { "" });
        if let Ok(expression) = Expression::parse(&text) {
            let scope = Variables::new().with("a", "x").about("2026-11-24").on(jiff::civil::date(2026, 11, 24));
            let _ = (expression.check(), expression.evaluate(&scope), expression.explain(&scope));
        }
    }

    #[test]
    fn no_expression_makes_evaluation_panic(expr in expressions(), answers in answers()) {
        let expression = expression(&expr);
        let scope = scope(&answers, &[true; 5]).about("3");
        let _ = expression.evaluate(&scope);
        let _ = expression.settled(&scope);
        let _ = expression.explain(&scope);
    }

    #[test]
    fn the_reasons_alone_give_the_verdict_and_none_can_be_left_out(
        condition in conditions(), answers in answers(), given in prop::collection::vec(prop::bool::ANY, 5)
    ) {
        let expression = expression(&condition);
        let explanation = expression.explain(&scope(&answers, &given));
        let told: BTreeMap<&str, Verdict> =
            explanation.reasons.iter().map(|reason| (reason.expression.as_str(), reason.verdict)).collect();
        let derived = |without: Option<&str>| derive(expression.expr(), &mut |leaf| {
            let spelling = leaf.to_string();
            if Some(spelling.as_str()) == without { return Verdict::Unknown; }
            told.get(spelling.as_str()).copied().unwrap_or(Verdict::Unknown)
        });
        prop_assert_eq!(derived(None), explanation.verdict);
        prop_assert_eq!(expression.verdict(&scope(&answers, &given)), explanation.verdict);
        for reason in &explanation.reasons {
            if explanation.verdict == Verdict::Unknown {
                prop_assert_eq!(reason.verdict, Verdict::Unknown);
            } else {
                prop_assert_eq!(derived(Some(&reason.expression)), Verdict::Unknown);
            }
        }
    }

    #[test]
    fn all_reasons_give_the_verdict_too_and_none_of_the_fewest_is_missing(
        condition in conditions(), answers in answers(), given in prop::collection::vec(prop::bool::ANY, 5)
    ) {
        let expression = expression(&condition);
        let scope = scope(&answers, &given);
        let (fewest, all) = (expression.explain(&scope), expression.explain_all(&scope));
        prop_assert_eq!(fewest.verdict, all.verdict);
        prop_assert!(fewest.reasons.iter().all(|reason| all.reasons.contains(reason)));
        let told: BTreeMap<&str, Verdict> =
            all.reasons.iter().map(|reason| (reason.expression.as_str(), reason.verdict)).collect();
        let derived = expression.follows(&mut |part| {
            told.get(part.to_string().as_str()).copied().unwrap_or(Verdict::Unknown)
        });
        prop_assert_eq!(derived, all.verdict);
    }

    #[test]
    fn an_answer_to_an_open_question_never_contradicts_a_verdict(
        condition in conditions(), answers in answers(), given in prop::collection::vec(prop::bool::ANY, 5)
    ) {
        let expression = expression(&condition);
        let before = expression.verdict(&scope(&answers, &given));
        let after = expression.verdict(&scope(&answers, &[true; 5]));
        prop_assert_ne!(after, Verdict::Unknown);
        if before != Verdict::Unknown {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn with_every_answer_given_the_verdict_is_the_value(condition in conditions(), answers in answers()) {
        let expression = expression(&condition);
        let scope = scope(&answers, &[true; 5]);
        let holds = expression.holds(&scope).unwrap();
        prop_assert_eq!(expression.verdict(&scope) == Verdict::True, holds);
        prop_assert_eq!(expression.settled(&scope).unwrap().map(|value| value.to_boolean()), Some(holds));
    }

    #[test]
    fn a_further_condition_never_makes_more_true(
        first in conditions(), second in conditions(), answers in answers(), given in prop::collection::vec(prop::bool::ANY, 5)
    ) {
        let scope = scope(&answers, &given);
        let rank = |verdict| match verdict { Verdict::False => 0, Verdict::Unknown => 1, Verdict::True => 2 };
        let alone = rank(expression(&first).verdict(&scope));
        let with = rank(expression(&Expr::And(vec![first.clone(), second.clone()])).verdict(&scope));
        let or = rank(expression(&Expr::Or(vec![first, second.clone()])).verdict(&scope));
        let other = rank(expression(&second).verdict(&scope));
        prop_assert_eq!(with, alone.min(other));
        prop_assert_eq!(or, alone.max(other));
    }

    #[test]
    fn sums_and_products_keep_the_laws_of_arithmetic(a in decimals(), b in decimals(), c in decimals()) {
        let equal = |left: &str, right: &str| {
            let (left, right) = (calculated(left, &[a, b, c]), calculated(right, &[a, b, c]));
            prop_assert_eq!(left, right);
            Ok(())
        };
        equal("${a} + ${b}", "${b} + ${a}")?;
        equal("(${a} + ${b}) + ${c}", "${a} + (${b} + ${c})")?;
        equal("${a} * ${b}", "${b} * ${a}")?;
        equal("${a} - ${b}", "-(${b} - ${a})")?;
        equal("${a} + ${b} - ${b}", "${a}")?;
        equal("floor(${a})", "-ceiling(-${a})")?;
        equal("int(${b} div 7) * 7 + ${b} mod 7", "${b}")?;
        equal("abs(${a})", "max(${a}, -${a})")?;
        equal("string(${a})", "string(number(string(${a})))")?;
        // Products of up to 28 digits are exact.
        let (x, y, z) = (a.trunc(), b.trunc(), c.trunc());
        prop_assert_eq!(calculated("${a} * (${b} + ${c})", &[x, y, z]), calculated("${a} * ${b} + ${a} * ${c}", &[x, y, z]));
    }

    #[test]
    fn exactly_one_of_less_equal_and_greater_holds_between_numbers(a in decimals(), b in decimals()) {
        let holds = ["${a} < ${b}", "${a} = ${b}", "${a} > ${b}"].map(|text| calculated(text, &[a, b]) == Value::Boolean(true));
        prop_assert_eq!(holds.iter().filter(|holds| **holds).count(), 1);
        prop_assert_eq!(calculated("not(${a} < ${b})", &[a, b]), calculated("${a} >= ${b}", &[a, b]));
    }

    #[test]
    fn days_count_there_and_back(days in -1_000_000i64..1_000_000) {
        let text = format!("number(date({days}))");
        prop_assert_eq!(calculated(&text, &[]), Value::from(days));
    }
}
