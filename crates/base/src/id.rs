//! Identifiers that say what they identify.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use uuid::Uuid;

use crate::{Clock, Random};

/// A UUIDv7 (RFC 9562 §5.7) of one kind of thing, so that a person's cannot be given for a firm's.
///
/// It tells when it was made: never use it as a secret.
pub struct Id<T> {
    uuid: Uuid,
    kind: PhantomData<fn() -> T>,
}

/// The kind of [`PersonId`].
pub enum Person {}
/// The kind of [`FirmId`].
pub enum Firm {}

/// A person with an account.
pub type PersonId = Id<Person>;
/// A firm that a person looks after.
pub type FirmId = Id<Firm>;

impl<T> Id<T> {
    /// A new identifier, in the order of time.
    pub fn new(clock: &dyn Clock, random: &dyn Random) -> Self {
        let millis = u64::try_from(clock.now().as_micros() / 1000).unwrap_or(0);
        let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &random.bytes::<10>()).into_uuid();
        Self::from_uuid(uuid)
    }

    /// The identifier as it is stored.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }

    /// What is stored.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}

impl<T> FromStr for Id<T> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}

impl<T> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}

impl<'de, T> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FixedClock, SeededRandom, Timestamp};

    #[test]
    fn later_identifiers_sort_after_earlier_ones() {
        let clock = FixedClock::at(Timestamp::from_micros(1_700_000_000_000_000));
        let random = SeededRandom::new(1);
        let first = PersonId::new(&clock, &random);
        clock.advance(jiff::SignedDuration::from_millis(1));
        let second = PersonId::new(&clock, &random);
        assert!(first < second);
        assert_eq!(first.to_string().parse::<PersonId>().unwrap(), first);
        assert_eq!(first.uuid().get_version_num(), 7);
    }
}
