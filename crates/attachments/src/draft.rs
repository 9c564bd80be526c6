//! A file while it comes: full chunks go to the folder, the rest stays in memory.

use std::io;

use aws_lc_rs::digest::{Context, SHA256};
use uuid::Uuid;

use crate::folder::Folder;
use crate::kind::{Kind, Unrecognised};
use crate::model::AttachmentError;
use crate::reading::Reading;
use crate::recognise::recognise;
use crate::room::Attachments;
use crate::sealed::{CHUNK, FileKey, SALT, chunk_at, head};

/// Where something may stop: each of these is followed by the next, or by a crash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Step {
    ChunkWritten,
    LastChunkWritten,
    PartSynced,
    Recognised,
    Renamed,
    FolderSynced,
    RowWritten,
    Scanned,
    RowRemoved,
    FileRemoved,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 10] = [
        Self::ChunkWritten,
        Self::LastChunkWritten,
        Self::PartSynced,
        Self::Recognised,
        Self::Renamed,
        Self::FolderSynced,
        Self::RowWritten,
        Self::Scanned,
        Self::RowRemoved,
        Self::FileRemoved,
    ];
}

/// A file that comes.
pub(crate) struct Draft {
    pub(crate) id: Uuid,
    pub(crate) salt: [u8; SALT],
    /// Chunks in the folder.
    pub(crate) chunks: u64,
    /// What is not in the folder: a chunk at most.
    pub(crate) tail: Vec<u8>,
}

/// A file that came, and is what it is.
pub(crate) struct Settled {
    pub(crate) kind: Kind,
    pub(crate) size: u64,
    pub(crate) sha256: [u8; 32],
    /// The sealed bytes of a small file; a large one is in the folder.
    pub(crate) content: Option<Vec<u8>>,
}

impl Draft {
    pub(crate) fn received(&self) -> u64 {
        self.chunks * CHUNK as u64 + self.tail.len() as u64
    }

    /// Takes bytes. The last chunk is never written here: only the end of the file tells which it is.
    pub(crate) async fn take(&mut self, room: &Attachments, mut bytes: &[u8]) -> Result<(), AttachmentError> {
        while !bytes.is_empty() {
            if self.tail.len() == CHUNK {
                self.write_chunk(room, false).await?;
                room.at(Step::ChunkWritten);
            }
            let room_left = CHUNK - self.tail.len();
            let (now, later) = bytes.split_at(room_left.min(bytes.len()));
            self.tail.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// The file is whole: recognises it, and makes it safe where it stays.
    pub(crate) async fn settle(mut self, room: &Attachments, name: &str) -> Result<Settled, AttachmentError> {
        let size = self.received();
        let id = self.id;
        if self.chunks == 0 {
            let key = FileKey::new(room.key(), id, &self.salt);
            let mut content = head(&self.salt);
            if !self.tail.is_empty() {
                content.extend_from_slice(&key.seal(0, true, &self.tail, room.random()));
            }
            let reading = Reading::of_bytes(room.key(), id, size, content.clone())?;
            let (kind, sha256) = looked_at(reading, name).await?;
            room.at(Step::Recognised);
            return Ok(Settled { kind, size, sha256, content: Some(content) });
        }
        self.write_chunk(room, true).await?;
        room.at(Step::LastChunkWritten);
        room.in_folder(move |folder| folder.sync_part(id)).await?;
        room.at(Step::PartSynced);
        let file = room.in_folder(move |folder| folder.open_part(id)).await?;
        let (kind, sha256) = looked_at(Reading::of_file(room.key(), id, size, file)?, name).await?;
        room.at(Step::Recognised);
        room.in_folder(move |folder| folder.rename_part(id)).await?;
        room.at(Step::Renamed);
        room.in_folder(Folder::sync).await?;
        room.at(Step::FolderSynced);
        Ok(Settled { kind, size, sha256, content: None })
    }

    async fn write_chunk(&mut self, room: &Attachments, is_last: bool) -> Result<(), AttachmentError> {
        let key = FileKey::new(room.key(), self.id, &self.salt);
        let sealed = key.seal(self.chunks, is_last, &self.tail, room.random());
        let (id, number, salt) = (self.id, self.chunks, self.salt);
        room.in_folder(move |folder| {
            if number == 0 {
                folder.write_part(id, 0, &[head(&salt), sealed].concat())
            } else {
                folder.write_part(id, chunk_at(number), &sealed)
            }
        })
        .await?;
        self.chunks += 1;
        self.tail.clear();
        Ok(())
    }
}

/// What a file is, and its fingerprint.
async fn looked_at(reading: Reading, name: &str) -> Result<(Kind, [u8; 32]), AttachmentError> {
    let name = name.to_owned();
    let looked = tokio::task::spawn_blocking(move || {
        let mut reading = reading;
        let kind = recognise(&mut reading, &name)?;
        let mut fingerprint = Context::new(&SHA256);
        reading.each(|chunk| fingerprint.update(chunk))?;
        let mut sha256 = [0; 32];
        sha256.copy_from_slice(fingerprint.finish().as_ref());
        Ok::<_, Unrecognised>((kind, sha256))
    });
    match looked.await.map_err(io::Error::other)? {
        Ok(found) => Ok(found),
        Err(Unrecognised::Refused(refusal)) => Err(refusal.into()),
        Err(Unrecognised::Unreadable(error)) => Err(error.into()),
    }
}
