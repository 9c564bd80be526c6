//! A structure sends what it typed: to an officer, or, where nothing that matters changed, straight to the directory.

use base::{PersonId, Timestamp};
use evidence::{Access, Action, Fact};
use jiff::civil::Date;
use store::{StoreError, Tx};

use super::{
    ELSEWHERE, Listing, ListingForm, ListingId, ListingState, ListingStep, ListingStepKept, Listings, evidence_files,
    may_renew, renewed,
};
use crate::directory::DirectoryError;
use crate::fault::Fault;
use crate::letters::Letter;
use crate::places::{Place, Reader};
use crate::store::listings as tables;

/// What the evidence log is told beside a change.
pub(super) enum Entry {
    /// That a person did something with their own.
    Own(Access),
    /// That an officer, or the calendar, decided.
    Decided(Fact),
}

/// A change of a listing, made whole before it is written.
pub(super) struct Deed {
    /// The listing as it is then.
    pub listing: Listing,
    /// The places that its sites become; none where nothing is published.
    pub sites: Option<Vec<(Place, String)>>,
    /// Whether what is shown changes.
    pub is_shown: bool,
    /// What is done.
    pub what: ListingStep,
    /// By whom, where it is an officer.
    pub officer: Option<PersonId>,
    /// Why.
    pub reason: String,
    /// What is written to its people.
    pub letters: Vec<Letter>,
}

/// What somebody saw of a listing when they clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its revision.
    pub revision: i64,
    /// When it was last sent.
    pub sent_at: Option<Timestamp>,
}

impl Seen {
    /// What a page shows of a listing.
    pub const fn of(listing: &Listing) -> Self {
        Self { revision: listing.revision, sent_at: listing.sent_at }
    }
}

impl Listings {
    /// What reads sites today.
    pub fn reader(&self) -> Reader<'_> {
        Reader { territories: self.places().territories(), today: self.today() }
    }

    /// Whether what is typed goes to the directory at once when it is sent: it is listed, and nothing that matters changed.
    pub fn goes_at_once(&self, listing: &Listing, has_new_files: bool) -> bool {
        let is_shown = listing.standing_on(self.today()).is_some_and(crate::places::ListedStanding::is_shown);
        is_shown && listing.published.is_some() && !listing.changes(has_new_files).iter().any(|one| one.matters)
    }

    /// Sends what is typed, with the charter's version that is agreed to. The same click again sends once: `seen` is what
    /// the person saw.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] when the charter is not agreed to; [`DirectoryError::Conflict`] when a page is not complete,
    /// nothing changed, it waits already, or it was changed elsewhere.
    pub async fn send(
        &self,
        person: PersonId,
        id: ListingId,
        seen: Seen,
        agreed: &str,
    ) -> Result<Listing, DirectoryError> {
        let listing = self.own(person, id).await?;
        if was_sent_by_this_click(&listing, seen) {
            return Ok(listing);
        }
        if listing.state == ListingState::Sent {
            return Err(DirectoryError::Conflict("directory-listing-waits"));
        }
        if listing.revision != seen.revision {
            return Err(DirectoryError::Conflict(ELSEWHERE));
        }
        let charter = self.charter().ok_or(DirectoryError::NotFound)?.version.clone();
        if agreed != charter {
            return Err(DirectoryError::Faults(vec![Fault::new("charter", "directory-listing-charter-missing")]));
        }
        if !listing.draft.is_complete(self.reader()) {
            return Err(DirectoryError::Conflict("directory-listing-incomplete"));
        }
        let now = self.clock.now();
        let signed =
            Listing { charter, signed_at: Some(now), sent_at: Some(now), note: String::new(), ..listing.clone() };
        let deed = if self.goes_at_once(&listing, !self.new_files(&listing).await?.is_empty()) {
            self.published_at_once(signed)?
        } else {
            let signed = Listing { state: ListingState::Sent, ..signed };
            let letters = self.letter(&signed, "received", None, "").await?;
            Deed {
                listing: signed,
                sites: None,
                is_shown: false,
                what: ListingStep::Sent,
                officer: None,
                reason: String::new(),
                letters,
            }
        };
        let access = Self::access(person, person, Action::ChangeProfile, deed.what.name());
        let is_done = self.carry_out(Entry::Own(access), deed).await?;
        let listing = self.own(person, id).await?;
        // Of two clicks at once the second finds what the first one did.
        let is_sent = is_done || was_sent_by_this_click(&listing, seen);
        if is_sent { Ok(listing) } else { Err(DirectoryError::Conflict(ELSEWHERE)) }
    }

    /// What its people change by themselves: what does not matter, and another year.
    fn published_at_once(&self, signed: Listing) -> Result<Deed, DirectoryError> {
        let today = self.today();
        let term = signed.term.ok_or(DirectoryError::NotFound)?;
        let renews = may_renew(term, today);
        if !renews && signed.published.as_ref() == Some(&signed.draft) {
            return Err(DirectoryError::Conflict("directory-listing-nothing"));
        }
        let sites = self.sites_of(&signed.draft)?;
        let listing = Listing {
            state: ListingState::Settled,
            published: Some(signed.draft.clone()),
            term: Some(renewed(Some(term), today)),
            ..signed
        };
        Ok(Deed {
            listing,
            sites: Some(sites),
            is_shown: true,
            what: if renews { ListingStep::Renewed } else { ListingStep::Changed },
            officer: None,
            reason: String::new(),
            letters: Vec::new(),
        })
    }

    /// Takes back what waits for an officer.
    pub async fn take_back(&self, person: PersonId, id: ListingId) -> Result<(), DirectoryError> {
        let listing = self.own(person, id).await?;
        if listing.state != ListingState::Sent {
            return Ok(());
        }
        let access = Self::access(person, person, Action::ChangeProfile, "listing taken back");
        let now = self.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            // What was taken back was not sent: neither it nor its files are read.
            let sent_at = tables::accepted_at(tx, id)?;
            let taken_back = Listing { state: ListingState::Draft, sent_at, ..listing.clone() };
            let is_changed = tables::change(tx, &taken_back)?;
            if is_changed {
                evidence_files::let_go(tx, id, now)?;
            }
            Ok(is_changed)
        };
        let written = self.evidence.record_with(access, change).await?;
        written.map(|_| ()).ok_or(DirectoryError::Conflict(ELSEWHERE))
    }

    /// The places that the sites of a form become, each with the name of its commune.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] when the pack does not know a commune any more.
    pub(super) fn sites_of(&self, form: &ListingForm) -> Result<Vec<(Place, String)>, DirectoryError> {
        let changed_at = self.clock.now();
        let read = form.sites.iter().map(|site| {
            let profile = form.read_site(site, self.reader()).0?;
            let commune = self.places().commune(&profile)?.name.to_string();
            Some((Place { id: site.place()?, profile, same_as: None, listed: None, changed_at }, commune))
        });
        read.collect::<Option<Vec<_>>>().ok_or(DirectoryError::Conflict("directory-listing-incomplete"))
    }

    /// Carries a change out: the listing, its places, the step, the letters and the entry of the evidence log are one
    /// transaction. Says whether it was done: not where somebody changed the listing meanwhile, or a site is not its own.
    pub(super) async fn carry_out(&self, entry: Entry, deed: Deed) -> Result<bool, DirectoryError> {
        let now = self.clock.now();
        let change = move |tx: &mut Tx<'_>, position: u64| write(tx, &deed, position, now);
        let written = match entry {
            Entry::Own(access) => self.evidence.record_placed(access, change).await?,
            Entry::Decided(fact) => self.evidence.record_fact_with(fact, change).await?,
        };
        self.places().refresh().await?;
        Ok(written.is_some())
    }
}

/// Whether the listing is as the click that saw this left it. A reminder makes a revision too, and sends nothing.
fn was_sent_by_this_click(listing: &Listing, seen: Seen) -> bool {
    let is_sent = matches!(listing.state, ListingState::Sent | ListingState::Settled);
    is_sent && listing.sent_at != seen.sent_at && listing.revision == seen.revision + 1
}

fn write(tx: &mut Tx<'_>, deed: &Deed, position: u64, at: Timestamp) -> Result<bool, StoreError> {
    let listing = &deed.listing;
    // Nothing is written before it is sure that all of it is: what others record shares the transaction.
    if let Some(sites) = &deed.sites
        && !tables::may_publish(tx, listing.id, sites)?
    {
        return Ok(false);
    }
    if !tables::change(tx, listing)? {
        return Ok(false);
    }
    if let Some(sites) = &deed.sites {
        tables::publish(tx, listing.id, sites)?;
    }
    if deed.is_shown {
        crate::store::raise_version(tx)?;
    }
    let until: Option<Date> = listing.term.and_then(|term| term.until);
    let step = ListingStepKept {
        position,
        at,
        officer: deed.officer,
        what: deed.what,
        until: if deed.is_shown { until } else { None },
        reason: deed.reason.clone(),
    };
    tables::add_step(tx, listing.id, &step)?;
    evidence_files::after_step(tx, listing, deed.what, at)?;
    deed.letters.iter().try_for_each(|letter| letter.enqueue(tx, at))?;
    Ok(true)
}
