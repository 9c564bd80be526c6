//! What a register told a moment ago, so that a page read again does not ask it again.

use std::collections::BTreeMap;

use base::{Siret, Timestamp};
use jiff::SignedDuration;

use super::breaker::seconds_up;
use super::model::{Establishment, RegisterRefusal};

/// How long what the register told is taken as true.
const TOLD_FOR: SignedDuration = SignedDuration::from_mins(5);
/// How long a number stays unknown: a firm that was just registered must not wait.
const UNKNOWN_FOR: SignedDuration = SignedDuration::from_mins(1);
/// More answers than this are not kept.
const MOST: usize = 1_000;

/// Answers of the last minutes.
#[derive(Debug, Default)]
pub struct Recent {
    answers: BTreeMap<Siret, (Timestamp, Told)>,
}

#[derive(Debug, Clone)]
enum Told {
    Establishment(Box<Establishment>),
    Unknown,
    TooOften,
}

impl Recent {
    /// What was answered about this number and still holds.
    pub fn answer(&self, siret: &Siret, now: Timestamp) -> Option<Result<Establishment, RegisterRefusal>> {
        let (until, told) = self.answers.get(siret).filter(|(until, _)| *until > now)?;
        Some(match told {
            Told::Establishment(establishment) => Ok((**establishment).clone()),
            Told::Unknown => Err(RegisterRefusal::Unknown),
            Told::TooOften => Err(RegisterRefusal::RateLimited { retry_after_s: seconds_up(until.since(now)) }),
        })
    }

    /// Keeps an answer; a failure is not kept.
    pub fn keep(&mut self, siret: &Siret, answer: &Result<Establishment, RegisterRefusal>, now: Timestamp) {
        let (lasts, told) = match answer {
            Ok(establishment) => (TOLD_FOR, Told::Establishment(Box::new(establishment.clone()))),
            Err(RegisterRefusal::Unknown) => (UNKNOWN_FOR, Told::Unknown),
            Err(RegisterRefusal::RateLimited { retry_after_s }) => {
                (SignedDuration::from_secs(i64::from(*retry_after_s)), Told::TooOften)
            }
            Err(_) => return,
        };
        if self.answers.len() >= MOST {
            self.answers.retain(|_, (until, _)| *until > now);
        }
        if self.answers.len() >= MOST {
            let next_to_go = self.answers.iter().min_by_key(|(_, (until, _))| *until).map(|(siret, _)| *siret);
            next_to_go.map(|siret| self.answers.remove(&siret));
        }
        self.answers.insert(*siret, (now.plus(lasts), told));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_000_000);

    fn siret() -> Siret {
        "73282932000074".parse().unwrap()
    }

    #[test]
    fn an_unknown_number_is_asked_for_again_after_a_minute() {
        let mut recent = Recent::default();
        recent.keep(&siret(), &Err(RegisterRefusal::Unknown), NOW);
        assert_eq!(recent.answer(&siret(), NOW), Some(Err(RegisterRefusal::Unknown)));
        assert_eq!(recent.answer(&siret(), NOW.plus(UNKNOWN_FOR)), None);
    }

    #[test]
    fn who_was_told_to_wait_waits() {
        let mut recent = Recent::default();
        recent.keep(&siret(), &Err(RegisterRefusal::RateLimited { retry_after_s: 30 }), NOW);
        let later = NOW.plus(SignedDuration::from_secs(20));
        assert_eq!(recent.answer(&siret(), later), Some(Err(RegisterRefusal::RateLimited { retry_after_s: 10 })));
        assert_eq!(recent.answer(&siret(), NOW.plus(SignedDuration::from_secs(30))), None);
    }

    #[test]
    fn a_failure_is_never_kept() {
        let mut recent = Recent::default();
        for refusal in [RegisterRefusal::Down, RegisterRefusal::TooSlow, RegisterRefusal::Unreadable] {
            recent.keep(&siret(), &Err(refusal), NOW);
            assert_eq!(recent.answer(&siret(), NOW), None);
        }
    }

    #[test]
    fn no_more_answers_are_kept_than_the_limit() {
        let mut recent = Recent::default();
        for number in (0_i64..).take(MOST + 5) {
            // La Poste's numbers need no single key: enough of them are easily made.
            let digits = format!("356000000{:05}", number * 10);
            let Some(siret) = (0..10).find_map(|key| format!("{}{key}", &digits[..13]).parse::<Siret>().ok()) else {
                panic!("{digits} has no key");
            };
            recent.keep(&siret, &Err(RegisterRefusal::Unknown), NOW.plus(SignedDuration::from_micros(number)));
        }
        assert_eq!(recent.answers.len(), MOST);
    }
}
