//! A candidate attaches files where the call asks for them: a few, checked by what their bytes say, sealed, scanned, read by
//! others only as they were when the application was sent, and deleted with it.

use std::sync::Arc;

use attachments::{AttachmentError, AttachmentId, Attachments, Kept, Kind, Refusal, State as Scanned};
use axum::body::{Body, Bytes};
use axum::response::Response;
use base::{PersonId, Timestamp};
use evidence::Action;
use jiff::SignedDuration;
use store::{StoreError, Tx};

use crate::model::jury::Declared;
use crate::model::{Application, ApplicationId, Call, State};
use crate::read_for_jury::jury_access;
use crate::room::{Programmes, ProgrammesError, access};
use crate::store as tables;

/// Files of one application, at most.
pub const FILES_MAX: u32 = 5;
/// The kinds that are taken.
const KINDS: [Kind; 3] = [Kind::Pdf, Kind::Jpeg, Kind::Png];
/// How often it is tried to keep a file when another click comes in between.
const TRIES_MAX: u8 = 5;
/// What was brought and not kept within this time is left over from a crash.
const BROUGHT_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotAttached {
    /// It is not taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It is neither PDF, JPEG nor PNG.
    #[error("neither PDF, JPEG nor PNG")]
    Kind,
    /// There are as many as the call takes.
    #[error("there are as many files as the call takes")]
    TooMany,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// What may become of a file that was brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Taken,
    /// The same bytes are there already: a second click.
    Known,
    Kind,
    TooMany,
    /// The application was sent meanwhile.
    GoneOn,
}

/// The owner of an application's files.
fn owner(id: ApplicationId) -> String {
    format!("application:{id}")
}

/// The owner of what was brought for an application and is not its own yet.
fn brought(id: ApplicationId) -> String {
    format!("application-brought:{id}")
}

/// Forgets the files of an application, in the transaction that forgets it.
pub(crate) fn forget(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), StoreError> {
    Attachments::delete_owner(tx, &brought(id))?;
    Attachments::delete_owner(tx, &owner(id)).map(drop)
}

/// Whether a file was there when the application was sent last: that is all that others read.
pub(crate) fn is_sent(one: &Application, file: &Kept) -> bool {
    !is_infected(file) && one.sent_at.is_some_and(|sent_at| file.kept_at <= sent_at)
}

/// Whether the scanner, which was away when the file came, found something in it since: its bytes are gone.
pub(crate) fn is_infected(file: &Kept) -> bool {
    file.state == Scanned::Infected
}

impl Programmes {
    /// Attaches a file to an own application that is filled in now. The same bytes again are kept once.
    ///
    /// # Errors
    /// Why it is not taken; [`ProgrammesError::NotFound`] where the call asks for no files.
    pub async fn attach_file(
        &self,
        person: PersonId,
        id: ApplicationId,
        name: &str,
        content: Bytes,
    ) -> Result<(), NotAttached> {
        let (call, one) = self.open_application(person, id).await?;
        let most = call.about.files.as_ref().ok_or(ProgrammesError::NotFound)?.most;
        self.drop_old_brought(id).await?;
        let kept = match self.files.keep(&brought(id), name, Body::from(content).into_data_stream()).await {
            Ok(kept) => kept,
            Err(AttachmentError::Refused(refusal)) => return Err(refusal.into()),
            Err(error) => return Err(ProgrammesError::from(error).into()),
        };
        let file = kept.id;
        let verdict = self.take(&call, &one, kept, most).await;
        if !matches!(verdict, Ok(Verdict::Taken)) {
            self.forget_file(file, &brought(id)).await?;
        }
        match verdict? {
            Verdict::Taken | Verdict::Known => Ok(()),
            Verdict::Kind => Err(NotAttached::Kind),
            Verdict::TooMany => Err(NotAttached::TooMany),
            Verdict::GoneOn => Err(ProgrammesError::GoneOn.into()),
        }
    }

    /// Makes a file that was brought the application's own, if it may still have it, and writes that into the log.
    async fn take(&self, call: &Call, one: &Application, kept: Kept, most: u32) -> Result<Verdict, ProgrammesError> {
        let (now, id, kept) = (self.clock.now(), one.id, Arc::new(kept));
        for _ in 0..TRIES_MAX {
            let seen = (call.clone(), Arc::clone(&kept));
            let look = move |tx: &mut Tx<'_>| verdict(tx, &seen.0, id, &seen.1, most, now);
            let found = self.db.read(look.clone()).await?;
            if found != Verdict::Taken {
                return Ok(found);
            }
            let file = kept.id;
            let change = move |tx: &mut Tx<'_>| {
                Ok(look(tx)? == Verdict::Taken && Attachments::hand_over_one(tx, file, &brought(id), &owner(id))?)
            };
            let entry = access(one.person, call, one, Action::FillCase, "file attached");
            if self.evidence.record_with(entry, change).await?.is_some() {
                return Ok(Verdict::Taken);
            }
        }
        Ok(Verdict::GoneOn)
    }

    /// Takes a file back that nobody else may read yet; twice does it once. What was sent stays, as the answers do, but what
    /// the scanner found something in is of no use to anybody.
    pub async fn detach_file(
        &self,
        person: PersonId,
        id: ApplicationId,
        file: AttachmentId,
    ) -> Result<(), ProgrammesError> {
        let (call, one) = self.open_application(person, id).await?;
        let now = self.clock.now();
        let entry = access(person, &call, &one, Action::FillCase, "file removed");
        let taken = move |tx: &mut Tx<'_>| {
            let Some(one) = tables::application(tx, id)?.filter(|one| one.is_filled_in(&call, now)) else {
                return Ok(false);
            };
            let own = Attachments::list_in(tx, &owner(id))?;
            if own.iter().any(|known| known.id == file && is_sent(&one, known)) {
                return Ok(false);
            }
            Attachments::hand_over_one(tx, file, &owner(id), &brought(id))
        };
        if self.evidence.record_with(entry, taken).await?.is_none()
            && self.files.list(&owner(id)).await?.iter().any(|known| known.id == file)
        {
            return Err(ProgrammesError::GoneOn);
        }
        self.forget_file(file, &brought(id)).await
    }

    /// The files of an own application.
    pub async fn own_files(&self, person: PersonId, id: ApplicationId) -> Result<Vec<Kept>, ProgrammesError> {
        self.own_application(person, id).await?;
        Ok(self.files.list(&owner(id)).await?)
    }

    /// The files of an application as it was sent.
    pub(crate) async fn sent_files(&self, one: &Application) -> Result<Vec<Kept>, ProgrammesError> {
        let all = self.files.list(&owner(one.id)).await?;
        Ok(all.into_iter().filter(|file| is_sent(one, file)).collect())
    }

    /// A file of an own application; the reading is recorded.
    pub async fn read_own_file(
        &self,
        person: PersonId,
        id: ApplicationId,
        file: AttachmentId,
    ) -> Result<Response, ProgrammesError> {
        let (call, one) = self.own_application(person, id).await?;
        self.files.find(file, &owner(id)).await?;
        self.evidence.record(access(person, &call, &one, Action::ReadCase, "file")).await?;
        Ok(self.files.read(file, &owner(id)).await?.into_response())
    }

    /// A file of an application as it was sent, for the officer of its call; recorded before.
    pub async fn read_file_for_office(
        &self,
        officer: PersonId,
        id: ApplicationId,
        file: AttachmentId,
    ) -> Result<Response, ProgrammesError> {
        let (call, one) = self.application_of_office(officer, id).await?;
        if one.state == State::Withdrawn {
            return Err(ProgrammesError::NotFound);
        }
        self.find_sent(&one, file).await?;
        self.evidence.record(access(officer, &call, &one, Action::ReadCase, "file")).await?;
        Ok(self.files.read(file, &owner(id)).await?.into_response())
    }

    /// The same for a member of the jury who declared that they have no conflict.
    pub async fn read_file_for_jury(
        &self,
        person: PersonId,
        id: ApplicationId,
        file: AttachmentId,
    ) -> Result<Response, ProgrammesError> {
        let (call, one, reading) = self.own_reading(person, id).await?;
        if reading.declared != Declared::Free {
            return Err(ProgrammesError::NotFound);
        }
        self.find_sent(&one, file).await?;
        self.evidence.record(jury_access(person, &call, &one, Action::ReadCase, "file")).await?;
        Ok(self.files.read(file, &owner(id)).await?.into_response())
    }

    async fn find_sent(&self, one: &Application, file: AttachmentId) -> Result<(), ProgrammesError> {
        let kept = self.files.find(file, &owner(one.id)).await?;
        if is_sent(one, &kept) { Ok(()) } else { Err(ProgrammesError::NotFound) }
    }

    async fn drop_old_brought(&self, id: ApplicationId) -> Result<(), ProgrammesError> {
        let before = self.clock.now().minus(BROUGHT_LASTS);
        for old in self.files.list(&brought(id)).await?.iter().filter(|file| file.kept_at < before) {
            self.forget_file(old.id, &brought(id)).await?;
        }
        Ok(())
    }

    async fn forget_file(&self, file: AttachmentId, owner: &str) -> Result<(), ProgrammesError> {
        match self.files.delete(file, owner).await {
            Ok(()) | Err(AttachmentError::NotFound) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether an application can have a file that was brought.
fn verdict(
    tx: &mut Tx<'_>,
    call: &Call,
    id: ApplicationId,
    kept: &Kept,
    most: u32,
    now: Timestamp,
) -> Result<Verdict, StoreError> {
    if !tables::application(tx, id)?.is_some_and(|one| one.is_filled_in(call, now)) {
        return Ok(Verdict::GoneOn);
    }
    let mut known = Attachments::list_in(tx, &owner(id))?;
    known.retain(|one| !is_infected(one));
    if known.iter().any(|one| one.sha256 == kept.sha256) {
        return Ok(Verdict::Known);
    }
    if !KINDS.contains(&kept.kind) {
        return Ok(Verdict::Kind);
    }
    let has_room = known.len() < usize::try_from(most).unwrap_or(usize::MAX);
    Ok(if has_room { Verdict::Taken } else { Verdict::TooMany })
}
