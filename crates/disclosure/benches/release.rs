//! How long it takes to release a large consultation, and to protect a large table.
//!
//! `cargo bench -p disclosure`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use base::{Random, SeededRandom};
use disclosure::{Asked, Column, CountTable, Hierarchy, Row, Table, Totals, release};

const ROWS: u64 = 100_000;
const LIMIT: Duration = Duration::from_secs(20);

fn main() {
    let random: &dyn Random = &SeededRandom::new(8);
    let table = answers(random);
    let begun = Instant::now();
    let release = release(&table, Asked::of(10), &BTreeSet::new()).unwrap();
    let lasted = begun.elapsed();
    println!("{ROWS} lines released after {lasted:.2?}, limit {LIMIT:?}: {:?}", release.note());
    assert!(lasted < LIMIT, "slower than {LIMIT:?}");

    // A hundred departments and twenty answers.
    let labels = |count: usize| (0..count).map(|number| format!("n{number}")).collect::<Vec<_>>();
    let counts = (0..100).map(|_| (0..20).map(|_| u64::from(random.below(random.below(200)))).collect()).collect();
    let table = CountTable::two_way(("department", labels(100)), ("answer", labels(20)), counts).unwrap();
    let begun = Instant::now();
    let small = table.counts().iter().flatten().filter(|count| (1..10).contains(*count)).count();
    let protected = table.protect(10, Totals::MayBeHidden).unwrap();
    let lasted = begun.elapsed();
    println!("2,121 counts, {small} of them small: {} hidden after {lasted:.2?}, limit {LIMIT:?}", protected.hidden());
    assert!(lasted < LIMIT, "slower than {LIMIT:?}");
}

fn answers(random: &dyn Random) -> Table {
    let communes = |number: u32| [format!("c{number}"), format!("d{}", number / 30), format!("r{}", number / 300)];
    let columns = vec![
        Column::known("age", Hierarchy::ages(&[5, 10, 20]).unwrap()).unwrap(),
        Column::known("commune", Hierarchy::territory((0..3_000).map(communes)).unwrap()).unwrap(),
        Column::known("gender", Hierarchy::plain("gender", ["F", "M", "other"]).unwrap()).unwrap(),
        Column::known("size", Hierarchy::plain("size", ["0", "1-9", "10-49", "50-249", "250 or more"]).unwrap())
            .unwrap(),
        Column::answer("content", ["1", "2", "3", "4", "5"]).unwrap(),
        Column::answer("refused_a_loan", ["yes", "no"]).unwrap().sensitive(),
    ];
    let cells = |random: &dyn Random| {
        vec![
            (18 + random.below(60)).to_string(),
            format!("c{}", random.below(1 + random.below(3_000))),
            ["F", "M", "F", "M", "other"][random.below(5) as usize].to_owned(),
            ["0", "1-9", "10-49", "50-249", "250 or more"][random.below(1 + random.below(5)) as usize].to_owned(),
            (1 + random.below(5)).to_string(),
            ["yes", "no"][random.below(2) as usize].to_owned(),
        ]
    };
    Table::new(columns, (0..ROWS).map(|key| Row { key, cells: cells(random) })).unwrap()
}
