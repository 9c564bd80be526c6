//! What the administration's own tools are told: an event for each change of a case, without its answers.

use base::{Id, Timestamp};
use serde_json::json;
use store::{StoreError, Tx};

use crate::model::Case;
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;
use crate::submit_case::reference_of;

/// Addresses that are told of one procedure's cases, at most.
pub const HOOKS_MAX: usize = 8;

/// What a [`DeliveryId`] identifies.
pub enum DeliveryKind {}
/// The identifier of one event for one address.
pub type DeliveryId = Id<DeliveryKind>;

/// One event, to be put down in the transaction of the change.
pub(crate) struct Event {
    procedure: String,
    payload: String,
    ids: Vec<DeliveryId>,
}

impl Procedures {
    /// An event about a case: its reference and state. The tool asks for the answers with its key.
    pub(crate) fn event(&self, case: &Case, kind: &str) -> Result<Event, ProceduresError> {
        let payload = json!({
            "type": kind,
            "procedure": case.procedure,
            "reference": reference_of(case),
            "state": case.state.name(),
            "at": self.clock.now().to_string(),
        });
        Ok(Event {
            procedure: case.procedure.clone(),
            payload: serde_json::to_string(&payload)?,
            ids: (0..HOOKS_MAX).map(|_| Id::new(&*self.clock, &*self.random)).collect(),
        })
    }
}

impl Event {
    /// Puts the event down for each address that is told of the procedure.
    pub(crate) fn put(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
        for (hook, id) in tables::hooks_of(tx, &self.procedure)?.iter().zip(&self.ids) {
            tables::add_delivery(tx, *id, hook.id, &self.payload, now)?;
        }
        Ok(())
    }
}
