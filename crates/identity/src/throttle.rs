//! How long failed sign-ins make the next one wait.

use base::Timestamp;
use jiff::SignedDuration;

/// Failures in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Failures {
    pub(crate) count: u32,
    pub(crate) last_at: Timestamp,
}

/// What a row of failures costs. It always ends by waiting: nobody is shut out for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Throttle {
    /// So many failures cost nothing: people mistype.
    free: u32,
    /// The wait doubles from one second up to this.
    longest: SignedDuration,
    /// Failures older than this are forgotten.
    forgotten_after: SignedDuration,
}

impl Throttle {
    /// For one account, from wherever. Short at its longest, because anyone can make the owner wait.
    pub(crate) const ACCOUNT: Self =
        Self { free: 5, longest: SignedDuration::from_secs(60), forgotten_after: SignedDuration::from_hours(24) };
    /// For one address, for whichever accounts. Many honest people may share it.
    pub(crate) const ADDRESS: Self =
        Self { free: 30, longest: SignedDuration::from_mins(5), forgotten_after: SignedDuration::from_hours(1) };
    /// For codes of six digits, after the right password: longer, since so few can be tried through.
    pub(crate) const CODE: Self =
        Self { free: 5, longest: SignedDuration::from_mins(15), forgotten_after: SignedDuration::from_hours(24) };
    /// For letters that anyone can have sent to an address.
    pub(crate) const LETTERS: Self =
        Self { free: 3, longest: SignedDuration::from_hours(1), forgotten_after: SignedDuration::from_hours(24) };
    /// When no throttle remembers a failure any more.
    pub(crate) const LONGEST_MEMORY: SignedDuration = SignedDuration::from_hours(24);

    /// How long to wait from now; none when one may try.
    pub(crate) fn wait(self, failures: Option<Failures>, now: Timestamp) -> Option<SignedDuration> {
        let failures = self.remembered(failures, now)?;
        let beyond = failures.count.checked_sub(self.free)?;
        let seconds = 1_i64.checked_shl(beyond).filter(|seconds| *seconds > 0).unwrap_or(i64::MAX);
        let wait = SignedDuration::from_secs(seconds).min(self.longest) - now.since(failures.last_at);
        wait.is_positive().then_some(wait)
    }

    /// The failures with one more.
    pub(crate) fn add(self, failures: Option<Failures>, now: Timestamp) -> Failures {
        let count = self.remembered(failures, now).map_or(0, |failures| failures.count);
        Failures { count: count.saturating_add(1), last_at: now }
    }

    fn remembered(self, failures: Option<Failures>, now: Timestamp) -> Option<Failures> {
        failures.filter(|failures| now.since(failures.last_at) < self.forgotten_after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn wait_s(count: u32, ago: i64) -> Option<i64> {
        let failures = Failures { count, last_at: at(0) };
        Throttle::ACCOUNT.wait(Some(failures), at(ago)).map(|wait| wait.as_secs())
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute() {
        let waits: Vec<_> = (4..14).map(|count| wait_s(count, 0)).collect();
        assert_eq!(waits, [None, Some(1), Some(2), Some(4), Some(8), Some(16), Some(32), Some(60), Some(60), Some(60)]);
        assert_eq!(wait_s(9, 15), Some(1));
        assert_eq!(wait_s(9, 16), None);
    }

    #[test]
    fn failures_are_forgotten_after_a_day() {
        let failures = Some(Failures { count: 500, last_at: at(0) });
        assert_eq!(Throttle::ACCOUNT.add(failures, at(24 * 3600 - 1)).count, 501);
        assert_eq!(Throttle::ACCOUNT.add(failures, at(24 * 3600)).count, 1);
    }

    proptest! {
        #[test]
        fn nobody_waits_longer_than_the_longest(count in any::<u32>(), ago in 0_i64..100_000) {
            for throttle in [Throttle::ACCOUNT, Throttle::ADDRESS, Throttle::CODE, Throttle::LETTERS] {
                let failures = Some(Failures { count, last_at: at(0) });
                if let Some(wait) = throttle.wait(failures, at(ago)) {
                    prop_assert!(wait <= throttle.longest && count >= throttle.free);
                }
                prop_assert_eq!(throttle.wait(failures, at(throttle.longest.as_secs())), None);
            }
        }
    }
}
