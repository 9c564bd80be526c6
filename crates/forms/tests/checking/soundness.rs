//! "Never" is said only of what never happens: whenever some answers make a condition hold, the check
//! must not call its question never asked, nor its constraint impossible.

use forms::Concepts;
use forms::check::{Flaw, check};
use forms::expression::{Expression, Value, Variables};
use jiff::civil::date;
use proptest::prelude::*;

use super::form;

fn part() -> impl Strategy<Value = String> {
    let operator = prop::sample::select(vec!["=", "!=", "<", "<=", ">", ">="]);
    let number = -1i64..4;
    let text = prop::sample::select(vec!["yes", "no", "2", ""]);
    let day = 1u8..4;
    prop_oneof![
        (operator.clone(), number.clone()).prop_map(|(operator, number)| format!("${{n}} {operator} {number}")),
        (operator.clone(), number.clone()).prop_map(|(operator, number)| format!("{number} {operator} ${{n}}")),
        (operator.clone(), number.clone()).prop_map(|(operator, number)| format!("${{n}} {operator} '{number}'")),
        (operator.clone(), number.clone()).prop_map(|(operator, number)| format!("${{t}} {operator} {number}")),
        (operator.clone(), number.clone()).prop_map(|(operator, number)| format!("${{c}} {operator} {number}")),
        (operator.clone(), text.clone()).prop_map(|(operator, text)| format!("${{a}} {operator} '{text}'")),
        (operator.clone(), text.clone()).prop_map(|(operator, text)| format!("${{t}} {operator} '{text}'")),
        (operator.clone(), text.clone()).prop_map(|(operator, text)| format!("${{c}} {operator} '{text}'")),
        (operator.clone(), text.clone()).prop_map(|(operator, text)| format!("${{n}} {operator} '{text}'")),
        (operator.clone(), day).prop_map(|(operator, day)| format!("${{d}} {operator} '2026-01-0{day}'")),
        (operator.clone(), number.clone())
            .prop_map(|(operator, number)| format!("count-selected(${{m}}) {operator} {number}")),
        (operator.clone(), number).prop_map(|(operator, number)| format!("string-length(${{t}}) {operator} {number}")),
        operator.clone().prop_map(|operator| format!("${{n}} {operator} ${{c}}")),
        operator.clone().prop_map(|operator| format!("${{c}} {operator} ${{n}}")),
        operator.prop_map(|operator| format!("${{t}} {operator} ${{a}}")),
        Just("selected(${m}, 'yes')".to_owned()),
        Just("selected(${a}, 'no')".to_owned()),
        Just("selected(${m}, '')".to_owned()),
        Just("selected(${a}, '')".to_owned()),
        Just("contains(${t}, 'e')".to_owned()),
        Just("${n}".to_owned()),
        Just("${t}".to_owned()),
    ]
}

fn condition() -> impl Strategy<Value = String> {
    part().prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            inner.clone().prop_map(|part| format!("not({part})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!("if({a}, {b}, {c})")),
        ]
    })
}

/// Some answers to the questions of the form below.
fn answers() -> Vec<Variables> {
    let texts = ["", "yes", "no", "2", "-1", "e"];
    let mut all = Vec::new();
    for round in 0..216u32 {
        let pick = |divisor: u32, of: u32| (round / divisor) % of;
        let n = [None, Some(-1), Some(0), Some(1), Some(2), Some(3)][pick(1, 6) as usize];
        let number = |value: Option<i64>| value.map_or(Value::Blank, |value| Value::Number(value.into()));
        let d = [None, Some(1), Some(2), Some(3)][pick(5, 4) as usize];
        all.push(
            Variables::new()
                .with("n", number(n))
                .with("c", number([None, Some(1), Some(2)][pick(7, 3) as usize]))
                .with("t", Value::text(texts[pick(6, 6) as usize]))
                .with("a", Value::text(["", "yes", "no"][pick(36, 3) as usize]))
                .with("m", Value::text(["", "yes", "no", "yes no"][pick(11, 4) as usize]))
                .with("d", d.map_or(Value::Blank, |day| Value::Date(date(2026, 1, day)))),
        );
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn what_can_be_asked_is_never_called_never_asked(condition in condition()) {
        let holds = answers().iter().any(|answers| {
            Expression::parse(&condition).unwrap().holds(answers).unwrap()
        });
        let form = form("data", &format!(
            "| survey |
             | | type | name | label | relevant | calculation |
             | | integer | n | N | | |
             | | calculate | c | | | 1 + 1 |
             | | text | t | T | | |
             | | select_one l | a | A | | |
             | | select_multiple l | m | M | | |
             | | date | d | D | | |
             | | text | x | X | {condition} | |
             | choices |
             | | list_name | name | label |
             | | l | yes | Yes |
             | | l | no | No |"
        ));
        let never = check(&form, &Concepts::default()).into_iter().any(|finding| {
            matches!(finding.flaw, Flaw::NeverAsked | Flaw::SwitchedOff)
        });
        prop_assert!(!(holds && never), "{condition}");
    }
}
