//! Answers that come from elsewhere and go there: JSON and XML.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Lang;
use forms::model::{ChoiceSource, Item, QuestionKind};
use forms::xform::{InstanceError, instance_id, read_instance, write_instance};
use forms::{Answers, Circumstances, Filling, Plan, Reason, schema};
use serde_json::{Value, json};

use crate::build::{
    TODAY, YES_NO, ask, calculate, counted, form, give, group, integer, repeat, select_multiple, select_one, shown,
    text,
};
use crate::growing::violations;

const FILE: &str = "01890a5d-ac96-774b-bcce-b302099a8057/pay slip.pdf";

fn items() -> Vec<Item> {
    let rank = QuestionKind::Rank(ChoiceSource::List { list: "yes_no".into(), or_other: false });
    let toys = repeat("toys", vec![text("toy").into()]);
    vec![
        group(
            "home",
            "",
            "",
            vec![text("street").required().into(), integer("rooms").constraint(". < 50", "Too many.").into()],
        ),
        repeat("child", vec![text("first_name").into(), integer("age").into(), toys]),
        select_one("rents", "yes_no").into(),
        ask("rent", QuestionKind::Decimal).relevant("${rents} = 'yes'").into(),
        select_multiple("needs", "yes_no").into(),
        ask("order", rank).into(),
        ask("met", QuestionKind::DateTime).into(),
        ask("hour", QuestionKind::Time).into(),
        ask("born", QuestionKind::Date).into(),
        ask("place", QuestionKind::Geopoint).into(),
        ask("slip", QuestionKind::File).into(),
        ask("agreed", QuestionKind::Acknowledge).into(),
        calculate("ages", "sum(${age})").into(),
        counted("visit", "${rooms} - 2", vec![text("note_of").into()]),
    ]
}

fn empty() -> Filling {
    let plan = Plan::new(form(items(), YES_NO)).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
    Filling::open(plan, Answers::new(), Circumstances::on(TODAY))
}

fn full() -> Value {
    json!({
        "home": {"street": "1 rue du Four", "rooms": 4},
        "child": [
            {"first_name": "Ana & <b>", "age": 7, "toys": [{"toy": "ball"}, {}]},
            {"first_name": "Ben", "age": 4},
        ],
        "rents": "yes",
        "rent": 812.5,
        "needs": ["yes", "no"],
        "order": ["no", "yes"],
        "met": "2026-11-24T14:30:00.000Z",
        "hour": "14:30",
        "born": "1990-01-05",
        "place": "48.1 -1.7",
        "slip": FILE,
        "agreed": "OK",
        "ages": "11",
        "visit": [{"note_of": "first"}, {"note_of": "second"}],
    })
}

#[test]
fn answers_go_out_as_json_and_come_in_again() {
    let mut filling = empty();
    filling.take_json(&full()).unwrap_or_else(|misfits| panic!("{misfits:?}"));
    assert_eq!(shown(&filling, "first_name@2"), "Ben");
    assert_eq!((shown(&filling, "ages"), shown(&filling, "rent")), ("11".to_owned(), "812.5".to_owned()));
    assert!(filling.complete().is_ok() && filling.is_complete("child"));
    let out = filling.to_json();
    assert_eq!(out, full());
    let schema = schema::of(filling.form(), Lang::En);
    assert_eq!(violations(&schema, &out), [""; 0]);
    assert_eq!(violations(&schema, &json!({"home": {}, "nobody": 1, "child": {}})).len(), 3);

    // A list replaces the rows, one by one; what is left out stays.
    filling.take_json(&json!({"child": [{"age": 8}], "rents": null})).unwrap();
    assert_eq!(filling.rows("child"), ["child@1"]);
    assert_eq!([shown(&filling, "first_name@1"), shown(&filling, "age@1")], ["Ana & <b>", "8"]);
    assert!(filling.value("rents").is_blank() && filling.answers().get("first_name@2").is_none());
    assert_eq!(shown(&filling, "street"), "1 rue du Four");
    assert_eq!(filling.add_row("child").unwrap(), "child@3");
}

#[test]
fn json_that_does_not_fit_is_refused_whole_with_every_place() {
    let mut filling = empty();
    give(&mut filling, "street", "mine");
    let before = filling.answers().clone();
    let misfits = filling
        .take_json(&json!({
            "home": {"rooms": 70, "cellar~/x": 1},
            "child": [{"age": 3}, {"age": "seven", "toys": [{"toy": 4}]}, 5],
            "rents": "perhaps",
            "rent": 4,
            "needs": "yes",
            "order": ["no"],
            "slip": "../../etc/passwd",
            "born": "1990-02-30",
            "visit": [{"note_of": "none"}],
        }))
        .unwrap_err();
    let mut told: Vec<(&str, &Reason)> =
        misfits.iter().map(|misfit| (misfit.at.as_str(), &misfit.refusal.reason)).collect();
    told.sort_by_key(|(at, _)| (*at).to_owned());
    assert_eq!(
        told,
        [
            ("/born", &Reason::NotADate),
            ("/child/1/age", &Reason::WrongShape),
            ("/child/1/toys/0/toy", &Reason::WrongShape),
            ("/child/2", &Reason::WrongShape),
            ("/home/cellar~0~1x", &Reason::NoSuchQuestion),
            ("/home/rooms", &Reason::Constraint),
            ("/needs", &Reason::WrongShape),
            ("/order", &Reason::NotAllRanked),
            ("/rent", &Reason::NotAsked),
            ("/rents", &Reason::NotAChoice),
            ("/slip", &Reason::NotAFile),
        ]
    );
    assert_eq!(filling.answers(), &before);
    let many: Vec<Value> = (0..101).map(|_| json!({})).collect();
    let misfits = filling.take_json(&json!({"child": many, "home": {"rooms": 3}, "visit": [{}, {"note_of": "x"}]}));
    let misfits = misfits.unwrap_err();
    assert!(misfits.iter().any(|one| one.at == "/child" && one.is(&Reason::TooManyRows)), "{misfits:?}");
    assert!(misfits.iter().any(|one| one.at == "/visit/1/note_of" && one.is(&Reason::NotAsked)), "{misfits:?}");
    assert_eq!(filling.take_json(&json!([])).unwrap_err().len(), 1);
}

#[test]
fn a_filled_in_form_goes_out_as_xml_and_comes_in_again() {
    let mut filling = empty();
    filling.take_json(&full()).unwrap();
    let xml = write_instance(&filling, "uuid:1");
    assert!(
        xml.contains(
            "<child><first_name>Ana &amp; &lt;b&gt;</first_name><age>7</age><toys><toy>ball</toy></toys><toys/></child>"
        ),
        "{xml}"
    );
    assert!(xml.contains("<slip>pay slip.pdf</slip>"), "{xml}");
    assert_eq!(instance_id(&xml).as_deref(), Some("uuid:1"));
    let files = BTreeMap::from([("pay slip.pdf".to_owned(), FILE.to_owned())]);
    let read = |xml: &str| read_instance(filling.plan(), xml, Circumstances::on(TODAY), &files);
    let again = read(&xml).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(again.to_json(), full());
    assert!(again.complete().is_ok());

    let told = |xml: &str| match read(xml) {
        Err(InstanceError::Misfits(misfits)) => {
            misfits.into_iter().map(|one| (one.at, one.refusal.reason)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    // The rules run again here: nobody trusts what a device says.
    assert_eq!(
        told("<data id=''><rent>3</rent><rooms>3</rooms></data>"),
        [("/data/rooms".to_owned(), Reason::NoSuchQuestion), ("/data/rent".to_owned(), Reason::NotAsked),]
    );
    assert_eq!(told("<data id=''><home><rooms>99</rooms></home></data>")[0].1, Reason::Constraint);
    assert_eq!(told("<data id=''><slip>other.pdf</slip></data>")[0].1, Reason::NotAFile);
    assert_eq!(told("<data id=''><child><age>x</age></child><child/></data>")[0].0, "/data/child[1]/age");
    assert_eq!(told("<data id=''><rents>yes</rents><rents>no</rents></data>")[0].1, Reason::WrongShape);
    let computed = read("<data id=''><ages>900</ages><child><age>4</age></child><meta><x/></meta></data>").unwrap();
    assert_eq!(shown(&computed, "ages"), "4");
    assert!(matches!(read("<data id='other'/>"), Err(InstanceError::OtherForm { .. })));
    assert!(matches!(read("<data id='' version='7'/>"), Err(InstanceError::OtherVersion { .. })));
    assert!(matches!(read("<data id=''>"), Err(InstanceError::NotXml(_))));
    let bomb = "<!DOCTYPE data [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><data id=''><rents>&x;</rents></data>";
    assert!(matches!(read(bomb), Err(InstanceError::NotXml(_))));
    let long = format!("<data id=''>{}</data>", " ".repeat(forms::xform::MAX_INSTANCE_BYTES));
    assert_eq!(read(&long).unwrap_err(), InstanceError::TooLong);
    let deep = format!("<data id=''>{}{}</data>", "<meta>".repeat(500), "</meta>".repeat(500));
    assert!(read(&deep).is_ok());
}

#[test]
fn what_a_device_made_once_is_kept_and_what_it_computed_is_not() {
    let items = vec![calculate("reference", "once(uuid())").into(), calculate("two", "1 + 1").into()];
    let plan = Plan::new(form(items, "")).unwrap();
    let xml = "<data id=''><reference>R-77</reference><two>3</two></data>";
    let filling = read_instance(&plan, xml, Circumstances::on(TODAY), &BTreeMap::new()).unwrap();
    assert_eq!([shown(&filling, "reference"), shown(&filling, "two")], ["R-77", "2"]);
    let mut filling = Filling::open(Arc::clone(&plan), Answers::new(), Circumstances::on(TODAY));
    filling.take_json(&json!({"reference": "R-77", "two": "3"})).unwrap();
    assert_eq!([shown(&filling, "reference"), shown(&filling, "two")], ["", "2"]);
}
