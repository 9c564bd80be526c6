//! Recording an access before it happens.

use std::time::Duration;

use base::PersonId;
use store::{StoreError, Tx};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::oneshot;

use crate::Evidence;
use crate::append::{Change, Waiting};
use crate::error::EvidenceError;
use crate::fact::{self, Fact};
use crate::model::{self, Access};

/// Entries that may wait for the appender; the next is told [`EvidenceError::Busy`].
pub(crate) const QUEUE_MAX: usize = 1024;
/// How long a caller waits for its entry to be durable.
const RECORD_TIMEOUT: Duration = Duration::from_secs(10);

/// Where an access was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// The place of the entry in the log, from 0.
    pub index: u64,
}

impl Evidence {
    /// Records an access. When it gives `Ok`, the entry is durable and signed for: only then may the
    /// data be shown.
    pub async fn record(&self, access: Access) -> Result<Recorded, EvidenceError> {
        // Without a change there is nobody to refuse.
        self.add(access, None).await?.ok_or(EvidenceError::Closed)
    }

    /// Records an access in the same transaction as a change: both are durable, or neither is. The
    /// change says whether it was made; when it was not, nothing is recorded and `None` is given.
    ///
    /// The change may be run again, as in [`Db::write`](store::Db::write). It takes a collision as an
    /// answer (`ON CONFLICT DO NOTHING`), never as an error: an error undoes what others record too,
    /// until it is found out whose it is.
    pub async fn record_with(
        &self,
        access: Access,
        change: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<Recorded>, EvidenceError> {
        self.add(access, Some(Box::new(move |tx, _| change(tx)))).await
    }

    /// As [`Evidence::record_with`], with a change that is told the place of the entry.
    pub async fn record_placed(
        &self,
        access: Access,
        change: impl Fn(&mut Tx<'_>, u64) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<Recorded>, EvidenceError> {
        self.add(access, Some(Box::new(change))).await
    }

    /// Records a fact in the same transaction as a change, which is told the place of the entry. It is as
    /// with [`Evidence::record_with`] otherwise.
    pub async fn record_fact_with(
        &self,
        fact: Fact,
        change: impl Fn(&mut Tx<'_>, u64) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<Recorded>, EvidenceError> {
        self.enter(model::NOBODY, self.content_of(fact)?, Some(Box::new(change)), false).await
    }

    /// As [`Evidence::record_fact_with`], with a change of a few rows that is soon done: on a quiet SQLite it runs on
    /// the thread that calls ([`Db::write_briefly`](store::Db::write_briefly)).
    pub async fn record_fact_briefly(
        &self,
        fact: Fact,
        change: impl Fn(&mut Tx<'_>, u64) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<Recorded>, EvidenceError> {
        self.enter(model::NOBODY, self.content_of(fact)?, Some(Box::new(change)), true).await
    }

    fn content_of(&self, fact: Fact) -> Result<String, EvidenceError> {
        Ok(fact::write_content(&fact.checked()?, self.clock.now(), &self.random.token::<16>()))
    }

    async fn add(&self, access: Access, change: Option<Change>) -> Result<Option<Recorded>, EvidenceError> {
        let access = access.checked()?;
        let salt = self.random.token::<16>();
        let content = model::write_content(&access, self.clock.now(), salt);
        self.enter(access.subject.person(), content, change, false).await
    }

    async fn enter(
        &self,
        person: PersonId,
        content: String,
        change: Option<Change>,
        is_brief: bool,
    ) -> Result<Option<Recorded>, EvidenceError> {
        let (reply, answer) = oneshot::channel();
        let waiting = Waiting { person, content, change, is_brief, reply };
        self.queue.try_send(waiting).map_err(|refused| match refused {
            TrySendError::Full(_) => EvidenceError::Busy,
            TrySendError::Closed(_) => EvidenceError::Closed,
        })?;
        match tokio::time::timeout(RECORD_TIMEOUT, answer).await {
            Ok(Ok(added)) => added.map(|place| place.map(|index| Recorded { index })),
            Ok(Err(_)) => Err(EvidenceError::Closed),
            Err(_) => Err(EvidenceError::TooSlow),
        }
    }
}
