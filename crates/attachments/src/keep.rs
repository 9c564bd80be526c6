//! Keeping a file that comes in one go.

use std::io;

use axum::body::Bytes;
use futures_util::{Stream, StreamExt as _};

use crate::draft::{Draft, Settled, Step};
use crate::model::{AttachmentError, AttachmentId, Kept, State};
use crate::name::FileName;
use crate::refusal::Refusal;
use crate::room::Attachments;
use crate::store as tables;

impl Attachments {
    /// Keeps a file for an owner. When it gives `Ok`, the file is on the disk; when it gives an error, nothing of it
    /// is kept, but where the database fails: then there may be a file as after a crash, whole and waiting for the scanner.
    /// Never more than a chunk of it is in memory.
    ///
    /// `owner` is opaque: `case:…`, `draft:…`. A file whose state is [`State::Waiting`] is given to nobody yet.
    pub async fn keep<E: std::error::Error>(
        &self,
        owner: &str,
        name: &str,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Kept, AttachmentError> {
        let id = AttachmentId::new(self.clock(), self.random());
        let draft = Draft { id: id.uuid(), salt: self.random().bytes(), chunks: 0, tail: Vec::new() };
        let kept = match self.keep_draft(id, draft, owner, name, bytes).await {
            Ok(kept) => kept,
            Err(error) => {
                // Whether the row is there is not known when the database failed; without one, the bytes are swept.
                if !matches!(error, AttachmentError::Store(_)) {
                    self.forget_bytes(id).await;
                }
                return Err(error);
            }
        };
        let checked = self.check_now(kept, owner).await;
        if checked.is_err() {
            self.take_back(id, owner).await;
        }
        checked
    }

    async fn keep_draft<E: std::error::Error>(
        &self,
        id: AttachmentId,
        mut draft: Draft,
        owner: &str,
        name: &str,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Kept, AttachmentError> {
        let limit = self.limits().file_bytes;
        let mut bytes = std::pin::pin!(bytes);
        while let Some(piece) = bytes.next().await {
            let piece = piece.map_err(|_| AttachmentError::BrokenOff)?;
            if draft.received() + piece.len() as u64 > limit {
                return Err(Refusal::TooLarge { limit }.into());
            }
            draft.take(self, &piece).await?;
        }
        let settled = draft.settle(self, name).await?;
        self.write_row(id, owner, name, settled, false).await
    }

    /// Writes the row of a file that is safe; of an upload, its own row goes.
    pub(crate) async fn write_row(
        &self,
        id: AttachmentId,
        owner: &str,
        name: &str,
        settled: Settled,
        is_upload: bool,
    ) -> Result<Kept, AttachmentError> {
        let limits = self.limits();
        let kept = Kept {
            id,
            name: FileName::of(name, settled.kind),
            kind: settled.kind,
            size: settled.size,
            sha256: settled.sha256,
            state: if self.scanning().is_some() { State::Waiting } else { State::Unchecked },
            finding: None,
            kept_at: self.clock().now(),
        };
        let row = kept.clone();
        let owner = owner.to_owned();
        self.db()
            .write(move |tx| {
                let (files, bytes) = tables::usage(tx, &owner, id)?;
                limits.check_owner(files, bytes, row.size)?;
                if is_upload && !tables::end_upload(tx, id, &owner)? {
                    return Err(AttachmentError::NotFound);
                }
                tables::insert(tx, &owner, &row, settled.content.as_deref())?;
                Ok(())
            })
            .await?;
        self.at(Step::RowWritten);
        Ok(kept)
    }

    /// Removes a file whose row is there, with its row. Where that fails too, both stay: a row without its file would be
    /// looked for for ever.
    pub(crate) async fn take_back(&self, id: AttachmentId, owner: &str) {
        match self.delete(id, owner).await {
            Ok(()) | Err(AttachmentError::NotFound) => {}
            Err(error) => tracing::warn!(%id, %error, "a file that was not checked waits for the scanner"),
        }
    }

    /// Removes what there may be of a file in the folder. What cannot be removed is swept later.
    pub(crate) async fn forget_bytes(&self, id: AttachmentId) {
        let removed: io::Result<()> = self.in_folder(move |folder| folder.remove(id.uuid())).await;
        if let Err(error) = removed {
            tracing::warn!(%id, %error, "a refused file could not be removed; it is swept later");
        }
    }
}
