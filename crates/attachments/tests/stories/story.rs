//! What the stories of this room begin with.

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use attachments::{AttachmentError, AttachmentId, Attachments, Limits, Parts, Scanning, Step};
use axum::body::Bytes;
use base::{FixedClock, SystemRandom, Timestamp};
use futures_util::{Stream, TryStreamExt as _, stream};
use store::Db;
use store::testing::TestDb;

/// The end of a PDF.
const END: &[u8] = b"\n%%EOF\n";

pub struct Story {
    pub database: TestDb,
    pub folder: tempfile::TempDir,
    pub clock: Arc<FixedClock>,
}

impl Story {
    /// One on each engine.
    pub async fn each() -> Vec<Self> {
        let databases = store::testing::databases().await;
        databases.into_iter().map(Self::on).collect()
    }

    /// At ten in the morning.
    pub fn on(database: TestDb) -> Self {
        let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(1_795_514_400)));
        Self { database, folder: tempfile::tempdir().unwrap(), clock }
    }

    pub fn db(&self) -> Db {
        self.database.db()
    }

    pub fn engine(&self) -> &'static str {
        self.database.engine()
    }

    pub fn parts(&self) -> Parts {
        Parts {
            db: self.db(),
            folder: self.folder.path().join("files"),
            key: [7; 32],
            limits: Limits { file_bytes: 1024 * 1024, owner_bytes: 1536 * 1024, owner_files: 5, ..Limits::default() },
            scanner: None,
            clock: self.clock.clone(),
            random: Arc::new(SystemRandom),
        }
    }

    pub fn open(&self) -> Attachments {
        Attachments::open(self.parts()).unwrap()
    }

    pub fn open_with(&self, scanner: Scanning) -> Attachments {
        Attachments::open(Parts { scanner: Some(scanner), ..self.parts() }).unwrap()
    }

    pub fn open_with_steps(&self, on_step: impl Fn(Step) + Send + Sync + 'static) -> Attachments {
        Attachments::open_with_steps(self.parts(), on_step).unwrap()
    }

    pub fn wait(&self, duration: jiff::SignedDuration) {
        self.clock.advance(duration);
    }

    /// The names of what lies in the folder.
    pub fn on_disk(&self) -> Vec<String> {
        names(&self.folder.path().join("files"))
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A PDF of so many bytes, each place of which has its own content.
pub fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut number: u32 = 0;
    while bytes.len() < size - END.len() {
        bytes.extend_from_slice(format!("{number:x};").as_bytes());
        number += 1;
    }
    bytes.truncate(size - END.len());
    bytes.extend_from_slice(END);
    bytes
}

/// Bytes as a request brings them: in pieces of odd sizes.
pub fn coming(bytes: &[u8]) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + use<> {
    let pieces: Vec<_> = bytes.chunks(10_007).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    stream::iter(pieces)
}

/// The bytes, and then the line breaks.
pub fn broken_off(bytes: &[u8]) -> impl Stream<Item = Result<Bytes, std::io::Error>> + Send + use<> {
    let pieces = bytes.chunks(10_007).map(|piece| Ok(Bytes::copy_from_slice(piece)));
    let end = std::iter::once(Err(std::io::ErrorKind::ConnectionReset.into()));
    stream::iter(pieces.chain(end).collect::<Vec<_>>())
}

pub async fn read(files: &Attachments, id: AttachmentId, owner: &str) -> Result<Vec<u8>, AttachmentError> {
    let chunks: Vec<Bytes> = files.read(id, owner).await?.chunks().try_collect().await?;
    Ok(chunks.concat())
}
