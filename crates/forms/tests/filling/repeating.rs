use forms::model::{ChoiceSource, DefaultValue, ExpressionText, Item, QuestionKind};
use forms::{Answers, Circumstances, Filling, Plan, Position, Reason, Tables};

use crate::build::{
    Ask, TODAY, YES_NO, ask, calculate, counted, form, give, group, integer, open, repeat, select_one, shown,
    step_names, text,
};

fn rule(text: &str) -> ExpressionText {
    ExpressionText::new(text, Position::default())
}

fn household(more: Vec<Item>) -> Filling {
    let mut inside: Vec<Item> = vec![text("first_name").into(), integer("age").into()];
    inside.extend(more);
    open(
        vec![
            repeat("child", inside),
            calculate("ages", "sum(${age})").into(),
            calculate("children", "count(${child})").into(),
        ],
        YES_NO,
    )
}

fn values(filling: &Filling, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| shown(filling, key)).collect()
}

#[test]
fn a_row_is_added_answered_and_removed_once() {
    let mut filling = household(vec![]);
    assert_eq!(values(&filling, &["ages", "children"]), ["0", "0"]);
    assert_eq!(filling.add_row("child").unwrap(), "child@1");
    assert_eq!(filling.add_row("child").unwrap(), "child@2");
    give(&mut filling, "first_name@1", "Ana");
    give(&mut filling, "age@1", "7");
    give(&mut filling, "age@2", "4");
    assert_eq!(values(&filling, &["ages", "children"]), ["11", "2"]);
    assert_eq!(filling.remove_row("child@1"), Ok(true));
    assert_eq!(filling.remove_row("child@1"), Ok(false));
    assert_eq!(filling.rows("child"), ["child@2"]);
    assert_eq!(values(&filling, &["ages", "children", "first_name@1"]), ["4", "1", ""]);
    assert!(filling.answers().get("first_name@1").is_none());
    // A number is never given again, also after the answers were kept.
    let kept = serde_json::to_string(filling.answers()).unwrap();
    let mut filling = Filling::new(filling.form().clone(), serde_json::from_str(&kept).unwrap(), TODAY).unwrap();
    filling.remove_row("child@2").unwrap();
    assert_eq!(filling.add_row("child").unwrap(), "child@3");
    for key in ["child@9", "child@03", "child@", "first_name", "first_name@3.1", "nobody@3", "@3"] {
        assert_eq!(filling.remove_row(key), Ok(false), "{key}");
        assert_eq!(filling.answer(key, &["x".into()]).unwrap_err().reason, Reason::NoSuchQuestion, "{key}");
    }
}

#[test]
fn answers_that_were_kept_without_rows_are_still_read() {
    let old = r#"{"name":{"value":"Ana","provenance":{"source":"person","at":1795514400},"confirmed":true}}"#;
    let answers: Answers = serde_json::from_str(old).unwrap();
    assert_eq!(answers.get("name").unwrap().value, "Ana");
    assert_eq!(serde_json::to_value(&answers).unwrap(), serde_json::from_str::<serde_json::Value>(old).unwrap());
}

#[test]
fn rows_stand_inside_rows() {
    let toys = repeat("toys", vec![text("toy").into(), integer("price").into()]);
    let mut filling = household(vec![
        toys,
        calculate("spent", "sum(${price})").into(),
        calculate("label", "concat(${first_name}, ' ', position(..), '/', count(${child}))").into(),
    ]);
    let (one, two) = (filling.add_row("child").unwrap(), filling.add_row("child").unwrap());
    assert_eq!((one.as_str(), two.as_str()), ("child@1", "child@2"));
    assert_eq!(filling.add_row("toys@2").unwrap(), "toys@2.1");
    assert_eq!(filling.add_row("toys@1").unwrap(), "toys@1.1");
    filling.add_row("toys@2").unwrap();
    give(&mut filling, "price@2.1", "3");
    give(&mut filling, "price@2.2", "4");
    give(&mut filling, "price@1.1", "10");
    give(&mut filling, "first_name@2", "Ben");
    assert_eq!(values(&filling, &["spent@1", "spent@2", "label@2"]), ["10", "7", "Ben 2/2"]);
    filling.remove_row("child@1").unwrap();
    assert_eq!(values(&filling, &["spent@2", "label@2", "price@1.1"]), ["7", "Ben 1/1", ""]);
    assert_eq!(filling.rows("toys@2"), ["toys@2.1", "toys@2.2"]);
}

#[test]
fn names_mean_the_same_row_inside_and_every_row_outside() {
    let line = repeat(
        "line",
        vec![
            integer("quantity").into(),
            integer("unit").into(),
            calculate("total", "${quantity} * ${unit}").into(),
            calculate("absolute", "/data/line/quantity + 1").into(),
            calculate("share", "${total} div ${sum}").into(),
            calculate("before", "coalesce(indexed-repeat(${running}, ${line}, position(..) - 1), 0)").into(),
            calculate("running", "${before} + ${total}").into(),
            calculate("others", "sum(../../line[position() != position(current()/..)]/quantity)").into(),
        ],
    );
    let mut filling = open(
        vec![
            line,
            calculate("sum", "sum(${total})").into(),
            calculate("second", "indexed-repeat(${quantity}, ${line}, 2)").into(),
            calculate("most", "max(${quantity})").into(),
            calculate("names", "join(', ', ${quantity})").into(),
            calculate("picked", "${line}[unit = 5]/quantity").into(),
        ],
        "",
    );
    for (quantity, unit) in [(2, 3), (1, 5), (4, 1)] {
        let row = filling.add_row("line").unwrap();
        let number = row.strip_prefix("line").unwrap();
        give(&mut filling, &format!("quantity{number}"), &quantity.to_string());
        give(&mut filling, &format!("unit{number}"), &unit.to_string());
    }
    assert_eq!(values(&filling, &["total@1", "absolute@2", "running@1", "running@3"]), ["6", "2", "6", "15"]);
    assert_eq!(values(&filling, &["sum", "second", "most", "names", "picked"]), ["15", "1", "4", "2, 1, 4", "1"]);
    assert_eq!(values(&filling, &["share@1", "others@1", "others@3"]), ["0.4", "5", "3"]);
    give(&mut filling, "quantity@1", "3");
    assert_eq!(values(&filling, &["running@3", "sum", "others@2"]), ["18", "18", "7"]);
    filling.remove_row("line@2").unwrap();
    assert_eq!(values(&filling, &["running@3", "sum", "second", "names"]), ["13", "13", "4", "3, 4"]);
}

#[test]
fn rules_hold_in_each_row() {
    let mut filling = household(vec![
        select_one("school", "yes_no").relevant("${age} > 2").required().into(),
        integer("grade").relevant("${school} = 'yes'").constraint(". <= ${age}", "Not older than that.").into(),
        text("nickname").default_of("${first_name}").into(),
    ]);
    filling.add_row("child").unwrap();
    filling.add_row("child").unwrap();
    give(&mut filling, "age@1", "2");
    give(&mut filling, "age@2", "7");
    assert_eq!((filling.is_asked("school@1"), filling.is_asked("school@2")), (false, true));
    give(&mut filling, "school@2", "yes");
    assert_eq!(filling.answer("grade@2", &["8".into()]).unwrap_err().reason, Reason::Constraint);
    assert_eq!(filling.answer("grade@1", &["1".into()]).unwrap_err().reason, Reason::NotAsked);
    give(&mut filling, "grade@2", "3");
    give(&mut filling, "age@2", "1");
    assert!(filling.complete().is_ok());
}

#[test]
fn a_count_makes_the_rows_and_keeps_the_answers_of_those_it_leaves_out() {
    let mut filling = open(
        vec![
            integer("many").into(),
            counted("child", "${many}", vec![text("first_name").into()]),
            calculate("n", "count(${child})").into(),
        ],
        "",
    );
    assert!(filling.rows("child").is_empty());
    give(&mut filling, "many", "3");
    assert_eq!(filling.rows("child"), ["child@1", "child@2", "child@3"]);
    give(&mut filling, "first_name@3", "Carl");
    give(&mut filling, "many", "2");
    assert_eq!((filling.rows("child").len(), shown(&filling, "n")), (2, "2".to_owned()));
    assert_eq!(filling.answers().get("first_name@3").unwrap().value, "Carl");
    give(&mut filling, "many", "4");
    assert_eq!(values(&filling, &["first_name@3", "n"]), ["Carl", "4"]);
    assert_eq!(filling.add_row("child").unwrap_err().reason, Reason::ReadOnly);
    assert_eq!(filling.remove_row("child@1").unwrap_err().reason, Reason::ReadOnly);
    // There are no pages to add or remove rows.
    assert_eq!(step_names(&filling)[..2], ["many", "first_name@1"]);
    give(&mut filling, "many", "500");
    assert_eq!(filling.rows("child").len(), forms::filling::MAX_ROWS);
    let faults = filling.complete().unwrap_err();
    assert!(faults.iter().any(|fault| fault.question == "child" && fault.reason == Reason::TooManyRows));
    give(&mut filling, "many", "-1");
    assert!(filling.rows("child").is_empty());
}

#[test]
fn a_repeat_has_an_end() {
    let mut filling = household(vec![]);
    for _ in 0..forms::filling::MAX_ROWS {
        filling.add_row("child").unwrap();
    }
    assert_eq!(filling.add_row("child").unwrap_err().reason, Reason::TooManyRows);
    // Its condition may end it sooner: it is asked of the row that would come next.
    let mut limited = repeat("child", vec![text("first_name").into()]);
    if let Item::Repeat(repeat) = &mut limited {
        repeat.group.relevant = Some(rule("position(.) <= 2"));
    }
    let mut filling = open(vec![limited], "");
    assert!(filling.add_row("child").is_ok() && filling.add_row("child").is_ok());
    assert_eq!(filling.add_row("child").unwrap_err().reason, Reason::NotAsked);
    assert!(filling.is_asked("first_name@2"));
    assert_eq!(filling.add_row("nobody").unwrap_err().reason, Reason::NoSuchQuestion);
}

#[test]
fn choices_come_from_the_rows_of_a_repeat() {
    let source = || ChoiceSource::Repeat { question: "first_name".into() };
    let mut filling = open(
        vec![
            repeat("child", vec![text("first_name").into(), integer("age").into()]),
            ask("eldest", QuestionKind::SelectOne(source())).into(),
            ask("big", QuestionKind::SelectMultiple(source())).filter("${age} > 5").into(),
        ],
        "",
    );
    for (number, name, age) in [(1, "Ana Lou", "7"), (2, "", "9"), (3, "Ben", "4")] {
        filling.add_row("child").unwrap();
        give(&mut filling, &format!("first_name@{number}"), name);
        give(&mut filling, &format!("age@{number}"), age);
    }
    let offered =
        |filling: &Filling, key: &str| filling.choices(key).iter().map(|c| c.name.clone()).collect::<Vec<_>>();
    assert_eq!(offered(&filling, "eldest"), ["Ana Lou", "Ben"]);
    assert_eq!(offered(&filling, "big"), ["Ana_Lou"]);
    give(&mut filling, "eldest", "Ana Lou");
    assert_eq!(filling.label_of_answer("eldest", base::Lang::En), "Ana Lou");
    give(&mut filling, "big", "Ana_Lou");
    assert_eq!(filling.label_of_answer("big", base::Lang::En), "Ana Lou");
    assert_eq!(filling.answer("eldest", &["Zoé".into()]).unwrap_err().reason, Reason::NotAChoice);
    give(&mut filling, "first_name@1", "Anna");
    assert_eq!(filling.complete().unwrap_err()[0].reason, Reason::NotAChoice);
}

#[test]
fn choices_and_values_come_from_files_beside_the_form() {
    let towns = ChoiceSource::File { file: "towns.csv".into(), value: "code".into(), label: "label".into() };
    let items = vec![
        select_one("region", "regions").into(),
        ask("town", QuestionKind::SelectOne(towns)).filter("region = ${region}").into(),
        calculate("mayor", "pulldata('towns', 'mayor', 'code', ${town})").into(),
        calculate("all", "count(instance('towns')/root/item)").into(),
    ];
    let csv = "code,label,region,mayor\n6700,Arlon,south,Ana\n6600,Bastogne,south,Ben\n4000,Liège,east,\n";
    let tables = Tables::new().with_csv("towns.csv", csv.as_bytes()).unwrap();
    let plan = Plan::with_tables(form(items, "regions: south\nregions: east"), tables).unwrap();
    let mut filling = Filling::open(plan, Answers::new(), Circumstances::on(TODAY));
    give(&mut filling, "region", "south");
    assert_eq!(filling.choices("town").iter().map(|c| c.name.clone()).collect::<Vec<_>>(), ["6700", "6600"]);
    give(&mut filling, "town", "6600");
    assert_eq!(values(&filling, &["mayor", "all"]), ["Ben", "3"]);
    assert_eq!(filling.label_of_answer("town", base::Lang::Fr), "Bastogne");
    assert_eq!(filling.answer("town", &["4000".into()]).unwrap_err().reason, Reason::NotAChoice);
}

#[test]
fn other_kinds_take_their_answers() {
    const FILE: &str = "01890a5d-ac96-774b-bcce-b302099a8057/pay slip.pdf";
    let rank = ChoiceSource::List { list: "needs".into(), or_other: false };
    let mut locked = text("reference");
    locked.0.kind = QuestionKind::Hidden;
    locked.0.default = Some(DefaultValue::Static("R1".into()));
    let mut filling = open(
        vec![
            ask("order", QuestionKind::Rank(rank)).into(),
            ask("place", QuestionKind::Geopoint).into(),
            ask("met", QuestionKind::DateTime).into(),
            ask("slip", QuestionKind::File).required().into(),
            ask("seen", QuestionKind::Trigger).into(),
            ask("code", QuestionKind::Barcode).into(),
            locked.into(),
        ],
        "needs: sales\nneeds: backup",
    );
    let refuse = |filling: &mut Filling, key: &str, typed: &[&str]| {
        filling.answer(key, &typed.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap_err().reason
    };
    assert_eq!(refuse(&mut filling, "order", &["sales"]), Reason::NotAllRanked);
    assert_eq!(refuse(&mut filling, "place", &["91", "0"]), Reason::NotAPlace);
    assert_eq!(refuse(&mut filling, "met", &["24", "11", "2026", ""]), Reason::NotAMoment);
    assert_eq!(refuse(&mut filling, "slip", &["../../etc/passwd"]), Reason::NotAFile);
    assert_eq!(refuse(&mut filling, "slip", &[]), Reason::Missing);
    give(&mut filling, "order", "backup sales");
    give(&mut filling, "place", "48.1 -1.7");
    filling.answer("met", &["24", "11", "2026", "14h30"].map(str::to_owned)).unwrap();
    give(&mut filling, "slip", FILE);
    give(&mut filling, "seen", "on");
    give(&mut filling, "code", "4006381333931");
    let told = |key: &str| filling.label_of_answer(key, base::Lang::En);
    assert_eq!(told("order"), "Backup, Sales");
    assert_eq!(told("met"), "24/11/2026, 14:30");
    assert_eq!(told("slip"), "pay slip.pdf");
    assert_eq!(told("seen"), "OK");
    assert_eq!(told("reference"), "R1");
    assert!(filling.complete().is_ok());
    filling.clear("slip");
    assert_eq!(filling.complete().unwrap_err()[0].reason, Reason::Missing);
}

#[test]
fn an_emptied_default_stays_empty_in_xml() {
    let mut filling = open(vec![text("country").default("LU").into(), text("other").into()], "");
    give(&mut filling, "country", "");
    let xml = forms::xform::write_instance(&filling, "uuid:1");
    assert!(xml.contains("<country/>") && !xml.contains("other"), "{xml}");
    let files = std::collections::BTreeMap::new();
    let read = forms::xform::read_instance(filling.plan(), &xml, Circumstances::on(TODAY), &files).unwrap();
    assert!(read.value("country").is_blank());
}

#[test]
fn a_trigger_runs_in_its_own_row() {
    let mut filling = household(vec![
        calculate("stamp", "concat('was ', ${age})").trigger("first_name").into(),
        text("free").calculation("${first_name}").trigger("first_name").into(),
    ]);
    filling.add_row("child").unwrap();
    filling.add_row("child").unwrap();
    give(&mut filling, "age@1", "7");
    give(&mut filling, "first_name@2", "Ben");
    assert_eq!(values(&filling, &["stamp@1", "stamp@2", "free@2"]), ["", "was ", "Ben"]);
    give(&mut filling, "first_name@1", "Ana");
    assert_eq!(values(&filling, &["stamp@1", "stamp@2"]), ["was 7", "was "]);
}

#[test]
fn an_answer_of_ones_own_has_its_question() {
    let file = "| survey |\n| | type | name | label |\n| | begin_repeat | r | R | \n| | select_one c or_other | s | S |\n| | end_repeat | | |\n\
                | choices |\n| | list_name | name | label |\n| | c | a | A |\n";
    let form = forms::xlsform::read("f.md", file.as_bytes()).unwrap();
    let mut filling = Filling::new(std::sync::Arc::new(form), Answers::new(), TODAY).unwrap();
    filling.add_row("r").unwrap();
    assert!(!filling.is_asked("s_other@1"));
    give(&mut filling, "s@1", "other");
    give(&mut filling, "s_other@1", "mine");
    assert_eq!(filling.steps().last().unwrap().name, "s_other@1");
}

#[test]
fn the_rows_come_before_the_question_for_more() {
    let mut filling =
        household(vec![group("school", "", "field-list", vec![text("class").into(), text("teacher").into()])]);
    let next = |filling: &Filling| filling.next_step().map(|step| step.name);
    assert_eq!(next(&filling).as_deref(), Some("child"));
    let list = filling.next_step().unwrap();
    assert!(list.lists_rows && list.questions.is_empty());
    filling.add_row("child").unwrap();
    assert_eq!(next(&filling).as_deref(), Some("first_name@1"));
    give(&mut filling, "first_name@1", "Ana");
    assert_eq!(filling.name_of_row("child@1", base::Lang::En), "Ana");
    assert_eq!(filling.unfinished_rows("child"), ["child@1"]);
    give(&mut filling, "age@1", "7");
    let step = filling.next_step().unwrap();
    assert_eq!((step.name.as_str(), step.questions.len()), ("school@1", 2));
    assert_eq!(step.groups, ["child@1", "school@1"]);
    give(&mut filling, "class@1", "");
    give(&mut filling, "teacher@1", "");
    assert_eq!(next(&filling).as_deref(), Some("child"));
    filling.complete_rows("child");
    assert_eq!(next(&filling), None);
    assert_eq!(step_names(&filling), ["child", "first_name@1", "age@1", "school@1"]);
}

#[test]
fn a_label_quotes_the_answers_of_its_row() {
    let Ask(mut asked) = integer("marks");
    asked.label = base::Localized::of("en", "How did ${first_name} do?");
    let mut filling = household(vec![Ask(asked).into()]);
    for (number, name) in [(1, "Ana"), (2, "Ben")] {
        filling.add_row("child").unwrap();
        give(&mut filling, &format!("first_name@{number}"), name);
    }
    assert_eq!(filling.label("marks@2", base::Lang::En), "How did Ben do?");
    let all = base::Localized::of("en", "Do ${first_name} live with you?");
    assert_eq!(filling.text(&all, base::Lang::En), "Do Ana, Ben live with you?");
}

#[test]
fn a_form_cannot_make_a_change_endless() {
    let mut items: Vec<Item> = vec![integer("a").into()];
    let inside: Vec<Item> = (0..4)
        .map(|number| {
            calculate(&format!("c{number}"), "count(/data/line[true()]/x[. = ${a} or count(/data/line[true()]/*) > 1])")
                .into()
        })
        .chain([integer("x").into()])
        .collect();
    items.push(counted("line", "40", inside));
    let mut filling = open(items, "");
    let start = std::time::Instant::now();
    give(&mut filling, "a", "1");
    // Without a limit it would take minutes.
    assert!(start.elapsed() < std::time::Duration::from_mins(1), "{:?}", start.elapsed());
    give(&mut filling, "x@1", "1");
    assert_eq!(shown(&filling, "x@1"), "1");
}
