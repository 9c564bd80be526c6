//! Whether a place may redeem a pass, and why not: without any table.

use base::Timestamp;

use crate::model::{BookletState, PassId, PassState, PlaceNumber, Territory};

/// A pass as it was found by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) pass: PassId,
    pub(crate) state: PassState,
    pub(crate) booklet: BookletState,
    /// When its booklet was handed over.
    pub(crate) handed_at: Option<Timestamp>,
    pub(crate) face_cents: i64,
    pub(crate) territory: Territory,
    pub(crate) valid_until: Timestamp,
    pub(crate) ends_at: Timestamp,
    pub(crate) is_expired: bool,
    /// Where it was redeemed, if it was and not undone.
    pub(crate) spent_at: Option<PlaceNumber>,
    /// Whether the risk account paid the place that shows it for it.
    pub(crate) is_paid_before: bool,
}

/// The place where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counter {
    pub(crate) number: PlaceNumber,
    pub(crate) department: String,
    pub(crate) region: String,
    pub(crate) listed_from: Timestamp,
    pub(crate) listed_until: Option<Timestamp>,
    pub(crate) held: Option<String>,
    /// Since when it is held; since ever when that is not known.
    pub(crate) held_at: Option<Timestamp>,
}

impl Counter {
    /// The place as it was at a moment: before it was held, it has done its work.
    pub(crate) fn at_time(self, at: Timestamp) -> Self {
        let held = self.held.filter(|_| self.held_at.is_none_or(|held_at| at >= held_at));
        Self { held, ..self }
    }
}

/// Why the program holds a place, in the place of an officer's words: over the limit of a day.
pub(crate) const OVER_THE_DAY: &str = "over-the-day";

/// Why a pass was not redeemed: said at the counter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Refusal {
    #[error("no pass has this code")]
    UnknownCode,
    #[error("the booklet was not handed over yet")]
    NotHandedOver,
    #[error("the booklet was reported lost or stolen")]
    Blocked,
    #[error("the booklet was replaced by another one")]
    Replaced,
    #[error("the pass was used already")]
    Spent,
    #[error("the pass could be used until {until}")]
    Ended { until: Timestamp },
    #[error("the pass is not for places of this department")]
    OutsideTerritory,
    #[error("the place was not listed at this time")]
    NotListed,
    #[error("the place is held: {0}")]
    Held(String),
    #[error("no pass was shown, one twice, or more than {}", crate::model::BOOKLET_PASSES_MAX)]
    Count,
    #[error("the device kept it for too long")]
    TooLate,
    #[error("the device says a time that is not yet")]
    NotYet,
    #[error("what the risk account pays to a place for a day is used up")]
    OverCap,
    #[error("the risk account is empty")]
    RiskEmpty,
}

impl Refusal {
    /// A word for it, as it is stored and shown to other programs.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::UnknownCode => "unknown-code",
            Self::NotHandedOver => "not-handed-over",
            Self::Blocked => "blocked",
            Self::Replaced => "replaced",
            Self::Spent => "spent",
            Self::Ended { .. } => "ended",
            Self::OutsideTerritory => "outside-territory",
            Self::NotListed => "not-listed",
            Self::Held(_) => "held",
            Self::Count => "count",
            Self::TooLate => "too-late",
            Self::NotYet => "not-yet",
            Self::OverCap => "over-cap",
            Self::RiskEmpty => "risk-empty",
        }
    }

    /// Whether a device without a network could not know it: then the place is paid all the same.
    pub(crate) const fn is_unknowable(&self) -> bool {
        matches!(self, Self::NotHandedOver | Self::Blocked | Self::Replaced | Self::Spent)
    }
}

/// Whether a place may redeem a pass that it was shown at a time.
pub(crate) fn accept(found: &Found, counter: &Counter, at: Timestamp) -> Result<(), Refusal> {
    may_redeem(counter, at)?;
    if found.is_expired || at >= found.ends_at {
        return Err(Refusal::Ended { until: found.valid_until });
    }
    if !found.territory.has(&counter.department, &counter.region) {
        return Err(Refusal::OutsideTerritory);
    }
    match found.booklet {
        BookletState::Printed | BookletState::Stock => return Err(Refusal::NotHandedOver),
        BookletState::Blocked => return Err(Refusal::Blocked),
        BookletState::Replaced => return Err(Refusal::Replaced),
        BookletState::Handed => {}
    }
    match found.state {
        PassState::Unspent if found.is_paid_before => Err(Refusal::Spent),
        PassState::Unspent => Ok(()),
        PassState::Spent => Err(Refusal::Spent),
    }
}

fn may_redeem(counter: &Counter, at: Timestamp) -> Result<(), Refusal> {
    if at < counter.listed_from || counter.listed_until.is_some_and(|until| at >= until) {
        return Err(Refusal::NotListed);
    }
    counter.held.as_ref().map_or(Ok(()), |why| Err(Refusal::Held(why.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    fn found() -> Found {
        Found {
            pass: PassId(32),
            state: PassState::Unspent,
            booklet: BookletState::Handed,
            handed_at: Some(Timestamp::from_seconds(0)),
            face_cents: 10_00,
            territory: "department:59 region:75".parse().unwrap(),
            valid_until: Timestamp::from_seconds(100 * DAY),
            ends_at: Timestamp::from_seconds(130 * DAY),
            is_expired: false,
            spent_at: None,
            is_paid_before: false,
        }
    }

    fn counter() -> Counter {
        Counter {
            number: PlaceNumber(1),
            department: "59".to_owned(),
            region: "32".to_owned(),
            listed_from: Timestamp::from_seconds(0),
            listed_until: Some(Timestamp::from_seconds(1000 * DAY)),
            held: None,
            held_at: None,
        }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn a_pass_ends_with_its_tolerance_to_the_second_and_never_comes_back() {
        let ended = Err(Refusal::Ended { until: found().valid_until });
        for (second, accepted) in [(100 * DAY - 1, true), (100 * DAY, true), (130 * DAY - 1, true), (130 * DAY, false)]
        {
            assert_eq!(accept(&found(), &counter(), at(second)).is_ok(), accepted, "{second}");
        }
        // The clock was put back: what went back to the funder stays there.
        assert_eq!(accept(&Found { is_expired: true, ..found() }, &counter(), at(0)), ended);
    }

    #[test]
    fn a_place_redeems_within_its_territory_and_while_it_is_listed() {
        let elsewhere = Counter { department: "75".to_owned(), region: "11".to_owned(), ..counter() };
        assert_eq!(accept(&found(), &elsewhere, at(1)), Err(Refusal::OutsideTerritory));
        let of_region = Counter { region: "75".to_owned(), ..elsewhere };
        assert_eq!(accept(&found(), &of_region, at(1)), Ok(()));
        let until = Counter { listed_from: at(10), listed_until: Some(at(20)), ..counter() };
        for (second, listed) in [(9, false), (10, true), (19, true), (20, false)] {
            assert_eq!(accept(&found(), &until, at(second)).is_ok(), listed, "{second}");
        }
        let held = Counter { held: Some("400 passes in a day".to_owned()), ..counter() };
        assert_eq!(accept(&found(), &held, at(1)), Err(Refusal::Held("400 passes in a day".to_owned())));
    }

    #[test]
    fn a_place_has_done_its_work_until_it_was_held() {
        let held = Counter { held: Some("why".to_owned()), held_at: Some(at(10)), ..counter() };
        for (second, is_held) in [(9, false), (10, true), (11, true)] {
            assert_eq!(held.clone().at_time(at(second)).held.is_some(), is_held, "{second}");
        }
        assert!(Counter { held_at: None, ..held }.at_time(at(0)).held.is_some());
    }

    #[test]
    fn every_state_but_one_has_its_refusal() {
        let of = |booklet, state| accept(&Found { state, booklet, ..found() }, &counter(), at(1));
        assert_eq!(of(BookletState::Printed, PassState::Unspent), Err(Refusal::NotHandedOver));
        assert_eq!(of(BookletState::Stock, PassState::Unspent), Err(Refusal::NotHandedOver));
        assert_eq!(of(BookletState::Blocked, PassState::Unspent), Err(Refusal::Blocked));
        assert_eq!(of(BookletState::Replaced, PassState::Unspent), Err(Refusal::Replaced));
        assert_eq!(of(BookletState::Handed, PassState::Spent), Err(Refusal::Spent));
        assert_eq!(of(BookletState::Handed, PassState::Unspent), Ok(()));
        let paid = Found { is_paid_before: true, ..found() };
        assert_eq!(accept(&paid, &counter(), at(1)), Err(Refusal::Spent));
    }
}
