//! Against every list that there is, on small instances made at random.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use selection::{Bound, Candidate, NoSelection, Reason, Score, Selection, select};

const GENDERS: [&str; 3] = ["F", "M", ""];
const REGIONS: [&str; 3] = ["north", "south", "west"];

/// A candidate's score and the places of their values.
type Drawn = (i64, usize, usize);

fn candidates(drawn: &[Drawn]) -> Vec<Candidate> {
    let candidate = |(number, (score, gender, region)): (usize, &Drawn)| {
        let stated = [("gender", GENDERS[*gender]), ("region", REGIONS[*region])];
        let attributes = stated.into_iter().filter(|(_, value)| !value.is_empty());
        Candidate {
            id: format!("c{number}"),
            score: score.to_string().parse().unwrap(),
            attributes: attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<BTreeMap<_, _>>(),
        }
    };
    drawn.iter().enumerate().map(candidate).collect()
}

/// Every list of a size: the candidates by rank, as bits.
fn lists(of: usize, size: usize) -> impl Iterator<Item = u32> {
    (0..1_u32 << of).filter(move |list| list.count_ones() as usize == size)
}

fn chosen_of(ranked: &[Candidate], list: u32, bound: &Bound) -> usize {
    let counts = |(place, one): &(usize, &Candidate)| {
        list >> place & 1 == 1 && one.attributes.get(&bound.attribute) == Some(&bound.value)
    };
    ranked.iter().enumerate().filter(counts).count()
}

/// How much the bounds would have to give way for a list.
fn broken(ranked: &[Candidate], list: u32, bounds: &[Bound]) -> usize {
    let of = |bound: &Bound| {
        let chosen = chosen_of(ranked, list, bound);
        bound.least.saturating_sub(chosen) + bound.most.map_or(0, |most| chosen.saturating_sub(most))
    };
    bounds.iter().map(of).sum()
}

/// Higher is better: the sum of scores, then the lowest sum of ranks.
fn worth(ranked: &[Candidate], list: u32) -> (i64, i64) {
    let of = |(place, one): (usize, &Candidate)| {
        let taken = i64::from(list >> place & 1);
        (taken * one.score.ten_thousandths(), -taken * i64::try_from(place).unwrap())
    };
    ranked.iter().enumerate().map(of).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

/// The bits of a list that was chosen, and the order that it was chosen from.
fn bits(selection: &selection::Selection) -> (Vec<Candidate>, u32) {
    let ranked = selection.candidates().map(|(one, _)| one.clone()).collect();
    let list = selection.candidates().enumerate().map(|(place, (_, is_chosen))| u32::from(is_chosen) << place).sum();
    (ranked, list)
}

fn some_bounds() -> impl Strategy<Value = Vec<Bound>> {
    let bound = |attribute: &'static str, value: &'static str| {
        (any::<bool>(), 0..4_usize, proptest::option::of(0..4_usize)).prop_map(move |(is_there, least, room)| {
            let most = room.map(|room| least + room);
            is_there.then(|| Bound { attribute: attribute.to_owned(), value: value.to_owned(), least, most })
        })
    };
    let all = (bound("gender", "F"), bound("gender", "M"), bound("region", "north"), bound("region", "south"));
    all.prop_map(|(a, b, c, d)| [a, b, c, d].into_iter().flatten().collect())
}

/// What each reason says holds of the list: a bound is named only where an exchange with somebody who ranks better, or
/// worse, would break it.
fn reasons_are_true(selection: &Selection) -> Result<(), TestCaseError> {
    let all: Vec<(&Candidate, bool)> = selection.candidates().collect();
    let is_in = |one: &Candidate, bound: &Bound| one.attributes.get(&bound.attribute) == Some(&bound.value);
    for (place, reason) in selection.reasons().iter().enumerate() {
        let (one, is_chosen) = all[place];
        let (better, worse) = (&all[..place], &all[place + 1..]);
        match reason {
            Reason::Rank => prop_assert!(is_chosen && better.iter().all(|(_, is_chosen)| *is_chosen)),
            Reason::Group { needed, reached } => {
                prop_assert!(is_chosen && better.iter().any(|(_, is_chosen)| !is_chosen));
                prop_assert!(!needed.is_empty() || !reached.is_empty(), "there is always a reason");
                for bound in reached {
                    prop_assert!(!is_in(one, bound) && bound.most == Some(selection.chosen_of(bound)));
                    prop_assert!(better.iter().any(|(other, is_chosen)| !is_chosen && is_in(other, bound)));
                }
                for bound in needed {
                    prop_assert!(is_in(one, bound) && selection.chosen_of(bound) == bound.least);
                    prop_assert!(better.iter().any(|(other, is_chosen)| !is_chosen && !is_in(other, bound)));
                }
            }
            Reason::BelowPassMark(mark) => prop_assert!(!is_chosen && one.score < *mark),
            Reason::Full { last } => {
                prop_assert!(!is_chosen && worse.iter().all(|(_, is_chosen)| !is_chosen));
                let expected = better.iter().rposition(|(_, is_chosen)| *is_chosen).map(|place| place + 1);
                prop_assert_eq!(last.map(|last| last.rank), expected);
            }
            Reason::Bounds { full, kept, last_alike, last } => {
                prop_assert!(!full.is_empty() || !kept.is_empty(), "there is always a reason");
                for bound in kept {
                    prop_assert!(!is_in(one, bound) && bound.least == selection.chosen_of(bound));
                    prop_assert!(worse.iter().any(|(other, is_chosen)| *is_chosen && is_in(other, bound)));
                }
                prop_assert!(!is_chosen && last.rank > place + 1 && all[last.rank - 1].1);
                // Of two alike, the one who ranks better is chosen first.
                prop_assert!(last_alike.is_none_or(|alike| alike.rank <= place));
                for bound in full {
                    prop_assert!(is_in(one, bound) && bound.most == Some(selection.chosen_of(bound)));
                    prop_assert!(worse.iter().any(|(other, is_chosen)| *is_chosen && !is_in(other, bound)));
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn no_list_is_better_and_what_is_impossible_is_told(
        drawn in proptest::collection::vec((0..6_i64, 0..3_usize, 0..3_usize), 0..10),
        places in 0..8_usize,
        bounds in some_bounds(),
        pass_mark in proptest::option::of(0..4_i64),
        seed in "[a-z]{0,3}",
    ) {
        let pass_mark: Option<Score> = pass_mark.map(|mark| mark.to_string().parse().unwrap());
        let everyone = select(candidates(&drawn), 0, vec![], None, &seed).unwrap();
        let ranked: Vec<Candidate> = bits(&everyone).0;
        let passing: Vec<Candidate> =
            ranked.iter().filter(|one| pass_mark.is_none_or(|mark| one.score >= mark)).cloned().collect();
        let size = places.min(passing.len());
        let least_broken = lists(passing.len(), size).map(|list| broken(&passing, list, &bounds)).min().unwrap();
        match select(candidates(&drawn), places, bounds.clone(), pass_mark, &seed) {
            Ok(selection) => {
                prop_assert_eq!(least_broken, 0, "chosen though impossible");
                let (order, list) = bits(&selection);
                prop_assert_eq!(&order, &ranked);
                prop_assert_eq!(selection.size(), size);
                prop_assert_eq!(broken(&ranked, list, &bounds), 0);
                let keeping = lists(passing.len(), size).filter(|list| broken(&passing, *list, &bounds) == 0);
                prop_assert_eq!(worth(&ranked, list), keeping.map(|list| worth(&passing, list)).max().unwrap());
                prop_assert!(selection.is_best());
                prop_assert_eq!(selection.reasons().len(), drawn.len());
                reasons_are_true(&selection)?;
            }
            Err(NoSelection::Impossible { places, relaxed }) => {
                prop_assert!(least_broken > 0, "told impossible though there is a list");
                prop_assert_eq!(places, size);
                let told: usize = relaxed.iter().map(|one| {
                    one.bound.least.saturating_sub(one.chosen) + one.bound.most.map_or(0, |most| one.chosen.saturating_sub(most))
                }).sum();
                prop_assert_eq!(told, least_broken, "not the smallest change");
                // With the bounds changed as it says, there is a list.
                let changed = bounds.iter().map(|bound| match relaxed.iter().find(|one| one.bound == *bound) {
                    Some(one) => Bound {
                        least: bound.least.min(one.chosen),
                        most: bound.most.map(|most| most.max(one.chosen)),
                        ..bound.clone()
                    },
                    None => bound.clone(),
                });
                prop_assert!(select(candidates(&drawn), size, changed.collect(), pass_mark, &seed).is_ok());
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}
