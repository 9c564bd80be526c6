//! The desks at which people use passes: the room with what its pages need besides.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use base::territory::Territories;
use base::{PersonId, Sealer, Timestamp};
use jiff::SignedDuration;
use ui::{PublicUrl, Texts};
use voucher::Area;

use crate::content::Content;
use crate::listed_places::ListedPlaces;
use crate::people::People;
use crate::places_nearby::PlacesNearby;
use crate::reach::Reach;
use crate::room::Passes;
use crate::square_keys::SquareKeys;
use crate::treasury::Treasury;

/// Unknown codes that a person may ask about within [`WRONG_WITHIN`].
const WRONG_MAX: u32 = 40;
/// A login that no account has counts as so many unknown codes: eight of them within [`WRONG_WITHIN`].
const LOGIN_WEIGHT: u32 = 5;
/// For how long unknown codes are counted.
const WRONG_WITHIN: SignedDuration = SignedDuration::from_mins(10);
/// People whose unknown codes are counted at once; beyond, those that are over are forgotten.
const COUNTED_MAX: usize = 10_000;

/// The desks. Cheap to clone.
#[derive(Clone)]
pub struct Desks(Arc<DeskParts>);

/// What the desks are made of.
pub struct DeskParts {
    /// The passes.
    pub passes: Passes,
    /// Who acts for whom.
    pub people: Arc<dyn People>,
    /// The places that the directory lists.
    pub listed: Arc<dyn ListedPlaces>,
    /// Departments and regions.
    pub territories: Arc<Territories>,
    /// Where funders pay in and files pay from; none where the installation does not say.
    pub treasury: Option<Treasury>,
    /// The keys that sign squares.
    pub square_keys: SquareKeys,
    /// The country in squares, two letters (ISO 3166-1).
    pub country: Area,
    /// For letters, in the language of who reads them.
    pub texts: Arc<Texts>,
    /// Where letters lead to.
    pub public_url: PublicUrl,
    /// Unknown codes, counted.
    pub wrong_codes: WrongCodes,
    /// What the people's side needs besides.
    pub neighbours: Neighbours,
}

/// The list of places, how people are written to, the pack's tables, and what seals codes without paper.
pub struct Neighbours {
    /// The list of places.
    pub places: Arc<dyn PlacesNearby>,
    /// How people are written to.
    pub reach: Arc<dyn Reach>,
    /// What letters say.
    pub texts: Arc<Texts>,
    /// The questions of the spotting, and the competences.
    pub content: Arc<Content>,
    /// Seals the codes of booklets without paper.
    pub sealer: Sealer,
}

impl Desks {
    /// The desks, from their parts.
    pub fn new(parts: DeskParts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for Desks {
    type Target = DeskParts;

    fn deref(&self) -> &DeskParts {
        &self.0
    }
}

/// Unknown codes that each person asked about, so that nobody tries codes out. In memory: a restart forgives.
#[derive(Debug, Default)]
pub struct WrongCodes(Mutex<BTreeMap<PersonId, (Timestamp, u32)>>);

impl WrongCodes {
    /// How long a person is to wait; none when they may ask.
    pub fn wait(&self, person: PersonId, now: Timestamp) -> Option<SignedDuration> {
        let counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = counted.get(&person)?;
        let left = WRONG_WITHIN - now.since(*since);
        (*count >= WRONG_MAX && left.is_positive()).then_some(left)
    }

    /// Counts a login that no account has: it weighs more than a code, since accounts are few and their names known.
    pub fn note_login(&self, person: PersonId, now: Timestamp) {
        self.note(person, LOGIN_WEIGHT, now);
    }

    /// Counts unknown codes of a person.
    pub fn note(&self, person: PersonId, codes: u32, now: Timestamp) {
        if codes == 0 {
            return;
        }
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= COUNTED_MAX {
            counted.retain(|_, (since, _)| now.since(*since) < WRONG_WITHIN);
        }
        let (since, count) = counted.entry(person).or_insert((now, 0));
        if now.since(*since) >= WRONG_WITHIN {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(codes);
    }
}

#[cfg(test)]
mod tests {
    use base::SeededRandom;

    use super::*;

    #[test]
    fn who_tries_codes_out_is_to_wait_and_may_ask_again_later() {
        let start = Timestamp::from_seconds(0);
        let person = PersonId::new(&base::FixedClock::at(start), &SeededRandom::new(1));
        let wrong = WrongCodes::default();
        wrong.note(person, WRONG_MAX - 1, start);
        assert_eq!(wrong.wait(person, start), None);
        wrong.note(person, 1, start.plus(SignedDuration::from_mins(4)));
        assert_eq!(wrong.wait(person, start.plus(SignedDuration::from_mins(4))), Some(SignedDuration::from_mins(6)));
        assert_eq!(wrong.wait(person, start.plus(WRONG_WITHIN)), None);
    }
}
