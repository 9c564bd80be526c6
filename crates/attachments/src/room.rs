//! The room's state: what its use cases are given.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use aws_lc_rs::hmac;

use base::{Clock, Random, Sealer};
use store::Db;

use crate::draft::Step;
use crate::folder::Folder;
use crate::model::Limits;
use crate::scan::Scanner;

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Where files over [`CHUNK`](crate::CHUNK) bytes lie, sealed. It is made when it is not there.
    pub folder: PathBuf,
    /// The key that files are sealed under.
    pub key: [u8; 32],
    /// How much is taken.
    pub limits: Limits,
    /// Who looks at files; without one, they are kept unchecked.
    pub scanner: Option<Scanning>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers and keys.
    pub random: Arc<dyn Random>,
}

/// A scanner, and what happens when it is away.
#[derive(Clone)]
pub struct Scanning {
    /// The scanner.
    pub scanner: Arc<dyn Scanner>,
    /// What happens when it cannot be reached.
    pub away: Away,
}

/// What happens with a file while the scanner cannot be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Away {
    /// It is kept, given to nobody, and scanned later.
    #[default]
    Hold,
    /// It is not taken.
    Refuse,
}

/// Files that people give. Cheap to clone.
#[derive(Clone)]
pub struct Attachments(Arc<Inner>);

struct Inner {
    parts: Parts,
    folder: Folder,
    key: hmac::Key,
    tails: Sealer,
    on_step: Option<OnStep>,
}

/// Is told of each step.
pub(crate) type OnStep = Arc<dyn Fn(Step) + Send + Sync>;

impl Attachments {
    /// The room, from its parts.
    pub fn open(parts: Parts) -> io::Result<Self> {
        Self::build(parts, None)
    }

    /// The same, and something is told of each step: it may stop there for ever.
    #[cfg(feature = "testing")]
    pub fn open_with_steps(parts: Parts, on_step: impl Fn(Step) + Send + Sync + 'static) -> io::Result<Self> {
        Self::build(parts, Some(Arc::new(on_step)))
    }

    fn build(parts: Parts, on_step: Option<OnStep>) -> io::Result<Self> {
        let folder = Folder::open(&parts.folder)?;
        let key = hmac::Key::new(hmac::HMAC_SHA256, &parts.key);
        let mut tails = [0; 32];
        tails.copy_from_slice(hmac::sign(&key, b"attachments tails 1").as_ref());
        Ok(Self(Arc::new(Inner { folder, key, tails: Sealer::new(&tails), parts, on_step })))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.parts.db
    }

    /// How much is taken.
    pub fn limits(&self) -> Limits {
        self.0.parts.limits
    }

    pub(crate) fn scanning(&self) -> Option<&Scanning> {
        self.0.parts.scanner.as_ref()
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.parts.clock
    }

    pub(crate) fn random(&self) -> &dyn Random {
        &*self.0.parts.random
    }

    pub(crate) fn key(&self) -> &hmac::Key {
        &self.0.key
    }

    pub(crate) fn tails(&self) -> &Sealer {
        &self.0.tails
    }

    pub(crate) fn at(&self, step: Step) {
        if let Some(on_step) = &self.0.on_step {
            on_step(step);
        }
    }

    /// Does something in the folder, away from the threads that serve.
    pub(crate) async fn in_folder<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Folder) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let folder = self.0.folder.clone();
        tokio::task::spawn_blocking(move || work(&folder)).await.map_err(io::Error::other)?
    }
}

impl std::fmt::Debug for Attachments {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attachments").field("folder", &self.0.folder).finish_non_exhaustive()
    }
}
