//! Files that come with a case: kept for it, and read by whoever may read the case.

use std::collections::BTreeSet;

use attachments::{AttachmentError, AttachmentId, Attachments, Kept, Refusal};
use axum::body::{Body, Bytes};
use axum::response::Response;
use evidence::Action;
use forms::Answers;
use store::{StoreError, Tx};

use crate::hand::Hand;
use crate::model::{CaseId, Named};
use crate::room::{Procedures, ProceduresError};

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
fn owner(case: CaseId) -> String {
    format!("case:{case}")
}

/// What could be identifiers of files in answers: what stands before the first slash.
fn files_in(answers: &Answers) -> BTreeSet<&str> {
    answers.iter().filter_map(|(_, answer)| answer.value.split_once('/')).map(|(id, _)| id).collect()
}

/// Forgets the files of a case, in the transaction that forgets the case.
pub(crate) fn forget(tx: &mut Tx<'_>, case: CaseId) -> Result<(), StoreError> {
    Attachments::delete_owner(tx, &owner(case)).map(|_| ())
}

impl Procedures {
    /// Keeps a file for a case that this hand holds.
    pub async fn keep_file(&self, hand: &Hand, case: CaseId, name: &str, content: Bytes) -> Result<Named, NotKept> {
        self.hold(hand, case).await?;
        match self.files.keep(&owner(case), name, Body::from(content).into_data_stream()).await {
            Ok(kept) => Ok(Named { id: kept.id.to_string(), name: kept.name.to_string() }),
            Err(AttachmentError::Refused(refusal)) => Err(refusal.into()),
            Err(error) => Err(ProceduresError::from(error).into()),
        }
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
        self.open_file(case, file).await
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
