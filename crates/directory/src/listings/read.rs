//! What officers read of what was asked: what the strict profile finds, what looks alike, the score.

use std::sync::Arc;

use attachments::{AttachmentId, Kept};
use base::PersonId;
use evidence::Action;

use super::{Listing, ListingId, ListingStepKept, Listings, SiteForm};
use crate::directory::DirectoryError;
use crate::places::{Finding, Place, PlaceId, Score, Twins};
use crate::store::listings as tables;

/// A listing as an officer reads it.
#[derive(Debug, Clone)]
pub struct Reviewed {
    /// The listing.
    pub listing: Listing,
    /// The name of who keeps it; empty once the account is closed.
    pub keeper: String,
    /// Its sites.
    pub sites: Vec<ReviewedSite>,
    /// What became of it, the newest first.
    pub steps: Vec<ListingStepKept>,
    /// The files that prove what is said.
    pub files: Vec<Kept>,
    /// Those of them that no officer accepted yet.
    pub new_files: Vec<AttachmentId>,
}

/// A site as an officer reads it.
#[derive(Debug, Clone)]
pub struct ReviewedSite {
    /// What is typed.
    pub site: SiteForm,
    /// The place that it becomes; none where the strict profile refuses it.
    pub place: Option<Arc<Place>>,
    /// What the strict profile finds.
    pub findings: Vec<Finding>,
    /// How complete it is.
    pub score: Option<Score>,
    /// Places of the directory that look like it.
    pub twins: Vec<Twins>,
}

impl Listings {
    /// A listing, for an officer: recorded before it is shown.
    pub async fn read_for_review(&self, officer: PersonId, id: ListingId) -> Result<Reviewed, DirectoryError> {
        let read =
            move |tx: &mut store::Tx<'_>| Ok::<_, DirectoryError>((tables::listing(tx, id)?, tables::steps(tx, id)?));
        let (listing, steps) = self.db.read(read).await?;
        // What was never sent is its people's own.
        let listing = listing.filter(|known| known.sent_at.is_some() || known.published.is_some());
        let listing = listing.ok_or(DirectoryError::NotFound)?.as_reviewed();
        let mut keeper = String::new();
        if let Some(person) = listing.person {
            let access = Self::access(officer, person, Action::ReadProfile, "name, listing, evidence");
            self.evidence.record(access).await?;
            keeper = match self.contact(person).await {
                Ok(contact) => contact.name,
                Err(DirectoryError::NotFound) => String::new(),
                Err(error) => return Err(error),
            };
        }
        let sites = self.review_sites(&listing);
        let files = self.files_for_review(&listing).await?;
        let is_sent = |one: &Kept| files.iter().any(|file| file.id == one.id);
        let new = self.new_files(&listing).await?;
        let new_files = new.iter().filter(|one| is_sent(one)).map(|one| one.id).collect();
        Ok(Reviewed { listing, keeper, sites, steps, files, new_files })
    }

    /// What the strict profile, the score and the finder of pairs say of what is typed.
    pub fn review_sites(&self, listing: &Listing) -> Vec<ReviewedSite> {
        let own: Vec<PlaceId> = listing.draft.sites.iter().filter_map(SiteForm::place).collect();
        let today = self.today();
        let reviewed = |site: &SiteForm| {
            let (profile, findings) = listing.draft.read_site(site, self.reader());
            let score = profile.as_ref().map(|profile| Score::of(profile, today));
            let place = profile.zip(site.place()).map(|(profile, id)| {
                Arc::new(Place { id, profile, same_as: None, listed: None, changed_at: self.clock.now() })
            });
            let twins = place.as_ref().map(|place| self.places().like(place, &own)).unwrap_or_default();
            ReviewedSite { site: site.clone(), place, findings, score, twins }
        };
        listing.draft.sites.iter().map(reviewed).collect()
    }

    /// What became of a listing that this person keeps, the newest first.
    pub async fn steps_of(&self, listing: &Listing) -> Result<Vec<ListingStepKept>, DirectoryError> {
        let id = listing.id;
        self.db.read(move |tx| Ok(tables::steps(tx, id)?)).await
    }
}
