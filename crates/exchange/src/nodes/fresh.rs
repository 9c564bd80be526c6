//! A question of another node is answered while it is fresh, and once.
//!
//! What was recorded never passes twice. But a question that asks for nothing to be changed is recorded with its answer,
//! after the service was asked; and records do not stay for ever. So the names of questions, which tell when they were
//! made, are looked at before anybody is asked.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

use base::{Id, Timestamp};
use jiff::SignedDuration;
use xroad::MessageId;

use crate::Exchange;

/// A question that is older, or from a time to come by as much, is not answered. Clocks of nodes may differ by less.
pub const FRESH_FOR: SignedDuration = SignedDuration::from_mins(10);
/// By so much clocks differ where they are looked after: names of about the time when this node began to remember are
/// looked up in its records.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(1);
/// Names that are remembered, at most.
///
/// At 3,000 a second they reach further back than clocks differ: a busy node looks nothing up. They take 17 MiB then.
const REMEMBERED_MAX: usize = 256 * 1024;

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotFresh {
    #[error("The name of the exchange is none that a node gives (UUID version 7).")]
    Name,
    #[error("The message is from another time by {0} seconds: it is an old one, or one node's clock is wrong.")]
    Age(i64),
}

/// The name of an exchange, as nodes give them: a UUID of version 7, written in the one usual way.
pub(crate) type Name = Id<Exchange>;

/// Reads the name of an exchange, and when it was given.
pub(crate) fn read(name: &MessageId) -> Result<(Name, Timestamp), NotFresh> {
    let id: Name = name.as_str().parse().map_err(|_| NotFresh::Name)?;
    if id.uuid().get_version_num() != 7 || id.to_string() != name.as_str() {
        return Err(NotFresh::Name);
    }
    let millis = i64::try_from(id.uuid().as_u128() >> 80).map_err(|_| NotFresh::Name)?;
    Ok((id, Timestamp::from_micros(millis * 1000)))
}

/// Whether a question is of now.
pub(crate) fn check(name: &MessageId, now: Timestamp) -> Result<(), NotFresh> {
    let (_, named_at) = read(name)?;
    let age = now.since(named_at);
    if age.abs() <= FRESH_FOR { Ok(()) } else { Err(NotFresh::Age(age.as_secs())) }
}

/// What is known of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It came for the first time.
    New,
    /// It came before.
    Seen,
    /// It is of a time that is not remembered: the records know.
    Forgotten,
}

/// The names of questions that came a moment ago.
pub(crate) struct Seen(Mutex<Remembered>);

struct Remembered {
    names: HashSet<Name>,
    /// Oldest first, with when they came.
    order: VecDeque<(Timestamp, Name)>,
    /// Every name that came since is here.
    since: Timestamp,
}

impl Seen {
    /// Remembers from now on.
    pub(crate) fn since(now: Timestamp) -> Self {
        Self(Mutex::new(Remembered { names: HashSet::new(), order: VecDeque::new(), since: now }))
    }

    /// Remembers a name, and says what was known of it. It must be a fresh one.
    pub(crate) fn note(&self, name: &MessageId, now: Timestamp) -> Known {
        // What is no name of a node is not remembered: the records know.
        let Ok((name, named_at)) = read(name) else { return Known::Forgotten };
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.forget(now);
        if !seen.names.insert(name) {
            return Known::Seen;
        }
        seen.order.push_back((now, name));
        if named_at.since(seen.since) > CLOCKS_DIFFER { Known::New } else { Known::Forgotten }
    }
}

impl Remembered {
    /// Drops what is refused by its age, and the oldest where there are too many.
    fn forget(&mut self, now: Timestamp) {
        while let Some((came_at, _)) = self.order.front() {
            let (came_at, is_old) = (*came_at, now.since(*came_at) > FRESH_FOR + FRESH_FOR);
            if !is_old && self.order.len() < REMEMBERED_MAX {
                break;
            }
            if !is_old {
                self.since = self.since.max(came_at);
            }
            if let Some((_, name)) = self.order.pop_front() {
                self.names.remove(&name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use base::{FixedClock, SeededRandom};

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn named(seconds: i64, seed: u64) -> MessageId {
        let id = Id::<Exchange>::new(&FixedClock::at(at(seconds)), &SeededRandom::new(seed));
        MessageId::new(&id.to_string()).unwrap()
    }

    #[test]
    fn a_question_is_fresh_for_some_minutes_by_any_of_both_clocks() {
        let name = named(100_000, 1);
        for (now, fresh) in [(100_000, true), (100_600, true), (99_400, true), (100_601, false), (99_399, false)] {
            assert_eq!(check(&name, at(now)).is_ok(), fresh, "{now}");
        }
        assert_eq!(check(&name, at(186_400)), Err(NotFresh::Age(86_400)));
        for other in ["1", "0000c8a0-0000-4000-8000-000000000000", &name.as_str().to_uppercase()] {
            assert_eq!(check(&MessageId::new(other).unwrap(), at(100_000)), Err(NotFresh::Name), "{other}");
        }
    }

    #[test]
    fn a_name_comes_once_and_one_of_before_the_node_began_is_looked_up() {
        let seen = Seen::since(at(1_000));
        let later = named(2_000, 1);
        assert_eq!(seen.note(&later, at(2_000)), Known::New);
        assert_eq!(seen.note(&later, at(2_001)), Known::Seen);
        assert_eq!(seen.note(&named(999, 2), at(2_002)), Known::Forgotten);
        assert_eq!(seen.note(&named(1_030, 3), at(2_003)), Known::Forgotten, "the other clock may be wrong");
    }

    #[test]
    fn what_is_forgotten_for_want_of_room_is_looked_up() {
        let seen = Seen::since(at(0));
        for number in 0..REMEMBERED_MAX as u64 {
            assert_eq!(seen.note(&named(5_000, number), at(5_000)), Known::New);
        }
        let one_more = named(5_000, REMEMBERED_MAX as u64);
        assert_eq!(seen.note(&one_more, at(5_000)), Known::Forgotten, "it is of the time of what is not remembered");
        assert_eq!(seen.note(&named(5_000, 0), at(5_001)), Known::Forgotten, "the first one made room for the last");
        assert_eq!(seen.0.lock().unwrap().names.len(), REMEMBERED_MAX);
        assert_eq!(seen.note(&named(9_000, 1), at(9_000)), Known::New);
        assert_eq!(seen.0.lock().unwrap().names.len(), 1, "the old ones are refused by their age");
    }
}
