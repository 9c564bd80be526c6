use forms::model::{ChoiceList, ChoiceSource, Item, QuestionKind};
use forms::{Answers, Filling};

use crate::build::{TODAY, YES_NO, ask, calculate, form, form_with, group, integer, or_same, repeat, select_one, text};

/// The mistakes that keep a form from being filled in.
fn mistakes(items: Vec<Item>) -> Vec<String> {
    match Filling::new(form(items, YES_NO), Answers::new(), TODAY) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn an_expression_that_cannot_be_worked_out_names_its_cell() {
    assert_eq!(
        mistakes(vec![text("a").relevant("${b} ==").into()]),
        ["survey, row 2, column relevant: character 6: write `=` instead of `==`",]
    );
    assert_eq!(mistakes(vec![calculate("a", "pulldata('x', 'y', 'z', 1)").into()]).len(), 1);
    assert_eq!(
        mistakes(vec![text("a").constraint("regex(., '[')", "").into(), text("b").required_if("foo()").into()]).len(),
        2
    );
}

#[test]
fn a_name_that_leads_nowhere_is_told() {
    assert_eq!(
        mistakes(vec![text("a").relevant("${nobody} = 1").into()]),
        ["survey, row 2, column relevant: mend the reference `${nobody}`: no question has this name",]
    );
    assert_eq!(
        mistakes(vec![integer("age").into(), text("a").relevant("age > 18").into()]),
        ["survey, row 2, column relevant: write `${age}` instead of `age`, which leads nowhere",]
    );
    assert_eq!(
        mistakes(vec![calculate("a", "/data/group/b").into()]),
        ["survey, row 2, column calculation: mend the path `/data/group/b`, which leads nowhere",]
    );
    assert_eq!(
        mistakes(vec![calculate("a", "count(instance('towns')/root/item)").into()]),
        ["survey, row 2, column calculation: add the list `towns` to the choices: there is none of this name",]
    );
    assert_eq!(
        mistakes(vec![select_one("a", "yes_no").filter("region = 'x'").into()]),
        [
            "survey, row 2, column choice_filter: add the column `region` to the list `yes_no`, or write `${region}` for a question",
        ]
    );
    assert_eq!(
        mistakes(vec![text("a").label("Hello ${nobody}").into()]),
        ["survey, row 2, column label: mend the reference `${nobody}`: no question has this name",]
    );
    assert_eq!(mistakes(vec![calculate("a", "1").trigger("nobody").into()]).len(), 1);
    assert_eq!(mistakes(vec![select_one("a", "towns").into()]).len(), 1);
}

#[test]
fn a_circle_is_told_with_the_names_in_it() {
    let circle = mistakes(vec![
        text("before").into(),
        calculate("a", "${b} + 1").into(),
        calculate("b", "${c} + 1").into(),
        calculate("c", "${a} + 1").into(),
        calculate("after", "${a}").into(),
    ]);
    assert_eq!(circle.len(), 1);
    assert!(circle[0].starts_with("survey, row 2, column calculation: break the circle: the values of "), "{circle:?}");
    assert!(!circle[0].contains("before") && !circle[0].contains("after"), "{circle:?}");
    assert_eq!(
        mistakes(vec![calculate("a", "${a} + 1").into()]),
        ["survey, row 2, column calculation: take `${a}` out of its own rule: a value cannot depend on itself",]
    );
    // A group whose condition reads a question inside it.
    assert_eq!(mistakes(vec![group("g", "${inside} = 'x'", "", vec![text("inside").into()])]).len(), 1);
    // `.` is the value before, and a constraint may name its own question.
    assert_eq!(
        mistakes(vec![calculate("a", "once(coalesce(., 5))").into(), text("b").constraint("${b} != 'x'", "").into()]),
        [""; 0]
    );
}

#[test]
fn what_cannot_be_filled_in_is_refused_by_its_name() {
    assert_eq!(
        mistakes(vec![ask("way", QuestionKind::StartGeopoint).into(), ask("log", QuestionKind::Audit).into()]),
        [
            "survey, row 2, column type: `start-geopoint` cannot be filled in yet",
            "survey, row 2, column type: `audit` cannot be filled in yet",
        ]
    );
    assert_eq!(
        mistakes(vec![text("a").into(), group("g", "", "", vec![text("a").into()])]),
        ["survey, row 2, column name: give another name: `a` is used twice, which cannot be filled in yet",]
    );
    assert_eq!(mistakes(vec![text("csrf").into()]).len(), 1);
    let from_file = |file: &str| {
        let (file, value, label) = (file.into(), "name".into(), "label".into());
        ask("town", QuestionKind::SelectOne(ChoiceSource::File { file, value, label }))
    };
    assert_eq!(
        mistakes(vec![from_file("towns.csv").into()]),
        ["survey, row 2: give the file `towns.csv` with the form: it is not there"]
    );
    assert_eq!(
        mistakes(vec![from_file("towns.xml").into()]),
        ["survey, row 2: save `towns.xml` as a CSV file: other files cannot be read"]
    );
    let other = ChoiceSource::Repeat { question: "b".into() };
    assert_eq!(
        mistakes(vec![ask("a", QuestionKind::SelectOne(other)).into(), text("b").into()]),
        ["survey, row 2, column type: name a question inside a repeat: `b` is none"]
    );
}

#[test]
fn a_row_may_read_the_one_before_it_but_not_itself() {
    let running =
        |expression: &str| mistakes(vec![repeat("line", vec![integer("x").into(), calculate("t", expression).into()])]);
    assert_eq!(running("${x} + coalesce(indexed-repeat(${t}, ${line}, position(..) - 1), 0)"), [""; 0]);
    assert_eq!(running("${x} + sum(../../line[position() < position(current()/..)]/t)"), [""; 0]);
    assert_eq!(running("${x} + sum(../../line/t)").len(), 1);
    assert_eq!(running("${x} + ${t}").len(), 1);
}

/// The mistakes of a form with these lists.
fn mistakes_with(items: Vec<Item>, lists: Vec<ChoiceList>) -> Vec<String> {
    let plan = forms::Plan::new(form_with(items, lists));
    plan.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn labels_of_choices_that_quote_their_own_answers_are_told() {
    let same = || or_same("l", "The same as: ${first}");
    assert_eq!(
        mistakes_with(vec![select_one("first", "l").into(), select_one("second", "l").into()], vec![same()]),
        [
            "choices, row 2, column label: take `${first}` out of the labels of its own choices: its answer would quote itself"
        ]
    );
    let other = || or_same("other", "As ${second}");
    assert_eq!(
        mistakes_with(
            vec![select_one("first", "other").into(), select_one("second", "l").into()],
            vec![same(), other()]
        ),
        ["choices, row 2, column label: break the circle: the answers to first, second quote each other"]
    );
    let named =
        |kind: fn(ChoiceSource) -> QuestionKind| ask("name", kind(ChoiceSource::Repeat { question: "name".into() }));
    let own = vec![repeat("child", vec![named(QuestionKind::SelectOne).into()])];
    assert_eq!(
        mistakes_with(own, Vec::new()),
        [
            "survey, row 2, column type: take `${name}` out of the labels of its own choices: its answer would quote itself"
        ]
    );
}

#[test]
fn labels_of_choices_may_quote_what_comes_to_an_end() {
    let same = || or_same("l", "The same as: ${first}");
    let text_first = vec![text("first").into(), select_one("second", "l").into()];
    assert_eq!(mistakes_with(text_first, vec![same()]), [""; 0]);
    let calculated = vec![calculate("first", "${second}").into(), select_one("second", "l").into()];
    assert_eq!(mistakes_with(calculated, vec![same()]), [""; 0]);
    let filtered = vec![select_one("first", "l").filter("name = 'own'").into(), select_one("second", "l").into()];
    assert_eq!(mistakes_with(filtered, vec![same()]), [""; 0]);
}
