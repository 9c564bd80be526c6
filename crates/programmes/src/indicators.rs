//! Who was chosen, by what candidates said of themselves: counts of a season in which nobody is found.

use disclosure::{CountTable, Totals};
use serde::{Deserialize, Serialize};

/// The smallest count that is shown, and none below which can be concluded.
pub const CROWD: u64 = 5;

/// How many of a group were chosen, and how many not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The value; none for those who did not say.
    pub value: Option<String>,
    /// How many are chosen.
    pub chosen: u64,
    /// How many are not.
    pub others: u64,
}

/// A line of what is shown; none is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The value; none for several small groups together, with those who did not say.
    pub value: Option<String>,
    /// How many are chosen.
    pub chosen: Option<u64>,
    /// How many are not.
    pub others: Option<u64>,
    /// Both.
    pub all: u64,
}

/// What everybody may see of one attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// The attribute.
    pub attribute: String,
    /// The groups; empty where there is no way to show them.
    pub lines: Vec<Shown>,
    /// How many are chosen.
    pub chosen: u64,
    /// How many are not.
    pub others: u64,
}

/// What may be seen of counts by group. The totals of a season stand on other pages, so they are taken as known, and every
/// table of the season shares them: small groups are put together until the rest tells nothing of anybody.
pub fn indicator(attribute: &str, counts: &[Counted]) -> Indicator {
    let sum = |of: fn(&Counted) -> u64| counts.iter().map(of).sum::<u64>();
    let (chosen, others) = (sum(|one| one.chosen), sum(|one| one.others));
    let mut rows: Vec<Counted> = counts.iter().filter(|one| one.chosen + one.others > 0).cloned().collect();
    while rows.len() > 1 {
        if let Some(lines) = protected(attribute, &rows) {
            return Indicator { attribute: attribute.to_owned(), lines, chosen, others };
        }
        put_together(&mut rows);
    }
    Indicator { attribute: attribute.to_owned(), lines: Vec::new(), chosen, others }
}

/// Puts the smallest group to those who did not say, or to the next one.
fn put_together(rows: &mut Vec<Counted>) {
    rows.sort_by_key(|one| (one.value.is_some(), one.chosen + one.others));
    let has_rest = rows.first().is_some_and(|one| one.value.is_none());
    if !has_rest {
        // The smallest becomes what others are put to.
        if let Some(first) = rows.first_mut() {
            first.value = None;
        }
        return;
    }
    let next = rows.remove(1);
    if let Some(rest) = rows.first_mut() {
        rest.chosen += next.chosen;
        rest.others += next.others;
    }
}

fn protected(attribute: &str, rows: &[Counted]) -> Option<Vec<Shown>> {
    let labels = rows.iter().map(|one| one.value.clone().unwrap_or_default()).collect();
    let counts = rows.iter().map(|one| vec![one.chosen, one.others]).collect();
    let columns = ("outcome", vec!["chosen".to_owned(), "others".to_owned()]);
    let table = CountTable::two_way((attribute, labels), columns, counts).ok()?;
    let shown = table.protect(CROWD, Totals::Shown).ok()?.shown();
    let line = |(one, cells): (&Counted, &Vec<Option<u64>>)| Shown {
        value: one.value.clone(),
        chosen: cells.first().copied().flatten(),
        others: cells.get(1).copied().flatten(),
        all: one.chosen + one.others,
    };
    Some(rows.iter().zip(&shown).map(line).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counted(value: &str, chosen: u64, others: u64) -> Counted {
        Counted { value: (!value.is_empty()).then(|| value.to_owned()), chosen, others }
    }

    #[test]
    fn large_counts_are_shown_as_they_are() {
        let shown = indicator("gender", &[counted("woman", 6, 14), counted("man", 6, 19)]);
        assert_eq!((shown.lines.len(), shown.lines[0].chosen, shown.lines[1].others), (2, Some(6), Some(19)));
        assert_eq!((shown.chosen, shown.others), (12, 33));
    }

    #[test]
    fn small_counts_are_hidden_with_another_beside_them() {
        let shown = indicator("gender", &[counted("woman", 2, 18), counted("man", 10, 15)]);
        assert!(shown.lines.iter().all(|line| line.chosen.is_none()), "{shown:?}");
    }

    #[test]
    fn small_groups_are_put_together_or_nothing_is_shown() {
        let shown =
            indicator("place", &[counted("a", 8, 12), counted("b", 0, 2), counted("", 1, 3), counted("c", 9, 9)]);
        let rest: Vec<&Shown> = shown.lines.iter().filter(|line| line.value.is_none()).collect();
        assert_eq!((rest.len(), rest[0].all), (1, 6), "{shown:?}");
        assert_eq!(indicator("place", &[counted("a", 1, 1), counted("b", 1, 0)]).lines, []);
        assert_eq!(indicator("place", &[]).lines, []);
    }

    proptest! {
        #[test]
        fn no_count_that_is_shown_is_small_and_sums_hold(
            drawn in prop::collection::vec((0_u64..12, 0_u64..20), 0..6), unsaid in (0_u64..4, 0_u64..9),
        ) {
            let mut counts: Vec<Counted> =
                drawn.iter().zip(0..).map(|((chosen, others), place)| counted(&format!("v{place}"), *chosen, *others)).collect();
            counts.push(counted("", unsaid.0, unsaid.1));
            let shown = indicator("place", &counts);
            let is_small = |count: u64| (1..CROWD).contains(&count);
            for line in &shown.lines {
                prop_assert!(!is_small(line.all));
                prop_assert!([line.chosen, line.others].into_iter().flatten().all(|count| !is_small(count)));
            }
            if !shown.lines.is_empty() {
                prop_assert_eq!(shown.lines.iter().map(|line| line.all).sum::<u64>(), shown.chosen + shown.others);
            }
        }
    }
}
