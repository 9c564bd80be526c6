//! The directory: in the database, and in memory for searching.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, PoisonError, RwLock};

use attachments::AttachmentError;
use base::activity::Activities;
use base::territory::Territories;
use base::{Clock, PersonId};
use evidence::EvidenceError;
use jiff::SignedDuration;
use jiff::civil::Date;
use store::{Db, StoreError};
use ui::Failure;

use crate::catalogue::Catalogue;
use crate::fault::Fault;
use crate::find_advisers::{AdviserQuery, AdviserResults};
use crate::find_events::{Agenda, EventQuery, EventResults};
use crate::follow_changes::follow_changes;
use crate::index::{Index, Vocabulary};
use crate::model::{Adviser, AdviserId, Event, EventId};
use crate::store as tables;
use crate::surroundings::Trouble;

/// When the platform is overloaded, when to come back.
const COME_BACK_AFTER: SignedDuration = SignedDuration::from_secs(5);
/// Rows of one transaction.
const BATCH: usize = 500;

/// Advisers and events. Cheap to clone.
#[derive(Clone)]
pub struct Directory(Arc<Parts>);

struct Parts {
    db: Db,
    vocabulary: Vocabulary,
    clock: Arc<dyn Clock>,
    stock: RwLock<Arc<Stock>>,
    loading: tokio::sync::Mutex<()>,
}

/// The directory at one version.
struct Stock {
    version: i64,
    advisers: Index,
    by_account: HashMap<PersonId, AdviserId>,
    agenda: Agenda,
}

/// Why the directory did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The index could not be made.
    #[error("the directory could not be arranged in memory")]
    NotArranged,
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// What was typed has faults that the person can mend.
    #[error("what was typed has faults: {0:?}")]
    Faults(Vec<Fault>),
    /// It does not fit with what is already done; the sentence of this key says why.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The log of accesses failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The room that knows people failed.
    #[error("people cannot be asked for: {0}")]
    Contacts(#[source] Trouble),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Mail(String),
    /// What is stored cannot be read.
    #[error("what is stored cannot be read: {0}")]
    Stored(#[from] serde_json::Error),
    /// The room of files failed.
    #[error("files: {0}")]
    Files(#[source] AttachmentError),
}

impl From<AttachmentError> for DirectoryError {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::NotFound => Self::NotFound,
            AttachmentError::Closed(_) => Self::Conflict("directory-listing-file-waits"),
            AttachmentError::Store(error) => Self::Store(error),
            other => Self::Files(other),
        }
    }
}

impl From<DirectoryError> for Failure {
    fn from(error: DirectoryError) -> Self {
        match error {
            DirectoryError::NotFound => Self::NotFound,
            DirectoryError::Conflict(key) => Self::Conflict(key),
            DirectoryError::Store(error) if error.is_passing() => Self::Busy { retry_after: COME_BACK_AFTER },
            error => Self::internal(error),
        }
    }
}

/// How much there is in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Advisers, listed or not.
    pub advisers: usize,
    /// Events, past ones too.
    pub events: usize,
}

impl Directory {
    /// Opens the directory of a database, with the words of its pack.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(
        db: Db,
        territories: Arc<Territories>,
        activities: Arc<Activities>,
        catalogue: Catalogue,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, DirectoryError> {
        let vocabulary = Vocabulary { territories, activities, catalogue: Arc::new(catalogue) };
        let stock = load(&db, &vocabulary, today(&*clock)).await?;
        let parts = Parts { db, vocabulary, clock, stock: RwLock::new(stock), loading: tokio::sync::Mutex::new(()) };
        Ok(Self(Arc::new(parts)))
    }

    /// The words of the pack.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.0.vocabulary
    }

    /// The clock.
    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    /// Who fits a question, the nearest and fittest first. See [`Index::find`].
    pub fn advisers(&self, query: &AdviserQuery) -> AdviserResults {
        self.stock().advisers.find(query, &self.0.vocabulary.catalogue)
    }

    /// Every adviser, in alphabetical order; those whose accreditation does not hold today too.
    pub fn all_advisers(&self) -> Vec<Arc<Adviser>> {
        self.stock().advisers.advisers().to_vec()
    }

    /// Every adviser that the public body vouches for today, in alphabetical order.
    pub fn listed_advisers(&self) -> Vec<Arc<Adviser>> {
        let today = today(self.clock());
        let stock = self.stock();
        stock.advisers.advisers().iter().filter(|adviser| adviser.accreditation.holds_on(today)).cloned().collect()
    }

    /// The adviser of an identifier.
    pub fn adviser(&self, id: AdviserId) -> Option<Arc<Adviser>> {
        self.stock().advisers.adviser(id).cloned()
    }

    /// The adviser whose requests this person answers.
    pub fn adviser_of(&self, person: PersonId) -> Option<Arc<Adviser>> {
        let stock = self.stock();
        stock.advisers.adviser(*stock.by_account.get(&person)?).cloned()
    }

    /// A page of the events that are looked for, in the order of time.
    pub fn events(&self, query: &EventQuery) -> EventResults {
        self.stock().agenda.find(query)
    }

    /// The first so many of the events that are looked for, whatever the page.
    pub fn first_events(&self, query: &EventQuery, most: usize) -> Vec<Arc<Event>> {
        self.stock().agenda.matching(query).take(most).cloned().collect()
    }

    /// Every event, past ones too, in the order of time.
    pub fn all_events(&self) -> Vec<Arc<Event>> {
        self.stock().agenda.events().to_vec()
    }

    /// The event of an identifier.
    pub fn event(&self, id: EventId) -> Option<Arc<Event>> {
        self.stock().agenda.event(id).cloned()
    }

    /// How much there is.
    pub fn counts(&self) -> Counts {
        let stock = self.stock();
        Counts { advisers: stock.advisers.advisers().len(), events: stock.agenda.events().len() }
    }

    /// Puts advisers and events in, or in the place of those with the same identifier; whoever searches
    /// afterwards finds them. It may be called again when it failed half-way.
    ///
    /// # Errors
    /// When the database fails, or when two entries share an account or a key of their list.
    pub async fn put(&self, advisers: Vec<Adviser>, events: Vec<Event>) -> Result<(), DirectoryError> {
        let (advisers, events): (Arc<[Adviser]>, Arc<[Event]>) = (advisers.into(), events.into());
        let batches = advisers.len().max(events.len()).div_ceil(BATCH);
        for batch in 0..batches {
            let (advisers, events) = (Arc::clone(&advisers), Arc::clone(&events));
            self.0
                .db
                .write(move |tx| {
                    let start = batch * BATCH;
                    for adviser in advisers.iter().skip(start).take(BATCH) {
                        tables::put_adviser(tx, adviser)?;
                    }
                    for event in events.iter().skip(start).take(BATCH) {
                        tables::put_event(tx, event)?;
                    }
                    tables::raise_version(tx)
                })
                .await?;
        }
        self.refresh().await
    }

    /// Loads what changed in the database, if anything did, or if a new day began.
    ///
    /// # Errors
    /// When the database cannot be read; the directory then stays as it was.
    pub async fn refresh(&self) -> Result<(), DirectoryError> {
        let parts = &self.0;
        let _one_at_a_time = parts.loading.lock().await;
        let version = parts.db.read(tables::version).await?;
        let today = today(&*parts.clock);
        let stock = self.stock();
        if stock.version != version || stock.advisers.day != today {
            let loaded = load(&parts.db, &parts.vocabulary, today).await?;
            *parts.stock.write().unwrap_or_else(PoisonError::into_inner) = loaded;
        }
        Ok(())
    }

    /// Looks every two seconds whether another node changed something, until told to stop.
    pub async fn follow_changes(self, stop: impl Future<Output = ()>) {
        follow_changes(stop, "the directory", || self.refresh()).await;
    }

    fn stock(&self) -> Arc<Stock> {
        Arc::clone(&self.0.stock.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Directory {
    /// The day for which advisers are listed.
    pub fn today(&self) -> Date {
        today(self.clock())
    }

    /// The database, for the room's other tables.
    pub(crate) fn db(&self) -> &Db {
        &self.0.db
    }
}

/// The day for which advisers are listed: accreditations begin and end at midnight, universal time.
fn today(clock: &dyn Clock) -> Date {
    jiff::tz::TimeZone::UTC.to_datetime(clock.now().jiff()).date()
}

async fn load(db: &Db, vocabulary: &Vocabulary, day: Date) -> Result<Arc<Stock>, DirectoryError> {
    let words = vocabulary.clone();
    let (version, advisers, events) = db
        .read_long(move |tx| {
            Ok::<_, StoreError>((tables::version(tx)?, tables::advisers(tx, &words)?, tables::events(tx, &words)?))
        })
        .await?;
    let words = vocabulary.clone();
    tokio::task::spawn_blocking(move || {
        let by_account = advisers.iter().filter_map(|adviser| Some((adviser.account?, adviser.id))).collect();
        let advisers = Index::new(advisers, &words, day);
        Arc::new(Stock { version, advisers, by_account, agenda: Agenda::new(events, &words) })
    })
    .await
    .map_err(|_| DirectoryError::NotArranged)
}
