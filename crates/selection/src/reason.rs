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
    /// Somebody who ranks better was left out: these bounds need the chosen one's group.
    Group {
        /// Those of their groups that have no more than they need.
        needed: Vec<Bound>,
    },
    /// Their score is below the pass mark.
    BelowPassMark(Score),
    /// All places went to those who rank better.
    Full {
        /// The last who is chosen; none when there is no place.
        last: Option<Placed>,
    },
    /// Somebody who ranks worse is chosen, because of the bounds.
    Bounds {
        /// Those of their groups that have as many as they may.
        full: Vec<Bound>,
        /// The last who is chosen with the same values.
        last_alike: Option<Placed>,
        /// The last who is chosen at all.
        last: Placed,
    },
}

impl Selection {
    /// The reasons, in the order of [`Selection::candidates`].
    pub fn reasons(&self) -> Vec<Reason> {
        let first_out = self.chosen.iter().position(|is_chosen| !is_chosen).unwrap_or(self.chosen.len());
        let last = self.last(|_| true);
        let reason = |(place, (one, is_chosen)): (usize, (&Candidate, bool))| {
            if is_chosen && place < first_out {
                Reason::Rank
            } else if is_chosen {
                Reason::Group { needed: self.bounds_of(one, |bound, chosen| chosen == bound.least) }
            } else if let Some(mark) = self.pass_mark.filter(|mark| one.score < *mark) {
                Reason::BelowPassMark(mark)
            } else {
                match last.filter(|last| last.rank > place + 1) {
                    None => Reason::Full { last },
                    Some(last) => Reason::Bounds {
                        full: self.bounds_of(one, |bound, chosen| bound.most == Some(chosen)),
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

    /// The bounds of a candidate's groups of which something holds, given how many are chosen.
    fn bounds_of(&self, one: &Candidate, holds: impl Fn(&Bound, usize) -> bool) -> Vec<Bound> {
        let wanted = |bound: &&Bound| is_in(one, bound) && holds(bound, self.chosen_of(bound));
        self.bounds.iter().filter(wanted).cloned().collect()
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
            Self::Group { needed } if needed.is_empty() => {
                f.write_str("chosen: with the bounds as they are, this is the best list")
            }
            Self::Group { needed } => write!(f, "chosen because of {}", list(needed)),
            Self::BelowPassMark(mark) => write!(f, "not chosen: the pass mark is {mark}"),
            Self::Full { last: None } => f.write_str("not chosen: there is no place"),
            Self::Full { last: Some(last) } => {
                write!(
                    f,
                    "not chosen: all places went to better ranks, the last to rank {} with {}",
                    last.rank, last.score
                )
            }
            Self::Bounds { full, last_alike, last } => {
                f.write_str("not chosen")?;
                if !full.is_empty() {
                    write!(f, " because of {}", list(full))?;
                }
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
