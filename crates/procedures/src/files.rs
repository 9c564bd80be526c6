//! Files that come with a case: brought first, kept for the case once an answer or a message names them, and read by
//! whoever may read the case. What was brought and never named is the office's no more than a page that was not sent.

use std::collections::BTreeSet;

use attachments::{AttachmentError, AttachmentId, Attachments, Gate, Kept, Owner, Refusal, State as Checked};
use axum::body::{Body, Bytes};
use axum::http::HeaderMap;
use axum::response::Response;
use evidence::Action;
use forms::Answers;
use jiff::SignedDuration;
use store::{StoreError, Tx};
use ui::{Failure, Visit};

use crate::hand::Hand;
use crate::model::{CaseId, Named, State};
use crate::pages;
use crate::room::{Procedures, ProceduresError};

/// What was brought and not named within this time is dropped when another file is kept.
const BROUGHT_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// It is not taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProceduresError),
}

/// The owner of a case's files.
pub(crate) fn owner(case: CaseId) -> String {
    format!("case:{case}")
}

/// The owner of files that were brought for a case and that nothing names yet.
pub(crate) fn brought(case: CaseId) -> String {
    format!("brought:{case}")
}

/// What could be identifiers of files in answers: what stands before the first slash.
fn files_in(answers: &Answers) -> BTreeSet<&str> {
    answers.iter().filter_map(|(_, answer)| answer.value.split_once('/')).map(|(id, _)| id).collect()
}

/// Forgets the files of a case, in the transaction that forgets the case.
pub(crate) fn forget(tx: &mut Tx<'_>, case: CaseId) -> Result<(), StoreError> {
    drop_brought(tx, case)?;
    Attachments::delete_owner(tx, &owner(case)).map(|_| ())
}

/// Forgets what was brought for a case and never named.
pub(crate) fn drop_brought(tx: &mut Tx<'_>, case: CaseId) -> Result<(), StoreError> {
    Attachments::delete_owner(tx, &brought(case)).map(|_| ())
}

/// The files that answers name are the case's from now on, in the transaction that keeps the answers.
pub(crate) fn keep_named(tx: &mut Tx<'_>, case: CaseId, answers: &Answers) -> Result<(), StoreError> {
    keep(tx, case, files_in(answers))
}

/// The same for the files of a message.
pub(crate) fn keep_sent(tx: &mut Tx<'_>, case: CaseId, files: &[Named]) -> Result<(), StoreError> {
    keep(tx, case, files.iter().map(|file| file.id.as_str()))
}

fn keep<'a>(tx: &mut Tx<'_>, case: CaseId, files: impl IntoIterator<Item = &'a str>) -> Result<(), StoreError> {
    for id in files.into_iter().filter_map(|id| id.parse().ok()) {
        Attachments::hand_over_one(tx, id, &brought(case), &owner(case))?;
    }
    Ok(())
}

pub(crate) fn named(kept: &Kept) -> Named {
    Named { id: kept.id.to_string(), name: kept.name.to_string() }
}

/// Lets whoever holds a draft upload files for it, in parts.
pub(crate) struct DraftGate(pub(crate) Procedures);

impl Gate for DraftGate {
    fn owner<'a>(&'a self, visit: &'a Visit, headers: &'a HeaderMap, place: &'a str) -> Owner<'a> {
        Box::pin(async move {
            let id = pages::case_id(place)?;
            let hand = pages::hand(&self.0, visit, headers, id).await?;
            match self.0.hold(&hand, id).await?.state {
                State::Draft => Ok(brought(id)),
                _ => Err(Failure::from(ProceduresError::GoneOn)),
            }
        })
    }
}

impl Procedures {
    /// Takes a file for a case that this hand holds. It is the case's when an answer or a message names it.
    pub async fn bring_file(&self, hand: &Hand, case: CaseId, name: &str, content: Bytes) -> Result<Named, NotKept> {
        self.hold_to_change(hand, case).await?;
        self.drop_old_brought(case).await?;
        // What the case has already counts too, or message after message would bring as much again.
        match self.files.has_room(&owner(case)).await {
            Ok(()) => {}
            Err(AttachmentError::Refused(refusal)) => return Err(refusal.into()),
            Err(error) => return Err(ProceduresError::from(error).into()),
        }
        match self.files.keep(&brought(case), name, Body::from(content).into_data_stream()).await {
            Ok(kept) => Ok(named(&kept)),
            Err(AttachmentError::Refused(refusal)) => Err(refusal.into()),
            Err(error) => Err(ProceduresError::from(error).into()),
        }
    }

    /// A file that was brought for a case that this hand holds, or is the case's already: the same click twice.
    pub(crate) async fn find_brought(&self, hand: &Hand, case: CaseId, file: &str) -> Result<Named, NotKept> {
        self.hold(hand, case).await?;
        let id: AttachmentId = file.parse().map_err(|_| ProceduresError::NotFound)?;
        let found = match self.files.find(id, &brought(case)).await {
            Err(AttachmentError::NotFound) => self.files.find(id, &owner(case)).await,
            found => found,
        };
        let kept = found.map_err(ProceduresError::from)?;
        match kept.state {
            Checked::Infected => Err(Refusal::Infected(kept.finding.unwrap_or_default()).into()),
            _ => Ok(named(&kept)),
        }
    }

    /// What was brought long ago and not named does not count against what one may bring.
    async fn drop_old_brought(&self, case: CaseId) -> Result<(), ProceduresError> {
        let before = self.clock.now().minus(BROUGHT_LASTS);
        for old in self.files.list(&brought(case)).await?.iter().filter(|file| file.kept_at < before) {
            match self.files.delete(old.id, &brought(case)).await {
                Ok(()) | Err(AttachmentError::NotFound) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Drops the files that answers named before and do not name any more. One that another page brings at the same
    /// moment is in neither, and stays.
    pub(crate) async fn drop_replaced_files(
        &self,
        case: CaseId,
        before: &Answers,
        now: &Answers,
    ) -> Result<(), ProceduresError> {
        let kept = files_in(now);
        for file in files_in(before).difference(&kept) {
            if let Ok(id) = file.parse::<AttachmentId>() {
                match self.files.delete(id, &owner(case)).await {
                    Ok(()) | Err(AttachmentError::NotFound) => {}
                    Err(error) => return Err(error.into()),
                }
            }
        }
        Ok(())
    }

    /// The files of a case.
    pub(crate) async fn files_of(&self, case: CaseId) -> Result<Vec<Kept>, ProceduresError> {
        Ok(self.files.list(&owner(case)).await?)
    }

    /// A file of a case, for the person or their helper; the reading is recorded.
    pub(crate) async fn read_file(&self, hand: &Hand, case: CaseId, file: &str) -> Result<Response, ProceduresError> {
        let held = self.hold(hand, case).await?;
        self.record(hand, &held, Action::ReadCase, "file").await?;
        // A document that the draft proposes lies with the case in which it was given.
        let is_named = files_in(&held.answers).contains(file);
        match self.open_file(case, file).await {
            Err(ProceduresError::NotFound) if is_named && held.state == State::Draft => {
                let (from, _) = self.source_of_document(&held, file).await?.ok_or(ProceduresError::NotFound)?;
                self.open_file(from, file).await
            }
            opened => opened,
        }
    }

    /// The same for an officer.
    pub(crate) async fn read_file_for_office(
        &self,
        officer: &Hand,
        case: CaseId,
        file: &str,
    ) -> Result<Response, ProceduresError> {
        let (held, _) = self.case_for_office(officer, case, crate::model::Duty::Reader).await?;
        self.record(officer, &held, Action::ReadCase, "file").await?;
        self.open_file(case, file).await
    }

    async fn open_file(&self, case: CaseId, file: &str) -> Result<Response, ProceduresError> {
        let id: AttachmentId = file.parse().map_err(|_| ProceduresError::NotFound)?;
        Ok(self.files.read(id, &owner(case)).await?.into_response())
    }
}
