//! Uploads in parts, which go on after a break of the line or of the program.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA256};
use axum::body::Bytes;
use base::Timestamp;
use futures_util::{Stream, StreamExt as _};
use jiff::SignedDuration;

use crate::draft::Draft;
use crate::model::{AttachmentError, AttachmentId, Kept, Upload};
use crate::refusal::Refusal;
use crate::room::Attachments;
use crate::sealed::CHUNK;
use crate::store::{self as tables, UploadRow};

/// Who writes a part has the upload for so long, unless they end before: longer than a request may take.
pub const LOCKED_FOR: SignedDuration = SignedDuration::from_secs(60);
/// Of a long part, so many bytes are made safe at a time: a line that is slow or breaks loses no more.
const SAFE_EVERY: u64 = 4 * CHUNK as u64;
/// A name that is sent along is cut to so many letters.
const NAME_MAX_CHARS: usize = 500;
const NOBODY: Timestamp = Timestamp::from_seconds(0);

/// What a part shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checksum {
    /// SHA-1: against faults of the line only.
    Sha1([u8; 20]),
    /// SHA-256.
    Sha256([u8; 32]),
}

/// What became of an upload by a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Appended {
    /// It waits for the next part.
    More(Upload),
    /// The file is whole, and kept.
    Whole(Kept),
}

impl Attachments {
    /// Begins an upload of a file of so many bytes.
    pub async fn begin(&self, owner: &str, name: &str, size: u64) -> Result<Upload, AttachmentError> {
        let limits = self.limits();
        if size == 0 {
            return Err(Refusal::Empty.into());
        }
        if size > limits.file_bytes {
            return Err(Refusal::TooLarge { limit: limits.file_bytes }.into());
        }
        let id = AttachmentId::new(self.clock(), self.random());
        let row = UploadRow {
            id,
            name: name.chars().take(NAME_MAX_CHARS).collect(),
            size,
            received: 0,
            chunks: 0,
            salt: self.random().bytes(),
            tail: self.tails().seal(&tail_of(id, 0), &[], self.random()),
            locked_until: NOBODY,
            expires_at: self.clock().now().plus(limits.upload_lasts),
        };
        let upload = row.upload();
        let owner = owner.to_owned();
        self.db()
            .write(move |tx| {
                let (files, bytes) = tables::usage(tx, &owner, id)?;
                limits.check_owner(files, bytes, size)?;
                Ok::<_, AttachmentError>(tables::insert_upload(tx, &owner, &row)?)
            })
            .await?;
        Ok(upload)
    }

    /// How far an upload is. One that became a file is as far as it goes.
    pub async fn upload(&self, id: AttachmentId, owner: &str) -> Result<Upload, AttachmentError> {
        let now = self.clock().now();
        let owner = owner.to_owned();
        let (row, kept) = self
            .db()
            .read(move |tx| Ok::<_, store::StoreError>((tables::upload(tx, id, &owner)?, tables::one(tx, id, &owner)?)))
            .await?;
        match (row.filter(|row| row.expires_at > now), kept) {
            (Some(row), _) => Ok(row.upload()),
            (None, Some(kept)) => Ok(Upload {
                id,
                size: kept.size,
                received: kept.size,
                expires_at: now.plus(self.limits().upload_lasts),
            }),
            (None, None) => Err(AttachmentError::NotFound),
        }
    }

    /// Adds a part, which begins at `offset`. When the sender breaks off, what came is kept, unless a checksum was
    /// given: then a part is kept whole or not at all. Whoever comes while another writes is sent away.
    pub async fn append<E: std::error::Error>(
        &self,
        id: AttachmentId,
        owner: &str,
        offset: u64,
        checksum: Option<Checksum>,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Appended, AttachmentError> {
        let row = self.lock(id, owner, offset).await?;
        let lock = Lock { room: self.clone(), id, until: Some(row.locked_until) };
        let ended = self.append_locked(row, owner, checksum, bytes).await;
        if let Err(AttachmentError::Refused(_)) = &ended {
            // What is not taken is not kept in parts either.
            match self.terminate(id, owner).await {
                Ok(()) | Err(AttachmentError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        lock.release().await?;
        ended
    }

    /// Forgets an upload, and what came of it.
    pub async fn terminate(&self, id: AttachmentId, owner: &str) -> Result<(), AttachmentError> {
        let owner = owner.to_owned();
        if !self.db().write(move |tx| tables::drop_upload(tx, id, &owner)).await? {
            return Err(AttachmentError::NotFound);
        }
        self.remove_leftover(id.uuid()).await
    }

    /// Takes the upload, so that nobody else writes.
    async fn lock(&self, id: AttachmentId, owner: &str, offset: u64) -> Result<UploadRow, AttachmentError> {
        let now = self.clock().now();
        let owner = owner.to_owned();
        self.db()
            .write(move |tx| {
                let row = tables::upload(tx, id, &owner)?.filter(|row| row.expires_at > now);
                let Some(row) = row else {
                    let kept = tables::one(tx, id, &owner)?.ok_or(AttachmentError::NotFound)?;
                    return Err(AttachmentError::Offset { received: kept.size });
                };
                if row.locked_until > now {
                    return Err(AttachmentError::Locked);
                }
                if row.received != offset {
                    return Err(AttachmentError::Offset { received: row.received });
                }
                let locked_until = now.plus(LOCKED_FOR);
                tables::lock_upload(tx, id, locked_until)?;
                Ok(UploadRow { locked_until, ..row })
            })
            .await
    }

    async fn append_locked<E: std::error::Error>(
        &self,
        mut row: UploadRow,
        owner: &str,
        checksum: Option<Checksum>,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Appended, AttachmentError> {
        let (id, size, before) = (row.id, row.size, row.received);
        let altered = || std::io::Error::new(std::io::ErrorKind::InvalidData, "the end of an upload was altered");
        let tail = self.tails().open(&tail_of(id, before), &row.tail).ok_or_else(altered)?;
        let mut draft = Draft { id: id.uuid(), salt: row.salt, chunks: row.chunks, tail };
        if draft.chunks > 0 {
            self.in_folder(move |folder| folder.reopen_part(id.uuid())).await?;
        }
        let mut sum = checksum.as_ref().map(Checksum::begin);
        let mut is_broken = false;
        let mut bytes = std::pin::pin!(bytes);
        while let Some(piece) = bytes.next().await {
            let Ok(piece) = piece else {
                is_broken = true;
                break;
            };
            if draft.received() + piece.len() as u64 > size {
                return Err(Refusal::TooLarge { limit: size }.into());
            }
            if let Some(sum) = &mut sum {
                sum.update(&piece);
            }
            draft.take(self, &piece).await?;
            if sum.is_none() && draft.received() < size && draft.received() - row.received >= SAFE_EVERY {
                row = self.make_safe(row, &draft).await?;
            }
        }
        if let (Some(checksum), Some(sum)) = (checksum, sum) {
            if is_broken {
                return Err(AttachmentError::BrokenOff);
            }
            if !checksum.fits(sum) {
                return Err(AttachmentError::Checksum);
            }
        }
        if draft.received() == size {
            let settled = draft.settle(self, &row.name).await?;
            let kept = self.write_row(id, owner, &row.name, settled, true).await?;
            return Ok(Appended::Whole(self.check_now(kept, owner).await?));
        }
        let upload = self.make_safe(row, &draft).await?.upload();
        if is_broken { Err(AttachmentError::BrokenOff) } else { Ok(Appended::More(upload)) }
    }

    /// What came is on the disk, and the row says so.
    async fn make_safe(&self, row: UploadRow, draft: &Draft) -> Result<UploadRow, AttachmentError> {
        let id = row.id;
        if draft.chunks > row.chunks {
            self.in_folder(move |folder| folder.sync_part(id.uuid())).await?;
        }
        let received = draft.received();
        let row = UploadRow {
            received,
            chunks: draft.chunks,
            tail: self.tails().seal(&tail_of(id, received), &draft.tail, self.random()),
            expires_at: self.clock().now().plus(self.limits().upload_lasts),
            ..row
        };
        let safe = row.clone();
        if !self.db().write(move |tx| tables::go_on(tx, safe.locked_until, &safe)).await? {
            return Err(AttachmentError::NotFound);
        }
        Ok(row)
    }
}

/// Held while a part is written. It is let go also when nobody waits for the writer any more: a request that took
/// too long is dropped where it stands.
struct Lock {
    room: Attachments,
    id: AttachmentId,
    until: Option<Timestamp>,
}

impl Lock {
    async fn release(mut self) -> Result<(), AttachmentError> {
        let id = self.id;
        let Some(until) = self.until.take() else { return Ok(()) };
        Ok(self.room.db().write(move |tx| tables::unlock_upload(tx, id, until)).await?)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let Some(until) = self.until else { return };
        let (room, id) = (self.room.clone(), self.id);
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            if let Err(error) = room.db().write(move |tx| tables::unlock_upload(tx, id, until)).await {
                tracing::warn!(%id, %error, "an upload stays locked for a while");
            }
        });
    }
}

impl UploadRow {
    fn upload(&self) -> Upload {
        Upload { id: self.id, size: self.size, received: self.received, expires_at: self.expires_at }
    }
}

impl Checksum {
    fn begin(&self) -> Context {
        match self {
            Self::Sha1(_) => Context::new(&SHA1_FOR_LEGACY_USE_ONLY),
            Self::Sha256(_) => Context::new(&SHA256),
        }
    }

    fn fits(&self, sum: Context) -> bool {
        let expected: &[u8] = match self {
            Self::Sha1(bytes) => bytes,
            Self::Sha256(bytes) => bytes,
        };
        verify_slices_are_equal(sum.finish().as_ref(), expected).is_ok()
    }
}

/// The purpose under which the end of an upload is sealed: one of its own for each length.
fn tail_of(id: AttachmentId, received: u64) -> String {
    format!("attachments tail {id} {received}")
}

const _: () = assert!(CHUNK <= 64 * 1024, "an upload's row holds a chunk at most");
