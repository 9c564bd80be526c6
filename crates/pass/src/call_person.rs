//! A prescriber calls who has not come, if they agreed to be called, and takes note of what they said.

use base::{Id, PersonId, Timestamp};

use crate::model::{BookletId, PrescriberId};
use crate::room::{PassError, Passes};
use crate::store;

/// Calls about a booklet that are shown.
pub(crate) const CALLS_SHOWN: i64 = 20;

/// What a [`CallId`] identifies.
pub enum CallKind {}
/// A call; chosen before, so that a double click notes one.
pub type CallId = Id<CallKind>;

/// A call to who has a booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Which one.
    pub id: CallId,
    /// When.
    pub at: Timestamp,
    /// Who called.
    pub by: PersonId,
    /// Whether somebody answered.
    pub reached: bool,
    /// Whether they said that they will come.
    pub will_come: bool,
}

impl Passes {
    /// Takes note of a call. For the booklet of an account it is recorded before.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber, or where nobody agreed to be called.
    pub async fn note_call(
        &self,
        person: PersonId,
        by: PrescriberId,
        booklet: BookletId,
        (id, reached, will_come): (CallId, bool, bool),
    ) -> Result<(), PassError> {
        self.change(person, by, booklet).await?;
        let at = self.clock.now();
        let call = Call { id, at, by: person, reached, will_come: reached && will_come };
        self.db
            .write(move |tx| {
                store::contact(tx, booklet)?.ok_or(PassError::NotFound)?;
                store::insert_call(tx, booklet, &call)?;
                Ok(store::note_call(tx, booklet, at)?)
            })
            .await
    }

    /// Forgets name and telephone: the person no longer agrees to be called.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber.
    pub async fn end_calls(&self, person: PersonId, by: PrescriberId, booklet: BookletId) -> Result<(), PassError> {
        self.change(person, by, booklet).await?;
        self.db.write(move |tx| Ok(store::forget_contact(tx, booklet)?)).await
    }
}
