//! Who said what, in an order that depends on nothing but what was said.

use std::collections::BTreeSet;

use crate::{PARTICIPANTS_MAX, STATEMENTS_MAX};

/// What somebody says of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// No.
    Disagree,
    /// Neither; not the same as not having answered.
    Pass,
    /// Yes.
    Agree,
}

/// A vote that was cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cast {
    /// Whose it is: any number that nobody else has in this consultation.
    pub participant: u64,
    /// The statement's number.
    pub statement: u32,
    /// What was said of it.
    pub vote: Vote,
}

/// The votes cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVotes {
    /// Somebody has two votes on one statement; the later is to be kept by who knows which it is.
    #[error("participant {participant} has two votes on statement {statement}: keep the later")]
    Twice {
        /// Whose.
        participant: u64,
        /// On what.
        statement: u32,
    },
    /// Too many people.
    #[error("at most {PARTICIPANTS_MAX} participants are put in groups")]
    TooManyParticipants,
    /// Too many statements.
    #[error("at most {STATEMENTS_MAX} statements are put on a map: leave out those that were refused or hardly seen")]
    TooManyStatements,
}

/// All votes, a line a participant, with nothing where a statement was not answered.
#[derive(Debug, Clone)]
pub struct Votes {
    /// The statements' numbers, ascending: a column each.
    statements: Vec<u32>,
    /// The participants' numbers, by what they answered, then by number.
    participants: Vec<u64>,
    /// Where each line begins in `cells`, and where the last one ends.
    starts: Vec<usize>,
    cells: Vec<Cell>,
}

/// A column and what was said there.
pub(crate) type Cell = (u16, Vote);

impl Vote {
    /// −1, 0 or 1.
    pub fn value(self) -> f64 {
        match self {
            Self::Disagree => -1.0,
            Self::Pass => 0.0,
            Self::Agree => 1.0,
        }
    }
}

impl Votes {
    /// Puts votes in their order.
    ///
    /// # Errors
    /// When there are too many, or two of one person on one statement.
    pub fn new(mut casts: Vec<Cast>) -> Result<Self, BadVotes> {
        casts.sort_unstable();
        if let Some([one, _]) = casts.array_windows().find(|[one, next]| one.is_as(next)) {
            return Err(BadVotes::Twice { participant: one.participant, statement: one.statement });
        }
        let statements: BTreeSet<u32> = casts.iter().map(|cast| cast.statement).collect();
        if statements.len() > STATEMENTS_MAX {
            return Err(BadVotes::TooManyStatements);
        }
        let statements: Vec<u32> = statements.into_iter().collect();
        let column = |statement: u32| statements.partition_point(|one| *one < statement);
        let cells: Vec<Cell> =
            casts.iter().map(|cast| (u16::try_from(column(cast.statement)).unwrap_or(u16::MAX), cast.vote)).collect();
        // The lines of each participant, then the lines by what is in them.
        let mut lines: Vec<(&[Cell], u64)> = Vec::new();
        let mut begin = 0;
        for of_one in casts.chunk_by(|one, next| one.participant == next.participant) {
            let end = begin + of_one.len();
            lines.push((&cells[begin..end], of_one[0].participant));
            begin = end;
        }
        if lines.len() > PARTICIPANTS_MAX {
            return Err(BadVotes::TooManyParticipants);
        }
        lines.sort_unstable();
        let mut starts = vec![0];
        let mut ordered = Vec::with_capacity(cells.len());
        for (line, _) in &lines {
            ordered.extend_from_slice(line);
            starts.push(ordered.len());
        }
        let participants = lines.into_iter().map(|(_, participant)| participant).collect();
        Ok(Self { statements, participants, starts, cells: ordered })
    }

    /// The statements' numbers, ascending.
    pub fn statements(&self) -> &[u32] {
        &self.statements
    }

    /// The participants' numbers, in the order of [`Self::lines`].
    pub fn participants(&self) -> &[u64] {
        &self.participants
    }

    /// What each participant answered: columns (from 0, see [`Self::statements`]) and votes.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = &[(u16, Vote)]> {
        self.starts.array_windows().map(|[begin, end]| &self.cells[*begin..*end])
    }
}

impl Cast {
    fn is_as(&self, other: &Self) -> bool {
        self.participant == other.participant && self.statement == other.statement
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cast(participant: u64, statement: u32, vote: Vote) -> Cast {
        Cast { participant, statement, vote }
    }

    #[test]
    fn lines_are_in_the_order_of_what_was_said() {
        let votes = Votes::new(vec![
            cast(1, 20, Vote::Agree),
            cast(2, 10, Vote::Agree),
            cast(3, 10, Vote::Disagree),
            cast(2, 20, Vote::Pass),
        ])
        .unwrap();
        assert_eq!(votes.statements(), [10, 20]);
        assert_eq!(votes.participants(), [3, 2, 1]);
        let lines: Vec<_> = votes.lines().map(<[_]>::to_vec).collect();
        assert_eq!(lines[1], [(0, Vote::Agree), (1, Vote::Pass)]);
    }

    #[test]
    fn two_votes_on_one_statement_are_named() {
        let twice = Votes::new(vec![cast(7, 3, Vote::Agree), cast(7, 3, Vote::Pass)]).unwrap_err();
        assert_eq!(twice.to_string(), "participant 7 has two votes on statement 3: keep the later");
    }

    #[test]
    fn more_than_can_be_reckoned_with_is_refused() {
        let many = (0..=300).map(|statement| cast(1, statement, Vote::Pass)).collect();
        assert_eq!(Votes::new(many).unwrap_err(), BadVotes::TooManyStatements);
        let many = (0..=100_000).map(|participant| cast(participant, 1, Vote::Pass)).collect();
        assert_eq!(Votes::new(many).unwrap_err(), BadVotes::TooManyParticipants);
    }

    #[test]
    fn no_votes_are_no_lines() {
        assert_eq!(Votes::new(vec![]).unwrap().lines().len(), 0);
    }
}
