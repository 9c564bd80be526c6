//! Which counts everybody may see: none of a few people, and none from which one of a few people would follow. Pure; the
//! exact audit is that of `disclosure`.
//!
//! A list of options is a table with a shown total, and who said nothing is one of its lines: otherwise a question that
//! only some are asked would tell how many they are. What is crossed shares lines with the list: options that the list
//! hides stand together in it, and all totals are those of the list. So each table is a matter of its own, as long as all
//! are crossed by one question (the head of `disclosure` says why).

use disclosure::{CountTable, Totals};
use serde::{Deserialize, Serialize};

use crate::statistics::SMALL_CELL;

/// Counts of several answers of which each may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Several {
    /// How many chose any; none when that is hidden.
    pub(crate) answered: Option<u64>,
    /// How many chose each; none when that is hidden.
    pub(crate) counts: Vec<Option<u64>>,
}

/// Options that stand together in a table, by their place in the list; silence is behind the last one.
pub(crate) type Together = Vec<usize>;

/// A list in groups that may be seen, with how many are in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Groups {
    pub(crate) groups: Vec<Together>,
    pub(crate) counts: Vec<u64>,
}

/// Two questions against one another, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Crossing {
    /// The groups of the first question, a row each.
    pub(crate) rows: Vec<Together>,
    /// The groups of the second, a column each.
    pub(crate) columns: Vec<Together>,
    /// A list for each row and one for the totals, each with its total at the end; none is hidden.
    pub(crate) shown: Vec<Vec<Option<u64>>>,
}

pub(crate) const fn is_small(count: u64) -> bool {
    count > 0 && count < SMALL_CELL
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|place| place.to_string()).collect()
}

/// A list that adds up to a shown total. None when nothing of it may be seen.
pub(crate) fn list(counts: &[u64]) -> Option<Vec<Option<u64>>> {
    let table = CountTable::one_way("list", names(counts.len()), counts.to_vec()).ok()?;
    let mut shown: Vec<Option<u64>> =
        table.protect(SMALL_CELL, Totals::Shown).ok()?.shown().into_iter().flatten().collect();
    shown.truncate(counts.len());
    Some(shown)
}

/// Counts of options of which several may be chosen, by those who chose any. Each option is a list of two: who chose it,
/// and who did not. And since who answered chose at least one, options that add up to a few more than people would say that
/// a few chose two. None when nothing may be seen.
pub(crate) fn several(counts: &[u64], answered: u64, silent: u64) -> Option<Several> {
    let shows_answered = !is_small(silent);
    let of = if shows_answered { answered } else { answered + silent };
    if of < SMALL_CELL {
        return None;
    }
    let one = |count: &u64| list(&[*count, of.checked_sub(*count)?])?.first().copied().flatten();
    let mut shown: Vec<Option<u64>> = counts.iter().map(one).collect();
    let all: Option<u64> = shown.iter().copied().sum();
    let chosen_by_all = counts.contains(&answered);
    if let Some(all) = all.filter(|all| shows_answered && !chosen_by_all && is_small(all.saturating_sub(answered))) {
        let smallest = counts.iter().enumerate().filter(|(_, count)| **count > 0).min_by_key(|(_, count)| **count);
        if let Some(cell) = smallest.and_then(|(place, _)| shown.get_mut(place)).filter(|_| all > 0) {
            *cell = None;
        }
    }
    Some(Several { answered: shows_answered.then_some(answered), counts: shown })
}

/// A list in groups: each line that is shown for itself, and those that are hidden together. Lines of nobody are left out.
pub(crate) fn groups(counts: &[u64]) -> Option<Groups> {
    let shown = list(counts)?;
    let mut groups = Groups { groups: Vec::new(), counts: Vec::new() };
    let mut hidden = (Together::new(), 0);
    for (place, (shown, count)) in shown.iter().zip(counts).enumerate() {
        match shown {
            Some(0) => {}
            Some(count) => {
                groups.groups.push(vec![place]);
                groups.counts.push(*count);
            }
            None => {
                hidden.0.push(place);
                hidden.1 += count;
            }
        }
    }
    if !hidden.0.is_empty() {
        groups.groups.push(hidden.0);
        groups.counts.push(hidden.1);
    }
    Some(groups)
}

/// Two lists against one another, in their groups: `counts` has a list for each line of the first. None when no table with
/// these totals is safe.
pub(crate) fn crossing(rows: &Groups, columns: &Groups, counts: &[Vec<u64>]) -> Option<Crossing> {
    let cell = |row: &usize, column: &usize| counts.get(*row).and_then(|row| row.get(*column)).copied().unwrap_or(0);
    let sum = |row: &Together, column: &Together| -> u64 {
        row.iter().map(|row| column.iter().map(|column| cell(row, column)).sum::<u64>()).sum()
    };
    let summed: Vec<Vec<u64>> =
        rows.groups.iter().map(|row| columns.groups.iter().map(|column| sum(row, column)).collect()).collect();
    let table =
        CountTable::two_way(("rows", names(rows.groups.len())), ("columns", names(columns.groups.len())), summed);
    let shown = table.ok()?.protect(SMALL_CELL, Totals::Shown).ok()?.shown();
    Some(Crossing { rows: rows.groups.clone(), columns: columns.groups.clone(), shown })
}

/// Classes of numbers put together with the next ones until each has enough: their ends, from class to class, and counts.
pub(crate) fn coarser(counts: &[u64]) -> Vec<(std::ops::Range<usize>, u64)> {
    let mut joined: Vec<(std::ops::Range<usize>, u64)> = Vec::new();
    let (mut from, mut sum) = (0, 0);
    for (place, count) in counts.iter().enumerate() {
        sum += count;
        if sum >= SMALL_CELL {
            joined.push((from..place + 1, sum));
            (from, sum) = (place + 1, 0);
        }
    }
    // What is left at the end belongs to the last one.
    if let Some((range, count)) = joined.last_mut() {
        range.end = counts.len();
        *count += sum;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Random, SeededRandom};

    #[test]
    fn a_few_are_hidden_with_others_from_which_they_would_follow() {
        assert_eq!(list(&[3, 40, 20]), Some(vec![None, Some(40), None]));
        assert_eq!(list(&[1, 1, 40]), Some(vec![None, None, None]), "two of two people are two people");
        assert_eq!(list(&[5, 0, 20]), Some(vec![Some(5), Some(0), Some(20)]));
        assert_eq!(list(&[2, 0]), None);
        assert_eq!(groups(&[3, 40, 0, 20]).unwrap().groups, [vec![1], vec![0, 3]]);
    }

    type Event = fn(&[u64; 8]) -> u64;

    /// Every world of people who each chose something of three options, or nothing, that looks the same.
    fn worlds(seen: &Several, all: u64) -> Vec<[u64; 8]> {
        fn fill(place: usize, left: u64, world: &mut [u64; 8], found: &mut dyn FnMut(&[u64; 8])) {
            if place == 7 {
                world[7] = left;
                found(world);
                return;
            }
            for count in 0..=left {
                world[place] = count;
                fill(place + 1, left - count, world, found);
            }
        }
        let mut found = Vec::new();
        fill(0, all, &mut [0; 8], &mut |world| {
            let fits =
                chosen(world).iter().zip(&seen.counts).all(|(count, seen)| seen.is_none_or(|seen| seen == *count));
            let answered = all - world[0];
            if fits && seen.answered.is_none_or(|seen| seen == answered) {
                found.push(*world);
            }
        });
        found
    }

    /// How many chose each option, where a world counts the people of each set of options.
    fn chosen(world: &[u64; 8]) -> Vec<u64> {
        (0..3).map(|option| (0..8).filter(|set| set >> option & 1 == 1).map(|set| world[set]).sum()).collect()
    }

    #[test]
    fn of_several_options_nobody_concludes_that_a_few_chose_one_or_two_or_left_one_out() {
        let random: &dyn Random = &SeededRandom::new(5);
        let (mut shown, mut looked_at) = (0, 0);
        for round in 0..20 {
            let mut world = [0_u64; 8];
            let all = 13;
            let sets: &[usize] = if round % 2 == 0 { &[0, 1, 2, 3] } else { &[0, 1, 2, 3, 4, 5, 6, 7] };
            for _ in 0..all {
                world[sets[random.below(u32::try_from(sets.len()).unwrap()) as usize]] += 1;
            }
            let Some(seen) = several(&chosen(&world), all - world[0], world[0]) else { continue };
            shown += seen.counts.iter().filter(|count| count.is_some_and(|count| count > 0)).count();
            let found = worlds(&seen, all);
            let events: [Event; 13] = [
                |world| world[1],
                |world| world[2],
                |world| world[3],
                |world| world[4],
                |world| world[5],
                |world| world[6],
                |world| chosen(world)[0],
                |world| chosen(world)[1],
                |world| chosen(world)[2],
                |world| world[3] + world[5] + world[6] + world[7],
                |world| world[2] + world[4] + world[6],
                |world| world[1] + world[4] + world[5],
                |world| world[0],
            ];
            for (place, event) in events.iter().enumerate() {
                let (least, most) =
                    found.iter().map(event).fold((u64::MAX, 0), |(low, high), count| (low.min(count), high.max(count)));
                assert!(least == 0 || most >= SMALL_CELL, "event {place}: {least} to {most} of {world:?}, {seen:?}");
                looked_at += 1;
            }
        }
        assert!(shown > 8 && looked_at > 150, "{shown} {looked_at}");
    }

    #[test]
    fn two_options_of_which_everybody_chose_one_do_not_tell_who_chose_both() {
        let both = several(&[12, 10], 20, 0).unwrap();
        assert_eq!(both, Several { answered: Some(20), counts: vec![Some(12), None] }, "two chose both");
        assert_eq!(several(&[12, 8], 20, 0).unwrap().counts, [Some(12), Some(8)], "nobody did");
        assert_eq!(several(&[19, 8], 20, 0).unwrap().counts[0], None, "one did not choose the first");
        assert_eq!(several(&[12, 6], 18, 2).unwrap().answered, None, "two are silent");
    }

    #[test]
    fn what_the_list_hides_stands_together_where_it_is_crossed() {
        let (rows, columns) = (groups(&[30, 3, 17]).unwrap(), groups(&[25, 25]).unwrap());
        let crossed = crossing(&rows, &columns, &[vec![20, 10], vec![0, 3], vec![5, 12]]).unwrap();
        assert_eq!(crossed.rows, [vec![0], vec![1, 2]]);
        assert_eq!(
            crossed.shown,
            [vec![Some(20), Some(10), Some(30)], vec![Some(5), Some(15), Some(20)], vec![Some(25), Some(25), Some(50)]]
        );
    }

    #[test]
    fn classes_of_numbers_grow_until_each_has_enough() {
        assert_eq!(coarser(&[1, 2, 9, 0, 7, 1]), [(0..3, 12), (3..6, 8)]);
        assert_eq!(coarser(&[1, 2]), []);
    }
}
