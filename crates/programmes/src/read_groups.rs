//! What candidates said of themselves, for the bounds of the selection and for the indicators: the only way to it besides
//! the candidate's own.

use std::collections::BTreeMap;

use crate::model::{ApplicationId, CallId, State};
use crate::room::{Programmes, ProgrammesError};
use crate::store as tables;

impl Programmes {
    /// Value by dimension of those whose applications to a call stand in a state; who said nothing is not there. It is
    /// for counting and for bounds: no page shows it beside an application.
    pub async fn groups_of_call(
        &self,
        call: CallId,
        state: State,
    ) -> Result<BTreeMap<ApplicationId, BTreeMap<String, String>>, ProgrammesError> {
        self.db.read(move |tx| Ok(tables::groups_of_call(tx, call, state)?)).await
    }
}
