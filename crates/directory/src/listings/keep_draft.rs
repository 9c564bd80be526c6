//! A structure begins to ask, types page by page, and throws away what it no longer wants to send.

use base::{Id, PersonId};
use store::Tx;

use super::{ELSEWHERE, Listing, ListingForm, ListingId, ListingState, Listings, SITES_MAX, SiteForm, evidence_files};
use crate::directory::DirectoryError;
use crate::fault::Fault;
use crate::store::{listings as tables, places};

/// Listings of one person, at most.
const LISTINGS_MAX: usize = 50;

/// What of a draft is changed by a page.
pub type PageChange<'a> = dyn Fn(&mut ListingForm) + Send + Sync + 'a;

impl Listings {
    /// The listings that a person keeps, the newest first.
    pub async fn of_person(&self, person: PersonId) -> Result<Vec<Listing>, DirectoryError> {
        self.db.read(move |tx| Ok(tables::listings_of(tx, person)?)).await
    }

    /// A listing that this person keeps.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] also when it is somebody else's.
    pub async fn own(&self, person: PersonId, id: ListingId) -> Result<Listing, DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::listing(tx, id)?)).await?;
        found.filter(|listing| listing.person == Some(person)).ok_or(DirectoryError::NotFound)
    }

    /// Begins to ask. The same key again begins once.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] when the person keeps as many as one may.
    pub async fn begin(&self, person: PersonId, creation_key: &str) -> Result<ListingId, DirectoryError> {
        let listing = Listing {
            id: Id::new(&*self.clock, &*self.random),
            person: Some(person),
            state: ListingState::Draft,
            draft: ListingForm::default(),
            published: None,
            charter: String::new(),
            signed_at: None,
            made_at: self.clock.now(),
            sent_at: None,
            note: String::new(),
            term: None,
            reminded_until: None,
            lapsed_until: None,
            revision: 1,
        };
        let key = creation_key.to_owned();
        self.db
            .write(move |tx| {
                if let Some(known) = tables::listing_of_key(tx, person, &key)? {
                    return Ok(known);
                }
                if tables::listings_of(tx, person)?.len() >= LISTINGS_MAX {
                    return Err(DirectoryError::Conflict("directory-listings-too-many"));
                }
                tables::insert(tx, &listing, &key)?;
                Ok(listing.id)
            })
            .await
    }

    /// Keeps what was typed on a page, right or wrong: nothing is lost. Gives the listing as it is then.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] while it waits for an officer; [`DirectoryError::Faults`] when something is so long that
    /// it cannot even be kept.
    pub async fn keep_page(
        &self,
        person: PersonId,
        id: ListingId,
        change: impl Fn(&mut ListingForm) + Send + Sync + 'static,
    ) -> Result<Listing, DirectoryError> {
        self.db.write(move |tx| keep(tx, person, id, &change)).await
    }

    /// Keeps what was typed of a site; one that was not there is added.
    ///
    /// # Errors
    /// As [`Self::keep_page`]; [`DirectoryError::NotFound`] when its identifier is that of somebody else's place.
    pub async fn keep_site(&self, person: PersonId, id: ListingId, site: SiteForm) -> Result<Listing, DirectoryError> {
        let place = site.place().ok_or(DirectoryError::NotFound)?;
        let change = move |form: &mut ListingForm| match form.sites.iter_mut().find(|known| known.id == site.id) {
            Some(known) => known.clone_from(&site),
            None => form.sites.push(site.clone()),
        };
        self.db
            .write(move |tx| {
                if places::is_of_another(tx, place, id)? {
                    return Err(DirectoryError::NotFound);
                }
                keep(tx, person, id, &change)
            })
            .await
    }

    /// Takes a site out of what is typed.
    pub async fn remove_site(&self, person: PersonId, id: ListingId, site: String) -> Result<Listing, DirectoryError> {
        self.keep_page(person, id, move |form| form.sites.retain(|known| known.id != site)).await
    }

    /// Throws away what was typed since the listing was published; of one that never was, everything. Gives whether it is
    /// still there.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] while it waits for an officer.
    pub async fn discard(&self, person: PersonId, id: ListingId) -> Result<bool, DirectoryError> {
        self.db
            .write(move |tx| {
                let listing = open_to_change(tx, person, id)?;
                evidence_files::forget(tx, id)?;
                let Some(published) = listing.published.clone() else {
                    tables::delete(tx, id)?;
                    return Ok(false);
                };
                let settled =
                    Listing { draft: published, state: ListingState::Settled, note: String::new(), ..listing };
                changed(tx, &settled).map(|()| true)
            })
            .await
    }
}

/// A listing of this person which does not wait for an officer.
pub(super) fn open_to_change(tx: &mut Tx<'_>, person: PersonId, id: ListingId) -> Result<Listing, DirectoryError> {
    let listing = tables::listing(tx, id)?.filter(|listing| listing.person == Some(person));
    let listing = listing.ok_or(DirectoryError::NotFound)?;
    if listing.state == ListingState::Sent {
        return Err(DirectoryError::Conflict("directory-listing-waits"));
    }
    Ok(listing)
}

fn changed(tx: &mut Tx<'_>, listing: &Listing) -> Result<(), DirectoryError> {
    if tables::change(tx, listing)? { Ok(()) } else { Err(DirectoryError::Conflict(ELSEWHERE)) }
}

fn keep(tx: &mut Tx<'_>, person: PersonId, id: ListingId, change: &PageChange<'_>) -> Result<Listing, DirectoryError> {
    let listing = open_to_change(tx, person, id)?;
    let mut draft = listing.draft.clone();
    change(&mut draft);
    if draft.sites.len() > SITES_MAX {
        return Err(DirectoryError::Conflict("directory-listing-sites-too-many"));
    }
    if !draft.can_be_kept() {
        return Err(DirectoryError::Faults(vec![Fault::new("", "directory-listing-much-too-long")]));
    }
    // What is typed back to what is published is nothing to send.
    let state = match listing.state {
        ListingState::Settled | ListingState::Draft if listing.published.as_ref() == Some(&draft) => {
            ListingState::Settled
        }
        ListingState::Settled => ListingState::Draft,
        state => state,
    };
    let kept = Listing { state, draft, ..listing };
    changed(tx, &kept)?;
    Ok(Listing { revision: kept.revision + 1, ..kept })
}
