//! An owner closes a firm here: what is kept of it is deleted, in this room and in those that keep more.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use crate::model::Firm;
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// What another room says, when it is asked.
pub type Told<'a, T> = Pin<Box<dyn Future<Output = Result<T, Box<dyn Error + Send + Sync>>> + Send + 'a>>;

/// What another room knows of a firm, in one line of the firm's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummaryLine {
    /// The key of the sentence, which counts `$count`.
    pub key: &'static str,
    /// How many.
    pub count: usize,
}

/// Another room that keeps records of firms.
pub trait FirmRecords: Send + Sync {
    /// What its records are called in the file that is taken away.
    fn name(&self) -> &'static str;
    /// Everything that it keeps of a firm.
    fn of(&self, firm: FirmId) -> Told<'_, serde_json::Value>;
    /// What the firm's page tells of it beside the way to the room, to a person who may go there; the room records the
    /// reading. Nothing, unless the room has something to tell.
    fn summary(&self, _person: PersonId, _firm: FirmId) -> Told<'_, Vec<SummaryLine>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    /// The key of the sentence that says why the firm cannot be closed yet, when it cannot.
    fn still_needs(&self, firm: FirmId) -> Told<'_, Option<&'static str>>;
    /// Deletes what it keeps of a firm, but for what the law has it keep. Twice does it once.
    fn forget(&self, firm: FirmId) -> Told<'_, ()>;
}

/// The other rooms that keep records of firms: the house names them when it is opened.
#[derive(Default)]
pub struct FirmElsewhere(RwLock<Vec<Arc<dyn FirmRecords>>>);

impl FirmElsewhere {
    /// One more room.
    pub fn add(&self, records: Arc<dyn FirmRecords>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(records);
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<Arc<dyn FirmRecords>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Business {
    /// The firm that an owner means to close; the reading is recorded.
    pub async fn firm_to_close(&self, person: PersonId, firm: FirmId) -> Result<Firm, BusinessError> {
        let firm = self.firm_with(person, firm, Right::Close).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadFirm, "name").await?;
        Ok(firm)
    }

    /// Deletes a firm. Who falls in between can close it again: the other rooms forget first, twice does it once.
    ///
    /// # Errors
    /// [`BusinessError::StillNeeded`] when another room has something open with the firm.
    pub async fn close_firm(&self, person: PersonId, firm: FirmId) -> Result<(), BusinessError> {
        let firm = self.firm_with(person, firm, Right::Close).await?;
        let elsewhere = self.elsewhere.all();
        for room in &elsewhere {
            if let Some(why) = room.still_needs(firm.id).await.map_err(BusinessError::Elsewhere)? {
                return Err(BusinessError::StillNeeded(why));
            }
        }
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::CloseFirm, "everything").await?;
        for room in &elsewhere {
            room.forget(firm.id).await.map_err(BusinessError::Elsewhere)?;
        }
        self.db.write(move |tx| Ok(store::delete_firm(tx, firm.id)?)).await
    }
}
