//! A month later: was the firm helped, what came of it, how satisfied is it. Three questions, once, by a letter's link.

use std::collections::BTreeMap;

use base::Timestamp;
use jiff::SignedDuration;

use crate::room::{Business, BusinessError};
use crate::store::requests as tables;

/// Fewer answers than this are not told apart: whoever knows a firm could guess what it said.
pub const SMALLEST_CELL: u64 = 5;
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

/// What firms said, in numbers. `None` where fewer than [`SMALLEST_CELL`] said so, or so few remain that the number could
/// be told from the others.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shares {
    /// How many firms answered; `None` for few.
    pub answers: Option<u64>,
    /// Whether they were helped.
    pub helped: Vec<(Helped, Option<f64>)>,
    /// What came of it.
    pub results: Vec<(Outcome, Option<f64>)>,
    /// The mean satisfaction, from 1 to 5.
    pub satisfaction: Option<f64>,
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
    /// The shares of what was counted.
    pub fn of(counted: &BTreeMap<(Helped, Outcome, u8), u64>) -> Self {
        let total: u64 = counted.values().sum();
        if total < SMALLEST_CELL {
            return Self::default();
        }
        let sum = |keep: &dyn Fn(&(Helped, Outcome, u8)) -> bool| -> u64 {
            counted.iter().filter(|(key, _)| keep(key)).map(|(_, many)| many).sum()
        };
        let helped = told(&Helped::ALL.map(|helped| sum(&|(known, ..)| *known == helped)), total);
        let results = told(&Outcome::ALL.map(|result| sum(&|(_, known, _)| *known == result)), total);
        let points: f64 = counted.iter().map(|((.., points), many)| f64::from(*points) * wide(*many)).sum();
        Self {
            answers: Some(total),
            helped: Helped::ALL.into_iter().zip(helped).collect(),
            results: Outcome::ALL.into_iter().zip(results).collect(),
            satisfaction: Some(points / wide(total)),
        }
    }
}

/// The share of each count that is not small. When only one is small, the next smallest is not told either, or the one
/// could be subtracted.
fn told(counts: &[u64], total: u64) -> Vec<Option<f64>> {
    let is_small = |many: u64| many > 0 && many < SMALLEST_CELL;
    let mut hidden: Vec<bool> = counts.iter().map(|many| is_small(*many)).collect();
    if hidden.iter().filter(|hidden| **hidden).count() == 1 {
        let next =
            (0..counts.len()).filter(|place| !hidden[*place] && counts[*place] > 0).min_by_key(|place| counts[*place]);
        if let Some(next) = next {
            hidden[next] = true;
        }
    }
    counts.iter().zip(hidden).map(|(many, hidden)| (!hidden).then(|| wide(*many) / wide(total))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of answers are far below 2^52")]
fn wide(many: u64) -> f64 {
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

    #[test]
    fn few_answers_are_not_told() {
        let counted = BTreeMap::from([((Helped::Yes, Outcome::Done, 5), 4)]);
        assert_eq!(Shares::of(&counted), Shares::default());
    }

    #[test]
    fn a_small_share_is_hidden_and_cannot_be_subtracted() {
        let counted = BTreeMap::from([
            ((Helped::Yes, Outcome::Done, 5), 20),
            ((Helped::Partly, Outcome::Done, 3), 8),
            ((Helped::No, Outcome::Nothing, 1), 2),
        ]);
        let shares = Shares::of(&counted);
        assert_eq!(shares.answers, Some(30));
        let helped: Vec<bool> = shares.helped.iter().map(|(_, share)| share.is_some()).collect();
        assert_eq!(helped, [true, false, false, true], "2 of 30 said no: 8 of 30 is hidden with them");
        assert_eq!(shares.results[0].1, None, "28 of 30 would tell that 2 are missing");
        assert_eq!(shares.satisfaction, Some((100.0 + 24.0 + 2.0) / 30.0));
    }
}
