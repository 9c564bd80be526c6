use forms::expression::{Explanation, Expression, Variables, Verdict};

fn firm() -> Variables {
    Variables::new()
        .with("backup", "no")
        .with("site", "yes")
        .with("needs", "sales security")
        .with("headcount", 12)
        .with("turnover", "")
        .with("cloud", "")
}

fn because(rule: &str) -> (Verdict, Vec<String>) {
    let Explanation { verdict, reasons } = Expression::parse(rule).unwrap().explain(&firm());
    (verdict, reasons.into_iter().map(|reason| reason.expression).collect())
}

#[test]
fn what_decides_is_told_and_nothing_else() {
    for (rule, verdict, reasons) in [
        ("${backup} = 'no'", Verdict::True, &["${backup} = 'no'"][..]),
        ("${backup} = 'no' and ${headcount} < 50", Verdict::True, &["${backup} = 'no'", "${headcount} < 50"]),
        ("${backup} = 'no' and ${headcount} > 50", Verdict::False, &["${headcount} > 50"]),
        ("${backup} = 'no' or ${headcount} > 50", Verdict::True, &["${backup} = 'no'"]),
        ("${backup} = 'yes' or ${headcount} > 50", Verdict::False, &["${backup} = 'yes'", "${headcount} > 50"]),
        ("not(selected(${needs}, 'stock'))", Verdict::True, &["selected(${needs}, 'stock')"]),
        ("${turnover} > 1000", Verdict::Unknown, &["${turnover} > 1000"]),
        ("${turnover} > 1000 or ${backup} = 'no'", Verdict::True, &["${backup} = 'no'"]),
        ("${turnover} > 1000 and ${backup} = 'yes'", Verdict::False, &["${backup} = 'yes'"]),
        ("${turnover} > 1000 and ${backup} = 'no'", Verdict::Unknown, &["${turnover} > 1000"]),
        ("not(${cloud} = 'yes')", Verdict::Unknown, &["${cloud} = 'yes'"]),
        (
            "if(${site} = 'yes', ${backup} = 'no', ${cloud} = 'no')",
            Verdict::True,
            &["${site} = 'yes'", "${backup} = 'no'"],
        ),
        (
            "if(${cloud} = 'yes', ${backup} = 'no', ${site} = 'yes')",
            Verdict::True,
            &["${backup} = 'no'", "${site} = 'yes'"],
        ),
        (
            "(${backup} = 'no' or ${site} = 'yes') and ${site} = 'yes' and ${backup} = 'no'",
            Verdict::True,
            &["${backup} = 'no'", "${site} = 'yes'"],
        ),
        ("(${site} = 'yes' and ${backup} = 'no') or ${headcount} > 5", Verdict::True, &["${headcount} > 5"]),
        ("true()", Verdict::True, &[]),
        ("boolean(${site} = 'yes')", Verdict::True, &["${site} = 'yes'"]),
        ("${nobody} = 1", Verdict::Unknown, &["${nobody} = 1"]),
    ] {
        assert_eq!(because(rule), (verdict, reasons.iter().map(ToString::to_string).collect()), "{rule}");
    }
}

#[test]
fn a_leaf_twice_is_told_once_and_only_when_needed() {
    // The first part alone would take `backup`, but the second needs `site`, which then does for both.
    let rule = "(${backup} = 'no' or ${site} = 'yes') and ${site} = 'yes'";
    assert_eq!(because(rule), (Verdict::True, vec!["${site} = 'yes'".to_owned()]));
}

#[test]
fn a_reason_names_the_questions_and_their_answers() {
    let rule = Expression::parse("concat(${backup}, ${site}) = 'noyes' and ${headcount} * 2 > 20").unwrap();
    let explanation = rule.explain(&firm());
    let read: Vec<(String, String)> =
        explanation.readings().into_iter().map(|reading| (reading.name.clone(), reading.value.to_string())).collect();
    let expected = [("backup", "no"), ("site", "yes"), ("headcount", "12")];
    assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn an_open_reason_names_every_question_also_those_after_the_first_open_one() {
    let rule = Expression::parse("${turnover} div ${headcount} > ${cloud}").unwrap();
    let explanation = rule.explain(&firm());
    assert_eq!(explanation.verdict, Verdict::Unknown);
    let names: Vec<(&str, bool)> =
        explanation.readings().iter().map(|reading| (reading.name.as_str(), reading.settled)).collect();
    assert_eq!(names, [("turnover", false), ("headcount", true), ("cloud", false)]);
}

#[test]
fn silence_is_not_a_no() {
    for rule in [
        "${cloud} = 'yes'",
        "${cloud} != 'yes'",
        "not(${cloud} = 'yes')",
        "selected(${cloud}, 'a')",
        "${cloud} = ''",
        "count-selected(${cloud}) = 0",
    ] {
        assert_eq!(because(rule).0, Verdict::Unknown, "{rule}");
    }
}

#[test]
fn a_value_is_settled_when_no_open_answer_can_change_it() {
    let settled =
        |text: &str| Expression::parse(text).unwrap().settled(&firm()).unwrap().map(|value| value.to_string());
    assert_eq!(settled("${headcount} * 2").as_deref(), Some("24"));
    assert_eq!(settled("${headcount} + ${turnover}"), None);
    assert_eq!(settled("if(${site} = 'yes', 1, ${turnover})").as_deref(), Some("1"));
    assert_eq!(settled("coalesce(${site}, ${turnover})").as_deref(), Some("yes"));
    assert_eq!(settled("coalesce(${turnover}, ${site})"), None);
    assert_eq!(settled("(${turnover} > 1 and ${site} = 'no') = true()").as_deref(), Some("false"));
}
