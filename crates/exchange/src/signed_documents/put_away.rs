//! What becomes of records that are old: they are put away into archives, as X-Road's security server does it, or
//! deleted. Their entries in the evidence log stay.
//!
//! A few at a time: a file is written, then the records in it are removed, in the transaction of an entry that names the
//! file. A program that dies in between writes the same file again.

use std::future::Future;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ::store::StoreError;
use asic::{next_link, write_archive};
use base::Timestamp;
use evidence::{EvidenceError, Fact};
use jiff::SignedDuration;

use super::{NoDocument, Stamping};
use crate::{Exchange, store};

/// Days for which records are kept, where nothing is said.
pub const KEPT_DAYS: u32 = 30;
/// Days for which records are kept at least: so long they are compared with those of other nodes.
pub const KEPT_DAYS_MIN: u32 = 7;
/// Rows of records that are put away at a time: messages, or questions with their answers.
const BATCH: u32 = 200;
/// After a batch, the others who write have this time.
const PAUSE: Duration = Duration::from_millis(100);
/// Whether records are old is looked up this often.
const LOOK_EVERY: Duration = Duration::from_hours(1);

const PUT_AWAY: &str = "passerelle_exchange_records_put_away_total";

/// How long records are kept, and where they go then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// Days, [`KEPT_DAYS_MIN`] at least.
    pub days: u32,
    /// The folder of archives; none where records are deleted.
    pub folder: Option<PathBuf>,
}

/// Why records were not put away.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotPutAway {
    #[error(transparent)]
    Document(#[from] NoDocument),
    #[error("{file}: {source}")]
    File { file: PathBuf, source: std::io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

/// An archive that was written.
struct WrittenArchive {
    number: u64,
    file: String,
    last_link: String,
}

impl Exchange {
    /// Puts old records away until `stop`.
    pub async fn look_after_records(self, keeping: Keeping, stop: impl Future<Output = ()>) {
        metrics::describe_counter!(PUT_AWAY, "Records of messages that were put into archives, or deleted.");
        let looking = async {
            loop {
                match self.put_away(&keeping).await {
                    Ok(0) => tokio::time::sleep(LOOK_EVERY).await,
                    Ok(_) => tokio::time::sleep(PAUSE).await,
                    Err(error) => {
                        tracing::error!(%error, "records of messages could not be put away; that is tried again");
                        tokio::time::sleep(LOOK_EVERY).await;
                    }
                }
            }
        };
        tokio::select! {
            () = looking => {}
            () = stop => {}
        }
    }

    /// Puts the oldest records away that were kept long enough, a few at a time; how many.
    ///
    /// # Errors
    /// [`NotPutAway`]. Nothing is lost: the records stay.
    pub async fn put_away(&self, keeping: &Keeping) -> Result<u64, NotPutAway> {
        let days = i64::from(keeping.days.max(KEPT_DAYS_MIN));
        let until = self.0.clock.now().minus(SignedDuration::from_hours(days * 24));
        let oldest = self.0.db.read(|tx| store::oldest_records(tx, BATCH)).await?;
        let due: Vec<_> = oldest.into_iter().take_while(|(_, at)| *at < until).collect();
        let (Some((first, from)), Some((last, to))) = (due.first().copied(), due.last().copied()) else { return Ok(0) };
        let written = match &keeping.folder {
            Some(folder) => Some(self.write_archive(folder, due.len(), from, to).await?),
            None => None,
        };
        let removed = self.remove_records(written, first, last).await?;
        metrics::counter!(PUT_AWAY).increment(removed);
        Ok(removed)
    }

    async fn write_archive(
        &self,
        folder: &Path,
        count: usize,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<WrittenArchive, NotPutAway> {
        let limit = u32::try_from(count).unwrap_or(BATCH);
        let kept = self.0.db.read_long(move |tx| store::oldest_documents(tx, limit)).await?;
        let documents = self.sign_documents(kept, Stamping::Left).await?;
        let containers: Vec<_> = documents.into_iter().map(|document| (document.name, document.container)).collect();
        let newest = self.0.db.read(store::newest_archive).await?;
        let number = newest.as_ref().map_or(1, |(number, ..)| number + 1);
        let previous = newest.as_ref().map(|(_, file, link)| (link.as_str(), file.as_str()));
        let first_link = previous.map_or_else(String::new, |(link, _)| link.to_owned());
        let last_link = containers.iter().fold(first_link, |link, (_, bytes)| next_link(&link, bytes));
        let archive = write_archive(previous, &containers).map_err(NoDocument::from)?;
        let file = format!("mlog-{}-{}-{number:010}.zip", digits(from), digits(to));
        let path = folder.join(&file);
        let written = tokio::task::spawn_blocking(move || keep(&path, &archive)).await;
        let written = written.unwrap_or_else(|_| Err(std::io::Error::other("writing it was broken off")));
        written.map_err(|source| NotPutAway::File { file: folder.join(&file), source })?;
        Ok(WrittenArchive { number, file, last_link })
    }

    /// Removes the records up to a place, with an entry in the log that says where they are now.
    async fn remove_records(&self, written: Option<WrittenArchive>, first: u64, last: u64) -> Result<u64, NotPutAway> {
        let mut fields = std::collections::BTreeMap::from([("first", first.to_string()), ("last", last.to_string())]);
        if let Some(written) = &written {
            fields.insert("file", written.file.clone());
            fields.insert("last-link", written.last_link.clone());
        }
        let fact = Fact { kind: if written.is_some() { "archive" } else { "deletion" }, fields };
        let now = self.0.clock.now();
        let removed = std::sync::Arc::new(std::sync::atomic::AtomicU64::new(0));
        let counted = std::sync::Arc::clone(&removed);
        let change = move |tx: &mut ::store::Tx<'_>, _: u64| {
            if let Some(written) = &written {
                // Another program put them away at the same time: its file has the number.
                if store::newest_archive(tx)?.map_or(0, |(number, ..)| number) + 1 != written.number {
                    return Ok(false);
                }
                store::add_archive(tx, written.number, &written.file, &written.last_link, now)?;
            }
            counted.store(store::remove_records(tx, last)?, std::sync::atomic::Ordering::Release);
            Ok(true)
        };
        let made = self.0.evidence.record_fact_with(fact, change).await?;
        Ok(if made.is_some() { removed.load(std::sync::atomic::Ordering::Acquire) } else { 0 })
    }
}

/// A time as the names of archives have it: `YYYYMMDDhhmmss`.
fn digits(at: Timestamp) -> String {
    at.to_string().chars().filter(char::is_ascii_digit).take(14).collect()
}

/// Writes a file so that it is there whole or not at all, and stays.
fn keep(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let part = path.with_extension("part");
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, path)?;
    std::fs::File::open(folder)?.sync_all()
}
