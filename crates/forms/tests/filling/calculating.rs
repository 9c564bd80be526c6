use std::sync::Arc;

use base::{Lang, SeededRandom, Timestamp};
use forms::{Answers, Circumstances, Filling, Origin, Plan};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use crate::build::{TODAY, YES_NO, ask, calculate, form, give, group, integer, open, select_one, shown, text};

#[test]
fn calculations_follow_the_answers_in_whatever_order_they_are_written() {
    let mut filling = open(
        vec![
            calculate("total", "${with_tax} + ${shipping}").into(),
            calculate("with_tax", "${price} * 1.2").into(),
            calculate("shipping", "if(${with_tax} > 50, 0, 4.90)").into(),
            ask("price", forms::model::QuestionKind::Decimal).into(),
        ],
        "",
    );
    assert_eq!(shown(&filling, "total"), "");
    give(&mut filling, "price", "10,10");
    assert_eq!((shown(&filling, "with_tax"), shown(&filling, "total")), ("12.12".into(), "17.02".into()));
    give(&mut filling, "price", "100");
    assert_eq!(shown(&filling, "total"), "120");
}

#[test]
fn paths_and_names_mean_the_same() {
    let mut filling = open(
        vec![
            group("person", "", "", vec![integer("age").into(), calculate("near", "../age + 1").into()]),
            calculate("far", "/data/person/age + 2").into(),
            calculate("farther", "/diagnosis/person/near * 2").into(),
            calculate("listed", "instance('yes_no')/root/item[name = 'no']/label").into(),
            calculate("answered", "count-non-empty(/data/person/*)").into(),
        ],
        YES_NO,
    );
    give(&mut filling, "age", "40");
    let values = ["near", "far", "farther", "listed", "answered"].map(|name| shown(&filling, name));
    assert_eq!(values, ["41", "42", "82", "No", "2"]);
}

#[test]
fn a_path_does_not_count_what_is_not_asked() {
    let mut filling = open(
        vec![
            select_one("more", "yes_no").into(),
            group("parts", "", "", vec![integer("a").into(), integer("b").relevant("${more} = 'yes'").into()]),
            calculate("sum", "sum(/data/parts/*)").into(),
        ],
        YES_NO,
    );
    give(&mut filling, "more", "yes");
    give(&mut filling, "a", "1");
    give(&mut filling, "b", "2");
    assert_eq!(shown(&filling, "sum"), "3");
    give(&mut filling, "more", "no");
    assert_eq!(shown(&filling, "sum"), "1");
}

#[test]
fn defaults_are_filled_in_once_and_can_be_emptied() {
    let items = || {
        vec![
            text("country").default("LU").into(),
            integer("year").default_of("format-date(today(), '%Y') - 1").into(),
            text("copy").default_of("${country}").into(),
            text("bad").default_of("'x' * 2").into(),
        ]
    };
    let mut filling = open(items(), "");
    assert_eq!(["country", "year", "copy", "bad"].map(|name| shown(&filling, name)), ["LU", "2025", "LU", ""]);
    assert_eq!(filling.answers().get("year").unwrap().provenance.source, Origin::Default);
    assert!(!filling.is_confirmed("country"));
    give(&mut filling, "country", "");
    give(&mut filling, "year", "2020");
    let reopened = Filling::new(form(items(), ""), filling.into_answers(), TODAY).unwrap();
    assert_eq!(["country", "year", "copy"].map(|name| shown(&reopened, name)), ["", "2020", "LU"]);
}

#[test]
fn a_trigger_runs_a_calculation_and_only_then() {
    let mut filling = open(
        vec![
            integer("quantity").into(),
            integer("price").into(),
            calculate("quoted", "${quantity} * ${price}").trigger("quantity").into(),
            calculate("changes", "coalesce(., 0) + 1").trigger("quantity").into(),
            text("comment").calculation("concat('for ', ${quantity})").trigger("quantity").into(),
        ],
        "",
    );
    give(&mut filling, "price", "5");
    assert_eq!(shown(&filling, "quoted"), "");
    give(&mut filling, "quantity", "2");
    assert_eq!(["quoted", "changes", "comment"].map(|name| shown(&filling, name)), ["10", "1", "for 2"]);
    give(&mut filling, "price", "7");
    give(&mut filling, "quantity", "2");
    assert_eq!(["quoted", "changes"].map(|name| shown(&filling, name)), ["10", "1"]);
    // A person may change what a trigger filled in.
    give(&mut filling, "comment", "mine");
    give(&mut filling, "quantity", "3");
    assert_eq!(["quoted", "changes", "comment"].map(|name| shown(&filling, name)), ["21", "2", "for 3"]);
}

#[test]
fn what_is_made_once_stays() {
    let plan = Plan::new(form(
        vec![
            text("name").into(),
            calculate("reference", "once(uuid())").into(),
            calculate("lot", "random()").into(),
            calculate("greeted", "once(concat('hello ', ${name}))").into(),
            ask("opened", forms::model::QuestionKind::Metadata(forms::model::Metadata::Start)).into(),
        ],
        "",
    ))
    .unwrap();
    let opened = |answers, seed, hour| {
        let now: Timestamp = format!("2026-11-24T{hour:02}:00:00Z").parse::<jiff::Timestamp>().unwrap().into();
        let circumstances = Circumstances::at(now, TimeZone::get("Europe/Luxembourg").unwrap())
            .speaking(Lang::De)
            .with_random(Arc::new(SeededRandom::new(seed)));
        Filling::open(Arc::clone(&plan), answers, circumstances)
    };
    let first = opened(Answers::new(), 1, 8);
    let values = |filling: &Filling| ["reference", "lot", "greeted", "opened"].map(|name| shown(filling, name));
    assert_eq!(values(&first)[3], "2026-11-24T09:00:00.000+01:00");
    let mut second = opened(first.answers().clone(), 2, 9);
    assert_eq!(values(&first), values(&second));
    give(&mut second, "name", "Ana");
    assert_eq!(values(&first)[..2], values(&second)[..2]);
    assert_ne!(values(&first)[0], values(&opened(Answers::new(), 3, 8))[0]);
}

/// Some questions and calculations, each reading earlier or later ones without a circle.
fn web() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    prop::collection::vec((0usize..100, 0usize..100, 0u8..4), 4..20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_answer_after_another_gives_what_opening_anew_gives(
        web in web(), given in prop::collection::vec((0usize..6, 0u8..5), 1..12)
    ) {
        let mut items = Vec::new();
        for asked in 0..6 {
            items.push(integer(&format!("q{asked}")).into());
        }
        for (place, (left, right, kind)) in web.iter().enumerate() {
            let pick = |number: &usize| {
                let number = number % (6 + place);
                if number < 6 { format!("q{number}") } else { format!("c{}", number - 6) }
            };
            let (left, right) = (pick(left), pick(right));
            let name = format!("c{place}");
            items.push(match kind {
                0 => calculate(&name, &format!("${{{left}}} + ${{{right}}}")).into(),
                1 => calculate(&name, &format!("if(${{{left}}} > 1, ${{{right}}}, 7)")).into(),
                2 => calculate(&name, &format!("coalesce(${{{left}}}, 1) * 2")).relevant(&format!("${{{right}}} < 3")).into(),
                _ => group(&format!("g{place}"), &format!("${{{left}}} != 2"), "", vec![calculate(&name, &format!("${{{right}}} - 1")).into()]),
            });
        }
        items.reverse();
        let plan = Plan::new(form(items, "")).unwrap();
        let mut filling = Filling::open(Arc::clone(&plan), Answers::new(), Circumstances::on(TODAY));
        for (question, value) in given {
            let value = if value == 0 { String::new() } else { value.to_string() };
            give(&mut filling, &format!("q{question}"), &value);
            let anew = Filling::open(Arc::clone(&plan), filling.answers().clone(), Circumstances::on(TODAY));
            prop_assert_eq!(filling.counted(), anew.counted());
            prop_assert_eq!(filling.steps(), anew.steps());
        }
    }
}
