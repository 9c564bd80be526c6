//! What is over is taken away.

use crate::model::Case;
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// Rows taken away in one transaction.
const AT_ONCE: i64 = 500;

impl Procedures {
    /// Takes away drafts that nobody touched for [`Case::DRAFT_LASTS`], and cases that were kept for as long as their
    /// procedure says; how many.
    pub async fn sweep(&self) -> Result<u64, ProceduresError> {
        let now = self.clock.now();
        let drafts = now.minus(Case::DRAFT_LASTS);
        let mut gone = self.db.write(move |tx| Ok::<_, ProceduresError>(tables::delete_drafts_before(tx, drafts, AT_ONCE)?)).await?;
        for version in self.catalogue.all() {
            let days = i64::from(version.about.keeps_months) * 31;
            let before = now.minus(jiff::SignedDuration::from_hours(24 * days));
            let procedure = version.about.id.clone();
            let over = move |tx: &mut ::store::Tx<'_>| Ok::<_, ProceduresError>(tables::delete_over_before(tx, &procedure, before, AT_ONCE)?);
            gone += self.db.write(over).await?;
        }
        Ok(gone)
    }
}
