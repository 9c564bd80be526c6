//! When a letter is tried again, and when it is given up.

use base::Timestamp;
use jiff::SignedDuration;

/// A letter is tried this often: over a little more than two days, so that a weekend's outage loses none.
pub const ATTEMPTS_MAX: u32 = 20;
/// How long after the first attempt the second one comes; each further pause is twice as long.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// No pause is longer.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);

/// Why a letter was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The mail server will never take it: there is no such recipient, or this letter is none for it.
    ForEver(String),
    /// The next attempt may go better: no connection, a 4xx answer, a server that refuses us.
    ForNow(String),
}

impl Refusal {
    pub(crate) fn problem(&self) -> &str {
        match self {
            Self::ForEver(problem) | Self::ForNow(problem) => problem,
        }
    }
}

/// What happens with a letter that was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// It is tried again then.
    TryAt(Timestamp),
    /// It is given up.
    GiveUp,
}

/// Decides about a letter after its `attempts`th attempt, from 1.
pub(crate) fn after(refusal: &Refusal, attempts: u32, now: Timestamp) -> Next {
    if matches!(refusal, Refusal::ForEver(_)) || attempts >= ATTEMPTS_MAX {
        return Next::GiveUp;
    }
    let doublings = attempts.saturating_sub(1).min(16);
    Next::TryAt(now.plus((FIRST_PAUSE * (1 << doublings)).min(LONGEST_PAUSE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    fn pause(attempts: u32) -> Option<SignedDuration> {
        match after(&Refusal::ForNow(String::new()), attempts, NOW) {
            Next::TryAt(at) => Some(at.since(NOW)),
            Next::GiveUp => None,
        }
    }

    #[test]
    fn pauses_double_up_to_four_hours() {
        assert_eq!(pause(1), Some(SignedDuration::from_secs(30)));
        assert_eq!(pause(2), Some(SignedDuration::from_secs(60)));
        assert_eq!(pause(9), Some(SignedDuration::from_secs(30 * 256)));
        assert_eq!(pause(10), Some(SignedDuration::from_hours(4)));
        assert_eq!(pause(19), Some(SignedDuration::from_hours(4)));
    }

    #[test]
    fn a_letter_is_given_up_after_its_last_attempt_and_not_before_a_weekend_is_over() {
        assert_eq!(pause(ATTEMPTS_MAX), None);
        assert_eq!(pause(u32::MAX), None);
        let in_all: SignedDuration = (1..ATTEMPTS_MAX).filter_map(pause).sum();
        assert!(in_all > SignedDuration::from_hours(44), "{in_all}");
    }

    #[test]
    fn a_letter_that_is_refused_for_ever_is_given_up_at_once() {
        assert_eq!(after(&Refusal::ForEver("550".to_owned()), 1, NOW), Next::GiveUp);
    }
}
