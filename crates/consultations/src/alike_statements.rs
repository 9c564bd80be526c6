//! Statements that say the same or nearly the same, and those that were sent again and again: what may be a campaign. Pure;
//! it names facts, and leaves it to a person to judge them.

use std::collections::BTreeMap;

use crate::likeness::plain;
use crate::statements::{NEAR, Origin, Statement};

/// Groups that are told.
pub(crate) const GROUPS_MAX: usize = 30;

/// Statements that look like one another, or one that came several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Alike {
    /// Their numbers, in order.
    pub(crate) numbers: Vec<u32>,
    /// How often one of them was sent again, word for word.
    pub(crate) again: u64,
}

impl Alike {
    /// How often it was said in all.
    pub(crate) fn times(&self) -> u64 {
        self.numbers.len() as u64 + self.again
    }
}

/// Groups of statements of which at least one was added by a participant, those that came most often first. Statements
/// without a text are in none.
pub(crate) fn alike(statements: &[Statement]) -> Vec<Alike> {
    let words = Words::of(statements);
    let mut leader: Vec<usize> = (0..words.sets.len()).collect();
    for (one, other) in words.pairs() {
        if words.are_near(one, other) {
            let (one, other) = (root(&leader, one), root(&leader, other));
            if let Some(of) = leader.get_mut(one.max(other)) {
                *of = one.min(other);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<&Statement>> = BTreeMap::new();
    for (place, (at, _)) in words.sets.iter().enumerate() {
        let Some(statement) = statements.get(*at) else { continue };
        let group = groups.entry(root(&leader, place)).or_default();
        // A statement in several languages is in each of its groups once.
        if group.iter().all(|known| known.number != statement.number) {
            group.push(statement);
        }
    }
    let is_told = |group: &Vec<&Statement>| {
        let again = group.iter().any(|one| one.again > 0);
        again || (group.len() > 1 && group.iter().any(|one| one.origin == Origin::Participant))
    };
    let told = groups.into_values().filter(is_told).map(|group| {
        let mut numbers: Vec<u32> = group.iter().map(|one| one.number).collect();
        numbers.sort_unstable();
        Alike { numbers, again: group.iter().map(|one| one.again).sum() }
    });
    let mut told: Vec<Alike> = told.collect();
    told.sort_by(|one, other| other.times().cmp(&one.times()).then_with(|| one.numbers.cmp(&other.numbers)));
    told.dedup();
    told
}

/// The words of each text, as numbers: rare words first.
struct Words {
    sets: Vec<(usize, Vec<usize>)>,
}

impl Words {
    fn of(statements: &[Statement]) -> Self {
        let texts: Vec<(usize, String)> = statements
            .iter()
            .enumerate()
            .flat_map(|(at, one)| one.texts.iter().map(move |(_, text)| (at, plain(text))))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in texts.iter().flat_map(|(_, text)| text.split(' ')) {
            *counts.entry(word).or_default() += 1;
        }
        let mut by_rarity: Vec<(usize, &str)> = counts.into_iter().map(|(word, count)| (count, word)).collect();
        by_rarity.sort_unstable();
        let numbers: BTreeMap<&str, usize> =
            by_rarity.into_iter().enumerate().map(|(number, (_, word))| (word, number)).collect();
        let set = |(at, text): &(usize, String)| {
            let mut set: Vec<usize> = text.split(' ').filter_map(|word| numbers.get(word).copied()).collect();
            set.sort_unstable();
            set.dedup();
            (*at, set)
        };
        Self { sets: texts.iter().map(set).collect() }
    }

    /// Texts that may be near each other: of two that have so many words in common, the rarest words of each cannot all be
    /// missing in the other (prefix filter; Chaudhuri, Ganti and Kaushik 2006).
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut having: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut pairs = std::collections::BTreeSet::new();
        for (place, (_, set)) in self.sets.iter().enumerate() {
            for word in set.iter().take(rarest(set.len())) {
                let with = having.entry(*word).or_default();
                pairs.extend(with.iter().map(|other| (*other, place)));
                with.push(place);
            }
        }
        pairs.into_iter()
    }

    fn are_near(&self, one: usize, other: usize) -> bool {
        let (Some((_, one)), Some((_, other))) = (self.sets.get(one), self.sets.get(other)) else { return false };
        let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
        real(common) >= NEAR * real(one.len() + other.len() - common)
    }
}

/// How many of the rarest words of a text are looked at.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a text has a few dozen words")]
fn rarest(words: usize) -> usize {
    words + 1 - (NEAR * real(words)).ceil() as usize
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn root(leader: &[usize], mut place: usize) -> usize {
    while let Some(next) = leader.get(place).copied().filter(|next| *next != place) {
        place = next;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::Standing;
    use crate::statements::tests::statement;
    use base::{Random, SeededRandom};

    fn of(texts: &[&str]) -> Vec<Statement> {
        let added = |(number, text): (u32, &&str)| Statement {
            origin: Origin::Participant,
            ..statement(number, text, Standing::Waiting)
        };
        (1..).zip(texts).map(added).collect()
    }

    #[test]
    fn statements_that_say_nearly_the_same_stand_together_whatever_became_of_them() {
        let mut all = of(&[
            "More buses in the evening",
            "Trees in every street",
            "more buses in the evening, please",
            "Many more buses in the evening",
        ]);
        all[3].standing = Standing::Refused(crate::statements::Reason::Unclear);
        assert_eq!(alike(&all), [Alike { numbers: vec![1, 3, 4], again: 0 }]);
        for one in &mut all {
            one.origin = Origin::Seed;
        }
        assert_eq!(alike(&all), [], "an officer knows what they began with");
    }

    #[test]
    fn what_was_sent_again_is_told_also_alone_and_the_most_comes_first() {
        let mut all = of(&["More buses", "Trees in every street", "Trees in each street", ""]);
        (all[0].again, all[3].again) = (40, 9);
        let told = alike(&all);
        assert_eq!(told[0], Alike { numbers: vec![1], again: 40 });
        assert_eq!(told.len(), 1, "a text that is gone is in no group: {told:?}");
    }

    #[test]
    fn no_pair_is_missed_that_comparing_all_would_find() {
        let random: &dyn Random = &SeededRandom::new(8);
        let texts: Vec<String> = (0..120)
            .map(|_| (0..3 + random.below(8)).map(|_| format!("w{}", random.below(14))).collect::<Vec<_>>().join(" "))
            .collect();
        let all = of(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let words = Words::of(&all);
        let found: std::collections::BTreeSet<(usize, usize)> =
            words.pairs().filter(|(one, other)| words.are_near(*one, *other)).collect();
        let mut expected = std::collections::BTreeSet::new();
        for one in 0..words.sets.len() {
            expected.extend(
                (one + 1..words.sets.len()).filter(|other| words.are_near(one, *other)).map(|other| (one, other)),
            );
        }
        assert!(found == expected && expected.len() > 20, "{} of {}", found.len(), expected.len());
    }
}
