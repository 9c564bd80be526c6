//! Giving files back.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderName, Response};
use store::{StoreError, Tx};

use crate::model::{AttachmentError, AttachmentId, Kept};
use crate::reading::{Chunks, Reading};
use crate::room::Attachments;
use crate::store as tables;

/// A file, open to be read.
pub struct Opened {
    /// What is known of it.
    pub kept: Kept,
    reading: Reading,
}

impl Attachments {
    /// The files of an owner, in the order in which they came.
    pub async fn list(&self, owner: &str) -> Result<Vec<Kept>, AttachmentError> {
        let owner = owner.to_owned();
        Ok(self.db().read(move |tx| tables::of_owner(tx, &owner)).await?)
    }

    /// The same, within the caller's transaction.
    pub fn list_in(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<Kept>, StoreError> {
        tables::of_owner(tx, owner)
    }

    /// What is known of a file; of another owner's, nothing.
    pub async fn find(&self, id: AttachmentId, owner: &str) -> Result<Kept, AttachmentError> {
        let owner = owner.to_owned();
        let found = self.db().read(move |tx| tables::one(tx, id, &owner)).await?;
        found.ok_or(AttachmentError::NotFound)
    }

    /// Opens a file that may be given to its owner's readers: never one that the scanner has yet to look at.
    pub async fn read(&self, id: AttachmentId, owner: &str) -> Result<Opened, AttachmentError> {
        let kept = self.find(id, owner).await?;
        if !kept.state.is_open() {
            return Err(AttachmentError::Closed(kept.state));
        }
        Ok(Opened { reading: self.reading(id).await?, kept })
    }

    pub(crate) async fn reading(&self, id: AttachmentId) -> Result<Reading, AttachmentError> {
        let found = self.db().read(move |tx| tables::lies(tx, id)).await?;
        let tables::Lies { size, content } = found.ok_or(AttachmentError::NotFound)?;
        let uuid = id.uuid();
        Ok(match content {
            Some(content) => Reading::of_bytes(self.key(), uuid, size, content)?,
            None => {
                let file = self.in_folder(move |folder| folder.open_whole(uuid)).await?;
                Reading::of_file(self.key(), uuid, size, file)?
            }
        })
    }
}

impl Opened {
    /// Its bytes. An error in the middle means that the file was altered: what came before is not to be trusted.
    pub fn chunks(self) -> Chunks {
        self.reading.chunks()
    }

    /// An answer that makes a browser save the file, and never show or run it.
    pub fn into_response(self) -> Response<Body> {
        let media_type = HeaderValue::from_static(self.kept.kind.media_type());
        let disposition = HeaderValue::from_str(&self.kept.name.disposition())
            .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
        let size = HeaderValue::from(self.kept.size);
        let mut response = Response::new(Body::from_stream(self.reading.chunks()));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, media_type);
        headers.insert(CONTENT_DISPOSITION, disposition);
        headers.insert(CONTENT_LENGTH, size);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        headers.insert(HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff"));
        response
    }
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("kept", &self.kept).finish_non_exhaustive()
    }
}
