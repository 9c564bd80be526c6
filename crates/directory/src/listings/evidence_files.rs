//! Files that prove what a structure says: a few, sealed, read by officers alone, and deleted a time after the decision.

use attachments::{AttachmentError, AttachmentId, Attachments, Kept, Kind, Refusal};
use axum::body::{Body, Bytes};
use axum::response::Response;
use base::{PersonId, Timestamp};
use evidence::Action;
use jiff::SignedDuration;
use store::{StoreError, Tx};

use super::keep_draft::open_to_change;
use super::{Listing, ListingId, ListingState, ListingStep, Listings};
use crate::directory::DirectoryError;
use crate::store::listings as tables;

/// Files of one listing, at most.
pub const EVIDENCE_FILES_MAX: usize = 5;
/// So many days after the decision, or after the last file of what is not sent, the files are deleted.
pub const EVIDENCE_FILES_KEPT_DAYS: i64 = 90;
/// The kinds that are taken.
const KINDS: [Kind; 3] = [Kind::Pdf, Kind::Jpeg, Kind::Png];
/// What was brought and not kept within this time is left over from a crash.
const BROUGHT_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum FileNotKept {
    /// It is not taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It is neither PDF, JPEG nor PNG.
    #[error("neither PDF, JPEG nor PNG")]
    Kind,
    /// There are [`EVIDENCE_FILES_MAX`] already.
    #[error("there are {EVIDENCE_FILES_MAX} files already")]
    TooMany,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] DirectoryError),
}

/// What becomes of a file that was brought.
enum Verdict {
    Kept,
    /// The same bytes are there already: a second click.
    Known,
    Kind,
    TooMany,
}

/// The owner of a listing's files.
fn owner(listing: ListingId) -> String {
    format!("listing:{listing}")
}

/// The owner of what was brought for a listing and is not its own yet.
fn brought(listing: ListingId) -> String {
    format!("listing-brought:{listing}")
}

/// When files of now are deleted, unless something is sent.
fn kept_until(now: Timestamp) -> Timestamp {
    now.plus(SignedDuration::from_hours(24 * EVIDENCE_FILES_KEPT_DAYS))
}

/// Forgets the files of a listing, in the transaction that makes them needless.
///
/// Says how many they were.
pub(super) fn forget(tx: &mut Tx<'_>, listing: ListingId) -> Result<u64, StoreError> {
    Attachments::delete_owner(tx, &brought(listing))?;
    let files = Attachments::delete_owner(tx, &owner(listing))?;
    tables::keep_files(tx, listing, None)?;
    Ok(files)
}

/// What a step means for the files: they stay while an officer has to decide, and for a time afterwards.
pub(super) fn after_step(
    tx: &mut Tx<'_>,
    listing: &Listing,
    what: ListingStep,
    now: Timestamp,
) -> Result<(), StoreError> {
    match what {
        ListingStep::Sent => tables::keep_files(tx, listing.id, None),
        // They say nothing of what waits beside.
        ListingStep::Suspended | ListingStep::Lifted | ListingStep::Lapsed => Ok(()),
        _ => let_go(tx, listing.id, now),
    }
}

/// The files are deleted when their time is over.
pub(super) fn let_go(tx: &mut Tx<'_>, listing: ListingId, now: Timestamp) -> Result<(), StoreError> {
    tables::keep_files(tx, listing, Some(kept_until(now)))
}

/// Deletes the files whose time is over; says of how many listings.
pub(super) fn delete_due(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<usize, StoreError> {
    let mut listings = 0;
    for listing in tables::files_due(tx, now, most)? {
        listings += usize::from(forget(tx, listing)? > 0);
    }
    Ok(listings)
}

impl Listings {
    fn files(&self) -> &Attachments {
        &self.0.files
    }

    /// Keeps a file for a listing of this person that does not wait for an officer. The same bytes again are kept once.
    ///
    /// # Errors
    /// [`FileNotKept`]; of somebody else's listing, [`DirectoryError::NotFound`].
    pub async fn bring_file(
        &self,
        person: PersonId,
        id: ListingId,
        name: &str,
        content: Bytes,
    ) -> Result<(), FileNotKept> {
        let begun_at = self.clock.now();
        self.db
            .write(move |tx| {
                open_to_change(tx, person, id)?;
                // Said before the file is there: what a crash leaves between the two steps has an end too.
                Ok::<_, DirectoryError>(tables::keep_files_at_least(tx, id, kept_until(begun_at))?)
            })
            .await?;
        self.drop_old_brought(id).await?;
        let stream = Body::from(content).into_data_stream();
        let kept = match self.files().keep(&brought(id), name, stream).await {
            Ok(kept) => kept,
            Err(AttachmentError::Refused(refusal)) => return Err(refusal.into()),
            Err(error) => return Err(DirectoryError::from(error).into()),
        };
        let (now, file) = (self.clock.now(), kept.id);
        let verdict = self.db.write(move |tx| take(tx, (person, id), &kept, now)).await;
        if !matches!(verdict, Ok(Verdict::Kept)) {
            self.forget_file(file, &brought(id)).await?;
        }
        match verdict? {
            Verdict::Kept | Verdict::Known => Ok(()),
            Verdict::Kind => Err(FileNotKept::Kind),
            Verdict::TooMany => Err(FileNotKept::TooMany),
        }
    }

    /// The files of a listing that this person keeps.
    pub async fn files_of(&self, person: PersonId, id: ListingId) -> Result<Vec<Kept>, DirectoryError> {
        self.own(person, id).await?;
        Ok(self.files().list(&owner(id)).await?)
    }

    /// The files of a listing that no officer accepted yet.
    pub async fn new_files(&self, listing: &Listing) -> Result<Vec<Kept>, DirectoryError> {
        let id = listing.id;
        let files = move |tx: &mut Tx<'_>| {
            let accepted_at = tables::accepted_at(tx, id)?;
            let all = Attachments::list_in(tx, &owner(id))?;
            Ok::<_, DirectoryError>(all.into_iter().filter(|file| Some(file.kept_at) > accepted_at).collect())
        };
        self.db.read(files).await
    }

    /// Takes a file back, as long as nothing waits for an officer; twice does it once.
    pub async fn remove_file(&self, person: PersonId, id: ListingId, file: AttachmentId) -> Result<(), DirectoryError> {
        let taken = move |tx: &mut Tx<'_>| {
            open_to_change(tx, person, id)?;
            Ok::<_, DirectoryError>(Attachments::hand_over_one(tx, file, &owner(id), &brought(id))?)
        };
        self.db.write(taken).await?;
        self.forget_file(file, &brought(id)).await
    }

    /// The files of what is reviewed, by name. The reading of the listing itself is recorded before.
    pub(super) async fn files_for_review(&self, listing: &Listing) -> Result<Vec<Kept>, DirectoryError> {
        if !may_be_read(listing) {
            return Ok(Vec::new());
        }
        let all = self.files().list(&owner(listing.id)).await?;
        Ok(all.into_iter().filter(|file| is_sent(listing, file)).collect())
    }

    /// A file, for an officer: each reading is recorded before.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] for a listing that was never sent; [`DirectoryError::Conflict`] while the scanner has yet
    /// to look at the file.
    pub async fn read_file(
        &self,
        officer: PersonId,
        id: ListingId,
        file: AttachmentId,
    ) -> Result<Response, DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::listing(tx, id)?)).await?;
        let listing = found.filter(may_be_read).ok_or(DirectoryError::NotFound)?;
        let person = listing.person.ok_or(DirectoryError::NotFound)?;
        let kept = self.files().find(file, &owner(id)).await?;
        if !is_sent(&listing, &kept) {
            return Err(DirectoryError::NotFound);
        }
        let access = Self::access(officer, person, Action::ReadProfile, "a file of the evidence of a listing");
        self.evidence.record(access).await?;
        Ok(self.files().read(kept.id, &owner(id)).await?.into_response())
    }

    async fn drop_old_brought(&self, id: ListingId) -> Result<(), DirectoryError> {
        let before = self.clock.now().minus(BROUGHT_LASTS);
        for old in self.files().list(&brought(id)).await?.iter().filter(|file| file.kept_at < before) {
            self.forget_file(old.id, &brought(id)).await?;
        }
        Ok(())
    }

    async fn forget_file(&self, file: AttachmentId, owner: &str) -> Result<(), DirectoryError> {
        match self.files().delete(file, owner).await {
            Ok(()) | Err(AttachmentError::NotFound) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// What its people have not sent is their own.
fn may_be_read(listing: &Listing) -> bool {
    listing.state != ListingState::Draft && listing.sent_at.is_some()
}

/// Whether a file was there when the listing was sent last.
fn is_sent(listing: &Listing, file: &Kept) -> bool {
    listing.sent_at.is_some_and(|sent_at| file.kept_at <= sent_at)
}

/// Makes a file that was brought the listing's own, if it may still have it.
fn take(
    tx: &mut Tx<'_>,
    (person, id): (PersonId, ListingId),
    kept: &Kept,
    now: Timestamp,
) -> Result<Verdict, DirectoryError> {
    open_to_change(tx, person, id)?;
    let known = Attachments::list_in(tx, &owner(id))?;
    if known.iter().any(|one| one.sha256 == kept.sha256) {
        return Ok(Verdict::Known);
    }
    if !KINDS.contains(&kept.kind) {
        return Ok(Verdict::Kind);
    }
    if known.len() >= EVIDENCE_FILES_MAX {
        return Ok(Verdict::TooMany);
    }
    if !Attachments::hand_over_one(tx, kept.id, &brought(id), &owner(id))? {
        return Err(DirectoryError::NotFound);
    }
    let_go(tx, id, now)?;
    Ok(Verdict::Kept)
}
