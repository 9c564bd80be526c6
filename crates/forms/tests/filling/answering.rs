use base::Lang;
use forms::model::{Item, QuestionKind, Range};
use forms::{Answers, Filling, Reason, Refusal};
use proptest::prelude::*;

use crate::build::{
    Ask, TODAY, YES_NO, ask, calculate, form_with, give, group, integer, open, or_same, select_multiple, select_one,
    shown, step_names, text,
};

fn refused(filling: &mut Filling, name: &str, typed: &[&str]) -> Refusal {
    let typed: Vec<String> = typed.iter().map(ToString::to_string).collect();
    let before = filling.answers().clone();
    let refusal = filling.answer(name, &typed).unwrap_err();
    assert_eq!((&refusal.question, &refusal.typed), (&name.to_owned(), &typed));
    assert_eq!(filling.answers(), &before, "a refusal changes nothing");
    refusal
}

#[test]
fn an_answer_must_be_of_the_kind_of_its_question() {
    let range = Range { start: "0".into(), end: "10".into(), step: "2".into(), decimal: false };
    let mut filling = open(
        vec![
            integer("whole").into(),
            ask("number", QuestionKind::Decimal).into(),
            ask("day", QuestionKind::Date).into(),
            ask("hour", QuestionKind::Time).into(),
            ask("scale", QuestionKind::Range(range.clone())).into(),
            text("words").into(),
            select_one("one", "yes_no").into(),
            select_multiple("several", "yes_no").into(),
        ],
        YES_NO,
    );
    assert_eq!(refused(&mut filling, "whole", &["douze"]).reason, Reason::NotWhole);
    assert_eq!(refused(&mut filling, "number", &["1,2,3"]).reason, Reason::NotANumber);
    assert_eq!(refused(&mut filling, "day", &["31", "2", "2026"]).reason, Reason::NotADate);
    assert_eq!(refused(&mut filling, "hour", &["25:00"]).reason, Reason::NotATime);
    assert_eq!(refused(&mut filling, "scale", &["3"]).reason, Reason::OutOfRange(Box::new(range)));
    assert_eq!(refused(&mut filling, "words", &[&"x".repeat(5_001)]).reason, Reason::TooLong);
    assert_eq!(refused(&mut filling, "one", &["maybe"]).reason, Reason::NotAChoice);
    assert_eq!(refused(&mut filling, "one", &["yes", "no"]).reason, Reason::NotAChoice);
    assert_eq!(refused(&mut filling, "several", &["yes", "maybe"]).reason, Reason::NotAChoice);
    assert_eq!(refused(&mut filling, "nobody", &["x"]).reason, Reason::NoSuchQuestion);

    give(&mut filling, "number", "1 234,50");
    assert_eq!(filling.number("number"), Some("1234.5".parse().unwrap()));
    filling.answer("day", &["1", "2", "1990"].map(str::to_owned)).unwrap();
    assert_eq!(shown(&filling, "day"), "1990-02-01");
    filling.answer("several", &["yes", "no", "yes"].map(str::to_owned)).unwrap();
    assert_eq!(shown(&filling, "several"), "yes no");
    filling.answer("several", &[]).unwrap();
    assert!(filling.value("several").is_blank());
}

#[test]
fn a_constraint_speaks_of_the_answer_at_hand_and_in_the_words_of_its_author() {
    let mut filling = open(
        vec![
            integer("least").into(),
            integer("most").constraint(". >= ${least} and . < 100", "Not less than before.").into(),
        ],
        "",
    );
    give(&mut filling, "least", "10");
    let refusal = refused(&mut filling, "most", &["9"]);
    assert_eq!((refusal.reason, refusal.message.exact("en")), (Reason::Constraint, Some("Not less than before.")));
    give(&mut filling, "most", "12");
    // A constraint does not look at a blank answer.
    give(&mut filling, "most", "");
    // What was right can become wrong: checking the whole form finds it.
    give(&mut filling, "most", "12");
    give(&mut filling, "least", "50");
    let faults = filling.complete().unwrap_err();
    assert_eq!((faults.len(), faults[0].question.as_str(), &faults[0].reason), (1, "most", &Reason::Constraint));
    assert_eq!(filling.next_step().unwrap().name, "most");
}

#[test]
fn a_needed_answer_cannot_be_left_out_and_only_when_it_is_needed() {
    let mut filling = open(
        vec![
            select_one("contact", "yes_no").required().into(),
            text("email").required_if("${contact} = 'yes'").into(),
            text("hidden").required().relevant("${contact} = 'maybe'").into(),
        ],
        YES_NO,
    );
    assert_eq!(refused(&mut filling, "contact", &[]).reason, Reason::Missing);
    assert_eq!(refused(&mut filling, "contact", &[" "]).reason, Reason::Missing);
    assert!(!filling.is_required("email"));
    give(&mut filling, "email", "");
    assert_eq!(filling.complete().unwrap_err().len(), 1);
    give(&mut filling, "contact", "yes");
    assert_eq!(refused(&mut filling, "email", &[""]).reason, Reason::Missing);
    assert_eq!(filling.complete().unwrap_err()[0].question, "email");
    give(&mut filling, "email", "ana@example.lu");
    assert_eq!(filling.complete(), Ok(()));
}

#[test]
fn choices_follow_the_answers_before_them() {
    const PLACES: &str = "regions: north
        regions: south
        towns: arlon region=north
        towns: bastogne region=north size=small
        towns: nice region=south";
    let mut filling = open(
        vec![
            select_one("region", "regions").into(),
            select_one("town", "towns").filter("region = ${region}").into(),
            select_one("small", "towns").filter("region = current()/../region and size = 'small'").into(),
        ],
        PLACES,
    );
    let offered =
        |filling: &Filling, name: &str| filling.choices(name).iter().map(|c| c.name.clone()).collect::<Vec<_>>();
    assert!(offered(&filling, "town").is_empty());
    give(&mut filling, "region", "north");
    assert_eq!(offered(&filling, "town"), ["arlon", "bastogne"]);
    assert_eq!(offered(&filling, "small"), ["bastogne"]);
    assert_eq!(refused(&mut filling, "town", &["nice"]).reason, Reason::NotAChoice);
    give(&mut filling, "town", "arlon");
    give(&mut filling, "region", "south");
    assert_eq!(offered(&filling, "town"), ["nice"]);
    assert_eq!(filling.complete().unwrap_err()[0].question, "town");
}

#[test]
fn what_is_not_asked_or_cannot_be_changed_takes_no_answer() {
    let mut locked = text("locked");
    locked.0.read_only = Some(forms::model::ExpressionText::new("true()", forms::Position::default()));
    let mut filling = open(
        vec![
            text("hidden").relevant("1 = 2").into(),
            calculate("sum", "1 + 1").into(),
            locked.into(),
            ask("words", QuestionKind::Note).into(),
            text("shown").calculation("'fixed'").into(),
        ],
        "",
    );
    assert_eq!(refused(&mut filling, "hidden", &["x"]).reason, Reason::NotAsked);
    for name in ["sum", "locked", "words", "shown"] {
        assert_eq!(refused(&mut filling, name, &["x"]).reason, Reason::ReadOnly, "{name}");
    }
    assert_eq!(filling.complete(), Ok(()));
    assert_eq!(filling.next_step(), None);
}

#[test]
fn a_group_can_be_read_only() {
    let Ask(mut question) = text("rule");
    question.read_only = None;
    let mut locked = group("locked", "", "", vec![Ask(question).into()]);
    if let forms::model::Item::Group(group) = &mut locked {
        group.read_only = Some(forms::model::ExpressionText::new("${open} = 'no'", forms::Position::default()));
    }
    let mut filling = open(vec![select_one("open", "yes_no").into(), locked], YES_NO);
    give(&mut filling, "rule", "x");
    give(&mut filling, "open", "no");
    assert_eq!(refused(&mut filling, "rule", &["y"]).reason, Reason::ReadOnly);
}

#[test]
fn a_label_can_quote_an_answer() {
    let mut filling = open(
        vec![
            select_one("open", "yes_no").into(),
            integer("age").into(),
            text("why").label("You said ${open}, at ${age}. Why ${x?").into(),
        ],
        YES_NO,
    );
    give(&mut filling, "open", "no");
    give(&mut filling, "age", "41");
    let label = &filling.form().question("why").unwrap().label;
    assert_eq!(filling.text(label, base::Lang::En), "You said No, at 41. Why ${x?");
    assert_eq!(filling.label_of_answer("open", base::Lang::En), "No");
    assert_eq!(step_names(&filling), ["open", "age", "why"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_refused_or_kept_in_one_spelling(
        kind in 0usize..8,
        typed in prop_oneof![
            prop::collection::vec("\\PC{0,12}", 0..4),
            prop::collection::vec("[-0-9 .,:h/yes]{0,12}", 0..4),
        ],
    ) {
        let range = Range { start: "0".into(), end: "10".into(), step: "2".into(), decimal: false };
        let kinds = [
            QuestionKind::Text, QuestionKind::Integer, QuestionKind::Decimal, QuestionKind::Range(range),
            QuestionKind::Date, QuestionKind::Time, QuestionKind::Acknowledge, QuestionKind::Barcode,
        ];
        let mut filling = open(vec![ask("q", kinds[kind].clone()).into()], "");
        if filling.answer("q", &typed).is_ok() {
            let kept = filling.answers().get("q").unwrap().value.clone();
            // The kept spelling is taken again as it is, and has a value unless it is empty.
            give(&mut filling, "q", &kept);
            prop_assert_eq!(&filling.answers().get("q").unwrap().value, &kept);
            prop_assert_eq!(filling.value("q").is_blank(), kept.is_empty());
            prop_assert_eq!(filling.complete(), Ok(()));
        } else {
            prop_assert!(filling.answers().is_empty());
        }
    }
}

#[test]
fn a_label_that_quotes_its_own_answer_comes_to_an_end() {
    // The filter lets the choice through that it should keep away.
    let first = select_one("first", "l").filter("name != 'nothing'").into();
    let form = form_with(vec![first], vec![or_same("l", "The same as: ${first}")]);
    let mut filling = Filling::new(form, Answers::new(), TODAY).unwrap();
    give(&mut filling, "first", "same");
    let label = filling.label_of_answer("first", Lang::En);
    assert!(label.starts_with("The same as: The same as: ") && label.ends_with(" …"), "{label}");
}

#[test]
fn labels_that_quote_others_twice_do_not_grow_without_end() {
    let mut items: Vec<Item> = vec![select_one("q0", "l0").into()];
    let mut lists = vec![or_same("l0", &"long ".repeat(10_000))];
    for number in 1..60 {
        items.push(select_one(&format!("q{number}"), &format!("l{number}")).into());
        let before = format!("${{q{}}}", number - 1);
        lists.push(or_same(&format!("l{number}"), &before.repeat(2)));
    }
    let mut filling = Filling::new(form_with(items, lists), Answers::new(), TODAY).unwrap();
    for number in 0..60 {
        give(&mut filling, &format!("q{number}"), "same");
    }
    let long = filling.label_of_answer("q7", Lang::En);
    assert!(long.starts_with("long long") && long.ends_with('…') && long.len() < 1024 * 1024, "{}", long.len());
    assert_eq!(filling.label_of_answer("q59", Lang::En), "…".repeat(512));
}
