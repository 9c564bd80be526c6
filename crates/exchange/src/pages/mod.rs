//! What people see of the exchange: who used their data, and how many uses the law hides.

pub(crate) mod data_uses;
mod hidden_uses;

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use ui::{Access, Failure, Routes};

use crate::Exchange;
use crate::data_uses::DataUsesError;

/// When to come again after something was busy.
const RETRY_AFTER: SignedDuration = SignedDuration::from_secs(2);

/// What the pages need: the room, and the zone in which they tell the time.
#[derive(Clone)]
pub(crate) struct Window {
    pub(crate) exchange: Exchange,
    pub(crate) zone: TimeZone,
}

pub(crate) fn routes() -> Routes<Window> {
    Routes::new()
        .get("/account/data-uses", Access::SignedIn, data_uses::list)
        .get("/account/data-uses/{position}/proof", Access::SignedIn, data_uses::proof)
        .get("/account/data-uses/{position}/proof.pdf", Access::SignedIn, data_uses::paper)
        .get("/data-uses/hidden", Access::Public, hidden_uses::show)
        .get("/data-uses/hidden.json", Access::Public, hidden_uses::json)
}

impl From<DataUsesError> for Failure {
    fn from(error: DataUsesError) -> Self {
        match error {
            DataUsesError::Evidence(error) => error.into(),
            DataUsesError::Store(error) if error.is_passing() => Self::Busy { retry_after: RETRY_AFTER },
            error => Self::internal(error),
        }
    }
}
