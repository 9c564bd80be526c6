use forms::model::{ChoiceSource, Item, QuestionKind};
use forms::{Answers, Filling};

use crate::build::{TODAY, YES_NO, ask, calculate, form, group, integer, repeat, select_one, text};

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
