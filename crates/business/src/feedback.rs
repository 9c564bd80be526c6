//! A month later: was the firm helped, what came of it, how satisfied is it. Three questions, once, by a letter's link.

use std::collections::BTreeMap;

use base::Timestamp;
use jiff::SignedDuration;

use crate::room::{Business, BusinessError};
use crate::store::requests as tables;

/// Fewer answers than this are not told apart: whoever knows a firm could guess what it said. Answers are told in steps of
/// so many, for else who looks before and after one came would read it off the difference.
pub const SMALLEST_CELL: usize = 5;
/// Answers are counted over so many days.
const COUNTED_DAYS: i64 = 365;
/// A longer token is none.
const TOKEN_MAX_CHARS: usize = 100;

/// Whether the firm was helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Helped {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// Nobody called back.
    Nobody,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It is under way.
    UnderWay,
    /// Nothing.
    Nothing,
    /// Help was found elsewhere.
    Elsewhere,
}

/// What a firm says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// Whether it was helped.
    pub helped: Helped,
    /// What came of it.
    pub result: Outcome,
    /// From 1, not at all, to 5, very.
    pub satisfaction: u8,
}

/// What firms said, in numbers: of whole steps of [`SMALLEST_CELL`] answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shares {
    /// How many answers these are; none when there is no whole step.
    pub answers: usize,
    /// Whether they were helped.
    pub helped: Vec<Cell<Helped>>,
    /// What came of it.
    pub results: Vec<Cell<Outcome>>,
    /// The mean satisfaction of the same answers, from 1 to 5.
    pub satisfaction: Option<f64>,
}

/// Neighbouring answers that are told as one, and who gave them: [`SMALLEST_CELL`] firms or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<A> {
    /// The answers.
    pub answers: Vec<A>,
    /// The share of them, 0 to 100.
    pub percent: usize,
}

impl Helped {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::Nobody];

    /// Its name in forms and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Nobody => "nobody",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|helped| helped.name() == name)
    }
}

impl Outcome {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Done, Self::UnderWay, Self::Nothing, Self::Elsewhere];

    /// Its name in forms and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::UnderWay => "under_way",
            Self::Nothing => "nothing",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.name() == name)
    }
}

impl Shares {
    /// The shares of what was said, each answer with which one it was.
    pub fn of(said: &[(i64, Answers)]) -> Self {
        let told = whole_steps(said);
        if told.is_empty() {
            return Self::default();
        }
        let points: u32 = told.iter().map(|answers| u32::from(answers.satisfaction)).sum();
        Self {
            answers: told.len(),
            helped: cells(&Helped::ALL.map(|helped| (helped, told.iter().filter(|one| one.helped == helped).count()))),
            results: cells(
                &Outcome::ALL.map(|result| (result, told.iter().filter(|one| one.result == result).count())),
            ),
            satisfaction: Some(f64::from(points) / wide(told.len())),
        }
    }
}

/// The answers of whole steps. One that lacks an answer, for it is not given yet, is too old or was deleted with its firm,
/// is not told at all.
fn whole_steps(said: &[(i64, Answers)]) -> Vec<Answers> {
    let step = i64::try_from(SMALLEST_CELL).unwrap_or(i64::MAX);
    let mut steps: BTreeMap<i64, Vec<Answers>> = BTreeMap::new();
    for (place, answers) in said {
        // Places are counted from 1.
        steps.entry((place - 1).div_euclid(step)).or_default().push(*answers);
    }
    steps.into_values().filter(|step| step.len() == SMALLEST_CELL).flatten().collect()
}

/// The shares, none of them of fewer than [`SMALLEST_CELL`] answers: what has fewer is joined with its neighbour, also what
/// nobody said, for it would show who was the first to say it. Nothing when all is one.
fn cells<A: Copy>(counts: &[(A, usize)]) -> Vec<Cell<A>> {
    let total: usize = counts.iter().map(|(_, many)| many).sum();
    let mut cells: Vec<(Vec<A>, usize)> = Vec::new();
    for (answer, many) in counts {
        match cells.last_mut() {
            Some((answers, so_far)) if *so_far < SMALLEST_CELL => {
                answers.push(*answer);
                *so_far += many;
            }
            _ => cells.push((vec![*answer], *many)),
        }
    }
    // What is left over at the end goes with the last cell that was enough.
    if let Some((answers, many)) = cells.pop_if(|(_, many)| *many < SMALLEST_CELL)
        && let Some((last, so_far)) = cells.last_mut()
    {
        last.extend(answers);
        *so_far += many;
    }
    if cells.len() < 2 {
        return Vec::new();
    }
    let percent = |many: usize| (many * 200 + total) / (total * 2);
    cells.into_iter().map(|(answers, many)| Cell { answers, percent: percent(many) }).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of answers are far below 2^52")]
fn wide(many: usize) -> f64 {
    many as f64
}

impl Business {
    /// When the question of a letter was asked; nothing else of it is told to who has the letter.
    pub async fn asked_about(&self, token: &str) -> Result<Timestamp, BusinessError> {
        Ok(self.of_token(token).await?.1)
    }

    /// Keeps what a firm says, once.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the letter's link was used, or is none.
    pub async fn give_feedback(&self, token: &str, answers: Answers) -> Result<(), BusinessError> {
        let (id, _) = self.of_token(token).await?;
        let (token, now) = (token.to_owned(), self.clock.now());
        let kept = self
            .db
            .write(move |tx| Ok::<_, BusinessError>(tables::add_feedback(tx, id, &token, answers, now)?))
            .await?;
        if kept { Ok(()) } else { Err(BusinessError::NotFound) }
    }

    async fn of_token(&self, token: &str) -> Result<(crate::model::AdviceRequestId, Timestamp), BusinessError> {
        if token.len() > TOKEN_MAX_CHARS {
            return Err(BusinessError::NotFound);
        }
        let token = token.to_owned();
        let found = self.db.read(move |tx| Ok::<_, BusinessError>(tables::of_token(tx, &token)?)).await?;
        found.ok_or(BusinessError::NotFound)
    }

    /// What firms said in the last year, in numbers.
    pub async fn shares(&self) -> Result<Shares, BusinessError> {
        let since = self.clock.now().minus(SignedDuration::from_hours(24 * COUNTED_DAYS));
        let counted = self.db.read(move |tx| Ok::<_, BusinessError>(tables::feedback(tx, since)?)).await?;
        Ok(Shares::of(&counted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(helped: Helped, result: Outcome, satisfaction: u8) -> Answers {
        Answers { helped, result, satisfaction }
    }

    /// So many of each, in the order in which they came.
    fn came(parts: &[(usize, Answers)]) -> Vec<(i64, Answers)> {
        let all = parts.iter().flat_map(|(many, answers)| std::iter::repeat_n(*answers, *many));
        (1..).zip(all).collect()
    }

    fn told<A: Copy>(cells: &[Cell<A>]) -> Vec<(usize, usize)> {
        cells.iter().map(|cell| (cell.answers.len(), cell.percent)).collect()
    }

    #[test]
    fn few_answers_are_not_told() {
        assert_eq!(Shares::of(&came(&[(4, said(Helped::Yes, Outcome::Done, 5))])), Shares::default());
    }

    #[test]
    fn a_small_share_is_joined_with_its_neighbour_and_so_is_what_nobody_said() {
        let shares = Shares::of(&came(&[
            (20, said(Helped::Yes, Outcome::Done, 5)),
            (8, said(Helped::Partly, Outcome::Done, 3)),
            (2, said(Helped::No, Outcome::Nothing, 1)),
        ]));
        assert_eq!(shares.answers, 30);
        assert_eq!(told(&shares.helped), [(1, 67), (3, 33)], "yes; in part, no and nobody");
        assert_eq!(shares.results, [], "28 of 30 would tell that 2 are missing");
        assert_eq!(shares.satisfaction, Some((100.0 + 24.0 + 2.0) / 30.0));
        let last_are_many = Shares::of(&came(&[
            (2, said(Helped::Yes, Outcome::Done, 5)),
            (5, said(Helped::No, Outcome::Nothing, 1)),
            (8, said(Helped::Nobody, Outcome::Elsewhere, 1)),
        ]));
        assert_eq!(told(&last_are_many.helped), [(3, 47), (1, 53)]);
    }

    #[test]
    fn nobody_reads_one_answer_off_the_difference_of_two_looks() {
        let mut all =
            came(&[(10, said(Helped::Yes, Outcome::Done, 5)), (6, said(Helped::Partly, Outcome::UnderWay, 3))]);
        let before = Shares::of(&all);
        assert_eq!(before.answers, 15);
        for place in 17..20 {
            all.push((place, said(Helped::Nobody, Outcome::Nothing, 1)));
            assert_eq!(Shares::of(&all), before, "the {place}th answer");
        }
        all.push((20, said(Helped::Nobody, Outcome::Nothing, 1)));
        assert_eq!(Shares::of(&all).answers, 20);
        // The first grow old, one by one; one of the last goes with its firm.
        let without_two = Shares::of(&all[1..19]);
        assert_eq!(without_two.answers, 10);
        assert_eq!(Shares::of(&all[5..15]), without_two);
    }
}
