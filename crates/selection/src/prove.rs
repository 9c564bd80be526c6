//! A second look at a selection, by another way than that by which it was made.

use crate::choose::{attributes_of, is_in};
use crate::{Candidate, Selection};

/// What an exchange changes: the sum of scores, then the sum of ranks; lower is better.
type Change = (i64, i64);

/// From where to where a unit goes, and what that changes.
type Exchange = (usize, usize, Change);

/// Whoever is in no group of the first attribute comes from here, and of the second goes there. Groups follow.
const ENDS: [usize; 2] = [0, 1];

impl Selection {
    /// Whether this list keeps the bounds, has nobody below the pass mark, and no list of the same size that does is better.
    ///
    /// Two lists of one size differ by exchanges: somebody goes, somebody comes, until every group has as many as before
    /// or as its bounds allow. Such a chain is a cycle in a graph whose nodes are the groups. The list is best when no
    /// cycle gains anything, which is looked for with the algorithm of Bellman and Ford.
    pub fn is_best(&self) -> bool {
        let is_below = |one: &Candidate| self.pass_mark.is_some_and(|mark| one.score < mark);
        if !self.broken().is_empty() || self.candidates().any(|(one, is_chosen)| is_chosen && is_below(one)) {
            return false;
        }
        let exchanges = self.exchanges();
        let nodes = ENDS.len() + self.bounds.len();
        let mut best: Vec<Change> = vec![(0, 0); nodes];
        for _ in 0..=nodes {
            let mut improved = false;
            for &(from, to, change) in &exchanges {
                let through = (best[from].0 + change.0, best[from].1 + change.1);
                if through < best[to] {
                    best[to] = through;
                    improved = true;
                }
            }
            if !improved {
                return true;
            }
        }
        false
    }

    fn exchanges(&self) -> Vec<Exchange> {
        let attributes: Vec<&str> = attributes_of(&self.bounds).into_iter().collect();
        let mut exchanges = Vec::new();
        for (rank, (one, is_chosen)) in (1_i64..).zip(self.candidates()) {
            if self.pass_mark.is_some_and(|mark| one.score < mark) {
                continue;
            }
            let [from, to] = ENDS.map(|side| self.node_of(one, attributes.get(side).copied(), side));
            let score = one.score.ten_thousandths();
            // Who is out may come, and who is in may go, which is the same backwards.
            exchanges.push(if is_chosen { (to, from, (score, -rank)) } else { (from, to, (-score, rank)) });
        }
        for (place, bound) in self.bounds.iter().enumerate() {
            let (group, chosen) = (ENDS.len() + place, self.chosen_of(bound));
            let is_first = attributes.first() == Some(&bound.attribute.as_str());
            let (fills, empties) = if is_first { ((0, group), (group, 0)) } else { ((group, 1), (1, group)) };
            if bound.most.is_none_or(|most| chosen < most) {
                exchanges.push((fills.0, fills.1, (0, 0)));
            }
            if chosen > bound.least {
                exchanges.push((empties.0, empties.1, (0, 0)));
            }
        }
        exchanges
    }

    fn node_of(&self, one: &Candidate, attribute: Option<&str>, side: usize) -> usize {
        let holds = |bound: &crate::Bound| Some(bound.attribute.as_str()) == attribute && is_in(one, bound);
        self.bounds.iter().position(holds).map_or(ENDS[side], |place| ENDS.len() + place)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Bound, select};

    /// The sum of scores, then of ranks: higher is better.
    fn worth(selection: &Selection) -> (i64, i64) {
        let chosen = (1_i64..).zip(selection.candidates()).filter(|(_, (_, is_chosen))| *is_chosen);
        chosen.fold((0, 0), |(score, rank), (place, (one, _))| (score + one.score.ten_thousandths(), rank - place))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn of_all_lists_only_the_best_is_called_best(
            drawn in prop::collection::vec((0..6_u32, 0..3_usize, 0..3_usize), 1..9),
            places in 0..6_usize,
            (least, most, least_there) in (0..3_usize, 2..5_usize, 0..3_usize),
            mark in prop::option::of(0..4_u32),
        ) {
            let of = |(place, (score, gender, region)): (usize, &(u32, usize, usize))| Candidate {
                id: place.to_string(),
                score: score.to_string().parse().unwrap(),
                attributes: [("gender", ["F", "M", ""][*gender]), ("region", ["N", "S", ""][*region])]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty())
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect(),
            };
            let all: Vec<Candidate> = drawn.iter().enumerate().map(of).collect();
            let bounds: Vec<Bound> = [format!("gender=F:{least}..{most}"), format!("region=N:{least_there}..")]
                .iter()
                .map(|bound| bound.parse().unwrap())
                .collect();
            let mark = mark.map(|mark| mark.to_string().parse().unwrap());
            let Ok(best) = select(all, places, bounds, mark, "seed") else { return Ok(()) };
            prop_assert!(best.is_best());
            for list in 0..1_u32 << drawn.len() {
                let chosen: Vec<bool> = (0..drawn.len()).map(|place| list >> place & 1 == 1).collect();
                if chosen.iter().filter(|is_chosen| **is_chosen).count() != best.size() {
                    continue;
                }
                let other = Selection { chosen, ..best.clone() };
                let is_below = |one: &Candidate| mark.is_some_and(|mark| one.score < mark);
                let is_allowed = other.broken().is_empty()
                    && !other.candidates().any(|(one, is_chosen)| is_chosen && is_below(one));
                let is_as_good = is_allowed && worth(&other) == worth(&best);
                prop_assert_eq!(other.is_best(), is_as_good, "{:?}", other.chosen);
            }
        }
    }
}
