//! What becomes of records that are old: they are put away into archives, as X-Road's security server does it, or
//! deleted. Their entries in the evidence log stay.
//!
//! A few at a time: a file is written, then the records in it are removed, in the transaction of an entry that names the
//! file. A program that dies in between writes the same file again.
//!
//! A record of which no signed document can be made, because it is damaged or nobody is left who could sign it, is set
//! aside into a file of its own kind: it must not keep the others from being put away.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ::store::StoreError;
use asic::{next_link, write_archive};
use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use evidence::{EvidenceError, Fact};
use jiff::SignedDuration;

use super::{Draft, NoDocument, Stamping};
use crate::store::KeptDocument;
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

/// A record of which no signed document can be made.
struct Aside {
    document: KeptDocument,
    why: String,
}

impl Aside {
    /// All that is there of it, on one line.
    fn to_line(&self) -> String {
        let KeptDocument { position, record, message_id, body, is_with_question: _ } = &self.document;
        let written = |bytes: &[u8]| STANDARD.encode(bytes);
        serde_json::json!({
            "position": position,
            "why": self.why,
            "exchange": record.exchange,
            "side": record.side,
            "direction": record.direction,
            "client": record.client,
            "service": record.service,
            "message-id": message_id,
            "head": written(&record.head),
            "body": body.as_deref().map(written),
            "seal": written(&record.seal),
        })
        .to_string()
    }
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
            Some(folder) => {
                let (drafts, aside) = self.draft_oldest(due.len()).await?;
                if !aside.is_empty() {
                    let set_aside = self.set_aside(folder, &aside, from, to).await?;
                    metrics::counter!(PUT_AWAY).increment(set_aside);
                    return Ok(set_aside);
                }
                Some(self.write_archive(folder, drafts, from, to).await?)
            }
            None => None,
        };
        let removed = self.remove_records(written, first, last).await?;
        metrics::counter!(PUT_AWAY).increment(removed);
        Ok(removed)
    }

    /// The oldest records as they go into containers, and those that can go into none. What stands in one row stays
    /// together.
    async fn draft_oldest(&self, count: usize) -> Result<(Vec<(KeptDocument, Draft)>, Vec<Aside>), NotPutAway> {
        let limit = u32::try_from(count).unwrap_or(BATCH);
        let kept = self.0.db.read_long(move |tx| store::oldest_documents(tx, limit)).await?;
        let registry = self.registry().await;
        let (mut drafts, mut aside) = (Vec::with_capacity(kept.len()), Vec::new());
        for document in kept {
            match self.draft(&registry, &document).await {
                Ok(draft) => drafts.push((document, draft)),
                Err(why @ (NoDocument::Damaged(_) | NoDocument::NobodySigns(_))) => {
                    aside.push(Aside { document, why: why.to_string() });
                }
                Err(why) => return Err(why.into()),
            }
        }
        let rows: BTreeSet<_> = aside.iter().map(|aside| aside.document.position).collect();
        for (document, _) in drafts.extract_if(.., |(document, _)| rows.contains(&document.position)) {
            aside.push(Aside { document, why: "it is kept with one of which there is none".to_owned() });
        }
        Ok((drafts, aside))
    }

    /// Sets records aside of which no signed document can be made: they go into a file as they are, with why, and an
    /// entry in the log names it.
    async fn set_aside(
        &self,
        folder: &Path,
        aside: &[Aside],
        from: Timestamp,
        to: Timestamp,
    ) -> Result<u64, NotPutAway> {
        let places: BTreeSet<u64> = aside.iter().map(|aside| aside.document.position).collect();
        let (Some(first), Some(last)) = (places.first().copied(), places.last().copied()) else { return Ok(0) };
        let mut lines = Vec::new();
        for one in aside {
            tracing::error!(
                position = one.document.position,
                exchange = one.document.record.exchange,
                why = one.why,
                "a record is set aside: no signed document of it can be made"
            );
            lines.extend_from_slice(one.to_line().as_bytes());
            lines.push(b'\n');
        }
        let file = format!("set-aside-{}-{}-{first:010}.jsonl", digits(from), digits(to));
        self.keep_file(folder, &file, lines).await?;
        let fields = BTreeMap::from([
            ("file", file),
            ("first", first.to_string()),
            ("last", last.to_string()),
            ("rows", places.len().to_string()),
        ]);
        let removed = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&removed);
        let change = move |tx: &mut ::store::Tx<'_>, _: u64| {
            let mut gone = 0;
            for place in &places {
                gone += store::remove_records(tx, *place, *place)?;
            }
            counted.store(gone, Ordering::Release);
            // Where another program was faster, its entry says so.
            Ok(gone > 0)
        };
        self.0.evidence.record_fact_with(Fact { kind: "set-aside", fields }, change).await?;
        Ok(removed.load(Ordering::Acquire))
    }

    /// Writes a file into the folder so that it stays.
    async fn keep_file(&self, folder: &Path, file: &str, bytes: Vec<u8>) -> Result<(), NotPutAway> {
        let path = folder.join(file);
        let kept_at = path.clone();
        let written = tokio::task::spawn_blocking(move || keep(&kept_at, &bytes)).await;
        let written = written.unwrap_or_else(|_| Err(std::io::Error::other("writing it was broken off")));
        written.map_err(|source| NotPutAway::File { file: path, source })
    }

    async fn write_archive(
        &self,
        folder: &Path,
        drafts: Vec<(KeptDocument, Draft)>,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<WrittenArchive, NotPutAway> {
        let documents = self.sign_documents(drafts, Stamping::Wanted).await?;
        let containers: Vec<_> = documents.into_iter().map(|document| (document.name, document.container)).collect();
        let newest = self.0.db.read(store::newest_archive).await?;
        let number = newest.as_ref().map_or(1, |(number, ..)| number + 1);
        let previous = newest.as_ref().map(|(_, file, link)| (link.as_str(), file.as_str()));
        let first_link = previous.map_or_else(String::new, |(link, _)| link.to_owned());
        let last_link = containers.iter().fold(first_link, |link, (_, bytes)| next_link(&link, bytes));
        let archive = write_archive(previous, &containers).map_err(NoDocument::from)?;
        let file = format!("mlog-{}-{}-{number:010}.zip", digits(from), digits(to));
        self.keep_file(folder, &file, archive).await?;
        Ok(WrittenArchive { number, file, last_link })
    }

    /// Removes the records up to a place, with an entry in the log that says where they are now.
    async fn remove_records(&self, written: Option<WrittenArchive>, first: u64, last: u64) -> Result<u64, NotPutAway> {
        let mut fields = BTreeMap::from([("first", first.to_string()), ("last", last.to_string())]);
        if let Some(written) = &written {
            fields.insert("file", written.file.clone());
            fields.insert("last-link", written.last_link.clone());
        }
        let fact = Fact { kind: if written.is_some() { "archive" } else { "deletion" }, fields };
        let now = self.0.clock.now();
        let removed = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&removed);
        let change = move |tx: &mut ::store::Tx<'_>, _: u64| {
            if let Some(written) = &written {
                // Another program put them away at the same time: its file has the number.
                if store::newest_archive(tx)?.map_or(0, |(number, ..)| number) + 1 != written.number {
                    return Ok(false);
                }
                store::add_archive(tx, written.number, &written.file, &written.last_link, now)?;
            }
            counted.store(store::remove_records(tx, 0, last)?, Ordering::Release);
            Ok(true)
        };
        let made = self.0.evidence.record_fact_with(fact, change).await?;
        Ok(if made.is_some() { removed.load(Ordering::Acquire) } else { 0 })
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
