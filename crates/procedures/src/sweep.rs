//! What is over is taken away.

use ::store::{StoreError, Tx};
use base::Timestamp;
use jiff::SignedDuration;

use crate::files;
use crate::model::{Case, CaseId};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// Rows taken away in one transaction.
const AT_ONCE: i64 = 200;

impl Procedures {
    /// Takes away drafts that nobody touched for [`Case::DRAFT_LASTS`], and cases that were kept for as long as their
    /// procedure says, with their files; how many.
    pub async fn sweep(&self) -> Result<usize, ProceduresError> {
        let now = self.clock.now();
        let before = now.minus(Case::DRAFT_LASTS);
        let mut gone = self.forget(move |tx| tables::drafts_before(tx, before, AT_ONCE)).await?;
        for version in self.catalogue.all() {
            let (procedure, before) = (version.about.id.clone(), kept_since(now, version.about.keeps_months));
            gone += self.forget(move |tx| tables::over_before(tx, &procedure, before, AT_ONCE)).await?;
        }
        Ok(gone)
    }

    async fn forget(
        &self,
        which: impl Fn(&mut Tx<'_>) -> Result<Vec<CaseId>, StoreError> + Send + Sync + 'static,
    ) -> Result<usize, ProceduresError> {
        let change = move |tx: &mut Tx<'_>| {
            let cases = which(tx)?;
            for case in &cases {
                files::forget(tx, *case)?;
                tables::delete_case(tx, *case)?;
            }
            Ok::<_, ProceduresError>(cases.len())
        };
        self.db.write(change).await
    }
}

/// Cases that were over before this moment are not kept any longer; a month has 31 days here, never too few.
fn kept_since(now: Timestamp, months: u16) -> Timestamp {
    now.minus(SignedDuration::from_hours(24 * 31 * i64::from(months)))
}
