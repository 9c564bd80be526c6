//! For the oracles: consultations made at random, and what is published of them.
//!
//! `releases FOLDER HOW_MANY SEED` writes into `FOLDER/N`: `first` and `second` (two waves of a file of answers, the second
//! only where there are enough new ones), `careless` (all answers in one file when the second wave came, as one should not),
//! `one` and `two` (tables of counts of the first wave), each with its description; `totals.json`, the counts of every
//! answer in the lines that were released; and `neighbours.json`, what others know of everybody.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::collections::BTreeSet;
use std::path::Path;

use base::{Random, SeededRandom};
use disclosure::{Asked, Column, CountTable, Hierarchy, Licence, Release, Row, Table, Totals, release};
use serde_json::json;

const COMMUNES: [[&str; 3]; 9] = [
    ["Kehlen", "Capellen", "South"],
    ["Mamer", "Capellen", "South"],
    ["Esch", "Esch", "South"],
    ["Mersch", "Mersch", "Centre"],
    ["Lintgen", "Mersch", "Centre"],
    ["Wiltz", "Wiltz", "North"],
    ["Boulaide", "Wiltz", "North"],
    ["Clervaux", "Clervaux", "North"],
    ["Troisvierges", "Clervaux", "North"],
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (folder, count, seed) =
        (Path::new(&arguments[1]), arguments[2].parse().unwrap(), arguments[3].parse().unwrap());
    let random = SeededRandom::new(seed);
    let columns = columns();
    for number in 0..count {
        let folder = folder.join(u32::to_string(&number));
        std::fs::create_dir_all(&folder).unwrap();
        consultation(&folder, &columns, &random);
    }
    println!("{count} consultations");
}

fn consultation(folder: &Path, all_columns: &[Column], random: &dyn Random) {
    // The last, or not.
    let columns = all_columns[..4 + random.below(2) as usize].to_vec();
    let crowd = 2 + random.below(6);
    let first = 10 + random.below(70);
    let all = first + random.below(12);
    let people: Vec<Vec<String>> = (0..all).map(|_| person(columns.len(), random)).collect();
    let asked = Asked {
        crowd: crowd as usize,
        hidden_per_mille_max: [0, 50, 200, 1000][random.below(4) as usize],
        values_least: 2,
    };
    let table = |some: &[Vec<String>]| {
        let rows = (0..).zip(some).map(|(key, cells)| Row { key, cells: cells.clone() });
        Table::new(columns.clone(), rows).unwrap()
    };
    let (some, everybody) = (table(&people[..first as usize]), table(&people));
    let wave = release(&some, asked, &BTreeSet::new()).unwrap();
    publish(folder, "first", &wave);
    let mut released = wave.rows().to_vec();
    if let Ok(next) = release(&everybody, asked, wave.keys()) {
        publish(folder, "second", &next);
        released.extend_from_slice(next.rows());
    }
    publish(folder, "careless", &release(&everybody, asked, &BTreeSet::new()).unwrap());

    let answers = columns.iter().enumerate().filter(|(_, column)| column.hierarchy().is_none());
    let totals = answers.map(|(place, column)| {
        let mut counts = std::collections::BTreeMap::<&str, u32>::new();
        // Of the lines themselves, before anything was made coarser.
        for cells in people.iter().take(released.len()) {
            *counts.entry(&cells[place]).or_default() += 1;
        }
        (column.name().to_owned(), json!(counts))
    });
    write(folder, "totals.json", &serde_json::Value::Object(totals.collect()).to_string());
    let known = |cells: &Vec<String>| -> serde_json::Value {
        let known = columns.iter().zip(cells).filter(|(column, _)| column.hierarchy().is_some());
        known.map(|(column, value)| (column.name().to_owned(), labels(column, value))).collect()
    };
    let neighbours: Vec<_> = people.iter().map(|cells| json!({ "known": known(cells) })).collect();
    write(folder, "neighbours.json", &json!({ "crowd": crowd, "first": first, "people": neighbours }).to_string());

    let one = some.count(("commune", random.below(3) as usize), None).unwrap().unwrap();
    protect(folder, "one", one, crowd);
    let two = some.count(("commune", random.below(3) as usize), Some(("answer_0", 0))).unwrap().unwrap();
    protect(folder, "two", two, crowd);
}

fn columns() -> Vec<Column> {
    let communes = Hierarchy::territory(COMMUNES.map(|names| names.map(str::to_owned))).unwrap();
    vec![
        Column::known("age", Hierarchy::ages(&[5, 10, 20]).unwrap()).unwrap(),
        Column::known("commune", communes).unwrap(),
        Column::answer("answer_0", ["yes", "no", "perhaps"]).unwrap().sensitive(),
        Column::answer("answer_1", ["1", "2", "3", "4", "5"]).unwrap(),
        Column::known("gender", Hierarchy::plain("gender", ["F", "M", "other"]).unwrap()).unwrap(),
    ]
}

/// What somebody is called at each level.
fn labels(column: &Column, value: &str) -> serde_json::Value {
    let hierarchy = column.hierarchy().unwrap();
    let level = |level| (hierarchy.level_name(level).to_owned(), json!(hierarchy.label(value, level)));
    (0..hierarchy.height()).map(level).collect()
}

fn person(columns: usize, random: &dyn Random) -> Vec<String> {
    let seldom = random.below(12) == 0;
    let mut cells = vec![
        if seldom { String::new() } else { (20 + random.below(1 + random.below(60))).to_string() },
        COMMUNES[random.below(1 + random.below(9)) as usize][0].to_owned(),
        ["yes", "no", "perhaps", ""][random.below(1 + random.below(4)) as usize].to_owned(),
        (1 + random.below(5)).to_string(),
        ["F", "M", "other", ""][random.below(1 + random.below(4)) as usize].to_owned(),
    ];
    cells.truncate(columns);
    cells
}

fn licence() -> Licence {
    Licence { name: "CC-BY-4.0".to_owned(), path: "https://creativecommons.org/licenses/by/4.0/".to_owned() }
}

fn publish(folder: &Path, name: &str, release: &Release) {
    write(folder, &format!("{name}.csv"), &release.csv());
    write(folder, &format!("{name}.json"), &release.description(&format!("{name}.csv"), &licence()));
    write(folder, &format!("{name}-rows.json"), &release.json());
}

fn protect(folder: &Path, name: &str, table: CountTable, crowd: u32) {
    let protected = table.protect(crowd.into(), Totals::MayBeHidden).unwrap();
    write(folder, &format!("{name}.csv"), &protected.csv());
    write(folder, &format!("{name}.json"), &protected.description(&format!("{name}.csv"), &licence()));
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}
