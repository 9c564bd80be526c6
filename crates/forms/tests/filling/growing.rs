//! Whatever is answered, added and removed: working out only what changed gives what opening anew gives.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Lang;
use forms::model::Item;
use forms::xform::{read_instance, write_instance};
use forms::{Answers, Circumstances, Filling, Plan, schema};
use proptest::prelude::*;
use serde_json::Value;

use crate::build::{Ask, TODAY, calculate, counted, form, group, integer, repeat};

/// What an answer breaks of a schema, by the keywords that are written.
pub fn violations(schema: &Value, json: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, json, "", &mut found);
    found
}

fn check(schema: &Value, json: &Value, at: &str, found: &mut Vec<String>) {
    let mut wrong = |what: &str| found.push(format!("{at}: {what}"));
    let is = match schema["type"].as_str().unwrap() {
        "object" => json.is_object(),
        "array" => json.is_array(),
        "string" => json.is_string(),
        "integer" => json.is_i64(),
        "number" => json.is_number(),
        other => panic!("{other}"),
    };
    if !is {
        return wrong("type");
    }
    if let Some(pattern) = schema["pattern"].as_str()
        && !regex::Regex::new(pattern).unwrap().is_match(json.as_str().unwrap())
    {
        wrong("pattern");
    }
    if let Some(choices) = schema["oneOf"].as_array()
        && choices.iter().filter(|choice| choice["const"] == *json).count() != 1
    {
        wrong("oneOf");
    }
    if schema.get("const").is_some_and(|only| only != json) {
        wrong("const");
    }
    if let Some(list) = json.as_array() {
        let most = schema["maxItems"].as_u64().unwrap_or(u64::MAX);
        if (list.len() as u64) < schema["minItems"].as_u64().unwrap_or(0) || list.len() as u64 > most {
            wrong("items");
        }
        for (place, one) in list.iter().enumerate() {
            check(&schema["items"], one, &format!("{at}/{place}"), found);
        }
    } else if let Some(object) = json.as_object() {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !object.contains_key(name.as_str().unwrap()) {
                found.push(format!("{at}: {name} is missing"));
            }
        }
        for (name, one) in object {
            match schema["properties"].get(name) {
                Some(schema) => check(schema, one, &format!("{at}/{name}"), found),
                None => found.push(format!("{at}: {name} is too much")),
            }
        }
    }
}

/// A calculation: what it reads, and how.
type Sum = (usize, usize, u8);

fn rule(names: &[String], (left, right, kind): Sum) -> String {
    let pick = |place: usize| &names[place % names.len()];
    let (left, right) = (pick(left), pick(right));
    match kind % 7 {
        0 => format!("coalesce(${{{left}}}, 0) + coalesce(${{{right}}}, 0)"),
        1 => format!("sum(${{{left}}}) + count(${{outer}})"),
        2 => format!("if(${{{left}}} > 1, ${{{right}}}, 7)"),
        3 => format!("count-non-empty(${{{left}}}) * 2"),
        4 => format!("position(..) + coalesce(${{{left}}}, 1)"),
        5 => format!("coalesce(indexed-repeat(${{x}}, ${{outer}}, 2), ${{{right}}})"),
        _ => "count(${inner}) + count(${few})".to_owned(),
    }
}

/// Groups and repeats, one inside the other, with calculations at every level that read earlier ones.
fn items(sums: &[Sum]) -> Vec<Item> {
    let mut names: Vec<String> = ["a", "b", "x", "y", "z", "w"].map(str::to_owned).to_vec();
    let mut levels: [Vec<Item>; 4] = [vec![], vec![], vec![], vec![]];
    for (place, sum) in sums.iter().enumerate() {
        let name = format!("c{place}");
        // `position(..)` needs a row around it.
        let level = if sum.2 % 7 == 4 { 1 + place % 2 } else { place % 4 };
        let mut asked: Ask = calculate(&name, &rule(&names, *sum));
        if sum.0 % 5 == 0 {
            asked = asked.relevant(&format!("coalesce(${{{}}}, 1) < 3", names[sum.1 % names.len()]));
        }
        levels[level].push(asked.into());
        names.push(name);
    }
    let [top, mut outer, mut inner, mut few] = levels;
    inner.insert(0, integer("z").relevant("coalesce(${x}, 1) != 2").into());
    few.insert(0, integer("w").default_of("coalesce(${b}, 0) + position(..)").into());
    outer.splice(0..0, [integer("x").into(), integer("y").into()]);
    outer.push(group("inside", "coalesce(${y}, 1) != 3", "", vec![repeat("inner", inner)]));
    let mut items = vec![integer("a").into(), integer("b").into(), repeat("outer", outer), counted("few", "${a}", few)];
    items.extend(top);
    items
}

/// Does one thing that a person can do; whatever is not possible is refused and changes nothing.
fn act(filling: &mut Filling, (what, which, value): (u8, usize, u8)) {
    let outer = filling.rows("outer");
    let numbers: Vec<String> = outer.iter().map(|row| row["outer".len()..].to_owned()).collect();
    let inner: Vec<String> = numbers.iter().flat_map(|row| filling.rows(&format!("inner{row}"))).collect();
    let pick = |from: &[String]| from.get(which % from.len().max(1)).cloned().unwrap_or_default();
    match what % 8 {
        0 => drop(filling.add_row("outer")),
        1 => drop(filling.add_row(&format!("inner{}", pick(&numbers)))),
        2 => {
            let row = pick(if value.is_multiple_of(2) { &outer } else { &inner });
            let removed = filling.remove_row(&row).unwrap();
            let once = filling.answers().clone();
            assert_eq!((removed, filling.remove_row(&row).unwrap()), (!row.is_empty(), false));
            assert_eq!(filling.answers(), &once);
        }
        3 => filling.complete_rows("outer"),
        _ => {
            let few = filling.rows("few").iter().map(|row| row.replace("few", "w")).collect::<Vec<_>>();
            let mut keys = vec!["a".to_owned(), "b".to_owned()];
            keys.extend(numbers.iter().flat_map(|row| [format!("x{row}"), format!("y{row}")]));
            keys.extend(inner.iter().map(|row| row.replace("inner", "z")).chain(few));
            let key = pick(&keys);
            // JSON cannot say that a default was emptied.
            let is_blank = value == 0 && !key.starts_with('w');
            let typed = if is_blank { String::new() } else { (value % 5).to_string() };
            drop(filling.answer(&key, &[typed]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_step_after_another_gives_what_opening_anew_gives(
        sums in prop::collection::vec((0usize..60, 0usize..60, 0u8..7), 1..12),
        acts in prop::collection::vec((0u8..8, 0usize..20, 0u8..12), 1..25),
    ) {
        let plan = Plan::new(form(items(&sums), "")).unwrap();
        let mut filling = Filling::open(Arc::clone(&plan), Answers::new(), Circumstances::on(TODAY));
        for done in acts {
            act(&mut filling, done);
            let anew = Filling::open(Arc::clone(&plan), filling.answers().clone(), Circumstances::on(TODAY));
            prop_assert_eq!(filling.counted(), anew.counted());
            prop_assert_eq!(filling.steps(), anew.steps());
            prop_assert_eq!(filling.answers(), anew.answers());
        }
        let json = filling.to_json();
        prop_assert_eq!(violations(&schema::of(filling.form(), Lang::En), &json), Vec::<String>::new());
        let mut other = Filling::open(Arc::clone(&plan), Answers::new(), Circumstances::on(TODAY));
        prop_assert_eq!(other.take_json(&json), Ok(()));
        prop_assert_eq!(other.to_json(), json.clone());
        let xml = write_instance(&filling, "uuid:1");
        let read = read_instance(&plan, &xml, Circumstances::on(TODAY), &BTreeMap::new());
        prop_assert_eq!(read.map(|filling| filling.to_json()), Ok(json));
    }
}
