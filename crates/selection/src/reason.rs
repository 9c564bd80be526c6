//! Why somebody is chosen or not, in one true sentence.

use std::fmt;

use crate::choose::{Relaxed, is_in};
use crate::{Bound, Candidate, Score, Selection};

/// Somebody's place in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Their rank, from 1.
    pub rank: usize,
    /// Their score.
    pub score: Score,
}

/// Why somebody is chosen or not. Its text is a sentence in English; pages write their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nobody who ranks better was left out.
    Rank,
    /// Somebody who ranks better was left out: in their place, one of these bounds would be broken.
    Group {
        /// Those of their groups that have no more than they need, where a better one of another group is left out.
        needed: Vec<Bound>,
        /// Those of a better one's groups, which are not theirs, that have as many as they may.
        reached: Vec<Bound>,
    },
    /// Their score is below the pass mark.
    BelowPassMark(Score),
    /// All places went to those who rank better.
    Full {
        /// The last who is chosen; none when there is no place.
        last: Option<Placed>,
    },
    /// Somebody who ranks worse is chosen: in their place, one of these bounds would be broken.
    Bounds {
        /// Those of their groups that have as many as they may, where a worse one of another group is chosen.
        full: Vec<Bound>,
        /// Those of a worse one's groups, which are not theirs, that have no more than they need.
        kept: Vec<Bound>,
        /// The last who is chosen with the same values.
        last_alike: Option<Placed>,
        /// The last who is chosen at all.
        last: Placed,
    },
}

/// How many of a group are chosen, and where those in it and beside it stand.
struct Beside {
    chosen: usize,
    /// The place of the best who is left out, and in another group or in none.
    first_out: Option<usize>,
    /// The place of the best who is left out, and in it.
    first_out_of_it: Option<usize>,
    /// The place of the last who is chosen, and in another group or in none.
    last_in: Option<usize>,
    /// The place of the last who is chosen, and in it.
    last_in_it: Option<usize>,
}

impl Selection {
    /// The reasons, in the order of [`Selection::candidates`].
    pub fn reasons(&self) -> Vec<Reason> {
        let first_out = self.chosen.iter().position(|is_chosen| !is_chosen).unwrap_or(self.chosen.len());
        let last = self.last(|_| true);
        let beside: Vec<Beside> = self.bounds.iter().map(|bound| self.beside(bound)).collect();
        let reason = |(place, (one, is_chosen)): (usize, (&Candidate, bool))| {
            if is_chosen && place < first_out {
                Reason::Rank
            } else if is_chosen {
                // Without them a better one of another group would be chosen, and the bound broken.
                let is_needed = |bound: &Bound, beside: &Beside| {
                    beside.chosen == bound.least && beside.first_out.is_some_and(|out| out < place)
                };
                let is_reached = |bound: &Bound, beside: &Beside| {
                    bound.most == Some(beside.chosen) && beside.first_out_of_it.is_some_and(|out| out < place)
                };
                Reason::Group {
                    needed: self.bounds_where(&beside, |bound, beside| is_in(one, bound) && is_needed(bound, beside)),
                    reached: self
                        .bounds_where(&beside, |bound, beside| !is_in(one, bound) && is_reached(bound, beside)),
                }
            } else if let Some(mark) = self.pass_mark.filter(|mark| one.score < *mark) {
                Reason::BelowPassMark(mark)
            } else {
                match last.filter(|last| last.rank > place + 1) {
                    None => Reason::Full { last },
                    Some(last) => Reason::Bounds {
                        // They cannot take the place of a worse one of another group: the bound would be broken.
                        full: self.bounds_where(&beside, |bound, beside| {
                            let is_full = bound.most == Some(beside.chosen);
                            is_in(one, bound) && is_full && beside.last_in.is_some_and(|chosen| chosen > place)
                        }),
                        kept: self.bounds_where(&beside, |bound, beside| {
                            let is_tight = beside.chosen == bound.least;
                            !is_in(one, bound) && is_tight && beside.last_in_it.is_some_and(|chosen| chosen > place)
                        }),
                        last_alike: self.last(|other| self.are_alike(one, other)),
                        last,
                    },
                }
            }
        };
        self.candidates().enumerate().map(reason).collect()
    }

    /// The last of some who is chosen.
    fn last(&self, of: impl Fn(&Candidate) -> bool) -> Option<Placed> {
        let last = (1..).zip(self.candidates()).filter(|(_, (one, is_chosen))| *is_chosen && of(one)).last();
        last.map(|(rank, (one, _))| Placed { rank, score: one.score })
    }

    /// The bounds of which something holds.
    fn bounds_where(&self, beside: &[Beside], holds: impl Fn(&Bound, &Beside) -> bool) -> Vec<Bound> {
        let wanted = |(bound, beside): &(&Bound, &Beside)| holds(bound, beside);
        self.bounds.iter().zip(beside).filter(wanted).map(|(bound, _)| bound.clone()).collect()
    }

    fn beside(&self, bound: &Bound) -> Beside {
        let first_out =
            |is_of: bool| self.candidates().position(|(one, is_chosen)| !is_chosen && is_in(one, bound) == is_of);
        let last_in = |is_of: bool| {
            let are =
                self.candidates().enumerate().filter(|(_, (one, is_chosen))| *is_chosen && is_in(one, bound) == is_of);
            are.map(|(place, _)| place).last()
        };
        Beside {
            chosen: self.chosen_of(bound),
            first_out: first_out(false),
            first_out_of_it: first_out(true),
            last_in: last_in(false),
            last_in_it: last_in(true),
        }
    }

    /// Whether two are in the same groups.
    fn are_alike(&self, one: &Candidate, other: &Candidate) -> bool {
        self.bounds.iter().all(|bound| is_in(one, bound) == is_in(other, bound))
    }
}

fn list(bounds: &[Bound]) -> String {
    bounds.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ")
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rank => f.write_str("chosen by rank: everyone who ranks better is chosen too"),
            Self::Group { needed, reached } if needed.is_empty() => {
                write!(f, "chosen: others who rank better are not because of {}", list(reached))
            }
            Self::Group { needed, .. } => write!(f, "chosen because of {}", list(needed)),
            Self::BelowPassMark(mark) => write!(f, "not chosen: the pass mark is {mark}"),
            Self::Full { last: None } => f.write_str("not chosen: there is no place"),
            Self::Full { last: Some(last) } => {
                write!(
                    f,
                    "not chosen: all places went to better ranks, the last to rank {} with {}",
                    last.rank, last.score
                )
            }
            Self::Bounds { full, kept, last_alike, last } => {
                write!(f, "not chosen because of {}", list(&[full.as_slice(), kept.as_slice()].concat()))?;
                match last_alike {
                    Some(alike) => write!(f, ": the last chosen in the same groups has {}", alike.score)?,
                    None => f.write_str(": nobody in the same groups is chosen")?,
                }
                write!(f, ", the last chosen of all has {}", last.score)
            }
        }
    }
}

/// What would have to give way.
pub(crate) fn relaxation(relaxed: &[Relaxed]) -> String {
    let change = |Relaxed { bound, chosen }: &Relaxed| {
        let least = bound.least.min(*chosen);
        let most = bound.most.map(|most| most.max(*chosen));
        format!("{bound} to {}", Bound { least, most, ..bound.clone() })
    };
    format!("The smallest change: {}", relaxed.iter().map(change).collect::<Vec<_>>().join(", "))
}
