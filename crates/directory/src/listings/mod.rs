//! Listings: structures ask for their places to be in the directory, free of charge; officers review; each year they renew.
//!
//! ```text
//! /listings ──► draft ──► sent ─┬─ more asked ─┐
//!   pages, kept as they are     ├─ refused ────┴─► corrected, sent again
//!   typed; charter agreed to    └─ settled: listed for a year ─┬─ changed: at once, or reviewed where it matters
//!                                                              ├─ renewed by its people, sixty days before the end on
//!                                                              ├─ suspended by an officer, for a reason ──► lifted
//!                                                              └─ lapsed thirty days after the end
//! ```
//!
//! What a listing is worth is computed from its days, today ([`ListedStanding`](crate::places::ListedStanding)); its sites
//! are places of the directory as any other, in the national standard. Each decision is a fact of the evidence log, in the
//! same transaction as the change and its letter.

mod ask_to_be_listed;
mod end_of_account;
mod evidence_files;
mod form;
mod keep_draft;
mod look_after;
mod read;
mod review;
mod term;

use std::ops::Deref;
use std::sync::Arc;

use attachments::Attachments;
use base::{Id, PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::civil::Date;

pub use ask_to_be_listed::Seen;
pub use evidence_files::{EVIDENCE_FILES_KEPT_DAYS, EVIDENCE_FILES_MAX, FileNotKept};
pub use form::{
    Change, EVIDENCE_MAX_CHARS, EvidenceForm, IdentityForm, KINDS_NAMED, ListingForm, Part, SITES_MAX, ServicesForm,
    SiteForm,
};
pub use look_after::LookedAfterListings;
pub use read::{Reviewed, ReviewedSite};
pub use review::{ListingDecision, ListingFilter};
pub use term::{REMIND_DAYS, may_renew, renewed};

use crate::accreditation::Charter;
use crate::directory::DirectoryError;
use crate::letters::{Letter, Writing};
use crate::model::Accreditation;
use crate::places::{ListedStanding, Places};
use crate::surroundings::Surroundings;

/// The list that places come from whose people keep their own entry (`source` of the standard).
pub const SOURCE: &str = "passerelle";
/// The text that says on which ground somebody reads what was asked.
const BASIS: &str = "directory-basis-listing";
/// Two that change the same listing at once: whoever comes second reads this.
const ELSEWHERE: &str = "directory-decided-elsewhere";

/// What an identifier of a listing is of.
#[derive(Debug)]
pub enum ListingMark {}
/// A listing's identifier.
pub type ListingId = Id<ListingMark>;

/// Where what was asked stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListingState {
    /// Its people are writing.
    Draft,
    /// It waits for an officer.
    Sent,
    /// An officer asked for more.
    MoreAsked,
    /// It was refused; it may be corrected and sent again.
    Refused,
    /// Nothing waits: what was sent is published.
    Settled,
}

impl ListingState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Sent, Self::MoreAsked, Self::Refused, Self::Settled];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::MoreAsked => "more_asked",
            Self::Refused => "refused",
            Self::Settled => "settled",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A structure that asks, or that is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Which one.
    pub id: ListingId,
    /// Who keeps it; none once the account is closed.
    pub person: Option<PersonId>,
    /// Where what was asked stands.
    pub state: ListingState,
    /// What is typed.
    pub draft: ListingForm,
    /// What everybody sees.
    pub published: Option<ListingForm>,
    /// The version of the charter that was agreed to; empty before.
    pub charter: String,
    /// When.
    pub signed_at: Option<Timestamp>,
    /// When it was begun.
    pub made_at: Timestamp,
    /// When it was sent, the last time.
    pub sent_at: Option<Timestamp>,
    /// What an officer wrote last.
    pub note: String,
    /// The days of the listing.
    pub term: Option<Accreditation>,
    /// The last day whose end was announced.
    pub reminded_until: Option<Date>,
    /// The last day whose end was told.
    pub lapsed_until: Option<Date>,
    /// Counts the changes.
    pub revision: i64,
}

impl Listing {
    /// What it is worth on a day.
    pub fn standing_on(&self, today: Date) -> Option<ListedStanding> {
        self.term.map(|term| ListedStanding::of(term, today))
    }

    /// What differs from what everybody sees; files that no officer accepted yet are reviewed. Nothing before it is published.
    pub fn changes(&self, has_new_files: bool) -> Vec<Change> {
        let Some(before) = &self.published else { return Vec::new() };
        let mut all = self.draft.changes_since(before);
        if has_new_files {
            all.push(Change { label: "directory-listing-files", site: String::new(), matters: true });
        }
        all
    }

    /// It as officers read it: what its people type of what is published is theirs until they send it.
    #[must_use]
    pub fn as_reviewed(mut self) -> Self {
        if let (true, Some(published)) = (self.state != ListingState::Sent, &self.published) {
            self.draft = published.clone();
        }
        self
    }

    /// What it is called: as everybody sees it, or as it is typed.
    pub fn name(&self) -> &str {
        let typed = self.draft.identity.name.trim();
        if typed.is_empty() { self.published.as_ref().map_or("", |known| known.identity.name.trim()) } else { typed }
    }
}

/// What became of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListingStep {
    /// It was sent to be reviewed.
    Sent,
    /// More was asked for.
    MoreAsked,
    /// It was refused.
    Refused,
    /// It began.
    Listed,
    /// What is listed changed.
    Changed,
    /// It lasts another year.
    Renewed,
    /// It was suspended.
    Suspended,
    /// The suspension was lifted.
    Lifted,
    /// An officer ended it.
    Ended,
    /// It was not renewed.
    Lapsed,
}

impl ListingStep {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Sent,
        Self::MoreAsked,
        Self::Refused,
        Self::Listed,
        Self::Changed,
        Self::Renewed,
        Self::Suspended,
        Self::Lifted,
        Self::Ended,
        Self::Lapsed,
    ];

    /// Its name in the database, in the log and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::MoreAsked => "more_asked",
            Self::Refused => "refused",
            Self::Listed => "listed",
            Self::Changed => "changed",
            Self::Renewed => "renewed",
            Self::Suspended => "suspended",
            Self::Lifted => "lifted",
            Self::Ended => "ended",
            Self::Lapsed => "lapsed",
        }
    }

    /// The step of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// A step as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingStepKept {
    /// The place of its entry in the evidence log.
    pub position: u64,
    /// When.
    pub at: Timestamp,
    /// Who decided; none where its own people or the calendar did.
    pub officer: Option<PersonId>,
    /// What.
    pub what: ListingStep,
    /// The last day of the listing from then on.
    pub until: Option<Date>,
    /// Why, as it was written to its people.
    pub reason: String,
}

/// What listings are made of.
pub struct ListingParts {
    /// The database, the log, the accounts, the clock.
    pub surroundings: Arc<Surroundings>,
    /// The places that listed sites become.
    pub places: Places,
    /// What a structure agrees to; none in a pack without listings.
    pub charter: Option<Charter>,
    /// Where files that prove something are kept.
    pub files: Attachments,
}

/// Listings. Cheap to clone.
#[derive(Clone)]
pub struct Listings(Arc<ListingParts>);

impl Deref for Listings {
    type Target = Surroundings;

    fn deref(&self) -> &Surroundings {
        &self.0.surroundings
    }
}

impl Listings {
    /// Listings, from their parts.
    pub fn new(parts: ListingParts) -> Self {
        Self(Arc::new(parts))
    }

    /// The places of the directory.
    pub fn places(&self) -> &Places {
        &self.0.places
    }

    /// What a structure agrees to.
    pub fn charter(&self) -> Option<&Charter> {
        self.0.charter.as_ref()
    }

    /// The day for which listings hold.
    pub fn today(&self) -> Date {
        self.places().today()
    }

    fn access(actor: PersonId, whose: PersonId, action: Action, detail: &str) -> Access {
        Access {
            actor: Actor::Person(actor),
            subject: Subject::Person(whose),
            action,
            detail: detail.to_owned(),
            basis: BASIS.to_owned(),
        }
    }

    /// The letter of the texts `directory-mail-listing-WHICH-subject` and `…-text` to who keeps a listing; nothing to nobody.
    async fn letter(
        &self,
        listing: &Listing,
        which: &str,
        until: Option<Date>,
        reason: &str,
    ) -> Result<Vec<Letter>, DirectoryError> {
        let Some(person) = listing.person else { return Ok(Vec::new()) };
        let to = match self.contact(person).await {
            Ok(to) => to,
            Err(DirectoryError::NotFound) => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let words = ui::Words::new(self.texts.clone(), to.lang);
        let letter = Writing::to(self, &to)
            .with("structure", listing.name())
            .with("until", until.map_or_else(|| "–".to_owned(), |until| words.date(until)))
            .with("reason", reason)
            .with("link", format!("{}/listings/{}", self.public_url, listing.id))
            .letter(&format!("directory-mail-listing-{which}"))?;
        Ok(vec![letter])
    }
}
