//! How much one place may begin, send and have written in an hour. Counted in memory alone: no address, and no hash of one,
//! is ever in the database, and what is over is forgotten.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use base::Timestamp;
use jiff::SignedDuration;

use crate::room::ConsultationsError;

/// For how long deeds of a place count.
const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// Places that are counted at once; beyond, those that come are counted together.
const PLACES_MAX: usize = 50_000;

/// Where a request comes from, as the server that took it knows; put into the request's extensions by whoever listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Deed {
    /// Beginning to answer.
    Begin,
    /// Sending answers through the API.
    SendByApi,
    /// Adding a statement.
    AddStatement,
    /// Having a letter sent to an address that was typed.
    HaveWritten,
}

impl Deed {
    /// How often one place may do it within an hour: a school or a library is one place.
    const fn most(self) -> u32 {
        match self {
            Self::Begin => 300,
            Self::SendByApi => 1_000,
            Self::AddStatement => 100,
            Self::HaveWritten => 60,
        }
    }
}

/// What is counted as one place: an address of IPv4, a /64 network of IPv6, which is what one household gets. None: all
/// those of whom nothing is known.
type Place = Option<IpAddr>;

fn place_of(ClientAddress(address): ClientAddress) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// Counts what each place does.
#[derive(Default)]
pub(crate) struct Throttle(Mutex<HashMap<(Deed, Place), (u32, Timestamp)>>);

impl Throttle {
    /// Counts a deed.
    ///
    /// # Errors
    /// [`ConsultationsError::TooMany`] when the place did it as often as it may.
    pub(crate) fn count(
        &self,
        deed: Deed,
        from: Option<ClientAddress>,
        now: Timestamp,
    ) -> Result<(), ConsultationsError> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = |since: Timestamp| now.since(since) >= WINDOW;
        let mut key = (deed, from.map(place_of));
        if !counts.contains_key(&key) && counts.len() >= PLACES_MAX {
            counts.retain(|_, (_, since)| !is_over(*since));
            if counts.len() >= PLACES_MAX {
                key = (deed, None);
            }
        }
        let (count, since) = counts.entry(key).or_insert((0, now));
        if is_over(*since) {
            (*count, *since) = (0, now);
        }
        if *count >= deed.most() {
            return Err(ConsultationsError::TooMany(WINDOW - now.since(*since)));
        }
        *count += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Option<ClientAddress> {
        Some(ClientAddress(address.parse().unwrap()))
    }

    #[test]
    fn a_household_waits_for_the_rest_of_the_hour_and_the_next_one_does_not() {
        let throttle = Throttle::default();
        let at = |seconds| Timestamp::from_seconds(seconds);
        let most = Deed::HaveWritten.most();
        for number in 0..most {
            let address = format!("2001:db8:1:2::{number:x}");
            throttle.count(Deed::HaveWritten, from(&address), at(0)).unwrap();
        }
        let refused = throttle.count(Deed::HaveWritten, from("2001:db8:1:2:ffff::1"), at(1_200)).unwrap_err();
        assert!(matches!(refused, ConsultationsError::TooMany(wait) if wait.as_secs() == 2_400), "{refused:?}");
        throttle.count(Deed::HaveWritten, from("2001:db8:1:3::1"), at(1_200)).unwrap();
        throttle.count(Deed::Begin, from("2001:db8:1:2::1"), at(1_200)).unwrap();
        throttle.count(Deed::HaveWritten, from("2001:db8:1:2::1"), at(3_600)).unwrap();
    }

    #[test]
    fn many_places_at_once_take_no_more_memory() {
        let throttle = Throttle::default();
        for number in 0..u32::try_from(PLACES_MAX).unwrap() + 50 {
            let address = ClientAddress(IpAddr::from(number.to_be_bytes()));
            let counted = throttle.count(Deed::HaveWritten, Some(address), Timestamp::from_seconds(0));
            assert!(counted.is_ok(), "{number}");
        }
        assert!(throttle.0.lock().unwrap().len() <= PLACES_MAX + 1);
    }
}
