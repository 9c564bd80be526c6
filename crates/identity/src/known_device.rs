//! Devices that are known again: whoever signs in with another one is written to.
//!
//! The browser keeps what tells them, in a cookie that names nobody: for each account that used it a keyed hash
//! over the account, a time and a bit of chance. It is another one after each sign-in, so that it cannot be
//! followed. On a computer that others use too nothing is kept.

use base::{PersonId, Random, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;

use crate::secrets::Keys;

/// The cookie.
pub(crate) const COOKIE: &str = "known";
/// A device is known for this long after the last sign-in.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_hours(180 * 24);
/// Accounts that one device is known for: a household's.
const MAX_ACCOUNTS: usize = 6;

/// When, in seconds since 1970; chance; the keyed hash of these and the account.
const AT_BYTES: usize = 8;
const SALT_BYTES: usize = 8;
const HASH_BYTES: usize = 16;
const ENTRY_BYTES: usize = AT_BYTES + SALT_BYTES + HASH_BYTES;

/// One account, unnamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry([u8; ENTRY_BYTES]);

impl Entry {
    fn new(keys: &Keys, person: PersonId, now: Timestamp, random: &dyn Random) -> Self {
        let mut entry = [0; ENTRY_BYTES];
        let (open, hash) = entry.split_at_mut(AT_BYTES + SALT_BYTES);
        let (at, salt) = open.split_at_mut(AT_BYTES);
        at.copy_from_slice(&now.as_seconds().to_be_bytes());
        random.fill(salt);
        hash.copy_from_slice(&keys.known_device(person, open));
        Self(entry)
    }

    fn at(self) -> Timestamp {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        Timestamp::from_seconds(i64::from_be_bytes([a, b, c, d, e, f, g, h]).clamp(0, MAX_SECONDS))
    }

    fn is_of(self, keys: &Keys, person: PersonId) -> bool {
        let (open, hash) = self.0.split_at(AT_BYTES + SALT_BYTES);
        aws_lc_rs::constant_time::verify_slices_are_equal(&keys.known_device(person, open), hash).is_ok()
    }
}

/// Later than any time that is told here; a forged time must not overflow.
const MAX_SECONDS: i64 = 253_402_300_799;

/// The accounts that a device is known for, the last used first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct KnownDevice(Vec<Entry>);

impl KnownDevice {
    /// What a cookie says; nothing, when it is not ours.
    pub(crate) fn read(cookie: &str) -> Self {
        if cookie.len() > MAX_ACCOUNTS * ENTRY_BYTES * 2 {
            return Self::default();
        }
        let bytes = URL_SAFE_NO_PAD.decode(cookie).unwrap_or_default();
        let (entries, rest) = bytes.as_chunks::<ENTRY_BYTES>();
        if !rest.is_empty() {
            return Self::default();
        }
        Self(entries.iter().take(MAX_ACCOUNTS).map(|entry| Entry(*entry)).collect())
    }

    /// The cookie's value.
    pub(crate) fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.iter().flat_map(|entry| entry.0).collect::<Vec<u8>>())
    }

    /// Whether the person signed in with this device, not too long ago and not before `since`.
    pub(crate) fn knows(&self, keys: &Keys, person: PersonId, since: Option<Timestamp>, now: Timestamp) -> bool {
        let good = |entry: &&Entry| now < entry.at().plus(LASTS) && since.is_none_or(|since| since < entry.at());
        self.0.iter().filter(good).any(|entry| entry.is_of(keys, person))
    }

    /// The same after the person signed in.
    #[must_use]
    pub(crate) fn after(&self, keys: &Keys, person: PersonId, now: Timestamp, random: &dyn Random) -> Self {
        let others = self.0.iter().copied().filter(|entry| !entry.is_of(keys, person) && now < entry.at().plus(LASTS));
        let mut entries = vec![Entry::new(keys, person, now, random)];
        entries.extend(others.take(MAX_ACCOUNTS - 1));
        Self(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::Secret;
    use base::{FixedClock, SeededRandom};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    fn keys() -> Keys {
        Keys::from_secret(&Secret::new(&"k".repeat(32)).unwrap())
    }

    fn people(count: usize) -> Vec<PersonId> {
        let (clock, random) = (FixedClock::at(NOW), SeededRandom::new(7));
        (0..count).map(|_| PersonId::new(&clock, &random)).collect()
    }

    fn of(people: &[PersonId]) -> KnownDevice {
        let random = SeededRandom::new(1);
        people.iter().fold(KnownDevice::default(), |known, person| known.after(&keys(), *person, NOW, &random))
    }

    #[test]
    fn a_device_is_known_for_its_people_and_for_nobody_else() {
        let people = people(3);
        let known = KnownDevice::read(&of(&people[..2]).write());
        let knows = |person| known.knows(&keys(), person, None, NOW);
        assert_eq!([knows(people[0]), knows(people[1]), knows(people[2])], [true, true, false]);
    }

    #[test]
    fn it_is_forgotten_after_a_while_and_when_its_person_says_so() {
        let person = people(1)[0];
        let known = of(&[person]);
        assert!(known.knows(&keys(), person, Some(NOW.minus(SignedDuration::from_secs(1))), NOW));
        assert!(!known.knows(&keys(), person, Some(NOW), NOW), "what was known when it was reported is not any more");
        assert!(!known.knows(&keys(), person, None, NOW.plus(LASTS)));
    }

    #[test]
    fn it_is_another_cookie_each_time_and_holds_a_household() {
        let people = people(MAX_ACCOUNTS + 1);
        let known = of(&people);
        assert_eq!(known.0.len(), MAX_ACCOUNTS);
        assert!(!known.knows(&keys(), people[0], None, NOW), "the oldest goes");
        let again = known.after(&keys(), people[1], NOW, &SeededRandom::new(2));
        assert_eq!(again.0.len(), MAX_ACCOUNTS);
        assert!(again.0[0] != known.0[MAX_ACCOUNTS - 1], "nothing of the old entry is left");
    }

    proptest! {
        #[test]
        fn nonsense_is_known_for_nobody(cookie in ".{0,600}") {
            let known = KnownDevice::read(&cookie);
            prop_assert!(!known.knows(&keys(), people(1)[0], None, NOW));
        }

        #[test]
        fn a_forged_time_does_no_harm(bytes in proptest::collection::vec(any::<u8>(), ENTRY_BYTES)) {
            let known = KnownDevice::read(&URL_SAFE_NO_PAD.encode(bytes));
            prop_assert!(!known.knows(&keys(), people(1)[0], None, NOW));
        }
    }
}
