//! Against everything that there is, on small instances made at random.
#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "these are tests")]

use std::collections::{BTreeMap, BTreeSet};

use disclosure::{Asked, Column, CountTable, Hierarchy, Row, Table, Totals, release};
use proptest::prelude::*;

const PLACES: [[&str; 3]; 6] =
    [["a1", "a", "x"], ["a2", "a", "x"], ["b1", "b", "x"], ["b2", "b", "x"], ["c1", "c", "y"], ["c2", "c", "y"]];
const SECTORS: [[&str; 2]; 4] = [["s1", "s"], ["s2", "s"], ["t1", "t"], ["t2", "t"]];

fn place() -> Hierarchy {
    Hierarchy::territory(PLACES.map(|names| names.map(str::to_owned))).unwrap()
}

fn sector() -> Hierarchy {
    let paths = SECTORS.map(|names| names.map(str::to_owned).to_vec());
    Hierarchy::new(&["sector", "section"], paths).unwrap()
}

/// What is lost, with the exact values that have each label counted here.
fn loss(hierarchy: &Hierarchy, all: &[&str], value: &str, level: usize) -> f64 {
    let label = hierarchy.label(value, level).unwrap();
    // What is not stated is a value too.
    let alike = all.iter().chain([&""]).filter(|other| hierarchy.label(other, level) == Some(label)).count();
    (alike - 1) as f64 / all.len() as f64
}

/// The least loss of any way: for each choice of levels, those who are in no crowd are hidden, and where these are fewer
/// than a crowd, any one crowd beside them.
fn least(known: &[[&str; 2]], asked: Asked) -> f64 {
    let (places, sectors) = (PLACES.map(|names| names[0]), SECTORS.map(|names| names[0]));
    let (place, sector) = (place(), sector());
    let mut least = f64::INFINITY;
    for levels in (0..4).flat_map(|one| (0..3).map(move |other| (one, other))) {
        let mut crowds: BTreeMap<_, Vec<f64>> = BTreeMap::new();
        for [one, other] in known {
            let labels = (place.label(one, levels.0).unwrap(), sector.label(other, levels.1).unwrap());
            let lost = loss(&place, &places, one, levels.0) + loss(&sector, &sectors, other, levels.1);
            crowds.entry(labels).or_default().push(lost);
        }
        let crowds: Vec<Vec<f64>> = crowds.into_values().collect();
        let small: Vec<bool> = crowds.iter().map(|crowd| crowd.len() < asked.crowd).collect();
        let beside = (0..crowds.len()).filter(|at| !small[*at]).map(Some).chain([None]);
        for also in beside {
            let is_hidden = |at: usize| small[at] || also == Some(at);
            let hidden: usize = (0..crowds.len()).filter(|at| is_hidden(*at)).map(|at| crowds[at].len()).sum();
            if (1..asked.crowd).contains(&hidden) || hidden > known.len() * asked.hidden_per_mille_max / 1000 {
                continue;
            }
            let of = |at: usize| if is_hidden(at) { 2.0 * crowds[at].len() as f64 } else { crowds[at].iter().sum() };
            least = least.min((0..crowds.len()).map(of).sum());
        }
    }
    least / (2 * known.len()) as f64
}

/// Places and sectors of people by their numbers; one beyond the last is not stated.
fn compare(drawn: &[(usize, usize)], crowd: usize, hidden_per_mille_max: usize) -> Result<(), TestCaseError> {
    let value = |(place, sector): &(usize, usize)| {
        [PLACES.get(*place).map_or("", |names| names[0]), SECTORS.get(*sector).map_or("", |names| names[0])]
    };
    let known: Vec<[&str; 2]> = drawn.iter().map(value).collect();
    let columns = vec![Column::known("place", place()).unwrap(), Column::known("sector", sector()).unwrap()];
    let rows = (0..).zip(&known).map(|(key, cells)| Row { key, cells: cells.map(str::to_owned).to_vec() });
    let table = Table::new(columns, rows).unwrap();
    let asked = Asked { crowd, hidden_per_mille_max, values_least: 2 };
    let released = release(&table, asked, &BTreeSet::new());
    if known.len() < crowd {
        prop_assert!(released.is_err());
        return Ok(());
    }
    let released = released.unwrap();
    let note = released.note();
    let best = least(&known, asked);
    prop_assert!((note.loss - best).abs() < 1e-12, "{} and not {}", note.loss, best);
    let mut crowds: BTreeMap<&Vec<String>, usize> = BTreeMap::new();
    for row in released.rows() {
        *crowds.entry(row).or_default() += 1;
    }
    prop_assert!(crowds.values().all(|size| *size >= crowd));
    prop_assert_eq!(crowds.values().min(), Some(&note.smallest));
    prop_assert_eq!(released.rows().len(), known.len());
    prop_assert!(note.hidden_rows * 1000 <= known.len() * hidden_per_mille_max);
    Ok(())
}

/// The crowd that loses least when it is hidden with the few is one that is too large to be hidden.
#[test]
fn a_crowd_that_may_not_be_hidden_is_not_chosen() {
    let people = [(0, 2, 6), (0, 0, 4), (0, 4, 4), (0, 1, 1), (2, 4, 1), (4, 0, 1), (4, 2, 4), (6, 2, 4)];
    let drawn = people.map(|(place, sector, count)| vec![(place, sector); count]).concat();
    compare(&drawn, 4, 200).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn no_way_loses_less_and_everybody_is_in_a_crowd(
        drawn in proptest::collection::vec((0..7_usize, 0..5_usize), 1..40),
        crowd in 2..6_usize,
        hidden_per_mille_max in prop_oneof![Just(0), Just(50), Just(200), Just(1000)],
    ) {
        compare(&drawn, crowd, hidden_per_mille_max)?;
    }
}

/// Each hidden count is between these in all tables that fit what is shown, with counts up to `MOST`.
const MOST: u64 = 13;

fn by_trial(shown: &[Vec<Option<u64>>]) -> BTreeMap<(usize, usize), (u64, u64)> {
    let mut found: BTreeMap<(usize, usize), (u64, u64)> = BTreeMap::new();
    for code in 0..(MOST + 1).pow(4) {
        let cell = |at: u32| code / (MOST + 1).pow(at) % (MOST + 1);
        let [a, b, c, d] = [0, 1, 2, 3].map(cell);
        let table = [[a, b, a + b], [c, d, c + d], [a + c, b + d, a + b + c + d]];
        let fits = |(shown, row): (&Vec<Option<u64>>, &[u64; 3])| {
            shown.iter().zip(row).all(|(shown, count)| shown.is_none_or(|shown| shown == *count))
        };
        if shown.iter().zip(&table).all(fits) {
            for (at, row) in table.iter().enumerate() {
                for (column, count) in row.iter().enumerate().filter(|(column, _)| shown[at][*column].is_none()) {
                    let (least, most) = found.entry((at, column)).or_insert((*count, *count));
                    (*least, *most) = ((*least).min(*count), (*most).max(*count));
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_can_be_concluded_is_what_all_tables_that_fit_have_in_common(
        counts in proptest::array::uniform4(0..6_u64), crowd in 2..6_u64,
    ) {
        let [a, b, c, d] = counts;
        let labels = || vec!["one".to_owned(), "two".to_owned()];
        let table = CountTable::two_way(("row", labels()), ("column", labels()), vec![vec![a, b], vec![c, d]]).unwrap();
        let protected = table.protect(crowd, Totals::MayBeHidden).unwrap();
        let tried = by_trial(&protected.shown());
        prop_assert_eq!(tried.len(), protected.hidden());
        for (place, least, most) in protected.bounds() {
            let (tried_least, tried_most) = tried[&place];
            prop_assert_eq!(least, tried_least);
            match most {
                Some(most) => prop_assert_eq!(most, tried_most),
                None => prop_assert!(tried_most >= MOST),
            }
            prop_assert!(tried_most >= crowd, "{place:?} is found to be below {crowd}");
        }
        for count in protected.shown().into_iter().flatten().flatten() {
            prop_assert!(count == 0 || count >= crowd);
        }
    }
}
