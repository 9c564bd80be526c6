use forms::expression::{Expression, Value, Verdict};
use forms::{Answers, Filling};
use proptest::prelude::*;

use crate::build::{TODAY, YES_NO, calculate, form, give, group, integer, open, select_one, shown, step_names, text};

#[test]
fn a_question_is_asked_when_its_condition_holds() {
    let mut filling = open(
        vec![
            select_one("sells", "yes_no").into(),
            integer("share").relevant("${sells} = 'yes'").into(),
            text("end").into(),
        ],
        YES_NO,
    );
    assert_eq!(step_names(&filling), ["sells", "end"]);
    give(&mut filling, "sells", "yes");
    assert_eq!(step_names(&filling), ["sells", "share", "end"]);
}

#[test]
fn an_answer_that_is_not_asked_any_more_is_kept_aside_and_does_not_count() {
    let mut filling = open(
        vec![
            select_one("sells", "yes_no").into(),
            integer("share").relevant("${sells} = 'yes'").into(),
            calculate("double", "coalesce(${share}, 0) * 2").into(),
        ],
        YES_NO,
    );
    give(&mut filling, "sells", "yes");
    give(&mut filling, "share", "21");
    assert_eq!(shown(&filling, "double"), "42");
    give(&mut filling, "sells", "no");
    assert_eq!((filling.value("share"), shown(&filling, "double")), (Value::Blank, "0".to_owned()));
    assert_eq!(filling.counted().into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["sells", "double"]);
    // Going back finds it again.
    give(&mut filling, "sells", "yes");
    assert_eq!(shown(&filling, "double"), "42");
    assert_eq!(filling.answers().get("share").unwrap().value, "21");
}

#[test]
fn a_group_hides_everything_inside_it() {
    let inner = group("inner", "", "", vec![text("deep").into()]);
    let mut filling = open(
        vec![
            select_one("firm", "yes_no").into(),
            group("outer", "${firm} = 'yes'", "", vec![text("name").into(), inner]),
            text("after").relevant("${deep} = 'x'").into(),
        ],
        YES_NO,
    );
    assert_eq!(step_names(&filling), ["firm"]);
    give(&mut filling, "firm", "yes");
    assert_eq!(step_names(&filling), ["firm", "name", "deep"]);
    assert_eq!(filling.steps()[2].groups, ["outer", "inner"]);
    give(&mut filling, "deep", "x");
    assert_eq!(step_names(&filling), ["firm", "name", "deep", "after"]);
    give(&mut filling, "firm", "no");
    assert_eq!(step_names(&filling), ["firm"]);
    assert!(filling.is_asked("firm") && !filling.is_asked("inner") && !filling.is_asked("deep"));
}

#[test]
fn a_field_list_is_one_page() {
    let page = group(
        "address",
        "",
        "field-list",
        vec![
            text("street").into(),
            group("more", "${street} = 'x'", "", vec![text("floor").into()]),
            text("town").into(),
        ],
    );
    let mut filling = open(vec![text("name").into(), page, text("end").into()], "");
    assert_eq!(step_names(&filling), ["name", "address", "end"]);
    assert_eq!(filling.steps()[1].questions, ["street", "town"]);
    give(&mut filling, "street", "x");
    assert_eq!(filling.steps()[1].questions, ["street", "floor", "town"]);
}

#[test]
fn computed_and_hidden_values_have_no_page() {
    let hidden = crate::build::ask("reference", forms::model::QuestionKind::Hidden);
    let filling = open(vec![hidden.into(), calculate("one", "1").into(), text("name").into()], "");
    assert_eq!(step_names(&filling), ["name"]);
}

#[test]
fn the_next_step_is_the_first_that_still_needs_the_person() {
    let mut filling = open(vec![text("a").required().into(), text("b").into(), text("c").into()], "");
    let next = |filling: &Filling| filling.next_step().map(|step| step.name);
    assert_eq!(next(&filling).as_deref(), Some("a"));
    give(&mut filling, "a", "x");
    assert_eq!(next(&filling).as_deref(), Some("b"));
    // An optional question is done when it was passed over.
    give(&mut filling, "b", "");
    assert_eq!(next(&filling).as_deref(), Some("c"));
    give(&mut filling, "c", "x");
    assert_eq!(next(&filling), None);
    // Resumed elsewhere, it is the same.
    let kept = serde_json::to_string(filling.answers()).unwrap();
    let resumed = Filling::new(filling.form().clone(), serde_json::from_str(&kept).unwrap(), TODAY).unwrap();
    assert_eq!(next(&resumed), None);
    assert_eq!(resumed.answers(), filling.answers());
}

#[test]
fn rules_about_the_form_tell_what_is_known_from_what_is_still_open() {
    let items = || {
        vec![
            select_one("sells", "yes_no").into(),
            select_one("shop", "yes_no").relevant("${sells} = 'yes'").into(),
            calculate("points", "if(${sells} = 'yes', 1, 0) + if(${shop} = 'yes', 1, 0)").into(),
        ]
    };
    let mut filling = open(items(), YES_NO);
    let verdict = |filling: &Filling, rule: &str| Expression::parse(rule).unwrap().verdict(filling);
    // Nothing answered: nothing known, also of what is computed.
    for rule in ["${sells} = 'no'", "${shop} = 'yes'", "${points} < 1", "not(${shop} = 'yes')"] {
        assert_eq!(verdict(&filling, rule), Verdict::Unknown, "{rule}");
    }
    give(&mut filling, "sells", "yes");
    assert_eq!(verdict(&filling, "${points} < 1"), Verdict::Unknown);
    assert_eq!(verdict(&filling, "${sells} = 'yes'"), Verdict::True);
    give(&mut filling, "shop", "no");
    assert_eq!(verdict(&filling, "${points} = 1 and not(${shop} = 'yes')"), Verdict::True);
    // A question that is not asked will stay blank: that is known.
    let mut filling = open(items(), YES_NO);
    give(&mut filling, "sells", "no");
    assert_eq!(verdict(&filling, "${shop} = 'yes'"), Verdict::False);
    assert_eq!(verdict(&filling, "${points} = 0"), Verdict::True);
}

#[test]
fn answers_of_another_version_do_no_harm() {
    let answers = serde_json::json!({
        "gone": { "value": "x", "provenance": { "source": "person", "at": 0 }, "confirmed": true },
        "age": { "value": "not a number", "provenance": { "source": { "register": "R" }, "at": 0 }, "confirmed": true },
    });
    let answers: Answers = serde_json::from_value(answers).unwrap();
    let filling = Filling::new(form(vec![integer("age").into()], ""), answers.clone(), TODAY).unwrap();
    assert_eq!(filling.value("age"), Value::Blank);
    assert_eq!(filling.complete().unwrap_err()[0].question, "age");
    assert_eq!(filling.next_step().unwrap().name, "age");
    assert_eq!(filling.into_answers(), answers);
}

/// Questions of which each is asked only after some answers to earlier ones, and calculations from them.
fn chain() -> Vec<forms::model::Item> {
    vec![
        select_one("a", "yes_no").into(),
        select_one("b", "yes_no").relevant("${a} = 'yes'").into(),
        group(
            "g",
            "${b} != 'no'",
            "",
            vec![select_one("c", "yes_no").into(), integer("n").relevant("${c} = 'yes' or ${a} = 'no'").into()],
        ),
        calculate("points", "if(${a} = 'yes', 1, 0) + if(${b} = 'yes', 1, 0) + coalesce(${n}, 0)").into(),
        calculate("late", "${c}").relevant("${points} > 1").into(),
        select_one("d", "yes_no").relevant("${late} = 'yes'").into(),
    ]
}

const RULES: [&str; 13] = [
    "${a} = 'yes'",
    "${b} = 'yes' or ${d} = 'no'",
    "not(${c} = 'yes') and ${points} < 2",
    "${points} > 1",
    "${late} = 'yes'",
    "${d} != 'no'",
    "${n} > 2 and ${n} < 4",
    "selected(${d}, 'yes') or selected(${c}, 'no')",
    "if(${c} = 'yes', ${points} > 2, ${a} = 'no')",
    "coalesce(${n}, ${points}) > 2",
    "count-non-empty(/data/g/*) = 1",
    "count(/data/g/*) = 2",
    "${b} = ''",
];

/// Answers every question that is asked and for which there is an answer in `given`, in order.
fn answer_all(filling: &mut Filling, given: &[Option<u8>]) {
    for (name, given) in ["a", "b", "c", "n", "d"].into_iter().zip(given) {
        let Some(given) = given else { continue };
        if filling.is_asked(name) && filling.value(name).is_blank() {
            let value = if name == "n" {
                given.to_string()
            } else if given % 2 == 0 {
                "yes".into()
            } else {
                "no".into()
            };
            give(filling, name, &value);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_verdict_stands_whatever_is_answered_later(
        first in prop::collection::vec(prop::option::of(0u8..5), 5), later in prop::collection::vec(0u8..5, 5)
    ) {
        let mut filling = open(chain(), YES_NO);
        answer_all(&mut filling, &first);
        let rules: Vec<Expression> = RULES.iter().map(|rule| Expression::parse(rule).unwrap()).collect();
        let before: Vec<Verdict> = rules.iter().map(|rule| rule.verdict(&filling)).collect();
        let later: Vec<Option<u8>> = later.into_iter().map(Some).collect();
        answer_all(&mut filling, &later);
        // Nothing is open any more: every rule has its verdict, and it is what the rule gives.
        prop_assert_eq!(filling.next_step(), None);
        for ((rule, before), text) in rules.iter().zip(before).zip(RULES) {
            let after = rule.verdict(&filling);
            prop_assert_ne!(after, Verdict::Unknown, "{}", text);
            prop_assert_eq!(after == Verdict::True, rule.holds(&filling).unwrap(), "{}", text);
            if before != Verdict::Unknown {
                prop_assert_eq!(before, after, "{} {:?}", text, first);
            }
        }
    }
}
