//! Who reads what: applications are shared out among the members of the jury.
//!
//! Each application gets as many readers as it wants, none of whom has a conflict, and everybody as much to read as the
//! others, as far as conflicts allow. It is a flow: each seat is given to whoever has least to read and can be reached,
//! also by moving others who were given theirs in the same round. What people were told before is never moved. Equals are
//! told apart by a seed, so that the same question has the same answer.

use std::collections::{BTreeSet, VecDeque};

use aws_lc_rs::digest::{SHA256, digest};
use base::PersonId;

use crate::model::ApplicationId;

/// Members of a jury, at most.
pub const REVIEWERS_MAX: usize = 200;

/// What is to be shared out.
#[derive(Debug, Clone, Default)]
pub struct Sharing {
    /// Each application and how many readers it is to have, those who read it already included.
    pub wanted: Vec<(ApplicationId, usize)>,
    /// The members of the jury.
    pub reviewers: Vec<PersonId>,
    /// Who must not read what.
    pub barred: BTreeSet<(ApplicationId, PersonId)>,
    /// Who reads what already.
    pub given: BTreeSet<(ApplicationId, PersonId)>,
    /// How much one reads at most, what they read already included.
    pub most: usize,
}

/// How it was shared out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedOut {
    /// Who is to read what, besides what was given before; in the order of applications, then of people.
    pub new: Vec<(ApplicationId, PersonId)>,
    /// What has too few readers, and why.
    pub short: Vec<Short>,
}

/// An application with too few readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    /// Which.
    pub application: ApplicationId,
    /// How many readers it lacks.
    pub missing: usize,
    /// Why.
    pub why: WhyShort,
}

/// Why an application has too few readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyShort {
    /// The jury has only so many members.
    SmallJury(usize),
    /// So many members have a conflict.
    Conflicts(usize),
    /// Everybody who may read it reads as much as they may.
    Full,
}

/// Shares out. The order of the lists changes nothing.
pub fn share_out(sharing: &Sharing, seed: &str) -> SharedOut {
    let mut round = Round::of(sharing, seed);
    let seats = round.wanted.iter().copied().max().unwrap_or(0);
    for seat in 1..=seats {
        for application in round.order.clone() {
            if round.wanted[application] >= seat && round.readers[application].len() < seat {
                round.seat(application);
            }
        }
    }
    round.told(sharing)
}

/// A round of sharing out; applications and reviewers are places in sorted lists.
struct Round<'a> {
    applications: Vec<ApplicationId>,
    wanted: Vec<usize>,
    reviewers: Vec<PersonId>,
    /// In which order applications take their turns.
    order: Vec<usize>,
    may: Vec<Vec<bool>>,
    readers: Vec<BTreeSet<usize>>,
    /// Those of the readers who were given in this round.
    new: Vec<BTreeSet<usize>>,
    loads: Vec<usize>,
    most: usize,
    seed: &'a str,
}

impl<'a> Round<'a> {
    fn of(sharing: &Sharing, seed: &'a str) -> Self {
        let mut wanted = sharing.wanted.clone();
        wanted.sort_unstable();
        wanted.dedup_by_key(|(application, _)| *application);
        let reviewers: BTreeSet<PersonId> = sharing.reviewers.iter().copied().take(REVIEWERS_MAX).collect();
        let reviewers: Vec<PersonId> = reviewers.into_iter().collect();
        let (applications, wanted): (Vec<_>, Vec<_>) = wanted.into_iter().unzip();
        let given = |application: &ApplicationId| -> BTreeSet<usize> {
            let reads = |(_, reviewer): &(usize, &PersonId)| sharing.given.contains(&(*application, **reviewer));
            reviewers.iter().enumerate().filter(reads).map(|(place, _)| place).collect()
        };
        let readers: Vec<BTreeSet<usize>> = applications.iter().map(given).collect();
        let load = |reviewer: &PersonId| sharing.given.iter().filter(|(_, reader)| reader == reviewer).count();
        let may = |application: &ApplicationId| {
            reviewers.iter().map(|reviewer| !sharing.barred.contains(&(*application, *reviewer))).collect()
        };
        let mut order: Vec<usize> = (0..applications.len()).collect();
        order.sort_by_cached_key(|place| drawn(seed, &[&applications[*place].to_string()]));
        Self {
            loads: reviewers.iter().map(load).collect(),
            may: applications.iter().map(may).collect(),
            new: vec![BTreeSet::new(); applications.len()],
            order,
            wanted,
            readers,
            applications,
            reviewers,
            most: sharing.most,
            seed,
        }
    }

    /// Gives an application one reader more, if there is a way.
    fn seat(&mut self, application: usize) {
        let lightest = self.loads.iter().copied().filter(|load| *load < self.most).min();
        if lightest.is_none() {
            return;
        }
        let mut search = Search::new(self, application);
        while let Some(at) = search.queue.pop_front() {
            let reached = self.look_at(&mut search, at);
            // Nobody has less to read than the lightest of all, so there is nothing to look for behind.
            if search.best.as_ref().is_some_and(|(load, ..)| Some(*load) == lightest) {
                break;
            }
            self.look_behind(&mut search, at, &reached);
        }
        if let Some((.., reviewer)) = search.best {
            self.shift(&search, application, reviewer);
        }
    }

    /// Looks at everybody who may read an application and was not looked at yet.
    fn look_at(&self, search: &mut Search, application: usize) -> Vec<usize> {
        let mut reached = Vec::new();
        for reviewer in 0..self.reviewers.len() {
            let seen = search.through[reviewer].is_some();
            if seen || !self.may[application][reviewer] || self.readers[application].contains(&reviewer) {
                continue;
            }
            search.through[reviewer] = Some(application);
            reached.push(reviewer);
            let names = [self.applications[search.start].to_string(), self.reviewers[reviewer].to_string()];
            let draw = drawn(self.seed, &[&names[0], &names[1]]);
            let found = (self.loads[reviewer], search.depth[application], draw, reviewer);
            if self.loads[reviewer] < self.most && search.best.as_ref().is_none_or(|best| found < *best) {
                search.best = Some(found);
            }
        }
        reached
    }

    /// Goes on to what was given to those who were reached in this round: they could give it up.
    fn look_behind(&self, search: &mut Search, from: usize, reached: &[usize]) {
        for (other, new) in self.new.iter().enumerate().filter(|(_, new)| !new.is_empty()) {
            let freed = reached.iter().copied().find(|reviewer| new.contains(reviewer));
            if let Some(freed) = freed.filter(|_| !search.seen[other]) {
                search.seen[other] = true;
                search.freed[other] = Some(freed);
                search.depth[other] = search.depth[from] + 1;
                search.queue.push_back(other);
            }
        }
    }

    /// Gives the last of a way the seat, and everybody on it the one before.
    fn shift(&mut self, search: &Search, start: usize, last: usize) {
        self.loads[last] += 1;
        let mut reviewer = last;
        // Each application is on a way at most once, so this ends.
        while let Some(application) = search.through[reviewer] {
            self.readers[application].insert(reviewer);
            self.new[application].insert(reviewer);
            if application == start {
                return;
            }
            let Some(freed) = search.freed[application] else { return };
            self.readers[application].remove(&freed);
            self.new[application].remove(&freed);
            reviewer = freed;
        }
    }

    fn told(self, sharing: &Sharing) -> SharedOut {
        let mut told = SharedOut::default();
        for (place, application) in self.applications.iter().enumerate() {
            told.new.extend(self.new[place].iter().map(|reviewer| (*application, self.reviewers[*reviewer])));
            let missing = self.wanted[place].saturating_sub(self.readers[place].len());
            if missing > 0 {
                let barred = |reviewer: &&PersonId| sharing.barred.contains(&(*application, **reviewer));
                let barred = self.reviewers.iter().filter(barred).count();
                let why = if self.reviewers.len() < self.wanted[place] {
                    WhyShort::SmallJury(self.reviewers.len())
                } else if self.reviewers.len() - barred < self.wanted[place] {
                    WhyShort::Conflicts(barred)
                } else {
                    WhyShort::Full
                };
                told.short.push(Short { application: *application, missing, why });
            }
        }
        told
    }
}

/// A search for the one with least to read, over seats that may be moved.
struct Search {
    start: usize,
    queue: VecDeque<usize>,
    seen: Vec<bool>,
    /// By which application each reviewer was reached.
    through: Vec<Option<usize>>,
    /// Whose seat each application gives up to be reached.
    freed: Vec<Option<usize>>,
    depth: Vec<usize>,
    /// Load, depth, draw, who.
    best: Option<(usize, usize, Vec<u8>, usize)>,
}

impl Search {
    fn new(round: &Round<'_>, start: usize) -> Self {
        let count = round.applications.len();
        let mut seen = vec![false; count];
        seen[start] = true;
        Self {
            start,
            queue: VecDeque::from([start]),
            seen,
            through: vec![None; round.reviewers.len()],
            freed: vec![None; count],
            depth: vec![0; count],
            best: None,
        }
    }
}

/// What a seed draws for some names.
fn drawn(seed: &str, names: &[&str]) -> Vec<u8> {
    digest(&SHA256, format!("{seed}\n{}", names.join("\n")).as_bytes()).as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::Id;
    use proptest::prelude::*;

    use super::*;

    fn id<T>(number: u128) -> Id<T> {
        format!("{number:032x}").parse().unwrap()
    }

    fn sharing(applications: u128, reviewers: u128, wanted: usize, barred: &[(u128, u128)]) -> Sharing {
        Sharing {
            wanted: (0..applications).map(|one| (id(one), wanted)).collect(),
            reviewers: (0..reviewers).map(|one| id(100 + one)).collect(),
            barred: barred.iter().map(|(one, reviewer)| (id(*one), id(100 + *reviewer))).collect(),
            given: BTreeSet::new(),
            most: usize::MAX,
        }
    }

    fn loads(sharing: &Sharing, shared: &SharedOut) -> Vec<usize> {
        let all = sharing.given.iter().chain(&shared.new);
        let mut loads: BTreeMap<PersonId, usize> = sharing.reviewers.iter().map(|one| (*one, 0)).collect();
        for (_, reviewer) in all {
            *loads.entry(*reviewer).or_default() += 1;
        }
        loads.into_values().collect()
    }

    #[test]
    fn everybody_has_as_much_to_read_as_the_others() {
        let sharing = sharing(40, 5, 2, &[]);
        let shared = share_out(&sharing, "2026");
        assert_eq!((shared.new.len(), shared.short.as_slice()), (80, &[][..]));
        assert_eq!(loads(&sharing, &shared), [16; 5]);
        assert_eq!(share_out(&sharing, "2026"), shared, "the same again");
        assert_ne!(share_out(&sharing, "2027").new, shared.new, "another seed, another sharing");
    }

    #[test]
    fn what_cannot_be_shared_out_is_told_with_the_reason() {
        let short = |sharing: &Sharing| share_out(sharing, "s").short.first().map(|short| (short.missing, short.why));
        assert_eq!(short(&sharing(1, 1, 2, &[])), Some((1, WhyShort::SmallJury(1))));
        assert_eq!(short(&sharing(1, 3, 2, &[(0, 0), (0, 1)])), Some((1, WhyShort::Conflicts(2))));
        let full = Sharing { most: 1, ..sharing(2, 2, 2, &[]) };
        let shared = share_out(&full, "s");
        assert_eq!(shared.new.len(), 2, "as much as may be");
        assert!(shared.short.iter().all(|short| short.why == WhyShort::Full));
    }

    #[test]
    fn who_reads_already_goes_on_and_counts() {
        let mut again = sharing(2, 3, 2, &[]);
        again.given = BTreeSet::from([(id(0), id(100)), (id(0), id(101)), (id(1), id(100))]);
        let shared = share_out(&again, "s");
        assert_eq!(shared.new, [(id(1), id(102))], "the one with least to read");
    }

    /// The most seats that can be given, and the least sum of squares of loads with which they are.
    fn by_trying_all(sharing: &Sharing) -> (usize, usize) {
        let choices: Vec<Vec<usize>> = sharing
            .wanted
            .iter()
            .map(|(application, wanted)| {
                let may = |place: usize| !sharing.barred.contains(&(*application, sharing.reviewers[place]));
                (0..1_usize << sharing.reviewers.len())
                    .filter(|set| set.count_ones() as usize <= *wanted)
                    .filter(|set| (0..sharing.reviewers.len()).all(|place| set >> place & 1 == 0 || may(place)))
                    .collect()
            })
            .collect();
        let mut best = (0, usize::MAX);
        let mut at = vec![0; choices.len()];
        loop {
            let sets: Vec<usize> = at.iter().zip(&choices).map(|(at, sets)| sets[*at]).collect();
            let load = |place: usize| sets.iter().filter(|set| *set >> place & 1 == 1).count();
            let loads: Vec<usize> = (0..sharing.reviewers.len()).map(load).collect();
            if loads.iter().all(|load| *load <= sharing.most) {
                let (seats, squares) = (loads.iter().sum::<usize>(), loads.iter().map(|load| load * load).sum());
                if seats > best.0 || (seats == best.0 && squares < best.1) {
                    best = (seats, squares);
                }
            }
            let Some(next) = at.iter().zip(&choices).position(|(at, sets)| at + 1 < sets.len()) else { return best };
            at[next] += 1;
            at[..next].fill(0);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn nothing_is_better_than_what_is_shared_out(
            applications in 1_u128..5, reviewers in 1_u128..5, wanted in 1_usize..4,
            barred in prop::collection::vec((0_u128..5, 0_u128..5), 0..7), most in 1_usize..6, seed in 0_u8..4,
        ) {
            let sharing = Sharing { most, ..sharing(applications, reviewers, wanted, &barred) };
            let shared = share_out(&sharing, &seed.to_string());
            let pairs: BTreeSet<_> = shared.new.iter().copied().collect();
            prop_assert_eq!(pairs.len(), shared.new.len(), "nobody reads the same twice");
            prop_assert!(pairs.is_disjoint(&sharing.barred), "nobody reads with a conflict");
            for (application, wanted) in &sharing.wanted {
                let readers = pairs.iter().filter(|(one, _)| one == application).count();
                let missing = shared.short.iter().find(|short| short.application == *application);
                prop_assert_eq!(readers + missing.map_or(0, |short| short.missing), *wanted);
            }
            let own = loads(&sharing, &shared);
            prop_assert!(own.iter().all(|load| *load <= most));
            let (seats, squares) = by_trying_all(&sharing);
            prop_assert_eq!(own.iter().sum::<usize>(), seats, "as many seats as can be");
            if shared.short.is_empty() {
                prop_assert_eq!(own.iter().map(|load| load * load).sum::<usize>(), squares, "as even as can be");
            }
            let mut turned = sharing;
            turned.wanted.reverse();
            turned.reviewers.reverse();
            prop_assert_eq!(share_out(&turned, &seed.to_string()), shared, "whatever the order");
        }
    }
}
