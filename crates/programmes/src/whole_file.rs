//! The whole file of a final list that is not published: kept sealed as it was, so that it stays the one whose SHA-256
//! everybody reads, whoever withdraws later; shown to the officer of the call for whoever controls the list, and only once
//! nobody can change the list any more. It goes when those who were not chosen are forgotten.

use ::store::Tx;
use base::PersonId;
use evidence::Action;
use futures_util::future::try_join_all;

use crate::decide_list::NotDecided;
use crate::model::CallId;
use crate::recompute::{Given, Recomputable};
use crate::room::{Programmes, ProgrammesError, access_of_brief};
use crate::store as tables;

/// Entries of the log that wait at once.
const AT_ONCE: usize = 100;

/// Why it is sealed.
fn purpose(call: CallId) -> String {
    format!("programmes candidates {call}")
}

impl Programmes {
    pub(crate) fn seal_file(&self, call: CallId, file: &str) -> Vec<u8> {
        self.sealer.seal(&purpose(call), file.as_bytes(), &*self.random)
    }

    /// The file from which a final list is computed again: the one that everybody reads or, where that would tell of
    /// somebody, the whole one. Each candidate finds in their log that it was read, before it is.
    ///
    /// # Errors
    /// [`NotDecided::NotJudged`] before the list is final; [`ProgrammesError::NotFound`] when the time of the file is over.
    pub async fn whole_file(&self, officer: PersonId, id: CallId) -> Result<String, NotDecided> {
        let call = self.own_call(officer, id).await?;
        // Before that, whoever can still change something would learn who says what of themselves.
        if !self.is_final(id).await? {
            return Err(NotDecided::NotJudged);
        }
        let read = move |tx: &mut Tx<'_>| {
            let all = (tables::published(tx, id)?, tables::whole_file(tx, id)?, tables::judged_briefs(tx, id)?);
            Ok::<_, ProgrammesError>(all)
        };
        let (published, sealed, briefs) = self.db.read(read).await?;
        match published.ok_or(ProgrammesError::NotFound)?.recomputable {
            Recomputable::Alone(Given { file, .. }) | Recomputable::WithGroups(Given { file, .. }) => return Ok(file),
            Recomputable::Sealed { .. } => {}
        }
        let sealed = sealed.ok_or(ProgrammesError::NotFound)?;
        let opened = self.sealer.open(&purpose(id), &sealed).and_then(|file| String::from_utf8(file).ok());
        let file = opened.ok_or_else(|| ProgrammesError::Sealed(call.code.clone()))?;
        self.record_call("programme-whole-file", &call).await?;
        for some in briefs.chunks(AT_ONCE) {
            let entries = some.iter().map(|brief| {
                let entry = access_of_brief(officer, &call, brief, Action::ReadCase, "what was said for the bounds");
                self.evidence.record(entry)
            });
            try_join_all(entries).await.map_err(ProgrammesError::from)?;
        }
        Ok(file)
    }
}
