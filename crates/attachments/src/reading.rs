//! Reading a sealed file, chunk by chunk.

use std::fs::File;
use std::io;

use aws_lc_rs::hmac;
use axum::body::Bytes;
use base::archive::Content;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, stream};
use uuid::Uuid;

use crate::folder::read_at;
use crate::sealed::{CHUNK, FileKey, HEAD, SEALED_CHUNK, chunk_at, salt_of};

/// The bytes of a file, in order, in chunks of at most [`CHUNK`].
pub type Chunks = BoxStream<'static, io::Result<Bytes>>;

/// What nonce and tag add to a chunk.
const SEAL: u64 = (SEALED_CHUNK - CHUNK) as u64;

/// A sealed file, open.
pub(crate) struct Reading {
    source: Source,
    key: FileKey,
    size: u64,
    /// The chunk that was read last.
    near: Option<(u64, Vec<u8>)>,
}

enum Source {
    Memory(Vec<u8>),
    File(File),
}

impl Reading {
    /// The bytes of a small file, from its row.
    pub(crate) fn of_bytes(room: &hmac::Key, id: Uuid, size: u64, sealed: Vec<u8>) -> io::Result<Self> {
        let length = sealed.len() as u64;
        Self::begin(room, id, size, Source::Memory(sealed), length)
    }

    /// A file of the folder.
    pub(crate) fn of_file(room: &hmac::Key, id: Uuid, size: u64, file: File) -> io::Result<Self> {
        let length = file.metadata()?.len();
        Self::begin(room, id, size, Source::File(file), length)
    }

    fn begin(room: &hmac::Key, id: Uuid, size: u64, source: Source, length: u64) -> io::Result<Self> {
        if length != HEAD as u64 + size + size.div_ceil(CHUNK as u64) * SEAL {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a sealed file is longer or shorter than it was"));
        }
        let key = FileKey::new(room, id, &salt_of(&source.at(0, HEAD)?)?);
        Ok(Self { source, key, size, near: None })
    }

    fn chunk(&self, number: u64) -> io::Result<Vec<u8>> {
        let rest = self.size.saturating_sub(number * CHUNK as u64);
        let is_last = rest <= CHUNK as u64;
        let length = usize::try_from(rest.min(CHUNK as u64) + SEAL).unwrap_or(SEALED_CHUNK);
        self.key.open(number, is_last, &self.source.at(chunk_at(number), length)?)
    }

    /// All of it, in order.
    pub(crate) fn each(&self, mut visit: impl FnMut(&[u8])) -> io::Result<()> {
        for number in 0..self.size.div_ceil(CHUNK as u64) {
            visit(&self.chunk(number)?);
        }
        Ok(())
    }

    /// All of it, read as it is asked for.
    pub(crate) fn chunks(self) -> Chunks {
        let count = self.size.div_ceil(CHUNK as u64);
        stream::try_unfold((self, 0), move |(reading, number)| async move {
            if number == count {
                return Ok(None);
            }
            let read = tokio::task::spawn_blocking(move || {
                let chunk = reading.chunk(number)?;
                Ok::<_, io::Error>((reading, chunk))
            });
            let (reading, chunk) = read.await.map_err(io::Error::other)??;
            Ok(Some((Bytes::from(chunk), (reading, number + 1))))
        })
        .boxed()
    }
}

impl Source {
    fn at(&self, from: u64, length: usize) -> io::Result<Vec<u8>> {
        match self {
            Self::File(file) => read_at(file, from, length),
            Self::Memory(bytes) => usize::try_from(from)
                .ok()
                .and_then(|from| bytes.get(from..from.checked_add(length)?))
                .map(<[u8]>::to_vec)
                .ok_or_else(|| io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl Content for Reading {
    fn size(&self) -> u64 {
        self.size
    }

    fn part(&mut self, from: u64, length: usize) -> io::Result<Vec<u8>> {
        let end = self.size.min(from.saturating_add(length as u64));
        let mut part = Vec::new();
        let mut at = from;
        while at < end {
            let number = at / CHUNK as u64;
            let chunk = match self.near.take() {
                Some((near, chunk)) if near == number => chunk,
                _ => self.chunk(number)?,
            };
            let begin = usize::try_from(at % CHUNK as u64).unwrap_or(0);
            let wanted = usize::try_from(end - at).unwrap_or(usize::MAX);
            let piece = chunk.get(begin..).unwrap_or_default();
            let piece = piece.get(..wanted).unwrap_or(piece);
            part.extend_from_slice(piece);
            at += piece.len() as u64;
            self.near = Some((number, chunk));
        }
        Ok(part)
    }
}
