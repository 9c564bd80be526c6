//! Officers decide: on what was sent, and on a listing that there is.

use std::collections::BTreeMap;

use base::{PersonId, fold};
use evidence::Fact;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::ask_to_be_listed::{Deed, Entry};
use super::{ELSEWHERE, EVIDENCE_MAX_CHARS, Listing, ListingId, ListingState, ListingStep, Listings, renewed};
use crate::directory::DirectoryError;
use crate::fault;
use crate::model::Accreditation;
use crate::places::{GRACE_DAYS, ListedStanding};
use crate::store::listings::{self as tables, Wanted};

/// What an officer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListingDecision {
    /// What was sent is listed, or changes what is.
    Accept,
    /// More is needed first.
    AskForMore,
    /// It is not listed; what was listed before stays.
    Refuse,
    /// It is not shown from today on.
    Suspend,
    /// It is shown again.
    Lift,
    /// It ends: yesterday was its last day, without a time to renew.
    End,
}

impl ListingDecision {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Accept, Self::AskForMore, Self::Refuse, Self::Suspend, Self::Lift, Self::End];

    /// Its name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::AskForMore => "more",
            Self::Refuse => "refuse",
            Self::Suspend => "suspend",
            Self::Lift => "lift",
            Self::End => "end",
        }
    }

    /// The decision of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.name() == name)
    }

    const fn needs_reason(self) -> bool {
        !matches!(self, Self::Accept | Self::Lift)
    }
}

/// What an officer looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListingFilter {
    /// What waits for an officer.
    #[default]
    Waiting,
    /// What waits for its people.
    MoreAsked,
    /// What was refused.
    Refused,
    /// What is listed today.
    Listed,
    /// What is shown and may still be renewed.
    ToRenew,
    /// What was not renewed.
    Lapsed,
    /// What is suspended.
    Suspended,
    /// All of it.
    All,
}

impl ListingFilter {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::MoreAsked,
        Self::Refused,
        Self::Listed,
        Self::ToRenew,
        Self::Lapsed,
        Self::Suspended,
        Self::All,
    ];

    /// Its name in addresses and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::MoreAsked => "more-asked",
            Self::Refused => "refused",
            Self::Listed => "listed",
            Self::ToRenew => "to-renew",
            Self::Lapsed => "lapsed",
            Self::Suspended => "suspended",
            Self::All => "all",
        }
    }

    /// The filter of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.name() == name)
    }

    /// What is asked of the table, on a day.
    fn wanted(self, words: &str, today: Date) -> Wanted {
        let all = Wanted { words: fold(words), ..Wanted::default() };
        let lapses = today.checked_sub(GRACE_DAYS.days()).unwrap_or(today);
        let in_state = |state: ListingState| Wanted { state: state.name(), ..all.clone() };
        match self {
            Self::Waiting => in_state(ListingState::Sent),
            Self::MoreAsked => in_state(ListingState::MoreAsked),
            Self::Refused => in_state(ListingState::Refused),
            Self::Listed => Wanted { until_from: Some(today), suspended: Some(false), ..all },
            Self::ToRenew => {
                Wanted { until_from: Some(lapses), until_before: Some(today), suspended: Some(false), ..all }
            }
            Self::Lapsed => Wanted { until_before: Some(lapses), ..all },
            Self::Suspended => Wanted { until_from: Some(lapses), suspended: Some(true), ..all },
            Self::All => all,
        }
    }
}

impl Listings {
    /// The listings that an officer looks for, those first that wait longest; at most two hundred.
    pub async fn for_officers(&self, filter: ListingFilter, words: &str) -> Result<Vec<Listing>, DirectoryError> {
        let wanted = filter.wanted(words, self.today());
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::wanted(tx, &wanted)?)).await?;
        Ok(found.into_iter().map(Listing::as_reviewed).collect())
    }

    /// Decides about what the officer saw: `seen` is its revision. Its people get a letter, in the same transaction.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] when a reason is missing; [`DirectoryError::Conflict`] when it was decided or changed since
    /// that revision, it does not fit, or the officer keeps the listing.
    pub async fn decide(
        &self,
        officer: PersonId,
        id: ListingId,
        seen: i64,
        decision: ListingDecision,
        reason: &str,
    ) -> Result<(), DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::listing(tx, id)?)).await?;
        let listing = found.ok_or(DirectoryError::NotFound)?;
        if listing.person == Some(officer) {
            return Err(DirectoryError::Conflict("directory-review-own"));
        }
        if listing.revision != seen {
            return Err(DirectoryError::Conflict(ELSEWHERE));
        }
        let mut faults = Vec::new();
        let reason = if decision.needs_reason() {
            fault::text(&mut faults, "reason", reason, EVIDENCE_MAX_CHARS)
        } else {
            String::new()
        };
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let (what, decided) = decided(listing, decision, &reason, self.today())?;
        let is_accepted = decision == ListingDecision::Accept;
        let sites = is_accepted.then(|| self.sites_of(&decided.draft)).transpose()?;
        let until = decided.term.and_then(|term| term.until);
        let letters = self.letter(&decided, what.name(), until, &reason).await?;
        let fact = fact(id, what, until);
        let is_shown = !matches!(what, ListingStep::MoreAsked | ListingStep::Refused);
        let deed = Deed { listing: decided, sites, is_shown, what, officer: Some(officer), reason, letters };
        if self.carry_out(Entry::Decided(fact), deed).await? {
            Ok(())
        } else {
            Err(DirectoryError::Conflict(ELSEWHERE))
        }
    }
}

/// What the evidence log is told of a decision.
pub(super) fn fact(id: ListingId, what: ListingStep, until: Option<Date>) -> Fact {
    Fact {
        kind: "listing",
        fields: BTreeMap::from([
            ("listing", id.to_string()),
            ("decision", what.name().to_owned()),
            ("until", until.map_or_else(String::new, |until| until.to_string())),
        ]),
    }
}

/// What a listing becomes by a decision.
///
/// # Errors
/// [`DirectoryError::Conflict`] when the decision does not fit where it stands.
fn decided(
    listing: Listing,
    decision: ListingDecision,
    reason: &str,
    today: Date,
) -> Result<(ListingStep, Listing), DirectoryError> {
    let waits = listing.state == ListingState::Sent;
    let standing = listing.standing_on(today);
    let note = reason.to_owned();
    let term = listing.term;
    let with_term = |listing: Listing, term: Accreditation| Listing { term: Some(term), note: note.clone(), ..listing };
    Ok(match (decision, standing, term) {
        (ListingDecision::Accept, ..) if waits => {
            let after = renewed(term, today);
            let what = match (standing, term) {
                (None | Some(ListedStanding::Lapsed), _) => ListingStep::Listed,
                (_, Some(before)) if before == after => ListingStep::Changed,
                _ => ListingStep::Renewed,
            };
            let published = Some(listing.draft.clone());
            let note = String::new();
            (what, Listing { state: ListingState::Settled, published, term: Some(after), note, ..listing })
        }
        (ListingDecision::AskForMore, ..) if waits => {
            (ListingStep::MoreAsked, Listing { state: ListingState::MoreAsked, note, ..listing })
        }
        (ListingDecision::Refuse, ..) if waits => {
            (ListingStep::Refused, Listing { state: ListingState::Refused, note, ..listing })
        }
        (ListingDecision::Suspend, Some(ListedStanding::Listed | ListedStanding::ToRenew), Some(term)) => {
            (ListingStep::Suspended, with_term(listing, Accreditation { suspended_since: Some(today), ..term }))
        }
        (ListingDecision::Lift, Some(ListedStanding::Suspended), Some(term)) => {
            (ListingStep::Lifted, with_term(listing, Accreditation { suspended_since: None, ..term }))
        }
        (ListingDecision::End, Some(standing), Some(term)) if standing != ListedStanding::Lapsed => {
            // So long ago that the time to renew is over too.
            let last = today.checked_sub((GRACE_DAYS + 1).days()).unwrap_or(today);
            let ended = Accreditation { since: term.since.min(last), until: Some(last), suspended_since: None };
            (ListingStep::Ended, Listing { lapsed_until: Some(last), ..with_term(listing, ended) })
        }
        _ => return Err(DirectoryError::Conflict(ELSEWHERE)),
    })
}
