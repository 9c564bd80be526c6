//! What a public body publishes, and what a neighbour learns of it.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::collections::BTreeSet;

use disclosure::{Asked, Column, CountTable, Hierarchy, Licence, NoRelease, Row, Table, Totals, Unprotected, release};

fn columns() -> Vec<Column> {
    let communes = [["Kehlen", "Mersch", "Centre"], ["Mersch", "Mersch", "Centre"], ["Wiltz", "Wiltz", "Nord"]];
    vec![
        Column::known("age", Hierarchy::ages(&[5, 10, 20]).unwrap()).unwrap(),
        Column::known("commune", Hierarchy::territory(communes.map(|names| names.map(str::to_owned))).unwrap())
            .unwrap(),
        Column::answer("refused_a_loan", ["yes", "no"]).unwrap().sensitive(),
    ]
}

fn table(lines: &[[&str; 3]]) -> Table {
    let rows = (1..).zip(lines).map(|(key, cells)| Row { key, cells: cells.map(str::to_owned).to_vec() });
    Table::new(columns(), rows).unwrap()
}

fn nobody() -> BTreeSet<u64> {
    BTreeSet::new()
}

fn licence() -> Licence {
    Licence { name: "CC-BY-4.0".to_owned(), path: "https://creativecommons.org/licenses/by/4.0/".to_owned() }
}

#[test]
fn columns_are_as_fine_as_the_crowd_allows() {
    let told = release(
        &table(&[
            ["41", "Kehlen", "yes"],
            ["43", "Mersch", "no"],
            ["44", "Kehlen", "no"],
            ["47", "Wiltz", "no"],
            ["48", "Wiltz", "yes"],
            ["46", "Wiltz", "no"],
        ]),
        Asked::of(3),
        &nobody(),
    )
    .unwrap();
    assert_eq!(
        told.csv(),
        "age,commune,refused_a_loan\n40-44,Mersch,no\n40-44,Mersch,no\n40-44,Mersch,yes\n\
         45-49,Wiltz,no\n45-49,Wiltz,no\n45-49,Wiltz,yes\n"
    );
    let levels: Vec<&str> = told.note().held_to.iter().map(|held| held.level.as_str()).collect();
    assert_eq!(levels, ["5 years", "department"]);
    assert!(told.note().warnings.is_empty() && told.note().smallest == 3);
}

#[test]
fn a_few_who_stand_out_are_hidden_rather_than_all_made_coarser() {
    let mut lines = vec![["43", "Kehlen", "no"]; 97];
    lines.extend([["81", "Wiltz", "yes"], ["17", "Wiltz", "no"], ["66", "Mersch", "no"]]);
    let told = release(&table(&lines), Asked::of(3), &nobody()).unwrap();
    assert_eq!(told.note().hidden_rows, 3);
    assert_eq!(told.rows()[0], ["*", "*", "no"]);
    assert_eq!(told.rows()[99], ["43", "Kehlen", "no"]);
    // Two of them are no crowd: others are hidden with them, or all are made coarser.
    let told = release(&table(&lines[..99]), Asked::of(3), &nobody()).unwrap();
    assert!(told.note().hidden_rows == 0 || told.note().hidden_rows >= 3, "{:?}", told.note());
}

#[test]
fn nothing_is_dropped_so_totals_tell_nothing_more() {
    let lines = [["41", "Kehlen", "yes"], ["43", "Mersch", ""], ["95", "Wiltz", "no"], ["", "", "no"]];
    let told = release(&table(&lines), Asked::of(2), &nobody()).unwrap();
    let mut answers: Vec<&str> = told.rows().iter().map(|row| row[2].as_str()).collect();
    answers.sort_unstable();
    assert_eq!(answers, ["", "no", "no", "yes"]);
}

#[test]
fn where_all_in_a_crowd_say_the_same_there_is_a_warning() {
    let lines = [["43", "Kehlen", "yes"], ["43", "Kehlen", "yes"], ["47", "Kehlen", "no"], ["47", "Kehlen", "yes"]];
    let told = release(&table(&lines), Asked::of(2), &nobody()).unwrap();
    let warning = &told.note().warnings[0];
    assert_eq!((warning.column.as_str(), warning.crowds, warning.rows), ("refused_a_loan", 1, 2));
}

#[test]
fn who_was_in_an_earlier_file_is_not_in_the_next() {
    let lines = [["43", "Kehlen", "yes"], ["43", "Kehlen", "no"], ["43", "Kehlen", "no"], ["44", "Kehlen", "no"]];
    let first = release(&table(&lines[..2]), Asked::of(2), &nobody()).unwrap();
    let one_more = release(&table(&lines[..3]), Asked::of(2), first.keys()).unwrap_err();
    assert_eq!(one_more, NoRelease::TooFew { rows: 1, crowd: 2 });
    let second = release(&table(&lines), Asked::of(2), first.keys()).unwrap();
    assert_eq!((second.rows().len(), second.note().released_before), (2, 2));
    assert_eq!(second.keys(), &BTreeSet::from([3, 4]));
}

#[test]
fn the_order_of_lines_tells_nothing() {
    let mut lines = [["43", "Kehlen", "yes"], ["43", "Kehlen", "no"], ["47", "Wiltz", "no"], ["49", "Wiltz", "no"]];
    let told = release(&table(&lines), Asked::of(2), &nobody()).unwrap();
    lines.reverse();
    assert_eq!(release(&table(&lines), Asked::of(2), &nobody()).unwrap().csv(), told.csv());
}

#[test]
fn what_cannot_be_asked_is_named() {
    let four = table(&[["43", "Kehlen", "yes"]; 4]);
    assert_eq!(release(&four, Asked::of(1), &nobody()).unwrap_err(), NoRelease::Crowd);
    let too_few = release(&four, Asked::of(5), &nobody()).unwrap_err();
    assert_eq!(too_few.to_string(), "4 new answers are fewer than 5: wait for more");
    let known =
        |number: usize| Column::known(&format!("age_{number}"), Hierarchy::ages(&[5, 10, 20]).unwrap()).unwrap();
    let many = Table::new((0..8).map(known).collect(), (0..9).map(|key| Row { key, cells: vec![String::new(); 8] }));
    assert_eq!(release(&many.unwrap(), Asked::of(2), &nobody()).unwrap_err(), NoRelease::TooManyWays);
}

#[test]
fn the_description_says_how_the_file_was_made() {
    let told = release(&table(&[["43", "Kehlen", "yes"]; 4]), Asked::of(3), &nobody()).unwrap();
    let described: serde_json::Value =
        serde_json::from_str(&told.description("files/answers.csv", &licence())).unwrap();
    assert_eq!(described["name"], "answers");
    assert_eq!(described["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(described["disclosure"]["crowd"], 3);
    assert_eq!(described["schema"]["fields"][1]["level"], "commune");
    assert_eq!(described["schema"]["fields"][2]["role"], "answer");
    assert_eq!(told.json().matches("\"refused_a_loan\": \"yes\"").count(), 4);
}

fn labels(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn written(shown: &[Vec<Option<u64>>]) -> Vec<String> {
    let cell = |count: &Option<u64>| count.map_or("?".to_owned(), |count| count.to_string());
    shown.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" ")).collect()
}

fn by_two(counts: &[&[u64]]) -> CountTable {
    let names = |length: usize| (0..length).map(|number| format!("n{number}")).collect::<Vec<_>>();
    let (rows, columns) = (names(counts.len()), names(counts[0].len()));
    CountTable::two_way(("place", rows), ("said", columns), counts.iter().map(|row| row.to_vec()).collect()).unwrap()
}

#[test]
fn a_small_count_is_hidden_with_another_or_the_total_would_tell_it() {
    let table = CountTable::one_way("place", labels(&["a", "b", "c"]), vec![3, 40, 25]).unwrap();
    let told = table.protect(10, Totals::MayBeHidden).unwrap();
    assert_eq!(told.csv(), "place,count\na,\nb,40\nc,\n*,68\n");
    assert_eq!(told.bounds(), [((0, 0), 0, Some(28)), ((2, 0), 0, Some(28))]);
}

#[test]
fn two_small_counts_are_not_hidden_by_each_other() {
    // The total would tell that there are five in both: a third is hidden.
    let table = CountTable::one_way("place", labels(&["a", "b", "c"]), vec![3, 2, 25]).unwrap();
    let told = table.protect(10, Totals::MayBeHidden).unwrap();
    assert_eq!(written(&told.shown()), ["?", "?", "?", "30"]);
}

#[test]
fn in_a_table_by_two_columns_a_square_is_hidden() {
    let told = by_two(&[&[3, 40, 30], &[20, 50, 60], &[30, 12, 70]]).protect(10, Totals::MayBeHidden).unwrap();
    assert_eq!(written(&told.shown()), ["? ? 30 73", "20 50 60 130", "? ? 70 112", "53 102 160 315"]);
    assert!(told.bounds().iter().all(|(_, _, most)| most.is_none_or(|most| most >= 10)));
}

#[test]
fn where_nothing_is_small_nothing_is_hidden() {
    let told = by_two(&[&[10, 0], &[12, 30]]).protect(10, Totals::Shown).unwrap();
    assert_eq!(told.hidden(), 0);
    assert_eq!(told.csv().lines().nth(3), Some("n0,*,10"));
}

#[test]
fn where_totals_must_be_shown_those_that_are_small_are_to_be_put_together() {
    let refused = by_two(&[&[3, 1], &[20, 50]]).protect(10, Totals::Shown).unwrap_err();
    assert_eq!(refused.to_string(), "with all totals shown, these can be found: n0 / *: put them together with others");
    assert!(by_two(&[&[3, 1], &[20, 50]]).protect(10, Totals::MayBeHidden).is_ok());
    assert!(by_two(&[&[3, 21], &[20, 50]]).protect(10, Totals::Shown).is_ok());
    assert!(matches!(by_two(&[&[3]]).protect(1, Totals::Shown), Err(Unprotected::Table(_))));
}

#[test]
fn a_table_that_is_small_altogether_shows_nothing() {
    let told = by_two(&[&[1, 2], &[2, 1]]).protect(10, Totals::MayBeHidden).unwrap();
    assert_eq!(told.hidden(), 9);
    assert!(told.bounds().iter().all(|(_, _, most)| most.is_none()));
}

#[test]
fn a_column_that_every_table_has_is_counted_at_any_level() {
    let table = table(&[["41", "Kehlen", "yes"], ["43", "Mersch", "no"], ["47", "Wiltz", "no"]]);
    let counted = table.count(("commune", 1), Some(("refused_a_loan", 0))).unwrap().unwrap();
    assert_eq!(counted.counts(), [[1, 1, 0], [0, 1, 0], [0, 0, 0]]);
}
